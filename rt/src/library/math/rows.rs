//! The rows of math whose arguments are not plain floats.
#![allow(missing_docs)]

pub use super::gamma::{math_gamma, math_lgamma};
pub use super::ints::{math_comb, math_factorial, math_gcd, math_gcd_2, math_isqrt, math_lcm, math_perm, math_prod};
pub use super::reals::{
    math_acos, math_acosh, math_asin, math_asinh, math_atan, math_atan2, math_atanh, math_cbrt, math_copysign, math_cos, math_cosh,
    math_degrees, math_erf, math_erfc, math_exp, math_exp2, math_expm1, math_fabs, math_fmod, math_isclose, math_isfinite, math_isinf,
    math_isnan, math_ldexp, math_log1p, math_nextafter, math_pow, math_radians, math_remainder, math_sin, math_sinh, math_sqrt, math_tan,
    math_tanh, math_ulp,
};
pub use super::sums::math_fsum;

use super::{ints, reals};
use crate::functions::attributes::call_type_method;
use crate::object::{BuiltinType, Own, OwnWord, Raised, Ref, Word};
use crate::sequence::walk;
use crate::tuple::Tuple;

fn is_int(word: Word) -> bool {
    word.is_small_int() || word.is_a(BuiltinType::Int)
}

fn logarithm(x: Word, log: fn(f64) -> Result<f64, Raised>) -> Result<f64, Raised> {
    if is_int(x) {
        let int = crate::int::index(x)?;
        return ints::log_of_int(int.word(), log);
    }
    log(crate::float::real_to_f64(x)?)
}

pub fn math_log_f64(x: f64) -> Result<f64, Raised> {
    reals::log(x)
}

pub fn math_log(x: Word, base: Word) -> Result<f64, Raised> {
    let above = logarithm(x, reals::log)?;
    if base.is_null() {
        return Ok(above);
    }
    let below = logarithm(base, reals::log)?;
    if below == 0.0 { raise!(ZeroDivisionError, "float division by zero") } else { Ok(above / below) }
}

pub fn math_log2(x: Word) -> Result<f64, Raised> {
    logarithm(x, reals::log2)
}

pub fn math_log10(x: Word) -> Result<f64, Raised> {
    logarithm(x, reals::log10)
}

/// An int of a whole float.
fn whole(x: f64) -> Result<OwnWord, Raised> {
    if x.abs() < 4e18 {
        return Ok(crate::int::from_i64(x as i64));
    }
    let boxed = crate::float::from_f64(x);
    match crate::object::builtin(BuiltinType::Float).slots.int {
        Some(int) => int(boxed.word()),
        None => raise!(SystemError, "float has no conversion to int"),
    }
}

fn rounded(x: Word, method: &'static str, round: fn(f64) -> f64) -> Result<OwnWord, Raised> {
    if is_int(x) {
        return crate::int::index(x);
    }
    if x.is_exact(BuiltinType::Float) {
        return whole(round(crate::float::value(x)));
    }
    match call_type_method(x, method, &[])? {
        Some(result) => Ok(result),
        None if method == "__trunc__" => {
            raise!(TypeError, "type {} doesn't define __trunc__ method", x.ty().name)
        }
        None => whole(round(crate::float::real_to_f64(x)?)),
    }
}

#[inline(always)]
pub fn math_floor_f64(x: f64) -> Result<OwnWord, Raised> {
    crate::imp::float_floor(x)
}

#[inline(always)]
pub fn math_ceil_f64(x: f64) -> Result<OwnWord, Raised> {
    crate::imp::float_ceil(x)
}

#[inline(always)]
pub fn math_trunc_f64(x: f64) -> Result<OwnWord, Raised> {
    crate::imp::float_trunc(x)
}

pub fn math_floor(x: Word) -> Result<OwnWord, Raised> {
    rounded(x, "__floor__", f64::floor)
}

pub fn math_ceil(x: Word) -> Result<OwnWord, Raised> {
    rounded(x, "__ceil__", f64::ceil)
}

pub fn math_trunc(x: Word) -> Result<OwnWord, Raised> {
    rounded(x, "__trunc__", f64::trunc)
}

pub fn math_frexp(x: f64) -> Own<Tuple> {
    let (mantissa, exponent) = reals::split(x);
    Tuple::new([crate::float::from_f64(mantissa), crate::int::from_i64(exponent)].into_iter())
}

pub fn math_modf(x: f64) -> Own<Tuple> {
    let (fraction, integer) = if x.is_infinite() { (0f64.copysign(x), x) } else { ((x - x.trunc()).copysign(x), x.trunc()) };
    Tuple::new([fraction, integer].map(crate::float::from_f64).into_iter())
}

pub fn math_hypot(coordinates: Ref<Tuple>) -> Result<f64, Raised> {
    let vector: Result<Vec<f64>, Raised> = coordinates.items().iter().map(|&x| crate::float::real_to_f64(x)).collect();
    Ok(reals::norm(&vector?))
}

pub fn math_hypot_2(x: f64, y: f64) -> f64 {
    reals::norm(&[x, y])
}

pub fn math_dist(p: Word, q: Word) -> Result<f64, Raised> {
    let point = |word: Word| -> Result<Vec<f64>, Raised> {
        let mut numbers = Vec::new();
        walk::for_each(word, |x| {
            numbers.push(crate::float::real_to_f64(x.word())?);
            Ok(())
        })?;
        Ok(numbers)
    };
    let (p, q) = (point(p)?, point(q)?);
    if p.len() != q.len() {
        return raise!(ValueError, "both points must have the same number of dimensions");
    }
    let difference: Vec<f64> = p.iter().zip(&q).map(|(a, b)| a - b).collect();
    Ok(reals::norm(&difference))
}
