//! bytes and bytearray.

pub mod pending;

use crate::object::slots::Slots;
use crate::object::{Header, Object, Own, alloc, builtin};
use std::cell::Cell;
use taipan_rt_abi::BuiltinType;

/// A bytes object; its bytes follow.
#[repr(C)]
pub struct Bytes {
    /// The header.
    pub header: Header,
    /// Number of bytes.
    pub len: usize,
    /// The hash, or -1 before it is first needed.
    pub hash: Cell<i64>,
}

/// A bytearray.
#[repr(C)]
pub struct ByteArray {
    /// The header.
    pub header: Header,
    /// The bytes.
    pub items: Vec<u8>,
}

// SAFETY: `#[repr(C)]`, and starts with a header.
unsafe impl Object for Bytes {
    const TYPE: BuiltinType = BuiltinType::Bytes;
}

// SAFETY: `#[repr(C)]`, and starts with a header.
unsafe impl Object for ByteArray {
    const TYPE: BuiltinType = BuiltinType::ByteArray;
}

/// Operators of bytes.
pub const SLOTS: Slots = Slots { size: Some(size), ..Slots::NONE };
/// Operators of bytearray.
pub const BYTEARRAY_SLOTS: Slots = Slots::NONE;

unsafe fn size(object: *mut Header) -> usize {
    // SAFETY: called for bytes objects only.
    size_of::<Bytes>() + unsafe { (*object.cast::<Bytes>()).len }
}

impl Bytes {
    /// A bytes object.
    pub fn new(bytes: &[u8]) -> Own<Bytes> {
        let object = alloc::plain(builtin(BuiltinType::Bytes).ptr(), size_of::<Bytes>() + bytes.len()).cast::<Bytes>();
        // SAFETY: fresh memory of the right size; the header is set.
        unsafe {
            (&raw mut (*object).len).write(bytes.len());
            (&raw mut (*object).hash).write(Cell::new(-1));
            object.add(1).cast::<u8>().copy_from_nonoverlapping(bytes.as_ptr(), bytes.len());
            Own::from_ptr(object)
        }
    }

    /// The bytes.
    pub fn bytes(&self) -> &[u8] {
        // SAFETY: the bytes follow the struct.
        unsafe { std::slice::from_raw_parts((&raw const *self).add(1).cast(), self.len) }
    }
}
