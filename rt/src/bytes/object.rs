//! Layouts of bytes and bytearray.

use crate::object::{Header, Object, Own, OwnWord, Ref, TypeObject, alloc, builtin};
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

/// Bytes of a bytes object.
///
/// # Safety
/// `object` is a live bytes object.
pub unsafe fn size(object: *mut Header) -> usize {
    // SAFETY: the caller's promise.
    size_of::<Bytes>() + unsafe { (*object.cast::<Bytes>()).len }
}

/// Frees the buffer of a bytearray.
///
/// # Safety
/// `object` is a bytearray that has lost its last owner.
pub unsafe fn drop_array(object: *mut Header) {
    // SAFETY: the caller's promise.
    drop(unsafe { std::mem::take(&mut (*object.cast::<ByteArray>()).items) });
}

impl Bytes {
    /// A bytes object.
    pub fn new(bytes: &[u8]) -> Own<Bytes> {
        Bytes::of_type(builtin(BuiltinType::Bytes), bytes)
    }

    /// An object of `ty`, bytes or a subclass.
    pub fn of_type(ty: Ref<TypeObject>, bytes: &[u8]) -> Own<Bytes> {
        Bytes::with(ty, bytes.len(), |to| {
            // SAFETY: room for as many bytes.
            unsafe { to.copy_from_nonoverlapping(bytes.as_ptr(), bytes.len()) }
        })
    }

    /// An object of `len` bytes, which `fill` writes.
    pub fn with(ty: Ref<TypeObject>, len: usize, fill: impl FnOnce(*mut u8)) -> Own<Bytes> {
        let object = alloc::object(&ty, size_of::<Bytes>() + len).cast::<Bytes>();
        // SAFETY: fresh memory of the right size; the header is set.
        unsafe {
            (&raw mut (*object).len).write(len);
            (&raw mut (*object).hash).write(Cell::new(-1));
            fill(object.add(1).cast());
            Own::from_ptr(object)
        }
    }

    /// The bytes.
    #[inline(always)]
    pub fn bytes(&self) -> &[u8] {
        // SAFETY: the bytes follow the struct.
        unsafe { std::slice::from_raw_parts((&raw const *self).add(1).cast(), self.len) }
    }
}

impl ByteArray {
    /// A bytearray that takes over `items`.
    pub fn from_vec(items: Vec<u8>) -> Own<ByteArray> {
        ByteArray::of_type(builtin(BuiltinType::ByteArray), items)
    }

    /// An object of `ty`, bytearray or a subclass.
    pub fn of_type(ty: Ref<TypeObject>, items: Vec<u8>) -> Own<ByteArray> {
        let object = alloc::object(&ty, size_of::<ByteArray>()).cast::<ByteArray>();
        // SAFETY: fresh memory of the right size; the header is set.
        unsafe {
            (&raw mut (*object).items).write(items);
            Own::from_ptr(object)
        }
    }

    /// A copy of bytes.
    pub fn new(bytes: &[u8]) -> Own<ByteArray> {
        ByteArray::from_vec(bytes.to_vec())
    }

    /// The bytes.
    #[inline(always)]
    pub fn bytes(&self) -> &[u8] {
        &self.items
    }
}

/// A bytes object, as any value.
pub fn copy(bytes: &[u8]) -> OwnWord {
    Bytes::new(bytes).into_word()
}

/// Bytes of an object that the caller keeps alive and as it is.
pub fn unbound(bytes: &[u8]) -> &'static [u8] {
    // SAFETY: the caller's promise.
    unsafe { &*(bytes as *const [u8]) }
}
