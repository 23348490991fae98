//! range.

use crate::object::slots::Slots;
use crate::object::{Header, Object, Word};
use taipan_rt_abi::BuiltinType;

/// A range; the three are ints of any size.
#[repr(C)]
#[allow(missing_docs)]
pub struct Range {
    pub header: Header,
    pub start: Word,
    pub stop: Word,
    pub step: Word,
}

// SAFETY: `#[repr(C)]`, and starts with a header.
unsafe impl Object for Range {
    const TYPE: BuiltinType = BuiltinType::Range;
}

/// Operators of range.
pub const SLOTS: Slots = Slots::NONE;
