//! slice.

pub mod pending;

use crate::object::slots::Slots;
use crate::object::{Header, Object, Word};
use taipan_rt_abi::BuiltinType;

/// A slice; the three are any values.
#[repr(C)]
#[allow(missing_docs)]
pub struct Slice {
    pub header: Header,
    pub start: Word,
    pub stop: Word,
    pub step: Word,
}

// SAFETY: `#[repr(C)]`, and starts with a header.
unsafe impl Object for Slice {
    const TYPE: BuiltinType = BuiltinType::Slice;
}

/// Operators of slice.
pub const SLOTS: Slots = Slots::NONE;
