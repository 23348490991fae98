//! From values to bytes.

use super::format::{Field, Layout};
use super::{error, half};
use crate::int::value::view;
use crate::object::{Raised, Word};

/// Writes the values into `out`, which has the layout's size and is zeroed where nothing is written.
pub fn pack(layout: &Layout, values: &[Word], function: &str, out: &mut [u8]) -> Result<(), Raised> {
    let (fields, given) = (layout.fields.len(), values.len());
    if fields != given {
        return Err(error(format_args!("{function} expected {fields} items for packing (got {given})")));
    }
    for (field, &value) in layout.fields.iter().zip(values) {
        put(layout, *field, value, &mut out[field.offset..field.offset + field.size])?;
    }
    Ok(())
}

fn put(layout: &Layout, field: Field, value: Word, out: &mut [u8]) -> Result<(), Raised> {
    let bits = match field.code {
        b's' | b'p' => return text(field, value, out),
        b'c' => match crate::array::bytes_of(value) {
            Some(&[byte]) => u64::from(byte),
            _ => return Err(error(format_args!("char format requires a bytes object of length 1"))),
        },
        b'?' => u64::from(crate::imp::dyn_truth(value)?),
        b'd' => real(value)?.to_bits(),
        b'f' => {
            let value = real(value)?;
            let single = value as f32;
            if single.is_infinite() && value.is_finite() && !layout.native {
                return raise!(OverflowError, "float too large to pack with f format");
            }
            u64::from(single.to_bits())
        }
        b'e' => match half::encode(real(value)?) {
            Some(half) => u64::from(half),
            None => return raise!(OverflowError, "float too large to pack with e format"),
        },
        _ => whole(field, layout.big_endian, value)?,
    };
    let bytes = bits.to_le_bytes();
    out.copy_from_slice(&bytes[..field.size]);
    if layout.big_endian {
        out.reverse();
    }
    Ok(())
}

fn text(field: Field, value: Word, out: &mut [u8]) -> Result<(), Raised> {
    let Some(bytes) = crate::array::bytes_of(value) else {
        return Err(error(format_args!("argument for '{}' must be a bytes object", field.code as char)));
    };
    if field.code == b's' {
        let count = bytes.len().min(out.len());
        out[..count].copy_from_slice(&bytes[..count]);
    } else if !out.is_empty() {
        let count = bytes.len().min(out.len() - 1);
        out[0] = count.min(255) as u8;
        out[1..=count].copy_from_slice(&bytes[..count]);
    }
    Ok(())
}

fn real(value: Word) -> Result<f64, Raised> {
    let number = crate::float::value::is_float(value) || crate::sequence::index::is_index(value) || value.ty().slots.float.is_some();
    if !number {
        return Err(error(format_args!("required argument is not a float")));
    }
    crate::float::real_to_f64(value)
}

/// The bits of an int field. CPython has functions of its own for the other byte order, whose complaints differ.
fn whole(field: Field, swapped: bool, value: Word) -> Result<u64, Raised> {
    if !crate::sequence::index::is_index(value) {
        return Err(error(format_args!("required argument is not an integer")));
    }
    let int = crate::int::index(value)?;
    let view = view(int.word());
    let out_of_range = || match field.code {
        b'q' | b'Q' if swapped => error(format_args!("int too large to convert")),
        _ => error(format_args!("argument out of range")),
    };
    let code = field.code as char;
    if matches!(field.code, b'I' | b'L' | b'Q' | b'N') {
        let number = u64::try_from(view.big().as_ref()).map_err(|_| out_of_range())?;
        if field.size == 4 && number > u64::from(u32::MAX) {
            return Err(error(format_args!("'{code}' format requires 0 <= number <= {}", u32::MAX)));
        }
        return Ok(number);
    }
    let number = match view.to_i64() {
        Some(number) => number,
        None if field.code == b'P' => u64::try_from(view.big().as_ref()).map_err(|_| out_of_range())? as i64,
        None => return Err(out_of_range()),
    };
    let (name, least, most) = match field.code {
        b'b' => ("byte", -0x80, 0x7f),
        b'B' => ("ubyte", 0, 0xff),
        b'H' if swapped && number < 0 => return Err(out_of_range()),
        b'h' => (if swapped { "" } else { "short" }, -0x8000, 0x7fff),
        b'H' => (if swapped { "" } else { "ushort" }, 0, 0xffff),
        _ if field.size == 4 => ("", i64::from(i32::MIN), i64::from(i32::MAX)),
        _ => ("", i64::MIN, i64::MAX),
    };
    if number >= least && number <= most {
        return Ok(number as u64);
    }
    if name.is_empty() {
        return Err(error(format_args!("'{code}' format requires {least} <= number <= {most}")));
    }
    Err(error(format_args!("{name} format requires {least} <= number <= {most}")))
}
