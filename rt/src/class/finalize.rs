//! What happens before an object is freed: `__del__`, and weak references to it.

use crate::generator::{self, Generator};
use crate::object::types::flags;
use crate::object::{BuiltinType, Header, OwnWord, Raised, Ref, Word};

/// Runs `__del__` and clears weak references; false when the object came back to life.
///
/// # Safety
/// `object` is live, with a count of 0.
pub unsafe fn finalize(object: *mut Header) -> bool {
    // SAFETY: the caller's promise. The object gets an owner for the time that Python code sees it.
    unsafe {
        let ty_flags = (*(*object).ty).flags;
        if (*(*object).ty).layout == BuiltinType::Generator {
            return finalize_generator(object);
        }
        if ty_flags & flags::FINALIZER != 0 && !crate::cycle::is_finalized(object) {
            (*object).count = 1;
            run(Word::from_ptr(object));
            (*object).count -= 1;
            if (*object).count != 0 {
                crate::cycle::mark_finalized(object);
                return false;
            }
        }
        if ty_flags & flags::WEAKLY_REFERENCED != 0 {
            (*object).count = 1;
            crate::cycle::weak::object_dies(Word::from_ptr(object));
            (*object).count -= 1;
        }
        if ty_flags & flags::FINALIZER != 0 {
            crate::cycle::forget(object);
        }
    }
    true
}

/// Gives a generator that dies the chance to run its `finally` blocks.
unsafe fn finalize_generator(object: *mut Header) -> bool {
    // SAFETY: the caller's promise. The object gets an owner for the time that Python code runs.
    unsafe {
        let generator = Ref::<Generator>::from_ptr(object.cast());
        if generator::must_close(generator) {
            (*object).count = 1;
            generator::close_dying(generator);
            (*object).count -= 1;
        }
        (*object).count == 0
    }
}

/// Calls `__del__`; what it raises is reported and dropped, and a waiting exception is kept.
pub fn run(object: Word) {
    let waiting: OwnWord = crate::exc::take();
    let result = crate::dynamic::call::call_special(object, "__del__", &[]);
    if let Some(Err(Raised)) = result {
        let method = crate::class::lookup::class_attribute_named(object.ty(), "__del__");
        crate::exc::print::unraisable(method);
    }
    if !waiting.is_null() {
        crate::exc::restore(waiting);
    }
}
