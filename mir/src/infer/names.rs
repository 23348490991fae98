//! What the builtin types of the language have as attributes in CPython 3.11 (`__…__` left out): their rows, and a few fields.

use super::signature::Signatures;
use taipan_rt_abi::BuiltinType;

/// Whether objects of a builtin type lack the attribute `name`, so that reading it always raises. False where that is not known:
/// the table has all methods of the types below, not of the others.
pub(super) fn lacks(signatures: &Signatures, kind: BuiltinType, name: &str) -> bool {
    use BuiltinType::{Bool, Bytes, Dict, Float, FrozenSet, Int, List, NoneType, Range, Set, Str, Tuple};
    if name.starts_with("__") {
        return false;
    }
    let (owner, fields): (BuiltinType, &[&str]) = match kind {
        Int | Bool => (Int, &["denominator", "imag", "numerator", "real"]),
        Float => (Float, &["imag", "real"]),
        Range => (Range, &["start", "step", "stop"]),
        NoneType | Str | Bytes | List | Tuple | Dict | Set | FrozenSet => (kind, &[]),
        _ => return false,
    };
    !fields.contains(&name) && signatures.first_row(owner.python_name(), name).is_none()
}
