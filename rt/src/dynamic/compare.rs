//! Rich comparison.

use super::convert;
use crate::object::slots::CompareOp;
use crate::object::{OwnWord, Raised, Word};

/// `a op b`: any value.
pub fn compare(a: Word, b: Word, op: CompareOp) -> Result<OwnWord, Raised> {
    if a.is_small_int() && b.is_small_int() {
        return Ok(OwnWord::from_bool(op.holds((a.0 as i64).cmp(&(b.0 as i64)))));
    }
    crate::start::enter_call()?;
    let (left, right) = (a.ty(), b.ty());
    let mut tried_right = false;
    if left != right && right.is_subtype(left) {
        if let Some(slot) = right.slots.compare {
            tried_right = true;
            let result = slot(b, a, op.swapped())?;
            if !result.word().is_not_implemented() {
                return Ok(result);
            }
        }
    }
    if let Some(slot) = left.slots.compare {
        let result = slot(a, b, op)?;
        if !result.word().is_not_implemented() {
            return Ok(result);
        }
    }
    if !tried_right {
        if let Some(slot) = right.slots.compare {
            let result = slot(b, a, op.swapped())?;
            if !result.word().is_not_implemented() {
                return Ok(result);
            }
        }
    }
    match op {
        CompareOp::Eq => Ok(OwnWord::from_bool(a == b)),
        CompareOp::Ne => Ok(OwnWord::from_bool(a != b)),
        _ => raise!(TypeError, "'{}' not supported between instances of '{}' and '{}'", op.symbol(), left.name, right.name),
    }
}

/// `bool(a op b)`, where an object is taken to equal itself no more than its `__eq__` says.
pub fn compare_bool(a: Word, b: Word, op: CompareOp) -> Result<bool, Raised> {
    if a.is_small_int() && b.is_small_int() {
        return Ok(op.holds((a.0 as i64).cmp(&(b.0 as i64))));
    }
    let result = compare(a, b, op)?;
    convert::truth(result.word())
}

/// `a is b or a == b`: how containers compare their items.
#[inline]
pub fn equals(a: Word, b: Word) -> Result<bool, Raised> {
    if a == b {
        return Ok(true);
    }
    if a.is_small_int() && b.is_small_int() {
        return Ok(false);
    }
    compare_bool(a, b, CompareOp::Eq)
}

macro_rules! rows {
    ($($op:ident $name:ident $bool:ident;)*) => { $(
        /// A row.
        pub fn $name(a: Word, b: Word) -> Result<OwnWord, Raised> {
            compare(a, b, CompareOp::$op)
        }

        /// A row.
        pub fn $bool(a: Word, b: Word) -> Result<bool, Raised> {
            compare_bool(a, b, CompareOp::$op)
        }
    )* };
}

rows! {
    Eq dyn_eq dyn_eq_bool;
    Ne dyn_ne dyn_ne_bool;
    Lt dyn_lt dyn_lt_bool;
    Le dyn_le dyn_le_bool;
    Gt dyn_gt dyn_gt_bool;
    Ge dyn_ge dyn_ge_bool;
}
