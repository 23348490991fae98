//! The operators of foreign types: each asks the host.

use super::convert::{from_host, name_to_host, to_host, tuple_to_host};
use super::ffi::{self, Object, PyTypeObject};
use super::foreign::object_of;
use super::held::{Held, answer, check};
use crate::args::Args;
use crate::object::slots::{BINARY_COUNT, Binary, CompareOp, Slots};
use crate::object::types::flags;
use crate::object::{OwnWord, Raised, Ref, Word};
use crate::str::Str;

/// The host's object of a foreign one.
fn this(word: Word) -> Object {
    object_of(word).expect("a foreign object")
}

/// What the host has answered.
fn result(object: Object) -> Result<OwnWord, Raised> {
    from_host(Held::from_result(object)?.get())
}

fn one(a: Word, op: unsafe extern "C" fn(Object) -> Object) -> Result<OwnWord, Raised> {
    let a = to_host(a)?;
    // SAFETY: the lock is held, here and below.
    result(super::outside(|| unsafe { op(a.get()) }))
}

fn two(a: Word, b: Word, op: unsafe extern "C" fn(Object, Object) -> Object) -> Result<OwnWord, Raised> {
    let (a, b) = (to_host(a)?, to_host(b)?);
    result(super::outside(|| unsafe { op(a.get(), b.get()) }))
}

macro_rules! binary {
    ($($op:ident)*) => { [$(
        |a: Word, b: Word| two(a, b, ffi::$op)
    ),*] };
}

unsafe extern "C" fn power(a: Object, b: Object) -> Object {
    // SAFETY: as for any call of the host.
    unsafe { ffi::PyNumber_Power(a, b, ffi::none()) }
}

unsafe extern "C" fn inplace_power(a: Object, b: Object) -> Object {
    // SAFETY: as for any call of the host.
    unsafe { ffi::PyNumber_InPlacePower(a, b, ffi::none()) }
}

/// In the order of `BinaryOp`.
const BINARY: [Binary; BINARY_COUNT] = {
    let [add, sub, mul, truediv, floordiv, modulo, lshift, rshift, and, or, xor, matmul, divmod]: [Binary; 13] = binary! {
        PyNumber_Add PyNumber_Subtract PyNumber_Multiply PyNumber_TrueDivide PyNumber_FloorDivide PyNumber_Remainder
        PyNumber_Lshift PyNumber_Rshift PyNumber_And PyNumber_Or PyNumber_Xor PyNumber_MatrixMultiply PyNumber_Divmod
    };
    [add, sub, mul, truediv, floordiv, modulo, |a, b| two(a, b, power), lshift, rshift, and, or, xor, matmul, divmod]
};

/// In the order of `BinaryOp`, which ends with `divmod`: that has no augmented form.
const INPLACE: [Binary; BINARY_COUNT - 1] = {
    let [add, sub, mul, truediv, floordiv, modulo, lshift, rshift, and, or, xor, matmul]: [Binary; 12] = binary! {
        PyNumber_InPlaceAdd PyNumber_InPlaceSubtract PyNumber_InPlaceMultiply PyNumber_InPlaceTrueDivide PyNumber_InPlaceFloorDivide
        PyNumber_InPlaceRemainder PyNumber_InPlaceLshift PyNumber_InPlaceRshift PyNumber_InPlaceAnd PyNumber_InPlaceOr PyNumber_InPlaceXor
        PyNumber_InPlaceMatrixMultiply
    };
    [add, sub, mul, truediv, floordiv, modulo, |a, b| two(a, b, inplace_power), lshift, rshift, and, or, xor, matmul]
};

