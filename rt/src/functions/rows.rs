//! The rows of builtin functions that are one step each.
#![allow(missing_docs)]

use super::attributes;
use crate::iter::{self, lazy};
use crate::list::List;
use crate::object::{BuiltinType, Obj, Own, OwnWord, Raised, Ref, TypeObject, Word};
use crate::sequence::{items, repr, walk};
use crate::str::Str;
use crate::tuple::Tuple;

pub fn len(obj: Word) -> Result<i64, Raised> {
    let ty = obj.ty();
    match ty.slots.len {
        Some(len) => len(obj),
        None => raise!(TypeError, "object of type '{}' has no len()", ty.name),
    }
}

pub fn builtin_repr(obj: Word) -> Result<Own<Str>, Raised> {
    repr::repr(obj)
}

pub fn builtin_ascii(obj: Word) -> Result<Own<Str>, Raised> {
    crate::imp::format_value(obj, 3, Word::NULL)
}

pub fn builtin_format(value: Word, spec: Ref<Str>) -> Result<Own<Str>, Raised> {
    crate::imp::format_value(value, 0, spec.word())
}

pub fn builtin_hash(obj: Word) -> Result<i64, Raised> {
    items::hash(obj)
}

/// The address, or for a value without one its bits: they are the identity.
pub fn builtin_id(obj: Word) -> i64 {
    obj.0 as i64 & (i64::MAX >> 1)
}

pub fn builtin_any(iterable: Word) -> Result<bool, Raised> {
    let iterator = walk::iter(iterable)?;
    while let Some(item) = walk::next(iterator.word())? {
        if crate::imp::dyn_truth(item.word())? {
            return Ok(true);
        }
    }
    Ok(false)
}

pub fn builtin_all(iterable: Word) -> Result<bool, Raised> {
    let iterator = walk::iter(iterable)?;
    while let Some(item) = walk::next(iterator.word())? {
        if !crate::imp::dyn_truth(item.word())? {
            return Ok(false);
        }
    }
    Ok(true)
}

pub fn builtin_sorted(iterable: Word, key: Word, reverse: bool) -> Result<Own<List>, Raised> {
    let list = List::from_owned(walk::collect(iterable)?);
    crate::list::sorting::sort_list(list.borrow(), key, reverse)?;
    Ok(list)
}

pub fn builtin_reversed(sequence: Word) -> Result<OwnWord, Raised> {
    use BuiltinType as T;
    if let Some(list) = sequence.cast_exact::<List>() {
        return Ok(iter::list_reverse_iterator(list).into_word());
    }
    if sequence.is_exact(T::Range) {
        // SAFETY: the class was checked.
        return Ok(unsafe { sequence.cast_unchecked::<crate::range::Range>() }.reversed().into_word());
    }
    let view = |ty: T, id: T| if sequence.is_exact(ty) { Some(id) } else { None };
    let backwards = view(T::DictKeys, T::DictReverseKeyIterator)
        .or(view(T::DictValues, T::DictReverseValueIterator))
        .or(view(T::DictItems, T::DictReverseItemIterator));
    if let Some(id) = backwards {
        // SAFETY: the class was checked; these are views of dicts.
        let dict = unsafe { sequence.cast_unchecked::<crate::dict::View>().mapping.cast_unchecked() };
        return Ok(iter::dict::new(id, dict).into_word());
    }
    if let Some(result) = attributes::call_type_method(sequence, "__reversed__", &[])? {
        return Ok(result);
    }
    if let Some(list) = sequence.cast::<List>() {
        return Ok(iter::list_reverse_iterator(list).into_word());
    }
    if let Some(dict) = sequence.cast::<crate::dict::Dict>() {
        return Ok(iter::dict::new(T::DictReverseKeyIterator, dict).into_word());
    }
    if let Some(class) = sequence.cast::<crate::object::TypeObject>() {
        if let Some(members) = crate::class::typing::reverse_members(class)? {
            return Ok(members);
        }
    }
    let ty = sequence.ty();
    if ty.slots.getitem.is_none() || ty.slots.len.is_none() {
        return raise!(TypeError, "'{}' object is not reversible", ty.name);
    }
    Ok(iter::sequence::new(T::Reversed, sequence, len(sequence)?).into_word())
}

