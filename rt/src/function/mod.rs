//! Functions, cells, bound methods, builtin functions.

pub mod pending;

use crate::object::slots::Slots;
use crate::object::{Header, Object};
use taipan_rt_abi::{BuiltinType, descriptor};

/// A function of Python code.
#[repr(C)]
pub struct Function {
    /// The header.
    pub header: Header,
    /// What the source says of it.
    pub descriptor: *const descriptor::Function,
}

// SAFETY: `#[repr(C)]`, and starts with a header.
unsafe impl Object for Function {
    const TYPE: BuiltinType = BuiltinType::Function;
}

/// Operators of cells, functions and methods.
pub const fn slots(_id: BuiltinType) -> Slots {
    Slots::NONE
}
