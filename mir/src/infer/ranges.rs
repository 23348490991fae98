//! Intervals of ints: which are proved to fit a machine word.

use super::facts::Facts;
use crate::ir::Program;

/// An int `x` with `low <= x <= high`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Interval {
    pub low: i64,
    pub high: i64,
}

/// Fills in the intervals of all instances.
pub fn infer(program: &Program, facts: &mut Facts) {
    let _ = (program, facts);
}
