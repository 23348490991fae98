//! `yield from`.
//!
//! ```text
//! outer: yield from middle        middle: yield from inner        inner: yield 1
//! ```
//!
//! `next(outer)` resumes `inner` at once. When that has finished or raised, `middle` is resumed, whose next [`generator_delegate`] finds
//! the answer there already.

use super::{Generator, generator, go_on, methods, status};
use crate::dynamic::{call, iterate};
use crate::exc;
use crate::object::{BuiltinType, Obj, OwnWord, Raised, Ref, Word};
use crate::str::intern::intern;

/// How the generator that `yield from` handed on to has ended, before its holder is resumed.
enum Answer {
    /// It is still to be asked.
    None,
    /// With a value, for [`generator_result`].
    Finished,
    /// With the exception that waits.
    Raised,
}

#[unsafe(export_name = "tp_rt_delegate_answer")]
static mut ANSWER: Answer = Answer::None;

/// One step: sends `value` (or throws the waiting exception when it is null) into `iter`, for the generator `frame`, which then stops
/// with the item. Null when it finished or raised.
pub fn generator_delegate(frame: Ref<Obj>, iter: Word, value: Word) -> OwnWord {
    // SAFETY: single threaded.
    match unsafe { std::mem::replace(&mut *(&raw mut ANSWER), Answer::None) } {
        Answer::None => {}
        Answer::Finished | Answer::Raised => return OwnWord::NULL,
    }
    iterate::set_returned(OwnWord::NULL);
    let step = if value.is_null() { throw(iter) } else { send(iter, value) };
    match step {
        Ok(item) => {
            if !item.is_null() && iter.cast::<Generator>().is_some() {
                // SAFETY: the row takes generators; `iter` is live in its frame until it goes on.
                unsafe { frame.cast::<Generator>().get_mut().delegate = iter };
            }
            item
        }
        Err(Raised) => {
            finish_by_stop();
            OwnWord::NULL
        }
    }
}

/// Goes on where the generators that `outer` hands on to have stopped, and with those around it as they finish.
pub(super) fn resume_innermost(outer: Ref<Generator>, sent: Word) -> Result<OwnWord, Raised> {
    let mut inner = generator(outer.delegate);
    while !inner.delegate.is_null() && inner.handled.is_empty() {
        inner = generator(inner.delegate);
    }
    // SAFETY: single threaded.
    let mut passage = Passage { outer, inner, around: unsafe { PASSAGE } };
    let mut step = if inner.is(status::RUNNING) {
        inner = first_executing(outer);
        raise!(ValueError, "generator already executing")
    } else {
        // SAFETY: single threaded; the passage is the innermost until its end below.
        unsafe { PASSAGE = &raw const passage };
        super::resume(inner, sent)
    };
    while inner != outer {
        let answer = match &step {
            Ok(item) if !item.is_null() => break,
            Ok(_) => Answer::Finished,
            Err(Raised) => Answer::Raised,
        };
        let mut holder = outer;
        while holder.delegate != inner.word() {
            holder = generator(holder.delegate);
        }
        passage.inner = holder;
        // SAFETY: single threaded; the holder has stopped in its `yield from`, and is kept alive by the one around it.
        step = unsafe {
            PASSAGE = &raw const passage;
            ANSWER = answer;
            go_on(holder)
        };
        inner = holder;
    }
    // SAFETY: single threaded.
    unsafe { PASSAGE = passage.around };
    step
}

/// A step that passes by the generators from `outer` to the one before `inner`: they are executing although their code is not.
struct Passage {
    outer: Ref<Generator>,
    inner: Ref<Generator>,
    around: *const Passage,
}

/// The innermost.
#[unsafe(export_name = "tp_rt_passage")]
static mut PASSAGE: *const Passage = std::ptr::null();

/// Whether a step that is being taken passes by a generator.
pub(super) fn is_passed(this: &Generator) -> bool {
    // SAFETY: single threaded; a passage is in the list as long as it lasts, and the generators that it passes by have stopped.
    unsafe {
        let mut next = PASSAGE;
        while let Some(passage) = next.as_ref() {
            let mut at = passage.outer;
            while at != passage.inner {
                if std::ptr::eq(at.ptr(), this) {
                    return true;
                }
                at = generator(at.delegate);
            }
            next = passage.around;
        }
        false
    }
}

/// The first generator that is executing among those that `outer` hands on to; the last of them is.
fn first_executing(outer: Ref<Generator>) -> Ref<Generator> {
    let mut at = outer;
    while !at.is_executing() {
        at = generator(at.delegate);
    }
    at
}

/// A StopIteration that a method raised says that the iterator has finished.
fn finish_by_stop() {
    if exc::state::state().pending.is_a(BuiltinType::StopIteration) {
        let stop = exc::take();
        let value = crate::dynamic::attribute::getattr_named(stop.word(), "value");
        iterate::set_returned(value.unwrap_or(OwnWord::NULL));
    }
}

fn send(iter: Word, value: Word) -> Result<OwnWord, Raised> {
    if let Some(generator) = iter.cast::<Generator>() {
        return super::resume(generator, value);
    }
    if value.is_none() {
        return iterate::next(iter);
    }
    call::call_method_named(iter, "send", &[value])
}

fn throw(iter: Word) -> Result<OwnWord, Raised> {
    let exception = exc::take();
    if exception.word().is_a(BuiltinType::GeneratorExit) {
        match iter.cast::<Generator>() {
            Some(generator) => methods::close(generator)?,
            None => {
                let close = crate::dynamic::attribute::getattr_or_null(iter, intern("close").word())?;
                if !close.is_null() {
                    call::call_words(close.word(), &[])?;
                }
            }
        }
        return Err(exc::restore(exception));
    }
    if let Some(generator) = iter.cast::<Generator>() {
        exc::restore(exception);
        return methods::throw_waiting(generator);
    }
    let method = crate::dynamic::attribute::getattr_or_null(iter, intern("throw").word())?;
    if method.is_null() {
        return Err(exc::restore(exception));
    }
    call::call_words(method.word(), &[exception.word()])
}

/// The value with which the last delegate finished.
pub fn generator_result() -> OwnWord {
    let value = iterate::take_returned();
    if value.is_null() { OwnWord::NONE } else { value }
}
