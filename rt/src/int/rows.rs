//! The int and i64 rows that only the compiler calls: fast paths in line, all else in exported slow paths.

use super::value::{View, from_big, from_i128, view};
use super::{arith, from_i64};
use crate::object::{OwnWord, Raised, Word};
use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive, Zero};
use std::cmp::Ordering;

#[inline(always)]
fn both_small(a: Word, b: Word) -> bool {
    a.0 & b.0 & 1 == 1
}

/// The bits of a small int as a value.
#[inline(always)]
fn small(bits: i64) -> OwnWord {
    // SAFETY: the tag bit is set; a small int owns nothing.
    unsafe { OwnWord::from_raw(Word(bits as u64)) }
}

/// A row: exact sum.
#[inline(always)]
pub fn int_add(a: Word, b: Word) -> OwnWord {
    if both_small(a, b) {
        if let Some(sum) = (a.0 as i64).checked_add(b.0 as i64 - 1) {
            return small(sum);
        }
    }
    tp_rt_int_add(a, b)
}

/// A row: exact difference.
#[inline(always)]
pub fn int_sub(a: Word, b: Word) -> OwnWord {
    if both_small(a, b) {
        if let Some(difference) = (a.0 as i64).checked_sub(b.0 as i64 - 1) {
            return small(difference);
        }
    }
    tp_rt_int_sub(a, b)
}

/// A row: exact product.
#[inline(always)]
pub fn int_mul(a: Word, b: Word) -> OwnWord {
    if both_small(a, b) {
        if let Some(product) = a.small_int_unchecked().checked_mul(b.0 as i64 - 1) {
            return small(product + 1);
        }
    }
    tp_rt_int_mul(a, b)
}

/// Two ints of at most 64 bits and a sign.
#[inline]
fn both_short(a: View, b: View) -> Option<(i128, i128)> {
    a.to_i128().zip(b.to_i128())
}

macro_rules! slow {
    ($($name:ident, $checked:ident, $op:tt;)+) => { $(
        #[unsafe(no_mangle)]
        #[cold]
        #[inline(never)]
        fn $name(a: Word, b: Word) -> OwnWord {
            let (a, b) = (view(a), view(b));
            if let Some(exact) = both_short(a, b).and_then(|(a, b)| a.$checked(b)) {
                return from_i128(exact);
            }
            match (a, b) {
                (View::Small(a), View::Big(b)) => from_big(a $op b),
                (View::Big(a), View::Small(b)) => from_big(a $op b),
                (a, b) => from_big(a.big().as_ref() $op b.big().as_ref()),
            }
        }
    )+ };
}

slow! {
    tp_rt_int_add, checked_add, +;
    tp_rt_int_sub, checked_sub, -;
    tp_rt_int_mul, checked_mul, *;
}

