//! The rows of slice.
#![allow(missing_docs)]

use super::Slice;
use crate::object::{Own, Raised, Ref, Word};
use crate::sequence::index;
use crate::tuple::Tuple;

pub fn slice_new(start: Word, stop: Word, step: Word) -> Own<Slice> {
    Slice::new(start, stop, step)
}

pub fn slice_of(start: Word, stop: Word, step: Word) -> Own<Slice> {
    Slice::new(start, stop, step)
}

pub fn slice_to(stop: Word) -> Own<Slice> {
    Slice::new(Word::NONE, stop, Word::NONE)
}

pub fn slice_indices(slice: Ref<Slice>, length: i64) -> Result<Own<Tuple>, Raised> {
    if length < 0 {
        return raise!(ValueError, "length should not be negative");
    }
    let (start, stop, step) = index::unpack(&slice)?;
    let span = index::Span::new(start, stop, step, length as usize);
    Ok(Tuple::new([span.start, span.stop, span.step].map(crate::int::from_i64).into_iter()))
}

pub fn slice_first(start: Word, stop: Word, length: i64) -> i64 {
    span_of_ints(start, stop, length).start
}

pub fn slice_count(start: Word, stop: Word, length: i64) -> i64 {
    span_of_ints(start, stop, length).count as i64
}

/// `start:stop` over `length` items, of ints or None, which raise nothing.
fn span_of_ints(start: Word, stop: Word, length: i64) -> index::Span {
    let bounds = index::unpack_words(start, stop, Word::NONE).unwrap_or((0, 0, 1));
    index::Span::of(bounds, length as usize)
}
