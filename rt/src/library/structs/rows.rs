//! The rows of `_struct`.
#![allow(missing_docs)]

use super::format::layout;
use super::{error, pack, unpack};
use crate::bytes::{Bytes, view};
use crate::object::{Own, Raised, Ref, Word};
use crate::tuple::Tuple;

pub fn struct_calcsize(format: Word) -> Result<i64, Raised> {
    Ok(layout(format)?.size as i64)
}

/// Number of values in a struct.
pub fn struct_count(format: Word) -> Result<i64, Raised> {
    Ok(layout(format)?.fields.len() as i64)
}

pub fn struct_pack(format: Word, values: Ref<Tuple>) -> Result<Own<Bytes>, Raised> {
    let layout = layout(format)?;
    let mut out = vec![0; layout.size];
    pack::pack(&layout, values.items(), "pack", &mut out)?;
    Ok(Bytes::new(&out))
}

fn buffer(word: Word) -> Result<&'static [u8], Raised> {
    match crate::array::bytes_of(word) {
        Some(bytes) => Ok(bytes),
        None => raise!(TypeError, "a bytes-like object is required, not '{}'", word.ty().name),
    }
}

pub fn struct_unpack(format: Word, bytes: Word) -> Result<Own<Tuple>, Raised> {
    let layout = layout(format)?;
    let bytes = buffer(bytes)?;
    if bytes.len() != layout.size {
        return Err(error(format_args!("unpack requires a buffer of {} bytes", layout.size)));
    }
    Ok(unpack::unpack(&layout, bytes))
}

/// Where a struct of `size` bytes starts in a buffer of `len`.
fn place(function: &str, verb: &str, short: &str, size: usize, offset: i64, len: usize) -> Result<usize, Raised> {
    let mut start = offset;
    if offset < 0 {
        if offset + (size as i64) > 0 {
            return Err(error(format_args!("{short} {size} bytes at offset {offset}")));
        }
        start += len as i64;
        if start < 0 {
            return Err(error(format_args!("offset {offset} out of range for {len}-byte buffer")));
        }
    }
    if len as i64 - start < size as i64 {
        let least = start + size as i64;
        return Err(error(format_args!(
            "{function} requires a buffer of at least {least} bytes for {verb} {size} bytes at offset {start} (actual buffer size is {len})"
        )));
    }
    Ok(start as usize)
}

pub fn struct_unpack_from(format: Word, bytes: Word, offset: i64) -> Result<Own<Tuple>, Raised> {
    let layout = layout(format)?;
    let bytes = buffer(bytes)?;
    let start = place("unpack_from", "unpacking", "not enough data to unpack", layout.size, offset, bytes.len())?;
    Ok(unpack::unpack(&layout, &bytes[start..start + layout.size]))
}

pub fn struct_pack_into(format: Word, target: Word, offset: i64, values: Ref<Tuple>) -> Result<(), Raised> {
    let layout = layout(format)?;
    let Some(len) = view::writable(target).map(|bytes| bytes.len()) else {
        return raise!(TypeError, "argument must be read-write bytes-like object, not {}", target.ty().name);
    };
    let start = place("pack_into", "packing", "no space to pack", layout.size, offset, len)?;
    let mut out = vec![0; layout.size];
    pack::pack(&layout, values.items(), "pack_into", &mut out)?;
    // A value's `__index__` may have shortened the bytearray.
    match view::writable(target).and_then(|bytes| bytes.get_mut(start..start + layout.size)) {
        Some(place) => place.copy_from_slice(&out),
        None => return Err(error(format_args!("no space to pack {} bytes at offset {offset}", layout.size))),
    }
    Ok(())
}
