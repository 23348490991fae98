//! Selection: from inferred instances of generic bodies to typed bodies.
//!
//! Each live instance becomes a body of its own in which every value has a representation. An operation becomes
//! machine operations where the types allow, direct calls where inference knows what is reached, and calls of runtime rows
//! on words otherwise. What the runtime may call back gets an entry shim.
//!
//! Representation of a value follows its type alone ([`repr`]): a float is an `f64`, a bool an `i1`, an int that is
//! proved to fit an `i64`; everything else is a word.

mod cx;

mod repr;

mod body;

mod op;

mod number;

mod modular;

mod operators;

mod array;

mod literals;

mod call;

mod lookups;

mod target;

mod receiver;

mod attr;

mod loops;

mod iterate;

mod room;

mod steps;

mod spans;

mod class;

mod tuples;

mod stable;

mod entry;

pub use cx::run;
