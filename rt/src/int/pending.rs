//! Rows that are still to be written.
#![allow(missing_docs)]

#[allow(unused_imports)]
use crate::object::{Obj, Own, OwnWord, Raised, Ref, TypeObject, Word};

pub fn int_add(_a: Word, _b: Word) -> OwnWord {
    unimplemented!("int_add")
}

pub fn int_sub(_a: Word, _b: Word) -> OwnWord {
    unimplemented!("int_sub")
}

pub fn int_mul(_a: Word, _b: Word) -> OwnWord {
    unimplemented!("int_mul")
}

pub fn int_floordiv(_a: Word, _b: Word) -> Result<OwnWord, Raised> {
    unimplemented!("int_floordiv")
}

pub fn int_mod(_a: Word, _b: Word) -> Result<OwnWord, Raised> {
    unimplemented!("int_mod")
}

pub fn int_truediv(_a: Word, _b: Word) -> Result<f64, Raised> {
    unimplemented!("int_truediv")
}

pub fn int_pow(_a: Word, _b: Word) -> Result<OwnWord, Raised> {
    unimplemented!("int_pow")
}

pub fn int_lshift(_a: Word, _b: Word) -> Result<OwnWord, Raised> {
    unimplemented!("int_lshift")
}

pub fn int_rshift(_a: Word, _b: Word) -> Result<OwnWord, Raised> {
    unimplemented!("int_rshift")
}

pub fn int_and(_a: Word, _b: Word) -> OwnWord {
    unimplemented!("int_and")
}

pub fn int_or(_a: Word, _b: Word) -> OwnWord {
    unimplemented!("int_or")
}

pub fn int_xor(_a: Word, _b: Word) -> OwnWord {
    unimplemented!("int_xor")
}

pub fn int_neg(_a: Word) -> OwnWord {
    unimplemented!("int_neg")
}

pub fn int_invert(_a: Word) -> OwnWord {
    unimplemented!("int_invert")
}

pub fn int_eq(_a: Word, _b: Word) -> bool {
    unimplemented!("int_eq")
}

pub fn int_ne(_a: Word, _b: Word) -> bool {
    unimplemented!("int_ne")
}

pub fn int_lt(_a: Word, _b: Word) -> bool {
    unimplemented!("int_lt")
}

pub fn int_le(_a: Word, _b: Word) -> bool {
    unimplemented!("int_le")
}

pub fn int_gt(_a: Word, _b: Word) -> bool {
    unimplemented!("int_gt")
}

pub fn int_ge(_a: Word, _b: Word) -> bool {
    unimplemented!("int_ge")
}

pub fn int_truth(_a: Word) -> bool {
    unimplemented!("int_truth")
}

pub fn int_from_i64(_value: i64) -> OwnWord {
    unimplemented!("int_from_i64")
}

pub fn int_to_i64_unchecked(_a: Word) -> i64 {
    unimplemented!("int_to_i64_unchecked")
}

pub fn int_to_i64(_a: Word) -> Result<i64, Raised> {
    unimplemented!("int_to_i64")
}

pub fn int_to_i64_clamped(_a: Word) -> i64 {
    unimplemented!("int_to_i64_clamped")
}

pub fn int_to_f64(_a: Word) -> Result<f64, Raised> {
    unimplemented!("int_to_f64")
}

pub fn i64_add(_a: i64, _b: i64) -> OwnWord {
    unimplemented!("i64_add")
}

pub fn i64_sub(_a: i64, _b: i64) -> OwnWord {
    unimplemented!("i64_sub")
}

pub fn i64_mul(_a: i64, _b: i64) -> OwnWord {
    unimplemented!("i64_mul")
}

pub fn i64_floordiv(_a: i64, _b: i64) -> Result<i64, Raised> {
    unimplemented!("i64_floordiv")
}

pub fn i64_mod(_a: i64, _b: i64) -> Result<i64, Raised> {
    unimplemented!("i64_mod")
}

pub fn int_bit_length(_self: Word) -> i64 {
    unimplemented!("int_bit_length")
}