pub fn builtin_enumerate(iterable: Word, start: Word) -> Result<Own<Obj>, Raised> {
    lazy::enumerate(iterable, start)
}

pub fn builtin_zip(iterables: Ref<Tuple>, strict: bool) -> Result<Own<Obj>, Raised> {
    lazy::zip(iterables.items(), strict)
}

pub fn builtin_zip_2(a: Word, b: Word) -> Result<Own<Obj>, Raised> {
    lazy::zip(&[a, b], false)
}

pub fn builtin_zip_3(a: Word, b: Word, c: Word) -> Result<Own<Obj>, Raised> {
    lazy::zip(&[a, b, c], false)
}

pub fn builtin_map(function: Word, iterables: Ref<Tuple>) -> Result<Own<Obj>, Raised> {
    lazy::map(function, iterables.items())
}

pub fn builtin_map_1(function: Word, iterable: Word) -> Result<Own<Obj>, Raised> {
    lazy::map(function, &[iterable])
}

pub fn builtin_map_2(function: Word, a: Word, b: Word) -> Result<Own<Obj>, Raised> {
    lazy::map(function, &[a, b])
}

pub fn builtin_filter(function: Word, iterable: Word) -> Result<Own<Obj>, Raised> {
    lazy::filter(function, iterable)
}

pub fn builtin_iter(object: Word, sentinel: Word) -> Result<OwnWord, Raised> {
    if sentinel.is_null() {
        return walk::iter(object);
    }
    if !builtin_callable(object) {
        return raise!(TypeError, "iter(v, w): v must be callable");
    }
    Ok(lazy::callable(object, sentinel).into_word())
}

pub fn builtin_next(iterator: Word, default: Word) -> Result<OwnWord, Raised> {
    if default.is_null() {
        // A generator's StopIteration carries what it returned.
        return crate::dynamic::iterate::next_or_raise(iterator);
    }
    Ok(walk::next(iterator)?.unwrap_or_else(|| default.own()))
}

pub fn builtin_callable(obj: Word) -> bool {
    crate::class::check::is_callable(obj)
}

pub fn builtin_isinstance(obj: Word, class: Word) -> Result<bool, Raised> {
    crate::imp::is_instance(obj, class)
}

pub fn builtin_issubclass(class: Word, of: Word) -> Result<bool, Raised> {
    crate::class::check::is_subclass(class, of)
}

fn attribute_name(name: Word, function: &str) -> Result<(), Raised> {
    if name.is_a(BuiltinType::Str) { Ok(()) } else { raise!(TypeError, "{function}(): attribute name must be string") }
}

pub fn builtin_getattr(obj: Word, name: Word, default: Word) -> Result<OwnWord, Raised> {
    if !name.is_a(BuiltinType::Str) {
        return raise!(TypeError, "attribute name must be string, not '{}'", name.ty().name);
    }
    if default.is_null() {
        return crate::imp::dyn_getattr(obj, name);
    }
    let found = attributes::get_or_null(obj, name)?;
    Ok(if found.is_null() { default.own() } else { found })
}

pub fn builtin_hasattr(obj: Word, name: Word) -> Result<bool, Raised> {
    attribute_name(name, "hasattr")?;
    Ok(!attributes::get_or_null(obj, name)?.is_null())
}

pub fn builtin_setattr(obj: Word, name: Word, value: Word) -> Result<(), Raised> {
    attribute_name(name, "setattr")?;
    crate::imp::dyn_setattr(obj, name, value)
}

pub fn builtin_delattr(obj: Word, name: Word) -> Result<(), Raised> {
    attribute_name(name, "delattr")?;
    crate::imp::dyn_delattr(obj, name)
}

