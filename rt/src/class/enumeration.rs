//! What the rest of the runtime asks about enumerations, whose classes behave as if they had CPython's `EnumType` for a metaclass.
//!
//! Only programs that import `enum` link the answers (`library/enumeration`): its first class installs them.

use crate::args::Args;
use crate::object::types::flags;
use crate::object::{OwnWord, Raised, Ref, TypeObject, Word};
use crate::str::Str;

/// The answers.
pub struct Hooks {
    /// `cls.name = value`, also in the class body; a null value deletes.
    pub set: fn(Ref<TypeObject>, Ref<Str>, Word) -> Result<(), Raised>,
    /// Makes the members when the class body has run; the boundary of a class of flags may be null.
    pub define: fn(Ref<TypeObject>, Word) -> Result<(), Raised>,
    /// `cls(…)`.
    pub call: fn(Ref<TypeObject>, Args) -> Result<OwnWord, Raised>,
    /// `cls.name`, where the class has something other than a plain attribute; null otherwise.
    pub get: fn(Ref<TypeObject>, Ref<Str>, Word) -> OwnWord,
    /// `cls[name]`.
    pub named: fn(Ref<TypeObject>, Word) -> Result<OwnWord, Raised>,
    /// The members in order, without aliases.
    pub members: fn(Ref<TypeObject>) -> Result<Vec<OwnWord>, Raised>,
    /// `item in cls`.
    pub contains: fn(Ref<TypeObject>, Word) -> Result<bool, Raised>,
    /// `repr(cls)`.
    pub repr: fn(Ref<TypeObject>) -> String,
    /// Whether a class is `EnumType`.
    pub is_metaclass: fn(Ref<TypeObject>) -> bool,
}

#[unsafe(export_name = "tp_rt_enumeration_hooks")]
static mut HOOKS: Option<&'static Hooks> = None;

/// Sets the answers.
pub fn install(hooks: &'static Hooks) {
    // SAFETY: single threaded.
    unsafe { HOOKS = Some(hooks) }
}

/// The answers, when a class is an enumeration.
#[inline]
pub fn hooks_of(class: Ref<TypeObject>) -> Option<&'static Hooks> {
    // SAFETY: single threaded.
    if class.flags & flags::ENUMERATION != 0 { unsafe { HOOKS } } else { None }
}
