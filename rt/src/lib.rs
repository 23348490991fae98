//! The runtime of compiled programs: reference-counted objects, the builtin types, exceptions, and
//! the dynamic protocol that serves every value whose type was not inferred.
//!
//! The table in `rt/abi/src/builtins` says what exists; `export` makes the linker's symbols of it
//! around the functions that [`imp`] gathers. Compiled code is single threaded, and so is all state here.
//!
//! A static that holds state carries an export name, and the slow path of a row marked `inline` is an
//! exported function: the bodies in `rt.bc` are copied into the program, and must meet the archive's state.
#![allow(static_mut_refs)]
// Rows take addresses that compiled code vouches for; the promise is the table's, not each caller's.
#![allow(clippy::not_unsafe_ptr_arg_deref)]

#[macro_use]
pub mod exc;

#[cfg(feature = "program")]
mod memory;

#[cfg(feature = "program")]
#[global_allocator]
static MEMORY: memory::Memory = memory::Memory;

pub mod hint;

pub mod object;

pub mod args;

pub mod sequence;

pub mod fault;

pub mod format;

pub mod int;

pub mod float;

pub mod complex;

pub mod str;

pub mod bytes;

pub mod tuple;

pub mod list;

pub mod dict;

pub mod set;

pub mod range;

pub mod slice;

pub mod deque;

pub mod array;

pub mod iter;

pub mod function;

pub mod class;

pub mod generator;

pub mod module;

pub mod functions;

pub mod library;

pub mod dynamic;

pub mod cycle;

pub mod io;

pub mod start;

pub mod host;

pub mod imp;

mod map;

mod export;

pub use object::{Header, Object, Own, OwnWord, Raised, Ref, TypeObject, Word};
pub use taipan_rt_abi::BuiltinType;

#[cfg(test)]
mod testing;
