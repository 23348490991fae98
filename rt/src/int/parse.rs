//! Reading and writing ints as text: bases, prefixes, underscores, the limit on decimal digits.

use crate::fault::Fault;
use crate::str::unicode;
use crate::str::units::Units;
use num_bigint::{BigInt, BigUint};
use num_traits::{ToPrimitive, Zero};
use std::sync::atomic::{AtomicUsize, Ordering};

/// `sys.get_int_max_str_digits()`.
#[unsafe(export_name = "tp_rt_int_max_digits")]
pub static MAX_DIGITS: AtomicUsize = AtomicUsize::new(4300);

/// No limit below this many digits.
pub const LIMIT_THRESHOLD: usize = 640;

/// A parsed int.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Parsed {
    /// One that fits 64 bits.
    Small(i64),
    /// Any other.
    Big(BigInt),
}

/// Whether `digits` of a conversion in decimal are too many.
fn over_limit(digits: usize) -> bool {
    let max = MAX_DIGITS.load(Ordering::Relaxed);
    digits > LIMIT_THRESHOLD && max > 0 && digits > max
}

/// `int(text, base)`, where `base` is 0 or 2..=36; `None` when it is no such literal.
pub fn parse(text: Units<'_>, base: u32) -> Result<Option<Parsed>, Fault> {
    // Decimal digits of any script count as ASCII ones, and whitespace of any kind as a space.
    let mut ascii = Vec::with_capacity(text.len());
    for c in text.chars() {
        ascii.push(match c {
            0..0x80 => c as u8,
            _ if unicode::is_space(c) => b' ',
            _ => match unicode::decimal_value(c) {
                Some(digit) => b'0' + digit,
                None => return Ok(None),
            },
        });
    }
    parse_ascii(&ascii, base)
}

/// [`parse`] of ASCII bytes.
pub fn parse_ascii(text: &[u8], base: u32) -> Result<Option<Parsed>, Fault> {
    let is_space = |b: &u8| matches!(b, 9..=13 | 28..=32);
    let start = text.iter().position(|b| !is_space(b)).unwrap_or(text.len());
    let end = text.iter().rposition(|b| !is_space(b)).map_or(start, |last| last + 1);
    let mut digits = &text[start..end];
    let negative = digits.first() == Some(&b'-');
    if let [b'+' | b'-', rest @ ..] = digits {
        digits = rest;
    }
    let mut base = base;
    let prefixed = match digits {
        [b'0', b'x' | b'X', ..] => 16,
        [b'0', b'o' | b'O', ..] => 8,
        [b'0', b'b' | b'B', ..] => 2,
        _ => 0,
    };
    let mut zero_only = false;
    if base == 0 {
        base = if prefixed != 0 { prefixed } else { 10 };
        // `010` is ambiguous, `00` is not.
        zero_only = prefixed == 0 && digits.first() == Some(&b'0');
    }
    if prefixed != 0 && prefixed == base {
        digits = &digits[2..];
        if let [b'_', rest @ ..] = digits {
            digits = rest;
        }
    }
    let Some(values) = digit_values(digits, base) else { return Ok(None) };
    if zero_only && values.iter().any(|&value| value != 0) {
        return Ok(None);
    }
    if values.len() <= 12 {
        let value = values.iter().fold(0i64, |value, &digit| value * base as i64 + digit as i64);
        return Ok(Some(Parsed::Small(if negative { -value } else { value })));
    }
    if !base.is_power_of_two() && over_limit(values.len()) {
        let max = MAX_DIGITS.load(Ordering::Relaxed);
        return Err(Fault::value(format!(
            "Exceeds the limit ({max} digits) for integer string conversion: value has {} digits; \
             use sys.set_int_max_str_digits() to increase the limit",
            values.len()
        )));
    }
    let magnitude = BigUint::from_radix_be(&values, base).expect("each digit is below the base");
    let value = if negative { -BigInt::from(magnitude) } else { BigInt::from(magnitude) };
    Ok(Some(value.to_i64().map_or(Parsed::Big(value), Parsed::Small)))
}

/// The digits, where single underscores may stand between them; `None` for anything else.
fn digit_values(digits: &[u8], base: u32) -> Option<Vec<u8>> {
    let mut values = Vec::with_capacity(digits.len());
    let mut after_digit = false;
    for &b in digits {
        if b == b'_' {
            if !after_digit {
                return None;
            }
            after_digit = false;
            continue;
        }
        let digit = (b as char).to_digit(36).filter(|&digit| digit < base)?;
        values.push(digit as u8);
        after_digit = true;
    }
    after_digit.then_some(values)
}

/// ASCII digits of a magnitude; ValueError when there are too many decimal ones.
pub fn digits(magnitude: &BigUint, base: u32) -> Result<Vec<u8>, Fault> {
    if magnitude.is_zero() {
        return Ok(b"0".to_vec());
    }
    // Not even worth converting: 2^(10/3) is just above 10.
    let too_long = !base.is_power_of_two() && over_limit((magnitude.bits() as usize).saturating_sub(1) * 3 / 10);
    let digits = if too_long { Vec::new() } else { magnitude.to_radix_le(base) };
    if too_long || !base.is_power_of_two() && over_limit(digits.len()) {
        let max = MAX_DIGITS.load(Ordering::Relaxed);
        return Err(Fault::value(format!(
            "Exceeds the limit ({max} digits) for integer string conversion; \
             use sys.set_int_max_str_digits() to increase the limit"
        )));
    }
    Ok(digits.iter().rev().map(|&digit| b"0123456789abcdefghijklmnopqrstuvwxyz"[digit as usize]).collect())
}

/// Decimal digits of a 64-bit int, written from the end of the buffer.
#[inline]
pub fn decimal_i64(value: i64, buffer: &mut [u8; 20]) -> &[u8] {
    const PAIRS: &[u8; 200] = b"0001020304050607080910111213141516171819\
        2021222324252627282930313233343536373839\
        4041424344454647484950515253545556575859\
        6061626364656667686970717273747576777879\
        8081828384858687888990919293949596979899";
    let mut left = value.unsigned_abs();
    let mut at = buffer.len();
    while left >= 100 {
        let pair = (left % 100) as usize * 2;
        left /= 100;
        at -= 2;
        buffer[at..at + 2].copy_from_slice(&PAIRS[pair..pair + 2]);
    }
    if left >= 10 {
        let pair = left as usize * 2;
        at -= 2;
        buffer[at..at + 2].copy_from_slice(&PAIRS[pair..pair + 2]);
    } else {
        at -= 1;
        buffer[at] = b'0' + left as u8;
    }
    if value < 0 {
        at -= 1;
        buffer[at] = b'-';
    }
    &buffer[at..]
}
