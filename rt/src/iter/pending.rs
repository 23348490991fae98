//! Rows that are still to be written.
#![allow(missing_docs)]

#[allow(unused_imports)]
use crate::object::{Obj, Own, OwnWord, Raised, Ref, TypeObject, Word};

pub fn list_iterator_length_hint(_self: Ref<Obj>) -> i64 {
    unimplemented!("list_iterator_length_hint")
}
