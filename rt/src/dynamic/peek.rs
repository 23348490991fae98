//! Reads that borrow: what `rc-borrow` puts in the place of reads that give a new reference.

use crate::function::{Cell, Function};
use crate::list::List;
use crate::object::{Obj, Raised, Ref, TypeObject, Word};
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
    unsafe { *crate::class::place::word(obj.ptr().cast(), index as usize) }.held()
}

/// A fixed attribute slot, or AttributeError.
#[inline(always)]
pub fn slot_peek_checked(obj: Ref<Obj>, index: i64) -> Result<Word, Raised> {
    // SAFETY: compiled code knows the slots of the class.
    let held = unsafe { *crate::class::place::word(obj.ptr().cast(), index as usize) };
    if held.is_null() { Err(crate::class::instance::tp_rt_raise_unset(obj, index)) } else { Ok(held) }
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
