//! Rows that are still to be written.
#![allow(missing_docs)]

#[allow(unused_imports)]
use crate::object::{Obj, Own, OwnWord, Raised, Ref, TypeObject, Word};

pub fn cell_new(_value: Word) -> Own<Obj> {
    unimplemented!("cell_new")
}

pub fn cell_get(_cell: Ref<Obj>) -> OwnWord {
    unimplemented!("cell_get")
}

pub fn cell_set(_cell: Ref<Obj>, _value: Word) {
    unimplemented!("cell_set")
}

pub fn function_new(_descriptor: *mut u64, _captures: *mut u64, _count: i64, _defaults: Word, _keyword_defaults: Word) -> Own<crate::function::Function> {
    unimplemented!("function_new")
}

pub fn function_capture(_function: Ref<crate::function::Function>, _index: i64) -> Own<Obj> {
    unimplemented!("function_capture")
}

pub fn function_default(_function: Ref<crate::function::Function>, _index: i64) -> OwnWord {
    unimplemented!("function_default")
}

pub fn function_keyword_default(_function: Ref<crate::function::Function>, _index: i64) -> OwnWord {
    unimplemented!("function_keyword_default")
}

pub fn method_new(_function: Word, _obj: Word) -> OwnWord {
    unimplemented!("method_new")
}

pub fn method_function(_method: Ref<Obj>) -> OwnWord {
    unimplemented!("method_function")
}

pub fn method_receiver(_method: Ref<Obj>) -> OwnWord {
    unimplemented!("method_receiver")
}

pub fn function_is(_word: Word, _descriptor: *mut u64) -> bool {
    unimplemented!("function_is")
}

pub fn method_is(_word: Word, _descriptor: *mut u64) -> bool {
    unimplemented!("method_is")
}
