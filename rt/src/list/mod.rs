//! list: a growing array of words.

pub mod rows;

pub mod search;

pub mod slicing;

pub mod slots;

pub mod sort;

pub mod sorting;

pub use slots::SLOTS;

use crate::object::{Header, Object, Own, OwnWord, Ref, TypeObject, Word, alloc, builtin};
use taipan_rt_abi::BuiltinType;

/// A list.
#[repr(C)]
pub struct List {
    /// The header.
    pub header: Header,
    /// The items, each owned.
    pub items: Vec<Word>,
}

// SAFETY: `#[repr(C)]`, and starts with a header.
unsafe impl Object for List {
    const TYPE: BuiltinType = BuiltinType::List;
}

impl List {
    /// A list that takes over `items`.
    #[inline]
    pub fn from_owned(items: Vec<Word>) -> Own<List> {
        let object = alloc::container(builtin(BuiltinType::List).ptr(), size_of::<List>()).cast::<List>();
        // SAFETY: fresh memory of the right size; the header is set.
        unsafe {
            (&raw mut (*object).items).write(items);
            Own::from_ptr(object)
        }
    }

    /// An empty object of the class `ty`, which is list or derives from it.
    pub fn of_type(ty: Ref<TypeObject>) -> Own<List> {
        let object = crate::sequence::allocate::<List>(ty, size_of::<List>());
        // SAFETY: fresh memory of the right size; the header is set.
        unsafe {
            (&raw mut (*object).items).write(Vec::new());
            Own::from_ptr(object)
        }
    }

    /// A list of more owners of `items`.
    pub fn from_words(items: &[Word]) -> Own<List> {
        List::from_owned(crate::sequence::owned_copy(items))
    }

    /// The items.
    #[inline(always)]
    pub fn items(&self) -> &[Word] {
        &self.items
    }
}

impl Ref<List> {
    /// The items for writing. The reference must not be kept while user code may run (a release may run it).
    #[inline(always)]
    #[allow(clippy::mut_from_ref)]
    pub fn items_mut<'a>(self) -> &'a mut Vec<Word> {
        // SAFETY: the rule above.
        unsafe { &mut self.get_mut().items }
    }

    /// Appends an owned item.
    #[inline(always)]
    pub fn push(self, item: OwnWord) {
        self.items_mut().push(item.into_raw());
    }
}
