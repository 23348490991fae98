//! Indexes and slices: from Python values to positions.

use crate::object::{Raised, Word};
use crate::slice::Slice;
use taipan_rt_abi::BuiltinType;

/// The positions that a slice picks: `count` of them from `start` by `step`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Span {
    pub start: i64,
    pub stop: i64,
    pub step: i64,
    pub count: usize,
}

impl Span {
    /// The positions, in the slice's order.
    #[inline]
    pub fn positions(self) -> impl ExactSizeIterator<Item = usize> + Clone {
        (0..self.count).map(move |n| (self.start + n as i64 * self.step) as usize)
    }

    /// Bounds as [`unpack_words`] gives them, over `len` items.
    pub fn of((start, stop, step): (i64, i64, i64), len: usize) -> Span {
        Span::new(start, stop, step, len)
    }

    /// `start:stop:step` over `len` items; `step` is not 0.
    pub fn new(start: i64, stop: i64, step: i64, len: usize) -> Span {
        let len = len as i64;
        let clamp = |bound: i64| {
            if bound < 0 {
                let bound = bound.saturating_add(len);
                if bound < 0 { if step < 0 { -1 } else { 0 } } else { bound }
            } else if bound >= len {
                if step < 0 { len - 1 } else { len }
            } else {
                bound
            }
        };
        let (start, stop) = (clamp(start), clamp(stop));
        let distance = if step < 0 { start - stop } else { stop - start };
        let count = match step {
            _ if distance <= 0 => 0,
            // Spares the usual steps a division.
            1 | -1 => distance,
            step => (distance - 1) / step.abs() + 1,
        };
        Span { start, stop, step, count: count as usize }
    }
}

/// Whether the value may stand for an int: `operator.index` would take it.
pub fn is_index(word: Word) -> bool {
    word.is_small_int() || word.is_bool() || word.ty().slots.index.is_some()
}

/// A slice bound as an int, clamped to 64 bits; `default` for None.
#[inline]
fn bound(word: Word, default: i64) -> Result<i64, Raised> {
    match word.small_int() {
        Some(value) => Ok(value),
        None if word.is_none() => Ok(default),
        None => bound_of_index(word),
    }
}

#[cold]
fn bound_of_index(word: Word) -> Result<i64, Raised> {
    if !is_index(word) {
        return raise!(TypeError, "slice indices must be integers or None or have an __index__ method");
    }
    let int = crate::int::index(word)?;
    Ok(crate::imp::int_to_i64_clamped(int.word()))
}

/// `start`, `stop` and `step` of a slice before the length is known.
pub fn unpack(slice: &Slice) -> Result<(i64, i64, i64), Raised> {
    unpack_words(slice.start, slice.stop, slice.step)
}

/// [`unpack`] of bounds without a slice.
pub fn unpack_words(start: Word, stop: Word, step: Word) -> Result<(i64, i64, i64), Raised> {
    let step = bound(step, 1)?;
    if step == 0 {
        return raise!(ValueError, "slice step cannot be zero");
    }
    let step = step.max(-i64::MAX);
    let start = bound(start, if step < 0 { i64::MAX } else { 0 })?;
    let stop = bound(stop, if step < 0 { i64::MIN } else { i64::MAX })?;
    Ok((start, stop, step))
}

/// The positions that a slice picks of `len()` items; the length is asked for after user code has run.
pub fn span(slice: &Slice, len: impl FnOnce() -> usize) -> Result<Span, Raised> {
    let (start, stop, step) = unpack(slice)?;
    Ok(Span::new(start, stop, step, len()))
}

/// An index of a sequence type `kind` ("list") as 64 bits; TypeError for what is not an int.
pub fn position(word: Word, kind: &str) -> Result<i64, Raised> {
    if let Some(value) = word.small_int() {
        return Ok(value);
    }
    if !is_index(word) {
        return raise!(TypeError, "{kind} indices must be integers or slices, not {}", word.ty().name);
    }
    let int = crate::int::index(word)?;
    fits(int.word(), word)
}

/// The value of an int, or the IndexError for one that no sequence is long enough for.
pub fn fits(int: Word, original: Word) -> Result<i64, Raised> {
    match crate::int::view(int).to_i64() {
        Some(value) => Ok(value),
        None => raise!(IndexError, "cannot fit '{}' into an index-sized integer", original.ty().name),
    }
}

/// A repetition count (`[0] * n`).
pub fn times(word: Word) -> Result<i64, Raised> {
    if let Some(value) = word.small_int() {
        return Ok(value);
    }
    if !is_index(word) {
        return raise!(TypeError, "can't multiply sequence by non-int of type '{}'", word.ty().name);
    }
    let int = crate::int::index(word)?;
    match crate::int::view(int.word()).to_i64() {
        Some(value) => Ok(value),
        None => raise!(OverflowError, "cannot fit '{}' into an index-sized integer", word.ty().name),
    }
}

/// The place of `index` in `len` items, from the end when it is negative.
#[inline(always)]
pub fn place(index: i64, len: usize) -> Option<usize> {
    let at = if index < 0 { index.wrapping_add(len as i64) } else { index } as usize;
    if at < len { Some(at) } else { None }
}

/// A bound of `list.insert` or `list.index` as a place from 0 to `len`.
pub fn clamp(index: i64, len: usize) -> usize {
    if index < 0 { index.saturating_add(len as i64).max(0) as usize } else { (index as usize).min(len) }
}

/// The slice, when the key of a subscription is one.
pub fn as_slice(word: Word) -> Option<crate::object::Ref<Slice>> {
    // SAFETY: the class was checked; slice can't be derived from.
    if word.is_pointer() && word.is_exact(BuiltinType::Slice) { Some(unsafe { word.cast_unchecked() }) } else { None }
}

/// The positions of `start:stop:step` of `len` items.
pub fn span_of(start: Word, stop: Word, step: Word, len: usize) -> Result<Span, Raised> {
    let (start, stop, step) = unpack_words(start, stop, step)?;
    Ok(Span::new(start, stop, step, len))
}

/// `start` and `end` of `find`, `count` and the like, where None (or nothing) stands for the ends.
pub fn search_bounds(start: Word, end: Word) -> Result<(i64, i64), Raised> {
    let or_none = |word: Word| if word.is_null() { Word::NONE } else { word };
    Ok((bound(or_none(start), 0)?, bound(or_none(end), i64::MAX)?))
}
