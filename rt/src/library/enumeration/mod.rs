//! `_enum`: what the classes of the module enum do, below `rt/lib/enum.py`.
//!
//! A class body hands each name that it sets to `body::set`, which works out what `auto()` stands for; `define` makes
//! the members once the body has run; `find` is what a call of the class does then.

mod body;
mod define;
mod find;
mod flag;
pub mod rows;
mod value;

use crate::class::enumeration::Hooks;
use crate::class::{lookup, typing};
use crate::dict::Dict;
use crate::object::types::flags;
use crate::object::{OwnWord, Raised, Ref, TypeObject, Word};
use crate::str::{Str, intern};

/// The answers for the rest of the runtime.
pub const HOOKS: Hooks = Hooks {
    set,
    define: define::define,
    call: find::call,
    get,
    named: |cls, name| match members_of(cls) {
        Some(members) => match members.lookup(name)? {
            found if !found.is_null() => Ok(found.own()),
            _ => Err(crate::dict::raise_key_error(name)),
        },
        None => Err(crate::dict::raise_key_error(name)),
    },
    members,
    contains: find::contains,
    repr,
    is_metaclass: |class| class.module == "enum" && class.name == "EnumType",
};

/// What the class itself holds under a name; null where there is nothing.
fn own(cls: Ref<TypeObject>, name: &'static str) -> Word {
    cls.attrs.get(intern::known(name).word())
}

/// What the class or a base has under a name; null where there is nothing.
fn inherited(cls: Ref<TypeObject>, name: &'static str) -> Word {
    lookup::class_attribute_named(cls, name)
}

/// Sets an attribute of the class, with no question asked.
fn put(cls: Ref<TypeObject>, name: &'static str, value: Word) -> Result<(), Raised> {
    typing::set_attribute(cls, intern::known(name), value)
}

/// Whether a class is an enumeration.
fn is_enumeration(class: Ref<TypeObject>) -> bool {
    class.flags & flags::ENUMERATION != 0
}

/// The members by name, aliases included, once the class body has run.
fn members_of(cls: Ref<TypeObject>) -> Option<Ref<Dict>> {
    own(cls, "_member_map_").cast::<Dict>()
}

fn set(cls: Ref<TypeObject>, name: Ref<Str>, value: Word) -> Result<(), Raised> {
    match members_of(cls) {
        None => body::set(cls, name, value),
        Some(members) if members.lookup(name.word())?.is_null() => typing::set_attribute(cls, name, value),
        Some(_) if value.is_null() => raise!(AttributeError, "'{}' cannot delete member '{}'.", cls.name, name.text()),
        Some(_) => raise!(AttributeError, "cannot reassign member '{}'", name.text()),
    }
}

/// `__members__`, and members whose name is that of a property of all members (`name`, `value`).
fn get(cls: Ref<TypeObject>, name: Ref<Str>, found: Word) -> OwnWord {
    let Some(members) = members_of(cls) else { return OwnWord::NULL };
    if &*name.text() == "__members__" {
        let ty = crate::object::builtin(crate::object::BuiltinType::MappingProxy);
        return crate::dict::views::View::new(ty, members.word()).into_word();
    }
    if found.cast_exact::<crate::class::property::Property>().is_some() {
        return members.lookup(name.word()).map_or(OwnWord::NULL, |member| member.own());
    }
    OwnWord::NULL
}

fn members(cls: Ref<TypeObject>) -> Result<Vec<OwnWord>, Raised> {
    let (Some(members), Some(names)) = (members_of(cls), own(cls, "_member_names_").cast::<crate::list::List>()) else {
        return Ok(Vec::new());
    };
    names.items().iter().map(|&name| Ok(members.lookup(name)?.own())).collect()
}

fn repr(cls: Ref<TypeObject>) -> String {
    let kind = if flag::is_flag(cls) { "flag" } else { "enum" };
    format!("<{kind} '{}'>", cls.name)
}

/// The class of the module enum that bears that name, when a class derives from it.
fn derives_from(cls: Ref<TypeObject>, name: &str) -> bool {
    cls.mro.iter().any(|class| class.module == "enum" && class.name == name)
}

/// Whether a value is an instance of that class of the module enum.
fn is_of(value: Word, name: &str) -> bool {
    derives_from(value.ty(), name)
}
