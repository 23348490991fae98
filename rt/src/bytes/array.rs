//! What changes a bytearray.

use super::construct::{buffer, byte};
use super::object::ByteArray;
use crate::object::{Own, Raised, Ref, Word};
use crate::sequence::{index, walk};
use crate::slice::Slice;

/// The buffer for writing; no code that could reach it runs while it is borrowed.
fn items<'a>(a: Ref<ByteArray>) -> &'a mut Vec<u8> {
    // SAFETY: single threaded, and no caller runs user code while it holds the reference.
    unsafe { &mut a.get_mut().items }
}

/// A row: `a.append(item)`.
pub fn bytearray_append(a: Ref<ByteArray>, item: Word) -> Result<(), Raised> {
    let value = byte(item, "byte")?;
    items(a).push(value);
    Ok(())
}

/// What `extend` and a slice assignment take: bytes-like objects and iterables of ints.
fn gather(source: Word, message: &str) -> Result<Vec<u8>, Raised> {
    if let Some(bytes) = buffer(source) {
        return Ok(bytes.to_vec());
    }
    bytes_in(source, message)
}

/// The bytes that an iterable gives, each looked at as it comes.
pub fn bytes_in(source: Word, message: &str) -> Result<Vec<u8>, Raised> {
    if source.ty().slots.iter.is_none() && source.ty().slots.getitem.is_none() {
        return raise!(TypeError, "{message}");
    }
    let mut bytes = Vec::new();
    walk::for_each(source, |item| {
        bytes.push(byte(item.word(), "byte")?);
        Ok(())
    })?;
    Ok(bytes)
}

/// A row: `a.extend(source)`.
pub fn bytearray_extend(a: Ref<ByteArray>, source: Word) -> Result<(), Raised> {
    let more = gather(source, &format!("can't extend bytearray with {}", source.ty().name))?;
    items(a).extend(more);
    Ok(())
}

/// A row: `a.insert(index, item)`.
pub fn bytearray_insert(a: Ref<ByteArray>, index: i64, item: Word) -> Result<(), Raised> {
    let value = byte(item, "byte")?;
    let items = items(a);
    let len = items.len() as i64;
    let at = if index < 0 { (index + len).max(0) } else { index.min(len) };
    items.insert(at as usize, value);
    Ok(())
}

/// A row: `a.pop(index)`.
pub fn bytearray_pop(a: Ref<ByteArray>, index: i64) -> Result<i64, Raised> {
    let items = items(a);
    if items.is_empty() {
        return raise!(IndexError, "pop from empty bytearray");
    }
    match index::place(index, items.len()) {
        Some(at) => Ok(items.remove(at) as i64),
        None => raise!(IndexError, "pop index out of range"),
    }
}

/// A row: `a.remove(item)`.
pub fn bytearray_remove(a: Ref<ByteArray>, item: Word) -> Result<(), Raised> {
    let value = byte(item, "byte")?;
    match memchr::memchr(value, a.bytes()) {
        Some(at) => {
            items(a).remove(at);
            Ok(())
        }
        None => raise!(ValueError, "value not found in bytearray"),
    }
}

/// A row: `a.clear()`.
pub fn bytearray_clear(a: Ref<ByteArray>) {
    items(a).clear();
}

/// A row: `a.reverse()`.
pub fn bytearray_reverse(a: Ref<ByteArray>) {
    items(a).reverse();
}

/// A row: `a.copy()`.
pub fn bytearray_copy(a: Ref<ByteArray>) -> Own<ByteArray> {
    ByteArray::new(a.bytes())
}

/// A row: `a[index] = value`.
pub fn bytearray_setitem(a: Ref<ByteArray>, index: i64, value: i64) -> Result<(), Raised> {
    let Some(at) = index::place(index, a.items.len()) else {
        return raise!(IndexError, "bytearray index out of range");
    };
    let Ok(value) = u8::try_from(value) else {
        return raise!(ValueError, "byte must be in range(0, 256)");
    };
    items(a)[at] = value;
    Ok(())
}

/// A row: `a[slice] = source`.
pub fn bytearray_setitem_slice(a: Ref<ByteArray>, key: Ref<Slice>, source: Word) -> Result<(), Raised> {
    let message = "can assign only bytes, buffers, or iterables of ints in range(0, 256)";
    if source.is_small_int() || source.is_a(crate::BuiltinType::Str) {
        return raise!(TypeError, "{message}");
    }
    let new = gather(source, message)?;
    let span = index::span(&key, || a.items.len())?;
    let items = items(a);
    if span.step == 1 {
        let start = span.start as usize;
        items.splice(start..start + span.count, new);
        return Ok(());
    }
    if new.len() != span.count {
        let (given, expected) = (new.len(), span.count);
        return raise!(ValueError, "attempt to assign bytes of size {given} to extended slice of size {expected}");
    }
    for (index, value) in new.into_iter().enumerate() {
        items[(span.start + index as i64 * span.step) as usize] = value;
    }
    Ok(())
}

/// A row: `del a[index]`.
pub fn bytearray_delitem(a: Ref<ByteArray>, index: i64) -> Result<(), Raised> {
    match index::place(index, a.items.len()) {
        Some(at) => {
            items(a).remove(at);
            Ok(())
        }
        None => raise!(IndexError, "bytearray index out of range"),
    }
}

/// A row: `del a[slice]`.
pub fn bytearray_delitem_slice(a: Ref<ByteArray>, key: Ref<Slice>) -> Result<(), Raised> {
    let span = index::span(&key, || a.items.len())?;
    if span.count == 0 {
        return Ok(());
    }
    let last = span.start + (span.count as i64 - 1) * span.step;
    let (first, last, step) = (span.start.min(last) as usize, span.start.max(last) as usize, span.step.unsigned_abs() as usize);
    let items = items(a);
    if step == 1 {
        items.drain(first..=last);
        return Ok(());
    }
    let mut index = 0;
    items.retain(|_| {
        let taken = (first..=last).contains(&index) && (index - first) % step == 0;
        index += 1;
        !taken
    });
    Ok(())
}

/// A row: `a += source`.
pub fn bytearray_iadd(a: Ref<ByteArray>, source: Word) -> Result<Own<ByteArray>, Raised> {
    let Some(more) = buffer(source) else {
        return raise!(TypeError, "can't concat {} to {}", source.ty().name, a.word().ty().name);
    };
    if items(a).as_ptr_range().contains(&more.as_ptr()) && !more.is_empty() {
        // Itself, or a view of it: CPython holds on to the memory that it copies from.
        return raise!(BufferError, "Existing exports of data: object cannot be re-sized");
    }
    items(a).extend_from_slice(more);
    Ok(a.own())
}

/// A row: `a *= count`.
pub fn bytearray_imul(a: Ref<ByteArray>, count: i64) -> Result<Own<ByteArray>, Raised> {
    let items = items(a);
    let count = count.max(0) as usize;
    crate::fault::Fault::check_size(items.len().saturating_mul(count))?;
    *items = items.repeat(count);
    Ok(a.own())
}
