//! Values across the boundary.
//!
//! Ints, floats, strs and the other immutable values cross as copies. Anything else that comes from the host is *foreign*: a native
//! object that stands for the host's. Anything else that goes to the host is a twin (`list`, `dict`, `set`, `bytearray`) or a wrapper.

use super::ffi::{self, Object};
use super::held::Held;
use super::state::state;
use super::{exception, foreign, function, traceback, twin, wrapper};
use crate::bytes::Bytes;
use crate::complex::Complex;
use crate::exc::Exception;
use crate::function::{BuiltinFunction, Function};
use crate::int::{View, view};
use crate::module::Module;
use crate::object::{BuiltinType, Own, OwnWord, Raised, Ref, TypeObject, Word, builtin};
use crate::range::Range;
use crate::slice::Slice;
use crate::str::{Str, intern, units::Units};
use crate::tuple::Tuple;
use num_bigint::BigInt;
use std::ffi::{CString, c_char, c_int, c_void};

/// A value as the host's.
#[inline]
pub fn to_host(word: Word) -> Result<Held, Raised> {
    if let Some(value) = word.small_int() {
        // SAFETY: the lock is held, here and below.
        return Held::from_result(unsafe { ffi::PyLong_FromLongLong(value) });
    }
    if word.is_inline_float() {
        // SAFETY: as above.
        return Held::from_result(unsafe { ffi::PyFloat_FromDouble(crate::float::value(word)) });
    }
    if word.is_pointer() {
        return object_to_host(word);
    }
    // SAFETY: the singletons live for ever.
    unsafe {
        Ok(Held::from_borrowed(match word {
            Word::TRUE => &raw mut ffi::_Py_TrueStruct,
            Word::FALSE => &raw mut ffi::_Py_FalseStruct,
            Word::ELLIPSIS => &raw mut ffi::_Py_EllipsisObject,
            Word::NOT_IMPLEMENTED => &raw mut ffi::_Py_NotImplementedStruct,
            _ => ffi::none(),
        }))
    }
}

/// A value that its owner gives away, as the host's: a container that nobody else has need not become a twin.
pub fn give_host(word: OwnWord) -> Result<Held, Raised> {
    if word.word().is_pointer() && twin::is_container(word.word()) { twin::give(word) } else { to_host(word.word()) }
}

fn object_to_host(word: Word) -> Result<Held, Raised> {
    use BuiltinType as T;
    let ty = word.ty();
    if let Some(object) = foreign::object_of(word) {
        // SAFETY: a foreign object keeps the host's alive.
        return Ok(unsafe { Held::from_borrowed(object) });
    }
    let kind = T::ALL.get(ty.class_id as usize).copied().filter(|_| !ty.is_heap());
    // SAFETY, of the casts: the exact class was asked for. Of the calls: the lock is held.
    unsafe {
        match kind {
            Some(T::Str) => text_to_host(word.cast_unchecked()),
            Some(T::Int) => int_to_host(word),
            Some(T::Float) => Held::from_result(ffi::PyFloat_FromDouble(crate::float::value(word))),
            Some(T::Bytes) => {
                let bytes: Ref<Bytes> = word.cast_unchecked();
                let bytes = bytes.bytes();
                Held::from_result(ffi::PyBytes_FromStringAndSize(bytes.as_ptr().cast(), bytes.len() as isize))
            }
            Some(T::Complex) => {
                let (real, imag) = word.cast_unchecked::<Complex>().parts();
                Held::from_result(ffi::PyComplex_FromDoubles(real, imag))
            }
            Some(T::Tuple) => tuple_to_host(word.cast_unchecked::<Tuple>().items(), |&item| to_host(item)),
            Some(T::FrozenSet) => {
                let items = crate::dynamic::iterate::collect(word)?;
                let items = tuple_to_host(items.items(), |&item| to_host(item))?;
                super::outside(|| Held::from_result(ffi::PyFrozenSet_New(items.get())))
            }
            Some(T::List | T::Dict | T::Set | T::ByteArray) => twin::share(word),
            Some(T::Range) => range_to_host(word.cast_unchecked()),
            Some(T::Slice) => {
                let slice: Ref<Slice> = word.cast_unchecked();
                let [start, stop, step] = [to_host(slice.start)?, to_host(slice.stop)?, to_host(slice.step)?];
                Held::from_result(ffi::PySlice_New(start.get(), stop.get(), step.get()))
            }
            Some(T::Function) => function::wrap(word.cast_unchecked::<Function>()),
            Some(T::Type) => class_to_host(word.cast_unchecked()),
            Some(T::BuiltinFunction) => builtin_to_host(word.cast_unchecked()),
            Some(T::Module) => module_to_host(word.cast_unchecked()),
            _ if ty.flags & crate::object::types::flags::EXCEPTION != 0 => exception::to_host(word.cast_unchecked::<Exception>()),
            _ => wrapper::wrap(word),
        }
    }
}