macro_rules! bitwise {
    ($($(#[$doc:meta])+ $name:ident, $slow:ident, $op:tt, $tag:expr;)+) => { $(
        $(#[$doc])+
        #[inline(always)]
        #[allow(clippy::redundant_closure_call)]
        pub fn $name(a: Word, b: Word) -> OwnWord {
            if both_small(a, b) { small((a.0 $op b.0 | $tag) as i64) } else { $slow(a, b) }
        }

        #[unsafe(no_mangle)]
        #[cold]
        #[inline(never)]
        fn $slow(a: Word, b: Word) -> OwnWord {
            let (a, b) = (view(a), view(b));
            match both_short(a, b) {
                Some((a, b)) => from_i128(a $op b),
                None => from_big(a.big().as_ref() $op b.big().as_ref()),
            }
        }
    )+ };
}

bitwise! {
    /// A row: `a & b`.
    int_and, tp_rt_int_and, &, 0;
    /// A row: `a | b`.
    int_or, tp_rt_int_or, |, 0;
    /// A row: `a ^ b`.
    int_xor, tp_rt_int_xor, ^, 1;
}

/// Quotient rounded down; the divisor is not 0.
#[inline(always)]
fn floor_div(a: i64, b: i64) -> i64 {
    let quotient = a.wrapping_div(b);
    if a.wrapping_rem(b) != 0 && (a < 0) != (b < 0) { quotient - 1 } else { quotient }
}

/// Remainder with the divisor's sign; the divisor is not 0.
#[inline(always)]
fn floor_mod(a: i64, b: i64) -> i64 {
    let rest = a.wrapping_rem(b);
    if rest != 0 && (rest < 0) != (b < 0) { rest + b } else { rest }
}

/// Both of them, for ints of at most 64 bits and a sign.
fn short_div_mod(a: i128, b: i128) -> (i128, i128) {
    let (quotient, rest) = (a / b, a % b);
    if rest != 0 && (rest < 0) != (b < 0) { (quotient - 1, rest + b) } else { (quotient, rest) }
}

/// A row: `a // b`.
#[inline(always)]
pub fn int_floordiv(a: Word, b: Word) -> Result<OwnWord, Raised> {
    if both_small(a, b) && b.0 != 1 {
        return Ok(from_i64(floor_div(a.small_int_unchecked(), b.small_int_unchecked())));
    }
    tp_rt_int_floordiv(a, b)
}

/// A row: `a % b`.
#[inline(always)]
pub fn int_mod(a: Word, b: Word) -> Result<OwnWord, Raised> {
    if both_small(a, b) && b.0 != 1 {
        return Ok(OwnWord::from_small(floor_mod(a.small_int_unchecked(), b.small_int_unchecked())));
    }
    tp_rt_int_mod(a, b)
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
fn tp_rt_int_floordiv(a: Word, b: Word) -> Result<OwnWord, Raised> {
    match (view(a), view(b)) {
        (_, View::Small(0)) => Err(tp_rt_raise_int_division()),
        (View::Small(a), View::Small(b)) => Ok(from_i64(floor_div(a, b))),
        (a, b) => match both_short(a, b) {
            Some((_, 0)) => Err(tp_rt_raise_int_division()),
            Some((a, b)) => Ok(from_i128(short_div_mod(a, b).0)),
            None => Ok(from_big(arith::quotient(&a.big(), &b.big()))),
        },
    }
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
fn tp_rt_int_mod(a: Word, b: Word) -> Result<OwnWord, Raised> {
    match (view(a), view(b)) {
        (_, View::Small(0)) => Err(tp_rt_raise_int_modulo()),
        (View::Small(a), View::Small(b)) => Ok(from_i64(floor_mod(a, b))),
        (a, b) => match both_short(a, b) {
            Some((_, 0)) => Err(tp_rt_raise_int_modulo()),
            Some((a, b)) => Ok(from_i128(short_div_mod(a, b).1)),
            None => Ok(from_big(arith::div_mod(&a.big(), &b.big()).1)),
        },
    }
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
pub(super) fn tp_rt_raise_int_division() -> Raised {
    crate::exc::raise_text(crate::BuiltinType::ZeroDivisionError, format_args!("integer division or modulo by zero"))
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
pub(super) fn tp_rt_raise_int_modulo() -> Raised {
    crate::exc::raise_text(crate::BuiltinType::ZeroDivisionError, format_args!("integer modulo by zero"))
}

/// A row: `a / b`.
#[inline(always)]
pub fn int_truediv(a: Word, b: Word) -> Result<f64, Raised> {
    if both_small(a, b) && b.0 != 1 {
        let (x, y) = (a.small_int_unchecked(), b.small_int_unchecked());
        // Both are exact as floats, so that one rounding remains.
        if x.unsigned_abs() <= 1 << 53 && y.unsigned_abs() <= 1 << 53 {
            return Ok(x as f64 / y as f64);
        }
    }
    tp_rt_int_truediv(a, b)
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
fn tp_rt_int_truediv(a: Word, b: Word) -> Result<f64, Raised> {
    Ok(arith::true_div(&view(a).big(), &view(b).big())?)
}

/// A row: `a ** b`, a float for a negative `b`.
pub fn int_pow(a: Word, b: Word) -> Result<OwnWord, Raised> {
    let (a, b) = (view(a), view(b));
    if b.is_negative() {
        let (a, b) = (arith::to_float(&a.big())?, arith::to_float(&b.big())?);
        return crate::float::rows::f64_pow(a, b);
    }
    if let (View::Small(base), View::Small(exponent)) = (a, b) {
        if let Some(power) = u32::try_from(exponent).ok().and_then(|exponent| base.checked_pow(exponent)) {
            return Ok(from_i64(power));
        }
    }
    Ok(from_big(arith::power(&a.big(), &b.big())?))
}

/// A row: `a << b`.
#[inline(always)]
pub fn int_lshift(a: Word, b: Word) -> Result<OwnWord, Raised> {
    if both_small(a, b) {
        let (value, count) = (a.small_int_unchecked(), b.small_int_unchecked() as u64);
        if count < 62 && (value << count) >> count == value {
            return Ok(from_i64(value << count));
        }
    }
    tp_rt_int_lshift(a, b)
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
fn tp_rt_int_lshift(a: Word, b: Word) -> Result<OwnWord, Raised> {
    match (view(a), view(b)) {
        (View::Small(value), View::Small(count @ 0..=63)) => Ok(from_i128(i128::from(value) << count)),
        (value, count) => Ok(from_big(arith::shift_left(&value.big(), &count.big())?)),
    }
}

/// A row: `a << count` for a count that is known to be small.
#[inline(always)]
pub fn int_shift_left(a: Word, count: i64) -> OwnWord {
    if a.is_small_int() && count < 62 {
        let value = a.small_int_unchecked();
        if (value << count) >> count == value {
            return from_i64(value << count);
        }
    }
    tp_rt_int_shift_left(a, count)
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
fn tp_rt_int_shift_left(a: Word, count: i64) -> OwnWord {
    match view(a) {
        View::Small(value) if count < 64 => from_i128(i128::from(value) << count),
        value => from_big(value.big().as_ref() << count),
    }
}

/// A row: `a >> count` for a count that is known to be small.
#[inline(always)]
pub fn int_shift_right(a: Word, count: i64) -> OwnWord {
    if a.is_small_int() { OwnWord::from_small(a.small_int_unchecked() >> count.min(63)) } else { tp_rt_int_shift_right(a, count) }
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
fn tp_rt_int_shift_right(a: Word, count: i64) -> OwnWord {
    match view(a).to_i128() {
        Some(value) => from_i128(value >> count.min(127)),
        None => from_big(view(a).big().as_ref() >> count),
    }
}

/// A row: `(a * b + c) % d` of integers none of which is negative; `d` is not 0.
#[inline(always)]
pub fn i64_multiply_modulo(a: i64, b: i64, c: i64, d: i64) -> i64 {
    let exact = u128::from(a as u64) * u128::from(b as u64) + u128::from(c as u64);
    match u64::try_from(exact) {
        Ok(short) => (short % d as u64) as i64,
        Err(_) => tp_rt_long_modulo(exact as u64, (exact >> 64) as u64, d as u64) as i64,
    }
}

#[unsafe(no_mangle)]
#[inline(never)]
extern "C" fn tp_rt_long_modulo(low: u64, high: u64, divisor: u64) -> u64 {
    ((u128::from(high) << 64 | u128::from(low)) % u128::from(divisor)) as u64
}

/// A row: `a >> b`.
#[inline(always)]
pub fn int_rshift(a: Word, b: Word) -> Result<OwnWord, Raised> {
    if both_small(a, b) {
        let count = b.small_int_unchecked();
        if count >= 0 {
            return Ok(OwnWord::from_small(a.small_int_unchecked() >> count.min(63)));
        }
    }
    tp_rt_int_rshift(a, b)
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
fn tp_rt_int_rshift(a: Word, b: Word) -> Result<OwnWord, Raised> {
    let (value, count) = (view(a), view(b));
    match (value.to_i128(), count) {
        (Some(value), View::Small(count @ 0..)) => Ok(from_i128(value >> count.min(127))),
        _ => Ok(from_big(arith::shift_right(&value.big(), &count.big())?)),
    }
}

/// A row: `-a`.
#[inline(always)]
pub fn int_neg(a: Word) -> OwnWord {
    if a.is_small_int() { from_i64(-a.small_int_unchecked()) } else { tp_rt_int_neg(a) }
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
fn tp_rt_int_neg(a: Word) -> OwnWord {
    match view(a) {
        View::Small(a) => from_i64(-a),
        View::Big(a) => from_big(-a),
    }
}

/// A row: `~a`.
#[inline(always)]
pub fn int_invert(a: Word) -> OwnWord {
    if a.is_small_int() { small((a.0 ^ !1) as i64) } else { tp_rt_int_invert(a) }
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
fn tp_rt_int_invert(a: Word) -> OwnWord {
    match view(a) {
        View::Small(a) => from_i64(!a),
        View::Big(a) => from_big(-a - 1),
    }
}

/// Order of two ints or bools.
#[unsafe(no_mangle)]
#[inline(never)]
pub(super) fn tp_rt_int_compare(a: Word, b: Word) -> Ordering {
    match (view(a), view(b)) {
        (View::Small(a), View::Small(b)) => a.cmp(&b),
        (a, b) => match both_short(a, b) {
            Some((a, b)) => a.cmp(&b),
            None => a.big().cmp(&b.big()),
        },
    }
}

macro_rules! compare {
    ($($(#[$doc:meta])+ $name:ident, $op:tt, $holds:ident;)+) => { $(
        $(#[$doc])+
        #[inline(always)]
        pub fn $name(a: Word, b: Word) -> bool {
            if both_small(a, b) { (a.0 as i64) $op b.0 as i64 } else { tp_rt_int_compare(a, b).$holds() }
        }
    )+ };
}

compare! {
    /// A row: `a == b`.
    int_eq, ==, is_eq;
    /// A row: `a != b`.
    int_ne, !=, is_ne;
    /// A row: `a < b`.
    int_lt, <, is_lt;
    /// A row: `a <= b`.
    int_le, <=, is_le;
    /// A row: `a > b`.
    int_gt, >, is_gt;
    /// A row: `a >= b`.
    int_ge, >=, is_ge;
}

/// A row: `a != 0`.
#[inline(always)]
pub fn int_truth(a: Word) -> bool {
    if a.is_small_int() { a.0 != 1 } else { tp_rt_int_truth(a) }
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
fn tp_rt_int_truth(a: Word) -> bool {
    match view(a) {
        View::Small(a) => a != 0,
        View::Big(a) => !a.is_zero(),
    }
}

/// A row: a raw integer as an int.
#[inline(always)]
pub fn int_from_i64(value: i64) -> OwnWord {
    from_i64(value)
}

/// A row: an int of a raw integer that fits the word.
#[inline(always)]
pub fn int_from_small(value: i64) -> Word {
    debug_assert!(taipan_rt_abi::word::encode_small_int(value).is_some());
    Word((value as u64) << 1 | 1)
}

/// A row: the raw integer of an int that is in the word.
#[inline(always)]
pub fn int_to_small(a: Word) -> i64 {
    debug_assert!(a.is_small_int());
    a.small_int_unchecked()
}

/// A row: an int that fits as a raw integer.
#[inline(always)]
pub fn int_to_i64_unchecked(a: Word) -> i64 {
    if a.is_small_int() { a.small_int_unchecked() } else { tp_rt_int_clamp(a) }
}

/// A row: a raw integer without a sign as an int.
#[inline(always)]
pub fn int_from_u64(bits: i64) -> OwnWord {
    if bits >= 0 { from_i64(bits) } else { tp_rt_int_box_u64(bits as u64) }
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
extern "C" fn tp_rt_int_box_u64(bits: u64) -> OwnWord {
    super::value::from_u64(bits)
}

/// A row: the low 64 bits of an int in two's complement.
#[inline(always)]
pub fn int_low_bits(a: Word) -> i64 {
    if a.is_small_int() { a.small_int_unchecked() } else { tp_rt_int_low_bits(a) }
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
extern "C" fn tp_rt_int_low_bits(a: Word) -> i64 {
    match view(a) {
        View::Small(value) => value,
        View::Big(value) => {
            let digit = value.magnitude().iter_u64_digits().next().unwrap_or(0) as i64;
            if value.is_negative() { digit.wrapping_neg() } else { digit }
        }
    }
}

/// A row: `a >> b` of an integer without a sign.
#[inline(always)]
pub fn u64_rshift(a: i64, b: i64) -> i64 {
    ((a as u64) >> (b as u32 & 63)) as i64
}

/// A row: `a // b` of integers without a sign.
#[inline(always)]
pub fn u64_floordiv(a: i64, b: i64) -> Result<i64, Raised> {
    match (a as u64).checked_div(b as u64) {
        Some(quotient) => Ok(quotient as i64),
        None => i64_floordiv(1, 0),
    }
}

/// A row: `a % b` of integers without a sign.
#[inline(always)]
pub fn u64_mod(a: i64, b: i64) -> Result<i64, Raised> {
    match (a as u64).checked_rem(b as u64) {
        Some(rest) => Ok(rest as i64),
        None => i64_mod(1, 0),
    }
}

/// A row: the nearest float of an integer without a sign.
#[inline(always)]
pub fn u64_to_f64(a: i64) -> f64 {
    a as u64 as f64
}

/// A row: an int as a raw integer.
#[inline(always)]
pub fn int_to_i64(a: Word) -> Result<i64, Raised> {
    if a.is_small_int() { Ok(a.small_int_unchecked()) } else { tp_rt_int_to_i64(a) }
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
fn tp_rt_int_to_i64(a: Word) -> Result<i64, Raised> {
    match view(a).to_i64() {
        Some(value) => Ok(value),
        None => raise!(OverflowError, "Python int too large to convert to C ssize_t"),
    }
}

/// A row: an int clamped to 64 bits.
#[inline(always)]
pub fn int_to_i64_clamped(a: Word) -> i64 {
    if a.is_small_int() { a.small_int_unchecked() } else { tp_rt_int_clamp(a) }
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
fn tp_rt_int_clamp(a: Word) -> i64 {
    view(a).clamped()
}

/// A row: an int as a float.
#[inline(always)]
pub fn int_to_f64(a: Word) -> Result<f64, Raised> {
    if a.is_small_int() { Ok(a.small_int_unchecked() as f64) } else { tp_rt_int_to_f64(a) }
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
fn tp_rt_int_to_f64(a: Word) -> Result<f64, Raised> {
    match view(a) {
        View::Small(a) => Ok(a as f64),
        View::Big(a) => Ok(arith::to_float(a)?),
    }
}

/// A row: exact sum of raw integers.
#[inline(always)]
pub fn i64_add(a: i64, b: i64) -> OwnWord {
    match a.checked_add(b) {
        Some(sum) => from_i64(sum),
        None => tp_rt_i64_add(a, b),
    }
}

/// A row: exact difference of raw integers.
#[inline(always)]
pub fn i64_sub(a: i64, b: i64) -> OwnWord {
    match a.checked_sub(b) {
        Some(difference) => from_i64(difference),
        None => tp_rt_i64_sub(a, b),
    }
}

/// A row: exact product of raw integers.
#[inline(always)]
pub fn i64_mul(a: i64, b: i64) -> OwnWord {
    match a.checked_mul(b) {
        Some(product) => from_i64(product),
        None => tp_rt_i64_mul(a, b),
    }
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
fn tp_rt_i64_add(a: i64, b: i64) -> OwnWord {
    from_i128(a as i128 + b as i128)
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
fn tp_rt_i64_sub(a: i64, b: i64) -> OwnWord {
    from_i128(a as i128 - b as i128)
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
fn tp_rt_i64_mul(a: i64, b: i64) -> OwnWord {
    from_i128(a as i128 * b as i128)
}

/// A row: `a // b` of raw integers.
#[inline(always)]
pub fn i64_floordiv(a: i64, b: i64) -> Result<i64, Raised> {
    if b == 0 { Err(tp_rt_raise_int_division()) } else { Ok(floor_div(a, b)) }
}

/// A row: `a % b` of raw integers.
#[inline(always)]
pub fn i64_mod(a: i64, b: i64) -> Result<i64, Raised> {
    if b == 0 { Err(tp_rt_raise_int_modulo()) } else { Ok(floor_mod(a, b)) }
}

/// A row: number of bits of the magnitude.
pub fn int_bit_length(a: Word) -> i64 {
    match view(a) {
        View::Small(a) => 64 - a.unsigned_abs().leading_zeros() as i64,
        View::Big(a) => a.bits() as i64,
    }
}

/// A row: number of one bits of the magnitude.
pub fn int_bit_count(a: Word) -> i64 {
    match view(a) {
        View::Small(a) => a.unsigned_abs().count_ones() as i64,
        View::Big(a) => arith::count_ones(a) as i64,
    }
}

/// A row: `hash(a)`.
#[inline(always)]
pub fn int_hash(a: Word) -> i64 {
    match a.small_int() {
        // Common values are their own hash.
        Some(value) if value.unsigned_abs() < arith::HASH_MODULUS && value != -1 => value,
        _ => tp_rt_int_hash(a),
    }
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
fn tp_rt_int_hash(a: Word) -> i64 {
    match view(a) {
        View::Small(a) => arith::hash_i64(a),
        View::Big(a) => arith::hash(a),
    }
}

/// A row: `abs(a)`.
#[inline(always)]
pub fn int_abs(a: Word) -> OwnWord {
    if a.is_small_int() { from_i64(a.small_int_unchecked().abs()) } else { tp_rt_int_abs(a) }
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
fn tp_rt_int_abs(a: Word) -> OwnWord {
    match view(a) {
        View::Small(a) => from_i64(a.abs()),
        View::Big(a) => from_big(a.abs()),
    }
}

/// A row: `divmod(a, b)`.
pub fn int_divmod(a: Word, b: Word) -> Result<crate::object::Own<crate::tuple::Tuple>, Raised> {
    let (quotient, rest) = match (view(a), view(b)) {
        (_, View::Small(0)) => return Err(tp_rt_raise_int_division()),
        (View::Small(a), View::Small(b)) => (from_i64(floor_div(a, b)), from_i64(floor_mod(a, b))),
        (a, b) => {
            let b = b.big();
            if b.is_zero() {
                return Err(tp_rt_raise_int_division());
            }
            let (quotient, rest) = arith::div_mod(&a.big(), &b);
            (from_big(quotient), from_big(rest))
        }
    };
    Ok(crate::tuple::Tuple::new([quotient, rest].into_iter()))
}

/// A row: `pow(a, b, modulus)`.
pub fn int_pow_mod(a: Word, b: Word, modulus: Word) -> Result<OwnWord, Raised> {
    let (a, b, modulus) = (view(a), view(b), view(modulus));
    if let (View::Small(a), View::Small(b @ 0..), View::Small(modulus @ 1..)) = (a, b, modulus) {
        return Ok(from_i64(power_modulo_i64(a, b as u64, modulus)));
    }
    Ok(from_big(arith::power_modulo(&a.big(), &b.big(), &modulus.big())?))
}

fn power_modulo_i64(base: i64, exponent: u64, modulus: i64) -> i64 {
    let modulus = modulus as i128;
    let mut square = (base as i128).rem_euclid(modulus);
    let mut left = exponent;
    let mut power = 1 % modulus;
    while left != 0 {
        if left & 1 == 1 {
            power = power * square % modulus;
        }
        square = square * square % modulus;
        left >>= 1;
    }
    power as i64
}

/// The value of an int, when it fits 64 bits.
pub fn to_i64(word: Word) -> Option<i64> {
    view(word).to_i64()
}

/// A copy of the value of an int.
pub fn to_big(word: Word) -> BigInt {
    view(word).big().into_owned()
}

/// The nearest float of an int, or an infinity.
pub fn to_f64_or_inf(word: Word) -> f64 {
    match view(word) {
        View::Small(a) => a as f64,
        View::Big(a) => a.to_f64().unwrap_or(f64::INFINITY),
    }
}
