//! `a, *b, c = x`.

use crate::list::List;
use crate::object::{Own, OwnWord, Raised, Word};
use crate::tuple::Tuple;

/// A row: a tuple of exactly `before + after` items, or with `star` 1 one more, a list, at `before`.
pub fn unpack(iterable: Word, before: i64, star: i64, after: i64) -> Result<Own<Tuple>, Raised> {
    let (before, after) = (before as usize, after as usize);
    if star == 0 {
        return exactly(iterable, before + after);
    }
    if iterable.ty().slots.iter.is_none() && iterable.ty().slots.getitem.is_none() {
        return raise!(TypeError, "cannot unpack non-iterable {} object", iterable.ty().name);
    }
    let all = super::iterate::collect(iterable)?;
    let items = all.items();
    if items.len() < before + after {
        return raise!(ValueError, "not enough values to unpack (expected at least {}, got {})", before + after, items.len());
    }
    let rest = items.len() - after;
    let middle = List::from_owned(items[before..rest].iter().map(|item| item.own().into_raw()).collect());
    let mut result: Vec<OwnWord> = items[..before].iter().map(|item| item.own()).collect();
    result.push(middle.into_word());
    result.extend(items[rest..].iter().map(|item| item.own()));
    Ok(Tuple::new(result.into_iter()))
}

fn exactly(iterable: Word, count: usize) -> Result<Own<Tuple>, Raised> {
    if let Some(tuple) = iterable.cast_exact::<Tuple>() {
        if tuple.items().len() == count {
            return Ok(tuple.own());
        }
    }
    if iterable.ty().slots.iter.is_none() && iterable.ty().slots.getitem.is_none() {
        return raise!(TypeError, "cannot unpack non-iterable {} object", iterable.ty().name);
    }
    let mut items: Vec<OwnWord> = Vec::with_capacity(count);
    let mut surplus = false;
    super::for_each(iterable, |item| {
        surplus = items.len() == count;
        items.push(item);
        Ok(!surplus)
    })?;
    if surplus || items.len() < count {
        raise_unpack(items.len() as i64, count as i64)?;
    }
    Ok(Tuple::new(items.into_iter()))
}

/// A row: raises ValueError for `length` items where so many are expected.
pub fn raise_unpack(length: i64, expected: i64) -> Result<(), Raised> {
    if length > expected {
        return raise!(ValueError, "too many values to unpack (expected {expected})");
    }
    raise!(ValueError, "not enough values to unpack (expected {expected}, got {length})")
}
