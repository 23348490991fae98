//! The rows of set and frozenset.
#![allow(missing_docs)]

use super::{Set, any_set, ops};
use crate::object::{Obj, Own, OwnWord, Raised, Ref, Word};
use crate::sequence::{self, walk};
use taipan_rt_abi::BuiltinType;

pub fn set_new(words: *mut u64, count: i64) -> Result<Own<Set>, Raised> {
    // SAFETY: the row gives `count` words.
    let words = unsafe { sequence::raw_words(words, count) };
    of_words(words, BuiltinType::Set)
}

fn of_words(words: &[Word], ty: BuiltinType) -> Result<Own<Set>, Raised> {
    let set = Set::empty(ty);
    for &word in words {
        ops::add(set.borrow(), word)?;
    }
    Ok(set)
}

/// CPython folds such a display into a frozenset, which it makes twice, and updates an empty set from it.
pub fn set_new_constants(words: *mut u64, count: i64) -> Result<Own<Set>, Raised> {
    // SAFETY: the row gives `count` words.
    let words = unsafe { sequence::raw_words(words, count) };
    set_from(constant(words, BuiltinType::FrozenSet)?.word())
}

/// The constant that CPython makes of a display, as a set of that type.
fn constant(words: &[Word], ty: BuiltinType) -> Result<Own<Set>, Raised> {
    let first = of_words(words, BuiltinType::FrozenSet)?;
    let order = walk::collect(first.word())?;
    let second = of_words(&order, ty);
    sequence::release_all(order);
    second
}

/// `for x in {1, 2, 3}`.
pub fn set_new_walked(words: *mut u64, count: i64) -> Result<Own<Set>, Raised> {
    // SAFETY: the row gives `count` words.
    constant(unsafe { sequence::raw_words(words, count) }, BuiltinType::Set)
}

pub fn set_insert(set: Ref<Set>, item: Word) -> Result<(), Raised> {
    ops::add(set, item)
}

pub fn set_update_display(set: Ref<Set>, items: Word) -> Result<(), Raised> {
    ops::update(set, items)
}

fn filled(ty: BuiltinType, iterable: Word) -> Result<Own<Set>, Raised> {
    let set = Set::empty(ty);
    if !iterable.is_null() {
        ops::update(set.borrow(), iterable)?;
    }
    Ok(set)
}

pub fn set_from(iterable: Word) -> Result<Own<Set>, Raised> {
    filled(BuiltinType::Set, iterable)
}

pub fn frozenset_from(iterable: Word) -> Result<Own<Set>, Raised> {
    if !iterable.is_null() && iterable.is_exact(BuiltinType::FrozenSet) {
        // SAFETY: the class was checked.
        return Ok(unsafe { iterable.cast_unchecked::<Set>() }.own());
    }
    filled(BuiltinType::FrozenSet, iterable)
}

pub fn set_add(set: Ref<Set>, item: Word) -> Result<(), Raised> {
    ops::add(set, item)
}

pub fn set_discard(set: Ref<Set>, item: Word) -> Result<(), Raised> {
    let stand_in = ops::frozen_stand_in(item)?;
    ops::discard(set, stand_in.as_ref().map_or(item, |frozen| frozen.word()))?;
    Ok(())
}

pub fn set_remove(set: Ref<Set>, item: Word) -> Result<(), Raised> {
    let stand_in = ops::frozen_stand_in(item)?;
    if ops::discard(set, stand_in.as_ref().map_or(item, |frozen| frozen.word()))? {
        Ok(())
    } else {
        Err(crate::dict::raise_key_error(item))
    }
}

pub fn set_pop(set: Ref<Set>) -> Result<OwnWord, Raised> {
    match set.table_mut().pop() {
        // SAFETY: the table gave its reference up.
        Some(item) => Ok(unsafe { OwnWord::from_raw(Word(item)) }),
        None => Err(crate::dict::raise_key_error(crate::str::intern::intern("pop from an empty set").word())),
    }
}

