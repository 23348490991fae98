//! Native objects as the host sees them: instances of the program's classes, generators, bound methods, iterators.
//!
//! Each native class gets a class of the host, made when first needed, whose instances hold the native object and pass every operation on.
//! A class that derives from an exception gets one that derives from the host's exception, with room for the native object behind it.

use super::convert::{self, from_host, give_host, text_from_host, to_host, tuple_to_host};
use super::exception;
use super::ffi::{self, Object, PyTypeObject};
use super::function::{self, NativeArgs, leak_name};
use super::held::Held;
use super::state::state;
use crate::exc::Exception;
use crate::function::Function;
use crate::object::slots::{BinaryOp, CompareOp};
use crate::object::types::flags;
use crate::object::{OwnWord, Raised, Ref, TypeObject, Word};
use std::ffi::{c_int, c_void};

/// The class of the host for a native one.
pub fn host_type(class: Ref<TypeObject>) -> Result<*mut PyTypeObject, Raised> {
    if let Some(&known) = state().wrapper_types.get(&(class.ptr() as usize)) {
        return Ok(known);
    }
    let made = make_type(class)?;
    // The classes that the host has live for ever.
    std::mem::forget(class.own());
    state().wrapper_types.insert(class.ptr() as usize, made);
    state().native_types.insert(made as usize, class);
    set_attributes(class, made)?;
    Ok(made)
}

/// The classes of the host from which that for `class` derives, and where the native object is in its instances.
fn host_bases(class: Ref<TypeObject>) -> Result<(Vec<*mut PyTypeObject>, isize), Raised> {
    let mut bases = Vec::new();
    if class.is_heap() {
        for &base in &class.bases {
            if base.is_heap() {
                bases.push(host_type(base)?);
            } else if let (true, Some(host)) = (exception::is_exception_type(base), exception::host_class(base)) {
                bases.push(host.cast());
            }
        }
    }
    if bases.is_empty() {
        bases.push(&raw mut ffi::PyBaseObject_Type);
    }
    let known = bases.iter().find_map(|&base| state().offsets.get(&(base as usize)).copied());
    // SAFETY: classes of the host that were seen live.
    let size = bases.iter().map(|&base| unsafe { (*base).tp_basicsize }).max().unwrap_or(0);
    Ok((bases, known.unwrap_or(size)))
}

