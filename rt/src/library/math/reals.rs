//! Functions of one or two floats.
#![allow(missing_docs)]

use crate::object::Raised;

/// The C library's functions that Rust does not offer.
mod libm {
    unsafe extern "C" {
        pub safe fn erf(x: f64) -> f64;
        pub safe fn erfc(x: f64) -> f64;
        pub safe fn exp2(x: f64) -> f64;
        pub safe fn nextafter(x: f64, y: f64) -> f64;
        pub safe fn remainder(x: f64, y: f64) -> f64;
        pub safe fn ldexp(x: f64, exponent: i32) -> f64;
        pub safe fn acosh(x: f64) -> f64;
        pub safe fn asinh(x: f64) -> f64;
        pub safe fn atanh(x: f64) -> f64;
        pub safe fn log10(x: f64) -> f64;
        pub safe fn log2(x: f64) -> f64;
    }
}

#[cold]
#[inline(never)]
pub fn domain<T>() -> Result<T, Raised> {
    raise!(ValueError, "math domain error")
}

#[cold]
#[inline(never)]
pub fn range<T>() -> Result<T, Raised> {
    raise!(OverflowError, "math range error")
}

/// A result that is NaN or infinite though the argument is not: a domain error, or an overflow where there can be one.
#[inline(always)]
fn checked(x: f64, result: f64, overflows: bool) -> Result<f64, Raised> {
    if result.is_finite() || !x.is_finite() && !(result.is_nan() && !x.is_nan()) {
        return Ok(result);
    }
    strange(x, result, overflows)
}

#[cold]
#[inline(never)]
fn strange(x: f64, result: f64, overflows: bool) -> Result<f64, Raised> {
    if result.is_nan() && !x.is_nan() {
        return domain();
    }
    if result.is_infinite() && x.is_finite() {
        return if overflows { range() } else { domain() };
    }
    Ok(result)
}

macro_rules! one {
    ($($name:ident($x:ident) = $value:expr, $overflows:literal;)*) => { $(
        #[inline]
        pub fn $name($x: f64) -> Result<f64, Raised> {
            checked($x, $value, $overflows)
        }
    )* };
}

one! {
    math_sin(x) = x.sin(), false;
    math_cos(x) = x.cos(), false;
    math_tan(x) = x.tan(), false;
    math_asin(x) = x.asin(), false;
    math_acos(x) = x.acos(), false;
    math_sinh(x) = x.sinh(), true;
    math_cosh(x) = x.cosh(), true;
    math_asinh(x) = libm::asinh(x), false;
    math_acosh(x) = libm::acosh(x), false;
    math_atanh(x) = libm::atanh(x), false;
    math_exp(x) = x.exp(), true;
    math_exp2(x) = libm::exp2(x), true;
    math_expm1(x) = x.exp_m1(), true;
}

#[inline(always)]
pub fn math_sqrt(x: f64) -> Result<f64, Raised> {
    if x < 0.0 { domain() } else { Ok(x.sqrt()) }
}

pub fn math_atan(x: f64) -> f64 {
    x.atan()
}

pub fn math_tanh(x: f64) -> f64 {
    x.tanh()
}

pub fn math_cbrt(x: f64) -> f64 {
    x.cbrt()
}

pub fn math_erf(x: f64) -> f64 {
    libm::erf(x)
}

pub fn math_erfc(x: f64) -> f64 {
    libm::erfc(x)
}

#[inline(always)]
pub fn math_fabs(x: f64) -> f64 {
    x.abs()
}

pub fn math_atan2(y: f64, x: f64) -> f64 {
    y.atan2(x)
}

#[inline(always)]
pub fn math_copysign(x: f64, y: f64) -> f64 {
    x.copysign(y)
}

pub fn math_degrees(x: f64) -> f64 {
    x * (180.0 / std::f64::consts::PI)
}

pub fn math_radians(x: f64) -> f64 {
    x * (std::f64::consts::PI / 180.0)
}

#[inline(always)]
pub fn math_isnan(x: f64) -> bool {
    x.is_nan()
}

#[inline(always)]
pub fn math_isinf(x: f64) -> bool {
    x.is_infinite()
}

#[inline(always)]
pub fn math_isfinite(x: f64) -> bool {
    x.is_finite()
}

pub fn math_isclose(a: f64, b: f64, relative: f64, absolute: f64) -> Result<bool, Raised> {
    if relative < 0.0 || absolute < 0.0 {
        return raise!(ValueError, "tolerances must be non-negative");
    }
    if a == b {
        return Ok(true);
    }
    if a.is_infinite() || b.is_infinite() {
        return Ok(false);
    }
    let difference = (b - a).abs();
    Ok(difference <= (relative * b).abs() || difference <= (relative * a).abs() || difference <= absolute)
}