/// A tuple of the host.
pub fn tuple_to_host<T>(items: &[T], mut convert: impl FnMut(&T) -> Result<Held, Raised>) -> Result<Held, Raised> {
    // SAFETY: the lock is held; `SetItem` takes the reference over.
    unsafe {
        let tuple = Held::from_result(ffi::PyTuple_New(items.len() as isize))?;
        for (index, item) in items.iter().enumerate() {
            ffi::PyTuple_SetItem(tuple.get(), index as isize, convert(item)?.into_raw());
        }
        Ok(tuple)
    }
}

/// A str as the host's.
pub fn text_to_host(text: Ref<Str>) -> Result<Held, Raised> {
    // SAFETY: the lock is held; the units are `len` of that kind.
    unsafe {
        let (kind, data) = (text.kind as c_int, text.data().cast::<c_void>());
        Held::from_result(ffi::PyUnicode_FromKindAndData(kind, data, text.len as isize))
    }
}

/// Rust text as the host's.
pub fn new_text(text: &str) -> Result<Held, Raised> {
    // SAFETY: the lock is held.
    Held::from_result(unsafe { ffi::PyUnicode_FromStringAndSize(text.as_ptr().cast::<c_char>(), text.len() as isize) })
}

/// A name as the host's, made once; borrowed.
pub fn name_to_host(name: Ref<Str>) -> Result<Object, Raised> {
    let name = intern::intern_str(name);
    let key = name.ptr() as usize;
    if let Some(known) = state().names.get(&key) {
        return Ok(known.get());
    }
    let mut object = text_to_host(name)?.into_raw();
    // SAFETY: the reference is owned before and after.
    let held = unsafe {
        ffi::PyUnicode_InternInPlace(&raw mut object);
        Held::from_owned(object)
    };
    state().names.insert(key, held);
    Ok(object)
}

/// An int that the word does not hold itself.
fn int_to_host(word: Word) -> Result<Held, Raised> {
    match view(word) {
        // SAFETY: the lock is held, here and below.
        View::Small(value) => Held::from_result(unsafe { ffi::PyLong_FromLongLong(value) }),
        View::Big(value) => {
            let digits = CString::new(value.to_str_radix(16)).expect("digits hold no zero byte");
            Held::from_result(unsafe { ffi::PyLong_FromString(digits.as_ptr(), std::ptr::null_mut(), 16) })
        }
    }
}

fn range_to_host(range: Ref<Range>) -> Result<Held, Raised> {
    let word = range.word();
    let [start, stop, step] = ["start", "stop", "step"].map(|name| crate::dynamic::attribute::getattr_named(word, name));
    let args = tuple_to_host(&[start?, stop?, step?], |part| to_host(part.word()))?;
    let class = builtin_name("range")?;
    // SAFETY: the lock is held.
    Held::from_result(unsafe { ffi::PyObject_Call(class.get(), args.get(), std::ptr::null_mut()) })
}

