//! Objects of the host as compiled code sees them.
//!
//! Each class of the host gets a native type whose operators call the host's. It is of no builtin type, whatever the host's
//! class is: native code never takes a list of the host for one of its own. What `isinstance` and `type` say is another matter (see
//! [`super::hooks`]).

use super::ffi::{self, Object, PyTypeObject};
use super::held::Held;
use super::state::state;
use super::{convert, exception, operators};
use crate::exc::Exception;
use crate::object::types::flags;
use crate::object::{BuiltinType, Header, OwnWord, Raised, Ref, TypeObject, Word, alloc, builtin};
use std::ffi::CStr;

/// A native object that stands for one of the host; there is one for each as long as it lives.
#[repr(C)]
pub struct Foreign {
    header: Header,
    object: Object,
}

/// An exception of the host: a native exception, and what it stands for.
#[repr(C)]
pub struct ForeignException {
    /// What native code knows of it: the traceback, the context.
    pub exception: Exception,
    /// The host's.
    pub object: Object,
}

/// What a foreign value stands for; `None` for a native one.
#[inline]
pub fn object_of(word: Word) -> Option<Object> {
    if !word.is_pointer() || !super::hooks::is_foreign_type(word.ty()) {
        return None;
    }
    let ty = word.ty();
    if ty.layout == BuiltinType::Type {
        return state().host_types.get(&(word.0 as usize)).map(|&class| class.cast());
    }
    // SAFETY: the class says which of the two it is.
    Some(unsafe {
        if ty.flags & flags::EXCEPTION != 0 { (*word.ptr::<ForeignException>()).object } else { (*word.ptr::<Foreign>()).object }
    })
}

/// The native object for one of the host, which is borrowed.
pub fn wrap(object: Object) -> Result<OwnWord, Raised> {
    if let Some(&known) = state().foreigns.get(&(object as usize)) {
        return Ok(known.own());
    }
    // SAFETY: the lock is held; fresh memory of the right size.
    unsafe {
        let ty = foreign_type(ffi::type_of(object))?;
        ffi::incref(object);
        let word = if ty.flags & flags::EXCEPTION != 0 {
            exception::new_foreign(ty, object)
        } else {
            let made = alloc::plain(ty.ptr(), size_of::<Foreign>()).cast::<Foreign>();
            (&raw mut (*made).object).write(object);
            OwnWord::from_raw(Word::from_ptr(made))
        };
        state().foreigns.insert(object as usize, word.word());
        Ok(word)
    }
}

/// The last native owner is gone.
unsafe fn drop_object(object: *mut Header) {
    // SAFETY: a slot of foreign types.
    let object = object_of(Word::from_ptr(object)).expect("a foreign object");
    state().foreigns.remove(&(object as usize));
    release(object);
}

unsafe fn drop_exception(object: *mut Header) {
    let drop_fields = builtin(BuiltinType::BaseException).slots.drop.expect("exceptions own their fields");
    // SAFETY: a slot of foreign exception types, whose objects start with an exception.
    unsafe {
        drop_object(object);
        drop_fields(object);
    }
}

/// Gives up a reference to an object of the host, whose finalizer may run.
pub fn release(object: Object) {
    // SAFETY: the lock is held, and the caller owns the reference.
    unsafe {
        if (*object).ob_refcnt == 1 {
            let waiting = crate::exc::take();
            super::outside(|| ffi::decref(object));
            if !waiting.is_null() {
                crate::exc::restore(waiting);
            }
        } else {
            ffi::decref(object);
        }
    }
}

