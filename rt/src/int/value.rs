//! The two forms of an int, and how to get from one to the other.

use crate::object::{Header, Object, Own, OwnWord, Ref, TypeObject, Word, alloc, builtin};
use num_bigint::BigInt;
use num_traits::ToPrimitive;
use std::borrow::Cow;
use taipan_rt_abi::{BuiltinType, word as abi};

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

/// Bytes of an int object.
pub const OBJECT_SIZE: usize = size_of::<BigIntObject>();

/// The value of an int or bool.
#[derive(Clone, Copy)]
#[allow(missing_docs)]
pub enum View<'a> {
    Small(i64),
    Big(&'a BigInt),
}

/// The value of a word that holds an int or bool; valid as long as the word has an owner.
#[inline]
pub fn view<'a>(word: Word) -> View<'a> {
    if word.is_small_int() {
        return View::Small(word.small_int_unchecked());
    }
    match word {
        Word::FALSE => View::Small(0),
        Word::TRUE => View::Small(1),
        // SAFETY: the caller says that it is an int, so a pointer is one to an int object.
        _ => View::Big(unsafe { &(*word.ptr::<BigIntObject>()).value }),
    }
}

impl<'a> View<'a> {
    /// The value as a big int.
    pub fn big(self) -> Cow<'a, BigInt> {
        match self {
            View::Small(value) => Cow::Owned(BigInt::from(value)),
            View::Big(value) => Cow::Borrowed(value),
        }
    }

    /// The value, when it fits 64 bits without a sign.
    pub fn to_u64(self) -> Option<u64> {
        match self {
            View::Small(value) => value.to_u64(),
            View::Big(value) => value.to_u64(),
        }
    }

    /// The value, when it fits 64 bits.
    pub fn to_i64(self) -> Option<i64> {
        match self {
            View::Small(value) => Some(value),
            View::Big(value) => value.to_i64(),
        }
    }

    /// The value, when it has at most 64 bits and a sign: arithmetic on two such ints needs no big one.
    #[inline]
    pub fn to_i128(self) -> Option<i128> {
        match self {
            View::Small(value) => Some(value.into()),
            View::Big(value) => {
                let mut digits = value.magnitude().iter_u64_digits();
                let digit = i128::from(digits.next().unwrap_or(0));
                if digits.len() > 0 {
                    return None;
                }
                Some(if value.sign() == num_bigint::Sign::Minus { -digit } else { digit })
            }
        }
    }

    /// Whether the value is below 0.
    pub fn is_negative(self) -> bool {
        match self {
            View::Small(value) => value < 0,
            View::Big(value) => value.sign() == num_bigint::Sign::Minus,
        }
    }

    /// The value clamped to 64 bits.
    pub fn clamped(self) -> i64 {
        self.to_i64().unwrap_or(if self.is_negative() { i64::MIN } else { i64::MAX })
    }
}

/// Whether the word holds an int or bool (or an object of a subclass).
#[inline(always)]
pub fn is_int(word: Word) -> bool {
    word.is_small_int() || is_int_slow(word)
}

#[inline(never)]
fn is_int_slow(word: Word) -> bool {
    word.is_bool() || word.is_pointer() && word.is_a(BuiltinType::Int)
}

/// A raw integer as an int.
#[inline(always)]
pub fn from_i64(value: i64) -> OwnWord {
    match abi::encode_small_int(value) {
        // SAFETY: a small int owns nothing.
        Some(word) => unsafe { OwnWord::from_raw(Word(word)) },
        None => tp_rt_int_box_i64(value),
    }
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
extern "C" fn tp_rt_int_box_i64(value: i64) -> OwnWord {
    object(builtin(BuiltinType::Int), BigInt::from(value)).into_word()
}

/// A raw unsigned integer as an int.
pub fn from_u64(value: u64) -> OwnWord {
    from_i128(value as i128)
}

/// An integer of two machine words as an int.
pub fn from_i128(value: i128) -> OwnWord {
    match i64::try_from(value) {
        Ok(value) => from_i64(value),
        Err(_) => object(builtin(BuiltinType::Int), BigInt::from(value)).into_word(),
    }
}

/// A big int as a value: small when it fits.
pub fn from_big(value: BigInt) -> OwnWord {
    match value.to_i64().and_then(abi::encode_small_int) {
        // SAFETY: a small int owns nothing.
        Some(word) => unsafe { OwnWord::from_raw(Word(word)) },
        None => object(builtin(BuiltinType::Int), value).into_word(),
    }
}

/// An int object of `ty`, int or a subclass. An exact int must be beyond 63 bits.
pub fn object(ty: Ref<TypeObject>, value: BigInt) -> Own<BigIntObject> {
    let object = alloc::object(&ty, OBJECT_SIZE).cast::<BigIntObject>();
    // SAFETY: fresh memory of the right size; the header is set.
    unsafe {
        (&raw mut (*object).value).write(value);
        Own::from_ptr(object)
    }
}

/// Frees the digits of an int object.
///
/// # Safety
/// `object` is an int object that has lost its last owner.
pub unsafe fn drop(object: *mut Header) {
    // SAFETY: the caller's promise.
    unsafe { std::ptr::drop_in_place(&raw mut (*object.cast::<BigIntObject>()).value) }
}
