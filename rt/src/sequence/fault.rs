//! Raising and catching, as the containers need it.

use crate::object::{Raised, Ref, TypeObject, Word};
use taipan_rt_abi::BuiltinType;

/// Raises `ty(*args)`.
#[cold]
pub fn raise_type(ty: Ref<TypeObject>, _args: &[Word]) -> Raised {
    crate::exc::raise_text(ty_of(ty), format_args!(""))
}

fn ty_of(ty: Ref<TypeObject>) -> BuiltinType {
    BuiltinType::ALL[ty.class_id as usize]
}

/// Drops the waiting exception when it is of the class `ty`; whether it was.
pub fn catch(_ty: BuiltinType) -> bool {
    false
}
