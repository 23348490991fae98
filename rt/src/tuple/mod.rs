//! tuple: its items follow the header and the length.

pub mod rows;

pub mod slots;

pub use slots::SLOTS;

use crate::object::{Header, Object, Own, OwnWord, Ref, TypeObject, Word, builtin};
use taipan_rt_abi::BuiltinType;

/// A tuple; its items follow.
#[repr(C)]
pub struct Tuple {
    /// The header.
    pub header: Header,
    /// Number of items.
    pub len: usize,
}

// SAFETY: `#[repr(C)]`, and starts with a header.
unsafe impl Object for Tuple {
    const TYPE: BuiltinType = BuiltinType::Tuple;
}

impl Tuple {
    /// A tuple (or an object of a subclass) of `items`, which it takes over.
    pub fn of_type(ty: Ref<TypeObject>, items: impl ExactSizeIterator<Item = OwnWord>) -> Own<Tuple> {
        let len = items.len();
        if len == 0 && ty.is(BuiltinType::Tuple) {
            return Tuple::empty();
        }
        let object = crate::sequence::allocate::<Tuple>(ty, size_of::<Tuple>() + 8 * len);
        // SAFETY: fresh memory with room for all items; the header is set.
        unsafe {
            (*object).len = len;
            let first = object.add(1).cast::<Word>();
            let mut count = 0;
            for item in items {
                first.add(count).write(item.into_raw());
                count += 1;
            }
            assert_eq!(count, len);
            Own::from_ptr(object)
        }
    }

    /// The empty tuple, which exists once.
    pub fn empty() -> Own<Tuple> {
        #[unsafe(export_name = "tp_rt_empty_tuple")]
        static mut EMPTY: Tuple = Tuple { header: Header::immortal(std::ptr::null()), len: 0 };
        // SAFETY: single threaded; the class is set before anyone sees the object.
        unsafe {
            EMPTY.header.ty = builtin(BuiltinType::Tuple).ptr();
            Ref::from_ptr(&raw const EMPTY).own()
        }
    }

    /// A tuple of `items`, which it takes over.
    pub fn new(items: impl ExactSizeIterator<Item = OwnWord>) -> Own<Tuple> {
        Tuple::of_type(builtin(BuiltinType::Tuple), items)
    }

    /// A tuple of borrowed words.
    pub fn from_words(items: &[Word]) -> Own<Tuple> {
        Tuple::new(items.iter().map(|item| item.own()))
    }

    /// The items.
    #[inline(always)]
    pub fn items(&self) -> &[Word] {
        // SAFETY: the items follow the struct.
        unsafe { std::slice::from_raw_parts((&raw const *self).add(1).cast(), self.len) }
    }
}
