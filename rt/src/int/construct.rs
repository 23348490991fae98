//! `int(…)`, `bool(…)` and the conversion of arguments that must be ints.

use super::parse::{self, Parsed};
use super::slots::plain;
use super::value::{self, is_int, view};
use super::{from_i64, rows};
use crate::args::Args;
use crate::object::{BuiltinType, OwnWord, Raised, Ref, TypeObject, Word};
use crate::str::Str;
use crate::str::escape;
use crate::str::units::{TextBuf, Units};

/// `cls(x=0, /, base=10)`.
pub fn int(cls: Ref<TypeObject>, args: Args) -> Result<OwnWord, Raised> {
    let mut base = None;
    for (name, word) in args.named() {
        if !name.is_text("base") {
            return raise!(TypeError, "'{}' is an invalid keyword argument for int()", name.text());
        }
        base = Some(word);
    }
    let positional = args.positional();
    if args.words.len() > 2 {
        return raise!(TypeError, "int() takes at most 2 arguments ({} given)", args.words.len());
    }
    if let [_, second] = positional {
        base = Some(*second);
    }
    let value = match (positional.first(), base) {
        (None, None) => OwnWord::from_small(0),
        (None, Some(_)) => return raise!(TypeError, "int() missing string argument"),
        (Some(&x), None) => int_from_any(x)?,
        (Some(&x), Some(base)) => int_from_text(x, index_to_i64_clamped(base)?)?,
    };
    of_class(cls, value)
}

/// The int as an object of `cls`, int or a subclass.
fn of_class(cls: Ref<TypeObject>, value: OwnWord) -> Result<OwnWord, Raised> {
    if cls.is(BuiltinType::Int) {
        return Ok(value);
    }
    Ok(value::object(cls, rows::to_big(value.word())).into_word())
}

/// `bool(x=False, /)`.
pub fn bool(_cls: Ref<TypeObject>, args: Args) -> Result<OwnWord, Raised> {
    match args.expect_positional("bool", 0, 1)? {
        [] => Ok(OwnWord::from_bool(false)),
        [x, ..] => Ok(OwnWord::from_bool(crate::imp::dyn_truth(*x)?)),
    }
}

/// A row: `int(x)`.
pub fn int_from_any(x: Word) -> Result<OwnWord, Raised> {
    if x.is_small_int() {
        return Ok(x.own());
    }
    let slots = &x.ty().slots;
    if let Some(convert) = slots.int.or(slots.index) {
        let method = if slots.int.is_some() { "__int__" } else { "__index__" };
        let result = convert(x)?;
        if !is_int(result.word()) {
            return raise!(TypeError, "{method} returned non-int (type {})", result.word().ty().name);
        }
        return Ok(plain(result.word()));
    }
    if x.ty().is_heap() {
        if let Some(whole) = crate::functions::attributes::call_type_method(x, "__trunc__", &[])? {
            if !is_int(whole.word()) && whole.word().ty().slots.index.is_none() {
                return raise!(TypeError, "__trunc__ returned non-Integral (type {})", whole.word().ty().name);
            }
            return Ok(plain(super::index(whole.word())?.word()));
        }
    }
    if let Some(text) = x.cast::<Str>() {
        return parse_text(text.units(), 10, || repr_of(text.units()));
    }
    if let Some(bytes) = crate::bytes::buffer(x) {
        return parse_text(Units::One(bytes), 10, || repr_of_bytes(bytes));
    }
    raise!(TypeError, "int() argument must be a string, a bytes-like object or a real number, not '{}'", x.ty().name)
}

/// A row: `int(text, base)`.
pub fn int_from_text(x: Word, base: i64) -> Result<OwnWord, Raised> {
    if !(base == 0 || (2..=36).contains(&base)) {
        return raise!(ValueError, "int() base must be >= 2 and <= 36, or 0");
    }
    if let Some(text) = x.cast::<Str>() {
        return parse_text(text.units(), base as u32, || repr_of(text.units()));
    }
    match crate::bytes::buffer(x) {
        Some(bytes) => parse_text(Units::One(bytes), base as u32, || repr_of_bytes(bytes)),
        None => raise!(TypeError, "int() can't convert non-string with explicit base"),
    }
}

