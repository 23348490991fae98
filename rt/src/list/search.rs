//! Finding a value in a list: `index`, `count`, `in`, `remove`.
//!
//! Most comparisons run no user code: those are done in a loop over the items as they stand. An item that may have an `__eq__` of
//! its own is held while it is asked, and the list is looked at anew afterwards.

use super::List;
use crate::object::{Raised, Ref, Word};
use crate::sequence::{index, items};

/// What the value that is sought can be equal to.
#[derive(Clone, Copy)]
enum Sought {
    /// An int of the word itself: of other such ints, only to the same.
    SmallInt,
    /// None: of what the word itself holds, only to None.
    None,
    /// A str: of other strs, to those of the same text.
    Str,
    /// Anything.
    Other,
}

impl Sought {
    fn of(value: Word) -> Sought {
        if value.is_small_int() {
            Sought::SmallInt
        } else if value.is_none() {
            Sought::None
        } else if items::exact_str(value).is_some() {
            Sought::Str
        } else {
            Sought::Other
        }
    }

    /// Whether `item is value or item == value`, where that takes no user code.
    #[inline(always)]
    fn settled(self, item: Word, value: Word) -> Option<bool> {
        if item == value {
            return Some(true);
        }
        match self {
            Sought::SmallInt if item.is_small_int() => Some(false),
            Sought::None if !item.is_pointer() => Some(false),
            Sought::Str => match (items::exact_str(item), items::exact_str(value)) {
                (Some(item), Some(value)) => Some(item.equals(value)),
                _ if !item.is_pointer() => Some(false),
                _ => None,
            },
            _ => None,
        }
    }
}

/// First place of an item equal to `value`. Lists that are asked for an int are often short, and hold nothing but ints: those take no
/// preparation.
#[inline(always)]
pub fn find_first(list: Ref<List>, value: Word) -> Result<Option<usize>, Raised> {
    let items = list.items();
    if value.is_small_int() {
        match items.iter().position(|&item| item == value || !item.is_small_int()) {
            None => return Ok(None),
            Some(at) if items[at] == value => return Ok(Some(at)),
            Some(_) => {}
        }
    }
    find_between(list, value, 0, items.len())
}

/// First place from `start` to below `stop` of an item equal to `value`.
pub fn find(list: Ref<List>, value: Word, start: i64, stop: i64) -> Result<Option<usize>, Raised> {
    let len = list.items.len();
    find_between(list, value, index::clamp(start, len), index::clamp(stop, len))
}

#[inline(never)]
fn find_between(list: Ref<List>, value: Word, start: usize, stop: usize) -> Result<Option<usize>, Raised> {
    let sought = Sought::of(value);
    let mut at = start;
    loop {
        let items = list.items();
        let end = stop.min(items.len());
        let mut unsettled = None;
        while at < end {
            match sought.settled(items[at], value) {
                Some(true) => return Ok(Some(at)),
                Some(false) => at += 1,
                None => {
                    unsettled = Some(items[at]);
                    break;
                }
            }
        }
        let Some(item) = unsettled else { return Ok(None) };
        if items::equal(item.own().word(), value)? {
            return Ok(Some(at));
        }
        at += 1;
    }
}

/// Number of items equal to `value`.
pub fn count(list: Ref<List>, value: Word) -> Result<i64, Raised> {
    let sought = Sought::of(value);
    let (mut count, mut at) = (0, 0);
    while let Some(&item) = list.items().get(at) {
        count += i64::from(match sought.settled(item, value) {
            Some(equal) => equal,
            None => items::equal(item.own().word(), value)?,
        });
        at += 1;
    }
    Ok(count)
}
