//! Rows that are still to be written.
#![allow(missing_docs)]

#[allow(unused_imports)]
use crate::object::{Obj, Own, OwnWord, Raised, Ref, TypeObject, Word};

pub fn tuple_new(_items: *mut u64, _count: i64) -> Own<crate::tuple::Tuple> {
    unimplemented!("tuple_new")
}

pub fn tuple_item(_t: Ref<crate::tuple::Tuple>, _index: i64) -> OwnWord {
    unimplemented!("tuple_item")
}

pub fn tuple_count(_self: Ref<crate::tuple::Tuple>, _value: Word) -> Result<i64, Raised> {
    unimplemented!("tuple_count")
}
