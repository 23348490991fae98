//! int: small ones are in the word itself, big ones are objects.

pub mod value;

pub mod rows;

pub mod arith;

pub mod parse;

pub mod slots;

pub mod construct;

pub mod methods;

pub use construct::{index, index_to_i64};
pub use slots::{BOOL_SLOTS, SLOTS};
pub use value::{BigIntObject, View, from_big, from_i64, from_i128, from_u64, view};