pub fn set_clear(set: Ref<Set>) {
    ops::clear(set);
}

pub fn set_copy(set: Ref<Set>) -> Result<Own<Set>, Raised> {
    ops::like(set, set.word())
}

pub fn frozenset_copy(set: Ref<Set>) -> Result<Own<Set>, Raised> {
    if set.word().is_exact(BuiltinType::FrozenSet) { Ok(set.own()) } else { ops::like(set, set.word()) }
}

pub fn set_update(set: Ref<Set>, others: Ref<crate::tuple::Tuple>) -> Result<(), Raised> {
    others.items().iter().try_for_each(|&other| ops::update(set, other))
}

pub fn set_union(set: Ref<Set>, others: Ref<crate::tuple::Tuple>) -> Result<Own<Set>, Raised> {
    let result = ops::like(set, set.word())?;
    for &other in others.items() {
        if other != set.word() {
            ops::update(result.borrow(), other)?;
        }
    }
    Ok(result)
}

pub fn set_intersection(set: Ref<Set>, others: Ref<crate::tuple::Tuple>) -> Result<Own<Set>, Raised> {
    let Some((&first, rest)) = others.items().split_first() else { return ops::like(set, set.word()) };
    let mut result = ops::intersection(set, first)?;
    for &other in rest {
        result = ops::intersection(result.borrow(), other)?;
    }
    Ok(result)
}

pub fn set_intersection_update(set: Ref<Set>, others: Ref<crate::tuple::Tuple>) -> Result<(), Raised> {
    let result = set_intersection(set, others)?;
    swap(set, &result);
    Ok(())
}

/// Puts the content of `other`, which is no longer needed, into `set`.
fn swap(set: Ref<Set>, other: &Own<Set>) {
    set.table_mut().swap(other.borrow().table_mut());
}

pub fn set_difference(set: Ref<Set>, others: Ref<crate::tuple::Tuple>) -> Result<Own<Set>, Raised> {
    let Some((&first, rest)) = others.items().split_first() else { return ops::like(set, set.word()) };
    let result = ops::difference(set, first)?;
    for &other in rest {
        ops::difference_update(result.borrow(), other)?;
    }
    Ok(result)
}

pub fn set_difference_update(set: Ref<Set>, others: Ref<crate::tuple::Tuple>) -> Result<(), Raised> {
    others.items().iter().try_for_each(|&other| ops::difference_update(set, other))
}

pub fn set_symmetric_difference(set: Ref<Set>, other: Word) -> Result<Own<Set>, Raised> {
    ops::symmetric_difference(set, other)
}

pub fn set_symmetric_difference_update(set: Ref<Set>, other: Word) -> Result<(), Raised> {
    ops::symmetric_difference_update(set, other)
}

pub fn set_issubset(set: Ref<Set>, other: Word) -> Result<bool, Raised> {
    ops::is_subset(set, other)
}

pub fn set_issuperset(set: Ref<Set>, other: Word) -> Result<bool, Raised> {
    ops::is_superset(set, other)
}

pub fn set_isdisjoint(set: Ref<Set>, other: Word) -> Result<bool, Raised> {
    ops::is_disjoint(set, other)
}

macro_rules! same_for_frozenset {
    ($($frozen:ident = $plain:ident($($arg:ident: $ty:ty),*) -> $result:ty;)*) => { $(
        pub fn $frozen(set: Ref<Set>, $($arg: $ty),*) -> $result {
            $plain(set, $($arg),*)
        }
    )* };
}

