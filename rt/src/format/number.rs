//! Formatting of int, float and complex by a format spec.

use super::spec::Spec;
use crate::fault::Fault;
use crate::float::decimal::{Options, Style, spell};
use crate::str::units::TextBuf;

/// The parts of a number, all ASCII.
#[derive(Clone, Copy, Default)]
struct Parts<'a> {
    negative: bool,
    /// `0x` and the like.
    prefix: &'a [u8],
    /// Digits before the point, which are grouped.
    digits: &'a [u8],
    /// All the rest.
    rest: &'a [u8],
}

/// Appends `digits`, grouped, and filled with zeros (which are grouped too) to `min_width`.
fn push_grouped(out: &mut TextBuf, digits: &[u8], min_width: usize, separator: Option<u8>, group: usize) {
    let Some(separator) = separator else {
        out.push_times(b'0' as u32, min_width.saturating_sub(digits.len()));
        return out.extend_bytes(digits);
    };
    // From the right: a group of digits, then zeros for as long as the width wants more.
    let mut reversed = Vec::with_capacity(digits.len() * 4 / 3 + 1);
    let mut left = digits.iter().rev();
    let mut remaining = digits.len();
    let mut width = min_width as isize;
    loop {
        let len = (group as isize).min((remaining as isize).max(width).max(1)) as usize;
        for _ in 0..len {
            reversed.push(*left.next().unwrap_or(&b'0'));
        }
        remaining = remaining.saturating_sub(len);
        width -= len as isize;
        if remaining == 0 && width <= 0 {
            break;
        }
        width -= 1;
        reversed.push(separator);
    }
    reversed.reverse();
    out.extend_bytes(&reversed);
}

/// Appends a number with sign, prefix, grouping and padding.
fn push_number(out: &mut TextBuf, spec: &Spec, parts: Parts<'_>) {
    let sign = match (parts.negative, spec.sign) {
        (true, _) => Some(b'-'),
        (false, Some(sign @ (b'+' | b' '))) => Some(sign),
        _ => None,
    };
    let around = sign.is_some() as usize + parts.prefix.len() + parts.rest.len();
    let fill_zeros = spec.fill == b'0' as u32 && spec.align == b'=';
    let min_width = if fill_zeros { spec.width.saturating_sub(around) } else { 0 };
    let mut body = TextBuf::new();
    if !parts.digits.is_empty() {
        push_grouped(&mut body, parts.digits, min_width, spec.grouping, spec.group);
    }
    let padding = spec.width.saturating_sub(around + body.len());
    let (before, inside, after) = match spec.align {
        b'<' => (0, 0, padding),
        b'^' => (padding / 2, 0, padding - padding / 2),
        b'=' => (0, padding, 0),
        _ => (padding, 0, 0),
    };
    out.push_times(spec.fill, before);
    if let Some(sign) = sign {
        out.push(sign as u32);
    }
    out.extend_bytes(parts.prefix);
    out.push_times(spec.fill, inside);
    out.extend(body.units());
    out.extend_bytes(parts.rest);
    out.push_times(spec.fill, after);
}

/// What formatting asks of an int, small or big.
pub trait IntDigits {
    /// Whether it is below zero.
    fn is_negative(&self) -> bool;
    /// ASCII digits of the magnitude in base 2, 8, 10 or 16, lower case. ValueError past the digit limit.
    fn digits(&self, base: u32) -> Result<Vec<u8>, Fault>;
    /// The nearest float; OverflowError when it is too large.
    fn to_float(&self) -> Result<f64, Fault>;
    /// The value as a C long; OverflowError when it does not fit.
    fn to_long(&self) -> Result<i64, Fault>;
}

/// Appends `format(value, spec)` of an int.
pub fn push_int(out: &mut TextBuf, value: &dyn IntDigits, spec: &Spec, class_name: &str) -> Result<(), Fault> {
    let base = match char::from_u32(spec.ty) {
        Some('d' | 'n') => 10,
        Some('b') => 2,
        Some('o') => 8,
        Some('x' | 'X') => 16,
        Some('c') => return push_character(out, value, spec),
        Some('e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%') => {
            let float = value.to_float()?;
            return push_float(out, float, spec, class_name);
        }
        _ => return Err(spec.unknown_type(class_name)),
    };
    check_integer_spec(spec)?;
    let mut digits = value.digits(base)?;
    let upper = spec.ty == b'X' as u32;
    if upper {
        digits.make_ascii_uppercase();
    }
    let prefix: &[u8] = match base {
        _ if !spec.alternate => b"",
        2 => b"0b",
        8 => b"0o",
        16 if upper => b"0X",
        16 => b"0x",
        _ => b"",
    };
    push_number(out, spec, Parts { negative: value.is_negative(), prefix, digits: &digits, rest: b"" });
    Ok(())
}

fn check_integer_spec(spec: &Spec) -> Result<(), Fault> {
    if spec.precision.is_some() {
        return Err(Fault::value("Precision not allowed in integer format specifier"));
    }
    if spec.positive_zero {
        return Err(Fault::value("Negative zero coercion (z) not allowed in integer format specifier"));
    }
    Ok(())
}

