//! The typed phase of MIR to machine code, by LLVM.
//!
//! [`compile`] declares everything, emits a body for each instance, links the runtime's bitcode so that its
//! small functions inline, optimises, and writes an object. Nothing here decides what a program means: types
//! are [`taipan_rt_abi::Repr`]s, counts are explicit, and a raising operation knows where it lands.

mod options;

mod error;

mod compile;

mod cx;

mod builtins;

mod codegen;

mod runtime;

mod machine;

mod cpus;

mod optimize;

mod parts;

pub use codegen::start::init_symbol;
pub use compile::{Output, compile};
pub use cpus::cpus;
pub use error::BackendError;
pub use machine::llvm_version;
pub use options::{Emit, OptLevel, Options};