/// The operators of a class of the host: what it lacks is missing here, too, so that complaints are the usual ones.
pub fn slots(class: *mut PyTypeObject) -> Slots {
    // SAFETY: the lock is held.
    let has = |slot: i32| unsafe { !ffi::PyType_GetSlot(class, slot).is_null() };
    let sequence = has(ffi::Py_sq_item);
    let mut slots = Slots {
        truth: Some(|a| answer(super::outside(|| unsafe { ffi::PyObject_IsTrue(this(a)) }))),
        compare: Some(compare),
        hash: Some(hash),
        repr: Some(|a| one(a, ffi::PyObject_Repr)),
        str: Some(|a| one(a, ffi::PyObject_Str)),
        format: Some(format),
        getattr: Some(getattr),
        setattr: Some(setattr),
        ..Slots::NONE
    };
    slots.binary = BINARY.map(Some);
    slots.inplace[..BINARY_COUNT - 1].copy_from_slice(&INPLACE.map(Some));
    if has(ffi::Py_nb_negative) {
        slots.neg = Some(|a| one(a, ffi::PyNumber_Negative));
    }
    if has(ffi::Py_nb_positive) {
        slots.pos = Some(|a| one(a, ffi::PyNumber_Positive));
    }
    if has(ffi::Py_nb_invert) {
        slots.invert = Some(|a| one(a, ffi::PyNumber_Invert));
    }
    if has(ffi::Py_nb_absolute) {
        slots.abs = Some(|a| one(a, ffi::PyNumber_Absolute));
    }
    if has(ffi::Py_nb_index) {
        slots.index = Some(|a| one(a, ffi::PyNumber_Index));
    }
    if has(ffi::Py_nb_int) || has(ffi::Py_nb_index) {
        slots.int = Some(|a| one(a, ffi::PyNumber_Long));
    }
    if has(ffi::Py_nb_float) || has(ffi::Py_nb_index) {
        slots.float = Some(|a| one(a, ffi::PyNumber_Float));
    }
    if has(ffi::Py_mp_length) || has(ffi::Py_sq_length) {
        slots.len = Some(len);
    }
    if has(ffi::Py_mp_subscript) || sequence {
        slots.getitem = Some(|a, key| two(a, key, ffi::PyObject_GetItem));
    }
    if has(ffi::Py_mp_ass_subscript) || has(ffi::Py_sq_ass_item) {
        slots.setitem = Some(setitem);
    }
    if has(ffi::Py_sq_contains) || has(ffi::Py_tp_iter) || sequence {
        slots.contains = Some(contains);
    }
    if has(ffi::Py_tp_iter) || sequence {
        slots.iter = Some(|a| one(a, ffi::PyObject_GetIter));
    }
    if has(ffi::Py_tp_iternext) {
        slots.next = Some(next);
    }
    if has(ffi::Py_tp_call) {
        slots.call = Some(call);
    }
    slots
}

fn compare(a: Word, b: Word, op: CompareOp) -> Result<OwnWord, Raised> {
    let (object, other) = (this(a), to_host(b)?);
    let answer = ask(object, other.get(), op)?;
    // A native number knows nothing of the host's classes (`IntEnum.A < 1.5`): its counterpart is asked in its place.
    if answer.word().is_not_implemented() && !b.ty().is_heap() && b.ty().flags & flags::FOREIGN == 0 {
        return ask(other.get(), object, op.swapped());
    }
    Ok(answer)
}

/// What the class of the left side says.
fn ask(object: Object, other: Object, op: CompareOp) -> Result<OwnWord, Raised> {
    let number = match op {
        CompareOp::Lt => 0,
        CompareOp::Le => 1,
        CompareOp::Eq => 2,
        CompareOp::Ne => 3,
        CompareOp::Gt => 4,
        CompareOp::Ge => 5,
    };
    // SAFETY: the lock is held; the slot is a function of that type.
    unsafe {
        let slot = ffi::PyType_GetSlot(ffi::type_of(object), ffi::Py_tp_richcompare);
        if slot.is_null() {
            return Ok(OwnWord::NOT_IMPLEMENTED);
        }
        let slot: unsafe extern "C" fn(Object, Object, i32) -> Object = std::mem::transmute(slot);
        result(super::outside(|| slot(object, other, number)))
    }
}

fn hash(a: Word) -> Result<i64, Raised> {
    let hash = super::outside(|| unsafe { ffi::PyObject_Hash(this(a)) });
    if hash == -1 { Err(super::exception::fetch()) } else { Ok(hash as i64) }
}

fn format(a: Word, spec: Ref<Str>) -> Result<OwnWord, Raised> {
    let spec = super::convert::text_to_host(spec)?;
    result(super::outside(|| unsafe { ffi::PyObject_Format(this(a), spec.get()) }))
}

/// `a.name`.
pub fn getattr(a: Word, name: Ref<Str>) -> Result<OwnWord, Raised> {
    let name = name_to_host(name)?;
    result(super::outside(|| unsafe { ffi::PyObject_GetAttr(this(a), name) }))
}

fn setattr(a: Word, name: Ref<Str>, value: Word) -> Result<(), Raised> {
    let name = name_to_host(name)?;
    let value = if value.is_null() { None } else { Some(to_host(value)?) };
    let value = value.as_ref().map_or(std::ptr::null_mut(), Held::get);
    check(super::outside(|| unsafe { ffi::PyObject_SetAttr(this(a), name, value) }))
}

