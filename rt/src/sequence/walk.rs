//! Iteration over any value by the runtime itself.

use crate::list::List;
use crate::object::{BuiltinType, OwnWord, Raised, Word};
use crate::range::Range;
use crate::tuple::Tuple;

/// `iter(word)`.
pub fn iter(word: Word) -> Result<OwnWord, Raised> {
    crate::imp::dyn_iter(word)
}

/// The next item of an iterator; None when it is exhausted.
#[inline]
pub fn next(iterator: Word) -> Result<Option<OwnWord>, Raised> {
    let ty = iterator.ty();
    let Some(next) = ty.slots.next else {
        return raise!(TypeError, "'{}' object is not an iterator", ty.name);
    };
    let item = next(iterator)?;
    Ok(if item.is_null() { None } else { Some(item) })
}

/// Calls `visit` with each item. `visit` may run user code that changes what is walked over.
pub fn for_each(iterable: Word, mut visit: impl FnMut(OwnWord) -> Result<(), Raised>) -> Result<(), Raised> {
    if let Some(list) = iterable.cast_exact::<List>() {
        let mut at = 0;
        while let Some(&item) = list.items().get(at) {
            visit(item.own())?;
            at += 1;
        }
        return Ok(());
    }
    if let Some(tuple) = iterable.cast_exact::<Tuple>() {
        for &item in tuple.items() {
            visit(item.own())?;
        }
        return Ok(());
    }
    let iterator = iter(iterable)?;
    while let Some(item) = next(iterator.word())? {
        visit(item)?;
    }
    Ok(())
}

/// Calls `visit` with each item for something that grows by them: Python code is asked first how many there are.
pub fn for_each_measured(iterable: Word, mut visit: impl FnMut(OwnWord) -> Result<(), Raised>) -> Result<(), Raised> {
    if !iterable.ty().is_heap() {
        return for_each(iterable, visit);
    }
    let iterator = iter(iterable)?;
    ask_length(iterable)?;
    while let Some(item) = next(iterator.word())? {
        visit(item)?;
    }
    Ok(())
}

/// Asks an object of Python code for its length, or a guess at it, only to have asked: what it raises counts.
fn ask_length(iterable: Word) -> Result<(), Raised> {
    let given_up = |result: Result<(), Raised>| match result {
        Err(Raised) if crate::exc::catch(BuiltinType::TypeError) => Ok(false),
        done => done.map(|()| true),
    };
    if iterable.ty().slots.len.is_some() && given_up(crate::dynamic::length(iterable).map(|_| ()))? {
        return Ok(());
    }
    let Some(answer) = crate::dynamic::call::call_special(iterable, "__length_hint__", &[]) else { return Ok(()) };
    let hint = match answer {
        Err(Raised) if crate::exc::catch(BuiltinType::TypeError) => return Ok(()),
        answer => answer?,
    };
    let word = hint.word();
    if word.is_not_implemented() {
        return Ok(());
    }
    if !word.is_small_int() && !word.ty().is_a(BuiltinType::Int) {
        return raise!(TypeError, "__length_hint__ must be an integer, not {}", word.ty().name);
    }
    if crate::int::index_to_i64(word)? < 0 {
        return raise!(ValueError, "__length_hint__() should return >= 0");
    }
    Ok(())
}

/// All items, each owned.
pub fn collect(iterable: Word) -> Result<Vec<Word>, Raised> {
    if let Some(list) = iterable.cast_exact::<List>() {
        return Ok(super::owned_copy(list.items()));
    }
    if let Some(tuple) = iterable.cast_exact::<Tuple>() {
        return Ok(super::owned_copy(tuple.items()));
    }
    let mut items = Vec::new();
    let range = iterable.cast_exact::<Range>();
    let count = range.map_or_else(|| Ok(length_hint(iterable)), |range| crate::imp::range_len(range).map(|count| count as usize))?;
    if items.try_reserve_exact(count).is_err() {
        return Err(crate::exc::raise_text(BuiltinType::MemoryError, format_args!("")));
    }
    if let Some((start, _, step)) = range.and_then(|range| range.small()) {
        items.extend((0..count as i64).map(|at| Word::from_small(start + at * step)));
        return Ok(items);
    }
    let outcome = for_each_measured(iterable, |item| {
        items.push(item.into_raw());
        Ok(())
    });
    if outcome.is_err() {
        super::release_backwards(std::mem::take(&mut items));
    }
    outcome.map(|()| items)
}

/// A guess at the number of items, where the type tells without user code.
fn length_hint(iterable: Word) -> usize {
    let ty = iterable.ty();
    match ty.slots.len {
        Some(len) if !ty.is_heap() => len(iterable).map_or(0, |len| (len as usize).min(1 << 24)),
        _ => 0,
    }
}

/// Calls `then` with the items of an iterable: those of a list or tuple in place (it must not run user code),
/// others gathered first. TypeError with `message` for what can't be iterated.
pub fn with_items<R>(iterable: Word, message: &str, then: impl FnOnce(&[Word]) -> Result<R, Raised>) -> Result<R, Raised> {
    if let Some(list) = iterable.cast_exact::<List>() {
        return then(list.items());
    }
    if let Some(tuple) = iterable.cast_exact::<Tuple>() {
        return then(tuple.items());
    }
    let slots = &iterable.ty().slots;
    if slots.iter.is_none() && slots.getitem.is_none() {
        return raise!(TypeError, "{message}");
    }
    let items = collect(iterable)?;
    let result = then(&items);
    super::release_backwards(items);
    result
}

/// Raises StopIteration.
#[cold]
pub fn raise_stop() -> Raised {
    super::fault::raise_type(crate::object::builtin(crate::BuiltinType::StopIteration), &[])
}
