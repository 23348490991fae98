//! Binary, unary and augmented operators, with reflected methods and CPython's complaints.

use crate::object::slots::{BinaryOp, Unary};
use crate::object::{OwnWord, Raised, Word};

/// `a op b`, `NotImplemented` when neither operand can.
fn try_binary(a: Word, b: Word, op: BinaryOp) -> Result<OwnWord, Raised> {
    let (left, right) = (a.ty(), b.ty());
    let left_slot = left.slots.binary[op as usize];
    let right_slot = if left == right { None } else { right.slots.binary[op as usize] };
    let right_slot = right_slot.filter(|&slot| left_slot.is_none_or(|left| left as usize != slot as usize));
    if let Some(first) = left_slot {
        if let Some(reflected) = right_slot {
            if right.is_subtype(left) {
                let result = reflected(a, b)?;
                if !result.word().is_not_implemented() {
                    return Ok(result);
                }
                return first(a, b);
            }
        }
        let result = first(a, b)?;
        if !result.word().is_not_implemented() {
            return Ok(result);
        }
    }
    right_slot.map_or(Ok(OwnWord::NOT_IMPLEMENTED), |slot| slot(a, b))
}

/// `a op b`.
pub fn binary(a: Word, b: Word, op: BinaryOp) -> Result<OwnWord, Raised> {
    let result = try_binary(a, b, op)?;
    if !result.word().is_not_implemented() {
        return Ok(result);
    }
    sequence(a, b, op, false)
}

/// What sequences do with `+` and `*` when `binary` found nothing.
fn sequence(a: Word, b: Word, op: BinaryOp, inplace: bool) -> Result<OwnWord, Raised> {
    let (left, right) = (&a.ty().slots, &b.ty().slots);
    match op {
        BinaryOp::Add => {
            if let Some(concat) = left.inplace_concat.filter(|_| inplace).or(left.concat) {
                return concat(a, b);
            }
        }
        BinaryOp::Mul => {
            if let Some(repeat) = left.inplace_repeat.filter(|_| inplace).or(left.repeat) {
                return repeat_by(repeat, a, b);
            }
            if let Some(repeat) = right.repeat {
                return repeat_by(repeat, b, a);
            }
        }
        _ => {}
    }
    unsupported(a, b, op, inplace)
}

fn repeat_by(repeat: crate::object::slots::Binary, sequence: Word, count: Word) -> Result<OwnWord, Raised> {
    if count.ty().slots.index.is_none() && !count.is_small_int() && !count.is_bool() {
        return raise!(TypeError, "can't multiply sequence by non-int of type '{}'", count.ty().name);
    }
    repeat(sequence, count)
}

#[cold]
fn unsupported(a: Word, b: Word, op: BinaryOp, inplace: bool) -> Result<OwnWord, Raised> {
    let symbol = match (op, inplace) {
        (BinaryOp::Pow, true) => "**=".to_owned(),
        (_, true) => format!("{}=", op.symbol()),
        _ => op.symbol().to_owned(),
    };
    let (left, right) = (a.ty().name, b.ty().name);
    if op == BinaryOp::RShift && left == "builtin_function_or_method" && !inplace {
        return raise!(
            TypeError,
            "unsupported operand type(s) for {symbol}: '{left}' and '{right}'. Did you mean \"print(<message>, file=<output_stream>)\"?"
        );
    }
    raise!(TypeError, "unsupported operand type(s) for {symbol}: '{left}' and '{right}'")
}

/// `a op= b`.
pub fn inplace(a: Word, b: Word, op: BinaryOp) -> Result<OwnWord, Raised> {
    if let Some(slot) = a.ty().slots.inplace[op as usize] {
        let result = slot(a, b)?;
        if !result.word().is_not_implemented() {
            return Ok(result);
        }
    }
    let result = try_binary(a, b, op)?;
    if !result.word().is_not_implemented() {
        return Ok(result);
    }
    sequence(a, b, op, true)
}

/// `op a`, for an operator that messages write as `symbol`.
pub fn unary(a: Word, slot: Option<Unary>, symbol: &str) -> Result<OwnWord, Raised> {
    match slot {
        Some(slot) => slot(a),
        None => raise!(TypeError, "bad operand type for {symbol}: '{}'", a.ty().name),
    }
}

macro_rules! rows {
    ($($op:ident $name:ident $inplace:ident;)*) => { $(
        /// A row.
        pub fn $name(a: Word, b: Word) -> Result<OwnWord, Raised> {
            binary(a, b, BinaryOp::$op)
        }

        /// A row.
        pub fn $inplace(a: Word, b: Word) -> Result<OwnWord, Raised> {
            inplace(a, b, BinaryOp::$op)
        }
    )* };
}

rows! {
    TrueDiv dyn_truediv dyn_inplace_truediv;
    FloorDiv dyn_floordiv dyn_inplace_floordiv;
    Mod dyn_mod dyn_inplace_mod;
    Pow dyn_pow dyn_inplace_pow;
    LShift dyn_lshift dyn_inplace_lshift;
    RShift dyn_rshift dyn_inplace_rshift;
    And dyn_and dyn_inplace_and;
    Or dyn_or dyn_inplace_or;
    Xor dyn_xor dyn_inplace_xor;
    MatMul dyn_matmul dyn_inplace_matmul;
}

macro_rules! fast_rows {
    ($($op:ident $name:ident $inplace:ident $ints:ident $floats:tt;)*) => { $(
        /// A row.
        pub fn $name(a: Word, b: Word) -> Result<OwnWord, Raised> {
            if a.is_small_int() && b.is_small_int() {
                return Ok(crate::imp::$ints(a, b));
            }
            if a.is_inline_float() && b.is_inline_float() {
                return Ok(crate::float::from_f64(crate::float::value(a) $floats crate::float::value(b)));
            }
            binary(a, b, BinaryOp::$op)
        }

        /// A row.
        pub fn $inplace(a: Word, b: Word) -> Result<OwnWord, Raised> {
            inplace(a, b, BinaryOp::$op)
        }
    )* };
}

fast_rows! {
    Add dyn_add dyn_inplace_add int_add +;
    Sub dyn_sub dyn_inplace_sub int_sub -;
    Mul dyn_mul dyn_inplace_mul int_mul *;
}

/// A row.
pub fn dyn_neg(a: Word) -> Result<OwnWord, Raised> {
    unary(a, a.ty().slots.neg, "unary -")
}

/// A row.
pub fn dyn_pos(a: Word) -> Result<OwnWord, Raised> {
    unary(a, a.ty().slots.pos, "unary +")
}

/// A row.
pub fn dyn_invert(a: Word) -> Result<OwnWord, Raised> {
    unary(a, a.ty().slots.invert, "unary ~")
}
