//! Operators of complex on values of any type, and `complex(…)`.

use super::arith::{self, Pair};
use super::{Complex, methods, value};
use crate::args::Args;
use crate::float::from_f64;
use crate::object::slots::{Binary, BinaryOp, CompareOp, Member, Slots, ok};
use crate::object::{BuiltinType, Own, OwnWord, Raised, Ref, TypeObject, Word};
use crate::str::Str;

/// The value of an operand: a number of any kind.
fn operand(word: Word) -> Result<Option<Pair>, Raised> {
    if let Some(number) = word.cast::<Complex>() {
        return Ok(Some(number.parts()));
    }
    Ok(crate::float::slots::operand(word)?.map(|real| (real, 0.0)))
}

macro_rules! operators {
    ($($name:ident($a:ident, $b:ident) = $result:expr;)+) => { $(
        fn $name(a: Word, b: Word) -> Result<OwnWord, Raised> {
            match (operand(a)?, operand(b)?) {
                (Some($a), Some($b)) => Ok(value($result)),
                _ => Ok(OwnWord::NOT_IMPLEMENTED),
            }
        }
    )+ };
}

operators! {
    add(a, b) = (a.0 + b.0, a.1 + b.1);
    sub(a, b) = (a.0 - b.0, a.1 - b.1);
    mul(a, b) = arith::multiply(a, b);
    truediv(a, b) = arith::divide(a, b)?;
    pow(a, b) = arith::complex_pow(a, b)?;
}

const BINARY: &[(BinaryOp, Binary)] =
    &[(BinaryOp::Add, add), (BinaryOp::Sub, sub), (BinaryOp::Mul, mul), (BinaryOp::TrueDiv, truediv), (BinaryOp::Pow, pow)];

/// Operators of complex.
pub const SLOTS: Slots = Slots {
    neg: Some(|a| Ok(value((-number(a).real, -number(a).imag)))),
    pos: Some(|a| Ok(value(number(a).parts()))),
    abs: Some(|a| methods::complex_abs(number(a)).map(from_f64)),
    truth: Some(|a| Ok(number(a).real != 0.0 || number(a).imag != 0.0)),
    compare: Some(compare),
    hash: Some(|a| Ok(methods::complex_hash(number(a)))),
    repr: Some(|a| ok(methods::complex_repr(number(a)))),
    format: Some(|a, spec| methods::complex_format(number(a), spec).map(Own::into_word)),
    construct: Some(construct),
    members: &[Member::new("real", |a| Ok(from_f64(number(a).real))), Member::new("imag", |a| Ok(from_f64(number(a).imag)))],
    ..Slots::NONE
}
.with_binary(BINARY);

/// The operand that the slot belongs to.
fn number(word: Word) -> Ref<Complex> {
    // SAFETY: slots of complex are called for complex numbers and objects of subclasses.
    unsafe { word.cast_unchecked() }
}

fn compare(a: Word, b: Word, op: CompareOp) -> Result<OwnWord, Raised> {
    let a = number(a);
    if !matches!(op, CompareOp::Eq | CompareOp::Ne) {
        return Ok(OwnWord::NOT_IMPLEMENTED);
    }
    let equal = if let Some(b) = b.cast::<Complex>() {
        a.parts() == b.parts()
    } else if crate::float::value::is_float(b) {
        a.imag == 0.0 && a.real == crate::float::value(b)
    } else if crate::int::value::is_int(b) {
        a.imag == 0.0 && crate::float::slots::float_cmp_int(a.real, b).is_some_and(|order| order.is_eq())
    } else {
        return Ok(OwnWord::NOT_IMPLEMENTED);
    };
    Ok(OwnWord::from_bool(equal == (op == CompareOp::Eq)))
}

/// `cls(real=0, imag=0)`.
fn construct(cls: Ref<TypeObject>, args: Args) -> Result<OwnWord, Raised> {
    let mut given = [Word::NULL; 2];
    if args.words.len() > 2 {
        return raise!(TypeError, "complex() takes at most 2 arguments ({} given)", args.words.len());
    }
    given[..args.positional().len()].copy_from_slice(args.positional());
    for (name, word) in args.named() {
        let Some(at) = ["real", "imag"].iter().position(|known| name.is_text(known)) else {
            return raise!(TypeError, "'{}' is an invalid keyword argument for complex()", name.text());
        };
        given[at] = word;
    }
    let (real, imag) = complex_from_any(given[0], given[1])?;
    if cls.is(BuiltinType::Complex) { Ok(value((real, imag))) } else { ok(Complex::of_type(cls, real, imag)) }
}

/// What `__complex__` says, where the class has it.
fn by_method(word: Word) -> Result<Option<Pair>, Raised> {
    if !word.ty().is_heap() {
        return Ok(None);
    }
    let Some(answer) = crate::functions::attributes::call_type_method(word, "__complex__", &[])? else { return Ok(None) };
    match answer.word().cast::<Complex>() {
        Some(number) => Ok(Some(number.parts())),
        None => raise!(TypeError, "__complex__ returned non-complex (type {})", answer.word().ty().name),
    }
}

/// The parts of `complex(real, imag)`, either of which may be left out (0).
pub fn complex_from_any(real: Word, imag: Word) -> Result<Pair, Raised> {
    if let (false, Some(text)) = (real.is_null(), if real.is_null() { None } else { real.cast::<Str>() }) {
        if !imag.is_null() {
            return raise!(TypeError, "complex() can't take second arg if first is a string");
        }
        return Ok(methods::parse(text.units())?);
    }
    if !imag.is_null() && imag.is_a(BuiltinType::Str) {
        return raise!(TypeError, "complex() second arg can't be a string");
    }
    let first = match real {
        Word::NULL => Some((0.0, 0.0)),
        real => match by_method(real)? {
            None => methods::to_pair(real)?,
            found => found,
        },
    };
    let Some(first) = first else {
        return raise!(TypeError, "complex() first argument must be a string or a number, not '{}'", real.ty().name);
    };
    if imag.is_null() {
        return Ok(first);
    }
    let Some(second) = methods::to_pair(imag)? else {
        return raise!(TypeError, "complex() second argument must be a number, not '{}'", imag.ty().name);
    };
    // Either may be complex: real + imag * 1j.
    let real_part = if imag.is_a(BuiltinType::Complex) { first.0 - second.1 } else { first.0 };
    let imag_part = if real.is_null() || !real.is_a(BuiltinType::Complex) { second.0 } else { second.0 + first.1 };
    Ok((real_part, imag_part))
}
