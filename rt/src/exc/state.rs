//! The waiting exception, and those being handled.

use super::object::{self, Exception};
use crate::object::{BuiltinType, Own, OwnWord, Raised, Ref, TypeObject, Word, exception_type};
use crate::str::Str;
use std::fmt::Arguments;

/// What the runtime knows of exceptions.
pub struct State {
    /// The exception that was raised and not caught yet; owned, or null.
    pub pending: Word,
    /// The exceptions being handled, the innermost last; each owned.
    pub handled: Vec<Word>,
    /// Whether the exception that waits comes from the lookup of a method, and not from its call; until the frame is traced.
    pub looking_up: bool,
}

/// The one state.
#[unsafe(export_name = "tp_rt_exceptions")]
pub static mut STATE: State = State { pending: Word::NULL, handled: Vec::new(), looking_up: false };

/// The state; no caller keeps the reference across another call.
#[inline(always)]
pub fn state() -> &'static mut State {
    // SAFETY: single threaded.
    unsafe { &mut STATE }
}

/// Whether an exception waits.
#[inline(always)]
pub fn is_pending() -> bool {
    !state().pending.is_null()
}

/// Takes the waiting exception; null when there is none.
pub fn take() -> OwnWord {
    // SAFETY: the state's reference moves out.
    unsafe { OwnWord::from_raw(std::mem::replace(&mut state().pending, Word::NULL)) }
}

/// Makes an exception wait again, as it is; drops the one that waited.
pub fn restore(exception: OwnWord) -> Raised {
    state().looking_up = false;
    let previous = std::mem::replace(&mut state().pending, exception.into_raw());
    // SAFETY: the state's reference moves out.
    drop(unsafe { OwnWord::from_raw(previous) });
    Raised
}

/// Drops the waiting exception when it is of class `ty`, and says whether it was.
pub fn catch(ty: BuiltinType) -> bool {
    let caught = is_pending() && state().pending.is_a(ty);
    if caught {
        drop(take());
    }
    caught
}

/// The exception being handled in the innermost handler.
pub fn current() -> Option<Ref<Exception>> {
    // SAFETY: the list owns what it holds.
    state().handled.last().map(|&word| unsafe { word.cast_unchecked() })
}

/// Raises an exception: the one being handled becomes its context.
#[cold]
#[inline(never)]
pub fn raise_object(exception: Own<Exception>) -> Raised {
    if let Some(handled) = current() {
        if handled != exception.borrow() {
            // One that nobody else holds is in no chain, so that handlers within handlers need not walk a long one each time.
            // SAFETY: the header of an object that is owned here.
            if unsafe { (*exception.borrow().word().header()).count } > 1 {
                break_chain(handled, exception.borrow());
            }
            object::set_field(&raw mut unsafe { exception.borrow().get_mut() }.context, handled.word());
        }
    }
    restore(exception.into_word())
}

/// Cuts the context chain of `start` where it comes to `exception`, which would make a cycle.
fn break_chain(start: Ref<Exception>, exception: Ref<Exception>) {
    let mut at = start;
    let mut slow = start;
    let mut advance = false;
    // SAFETY: contexts are exceptions, kept alive by the chain.
    unsafe {
        while !at.context.is_null() {
            let context = at.context.cast_unchecked::<Exception>();
            if context == exception {
                object::set_field(&raw mut at.get_mut().context, Word::NULL);
                return;
            }
            at = context;
            if at == slow {
                return;
            }
            if advance {
                slow = slow.context.cast_unchecked();
            }
            advance = !advance;
        }
    }
}

/// Raises a builtin exception with one str argument.
#[cold]
#[inline(never)]
pub fn raise_text(ty: BuiltinType, message: Arguments<'_>) -> Raised {
    let text = match message.as_str() {
        Some(text) => Str::new(text),
        None => Str::new(&message.to_string()),
    };
    raise_type(exception_type(ty), &[text.word()])
}

/// Raises an exception of a builtin class, or of one that adds nothing to it, with these arguments.
#[cold]
#[inline(never)]
pub fn raise_type(ty: Ref<TypeObject>, args: &[Word]) -> Raised {
    let exception = object::new(ty, args);
    super::special::fill(exception.borrow(), args);
    raise_object(exception)
}
