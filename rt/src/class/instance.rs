//! Instances of classes of Python code.

use super::place::{self, SlotPlace};
use crate::args::Args;
use crate::dict::Dict;
use crate::dynamic::attribute;
use crate::object::types::flags;
use crate::object::{BuiltinType, Header, Obj, Own, OwnWord, Raised, Ref, TypeObject, Word, alloc, refcount};

/// Releases the attribute slots before `object`.
///
/// # Safety
/// `object` has `prefix` bytes of slots and is being freed.
pub unsafe fn drop_slots(object: *mut Header, prefix: usize) {
    let slots = object.cast::<Word>();
    for index in 1..=prefix / 8 {
        // SAFETY: the slots lie before the header.
        unsafe {
            let slot = slots.sub(index);
            refcount::release(slot.replace(Word::NULL));
        }
    }
}

/// A bare instance with all slots unset. `words` and `numbers` say how many there are where the class is a plain one, otherwise 0.
#[inline(always)]
pub fn instance_new(cls: Ref<TypeObject>, _number: i64, words: i64, numbers: i64) -> Own<Obj> {
    if words | numbers != 0 {
        debug_assert!(cls.flags & flags::SLOTS_ONLY != 0 && cls.prefix == 8 * words as usize);
        // SAFETY: compiled code knows the class.
        if let Some(object) = unsafe { alloc::recycled(&cls, words as usize, numbers as usize) } {
            // SAFETY: the object has no fields beyond the header.
            return unsafe { Own::from_ptr(object) };
        }
    }
    instance_new_any(cls)
}

/// The same for any class. Where the heap may grow, cycles are looked for.
#[inline(never)]
fn instance_new_any(cls: Ref<TypeObject>) -> Own<Obj> {
    crate::cycle::poll();
    if cls.layout == BuiltinType::Object {
        let object = alloc::object(&cls, cls.basic_size);
        // SAFETY: the object has no fields beyond the header and its numbers, which are unset.
        return unsafe { Own::from_ptr(object) };
    }
    let construct = cls.layout_type().slots.construct.expect("a class whose construction is known has a constructor");
    match construct(cls, Args::EMPTY) {
        // SAFETY: a constructor gives an object.
        Ok(made) => unsafe { made.cast_unchecked() },
        Err(Raised) => unreachable!("an empty object is always made"),
    }
}

/// [`instance_new`] of a class that may have abstract methods, which is refused.
pub fn instance_new_concrete(cls: Ref<TypeObject>) -> Result<Own<Obj>, Raised> {
    match cls.flags & flags::ABSTRACT {
        0 => Ok(instance_new_any(cls)),
        _ => super::make::raise_abstract(cls),
    }
}

/// A bare instance by the `__new__` of the builtin base (an exception keeps `args`), all slots unset.
pub fn instance_new_with(cls: Ref<TypeObject>, args: *mut u64, count: i64) -> Result<OwnWord, Raised> {
    // SAFETY: the row's contract.
    let args = unsafe { Args::from_raw(args, count, Word::NULL) };
    if cls.layout == BuiltinType::Object {
        return Ok(instance_new_concrete(cls)?.into_word());
    }
    match cls.layout_type().slots.construct {
        Some(construct) => construct(cls, args),
        None => raise!(TypeError, "cannot create '{}' instances", cls.name),
    }
}

/// Reads a fixed attribute slot.
#[inline(always)]
pub fn slot_get(obj: Ref<Obj>, index: i64) -> OwnWord {
    // SAFETY: compiled code knows the slots of the class.
    unsafe { (*place::word(obj.ptr().cast(), index as usize)).held().own() }
}

/// Reads a fixed attribute slot, or raises AttributeError.
#[inline(always)]
pub fn slot_get_checked(obj: Ref<Obj>, index: i64) -> Result<OwnWord, Raised> {
    // SAFETY: compiled code knows the slots of the class.
    let held = unsafe { *place::word(obj.ptr().cast(), index as usize) };
    if held.is_null() { Err(tp_rt_raise_unset(obj, index)) } else { Ok(held.own()) }
}

/// Raises AttributeError for a slot that is not set.
#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
pub fn tp_rt_raise_unset(obj: Ref<Obj>, index: i64) -> Raised {
    let ty = obj.word().ty();
    let held_there = |place: &SlotPlace| matches!(place, SlotPlace::Word(at) if *at == index as usize);
    let slot = ty.slot_places.iter().position(held_there).expect("compiled code knows the slots of the class");
    let _ = crate::exc::rows::raise_no_attribute(obj.word(), ty.slot_names[slot]);
    Raised
}

