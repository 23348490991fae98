//! The rows of tuple.
#![allow(missing_docs)]

use super::Tuple;
use crate::list::List;
use crate::object::slots::CompareOp;
use crate::object::{BuiltinType, Obj, Own, OwnWord, Raised, Ref, TypeObject, Word, alloc, builtin};
use crate::sequence::{self, index, items, walk};
use crate::slice::Slice;

pub fn tuple_new(words: *mut u64, count: i64) -> Own<Tuple> {
    // SAFETY: the row gives `count` owned words.
    let words = unsafe { sequence::raw_words(words, count) };
    from_owned(words)
}

/// A tuple that takes over `words`.
pub(crate) fn from_owned(words: &[Word]) -> Own<Tuple> {
    let len = words.len();
    if len == 0 {
        return Tuple::empty();
    }
    let object = alloc::plain(builtin(BuiltinType::Tuple).ptr(), size_of::<Tuple>() + 8 * len).cast::<Tuple>();
    // SAFETY: fresh memory with room for all items; the header is set.
    unsafe {
        (&raw mut (*object).len).write(len);
        std::ptr::copy_nonoverlapping(words.as_ptr(), object.add(1).cast::<Word>(), len);
        Own::from_ptr(object)
    }
}

pub fn tuple_new_of(cls: Ref<TypeObject>, words: *mut u64, count: i64) -> Own<Obj> {
    // SAFETY: the row gives `count` owned words.
    let words = unsafe { sequence::raw_words(words, count) };
    // SAFETY: each word is taken over once.
    let made = Tuple::of_type(cls, words.iter().map(|&word| unsafe { OwnWord::from_raw(word) }));
    // SAFETY: every object is an `Obj`.
    unsafe { made.cast() }
}

pub fn tuple_of_star(items: Word) -> Result<Own<Tuple>, Raised> {
    crate::list::rows::check_star(items)?;
    tuple_from(items)
}

pub fn tuple_join(tuples: *mut u64, count: i64) -> Own<Tuple> {
    // SAFETY: compiled code hands over `count` words of tuples.
    let tuples = unsafe { std::slice::from_raw_parts(tuples.cast::<Ref<Tuple>>(), count as usize) };
    let items: Vec<Word> = tuples.iter().flat_map(|tuple| tuple.items().iter().copied()).collect();
    Tuple::from_words(&items)
}

#[inline(always)]
pub fn tuple_item(tuple: Ref<Tuple>, at: i64) -> OwnWord {
    // SAFETY: the row's index is proved to be in bounds.
    unsafe { *tuple.items().get_unchecked(at as usize) }.held().own()
}

pub fn tuple_from(iterable: Word) -> Result<Own<Tuple>, Raised> {
    if iterable.is_null() {
        return Ok(from_owned(&[]));
    }
    match iterable.cast_exact::<Tuple>() {
        Some(tuple) => Ok(tuple.own()),
        None => Ok(from_owned(&walk::collect(iterable)?)),
    }
}

pub fn tuple_of_list(list: Ref<List>) -> Own<Tuple> {
    // SAFETY: no other reference to the items is in use; the tuple takes their owners over.
    let items = std::mem::take(unsafe { &mut list.get_mut().items });
    from_owned(&items)
}

pub fn tuple_count(tuple: Ref<Tuple>, value: Word) -> Result<i64, Raised> {
    let mut count = 0;
    for &item in tuple.items() {
        count += i64::from(items::equal(item, value)?);
    }
    Ok(count)
}

pub fn tuple_index(tuple: Ref<Tuple>, value: Word, start: i64, stop: i64) -> Result<i64, Raised> {
    let (start, stop) = (index::clamp(start, tuple.len), index::clamp(stop, tuple.len));
    for at in start..stop {
        if items::equal(tuple.items()[at], value)? {
            return Ok(at as i64);
        }
    }
    raise!(ValueError, "tuple.index(x): x not in tuple")
}

