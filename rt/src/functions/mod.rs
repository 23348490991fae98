//! Builtin functions that work on values of any type: `sorted`, `zip`, `print` …

pub mod attributes;

pub mod numbers;

pub mod order;

pub mod output;

pub mod rows;

pub mod text;
