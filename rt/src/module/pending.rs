//! Rows that are still to be written.
#![allow(missing_docs)]

#[allow(unused_imports)]
use crate::object::{Obj, Own, OwnWord, Raised, Ref, TypeObject, Word};

pub fn global_get(_slots: *mut u64, _index: i64) -> OwnWord {
    unimplemented!("global_get")
}

pub fn global_set(_slots: *mut u64, _index: i64, _value: Word) {
    unimplemented!("global_set")
}

pub fn module_new(_name: Ref<crate::str::Str>, _names: *mut u64, _slots: *mut u64, _count: i64) -> Own<Obj> {
    unimplemented!("module_new")
}
