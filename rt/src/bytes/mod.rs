//! bytes and bytearray.

pub mod object;

pub mod view;

pub mod algorithms;

pub mod methods;

pub mod array;

pub mod construct;

pub mod slots;

pub use construct::{buffer, collect};
pub use object::{ByteArray, Bytes};
pub use slots::{BYTEARRAY_SLOTS, SLOTS};
