//! Rows that are still to be written.
#![allow(missing_docs)]

#[allow(unused_imports)]
use crate::object::{Obj, Own, OwnWord, Raised, Ref, TypeObject, Word};

pub fn f64_div(_a: f64, _b: f64) -> Result<f64, Raised> {
    unimplemented!("f64_div")
}

pub fn f64_floordiv(_a: f64, _b: f64) -> Result<f64, Raised> {
    unimplemented!("f64_floordiv")
}

pub fn f64_mod(_a: f64, _b: f64) -> Result<f64, Raised> {
    unimplemented!("f64_mod")
}

pub fn f64_pow(_a: f64, _b: f64) -> Result<OwnWord, Raised> {
    unimplemented!("f64_pow")
}

pub fn float_box(_value: f64) -> OwnWord {
    unimplemented!("float_box")
}

pub fn float_unbox(_word: Word) -> f64 {
    unimplemented!("float_unbox")
}

pub fn float_is_integer(_self: f64) -> bool {
    unimplemented!("float_is_integer")
}
