//! The two fields that every object starts with.

use super::TypeObject;
use std::cell::UnsafeCell;
use std::marker::PhantomPinned;

/// The start of every object. Attribute slots of a user class lie *before* it (see [`super::alloc`]).
///
/// Objects are reached through many pointers at once, and written through them. The last two fields, which take no
/// room, tell Rust so: a reference to a struct that has a header promises nothing about other pointers to it.
#[repr(C)]
pub struct Header {
    /// Number of owners; the object is freed with the last one.
    pub count: usize,
    /// The class.
    pub ty: *const TypeObject,
    shared: UnsafeCell<()>,
    aliased: PhantomPinned,
}

/// The count that an immortal object starts with. Counting goes on as usual, and never comes near 0.
pub const IMMORTAL: usize = 1 << (usize::BITS - 2);

impl Header {
    /// A header with one owner.
    #[inline(always)]
    pub const fn new(ty: *const TypeObject) -> Header {
        Header { count: 1, ty, shared: UnsafeCell::new(()), aliased: PhantomPinned }
    }

    /// The header of an object that is never freed.
    pub const fn immortal(ty: *const TypeObject) -> Header {
        Header { count: IMMORTAL, ty, shared: UnsafeCell::new(()), aliased: PhantomPinned }
    }

    /// Makes the object one that is never freed, unless it is.
    pub fn make_immortal(&mut self) {
        if !self.is_immortal() {
            self.count += IMMORTAL;
        }
    }

    /// Whether the object is never freed.
    #[inline(always)]
    pub fn is_immortal(&self) -> bool {
        self.count >= IMMORTAL / 2
    }
}

// SAFETY: the runtime is single threaded; headers in statics are those of immortal objects.
unsafe impl Sync for Header {}
