//! The rows of dict.
#![allow(missing_docs)]

use super::{Dict, View, merge, raise_key_error};
use crate::object::{Obj, Own, OwnWord, Raised, Ref, Word, builtin};
use crate::sequence::items::hash_small;
use crate::sequence::{self, walk};
use crate::str::Str;
use crate::tuple::Tuple;
use taipan_rt_abi::BuiltinType;

pub fn dict_new(words: *mut u64, count: i64) -> Result<Own<Dict>, Raised> {
    // SAFETY: the row gives `count` pairs of words.
    let words = unsafe { sequence::raw_words(words, 2 * count) };
    let dict = Dict::new();
    dict.borrow().table_mut().reserve(count as usize);
    for pair in words.chunks_exact(2) {
        dict.borrow().insert(pair[0], pair[1])?;
    }
    Ok(dict)
}

#[inline]
pub fn dict_insert(dict: Ref<Dict>, key: Word, value: Word) -> Result<(), Raised> {
    dict.insert(key, value)
}

pub fn dict_update_display(dict: Ref<Dict>, other: Word) -> Result<(), Raised> {
    merge::display(dict, other)
}

pub fn dict_merge_keywords(dict: Ref<Dict>, other: Word, callee: Word) -> Result<(), Raised> {
    merge::keywords(dict, other, callee)
}

pub fn dict_empty() -> Own<Dict> {
    Dict::new()
}

pub fn dict_from_dict(other: Ref<Dict>, keywords: Word) -> Result<Own<Dict>, Raised> {
    dict_from(other.word(), keywords)
}

pub fn dict_from_keywords(keywords: Word) -> Result<Own<Dict>, Raised> {
    dict_from(Word::NULL, keywords)
}

pub fn dict_from(source: Word, keywords: Word) -> Result<Own<Dict>, Raised> {
    let dict = Dict::new();
    dict_update(dict.borrow(), source, keywords)?;
    Ok(dict)
}

pub fn dict_update_dict(dict: Ref<Dict>, other: Ref<Dict>, keywords: Word) -> Result<(), Raised> {
    dict_update(dict, other.word(), keywords)
}

pub fn dict_update_keywords(dict: Ref<Dict>, keywords: Word) -> Result<(), Raised> {
    dict_update(dict, Word::NULL, keywords)
}

pub fn dict_update(dict: Ref<Dict>, source: Word, keywords: Word) -> Result<(), Raised> {
    if !source.is_null() {
        merge::update(dict, source)?;
    }
    if keywords.is_null() { Ok(()) } else { merge::update(dict, keywords) }
}

pub fn dict_fromkeys(keys: Word, value: Word) -> Result<Own<Dict>, Raised> {
    let dict = Dict::new();
    walk::for_each(keys, |key| dict.borrow().insert(key.word(), value))?;
    Ok(dict)
}

#[inline(always)]
pub fn dict_len(dict: Ref<Dict>) -> i64 {
    dict.len() as i64
}

fn found(value: Word, default: Word) -> OwnWord {
    if value.is_null() { default.own() } else { value.own() }
}

pub fn dict_get(dict: Ref<Dict>, key: Word, default: Word) -> Result<OwnWord, Raised> {
    Ok(found(dict.lookup(key)?, default))
}

/// The value for an int key, borrowed; null when there is none.
#[inline]
fn lookup_i64(dict: Ref<Dict>, key: i64) -> Result<Word, Raised> {
    if taipan_rt_abi::word::encode_small_int(key).is_none() {
        let boxed = crate::int::from_i64(key);
        return dict.lookup(boxed.word());
    }
    Ok(match dict.position(hash_small(key), Word::from_small(key))? {
        Some(at) => Word(dict.table.entry(at).value),
        None => Word::NULL,
    })
}

pub fn dict_get_i64(dict: Ref<Dict>, key: i64, default: Word) -> Result<OwnWord, Raised> {
    Ok(found(lookup_i64(dict, key)?, default))
}

pub fn dict_get_str(dict: Ref<Dict>, key: Ref<Str>, default: Word) -> Result<OwnWord, Raised> {
    Ok(found(dict.lookup(key.word())?, default))
}

pub fn dict_getitem(dict: Ref<Dict>, key: Word) -> Result<OwnWord, Raised> {
    let value = dict.lookup(key)?;
    if value.is_null() { Err(raise_key_error(key)) } else { Ok(value.own()) }
}

pub fn dict_getitem_i64(dict: Ref<Dict>, key: i64) -> Result<OwnWord, Raised> {
    let value = lookup_i64(dict, key)?;
    if value.is_null() { Err(raise_key_error(crate::int::from_i64(key).word())) } else { Ok(value.own()) }
}

