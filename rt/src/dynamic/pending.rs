//! Rows that are still to be written.
#![allow(missing_docs)]

#[allow(unused_imports)]
use crate::object::{Obj, Own, OwnWord, Raised, Ref, TypeObject, Word};

pub fn dyn_add(_a: Word, _b: Word) -> Result<OwnWord, Raised> {
    unimplemented!("dyn_add")
}

pub fn dyn_inplace_add(_a: Word, _b: Word) -> Result<OwnWord, Raised> {
    unimplemented!("dyn_inplace_add")
}

pub fn dyn_sub(_a: Word, _b: Word) -> Result<OwnWord, Raised> {
    unimplemented!("dyn_sub")
}

pub fn dyn_inplace_sub(_a: Word, _b: Word) -> Result<OwnWord, Raised> {
    unimplemented!("dyn_inplace_sub")
}

pub fn dyn_mul(_a: Word, _b: Word) -> Result<OwnWord, Raised> {
    unimplemented!("dyn_mul")
}

pub fn dyn_inplace_mul(_a: Word, _b: Word) -> Result<OwnWord, Raised> {
    unimplemented!("dyn_inplace_mul")
}

pub fn dyn_truediv(_a: Word, _b: Word) -> Result<OwnWord, Raised> {
    unimplemented!("dyn_truediv")
}

pub fn dyn_inplace_truediv(_a: Word, _b: Word) -> Result<OwnWord, Raised> {
    unimplemented!("dyn_inplace_truediv")
}

pub fn dyn_floordiv(_a: Word, _b: Word) -> Result<OwnWord, Raised> {
    unimplemented!("dyn_floordiv")
}

pub fn dyn_inplace_floordiv(_a: Word, _b: Word) -> Result<OwnWord, Raised> {
    unimplemented!("dyn_inplace_floordiv")
}

pub fn dyn_mod(_a: Word, _b: Word) -> Result<OwnWord, Raised> {
    unimplemented!("dyn_mod")
}

pub fn dyn_inplace_mod(_a: Word, _b: Word) -> Result<OwnWord, Raised> {
    unimplemented!("dyn_inplace_mod")
}

pub fn dyn_pow(_a: Word, _b: Word) -> Result<OwnWord, Raised> {
    unimplemented!("dyn_pow")
}

pub fn dyn_inplace_pow(_a: Word, _b: Word) -> Result<OwnWord, Raised> {
    unimplemented!("dyn_inplace_pow")
}

pub fn dyn_lshift(_a: Word, _b: Word) -> Result<OwnWord, Raised> {
    unimplemented!("dyn_lshift")
}

pub fn dyn_inplace_lshift(_a: Word, _b: Word) -> Result<OwnWord, Raised> {
    unimplemented!("dyn_inplace_lshift")
}

pub fn dyn_rshift(_a: Word, _b: Word) -> Result<OwnWord, Raised> {
    unimplemented!("dyn_rshift")
}

pub fn dyn_inplace_rshift(_a: Word, _b: Word) -> Result<OwnWord, Raised> {
    unimplemented!("dyn_inplace_rshift")
}

pub fn dyn_and(_a: Word, _b: Word) -> Result<OwnWord, Raised> {
    unimplemented!("dyn_and")
}

pub fn dyn_inplace_and(_a: Word, _b: Word) -> Result<OwnWord, Raised> {
    unimplemented!("dyn_inplace_and")
}

pub fn dyn_or(_a: Word, _b: Word) -> Result<OwnWord, Raised> {
    unimplemented!("dyn_or")
}

pub fn dyn_inplace_or(_a: Word, _b: Word) -> Result<OwnWord, Raised> {
    unimplemented!("dyn_inplace_or")
}

pub fn dyn_xor(_a: Word, _b: Word) -> Result<OwnWord, Raised> {
    unimplemented!("dyn_xor")
}

pub fn dyn_inplace_xor(_a: Word, _b: Word) -> Result<OwnWord, Raised> {
    unimplemented!("dyn_inplace_xor")
}

pub fn dyn_matmul(_a: Word, _b: Word) -> Result<OwnWord, Raised> {
    unimplemented!("dyn_matmul")
}

pub fn dyn_inplace_matmul(_a: Word, _b: Word) -> Result<OwnWord, Raised> {
    unimplemented!("dyn_inplace_matmul")
}

