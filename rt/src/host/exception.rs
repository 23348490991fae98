//! Exceptions across the boundary.
//!
//! One of the host's is a native exception of a *foreign* class, whose order of resolution holds the native classes that the host's
//! has: `except ValueError` matches it as any other. One of compiled code becomes a host's of the same class and arguments; that of
//! a class of the program is a wrapper, as any instance is.

use super::convert::{self, from_host, tuple_to_host};
use super::ffi::{self, Object, PyTypeObject};
use super::foreign::{self, ForeignException, object_of};
use super::held::{Held, check};
use super::state::state;
use super::{traceback, wrapper};
use crate::args::Args;
use crate::dict::Dict;
use crate::exc::{self, Exception};
use crate::object::types::flags;
use crate::object::{BuiltinType, Own, OwnWord, Raised, Ref, TypeObject, Word, alloc};
use crate::str::Str;
use crate::tuple::Tuple;

/// How many causes and contexts of causes and contexts are converted.
const MAX_CHAIN: usize = 64;

/// The host has raised: its exception waits in the runtime from now on.
#[cold]
pub fn fetch() -> Raised {
    let (mut class, mut value, mut places) = (std::ptr::null_mut(), std::ptr::null_mut(), std::ptr::null_mut());
    // SAFETY: the lock is held; `Fetch` gives owned references, or null.
    let exception = unsafe {
        ffi::PyErr_Fetch(&raw mut class, &raw mut value, &raw mut places);
        if class.is_null() {
            return exc::raise_text(BuiltinType::SystemError, format_args!("error return without exception set"));
        }
        ffi::PyErr_NormalizeException(&raw mut class, &raw mut value, &raw mut places);
        drop(Held::from_owned(class));
        if !places.is_null() {
            ffi::PyException_SetTraceback(value, places);
            drop(Held::from_owned(places));
        }
        Held::from_owned(value)
    };
    match from_host(exception.get()) {
        Ok(word) => match word.word().cast::<Exception>() {
            Some(exception) => exc::raise_object(exception.own()),
            None => exc::raise_text(BuiltinType::SystemError, format_args!("an exception that is none")),
        },
        Err(raised) => raised,
    }
}

/// Hands the waiting exception to the host.
#[cold]
pub fn throw() {
    let waiting = exc::take();
    let Some(exception) = waiting.word().cast::<Exception>() else {
        // SAFETY: the lock is held; the text ends with a zero byte.
        return unsafe { ffi::PyErr_SetString(ffi::PyExc_SystemError, c"a compiled function failed without an exception".as_ptr()) };
    };
    match to_host(exception) {
        // SAFETY: the lock is held; `Restore` takes the references over.
        Ok(object) => unsafe {
            let class: Object = ffi::type_of(object.get()).cast();
            ffi::incref(class);
            let places = ffi::PyException_GetTraceback(object.get());
            ffi::PyErr_Restore(class, object.into_raw(), places);
        },
        Err(Raised) => {
            let message = format!("the exception {} can't be handed over\0", waiting.word().ty().name);
            drop(exc::take());
            // SAFETY: as above.
            unsafe { ffi::PyErr_SetString(ffi::PyExc_SystemError, message.as_ptr().cast()) }
        }
    }
}

/// The host's exception for a native one, with the frames of compiled code that it has passed through.
pub fn to_host(exception: Ref<Exception>) -> Result<Held, Raised> {
    to_host_at(exception, 0)
}

fn to_host_at(exception: Ref<Exception>, depth: usize) -> Result<Held, Raised> {
    let word = exception.word();
    if let Some(object) = object_of(word) {
        // SAFETY: the native exception keeps it alive.
        let object = unsafe { Held::from_borrowed(object) };
        return hand_over(exception, object, depth);
    }
    if word.ty().is_heap() {
        let object = wrapper::wrap(word)?;
        return hand_over(exception, object, depth);
    }
    let class = host_class(word.ty()).unwrap_or(unsafe { ffi::PyExc_BaseException });
    let args = tuple_to_host(exception.arguments(), |&arg| convert::to_host(arg))?;
    // SAFETY: the lock is held.
    let object = Held::from_result(super::outside(|| unsafe { ffi::PyObject_Call(class, args.get(), std::ptr::null_mut()) }))?;
    for name in exc::special::names(word.ty()) {
        if let Some(value) = exc::special::get_named(exception, name).filter(|value| !value.is_none()) {
            set_attribute(object.get(), name, value)?;
        }
    }
    complete(exception, object.get(), depth)?;
    Ok(object)
}

/// An exception that is the same object on both sides: the frames are the host's from now on.
fn hand_over(exception: Ref<Exception>, object: Held, depth: usize) -> Result<Held, Raised> {
    complete(exception, object.get(), depth)?;
    exc::traceback::set(exception, Word::NULL);
    Ok(object)
}

fn set_attribute(object: Object, name: &str, value: Word) -> Result<(), Raised> {
    let (name, value) = (convert::name_to_host(crate::str::intern::intern(name))?, convert::to_host(value)?);
    // SAFETY: the lock is held.
    check(super::outside(|| unsafe { ffi::PyObject_SetAttr(object, name, value.get()) }))
}

