//! What compiled code does with exceptions.

use super::object::{self, Exception, set_field};
use super::state::{self, state};
use super::traceback;
use crate::object::types::flags;
use crate::object::{BuiltinType, Own, OwnWord, Raised, Ref, TypeObject, Word, builtin};
use crate::str::Str;
use crate::tuple::Tuple;
use taipan_rt_abi::descriptor::Location;

/// Whether an exception waits.
#[inline(always)]
pub fn exc_pending() -> bool {
    state::is_pending()
}

/// Fails with the exception that waits already.
#[inline(always)]
pub fn exc_propagate() -> Result<(), Raised> {
    Err(Raised)
}

/// Whether the loop around ends.
pub fn exc_catch_stop() -> bool {
    state::catch(BuiltinType::StopIteration)
}

/// Inference was wrong. What would follow has no code, so nothing is done rather than something else than the program says.
pub fn unreached() {
    panic!("control came where no value can");
}

/// `raise exc from cause`.
pub fn exc_raise(exc: Word, cause: Word) -> Result<(), Raised> {
    let exception = instantiate(exc, "exceptions must derive from BaseException")?;
    if !cause.is_null() {
        let cause = if cause.is_none() {
            OwnWord::NULL
        } else {
            instantiate(cause, "exception causes must derive from BaseException")?.into_word()
        };
        set_cause(exception.borrow(), cause.word());
    }
    Err(state::raise_object(exception))
}

/// Sets `__cause__` and hides the context.
pub fn set_cause(exception: Ref<Exception>, cause: Word) {
    // SAFETY: no other reference to the fields is in use.
    let fields = unsafe { exception.get_mut() };
    fields.suppress_context = true;
    set_field(&raw mut fields.cause, cause);
}

/// An exception, or what calling an exception class gives.
fn instantiate(word: Word, complaint: &str) -> Result<Own<Exception>, Raised> {
    if let Some(exception) = word.cast::<Exception>() {
        return Ok(exception.own());
    }
    if let Some(class) = word.cast::<TypeObject>() {
        if class.flags & flags::EXCEPTION != 0 {
            if !class.is_heap() && !crate::host::hooks::is_foreign_type(class) {
                let exception = object::new(class, &[]);
                super::special::fill(exception.borrow(), &[]);
                return Ok(exception);
            }
            let made = crate::dynamic::call(word, crate::args::Args::EMPTY)?;
            if made.word().cast::<Exception>().is_some() {
                // SAFETY: just checked.
                return Ok(unsafe { made.cast_unchecked() });
            }
            return raise!(
                TypeError,
                "calling {} should have returned an instance of BaseException, not {}",
                crate::dynamic::repr(word)?.text(),
                crate::dynamic::repr(made.word().ty().word())?.text()
            );
        }
    }
    raise!(TypeError, "{complaint}")
}

/// A bare `raise`.
pub fn exc_reraise() -> Result<(), Raised> {
    match state::current() {
        Some(exception) => Err(state::restore(exception.own().into_word())),
        None => raise!(RuntimeError, "No active exception to reraise"),
    }
}

/// Starts a handler.
pub fn exc_enter() -> OwnWord {
    let exception = state::take();
    state().handled.push(exception.clone().into_raw());
    exception
}

/// Ends the innermost handler.
pub fn exc_leave() {
    if let Some(exception) = state().handled.pop() {
        // SAFETY: the list owned it.
        drop(unsafe { OwnWord::from_raw(exception) });
    }
}

/// Whether `exc` is caught by `filter`.
pub fn exc_matches(exc: Word, filter: Word) -> Result<bool, Raised> {
    if let Some(classes) = filter.cast::<Tuple>() {
        for &class in classes.items() {
            check_filter(class)?;
        }
        return Ok(classes.items().iter().any(|&class| matches_class(exc, class)));
    }
    check_filter(filter)?;
    Ok(matches_class(exc, filter))
}

fn check_filter(filter: Word) -> Result<(), Raised> {
    match filter.cast::<TypeObject>() {
        Some(class) if class.flags & flags::EXCEPTION != 0 => Ok(()),
        _ => raise!(TypeError, "catching classes that do not inherit from BaseException is not allowed"),
    }
}

