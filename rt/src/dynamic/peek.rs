//! Reads that borrow: what `rc-borrow` puts in the place of reads that give a new reference.

use crate::function::{Cell, Function};
use crate::list::List;
use crate::object::{Obj, Ref, TypeObject, Word};
use crate::tuple::Tuple;

/// Item `at` of a tuple, which must be within it.
#[inline(always)]
pub fn tuple_peek(tuple: Ref<Tuple>, at: i64) -> Word {
    // SAFETY: the row's promise.
    unsafe { *tuple.items().get_unchecked(at as usize) }
}

/// Item `at` of a list, which must be within it.
#[inline(always)]
pub fn list_peek(list: Ref<List>, at: i64) -> Word {
    // SAFETY: the row's promise.
    unsafe { *list.items().get_unchecked(at as usize) }
}

/// What a cell holds, or null.
#[inline(always)]
pub fn cell_peek(cell: Ref<Obj>) -> Word {
    // SAFETY: the row takes cells.
    unsafe { (*cell.ptr().cast::<Cell>()).value }
}

/// A module-level slot.
#[inline(always)]
pub fn global_peek(slots: *mut u64, index: i64) -> Word {
    // SAFETY: compiled code knows the slots.
    unsafe { Word(*slots.add(index as usize)) }
}

/// A fixed attribute slot.
#[inline(always)]
pub fn slot_peek(obj: Ref<Obj>, index: i64) -> Word {
    // SAFETY: compiled code knows the slots of the class.
    unsafe { *obj.ptr().cast::<Word>().offset(-1 - index as isize) }
}

/// A class attribute slot.
#[inline(always)]
pub fn class_slot_peek(cls: Ref<TypeObject>, index: i64) -> Word {
    // SAFETY: compiled code knows the attributes of its classes.
    unsafe { *cls.attrs.values.as_ptr().add(index as usize) }
}

/// A captured cell.
#[inline(always)]
pub fn function_capture_peek(function: Ref<Function>, index: i64) -> Word {
    // SAFETY: compiled code knows how many cells its function captures.
    unsafe { *function.ptr().add(1).cast::<Word>().add(index as usize) }
}
