//! Functions, cells, bound methods, builtin functions.

pub mod object;

pub mod bind;

pub mod cell;

pub mod method;

pub mod builtin;

pub mod signature;

pub mod wrapper;

pub mod native;

pub use builtin::BuiltinFunction;
pub use cell::Cell;
pub use method::Method;
pub use object::Function;
pub use wrapper::{MemberDescriptor, WrapperDescriptor};

use crate::object::slots::Slots;
use taipan_rt_abi::BuiltinType;

/// Bytes of an object of one of these types.
pub const fn layout(id: BuiltinType) -> usize {
    match id {
        BuiltinType::Cell => size_of::<Cell>(),
        BuiltinType::Method => size_of::<Method>(),
        BuiltinType::BuiltinFunction | BuiltinType::MethodDescriptor => size_of::<BuiltinFunction>(),
        BuiltinType::GetSetDescriptor => size_of::<MemberDescriptor>(),
        BuiltinType::NativeFunction => size_of::<native::Native>(),
        BuiltinType::WrapperDescriptor => size_of::<WrapperDescriptor>(),
        _ => size_of::<Function>(),
    }
}

/// Operators of cells, functions and methods.
pub const fn slots(id: BuiltinType) -> Slots {
    match id {
        BuiltinType::Cell => cell::SLOTS,
        BuiltinType::Method => method::SLOTS,
        BuiltinType::BuiltinFunction => builtin::SLOTS,
        BuiltinType::MethodDescriptor => builtin::METHOD_SLOTS,
        BuiltinType::GetSetDescriptor => wrapper::MEMBER_SLOTS,
        BuiltinType::NativeFunction => native::SLOTS,
        BuiltinType::WrapperDescriptor => wrapper::SLOTS,
        _ => object::SLOTS,
    }
}