/// A row: `int(text)` of a str.
pub fn int_from_str(text: Ref<Str>) -> Result<OwnWord, Raised> {
    parse_text(text.units(), 10, || repr_of(text.units()))
}

/// Up to 18 plain decimal digits, the usual case.
fn short_decimal(text: Units<'_>) -> Option<i64> {
    let Units::One(bytes) = text else { return None };
    let (negative, digits) = match bytes {
        [b'-', digits @ ..] => (true, digits),
        _ => (false, bytes),
    };
    if digits.is_empty() || digits.len() > 18 {
        return None;
    }
    let mut value = 0;
    for &b in digits {
        if !b.is_ascii_digit() {
            return None;
        }
        value = value * 10 + i64::from(b - b'0');
    }
    Some(if negative { -value } else { value })
}

fn parse_text(text: Units<'_>, base: u32, repr: impl FnOnce() -> String) -> Result<OwnWord, Raised> {
    if let (10, Some(value)) = (base, short_decimal(text)) {
        return Ok(from_i64(value));
    }
    let parsed = match text {
        Units::One(bytes) if bytes.is_ascii() => parse::parse_ascii(bytes, base)?,
        _ => parse::parse(text, base)?,
    };
    match parsed {
        Some(Parsed::Small(value)) => Ok(from_i64(value)),
        Some(Parsed::Big(value)) => Ok(value::from_big(value)),
        None => raise!(ValueError, "invalid literal for int() with base {base}: {}", repr()),
    }
}

/// The start of the text's repr, as the message shows it.
fn repr_of(text: Units<'_>) -> String {
    let mut out = TextBuf::new();
    escape::push_repr(&mut out, text);
    out.units().chars().take(200).filter_map(char::from_u32).collect()
}

fn repr_of_bytes(bytes: &[u8]) -> String {
    let mut out = TextBuf::new();
    escape::push_bytes_repr(&mut out, bytes);
    out.units().chars().take(200).filter_map(char::from_u32).collect()
}

/// The value of an object as an int: itself, a bool's 0 or 1, `__index__`'s result.
pub fn index(word: Word) -> Result<OwnWord, Raised> {
    if word.is_small_int() {
        return Ok(word.own());
    }
    if is_int(word) {
        return Ok(plain(word));
    }
    let Some(convert) = word.ty().slots.index else {
        return raise!(TypeError, "'{}' object cannot be interpreted as an integer", word.ty().name);
    };
    let result = convert(word)?;
    if !is_int(result.word()) {
        return raise!(TypeError, "__index__ returned non-int (type {})", result.word().ty().name);
    }
    Ok(plain(result.word()))
}

/// The value of an int or an object with `__index__`, as CPython's `Py_ssize_t` conversion: TypeError
/// `'str' object cannot be interpreted as an integer`, OverflowError when it does not fit.
pub fn index_to_i64(word: Word) -> Result<i64, Raised> {
    if let Some(value) = word.small_int() {
        return Ok(value);
    }
    match view(index(word)?.word()).to_i64() {
        Some(value) => Ok(value),
        None => raise!(OverflowError, "Python int too large to convert to C ssize_t"),
    }
}

/// As [`index_to_i64`], but what does not fit is clamped.
pub fn index_to_i64_clamped(word: Word) -> Result<i64, Raised> {
    if let Some(value) = word.small_int() {
        return Ok(value);
    }
    let int = index(word)?;
    Ok(view(int.word()).clamped())
}

/// The value of an int, or of an object with `__index__`, as an index into a sequence: IndexError when it does not fit.
pub fn index_for_item(word: Word) -> Result<i64, Raised> {
    if let Some(value) = word.small_int() {
        return Ok(value);
    }
    let int = index(word)?;
    match view(int.word()).to_i64() {
        Some(value) => Ok(value),
        None => raise!(IndexError, "cannot fit '{}' into an index-sized integer", word.ty().name),
    }
}
