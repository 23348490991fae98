//! Errors of the system as Python exceptions.

use crate::object::{BuiltinType, Raised, Word};
use std::io::Error;

/// Raises OSError, or the subclass for the error's number, with the file name where there is one.
#[cold]
#[inline(never)]
pub fn raise(error: &Error, name: Word) -> Raised {
    let number = error.raw_os_error().unwrap_or(0);
    let text = message(error);
    let class = class_of(number);
    if name.is_null() {
        return crate::exc::raise_text(class, format_args!("[Errno {number}] {text}"));
    }
    let shown = crate::sequence::repr::repr(name).map(|name| name.text().into_owned()).unwrap_or_default();
    crate::exc::raise_text(class, format_args!("[Errno {number}] {text}: {shown}"))
}

/// The system's words for an error, without Rust's addition.
pub fn message(error: &Error) -> String {
    let text = error.to_string();
    text.split(" (os error").next().unwrap_or(&text).to_owned()
}

/// The subclass of OSError for an error number (Linux).
fn class_of(number: i32) -> BuiltinType {
    use BuiltinType as T;
    match number {
        1 | 13 => T::PermissionError,
        2 => T::FileNotFoundError,
        3 => T::ProcessLookupError,
        4 => T::InterruptedError,
        10 => T::ChildProcessError,
        11 | 114 | 115 => T::BlockingIOError,
        17 => T::FileExistsError,
        20 => T::NotADirectoryError,
        21 => T::IsADirectoryError,
        32 | 108 => T::BrokenPipeError,
        103 => T::ConnectionAbortedError,
        104 => T::ConnectionResetError,
        110 => T::TimeoutError,
        111 => T::ConnectionRefusedError,
        _ => T::OSError,
    }
}
