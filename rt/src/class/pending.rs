//! Rows that are still to be written.
#![allow(missing_docs)]

#[allow(unused_imports)]
use crate::object::{Obj, Own, OwnWord, Raised, Ref, TypeObject, Word};

pub fn slot_get(_obj: Ref<Obj>, _index: i64) -> OwnWord {
    unimplemented!("slot_get")
}

pub fn slot_set(_obj: Ref<Obj>, _index: i64, _value: Word) {
    unimplemented!("slot_set")
}

pub fn class_id(_word: Word) -> i64 {
    unimplemented!("class_id")
}

pub fn type_of(_word: Word) -> Own<TypeObject> {
    unimplemented!("type_of")
}

pub fn class_slot_get(_cls: Ref<TypeObject>, _index: i64) -> OwnWord {
    unimplemented!("class_slot_get")
}

pub fn class_slot_set(_cls: Ref<TypeObject>, _index: i64, _value: Word) {
    unimplemented!("class_slot_set")
}

pub fn class_new(_descriptor: *mut u64, _bases: Ref<crate::tuple::Tuple>) -> Result<Own<TypeObject>, Raised> {
    unimplemented!("class_new")
}

pub fn class_finish(_cls: Ref<TypeObject>, _keywords: Word) -> Result<(), Raised> {
    unimplemented!("class_finish")
}

pub fn instance_new(_cls: Ref<TypeObject>) -> Own<Obj> {
    unimplemented!("instance_new")
}

pub fn super_new(_cls: Word, _obj: Word) -> Result<OwnWord, Raised> {
    unimplemented!("super_new")
}

pub fn is_instance(_obj: Word, _cls: Word) -> Result<bool, Raised> {
    unimplemented!("is_instance")
}

pub fn builtin_type(_id: i64) -> Own<TypeObject> {
    unimplemented!("builtin_type")
}

pub fn builtin_function(_method: i64) -> OwnWord {
    unimplemented!("builtin_function")
}

pub fn class_lookup(_cls: Ref<TypeObject>, _name: Ref<crate::str::Str>) -> OwnWord {
    unimplemented!("class_lookup")
}

pub fn instance_new_with(_cls: Ref<TypeObject>, _args: *mut u64, _count: i64) -> Result<OwnWord, Raised> {
    unimplemented!("instance_new_with")
}

pub fn class_is(_word: Word, _descriptor: *mut u64) -> bool {
    unimplemented!("class_is")
}
