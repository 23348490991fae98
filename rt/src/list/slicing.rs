//! `a[i:j:k]`, its assignment and its deletion.

use super::List;
use crate::object::{Own, Raised, Ref, Word};
use crate::sequence::index::{Span, span, unpack_words};
use crate::sequence::{self, walk};
use crate::slice::Slice;

/// `list[start:stop:step]`.
pub fn get(list: Ref<List>, start: Word, stop: Word, step: Word) -> Result<Own<List>, Raised> {
    let bounds = unpack_words(start, stop, step)?;
    let span = Span::of(bounds, list.items.len());
    let items = list.items();
    Ok(List::from_owned(match span.step {
        _ if span.count == 0 => Vec::new(),
        1 => sequence::owned_copy(&items[span.start as usize..][..span.count]),
        -1 => sequence::owned(items[(span.start + 1) as usize - span.count..][..span.count].iter().rev().copied(), span.count),
        _ => sequence::owned(span.positions().map(|at| items[at]), span.count),
    }))
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
    // The releases come last: they may run user code.
    let mut old = Vec::new();
    if items[start..start + count].iter().any(|word| word.is_pointer()) {
        old.extend_from_slice(&items[start..start + count]);
    }
    let len = items.len();
    items.reserve(new.len().saturating_sub(count));
    // SAFETY: the span lies within the list, and there is space for its new length.
    unsafe {
        let place = items.as_mut_ptr().add(start);
        if new.len() != count {
            std::ptr::copy(place.add(count), place.add(new.len()), len - start - count);
        }
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
