//! Exception groups: several exceptions as one.

use super::object::{self, Exception, set_field};
use super::special::get_named;
use crate::args::Args;
use crate::list::List;
use crate::object::{BuiltinType, Obj, Own, OwnWord, Raised, Ref, TypeObject, Word, exception_type};
use crate::str::{Str, intern};
use crate::tuple::Tuple;

/// Makes a group; one of Exceptions alone is an ExceptionGroup.
pub fn construct(ty: Ref<TypeObject>, args: Args) -> Result<OwnWord, Raised> {
    let words = args.positional();
    let &[message, exceptions] = words else {
        return raise!(TypeError, "BaseExceptionGroup.__new__() takes exactly 2 arguments ({} given)", words.len());
    };
    if message.cast::<Str>().is_none() {
        return raise!(TypeError, "BaseExceptionGroup.__new__() argument 1 must be str, not {}", crate::fault::found(message));
    }
    let slots = &exceptions.ty().slots;
    if slots.getitem.is_none() || exceptions.is_a(BuiltinType::Dict) {
        return raise!(TypeError, "second argument (exceptions) must be a sequence");
    }
    let items = crate::imp::tuple_from(exceptions)?;
    if items.items().is_empty() {
        return raise!(ValueError, "second argument (exceptions) must be a non-empty sequence");
    }
    let mut holds_base = false;
    for (at, &item) in items.items().iter().enumerate() {
        if item.cast::<Exception>().is_none() {
            return raise!(ValueError, "Item {at} of second argument (exceptions) is not an exception");
        }
        holds_base |= !item.is_a(BuiltinType::Exception);
    }
    let is_plain = ty.is(BuiltinType::BaseExceptionGroup);
    if holds_base && ty.is(BuiltinType::ExceptionGroup) {
        return raise!(TypeError, "Cannot nest BaseExceptions in an ExceptionGroup");
    }
    if holds_base && !is_plain && ty.is_a(BuiltinType::Exception) {
        return raise!(TypeError, "Cannot nest BaseExceptions in '{}'", ty.name);
    }
    let made = if is_plain && !holds_base { exception_type(BuiltinType::ExceptionGroup) } else { ty };
    let group = object::new(made, words);
    // SAFETY: no other reference to the fields is in use.
    let fields = &raw mut unsafe { group.borrow().get_mut() }.fields;
    for (at, word) in [message, items.word()].into_iter().enumerate() {
        set_field(unsafe { (&raw mut *fields).cast::<Word>().add(at) }, word);
    }
    Ok(group.into_word())
}

/// The message, and how many there are.
pub fn text(this: Word) -> Result<OwnWord, Raised> {
    let (message, count) = (field(this, "message"), exceptions(this).len());
    let message = crate::dynamic::to_str(message.word())?;
    let plural = if count == 1 { "" } else { "s" };
    Ok(Str::new(&format!("{} ({count} sub-exception{plural})", message.text())).into_word())
}

fn field(group: Word, name: &str) -> OwnWord {
    let found = group.cast::<Exception>().and_then(|group| get_named(group, name));
    found.map_or(OwnWord::NONE, |word| word.own())
}

/// The exceptions in a group, each owned; none for what is no group.
pub fn exceptions(group: Word) -> Vec<OwnWord> {
    match field(group, "exceptions").word().cast::<Tuple>() {
        Some(items) if is_group(group) => items.items().iter().map(|item| item.own()).collect(),
        _ => Vec::new(),
    }
}

/// Whether an exception is a group.
pub fn is_group(word: Word) -> bool {
    word.is_a(BuiltinType::BaseExceptionGroup)
}

/// What an exception must be to be in the part that is asked for.
enum Condition {
    Class(Word),
    Function(Word),
}

