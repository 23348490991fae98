//! `send`, `throw` and `close`.

use super::{Generator, go_on, resume, status};
use crate::dynamic::iterate;
use crate::exc::{self, Exception, state::state};
use crate::object::types::flags;
use crate::object::{BuiltinType, OwnWord, Raised, Ref, TypeObject, Word, builtin};

/// `generator.send(value)`.
pub fn generator_send(self_: Ref<crate::object::Obj>, value: Word) -> Result<OwnWord, Raised> {
    let item = resume(super::generator(self_.word()), value)?;
    if item.is_null() { Err(iterate::raise_stop(iterate::take_returned())) } else { Ok(item) }
}

/// `generator.throw(type, value, traceback)`.
pub fn generator_throw(self_: Ref<crate::object::Obj>, kind: Word, value: Word, _traceback: Word) -> Result<OwnWord, Raised> {
    let exception = exception_of(kind, value)?;
    exc::restore(exception);
    let item = throw_waiting(super::generator(self_.word()))?;
    if item.is_null() { Err(iterate::raise_stop(iterate::take_returned())) } else { Ok(item) }
}

fn exception_of(kind: Word, value: Word) -> Result<OwnWord, Raised> {
    if kind.cast::<Exception>().is_some() {
        return Ok(kind.own());
    }
    if let Some(class) = kind.cast::<TypeObject>() {
        if class.flags & flags::EXCEPTION != 0 {
            if value.ty().is_subtype(class) {
                return Ok(value.own());
            }
            let words = [value];
            return crate::class::make::instantiate(class, if value.is_none() { &[] } else { &words });
        }
    }
    raise!(TypeError, "exceptions must be classes or instances deriving from BaseException, not {}", kind.ty().name)
}

/// Resumes a generator with the waiting exception. Null when it has finished.
pub fn throw_waiting(this: Ref<Generator>) -> Result<OwnWord, Raised> {
    // SAFETY: no reference to the fields is in use while the generator runs.
    unsafe {
        let fields = this.get_mut();
        if fields.is_executing() {
            drop(exc::take());
            return raise!(ValueError, "generator already executing");
        }
        if fields.is(status::FINISHED) {
            return Err(Raised);
        }
        if fields.state == 0 {
            fields.status |= status::FINISHED;
            super::release_frame(this);
            return Err(Raised);
        }
        if let (Some(&handled), Some(thrown)) = (fields.handled.last(), state().pending.cast::<Exception>()) {
            if thrown.context.is_null() && handled != thrown.word() {
                exc::object::set_field(&raw mut thrown.get_mut().context, handled);
            }
        }
        crate::start::enter_call()?;
        fields.status |= status::THROWING;
        go_on(this)
    }
}

/// `generator.close()`.
pub fn generator_close(self_: Ref<crate::object::Obj>) -> Result<(), Raised> {
    close(super::generator(self_.word()))
}

/// Raises GeneratorExit where the generator stopped.
pub fn close(this: Ref<Generator>) -> Result<(), Raised> {
    if this.is(status::FINISHED) {
        return Ok(());
    }
    if !this.is(status::RUNNING) && this.state == 0 {
        // SAFETY: no other reference to the fields is in use.
        unsafe { this.get_mut().status |= status::FINISHED };
        super::release_frame(this);
        return Ok(());
    }
    exc::restore(exc::object::new(builtin(BuiltinType::GeneratorExit), &[]).into_word());
    match throw_waiting(this) {
        Ok(item) if item.is_null() => {
            drop(iterate::take_returned());
            Ok(())
        }
        Ok(_) => raise!(RuntimeError, "generator ignored GeneratorExit"),
        Err(Raised) if exc::catch(BuiltinType::GeneratorExit) || exc::catch(BuiltinType::StopIteration) => Ok(()),
        Err(Raised) => Err(Raised),
    }
}
