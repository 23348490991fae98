//! Compiled functions as the host calls them.

use super::annotation::{Annotation, Match};
use super::convert::{from_host, give_host, new_text, text_from_host, to_host, tuple_to_host};
use super::ffi::{self, Object, PyObject, PyTypeObject};
use super::held::Held;
use super::state::state;
use super::{exception, traceback};
use crate::args::Args;
use crate::function::{Function, bind};
use crate::object::types::text;
use crate::object::{OwnWord, Raised, Ref, TypeObject, Word};
use crate::str::intern;
use crate::tuple::Tuple;
use std::ffi::{c_char, c_int, c_void};
use taipan_rt_abi::descriptor::{Export, FUNCTION_VARARGS, FUNCTION_VARKEYWORDS, Text};

/// A compiled function, for the host.
#[repr(C)]
struct HostFunction {
    base: PyObject,
    vectorcall: unsafe extern "C" fn(Object, *const Object, usize, Object) -> Object,
    /// The native function, owned.
    word: Word,
    /// Of each parameter that is checked; owned.
    annotations: *mut Vec<Annotation>,
    /// The class whose method it is, when it was taken from that: the first argument must be an instance.
    owner: *const TypeObject,
}

static mut TYPE: *mut PyTypeObject = std::ptr::null_mut();

const WORD: c_int = size_of::<HostFunction>() as c_int;

type Getter = unsafe extern "C" fn(Object, *mut c_void) -> Object;

/// Attributes that the native function has, too.
const NATIVE: [&str; 6] = ["__name__", "__qualname__", "__module__", "__doc__", "__defaults__", "__kwdefaults__"];

