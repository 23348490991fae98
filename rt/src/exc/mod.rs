//! Exceptions: the objects, raising and catching, tracebacks.
//!
//! A raising function says so in its result; the exception itself waits in [`state`]. Compiled code adds
//! a traceback entry for each frame that it leaves, and looks at the exception where a handler begins.

/// Raises a builtin exception with a formatted message: `return raise!(TypeError, "bad {x}")`.
#[macro_export]
macro_rules! raise {
    ($kind:ident, $($message:tt)+) => {
        Err($crate::exc::raise_text($crate::BuiltinType::$kind, format_args!($($message)+)))
    };
}

pub mod state;

pub mod object;

pub mod special;

pub mod group;

pub mod members;

pub mod rows;

pub mod traceback;

pub mod source;

pub mod carets;

pub mod suggest;

pub mod hooks;

pub mod print;

pub use object::Exception;
pub use state::{catch, is_pending, raise_object, raise_text, raise_type, restore, take};
