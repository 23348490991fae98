//! `obj.name`, `obj.name = value`, `del obj.name`.

use crate::class::lookup::{self, Found};
use crate::class::place;
use crate::dict::Dict;
use crate::exc::Exception;
use crate::function::Function;
use crate::object::types::flags;
use crate::object::{BuiltinType, OwnWord, Raised, Ref, TypeObject, Word};
use crate::str::{Str, intern};

/// The name as a str; TypeError for anything else.
pub fn name_of(name: Word) -> Result<Ref<Str>, Raised> {
    match name.cast::<Str>() {
        Some(name) => Ok(name),
        None => raise!(TypeError, "attribute name must be string, not '{}'", name.ty().name),
    }
}

/// `obj.name`.
pub fn getattr(obj: Word, name: Word) -> Result<OwnWord, Raised> {
    let name = intern::intern_str(name_of(name)?);
    let found = match obj.ty().slots.getattr {
        Some(slot) => slot(obj, name),
        None => generic_get(obj, name),
    };
    if found.is_err() {
        crate::exc::rows::say_which_attribute(obj, name);
    }
    found
}

/// `obj.name` for a name known to the runtime.
pub fn getattr_named(obj: Word, name: &str) -> Result<OwnWord, Raised> {
    getattr(obj, intern::intern(name).word())
}

/// `obj.name`, null when there is no such attribute, or a property says so.
pub fn getattr_or_null(obj: Word, name: Word) -> Result<OwnWord, Raised> {
    let name = intern::intern_str(name_of(name)?);
    let found = match obj.ty().slots.getattr {
        // Many ask whether a class has something: no exception is made to say that it has not.
        Some(slot) if slot as usize == crate::class::typing::getattr as *const () as usize => crate::class::typing::find(obj, name),
        Some(slot) => slot(obj, name),
        None => find(obj, name),
    };
    match found {
        Err(Raised) if crate::exc::catch(BuiltinType::AttributeError) => Ok(OwnWord::NULL),
        found => found,
    }
}

/// `object.__getattribute__`.
pub fn generic_get(obj: Word, name: Ref<Str>) -> Result<OwnWord, Raised> {
    let found = find(obj, name)?;
    if !found.is_null() {
        return Ok(found);
    }
    crate::exc::rows::raise_no_attribute(obj, name.word())?;
    Ok(OwnWord::NULL)
}

/// `object.__getattribute__`, null when there is no such attribute.
pub fn find(obj: Word, name: Ref<Str>) -> Result<OwnWord, Raised> {
    let name = intern::intern_str(name);
    let ty = obj.ty();
    let Found { attr, slot } = lookup::find(ty, name);
    let class = if attr.is_null() { None } else { Some(attr.ty()) };
    let slots = class.as_ref().map(|class| &class.slots);
    if let Some(slots) = slots {
        if slots.descr_set.is_some() {
            if let Some(get) = slots.descr_get {
                return get(attr, obj, ty);
            }
        }
    }
    if slot >= 0 {
        let value = place::get(obj, slot as usize);
        if !value.is_null() {
            return Ok(value);
        }
    }
    let Some(dict) = dict_of(obj) else { return bound(attr, obj, ty, name) };
    // An `__eq__` of a key may take the attribute from the class.
    let held = attr.own();
    let value = crate::imp::dict_get(dict, name.word(), Word::NULL)?;
    if value.is_null() { bound(held.word(), obj, ty, name) } else { Ok(value) }
}

/// What the attribute of a class (null for none) is for an instance.
fn bound(attr: Word, obj: Word, ty: Ref<TypeObject>, name: Ref<Str>) -> Result<OwnWord, Raised> {
    let class = if attr.is_null() { None } else { Some(attr.ty()) };
    match class.as_ref().map(|class| &class.slots) {
        Some(slots) => match slots.descr_get {
            Some(get) => get(attr, obj, ty),
            None => Ok(attr.own()),
        },
        None => special(obj, name),
    }
}

/// What every object has, though no class lists it.
fn special(obj: Word, name: Ref<Str>) -> Result<OwnWord, Raised> {
    match &*name.text() {
        "__class__" => Ok(obj.ty().word().own()),
        "__dict__" if obj.ty().is_heap() && obj.ty().flags & flags::CLOSED == 0 || dict_place(obj).is_some() => {
            crate::class::instance::dict_view(obj)
        }
        "__doc__" => Ok(crate::class::typing::doc(obj.ty())),
        "__module__" if obj.ty().is_heap() => Ok(Str::new(obj.ty().module).into_word()),
        _ => Ok(OwnWord::NULL),
    }
}

