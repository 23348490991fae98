//! The rows of array.
#![allow(missing_docs)]

use super::{Array, bytes_of, construct};
use crate::array::item::Kind;
use crate::bytes::Bytes;
use crate::list::List;
use crate::object::{BuiltinType, Obj, Own, OwnWord, Raised, Ref, Word, builtin};
use crate::sequence::{index, items, walk};
use crate::str::Str;

fn this(array: Ref<Obj>) -> Ref<Array> {
    // SAFETY: the rows are called with arrays.
    unsafe { array.cast() }
}

pub fn array_new(typecode: Word, initializer: Word) -> Result<Own<Obj>, Raised> {
    let array = construct(builtin(BuiltinType::Array), typecode, initializer)?;
    // SAFETY: every object has a header.
    Ok(unsafe { array.cast() })
}

/// Appends the items whose bytes these are.
pub fn extend_bytes(array: Ref<Array>, bytes: &[u8]) -> Result<(), Raised> {
    if bytes.len() % (1 << array.kind.shift()) != 0 {
        return raise!(ValueError, "bytes length not a multiple of item size");
    }
    array.data_mut().extend_from_slice(bytes);
    Ok(())
}

/// Appends all items of an iterable.
pub fn extend_items(array: Ref<Array>, iterable: Word) -> Result<(), Raised> {
    walk::for_each(iterable, |item| array.push(item.word()))
}

pub fn array_append(array: Ref<Obj>, item: Word) -> Result<(), Raised> {
    this(array).push(item)
}

pub fn array_extend(array: Ref<Obj>, iterable: Word) -> Result<(), Raised> {
    let array = this(array);
    match iterable.cast::<Array>() {
        Some(other) if other.kind == array.kind => {
            let copy = other.data.clone();
            array.data_mut().extend_from_slice(&copy);
            Ok(())
        }
        Some(_) => raise!(TypeError, "can only extend with array of same kind"),
        None => extend_items(array, iterable),
    }
}

pub fn array_insert(array: Ref<Obj>, at: i64, item: Word) -> Result<(), Raised> {
    let array = this(array);
    let item = array.kind.encode(item)?;
    let at = index::clamp(at, array.len()) << array.kind.shift();
    array.data_mut().splice(at..at, item.bytes().iter().copied());
    Ok(())
}

pub fn array_pop(array: Ref<Obj>, at: i64) -> Result<OwnWord, Raised> {
    let array = this(array);
    match index::place(at, array.len()) {
        Some(at) => {
            let item = array.get(at);
            remove(array, at);
            Ok(item)
        }
        None if array.is_empty() => raise!(IndexError, "pop from empty array"),
        None => raise!(IndexError, "pop index out of range"),
    }
}

fn remove(array: Ref<Array>, at: usize) {
    let shift = array.kind.shift();
    array.data_mut().drain(at << shift..(at + 1) << shift);
}

fn find(array: Ref<Array>, value: Word, start: i64, stop: i64) -> Result<Option<usize>, Raised> {
    let mut at = index::clamp(start, array.len());
    let stop = index::clamp(stop, array.len());
    while at < stop.min(array.len()) {
        if items::equal(array.get(at).word(), value)? {
            return Ok(Some(at));
        }
        at += 1;
    }
    Ok(None)
}

pub fn array_index(array: Ref<Obj>, value: Word, start: i64, stop: i64) -> Result<i64, Raised> {
    match find(this(array), value, start, stop)? {
        Some(at) => Ok(at as i64),
        None => raise!(ValueError, "array.index(x): x not in array"),
    }
}

pub fn array_count(array: Ref<Obj>, value: Word) -> Result<i64, Raised> {
    let (array, mut at, mut count) = (this(array), 0, 0);
    while at < array.len() {
        count += i64::from(items::equal(array.get(at).word(), value)?);
        at += 1;
    }
    Ok(count)
}

pub fn array_contains(array: Ref<Obj>, value: Word) -> Result<bool, Raised> {
    Ok(find(this(array), value, 0, i64::MAX)?.is_some())
}

