//! Formatting: the format-spec mini-language, `str.format` and `%`.

pub mod spec;

pub mod number;

pub mod text;

pub mod fields;

pub mod percent;
