//! Operators on values that are most likely numbers: two floats or two small ints in line, all else by `dyn_…`.

use super::{compare, operators};
use crate::object::slots::CompareOp;
use crate::object::{OwnWord, Raised, Word};
use taipan_rt_abi::BuiltinType;

/// Both values, when they are floats of the words themselves.
#[inline(always)]
fn floats(a: Word, b: Word) -> Option<(f64, f64)> {
    if a.is_inline_float() && b.is_inline_float() { Some((crate::float::value(a), crate::float::value(b))) } else { None }
}

#[inline(always)]
fn small_ints(a: Word, b: Word) -> bool {
    a.0 & b.0 & 1 == 1
}

/// The value of an exact float, or of an int that a float has room for.
#[inline]
fn real(word: Word) -> Option<f64> {
    if word.is_inline_float() {
        return Some(crate::float::value(word));
    }
    if let Some(int) = word.small_int() {
        return (int.unsigned_abs() <= 1 << 53).then_some(int as f64);
    }
    (word.is_pointer() && word.is_exact(BuiltinType::Float)).then(|| crate::float::value(word))
}

/// Both values as floats, when they are numbers and one is a float.
#[inline]
fn reals(a: Word, b: Word) -> Option<(f64, f64)> {
    if small_ints(a, b) { None } else { Some((real(a)?, real(b)?)) }
}

macro_rules! arithmetic {
    ($($name:ident $symbol:tt $ints:ident $slow:ident $dynamic:ident;)*) => { $(
        /// A row.
        #[inline(always)]
        pub fn $name(a: Word, b: Word) -> Result<OwnWord, Raised> {
            if let Some((a, b)) = floats(a, b) {
                return Ok(crate::float::from_f64(a $symbol b));
            }
            if small_ints(a, b) { Ok(crate::imp::$ints(a, b)) } else { $slow(a, b) }
        }

        #[unsafe(no_mangle)]
        #[inline(never)]
        fn $slow(a: Word, b: Word) -> Result<OwnWord, Raised> {
            match reals(a, b) {
                Some((a, b)) => Ok(crate::float::from_f64(a $symbol b)),
                None => operators::$dynamic(a, b),
            }
        }
    )* };
}

arithmetic! {
    num_add + int_add tp_rt_num_add dyn_add;
    num_sub - int_sub tp_rt_num_sub dyn_sub;
}

/// A row: `a * b`. The product of ints takes too much code to be in line everywhere.
#[inline(always)]
pub fn num_mul(a: Word, b: Word) -> Result<OwnWord, Raised> {
    match floats(a, b) {
        Some((a, b)) => Ok(crate::float::from_f64(a * b)),
        None => tp_rt_num_mul(a, b),
    }
}

#[unsafe(no_mangle)]
#[inline(never)]
fn tp_rt_num_mul(a: Word, b: Word) -> Result<OwnWord, Raised> {
    if small_ints(a, b) {
        return Ok(crate::imp::int_mul(a, b));
    }
    match reals(a, b) {
        Some((a, b)) => Ok(crate::float::from_f64(a * b)),
        None => operators::dyn_mul(a, b),
    }
}

/// A row: `a / b`.
#[inline(always)]
pub fn num_truediv(a: Word, b: Word) -> Result<OwnWord, Raised> {
    match floats(a, b) {
        // A float of the word itself is not 0.
        Some((a, b)) => Ok(crate::float::from_f64(a / b)),
        None => tp_rt_num_truediv(a, b),
    }
}

#[unsafe(no_mangle)]
#[inline(never)]
fn tp_rt_num_truediv(a: Word, b: Word) -> Result<OwnWord, Raised> {
    match reals(a, b) {
        Some((a, b)) if b != 0.0 => Ok(crate::float::from_f64(a / b)),
        _ => operators::dyn_truediv(a, b),
    }
}

/// A row: `a ** b`.
pub fn num_pow(a: Word, b: Word) -> Result<OwnWord, Raised> {
    match reals(a, b) {
        Some((a, b)) => crate::imp::f64_pow(a, b),
        None => operators::dyn_pow(a, b),
    }
}

/// A row: `-a`.
#[inline(always)]
pub fn num_neg(a: Word) -> Result<OwnWord, Raised> {
    if a.is_inline_float() {
        return Ok(crate::float::from_f64(-crate::float::value(a)));
    }
    tp_rt_num_neg(a)
}

#[unsafe(no_mangle)]
#[inline(never)]
fn tp_rt_num_neg(a: Word) -> Result<OwnWord, Raised> {
    operators::dyn_neg(a)
}

macro_rules! comparisons {
    ($($name:ident $symbol:tt $slow:ident $op:ident;)*) => { $(
        /// A row: the truth of the comparison.
        #[inline(always)]
        pub fn $name(a: Word, b: Word) -> Result<bool, Raised> {
            if small_ints(a, b) {
                return Ok((a.0 as i64) $symbol (b.0 as i64));
            }
            if let Some((a, b)) = floats(a, b) {
                return Ok(a $symbol b);
            }
            $slow(a, b)
        }

        #[unsafe(no_mangle)]
        #[inline(never)]
        fn $slow(a: Word, b: Word) -> Result<bool, Raised> {
            match reals(a, b) {
                Some((a, b)) => Ok(a $symbol b),
                None => compare::compare_bool(a, b, CompareOp::$op),
            }
        }
    )* };
}

comparisons! {
    num_eq == tp_rt_num_eq Eq;
    num_ne != tp_rt_num_ne Ne;
    num_lt < tp_rt_num_lt Lt;
    num_le <= tp_rt_num_le Le;
    num_gt > tp_rt_num_gt Gt;
    num_ge >= tp_rt_num_ge Ge;
}

/// A row: an int, bool or float as a float.
#[inline(always)]
pub fn num_to_f64(a: Word) -> Result<f64, Raised> {
    if a.is_inline_float() {
        return Ok(crate::float::value(a));
    }
    if a.is_small_int() { Ok(a.small_int_unchecked() as f64) } else { tp_rt_num_to_f64(a) }
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
fn tp_rt_num_to_f64(a: Word) -> Result<f64, Raised> {
    match real(a) {
        Some(number) => Ok(number),
        None => crate::float::real_to_f64(a),
    }
}

// The same for values that are known to be numbers, which run no code of the program.
pub use num_add as number_add;
pub use num_mul as number_mul;
pub use num_sub as number_sub;
pub use num_truediv as number_truediv;

/// A row: `-a` of a number.
#[inline(always)]
pub fn number_neg(a: Word) -> OwnWord {
    num_neg(a).unwrap_or(OwnWord::NULL)
}

macro_rules! comparisons_of_numbers {
    ($($name:ident $any:ident;)*) => { $(
        /// A row: numbers can be compared.
        #[inline(always)]
        pub fn $name(a: Word, b: Word) -> bool {
            $any(a, b).unwrap_or(false)
        }
    )* };
}

comparisons_of_numbers! {
    number_eq num_eq;
    number_ne num_ne;
    number_lt num_lt;
    number_le num_le;
    number_gt num_gt;
    number_ge num_ge;
}
