//! Classes: layout, attributes, operators, the resolution order.

use super::*;
use crate::object::{Ref, TypeObject, builtin};
use taipan_rt_abi::BuiltinType;

/// The descriptor of a class.
fn class(name: &'static str, slots: &[&'static str], attrs: &[&'static str], flags: u32) -> *mut u64 {
    let made = Box::leak(Box::new(descriptor::Class {
        name: text(name),
        qualname: text(name),
        module: text("__main__"),
        doc: Text { data: std::ptr::null(), len: 0 },
        class_id: 300,
        flags,
        slot_count: slots.len() as u32,
        attr_count: attrs.len() as u32,
        slot_names: texts(slots),
        attr_names: texts(attrs),
        slot_forms: std::ptr::null(),
    }));
    (&raw mut *made).cast()
}

fn make(descriptor: *mut u64, bases: &[Word], values: &[Word]) -> Own<TypeObject> {
    let bases = tuple(bases);
    let class = crate::imp::class_new(descriptor, bases.borrow()).expect("a class");
    for (index, &value) in values.iter().enumerate() {
        crate::imp::class_slot_set(class.borrow(), index as i64, value);
    }
    crate::imp::class_finish(class.borrow(), Word::NULL).expect("a finished class");
    class
}

fn attr(obj: Word, name: &str) -> String {
    show(crate::dynamic::attribute::getattr_named(obj, name))
}

unsafe extern "C" fn give_42(_: u64, _: *const u64) -> u64 {
    int(42).0
}

unsafe extern "C" fn first_attribute(_: u64, args: *const u64) -> u64 {
    unsafe {
        let this = Word(*args);
        crate::imp::slot_get(Ref::from_word(this), 0).into_raw().0
    }
}

#[test]
fn slots_and_methods() {
    let _guard = runtime();
    let before = alive();
    {
        let method = function_object(function("C.f", &["self"], [0, 1, 0], 0, first_attribute));
        let cls = make(class("C", &["x", "y"], &["f"], 0), &[], &[method.word()]);
        let obj = crate::imp::instance_new(cls.borrow(), 0, 0, 0);
        let word = obj.word();
        assert_eq!(attr(word, "x"), "AttributeError: 'C' object has no attribute 'x'");
        let name = string("x");
        crate::dynamic::setattr(word, name.word(), int(5)).expect("x is a slot");
        assert_eq!(attr(word, "x"), "5");
        assert_eq!(show(crate::dynamic::call::call_method_named(word, "f", &[])), "5");
        assert!(attr(word, "f").starts_with("<bound method C.f of <__main__.C object at 0x"));
        assert_eq!(attr(word, "z"), "AttributeError: 'C' object has no attribute 'z'");
        assert_eq!(
            show(crate::dynamic::operators::binary(word, int(1), crate::object::slots::BinaryOp::Add)),
            "TypeError: unsupported operand type(s) for +: 'C' and 'int'"
        );
        assert_eq!(show(crate::dynamic::call::call_words(word, &[])), "TypeError: 'C' object is not callable");
        assert_eq!(show(crate::dynamic::call::call_words(cls.word(), &[int(1)])), "TypeError: C() takes no arguments");
    }
    assert_eq!(alive(), before);
}

#[test]
fn operators_call_special_methods() {
    let _guard = runtime();
    let before = alive();
    {
        let give = function_object(function("V.__add__", &["self", "other"], [0, 2, 0], 0, give_42));
        let one = function_object(function("V.__len__", &["self"], [0, 1, 0], 0, give_42));
        let cls = make(class("V", &[], &["__radd__", "__len__"], 0), &[], &[give.word(), one.word()]);
        let obj = crate::imp::instance_new(cls.borrow(), 0, 0, 0);
        let add = crate::object::slots::BinaryOp::Add;
        assert_eq!(show(crate::dynamic::operators::binary(int(1), obj.word(), add)), "42");
        assert_eq!(
            show(crate::dynamic::operators::binary(obj.word(), int(1), add)),
            "TypeError: unsupported operand type(s) for +: 'V' and 'int'"
        );
        assert_eq!(crate::dynamic::length(obj.word()), Ok(42));
        assert_eq!(crate::dynamic::truth(obj.word()), Ok(true));
    }
    assert_eq!(alive(), before);
}

#[test]
fn resolution_order() {
    let _guard = runtime();
    let a = make(class("A", &["a"], &[], 0), &[], &[]);
    let b = make(class("B", &["a", "b"], &[], 0), &[a.word()], &[]);
    let c = make(class("C", &["a", "c"], &[], 0), &[a.word()], &[]);
    let d = make(class("D", &["a", "b", "c"], &[], 0), &[b.word(), c.word()], &[]);
    let names: Vec<&str> = d.mro.iter().map(|class| class.name).collect();
    assert_eq!(names, ["D", "B", "C", "A", "object"]);
    let bases = tuple(&[a.word(), b.word()]);
    assert!(crate::imp::class_new(class("E", &[], &[], 0), bases.borrow()).is_err());
    assert_eq!(message(), "TypeError: Cannot create a consistent method resolution\norder (MRO) for bases A, B");
    let bases = tuple(&[builtin(BuiltinType::Bool).word()]);
    assert!(crate::imp::class_new(class("F", &[], &[], 0), bases.borrow()).is_err());
    assert_eq!(message(), "TypeError: type 'bool' is not an acceptable base type");
}

#[test]
fn derived_from_builtins() {
    let _guard = runtime();
    let before = alive();
    {
        let error = make(class("MyError", &["code"], &[], 0), &[builtin(BuiltinType::ValueError).word()], &[]);
        let made = crate::class::make::instantiate(error.borrow(), &[int(3)]).expect("an exception");
        let name = string("code");
        crate::dynamic::setattr(made.word(), name.word(), int(9)).expect("a slot");
        assert_eq!(repr(made.word()), "MyError(3)");
        assert_eq!(attr(made.word(), "code"), "9");
        assert_eq!(attr(made.word(), "args"), "(3,)");
        assert_eq!(crate::imp::exc_matches(made.word(), builtin(BuiltinType::Exception).word()), Ok(true));
        let list = make(class("MyList", &["tag"], &[], 0), &[builtin(BuiltinType::List).word()], &[]);
        let items = tuple(&[int(1), int(2)]);
        let made = crate::class::make::instantiate(list.borrow(), &[items.word()]).expect("a list");
        assert_eq!(repr(made.word()), "[1, 2]");
        assert_eq!(crate::dynamic::length(made.word()), Ok(2));
    }
    assert_eq!(alive(), before);
}

#[test]
fn exceptions_as_values() {
    let _guard = runtime();
    let key = string("k");
    crate::exc::raise_type(builtin(BuiltinType::KeyError), &[key.word()]);
    assert_eq!(message(), "KeyError: 'k'");
    let _: Result<(), Raised> = raise!(ValueError, "bad {}", 1);
    assert_eq!(message(), "ValueError: bad 1");
    crate::exc::special::raise_os_error(&std::io::Error::from_raw_os_error(2), key.word());
    assert_eq!(message(), "FileNotFoundError: [Errno 2] No such file or directory: 'k'");
}
