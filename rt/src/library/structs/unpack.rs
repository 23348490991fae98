//! From bytes to values.

use super::format::{Field, Layout};
use super::half;
use crate::bytes::Bytes;
use crate::int::value::{from_i64, from_u64};
use crate::object::{Own, OwnWord};
use crate::tuple::Tuple;

/// The values of a struct whose bytes these are.
pub fn unpack(layout: &Layout, bytes: &[u8]) -> Own<Tuple> {
    let mut values = Vec::with_capacity(layout.fields.len());
    values.extend(layout.fields.iter().map(|field| get(layout, *field, &bytes[field.offset..field.offset + field.size])));
    Tuple::new(values.into_iter())
}

fn get(layout: &Layout, field: Field, bytes: &[u8]) -> OwnWord {
    match field.code {
        b's' | b'c' => return Bytes::new(bytes).into_word(),
        b'p' => {
            let count = bytes.first().map_or(0, |&count| usize::from(count).min(bytes.len() - 1));
            return Bytes::new(bytes.get(1..=count).unwrap_or(&[])).into_word();
        }
        _ => {}
    }
    let mut raw = [0u8; 8];
    raw[..field.size].copy_from_slice(bytes);
    if layout.big_endian {
        raw[..field.size].reverse();
    }
    let bits = u64::from_le_bytes(raw);
    match field.code {
        b'?' => OwnWord::from_bool(bits != 0),
        b'd' => crate::float::from_f64(f64::from_bits(bits)),
        b'f' => crate::float::from_f64(f64::from(f32::from_bits(bits as u32))),
        b'e' => crate::float::from_f64(half::decode(bits as u16)),
        b'B' | b'H' | b'I' | b'L' | b'Q' | b'N' | b'P' => from_u64(bits),
        _ => {
            let unused = 64 - 8 * field.size as u32;
            from_i64(((bits << unused) as i64) >> unused)
        }
    }
}
