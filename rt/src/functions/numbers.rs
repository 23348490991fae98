//! Builtin functions on numbers: `abs`, `round`, `divmod`, `pow`, `sum`, `hex` …
#![allow(missing_docs)]

use super::attributes::call_type_method;
use crate::list::List;
use crate::object::{BuiltinType, Own, OwnWord, Raised, Word};
use crate::sequence::walk;
use crate::str::Str;
use crate::tuple::Tuple;

pub fn builtin_abs(x: Word) -> Result<OwnWord, Raised> {
    if let Some(value) = x.small_int() {
        return Ok(crate::int::from_i64(value.abs()));
    }
    let ty = x.ty();
    match ty.slots.abs {
        Some(abs) => abs(x),
        None => raise!(TypeError, "bad operand type for abs(): '{}'", ty.name),
    }
}

#[inline]
pub fn builtin_abs_int(x: Word) -> OwnWord {
    match x.small_int() {
        Some(value) => crate::int::from_i64(value.abs()),
        None if crate::imp::int_lt(x, Word::from_small(0)) => crate::imp::int_neg(x),
        None => x.own(),
    }
}

#[inline(always)]
pub fn builtin_abs_f64(x: f64) -> f64 {
    x.abs()
}

pub fn builtin_round(number: Word, ndigits: Word) -> Result<OwnWord, Raised> {
    if !number.ty().is_heap() {
        if crate::int::value::is_int(number) {
            return crate::imp::int_round(number, ndigits);
        }
        if crate::float::value::is_float(number) {
            return crate::imp::float_round(crate::float::value(number), ndigits);
        }
    }
    let digits = if ndigits.is_null() { Word::NONE } else { ndigits };
    if number.is_small_int() || number.is_exact(BuiltinType::Int) || number.is_bool() {
        let number = crate::int::index(number)?;
        return crate::imp::int_round(number.word(), digits);
    }
    if number.is_exact(BuiltinType::Float) {
        return crate::imp::float_round(crate::float::value(number), digits);
    }
    let args: &[Word] = if ndigits.is_null() { &[] } else { &[ndigits] };
    match call_type_method(number, "__round__", args)? {
        Some(result) => Ok(result),
        // Classes that derive from these have what they have.
        None if crate::float::value::is_float(number) => crate::imp::float_round(crate::float::value(number), digits),
        None if crate::int::value::is_int(number) => {
            let number = crate::int::index(number)?;
            crate::imp::int_round(number.word(), digits)
        }
        None => raise!(TypeError, "type {} doesn't define __round__ method", number.ty().name),
    }
}

pub fn builtin_divmod(a: Word, b: Word) -> Result<OwnWord, Raised> {
    crate::dynamic::operators::binary(a, b, crate::object::slots::BinaryOp::DivMod)
}

pub fn builtin_pow(base: Word, exponent: Word, modulus: Word) -> Result<OwnWord, Raised> {
    if modulus.is_null() || modulus.is_none() {
        return crate::imp::dyn_pow(base, exponent);
    }
    let is_int = |word: Word| word.is_small_int() || word.is_a(BuiltinType::Int);
    if is_int(base) && is_int(exponent) && is_int(modulus) {
        return crate::library::bigs::pow_mod(base, exponent, modulus);
    }
    match call_type_method(base, "__pow__", &[exponent, modulus])? {
        Some(result) if !result.word().is_not_implemented() => Ok(result),
        _ => raise!(
            TypeError,
            "unsupported operand type(s) for ** or pow(): '{}', '{}', '{}'",
            base.ty().name,
            exponent.ty().name,
            modulus.ty().name
        ),
    }
}

fn in_base(number: Word, spec: &str) -> Result<Own<Str>, Raised> {
    let int = crate::int::index(number)?;
    crate::imp::format_value(int.word(), 0, crate::str::intern::intern(spec).word())
}

pub fn builtin_hex(number: Word) -> Result<Own<Str>, Raised> {
    in_base(number, "#x")
}

pub fn builtin_oct(number: Word) -> Result<Own<Str>, Raised> {
    in_base(number, "#o")
}

pub fn builtin_bin(number: Word) -> Result<Own<Str>, Raised> {
    in_base(number, "#b")
}

