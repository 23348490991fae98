//! Functions of ints of any size.
#![allow(missing_docs)]

use crate::library::bigs::{value, word};
use crate::object::{OwnWord, Raised, Ref, Word};
use crate::sequence::walk;
use crate::tuple::Tuple;
use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Signed, ToPrimitive, Zero};

/// By halves and differences, which take less time than divisions.
fn gcd_small(mut a: u64, mut b: u64) -> u64 {
    if a == 0 || b == 0 {
        return a | b;
    }
    let twos = (a | b).trailing_zeros();
    a >>= a.trailing_zeros();
    loop {
        b >>= b.trailing_zeros();
        (a, b) = (a.min(b), a.abs_diff(b));
        if b == 0 {
            return a << twos;
        }
    }
}

/// Greatest common divisor of two ints.
pub fn gcd(a: Word, b: Word) -> OwnWord {
    if let (Some(a), Some(b)) = (a.small_int(), b.small_int()) {
        return crate::int::from_i64(gcd_small(a.unsigned_abs(), b.unsigned_abs()) as i64);
    }
    word(value(a).gcd(&value(b)))
}

fn fold(args: Ref<Tuple>, start: i64, step: impl Fn(Word, Word) -> OwnWord) -> Result<OwnWord, Raised> {
    let mut result = OwnWord::from_small(start);
    for &arg in args.items() {
        let arg = crate::int::index(arg)?;
        result = step(result.word(), arg.word());
    }
    Ok(result)
}

pub fn math_gcd(args: Ref<Tuple>) -> Result<OwnWord, Raised> {
    fold(args, 0, gcd)
}

pub fn math_gcd_2(a: Word, b: Word) -> OwnWord {
    gcd(a, b)
}

pub fn math_lcm(args: Ref<Tuple>) -> Result<OwnWord, Raised> {
    fold(args, 1, lcm)
}

/// Least common multiple of two ints.
fn lcm(a: Word, b: Word) -> OwnWord {
    if let (Some(a), Some(b)) = (a.small_int(), b.small_int()) {
        let (a, b) = (a.unsigned_abs(), b.unsigned_abs());
        if a == 0 || b == 0 {
            return OwnWord::from_small(0);
        }
        if let Some(small) = (a / gcd_small(a, b)).checked_mul(b).and_then(|lcm| i64::try_from(lcm).ok()) {
            return crate::int::from_i64(small);
        }
    }
    word(value(a).lcm(&value(b)))
}

pub fn math_isqrt(n: Word) -> Result<OwnWord, Raised> {
    let n = crate::int::index(n)?;
    if let Some(small) = n.word().small_int().and_then(|n| u64::try_from(n).ok()) {
        return Ok(OwnWord::from_small(small.isqrt() as i64));
    }
    let n = value(n.word());
    if n.is_negative() {
        return raise!(ValueError, "isqrt() argument must be nonnegative");
    }
    Ok(word(n.sqrt()))
}

pub fn math_factorial(n: Word) -> Result<OwnWord, Raised> {
    if n.is_a(crate::BuiltinType::Float) {
        return raise!(TypeError, "'float' object cannot be interpreted as an integer");
    }
    let n = crate::int::index(n)?;
    if let Some(small @ 0..=20) = n.word().small_int() {
        return Ok(crate::int::from_i64((1..=small).product()));
    }
    let n = value(n.word());
    if n.is_negative() {
        return raise!(ValueError, "factorial() not defined for negative values");
    }
    let Some(n) = n.to_u64().filter(|&n| n < 1 << 31) else {
        return raise!(OverflowError, "factorial() argument should not exceed 9223372036854775807");
    };
    Ok(word(product(1, n)))
}

/// `low * … * high`, split in halves so that the factors stay of like size.
fn product(low: u64, high: u64) -> BigInt {
    if low > high {
        return BigInt::one();
    }
    if high - low < 32 {
        let mut product = Product::new();
        (low..=high).for_each(|n| product.multiply(n));
        return product.finish();
    }
    let middle = low + (high - low) / 2;
    product(low, middle) * product(middle + 1, high)
}

