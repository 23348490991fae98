//! The intermediate representation: SSA with block parameters, in two phases.
//!
//! The front end makes the *generic* phase: operations mean what Python means by them, values have no
//! types. Inference gives every value of every function instance a type, and `mono` rewrites the body
//! into the *typed* phase, where each value has a representation and each operation is a machine
//! operation, a direct call, or a call of a runtime row. One set of ids, blocks and terminators serves both.

pub mod entity;

pub mod op;

pub mod literal;

pub mod body;

pub mod program;

pub mod typed;

pub mod print;

pub mod parse;

pub mod verify;

pub use body::{BlockData, Body, CallSite, Edge, Site, Span, Terminator, ValueData, ValueDef};
pub use entity::{Block, ClassId, ConstId, FuncId, Global, IndexVec, InstanceId, ModuleId, Name, Value};
pub use op::Op;
pub use program::Program;
