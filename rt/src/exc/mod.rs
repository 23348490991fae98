//! Exceptions: the objects, raising and catching, tracebacks.

/// Raises a builtin exception with a formatted message: `return raise!(TypeError, "bad {x}")`.
#[macro_export]
macro_rules! raise {
    ($kind:ident, $($message:tt)+) => {
        Err($crate::exc::raise_text($crate::BuiltinType::$kind, format_args!($($message)+)))
    };
}

pub mod object;

pub mod traceback;

pub mod pending;

use crate::object::{BuiltinType, Raised};
use std::fmt::Arguments;

/// Raises a builtin exception with one str argument.
#[cold]
#[inline(never)]
pub fn raise_text(ty: BuiltinType, message: Arguments<'_>) -> Raised {
    unimplemented!("raise {} {message}", ty.python_name())
}
