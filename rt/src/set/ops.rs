//! The algebra of sets, in the order of steps that CPython takes, as the order of the result shows it.

use super::table::{Added, Table};
use super::{Set, any_set, for_each_object, release_table};
use crate::dict::{Dict, key};
use crate::object::{BuiltinType, Own, Raised, Ref, Word, refcount};
use crate::sequence::{items, walk};

/// The place of an item of which `hash` is the hash.
#[inline]
pub fn place(set: Ref<Set>, hash: i64, item: Word) -> Result<Option<usize>, Raised> {
    if let Some(found) = set.table.find_word(hash, item.0) {
        return Ok(found);
    }
    place_by_search(set, hash, item)
}

#[inline(never)]
fn place_by_search(set: Ref<Set>, hash: i64, item: Word) -> Result<Option<usize>, Raised> {
    // SAFETY: the caller keeps the set alive.
    unsafe { Table::find(&raw const (*set.ptr()).table, hash, item.0, |stored| key::equal(Word(stored), item)) }
}

/// `item in set`.
#[inline]
pub fn contains(set: Ref<Set>, item: Word) -> Result<bool, Raised> {
    Ok(place(set, items::hash(item)?, item)?.is_some())
}

/// `item in set` where an unhashable set stands for the frozenset of its items.
pub fn contains_or_frozen(set: Ref<Set>, item: Word) -> Result<bool, Raised> {
    match frozen_stand_in(item)? {
        Some(frozen) => contains(set, frozen.word()),
        None => contains(set, item),
    }
}

/// A frozenset of the items, when `item` is a set (and so unhashable).
pub fn frozen_stand_in(item: Word) -> Result<Option<Own<Set>>, Raised> {
    if item.is_pointer() && item.is_a(BuiltinType::Set) && item.ty().slots.hash.is_none() {
        let frozen = Set::empty(BuiltinType::FrozenSet);
        update(frozen.borrow(), item)?;
        return Ok(Some(frozen));
    }
    Ok(None)
}

/// Adds an item.
#[inline]
pub fn add(set: Ref<Set>, item: Word) -> Result<(), Raised> {
    let hash = items::hash(item)?;
    add_hashed(set, hash, item)
}

/// Adds an item of which `hash` is the hash.
#[inline]
pub fn add_hashed(set: Ref<Set>, hash: i64, item: Word) -> Result<(), Raised> {
    match set.table_mut().add_in_place(hash, item.0) {
        Some(Added::New) => {
            refcount::retain(item);
            Ok(())
        }
        Some(Added::Present) => Ok(()),
        None => add_by_search(set, hash, item),
    }
}

#[inline(never)]
fn add_by_search(set: Ref<Set>, hash: i64, item: Word) -> Result<(), Raised> {
    refcount::retain(item);
    // SAFETY: the caller keeps the set alive.
    let added = unsafe { Table::add(&raw mut (*set.ptr()).table, hash, item.0, |stored| key::equal(Word(stored), item)) };
    if !matches!(added, Ok(Added::New)) {
        refcount::release(item);
    }
    added.map(|_| ())
}

/// Takes an item out; whether it was there.
pub fn discard(set: Ref<Set>, item: Word) -> Result<bool, Raised> {
    discard_hashed(set, items::hash(item)?, item)
}

fn discard_hashed(set: Ref<Set>, hash: i64, item: Word) -> Result<bool, Raised> {
    let Some(place) = place(set, hash, item)? else { return Ok(false) };
    let gone = set.table_mut().remove(place);
    refcount::release(Word(gone));
    Ok(true)
}

/// Calls `visit` with each item and its hash; the item is kept alive meanwhile.
fn for_each(set: Ref<Set>, mut visit: impl FnMut(i64, Word) -> Result<(), Raised>) -> Result<(), Raised> {
    let mut position = 0;
    while let Some((place, entry)) = set.table.next(position) {
        position = place + 1;
        let item = Word(entry.key).own();
        visit(entry.hash, item.word())?;
    }
    Ok(())
}

/// Adds all items of any iterable.
pub fn update(set: Ref<Set>, other: Word) -> Result<(), Raised> {
    if let Some(other) = any_set(other) {
        return merge(set, other);
    }
    if let Some(other) = other.cast_exact::<Dict>() {
        set.table_mut().prepare(other.len());
        let mut position = 0;
        while let Some((at, entry)) = other.next(position) {
            position = at + 1;
            add_hashed(set, entry.hash, Word(entry.key))?;
        }
        return Ok(());
    }
    walk::for_each(other, |item| add(set, item.word()))
}

fn merge(set: Ref<Set>, other: Ref<Set>) -> Result<(), Raised> {
    if set == other || other.is_empty() {
        return Ok(());
    }
    set.table_mut().prepare(other.len());
    if set.table_mut().copy_into_empty(&other.table) {
        for_each_object(&set.table, refcount::retain);
        return Ok(());
    }
    for_each(other, |hash, item| add_hashed(set, hash, item))
}

/// A set of the type that operations on `set` give, holding the items of `items` (null: none).
pub fn like(set: Ref<Set>, items: Word) -> Result<Own<Set>, Raised> {
    let frozen = set.word().is_a(BuiltinType::FrozenSet);
    let result = Set::empty(if frozen { BuiltinType::FrozenSet } else { BuiltinType::Set });
    if !items.is_null() {
        update(result.borrow(), items)?;
    }
    Ok(result)
}

