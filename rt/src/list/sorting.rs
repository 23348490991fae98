//! `list.sort` and `sorted`: keys, the common types compared directly, and the list that is empty meanwhile.

use super::List;
use super::sort::merge_sort;
use crate::object::{Raised, Ref, Word};
use crate::sequence::items::{compare_strs, exact_str, less};
use crate::sequence::{self, repr::known_str};
use crate::tuple::Tuple;
use taipan_rt_abi::word;

/// Sorts in place; while keys and comparisons run, the list is empty.
pub fn sort_list(list: Ref<List>, key: Word, reverse: bool) -> Result<(), Raised> {
    let mut items = std::mem::take(list.items_mut());
    let outcome = sort_words(&mut items, key, reverse);
    let intruders = std::mem::replace(list.items_mut(), items);
    if !intruders.is_empty() || intruders.capacity() != 0 {
        sequence::release_backwards(intruders);
        outcome?;
        return raise!(ValueError, "list modified during sort");
    }
    outcome
}

/// Sorts owned words. On failure they are some permutation.
pub fn sort_words(items: &mut [Word], key: Word, reverse: bool) -> Result<(), Raised> {
    if key.is_null() || key.is_none() {
        return by_keys(items, reverse, |items| sort_keys(items, |word| *word));
    }
    let mut pairs: Vec<(Word, Word)> = Vec::with_capacity(items.len());
    let mut outcome = Ok(());
    for &item in items.iter() {
        match sequence::call(key, &[item]) {
            Ok(made) => pairs.push((made.into_raw(), item)),
            Err(raised) => {
                outcome = Err(raised);
                break;
            }
        }
    }
    if outcome.is_ok() {
        outcome = by_keys(&mut pairs, reverse, |pairs| sort_keys(pairs, |pair| pair.0));
        for (slot, pair) in items.iter_mut().zip(&pairs) {
            *slot = pair.1;
        }
    }
    sequence::release_all(pairs.into_iter().map(|pair| pair.0).collect());
    outcome
}

/// A descending sort is an ascending one of the reversed items, reversed: equal items keep their order.
fn by_keys<T>(items: &mut [T], reverse: bool, sort: impl FnOnce(&mut [T]) -> Result<(), Raised>) -> Result<(), Raised> {
    if reverse {
        items.reverse();
    }
    let outcome = sort(items);
    if reverse {
        items.reverse();
    }
    outcome
}

/// What all keys are.
#[derive(Clone, Copy, PartialEq)]
enum Keys {
    SmallInts,
    Floats,
    Strs,
    Tuples,
    Any,
}

fn classify(keys: impl Iterator<Item = Word>) -> Keys {
    let mut all = None;
    for key in keys {
        let one = if key.is_small_int() {
            Keys::SmallInts
        } else if key.is_inline_float() {
            Keys::Floats
        } else if exact_str(key).is_some() {
            Keys::Strs
        } else if key.cast_exact::<Tuple>().is_some() {
            Keys::Tuples
        } else {
            return Keys::Any;
        };
        if *all.get_or_insert(one) != one {
            return Keys::Any;
        }
    }
    all.unwrap_or(Keys::Any)
}

fn sort_keys<T: Copy>(items: &mut [T], key: impl Fn(&T) -> Word) -> Result<(), Raised> {
    match classify(items.iter().map(&key)) {
        Keys::SmallInts => items.sort_by_key(|item| key(item).0 as i64),
        Keys::Floats => items.sort_by(|a, b| {
            // No NaN is stored inline.
            word::inline_float_value(key(a).0).total_cmp(&word::inline_float_value(key(b).0))
        }),
        Keys::Strs => items.sort_by(|a, b| compare_strs(known_str(key(a)), known_str(key(b)))),
        Keys::Tuples => return merge_sort(items, &mut |a, b| tuple_less(key(&a), key(&b))),
        Keys::Any => return merge_sort(items, &mut |a, b| less(key(&a), key(&b))),
    }
    Ok(())
}

/// `a < b` of exact tuples: the first items decide most often.
fn tuple_less(a: Word, b: Word) -> Result<bool, Raised> {
    // SAFETY: all keys were found to be tuples, which can't change.
    let (a, b) = unsafe { (a.cast_unchecked::<Tuple>(), b.cast_unchecked::<Tuple>()) };
    let (a, b) = (a.items(), b.items());
    for (&left, &right) in a.iter().zip(b) {
        if !sequence::items::equal(left, right)? {
            return less(left, right);
        }
    }
    Ok(a.len() < b.len())
}