/// Makes the type.
pub fn init() -> Result<(), Raised> {
    let entry = |name: *const c_char, get: Option<Getter>, at: usize| ffi::PyGetSetDef {
        name,
        get,
        set: None,
        doc: std::ptr::null(),
        closure: at as *mut c_void,
    };
    let mut getset: Vec<ffi::PyGetSetDef> =
        NATIVE.iter().enumerate().map(|(at, name)| entry(leak_name(name), Some(get_native), at)).collect();
    getset.push(entry(c"__annotations__".as_ptr(), Some(get_annotations), 0));
    getset.push(entry(c"__signature__".as_ptr(), Some(get_signature), 0));
    getset.push(entry(c"__text_signature__".as_ptr(), Some(get_text_signature), 0));
    getset.push(entry(std::ptr::null(), None, 0));
    let getset = getset.leak();
    let no_member = ffi::PyMemberDef { name: std::ptr::null(), kind: 0, offset: 0, flags: 0, doc: std::ptr::null() };
    let vectorcall = std::mem::offset_of!(HostFunction, vectorcall) as isize;
    let members = Box::leak(Box::new([
        ffi::PyMemberDef {
            name: c"__vectorcalloffset__".as_ptr(),
            kind: ffi::T_PYSSIZET,
            offset: vectorcall,
            flags: ffi::READONLY,
            doc: std::ptr::null(),
        },
        no_member,
    ]));
    let methods = Box::leak(Box::new([
        ffi::PyMethodDef { name: c"__reduce__".as_ptr(), function: reduce as *mut c_void, flags: ffi::METH_NOARGS, doc: std::ptr::null() },
        ffi::PyMethodDef { name: std::ptr::null(), function: std::ptr::null_mut(), flags: 0, doc: std::ptr::null() },
    ]));
    let slot = |slot: c_int, pfunc: *mut c_void| ffi::PyType_Slot { slot, pfunc };
    let mut slots = [
        slot(ffi::Py_tp_dealloc, dealloc as *mut c_void),
        slot(ffi::Py_tp_call, ffi::PyVectorcall_Call as *mut c_void),
        slot(ffi::Py_tp_repr, repr as *mut c_void),
        slot(ffi::Py_tp_getattro, getattr as *mut c_void),
        slot(ffi::Py_tp_descr_get, bind_method as *mut c_void),
        slot(ffi::Py_tp_getset, getset.as_mut_ptr().cast()),
        slot(ffi::Py_tp_members, members.as_mut_ptr().cast()),
        slot(ffi::Py_tp_methods, methods.as_mut_ptr().cast()),
        slot(0, std::ptr::null_mut()),
    ];
    let flags = ffi::Py_TPFLAGS_DEFAULT
        | ffi::Py_TPFLAGS_HAVE_VECTORCALL
        | ffi::Py_TPFLAGS_METHOD_DESCRIPTOR
        | ffi::Py_TPFLAGS_DISALLOW_INSTANTIATION;
    let mut spec = ffi::PyType_Spec { name: c"taipan.function".as_ptr(), basicsize: WORD, itemsize: 0, flags, slots: slots.as_mut_ptr() };
    // SAFETY: the lock is held; the tables that the type keeps live for ever.
    unsafe {
        TYPE = Held::from_result(ffi::PyType_FromSpecWithBases(&raw mut spec, std::ptr::null_mut()))?.into_raw().cast();
        (*TYPE).tp_name = c"function".as_ptr();
    }
    Ok(())
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

/// # Safety
/// `this` is a function of this module.
unsafe fn native(this: Object) -> Ref<Function> {
    // SAFETY: the caller's promise.
    unsafe { (*this.cast::<HostFunction>()).word.cast_unchecked() }
}

/// The host's object for a native function; one as long as it lives.
pub fn wrap(function: Ref<Function>) -> Result<Held, Raised> {
    let key = function.ptr() as usize;
    if let Some(&known) = state().wrappers.get(&key) {
        // SAFETY: an object that dies takes itself out.
        return Ok(unsafe { Held::from_borrowed(known) });
    }
    let made = make(function, std::ptr::null())?;
    state().wrappers.insert(key, made.get());
    Ok(made)
}

/// A method as its class has it.
pub fn wrap_method(function: Ref<Function>, owner: Ref<TypeObject>) -> Result<Held, Raised> {
    make(function, owner.ptr())
}

fn make(function: Ref<Function>, owner: *const TypeObject) -> Result<Held, Raised> {
    // SAFETY: the lock is held; fresh memory of the type's size.
    unsafe {
        let made = Held::from_result(ffi::PyType_GenericAlloc(TYPE, 0))?;
        let this = made.get().cast::<HostFunction>();
        (&raw mut (*this).vectorcall).write(call);
        (&raw mut (*this).word).write(function.word().own().into_raw());
        (&raw mut (*this).annotations).write(Box::into_raw(Box::new(checked(function))));
        (&raw mut (*this).owner).write(owner);
        Ok(made)
    }
}

/// The annotations of the parameters that take one argument; empty when none of them says anything.
fn checked(function: Ref<Function>) -> Vec<Annotation> {
    let Some(export) = export(function) else { return Vec::new() };
    let info = function.info();
    let count = (info.positional + info.keyword_only) as usize;
    // SAFETY: there is one for each parameter.
    let all: Vec<Annotation> = (0..count).map(|index| Annotation::parse(text(unsafe { *export.annotations.add(index) }))).collect();
    if all.iter().all(|annotation| annotation.text.is_empty()) { Vec::new() } else { all }
}

fn export(function: Ref<Function>) -> Option<&'static Export> {
    // SAFETY: descriptors are static data.
    unsafe { function.info().export.as_ref() }
}

/// The native value of a function of this module, borrowed.
pub fn unwrap(object: Object) -> Option<Word> {
    // SAFETY: the lock is held; the type says what it is.
    unsafe { if ffi::type_of(object) == TYPE { Some((*object.cast::<HostFunction>()).word) } else { None } }
}

unsafe extern "C" fn dealloc(this: Object) {
    // SAFETY: called by the host for a function of this module that nobody has any more.
    unsafe {
        let function = this.cast::<HostFunction>();
        let (word, annotations) = ((*function).word, (*function).annotations);
        if state().wrappers.get(&(word.0 as usize)) == Some(&this) {
            state().wrappers.remove(&(word.0 as usize));
        }
        let class = ffi::type_of(this);
        ffi::PyObject_Free(this.cast());
        ffi::decref(class.cast());
        drop(Box::from_raw(annotations));
        super::inside(|| drop(OwnWord::from_raw(word)));
    }
}