/// Sets a fixed attribute slot; null unsets it.
#[inline(always)]
pub fn slot_set(obj: Ref<Obj>, index: i64, value: OwnWord) {
    // SAFETY: compiled code knows the slots of the class; the old value is dropped after the new one is in place.
    let old = unsafe { place::word(obj.ptr().cast(), index as usize).replace(value.into_raw()) };
    refcount::release(old);
}

/// Sets a fixed attribute slot that holds numbers, strs and the like: most often what it held is in the word itself.
#[inline(always)]
pub fn slot_set_plain(obj: Ref<Obj>, index: i64, value: OwnWord) {
    // SAFETY: as for `slot_set`.
    let old = unsafe { place::word(obj.ptr().cast(), index as usize).replace(value.into_raw()) };
    if old.0 & 7 == 0 {
        crate::hint::cold_path();
        refcount::release(old);
    }
}

/// Sets a fixed attribute slot that never refers to an object.
#[inline(always)]
pub fn slot_set_inline(obj: Ref<Obj>, index: i64, value: OwnWord) {
    // SAFETY: as for `slot_set`.
    unsafe { place::word(obj.ptr().cast(), index as usize).write(value.into_raw()) }
}

/// Reads the bits of a number behind the header.
#[inline(always)]
pub fn number_get(obj: Ref<Obj>, index: i64) -> i64 {
    // SAFETY: compiled code knows the slots of the class.
    unsafe { *place::number(obj.ptr().cast(), index as usize) as i64 }
}

/// Sets the bits of a number behind the header.
#[inline(always)]
pub fn number_set(obj: Ref<Obj>, index: i64, bits: i64) {
    // SAFETY: compiled code knows the slots of the class.
    unsafe { *place::number(obj.ptr().cast(), index as usize) = bits as u64 }
}

/// Calls `visit` with every word that the attribute slots own.
///
/// # Safety
/// `object` is live.
pub unsafe fn traverse_slots(object: *mut Header, visit: &mut dyn FnMut(Word)) {
    // SAFETY: the slots lie before the header.
    unsafe {
        for index in 1..=(*(*object).ty).prefix / 8 {
            visit(*object.cast::<Word>().sub(index));
        }
    }
}

/// `obj.__dict__`: the dict itself where all attributes are in it, otherwise a copy that has those in slots too, apart
/// from the slots that `__slots__` asks for.
pub fn dict_view(obj: Word) -> Result<OwnWord, Raised> {
    let ty = obj.ty();
    let dict = attribute::dict_place(obj);
    let in_dict = |slot: usize| !place::get(obj, slot).is_null() && !is_declared(ty, ty.slot_names[slot]);
    let slots_set = (0..ty.slot_names.len()).any(in_dict);
    if let (Some(dict), false) = (dict, slots_set) {
        return Ok(attribute::ensure_dict(dict).own().into_word());
    }
    if dict.is_none() && ty.flags & flags::CLOSED != 0 {
        return Ok(OwnWord::NULL);
    }
    let copy: Own<Dict> = crate::dynamic::new_dict();
    for (slot, &name) in ty.slot_names.iter().enumerate().filter(|&(slot, _)| in_dict(slot)) {
        crate::imp::dict_insert(copy.borrow(), name, place::get(obj, slot).word())?;
    }
    if let Some(dict) = attribute::dict_of(obj) {
        crate::imp::dict_update_display(copy.borrow(), dict.word())?;
    }
    Ok(copy.into_word())
}

/// Whether a class in the order of lookup names the slot in its `__slots__`, which may be private to it (`__name`).
fn is_declared(ty: Ref<TypeObject>, slot: Word) -> bool {
    let slots = crate::str::intern::intern("__slots__").word();
    let text = |name: Word| name.cast::<crate::str::Str>().map(|name| name.text().to_string());
    let Some(slot) = text(slot) else { return false };
    let found = ty.find_in_mro(|class| {
        let private = |name: &str| slot.strip_prefix('_').and_then(|slot| slot.strip_prefix(class.qualname_last())) == Some(name);
        let names = |name: Word| text(name).is_some_and(|name| name == slot || private(&name));
        let declared = class.attrs.get(slots);
        let matches = match (declared.cast_exact::<crate::tuple::Tuple>(), declared.cast_exact::<crate::list::List>()) {
            _ if declared.is_null() => false,
            (Some(tuple), _) => tuple.items().iter().any(|&name| names(name)),
            (_, Some(list)) => list.items().iter().any(|&name| names(name)),
            _ => names(declared),
        };
        matches.then_some(())
    });
    found.is_some()
}