pub fn builtin_vars(obj: Word) -> Result<OwnWord, Raised> {
    let dict = attributes::get_or_null(obj, crate::str::intern::intern("__dict__").word())?;
    if dict.is_null() { raise!(TypeError, "vars() argument must have __dict__ attribute") } else { Ok(dict) }
}

pub fn builtin_dir(obj: Word) -> Result<Own<List>, Raised> {
    if let Some(names) = attributes::call_type_method(obj, "__dir__", &[])? {
        return builtin_sorted(names.word(), Word::NONE, false);
    }
    let names = attributes::all_names(obj)?;
    builtin_sorted(names.word(), Word::NONE, false)
}

pub fn builtin_type_of(obj: Word) -> Own<TypeObject> {
    crate::host::hooks::class_of(obj).own()
}

pub fn builtin_ord(text: Word) -> Result<i64, Raised> {
    if let Some(text) = text.cast::<Str>() {
        if text.len == 1 {
            return Ok(i64::from(text.at(0)));
        }
        return raise!(TypeError, "ord() expected a character, but string of length {} found", text.len);
    }
    if text.is_a(BuiltinType::Bytes) || text.is_a(BuiltinType::ByteArray) {
        return match *super::text::data(text) {
            [byte] => Ok(i64::from(byte)),
            ref bytes => raise!(TypeError, "ord() expected a character, but string of length {} found", bytes.len()),
        };
    }
    raise!(TypeError, "ord() expected string of length 1, but {} found", text.ty().name)
}

pub fn builtin_ord_str(text: Ref<Str>) -> Result<i64, Raised> {
    builtin_ord(text.word())
}

pub fn builtin_chr(code: i64) -> Result<Own<Str>, Raised> {
    if (0..0x11_0000).contains(&code) {
        return Ok(super::text::character(code as u32));
    }
    raise!(ValueError, "chr() arg not in range(0x110000)")
}

pub fn builtin_sum(iterable: Word, start: Word) -> Result<OwnWord, Raised> {
    super::numbers::sum(iterable, start)
}

pub fn builtin_min_2(a: Word, b: Word) -> Result<OwnWord, Raised> {
    super::order::of_two(a, b, super::order::Wanted::Least)
}

pub fn builtin_max_2(a: Word, b: Word) -> Result<OwnWord, Raised> {
    super::order::of_two(a, b, super::order::Wanted::Greatest)
}

pub fn builtin_min_of(iterable: Word, key: Word) -> Result<OwnWord, Raised> {
    super::order::of_iterable(iterable, key, Word::NULL, super::order::Wanted::Least)
}

pub fn builtin_max_of(iterable: Word, key: Word) -> Result<OwnWord, Raised> {
    super::order::of_iterable(iterable, key, Word::NULL, super::order::Wanted::Greatest)
}

pub fn builtin_min_default(iterable: Word, key: Word, default: Word) -> Result<OwnWord, Raised> {
    super::order::of_iterable(iterable, key, default, super::order::Wanted::Least)
}

pub fn builtin_max_default(iterable: Word, key: Word, default: Word) -> Result<OwnWord, Raised> {
    super::order::of_iterable(iterable, key, default, super::order::Wanted::Greatest)
}

pub fn builtin_min_args(first: Word, second: Word, rest: Ref<Tuple>, key: Word) -> Result<OwnWord, Raised> {
    super::order::of_args(first, second, rest, key, super::order::Wanted::Least)
}

pub fn builtin_max_args(first: Word, second: Word, rest: Ref<Tuple>, key: Word) -> Result<OwnWord, Raised> {
    super::order::of_args(first, second, rest, key, super::order::Wanted::Greatest)
}

pub fn builtin_min(args: Ref<Tuple>, key: Word, default: Word) -> Result<OwnWord, Raised> {
    super::order::of_any(args, key, default, super::order::Wanted::Least)
}

pub fn builtin_max(args: Ref<Tuple>, key: Word, default: Word) -> Result<OwnWord, Raised> {
    super::order::of_any(args, key, default, super::order::Wanted::Greatest)
}
