//! The 64-bit word that holds any Python value.
//!
//! | low bits | value |
//! |---|---|
//! | `…1`   | an int of 63 bits, shifted left by one |
//! | `…10`  | a float whose magnitude is within 2^-255 … 2^257, rotated (see [`encode_float`]) |
//! | `…100` | a singleton: None, False, True, Ellipsis, NotImplemented |
//! | `…000` | a pointer to an object that starts with a header; 0 alone is "no value" |
//!
//! 0 is what an unset variable, an unset attribute and a raising function give. Ints that fit 63 bits
//! and floats in the range are *never* boxed, so that equal bits are the usual case of equality.
//!
//! The float encoding follows Melançon, Serrano and Feeley, "Float Self-Tagging" (2024), with one
//! exponent block moved onto a two-bit tag, so that ints keep 63 bits.

/// "No value": unset variable or attribute, or the result of a call that raised.
pub const NULL: u64 = 0;
/// `None`.
pub const NONE: u64 = 0x04;
/// `False`.
pub const FALSE: u64 = 0x0c;
/// `True`.
pub const TRUE: u64 = 0x14;
/// `Ellipsis`.
pub const ELLIPSIS: u64 = 0x1c;
/// `NotImplemented`.
pub const NOT_IMPLEMENTED: u64 = 0x24;

/// Largest int that is stored in the word itself.
pub const SMALL_INT_MAX: i64 = i64::MAX >> 1;
/// Smallest int that is stored in the word itself.
pub const SMALL_INT_MIN: i64 = i64::MIN >> 1;

/// Whether `word` is an int held in the word itself.
#[inline(always)]
pub const fn is_small_int(word: u64) -> bool {
    word & 1 == 1
}

/// The value of a word for which [`is_small_int`] holds.
#[inline(always)]
pub const fn small_int_value(word: u64) -> i64 {
    (word as i64) >> 1
}

/// `value` as a word, or `None` when it needs more than 63 bits.
#[inline(always)]
pub const fn encode_small_int(value: i64) -> Option<u64> {
    if value >= SMALL_INT_MIN && value <= SMALL_INT_MAX { Some(((value << 1) | 1) as u64) } else { None }
}

/// Whether `word` is a float held in the word itself.
#[inline(always)]
pub const fn is_inline_float(word: u64) -> bool {
    word & 3 == 2
}

/// Whether `word` is a counted pointer (and not [`NULL`]).
#[inline(always)]
pub const fn is_pointer(word: u64) -> bool {
    word & 7 == 0 && word != NULL
}

/// Added to the exponent, so that the biased exponents 768 … 1279 become 1024 … 1535, whose top bits are `10`. What overflows into the
/// sign has other top bits.
const EXPONENT_SHIFT: u64 = 256 << 52;

/// `value` as a word, or `None` when its exponent is out of the block (zeros, subnormals, infinities,
/// NaNs, and magnitudes beyond 2^±255), which needs a boxed float.
#[inline(always)]
pub const fn encode_float(value: f64) -> Option<u64> {
    let word = value.to_bits().wrapping_add(EXPONENT_SHIFT).rotate_left(3);
    if word & 3 == 2 { Some(word) } else { None }
}

/// The value of a word for which [`is_inline_float`] holds.
#[inline(always)]
pub const fn inline_float_value(word: u64) -> f64 {
    f64::from_bits(word.rotate_right(3).wrapping_sub(EXPONENT_SHIFT))
}

/// `value` as a word.
#[inline(always)]
pub const fn encode_bool(value: bool) -> u64 {
    if value { TRUE } else { FALSE }
}
