//! Counting and identity.

use crate::object::{OwnWord, Word, refcount};

/// Adds an owner.
#[inline(always)]
pub fn retain(word: Word) {
    refcount::retain(word);
}

/// Drops an owner.
#[inline(always)]
pub fn release(word: OwnWord) {
    drop(word);
}

/// A row.
#[inline(always)]
pub fn retain_value(word: Word) {
    refcount::retain(word.held());
}

/// A row.
#[inline(always)]
pub fn release_value(word: OwnWord) {
    refcount::release(word.into_raw().held());
}

/// A row.
#[inline(always)]
pub fn retain_object(object: crate::Ref<crate::object::Obj>) {
    crate::object::refcount::retain_object(object.ptr().cast());
}

/// A row.
#[inline(always)]
pub fn release_object(object: crate::Own<crate::object::Obj>) {
    crate::object::refcount::release_object(object.into_raw().header());
}

/// `a is b`.
#[inline(always)]
pub fn word_is(a: Word, b: Word) -> bool {
    a == b
}
