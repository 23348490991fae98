//! The float rows that only the compiler calls.

use super::value::{from_f64, value};
use crate::object::{OwnWord, Raised, Word};
use taipan_rt_abi::BuiltinType;

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
fn tp_rt_raise_float_division(what: i64) -> Raised {
    let message = match what {
        0 => "float division by zero",
        1 => "float floor division by zero",
        2 => "float modulo",
        _ => "float divmod()",
    };
    crate::exc::raise_text(BuiltinType::ZeroDivisionError, format_args!("{message}"))
}

/// A row: `a / b`.
#[inline(always)]
pub fn f64_div(a: f64, b: f64) -> Result<f64, Raised> {
    if b == 0.0 { Err(tp_rt_raise_float_division(0)) } else { Ok(a / b) }
}

/// Quotient rounded down and remainder with the divisor's sign; the divisor is not 0.
#[inline(always)]
fn div_mod(a: f64, b: f64) -> (f64, f64) {
    let mut rest = a % b;
    let mut quotient = (a - rest) / b;
    if rest != 0.0 {
        if (b < 0.0) != (rest < 0.0) {
            rest += b;
            quotient -= 1.0;
        }
    } else {
        rest = f64::copysign(0.0, b);
    }
    let floor = if quotient != 0.0 {
        let floor = quotient.floor();
        if quotient - floor > 0.5 { floor + 1.0 } else { floor }
    } else {
        f64::copysign(0.0, a / b)
    };
    (floor, rest)
}

/// A row: `a // b`.
#[inline]
pub fn f64_floordiv(a: f64, b: f64) -> Result<f64, Raised> {
    if b == 0.0 { Err(tp_rt_raise_float_division(1)) } else { Ok(div_mod(a, b).0) }
}

/// A row: `a % b`.
#[inline]
pub fn f64_mod(a: f64, b: f64) -> Result<f64, Raised> {
    if b == 0.0 { Err(tp_rt_raise_float_division(2)) } else { Ok(div_mod(a, b).1) }
}

/// A row: `divmod(a, b)`.
pub fn f64_divmod(a: f64, b: f64) -> Result<crate::object::Own<crate::tuple::Tuple>, Raised> {
    if b == 0.0 {
        return Err(tp_rt_raise_float_division(3));
    }
    let (quotient, rest) = div_mod(a, b);
    Ok(crate::tuple::Tuple::new([from_f64(quotient), from_f64(rest)].into_iter()))
}

/// The C library's `pow`, which CPython calls. Out of line, so that LLVM does not make `x * x` of an exponent of 2: the last
/// bit of the two may differ.
#[unsafe(no_mangle)]
#[inline(never)]
pub extern "C" fn tp_rt_pow(a: f64, b: f64) -> f64 {
    a.powf(b)
}

/// A row: `a ** b`.
#[inline(always)]
pub fn f64_pow(a: f64, b: f64) -> Result<OwnWord, Raised> {
    match plain_power(a, b) {
        Some(power) => Ok(from_f64(power)),
        None => tp_rt_f64_pow(a, b),
    }
}

/// `a ** b` where it is what the C library says: it is a real number, and finite.
#[inline(always)]
fn plain_power(a: f64, b: f64) -> Option<f64> {
    let is_whole = (b as i64) as f64 == b;
    if a > 0.0 || a == 0.0 && b > 0.0 || a < 0.0 && is_whole {
        let power = tp_rt_pow(a, b);
        return (power.abs() < f64::INFINITY).then_some(power);
    }
    None
}

/// A row: `a ** b` where the exponent is a whole number that is not negative, or the base is not negative: a float.
#[inline(always)]
pub fn f64_pow_real(a: f64, b: f64) -> Result<f64, Raised> {
    match plain_power(a, b) {
        Some(power) => Ok(power),
        None => Ok(value(tp_rt_f64_pow(a, b)?.word())),
    }
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
fn tp_rt_f64_pow(a: f64, b: f64) -> Result<OwnWord, Raised> {
    if a < 0.0 && a.is_finite() && b.is_finite() && b != b.floor() {
        return crate::complex::arith::complex_pow((a, 0.0), (b, 0.0)).map(crate::complex::value);
    }
    pow(a, b).map(from_f64)
}

/// `a ** b`, apart from a negative base with a fraction in the exponent.
pub fn pow(a: f64, b: f64) -> Result<f64, Raised> {
    if b == 0.0 || a == 1.0 {
        return Ok(1.0);
    }
    if a == 0.0 && b < 0.0 {
        return raise!(ZeroDivisionError, "0.0 cannot be raised to a negative power");
    }
    // C99's pow agrees with Python on the remaining special values.
    let power = tp_rt_pow(a, b);
    if power.is_infinite() && a.is_finite() && b.is_finite() {
        let message = crate::str::Str::new("Numerical result out of range");
        let class = crate::object::builtin(BuiltinType::OverflowError);
        return Err(crate::exc::raise_type(class, &[Word::from_small(34), message.word()]));
    }
    Ok(power)
}

/// A row: a float as a word.
#[inline(always)]
pub fn float_box(value: f64) -> OwnWord {
    from_f64(value)
}

/// A row: an int or a float as a word.
#[inline(always)]
pub fn number_word(number: f64, is_int: bool, int: i64) -> OwnWord {
    if is_int { crate::int::from_i64(int) } else { from_f64(number) }
}

/// A row: the value of a word that holds a float.
#[inline(always)]
pub fn float_unbox(word: Word) -> f64 {
    value(word)
}
