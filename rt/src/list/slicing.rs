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
    let picked: Vec<Word> = match span.step {
        1 => items[span.start as usize..][..span.count].to_vec(),
        -1 => items[(span.start + 1) as usize - span.count..][..span.count].iter().rev().copied().collect(),
        _ => span.positions().map(|at| items[at]).collect(),
    };
    sequence::retain_all(&picked);
    Ok(List::from_owned(picked))
}

/// `list[start:stop:step] = values`.
pub fn set(list: Ref<List>, start: Word, stop: Word, step: Word, values: Word) -> Result<(), Raised> {
    let bounds = unpack_words(start, stop, step)?;
    let probe = Span::of(bounds, list.items.len());
    if overwrite(list, probe, values) {
        return Ok(());
    }
    if values.ty().slots.iter.is_none() && values.ty().slots.getitem.is_none() {
        return if probe.step == 1 {
            raise!(TypeError, "can only assign an iterable")
        } else {
            raise!(TypeError, "must assign iterable to extended slice")
        };
    }
    let new = walk::collect(values)?;
    // Collecting may have run user code.
    let span = Span::of(bounds, list.items.len());
    if span.step == 1 {
        let start = span.start as usize;
        let old: Vec<Word> = list.items_mut().splice(start..start + span.count, new).collect();
        sequence::release_all(old);
        return Ok(());
    }
    if new.len() != span.count {
        let count = new.len();
        sequence::release_all(new);
        return raise!(ValueError, "attempt to assign sequence of size {count} to extended slice of size {}", span.count);
    }
    let items = list.items_mut();
    let old = span.positions().zip(new).map(|(at, word)| std::mem::replace(&mut items[at], word)).collect();
    sequence::release_all(old);
    Ok(())
}

/// Puts as many items of another list in the place of items that need no release. Whether it was that simple.
fn overwrite(list: Ref<List>, span: Span, values: Word) -> bool {
    let Some(values) = values.cast_exact::<List>() else { return false };
    if span.step != 1 || span.count != values.items.len() || values.ptr() == list.ptr() {
        return false;
    }
    let old = &mut list.items_mut()[span.start as usize..][..span.count];
    if old.iter().any(|word| word.is_pointer()) {
        return false;
    }
    sequence::retain_all(values.items());
    old.copy_from_slice(values.items());
    true
}

/// `del list[slice]`.
pub fn delete(list: Ref<List>, slice: Ref<Slice>) -> Result<(), Raised> {
    let mut span = span(&slice, || list.items.len())?;
    if span.count == 0 {
        return Ok(());
    }
    if span.step < 0 {
        let last = span.start + (span.count as i64 - 1) * span.step;
        span = Span { start: last, step: -span.step, ..span };
    }
    let items = list.items_mut();
    let (start, step) = (span.start as usize, span.step as usize);
    let old: Vec<Word> = if step == 1 {
        items.drain(start..start + span.count).collect()
    } else {
        let old = span.positions().map(|at| items[at]).collect();
        let mut at = 0;
        items.retain(|_| {
            let gone = at >= start && (at - start) % step == 0 && (at - start) / step < span.count;
            at += 1;
            !gone
        });
        old
    };
    sequence::release_all(old);
    Ok(())
}
