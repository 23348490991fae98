//! Passes over typed bodies, and the order in which they run.

pub mod merge_instances;

pub mod dce;

pub mod stack_checks;

pub mod raises;

pub mod lower_exceptions;

pub mod inline;

pub mod end_loops;

pub mod simplify;

pub mod scalar_replace;

pub mod bounds_checks;

pub mod slice_walks;

pub mod generators;

pub mod rc_borrow;

pub mod rc_insert;

pub mod merge_landings;

mod pipeline;

pub use pipeline::{PASSES, PassInfo, PassOptions, run};
