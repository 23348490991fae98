//! Iterators over a deque, which notice when its length changes.

use super::Deque;
use crate::iter::{END, ITERATOR, allocate};
use crate::object::slots::Slots;
use crate::object::{BuiltinType, Header, Obj, Own, OwnWord, Raised, Ref, Word, refcount};

/// A place in a deque.
#[repr(C)]
pub struct DequeIterator {
    /// The header.
    pub header: Header,
    source: Word,
    /// Items that were given.
    at: usize,
    changes: u64,
}

/// An iterator of type `id`, forward or reverse.
#[inline(always)]
pub fn new(id: BuiltinType, deque: Ref<Deque>) -> Own<Obj> {
    let object = allocate::<DequeIterator>(id);
    // SAFETY: fresh memory of the right size; the header is set.
    unsafe {
        (&raw mut (*object).source).write(deque.word().own().into_raw());
        (&raw mut (*object).at).write(0);
        (&raw mut (*object).changes).write(deque.changes);
        Own::from_ptr(object.cast())
    }
}

fn step(iterator: Word, reverse: bool) -> Result<OwnWord, Raised> {
    // SAFETY: called with iterators of this layout; the reference is not kept across user code.
    let this = unsafe { Ref::<DequeIterator>::from_word(iterator).get_mut() };
    // SAFETY: the source is a deque, which the iterator keeps alive.
    let deque = unsafe { Ref::<Deque>::from_word(this.source) };
    if this.at >= deque.len() && deque.changes == this.changes {
        return Ok(END);
    }
    if deque.changes != this.changes {
        this.at = usize::MAX;
        return raise!(RuntimeError, "deque mutated during iteration");
    }
    let place = if reverse { deque.len() - 1 - this.at } else { this.at };
    this.at += 1;
    Ok(deque.get(place).map_or(END, Word::own))
}

/// Operators of the iterators.
pub const fn slots(id: BuiltinType) -> Slots {
    let next: crate::object::slots::Unary = match id {
        BuiltinType::DequeReverseIterator => |iterator| step(iterator, true),
        _ => |iterator| step(iterator, false),
    };
    Slots { next: Some(next), drop: Some(drop), traverse: Some(traverse), ..ITERATOR }
}

unsafe fn drop(object: *mut Header) {
    // SAFETY: called for these iterators only, when the last owner is gone.
    refcount::release(unsafe { (*object.cast::<DequeIterator>()).source });
}

unsafe fn traverse(object: Ref<Obj>, visit: &mut dyn FnMut(Word)) {
    // SAFETY: called for these iterators only.
    visit(unsafe { object.cast::<DequeIterator>() }.source);
}
