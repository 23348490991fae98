//! struct: Python values as the bytes of C structs.

pub mod format;

pub mod half;

pub mod pack;

pub mod rows;

pub mod unpack;

use crate::exc::raise_text;
use crate::object::{BuiltinType, Raised};
use std::fmt::Arguments;

/// Raises `struct.error`.
#[cold]
pub fn error(message: Arguments<'_>) -> Raised {
    raise_text(BuiltinType::StructError, message)
}
