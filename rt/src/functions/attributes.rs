//! Attributes of any value, as the library's own code needs them.

use crate::object::{OwnWord, Raised, Ref, Word};
use crate::str::{Str, intern};

/// `getattr(obj, name)`, or null when there is no such attribute.
pub fn get_or_null(obj: Word, name: Word) -> Result<OwnWord, Raised> {
    crate::dynamic::attribute::getattr_or_null(obj, name)
}

/// `hasattr(obj, name)`.
pub fn has(obj: Word, name: Ref<Str>) -> Result<bool, Raised> {
    Ok(!get_or_null(obj, name.word())?.is_null())
}

/// Calls the method `name` of the value's class, if it has one.
pub fn call_type_method(obj: Word, name: &'static str, args: &[Word]) -> Result<Option<OwnWord>, Raised> {
    crate::dynamic::call::call_special(obj, name, args).transpose()
}

/// How messages about unpacked arguments name what is called: `__main__.f()`.
pub fn callee_name(callee: Word) -> String {
    match get_or_null(callee, intern::intern("__qualname__").word()) {
        Ok(name) if !name.is_null() => match name.word().cast::<Str>() {
            Some(name) => {
                let module = get_or_null(callee, intern::intern("__module__").word()).unwrap_or_else(|Raised| {
                    drop(crate::exc::take());
                    OwnWord::NULL
                });
                // The module of a method of a builtin type is that type, which its name has already.
                let is_prefix = |module: &str| name.text().strip_prefix(module).is_some_and(|rest| rest.starts_with('.'));
                match if module.is_null() { None } else { module.word().cast::<Str>() } {
                    Some(module) if &*module.text() != "builtins" && !is_prefix(&module.text()) => {
                        format!("{}.{}()", module.text(), name.text())
                    }
                    _ => format!("{}()", name.text()),
                }
            }
            None => "function".to_owned(),
        },
        _ => {
            drop(crate::exc::take());
            match crate::dynamic::to_str(callee) {
                Ok(text) => text.text().into_owned(),
                Err(Raised) => {
                    drop(crate::exc::take());
                    format!("{} object", callee.ty().name)
                }
            }
        }
    }
}

/// The names that `dir` lists, in no order.
pub fn all_names(obj: Word) -> Result<crate::object::Own<crate::list::List>, Raised> {
    let names = crate::dict::Dict::new();
    let own = get_or_null(obj, intern::intern("__dict__").word())?;
    if let Some(dict) = own.word().cast::<crate::dict::Dict>() {
        dict.for_each(|key, _| names.borrow().insert(key, Word::NONE))?;
    }
    let class = match obj.cast::<crate::object::TypeObject>() {
        Some(class) => class,
        None => obj.ty(),
    };
    let mut outcome = Ok(());
    class.find_in_mro(|class| -> Option<()> {
        for (name, value) in class.attrs.names.iter().zip(&class.attrs.values) {
            if !value.is_null() {
                outcome = outcome.and_then(|()| names.borrow().insert(*name, Word::NONE));
            }
        }
        None
    });
    outcome?;
    crate::imp::list_from(names.word())
}
