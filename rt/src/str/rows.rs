//! Operators of str with operands of known types.

use super::build;
use super::object::Str;
use super::{hash, search};
use crate::object::{Own, Raised, Ref};
use crate::sequence::index;
use crate::slice::Slice;
use std::cmp::Ordering;

/// A row: `a == b`.
#[inline(always)]
pub fn str_eq(a: Ref<Str>, b: Ref<Str>) -> bool {
    a.equals(b)
}

/// A row: `a != b`.
#[inline(always)]
pub fn str_ne(a: Ref<Str>, b: Ref<Str>) -> bool {
    !a.equals(b)
}

/// Order by code points.
pub fn compare(a: Ref<Str>, b: Ref<Str>) -> Ordering {
    use super::units::Units;
    match (a.units(), b.units()) {
        (Units::One(a), Units::One(b)) => a.cmp(b),
        (Units::Two(a), Units::Two(b)) => a.cmp(b),
        (Units::Four(a), Units::Four(b)) => a.cmp(b),
        (a, b) => a.chars().cmp(b.chars()),
    }
}

macro_rules! order {
    ($($(#[$doc:meta])+ $name:ident = $holds:ident;)+) => { $(
        $(#[$doc])+
        pub fn $name(a: Ref<Str>, b: Ref<Str>) -> bool {
            compare(a, b).$holds()
        }
    )+ };
}

order! {
    /// A row: `a < b`.
    str_lt = is_lt;
    /// A row: `a <= b`.
    str_le = is_le;
    /// A row: `a > b`.
    str_gt = is_gt;
    /// A row: `a >= b`.
    str_ge = is_ge;
}

/// A row: `hash(a)`.
#[inline(always)]
pub fn str_hash(a: Ref<Str>) -> i64 {
    match a.hash.get() {
        -1 => tp_rt_str_hash(a),
        known => known,
    }
}

#[unsafe(no_mangle)]
#[inline(never)]
fn tp_rt_str_hash(a: Ref<Str>) -> i64 {
    let hash = hash::of_bytes(a.raw());
    a.hash.set(hash);
    hash
}

/// A row: `len(a)`.
#[inline(always)]
pub fn str_len(a: Ref<Str>) -> i64 {
    a.len as i64
}

/// A row: whether there are characters.
#[inline(always)]
pub fn str_truth(a: Ref<Str>) -> bool {
    a.len != 0
}

/// A row: `needle in a`.
pub fn str_contains(a: Ref<Str>, needle: Ref<Str>) -> bool {
    search::find(a.units(), needle.units()).is_some()
}

/// A row: `a[index]`.
#[inline(always)]
pub fn str_getitem(a: Ref<Str>, index: i64) -> Result<Own<Str>, Raised> {
    match index::place(index, a.len) {
        Some(at) => Ok(super::character(a.at(at))),
        None => Err(tp_rt_str_index_error()),
    }
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
fn tp_rt_str_index_error() -> Raised {
    crate::exc::raise_text(crate::BuiltinType::IndexError, format_args!("string index out of range"))
}

/// A row: the code point `a[index]`, for comparisons of one character; -1 never occurs.
#[inline(always)]
pub fn str_char_at(a: Ref<Str>, index: i64) -> Result<i64, Raised> {
    match index::place(index, a.len) {
        Some(at) => Ok(a.at(at) as i64),
        None => Err(tp_rt_str_index_error()),
    }
}

/// A row: `a[start:stop:step]`, the bounds None or ints.
pub fn str_slice(a: Ref<Str>, start: crate::Word, stop: crate::Word, step: crate::Word) -> Result<Own<Str>, Raised> {
    Ok(build::slice(a, index::span_of(start, stop, step, a.len)?))
}

/// A row: `a[slice]`.
pub fn str_getitem_slice(a: Ref<Str>, slice: Ref<Slice>) -> Result<Own<Str>, Raised> {
    Ok(build::slice(a, index::span(&slice, || a.len)?))
}

/// A row: `ord(a)`.
#[inline(always)]
pub fn str_ord(a: Ref<Str>) -> Result<i64, Raised> {
    if a.len == 1 { Ok(a.at(0) as i64) } else { Err(tp_rt_str_ord_error(a)) }
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
fn tp_rt_str_ord_error(a: Ref<Str>) -> Raised {
    crate::exc::raise_text(crate::BuiltinType::TypeError, format_args!("ord() expected a character, but string of length {} found", a.len))
}

/// A row: `chr(code)`.
#[inline(always)]
pub fn str_chr(code: i64) -> Result<Own<Str>, Raised> {
    if (0..0x110000).contains(&code) { Ok(super::character(code as u32)) } else { Err(tp_rt_str_chr_error()) }
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
fn tp_rt_str_chr_error() -> Raised {
    crate::exc::raise_text(crate::BuiltinType::ValueError, format_args!("chr() arg not in range(0x110000)"))
}
