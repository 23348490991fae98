//! The rows of iterators and of range.
#![allow(missing_docs)]

pub use super::dict::pair_next as dict_item_iter_next_pair;
pub use super::dict::{item_next as dict_item_iter_next, key_next as dict_key_iter_next, value_next as dict_value_iter_next};
pub use super::entries::*;
pub use super::lazy::{enumerate_next, filter_next, map_next, zip_next};
pub use super::range::{range_left as range_iterator_length_hint, range_next as range_iter_next};
pub use super::sequence::{
    bytes_next as bytes_iter_next, length_hint as list_iterator_length_hint, list_next as list_iter_next,
    list_reverse_next as list_reverse_iter_next, str_next as str_iter_next, tuple_next as tuple_iter_next,
};
pub use super::set::set_next as set_iter_next;

use super::range;
use crate::object::{Obj, Own};

#[inline(always)]
pub fn range_iter_new(start: i64, stop: i64, step: i64) -> Own<Obj> {
    range::small(start, step, range::count(start, stop, step))
}
