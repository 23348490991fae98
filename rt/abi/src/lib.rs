//! The contract between the compiler and the runtime: how a Python value looks in a machine word,
//! what the static descriptors of a program hold, and one row for every runtime function.
//!
//! Both sides read it, so a fact stands here once. `no_std`, no dependencies, no code that allocates.
#![no_std]

pub mod word;

pub mod literal;

pub mod descriptor;

#[macro_use]
pub mod types;

pub mod row;

#[macro_use]
pub mod builtins;

pub use builtins::{Builtin, PYTHON};
pub use row::{Arg, Effect, Fails, Ownership, PythonRow, Repr, Row};
pub use types::BuiltinType;
