//! Rows that are still to be written.
#![allow(missing_docs)]

#[allow(unused_imports)]
use crate::object::{Obj, Own, OwnWord, Raised, Ref, TypeObject, Word};

pub fn math_sqrt(_x: f64) -> Result<f64, Raised> {
    unimplemented!("math_sqrt")
}
