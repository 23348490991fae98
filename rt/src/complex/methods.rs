//! Methods of complex, its text form, and reading it.

use super::Complex;
use super::arith;
use crate::fault::Fault;
use crate::float::{decimal, methods::float_hash, parse as float_parse};
use crate::format::{number, spec::Spec};
use crate::object::{Own, Raised, Ref, Word};
use crate::str::Str;
use crate::str::unicode;
use crate::str::units::{TextBuf, Units};

/// A row: `complex(real, imag)` of floats.
pub fn complex_new(real: f64, imag: f64) -> Own<Complex> {
    Complex::new(real, imag)
}

/// A row: `repr(a)`.
pub fn complex_repr(a: Ref<Complex>) -> Own<Str> {
    let (real, imag) = a.parts();
    let spell = |out: &mut Vec<u8>, value: f64| {
        out.extend(decimal::spell(value, decimal::Style::Repr, decimal::Options::default()));
    };
    let minus = |value: f64| value.is_sign_negative() && !value.is_nan();
    let mut text = Vec::new();
    let bare = real == 0.0 && real.is_sign_positive();
    if !bare {
        text.push(b'(');
        if minus(real) {
            text.push(b'-');
        }
        spell(&mut text, real);
    }
    match minus(imag) {
        true => text.push(b'-'),
        false if !bare => text.push(b'+'),
        false => {}
    }
    spell(&mut text, imag);
    text.push(b'j');
    if !bare {
        text.push(b')');
    }
    Str::from_ascii(&text)
}

/// A row: `format(a, spec)`.
pub fn complex_format(a: Ref<Complex>, spec: Ref<Str>) -> Result<Own<Str>, Raised> {
    if spec.len == 0 {
        return Ok(complex_repr(a));
    }
    let spec = Spec::parse(spec.units(), 0, b'>', "complex")?;
    let mut out = TextBuf::new();
    number::push_complex(&mut out, a.real, a.imag, &spec, "complex")?;
    Ok(Str::from_buf(&out))
}

/// A row: `hash(a)`.
pub fn complex_hash(a: Ref<Complex>) -> i64 {
    let combined = float_hash(a.real).wrapping_add(1000003i64.wrapping_mul(float_hash(a.imag)));
    if combined == -1 { -2 } else { combined }
}

/// A row: `a.conjugate()`.
pub fn complex_conjugate(a: Ref<Complex>) -> Own<Complex> {
    Complex::new(a.real, -a.imag)
}

/// A row: `abs(a)`.
pub fn complex_abs(a: Ref<Complex>) -> Result<f64, Raised> {
    arith::absolute(a.parts())
}

/// `complex(text)`.
pub fn parse(text: Units<'_>) -> Result<(f64, f64), Fault> {
    let malformed = || Fault::value("complex() arg is a malformed string");
    let mut ascii = Vec::with_capacity(text.len());
    for c in text.chars() {
        ascii.push(match c {
            0..0x80 => c as u8,
            _ if unicode::is_space(c) => b' ',
            _ => b'0' + unicode::decimal_value(c).ok_or_else(malformed)?,
        });
    }
    let mut body = ascii.trim_ascii();
    if let [b'(', inner @ .., b')'] = body {
        body = inner.trim_ascii();
    }
    let mut plain = Vec::new();
    let is_digit = |at: Option<&u8>| at.is_some_and(u8::is_ascii_digit);
    for (at, &b) in body.iter().enumerate() {
        if b != b'_' {
            plain.push(b);
        } else if at == 0 || !is_digit(body.get(at - 1)) || !is_digit(body.get(at + 1)) {
            return Err(malformed());
        }
    }
    parse_parts(&plain).ok_or_else(malformed)
}

/// `x`, `yj`, `x+yj`, where a `j` alone counts one.
fn parse_parts(text: &[u8]) -> Option<(f64, f64)> {
    let is_j = |at: usize| matches!(text.get(at), Some(b'j' | b'J'));
    let unit = |at: usize| match text.get(at) {
        Some(b'+') => (1.0, at + 1),
        Some(b'-') => (-1.0, at + 1),
        _ => (1.0, at),
    };
    let (first, end) = match float_parse::scan(text) {
        Some(found) => found,
        None => {
            let (sign, at) = unit(0);
            return (is_j(at) && at + 1 == text.len()).then_some((0.0, sign));
        }
    };
    if end == text.len() {
        return Some((first, 0.0));
    }
    if is_j(end) {
        return (end + 1 == text.len()).then_some((0.0, first));
    }
    if !matches!(text.get(end), Some(b'+' | b'-')) {
        return None;
    }
    let (imag, at) = match float_parse::scan(&text[end..]) {
        Some((imag, len)) => (imag, end + len),
        None => unit(end),
    };
    (is_j(at) && at + 1 == text.len()).then_some((first, imag))
}

/// A number as a pair: complex, float, int, or what `__complex__`, `__float__` or `__index__` gives.
pub fn to_pair(word: Word) -> Result<Option<(f64, f64)>, Raised> {
    if let Some(number) = word.cast::<Complex>() {
        return Ok(Some(number.parts()));
    }
    if let Some(real) = crate::float::slots::operand(word)? {
        return Ok(Some((real, 0.0)));
    }
    Ok(crate::float::value::convert(word)?.map(|real| (real, 0.0)))
}

/// A row: `complex(real, imag)` of any values; what is left out is 0.
pub fn complex_from(real: Word, imag: Word) -> Result<Own<Complex>, Raised> {
    let (real, imag) = super::slots::complex_from_any(real, imag)?;
    Ok(Complex::new(real, imag))
}
