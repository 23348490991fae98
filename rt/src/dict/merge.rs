//! Filling a dict from another value: `update`, `|`, `{**x}`, the constructor.

use super::Dict;
use crate::object::{BuiltinType, Raised, Ref, Word, builtin};
use crate::sequence::walk;
use crate::str::intern;

/// `dict.update(other)`: a mapping, or pairs.
pub fn update(dict: Ref<Dict>, other: Word) -> Result<(), Raised> {
    if let Some(other) = other.cast::<Dict>() {
        // As in CPython, a class that derives from dict is asked only when it iterates in a way of its own.
        let own = other.word().ty().slots.iter.map(|iter| iter as usize);
        if own == builtin(BuiltinType::Dict).slots.iter.map(|iter| iter as usize) {
            return from_dict(dict, other);
        }
    }
    if has_keys(other)? { from_mapping(dict, other) } else { from_pairs(dict, other) }
}

/// Whether a value has a method `keys`, which makes it a mapping.
pub fn has_keys(value: Word) -> Result<bool, Raised> {
    crate::functions::attributes::has(value, intern::intern("keys"))
}

/// Adds all keys of another dict.
pub fn from_dict(dict: Ref<Dict>, other: Ref<Dict>) -> Result<(), Raised> {
    if dict == other {
        return Ok(());
    }
    dict.table_mut().reserve(if dict.is_empty() { other.len() } else { 0 });
    let mut position = 0;
    let count = other.len();
    while let Some((at, entry)) = other.next(position) {
        position = at + 1;
        let (key, value) = (Word(entry.key).own(), Word(entry.value).own());
        dict.insert_hashed(entry.hash, key.word(), value.word())?;
        if other.len() != count {
            return raise!(RuntimeError, "dict mutated during update");
        }
    }
    Ok(())
}

/// Adds `other[key]` for all keys of any mapping.
pub fn from_mapping(dict: Ref<Dict>, other: Word) -> Result<(), Raised> {
    let keys = crate::imp::dyn_call_method(other, intern::intern("keys").word(), std::ptr::null_mut(), 0, Word::NULL)?;
    walk::for_each(keys.word(), |key| {
        let value = crate::imp::dyn_getitem(other, key.word())?;
        dict.insert(key.word(), value.word())
    })
}

/// Adds pairs.
pub fn from_pairs(dict: Ref<Dict>, pairs: Word) -> Result<(), Raised> {
    let mut index = 0;
    walk::for_each(pairs, |pair| {
        let pair_type = pair.word().ty();
        if pair_type.slots.iter.is_none() && pair_type.slots.getitem.is_none() {
            return raise!(TypeError, "cannot convert dictionary update sequence element #{index} to a sequence");
        }
        let items = crate::list::List::from_owned(walk::collect(pair.word())?);
        let &[key, value] = items.items() else {
            let len = items.items().len();
            return raise!(ValueError, "dictionary update sequence element #{index} has length {len}; 2 is required");
        };
        index += 1;
        dict.insert(key, value)
    })
}

/// `{**x}`.
pub fn display(dict: Ref<Dict>, other: Word) -> Result<(), Raised> {
    if other.cast::<Dict>().is_none() && !has_keys(other)? {
        return raise!(TypeError, "'{}' object is not a mapping", other.ty().name);
    }
    update(dict, other)
}

/// `f(**x)` into the keywords that are there.
pub fn keywords(dict: Ref<Dict>, other: Word, callee: Word) -> Result<(), Raised> {
    let name = || crate::functions::attributes::callee_name(callee);
    if other.cast::<Dict>().is_none() && !has_keys(other)? {
        return raise!(TypeError, "{} argument after ** must be a mapping, not {}", name(), other.ty().name);
    }
    let plain = Dict::new();
    update(plain.borrow(), other)?;
    plain.borrow().for_each(|key, value| {
        let Some(text) = key.cast::<crate::str::Str>() else {
            return raise!(TypeError, "keywords must be strings");
        };
        if !dict.lookup(key)?.is_null() {
            return raise!(TypeError, "{} got multiple values for keyword argument '{}'", name(), text.text());
        }
        dict.insert(key, value)
    })
}
