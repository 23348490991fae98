//! Operators of `object`.

use crate::object::slots::Slots;

/// The operators.
pub const SLOTS: Slots = Slots::NONE;
