//! Operators of int and bool on values of any type.

use super::rows::*;
use super::value::{self, View, is_int, view};
use super::{arith, from_i64, parse};
use crate::format::number::{self, IntDigits};
use crate::format::spec::Spec;
use crate::object::slots::{Binary, BinaryOp, CompareOp, Member, Slots};
use crate::object::{BuiltinType, Own, OwnWord, Raised, Ref, Word};
use crate::str::Str;
use crate::str::units::TextBuf;

macro_rules! operators {
    ($($name:ident($a:ident, $b:ident) = $result:expr;)+) => { $(
        fn $name($a: Word, $b: Word) -> Result<OwnWord, Raised> {
            if is_int($a) && is_int($b) { $result } else { Ok(OwnWord::NOT_IMPLEMENTED) }
        }
    )+ };
}

operators! {
    add(a, b) = Ok(int_add(a, b));
    sub(a, b) = Ok(int_sub(a, b));
    mul(a, b) = Ok(int_mul(a, b));
    truediv(a, b) = int_truediv(a, b).map(crate::float::from_f64);
    floordiv(a, b) = int_floordiv(a, b);
    modulo(a, b) = int_mod(a, b);
    divmod(a, b) = int_divmod(a, b).map(Own::into_word);
    pow(a, b) = int_pow(a, b);
    lshift(a, b) = int_lshift(a, b);
    rshift(a, b) = int_rshift(a, b);
    and(a, b) = Ok(int_and(a, b));
    or(a, b) = Ok(int_or(a, b));
    xor(a, b) = Ok(int_xor(a, b));
}

/// Operators of int.
pub const SLOTS: Slots = Slots {
    neg: Some(|a| Ok(int_neg(a))),
    pos: Some(|a| Ok(plain(a))),
    invert: Some(|a| Ok(int_invert(a))),
    abs: Some(|a| Ok(int_abs(a))),
    index: Some(|a| Ok(plain(a))),
    int: Some(|a| Ok(plain(a))),
    float: Some(|a| int_to_f64(a).map(crate::float::from_f64)),
    truth: Some(|a| Ok(int_truth(a))),
    compare: Some(compare),
    hash: Some(|a| Ok(int_hash(a))),
    repr: Some(|a| int_repr(a).map(Own::into_word)),
    format: Some(format),
    construct: Some(super::construct::int),
    members: &[
        Member::new("real", |a| Ok(plain(a))),
        Member::new("imag", |_| Ok(OwnWord::from_small(0))),
        Member::new("numerator", |a| Ok(plain(a))),
        Member::new("denominator", |_| Ok(OwnWord::from_small(1))),
    ],
    drop: Some(value::drop),
    ..Slots::NONE
}
.with_binary(BINARY);

const BINARY: &[(BinaryOp, Binary)] = &[
    (BinaryOp::Add, add),
    (BinaryOp::Sub, sub),
    (BinaryOp::Mul, mul),
    (BinaryOp::TrueDiv, truediv),
    (BinaryOp::FloorDiv, floordiv),
    (BinaryOp::Mod, modulo),
    (BinaryOp::DivMod, divmod),
    (BinaryOp::Pow, pow),
    (BinaryOp::LShift, lshift),
    (BinaryOp::RShift, rshift),
    (BinaryOp::And, and),
    (BinaryOp::Or, or),
    (BinaryOp::Xor, xor),
];

/// Operators of bool.
pub const BOOL_SLOTS: Slots = Slots {
    repr: Some(|a| Ok(Str::new(if a == Word::TRUE { "True" } else { "False" }).into_word())),
    construct: Some(super::construct::bool),
    ..Slots::NONE
}
.with_binary(&[
    (BinaryOp::And, |a, b| bool_or(a, b, and, |a, b| a & b)),
    (BinaryOp::Or, |a, b| bool_or(a, b, or, |a, b| a | b)),
    (BinaryOp::Xor, |a, b| bool_or(a, b, xor, |a, b| a ^ b)),
]);

/// Two bools give a bool, all else is int's affair.
fn bool_or(a: Word, b: Word, otherwise: Binary, both: fn(bool, bool) -> bool) -> Result<OwnWord, Raised> {
    if a.is_bool() && b.is_bool() {
        return Ok(OwnWord::from_bool(both(a == Word::TRUE, b == Word::TRUE)));
    }
    otherwise(a, b)
}

/// The value as an exact int: what `+a` and `int(a)` give for a bool or an object of a subclass.
pub fn plain(a: Word) -> OwnWord {
    if a.is_small_int() || a.is_exact(BuiltinType::Int) {
        return a.own();
    }
    match view(a) {
        View::Small(a) => from_i64(a),
        View::Big(a) => value::from_big(a.clone()),
    }
}

fn compare(a: Word, b: Word, op: CompareOp) -> Result<OwnWord, Raised> {
    if !is_int(b) {
        return Ok(OwnWord::NOT_IMPLEMENTED);
    }
    Ok(OwnWord::from_bool(op.holds(tp_rt_int_compare(a, b))))
}

/// A row: `repr(a)` and `str(a)`.
pub fn int_repr(a: Word) -> Result<Own<Str>, Raised> {
    match view(a) {
        View::Small(a) => Ok(int_repr_i64(a)),
        View::Big(a) => {
            let mut text = Vec::new();
            if view_is_negative(a) {
                text.push(b'-');
            }
            text.extend(parse::digits(a.magnitude(), 10)?);
            Ok(Str::from_ascii(&text))
        }
    }
}

/// `repr(a)` of a raw integer.
pub fn int_repr_i64(a: i64) -> Own<Str> {
    Str::from_ascii(parse::decimal_i64(a, &mut [0; 20]))
}

fn view_is_negative(a: &num_bigint::BigInt) -> bool {
    View::Big(a).is_negative()
}

impl IntDigits for View<'_> {
    fn is_negative(&self) -> bool {
        View::is_negative(*self)
    }

    fn digits(&self, base: u32) -> Result<Vec<u8>, crate::fault::Fault> {
        match *self {
            View::Small(a) if base == 10 => {
                let mut buffer = [0; 20];
                let text = parse::decimal_i64(a, &mut buffer);
                Ok(text.strip_prefix(b"-").unwrap_or(text).to_vec())
            }
            _ => parse::digits(self.big().magnitude(), base),
        }
    }

    fn to_float(&self) -> Result<f64, crate::fault::Fault> {
        match *self {
            View::Small(a) => Ok(a as f64),
            View::Big(a) => arith::to_float(a),
        }
    }

    fn to_long(&self) -> Result<i64, crate::fault::Fault> {
        self.to_i64().ok_or_else(|| crate::fault::Fault::overflow("Python int too large to convert to C long"))
    }
}

/// A row: `format(a, spec)`.
pub fn int_format(a: Word, spec: Ref<Str>) -> Result<Own<Str>, Raised> {
    if spec.len == 0 && !a.is_bool() {
        return int_repr(a);
    }
    let class_name = a.ty().name;
    let spec = Spec::parse(spec.units(), b'd', b'>', class_name)?;
    let mut out = TextBuf::new();
    number::push_int(&mut out, &view(a), &spec, class_name)?;
    Ok(Str::from_buf(&out))
}

fn format(a: Word, spec: Ref<Str>) -> Result<OwnWord, Raised> {
    if spec.len == 0 {
        return crate::dynamic::text::str_of(a).map(Own::into_word);
    }
    int_format(a, spec).map(Own::into_word)
}
