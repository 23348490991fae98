//! Reads that borrow: what `rc-borrow` puts in the place of reads that give a new reference.

use crate::dynamic::shell::IntoPlain;
use crate::function::Function;
use crate::list::List;
use crate::object::{Obj, Ref, TypeObject, Word};
use crate::tuple::Tuple;

impl IntoPlain for Word {
    type Abi = Word;

    #[inline(always)]
    fn into_plain(self) -> Word {
        self
    }
}

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
pub fn cell_peek(_cell: Ref<Obj>) -> Word {
    unimplemented!("cell_peek")
}

/// A module-level slot.
#[inline(always)]
pub fn global_peek(slots: *mut u64, index: i64) -> Word {
    // SAFETY: compiled code knows the slots.
    unsafe { Word(*slots.add(index as usize)) }
}

/// A fixed attribute slot.
pub fn slot_peek(_obj: Ref<Obj>, _index: i64) -> Word {
    unimplemented!("slot_peek")
}

/// A class attribute slot.
pub fn class_slot_peek(_cls: Ref<TypeObject>, _index: i64) -> Word {
    unimplemented!("class_slot_peek")
}

/// A captured cell.
pub fn function_capture_peek(_function: Ref<Function>, _index: i64) -> Word {
    unimplemented!("function_capture_peek")
}
