//! Attributes of exceptions.

use super::object::{Exception, set_field};
use crate::object::slots::Member;
use crate::object::{OwnWord, Raised, Ref, Word};
use crate::tuple::Tuple;

fn exception(word: Word) -> Ref<Exception> {
    // SAFETY: members of exception classes.
    unsafe { Ref::from_word(word) }
}

fn or_none(word: Word) -> Result<OwnWord, Raised> {
    Ok(if word.is_null() { OwnWord::NONE } else { word.own() })
}

/// Stores an exception or None.
fn set_exception(place: *mut Word, name: &str, value: Word) -> Result<(), Raised> {
    if value.is_null() {
        return raise!(TypeError, "{name} may not be deleted");
    }
    if !value.is_none() && value.cast::<Exception>().is_none() {
        return raise!(TypeError, "exception {name} must be None or derive from BaseException");
    }
    set_field(place, if value.is_none() { Word::NULL } else { value });
    Ok(())
}

/// Those of every exception.
pub const MEMBERS: &[Member] = &[
    Member { name: "args", get: |this| Ok(exception(this).args.own()), set: Some(set_args) },
    Member {
        name: "__cause__",
        get: |this| or_none(exception(this).cause),
        set: Some(|this, value| {
            // SAFETY: no other reference to the fields is in use.
            let fields = unsafe { exception(this).get_mut() };
            set_exception(&raw mut fields.cause, "cause", value)?;
            fields.suppress_context = true;
            Ok(())
        }),
    },
    Member {
        name: "__context__",
        get: |this| or_none(exception(this).context),
        set: Some(|this, value| set_exception(&raw mut unsafe { exception(this).get_mut() }.context, "context", value)),
    },
    Member {
        name: "__suppress_context__",
        get: |this| Ok(OwnWord::from_bool(exception(this).suppress_context)),
        set: Some(|this, value| {
            let suppress = crate::dynamic::truth(value)?;
            // SAFETY: no other reference to the fields is in use.
            unsafe { exception(this).get_mut().suppress_context = suppress };
            Ok(())
        }),
    },
    Member {
        name: "__traceback__",
        get: |this| or_none(exception(this).traceback),
        set: Some(|this, value| super::rows::set_traceback(exception(this), value)),
    },
];

fn set_args(this: Word, value: Word) -> Result<(), Raised> {
    let items: crate::object::Own<Tuple> = crate::dynamic::iterate::collect(value)?;
    set_field(&raw mut unsafe { exception(this).get_mut() }.args, items.word());
    Ok(())
}

macro_rules! fields {
    ($(#[doc = $doc:literal] $list:ident: $($name:literal)*;)*) => { $(
        #[doc = $doc]
        pub const $list: &[Member] = &[$( Member {
            name: $name,
            get: |this| Ok(super::special::get_named(exception(this), $name).unwrap_or(Word::NONE).own()),
            set: Some(|this, value| {
                super::special::set_named(exception(this), $name, value);
                Ok(())
            }),
        } ),*];
    )* };
}

fields! {
    #[doc = "Of StopIteration."] STOP_ITERATION: "value";
    #[doc = "Of SystemExit."] SYSTEM_EXIT: "code";
    #[doc = "Of NameError."] NAME_ERROR: "name";
    #[doc = "Of AttributeError."] ATTRIBUTE_ERROR: "name" "obj";
    #[doc = "Of OSError."] OS_ERROR: "errno" "strerror" "filename" "filename2";
    #[doc = "Of ImportError."] IMPORT_ERROR: "msg" "name" "path";
    #[doc = "Of UnicodeDecodeError and UnicodeEncodeError."] UNICODE_ERROR: "encoding" "object" "start" "end" "reason";
    #[doc = "Of BaseExceptionGroup."] GROUP: "message" "exceptions";
    #[doc = "Of SyntaxError."] SYNTAX_ERROR: "msg" "filename" "lineno" "offset" "text";
}
