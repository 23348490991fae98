//! Iteration over any value.

use crate::exc;
use crate::list::List;
use crate::object::{BuiltinType, Own, OwnWord, Raised, Word, builtin};
use crate::tuple::Tuple;

/// `iter(x)`.
pub fn iter(x: Word) -> Result<OwnWord, Raised> {
    let slots = &x.ty().slots;
    if let Some(slot) = slots.iter {
        let iterator = slot(x)?;
        if iterator.word().ty().slots.next.is_none() {
            return raise!(TypeError, "iter() returned non-iterator of type '{}'", iterator.word().ty().name);
        }
        return Ok(iterator);
    }
    if slots.getitem.is_some() && !x.is_a(BuiltinType::Dict) {
        return Ok(crate::iter::sequence::new(BuiltinType::SequenceIterator, x, 0).into_word());
    }
    raise!(TypeError, "'{}' object is not iterable", x.ty().name)
}

/// The next item, null when exhausted.
#[inline]
pub fn next(iterator: Word) -> Result<OwnWord, Raised> {
    match iterator.ty().slots.next {
        Some(slot) => slot(iterator),
        None => raise!(TypeError, "'{}' object is not an iterator", iterator.ty().name),
    }
}

/// Calls `visit` with each item until it returns false.
pub fn for_each(x: Word, mut visit: impl FnMut(OwnWord) -> Result<bool, Raised>) -> Result<(), Raised> {
    if let Some(tuple) = x.cast_exact::<Tuple>() {
        for &item in tuple.items() {
            if !visit(item.own())? {
                break;
            }
        }
        return Ok(());
    }
    if let Some(list) = x.cast_exact::<List>() {
        let mut index = 0;
        while let Some(&item) = list.items().get(index) {
            if !visit(item.own())? {
                break;
            }
            index += 1;
        }
        return Ok(());
    }
    let iterator = iter(x)?;
    loop {
        let item = next(iterator.word())?;
        if item.is_null() || !visit(item)? {
            return Ok(());
        }
    }
}

/// All items, as a tuple.
pub fn collect(x: Word) -> Result<Own<Tuple>, Raised> {
    if let Some(tuple) = x.cast_exact::<Tuple>() {
        return Ok(tuple.own());
    }
    let mut items = Vec::new();
    for_each(x, |item| {
        items.push(item);
        Ok(true)
    })?;
    Ok(Tuple::new(items.into_iter()))
}

#[unsafe(export_name = "tp_rt_returned")]
static mut RETURNED: Word = Word::NULL;

/// Keeps the value that a generator returned, for whoever asks next.
pub fn set_returned(value: OwnWord) {
    // SAFETY: single threaded; the static owns what it holds.
    unsafe { drop(OwnWord::from_raw(std::mem::replace(&mut RETURNED, value.into_raw()))) }
}

/// The value that the generator which has just finished returned; null when it was None.
pub fn take_returned() -> OwnWord {
    // SAFETY: single threaded; the static owns what it holds.
    unsafe { OwnWord::from_raw(std::mem::replace(&mut RETURNED, Word::NULL)) }
}

/// Raises StopIteration with a value (null for none).
pub fn raise_stop(value: OwnWord) -> Raised {
    let ty = builtin(BuiltinType::StopIteration);
    if value.is_null() { exc::raise_type(ty, &[]) } else { exc::raise_type(ty, &[value.word()]) }
}

/// `next(x)` without a default.
pub fn next_or_raise(iterator: Word) -> Result<OwnWord, Raised> {
    if iterator.ty().is_heap() && iterator.ty().slots.next.is_some() {
        // What a `__next__` of Python code raises goes on as it is.
        if let Some(result) = super::call::call_special(iterator, "__next__", &[]) {
            return result;
        }
    }
    set_returned(OwnWord::NULL);
    let item = next(iterator)?;
    if item.is_null() { Err(raise_stop(take_returned())) } else { Ok(item) }
}

/// A row.
pub fn dyn_iter(x: Word) -> Result<OwnWord, Raised> {
    iter(x)
}

/// A row.
#[inline(always)]
pub fn dyn_next(iter: Word) -> OwnWord {
    next(iter).unwrap_or(OwnWord::NULL)
}
