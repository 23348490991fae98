//! Methods of float.

use super::value::from_f64;
use super::{decimal, exact};
use crate::format::{number, spec::Spec};
use crate::int::{self, arith};
use crate::object::{Own, OwnWord, Raised, Ref, Word};
use crate::str::Str;
use crate::str::units::TextBuf;
use crate::tuple::Tuple;
use num_bigint::BigInt;

/// A row: `repr(a)`.
pub fn float_repr(a: f64) -> Own<Str> {
    let mut text = Vec::with_capacity(24);
    decimal::push_repr(&mut text, a);
    Str::from_ascii(&text)
}

/// A row: `format(a, spec)`.
pub fn float_format(a: f64, spec: Ref<Str>) -> Result<Own<Str>, Raised> {
    if spec.len == 0 {
        return Ok(float_repr(a));
    }
    let spec = Spec::parse(spec.units(), 0, b'>', "float")?;
    let mut out = TextBuf::new();
    number::push_float(&mut out, a, &spec, "float")?;
    Ok(Str::from_buf(&out))
}

/// A row: `hash(a)`: that of the int where it is one.
pub fn float_hash(a: f64) -> i64 {
    if a.is_nan() {
        // CPython takes the object's address; a NaN in a word has none.
        return (a.to_bits() >> 4) as i64;
    }
    if a.is_infinite() {
        return if a > 0.0 { 314159 } else { -314159 };
    }
    if a.fract() == 0.0 && a.abs() < 9e18 {
        return arith::hash_i64(a as i64);
    }
    // The value modulo 2^61-1: 2^61 is 1, so that scaling by a power of two rotates.
    let bits = a.to_bits();
    let biased = (bits >> 52 & 0x7ff) as i64;
    let fraction = bits & ((1 << 52) - 1);
    let (mantissa, exponent) = if biased == 0 { (fraction, -1074) } else { (fraction | 1 << 52, biased - 1075) };
    let shift = exponent.rem_euclid(61) as u32;
    let rotated = ((mantissa as u128) << shift) % arith::HASH_MODULUS as u128;
    arith::signed_hash(rotated as u64, a < 0.0)
}

/// The int that `a` truncates to.
fn truncated(a: f64) -> Result<OwnWord, Raised> {
    if a.is_nan() {
        return raise!(ValueError, "cannot convert float NaN to integer");
    }
    if a.is_infinite() {
        return raise!(OverflowError, "cannot convert float infinity to integer");
    }
    if a.abs() < 9e18 { Ok(int::from_i64(a as i64)) } else { Ok(int::from_big(arith::from_f64(a))) }
}

/// The whole part of most floats: where it is an int of the word itself, and so are its neighbours.
#[inline(always)]
fn whole_part(a: f64) -> Option<i64> {
    const LIMIT: f64 = (1u64 << 61) as f64;
    // SAFETY: it fits 64 bits.
    (a.abs() < LIMIT).then(|| unsafe { a.to_int_unchecked() })
}

/// A row: `int(a)`, `math.trunc(a)`.
#[inline(always)]
pub fn float_trunc(a: f64) -> Result<OwnWord, Raised> {
    match whole_part(a) {
        Some(whole) => Ok(OwnWord::from_small(whole)),
        None => tp_rt_float_truncated(a),
    }
}

/// A row: `math.floor(a)`.
#[inline(always)]
pub fn float_floor(a: f64) -> Result<OwnWord, Raised> {
    match whole_part(a) {
        Some(whole) => Ok(OwnWord::from_small(whole - i64::from(whole as f64 > a))),
        // A float that large is whole.
        None => tp_rt_float_truncated(a),
    }
}