/// The natural logarithm of a float; a domain error for what has none.
pub fn log(x: f64) -> Result<f64, Raised> {
    if x > 0.0 || x.is_nan() { Ok(x.ln()) } else { domain() }
}

/// The logarithm to base 2.
pub fn log2(x: f64) -> Result<f64, Raised> {
    if x > 0.0 || x.is_nan() { Ok(libm::log2(x)) } else { domain() }
}

/// The logarithm to base 10.
pub fn log10(x: f64) -> Result<f64, Raised> {
    if x > 0.0 || x.is_nan() { Ok(libm::log10(x)) } else { domain() }
}

pub fn math_log1p(x: f64) -> Result<f64, Raised> {
    if x > -1.0 || x.is_nan() { Ok(if x == 0.0 { x } else { x.ln_1p() }) } else { domain() }
}

pub fn math_fmod(x: f64, y: f64) -> Result<f64, Raised> {
    if y.is_infinite() && x.is_finite() {
        return Ok(x);
    }
    let result = x % y;
    if result.is_nan() && !x.is_nan() && !y.is_nan() { domain() } else { Ok(result) }
}

pub fn math_remainder(x: f64, y: f64) -> Result<f64, Raised> {
    let result = libm::remainder(x, y);
    if result.is_nan() && !x.is_nan() && !y.is_nan() { domain() } else { Ok(result) }
}

pub fn math_pow(x: f64, y: f64) -> Result<f64, Raised> {
    let result = crate::float::rows::tp_rt_pow(x, y);
    if x.is_finite() && y.is_finite() && !result.is_finite() {
        return if result.is_nan() || x == 0.0 { domain() } else { range() };
    }
    Ok(result)
}

pub fn math_nextafter(x: f64, y: f64) -> f64 {
    libm::nextafter(x, y)
}

pub fn math_ulp(x: f64) -> f64 {
    if x.is_nan() {
        return x;
    }
    let x = x.abs();
    if x.is_infinite() {
        return x;
    }
    let next = libm::nextafter(x, f64::INFINITY);
    if next.is_infinite() { x - libm::nextafter(x, -f64::INFINITY) } else { next - x }
}

/// Mantissa and exponent.
pub fn split(x: f64) -> (f64, i64) {
    if x == 0.0 || !x.is_finite() {
        return (x, 0);
    }
    let (scaled, offset) = if x.abs() < f64::MIN_POSITIVE { (x * 2f64.powi(54), -54) } else { (x, 0) };
    let bits = scaled.to_bits();
    let exponent = ((bits >> 52) & 0x7ff) as i64 - 1022;
    (f64::from_bits((bits & !(0x7ff << 52)) | (1022 << 52)), exponent + offset)
}

pub fn math_ldexp(x: f64, exponent: i64) -> Result<f64, Raised> {
    if x == 0.0 || !x.is_finite() {
        return Ok(x);
    }
    let result = libm::ldexp(x, exponent.clamp(-4000, 4000) as i32);
    if result.is_infinite() { range() } else { Ok(result) }
}

/// The length of a vector, with the error of the squares' sum corrected (as CPython 3.11 computes it).
pub fn norm(vector: &[f64]) -> f64 {
    let max = vector.iter().fold(0.0, |max: f64, x| if x.abs() > max { x.abs() } else { max });
    if vector.iter().any(|x| x.is_infinite()) {
        return f64::INFINITY;
    }
    if vector.iter().any(|x| x.is_nan()) {
        return f64::NAN;
    }
    if max == 0.0 || vector.len() <= 1 {
        return max;
    }
    let (_, exponent) = split(max);
    let (mut sum, mut error1, mut error2, mut error3) = (1.0, 0.0, 0.0, 0.0);
    let add = |x: f64, sum: &mut f64, error: &mut f64| {
        let old = *sum;
        *sum += x;
        *error += (old - *sum) + x;
    };
    if exponent < -1023 {
        for x in vector {
            let x = x.abs() / max;
            add(x * x, &mut sum, &mut error1);
        }
        return max * (sum - 1.0 + error1).sqrt();
    }
    let halves = |x: f64| {
        let t = x * 134_217_729.0;
        let high = t - (t - x);
        (high, x - high)
    };
    let scale = libm::ldexp(1.0, -exponent as i32);
    for x in vector {
        let (high, low) = halves(x.abs() * scale);
        add(high * high, &mut sum, &mut error1);
        add(2.0 * high * low, &mut sum, &mut error2);
        error3 += low * low;
    }
    let length = (sum - 1.0 + (error1 + error2 + error3)).sqrt();
    let (high, low) = halves(length);
    add(-high * high, &mut sum, &mut error1);
    add(-2.0 * high * low, &mut sum, &mut error2);
    add(-low * low, &mut sum, &mut error3);
    let rest = sum - 1.0 + (error1 + error2 + error3);
    (length + rest / (2.0 * length)) / scale
}
