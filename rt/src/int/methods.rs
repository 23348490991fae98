//! Methods of int.

use super::value::{self, View, view};
use super::{arith, from_i64, parse, rows};
use crate::object::{Own, OwnWord, Raised, Ref, Word};
use crate::str::Str;
use crate::tuple::Tuple;

/// A row: `self.as_integer_ratio()`.
pub fn int_as_integer_ratio(a: Word) -> Own<Tuple> {
    Tuple::new([super::slots::plain(a), from_i64(1)].into_iter())
}

/// A row: `int(self)`, and what else gives the value back: `conjugate`, `real`, `numerator`, `__floor__` …
pub fn int_plain(a: Word) -> OwnWord {
    super::slots::plain(a)
}

/// A row: `round(self, ndigits)`.
pub fn int_round(a: Word, ndigits: Word) -> Result<OwnWord, Raised> {
    if ndigits.is_null() || ndigits.is_none() {
        return Ok(int_plain(a));
    }
    let digits = super::index(ndigits)?;
    let places = view(digits.word()).clamped();
    if places >= 0 {
        return Ok(int_plain(a));
    }
    Ok(value::from_big(arith::round_to_power(&view(a).big(), places.unsigned_abs())))
}

fn is_little(byteorder: Ref<Str>) -> Result<bool, Raised> {
    if byteorder.is_text("little") {
        Ok(true)
    } else if byteorder.is_text("big") {
        Ok(false)
    } else {
        raise!(ValueError, "byteorder must be either 'little' or 'big'")
    }
}

/// A row: `self.to_bytes(length, byteorder, signed=signed)`.
pub fn int_to_bytes(a: Word, length: i64, byteorder: Ref<Str>, signed: bool) -> Result<Own<crate::bytes::Bytes>, Raised> {
    let little = is_little(byteorder)?;
    if length < 0 {
        return raise!(ValueError, "length argument must be non-negative");
    }
    let mut bytes = arith::to_bytes(&view(a).big(), length as usize, signed)?;
    if !little {
        bytes.reverse();
    }
    Ok(crate::bytes::Bytes::new(&bytes))
}

/// A row: `int.from_bytes(bytes, byteorder, signed=signed)`.
pub fn int_from_bytes(bytes: Word, byteorder: Ref<Str>, signed: bool) -> Result<OwnWord, Raised> {
    let little = is_little(byteorder)?;
    let mut bytes = crate::bytes::collect(bytes)?;
    if !little {
        bytes.reverse();
    }
    Ok(value::from_big(arith::from_bytes(&bytes, signed)))
}

/// A row: `float(self)`; `self.__float__()`.
pub fn int_float(a: Word) -> Result<f64, Raised> {
    rows::int_to_f64(a)
}

/// `bin`, `oct` and `hex` of an int, with the prefix.
fn with_prefix(a: Word, base: u32, prefix: &str) -> Own<Str> {
    let mut text = Vec::new();
    let number = view(a);
    if number.is_negative() {
        text.push(b'-');
    }
    text.extend_from_slice(prefix.as_bytes());
    let digits = match number {
        View::Big(value) => parse::digits(value.magnitude(), base),
        View::Small(_) => parse::digits(number.big().magnitude(), base),
    };
    text.extend(digits.expect("bases that are powers of two have no limit"));
    Str::from_ascii(&text)
}

/// `bin(a)` of an int.
pub fn int_bin(a: Word) -> Own<Str> {
    with_prefix(a, 2, "0b")
}

/// `oct(a)` of an int.
pub fn int_oct(a: Word) -> Own<Str> {
    with_prefix(a, 8, "0o")
}

/// `hex(a)` of an int.
pub fn int_hex(a: Word) -> Own<Str> {
    with_prefix(a, 16, "0x")
}

/// A row: `int()`.
pub fn int_zero() -> OwnWord {
    OwnWord::from_small(0)
}

/// A row: `bool()`.
pub fn bool_false() -> bool {
    false
}

/// A row: `bool(x)`.
pub fn bool_of(x: Word) -> Result<bool, Raised> {
    crate::dynamic::truth(x)
}

/// A row: `repr(a)` of a bool.
pub fn bool_repr(a: bool) -> Own<Str> {
    Str::new(if a { "True" } else { "False" })
}

/// A row: `format(a, spec)` of a bool.
pub fn bool_format(a: Word, spec: Ref<Str>) -> Result<Own<Str>, Raised> {
    if spec.len == 0 { Ok(bool_repr(a == Word::TRUE)) } else { super::slots::int_format(a, spec) }
}
