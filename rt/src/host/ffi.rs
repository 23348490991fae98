//! The part of CPython's C API that the boundary needs, declared by hand: no header is needed to build, and the
//! interpreter that loads the extension brings the functions.
//!
//! All but what is marked is in the stable ABI.
#![allow(non_upper_case_globals, non_camel_case_types, missing_docs)]

use std::ffi::{c_char, c_int, c_long, c_longlong, c_void};

#[repr(C)]
pub struct PyObject {
    pub ob_refcnt: isize,
    pub ob_type: *mut PyTypeObject,
}

/// The first fields of a type, which have kept their places since Python 2. (Not in the stable ABI.)
#[repr(C)]
pub struct PyTypeObject {
    pub ob_base: PyObject,
    pub ob_size: isize,
    pub tp_name: *const c_char,
    pub tp_basicsize: isize,
    pub tp_itemsize: isize,
}

pub type Object = *mut PyObject;

#[repr(C)]
pub struct PyType_Slot {
    pub slot: c_int,
    pub pfunc: *mut c_void,
}

#[repr(C)]
pub struct PyType_Spec {
    pub name: *const c_char,
    pub basicsize: c_int,
    pub itemsize: c_int,
    pub flags: u32,
    pub slots: *mut PyType_Slot,
}

#[repr(C)]
pub struct PyMemberDef {
    pub name: *const c_char,
    pub kind: c_int,
    pub offset: isize,
    pub flags: c_int,
    pub doc: *const c_char,
}

#[repr(C)]
pub struct PyMethodDef {
    pub name: *const c_char,
    pub function: *mut c_void,
    pub flags: c_int,
    pub doc: *const c_char,
}

#[repr(C)]
pub struct PyGetSetDef {
    pub name: *const c_char,
    pub get: Option<unsafe extern "C" fn(Object, *mut c_void) -> Object>,
    pub set: Option<unsafe extern "C" fn(Object, Object, *mut c_void) -> c_int>,
    pub doc: *const c_char,
    pub closure: *mut c_void,
}

#[repr(C)]
pub struct PyModuleDef_Slot {
    pub slot: c_int,
    pub value: *mut c_void,
}

#[repr(C)]
pub struct PyModuleDef {
    pub ob_base: PyObject,
    pub m_init: *mut c_void,
    pub m_index: isize,
    pub m_copy: Object,
    pub m_name: *const c_char,
    pub m_doc: *const c_char,
    pub m_size: isize,
    pub m_methods: *mut c_void,
    pub m_slots: *mut PyModuleDef_Slot,
    pub m_traverse: *mut c_void,
    pub m_clear: *mut c_void,
    pub m_free: *mut c_void,
}

pub const Py_TPFLAGS_BASETYPE: u32 = 1 << 10;
pub const Py_TPFLAGS_DISALLOW_INSTANTIATION: u32 = 1 << 7;
pub const Py_TPFLAGS_HAVE_VECTORCALL: u32 = 1 << 11;
pub const Py_TPFLAGS_METHOD_DESCRIPTOR: u32 = 1 << 17;
pub const Py_TPFLAGS_DEFAULT: u32 = 1 << 18;
pub const PY_VECTORCALL_ARGUMENTS_OFFSET: usize = 1 << (usize::BITS - 1);

pub const T_PYSSIZET: c_int = 19;
pub const READONLY: c_int = 1;
pub const METH_NOARGS: c_int = 4;
pub const METH_O: c_int = 8;

pub const Py_mod_create: c_int = 1;
pub const Py_mod_exec: c_int = 2;

