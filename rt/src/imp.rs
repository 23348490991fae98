//! Every implementation of a row under one path, which is what the shells of `export` call.

pub use crate::class::pending::*;
pub use crate::dict::rows::*;
pub use crate::dynamic::basic::*;
pub use crate::dynamic::pending::*;
pub use crate::exc::pending::*;
pub use crate::float::pending::*;
pub use crate::function::pending::*;
pub use crate::functions::pending::*;
pub use crate::generator::pending::*;
pub use crate::int::pending::*;
pub use crate::bytes::pending::*;
pub use crate::iter::rows::*;
pub use crate::library::pending::*;
pub use crate::list::rows::*;
pub use crate::module::pending::*;
pub use crate::range::rows::*;
pub use crate::set::rows::*;
pub use crate::slice::rows::*;
pub use crate::str::pending::*;
pub use crate::tuple::rows::*;
