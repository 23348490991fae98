//! The body of an enumeration's class statement, name by name.
//!
//! `_member_names_` and `_last_values_` hold meanwhile which names are to be members, and their values so far.

use super::{is_of, own, put};
use crate::class::{lookup, typing};
use crate::list::List;
use crate::object::{BuiltinType, OwnWord, Raised, Ref, TypeObject, Word};
use crate::str::{Str, intern};
use crate::tuple::Tuple;

/// Names between single underscores that a class body may set.
const ALLOWED: [&str; 8] = [
    "_order_",
    "_generate_next_value_",
    "_numeric_repr_",
    "_missing_",
    "_ignore_",
    "_iter_member_",
    "_iter_member_by_value_",
    "_iter_member_by_def_",
];

/// Sets a name in the class body.
pub fn set(cls: Ref<TypeObject>, name: Ref<Str>, value: Word) -> Result<(), Raised> {
    let text = name.text();
    if value.is_null() || is_private(cls.name, &text) || is_between(&text, "__") {
        return typing::set_attribute(cls, name, value);
    }
    if is_between(&text, "_") {
        return set_reserved(cls, name, value);
    }
    let names = list(cls, "_member_names_")?;
    if holds(names, name)? {
        return defined_already(cls, name);
    }
    if is_ignored(cls, name)? {
        return typing::set_attribute(cls, name, value);
    }
    if is_of(value, "nonmember") {
        let value = crate::dynamic::attribute::getattr_named(value, "value")?;
        return typing::set_attribute(cls, name, value.word());
    }
    if is_descriptor(value) {
        return typing::set_attribute(cls, name, value);
    }
    if !cls.attrs.get(name.word()).is_null() {
        return defined_already(cls, name);
    }
    let value = match is_of(value, "member") {
        true => crate::dynamic::attribute::getattr_named(value, "value")?,
        false => value.own(),
    };
    let values = list(cls, "_last_values_")?;
    let stored = resolve(cls, name, value.word(), (names, values))?;
    names.push(name.own().into_word());
    typing::set_attribute(cls, name, stored.word())
}

/// The value of a member to be, in which each `auto()` has got its own.
fn resolve(cls: Ref<TypeObject>, name: Ref<Str>, value: Word, (names, values): (Ref<List>, Ref<List>)) -> Result<OwnWord, Raised> {
    if is_of(value, "auto") {
        let resolved = next_value(cls, name, value, (names, values))?;
        values.push(resolved.clone());
        return Ok(resolved);
    }
    let parts = value.cast_exact::<Tuple>();
    let Some(parts) = parts.filter(|parts| parts.items().iter().any(|&part| is_of(part, "auto"))) else {
        values.push(value.own());
        return Ok(value.own());
    };
    let mut resolved = Vec::new();
    for &part in parts.items() {
        if is_of(part, "auto") {
            let part = next_value(cls, name, part, (names, values))?;
            values.push(part.clone());
            resolved.push(part);
        } else {
            resolved.push(part.own());
        }
    }
    Ok(Tuple::new(resolved.into_iter()).into_word())
}

/// The value of one `auto()`, which keeps it.
fn next_value(cls: Ref<TypeObject>, name: Ref<Str>, auto: Word, (names, values): (Ref<List>, Ref<List>)) -> Result<OwnWord, Raised> {
    let known = crate::dynamic::attribute::getattr_named(auto, "value")?;
    if !known.word().is_none() {
        return Ok(known);
    }
    let value = generate(cls, name, &crate::int::value::from_i64(1), names.items().len(), values)?;
    crate::dynamic::setattr(auto, intern::known("value").word(), value.word())?;
    Ok(value)
}

/// `cls._generate_next_value_(name, start, count, last_values)`.
pub fn generate(cls: Ref<TypeObject>, name: Ref<Str>, start: &OwnWord, count: usize, values: Ref<List>) -> Result<OwnWord, Raised> {
    let hook = crate::dynamic::attribute::getattr_named(cls.word(), "_generate_next_value_")?;
    let count = crate::int::value::from_i64(count as i64);
    let values = List::from_words(values.items());
    crate::dynamic::call::call_words(hook.word(), &[name.word(), start.word(), count.word(), values.word()])
}

/// A name between single underscores.
fn set_reserved(cls: Ref<TypeObject>, name: Ref<Str>, value: Word) -> Result<(), Raised> {
    let text = name.text();
    if !ALLOWED.contains(&&*text) {
        return raise!(ValueError, "_sunder_ names, such as '{text}', are reserved for future Enum use");
    }
    if &*text == "_generate_next_value_" && value.cast_exact::<crate::function::Function>().is_some() {
        let hook = crate::class::property::new_static_method(value);
        return typing::set_attribute(cls, name, hook.word());
    }
    if &*text == "_ignore_" {
        let names = names_in(value)?;
        return typing::set_attribute(cls, name, names.word());
    }
    typing::set_attribute(cls, name, value)
}

/// The names of a text with blanks or commas between them, or of an iterable.
pub fn names_in(value: Word) -> Result<crate::object::Own<List>, Raised> {
    let Some(text) = value.cast::<Str>() else { return crate::imp::list_from(value) };
    let text = text.text().replace(',', " ");
    let names = text.split_whitespace().map(|name| intern::intern(name).own().into_word().into_raw()).collect();
    Ok(List::from_owned(names))
}

fn is_ignored(cls: Ref<TypeObject>, name: Ref<Str>) -> Result<bool, Raised> {
    match own(cls, "_ignore_").cast::<List>() {
        Some(ignored) => holds(ignored, name),
        None => Ok(false),
    }
}

/// The list that the class keeps under a name while its body runs.
fn list(cls: Ref<TypeObject>, name: &'static str) -> Result<Ref<List>, Raised> {
    if own(cls, name).is_null() {
        put(cls, name, List::from_words(&[]).word())?;
    }
    Ok(own(cls, name).cast().expect("a list was put there"))
}

fn holds(list: Ref<List>, name: Ref<Str>) -> Result<bool, Raised> {
    crate::imp::list_contains(list, name.word())
}

fn defined_already(cls: Ref<TypeObject>, name: Ref<Str>) -> Result<(), Raised> {
    let value = crate::dynamic::repr(cls.attrs.get(name.word()))?;
    raise!(TypeError, "'{}' already defined as {}", name.text(), value.text())
}

/// Whether a value is a function, a property or the like, which stays what it is.
fn is_descriptor(value: Word) -> bool {
    let slots = &value.ty().slots;
    if value.is_exact(BuiltinType::BuiltinFunction) {
        return false;
    }
    let has = |name| !lookup::class_attribute_named(value.ty(), name).is_null();
    slots.descr_get.is_some() || slots.descr_set.is_some() || has("__get__") || has("__set__") || has("__delete__")
}

/// Whether a name stands between marks, and has more than marks.
fn is_between(name: &str, mark: &str) -> bool {
    let inner = name.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark));
    inner.is_some_and(|inner| !inner.is_empty() && !inner.starts_with('_') && !inner.ends_with('_'))
}

/// Whether a name is one of `__x`, as the class body spells it.
fn is_private(class: &str, name: &str) -> bool {
    let rest = name.strip_prefix('_').and_then(|rest| rest.strip_prefix(class)).and_then(|rest| rest.strip_prefix("__"));
    rest.is_some_and(|rest| !rest.is_empty() && !name.ends_with("__"))
}

/// Drops what only the class body needed.
pub fn forget(cls: Ref<TypeObject>) -> Result<(), Raised> {
    if own(cls, "_last_values_").is_null() { Ok(()) } else { put(cls, "_last_values_", Word::NULL) }
}
