//! Rows that are still to be written.
#![allow(missing_docs)]

#[allow(unused_imports)]
use crate::object::{Obj, Own, OwnWord, Raised, Ref, TypeObject, Word};

pub fn bytes_hex(_self: Ref<crate::bytes::Bytes>) -> Own<crate::str::Str> {
    unimplemented!("bytes_hex")
}
