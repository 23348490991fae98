//! Rows that are still to be written.
#![allow(missing_docs)]

#[allow(unused_imports)]
use crate::object::{Obj, Own, OwnWord, Raised, Ref, TypeObject, Word};

pub fn dict_new(_items: *mut u64, _count: i64) -> Result<Own<crate::dict::Dict>, Raised> {
    unimplemented!("dict_new")
}

pub fn dict_insert(_dict: Ref<crate::dict::Dict>, _key: Word, _value: Word) -> Result<(), Raised> {
    unimplemented!("dict_insert")
}

pub fn dict_update_display(_dict: Ref<crate::dict::Dict>, _other: Word) -> Result<(), Raised> {
    unimplemented!("dict_update_display")
}

pub fn dict_merge_keywords(_dict: Ref<crate::dict::Dict>, _other: Word, _callee: Word) -> Result<(), Raised> {
    unimplemented!("dict_merge_keywords")
}

pub fn dict_get(_self: Ref<crate::dict::Dict>, _key: Word, _default: Word) -> Result<OwnWord, Raised> {
    unimplemented!("dict_get")
}