impl Condition {
    fn of(word: Word) -> Result<Condition, Raised> {
        let is_exception = |word: Word| word.cast::<TypeObject>().is_some_and(|class| class.is_a(BuiltinType::BaseException));
        let all = word.cast_exact::<Tuple>().map(|classes| classes.items().iter().all(|&class| is_exception(class)));
        if all.unwrap_or_else(|| is_exception(word)) {
            return Ok(Condition::Class(word));
        }
        if word.ty().slots.call.is_some() && word.cast::<TypeObject>().is_none() {
            return Ok(Condition::Function(word));
        }
        raise!(TypeError, "expected a function, exception type or tuple of exception types")
    }

    fn holds(&self, exception: Word) -> Result<bool, Raised> {
        match *self {
            Condition::Class(class) => super::rows::exc_matches(exception, class),
            Condition::Function(function) => {
                let answer = crate::dynamic::call(function, Args::new(&[exception]))?;
                crate::dynamic::truth(answer.word())
            }
        }
    }
}

/// The part of an exception for which a condition holds, and the other one; null where a part is empty.
fn divide(exception: Word, condition: &Condition) -> Result<[OwnWord; 2], Raised> {
    if condition.holds(exception)? {
        return Ok([exception.own(), OwnWord::NULL]);
    }
    if !is_group(exception) {
        return Ok([OwnWord::NULL, exception.own()]);
    }
    crate::imp::check_stack()?;
    let (mut inside, mut outside) = (Vec::new(), Vec::new());
    for item in exceptions(exception) {
        let [part, rest] = divide(item.word(), condition)?;
        inside.extend((!part.is_null()).then_some(part));
        outside.extend((!rest.is_null()).then_some(rest));
    }
    Ok([derived(exception, inside)?, derived(exception, outside)?])
}

/// A group as another one, of these exceptions; null for none.
fn derived(group: Word, exceptions: Vec<OwnWord>) -> Result<OwnWord, Raised> {
    if exceptions.is_empty() {
        return Ok(OwnWord::NULL);
    }
    let list = List::from_owned(exceptions.into_iter().map(OwnWord::into_raw).collect());
    let made = crate::dynamic::call::call_method_named(group, "derive", &[list.word()])?;
    let (Some(to), true, Some(from)) = (made.word().cast::<Exception>(), is_group(made.word()), group.cast::<Exception>()) else {
        return raise!(TypeError, "derive must return an instance of BaseExceptionGroup");
    };
    // SAFETY: no other reference to the fields is in use.
    let fields = &raw mut *unsafe { to.get_mut() };
    set_field(unsafe { &raw mut (*fields).traceback }, from.traceback);
    set_field(unsafe { &raw mut (*fields).context }, from.context);
    set_field(unsafe { &raw mut (*fields).cause }, from.cause);
    let name = intern::known("__notes__").word();
    let notes = crate::dynamic::attribute::getattr_or_null(group, name)?;
    if let Some(notes) = notes.word().cast::<List>() {
        crate::dynamic::setattr(made.word(), name, List::from_words(notes.items()).word())?;
    }
    Ok(made)
}

fn or_none(word: OwnWord) -> OwnWord {
    if word.is_null() { OwnWord::NONE } else { word }
}

/// A row: `group.subgroup(condition)`.
pub fn exception_subgroup(group: Ref<Obj>, condition: Word) -> Result<OwnWord, Raised> {
    let [part, _] = divide(group.word(), &Condition::of(condition)?)?;
    Ok(or_none(part))
}

/// A row: `group.split(condition)`.
pub fn exception_split(group: Ref<Obj>, condition: Word) -> Result<Own<Tuple>, Raised> {
    let parts = divide(group.word(), &Condition::of(condition)?)?;
    Ok(Tuple::new(parts.map(or_none).into_iter()))
}

/// A row: `group.derive(exceptions)`.
pub fn exception_derive(group: Ref<Obj>, exceptions: Word) -> Result<OwnWord, Raised> {
    let message = field(group.word(), "message");
    construct(exception_type(BuiltinType::BaseExceptionGroup), Args::new(&[message.word(), exceptions]))
}
