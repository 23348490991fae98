//! Operators of bytes and bytearray on values of any type.

use super::object::{self, ByteArray, Bytes};
use super::{array, construct, methods};
use crate::int::construct::index_for_item;
use crate::int::value::is_int;
use crate::object::slots::{Binary, BinaryOp, Buffer, CompareOp, Slots, ok};
use crate::object::{BuiltinType, Own, OwnWord, Raised, Ref, Word};
use crate::slice::Slice;

/// Operators of bytes.
pub const SLOTS: Slots = Slots {
    buffer: Some(&Buffer { bytes: |a| object::unbound(bytes(a).bytes()), copy: object::copy }),
    concat: Some(|a, b| methods::bytes_concat(bytes(a), b).map(Own::into_word)),
    repeat: Some(|a, n| methods::bytes_repeat(bytes(a), crate::sequence::index::times(n)?).map(Own::into_word)),
    len: Some(|a| Ok(bytes(a).len as i64)),
    truth: Some(|a| Ok(bytes(a).len != 0)),
    getitem: Some(getitem),
    contains: Some(|a, item| methods::bytes_contains(bytes(a), item)),
    compare: Some(compare),
    hash: Some(|a| Ok(bytes_hash(bytes(a)))),
    repr: Some(|a| ok(bytes_repr(bytes(a)))),
    iter: Some(|a| ok(crate::iter::sequence::new(BuiltinType::BytesIterator, a, 0))),
    construct: Some(construct::bytes),
    size: Some(object::size),
    ..Slots::NONE
}
.with_binary(MODULO);

const MODULO: &[(BinaryOp, Binary)] = &[(BinaryOp::Mod, |a, b| match construct::buffer(a) {
    Some(_) => crate::format::percent::bytes_percent(a, b),
    None => Ok(OwnWord::NOT_IMPLEMENTED),
})];

/// Operators of bytearray.
pub const BYTEARRAY_SLOTS: Slots = Slots {
    buffer: Some(&Buffer { bytes: |a| object::unbound(array(a).bytes()), copy: object::copy }),
    concat: Some(|a, b| methods::bytearray_concat(array(a), b).map(Own::into_word)),
    repeat: Some(|a, n| methods::bytearray_repeat(array(a), crate::sequence::index::times(n)?).map(Own::into_word)),
    inplace_concat: Some(|a, b| array::bytearray_iadd(array(a), b).map(Own::into_word)),
    inplace_repeat: Some(|a, n| array::bytearray_imul(array(a), crate::sequence::index::times(n)?).map(Own::into_word)),
    len: Some(|a| Ok(array(a).items.len() as i64)),
    truth: Some(|a| Ok(!array(a).items.is_empty())),
    getitem: Some(array_getitem),
    setitem: Some(array_setitem),
    contains: Some(|a, item| methods::bytearray_contains(array(a), item)),
    compare: Some(compare),
    repr: Some(|a| ok(bytearray_repr(array(a)))),
    iter: Some(|a| ok(crate::iter::sequence::new(BuiltinType::ByteArrayIterator, a, 0))),
    construct: Some(construct::bytearray),
    drop: Some(object::drop_array),
    ..Slots::NONE
}
.with_binary(MODULO);

fn bytes(word: Word) -> Ref<Bytes> {
    // SAFETY: slots of bytes are called for bytes and objects of subclasses.
    unsafe { word.cast_unchecked() }
}

fn array(word: Word) -> Ref<ByteArray> {
    // SAFETY: slots of bytearray are called for bytearrays and objects of subclasses.
    unsafe { word.cast_unchecked() }
}

/// The place that an index names, or the slice.
enum Key {
    Index(i64),
    Slice(Ref<Slice>),
}

fn key(word: Word, class: &str) -> Result<Key, Raised> {
    if let Some(slice) = word.cast_exact::<Slice>() {
        return Ok(Key::Slice(slice));
    }
    if !is_int(word) && word.ty().slots.index.is_none() {
        return raise!(TypeError, "{class} indices must be integers or slices, not {}", word.ty().name);
    }
    index_for_item(word).map(Key::Index)
}

fn getitem(a: Word, word: Word) -> Result<OwnWord, Raised> {
    match key(word, "byte")? {
        Key::Index(index) => methods::bytes_getitem(bytes(a), index).map(OwnWord::from_small),
        Key::Slice(slice) => methods::bytes_getitem_slice(bytes(a), slice).map(Own::into_word),
    }
}

fn array_getitem(a: Word, word: Word) -> Result<OwnWord, Raised> {
    match key(word, "bytearray")? {
        Key::Index(index) => methods::bytearray_getitem(array(a), index).map(OwnWord::from_small),
        Key::Slice(slice) => methods::bytearray_getitem_slice(array(a), slice).map(Own::into_word),
    }
}

fn array_setitem(a: Word, word: Word, value: Word) -> Result<(), Raised> {
    match (key(word, "bytearray")?, value.is_null()) {
        (Key::Index(index), false) => {
            let value = construct::byte(value, "byte")?;
            array::bytearray_setitem(array(a), index, value as i64)
        }
        (Key::Slice(slice), false) => array::bytearray_setitem_slice(array(a), slice, value),
        (Key::Index(index), true) => array::bytearray_delitem(array(a), index),
        (Key::Slice(slice), true) => array::bytearray_delitem_slice(array(a), slice),
    }
}

fn compare(a: Word, b: Word, op: CompareOp) -> Result<OwnWord, Raised> {
    match (construct::buffer(a), construct::buffer(b)) {
        (Some(a), Some(b)) => Ok(OwnWord::from_bool(op.holds(a.cmp(b)))),
        _ => Ok(OwnWord::NOT_IMPLEMENTED),
    }
}

/// A row: `hash(a)`.
pub fn bytes_hash(a: Ref<Bytes>) -> i64 {
    if a.hash.get() == -1 {
        a.hash.set(crate::str::hash::of_bytes(a.bytes()));
    }
    a.hash.get()
}

/// A row: `repr(a)` of bytes.
pub fn bytes_repr(a: Ref<Bytes>) -> Own<crate::str::Str> {
    methods::repr(a.bytes(), "", "")
}

/// A row: `repr(a)` of a bytearray.
pub fn bytearray_repr(a: Ref<ByteArray>) -> Own<crate::str::Str> {
    methods::repr(a.bytes(), &format!("{}(", a.word().ty().name), ")")
}

/// A row: `a == b` of bytes.
#[inline]
pub fn bytes_eq(a: Ref<Bytes>, b: Ref<Bytes>) -> bool {
    a.bytes() == b.bytes()
}

/// A row: `a != b` of bytes.
#[inline]
pub fn bytes_ne(a: Ref<Bytes>, b: Ref<Bytes>) -> bool {
    a.bytes() != b.bytes()
}

/// A row: `bytes.fromhex(text)`.
pub fn bytes_fromhex(text: Ref<crate::str::Str>) -> Result<Own<Bytes>, Raised> {
    Ok(Bytes::new(&methods::from_hex(text)?))
}

/// A row: `bytearray.fromhex(text)`.
pub fn bytearray_fromhex(text: Ref<crate::str::Str>) -> Result<Own<ByteArray>, Raised> {
    Ok(ByteArray::from_vec(methods::from_hex(text)?))
}