#[inline(always)]
pub fn tuple_len(tuple: Ref<Tuple>) -> i64 {
    tuple.len as i64
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
extern "C" fn tp_rt_tuple_index_error() {
    crate::exc::raise_text(BuiltinType::IndexError, format_args!("tuple index out of range"));
}

#[inline(always)]
pub fn tuple_get(tuple: Ref<Tuple>, at: i64) -> Result<OwnWord, Raised> {
    Ok(tuple_get_peek(tuple, at)?.own())
}

#[inline(always)]
pub fn tuple_get_peek(tuple: Ref<Tuple>, at: i64) -> Result<Word, Raised> {
    match index::place(at, tuple.len) {
        // SAFETY: `place` is below the length; an item is never null, which spares compiled code a test.
        Some(place) => unsafe {
            let item = *tuple.items().get_unchecked(place);
            std::hint::assert_unchecked(!item.is_null());
            Ok(item)
        },
        None => {
            tp_rt_tuple_index_error();
            Err(Raised)
        }
    }
}

#[inline(always)]
pub fn tuple_get_int(tuple: Ref<Tuple>, at: Word) -> Result<OwnWord, Raised> {
    Ok(tuple_get_int_peek(tuple, at)?.own())
}

#[inline(always)]
pub fn tuple_get_int_peek(tuple: Ref<Tuple>, at: Word) -> Result<Word, Raised> {
    tuple_get_peek(tuple, if at.is_small_int() { at.small_int_unchecked() } else { index::fits(at, at)? })
}

pub fn tuple_slice(tuple: Ref<Tuple>, slice: Ref<Slice>) -> Result<Own<Tuple>, Raised> {
    tuple_span(tuple, slice.start, slice.stop, slice.step)
}

pub fn tuple_span(tuple: Ref<Tuple>, start: Word, stop: Word, step: Word) -> Result<Own<Tuple>, Raised> {
    let span = index::span_of(start, stop, step, tuple.len)?;
    if span.count == tuple.len && span.step == 1 && tuple.word().is_exact(BuiltinType::Tuple) {
        return Ok(tuple.own());
    }
    Ok(Tuple::new(span.positions().map(|at| tuple.items()[at].own())))
}

pub fn tuple_contains(tuple: Ref<Tuple>, value: Word) -> Result<bool, Raised> {
    for &item in tuple.items() {
        if items::equal(item, value)? {
            return Ok(true);
        }
    }
    Ok(false)
}

pub fn tuple_add(a: Ref<Tuple>, b: Ref<Tuple>) -> Own<Tuple> {
    let words = [a.items(), b.items()].concat();
    sequence::retain_all(&words);
    from_owned(&words)
}

pub fn tuple_mul(tuple: Ref<Tuple>, times: i64) -> Result<Own<Tuple>, Raised> {
    sequence::repeated_len(tuple.len, times)?;
    if times == 1 && tuple.word().is_exact(BuiltinType::Tuple) {
        return Ok(tuple.own());
    }
    let words = tuple.items().repeat(times.max(0) as usize);
    sequence::retain_all(&words);
    Ok(from_owned(&words))
}

pub fn tuple_rmul(tuple: Ref<Tuple>, times: i64) -> Result<Own<Tuple>, Raised> {
    tuple_mul(tuple, times)
}

/// Rich comparison of two tuples.
pub(super) fn compare(a: Ref<Tuple>, b: Ref<Tuple>, op: CompareOp) -> Result<OwnWord, Raised> {
    items::compare_sequences(|| a.items(), || b.items(), op)
}

pub fn tuple_eq(a: Ref<Tuple>, b: Ref<Tuple>) -> Result<bool, Raised> {
    if a.len != b.len {
        return Ok(false);
    }
    for (&left, &right) in a.items().iter().zip(b.items()) {
        if !items::equal(left, right)? {
            return Ok(false);
        }
    }
    Ok(true)
}

pub fn tuple_ne(a: Ref<Tuple>, b: Ref<Tuple>) -> Result<bool, Raised> {
    Ok(!tuple_eq(a, b)?)
}

pub fn tuple_hash(tuple: Ref<Tuple>) -> Result<i64, Raised> {
    hash_words(tuple.items())
}

/// The hash of a tuple of these items: xxHash's mixing of theirs, as CPython has it.
pub(crate) fn hash_words(words: &[Word]) -> Result<i64, Raised> {
    const PRIME_1: u64 = 11_400_714_785_074_694_791;
    const PRIME_2: u64 = 14_029_467_366_897_019_727;
    const PRIME_5: u64 = 2_870_177_450_012_600_261;
    let mut acc = PRIME_5;
    for &word in words {
        let lane = items::hash(word)? as u64;
        acc = acc.wrapping_add(lane.wrapping_mul(PRIME_2)).rotate_left(31).wrapping_mul(PRIME_1);
    }
    acc = acc.wrapping_add(words.len() as u64 ^ (PRIME_5 ^ 3_527_539));
    Ok(if acc == u64::MAX { 1_546_275_796 } else { acc as i64 })
}

pub fn tuple_iter(tuple: Ref<Tuple>) -> Own<Obj> {
    crate::iter::sequence::new(BuiltinType::TupleIterator, tuple.word(), 0)
}
