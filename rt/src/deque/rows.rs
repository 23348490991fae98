//! The rows of deque.
#![allow(missing_docs)]

use super::{Deque, iter, limit};
use crate::object::{BuiltinType, Obj, Own, OwnWord, Raised, Ref, Word, builtin, refcount};
use crate::sequence::{self, index, items, walk};

fn this(deque: Ref<Obj>) -> Ref<Deque> {
    // SAFETY: the rows are called with deques.
    unsafe { deque.cast() }
}

fn object(deque: Own<Deque>) -> Own<Obj> {
    // SAFETY: every object has a header.
    unsafe { deque.cast() }
}

pub fn deque_from(iterable: Word, maxlen: Word) -> Result<Own<Obj>, Raised> {
    let deque = Deque::of_type(builtin(BuiltinType::Deque), limit(maxlen)?);
    extend(deque.borrow(), iterable)?;
    Ok(object(deque))
}

/// `deque.__init__`: drops what there is, then fills.
pub fn init(deque: Ref<Deque>, iterable: Word, maxlen: Word) -> Result<(), Raised> {
    let limit = limit(maxlen)?;
    clear(deque);
    // SAFETY: no reference to the fields is in use.
    unsafe { deque.get_mut() }.maxlen = limit;
    extend(deque, iterable)
}

/// Appends all items of `iterable` (null: none).
pub fn extend(deque: Ref<Deque>, iterable: Word) -> Result<(), Raised> {
    if iterable.is_null() {
        return Ok(());
    }
    if iterable == deque.word() {
        let copy: Vec<Word> = deque.items.iter().copied().collect();
        sequence::retain_all(&copy);
        copy.iter().for_each(|&item| deque.push_back(item));
        sequence::release_all(copy);
        return Ok(());
    }
    walk::for_each(iterable, |item| {
        deque.push_back(item.word());
        Ok(())
    })
}

pub fn clear(deque: Ref<Deque>) {
    let items = std::mem::take(deque.items_mut());
    items.into_iter().for_each(refcount::release);
}

#[inline]
pub fn deque_append(deque: Ref<Obj>, item: Word) {
    this(deque).push_back(item);
}

#[inline]
pub fn deque_appendleft(deque: Ref<Obj>, item: Word) {
    this(deque).push_front(item);
}