pub fn dyn_neg(_a: Word) -> Result<OwnWord, Raised> {
    unimplemented!("dyn_neg")
}

pub fn dyn_pos(_a: Word) -> Result<OwnWord, Raised> {
    unimplemented!("dyn_pos")
}

pub fn dyn_invert(_a: Word) -> Result<OwnWord, Raised> {
    unimplemented!("dyn_invert")
}

pub fn dyn_eq(_a: Word, _b: Word) -> Result<OwnWord, Raised> {
    unimplemented!("dyn_eq")
}

pub fn dyn_eq_bool(_a: Word, _b: Word) -> Result<bool, Raised> {
    unimplemented!("dyn_eq_bool")
}

pub fn dyn_ne(_a: Word, _b: Word) -> Result<OwnWord, Raised> {
    unimplemented!("dyn_ne")
}

pub fn dyn_ne_bool(_a: Word, _b: Word) -> Result<bool, Raised> {
    unimplemented!("dyn_ne_bool")
}

pub fn dyn_lt(_a: Word, _b: Word) -> Result<OwnWord, Raised> {
    unimplemented!("dyn_lt")
}

pub fn dyn_lt_bool(_a: Word, _b: Word) -> Result<bool, Raised> {
    unimplemented!("dyn_lt_bool")
}

pub fn dyn_le(_a: Word, _b: Word) -> Result<OwnWord, Raised> {
    unimplemented!("dyn_le")
}

pub fn dyn_le_bool(_a: Word, _b: Word) -> Result<bool, Raised> {
    unimplemented!("dyn_le_bool")
}

pub fn dyn_gt(_a: Word, _b: Word) -> Result<OwnWord, Raised> {
    unimplemented!("dyn_gt")
}

pub fn dyn_gt_bool(_a: Word, _b: Word) -> Result<bool, Raised> {
    unimplemented!("dyn_gt_bool")
}

pub fn dyn_ge(_a: Word, _b: Word) -> Result<OwnWord, Raised> {
    unimplemented!("dyn_ge")
}

pub fn dyn_ge_bool(_a: Word, _b: Word) -> Result<bool, Raised> {
    unimplemented!("dyn_ge_bool")
}

pub fn dyn_contains(_container: Word, _item: Word) -> Result<bool, Raised> {
    unimplemented!("dyn_contains")
}

pub fn dyn_truth(_a: Word) -> Result<bool, Raised> {
    unimplemented!("dyn_truth")
}

pub fn dyn_getattr(_obj: Word, _name: Word) -> Result<OwnWord, Raised> {
    unimplemented!("dyn_getattr")
}

pub fn dyn_setattr(_obj: Word, _name: Word, _value: Word) -> Result<(), Raised> {
    unimplemented!("dyn_setattr")
}

pub fn dyn_delattr(_obj: Word, _name: Word) -> Result<(), Raised> {
    unimplemented!("dyn_delattr")
}

pub fn dyn_getitem(_obj: Word, _key: Word) -> Result<OwnWord, Raised> {
    unimplemented!("dyn_getitem")
}

pub fn dyn_setitem(_obj: Word, _key: Word, _value: Word) -> Result<(), Raised> {
    unimplemented!("dyn_setitem")
}

pub fn dyn_delitem(_obj: Word, _key: Word) -> Result<(), Raised> {
    unimplemented!("dyn_delitem")
}

pub fn dyn_call(_callee: Word, _args: *mut u64, _count: i64, _names: Word) -> Result<OwnWord, Raised> {
    unimplemented!("dyn_call")
}

pub fn dyn_call_method(_obj: Word, _name: Word, _args: *mut u64, _count: i64, _names: Word) -> Result<OwnWord, Raised> {
    unimplemented!("dyn_call_method")
}

pub fn dyn_call_special(_obj: Word, _name: Word, _args: *mut u64, _count: i64) -> Result<OwnWord, Raised> {
    unimplemented!("dyn_call_special")
}

pub fn dyn_call_ex(_callee: Word, _args: Word, _keywords: Word) -> Result<OwnWord, Raised> {
    unimplemented!("dyn_call_ex")
}

pub fn dyn_iter(_x: Word) -> Result<OwnWord, Raised> {
    unimplemented!("dyn_iter")
}

pub fn dyn_next(_iter: Word) -> OwnWord {
    unimplemented!("dyn_next")
}
