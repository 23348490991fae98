//! Operators of float on values of any type, and `float(…)`.

use super::methods;
use super::rows::*;
use super::value::{self, from_f64, is_float, value};
use crate::args::Args;
use crate::int::{self, View, arith};
use crate::object::slots::{Binary, BinaryOp, CompareOp, Member, Slots, ok};
use crate::object::{BuiltinType, Own, OwnWord, Raised, Ref, TypeObject, Word, builtin};

/// The value of an operand: a float or an int.
#[inline]
pub fn operand(word: Word) -> Result<Option<f64>, Raised> {
    if is_float(word) {
        return Ok(Some(value(word)));
    }
    if int::value::is_int(word) {
        return int::rows::int_to_f64(word).map(Some);
    }
    Ok(None)
}

macro_rules! operators {
    ($($name:ident($a:ident, $b:ident) = $result:expr;)+) => { $(
        fn $name(a: Word, b: Word) -> Result<OwnWord, Raised> {
            match (operand(a)?, operand(b)?) {
                (Some($a), Some($b)) => $result,
                _ => Ok(OwnWord::NOT_IMPLEMENTED),
            }
        }
    )+ };
}

operators! {
    add(a, b) = Ok(from_f64(a + b));
    sub(a, b) = Ok(from_f64(a - b));
    mul(a, b) = Ok(from_f64(a * b));
    truediv(a, b) = f64_div(a, b).map(from_f64);
    floordiv(a, b) = f64_floordiv(a, b).map(from_f64);
    modulo(a, b) = f64_mod(a, b).map(from_f64);
    divmod(a, b) = f64_divmod(a, b).map(Own::into_word);
    pow(a, b) = f64_pow(a, b);
}

/// Operators of float.
pub const SLOTS: Slots = Slots {
    neg: Some(|a| Ok(from_f64(-value(a)))),
    pos: Some(|a| Ok(from_f64(value(a)))),
    abs: Some(|a| Ok(from_f64(value(a).abs()))),
    int: Some(|a| methods::float_trunc(value(a))),
    float: Some(|a| Ok(from_f64(value(a)))),
    truth: Some(|a| Ok(value(a) != 0.0)),
    compare: Some(compare),
    hash: Some(|a| Ok(methods::float_hash(value(a)))),
    repr: Some(|a| ok(methods::float_repr(value(a)))),
    format: Some(|a, spec| methods::float_format(value(a), spec).map(Own::into_word)),
    construct: Some(construct),
    members: &[Member::new("real", |a| Ok(from_f64(value(a)))), Member::new("imag", |_| Ok(from_f64(0.0)))],
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
];

fn compare(a: Word, b: Word, op: CompareOp) -> Result<OwnWord, Raised> {
    let a = value(a);
    let order = if is_float(b) {
        a.partial_cmp(&value(b))
    } else if int::value::is_int(b) {
        float_cmp_int(a, b)
    } else {
        return Ok(OwnWord::NOT_IMPLEMENTED);
    };
    // A NaN is unequal to everything and in no order.
    Ok(OwnWord::from_bool(order.map_or(op == CompareOp::Ne, |order| op.holds(order))))
}

/// Order of a float and an int, exactly; `None` for NaN.
pub fn float_cmp_int(a: f64, b: Word) -> Option<std::cmp::Ordering> {
    let order = match int::view(b) {
        View::Small(b) => arith::compare_i64_float(b, a),
        View::Big(b) => arith::compare_float(b, a),
    };
    order.map(std::cmp::Ordering::reverse)
}

/// `cls(x=0, /)`.
fn construct(cls: Ref<TypeObject>, args: Args) -> Result<OwnWord, Raised> {
    let x = match args.expect_positional("float", 0, 1)? {
        [] => 0.0,
        [x, ..] => methods::float_from_any(*x)?,
    };
    if cls == builtin(BuiltinType::Float) { Ok(from_f64(x)) } else { Ok(value::object(cls, x)) }
}