/// `f(…)` by the host.
unsafe extern "C" fn call(this: Object, args: *const Object, flagged: usize, names: Object) -> Object {
    // SAFETY: the host calls a function of this module by its protocol.
    let result = super::inside(|| unsafe {
        let held = Held::from_borrowed(this);
        let function = held.get().cast::<HostFunction>();
        let result = call_native(function, args, flagged & !ffi::PY_VECTORCALL_ARGUMENTS_OFFSET, names)?;
        give_host(result)
    });
    give(result)
}

/// Arguments of a call by the host, as native values.
pub struct NativeArgs {
    words: Vec<OwnWord>,
    names: Option<crate::object::Own<Tuple>>,
}

impl NativeArgs {
    /// Of a vector call.
    ///
    /// # Safety
    /// As the host's protocol has it: `count` positional arguments, then one for each of `names`.
    pub unsafe fn new(args: *const Object, count: usize, names: Object) -> Result<NativeArgs, Raised> {
        // SAFETY: the caller's promise.
        unsafe {
            let named = if names.is_null() { 0 } else { ffi::PyTuple_Size(names) as usize };
            let words = (0..count + named).map(|index| from_host(*args.add(index))).collect::<Result<_, Raised>>()?;
            let name = |index: usize| {
                let name = text_from_host(ffi::PyTuple_GetItem(names, index as isize))?;
                Ok(intern::intern_str(name.borrow()).word().own())
            };
            let names: Vec<OwnWord> = (0..named).map(name).collect::<Result<_, Raised>>()?;
            Ok(NativeArgs { words, names: if names.is_empty() { None } else { Some(Tuple::new(names.into_iter())) } })
        }
    }

    /// Calls `function` with them.
    pub fn pass<T>(&self, function: impl FnOnce(Args) -> T) -> T {
        let words: Vec<Word> = self.words.iter().map(OwnWord::word).collect();
        function(Args { words: &words, names: self.names.as_ref().map(crate::object::Own::borrow) })
    }
}

unsafe fn call_native(this: *mut HostFunction, args: *const Object, count: usize, names: Object) -> Result<OwnWord, Raised> {
    // SAFETY: the caller's promise.
    let (function, annotations, owner) = unsafe { ((*this).word.cast_unchecked::<Function>(), &*(*this).annotations, (*this).owner) };
    // SAFETY: as above.
    let args = unsafe { NativeArgs::new(args, count, names)? };
    args.pass(|args| {
        if !owner.is_null() {
            // SAFETY: classes that the host has live for ever.
            check_receiver(function, unsafe { Ref::from_ptr(owner) }, args.words.first().copied())?;
        }
        bind::call_by(function, Word::NULL, args, |function, words| enter(function, annotations, words))
    })
}

fn check_receiver(function: Ref<Function>, owner: Ref<TypeObject>, receiver: Option<Word>) -> Result<(), Raised> {
    let name = text(function.info().name);
    match receiver {
        Some(receiver) if receiver.ty().is_subtype(owner) => Ok(()),
        Some(receiver) => {
            raise!(TypeError, "descriptor '{name}' for '{}' objects doesn't apply to a '{}' object", owner.name, receiver.ty().name)
        }
        None => raise!(TypeError, "unbound method {}() needs an argument", function.qualname()),
    }
}

/// Checks the arguments, and chooses the code that fits them.
fn enter(function: Ref<Function>, annotations: &[Annotation], words: *const Word) -> Result<OwnWord, Raised> {
    let mut exact = true;
    for (index, annotation) in annotations.iter().enumerate() {
        // SAFETY: there is a word for each parameter.
        let word = unsafe { *words.add(index) };
        match annotation.check(word) {
            Match::Exact => {}
            Match::Similar => exact = false,
            Match::No if is_default(function, index, word) => exact = false,
            Match::No => return mismatch(function, index, annotation, word),
        }
    }
    let annotated = export(function).and_then(|export| export.annotated).filter(|_| exact);
    let entry = annotated.or(function.info().entry).expect("a function that is called has code");
    // SAFETY: the words are one a parameter, as the entry takes them.
    let result = unsafe { entry(function.word().0, words.cast()) };
    // SAFETY: the entry gives an owned word.
    if result == 0 { Err(Raised) } else { Ok(unsafe { OwnWord::from_raw(Word(result)) }) }
}