fn make_type(class: Ref<TypeObject>) -> Result<*mut PyTypeObject, Raised> {
    let (bases, offset) = host_bases(class)?;
    let native = &class.slots;
    let mut slots: Vec<ffi::PyType_Slot> = Vec::new();
    let mut add = |slot: c_int, pfunc: *mut c_void| slots.push(ffi::PyType_Slot { slot, pfunc });
    add(ffi::Py_tp_finalize, finalize as *mut c_void);
    add(ffi::Py_tp_getattro, getattr as *mut c_void);
    add(ffi::Py_tp_setattro, setattr as *mut c_void);
    add(ffi::Py_tp_repr, repr as *mut c_void);
    add(ffi::Py_tp_str, str as *mut c_void);
    add(ffi::Py_tp_hash, hash as *mut c_void);
    add(ffi::Py_tp_richcompare, compare as *mut c_void);
    add(ffi::Py_nb_bool, truth as *mut c_void);
    if native.call.is_some() {
        add(ffi::Py_tp_call, call as *mut c_void);
    }
    if native.iter.is_some() || native.getitem.is_some() {
        add(ffi::Py_tp_iter, iter as *mut c_void);
    }
    if native.next.is_some() {
        add(ffi::Py_tp_iternext, next as *mut c_void);
    }
    if native.len.is_some() {
        add(ffi::Py_mp_length, len as *mut c_void);
        add(ffi::Py_sq_length, len as *mut c_void);
    }
    if native.getitem.is_some() {
        add(ffi::Py_mp_subscript, getitem as *mut c_void);
    }
    if native.setitem.is_some() {
        add(ffi::Py_mp_ass_subscript, setitem as *mut c_void);
    }
    if native.contains.is_some() {
        add(ffi::Py_sq_contains, contains as *mut c_void);
    }
    for (slot, has, function) in [
        (ffi::Py_nb_negative, native.neg, negative as *mut c_void),
        (ffi::Py_nb_positive, native.pos, positive as *mut c_void),
        (ffi::Py_nb_invert, native.invert, invert as *mut c_void),
        (ffi::Py_nb_absolute, native.abs, absolute as *mut c_void),
        (ffi::Py_nb_index, native.index, index as *mut c_void),
        (ffi::Py_nb_int, native.int, int as *mut c_void),
        (ffi::Py_nb_float, native.float, float as *mut c_void),
    ] {
        if has.is_some() {
            add(slot, function);
        }
    }
    for &(op, slot, function) in &BINARY {
        if native.binary[op as usize].is_some() {
            add(slot, function as *mut c_void);
        }
    }
    let constructible = class.is_heap();
    if constructible {
        add(ffi::Py_tp_new, new as *mut c_void);
        add(ffi::Py_tp_init, init as *mut c_void);
    }
    let doc = doc_of(class);
    if let Some(doc) = &doc {
        add(ffi::Py_tp_doc, doc.as_ptr().cast_mut().cast());
    }
    add(0, std::ptr::null_mut());
    let module = if class.is_heap() { class.module } else { "taipan" };
    let name = leak_name(&format!("{module}.{}", class.qualname_last()));
    let flags = ffi::Py_TPFLAGS_DEFAULT | if constructible { ffi::Py_TPFLAGS_BASETYPE } else { ffi::Py_TPFLAGS_DISALLOW_INSTANTIATION };
    // SAFETY: the lock is held.
    unsafe {
        let size = bases.iter().map(|&base| (*base).tp_basicsize).max().unwrap_or(0).max(offset + size_of::<Word>() as isize);
        let mut spec = ffi::PyType_Spec { name, basicsize: size as c_int, itemsize: 0, flags, slots: slots.as_mut_ptr() };
        let bases = tuple_to_host(&bases, |&base| Ok(Held::from_borrowed(base.cast())))?;
        let made: *mut PyTypeObject = Held::from_result(ffi::PyType_FromSpecWithBases(&raw mut spec, bases.get()))?.into_raw().cast();
        // Messages name classes without their module.
        (*made).tp_name = leak_name(class.qualname_last());
        state().offsets.insert(made as usize, offset);
        Ok(made)
    }
}

fn doc_of(class: Ref<TypeObject>) -> Option<std::ffi::CString> {
    let doc = crate::class::typing::doc(class);
    let text = doc.word().cast::<crate::str::Str>()?.text().replace('\0', "?");
    std::ffi::CString::new(text).ok()
}

/// Special names that the class of the host has as operators, or of its own.
const OPERATORS: &[&str] = &[
    "__init__",
    "__new__",
    "__del__",
    "__module__",
    "__qualname__",
    "__name__",
    "__doc__",
    "__dict__",
    "__slots__",
    "__weakref__",
    "__annotations__",
    "__class__",
    "__getattr__",
    "__getattribute__",
    "__setattr__",
    "__delattr__",
    "__init_subclass__",
    "__repr__",
    "__str__",
    "__hash__",
    "__eq__",
    "__ne__",
    "__lt__",
    "__le__",
    "__gt__",
    "__ge__",
    "__bool__",
    "__call__",
    "__iter__",
    "__next__",
    "__len__",
    "__getitem__",
    "__setitem__",
    "__delitem__",
    "__contains__",
    "__neg__",
    "__pos__",
    "__invert__",
    "__abs__",
    "__index__",
    "__int__",
    "__float__",
    "__add__",
    "__radd__",
    "__sub__",
    "__rsub__",
    "__mul__",
    "__rmul__",
    "__truediv__",
    "__rtruediv__",
    "__floordiv__",
    "__rfloordiv__",
    "__mod__",
    "__rmod__",
    "__lshift__",
    "__rlshift__",
    "__rshift__",
    "__rrshift__",
    "__and__",
    "__rand__",
    "__or__",
    "__ror__",
    "__xor__",
    "__rxor__",
    "__matmul__",
    "__rmatmul__",
];