/// `set & other`.
pub fn intersection(set: Ref<Set>, other: Word) -> Result<Own<Set>, Raised> {
    if set.word() == other {
        return like(set, other);
    }
    let result = like(set, Word::NULL)?;
    if let Some(other) = any_set(other) {
        let (walked, asked) = if other.len() > set.len() { (set, other) } else { (other, set) };
        for_each(walked, |hash, item| if place(asked, hash, item)?.is_some() { add_hashed(result.borrow(), hash, item) } else { Ok(()) })?;
    } else {
        walk::for_each(other, |item| {
            let hash = items::hash(item.word())?;
            if place(set, hash, item.word())?.is_some() { add_hashed(result.borrow(), hash, item.word()) } else { Ok(()) }
        })?;
    }
    Ok(result)
}

/// `set - other`.
pub fn difference(set: Ref<Set>, other: Word) -> Result<Own<Set>, Raised> {
    let other_set = any_set(other);
    let other_dict = other.cast_exact::<Dict>();
    let Some(other_len) = other_set.map(|other| other.len()).or(other_dict.map(|other| other.len())) else {
        return copy_and_difference(set, other);
    };
    // When there is far more to keep than to take out, copying first is less work.
    if set.len() >> 2 > other_len {
        return copy_and_difference(set, other);
    }
    let result = like(set, Word::NULL)?;
    for_each(set, |hash, item| {
        let present = match (other_set, other_dict) {
            (Some(other), _) => place(other, hash, item)?.is_some(),
            (_, Some(other)) => other.position(hash, item)?.is_some(),
            _ => unreachable!("one of them was measured above"),
        };
        if present { Ok(()) } else { add_hashed(result.borrow(), hash, item) }
    })?;
    Ok(result)
}

fn copy_and_difference(set: Ref<Set>, other: Word) -> Result<Own<Set>, Raised> {
    let result = like(set, set.word())?;
    difference_update(result.borrow(), other)?;
    Ok(result)
}

/// `set -= other`.
pub fn difference_update(set: Ref<Set>, other: Word) -> Result<(), Raised> {
    if set.word() == other {
        clear(set);
        return Ok(());
    }
    if let Some(other) = any_set(other) {
        // With a far larger one, what they share is found first.
        let shared = if other.len() >> 3 > set.len() { Some(intersection(set, other.word())?) } else { None };
        let other = shared.as_ref().map_or(other, |shared| shared.borrow());
        for_each(other, |hash, item| discard_hashed(set, hash, item).map(|_| ()))?;
    } else {
        walk::for_each(other, |item| discard(set, item.word()).map(|_| ()))?;
    }
    set.table_mut().sweep();
    Ok(())
}

/// `set ^= other`.
pub fn symmetric_difference_update(set: Ref<Set>, other: Word) -> Result<(), Raised> {
    if set.word() == other {
        clear(set);
        return Ok(());
    }
    let toggle = |hash: i64, item: Word| {
        if discard_hashed(set, hash, item)? { Ok(()) } else { add_hashed(set, hash, item) }
    };
    if let Some(other) = other.cast_exact::<Dict>() {
        let mut position = 0;
        while let Some((at, entry)) = other.next(position) {
            position = at + 1;
            toggle(entry.hash, Word(entry.key))?;
        }
        return Ok(());
    }
    match any_set(other) {
        Some(other) => for_each(other, toggle),
        None => {
            let other = like(set, other)?;
            for_each(other.borrow(), toggle)
        }
    }
}

/// `set ^ other`.
pub fn symmetric_difference(set: Ref<Set>, other: Word) -> Result<Own<Set>, Raised> {
    let result = like(set, other)?;
    symmetric_difference_update(result.borrow(), set.word())?;
    Ok(result)
}

/// `set <= other`.
pub fn is_subset(set: Ref<Set>, other: Word) -> Result<bool, Raised> {
    let Some(other) = any_set(other) else {
        let other = intersection(set, other)?;
        return Ok(other.len() == set.len());
    };
    if set.len() > other.len() {
        return Ok(false);
    }
    let mut position = 0;
    while let Some((at, entry)) = set.table.next(position) {
        position = at + 1;
        let item = Word(entry.key).own();
        if place(other, entry.hash, item.word())?.is_none() {
            return Ok(false);
        }
    }
    Ok(true)
}

/// `set >= other`.
pub fn is_superset(set: Ref<Set>, other: Word) -> Result<bool, Raised> {
    if let Some(other) = any_set(other) {
        return is_subset(other, set.word());
    }
    let iterator = walk::iter(other)?;
    while let Some(item) = walk::next(iterator.word())? {
        if !contains(set, item.word())? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Whether nothing is in both.
pub fn is_disjoint(set: Ref<Set>, other: Word) -> Result<bool, Raised> {
    if set.word() == other {
        return Ok(set.is_empty());
    }
    let (set, other) = match any_set(other) {
        Some(other) if other.len() > set.len() => (other, set.word()),
        _ => (set, other),
    };
    let iterator = walk::iter(other)?;
    while let Some(item) = walk::next(iterator.word())? {
        if contains(set, item.word())? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// `a == b`.
pub fn equal(a: Ref<Set>, b: Ref<Set>) -> Result<bool, Raised> {
    let hashes_differ = a.hash.get() != -1 && b.hash.get() != -1 && a.hash.get() != b.hash.get();
    if a.len() != b.len() || hashes_differ { Ok(false) } else { is_subset(a, b.word()) }
}

/// Takes everything out.
pub fn clear(set: Ref<Set>) {
    let table = set.table_mut().take();
    release_table(table);
}