fn push_character(out: &mut TextBuf, value: &dyn IntDigits, spec: &Spec) -> Result<(), Fault> {
    check_integer_spec(spec)?;
    if spec.sign.is_some() {
        return Err(Fault::value("Sign not allowed with integer format specifier 'c'"));
    }
    if spec.alternate {
        return Err(Fault::value("Alternate form (#) not allowed with integer format specifier 'c'"));
    }
    let c = value.to_long()?;
    if !(0..0x110000).contains(&c) {
        return Err(Fault::overflow("%c arg not in range(0x110000)"));
    }
    // Not a digit: what `0` fills is put before it, whatever the alignment of zeros.
    let mut body = TextBuf::new();
    body.push(c as u32);
    let padding = spec.width.saturating_sub(1);
    let (before, after) = match spec.align {
        b'<' => (0, padding),
        b'^' => (padding / 2, padding - padding / 2),
        _ => (padding, 0),
    };
    out.push_times(spec.fill, before);
    out.extend(body.units());
    out.push_times(spec.fill, after);
    Ok(())
}

/// The largest precision that C's `int` holds.
const MAX_PRECISION: usize = i32::MAX as usize;

/// The digits of a float by the spec's type and precision, without sign.
fn spell_by(value: f64, ty: u32, spec: &Spec) -> Vec<u8> {
    let code = (ty as u8).to_ascii_lowercase();
    let precision = spec.precision.unwrap_or(6);
    let style = match code {
        b'e' => Style::Exponent(precision),
        b'f' | b'%' => Style::Fixed(precision),
        b'g' | b'n' => Style::General(precision),
        // No type: like repr, or like `g` with a digit after the point.
        _ => spec.precision.map_or(Style::Repr, Style::General),
    };
    let upper = (ty as u8).is_ascii_uppercase();
    spell(value, style, Options { alternate: spec.alternate, dot_zero: ty == 0, upper })
}

fn is_zero(text: &[u8]) -> bool {
    text.iter().take_while(|&&b| b != b'e' && b != b'E').all(|b| matches!(b, b'0' | b'.'))
}

/// Splits a spelt float into the digits before the point and the rest.
fn parts<'a>(text: &'a [u8], negative: bool) -> Parts<'a> {
    let whole = text.iter().take_while(|b| b.is_ascii_digit()).count();
    Parts { negative, prefix: b"", digits: &text[..whole], rest: &text[whole..] }
}

/// Appends `format(value, spec)` of a float.
pub fn push_float(out: &mut TextBuf, value: f64, spec: &Spec, class_name: &str) -> Result<(), Fault> {
    match char::from_u32(spec.ty) {
        Some('\0' | 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'n' | '%') => {}
        _ => return Err(spec.unknown_type(class_name)),
    }
    if spec.precision.is_some_and(|p| p > MAX_PRECISION) {
        return Err(Fault::value("precision too big"));
    }
    let is_percent = spec.ty == b'%' as u32;
    let value = if is_percent { value * 100.0 } else { value };
    let mut text = spell_by(value, spec.ty, spec);
    let negative = value.is_sign_negative() && !value.is_nan() && !(spec.positive_zero && is_zero(&text));
    if is_percent {
        text.push(b'%');
    }
    push_number(out, spec, parts(&text, negative));
    Ok(())
}

/// Appends `format(complex(real, imag), spec)`.
pub fn push_complex(out: &mut TextBuf, real: f64, imag: f64, spec: &Spec, class_name: &str) -> Result<(), Fault> {
    match char::from_u32(spec.ty) {
        Some('\0' | 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'n') => {}
        _ => return Err(spec.unknown_type(class_name)),
    }
    if spec.fill == b'0' as u32 {
        return Err(Fault::value("Zero padding is not allowed in complex format specifier"));
    }
    if spec.align == b'=' {
        return Err(Fault::value("'=' alignment flag is not allowed in complex format specifier"));
    }
    if spec.precision.is_some_and(|p| p > MAX_PRECISION) {
        return Err(Fault::value("precision too big"));
    }
    // No type: like repr, in parentheses, with no real part when that is +0.
    let plain = spec.ty == 0;
    let skip_real = plain && real == 0.0 && real.is_sign_positive();
    let style = if plain { spec.precision.map_or(Style::Repr, Style::General) } else { Style::Repr };
    let mut body = TextBuf::new();
    let inner = Spec { width: 0, align: b'>', fill: b' ' as u32, ..spec.clone() };
    for (value, is_imag) in [(real, false), (imag, true)] {
        if !is_imag && skip_real {
            continue;
        }
        let text = if plain {
            spell(value, style, Options { alternate: spec.alternate, ..Options::default() })
        } else {
            spell_by(value, spec.ty, spec)
        };
        let negative = value.is_sign_negative() && !value.is_nan() && !(spec.positive_zero && is_zero(&text));
        let sign = if is_imag && !skip_real { Some(b'+') } else { spec.sign };
        push_number(&mut body, &Spec { sign, ..inner.clone() }, parts(&text, negative));
    }
    body.push(b'j' as u32);
    let with_parens = plain && !skip_real;
    let padding = spec.width.saturating_sub(body.len() + 2 * with_parens as usize);
    let (before, after) = match spec.align {
        b'<' => (0, padding),
        b'^' => (padding / 2, padding - padding / 2),
        _ => (padding, 0),
    };
    out.push_times(spec.fill, before);
    if with_parens {
        out.push(b'(' as u32);
    }
    out.extend(body.units());
    if with_parens {
        out.push(b')' as u32);
    }
    out.push_times(spec.fill, after);
    Ok(())
}
