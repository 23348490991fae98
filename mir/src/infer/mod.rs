//! Whole-program type inference: generic MIR in, [`facts::Facts`] out. Never fails.

pub mod facts;

pub mod ranges;

pub use facts::Facts;