/// Gives the host's exception what the native one has beside its class and arguments.
fn complete(exception: Ref<Exception>, object: Object, depth: usize) -> Result<(), Raised> {
    if let Some(dict) = exception.dict.cast::<Dict>().filter(|_| object_of(exception.word()).is_none() && !exception.word().ty().is_heap())
    {
        dict.for_each(|name, value| match name.cast::<Str>() {
            Some(name) => set_attribute(object, &name.text(), value),
            None => Ok(()),
        })?;
    }
    if depth < MAX_CHAIN {
        // SAFETY: the lock is held; both take the reference over.
        unsafe {
            if let Some(context) = exception.context.cast::<Exception>() {
                ffi::PyException_SetContext(object, to_host_at(context, depth + 1)?.into_raw());
            }
            if let Some(cause) = exception.cause.cast::<Exception>() {
                ffi::PyException_SetCause(object, to_host_at(cause, depth + 1)?.into_raw());
            } else if exception.suppress_context {
                set_attribute(object, "__suppress_context__", Word::TRUE)?;
            }
        }
    }
    if !exception.traceback.is_null() {
        // SAFETY: the lock is held; `Get` gives an owned reference or null.
        unsafe {
            let inner = ffi::PyException_GetTraceback(object);
            let inner = if inner.is_null() { None } else { Some(Held::from_owned(inner)) };
            if let Some(places) = traceback::build(&exc::traceback::places(exception.traceback), inner) {
                ffi::PyException_SetTraceback(object, places.get());
            }
        }
    }
    Ok(())
}

/// A native exception that stands for one of the host, whose reference it takes over.
pub fn new_foreign(ty: Ref<TypeObject>, object: Object) -> OwnWord {
    let made = alloc::plain(ty.ptr(), size_of::<ForeignException>()).cast::<ForeignException>();
    // SAFETY: fresh memory of the right size.
    unsafe {
        let header = std::ptr::read(&raw const (*made).exception.header);
        let exception = Exception {
            header,
            args: Tuple::from_words(&[]).into_raw(),
            cause: Word::NULL,
            context: Word::NULL,
            traceback: Word::NULL,
            dict: Word::NULL,
            fields: [Word::NULL; exc::object::FIELDS],
            suppress_context: false,
        };
        made.write(ForeignException { exception, object });
        Own::from_ptr(made).into_word()
    }
}

/// The classes of the host that a class derives from, itself first.
fn host_mro(class: *mut PyTypeObject) -> Vec<*mut PyTypeObject> {
    let Ok(mro) = convert::attribute_of(class.cast(), "__mro__") else {
        drop(exc::take());
        return Vec::new();
    };
    // SAFETY: the lock is held; classes are kept alive by the one that derives from them.
    unsafe { (0..ffi::PyTuple_Size(mro.get())).map(|index| ffi::PyTuple_GetItem(mro.get(), index).cast()).collect() }
}

/// The native exception that is nearest among the bases of a class.
pub fn nearest_builtin(class: *mut PyTypeObject) -> BuiltinType {
    let known = |class: *mut PyTypeObject| state().builtin_types.get(&(class as usize)).copied();
    let found = host_mro(class).into_iter().filter_map(known).find(|kind| kind.is_subtype(BuiltinType::BaseException));
    found.unwrap_or(BuiltinType::BaseException)
}

/// The order of resolution of a foreign exception class `ty`: native classes where there are.
pub fn native_mro(class: *mut PyTypeObject, ty: Ref<TypeObject>) -> Result<Vec<Ref<TypeObject>>, Raised> {
    let mut order = vec![ty];
    for base in host_mro(class) {
        if let Some(native) = convert::native_class(base.cast()) {
            order.push(native);
        }
        // SAFETY: the lock is held.
        if base != class && unsafe { ffi::PyType_IsSubtype(base, ffi::PyExc_BaseException.cast()) } != 0 {
            order.push(foreign::foreign_type(base)?);
        }
    }
    Ok(order)
}

/// The operators of foreign exception classes that ask the native exception first, or make one.
pub fn override_slots(slots: &mut crate::object::slots::Slots) {
    slots.getattr = Some(getattr);
    slots.construct = Some(construct);
    slots.init = Some(|_, _| Ok(()));
}

/// `exc.name`: frames, cause and context may be known here alone.
fn getattr(this: Word, name: Ref<Str>) -> Result<OwnWord, Raised> {
    // SAFETY: a slot of foreign exceptions.
    let exception = unsafe { this.cast_unchecked::<Exception>() };
    let own = match &*name.text() {
        "__traceback__" => exception.traceback,
        "__context__" => exception.context,
        "__cause__" => exception.cause,
        _ => Word::NULL,
    };
    if !own.is_null() {
        return Ok(own.own());
    }
    super::operators::getattr(this, name)
}

/// `cls(…)` of an exception class of the host.
fn construct(ty: Ref<TypeObject>, args: Args) -> Result<OwnWord, Raised> {
    let class = host_class(ty).expect("a class of the host");
    super::operators::call_object(class, args)
}

/// The host's class that a native one is the counterpart of, borrowed: a builtin one, or one that came from there.
pub fn host_class(ty: Ref<TypeObject>) -> Option<Object> {
    if let Some(&known) = state().host_types.get(&(ty.ptr() as usize)) {
        return Some(known.cast());
    }
    None
}

/// Whether instances of a class are exceptions.
pub fn is_exception_type(ty: Ref<TypeObject>) -> bool {
    ty.flags & flags::EXCEPTION != 0
}
