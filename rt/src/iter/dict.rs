//! Iterators over dicts: keys, values, pairs, forwards and backwards.

use super::{END, ITERATOR, allocate, or_end};
use crate::dict::Dict;
use crate::dict::table::Entry;
use crate::object::slots::Slots;
use crate::object::{Header, Obj, Own, OwnWord, Raised, Ref, Word, refcount};
use crate::tuple::Tuple;
use taipan_rt_abi::BuiltinType;

/// A place in a dict.
#[repr(C)]
pub struct DictIterator {
    /// The header.
    pub header: Header,
    /// The dict, owned; null once the end was reached.
    pub dict: Word,
    /// The next position; backwards the position after the next.
    pub at: usize,
    /// The number of keys at the start, which must not change.
    pub count: usize,
}

/// An iterator of type `id`.
#[inline(always)]
pub fn new(id: BuiltinType, dict: Ref<Dict>) -> Own<Obj> {
    use BuiltinType as T;
    let backwards = matches!(id, T::DictReverseKeyIterator | T::DictReverseValueIterator | T::DictReverseItemIterator);
    let object = allocate::<DictIterator>(id);
    // SAFETY: fresh memory of the right size; the header is set.
    unsafe {
        (&raw mut (*object).dict).write(dict.word().own().into_raw());
        (&raw mut (*object).at).write(if backwards { dict.table.end() } else { 0 });
        (&raw mut (*object).count).write(dict.len());
        Own::from_ptr(object.cast())
    }
}

#[inline(always)]
fn this<'a>(iterator: Ref<Obj>) -> &'a mut DictIterator {
    // SAFETY: called with iterators of this layout; the reference is not kept across user code.
    unsafe { iterator.cast::<DictIterator>().get_mut() }
}

/// The next entry; None at the end.
#[inline(always)]
fn advance(iterator: Ref<Obj>) -> Result<Option<Entry>, Raised> {
    let this = this(iterator);
    if this.dict.is_null() {
        return Ok(None);
    }
    // SAFETY: the source of a dict iterator is a dict.
    let dict = unsafe { this.dict.cast_unchecked::<Dict>() };
    if dict.len() != this.count {
        return changed(iterator);
    }
    match dict.next(this.at) {
        Some((at, entry)) => {
            this.at = at + 1;
            Ok(Some(entry))
        }
        None => finish(iterator),
    }
}

fn advance_backwards(iterator: Ref<Obj>) -> Result<Option<Entry>, Raised> {
    let this = this(iterator);
    if this.dict.is_null() {
        return Ok(None);
    }
    // SAFETY: the source of a dict iterator is a dict.
    let dict = unsafe { this.dict.cast_unchecked::<Dict>() };
    if dict.len() != this.count {
        return changed(iterator);
    }
    match dict.table.previous(this.at.min(dict.table.end())) {
        Some((at, entry)) => {
            this.at = at;
            Ok(Some(entry))
        }
        None => finish(iterator),
    }
}

#[cold]
#[inline(never)]
fn changed(iterator: Ref<Obj>) -> Result<Option<Entry>, Raised> {
    this(iterator).count = usize::MAX;
    raise!(RuntimeError, "dictionary changed size during iteration")
}

#[inline(never)]
fn finish(iterator: Ref<Obj>) -> Result<Option<Entry>, Raised> {
    let dict = std::mem::replace(&mut this(iterator).dict, Word::NULL);
    refcount::release(dict);
    Ok(None)
}

/// Next key; 0 at the end or when the dict changed size.
#[inline]
pub fn key_next(iterator: Ref<Obj>) -> OwnWord {
    match advance(iterator) {
        Ok(Some(entry)) => Word(entry.key).own(),
        _ => END,
    }
}

/// Next value; 0 at the end or when the dict changed size.
#[inline]
pub fn value_next(iterator: Ref<Obj>) -> OwnWord {
    match advance(iterator) {
        Ok(Some(entry)) => Word(entry.value).own(),
        _ => END,
    }
}

fn pair(entry: Entry) -> Own<Tuple> {
    Tuple::from_words(&[Word(entry.key), Word(entry.value)])
}

/// Next pair; 0 at the end or when the dict changed size.
pub fn item_next(iterator: Ref<Obj>) -> OwnWord {
    match advance(iterator) {
        Ok(Some(entry)) => pair(entry).into_word(),
        _ => END,
    }
}

/// Next pair without a tuple, written to two words at `pair` (owned); whether there was one. No exception means the end.
pub fn pair_next(iterator: Ref<Obj>, pair: *mut u64) -> bool {
    match advance(iterator) {
        Ok(Some(entry)) => {
            // SAFETY: the row gives room for two words.
            unsafe {
                *pair = Word(entry.key).own().into_raw().0;
                *pair.add(1) = Word(entry.value).own().into_raw().0;
            }
            true
        }
        _ => false,
    }
}

fn next(iterator: Word) -> Result<OwnWord, Raised> {
    use BuiltinType as T;
    let id = iterator.ty().class_id;
    // SAFETY: the slot is called with iterators of this layout.
    let iterator = unsafe { iterator.cast_unchecked::<Obj>() };
    let backwards =
        id == T::DictReverseKeyIterator as u32 || id == T::DictReverseValueIterator as u32 || id == T::DictReverseItemIterator as u32;
    let entry = if backwards { advance_backwards(iterator)? } else { advance(iterator)? };
    let Some(entry) = entry else { return Ok(END) };
    Ok(if id == T::DictKeyIterator as u32 || id == T::DictReverseKeyIterator as u32 {
        Word(entry.key).own()
    } else if id == T::DictValueIterator as u32 || id == T::DictReverseValueIterator as u32 {
        Word(entry.value).own()
    } else {
        pair(entry).into_word()
    })
}

/// Operators of these iterators.
pub const SLOTS: Slots = Slots { next: Some(next), drop: Some(drop), traverse: Some(traverse), ..ITERATOR };

unsafe fn drop(object: *mut Header) {
    // SAFETY: called for these iterators only, when the last owner is gone.
    refcount::release(unsafe { (*object.cast::<DictIterator>()).dict });
}

unsafe fn traverse(object: Ref<Obj>, visit: &mut dyn FnMut(Word)) {
    // SAFETY: called for these iterators only.
    visit(unsafe { object.cast::<DictIterator>() }.dict);
}

/// The next item of an iterator whose type is not one of the forward ones.
pub fn any_next(iterator: Ref<Obj>) -> OwnWord {
    or_end(next(iterator.word()))
}