pub fn dict_getitem_str(dict: Ref<Dict>, key: Ref<Str>) -> Result<OwnWord, Raised> {
    dict_getitem(dict, key.word())
}

pub fn dict_setitem(dict: Ref<Dict>, key: Word, value: Word) -> Result<(), Raised> {
    dict.insert(key, value)
}

pub fn dict_setitem_i64(dict: Ref<Dict>, key: i64, value: Word) -> Result<(), Raised> {
    let boxed = crate::int::from_i64(key);
    dict.insert(boxed.word(), value)
}

pub fn dict_setitem_str(dict: Ref<Dict>, key: Ref<Str>, value: Word) -> Result<(), Raised> {
    dict.insert(key.word(), value)
}

pub fn dict_delitem(dict: Ref<Dict>, key: Word) -> Result<(), Raised> {
    match dict.take(key)? {
        Some(_) => Ok(()),
        None => Err(raise_key_error(key)),
    }
}

pub fn dict_contains(dict: Ref<Dict>, key: Word) -> Result<bool, Raised> {
    Ok(!dict.lookup(key)?.is_null())
}

pub fn dict_contains_i64(dict: Ref<Dict>, key: i64) -> Result<bool, Raised> {
    Ok(!lookup_i64(dict, key)?.is_null())
}

pub fn dict_contains_str(dict: Ref<Dict>, key: Ref<Str>) -> Result<bool, Raised> {
    dict_contains(dict, key.word())
}

pub fn dict_setdefault(dict: Ref<Dict>, key: Word, default: Word) -> Result<OwnWord, Raised> {
    let hash = crate::sequence::items::hash(key)?;
    if let Some(at) = dict.position(hash, key)? {
        return Ok(Word(dict.table.entry(at).value).own());
    }
    let (key, value) = (key.own().into_raw(), default.own().into_raw());
    dict.table_mut().insert_new(hash, key.0, value.0);
    Ok(default.own())
}

pub fn dict_pop(dict: Ref<Dict>, key: Word) -> Result<OwnWord, Raised> {
    match dict.take(key)? {
        Some(value) => Ok(value),
        None => Err(raise_key_error(key)),
    }
}

pub fn dict_pop_default(dict: Ref<Dict>, key: Word, default: Word) -> Result<OwnWord, Raised> {
    match dict.take(key)? {
        Some(value) => Ok(value),
        None if default.is_null() => Err(raise_key_error(key)),
        None => Ok(default.own()),
    }
}

pub fn dict_popitem(dict: Ref<Dict>) -> Result<Own<Tuple>, Raised> {
    match dict.table_mut().pop_last() {
        // SAFETY: the table gave both references up.
        Some(entry) => Ok(unsafe { Tuple::new([OwnWord::from_raw(Word(entry.key)), OwnWord::from_raw(Word(entry.value))].into_iter()) }),
        None => {
            let text = crate::str::intern::intern("popitem(): dictionary is empty");
            Err(raise_key_error(text.word()))
        }
    }
}

/// Adds 1 to the count of each item; false, and nothing done, where a class of Python code has its own `get` or `__setitem__`.
pub fn dict_count_elements(mapping: Word, iterable: Word) -> Result<bool, Raised> {
    let Some(dict) = mapping.cast::<Dict>() else { return Ok(false) };
    let attribute = crate::class::lookup::class_attribute_named;
    let is_plain = |name| attribute(mapping.ty(), name) == attribute(builtin(BuiltinType::Dict), name);
    if !is_plain("get") || !is_plain("__setitem__") {
        return Ok(false);
    }
    walk::for_each(iterable, |item| count(dict, item.word()))?;
    Ok(true)
}

fn count(dict: Ref<Dict>, key: Word) -> Result<(), Raised> {
    let hash = crate::sequence::items::hash(key)?;
    let Some(at) = dict.position(hash, key)? else {
        return dict.insert_hashed(hash, key, Word::from_small(1));
    };
    let old = Word(dict.table.entry(at).value);
    if let Some(number) = old.small_int() {
        let sum = crate::int::from_i64(number + 1).into_raw();
        dict.table_mut().replace_value(at, sum.0);
        return Ok(());
    }
    // Adding may run user code, which may change the dict.
    let old = old.own();
    let sum = crate::imp::dyn_add(old.word(), Word::from_small(1))?;
    dict.insert_hashed(hash, key, sum.word())
}

/// Takes out the first pair.
pub fn dict_popitem_first(dict: Ref<Dict>) -> Result<Own<Tuple>, Raised> {
    let Some((position, _)) = dict.next(0) else {
        return raise!(KeyError, "dictionary is empty");
    };
    let entry = dict.table_mut().remove(position);
    // SAFETY: the table gave both references up.
    Ok(unsafe { Tuple::new([OwnWord::from_raw(Word(entry.key)), OwnWord::from_raw(Word(entry.value))].into_iter()) })
}

