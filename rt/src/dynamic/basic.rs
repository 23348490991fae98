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

/// `a is b`.
#[inline(always)]
pub fn word_is(a: Word, b: Word) -> bool {
    a == b
}