/// Whether a parameter has got its default: that need not agree with the annotation.
fn is_default(function: Ref<Function>, index: usize, word: Word) -> bool {
    let positional = function.info().positional as usize;
    let (defaults, at) = if index < positional {
        let Some(defaults) = function.defaults.cast::<Tuple>() else { return false };
        (defaults, (index + defaults.items().len()).checked_sub(positional))
    } else {
        let Some(defaults) = function.keyword_defaults.cast::<Tuple>() else { return false };
        (defaults, Some(index - positional))
    };
    at.and_then(|at| defaults.items().get(at)).is_some_and(|&default| default == word)
}

#[cold]
fn mismatch<T>(function: Ref<Function>, index: usize, annotation: &Annotation, word: Word) -> Result<T, Raised> {
    let name = parameter_name(function, index);
    raise!(TypeError, "{}() argument '{name}' must be {}, not {}", function.qualname(), annotation.text, word.ty().name)
}

fn parameter_name(function: Ref<Function>, index: usize) -> &'static str {
    // SAFETY: the descriptor names every parameter.
    text(unsafe { *function.info().params.add(index) })
}

/// An attribute that the native function has.
unsafe fn native_attribute(this: Object, name: &str) -> Object {
    // SAFETY: the caller's promise.
    let function = unsafe { native(this) };
    give(super::inside(|| give_host(crate::dynamic::attribute::getattr_named(function.word(), name)?)))
}

unsafe extern "C" fn get_native(this: Object, at: *mut c_void) -> Object {
    // SAFETY: called by the host for a function of this module, here and below.
    unsafe { native_attribute(this, NATIVE[at as usize]) }
}

unsafe extern "C" fn get_annotations(this: Object, _: *mut c_void) -> Object {
    give(super::inside(|| annotations(unsafe { native(this) })))
}

unsafe extern "C" fn get_signature(this: Object, _: *mut c_void) -> Object {
    give(super::inside(|| signature(unsafe { native(this) })))
}

unsafe extern "C" fn get_text_signature(this: Object, _: *mut c_void) -> Object {
    give(super::inside(|| text_signature(unsafe { native(this) })))
}

unsafe extern "C" fn getattr(this: Object, name: Object) -> Object {
    // SAFETY: called by the host for a function of this module.
    unsafe {
        let found = ffi::PyObject_GenericGetAttr(this, name);
        let function = native(this);
        if !found.is_null() || function.dict.is_null() {
            return found;
        }
        // What the program has set on it.
        let missing = exception::fetch();
        if !crate::exc::catch(crate::BuiltinType::AttributeError) {
            return give(Err(missing));
        }
        give(super::inside(|| {
            let name = text_from_host(name)?;
            give_host(crate::dynamic::getattr(function.word(), name.word())?)
        }))
    }
}

unsafe extern "C" fn repr(this: Object) -> Object {
    // SAFETY: called by the host for a function of this module.
    let function = unsafe { native(this) };
    give(new_text(&format!("<function {} at {this:p}>", function.qualname())))
}

unsafe extern "C" fn bind_method(this: Object, receiver: Object, _: Object) -> Object {
    // SAFETY: called by the host for a function of this module; the lock is held.
    unsafe {
        if receiver.is_null() || receiver == ffi::none() {
            return Held::from_borrowed(this).into_raw();
        }
        ffi::PyMethod_New(this, receiver)
    }
}

/// Pickled by its name, as other functions are.
unsafe extern "C" fn reduce(this: Object, _: Object) -> Object {
    // SAFETY: called by the host for a function of this module.
    unsafe { native_attribute(this, "__qualname__") }
}

