//! collections.deque: a ring of words that grows and shrinks at both ends.

pub mod iter;

pub mod rows;

pub mod slots;

pub use slots::SLOTS;

use crate::object::{Header, Object, Own, Raised, Ref, TypeObject, Word, builtin, refcount};
use std::collections::VecDeque;
use taipan_rt_abi::BuiltinType;

/// A deque.
#[repr(C)]
pub struct Deque {
    /// The header.
    pub header: Header,
    /// The items, each owned.
    pub items: VecDeque<Word>,
    /// The length that is never exceeded, or -1.
    pub maxlen: i64,
    /// Counts the changes of length, so that iterators notice them.
    pub changes: u64,
}

// SAFETY: `#[repr(C)]`, and starts with a header.
unsafe impl Object for Deque {
    const TYPE: BuiltinType = BuiltinType::Deque;
}

impl Deque {
    /// An empty object of the class `ty`, which is deque or derives from it.
    pub fn of_type(ty: Ref<TypeObject>, maxlen: i64) -> Own<Deque> {
        let object = crate::sequence::allocate::<Deque>(ty, size_of::<Deque>());
        // SAFETY: fresh memory of the right size; the header is set.
        unsafe {
            (&raw mut (*object).items).write(VecDeque::new());
            (&raw mut (*object).maxlen).write(maxlen);
            (&raw mut (*object).changes).write(0);
            Own::from_ptr(object)
        }
    }

    /// A deque of more owners of `items`.
    pub fn from_items(items: impl Iterator<Item = Word>, maxlen: i64) -> Own<Deque> {
        let deque = Deque::of_type(builtin(BuiltinType::Deque), maxlen);
        for item in items {
            deque.borrow().push_back(item);
        }
        deque
    }

    /// Number of items.
    #[inline(always)]
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether there is no item.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// The item at `at`, which user code may drop.
    #[inline(always)]
    pub fn get(&self, at: usize) -> Option<Word> {
        self.items.get(at).copied()
    }
}

impl Ref<Deque> {
    /// The items for writing, by which the length may change. Not to be kept while user code may run.
    #[inline(always)]
    #[allow(clippy::mut_from_ref)]
    pub fn items_mut<'a>(self) -> &'a mut VecDeque<Word> {
        // SAFETY: the rule above.
        let deque = unsafe { self.get_mut() };
        deque.changes += 1;
        &mut deque.items
    }

    /// Appends an owner of `item`; the first one leaves when the deque is full.
    #[inline]
    pub fn push_back(self, item: Word) {
        let items = self.items_mut();
        items.push_back(item.own().into_raw());
        if items.len() as i64 > self.maxlen && self.maxlen >= 0 {
            let first = items.pop_front().unwrap_or(Word::NULL);
            refcount::release(first);
        }
    }

    /// Appends an owner of `item` at the left; the last one leaves when the deque is full.
    #[inline]
    pub fn push_front(self, item: Word) {
        let items = self.items_mut();
        items.push_front(item.own().into_raw());
        if items.len() as i64 > self.maxlen && self.maxlen >= 0 {
            let last = items.pop_back().unwrap_or(Word::NULL);
            refcount::release(last);
        }
    }
}

/// The `maxlen` argument: -1 for None.
pub fn limit(word: Word) -> Result<i64, Raised> {
    if word.is_null() || word.is_none() {
        return Ok(-1);
    }
    if !crate::sequence::index::is_index(word) {
        return raise!(TypeError, "an integer is required");
    }
    let limit = crate::int::index_to_i64(word)?;
    if limit < 0 { raise!(ValueError, "maxlen must be non-negative") } else { Ok(limit) }
}
