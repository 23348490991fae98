//! Operator slots of classes of Python code: each calls its special method.

use super::dunder::{self, Dunder};
use super::lookup;
use crate::args::Args;
use crate::dynamic::call::{call_special, call_special_args};
use crate::function::{Function, WrapperDescriptor, bind};
use crate::object::slots::{BINARY_COUNT, Binary, BinaryOp, CompareOp, Slots};
use crate::object::{BuiltinType, OwnWord, Raised, Ref, TypeObject, Word};
use crate::str::Str;
use crate::str::intern::{intern, known};

/// The slots of a class: the nearest definition along its method resolution order wins.
pub fn slots(class: Ref<TypeObject>) -> Slots {
    let mut slots = Slots::NONE;
    for &ancestor in &class.mro {
        if !ancestor.is_heap() {
            slots.inherit(&ancestor.slots);
            // `__hash__` is None there, which hides the one of object.
            if slots.hash.is_none() {
                slots.hash = Some(hash);
            }
            continue;
        }
        for (&name, value) in ancestor.attrs.names.iter().zip(&ancestor.attrs.values) {
            if value.is_null() {
                continue;
            }
            // SAFETY: names of attributes are strs.
            let text = unsafe { name.cast_unchecked::<Str>() };
            let text = text.text();
            if &*text == "__getattr__" {
                slots.getattr.get_or_insert(getattr);
            }
            if let Some(dunder) = dunder::from_name(&text) {
                fill(&mut slots, dunder);
            }
        }
    }
    slots.members = &[];
    let layout = &class.layout_type().slots;
    (slots.drop, slots.traverse, slots.clear, slots.size) = (layout.drop, layout.traverse, layout.clear, layout.size);
    slots.buffer = layout.buffer;
    slots
}

fn fill(slots: &mut Slots, dunder: Dunder) {
    macro_rules! put {
        ($field:ident, $function:expr) => {
            if slots.$field.is_none() {
                slots.$field = Some($function);
            }
        };
    }
    match dunder {
        Dunder::Binary(op) | Dunder::Reflected(op) => {
            slots.binary[op as usize].get_or_insert(BINARY[op as usize]);
        }
        Dunder::Inplace(op) => {
            slots.inplace[op as usize].get_or_insert(INPLACE[op as usize]);
        }
        Dunder::Compare(_) => put!(compare, compare),
        Dunder::Neg => put!(neg, |this| require(this, "__neg__", &[])),
        Dunder::Pos => put!(pos, |this| require(this, "__pos__", &[])),
        Dunder::Invert => put!(invert, |this| require(this, "__invert__", &[])),
        Dunder::Abs => put!(abs, |this| require(this, "__abs__", &[])),
        Dunder::Index => put!(index, index),
        Dunder::Int => put!(int, |this| require(this, "__int__", &[])),
        Dunder::Float => put!(float, |this| require(this, "__float__", &[])),
        Dunder::Bool => put!(truth, truth),
        Dunder::Len => put!(len, len),
        Dunder::GetItem => put!(getitem, |this, key| require(this, "__getitem__", &[key])),
        Dunder::SetItem | Dunder::DelItem => put!(setitem, setitem),
        Dunder::Contains => put!(contains, contains),
        Dunder::Hash => put!(hash, hash),
        Dunder::Repr => put!(repr, |this| require(this, "__repr__", &[])),
        Dunder::Str => put!(str, |this| require(this, "__str__", &[])),
        Dunder::Format => put!(format, |this, spec| require(this, "__format__", &[spec.word()])),
        Dunder::Iter => put!(iter, iter),
        Dunder::Next => put!(next, next),
        Dunder::Call => put!(call, call),
        Dunder::GetAttribute => put!(getattr, getattr),
        Dunder::SetAttr | Dunder::DelAttr => put!(setattr, setattr),
        Dunder::Get => put!(descr_get, descr_get),
        Dunder::Set | Dunder::Delete => put!(descr_set, descr_set),
        Dunder::New => put!(construct, construct),
        Dunder::Init => put!(init, init),
    }
}

