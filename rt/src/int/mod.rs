//! int: small ones are in the word itself, big ones are objects.

pub mod pending;

use crate::object::slots::Slots;
use crate::object::{Header, Object, OwnWord, Raised, Word};
use num_bigint::BigInt;
use taipan_rt_abi::BuiltinType;

/// An int beyond 63 bits; also any value of a subclass of int.
#[repr(C)]
pub struct BigIntObject {
    /// The header.
    pub header: Header,
    /// The value.
    pub value: BigInt,
}

// SAFETY: `#[repr(C)]`, and starts with a header.
unsafe impl Object for BigIntObject {
    const TYPE: BuiltinType = BuiltinType::Int;
}

/// Operators of int.
pub const SLOTS: Slots = Slots::NONE;
/// Operators of bool.
pub const BOOL_SLOTS: Slots = Slots::NONE;

/// A raw integer as an int.
#[inline]
pub fn from_i64(value: i64) -> OwnWord {
    match taipan_rt_abi::word::encode_small_int(value) {
        // SAFETY: a small int owns nothing.
        Some(word) => unsafe { OwnWord::from_raw(Word(word)) },
        None => unimplemented!("big ints"),
    }
}

/// The value of an int or an object with `__index__`, as CPython's `Py_ssize_t` conversion: TypeError
/// `'str' object cannot be interpreted as an integer`, OverflowError when it does not fit.
pub fn index_to_i64(word: Word) -> Result<i64, Raised> {
    match word.small_int() {
        Some(value) => Ok(value),
        None => match word {
            Word::TRUE => Ok(1),
            Word::FALSE => Ok(0),
            _ => raise!(TypeError, "'{}' object cannot be interpreted as an integer", word.ty().name),
        },
    }
}

/// The value of an object as an int: itself, a bool's 0 or 1, `__index__`'s result.
pub fn index(word: Word) -> Result<OwnWord, Raised> {
    if word.is_small_int() { Ok(word.own()) } else { index_to_i64(word).map(from_i64) }
}
