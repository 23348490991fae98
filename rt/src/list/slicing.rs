//! `a[i:j:k]`, its assignment and its deletion.

use super::List;
use crate::object::{Own, Raised, Ref, Word};
use crate::sequence::index::{Span, span, unpack_words};
use crate::sequence::{self, walk};
use crate::slice::Slice;
use std::mem::MaybeUninit;

/// `list[start:stop:step]`.
pub fn get(list: Ref<List>, start: Word, stop: Word, step: Word) -> Result<Own<List>, Raised> {
    let bounds = unpack_words(start, stop, step)?;
    let span = Span::of(bounds, list.items.len());
    let mut picked = Vec::with_capacity(span.count);
    // SAFETY: there is space for all that is picked, and all of it is written.
    unsafe {
        pick(list.items(), span, picked.as_mut_ptr());
        picked.set_len(span.count);
    }
    Ok(List::from_owned(picked))
}

/// Writes more owners of what a span picks.
///
/// # Safety
/// There is space for `span.count` words at `to`.
unsafe fn pick(items: &[Word], span: Span, to: *mut Word) {
    if span.count == 0 {
        return;
    }
    // SAFETY: the caller's promise.
    unsafe {
        match span.step {
            1 => sequence::copy_owned(items[span.start as usize..][..span.count].iter().copied(), to),
            -1 => sequence::copy_owned(items[(span.start + 1) as usize - span.count..][..span.count].iter().rev().copied(), to),
            _ => sequence::copy_owned(span.positions().map(|at| items[at]), to),
        }
    }
}

/// So many items are on the stack on their way from one list to another.
const ON_STACK: usize = 32;

/// `list[start:stop] = source[first:last:step]`.
pub fn set_from(list: Ref<List>, to: (Word, Word), source: Ref<List>, from: (Word, Word, Word)) -> Result<(), Raised> {
    if let Some(count) = reversed_head(list, to, source, from) {
        list.items_mut()[..count].reverse();
        return Ok(());
    }
    let from = Span::of(unpack_words(from.0, from.1, from.2)?, source.items.len());
    let to = Span::of(unpack_words(to.0, to.1, Word::NONE)?, list.items.len());
    // The same places the other way round: no item comes or goes.
    if from.step == -1 && source == list && from.count == to.count && from.start + 1 - from.count as i64 == to.start {
        list.items_mut()[to.start as usize..][..to.count].reverse();
    } else {
        copy_span(list, to, source, from);
    }
    Ok(())
}

/// How many items are turned around by `list[:k + 1] = list[k::-1]`, the usual way to write it, for a `k` within the list.
#[inline(always)]
fn reversed_head(list: Ref<List>, to: (Word, Word), source: Ref<List>, from: (Word, Word, Word)) -> Option<usize> {
    let is_whole_head = to.0.is_none() && from.1.is_none() && from.2 == Word::from_small(-1) && source == list;
    let (last, count) = (from.0.small_int()?, to.1.small_int()?);
    (is_whole_head && last >= 0 && count == last + 1 && count as usize <= list.items.len()).then_some(count as usize)
}

#[inline(never)]
fn copy_span(list: Ref<List>, to: Span, source: Ref<List>, from: Span) {
    let mut on_stack = [MaybeUninit::<Word>::uninit(); ON_STACK];
    let mut on_heap = Vec::new();
    let picked = if from.count > ON_STACK {
        on_heap.reserve(from.count);
        on_heap.as_mut_ptr()
    } else {
        on_stack.as_mut_ptr().cast()
    };
    // SAFETY: there is space for all that is picked, and all of it is written.
    let picked = unsafe {
        pick(source.items(), from, picked);
        std::slice::from_raw_parts(picked, from.count)
    };
    replace(list, to, picked, false);
}

/// `list[start:stop:step] = values`.
pub fn set(list: Ref<List>, start: Word, stop: Word, step: Word, values: Word) -> Result<(), Raised> {
    let bounds = unpack_words(start, stop, step)?;
    match values.cast_exact::<List>() {
        Some(source) if bounds.2 == 1 && source.ptr() != list.ptr() => {
            replace(list, Span::of(bounds, list.items.len()), source.items(), true);
            return Ok(());
        }
        _ => {}
    }
    if values.ty().slots.iter.is_none() && values.ty().slots.getitem.is_none() {
        return if bounds.2 == 1 {
            raise!(TypeError, "can only assign an iterable")
        } else {
            raise!(TypeError, "must assign iterable to extended slice")
        };
    }
    let new = walk::collect(values)?;
    // Collecting may have run user code.
    let span = Span::of(bounds, list.items.len());
    if span.step == 1 {
        replace(list, span, &new, false);
        return Ok(());
    }
    if new.len() != span.count {
        let count = new.len();
        sequence::release_backwards(new);
        return raise!(ValueError, "attempt to assign sequence of size {count} to extended slice of size {}", span.count);
    }
    let items = list.items_mut();
    let old = span.positions().zip(new).map(|(at, word)| std::mem::replace(&mut items[at], word)).collect();
    sequence::release_all(old);
    Ok(())
}

/// Puts `new`, which is no part of the list, in the place of the items of a span whose step is 1. With `retain`, the list
/// becomes another owner of them; else it takes them over.
fn replace(list: Ref<List>, span: Span, new: &[Word], retain: bool) {
    let (start, count) = (span.start as usize, span.count);
    let items = list.items_mut();
    if retain {
        sequence::retain_all(new);
    }
    // The releases come last: they may run user code. Most items need none.
    let mut old: Vec<Word> = Vec::new();
    if new.len() == count {
        for (slot, &word) in items[start..start + count].iter_mut().zip(new) {
            let before = std::mem::replace(slot, word);
            if before.is_pointer() {
                old.push(before);
            }
        }
        sequence::release_backwards(old);
        return;
    }
    old.extend(items[start..start + count].iter().filter(|word| word.is_pointer()));
    let len = items.len();
    items.reserve(new.len().saturating_sub(count));
    // SAFETY: the span lies within the list, and there is space for its new length.
    unsafe {
        let place = items.as_mut_ptr().add(start);
        std::ptr::copy(place.add(count), place.add(new.len()), len - start - count);
        std::ptr::copy_nonoverlapping(new.as_ptr(), place, new.len());
        items.set_len(len - count + new.len());
    }
    sequence::release_backwards(old);
}

/// `del list[slice]`.
pub fn delete(list: Ref<List>, slice: Ref<Slice>) -> Result<(), Raised> {
    let mut span = span(&slice, || list.items.len())?;
    if span.count == 0 {
        return Ok(());
    }
    if span.step == 1 {
        replace(list, span, &[], false);
        return Ok(());
    }
    if span.step < 0 {
        let last = span.start + (span.count as i64 - 1) * span.step;
        span = Span { start: last, step: -span.step, ..span };
    }
    let items = list.items_mut();
    let (start, step) = (span.start as usize, span.step as usize);
    let old = span.positions().map(|at| items[at]).collect();
    let mut at = 0;
    items.retain(|_| {
        let gone = at >= start && (at - start) % step == 0 && (at - start) / step < span.count;
        at += 1;
        !gone
    });
    sequence::release_all(old);
    Ok(())
}
