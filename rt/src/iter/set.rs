//! Iterators over sets.

use super::{END, ITERATOR, allocate, or_end};
use crate::object::slots::Slots;
use crate::object::{Header, Obj, Own, OwnWord, Raised, Ref, Word, refcount};
use crate::set::Set;
use taipan_rt_abi::BuiltinType;

/// A place in a set.
#[repr(C)]
pub struct SetIterator {
    /// The header.
    pub header: Header,
    /// The set, owned; null once the end was reached.
    pub set: Word,
    /// The next place of the table.
    pub at: usize,
    /// The number of items at the start, which must not change.
    pub count: usize,
}

/// `iter(set)`.
pub fn new(set: Ref<Set>) -> Own<Obj> {
    let object = allocate::<SetIterator>(BuiltinType::SetIterator);
    // SAFETY: fresh memory of the right size; the header is set.
    unsafe {
        (&raw mut (*object).set).write(set.word().own().into_raw());
        (&raw mut (*object).at).write(0);
        (&raw mut (*object).count).write(set.len());
        Own::from_ptr(object.cast())
    }
}

fn next(iterator: Word) -> Result<OwnWord, Raised> {
    // SAFETY: called with iterators of this layout; the reference is not kept across user code.
    let this = unsafe { iterator.cast_unchecked::<Obj>().cast::<SetIterator>().get_mut() };
    if this.set.is_null() {
        return Ok(END);
    }
    // SAFETY: the source of a set iterator is a set or frozenset.
    let set = unsafe { this.set.cast_unchecked::<Obj>().cast::<Set>() };
    if set.len() != this.count {
        this.count = usize::MAX;
        return raise!(RuntimeError, "Set changed size during iteration");
    }
    match set.table.next(this.at) {
        Some((place, entry)) => {
            this.at = place + 1;
            Ok(Word(entry.key).own())
        }
        None => {
            let set = std::mem::replace(&mut this.set, Word::NULL);
            refcount::release(set);
            Ok(END)
        }
    }
}

/// Next item; 0 at the end or when the set changed size.
pub fn set_next(iterator: Ref<Obj>) -> OwnWord {
    or_end(next(iterator.word()))
}

/// Operators of set iterators.
pub const SLOTS: Slots = Slots { next: Some(next), drop: Some(drop), traverse: Some(traverse), ..ITERATOR };

unsafe fn drop(object: *mut Header) {
    // SAFETY: called for set iterators only, when the last owner is gone.
    refcount::release(unsafe { (*object.cast::<SetIterator>()).set });
}

unsafe fn traverse(object: Ref<Obj>, visit: &mut dyn FnMut(Word)) {
    // SAFETY: called for set iterators only.
    visit(unsafe { object.cast::<SetIterator>() }.set);
}
