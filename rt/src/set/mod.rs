//! set and frozenset.

pub mod pending;

use crate::object::slots::Slots;
use crate::object::{Header, Object};
use taipan_rt_abi::BuiltinType;

/// A set or a frozenset.
#[repr(C)]
pub struct Set {
    /// The header.
    pub header: Header,
}

// SAFETY: `#[repr(C)]`, and starts with a header.
unsafe impl Object for Set {
    const TYPE: BuiltinType = BuiltinType::Set;
}

/// Operators of set.
pub const SLOTS: Slots = Slots::NONE;
/// Operators of frozenset.
pub const FROZEN_SLOTS: Slots = Slots::NONE;
