//! Rows that are still to be written.
#![allow(missing_docs)]

#[allow(unused_imports)]
use crate::object::{Obj, Own, OwnWord, Raised, Ref, TypeObject, Word};

pub fn set_new(_items: *mut u64, _count: i64) -> Result<Own<crate::set::Set>, Raised> {
    unimplemented!("set_new")
}

pub fn set_insert(_set: Ref<crate::set::Set>, _item: Word) -> Result<(), Raised> {
    unimplemented!("set_insert")
}

pub fn set_update_display(_set: Ref<crate::set::Set>, _items: Word) -> Result<(), Raised> {
    unimplemented!("set_update_display")
}

pub fn set_add(_self: Ref<crate::set::Set>, _item: Word) -> Result<(), Raised> {
    unimplemented!("set_add")
}
