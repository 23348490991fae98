//! The names that builtin types have as attributes in CPython 3.11 (`__…__` left out), so that a missing row can be told
//! from an AttributeError.

use taipan_rt_abi::BuiltinType;

/// Whether objects of a builtin type lack the attribute `name`, so that reading it always raises. False where that is not known.
pub(super) fn lacks(kind: BuiltinType, name: &str) -> bool {
    if name.starts_with("__") {
        return false;
    }
    let names: &[&str] = match kind {
        BuiltinType::NoneType => &[],
        BuiltinType::Int => &[
            "as_integer_ratio", "bit_count", "bit_length", "conjugate", "denominator", "from_bytes", "imag",
            "numerator", "real", "to_bytes",
        ],
        BuiltinType::Bool => &[
            "as_integer_ratio", "bit_count", "bit_length", "conjugate", "denominator", "from_bytes", "imag",
            "numerator", "real", "to_bytes",
        ],
        BuiltinType::Float => &["as_integer_ratio", "conjugate", "fromhex", "hex", "imag", "is_integer", "real"],
        BuiltinType::Str => &[
            "capitalize", "casefold", "center", "count", "encode", "endswith", "expandtabs", "find", "format",
            "format_map", "index", "isalnum", "isalpha", "isascii", "isdecimal", "isdigit", "isidentifier", "islower",
            "isnumeric", "isprintable", "isspace", "istitle", "isupper", "join", "ljust", "lower", "lstrip",
            "maketrans", "partition", "removeprefix", "removesuffix", "replace", "rfind", "rindex", "rjust",
            "rpartition", "rsplit", "rstrip", "split", "splitlines", "startswith", "strip", "swapcase", "title",
            "translate", "upper", "zfill",
        ],
        BuiltinType::Bytes => &[
            "capitalize", "center", "count", "decode", "endswith", "expandtabs", "find", "fromhex", "hex", "index",
            "isalnum", "isalpha", "isascii", "isdigit", "islower", "isspace", "istitle", "isupper", "join", "ljust",
            "lower", "lstrip", "maketrans", "partition", "removeprefix", "removesuffix", "replace", "rfind", "rindex",
            "rjust", "rpartition", "rsplit", "rstrip", "split", "splitlines", "startswith", "strip", "swapcase",
            "title", "translate", "upper", "zfill",
        ],
        BuiltinType::List => &["append", "clear", "copy", "count", "extend", "index", "insert", "pop", "remove", "reverse", "sort"],
        BuiltinType::Tuple => &["count", "index"],
        BuiltinType::Dict => &[
            "clear", "copy", "fromkeys", "get", "items", "keys", "pop", "popitem", "setdefault", "update", "values",
        ],
        BuiltinType::Set => &[
            "add", "clear", "copy", "difference", "difference_update", "discard", "intersection", "intersection_update",
            "isdisjoint", "issubset", "issuperset", "pop", "remove", "symmetric_difference",
            "symmetric_difference_update", "union", "update",
        ],
        BuiltinType::FrozenSet => &[
            "copy", "difference", "intersection", "isdisjoint", "issubset", "issuperset", "symmetric_difference",
            "union",
        ],
        BuiltinType::Range => &["count", "index", "start", "step", "stop"],
        _ => return false,
    };
    !names.contains(&name)
}
