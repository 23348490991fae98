//! What the rest of the runtime asks about objects of a host; a program of its own never has any.

use crate::args::Args;
use crate::object::types::flags;
use crate::object::{OwnWord, Raised, Ref, TypeObject, Word};
use crate::str::Str;

/// The functions that only an extension module links.
pub struct Hooks {
    /// `type(obj)` of a foreign object.
    pub class_of: fn(Word) -> Ref<TypeObject>,
    /// `obj.name(…)` of a foreign object.
    pub call_method: fn(Word, Ref<Str>, Args) -> Result<OwnWord, Raised>,
    /// `isinstance(obj, class)` of a foreign object or class.
    pub is_instance: fn(Word, Word) -> Result<bool, Raised>,
    /// `issubclass(class, of)` of a foreign class.
    pub is_subclass: fn(Word, Word) -> Result<bool, Raised>,
    /// The special method of that name of a foreign object, bound; null when its class has none.
    pub special_method: fn(Word, Ref<Str>) -> Result<OwnWord, Raised>,
    /// Writes to the host's `sys.stdout`.
    pub write_stdout: fn(&[u8]) -> Result<(), Raised>,
    /// Flushes the host's `sys.stdout`.
    pub flush_stdout: fn() -> Result<(), Raised>,
}

#[unsafe(export_name = "tp_rt_host_hooks")]
static mut HOOKS: Option<&'static Hooks> = None;

/// The hooks, in an extension module.
#[inline(always)]
pub fn hooks() -> Option<&'static Hooks> {
    // SAFETY: single threaded; set once.
    unsafe { HOOKS }
}

/// Sets the hooks.
pub fn set(hooks: &'static Hooks) {
    // SAFETY: single threaded.
    unsafe { HOOKS = Some(hooks) }
}

/// Whether instances of a class are objects of the host.
#[inline(always)]
pub fn is_foreign_type(ty: Ref<TypeObject>) -> bool {
    ty.flags & flags::FOREIGN != 0
}

/// The hooks, when a value is an object of the host.
#[inline]
pub fn of_foreign(obj: Word) -> Option<&'static Hooks> {
    if obj.is_pointer() && is_foreign_type(obj.ty()) { hooks() } else { None }
}

/// `type(obj)`.
#[inline]
pub fn class_of(obj: Word) -> Ref<TypeObject> {
    match of_foreign(obj) {
        Some(hooks) => (hooks.class_of)(obj),
        None => obj.ty(),
    }
}

/// Calls a special method of a foreign object; `None` when its class has none.
pub fn call_special(hooks: &Hooks, obj: Word, name: Ref<Str>, args: Args) -> Option<Result<OwnWord, Raised>> {
    match (hooks.special_method)(obj, name) {
        Ok(method) if method.is_null() => None,
        Ok(method) => Some(crate::dynamic::call(method.word(), args)),
        Err(Raised) => Some(Err(Raised)),
    }
}
