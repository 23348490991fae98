//! The exact value of a float, scaled by a power of ten and rounded half to even to a whole number.
//!
//! ```text
//! scaled(0.125, 2) = 12        0.125 · 10^2 = 12.5, and 12 is even
//! ```
//!
//! What fits 128 bits is done in registers. (Rust's own formatting of floats is exact too; it brings the search for shortest digits,
//! which is not needed beside `ryu`, into every program.)

use num_bigint::BigUint;

/// The powers of ten that a double holds exactly.
const EXACT_POWERS: usize = 22;
/// The largest power of ten in 64 bits, and its exponent.
const LIMB: (u64, usize) = (10_000_000_000_000_000_000, 19);

/// A positive finite float as `mantissa · 2^exponent`.
fn parts(value: f64) -> (u64, i32) {
    let bits = value.to_bits();
    let fraction = bits & ((1 << 52) - 1);
    match (bits >> 52) as i32 & 0x7ff {
        0 => (fraction, -1074),
        biased => (fraction | 1 << 52, biased - 1075),
    }
}

/// Adds one where what is left of a division asks for it.
fn rounds_up<N: Ord>(quotient_is_odd: bool, twice_the_rest: &N, divisor: &N) -> bool {
    match twice_the_rest.cmp(divisor) {
        std::cmp::Ordering::Less => false,
        std::cmp::Ordering::Equal => quotient_is_odd,
        std::cmp::Ordering::Greater => true,
    }
}

/// `value · 10^scale`, where all that is on the way fits 127 bits.
fn scaled_small(value: f64, scale: i32) -> Option<u128> {
    let (mantissa, exponent) = parts(value);
    let fits = |number: u128, shift: i32| shift < number.leading_zeros() as i32;
    let power = 10u128.checked_pow(scale.unsigned_abs()).filter(|&power| fits(power, 0))?;
    let (mut above, mut below) = (u128::from(mantissa), 1);
    if scale >= 0 {
        above = above.checked_mul(power).filter(|&above| fits(above, 0))?;
    } else {
        below = power;
    }
    if exponent >= 0 {
        if !fits(above, exponent) {
            return None;
        }
        above <<= exponent;
    } else if scale >= 0 {
        return match -exponent {
            // By a power of two, which needs no division.
            shift @ 1..=126 => Some(rounded_up(above >> shift, above & ((1 << shift) - 1), 1 << shift)),
            127 => None,
            // Less than a half.
            _ => Some(0),
        };
    } else if fits(below, -exponent) {
        below <<= -exponent;
    } else {
        return None;
    }
    Some(if scale >= 0 { above } else { rounded_up(above / below, above % below, below) })
}

/// A quotient, or the next number where the rest is more than half of the divisor, or half of it and the quotient odd.
fn rounded_up(quotient: u128, rest: u128, divisor: u128) -> u128 {
    quotient + u128::from(rounds_up(quotient & 1 == 1, &(2 * rest), &divisor))
}

/// The same for any.
#[cold]
fn scaled_big(value: f64, scale: i32) -> BigUint {
    let (mantissa, exponent) = parts(value);
    let power = BigUint::from(10u32).pow(scale.unsigned_abs());
    let (mut above, mut below) = (BigUint::from(mantissa), BigUint::from(1u32));
    if scale >= 0 {
        above *= power;
    } else {
        below *= power;
    }
    if exponent >= 0 {
        above <<= exponent as u32;
    } else {
        below <<= exponent.unsigned_abs();
    }
    let quotient = &above / &below;
    let rest = above - &quotient * &below;
    if rounds_up(quotient.bit(0), &(rest << 1u32), &below) { quotient + 1u32 } else { quotient }
}

/// The decimal digits of `value · 10^scale`; `value` is finite and not negative.
pub fn scaled(value: f64, scale: i32) -> Vec<u8> {
    match scaled_small(value, scale) {
        Some(number) => {
            let mut digits = Vec::with_capacity(24);
            push_number(&mut digits, number, 1);
            digits
        }
        None => scaled_big(value, scale).to_radix_le(10).iter().rev().map(|&digit| b'0' + digit).collect(),
    }
}

