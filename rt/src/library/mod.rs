//! Modules written in Rust: math, time, random … What is better in Python is in `rt/lib`.

pub mod bigs;

pub mod calendar;

pub mod constants;

pub mod enumeration;

pub mod file;

pub mod math;

pub mod path;

pub mod posix;

pub mod random;

pub mod record;

pub mod rows;

pub mod settings;

pub mod stdio;

pub mod structs;

pub mod sys;

pub mod text;

pub mod time;

use crate::object::Header;
use crate::object::slots::Slots;
use taipan_rt_abi::BuiltinType;

/// Bytes of an object of a library type.
pub const fn layout(id: BuiltinType) -> usize {
    match id {
        BuiltinType::File => size_of::<file::File>(),
        BuiltinType::Random => size_of::<random::Random>(),
        BuiltinType::VersionInfo
        | BuiltinType::FloatInfo
        | BuiltinType::IntInfo
        | BuiltinType::HashInfo
        | BuiltinType::StructTime
        | BuiltinType::StatResult
        | BuiltinType::SysFlags
        | BuiltinType::Implementation
        | BuiltinType::UnraisableHookArgs => size_of::<crate::tuple::Tuple>(),
        BuiltinType::Deque => size_of::<crate::deque::Deque>(),
        BuiltinType::DequeIterator | BuiltinType::DequeReverseIterator => size_of::<crate::deque::iter::DequeIterator>(),
        BuiltinType::Array => size_of::<crate::array::Array>(),
        BuiltinType::ArrayIterator => size_of::<crate::array::iter::ArrayIterator>(),
        _ => size_of::<Header>(),
    }
}

/// Operators of a library type.
pub const fn slots(id: BuiltinType) -> Slots {
    match id {
        BuiltinType::File => file::SLOTS,
        BuiltinType::Random => random::SLOTS,
        BuiltinType::VersionInfo
        | BuiltinType::FloatInfo
        | BuiltinType::IntInfo
        | BuiltinType::HashInfo
        | BuiltinType::StructTime
        | BuiltinType::StatResult
        | BuiltinType::SysFlags
        | BuiltinType::Implementation
        | BuiltinType::UnraisableHookArgs => record::slots(id),
        BuiltinType::Deque => crate::deque::SLOTS,
        BuiltinType::DequeIterator | BuiltinType::DequeReverseIterator => crate::deque::iter::slots(id),
        BuiltinType::Array => crate::array::SLOTS,
        BuiltinType::ArrayIterator => crate::array::iter::SLOTS,
        _ => Slots::NONE,
    }
}