/// What the host reads of the class itself: the program's class attributes as they are now.
fn set_attributes(class: Ref<TypeObject>, host: *mut PyTypeObject) -> Result<(), Raised> {
    if !class.is_heap() {
        return Ok(());
    }
    let names: Vec<Word> = class.attrs.names.clone();
    for name in names {
        // SAFETY: names are strs.
        let text = unsafe { name.cast_unchecked::<crate::str::Str>() };
        if OPERATORS.contains(&&*text.text()) {
            continue;
        }
        let held = match class.attrs.get(name).cast::<Function>() {
            Some(function) => function::wrap_method(function, class)?,
            None => match crate::dynamic::getattr(class.word(), name).and_then(|value| to_host(value.word())) {
                Ok(held) => held,
                Err(Raised) => {
                    drop(crate::exc::take());
                    continue;
                }
            },
        };
        let key = convert::name_to_host(text)?;
        // SAFETY: the lock is held.
        super::held::check(unsafe { ffi::PyObject_SetAttr(host.cast(), key, held.get()) })?;
    }
    Ok(())
}

/// Where the native object is in an instance of one of our types.
fn place(object: Object) -> Option<*mut Word> {
    // SAFETY: the lock is held; the offset is that of the type.
    unsafe {
        let offset = *state().offsets.get(&(ffi::type_of(object) as usize))?;
        Some(object.cast::<u8>().offset(offset).cast())
    }
}

/// The native object of a wrapper, borrowed.
fn native(object: Object) -> Word {
    // SAFETY: the place is in the object.
    place(object).map_or(Word::NULL, |place| unsafe { *place })
}

/// The native object of a wrapper; `None` for any other object of the host.
pub fn unwrap(object: Object) -> Result<Option<OwnWord>, Raised> {
    Ok(if place(object).is_some() { Some(native(object).own()) } else { None })
}

/// The wrapper of a native object; one as long as it lives.
pub fn wrap(word: Word) -> Result<Held, Raised> {
    let key = word.0 as usize;
    if let Some(&known) = state().wrappers.get(&key) {
        // SAFETY: an object that dies takes itself out.
        return Ok(unsafe { Held::from_borrowed(known) });
    }
    let class = host_type(word.ty())?;
    let made = match word.cast::<Exception>() {
        Some(exception) => new_exception(class, exception)?,
        // SAFETY: the lock is held.
        None => Held::from_result(unsafe { ffi::PyType_GenericAlloc(class, 0) })?,
    };
    let place = place(made.get()).expect("an instance of our type");
    // SAFETY: the place is in the fresh object.
    unsafe { place.write(word.own().into_raw()) };
    state().wrappers.insert(key, made.get());
    Ok(made)
}

/// A fresh instance of a class that derives from an exception of the host.
fn new_exception(class: *mut PyTypeObject, exception: Ref<Exception>) -> Result<Held, Raised> {
    let args = tuple_to_host(exception.arguments(), |&arg| to_host(arg))?;
    // SAFETY: the lock is held; BaseException and its like make objects of any class that derives from them.
    unsafe {
        let new = ffi::PyType_GetSlot(ffi::PyExc_BaseException.cast(), ffi::Py_tp_new);
        let new: unsafe extern "C" fn(*mut PyTypeObject, Object, Object) -> Object = std::mem::transmute(new);
        Held::from_result(new(class, args.get(), std::ptr::null_mut()))
    }
}

/// A result for the host.
fn give(result: Result<Held, Raised>) -> Object {
    match result {
        Ok(held) => held.into_raw(),
        Err(Raised) => {
            exception::throw();
            std::ptr::null_mut()
        }
    }
}

/// A number for the host; -1 when it raised.
fn give_number(result: Result<isize, Raised>) -> isize {
    result.unwrap_or_else(|Raised| {
        exception::throw();
        -1
    })
}

unsafe extern "C" fn finalize(this: Object) {
    let Some(place) = place(this) else { return };
    // SAFETY: the host frees the object next.
    let word = unsafe { place.replace(Word::NULL) };
    if word.is_null() {
        return;
    }
    state().wrappers.remove(&(word.0 as usize));
    // SAFETY: the object owned it. An error of the host that waits is kept.
    unsafe {
        let (mut class, mut value, mut places) = (std::ptr::null_mut(), std::ptr::null_mut(), std::ptr::null_mut());
        ffi::PyErr_Fetch(&raw mut class, &raw mut value, &raw mut places);
        super::inside(|| drop(OwnWord::from_raw(word)));
        ffi::PyErr_Restore(class, value, places);
    }
}

