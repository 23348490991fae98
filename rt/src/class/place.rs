//! Where instances hold the attributes that have a fixed slot, and in which form: see [`SlotForm`].

use crate::float;
use crate::int;
use crate::object::{Header, OwnWord, Ref, TypeObject, Word, refcount};
use taipan_rt_abi::descriptor::{SLOT_FLOAT, SLOT_I64, SLOT_U64, SLOT_WORD, SlotForm};

/// Where a slot is.
#[derive(Clone, Copy, Debug)]
pub enum SlotPlace {
    /// The word of that position before the header.
    Word(usize),
    /// The number of that position behind the header.
    Number(usize, SlotForm),
}

impl SlotPlace {
    /// How the slot is held.
    pub fn form(self) -> SlotForm {
        match self {
            SlotPlace::Word(_) => SlotForm { kind: SLOT_WORD, key: 0 },
            SlotPlace::Number(_, form) => form,
        }
    }
}

/// The places of slots of these forms.
pub fn places(forms: &[SlotForm]) -> Vec<SlotPlace> {
    let (mut words, mut numbers) = (0, 0);
    let next = |count: &mut usize| std::mem::replace(count, *count + 1);
    let place = |&form: &SlotForm| match form.kind {
        SLOT_WORD => SlotPlace::Word(next(&mut words)),
        _ => SlotPlace::Number(next(&mut numbers), form),
    };
    forms.iter().map(place).collect()
}

/// Where the word of that position is.
#[inline(always)]
pub fn word(object: *mut Header, index: usize) -> *mut Word {
    object.cast::<Word>().wrapping_sub(index + 1)
}

/// Where the number of that position is. Only classes that share the layout of object have numbers.
#[inline(always)]
pub fn number(object: *mut Header, index: usize) -> *mut u64 {
    object.wrapping_add(1).cast::<u64>().wrapping_add(index)
}

/// What a slot holds; null when it is unset.
pub fn get(obj: Word, slot: usize) -> OwnWord {
    // SAFETY: the caller has the slot number from the object's class.
    match obj.ty().slot_places[slot] {
        SlotPlace::Word(index) => unsafe { *word(obj.header(), index) }.own(),
        SlotPlace::Number(index, form) => decode(unsafe { *number(obj.header(), index) }, form),
    }
}

/// Sets a slot; a null value unsets it. Whether it was set.
pub fn set(obj: Word, slot: usize, value: Word) -> bool {
    // SAFETY: the caller has the slot number from the object's class, and a value of the slot's type.
    unsafe {
        match obj.ty().slot_places[slot] {
            SlotPlace::Word(index) => {
                refcount::retain(value);
                let old = word(obj.header(), index).replace(value);
                refcount::release(old);
                !old.is_null()
            }
            SlotPlace::Number(index, form) => number(obj.header(), index).replace(encode(value, form)) != 0,
        }
    }
}

/// Which slot of a class has that name.
pub fn find(ty: Ref<TypeObject>, name: Word) -> Option<usize> {
    ty.slot_names.iter().position(|&slot| slot == name)
}

fn decode(bits: u64, form: SlotForm) -> OwnWord {
    match form.kind {
        _ if bits == 0 && form.key != 0 => OwnWord::NULL,
        SLOT_FLOAT => float::from_f64(f64::from_bits(bits ^ form.key)),
        SLOT_U64 => int::from_u64(bits.wrapping_add(form.key)),
        _ => int::from_i64(bits.wrapping_add(form.key) as i64),
    }
}

fn encode(value: Word, form: SlotForm) -> u64 {
    if value.is_null() {
        return 0;
    }
    match form.kind {
        SLOT_FLOAT => float::value(value).to_bits() ^ form.key,
        SLOT_I64 => (int::view(value).to_i64().expect("inference knows the interval") as u64).wrapping_sub(form.key),
        _ => int::view(value).to_u64().expect("inference knows the interval").wrapping_sub(form.key),
    }
}
