//! Floats as decimal digits: the shortest that read back the same, or a given number of them, correctly rounded.

use super::exact;

/// Digits of a double's exact value end here at the latest; what is asked for beyond is zeros.
const MAX_SIGNIFICANT: usize = 800;
/// The same for digits after the point.
const MAX_FRACTION: usize = 1100;

/// A positive finite float as `0.d1d2d3… · 10^point`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decimal {
    /// ASCII digits; `0` alone for zero.
    pub digits: Vec<u8>,
    /// Where the point stands, counted from the first digit.
    pub point: i32,
}

/// How a float is spelt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// `repr`: the shortest digits that read back the same, with an exponent for large and small values.
    Repr,
    /// `e`: digits after the point.
    Exponent(usize),
    /// `f`: digits after the point.
    Fixed(usize),
    /// `g`: significant digits.
    General(usize),
}

/// What goes beside the digits.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// `#`: keep the point and trailing zeros.
    pub alternate: bool,
    /// `.0` after a whole number without exponent, as `repr` and `str` have it.
    pub dot_zero: bool,
    /// `E`, `INF` and `NAN`.
    pub upper: bool,
}

/// The shortest digits that read back as `value`, which is finite and not negative.
pub fn shortest(value: f64) -> Decimal {
    // Not Rust's own formatting, which breaks a tie between two shortest spellings the other way.
    let mut buffer = ryu::Buffer::new();
    let text = buffer.format_finite(value);
    let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let all = [whole.as_bytes(), fraction.as_bytes()].concat();
    let zeros = all.iter().take_while(|&&b| b == b'0').count();
    if zeros == all.len() {
        return Decimal { digits: b"0".to_vec(), point: 1 };
    }
    let mut digits = all[zeros..].to_vec();
    strip_zeros(&mut digits);
    let exponent: i32 = exponent.parse().expect("an exponent is a number");
    Decimal { digits, point: whole.len() as i32 - zeros as i32 + exponent }
}

/// `count` significant digits (at least one), rounded half to even.
fn significant(value: f64, count: usize) -> Decimal {
    let count = count.clamp(1, MAX_SIGNIFICANT);
    if value == 0.0 {
        return Decimal { digits: vec![b'0'; count], point: 1 };
    }
    let (digits, point) = exact::significant(value, count);
    Decimal { digits, point }
}

/// Digits to `count` places after the point, rounded half to even.
fn fraction(value: f64, count: usize) -> Decimal {
    let count = count.min(MAX_FRACTION);
    let mut digits = exact::scaled(value, count as i32);
    if digits.len() <= count {
        // At least one before the point.
        digits.splice(..0, std::iter::repeat_n(b'0', count + 1 - digits.len()));
    }
    let point = (digits.len() - count) as i32;
    Decimal { digits, point }
}

fn strip_zeros(digits: &mut Vec<u8>) {
    while digits.len() > 1 && digits.last() == Some(&b'0') {
        digits.pop();
    }
}

/// `value` without its sign.
pub fn spell(value: f64, style: Style, options: Options) -> Vec<u8> {
    let value = value.abs();
    if !value.is_finite() {
        let text = match (value.is_nan(), options.upper) {
            (true, false) => "nan",
            (true, true) => "NAN",
            (false, false) => "inf",
            (false, true) => "INF",
        };
        return text.into();
    }
    let (decimal, exponent, places) = match style {
        Style::Fixed(places) => (fraction(value, places), false, places),
        Style::Exponent(places) => (significant(value, places + 1), true, places),
        Style::Repr => {
            let decimal = shortest(value);
            let exponent = decimal.point <= -4 || decimal.point > 16;
            (decimal, exponent, 0)
        }
        Style::General(precision) => {
            let precision = precision.max(1);
            let mut decimal = significant(value, precision);
            // With `.0` to come, a number that fills the precision would be too long.
            let limit = precision as i32 - options.dot_zero as i32;
            let exponent = decimal.point <= -4 || decimal.point > limit;
            if options.alternate {
                let places = precision as i32 - if exponent { 1 } else { decimal.point };
                (decimal, exponent, places.max(0) as usize)
            } else {
                strip_zeros(&mut decimal.digits);
                (decimal, exponent, 0)
            }
        }
    };
    let mut out = Vec::with_capacity(decimal.digits.len() + 8);
    if exponent {
        push_exponent(&mut out, &decimal, places, options)
    } else {
        push_fixed(&mut out, &decimal, places, options)
    }
    out
}

fn pad(out: &mut Vec<u8>, digits: usize, places: usize) {
    out.resize(out.len() + places.saturating_sub(digits), b'0');
}

fn push_exponent(out: &mut Vec<u8>, decimal: &Decimal, places: usize, options: Options) {
    let rest = &decimal.digits[1..];
    out.push(decimal.digits[0]);
    if !rest.is_empty() || places > 0 || options.alternate {
        out.push(b'.');
        out.extend_from_slice(rest);
        pad(out, rest.len(), places);
    }
    let exponent = decimal.point - 1;
    out.push(if options.upper { b'E' } else { b'e' });
    out.push(if exponent < 0 { b'-' } else { b'+' });
    out.extend_from_slice(format!("{:02}", exponent.abs()).as_bytes());
}

fn push_fixed(out: &mut Vec<u8>, decimal: &Decimal, places: usize, options: Options) {
    let digits = &decimal.digits;
    let whole = decimal.point.max(0) as usize;
    let taken = whole.min(digits.len());
    if whole == 0 {
        out.push(b'0');
    }
    out.extend_from_slice(&digits[..taken]);
    out.resize(out.len() + whole - taken, b'0');
    let zeros = (-decimal.point).max(0) as usize;
    let rest = &digits[taken..];
    if !rest.is_empty() || places > 0 {
        out.push(b'.');
        out.resize(out.len() + zeros, b'0');
        out.extend_from_slice(rest);
        pad(out, zeros + rest.len(), places);
    } else if options.alternate {
        out.push(b'.');
        if options.dot_zero {
            out.push(b'0');
        }
    } else if options.dot_zero {
        out.extend_from_slice(b".0");
    }
}

/// Appends `repr(value)`.
pub fn push_repr(out: &mut Vec<u8>, value: f64) {
    if value.is_sign_negative() && !value.is_nan() {
        out.push(b'-');
    }
    out.extend(spell(value, Style::Repr, Options { dot_zero: true, ..Options::default() }));
}

/// `repr(value)`.
pub fn repr(value: f64) -> String {
    let mut out = Vec::new();
    push_repr(&mut out, value);
    String::from_utf8(out).expect("the repr of a float is ASCII")
}
