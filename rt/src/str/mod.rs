//! str: code units of 1, 2 or 4 bytes, as wide as the widest character needs.

#[macro_use]
pub mod units;

pub mod object;

pub mod cache;

pub mod intern;

pub mod hash;

pub mod unicode;

mod tables;

pub mod case;

pub mod search;

pub mod split;

pub mod escape;

pub mod codec;

pub mod build;

pub mod rows;

pub mod methods;

pub mod find;

pub mod translate;

pub mod slots;

pub use cache::{character, empty};
pub use object::{Kind, Str};
pub use slots::SLOTS;
