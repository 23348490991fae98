//! None, Ellipsis and NotImplemented.

use crate::object::slots::Slots;
use taipan_rt_abi::BuiltinType;

/// Operators of the singleton types.
pub const fn slots(_id: BuiltinType) -> Slots {
    Slots::NONE
}