/// Appends the digits of a number, at least so many.
fn push_number(digits: &mut Vec<u8>, number: u128, least: usize) {
    let mut low = number as u64;
    if number >= u128::from(LIMB.0) {
        push_number(digits, number / u128::from(LIMB.0), least.saturating_sub(LIMB.1));
        low = (number % u128::from(LIMB.0)) as u64;
    }
    let least = if number >= u128::from(LIMB.0) { LIMB.1 } else { least };
    let start = digits.len();
    while low != 0 || digits.len() - start < least {
        digits.push(b'0' + (low % 10) as u8);
        low /= 10;
    }
    digits[start..].reverse();
}

/// The `count` first significant digits, and where the point stands, counted from the first; `value` is not zero.
pub fn significant(value: f64, count: usize) -> (Vec<u8>, i32) {
    let (mantissa, exponent) = parts(value);
    let log2 = 63 - mantissa.leading_zeros() as i32 + exponent;
    // The logarithm to base 10, or one less.
    let mut log10 = (log2 * 315_653) >> 20;
    loop {
        let digits = scaled(value, count as i32 - 1 - log10);
        if digits.len() <= count {
            return (digits, log10 + 1);
        }
        log10 += 1;
    }
}

/// `value` rounded to so many digits after the point; it is finite and not negative.
pub fn rounded(value: f64, places: usize) -> f64 {
    if places <= EXACT_POWERS {
        if let Some(number) = scaled_small(value, places as i32).filter(|&number| number < 1 << 53) {
            // Both are exact, so that the one division rounds as reading the digits would.
            return number as f64 / (0..places).fold(1.0, |power, _| power * 10.0);
        }
    }
    let mut text = String::from_utf8(scaled(value, places as i32)).unwrap_or_default();
    text.push_str("e-");
    text.push_str(&places.to_string());
    text.parse().expect("digits with an exponent are a float")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Floats of all sizes, and many ties.
    fn samples() -> impl Iterator<Item = f64> {
        let mut state = 1u64;
        let random = std::iter::repeat_with(move || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            state ^ state >> 29
        });
        let any = random.take(30_000).enumerate().map(|(index, bits)| match index % 4 {
            0 => f64::from_bits(bits & (u64::MAX >> 1)),
            1 => (bits >> 40) as f64 / 1024.0,
            2 => (bits >> 20) as f64 * 1e-9,
            _ => (bits >> 50) as f64 / 8.0 * 10f64.powi((bits % 40) as i32),
        });
        any.chain([0.5, 1.5, 2.5, 0.125, 9.995, 99.5, 5e-324, f64::MAX, f64::MIN_POSITIVE, 1e22, 1e23]).filter(|value| value.is_finite())
    }

    #[test]
    fn digits_are_those_of_the_exact_value() {
        for (index, value) in samples().enumerate() {
            let count = index % 25;
            let point = format!("{value:.count$}").replace('.', "");
            assert_eq!(
                String::from_utf8(scaled(value, count as i32)).unwrap(),
                if count > 0 { strip(&point) } else { point },
                "{value} {count}"
            );
            if value == 0.0 {
                continue;
            }
            let text = format!("{value:.count$e}");
            let (mantissa, exponent) = text.split_once('e').unwrap();
            let expected = (mantissa.replace('.', ""), exponent.parse::<i32>().unwrap() + 1);
            let (digits, place) = significant(value, count + 1);
            assert_eq!((String::from_utf8(digits).unwrap(), place), expected, "{value} {count}");
        }
    }

    fn strip(digits: &str) -> String {
        let stripped = digits.trim_start_matches('0');
        if stripped.is_empty() { "0".into() } else { stripped.into() }
    }

    #[test]
    fn rounding_is_reading_the_digits() {
        for (index, value) in samples().enumerate() {
            let places = index % 30;
            let expected: f64 = format!("{value:.places$}").parse().unwrap();
            assert_eq!(rounded(value, places).to_bits(), expected.to_bits(), "{value} {places}");
        }
    }
}
