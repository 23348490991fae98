//! Walks over dicts and sets by position, for loops that need no iterator object.

use crate::dict::Dict;
use crate::object::{OwnWord, Raised, Ref, Word};
use crate::set::Set;

/// A row: the next position of a dict.
#[inline(always)]
pub fn dict_entry(dict: Ref<Dict>, position: i64, count: i64) -> Result<i64, Raised> {
    if dict.len() as i64 != count {
        return Err(tp_rt_dict_changed());
    }
    Ok(dict.next(position as usize).map_or(-1, |(at, _)| at as i64))
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
fn tp_rt_dict_changed() -> Raised {
    crate::exc::raise_text(crate::BuiltinType::RuntimeError, format_args!("dictionary changed size during iteration"))
}

/// A row: the key at a position.
#[inline(always)]
pub fn dict_entry_key(dict: Ref<Dict>, position: i64) -> OwnWord {
    dict_entry_key_peek(dict, position).held().own()
}

/// A row: the key at a position, borrowed.
#[inline(always)]
pub fn dict_entry_key_peek(dict: Ref<Dict>, position: i64) -> Word {
    Word(dict.table.entry(position as usize).key)
}

/// A row: the value at a position.
#[inline(always)]
pub fn dict_entry_value(dict: Ref<Dict>, position: i64) -> OwnWord {
    dict_entry_value_peek(dict, position).held().own()
}

/// A row: the value at a position, borrowed.
#[inline(always)]
pub fn dict_entry_value_peek(dict: Ref<Dict>, position: i64) -> Word {
    Word(dict.table.entry(position as usize).value)
}

/// A row: the next position of a set.
#[inline(always)]
pub fn set_entry(set: Ref<Set>, position: i64, count: i64) -> Result<i64, Raised> {
    if set.len() as i64 != count {
        return Err(tp_rt_set_changed());
    }
    Ok(set.table.next(position as usize).map_or(-1, |(at, _)| at as i64))
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
fn tp_rt_set_changed() -> Raised {
    crate::exc::raise_text(crate::BuiltinType::RuntimeError, format_args!("Set changed size during iteration"))
}

/// A row: the item at a position.
#[inline(always)]
pub fn set_entry_item(set: Ref<Set>, position: i64) -> OwnWord {
    // A position that `set_entry` gave has an item.
    set.table.next(position as usize).map_or(crate::object::OwnWord::NONE, |(_, entry)| Word(entry.key).own())
}
