//! Classes of Python code and their instances.

pub mod attributes;

pub mod instance;

pub mod object;

pub mod typing;

pub mod singletons;

pub mod pending;

use crate::object::Header;
use crate::object::slots::Slots;
use taipan_rt_abi::BuiltinType;

/// Operators of property, classmethod, staticmethod and super.
pub const fn descriptor_slots(_id: BuiltinType) -> Slots {
    Slots::NONE
}

/// Runs `__del__` and clears weak references before an object is freed; false when it came back to life.
///
/// # Safety
/// `object` is live, with a count of 0.
pub unsafe fn finalize(_object: *mut Header) -> bool {
    true
}
