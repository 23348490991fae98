//! The type `module`.

pub mod pending;

use crate::object::slots::Slots;

/// The operators.
pub const SLOTS: Slots = Slots::NONE;