/// Calls a special method that the class has.
fn require(this: Word, name: &'static str, words: &[Word]) -> Result<OwnWord, Raised> {
    match call_special(this, name, words) {
        Some(result) => result,
        None => {
            crate::exc::rows::raise_no_attribute(this, intern(name).word())?;
            Ok(OwnWord::NULL)
        }
    }
}

/// The interned names of operators' methods, which are looked up often.
struct Names {
    binary: [Word; BINARY_COUNT],
    reflected: [Word; BINARY_COUNT],
    inplace: [Word; BINARY_COUNT],
    compare: [Word; 6],
}

fn names() -> &'static Names {
    #[unsafe(export_name = "tp_rt_operator_names")]
    static mut NAMES: Option<Names> = None;
    // SAFETY: single threaded.
    unsafe {
        NAMES.get_or_insert_with(|| Names {
            binary: BinaryOp::ALL.map(|op| intern(op.method()).word()),
            reflected: BinaryOp::ALL.map(|op| intern(op.reflected()).word()),
            inplace: BinaryOp::ALL.map(|op| intern(op.inplace()).word()),
            compare: CompareOp::ALL.map(|op| intern(op.method()).word()),
        })
    }
}

/// Calls the method of an interned name; `NotImplemented` when the class does not have it.
fn attempt(this: Word, name: Word, other: Word) -> Result<OwnWord, Raised> {
    // SAFETY: names are strs.
    let name = unsafe { name.cast_unchecked::<Str>() };
    call_special_args(this, name, Args::new(&[other])).unwrap_or(Ok(OwnWord::NOT_IMPLEMENTED))
}

const BINARY: [Binary; BINARY_COUNT] = [
    binary::<0>,
    binary::<1>,
    binary::<2>,
    binary::<3>,
    binary::<4>,
    binary::<5>,
    binary::<6>,
    binary::<7>,
    binary::<8>,
    binary::<9>,
    binary::<10>,
    binary::<11>,
    binary::<12>,
    binary::<13>,
];

const INPLACE: [Binary; BINARY_COUNT] = [
    inplace::<0>,
    inplace::<1>,
    inplace::<2>,
    inplace::<3>,
    inplace::<4>,
    inplace::<5>,
    inplace::<6>,
    inplace::<7>,
    inplace::<8>,
    inplace::<9>,
    inplace::<10>,
    inplace::<11>,
    inplace::<12>,
    inplace::<13>,
];

fn binary<const OP: usize>(a: Word, b: Word) -> Result<OwnWord, Raised> {
    let names = names();
    let (left, right) = (a.ty(), b.ty());
    let is_user = |ty: Ref<TypeObject>| ty.slots.binary[OP].is_some_and(|slot| slot as usize == BINARY[OP] as usize);
    let mut right_waits = left != right && is_user(right);
    if is_user(left) {
        if right_waits && right.is_subtype(left) && overrides(left, right, names.reflected[OP]) {
            let result = attempt(b, names.reflected[OP], a)?;
            if !result.word().is_not_implemented() {
                return Ok(result);
            }
            right_waits = false;
        }
        let result = attempt(a, names.binary[OP], b)?;
        if !result.word().is_not_implemented() || left == right {
            return Ok(result);
        }
    }
    if right_waits { attempt(b, names.reflected[OP], a) } else { Ok(OwnWord::NOT_IMPLEMENTED) }
}

/// Whether the derived class brings another method of that name.
fn overrides(base: Ref<TypeObject>, derived: Ref<TypeObject>, name: Word) -> bool {
    // SAFETY: names are strs.
    let name = unsafe { name.cast_unchecked::<Str>() };
    let found = lookup::class_attribute(derived, name);
    !found.is_null() && found != lookup::class_attribute(base, name)
}

