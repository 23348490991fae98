//! Instances of classes of Python code.

use crate::object::{Header, Word, refcount};

/// Releases the attribute slots before `object`.
///
/// # Safety
/// `object` has `prefix` bytes of slots and is being freed.
pub unsafe fn drop_slots(object: *mut Header, prefix: usize) {
    let slots = object.cast::<Word>();
    for index in 1..=prefix / 8 {
        // SAFETY: the slots lie before the header.
        unsafe {
            let slot = slots.sub(index);
            refcount::release(slot.replace(Word::NULL));
        }
    }
}