/// A row: `math.ceil(a)`.
#[inline(always)]
pub fn float_ceil(a: f64) -> Result<OwnWord, Raised> {
    match whole_part(a) {
        Some(whole) => Ok(OwnWord::from_small(whole + i64::from((whole as f64) < a))),
        None => tp_rt_float_truncated(a),
    }
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
fn tp_rt_float_truncated(a: f64) -> Result<OwnWord, Raised> {
    truncated(a)
}

/// A row: `round(a)`: the nearest int, ties to even.
pub fn float_round_int(a: f64) -> Result<OwnWord, Raised> {
    truncated(a.round_ties_even())
}

/// A row: `round(a, ndigits)`.
pub fn float_round_digits(a: f64, ndigits: i64) -> Result<f64, Raised> {
    if !a.is_finite() || ndigits > 323 {
        return Ok(a);
    }
    if ndigits < -308 {
        return Ok(f64::copysign(0.0, a));
    }
    if ndigits >= 0 {
        return Ok(f64::copysign(exact::rounded(a.abs(), ndigits as usize), a));
    }
    let rounded = arith::round_to_power(&arith::from_f64(a.trunc()), ndigits.unsigned_abs());
    let rounded = if a.fract() != 0.0 { round_fraction(a, ndigits.unsigned_abs()) } else { rounded };
    let float = arith::to_f64(&rounded);
    if float.is_infinite() {
        return raise!(OverflowError, "rounded value too large to represent");
    }
    Ok(f64::copysign(float, a))
}

/// As `round_to_power`, for a value with a fraction, which decides what looks like a tie.
fn round_fraction(a: f64, places: u64) -> BigInt {
    let doubled = arith::from_f64(a.trunc()) * 2 + BigInt::from(if a < 0.0 { -1 } else { 1 });
    // Twice the value, with the fraction as a bit that is never a tie's.
    let unit = BigInt::from(10).pow(places as u32) * 2;
    let (quotient, rest) = arith::div_mod(&doubled, &unit);
    let up = rest * 2 > unit;
    (quotient + BigInt::from(up as u8)) * (unit / 2)
}

/// A row: `round(a, ndigits)` with any second argument.
pub fn float_round(a: f64, ndigits: Word) -> Result<OwnWord, Raised> {
    if ndigits.is_none() || ndigits.is_null() {
        return float_round_int(a);
    }
    float_round_digits(a, int::construct::index_to_i64_clamped(ndigits)?).map(from_f64)
}

/// A row: `a.is_integer()`.
#[inline]
pub fn float_is_integer(a: f64) -> bool {
    a.is_finite() && a.floor() == a
}

/// A row: `a.as_integer_ratio()`.
pub fn float_as_integer_ratio(a: f64) -> Result<Own<Tuple>, Raised> {
    if a.is_nan() {
        return raise!(ValueError, "cannot convert NaN to integer ratio");
    }
    if a.is_infinite() {
        return raise!(OverflowError, "cannot convert Infinity to integer ratio");
    }
    let (mut numerator, mut exponent) = (a, 0);
    while numerator.fract() != 0.0 {
        numerator *= 2.0;
        exponent += 1;
    }
    let denominator = BigInt::from(1) << exponent;
    Ok(Tuple::new([int::from_big(arith::from_f64(numerator)), int::from_big(denominator)].into_iter()))
}

/// A row: `a.hex()`.
pub fn float_hex(a: f64) -> Own<Str> {
    if !a.is_finite() {
        return float_repr(a);
    }
    let bits = a.to_bits();
    let biased = (bits >> 52 & 0x7ff) as i64;
    let fraction = bits & ((1 << 52) - 1);
    let sign = if a.is_sign_negative() { "-" } else { "" };
    let text = match (biased, fraction) {
        (0, 0) => format!("{sign}0x0.0p+0"),
        (0, _) => format!("{sign}0x0.{fraction:013x}p-1022"),
        _ => format!("{sign}0x1.{fraction:013x}p{:+}", biased - 1023),
    };
    Str::from_ascii(text.as_bytes())
}

/// A row: `float.fromhex(text)`.
pub fn float_fromhex(text: Ref<Str>) -> Result<f64, Raised> {
    Ok(super::parse::from_hex(text.text().as_bytes())?)
}

/// A row: the value itself.
#[inline(always)]
pub fn float_self(a: f64) -> f64 {
    a
}

/// A row: `abs(a)`.
#[inline(always)]
pub fn float_abs(a: f64) -> f64 {
    a.abs()
}

/// A row: `float(text)`.
pub fn float_from_str(text: Ref<Str>) -> Result<f64, Raised> {
    match super::parse::parse(text.units()) {
        Some(value) => Ok(value),
        None => raise!(ValueError, "could not convert string to float: {}", crate::str::methods::str_repr(text).text()),
    }
}

/// A row: `float(x)`.
pub fn float_from_any(x: Word) -> Result<f64, Raised> {
    if let Some(value) = x.small_int() {
        return Ok(value as f64);
    }
    if x.is_inline_float() || x.is_exact(crate::BuiltinType::Float) {
        return Ok(super::value(x));
    }
    if let Some(value) = super::value::convert(x)? {
        return Ok(value);
    }
    if let Some(text) = x.cast::<Str>() {
        return float_from_str(text);
    }
    if let Some(bytes) = crate::bytes::buffer(x) {
        return match super::parse::parse_ascii(bytes) {
            Some(value) => Ok(value),
            None => raise!(ValueError, "could not convert string to float: {}", crate::dynamic::repr(x)?.text()),
        };
    }
    raise!(TypeError, "float() argument must be a string or a real number, not '{}'", x.ty().name)
}

/// A row: `float()`.
pub fn float_zero() -> f64 {
    0.0
}