fn inplace<const OP: usize>(a: Word, b: Word) -> Result<OwnWord, Raised> {
    attempt(a, names().inplace[OP], b)
}

fn compare(a: Word, b: Word, op: CompareOp) -> Result<OwnWord, Raised> {
    attempt(a, names().compare[op as usize], b)
}

fn index(this: Word) -> Result<OwnWord, Raised> {
    let result = require(this, "__index__", &[])?;
    if result.word().is_a(BuiltinType::Int) {
        return Ok(result);
    }
    raise!(TypeError, "__index__ returned non-int (type {})", result.word().ty().name)
}

fn truth(this: Word) -> Result<bool, Raised> {
    let result = require(this, "__bool__", &[])?;
    match result.word() {
        Word::TRUE => Ok(true),
        Word::FALSE => Ok(false),
        word => raise!(TypeError, "__bool__ should return bool, returned {}", word.ty().name),
    }
}

fn len(this: Word) -> Result<i64, Raised> {
    let result = require(this, "__len__", &[])?;
    let length = match result.word().small_int() {
        Some(length) => length,
        None => {
            let as_int = crate::int::index(result.word())?;
            match crate::int::view(as_int.word()).to_i64() {
                Some(length) => length,
                None => return raise!(OverflowError, "cannot fit '{}' into an index-sized integer", result.word().ty().name),
            }
        }
    };
    if length < 0 { raise!(ValueError, "__len__() should return >= 0") } else { Ok(length) }
}

fn setitem(this: Word, key: Word, value: Word) -> Result<(), Raised> {
    // A class that has one of the two methods mostly leaves the other one to its builtin base.
    let name = if value.is_null() { "__delitem__" } else { "__setitem__" };
    let inherited = lookup::class_attribute_named(this.ty(), name).cast_exact::<WrapperDescriptor>();
    if let Some(slot) = inherited.and_then(|wrapper| wrapper.owner().slots.setitem) {
        return slot(this, key, value);
    }
    let done = if value.is_null() { call_special(this, "__delitem__", &[key]) } else { call_special(this, "__setitem__", &[key, value]) };
    match done {
        Some(result) => result.map(drop),
        None if value.is_null() => raise!(TypeError, "'{}' object doesn't support item deletion", this.ty().name),
        None => raise!(TypeError, "'{}' object does not support item assignment", this.ty().name),
    }
}

fn contains(this: Word, item: Word) -> Result<bool, Raised> {
    if lookup::class_attribute_named(this.ty(), "__contains__").is_none() {
        return raise!(TypeError, "'{}' object is not a container", this.ty().name);
    }
    let result = require(this, "__contains__", &[item])?;
    crate::dynamic::truth(result.word())
}

fn hash(this: Word) -> Result<i64, Raised> {
    if lookup::class_attribute_named(this.ty(), "__hash__").is_none() {
        return raise!(TypeError, "unhashable type: '{}'", this.ty().name);
    }
    let result = require(this, "__hash__", &[])?;
    if !result.word().is_a(BuiltinType::Int) {
        return raise!(TypeError, "__hash__ method should return an integer");
    }
    // A result of 64 bits is the hash as it is.
    let value = match crate::int::view(result.word()).to_i64() {
        Some(value) => value,
        None => crate::dynamic::hash(result.word())?,
    };
    Ok(if value == -1 { -2 } else { value })
}

fn iter(this: Word) -> Result<OwnWord, Raised> {
    if lookup::class_attribute_named(this.ty(), "__iter__").is_none() {
        return raise!(TypeError, "'{}' object is not iterable", this.ty().name);
    }
    require(this, "__iter__", &[])
}

