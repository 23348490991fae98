//! Reading floats: decimal literals as `float(…)` takes them, and hexadecimal ones.

use crate::fault::Fault;
use crate::str::unicode;
use crate::str::units::Units;
use std::borrow::Cow;

/// `float(text)`; `None` when it is no float.
pub fn parse(text: Units<'_>) -> Option<f64> {
    if let Some(bytes) = text.ascii() {
        return parse_ascii(bytes);
    }
    let mut ascii = Vec::with_capacity(text.len());
    for c in text.chars() {
        ascii.push(match c {
            0..0x80 => c as u8,
            _ if unicode::is_space(c) => b' ',
            _ => b'0' + unicode::decimal_value(c)?,
        });
    }
    parse_ascii(&ascii)
}

fn trim(text: &[u8]) -> &[u8] {
    let is_space = |b: &u8| matches!(b, 9..=13 | 28..=32);
    let start = text.iter().position(|b| !is_space(b)).unwrap_or(text.len());
    let end = text.iter().rposition(|b| !is_space(b)).map_or(start, |last| last + 1);
    &text[start..end]
}

/// [`parse`] of ASCII bytes.
pub fn parse_ascii(text: &[u8]) -> Option<f64> {
    let text = trim(text);
    let plain = without_underscores(text)?;
    match scan(&plain) {
        Some((value, end)) if end == plain.len() => Some(value),
        _ => None,
    }
}

/// Underscores may stand between two digits.
fn without_underscores(text: &[u8]) -> Option<Cow<'_, [u8]>> {
    if !text.contains(&b'_') {
        return Some(Cow::Borrowed(text));
    }
    let is_digit = |at: Option<&u8>| at.is_some_and(u8::is_ascii_digit);
    for (at, _) in text.iter().enumerate().filter(|(_, b)| **b == b'_') {
        if at == 0 || !is_digit(text.get(at - 1)) || !is_digit(text.get(at + 1)) {
            return None;
        }
    }
    Some(text.iter().copied().filter(|&b| b != b'_').collect())
}

/// The longest float that `text` starts with, and where it ends.
pub fn scan(text: &[u8]) -> Option<(f64, usize)> {
    let mut at = 0;
    let negative = text.first() == Some(&b'-');
    if matches!(text.first(), Some(b'+' | b'-')) {
        at = 1;
    }
    let sign = if negative { -1.0 } else { 1.0 };
    let rest = &text[at..];
    let starts = |word: &[u8]| rest.len() >= word.len() && rest[..word.len()].eq_ignore_ascii_case(word);
    for (word, value) in [("infinity", f64::INFINITY), ("inf", f64::INFINITY), ("nan", f64::NAN)] {
        if starts(word.as_bytes()) {
            return Some((f64::copysign(value, sign), at + word.len()));
        }
    }
    let digits = |from: usize| text[from..].iter().take_while(|b| b.is_ascii_digit()).count();
    let whole = digits(at);
    let mut end = at + whole;
    let mut fraction = 0;
    if text.get(end) == Some(&b'.') {
        fraction = digits(end + 1);
        end += 1 + fraction;
    }
    if whole + fraction == 0 {
        return None;
    }
    if matches!(text.get(end), Some(b'e' | b'E')) {
        let signed = matches!(text.get(end + 1), Some(b'+' | b'-')) as usize;
        let exponent = digits(end + 1 + signed);
        if exponent > 0 {
            end += 1 + signed + exponent;
        }
    }
    let literal = std::str::from_utf8(&text[..end]).expect("digits, signs and points are ASCII");
    Some((literal.parse().expect("the literal has Rust's syntax"), end))
}

/// `float.fromhex(text)`.
pub fn from_hex(text: &[u8]) -> Result<f64, Fault> {
    let invalid = || Fault::value("invalid hexadecimal floating-point string");
    let overflow = || Fault::overflow("hexadecimal value too large to represent as a float");
    let text = trim(text);
    let (negative, rest) = match text {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        _ => (false, text),
    };
    let sign = if negative { -1.0 } else { 1.0 };
    let lower = rest.to_ascii_lowercase();
    match lower.as_slice() {
        b"inf" | b"infinity" => return Ok(sign * f64::INFINITY),
        b"nan" => return Ok(f64::copysign(f64::NAN, sign)),
        _ => {}
    }
    let body = lower.strip_prefix(b"0x").unwrap_or(&lower);
    let exponent_at = body.iter().position(|&b| b == b'p').unwrap_or(body.len());
    let mut exponent = match &body[exponent_at..] {
        [] => 0,
        [_, digits @ ..] => {
            let unsigned = digits.strip_prefix(b"-").or(digits.strip_prefix(b"+")).unwrap_or(digits);
            if unsigned.is_empty() || !unsigned.iter().all(u8::is_ascii_digit) {
                return Err(invalid());
            }
            let text = std::str::from_utf8(digits).expect("ASCII digits");
            text.parse::<i64>().unwrap_or(if digits[0] == b'-' { i64::MIN / 4 } else { i64::MAX / 4 })
        }
    };
    let mut mantissa: u128 = 0;
    let mut any = false;
    let mut in_fraction = false;
    for &b in &body[..exponent_at] {
        if b == b'.' && !in_fraction {
            in_fraction = true;
            continue;
        }
        let digit = (b as char).to_digit(16).ok_or_else(invalid)?;
        any = true;
        // Past 120 bits only whether there is more still matters.
        if mantissa >> 116 == 0 {
            mantissa = mantissa << 4 | digit as u128;
            exponent -= 4 * in_fraction as i64;
        } else {
            mantissa |= (digit != 0) as u128;
            exponent += 4 * !in_fraction as i64;
        }
    }
    if !any {
        return Err(invalid());
    }
    let value = scale(mantissa, exponent);
    if value.is_infinite() { Err(overflow()) } else { Ok(sign * value) }
}

/// `mantissa · 2^exponent`, rounded once, half to even.
pub fn scale(mantissa: u128, exponent: i64) -> f64 {
    if mantissa == 0 {
        return 0.0;
    }
    let bits = 128 - mantissa.leading_zeros() as i64;
    let top = bits + exponent;
    if top > 1025 {
        return f64::INFINITY;
    }
    if top < -1080 {
        return 0.0;
    }
    // The last place that the result can hold: 53 bits, or fewer for a subnormal one.
    let last = (top - 53).max(-1074);
    let cut = last - exponent;
    let whole = if cut <= 0 {
        mantissa
    } else if cut > 127 {
        0
    } else {
        let (kept, lost, half) = (mantissa >> cut, mantissa & ((1 << cut) - 1), 1u128 << (cut - 1));
        kept + (lost > half || lost == half && kept & 1 == 1) as u128
    };
    let mut left = if cut <= 0 { exponent } else { last };
    let mut value = whole as f64;
    while left != 0 {
        let step = left.clamp(-1000, 1000);
        value *= f64::from_bits(((1023 + step) as u64) << 52);
        left -= step;
    }
    value
}
