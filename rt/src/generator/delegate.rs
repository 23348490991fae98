//! `yield from`.

use super::{Generator, methods};
use crate::dynamic::{call, iterate};
use crate::exc;
use crate::object::{BuiltinType, OwnWord, Raised, Word};
use crate::str::intern::intern;

/// One step: sends `value` (or throws the waiting exception when it is null) into `iter`. Null when it finished
/// or raised.
pub fn generator_delegate(iter: Word, value: Word) -> OwnWord {
    iterate::set_returned(OwnWord::NULL);
    let step = if value.is_null() { throw(iter) } else { send(iter, value) };
    match step {
        Ok(item) => item,
        Err(Raised) => {
            finish_by_stop();
            OwnWord::NULL
        }
    }
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
