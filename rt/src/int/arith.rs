//! Exact arithmetic on big ints where num-bigint's own operator is not Python's.

use crate::fault::Fault;
use num_bigint::{BigInt, BigUint, Sign};
use num_integer::Integer;
use num_traits::{One, Signed, ToPrimitive, Zero};
use std::cmp::Ordering;

/// `2**61 - 1`, the modulus of numbers' hashes.
pub const HASH_MODULUS: u64 = (1 << 61) - 1;

/// More bits than any int may have.
const MAX_SHIFT: u64 = 1 << 37;

/// `a // b` and `a % b`; `b` is not 0.
pub fn div_mod(a: &BigInt, b: &BigInt) -> (BigInt, BigInt) {
    let Some((quotient, rest)) = short_quotient(a.magnitude(), b.magnitude()) else { return a.div_mod_floor(b) };
    match (a.sign() == b.sign(), rest.is_zero()) {
        (true, _) => (BigInt::from(quotient), BigInt::from_biguint(b.sign(), rest)),
        (false, true) => (-BigInt::from(quotient), BigInt::zero()),
        (false, false) => (-BigInt::from(quotient) - 1, BigInt::from_biguint(b.sign(), b.magnitude() - rest)),
    }
}

/// `a // b`; `b` is not 0.
pub fn quotient(a: &BigInt, b: &BigInt) -> BigInt {
    match leading_quotient(a.magnitude(), b.magnitude()) {
        Some(quotient) if a.sign() == b.sign() => BigInt::from(quotient),
        _ => div_mod(a, b).0,
    }
}

/// The quotient of magnitudes where it is at most 61 bits and the leading digits decide it, as they nearly always do: the rest of
/// the digits is not looked at.
fn leading_quotient(a: &BigUint, b: &BigUint) -> Option<u64> {
    let (long, short) = (a.bits(), b.bits());
    if short < 128 || long > short + 61 {
        return None;
    }
    if long < short {
        return Some(0);
    }
    // `a` is at least its leading part and less than that and one; so is `b`.
    let place = short - 64;
    let (top_a, top_b) = ((a >> place).to_u128()?, (b >> place).to_u128()?);
    let (least, most) = (top_a / (top_b + 1), (top_a + 1) / top_b);
    if least == most { u64::try_from(least).ok() } else { None }
}

/// Quotient and remainder of magnitudes where the quotient is at most 62 bits, in linear time: num-bigint's recursive division
/// costs more than that.
fn short_quotient(a: &BigUint, b: &BigUint) -> Option<(u64, BigUint)> {
    let (long, short) = (a.bits(), b.bits());
    if short < 128 || long > short + 61 {
        return None;
    }
    if long < short {
        return Some((0, a.clone()));
    }
    // The leading 64 bits of `b`, and those of `a` above the same place. Dividing by one more gives at most 2 too little.
    let place = short - 64;
    let (top_a, top_b) = ((a >> place).to_u128()?, (b >> place).to_u128()?);
    let mut quotient = u64::try_from(top_a / (top_b + 1)).ok()?;
    let mut rest = a - b * quotient;
    while rest >= *b {
        rest -= b;
        quotient += 1;
    }
    Some((quotient, rest))
}

/// The nearest float, ties to even, or an infinity.
pub fn to_f64(a: &BigInt) -> f64 {
    a.to_f64().expect("every int has a nearest float or overflows to infinity")
}

/// `float(a)`.
pub fn to_float(a: &BigInt) -> Result<f64, Fault> {
    match to_f64(a) {
        float if float.is_finite() => Ok(float),
        _ => Err(Fault::overflow("int too large to convert to float")),
    }
}

/// `a / b`, correctly rounded.
pub fn true_div(a: &BigInt, b: &BigInt) -> Result<f64, Fault> {
    if b.is_zero() {
        return Err(Fault::zero_division("division by zero"));
    }
    if a.is_zero() {
        return Ok(if b.is_negative() { -0.0 } else { 0.0 });
    }
    let too_large = || Fault::overflow("integer division result too large for a float");
    let negative = a.is_negative() != b.is_negative();
    // A quotient of 66 bits or more, whose last bit says whether anything was cut off, rounds as the exact one does.
    let exponent = a.bits() as i64 - b.bits() as i64;
    if exponent > 1025 {
        return Err(too_large());
    }
    if exponent < -1080 {
        return Ok(if negative { -0.0 } else { 0.0 });
    }
    let shift = 66 - exponent;
    let (top, bottom) = (a.magnitude(), b.magnitude());
    let (quotient, rest) = if shift >= 0 { (top << shift as u64).div_rem(bottom) } else { top.div_rem(&(bottom << (-shift) as u64)) };
    let bits = quotient.to_u128().expect("at most 67 bits") << 1 | !rest.is_zero() as u128;
    let value = crate::float::parse::scale(bits, -shift - 1);
    if value.is_infinite() {
        return Err(too_large());
    }
    Ok(if negative { -value } else { value })
}

/// `a << count`.
pub fn shift_left(a: &BigInt, count: &BigInt) -> Result<BigInt, Fault> {
    if count.is_negative() {
        return Err(Fault::value("negative shift count"));
    }
    if a.is_zero() {
        return Ok(BigInt::zero());
    }
    match count.to_u64() {
        Some(count) if count < MAX_SHIFT => Ok(a << count),
        _ => Err(Fault::overflow("too many digits in integer")),
    }
}