/// Where an object keeps its `__dict__`.
pub fn dict_place(obj: Word) -> Option<*mut Word> {
    if !obj.is_pointer() {
        return None;
    }
    let ty = obj.ty();
    if ty.is_heap() && ty.flags & flags::HAS_DICT != 0 {
        // SAFETY: the hidden slot is the last one before the header.
        return Some(unsafe { obj.ptr::<u8>().sub(ty.prefix).cast() });
    }
    if ty.flags & flags::EXCEPTION != 0 {
        // SAFETY: instances of exception classes are exceptions.
        return Some(unsafe { &raw mut (*obj.ptr::<Exception>()).dict });
    }
    if ty.layout == BuiltinType::Function {
        // SAFETY: the layout says so.
        return Some(unsafe { &raw mut (*obj.ptr::<Function>()).dict });
    }
    None
}

/// The `__dict__` of an object, when it has been made.
pub fn dict_of(obj: Word) -> Option<Ref<Dict>> {
    let place = dict_place(obj)?;
    // SAFETY: the place is in a live object, and holds a dict or null.
    unsafe { if (*place).is_null() { None } else { Some((*place).cast_unchecked()) } }
}

/// The `__dict__` of an object that can have one, made when needed.
pub fn ensure_dict(place: *mut Word) -> Ref<Dict> {
    // SAFETY: the place is in a live object, and owns a dict or holds null.
    unsafe {
        if (*place).is_null() {
            *place = super::new_dict().into_raw();
        }
        (*place).cast_unchecked()
    }
}

/// `obj.name = value`.
pub fn setattr(obj: Word, name: Word, value: Word) -> Result<(), Raised> {
    let name = intern::intern_str(name_of(name)?);
    match obj.ty().slots.setattr {
        Some(slot) => slot(obj, name, value),
        None => generic_set(obj, name, value),
    }
}

/// `del obj.name`.
pub fn delattr(obj: Word, name: Word) -> Result<(), Raised> {
    setattr(obj, name, Word::NULL)
}

/// `object.__setattr__`, and `object.__delattr__` when `value` is null.
pub fn generic_set(obj: Word, name: Ref<Str>, value: Word) -> Result<(), Raised> {
    let name = intern::intern_str(name);
    let ty = obj.ty();
    let Found { attr, slot } = lookup::find(ty, name);
    if !attr.is_null() {
        if let Some(set) = attr.ty().slots.descr_set {
            return set(attr, obj, value);
        }
    }
    if slot >= 0 {
        let was_set = place::set(obj, slot as usize, value);
        if value.is_null() && !was_set {
            return crate::exc::rows::raise_no_attribute(obj, name.word());
        }
        return Ok(());
    }
    if &*name.text() == "__class__" {
        return raise!(TypeError, "__class__ assignment only supported for heap types or ModuleType subclasses");
    }
    if let Some(place) = dict_place(obj) {
        if ty.flags & flags::CLOSED == 0 {
            return set_in_dict(obj, place, name, value);
        }
    }
    // A class without `__slots__` has a dictionary in CPython, in which there is nothing to delete.
    if attr.is_null() || value.is_null() && ty.is_heap() && ty.flags & flags::CLOSED == 0 {
        return crate::exc::rows::raise_no_attribute(obj, name.word());
    }
    raise!(AttributeError, "'{}' object attribute '{}' is read-only", ty.name, name.text())
}

fn set_in_dict(obj: Word, place: *mut Word, name: Ref<Str>, value: Word) -> Result<(), Raised> {
    if &*name.text() == "__dict__" {
        if value.cast::<Dict>().is_none() {
            return raise!(TypeError, "__dict__ must be set to a dictionary, not a '{}'", value.ty().name);
        }
        crate::exc::object::set_field(place, value);
        return Ok(());
    }
    if !value.is_null() {
        return crate::imp::dict_insert(ensure_dict(place), name.word(), value);
    }
    if let Some(dict) = dict_of(obj) {
        match super::delitem(dict.word(), name.word()) {
            Err(Raised) if crate::exc::catch(BuiltinType::KeyError) => {}
            done => return done,
        }
    }
    crate::exc::rows::raise_no_attribute(obj, name.word())
}

/// The method that operators use: an attribute of the class, bound; null when there is none.
pub fn special_method(obj: Word, name: &'static str) -> Result<OwnWord, Raised> {
    if let Some(hooks) = crate::host::hooks::of_foreign(obj) {
        return (hooks.special_method)(obj, intern::known(name));
    }
    let ty = obj.ty();
    let attr = lookup::class_attribute_named(ty, name);
    if attr.is_null() {
        return Ok(OwnWord::NULL);
    }
    match attr.ty().slots.descr_get {
        Some(get) => get(attr, obj, ty),
        None => Ok(attr.own()),
    }
}

/// A row.
pub fn dyn_getattr(obj: Word, name: Word) -> Result<OwnWord, Raised> {
    getattr(obj, name)
}

/// A row.
pub fn dyn_setattr(obj: Word, name: Word, value: Word) -> Result<(), Raised> {
    setattr(obj, name, value)
}

/// A row.
pub fn dyn_delattr(obj: Word, name: Word) -> Result<(), Raised> {
    delattr(obj, name)
}