pub const Py_mp_ass_subscript: c_int = 3;
pub const Py_mp_length: c_int = 4;
pub const Py_mp_subscript: c_int = 5;
pub const Py_nb_absolute: c_int = 6;
pub const Py_nb_add: c_int = 7;
pub const Py_nb_and: c_int = 8;
pub const Py_nb_bool: c_int = 9;
pub const Py_nb_divmod: c_int = 10;
pub const Py_nb_float: c_int = 11;
pub const Py_nb_floor_divide: c_int = 12;
pub const Py_nb_index: c_int = 13;
pub const Py_nb_int: c_int = 26;
pub const Py_nb_invert: c_int = 27;
pub const Py_nb_lshift: c_int = 28;
pub const Py_nb_multiply: c_int = 29;
pub const Py_nb_negative: c_int = 30;
pub const Py_nb_or: c_int = 31;
pub const Py_nb_positive: c_int = 32;
pub const Py_nb_power: c_int = 33;
pub const Py_nb_remainder: c_int = 34;
pub const Py_nb_rshift: c_int = 35;
pub const Py_nb_subtract: c_int = 36;
pub const Py_nb_true_divide: c_int = 37;
pub const Py_nb_xor: c_int = 38;
pub const Py_sq_contains: c_int = 41;
pub const Py_sq_ass_item: c_int = 39;
pub const Py_sq_item: c_int = 44;
pub const Py_sq_length: c_int = 45;
pub const Py_tp_call: c_int = 50;
pub const Py_tp_dealloc: c_int = 52;
pub const Py_tp_descr_get: c_int = 54;
pub const Py_tp_doc: c_int = 56;
pub const Py_tp_getattro: c_int = 58;
pub const Py_tp_hash: c_int = 59;
pub const Py_tp_init: c_int = 60;
pub const Py_tp_iter: c_int = 62;
pub const Py_tp_iternext: c_int = 63;
pub const Py_tp_methods: c_int = 64;
pub const Py_tp_new: c_int = 65;
pub const Py_tp_repr: c_int = 66;
pub const Py_tp_richcompare: c_int = 67;
pub const Py_tp_setattro: c_int = 69;
pub const Py_tp_str: c_int = 70;
pub const Py_tp_members: c_int = 72;
pub const Py_tp_getset: c_int = 73;
pub const Py_nb_matrix_multiply: c_int = 75;
pub const Py_tp_finalize: c_int = 80;

