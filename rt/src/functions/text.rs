//! Single characters and bytes.

use crate::bytes::{ByteArray, Bytes};
use crate::object::{Own, Word};
use crate::str::Str;
use taipan_rt_abi::BuiltinType;

/// The str of one code point.
pub fn character(code: u32) -> Own<Str> {
    crate::str::character(code)
}

/// The byte at a place of a bytes object or bytearray, when there is one.
pub fn byte_at(source: Word, at: usize) -> Option<u8> {
    data(source).get(at).copied()
}

/// The bytes of a bytes object or bytearray.
pub fn data<'a>(source: Word) -> &'a [u8] {
    // SAFETY: the class was checked, or is known to the caller; the slice is not kept across user code.
    unsafe {
        if source.is_a(BuiltinType::Bytes) {
            let bytes = source.ptr::<Bytes>();
            std::slice::from_raw_parts(bytes.add(1).cast(), (*bytes).len)
        } else {
            &*((*source.ptr::<ByteArray>()).items.as_slice() as *const [u8])
        }
    }
}