/// A product of small factors, which are gathered to numbers of 64 bits first.
struct Product {
    done: BigInt,
    rest: u64,
}

impl Product {
    fn new() -> Product {
        Product { done: BigInt::one(), rest: 1 }
    }

    fn multiply(&mut self, factor: u64) {
        match self.rest.checked_mul(factor) {
            Some(rest) => self.rest = rest,
            None => {
                self.done *= self.rest;
                self.rest = factor;
            }
        }
    }

    fn finish(self) -> BigInt {
        if self.done.is_one() { BigInt::from(self.rest) } else { self.done * self.rest }
    }
}

fn checked(n: Word, k: Word) -> Result<(BigInt, BigInt), Raised> {
    let (n, k) = (crate::int::index(n)?, crate::int::index(k)?);
    let (n, k) = (value(n.word()), value(k.word()));
    if n.is_negative() {
        return raise!(ValueError, "n must be a non-negative integer");
    }
    if k.is_negative() {
        return raise!(ValueError, "k must be a non-negative integer");
    }
    Ok((n, k))
}

pub fn math_comb(n: Word, k: Word) -> Result<OwnWord, Raised> {
    let (n, k) = checked(n, k)?;
    if k > n {
        return Ok(OwnWord::from_small(0));
    }
    let k = k.clone().min(&n - &k);
    let Some(k) = k.to_u64() else {
        return raise!(OverflowError, "min(n - k, k) must not exceed 9223372036854775807");
    };
    Ok(word(match n.to_u64() {
        Some(n) => combinations(n, k),
        None => (0..k).fold(BigInt::one(), |result, i| result * (&n - i) / (i + 1)),
    }))
}

/// `n * (n - 1) * … / k!`. Both products are gathered to numbers of 64 bits first; what they give after each factor is an int.
fn combinations(n: u64, k: u64) -> BigInt {
    let mut result = BigInt::one();
    let (mut above, mut below) = (1u64, 1u64);
    for i in 0..k {
        (above, below) = match (above.checked_mul(n - i), below.checked_mul(i + 1)) {
            (Some(above), Some(below)) => (above, below),
            _ => {
                result = result * above / below;
                (n - i, i + 1)
            }
        };
    }
    if result.is_one() { BigInt::from(above / below) } else { result * above / below }
}

pub fn math_perm(n: Word, k: Word) -> Result<OwnWord, Raised> {
    if k.is_none() {
        return math_factorial(n);
    }
    let (n, k) = checked(n, k)?;
    if k > n {
        return Ok(OwnWord::from_small(0));
    }
    let Some(k) = k.to_u64() else { return raise!(OverflowError, "k must not exceed 9223372036854775807") };
    Ok(word(match n.to_u64() {
        Some(n) => {
            let mut result = Product::new();
            (0..k).for_each(|i| result.multiply(n - i));
            result.finish()
        }
        None => (0..k).fold(BigInt::one(), |result, i| result * (&n - i)),
    }))
}

pub fn math_prod(iterable: Word, start: Word) -> Result<OwnWord, Raised> {
    let mut product = start.own();
    walk::for_each(iterable, |item| {
        product = crate::imp::dyn_mul(product.word(), item.word())?;
        Ok(())
    })?;
    Ok(product)
}

/// A logarithm of an int of any size by that of its leading digits.
pub fn log_of_int(number: Word, log: impl Fn(f64) -> Result<f64, Raised>) -> Result<f64, Raised> {
    let number = value(number);
    if number.is_negative() || number.is_zero() {
        return super::reals::domain();
    }
    let bits = number.bits();
    if bits <= 1000 {
        return log(number.to_f64().expect("it is finite"));
    }
    let shift = bits - 64;
    let top = (number >> shift).to_f64().expect("it is finite");
    // 2**-64 of it, as CPython's frexp of a big int gives a number from 0.5 to 1.
    Ok(log(top / 2f64.powi(64))? + log(2.0)? * (bits as f64))
}
