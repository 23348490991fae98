//! Tracebacks.

use crate::object::slots::Slots;
use taipan_rt_abi::BuiltinType;

/// Operators of traceback, frame and code.
pub const fn slots(_id: BuiltinType) -> Slots {
    Slots::NONE
}
