//! Iterators, and the types of library modules that have no module of their own here.

pub mod pending;

use crate::object::slots::Slots;
use crate::object::Header;
use taipan_rt_abi::BuiltinType;

/// Bytes of an object of a type that `object::table` does not list itself.
pub const fn layout(_id: BuiltinType) -> usize {
    size_of::<Header>()
}

/// Operators of a type that `object::table` does not list itself.
pub const fn slots(_id: BuiltinType) -> Slots {
    Slots::NONE
}
