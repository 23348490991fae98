//! Ints of any size for the library's own arithmetic.

use crate::object::{OwnWord, Raised, Word};
use num_bigint::{BigInt, Sign};
use num_integer::Integer;
use num_traits::{One, Signed, ToPrimitive, Zero};

/// The value of an int.
pub fn value(word: Word) -> BigInt {
    match word.small_int() {
        Some(value) => BigInt::from(value),
        None if word.is_bool() => BigInt::from(i64::from(word == Word::TRUE)),
        None => crate::int::value::view(word).big().into_owned(),
    }
}

/// An int of any size.
pub fn word(value: BigInt) -> OwnWord {
    match value.to_i64() {
        Some(small) => crate::int::from_i64(small),
        None => crate::int::value::from_big(value),
    }
}

/// `pow(base, exponent, modulus)`.
pub fn pow_mod(base: Word, exponent: Word, modulus: Word) -> Result<OwnWord, Raised> {
    let (base, exponent, modulus) = (value(base), value(exponent), value(modulus));
    if modulus.is_zero() {
        return raise!(ValueError, "pow() 3rd argument cannot be 0");
    }
    let size = modulus.abs();
    let (base, exponent) = if exponent.sign() == Sign::Minus {
        let found = base.mod_floor(&size).extended_gcd(&size);
        if !found.gcd.is_one() {
            return raise!(ValueError, "base is not invertible for the given modulus");
        }
        (found.x, -exponent)
    } else {
        (base, exponent)
    };
    let result = base.mod_floor(&size).modpow(&exponent, &size);
    Ok(word(if modulus.is_negative() && !result.is_zero() { result + modulus } else { result }))
}
