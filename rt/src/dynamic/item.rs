//! `obj[key]` and `item in container`.

use crate::object::{BuiltinType, OwnWord, Raised, TypeObject, Word};

/// `obj[key]`.
pub fn getitem(obj: Word, key: Word) -> Result<OwnWord, Raised> {
    if let Some(slot) = obj.ty().slots.getitem {
        return slot(obj, key);
    }
    if let Some(class) = obj.cast::<TypeObject>() {
        return crate::class::typing::subscript(class, key);
    }
    raise!(TypeError, "'{}' object is not subscriptable", obj.ty().name)
}

/// `obj[key] = value`.
pub fn setitem(obj: Word, key: Word, value: Word) -> Result<(), Raised> {
    match obj.ty().slots.setitem {
        Some(slot) => slot(obj, key, value),
        None => raise!(TypeError, "'{}' object does not support item assignment", obj.ty().name),
    }
}

/// `del obj[key]`.
pub fn delitem(obj: Word, key: Word) -> Result<(), Raised> {
    match obj.ty().slots.setitem {
        Some(slot) => slot(obj, key, Word::NULL),
        // CPython asks what has the protocol of sequences in another place.
        None => {
            let is_sequence = obj.ty().is_heap() || obj.ty().slots.len.is_some();
            let verb = if is_sequence && key.ty().slots.index.is_some() { "doesn't" } else { "does not" };
            raise!(TypeError, "'{}' object {verb} support item deletion", obj.ty().name)
        }
    }
}

/// `item in container`.
pub fn contains(container: Word, item: Word) -> Result<bool, Raised> {
    let slots = &container.ty().slots;
    if let Some(slot) = slots.contains {
        return slot(container, item);
    }
    if slots.iter.is_none() && slots.getitem.is_none() {
        return raise!(TypeError, "argument of type '{}' is not iterable", container.ty().name);
    }
    let mut found = false;
    super::for_each(container, |candidate| {
        found = super::equals(candidate.word(), item)?;
        Ok(!found)
    })?;
    Ok(found)
}

/// A row.
pub fn dyn_getitem(obj: Word, key: Word) -> Result<OwnWord, Raised> {
    getitem(obj, key)
}

/// A row.
pub fn dyn_setitem(obj: Word, key: Word, value: Word) -> Result<(), Raised> {
    setitem(obj, key, value)
}

/// A row.
pub fn dyn_delitem(obj: Word, key: Word) -> Result<(), Raised> {
    delitem(obj, key)
}

/// A row.
pub fn dyn_contains(container: Word, item: Word) -> Result<bool, Raised> {
    contains(container, item)
}

/// Whether `item` is of `ty` or a subclass; for type tests by the runtime.
pub fn is_a(item: Word, ty: BuiltinType) -> bool {
    item.is_a(ty)
}
