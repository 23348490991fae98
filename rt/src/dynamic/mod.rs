//! Operations on values whose type was not inferred: what CPython's abstract object layer does.
//!
//! A type's operators are its [`crate::object::slots::Slots`]; those of a class of Python code call its
//! special methods. Functions here are named as the rows without `dyn_`, and serve the rest of the runtime too.

pub mod shell;

pub mod basic;

pub mod peek;

pub mod attribute;

pub mod call;

pub mod operators;

pub mod numbers;

pub mod compare;

pub mod convert;

pub mod item;

pub mod iterate;

pub mod unpack;

pub mod text;

pub use attribute::{delattr, getattr, setattr};
pub use call::{call, call_method};
pub use compare::{compare, compare_bool, equals};
pub use convert::{hash, length, repr, to_str, truth};
pub use item::{contains, delitem, getitem, setitem};
pub use iterate::{for_each, iter, next};

use crate::dict::Dict;
use crate::object::{Own, Word};

/// An empty dict.
pub fn new_dict() -> Own<Dict> {
    let made = crate::imp::dict_new(std::ptr::null_mut(), 0);
    made.unwrap_or_else(|_| unreachable!("an empty dict hashes no key"))
}

/// Whether two lists of words are the same objects.
pub fn same_words(a: &[Word], b: &[Word]) -> bool {
    a == b
}