/// The native type for a class of the host: of its instances, and what stands for the class itself.
pub fn foreign_type(class: *mut PyTypeObject) -> Result<Ref<TypeObject>, Raised> {
    if let Some(&known) = state().foreign_types.get(&(class as usize)) {
        return Ok(known);
    }
    // SAFETY: the lock is held.
    let (is_exception, is_class, metaclass) = unsafe {
        (
            ffi::PyType_IsSubtype(class, ffi::PyExc_BaseException.cast()) != 0,
            ffi::PyType_IsSubtype(class, &raw mut ffi::PyType_Type) != 0,
            ffi::type_of(class.cast()),
        )
    };
    let (base, size) = if is_exception {
        (exception::nearest_builtin(class), size_of::<ForeignException>())
    } else if is_class {
        (BuiltinType::Type, size_of::<TypeObject>())
    } else {
        (BuiltinType::Object, size_of::<Foreign>())
    };
    let mut slots = operators::slots(class);
    if is_exception {
        exception::override_slots(&mut slots);
    }
    slots.drop = Some(match (is_exception, is_class) {
        (true, _) => drop_exception,
        (_, true) => |_| {},
        _ => drop_object,
    });
    slots.inherit(&builtin(base).slots);
    let bits = flags::FOREIGN | if is_exception { flags::EXCEPTION } else { 0 };
    let mut ty = TypeObject::builtin(base, size, slots, bits, std::ptr::null(), builtin(base).ptr());
    (ty.class_id, ty.flags) = (u32::MAX, bits);
    // SAFETY: the lock is held; the class is kept for ever, with its native type.
    unsafe {
        ffi::incref(class.cast());
        ty.name = Box::leak(CStr::from_ptr((*class).tp_name).to_string_lossy().into_owned().into_boxed_str());
    }
    (ty.qualname, ty.module) = (ty.name, "");
    let ty: &'static mut TypeObject = Box::leak(Box::new(ty));
    // SAFETY: it lives for ever.
    let made = unsafe { Ref::from_ptr(&raw const *ty) };
    state().foreign_types.insert(class as usize, made);
    state().host_types.insert(made.ptr() as usize, class);
    let header = if metaclass == class { made } else { foreign_type(metaclass)? };
    ty.header = Header::immortal(header.ptr());
    if is_exception {
        ty.mro = exception::native_mro(class, made)?;
    }
    Ok(made)
}

/// The class of a foreign object, as `type` gives it: the native counterpart, where there is one.
pub fn class_of(word: Word) -> Ref<TypeObject> {
    let object = object_of(word).expect("a foreign object");
    // SAFETY: the lock is held.
    let class = unsafe { ffi::type_of(object) };
    convert::native_class(class.cast()).unwrap_or_else(|| word.ty())
}

/// The special method of that name, bound; null when the class has none.
pub fn special_method(word: Word, name: Ref<crate::str::Str>) -> Result<OwnWord, Raised> {
    let object = object_of(word).expect("a foreign object");
    let name = convert::name_to_host(name)?;
    // SAFETY: the lock is held; what the class has lives while it is bound.
    unsafe {
        let class = ffi::type_of(object);
        let found = ffi::_PyType_Lookup(class, name);
        if found.is_null() {
            return Ok(OwnWord::NULL);
        }
        let found = Held::from_borrowed(found);
        let get = ffi::PyType_GetSlot(ffi::type_of(found.get()), ffi::Py_tp_descr_get);
        if get.is_null() {
            return convert::from_host(found.get());
        }
        let get: unsafe extern "C" fn(Object, Object, Object) -> Object = std::mem::transmute(get);
        let bound = super::outside(|| get(found.get(), object, class.cast()));
        convert::from_host(Held::from_result(bound)?.get())
    }
}

/// `isinstance(obj, class)`, where either is the host's.
pub fn is_instance(word: Word, class: Word) -> Result<bool, Raised> {
    let (object, class) = (convert::to_host(word)?, convert::to_host(class)?);
    // SAFETY: the lock is held.
    super::held::answer(super::outside(|| unsafe { ffi::PyObject_IsInstance(object.get(), class.get()) }))
}

/// `issubclass(class, of)`, where either is the host's.
pub fn is_subclass(class: Word, of: Word) -> Result<bool, Raised> {
    let (class, of) = (convert::to_host(class)?, convert::to_host(of)?);
    // SAFETY: the lock is held.
    super::held::answer(super::outside(|| unsafe { ffi::PyObject_IsSubclass(class.get(), of.get()) }))
}