fn len(a: Word) -> Result<i64, Raised> {
    let len = super::outside(|| unsafe { ffi::PyObject_Size(this(a)) });
    if len < 0 { Err(super::exception::fetch()) } else { Ok(len as i64) }
}

fn setitem(a: Word, key: Word, value: Word) -> Result<(), Raised> {
    let key = to_host(key)?;
    if value.is_null() {
        return check(super::outside(|| unsafe { ffi::PyObject_DelItem(this(a), key.get()) }));
    }
    let value = to_host(value)?;
    check(super::outside(|| unsafe { ffi::PyObject_SetItem(this(a), key.get(), value.get()) }))
}

fn contains(a: Word, item: Word) -> Result<bool, Raised> {
    let item = to_host(item)?;
    answer(super::outside(|| unsafe { ffi::PySequence_Contains(this(a), item.get()) }))
}

fn next(a: Word) -> Result<OwnWord, Raised> {
    // SAFETY: the lock is held; the slot is a function of that type.
    unsafe {
        let slot = ffi::PyType_GetSlot(ffi::type_of(this(a)), ffi::Py_tp_iternext);
        let slot: unsafe extern "C" fn(Object) -> Object = std::mem::transmute(slot);
        let item = super::outside(|| slot(this(a)));
        if !item.is_null() {
            return result(item);
        }
        if ffi::PyErr_Occurred().is_null() {
            crate::dynamic::iterate::set_returned(OwnWord::NULL);
            return Ok(OwnWord::NULL);
        }
    }
    let raised = super::exception::fetch();
    let pending = crate::exc::state::state().pending;
    if !pending.is_a(crate::BuiltinType::StopIteration) {
        return Err(raised);
    }
    let exception = crate::exc::take();
    let value = crate::dynamic::attribute::getattr_named(exception.word(), "value")?;
    crate::dynamic::iterate::set_returned(if value.word().is_none() { OwnWord::NULL } else { value });
    Ok(OwnWord::NULL)
}

fn call(a: Word, args: Args) -> Result<OwnWord, Raised> {
    call_object(this(a), args)
}

/// `a.name(…)`, without a bound method.
pub fn call_method(a: Word, name: Ref<Str>, args: Args) -> Result<OwnWord, Raised> {
    let name = name_to_host(name)?;
    call_with(args, Some(this(a)), |objects, count, names| unsafe { ffi::PyObject_VectorcallMethod(name, objects, count, names) })
}

/// Calls an object of the host.
pub fn call_object(callee: Object, args: Args) -> Result<OwnWord, Raised> {
    call_with(args, None, |objects, count, names| unsafe { ffi::PyObject_Vectorcall(callee, objects, count, names) })
}

/// Arguments that need no memory of their own.
const ON_STACK: usize = 6;

/// Hands `first` and the arguments to a vector call of the host.
fn call_with(args: Args, first: Option<Object>, call: impl FnOnce(*const Object, usize, Object) -> Object) -> Result<OwnWord, Raised> {
    let names = match args.names {
        Some(names) => Some(tuple_to_host(names.items(), |&name| to_host(name))?),
        None => None,
    };
    let names = names.as_ref().map_or(std::ptr::null_mut(), Held::get);
    // One place before the arguments is the host's to use.
    let total = args.words.len() + 1 + usize::from(first.is_some());
    let mut on_stack = [std::ptr::null_mut(); ON_STACK];
    let mut on_heap = Vec::new();
    let objects: &mut [Object] = if total <= ON_STACK {
        &mut on_stack[..total]
    } else {
        on_heap.resize(total, std::ptr::null_mut());
        &mut on_heap
    };
    let start = total - args.words.len();
    if let Some(first) = first {
        objects[1] = first;
    }
    let mut result = Err(Raised);
    let mut filled = 0;
    for (place, &word) in objects[start..].iter_mut().zip(args.words) {
        let Ok(held) = to_host(word) else { break };
        *place = held.into_raw();
        filled += 1;
    }
    if filled == args.words.len() {
        let count = args.positional().len() + usize::from(first.is_some());
        let pointer = objects[1..].as_ptr();
        let made = super::outside(|| call(pointer, count | ffi::PY_VECTORCALL_ARGUMENTS_OFFSET, names));
        result = self::result(made);
    }
    for &object in &objects[start..start + filled] {
        super::foreign::release(object);
    }
    result
}
