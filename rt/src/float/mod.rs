//! float: most are in the word itself, those of rare exponents are objects.

pub mod pending;

use crate::object::slots::Slots;
use crate::object::{Header, Object, OwnWord, Raised, Word, alloc, builtin};
use taipan_rt_abi::{BuiltinType, word as abi};

/// A float whose exponent does not fit the word; also any value of a subclass of float.
#[repr(C)]
pub struct FloatBox {
    /// The header.
    pub header: Header,
    /// The value.
    pub value: f64,
}

// SAFETY: `#[repr(C)]`, and starts with a header.
unsafe impl Object for FloatBox {
    const TYPE: BuiltinType = BuiltinType::Float;
}

/// Operators of float.
pub const SLOTS: Slots = Slots::NONE;

/// A float as a value.
#[inline(always)]
pub fn from_f64(value: f64) -> OwnWord {
    match abi::encode_float(value) {
        // SAFETY: an inline float owns nothing.
        Some(word) => unsafe { OwnWord::from_raw(Word(word)) },
        None => tp_rt_float_box_slow(value),
    }
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
extern "C" fn tp_rt_float_box_slow(value: f64) -> OwnWord {
    let object = alloc::plain(builtin(BuiltinType::Float).ptr(), size_of::<FloatBox>()).cast::<FloatBox>();
    // SAFETY: fresh memory of the right size.
    unsafe {
        (&raw mut (*object).value).write(value);
        OwnWord::from_raw(Word::from_ptr(object))
    }
}

/// The value of a float, in the word or boxed.
#[inline(always)]
pub fn value(word: Word) -> f64 {
    if word.is_inline_float() {
        abi::inline_float_value(word.0)
    } else {
        // SAFETY: the caller says that it is a float.
        unsafe { (*word.ptr::<FloatBox>()).value }
    }
}

/// The value of a float, int, bool or object with `__float__` or `__index__`: TypeError `must be real number, not str`.
pub fn real_to_f64(word: Word) -> Result<f64, Raised> {
    if word.is_a(BuiltinType::Float) {
        return Ok(value(word));
    }
    match word.small_int() {
        Some(value) => Ok(value as f64),
        None => raise!(TypeError, "must be real number, not {}", word.ty().name),
    }
}
