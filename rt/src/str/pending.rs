//! Rows that are still to be written.
#![allow(missing_docs)]

#[allow(unused_imports)]
use crate::object::{Obj, Own, OwnWord, Raised, Ref, TypeObject, Word};

pub fn str_build(_parts: *mut u64, _count: i64) -> Own<crate::str::Str> {
    unimplemented!("str_build")
}

pub fn str_split(_self: Ref<crate::str::Str>, _sep: Word, _maxsplit: i64) -> Result<Own<crate::list::List>, Raised> {
    unimplemented!("str_split")
}
