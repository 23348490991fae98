//! Rows that are still to be written.
#![allow(missing_docs)]

#[allow(unused_imports)]
use crate::object::{Obj, Own, OwnWord, Raised, Ref, TypeObject, Word};

pub fn list_new(_items: *mut u64, _count: i64) -> Own<crate::list::List> {
    unimplemented!("list_new")
}

pub fn list_push(_list: Ref<crate::list::List>, _item: OwnWord) {
    unimplemented!("list_push")
}

pub fn list_extend_display(_list: Ref<crate::list::List>, _items: Word) -> Result<(), Raised> {
    unimplemented!("list_extend_display")
}

pub fn list_to_tuple(_list: Ref<crate::list::List>) -> Own<crate::tuple::Tuple> {
    unimplemented!("list_to_tuple")
}

pub fn list_append(_self: Ref<crate::list::List>, _item: Word) {
    unimplemented!("list_append")
}

pub fn list_length(_list: Ref<crate::list::List>) -> i64 {
    unimplemented!("list_length")
}

pub fn list_item(_list: Ref<crate::list::List>, _index: i64) -> OwnWord {
    unimplemented!("list_item")
}
