//! Modules written in Rust: math, time, random …

pub mod pending;

use crate::object::Header;
use crate::object::slots::Slots;
use taipan_rt_abi::BuiltinType;

/// Bytes of an object of a library type.
pub const fn layout(_id: BuiltinType) -> usize {
    size_of::<Header>()
}

/// Operators of a library type.
pub const fn slots(_id: BuiltinType) -> Slots {
    Slots::NONE
}