fn next(this: Word) -> Result<OwnWord, Raised> {
    let method = lookup::class_attribute_named(this.ty(), "__next__");
    // The usual kind of method by the shortest way: it is called for each item.
    let result = match method.cast_exact::<Function>() {
        Some(function) => {
            let _held = method.own();
            bind::call(function, this, Args::new(&[]))
        }
        None => require(this, "__next__", &[]),
    };
    match result {
        Err(Raised) if crate::exc::state::state().pending.is_a(BuiltinType::StopIteration) => {
            let stop = crate::exc::take();
            // SAFETY: it is one.
            let value = unsafe { stop.word().cast_unchecked::<crate::exc::Exception>() }.fields[0];
            crate::dynamic::iterate::set_returned(if value.is_none() { OwnWord::NULL } else { value.own() });
            Ok(OwnWord::NULL)
        }
        result => result,
    }
}

fn call(this: Word, args: Args) -> Result<OwnWord, Raised> {
    // What is called may be an instance again, and so on.
    crate::start::enter_call()?;
    match call_special_args(this, known("__call__"), args) {
        Some(result) => result,
        None => raise!(TypeError, "'{}' object is not callable", this.ty().name),
    }
}

fn getattr(this: Word, name: Ref<Str>) -> Result<OwnWord, Raised> {
    let own = lookup::class_attribute_named(this.ty(), "__getattribute__");
    let usual = own.is_null() || own.cast_exact::<crate::function::WrapperDescriptor>().is_some();
    let fallback = lookup::class_attribute_named(this.ty(), "__getattr__");
    if usual {
        if fallback.is_null() {
            return crate::dynamic::attribute::generic_get(this, name);
        }
        match crate::dynamic::attribute::find(this, name) {
            Ok(found) if !found.is_null() => return Ok(found),
            Ok(_) => {}
            Err(Raised) if crate::exc::catch(BuiltinType::AttributeError) => {}
            Err(Raised) => return Err(Raised),
        }
        return require(this, "__getattr__", &[name.word()]);
    }
    match require(this, "__getattribute__", &[name.word()]) {
        Err(Raised) if !fallback.is_null() && crate::exc::catch(BuiltinType::AttributeError) => {
            require(this, "__getattr__", &[name.word()])
        }
        result => result,
    }
}

fn setattr(this: Word, name: Ref<Str>, value: Word) -> Result<(), Raised> {
    let done = if value.is_null() {
        call_special(this, "__delattr__", &[name.word()])
    } else {
        call_special(this, "__setattr__", &[name.word(), value])
    };
    match done {
        Some(result) => result.map(drop),
        None => crate::dynamic::attribute::generic_set(this, name, value),
    }
}

fn descr_get(this: Word, obj: Word, ty: Ref<TypeObject>) -> Result<OwnWord, Raised> {
    let obj = if obj.is_null() { Word::NONE } else { obj };
    require(this, "__get__", &[obj, ty.word()])
}

fn descr_set(this: Word, obj: Word, value: Word) -> Result<(), Raised> {
    let (name, done) = if value.is_null() {
        ("__delete__", call_special(this, "__delete__", &[obj]))
    } else {
        ("__set__", call_special(this, "__set__", &[obj, value]))
    };
    match done {
        Some(result) => result.map(drop),
        None => raise!(AttributeError, "{name}"),
    }
}

fn construct(ty: Ref<TypeObject>, args: Args) -> Result<OwnWord, Raised> {
    if ty.flags & crate::object::types::flags::ABSTRACT != 0 {
        return super::make::raise_abstract(ty);
    }
    let new = crate::dynamic::attribute::getattr_named(ty.word(), "__new__")?;
    crate::dynamic::call::call_with_first(new.word(), ty.word(), args)
}

fn init(this: Word, args: Args) -> Result<(), Raised> {
    match call_special_args(this, known("__init__"), args) {
        None => super::object::init(this, args),
        Some(result) => {
            let result = result?;
            if result.word().is_none() {
                return Ok(());
            }
            raise!(TypeError, "__init__() should return None, not '{}'", result.word().ty().name)
        }
    }
}
