//! Every implementation of a row under one path, which is what the shells of `export` call.

pub use crate::class::pending::*;
pub use crate::dict::rows::*;
pub use crate::dynamic::basic::*;
pub use crate::dynamic::peek::*;
pub use crate::dynamic::pending::*;
pub use crate::exc::pending::*;
pub use crate::function::pending::*;
pub use crate::functions::pending::*;
pub use crate::generator::pending::*;
pub use crate::iter::rows::*;
pub use crate::library::pending::*;
pub use crate::list::rows::*;
pub use crate::module::pending::*;
pub use crate::range::rows::*;
pub use crate::set::rows::*;
pub use crate::slice::rows::*;
pub use crate::tuple::rows::*;
pub use crate::bytes::array::*;
pub use crate::bytes::methods::*;
pub use crate::bytes::slots::{
    bytearray_fromhex, bytearray_repr, bytes_eq, bytes_fromhex, bytes_hash, bytes_ne, bytes_repr,
};
pub use crate::complex::methods::*;
pub use crate::float::methods::*;
pub use crate::float::rows::*;
pub use crate::format::fields::*;
pub use crate::format::percent::str_percent;
pub use crate::int::construct::{int_from_any, int_from_str, int_from_text};
pub use crate::int::methods::*;
pub use crate::int::rows::*;
pub use crate::int::slots::{int_format, int_repr, int_repr_i64};
pub use crate::str::build::{str_append, str_build, str_concat, str_join, str_repeat};
pub use crate::str::find::*;
pub use crate::str::methods::*;
pub use crate::str::rows::*;
pub use crate::str::slots::str_from_bytes;
pub use crate::str::translate::*;
pub use crate::dynamic::text::format_value;
pub use crate::bytes::methods::bytes_maketrans as bytearray_maketrans;
pub use crate::float::methods::{
    float_repr as float_str, float_self as float_conjugate, float_self as float_real, float_trunc as float_dunder_trunc,
};
pub use crate::int::methods::{
    int_plain as int_ceil, int_plain as int_conjugate, int_plain as int_dunder_index, int_plain as int_floor,
    int_plain as int_numerator, int_plain as int_real, int_plain as int_trunc,
};
pub use crate::int::slots::{int_repr as int_str, int_repr_i64 as int_str_i64};
pub use crate::str::build::str_repeat as str_rmul;
