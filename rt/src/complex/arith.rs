//! Arithmetic of complex numbers, in the steps that CPython takes, so that the last bits agree.

use crate::object::Raised;

/// Real and imaginary part.
pub type Pair = (f64, f64);

/// `a * b`.
pub fn multiply(a: Pair, b: Pair) -> Pair {
    (a.0 * b.0 - a.1 * b.1, a.0 * b.1 + a.1 * b.0)
}

/// `a / b`, `None` for a zero divisor; scaled by the larger part, against overflow.
fn quotient(a: Pair, b: Pair) -> Option<Pair> {
    let (real, imag) = (b.0.abs(), b.1.abs());
    if real >= imag {
        if real == 0.0 {
            return None;
        }
        let ratio = b.1 / b.0;
        let scale = b.0 + b.1 * ratio;
        return Some(((a.0 + a.1 * ratio) / scale, (a.1 - a.0 * ratio) / scale));
    }
    if imag >= real {
        let ratio = b.0 / b.1;
        let scale = b.0 * ratio + b.1;
        return Some(((a.0 * ratio + a.1) / scale, (a.1 * ratio - a.0) / scale));
    }
    Some((f64::NAN, f64::NAN))
}

/// `a / b`.
pub fn divide(a: Pair, b: Pair) -> Result<Pair, Raised> {
    match quotient(a, b) {
        Some(result) => Ok(result),
        None => raise!(ZeroDivisionError, "complex division by zero"),
    }
}

fn power_positive(base: Pair, exponent: i64) -> Pair {
    let mut result = (1.0, 0.0);
    let mut square = base;
    let mut mask = 1;
    while mask > 0 && exponent >= mask {
        if exponent & mask != 0 {
            result = multiply(result, square);
        }
        mask <<= 1;
        square = multiply(square, square);
    }
    result
}

fn power_any(a: Pair, b: Pair) -> Result<Pair, Raised> {
    if b.0 == 0.0 && b.1 == 0.0 {
        return Ok((1.0, 0.0));
    }
    if a.0 == 0.0 && a.1 == 0.0 {
        if b.1 != 0.0 || b.0 < 0.0 {
            return raise!(ZeroDivisionError, "0.0 to a negative or complex power");
        }
        return Ok((0.0, 0.0));
    }
    let magnitude = a.0.hypot(a.1);
    let mut length = magnitude.powf(b.0);
    let angle = a.1.atan2(a.0);
    let mut phase = angle * b.0;
    if b.1 != 0.0 {
        length /= (angle * b.1).exp();
        phase += b.1 * magnitude.ln();
    }
    if phase.is_infinite() {
        // C's cosine reports a domain error, for which CPython has but one message.
        return raise!(ZeroDivisionError, "0.0 to a negative or complex power");
    }
    Ok((length * phase.cos(), length * phase.sin()))
}

/// `a ** b`.
pub fn complex_pow(a: Pair, b: Pair) -> Result<Pair, Raised> {
    // Small whole exponents are multiplied out.
    let result = if b.1 == 0.0 && b.0 == b.0.floor() && b.0.abs() <= 100.0 {
        let exponent = b.0 as i64;
        if exponent > 0 {
            power_positive(a, exponent)
        } else {
            match quotient((1.0, 0.0), power_positive(a, -exponent)) {
                Some(result) => result,
                None => return raise!(ZeroDivisionError, "0.0 to a negative or complex power"),
            }
        }
    } else {
        power_any(a, b)?
    };
    let overflowed = |part: f64| part.is_infinite();
    if overflowed(result.0) || overflowed(result.1) {
        return raise!(OverflowError, "complex exponentiation");
    }
    Ok(result)
}

/// `abs(a)`.
pub fn absolute(a: Pair) -> Result<f64, Raised> {
    let length = a.0.hypot(a.1);
    if length.is_infinite() && a.0.is_finite() && a.1.is_finite() {
        return raise!(OverflowError, "absolute value too large");
    }
    Ok(length)
}
