//! Exception objects.

use crate::object::slots::Slots;
use crate::object::{Header, Object, Word};
use taipan_rt_abi::BuiltinType;

/// An exception. All words are owned, and 0 when unset.
#[repr(C)]
#[allow(missing_docs)]
pub struct Exception {
    pub header: Header,
    /// The tuple of arguments.
    pub args: Word,
    pub cause: Word,
    pub context: Word,
    pub traceback: Word,
    /// The list of notes.
    pub notes: Word,
    pub suppress_context: bool,
}

// SAFETY: `#[repr(C)]`, and starts with a header.
unsafe impl Object for Exception {
    const TYPE: BuiltinType = BuiltinType::BaseException;
}

/// Operators of BaseException.
pub const SLOTS: Slots = Slots::NONE;

/// Operators of an exception that has more than its base.
pub const fn special_slots(_id: BuiltinType) -> Slots {
    Slots::NONE
}