fn matches_class(exc: Word, class: Word) -> bool {
    let ty = exc.ty();
    // SAFETY: `check_filter` has seen a class.
    let class = unsafe { class.cast_unchecked::<TypeObject>() };
    ty == class || ty.is_subtype(class)
}

/// Adds the frame at `location` to the waiting exception's traceback.
#[cold]
#[inline(never)]
pub fn exc_trace(location: *mut u64) {
    let looking_up = std::mem::replace(&mut state().looking_up, false);
    if let Some(exception) = state().pending.cast::<Exception>() {
        traceback::add(exception, location.cast_const().cast::<Location>(), looking_up);
    }
}

/// Lets the waiting exception's newest traceback entry own what the variables of its frame held.
#[cold]
#[inline(never)]
pub fn exc_hold(words: *mut u64, count: i64) {
    // SAFETY: compiled code gives an array of that many words, and the references in them.
    let held = unsafe { std::slice::from_raw_parts(words.cast_const().cast::<Word>(), count as usize) };
    // A list lets go of its last item first, a frame of its first variable.
    let mut words: Vec<Word> = held.iter().rev().copied().filter(|word| !word.is_null()).collect();
    let Some(slot) = state().pending.cast::<Exception>().and_then(traceback::held) else {
        return drop(crate::list::List::from_owned(words));
    };
    // SAFETY: the entry is alive as long as the exception waits; its reference to what was there moves into the list.
    unsafe {
        if !(*slot).is_null() {
            // What a comprehension's variables held goes first.
            words.push(*slot);
        }
        *slot = crate::list::List::from_owned(words).into_word().into_raw();
    }
}

/// A variable that is read before it is set.
pub fn raise_unbound(name: Word, kind: i64) -> Result<(), Raised> {
    // SAFETY: the row takes a str.
    let text = unsafe { name.cast_unchecked::<Str>() };
    let shown = text.text();
    let (ty, message) = match kind {
        0 => (BuiltinType::UnboundLocalError, format!("cannot access local variable '{shown}' where it is not associated with a value")),
        1 => (
            BuiltinType::NameError,
            format!("cannot access free variable '{shown}' where it is not associated with a value in enclosing scope"),
        ),
        _ => (BuiltinType::NameError, format!("name '{shown}' is not defined")),
    };
    let message = Str::new(&message);
    let exception = object::new(crate::object::exception_type(ty), &[message.word()]);
    if kind >= 2 {
        super::special::set_named(exception.borrow(), "name", name);
    }
    Err(state::raise_object(exception))
}

/// An attribute that is not set.
pub fn raise_no_attribute(obj: Word, name: Word) -> Result<(), Raised> {
    // SAFETY: the row takes a str.
    let text = unsafe { name.cast_unchecked::<Str>() };
    let message = match obj.cast::<TypeObject>() {
        Some(class) if crate::class::enumeration::hooks_of(class).is_some() => return raise_no_member(obj, name),
        Some(class) => format!("type object '{}' has no attribute '{}'", class.display_name(), text.text()),
        None => match obj.cast::<crate::module::Module>() {
            Some(module) => format!("module '{}' has no attribute '{}'", module.name().text(), text.text()),
            None => format!("'{}' object has no attribute '{}'", obj.ty().display_name(), text.text()),
        },
    };
    let message = Str::new(&message);
    let exception = object::new(builtin(BuiltinType::AttributeError), &[message.word()]);
    super::special::set_named(exception.borrow(), "name", name);
    super::special::set_named(exception.borrow(), "obj", obj);
    let raised = state::raise_object(exception);
    state().looking_up = true;
    Err(raised)
}

/// An attribute that an enumeration lacks: `EnumType.__getattr__` has looked among the members.
fn raise_no_member(class: Word, name: Word) -> Result<(), Raised> {
    let exception = object::new(builtin(BuiltinType::AttributeError), &[name]);
    let missed = object::new(builtin(BuiltinType::KeyError), &[name]);
    super::special::set_named(exception.borrow(), "name", name);
    super::special::set_named(exception.borrow(), "obj", class);
    set_cause(exception.borrow(), Word::NULL);
    let raised = state::raise_object(exception.clone());
    // SAFETY: no other reference to the fields is in use.
    set_field(&raw mut unsafe { exception.borrow().get_mut() }.context, missed.word());
    Err(raised)
}