fn popped(item: Option<Word>) -> Result<OwnWord, Raised> {
    match item {
        // SAFETY: the deque gave its reference up.
        Some(item) => Ok(unsafe { OwnWord::from_raw(item) }),
        None => {
            tp_rt_deque_empty();
            Err(Raised)
        }
    }
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
extern "C" fn tp_rt_deque_empty() {
    crate::exc::raise_text(BuiltinType::IndexError, format_args!("pop from an empty deque"));
}

#[inline]
pub fn deque_pop(deque: Ref<Obj>) -> Result<OwnWord, Raised> {
    popped(this(deque).items_mut().pop_back())
}

#[inline]
pub fn deque_popleft(deque: Ref<Obj>) -> Result<OwnWord, Raised> {
    popped(this(deque).items_mut().pop_front())
}

pub fn deque_extend(deque: Ref<Obj>, iterable: Word) -> Result<(), Raised> {
    extend(this(deque), iterable)
}

pub fn deque_extendleft(deque: Ref<Obj>, iterable: Word) -> Result<(), Raised> {
    let mut items = Vec::new();
    let outcome = walk::for_each(iterable, |item| {
        items.push(item.into_raw());
        Ok(())
    });
    items.iter().for_each(|&item| this(deque).push_front(item));
    sequence::release_all(items);
    outcome
}

pub fn deque_clear(deque: Ref<Obj>) {
    clear(this(deque));
}

/// A copy of the same class: of a subclass by calling it, as CPython does.
pub fn deque_copy(deque: Ref<Obj>) -> Result<OwnWord, Raised> {
    let deque = this(deque);
    let ty = deque.word().ty();
    if ty.is(BuiltinType::Deque) {
        return Ok(Deque::from_items(deque.items.iter().copied(), deque.maxlen).into_word());
    }
    if deque.maxlen < 0 {
        return sequence::call(ty.word(), &[deque.word()]);
    }
    sequence::call(ty.word(), &[deque.word(), Word::from_small(deque.maxlen)])
}

pub fn deque_rotate(deque: Ref<Obj>, steps: i64) {
    let items = this(deque).items_mut();
    let len = items.len() as i64;
    if len > 1 {
        items.rotate_right(steps.rem_euclid(len) as usize);
    }
}

pub fn deque_reverse(deque: Ref<Obj>) {
    this(deque).items_mut().make_contiguous().reverse();
}

pub fn deque_insert(deque: Ref<Obj>, at: i64, item: Word) -> Result<(), Raised> {
    let deque = this(deque);
    if deque.len() as i64 == deque.maxlen {
        return raise!(IndexError, "deque already at its maximum size");
    }
    let at = index::clamp(at, deque.len());
    deque.items_mut().insert(at, item.own().into_raw());
    Ok(())
}

/// First place from `start` to below `stop` of an item equal to `value`; the error when a comparison changes the deque.
fn find(deque: Ref<Deque>, value: Word, start: i64, stop: i64, changed: fn() -> Raised) -> Result<Option<usize>, Raised> {
    let changes = deque.changes;
    let (start, stop) = (index::clamp(start, deque.len()), index::clamp(stop, deque.len()));
    for at in start..stop {
        let Some(item) = deque.get(at) else { break };
        if items::equal(item.own().word(), value)? {
            return Ok(Some(at));
        }
        if deque.changes != changes {
            return Err(changed());
        }
    }
    Ok(None)
}

fn mutated() -> Raised {
    crate::exc::raise_text(BuiltinType::RuntimeError, format_args!("deque mutated during iteration"))
}

fn mutated_by_remove() -> Raised {
    crate::exc::raise_text(BuiltinType::IndexError, format_args!("deque mutated during remove()."))
}

pub fn deque_index(deque: Ref<Obj>, value: Word, start: i64, stop: i64) -> Result<i64, Raised> {
    match find(this(deque), value, start, stop, mutated)? {
        Some(at) => Ok(at as i64),
        None => raise!(ValueError, "{} is not in deque", sequence::repr::repr(value)?.text()),
    }
}

pub fn deque_count(deque: Ref<Obj>, value: Word) -> Result<i64, Raised> {
    let deque = this(deque);
    let (changes, mut count, mut at) = (deque.changes, 0, 0);
    while let Some(item) = deque.get(at) {
        count += i64::from(items::equal(item.own().word(), value)?);
        if deque.changes != changes {
            return Err(mutated());
        }
        at += 1;
    }
    Ok(count)
}

pub fn deque_contains(deque: Ref<Obj>, value: Word) -> Result<bool, Raised> {
    Ok(find(this(deque), value, 0, i64::MAX, mutated)?.is_some())
}

pub fn deque_remove(deque: Ref<Obj>, value: Word) -> Result<(), Raised> {
    let deque = this(deque);
    match find(deque, value, 0, i64::MAX, mutated_by_remove)? {
        Some(at) => {
            let item = deque.items_mut().remove(at).unwrap_or(Word::NULL);
            refcount::release(item);
            Ok(())
        }
        None => raise!(ValueError, "{} is not in deque", sequence::repr::repr(value)?.text()),
    }
}

#[inline]
pub fn deque_len(deque: Ref<Obj>) -> i64 {
    this(deque).len() as i64
}

fn out_of_range<T>() -> Result<T, Raised> {
    raise!(IndexError, "deque index out of range")
}

pub fn deque_get(deque: Ref<Obj>, at: i64) -> Result<OwnWord, Raised> {
    let deque = this(deque);
    match index::place(at, deque.len()).and_then(|at| deque.get(at)) {
        Some(item) => Ok(item.own()),
        None => out_of_range(),
    }
}

pub fn deque_set(deque: Ref<Obj>, at: i64, value: Word) -> Result<(), Raised> {
    let deque = this(deque);
    let Some(at) = index::place(at, deque.len()) else { return out_of_range() };
    // The length stays, and so does the count of changes.
    // SAFETY: no other reference to the fields is in use.
    let old = std::mem::replace(&mut unsafe { deque.get_mut() }.items[at], value.own().into_raw());
    refcount::release(old);
    Ok(())
}

pub fn deque_delete(deque: Ref<Obj>, at: i64) -> Result<(), Raised> {
    let deque = this(deque);
    let Some(at) = index::place(at, deque.len()) else { return out_of_range() };
    let item = deque.items_mut().remove(at).unwrap_or(Word::NULL);
    refcount::release(item);
    Ok(())
}

pub fn deque_iter(deque: Ref<Obj>) -> Own<Obj> {
    iter::new(BuiltinType::DequeIterator, this(deque))
}

pub fn deque_reversed(deque: Ref<Obj>) -> Own<Obj> {
    iter::new(BuiltinType::DequeReverseIterator, this(deque))
}

/// `deque.maxlen`.
pub fn maxlen(deque: Ref<Deque>) -> OwnWord {
    match deque.maxlen {
        -1 => OwnWord::NONE,
        maxlen => crate::int::from_i64(maxlen),
    }
}