/// `__annotations__`.
fn annotations(function: Ref<Function>) -> Result<Held, Raised> {
    // SAFETY: the lock is held.
    unsafe {
        let result = Held::from_result(ffi::PyDict_New())?;
        let Some(export) = export(function) else { return Ok(result) };
        let info = function.info();
        let rest = (info.flags & FUNCTION_VARARGS).min(1) + (info.flags & FUNCTION_VARKEYWORDS).min(1);
        let count = (info.positional + info.keyword_only + rest) as usize;
        let namespace = super::convert::attribute_of(state().module, "__dict__")?;
        for index in 0..=count {
            let annotation: Text = *export.annotations.add(index);
            if annotation.data.is_null() {
                continue;
            }
            let name = if index == count { "return" } else { parameter_name(function, index) };
            let value = traceback::helper("evaluate", &[new_text(text(annotation))?, namespace.clone()])?;
            super::held::check(ffi::PyDict_SetItem(result.get(), new_text(name)?.get(), value.get()))?;
        }
        Ok(result)
    }
}

/// The parameters in the order of the source: name, kind as `inspect` counts them, default (null for none).
fn parameters(function: Ref<Function>) -> Vec<(&'static str, i64, Word)> {
    let info = function.info();
    let (positional, keyword_only) = (info.positional as usize, info.keyword_only as usize);
    let mut list = Vec::new();
    let empty: &[Word] = &[];
    let defaults = function.defaults.cast::<Tuple>();
    let defaults = defaults.as_ref().map_or(empty, |tuple| tuple.items());
    let required = positional - defaults.len().min(positional);
    for index in 0..positional {
        let default = index.checked_sub(required).and_then(|at| defaults.get(at)).copied().unwrap_or(Word::NULL);
        list.push((parameter_name(function, index), i64::from(index >= info.positional_only as usize), default));
    }
    let mut rest = positional + keyword_only;
    if info.flags & FUNCTION_VARARGS != 0 {
        list.push((parameter_name(function, rest), 2, Word::NULL));
        rest += 1;
    }
    let defaults = function.keyword_defaults.cast::<Tuple>();
    let defaults = defaults.as_ref().map_or(empty, |tuple| tuple.items());
    for index in 0..keyword_only {
        list.push((parameter_name(function, positional + index), 3, defaults.get(index).copied().unwrap_or(Word::NULL)));
    }
    if info.flags & FUNCTION_VARKEYWORDS != 0 {
        list.push((parameter_name(function, rest), 4, Word::NULL));
    }
    list
}

/// `__signature__`.
fn signature(function: Ref<Function>) -> Result<Held, Raised> {
    let list = parameters(function);
    let list = tuple_to_host(&list, |&(name, kind, default)| {
        let mut parts = vec![new_text(name)?, to_host(Word::from_small(kind))?];
        if !default.is_null() {
            parts.push(to_host(default)?);
        }
        tuple_to_host(&parts, |part| Ok(part.clone()))
    })?;
    traceback::helper("signature", &[list, annotations(function)?])
}

/// `__text_signature__`.
fn text_signature(function: Ref<Function>) -> Result<Held, Raised> {
    let mut parts: Vec<String> = Vec::new();
    let mut previous = 1;
    for (name, kind, default) in parameters(function) {
        if previous == 0 && kind != 0 {
            parts.push("/".into());
        }
        if kind == 3 && previous < 2 {
            parts.push("*".into());
        }
        let stars = ["", "", "*", "", "**"][kind as usize];
        let default = if default.is_null() { String::new() } else { format!("={}", crate::dynamic::repr(default)?.text()) };
        parts.push(format!("{stars}{name}{default}"));
        previous = kind;
    }
    if previous == 0 && !parts.is_empty() {
        parts.push("/".into());
    }
    new_text(&format!("({})", parts.join(", ")))
}

/// Names of C strings that live for ever.
pub fn leak_name(name: &str) -> *const c_char {
    std::ffi::CString::new(name.replace('\0', "?")).expect("zero bytes were replaced").into_raw()
}