/// Makes `key` the last or the first.
pub fn dict_move_to_end(dict: Ref<Dict>, key: Word, last: bool) -> Result<(), Raised> {
    let hash = crate::sequence::items::hash(key)?;
    let Some(position) = dict.position(hash, key)? else { return Err(raise_key_error(key)) };
    let table = dict.table_mut();
    let end = if last { table.previous(table.end()) } else { table.next(0) };
    if end.is_some_and(|(at, _)| at == position) {
        return Ok(());
    }
    let entry = table.remove(position);
    if last {
        table.insert_new(entry.hash, entry.key, entry.value);
    } else {
        table.insert_first(entry.hash, entry.key, entry.value);
    }
    Ok(())
}

pub fn dict_clear(dict: Ref<Dict>) {
    dict.clear();
}

pub fn dict_copy(dict: Ref<Dict>) -> Own<Dict> {
    dict.duplicate()
}

fn view(dict: Ref<Dict>, ty: Ref<crate::object::TypeObject>) -> Own<Obj> {
    View::new(ty, dict.word())
}

pub fn dict_keys(dict: Ref<Dict>) -> Own<Obj> {
    view(dict, builtin(BuiltinType::DictKeys))
}

pub fn dict_values(dict: Ref<Dict>) -> Own<Obj> {
    view(dict, builtin(BuiltinType::DictValues))
}

pub fn dict_items(dict: Ref<Dict>) -> Own<Obj> {
    view(dict, builtin(BuiltinType::DictItems))
}

pub fn dict_iter(dict: Ref<Dict>) -> Own<Obj> {
    crate::iter::dict::new(BuiltinType::DictKeyIterator, dict)
}

pub fn dict_reversed(dict: Ref<Dict>) -> Own<Obj> {
    crate::iter::dict::new(BuiltinType::DictReverseKeyIterator, dict)
}

pub fn dict_or(a: Ref<Dict>, b: Ref<Dict>) -> Result<Own<Dict>, Raised> {
    let result = a.duplicate();
    merge::update(result.borrow(), b.word())?;
    Ok(result)
}

pub fn dict_ior(dict: Ref<Dict>, other: Word) -> Result<Own<Dict>, Raised> {
    merge::update(dict, other)?;
    Ok(dict.own())
}

pub fn dict_eq(a: Ref<Dict>, b: Ref<Dict>) -> Result<bool, Raised> {
    if a.len() != b.len() {
        return Ok(false);
    }
    let mut position = 0;
    while let Some((at, entry)) = a.next(position) {
        position = at + 1;
        let (key, value) = (Word(entry.key).own(), Word(entry.value).own());
        let Some(place) = b.position(entry.hash, key.word())? else { return Ok(false) };
        let other = Word(b.table.entry(place).value).own();
        if !sequence::items::equal(value.word(), other.word())? {
            return Ok(false);
        }
    }
    Ok(true)
}

pub fn dict_ne(a: Ref<Dict>, b: Ref<Dict>) -> Result<bool, Raised> {
    Ok(!dict_eq(a, b)?)
}

fn viewed(view: Ref<Obj>) -> Ref<Dict> {
    // SAFETY: the rows of the views are called with views of dicts.
    unsafe { view.cast::<View>().mapping.cast_unchecked() }
}

pub fn dict_keys_len(view: Ref<Obj>) -> i64 {
    viewed(view).len() as i64
}

pub fn dict_values_len(view: Ref<Obj>) -> i64 {
    viewed(view).len() as i64
}

pub fn dict_items_len(view: Ref<Obj>) -> i64 {
    viewed(view).len() as i64
}

pub fn dict_keys_iter(view: Ref<Obj>) -> Own<Obj> {
    crate::iter::dict::new(BuiltinType::DictKeyIterator, viewed(view))
}

pub fn dict_values_iter(view: Ref<Obj>) -> Own<Obj> {
    crate::iter::dict::new(BuiltinType::DictValueIterator, viewed(view))
}

pub fn dict_items_iter(view: Ref<Obj>) -> Own<Obj> {
    crate::iter::dict::new(BuiltinType::DictItemIterator, viewed(view))
}

pub fn dict_keys_contains(view: Ref<Obj>, key: Word) -> Result<bool, Raised> {
    dict_contains(viewed(view), key)
}

pub fn dict_keys_isdisjoint(view: Ref<Obj>, other: Word) -> Result<bool, Raised> {
    super::views::is_disjoint(view.word(), other)
}

pub fn dict_items_isdisjoint(view: Ref<Obj>, other: Word) -> Result<bool, Raised> {
    super::views::is_disjoint(view.word(), other)
}
