//! Operations on values whose type was not inferred: what CPython's abstract object layer does.

pub mod shell;

pub mod signature;

pub mod basic;

pub mod peek;
pub mod pending;

pub mod text;
