//! dict and its views.

pub mod pending;

use crate::object::slots::Slots;
use crate::object::{Header, Object};
use taipan_rt_abi::BuiltinType;

/// A dict.
#[repr(C)]
pub struct Dict {
    /// The header.
    pub header: Header,
}

// SAFETY: `#[repr(C)]`, and starts with a header.
unsafe impl Object for Dict {
    const TYPE: BuiltinType = BuiltinType::Dict;
}

/// Operators of dict.
pub const SLOTS: Slots = Slots::NONE;

/// Operators of the views and of mappingproxy.
pub const fn view_slots(_id: BuiltinType) -> Slots {
    Slots::NONE
}
