//! list: a length, a capacity and a buffer of words.

pub mod pending;

use crate::object::slots::Slots;
use crate::object::{Header, Obj, Object, Own, Ref, Word, alloc, builtin, refcount};
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

/// Operators of list.
pub const SLOTS: Slots = Slots { drop: Some(drop), traverse: Some(traverse), ..Slots::NONE };

unsafe fn drop(object: *mut Header) {
    // SAFETY: called for lists only, when the last owner is gone.
    let items = unsafe { std::mem::take(&mut (*object.cast::<List>()).items) };
    for item in items {
        refcount::release(item);
    }
}

unsafe fn traverse(object: Ref<Obj>, visit: &mut dyn FnMut(Word)) {
    // SAFETY: called for lists only.
    for &item in &unsafe { object.cast::<List>() }.items {
        visit(item);
    }
}

impl List {
    /// A list that takes over `items`.
    pub fn from_owned(items: Vec<Word>) -> Own<List> {
        let object = alloc::plain(builtin(BuiltinType::List).ptr(), size_of::<List>()).cast::<List>();
        // SAFETY: fresh memory of the right size; the header is set.
        unsafe {
            (&raw mut (*object).items).write(items);
            Own::from_ptr(object)
        }
    }

    /// The items.
    #[inline(always)]
    pub fn items(&self) -> &[Word] {
        &self.items
    }
}
