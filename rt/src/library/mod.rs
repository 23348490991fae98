//! Modules written in Rust: math, time, random … What is better in Python is in `rt/lib`.

pub mod bigs;

pub mod constants;

pub mod file;

pub mod math;

pub mod random;

pub mod rows;

pub mod stdio;

pub mod sys;

pub mod time;

use crate::object::Header;
use crate::object::slots::Slots;
use taipan_rt_abi::BuiltinType;

/// Bytes of an object of a library type.
pub const fn layout(id: BuiltinType) -> usize {
    match id {
        BuiltinType::File => size_of::<file::File>(),
        BuiltinType::Random => size_of::<random::Random>(),
        _ => size_of::<Header>(),
    }
}

/// Operators of a library type.
pub const fn slots(id: BuiltinType) -> Slots {
    match id {
        BuiltinType::File => file::SLOTS,
        BuiltinType::Random => random::SLOTS,
        _ => Slots::NONE,
    }
}
