//! Intervals of ints: which are proved to fit a machine word.

/// An int `x` with `low <= x <= high`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Interval {
    pub low: i64,
    pub high: i64,
}