unsafe extern "C" {
    pub static mut _Py_NoneStruct: PyObject;
    pub static mut _Py_TrueStruct: PyObject;
    pub static mut _Py_FalseStruct: PyObject;
    pub static mut _Py_EllipsisObject: PyObject;
    pub static mut _Py_NotImplementedStruct: PyObject;
    pub static mut PyType_Type: PyTypeObject;
    pub static mut PyBaseObject_Type: PyTypeObject;
    pub static mut PyLong_Type: PyTypeObject;
    pub static mut PyFloat_Type: PyTypeObject;
    pub static mut PyComplex_Type: PyTypeObject;
    pub static mut PyUnicode_Type: PyTypeObject;
    pub static mut PyBytes_Type: PyTypeObject;
    pub static mut PyByteArray_Type: PyTypeObject;
    pub static mut PyTuple_Type: PyTypeObject;
    pub static mut PyList_Type: PyTypeObject;
    pub static mut PyDict_Type: PyTypeObject;
    pub static mut PySet_Type: PyTypeObject;
    pub static mut PyModule_Type: PyTypeObject;
    pub static mut PyTraceBack_Type: PyTypeObject;
    pub static mut PyExc_BaseException: Object;
    pub static mut PyExc_AttributeError: Object;
    pub static mut PyExc_ImportError: Object;
    pub static mut PyExc_TypeError: Object;
    pub static mut PyExc_SystemError: Object;

    fn _Py_Dealloc(object: Object);
    /// Not in the stable ABI.
    pub fn _PyType_Lookup(class: *mut PyTypeObject, name: Object) -> Object;

    pub fn PyObject_Call(callable: Object, args: Object, kwargs: Object) -> Object;
    /// Not in the stable ABI of 3.11.
    pub fn PyObject_Vectorcall(callable: Object, args: *const Object, count: usize, names: Object) -> Object;
    /// Not in the stable ABI of 3.11.
    pub fn PyObject_VectorcallMethod(name: Object, args: *const Object, count: usize, names: Object) -> Object;
    pub fn PyVectorcall_Call(callable: Object, args: Object, kwargs: Object) -> Object;
    pub fn PyObject_GetAttr(object: Object, name: Object) -> Object;
    pub fn PyObject_GetAttrString(object: Object, name: *const c_char) -> Object;
    pub fn PyObject_SetAttr(object: Object, name: Object, value: Object) -> c_int;
    pub fn PyObject_GenericGetAttr(object: Object, name: Object) -> Object;
    pub fn PyObject_GenericSetAttr(object: Object, name: Object, value: Object) -> c_int;
    pub fn PyObject_GetItem(object: Object, key: Object) -> Object;
    pub fn PyObject_SetItem(object: Object, key: Object, value: Object) -> c_int;
    pub fn PyObject_DelItem(object: Object, key: Object) -> c_int;
    pub fn PyObject_Size(object: Object) -> isize;
    pub fn PyObject_Hash(object: Object) -> isize;
    pub fn PyObject_Repr(object: Object) -> Object;
    pub fn PyObject_Str(object: Object) -> Object;
    pub fn PyObject_Format(object: Object, spec: Object) -> Object;
    pub fn PyObject_IsTrue(object: Object) -> c_int;
    pub fn PyObject_IsInstance(object: Object, class: Object) -> c_int;
    pub fn PyObject_IsSubclass(object: Object, class: Object) -> c_int;
    pub fn PyObject_RichCompare(a: Object, b: Object, op: c_int) -> Object;
    pub fn PyObject_GetIter(object: Object) -> Object;
    pub fn PyIter_Next(object: Object) -> Object;
    pub fn PySequence_Contains(object: Object, item: Object) -> c_int;
    pub fn PyCallable_Check(object: Object) -> c_int;

    pub fn PyNumber_Add(a: Object, b: Object) -> Object;
    pub fn PyNumber_Subtract(a: Object, b: Object) -> Object;
    pub fn PyNumber_Multiply(a: Object, b: Object) -> Object;
    pub fn PyNumber_TrueDivide(a: Object, b: Object) -> Object;
    pub fn PyNumber_FloorDivide(a: Object, b: Object) -> Object;
    pub fn PyNumber_Remainder(a: Object, b: Object) -> Object;
    pub fn PyNumber_Power(a: Object, b: Object, modulus: Object) -> Object;
    pub fn PyNumber_Lshift(a: Object, b: Object) -> Object;
    pub fn PyNumber_Rshift(a: Object, b: Object) -> Object;
    pub fn PyNumber_And(a: Object, b: Object) -> Object;
    pub fn PyNumber_Or(a: Object, b: Object) -> Object;
    pub fn PyNumber_Xor(a: Object, b: Object) -> Object;
    pub fn PyNumber_MatrixMultiply(a: Object, b: Object) -> Object;
    pub fn PyNumber_Divmod(a: Object, b: Object) -> Object;
    pub fn PyNumber_InPlaceAdd(a: Object, b: Object) -> Object;
    pub fn PyNumber_InPlaceSubtract(a: Object, b: Object) -> Object;
    pub fn PyNumber_InPlaceMultiply(a: Object, b: Object) -> Object;
    pub fn PyNumber_InPlaceTrueDivide(a: Object, b: Object) -> Object;
    pub fn PyNumber_InPlaceFloorDivide(a: Object, b: Object) -> Object;
    pub fn PyNumber_InPlaceRemainder(a: Object, b: Object) -> Object;
    pub fn PyNumber_InPlacePower(a: Object, b: Object, modulus: Object) -> Object;
    pub fn PyNumber_InPlaceLshift(a: Object, b: Object) -> Object;
    pub fn PyNumber_InPlaceRshift(a: Object, b: Object) -> Object;
    pub fn PyNumber_InPlaceAnd(a: Object, b: Object) -> Object;
    pub fn PyNumber_InPlaceOr(a: Object, b: Object) -> Object;
    pub fn PyNumber_InPlaceXor(a: Object, b: Object) -> Object;
    pub fn PyNumber_InPlaceMatrixMultiply(a: Object, b: Object) -> Object;
    pub fn PyNumber_Negative(a: Object) -> Object;
    pub fn PyNumber_Positive(a: Object) -> Object;
    pub fn PyNumber_Invert(a: Object) -> Object;
    pub fn PyNumber_Absolute(a: Object) -> Object;
    pub fn PyNumber_Index(a: Object) -> Object;
    pub fn PyNumber_Long(a: Object) -> Object;
    pub fn PyNumber_Float(a: Object) -> Object;
    pub fn PyNumber_ToBase(a: Object, base: c_int) -> Object;

    pub fn PyLong_FromLongLong(value: c_longlong) -> Object;
    pub fn PyLong_AsLongLongAndOverflow(object: Object, overflow: *mut c_int) -> c_longlong;
    pub fn PyLong_FromString(text: *const c_char, end: *mut *mut c_char, base: c_int) -> Object;
    pub fn PyBool_FromLong(value: c_long) -> Object;
    pub fn PyFloat_FromDouble(value: f64) -> Object;
    pub fn PyFloat_AsDouble(object: Object) -> f64;
    pub fn PyComplex_FromDoubles(real: f64, imag: f64) -> Object;
    pub fn PyComplex_RealAsDouble(object: Object) -> f64;
    pub fn PyComplex_ImagAsDouble(object: Object) -> f64;

    pub fn PyUnicode_FromStringAndSize(text: *const c_char, len: isize) -> Object;
    /// Not in the stable ABI.
    pub fn PyUnicode_FromKindAndData(kind: c_int, data: *const c_void, len: isize) -> Object;
    pub fn PyUnicode_AsUTF8AndSize(object: Object, len: *mut isize) -> *const c_char;
    pub fn PyUnicode_GetLength(object: Object) -> isize;
    pub fn PyUnicode_AsUCS4(object: Object, buffer: *mut u32, len: isize, null: c_int) -> *mut u32;
    pub fn PyUnicode_InternInPlace(object: *mut Object);

    pub fn PyBytes_FromStringAndSize(data: *const c_char, len: isize) -> Object;
    pub fn PyBytes_AsStringAndSize(object: Object, data: *mut *mut c_char, len: *mut isize) -> c_int;
    pub fn PyByteArray_FromStringAndSize(data: *const c_char, len: isize) -> Object;
    pub fn PyByteArray_Size(object: Object) -> isize;
    pub fn PyByteArray_AsString(object: Object) -> *mut c_char;
    pub fn PyByteArray_Resize(object: Object, len: isize) -> c_int;

    pub fn PyTuple_New(len: isize) -> Object;
    pub fn PyTuple_Size(object: Object) -> isize;
    pub fn PyTuple_GetItem(object: Object, index: isize) -> Object;
    pub fn PyTuple_SetItem(object: Object, index: isize, item: Object) -> c_int;

    pub fn PyList_New(len: isize) -> Object;
    pub fn PyList_Size(object: Object) -> isize;
    pub fn PyList_GetItem(object: Object, index: isize) -> Object;
    pub fn PyList_SetItem(object: Object, index: isize, item: Object) -> c_int;
    pub fn PyList_Append(object: Object, item: Object) -> c_int;
    pub fn PyList_SetSlice(object: Object, start: isize, end: isize, items: Object) -> c_int;

    pub fn PyDict_New() -> Object;
    pub fn PyDict_Size(object: Object) -> isize;
    pub fn PyDict_Next(object: Object, position: *mut isize, key: *mut Object, value: *mut Object) -> c_int;
    pub fn PyDict_SetItem(object: Object, key: Object, value: Object) -> c_int;
    pub fn PyDict_DelItem(object: Object, key: Object) -> c_int;
    pub fn PyDict_GetItemWithError(object: Object, key: Object) -> Object;

    pub fn PySet_New(items: Object) -> Object;
    pub fn PyFrozenSet_New(items: Object) -> Object;
    pub fn PySet_Add(object: Object, item: Object) -> c_int;
    pub fn PySet_Clear(object: Object) -> c_int;
    pub fn PySlice_New(start: Object, stop: Object, step: Object) -> Object;

    pub fn PyErr_Occurred() -> Object;
    pub fn PyErr_Clear();
    pub fn PyErr_Fetch(ty: *mut Object, value: *mut Object, traceback: *mut Object);
    pub fn PyErr_Restore(ty: Object, value: Object, traceback: Object);
    pub fn PyErr_NormalizeException(ty: *mut Object, value: *mut Object, traceback: *mut Object);
    pub fn PyErr_SetString(ty: Object, text: *const c_char);
    pub fn PyErr_SetObject(ty: Object, value: Object);
    pub fn PyErr_WriteUnraisable(object: Object);
    pub fn PyException_GetTraceback(exception: Object) -> Object;
    pub fn PyException_SetTraceback(exception: Object, traceback: Object) -> c_int;
    pub fn PyException_SetCause(exception: Object, cause: Object);
    pub fn PyException_SetContext(exception: Object, context: Object);

    pub fn PyType_FromSpecWithBases(spec: *mut PyType_Spec, bases: Object) -> Object;
    pub fn PyType_GetSlot(ty: *mut PyTypeObject, slot: c_int) -> *mut c_void;
    pub fn PyType_GetFlags(ty: *mut PyTypeObject) -> u64;
    pub fn PyType_IsSubtype(ty: *mut PyTypeObject, base: *mut PyTypeObject) -> c_int;
    pub fn PyType_GenericAlloc(ty: *mut PyTypeObject, items: isize) -> Object;
    pub fn PyObject_Free(memory: *mut c_void);
    pub fn PyObject_GC_Del(memory: *mut c_void);
    pub fn PyObject_GC_UnTrack(memory: *mut c_void);
    pub fn PyMethod_New(function: Object, receiver: Object) -> Object;

    pub fn PyImport_ImportModule(name: *const c_char) -> Object;
    pub fn PyModuleDef_Init(definition: *mut PyModuleDef) -> Object;
    pub fn PyModule_GetDict(module: Object) -> Object;
    pub fn PySys_GetObject(name: *const c_char) -> Object;
    pub fn PyCFunction_NewEx(definition: *mut PyMethodDef, receiver: Object, module: Object) -> Object;

    pub fn PyThreadState_Get() -> *mut c_void;
    /// Not in the stable ABI.
    pub fn PyFrame_New(thread: *mut c_void, code: Object, globals: Object, locals: Object) -> Object;
    /// Not in the stable ABI.
    pub fn PyCode_NewEmpty(file: *const c_char, function: *const c_char, line: c_int) -> Object;
    pub fn Py_EnterRecursiveCall(place: *const c_char) -> c_int;
    pub fn Py_LeaveRecursiveCall();
}

/// One more owner.
///
/// # Safety
/// `object` is live, and the interpreter's lock is held, as in all of this module.
#[inline(always)]
pub unsafe fn incref(object: Object) {
    // SAFETY: the caller's promise.
    unsafe { (*object).ob_refcnt += 1 }
}

/// One owner less.
///
/// # Safety
/// As for [`incref`], and the caller owns what it gives up.
#[inline(always)]
pub unsafe fn decref(object: Object) {
    // SAFETY: the caller's promise.
    unsafe {
        (*object).ob_refcnt -= 1;
        if (*object).ob_refcnt == 0 {
            _Py_Dealloc(object);
        }
    }
}

/// The type of an object.
///
/// # Safety
/// As for [`incref`].
#[inline(always)]
pub unsafe fn type_of(object: Object) -> *mut PyTypeObject {
    // SAFETY: the caller's promise.
    unsafe { (*object).ob_type }
}

/// `None`, borrowed.
#[inline(always)]
pub fn none() -> Object {
    &raw mut _Py_NoneStruct
}
