//! Counting owners, and what happens with the last one.

use super::{Header, Word, alloc, builtin};
use crate::object::types::flags;
use taipan_rt_abi::BuiltinType;

/// Adds an owner to any value.
#[inline(always)]
pub fn retain(word: Word) {
    if refers(word) {
        retain_object(word.header());
    }
}

/// Drops an owner of any value.
#[inline(always)]
pub fn release(word: Word) {
    if refers(word) {
        release_object(word.header());
    }
}

/// [`Word::is_pointer`] in the order that suits counting: "no value" is rare, and the test of it a branch of its own.
#[inline(always)]
fn refers(word: Word) -> bool {
    if word.0 & 7 != 0 {
        return false;
    }
    if word.is_null() {
        crate::hint::cold_path();
        return false;
    }
    true
}

/// Adds an owner to an object.
#[inline(always)]
pub fn retain_object(object: *mut Header) {
    // SAFETY: the caller has a live object.
    unsafe { (*object).count = (*object).count.wrapping_add(1) }
}

/// Drops an owner of an object.
#[inline(always)]
pub fn release_object(object: *mut Header) {
    // SAFETY: the caller gives up its reference to a live object.
    unsafe {
        let count = (*object).count.wrapping_sub(1);
        (*object).count = count;
        if count == 0 {
            tp_rt_dealloc(object);
        }
    }
}

/// How deep freeing nests before it is put off, so that a long chain of objects can't overflow the stack.
const MAX_NESTING: usize = 100;

struct Dealloc {
    nesting: usize,
    put_off: Vec<*mut Header>,
}

#[unsafe(export_name = "tp_rt_dealloc_state")]
static mut DEALLOC: Dealloc = Dealloc { nesting: 0, put_off: Vec::new() };

/// Frees an object that has lost its last owner: its finalizer, weak references, contents, memory.
///
/// # Safety
/// `object` must be live, and its count 0.
#[unsafe(no_mangle)]
#[inline(never)]
pub unsafe extern "C" fn tp_rt_dealloc(object: *mut Header) {
    // SAFETY: the caller's promise.
    unsafe {
        if has_only_slots(object) {
            free_slots_only(object);
            if crate::cycle::collect::FINALIZERS_WAIT && DEALLOC.nesting == 0 {
                crate::cycle::run_waiting_finalizers();
            }
        } else {
            dealloc_nested(object);
        }
    }
}

/// Whether freeing an object is releasing its slots and giving its block back.
///
/// # Safety
/// As for [`tp_rt_dealloc`].
#[inline(always)]
unsafe fn has_only_slots(object: *mut Header) -> bool {
    let relevant = flags::SLOTS_ONLY | flags::FINALIZER | flags::WEAKLY_REFERENCED;
    // SAFETY: the object is live.
    unsafe { (*(*object).ty).flags & relevant == flags::SLOTS_ONLY }
}

/// Frees an object for which [`has_only_slots`] holds.
///
/// # Safety
/// As for [`tp_rt_dealloc`].
#[inline(always)]
unsafe fn free_slots_only(object: *mut Header) {
    // SAFETY: the slots lie before the header, and the block belongs to the pool of the class.
    unsafe {
        let ty = (*object).ty;
        let first = object.cast::<Word>().byte_sub((*ty).prefix);
        let mut slot = object.cast::<Word>();
        while slot > first {
            slot = slot.sub(1);
            if (*slot).is_pointer() {
                let held = (*slot).header();
                (*held).count = (*held).count.wrapping_sub(1);
                if (*held).count == 0 {
                    dealloc_nested(held);
                }
            }
        }
        alloc::recycle(object, &*ty);
        release_object(ty as *mut Header);
    }
}

/// Frees an object that another one may have held.
///
/// # Safety
/// As for [`tp_rt_dealloc`].
#[inline(never)]
unsafe fn dealloc_nested(object: *mut Header) {
    // SAFETY: single threaded; the state is not borrowed across the calls below.
    unsafe {
        // A str refers to nothing, and nothing watches it.
        let ty = (*object).ty;
        if std::ptr::eq(ty, builtin(BuiltinType::Str).ptr()) {
            return alloc::free(object, ty, crate::str::object::size(object));
        }
        if std::ptr::eq(ty, builtin(BuiltinType::List).ptr()) && crate::list::slots::drop_plain(object.cast()) {
            return alloc::free(object, ty, size_of::<crate::list::List>());
        }
        if DEALLOC.nesting >= MAX_NESTING {
            DEALLOC.put_off.push(object);
            return;
        }
        DEALLOC.nesting += 1;
        free(object);
        DEALLOC.nesting -= 1;
        if DEALLOC.nesting == 0 {
            while let Some(next) = DEALLOC.put_off.pop() {
                DEALLOC.nesting = 1;
                free(next);
                DEALLOC.nesting = 0;
            }
            if crate::cycle::collect::FINALIZERS_WAIT {
                crate::cycle::run_waiting_finalizers();
            }
        }
    }
}

/// # Safety
/// As for [`tp_rt_dealloc`].
unsafe fn free(object: *mut Header) {
    // SAFETY: the object is live until its memory is given back in the last line.
    unsafe {
        if has_only_slots(object) {
            free_slots_only(object);
            return;
        }
        let ty = (*object).ty;
        if (*ty).flags & (flags::FINALIZER | flags::WEAKLY_REFERENCED) != 0 && !crate::class::finalize(object) {
            return;
        }
        let size = (*ty).size_of(object);
        ((*ty).drop)(object);
        let prefix = (*ty).prefix;
        if prefix != 0 {
            crate::class::instance::drop_slots(object, prefix);
        }
        alloc::free(object, ty, size);
        if (*ty).flags & flags::HEAP != 0 {
            release_object(ty as *mut Header);
        }
    }
}
