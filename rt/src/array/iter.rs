//! The iterator over an array.

use super::Array;
use crate::iter::{END, ITERATOR, allocate};
use crate::object::slots::Slots;
use crate::object::{BuiltinType, Header, Obj, Own, OwnWord, Raised, Ref, Word, refcount};

/// A place in an array.
#[repr(C)]
pub struct ArrayIterator {
    /// The header.
    pub header: Header,
    source: Word,
    at: usize,
}

/// `iter(array)`.
pub fn new(array: Word) -> Own<Obj> {
    let object = allocate::<ArrayIterator>(BuiltinType::ArrayIterator);
    // SAFETY: fresh memory of the right size; the header is set.
    unsafe {
        (&raw mut (*object).source).write(array.own().into_raw());
        (&raw mut (*object).at).write(0);
        Own::from_ptr(object.cast())
    }
}

/// Operators of the iterator.
pub const SLOTS: Slots = Slots { next: Some(next), drop: Some(drop), traverse: Some(traverse), ..ITERATOR };

fn next(iterator: Word) -> Result<OwnWord, Raised> {
    // SAFETY: called with iterators of this layout; no user code runs meanwhile.
    let this = unsafe { Ref::<ArrayIterator>::from_word(iterator).get_mut() };
    if this.source.is_null() {
        return Ok(END);
    }
    // SAFETY: the source is an array, which the iterator keeps alive.
    let array = unsafe { Ref::<Array>::from_word(this.source) };
    if this.at < array.len() {
        this.at += 1;
        return Ok(array.get(this.at - 1));
    }
    refcount::release(std::mem::replace(&mut this.source, Word::NULL));
    Ok(END)
}

unsafe fn drop(object: *mut Header) {
    // SAFETY: called for these iterators only, when the last owner is gone.
    refcount::release(unsafe { (*object.cast::<ArrayIterator>()).source });
}

unsafe fn traverse(object: Ref<Obj>, visit: &mut dyn FnMut(Word)) {
    // SAFETY: called for these iterators only.
    visit(unsafe { object.cast::<ArrayIterator>() }.source);
}
