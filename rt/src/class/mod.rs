//! Classes: those of Python code and their instances, `object`, `type`, and what classes are made of.

pub mod attributes;

pub mod lookup;

pub mod dunder;

pub mod enumeration;

pub mod user;

pub mod make;

pub mod mro;

pub mod instance;

pub mod place;

pub mod finalize;

pub mod object;

pub mod typing;

pub mod singletons;

pub mod property;

pub mod superclass;

pub mod check;

pub use finalize::finalize;

use crate::object::slots::Slots;
use taipan_rt_abi::BuiltinType;

/// Operators of property, classmethod, staticmethod and super.
pub const fn descriptor_slots(id: BuiltinType) -> Slots {
    match id {
        BuiltinType::Property => property::SLOTS,
        BuiltinType::ClassMethod => property::CLASS_METHOD_SLOTS,
        BuiltinType::StaticMethod => property::STATIC_METHOD_SLOTS,
        _ => superclass::SLOTS,
    }
}

/// Bytes of an object of one of these types.
pub const fn descriptor_layout(id: BuiltinType) -> usize {
    match id {
        BuiltinType::Property => size_of::<property::Property>(),
        BuiltinType::Super => size_of::<superclass::Super>(),
        _ => size_of::<property::Wrapping>(),
    }
}