/// `cls(…)` by the host.
unsafe extern "C" fn new(class: *mut PyTypeObject, args: Object, keywords: Object) -> Object {
    give(super::inside(|| {
        let Some(&native) = state().native_types.get(&(class as usize)) else {
            return raise!(TypeError, "a compiled class can't be derived from outside of its module");
        };
        // SAFETY: the host hands over a tuple, and a dict or null.
        let args = unsafe { spread(args, keywords)? };
        give_host(args.pass(|args| crate::dynamic::call(native.word(), args))?)
    }))
}

/// Arguments as a tuple and a dict.
unsafe fn spread(args: Object, keywords: Object) -> Result<NativeArgs, Raised> {
    // SAFETY: the caller has a tuple, and a dict or null; both live during the call.
    unsafe {
        let count = ffi::PyTuple_Size(args);
        let mut objects: Vec<Object> = (0..count).map(|index| ffi::PyTuple_GetItem(args, index)).collect();
        if keywords.is_null() {
            return NativeArgs::new(objects.as_ptr(), count as usize, std::ptr::null_mut());
        }
        let mut names = Vec::new();
        let (mut position, mut key, mut value) = (0, std::ptr::null_mut(), std::ptr::null_mut());
        while ffi::PyDict_Next(keywords, &raw mut position, &raw mut key, &raw mut value) != 0 {
            names.push(Held::from_borrowed(key));
            objects.push(value);
        }
        let names = tuple_to_host(&names, |name| Ok(name.clone()))?;
        NativeArgs::new(objects.as_ptr(), count as usize, names.get())
    }
}

/// `__new__` has done it.
unsafe extern "C" fn init(_: Object, _: Object, _: Object) -> c_int {
    0
}

/// Whether the host's own exception answers for an attribute.
fn is_hosts(this: Object, name: &str) -> bool {
    let special = name.starts_with("__") && name.ends_with("__");
    let exception = native(this).is_pointer() && exception::is_exception_type(native(this).ty());
    name == "__class__" || exception && (special || matches!(name, "args" | "with_traceback" | "add_note"))
}

unsafe extern "C" fn getattr(this: Object, name: Object) -> Object {
    // SAFETY: called by the host for one of our objects; the lock is held.
    unsafe {
        let Ok(text) = text_from_host(name) else { return give(Err(Raised)) };
        if native(this).is_null() || is_hosts(this, &text.text()) {
            return ffi::PyObject_GenericGetAttr(this, name);
        }
        give(super::inside(|| give_host(crate::dynamic::getattr(native(this), text.word())?)))
    }
}

unsafe extern "C" fn setattr(this: Object, name: Object, value: Object) -> c_int {
    // SAFETY: called by the host for one of our objects; the lock is held.
    unsafe {
        let Ok(text) = text_from_host(name) else { return give_number(Err(Raised)) as c_int };
        if native(this).is_null() || is_hosts(this, &text.text()) {
            return ffi::PyObject_GenericSetAttr(this, name, value);
        }
        give_number(super::inside(|| {
            let class = native(this).ty();
            raise!(AttributeError, "'{}' object attribute '{}' can't be set outside of its compiled module", class.name, text.text())
        })) as c_int
    }
}

unsafe extern "C" fn repr(this: Object) -> Object {
    give(super::inside(|| to_host(crate::dynamic::repr(native(this))?.word())))
}

unsafe extern "C" fn str(this: Object) -> Object {
    give(super::inside(|| to_host(crate::dynamic::to_str(native(this))?.word())))
}

unsafe extern "C" fn hash(this: Object) -> isize {
    give_number(super::inside(|| crate::dynamic::hash(native(this)).map(|hash| hash as isize)))
}

unsafe extern "C" fn truth(this: Object) -> c_int {
    give_number(super::inside(|| crate::dynamic::truth(native(this)).map(isize::from))) as c_int
}

unsafe extern "C" fn compare(this: Object, other: Object, op: c_int) -> Object {
    give(super::inside(|| {
        let op = [CompareOp::Lt, CompareOp::Le, CompareOp::Eq, CompareOp::Ne, CompareOp::Gt, CompareOp::Ge][op as usize];
        let other = from_host(other)?;
        match native(this).ty().slots.compare {
            Some(slot) => give_host(slot(native(this), other.word(), op)?),
            None => to_host(Word::NOT_IMPLEMENTED),
        }
    }))
}