same_for_frozenset! {
    frozenset_union = set_union(others: Ref<crate::tuple::Tuple>) -> Result<Own<Set>, Raised>;
    frozenset_intersection = set_intersection(others: Ref<crate::tuple::Tuple>) -> Result<Own<Set>, Raised>;
    frozenset_difference = set_difference(others: Ref<crate::tuple::Tuple>) -> Result<Own<Set>, Raised>;
    frozenset_symmetric_difference = set_symmetric_difference(other: Word) -> Result<Own<Set>, Raised>;
    frozenset_issubset = set_issubset(other: Word) -> Result<bool, Raised>;
    frozenset_issuperset = set_issuperset(other: Word) -> Result<bool, Raised>;
    frozenset_isdisjoint = set_isdisjoint(other: Word) -> Result<bool, Raised>;
    frozenset_len = set_len() -> i64;
    frozenset_contains = set_contains(item: Word) -> Result<bool, Raised>;
    frozenset_iter = set_iter() -> Own<Obj>;
}

#[inline(always)]
pub fn set_len(set: Ref<Set>) -> i64 {
    set.len() as i64
}

pub fn set_contains(set: Ref<Set>, item: Word) -> Result<bool, Raised> {
    ops::contains_or_frozen(set, item)
}

pub fn set_iter(set: Ref<Set>) -> Own<Obj> {
    crate::iter::set::new(set)
}

fn operands(a: Ref<Set>, b: Ref<Set>) -> (Ref<Set>, Word) {
    debug_assert!(any_set(a.word()).is_some());
    (a, b.word())
}

pub fn set_and(a: Ref<Set>, b: Ref<Set>) -> Result<Own<Set>, Raised> {
    let (a, b) = operands(a, b);
    ops::intersection(a, b)
}

pub fn set_or(a: Ref<Set>, b: Ref<Set>) -> Result<Own<Set>, Raised> {
    let (a, b) = operands(a, b);
    let result = ops::like(a, a.word())?;
    if a.word() != b {
        ops::update(result.borrow(), b)?;
    }
    Ok(result)
}

pub fn set_sub(a: Ref<Set>, b: Ref<Set>) -> Result<Own<Set>, Raised> {
    let (a, b) = operands(a, b);
    ops::difference(a, b)
}

pub fn set_xor(a: Ref<Set>, b: Ref<Set>) -> Result<Own<Set>, Raised> {
    let (a, b) = operands(a, b);
    ops::symmetric_difference(a, b)
}

pub fn set_ior(a: Ref<Set>, b: Ref<Set>) -> Result<Own<Set>, Raised> {
    ops::update(a, b.word())?;
    Ok(a.own())
}

pub fn set_iand(a: Ref<Set>, b: Ref<Set>) -> Result<Own<Set>, Raised> {
    let result = ops::intersection(a, b.word())?;
    swap(a, &result);
    Ok(a.own())
}

pub fn set_isub(a: Ref<Set>, b: Ref<Set>) -> Result<Own<Set>, Raised> {
    ops::difference_update(a, b.word())?;
    Ok(a.own())
}

pub fn set_ixor(a: Ref<Set>, b: Ref<Set>) -> Result<Own<Set>, Raised> {
    ops::symmetric_difference_update(a, b.word())?;
    Ok(a.own())
}

pub fn set_eq(a: Ref<Set>, b: Ref<Set>) -> Result<bool, Raised> {
    ops::equal(a, b)
}

pub fn set_ne(a: Ref<Set>, b: Ref<Set>) -> Result<bool, Raised> {
    Ok(!ops::equal(a, b)?)
}

pub fn set_le(a: Ref<Set>, b: Ref<Set>) -> Result<bool, Raised> {
    ops::is_subset(a, b.word())
}

pub fn set_lt(a: Ref<Set>, b: Ref<Set>) -> Result<bool, Raised> {
    Ok(a.len() < b.len() && ops::is_subset(a, b.word())?)
}

pub fn set_ge(a: Ref<Set>, b: Ref<Set>) -> Result<bool, Raised> {
    ops::is_subset(b, a.word())
}

pub fn set_gt(a: Ref<Set>, b: Ref<Set>) -> Result<bool, Raised> {
    set_lt(b, a)
}
