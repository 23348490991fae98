//! The rows of range.
#![allow(missing_docs)]

use super::Range;
use crate::object::{Obj, Own, OwnWord, Raised, Ref, Word};
use crate::slice::Slice;

pub fn range_stop(stop: Word) -> Result<Own<Range>, Raised> {
    Range::checked(Word::from_small(0), stop, Word::from_small(1))
}

pub fn range_of(start: Word, stop: Word, step: Word) -> Result<Own<Range>, Raised> {
    Range::checked(start, stop, step)
}

pub fn range_len(range: Ref<Range>) -> Result<i64, Raised> {
    let len = range.len();
    match crate::int::rows::to_i64(len.word()) {
        Some(len) => Ok(len),
        None => raise!(OverflowError, "Python int too large to convert to C ssize_t"),
    }
}

pub fn range_get(range: Ref<Range>, at: Word) -> Result<OwnWord, Raised> {
    range.get(at)
}

pub fn range_slice(range: Ref<Range>, slice: Ref<Slice>) -> Result<Own<Range>, Raised> {
    range.slice(slice)
}

pub fn range_contains(range: Ref<Range>, value: Word) -> Result<bool, Raised> {
    super::contains(range, value)
}

/// The place of an exact int or a bool, which needs no search; None for other values.
fn by_arithmetic(range: &Range, value: Word) -> Result<Option<Option<OwnWord>>, Raised> {
    if value.is_small_int() || value.is_bool() || value.is_exact(crate::BuiltinType::Int) {
        return Ok(Some(range.place(crate::int::index(value)?.word())));
    }
    Ok(None)
}

pub fn range_index(range: Ref<Range>, value: Word) -> Result<OwnWord, Raised> {
    match by_arithmetic(&range, value)? {
        Some(Some(place)) => return Ok(place),
        Some(None) => {}
        None => {
            let iterator = range.iter();
            let mut at = 0;
            while let Some(item) = crate::sequence::walk::next(iterator.word())? {
                if crate::sequence::items::equal(item.word(), value)? {
                    return Ok(crate::int::from_i64(at));
                }
                at += 1;
            }
        }
    }
    raise!(ValueError, "{} is not in range", crate::sequence::repr::repr(value)?.text())
}

pub fn range_count(range: Ref<Range>, value: Word) -> Result<i64, Raised> {
    if let Some(place) = by_arithmetic(&range, value)? {
        return Ok(i64::from(place.is_some()));
    }
    let iterator = range.iter();
    let mut count = 0;
    while let Some(item) = crate::sequence::walk::next(iterator.word())? {
        count += i64::from(crate::sequence::items::equal(item.word(), value)?);
    }
    Ok(count)
}

pub fn range_start(range: Ref<Range>) -> OwnWord {
    range.start.own()
}

pub fn range_end(range: Ref<Range>) -> OwnWord {
    range.stop.own()
}

pub fn range_step(range: Ref<Range>) -> OwnWord {
    range.step.own()
}

pub fn range_eq(a: Ref<Range>, b: Ref<Range>) -> bool {
    a.equals(&b)
}

#[inline(always)]
pub fn range_steps(range: Ref<Range>) -> i64 {
    match range.small() {
        Some((start, stop, step)) => i64::try_from(crate::iter::range::count(start, stop, step)).unwrap_or(i64::MAX),
        None => range.len().word().small_int().unwrap_or(i64::MAX),
    }
}

#[inline(always)]
pub fn range_length(start: Word, stop: Word, step: i64) -> i64 {
    if step == 1 && start.is_small_int() && stop.is_small_int() {
        return (stop.small_int_unchecked() - start.small_int_unchecked()).max(0);
    }
    tp_rt_range_length(start, stop, step)
}

pub fn range_length_by(start: Word, stop: Word, step: Word) -> Result<i64, Raised> {
    match (start.small_int(), stop.small_int(), step.small_int()) {
        (Some(start), Some(stop), Some(step)) if step != 0 => {
            Ok(i64::try_from(crate::iter::range::count(start, stop, step)).unwrap_or(i64::MAX))
        }
        _ => Ok(range_steps(Range::checked(start, stop, step)?.borrow())),
    }
}

#[unsafe(no_mangle)]
#[inline(never)]
fn tp_rt_range_length(start: Word, stop: Word, step: i64) -> i64 {
    range_steps(Range::new(start, stop, crate::int::from_i64(step).word()).borrow())
}

#[inline(always)]
pub fn range_item(range: Ref<Range>, index: i64) -> OwnWord {
    match range.small() {
        // Between the start and the stop, so it fits.
        Some((start, _, step)) => OwnWord::from_small(start.wrapping_add(index.wrapping_mul(step))),
        None => large_item(range, index),
    }
}

#[cold]
#[inline(never)]
fn large_item(range: Ref<Range>, index: i64) -> OwnWord {
    range.number(crate::int::from_i64(index).word())
}

pub fn range_iter(range: Ref<Range>) -> Own<Obj> {
    range.iter()
}

pub fn range_reversed(range: Ref<Range>) -> Own<Obj> {
    range.reversed()
}
