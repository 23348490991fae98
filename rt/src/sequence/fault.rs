//! Raising and catching, as the containers need it.

use crate::object::{Raised, Ref, TypeObject, Word};
use taipan_rt_abi::BuiltinType;

/// Raises an exception of class `ty` with these arguments (`KeyError(key)`).
pub fn raise_type(ty: Ref<TypeObject>, args: &[Word]) -> Raised {
    crate::exc::raise_type(ty, args)
}

/// Takes the waiting exception if it is of class `ty`, and says whether it was.
pub fn catch(ty: BuiltinType) -> bool {
    crate::exc::catch(ty)
}
