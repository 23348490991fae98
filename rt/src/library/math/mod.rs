//! math: real functions by the system's C library, as CPython has them, with its errors.

pub mod gamma;

pub mod ints;

pub mod reals;

pub mod rows;

pub mod sums;