/// The host's builtin of that name.
pub fn builtin_name(name: &str) -> Result<Held, Raised> {
    attribute_of(import("builtins")?.get(), name)
}

/// A module of the host.
pub fn import(name: &str) -> Result<Held, Raised> {
    let name = CString::new(name).expect("names hold no zero byte");
    super::outside(|| {
        // SAFETY: the lock is held.
        Held::from_result(unsafe { ffi::PyImport_ImportModule(name.as_ptr()) })
    })
}

/// An attribute of an object of the host.
pub fn attribute_of(object: Object, name: &str) -> Result<Held, Raised> {
    let name = CString::new(name).expect("names hold no zero byte");
    // SAFETY: the lock is held.
    super::outside(|| Held::from_result(unsafe { ffi::PyObject_GetAttrString(object, name.as_ptr()) }))
}

fn class_to_host(class: Ref<TypeObject>) -> Result<Held, Raised> {
    if let Some(found) = library_class(class)? {
        return Ok(found);
    }
    if let Some(ty) = exception::host_class(class) {
        // SAFETY: types of the host that were seen live for ever.
        return Ok(unsafe { Held::from_borrowed(ty) });
    }
    let ty = wrapper::host_type(class)?;
    // SAFETY: as above.
    Ok(unsafe { Held::from_borrowed(ty.cast()) })
}

/// The host's class for one of Taipan's library.
fn library_class(class: Ref<TypeObject>) -> Result<Option<Held>, Raised> {
    if !class.is_heap() || class.module == crate::object::types::text(state().extension.name) {
        return Ok(None);
    }
    let key = class.ptr() as usize;
    if let Some(known) = state().library_classes.get(&key) {
        return Ok(known.clone());
    }
    let found = traceback::helper("library_class", &[new_text(class.module)?, new_text(class.qualname)?])?;
    let found = if found.get() == ffi::none() { None } else { Some(found) };
    // A class that dies must not leave its address to another.
    std::mem::forget(class.own());
    state().library_classes.insert(key, found.clone());
    Ok(found)
}

fn builtin_to_host(function: Ref<BuiltinFunction>) -> Result<Held, Raised> {
    let (owner, name) = function.place();
    let found = if owner.is_empty() { builtin_name(name) } else { import(owner).and_then(|module| attribute_of(module.get(), name)) };
    match found {
        Ok(found) => Ok(found),
        Err(Raised) => {
            drop(crate::exc::take());
            wrapper::wrap(function.word())
        }
    }
}

fn module_to_host(module: Ref<Module>) -> Result<Held, Raised> {
    import(&module.name().text())
}

/// A value of the host, borrowed, as a native one.
#[inline]
pub fn from_host(object: Object) -> Result<OwnWord, Raised> {
    // SAFETY: the lock is held; the exact class is asked before each use as such.
    unsafe {
        let ty = ffi::type_of(object);
        if ty == &raw mut ffi::PyLong_Type {
            let mut overflow = 0;
            let value = ffi::PyLong_AsLongLongAndOverflow(object, &raw mut overflow);
            return if overflow == 0 { Ok(crate::int::from_i64(value)) } else { big_from_host(object) };
        }
        if ty == &raw mut ffi::PyFloat_Type {
            return Ok(crate::float::from_f64(ffi::PyFloat_AsDouble(object)));
        }
        if ty == &raw mut ffi::PyUnicode_Type {
            return text_from_host(object).map(Own::into_word);
        }
        if object == ffi::none() {
            return Ok(OwnWord::NONE);
        }
        if ty == &raw mut ffi::PyTuple_Type {
            let items = tuple_items(object)?;
            return Ok(Tuple::new(items.into_iter()).into_word());
        }
        other_from_host(object)
    }
}