unsafe extern "C" fn call(this: Object, args: Object, keywords: Object) -> Object {
    give(super::inside(|| {
        let held = native(this).own();
        // SAFETY: the host hands over a tuple, and a dict or null.
        let args = unsafe { spread(args, keywords)? };
        give_host(args.pass(|args| crate::dynamic::call(held.word(), args))?)
    }))
}

unsafe extern "C" fn iter(this: Object) -> Object {
    give(super::inside(|| give_host(crate::dynamic::iter(native(this))?)))
}

unsafe extern "C" fn next(this: Object) -> Object {
    let result = super::inside(|| {
        let held = native(this).own();
        crate::dynamic::iterate::set_returned(OwnWord::NULL);
        let item = crate::dynamic::next(held.word())?;
        if !item.is_null() {
            return give_host(item).map(Some);
        }
        // What a generator returns is the value of its StopIteration.
        let returned = crate::dynamic::iterate::take_returned();
        if returned.is_null() { Ok(None) } else { Err(crate::dynamic::iterate::raise_stop(returned)) }
    });
    match result {
        Ok(None) => std::ptr::null_mut(),
        Ok(Some(item)) => item.into_raw(),
        Err(Raised) => give(Err(Raised)),
    }
}

unsafe extern "C" fn len(this: Object) -> isize {
    give_number(super::inside(|| crate::dynamic::convert::length(native(this)).map(|len| len as isize)))
}

unsafe extern "C" fn getitem(this: Object, key: Object) -> Object {
    give(super::inside(|| give_host(crate::dynamic::getitem(native(this), from_host(key)?.word())?)))
}

unsafe extern "C" fn setitem(this: Object, key: Object, value: Object) -> c_int {
    give_number(super::inside(|| {
        let key = from_host(key)?;
        if value.is_null() {
            crate::dynamic::delitem(native(this), key.word())?;
        } else {
            crate::dynamic::setitem(native(this), key.word(), from_host(value)?.word())?;
        }
        Ok(0)
    })) as c_int
}

unsafe extern "C" fn contains(this: Object, item: Object) -> c_int {
    give_number(super::inside(|| crate::dynamic::contains(native(this), from_host(item)?.word()).map(isize::from))) as c_int
}

macro_rules! unary {
    ($($name:ident $slot:ident;)*) => { $(
        unsafe extern "C" fn $name(this: Object) -> Object {
            give(super::inside(|| match native(this).ty().slots.$slot {
                Some(slot) => give_host(slot(native(this))?),
                None => to_host(Word::NOT_IMPLEMENTED),
            }))
        }
    )* };
}

unary! {
    negative neg;
    positive pos;
    invert invert;
    absolute abs;
    index index;
    int int;
    float float;
}

/// `a op b`, where at least one operand is of a native class with that operator.
fn operate(a: Object, b: Object, op: BinaryOp) -> Object {
    give(super::inside(|| {
        let (left, right) = (from_host(a)?, from_host(b)?);
        for word in [left.word(), right.word()] {
            if word.is_pointer() && word.ty().flags & flags::FOREIGN == 0 && word.ty().is_heap() {
                if let Some(slot) = word.ty().slots.binary[op as usize] {
                    let result = slot(left.word(), right.word())?;
                    if !result.word().is_not_implemented() {
                        return give_host(result);
                    }
                }
            }
        }
        to_host(Word::NOT_IMPLEMENTED)
    }))
}

macro_rules! binary {
    ($($name:ident $op:ident $slot:ident;)*) => {
        $(
            unsafe extern "C" fn $name(a: Object, b: Object) -> Object {
                operate(a, b, BinaryOp::$op)
            }
        )*

        static BINARY: [(BinaryOp, c_int, BinaryFunction); 12] = [$( (BinaryOp::$op, ffi::$slot, $name) ),*];
    };
}

type BinaryFunction = unsafe extern "C" fn(Object, Object) -> Object;

binary! {
    add Add Py_nb_add;
    subtract Sub Py_nb_subtract;
    multiply Mul Py_nb_multiply;
    true_divide TrueDiv Py_nb_true_divide;
    floor_divide FloorDiv Py_nb_floor_divide;
    remainder Mod Py_nb_remainder;
    shift_left LShift Py_nb_lshift;
    shift_right RShift Py_nb_rshift;
    and And Py_nb_and;
    or Or Py_nb_or;
    xor Xor Py_nb_xor;
    matrix_multiply MatMul Py_nb_matrix_multiply;
}
