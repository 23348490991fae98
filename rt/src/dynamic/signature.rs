//! The stub signature of a row at run time: binding of keywords and defaults, and messages.

use crate::object::{Raised, Word};
use taipan_rt_abi::BuiltinType;

/// Raises the TypeError for argument `index` of a builtin that got a value of another type.
pub fn raise_mismatch<T>(signature: &str, index: usize, expected: BuiltinType, found: Word) -> Result<T, Raised> {
    let _ = index;
    let name = signature.split('(').next().unwrap_or(signature).rsplit('.').next().unwrap_or(signature);
    let found = if found.is_null() { "nothing" } else if found.is_none() { "None" } else { found.ty().name };
    raise!(TypeError, "{name}() argument must be {}, not {found}", expected.python_name())
}
