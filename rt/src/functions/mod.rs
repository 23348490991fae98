//! Builtin functions that work on values of any type: `sorted`, `zip`, `print` …

pub mod attributes;

pub mod pending;

pub mod text;