/// The items of a tuple of the host, as native values.
pub fn tuple_items(tuple: Object) -> Result<Vec<OwnWord>, Raised> {
    // SAFETY: the lock is held; the caller has a tuple.
    unsafe { (0..ffi::PyTuple_Size(tuple)).map(|index| from_host(ffi::PyTuple_GetItem(tuple, index))).collect() }
}

unsafe fn other_from_host(object: Object) -> Result<OwnWord, Raised> {
    // SAFETY: as for `from_host`.
    unsafe {
        let ty = ffi::type_of(object);
        if object == &raw mut ffi::_Py_TrueStruct {
            return Ok(OwnWord::from_bool(true));
        }
        if object == &raw mut ffi::_Py_FalseStruct {
            return Ok(OwnWord::from_bool(false));
        }
        if ty == &raw mut ffi::PyBytes_Type {
            let (mut data, mut len) = (std::ptr::null_mut(), 0);
            super::held::check(ffi::PyBytes_AsStringAndSize(object, &raw mut data, &raw mut len))?;
            return Ok(Bytes::new(std::slice::from_raw_parts(data.cast(), len as usize)).into_word());
        }
        if ty == &raw mut ffi::PyComplex_Type {
            return Ok(crate::complex::value((ffi::PyComplex_RealAsDouble(object), ffi::PyComplex_ImagAsDouble(object))));
        }
        if object == &raw mut ffi::_Py_EllipsisObject {
            return Ok(OwnWord::from_borrowed(Word::ELLIPSIS));
        }
        if object == &raw mut ffi::_Py_NotImplementedStruct {
            return Ok(OwnWord::NOT_IMPLEMENTED);
        }
        if let Some(word) = function::unwrap(object) {
            return Ok(word.own());
        }
        if let Some(word) = wrapper::unwrap(object)? {
            return Ok(word);
        }
        if let Some(word) = twin::find_native(object) {
            return Ok(word.own());
        }
        if let Some(class) = native_class(object) {
            return Ok(class.word().own());
        }
        if ffi::PyType_IsSubtype(ty, &raw mut ffi::PyType_Type) != 0 {
            return Ok(foreign::foreign_type(object.cast())?.word().own());
        }
        foreign::wrap(object)
    }
}

/// The native class that a type of the host stands for.
pub fn native_class(object: Object) -> Option<Ref<TypeObject>> {
    let key = object as usize;
    if let Some(&kind) = state().builtin_types.get(&key) {
        return Some(builtin(kind));
    }
    state().native_types.get(&key).copied()
}

/// A str of the host as a native one.
pub fn text_from_host(object: Object) -> Result<Own<Str>, Raised> {
    // SAFETY: the lock is held; the caller has a str.
    unsafe {
        let mut len = 0;
        let utf8 = ffi::PyUnicode_AsUTF8AndSize(object, &raw mut len);
        if !utf8.is_null() {
            let bytes = std::slice::from_raw_parts(utf8.cast::<u8>(), len as usize);
            return Ok(Str::new(std::str::from_utf8_unchecked(bytes)));
        }
        // Lone surrogates have no UTF-8.
        ffi::PyErr_Clear();
        let mut units = vec![0u32; ffi::PyUnicode_GetLength(object) as usize];
        ffi::PyUnicode_AsUCS4(object, units.as_mut_ptr(), units.len() as isize, 0);
        Ok(Str::from_units(Units::Four(&units)))
    }
}

fn big_from_host(object: Object) -> Result<OwnWord, Raised> {
    // SAFETY: the lock is held; the caller has an int.
    let digits = unsafe { Held::from_result(ffi::PyNumber_ToBase(object, 16))? };
    let text = text_from_host(digits.get())?;
    let text = text.text();
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", &*text),
    };
    let digits = format!("{sign}{}", digits.strip_prefix("0x").unwrap_or(digits));
    let value = BigInt::parse_bytes(digits.as_bytes(), 16).expect("the host writes hexadecimal digits");
    Ok(crate::int::from_big(value))
}
