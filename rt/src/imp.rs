//! Every implementation of a row under one path, which is what the shells of `export` call.

pub use crate::class::pending::*;
pub use crate::dict::pending::*;
pub use crate::dynamic::basic::*;
pub use crate::dynamic::pending::*;
pub use crate::exc::pending::*;
pub use crate::float::pending::*;
pub use crate::function::pending::*;
pub use crate::functions::pending::*;
pub use crate::generator::pending::*;
pub use crate::int::pending::*;
pub use crate::bytes::pending::*;
pub use crate::iter::pending::*;
pub use crate::library::pending::*;
pub use crate::list::pending::*;
pub use crate::module::pending::*;
pub use crate::set::pending::*;
pub use crate::slice::pending::*;
pub use crate::str::pending::*;
pub use crate::tuple::pending::*;