/// `a >> count`, rounded down.
pub fn shift_right(a: &BigInt, count: &BigInt) -> Result<BigInt, Fault> {
    if count.is_negative() {
        return Err(Fault::value("negative shift count"));
    }
    match count.to_u64() {
        Some(count) if count < a.bits() => Ok(a >> count),
        _ => Ok(if a.is_negative() { -BigInt::one() } else { BigInt::zero() }),
    }
}

/// `a ** b` for `b >= 0`.
pub fn power(a: &BigInt, b: &BigInt) -> Result<BigInt, Fault> {
    if let Some(exponent) = b.to_u32() {
        return Ok(a.pow(exponent));
    }
    if a.magnitude().is_one() || a.is_zero() {
        let odd_negative = a.is_negative() && b.is_odd();
        return Ok(if odd_negative { a.clone() } else { a.abs() });
    }
    Err(Fault { class: taipan_rt_abi::BuiltinType::MemoryError, message: String::new() })
}

/// `pow(a, b, modulus)`.
pub fn power_modulo(a: &BigInt, b: &BigInt, modulus: &BigInt) -> Result<BigInt, Fault> {
    if modulus.is_zero() {
        return Err(Fault::value("pow() 3rd argument cannot be 0"));
    }
    if modulus.magnitude().is_one() {
        return Ok(BigInt::zero());
    }
    if !b.is_negative() {
        return Ok(a.modpow(b, modulus));
    }
    let inverse = a.mod_floor(&modulus.abs()).modinv(&modulus.abs());
    let inverse = inverse.ok_or_else(|| Fault::value("base is not invertible for the given modulus"))?;
    Ok(inverse.modpow(&-b, modulus))
}

/// `hash(a)`: the value modulo 2^61-1 with the sign of the value, and -2 in place of -1.
pub fn hash(a: &BigInt) -> i64 {
    let mut hash = 0u64;
    for digit in a.magnitude().iter_u64_digits().rev() {
        // 2^64 is 8 modulo 2^61-1.
        let value = (hash as u128) * 8 + digit as u128;
        hash = (value % HASH_MODULUS as u128) as u64;
    }
    signed_hash(hash, a.is_negative())
}

/// A hash of the value of the given sign.
pub fn signed_hash(hash: u64, negative: bool) -> i64 {
    let hash = if negative { -(hash as i64) } else { hash as i64 };
    if hash == -1 { -2 } else { hash }
}

/// `hash(value)` of an int of 64 bits.
#[inline]
pub fn hash_i64(value: i64) -> i64 {
    signed_hash(value.unsigned_abs() % HASH_MODULUS, value < 0)
}

/// Order of an int and a float, exactly; `None` for NaN.
pub fn compare_float(a: &BigInt, b: f64) -> Option<Ordering> {
    if b.is_nan() {
        return None;
    }
    if b.is_infinite() {
        return Some(if b > 0.0 { Ordering::Less } else { Ordering::Greater });
    }
    let whole = from_f64(b.trunc());
    Some(a.cmp(&whole).then(if b.fract() == 0.0 {
        Ordering::Equal
    } else if b > 0.0 {
        Ordering::Less
    } else {
        Ordering::Greater
    }))
}

/// Order of a 64-bit int and a float, exactly; `None` for NaN.
pub fn compare_i64_float(a: i64, b: f64) -> Option<Ordering> {
    if a.unsigned_abs() < 1 << 53 {
        return (a as f64).partial_cmp(&b);
    }
    compare_float(&BigInt::from(a), b)
}

/// The int that a finite float truncates to.
pub fn from_f64(value: f64) -> BigInt {
    use num_traits::FromPrimitive;
    BigInt::from_f64(value).expect("the float is finite")
}

/// `round(a, -places)` for `places > 0`: to a multiple of `10**places`, half to even.
pub fn round_to_power(a: &BigInt, places: u64) -> BigInt {
    if places > a.bits() {
        return BigInt::zero();
    }
    let unit = BigInt::from(10).pow(places as u32);
    let (quotient, rest) = a.div_mod_floor(&unit);
    let up = match (&rest * 2u32).cmp(&unit) {
        Ordering::Less => false,
        Ordering::Equal => quotient.is_odd(),
        Ordering::Greater => true,
    };
    if up { a - rest + unit } else { a - rest }
}

/// Number of one bits of the magnitude.
pub fn count_ones(a: &BigInt) -> u64 {
    a.magnitude().iter_u64_digits().map(|digit| digit.count_ones() as u64).sum()
}

/// `a.to_bytes(length, byteorder, signed=signed)`, little end first.
pub fn to_bytes(a: &BigInt, length: usize, signed: bool) -> Result<Vec<u8>, Fault> {
    if a.is_negative() && !signed {
        return Err(Fault::overflow("can't convert negative int to unsigned"));
    }
    let too_big = || Fault::overflow("int too big to convert");
    Fault::check_size(length)?;
    let mut bytes = if signed { a.to_signed_bytes_le() } else { a.magnitude().to_bytes_le() };
    let fill = if a.is_negative() { 0xff } else { 0 };
    if bytes.len() > length {
        if !(a.is_zero() && length == 0) {
            return Err(too_big());
        }
        bytes.clear();
    }
    bytes.resize(length, fill);
    Ok(bytes)
}

/// `int.from_bytes`, little end first.
pub fn from_bytes(bytes: &[u8], signed: bool) -> BigInt {
    if signed { BigInt::from_signed_bytes_le(bytes) } else { BigInt::from_bytes_le(Sign::Plus, bytes) }
}

/// The integer square root, for `math.isqrt`; `a` is not negative.
pub fn isqrt(a: &BigInt) -> BigInt {
    a.sqrt()
}
