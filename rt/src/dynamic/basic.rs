//! Rows that belong to no type.
#![allow(missing_docs)]

#[allow(unused_imports)]
use crate::object::{Obj, Own, OwnWord, Raised, Ref, TypeObject, Word};

/// A row.
#[inline(always)]
pub fn retain(word: Word) {
    crate::object::refcount::retain(word)
}

/// A row.
#[inline(always)]
pub fn release(word: OwnWord) {
    drop(word)
}

#[inline(always)]
pub fn word_is(a: Word, b: Word) -> bool {
    a == b
}

pub fn check_stack() -> Result<(), Raised> {
    unimplemented!("check_stack")
}

pub fn unpack(_iterable: Word, _before: i64, _star: i64, _after: i64) -> Result<Own<crate::tuple::Tuple>, Raised> {
    unimplemented!("unpack")
}

pub fn finish(_raised: bool) -> i64 {
    unimplemented!("finish")
}
