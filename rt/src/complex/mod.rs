//! complex.

use crate::object::slots::Slots;
use crate::object::{Header, Object};
use taipan_rt_abi::BuiltinType;

/// A complex number.
#[repr(C)]
#[allow(missing_docs)]
pub struct Complex {
    pub header: Header,
    pub real: f64,
    pub imag: f64,
}

// SAFETY: `#[repr(C)]`, and starts with a header.
unsafe impl Object for Complex {
    const TYPE: BuiltinType = BuiltinType::Complex;
}

/// Operators of complex.
pub const SLOTS: Slots = Slots::NONE;