/// `sum`: ints exactly, then floats from left to right without compensation (as 3.11 does), then `+`.
pub fn sum(iterable: Word, start: Word) -> Result<OwnWord, Raised> {
    let kind =
        |name: &str, join: &str| -> Result<OwnWord, Raised> { raise!(TypeError, "sum() can't sum {name} [use {join}.join(seq) instead]") };
    if start.is_a(BuiltinType::Str) {
        return kind("strings", "''");
    }
    if start.is_a(BuiltinType::Bytes) {
        return kind("bytes", "b''");
    }
    if start.is_a(BuiltinType::ByteArray) {
        return kind("bytearray", "b''");
    }
    let mut total = start.own();
    let Some(list) = iterable.cast_exact::<List>() else {
        // The sum as a bare number, as long as it is one.
        let mut bare = total.word().small_int();
        walk::for_each(iterable, |item| {
            if let Some(longer) = bare.zip(item.word().small_int()).and_then(|(sum, number)| sum.checked_add(number)) {
                bare = Some(longer);
                return Ok(());
            }
            if let Some(sum) = bare {
                total = crate::int::from_i64(sum);
            }
            add_to(&mut total, item.word())?;
            bare = total.word().small_int();
            Ok(())
        })?;
        return Ok(bare.map_or(total, crate::int::from_i64));
    };
    let mut at;
    (total, at) = sum_numbers(list.items(), total);
    while let Some(&item) = list.items().get(at) {
        add_to(&mut total, item.own().word())?;
        at += 1;
    }
    Ok(total)
}

fn add_to(total: &mut OwnWord, item: Word) -> Result<(), Raised> {
    let sum = total.word();
    *total = if let (Some(a), Some(b)) = (sum.small_int(), item.small_int()) {
        // Two ints of 63 bits can't leave 64.
        crate::int::from_i64(a + b)
    } else if sum.is_inline_float() && item.is_inline_float() {
        crate::float::from_f64(crate::float::value(sum) + crate::float::value(item))
    } else {
        crate::imp::dyn_add(sum, item)?
    };
    Ok(())
}

/// The sum of `total` and the ints, then the floats, that `items` begins with; and how many these are.
fn sum_numbers(items: &[Word], total: OwnWord) -> (OwnWord, usize) {
    let mut at = 0;
    let mut result = total;
    if let Some(mut sum) = result.word().small_int() {
        while let Some(longer) = items.get(at).and_then(|item| sum.checked_add(item.small_int()?)) {
            sum = longer;
            at += 1;
        }
        result = crate::int::from_i64(sum);
    }
    let is_float = |item: Word| item.is_inline_float() || item.is_exact(BuiltinType::Float);
    let first = match result.word().small_int() {
        // An int that is a float exactly.
        Some(sum) if sum.unsigned_abs() < 1 << 53 => sum as f64,
        None if is_float(result.word()) => crate::float::value(result.word()),
        _ => return (result, at),
    };
    let count = items[at..].iter().take_while(|&&item| is_float(item)).count();
    if count == 0 {
        return (result, at);
    }
    let sum = items[at..at + count].iter().fold(first, |sum, &item| sum + crate::float::value(item));
    (crate::float::from_f64(sum), at + count)
}

pub fn builtin_round_int(number: Word) -> OwnWord {
    number.own()
}

pub fn builtin_round_f64(number: f64) -> Result<OwnWord, Raised> {
    if number.abs() < 4e18 {
        return Ok(crate::int::from_i64(number.round_ties_even() as i64));
    }
    crate::imp::float_round_int(number)
}

pub fn builtin_round_places(number: Word, ndigits: Word) -> Result<OwnWord, Raised> {
    builtin_round(number, ndigits)
}

pub fn builtin_round_int_places(number: Word, ndigits: Word) -> Result<OwnWord, Raised> {
    builtin_round(number, ndigits)
}

pub fn builtin_divmod_int(a: Word, b: Word) -> Result<Own<Tuple>, Raised> {
    let quotient = crate::imp::int_floordiv(a, b)?;
    let rest = crate::imp::int_mod(a, b)?;
    Ok(Tuple::new([quotient, rest].into_iter()))
}

pub fn builtin_divmod_f64(a: Word, b: Word) -> Result<OwnWord, Raised> {
    builtin_divmod(a, b)
}

pub fn builtin_pow_mod(base: Word, exponent: Word, modulus: Word) -> Result<OwnWord, Raised> {
    crate::library::bigs::pow_mod(base, exponent, modulus)
}
