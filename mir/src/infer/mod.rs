//! Whole-program type inference: generic MIR in, [`facts::Facts`] out. Never fails.
//!
//! Abstract interpretation over SSA. A function is analysed once per signature of its arguments; each instance is
//! interpreted sparsely: an operation is evaluated when its block is reached and all operations before it can
//! complete, and again when the type of an operand, or anything else that it has read, has grown.

pub mod facts;

mod signature;

mod refine;

mod shape;

mod engine;

mod step;

mod fallback;

mod enumerations;
mod exports;

mod arguments;

mod instances;

mod call;

mod rows;

mod special;

mod builtin_classes;

mod construct;

mod names;

mod attributes;

mod instance_dict;

mod operators;

pub(crate) mod arithmetic;

mod subscript;

mod tuples;

mod iterate;

mod narrow;

mod classes;

mod intervals;

pub mod ranges;

mod layout;

mod order;

pub mod places;

mod finish;

pub mod report;

pub use facts::Facts;

use crate::ir::Program;

/// Infers the types of a program.
pub fn infer(program: &Program) -> Facts {
    let mut engine = engine::Engine::new(program);
    if let Some(main) = program.main {
        engine.run_module(main);
    }
    engine.run();
    while engine.settle_dicts() {
        engine.run();
    }
    finish::finish(engine)
}
