//! The boundary between an extension module and the CPython that has imported it, its *host*.
//!
//! ```text
//! module     what the host imports: attributes are the program's variables
//! function   a compiled function as the host calls it
//! wrapper    any other native object (instance, class, generator …) as the host sees it
//! foreign    an object of the host as compiled code sees it
//! convert    the values that cross as copies, and who goes where
//! twin       lists, dicts, sets and bytearrays that both sides hold: each has its own, kept equal
//! exception  exceptions, traceback  their frames
//! ```
//!
//! Nothing here is reachable from a program of its own, so that its link drops all of it, with the functions of the host that are missing
//! there. The rest of the runtime comes here through [`hooks`] and through the operators of foreign types.
//!
//! Control is on one side at a time: the host's lock is held throughout, and [`inside`] and [`outside`] mark each crossing.

pub mod ffi;

pub mod hooks;

pub mod held;

pub mod state;

pub mod crossing;

pub mod convert;

pub mod twin;

pub mod foreign;

pub mod operators;

pub mod exception;

pub mod traceback;

pub mod annotation;

pub mod function;

pub mod wrapper;

pub mod module;

pub use crossing::{inside, outside};
pub use held::Held;
