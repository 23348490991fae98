//! From source text to the generic phase of MIR.
//!
//! [`lower`] reads a script and every module that it imports, parses them, gives each name its scope by CPython's
//! rules, and builds SSA. It knows nothing of types and nothing of LLVM, and it touches no file by itself: files
//! come through [`Sources`].
//!
//! ```text
//! bytes -> load/decode -> load/parse (ruff's tree) -> load/graph (all modules) -> expand -> scope -> lower -> mir::ir::Program
//! ```
//!
//! It never fails half-way: the result is a program or diagnostics, all of them at once.

pub mod diag;

pub mod load;

mod expand;

pub mod scope;

pub mod lower;

pub use diag::{Code, Diagnostic, Diagnostics, Severity};
pub use load::{Config, Sources};
pub use lower::lower;