/// Tells a waiting AttributeError, raised by a `__getattr__` or a property, what was asked of which object, unless it knows.
#[cold]
pub fn say_which_attribute(obj: Word, name: Ref<Str>) {
    let pending = state().pending;
    if let Some(exception) = pending.cast::<Exception>().filter(|_| pending.is_a(BuiltinType::AttributeError)) {
        if exception.fields[0].is_null() && exception.fields[1].is_null() {
            // SAFETY: no other reference to the fields is in use.
            let fields = &raw mut unsafe { exception.get_mut() }.fields;
            object::set_field((&raw mut *fields).cast::<Word>(), name.word());
            object::set_field(unsafe { (&raw mut *fields).cast::<Word>().add(1) }, obj);
        }
    }
}

/// A failed `assert`.
pub fn raise_assertion(message: Word) -> Result<(), Raised> {
    let args: &[Word] = if message.is_null() { &[] } else { &[message] };
    Err(super::raise_type(builtin(BuiltinType::AssertionError), args))
}

/// `from module import name` of a name that is not there.
pub fn raise_import(module: Word, name: Word) -> Result<(), Raised> {
    let (module_text, name_text) = (crate::dynamic::to_str(module)?, crate::dynamic::to_str(name)?);
    let message = Str::new(&format!("cannot import name '{}' from '{}'", name_text.text(), module_text.text()));
    let exception = object::new(builtin(BuiltinType::ImportError), &[message.word()]);
    super::special::fill(exception.borrow(), &[message.word()]);
    super::special::set_named(exception.borrow(), "name", module);
    Err(state::raise_object(exception))
}

/// `BaseException.add_note`.
pub fn exception_add_note(self_: Ref<crate::object::Obj>, note: Ref<Str>) {
    let word = self_.word();
    let name = crate::str::intern::intern("__notes__").word();
    if let Ok(notes) = crate::dynamic::getattr(word, name) {
        if let Some(list) = notes.word().cast::<crate::list::List>() {
            crate::imp::list_append(list, note.word());
        }
        return;
    }
    drop(state::take());
    let list = crate::list::List::from_owned(vec![note.own().into_raw()]);
    if crate::dynamic::setattr(word, name, list.word()).is_err() {
        drop(state::take());
    }
}

/// `BaseException.with_traceback`.
pub fn exception_with_traceback(self_: Ref<crate::object::Obj>, tb: Word) -> Result<OwnWord, Raised> {
    // SAFETY: the row is a method of BaseException.
    let exception = unsafe { self_.cast::<Exception>() };
    set_traceback(exception, tb)?;
    Ok(self_.own().into_word())
}

/// Sets `__traceback__`.
pub fn set_traceback(exception: Ref<Exception>, tb: Word) -> Result<(), Raised> {
    if !tb.is_none() && tb.cast::<traceback::Traceback>().is_none() {
        return raise!(TypeError, "__traceback__ must be a traceback or None");
    }
    traceback::set(exception, if tb.is_none() { Word::NULL } else { tb });
    Ok(())
}

/// `exit`.
pub fn builtin_exit(code: Word) -> Result<(), Raised> {
    Err(super::raise_type(builtin(BuiltinType::SystemExit), &[code]))
}

/// `quit`.
pub fn builtin_quit(code: Word) -> Result<(), Raised> {
    builtin_exit(code)
}

/// `sys.exit`.
pub fn sys_exit(status: Word) -> Result<(), Raised> {
    let words = match status.cast::<Tuple>() {
        Some(tuple) => tuple.items().to_vec(),
        None if status.is_none() => Vec::new(),
        None => vec![status],
    };
    Err(super::raise_type(builtin(BuiltinType::SystemExit), &words))
}

/// `sys.exc_info`.
pub fn sys_exc_info() -> Own<Tuple> {
    match state::current() {
        None => Tuple::from_words(&[Word::NONE; 3]),
        Some(exception) => {
            let tb = if exception.traceback.is_null() { Word::NONE } else { exception.traceback };
            let word = exception.word();
            Tuple::from_words(&[word.ty().word(), word, tb])
        }
    }
}

/// `sys.exception`.
pub fn sys_exception() -> OwnWord {
    state::current().map_or(OwnWord::NONE, |exception| exception.own().into_word())
}