pub fn array_remove(array: Ref<Obj>, value: Word) -> Result<(), Raised> {
    let array = this(array);
    match find(array, value, 0, i64::MAX)? {
        Some(at) => {
            if at < array.len() {
                remove(array, at);
            }
            Ok(())
        }
        None => raise!(ValueError, "array.remove(x): x not in array"),
    }
}

pub fn array_reverse(array: Ref<Obj>) {
    let array = this(array);
    let size = 1 << array.kind.shift();
    let data = array.data_mut();
    data.reverse();
    data.chunks_exact_mut(size).for_each(<[u8]>::reverse);
}

pub fn array_byteswap(array: Ref<Obj>) {
    let array = this(array);
    let size = 1 << array.kind.shift();
    array.data_mut().chunks_exact_mut(size).for_each(<[u8]>::reverse);
}

pub fn array_tolist(array: Ref<Obj>) -> Own<List> {
    let array = this(array);
    List::from_owned((0..array.len()).map(|at| array.get(at).into_raw()).collect())
}

pub fn array_fromlist(array: Ref<Obj>, list: Word) -> Result<(), Raised> {
    let Some(list) = list.cast::<List>() else { return raise!(TypeError, "arg must be list") };
    let array = this(array);
    let before = array.data.len();
    let done = extend_items(array, list.word());
    if done.is_err() {
        array.data_mut().truncate(before);
    }
    done
}

pub fn array_tobytes(array: Ref<Obj>) -> Own<Bytes> {
    Bytes::new(&this(array).data)
}

pub fn array_frombytes(array: Ref<Obj>, bytes: Word) -> Result<(), Raised> {
    match bytes_of(bytes) {
        Some(bytes) => extend_bytes(this(array), &bytes.to_vec()),
        None => raise!(TypeError, "a bytes-like object is required, not '{}'", bytes.ty().name),
    }
}

pub fn array_tounicode(array: Ref<Obj>) -> Result<Own<Str>, Raised> {
    let array = this(array);
    if array.kind != Kind::Char {
        return raise!(ValueError, "tounicode() may only be called on unicode type arrays");
    }
    let codes = array.data.chunks_exact(4).map(|code| u32::from_ne_bytes([code[0], code[1], code[2], code[3]]));
    Ok(Str::new(&codes.filter_map(char::from_u32).collect::<String>()))
}

pub fn array_fromunicode(array: Ref<Obj>, text: Ref<Str>) -> Result<(), Raised> {
    let array = this(array);
    if array.kind != Kind::Char {
        return raise!(ValueError, "fromunicode() may only be called on unicode type arrays");
    }
    (0..text.len).for_each(|at| array.data_mut().extend_from_slice(&text.at(at).to_ne_bytes()));
    Ok(())
}

#[inline]
pub fn array_len(array: Ref<Obj>) -> i64 {
    this(array).len() as i64
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
pub(super) extern "C" fn tp_rt_array_index_error(assigns: bool) {
    let text = if assigns { "array assignment index out of range" } else { "array index out of range" };
    crate::exc::raise_text(BuiltinType::IndexError, format_args!("{text}"));
}

#[inline]
pub fn array_get(array: Ref<Obj>, at: i64) -> Result<OwnWord, Raised> {
    let array = this(array);
    match index::place(at, array.len()) {
        Some(at) => Ok(array.get(at)),
        None => {
            tp_rt_array_index_error(false);
            Err(Raised)
        }
    }
}

#[inline]
pub fn array_set(array: Ref<Obj>, at: i64, value: Word) -> Result<(), Raised> {
    let array = this(array);
    let Some(place) = index::place(at, array.len()) else {
        tp_rt_array_index_error(true);
        return Err(Raised);
    };
    let item = array.kind.encode(value)?;
    // The value's `__float__` may have taken items out.
    if place < array.len() {
        let start = place << array.kind.shift();
        array.data_mut()[start..start + item.bytes().len()].copy_from_slice(item.bytes());
    }
    Ok(())
}

pub fn array_delete(array: Ref<Obj>, at: i64) -> Result<(), Raised> {
    let array = this(array);
    match index::place(at, array.len()) {
        Some(at) => {
            remove(array, at);
            Ok(())
        }
        None => {
            tp_rt_array_index_error(true);
            Err(Raised)
        }
    }
}
