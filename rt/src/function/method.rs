//! Bound methods: a callable with its first argument.

use crate::args::Args;
use crate::object::slots::{CompareOp, Member, Slots};
use crate::object::{Header, Obj, Object, Own, OwnWord, Raised, Ref, Word, alloc, builtin, refcount};
use crate::str::Str;
use taipan_rt_abi::BuiltinType;

/// A bound method; both words are owned.
#[repr(C)]
#[allow(missing_docs)]
pub struct Method {
    pub header: Header,
    pub function: Word,
    pub this: Word,
}

// SAFETY: `#[repr(C)]`, and starts with a header.
unsafe impl Object for Method {
    const TYPE: BuiltinType = BuiltinType::Method;
}

/// Operators of method.
pub const SLOTS: Slots = Slots {
    call: Some(call),
    repr: Some(repr),
    construct: Some(|_, args| construct(args)),
    init: Some(|_, _| Ok(())),
    compare: Some(compare),
    hash: Some(hash),
    getattr: Some(getattr),
    drop: Some(drop_fields),
    traverse: Some(traverse),
    members: &[
        Member::new("__func__", |this| Ok(method(this).function.own())),
        Member::new("__self__", |this| Ok(method(this).this.own())),
    ],
    ..Slots::NONE
};

fn method(word: Word) -> Ref<Method> {
    // SAFETY: these functions are slots of method, which can't be derived from.
    unsafe { Ref::from_word(word) }
}

/// `types.MethodType(function, obj)`.
fn construct(args: Args) -> Result<OwnWord, Raised> {
    let words = args.expect_positional("method", 2, 2)?;
    if !crate::class::check::is_callable(words[0]) {
        return raise!(TypeError, "first argument must be callable");
    }
    if words[1].is_none() {
        return raise!(TypeError, "instance must not be None");
    }
    Ok(method_new(words[0], words[1]))
}

unsafe fn drop_fields(object: *mut Header) {
    // SAFETY: called for methods only, when the last owner is gone.
    unsafe {
        let method = object.cast::<Method>();
        refcount::release((*method).function);
        refcount::release((*method).this);
    }
}

unsafe fn traverse(object: Ref<Obj>, visit: &mut dyn FnMut(Word)) {
    // SAFETY: called for methods only.
    let method = unsafe { object.cast::<Method>() };
    visit(method.function);
    visit(method.this);
}

/// A bound method.
pub fn method_new(function: Word, obj: Word) -> OwnWord {
    let object = alloc::plain(builtin(BuiltinType::Method).ptr(), size_of::<Method>()).cast::<Method>();
    // SAFETY: fresh memory of the right size.
    unsafe {
        (&raw mut (*object).function).write(function.own().into_raw());
        (&raw mut (*object).this).write(obj.own().into_raw());
        Own::from_ptr(object).into_word()
    }
}

/// The function of a bound method.
#[inline(always)]
pub fn method_function(method: Ref<Obj>) -> OwnWord {
    // SAFETY: the row takes methods.
    unsafe { method.cast::<Method>() }.function.own()
}

/// The receiver of a bound method.
#[inline(always)]
pub fn method_receiver(method: Ref<Obj>) -> OwnWord {
    // SAFETY: the row takes methods.
    unsafe { method.cast::<Method>() }.this.own()
}

fn call(this: Word, args: Args) -> Result<OwnWord, Raised> {
    let bound = method(this);
    crate::dynamic::call::call_with_first(bound.function, bound.this, args)
}

fn compare(a: Word, b: Word, op: CompareOp) -> Result<OwnWord, Raised> {
    let Some(other) = b.cast::<Method>() else { return Ok(OwnWord::NOT_IMPLEMENTED) };
    let equal = method(a).this == other.this && crate::dynamic::equals(method(a).function, other.function)?;
    match op {
        CompareOp::Eq => Ok(OwnWord::from_bool(equal)),
        CompareOp::Ne => Ok(OwnWord::from_bool(!equal)),
        _ => Ok(OwnWord::NOT_IMPLEMENTED),
    }
}

fn hash(this: Word) -> Result<i64, Raised> {
    let function = crate::dynamic::hash(method(this).function)?;
    Ok((crate::class::object::identity_hash(method(this).this) ^ function).max(0))
}

fn repr(this: Word) -> Result<OwnWord, Raised> {
    let bound = method(this);
    let name = match bound.function.cast::<super::Function>() {
        Some(function) => function.qualname(),
        None => match bound.function.cast::<super::WrapperDescriptor>() {
            Some(wrapper) => {
                let address = bound.this.0;
                let text = format!("<method-wrapper '{}' of {} object at {address:#x}>", wrapper.name().text(), bound.this.ty().name);
                return Ok(Str::new(&text).into_word());
            }
            None => {
                let name = crate::dynamic::attribute::getattr_named(bound.function, "__name__")?;
                let name = crate::dynamic::to_str(name.word())?;
                let (owner, address) = (bound.this.ty().name, bound.this.0);
                let text = format!("<built-in method {} of {owner} object at {address:#x}>", name.text());
                return Ok(Str::new(&text).into_word());
            }
        },
    };
    let this = crate::dynamic::repr(bound.this)?;
    Ok(Str::new(&format!("<bound method {name} of {}>", this.text())).into_word())
}

/// What a method does not have itself, its function has (`__name__`, `__doc__`).
fn getattr(this: Word, name: Ref<Str>) -> Result<OwnWord, Raised> {
    match crate::dynamic::attribute::find(this, name)? {
        found if !found.is_null() => Ok(found),
        _ => crate::dynamic::getattr(method(this).function, name.word()),
    }
}
