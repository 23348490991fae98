//! str: code units of 1, 2 or 4 bytes, as wide as the widest character needs.

pub mod pending;

pub mod intern;

pub mod object;

pub use object::{Kind, Str};

use crate::object::slots::Slots;

/// Operators of str.
pub const SLOTS: Slots = Slots { size: Some(object::size), ..Slots::NONE };
