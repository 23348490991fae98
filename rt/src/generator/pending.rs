//! Rows that are still to be written.
#![allow(missing_docs)]

#[allow(unused_imports)]
use crate::object::{Obj, Own, OwnWord, Raised, Ref, TypeObject, Word};

pub fn generator_new(_resume: *mut u64, _descriptor: *mut u64, _slots: i64) -> Own<Obj> {
    unimplemented!("generator_new")
}

pub fn generator_take(_frame: Ref<Obj>, _index: i64) -> OwnWord {
    unimplemented!("generator_take")
}

pub fn generator_put(_frame: Ref<Obj>, _index: i64, _value: OwnWord) {
    unimplemented!("generator_put")
}

pub fn generator_raw_get(_frame: Ref<Obj>, _index: i64) -> i64 {
    unimplemented!("generator_raw_get")
}

pub fn generator_raw_set(_frame: Ref<Obj>, _index: i64, _bits: i64) {
    unimplemented!("generator_raw_set")
}

pub fn generator_state(_frame: Ref<Obj>) -> i64 {
    unimplemented!("generator_state")
}

pub fn generator_set_state(_frame: Ref<Obj>, _state: i64) {
    unimplemented!("generator_set_state")
}

pub fn generator_sent(_frame: Ref<Obj>) -> Result<OwnWord, Raised> {
    unimplemented!("generator_sent")
}

pub fn generator_finish(_frame: Ref<Obj>, _value: Word) {
    unimplemented!("generator_finish")
}

pub fn generator_delegate(_iter: Word, _value: Word) -> OwnWord {
    unimplemented!("generator_delegate")
}

pub fn generator_result() -> OwnWord {
    unimplemented!("generator_result")
}
