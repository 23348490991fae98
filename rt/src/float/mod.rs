//! float: most are in the word itself, those of rare exponents are objects.

pub mod value;

pub mod rows;

pub mod decimal;

pub mod exact;

pub mod parse;

pub mod methods;

pub mod slots;

pub use slots::SLOTS;
pub use value::{FloatBox, from_f64, real_to_f64, value};
