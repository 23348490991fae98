//! property, classmethod and staticmethod.

use crate::args::Args;
use crate::object::slots::{Member, Slots};
use crate::object::{Header, Obj, Object, Own, OwnWord, Raised, Ref, TypeObject, Word, alloc, builtin, refcount};
use crate::str::Str;
use taipan_rt_abi::BuiltinType;

/// A property; the words are owned, and None or null when not given.
#[repr(C)]
#[allow(missing_docs)]
pub struct Property {
    pub header: Header,
    pub get: Word,
    pub set: Word,
    pub del: Word,
    pub doc: Word,
    pub name: Word,
}

/// A classmethod or staticmethod.
#[repr(C)]
pub struct Wrapping {
    /// The header.
    pub header: Header,
    /// The wrapped function, owned.
    pub function: Word,
}

// SAFETY: `#[repr(C)]`, and starts with a header.
unsafe impl Object for Property {
    const TYPE: BuiltinType = BuiltinType::Property;
}

/// The function in a static method (`__new__` of a class).
#[inline(always)]
pub fn wrapped_function(of: Word) -> OwnWord {
    match of.is_a(BuiltinType::StaticMethod) {
        // SAFETY: static methods are such objects.
        true => unsafe { of.cast_unchecked::<Obj>().cast::<Wrapping>() }.function.own(),
        false => of.own(),
    }
}

/// Operators of property.
pub const SLOTS: Slots = Slots {
    construct: Some(construct_property),
    init: Some(init_property),
    descr_get: Some(property_get),
    descr_set: Some(property_set),
    drop: Some(drop_property),
    traverse: Some(traverse_property),
    members: &[
        Member::new("fget", |this| Ok(or_none(property(this).get))),
        Member::new("fset", |this| Ok(or_none(property(this).set))),
        Member::new("fdel", |this| Ok(or_none(property(this).del))),
        Member { name: "__doc__", get: property_doc, set: Some(set_doc) },
        Member::new("__isabstractmethod__", is_abstract),
        Member::new("getter", |this| Ok(bound(this, |args| copy_with(args, 0)))),
        Member::new("setter", |this| Ok(bound(this, |args| copy_with(args, 1)))),
        Member::new("deleter", |this| Ok(bound(this, |args| copy_with(args, 2)))),
        Member::new("__set_name__", |this| Ok(bound(this, set_name))),
    ],
    ..Slots::NONE
};

fn or_none(word: Word) -> OwnWord {
    if word.is_null() { OwnWord::NONE } else { word.own() }
}

fn property(word: Word) -> Ref<Property> {
    // SAFETY: these functions are slots of property.
    unsafe { Ref::from_word(word) }
}

unsafe fn drop_property(object: *mut Header) {
    // SAFETY: called for properties only, when the last owner is gone.
    let fields = unsafe { &*object.cast::<Property>() };
    for word in [fields.get, fields.set, fields.del, fields.doc, fields.name] {
        refcount::release(word);
    }
}

unsafe fn traverse_property(object: Ref<Obj>, visit: &mut dyn FnMut(Word)) {
    // SAFETY: called for properties only.
    let fields = unsafe { object.cast::<Property>() };
    for word in [fields.get, fields.set, fields.del, fields.doc, fields.name] {
        visit(word);
    }
}

fn construct_property(ty: Ref<TypeObject>, _: Args) -> Result<OwnWord, Raised> {
    Ok(make(ty, [Word::NULL; 4]).into_word())
}

fn make(ty: Ref<TypeObject>, [get, set, del, doc]: [Word; 4]) -> Own<Property> {
    let object = alloc::object(&ty, size_of::<Property>()).cast::<Property>();
    // SAFETY: fresh memory of the right size.
    unsafe {
        let header = std::ptr::read(&raw const (*object).header);
        let own = |word: Word| word.own().into_raw();
        object.write(Property { header, get: own(get), set: own(set), del: own(del), doc: own(doc), name: Word::NULL });
        Own::from_ptr(object)
    }
}

fn init_property(this: Word, args: Args) -> Result<(), Raised> {
    let names = ["fget", "fset", "fdel", "doc"];
    let mut words = [Word::NULL; 4];
    let positional = args.positional();
    if positional.len() > 4 {
        return raise!(TypeError, "property() takes at most 4 arguments ({} given)", args.words.len());
    }
    words[..positional.len()].copy_from_slice(positional);
    for (name, word) in args.named() {
        match names.iter().position(|&known| name.is_text(known)) {
            Some(index) => words[index] = word,
            None => return raise!(TypeError, "'{}' is an invalid keyword argument for property()", name.text()),
        }
    }
    // SAFETY: no other reference to the fields is in use.
    let fields = unsafe { property(this).get_mut() };
    let places = [&raw mut fields.get, &raw mut fields.set, &raw mut fields.del, &raw mut fields.doc];
    for (place, word) in places.into_iter().zip(words) {
        crate::exc::object::set_field(place, if word.is_none() { Word::NULL } else { word });
    }
    Ok(())
}

fn property_doc(this: Word) -> Result<OwnWord, Raised> {
    let fields = property(this);
    if !fields.doc.is_null() {
        return Ok(fields.doc.own());
    }
    if fields.get.is_null() { Ok(OwnWord::NONE) } else { crate::dynamic::attribute::getattr_named(fields.get, "__doc__") }
}

fn set_doc(this: Word, value: Word) -> Result<(), Raised> {
    crate::exc::object::set_field(&raw mut unsafe { property(this).get_mut() }.doc, value);
    Ok(())
}

fn is_abstract(this: Word) -> Result<OwnWord, Raised> {
    let fields = property(this);
    let mark = crate::str::intern::intern("__isabstractmethod__").word();
    for function in [fields.get, fields.set, fields.del] {
        if !function.is_null() {
            let marked = crate::dynamic::attribute::getattr_or_null(function, mark)?;
            if !marked.is_null() && crate::dynamic::truth(marked.word())? {
                return Ok(OwnWord::from_bool(true));
            }
        }
    }
    Ok(OwnWord::from_bool(false))
}

fn property_name(this: Word, obj: Word) -> String {
    let fields = property(this);
    let name = match fields.name.cast::<Str>() {
        Some(name) => name.text().into_owned(),
        None => match fields.get.cast::<crate::function::Function>() {
            Some(function) => crate::object::types::text(function.info().name).to_owned(),
            None => return format!("property of '{}' object", obj.ty().name),
        },
    };
    format!("property '{name}' of '{}' object", obj.ty().qualname)
}

fn property_get(this: Word, obj: Word, _: Ref<TypeObject>) -> Result<OwnWord, Raised> {
    if obj.is_null() {
        return Ok(this.own());
    }
    if property(this).get.is_null() {
        return raise!(AttributeError, "{} has no getter", property_name(this, obj));
    }
    let getter = property(this).get.own();
    crate::dynamic::call::call_words(getter.word(), &[obj])
}

fn property_set(this: Word, obj: Word, value: Word) -> Result<(), Raised> {
    let fields = property(this);
    let (function, kind) = if value.is_null() { (fields.del, "deleter") } else { (fields.set, "setter") };
    if function.is_null() {
        return raise!(AttributeError, "{} has no {kind}", property_name(this, obj));
    }
    let held = function.own();
    let words = [obj, value];
    crate::dynamic::call::call_words(held.word(), if value.is_null() { &words[..1] } else { &words }).map(drop)
}

/// A method of the property: `prop.setter` and its like.
fn bound(this: Word, function: crate::function::native::Code) -> OwnWord {
    crate::function::native::bound(function, this)
}

/// A changed copy.
fn copy_with(args: Args, index: usize) -> Result<OwnWord, Raised> {
    let [this, function] = args.words else {
        return raise!(TypeError, "expected 1 argument, got {}", args.words.len().saturating_sub(1));
    };
    let fields = property(*this);
    let mut words = [fields.get, fields.set, fields.del, fields.doc];
    words[index] = *function;
    let copy = make(this.ty(), words);
    crate::exc::object::set_field(&raw mut unsafe { copy.borrow().get_mut() }.name, fields.name);
    Ok(copy.into_word())
}

fn set_name(args: Args) -> Result<OwnWord, Raised> {
    if let [this, _, name] = args.words {
        crate::exc::object::set_field(&raw mut unsafe { property(*this).get_mut() }.name, *name);
    }
    Ok(OwnWord::NONE)
}

/// Operators of classmethod.
pub const CLASS_METHOD_SLOTS: Slots = Slots {
    descr_get: Some(|this, _, ty| {
        let function = wrapping(this).function;
        match function.ty().slots.descr_get {
            Some(get) if function.cast_exact::<crate::function::Function>().is_none() => get(function, ty.word(), ty),
            _ => Ok(crate::function::method::method_new(function, ty.word())),
        }
    }),
    ..STATIC_METHOD_SLOTS
};

/// Operators of staticmethod.
pub const STATIC_METHOD_SLOTS: Slots = Slots {
    construct: Some(construct_wrapping),
    call: Some(|this, args| crate::dynamic::call(wrapping(this).function, args)),
    descr_get: Some(|this, _, _| Ok(wrapping(this).function.own())),
    getattr: Some(wrapping_attr),
    drop: Some(drop_wrapping),
    traverse: Some(traverse_wrapping),
    members: &[
        Member::new("__func__", |this| Ok(wrapping(this).function.own())),
        Member::new("__wrapped__", |this| Ok(wrapping(this).function.own())),
    ],
    ..Slots::NONE
};

fn wrapping(word: Word) -> Ref<Wrapping> {
    // SAFETY: these functions are slots of the two types.
    unsafe { Ref::from_word(word) }
}

unsafe fn drop_wrapping(object: *mut Header) {
    // SAFETY: called for the two types only, when the last owner is gone.
    refcount::release(unsafe { (*object.cast::<Wrapping>()).function });
}

unsafe fn traverse_wrapping(object: Ref<Obj>, visit: &mut dyn FnMut(Word)) {
    // SAFETY: called for the two types only.
    visit(unsafe { object.cast::<Wrapping>() }.function);
}

fn construct_wrapping(ty: Ref<TypeObject>, args: Args) -> Result<OwnWord, Raised> {
    let function = args.expect_positional(ty.name, 1, 1)?[0];
    Ok(wrap(ty, function))
}

fn wrap(ty: Ref<TypeObject>, function: Word) -> OwnWord {
    let object = alloc::object(&ty, size_of::<Wrapping>()).cast::<Wrapping>();
    // SAFETY: fresh memory of the right size.
    unsafe {
        (&raw mut (*object).function).write(function.own().into_raw());
        Own::from_ptr(object).into_word()
    }
}

/// What the wrapper does not have itself, its function has (`__name__`, `__isabstractmethod__`).
fn wrapping_attr(this: Word, name: Ref<Str>) -> Result<OwnWord, Raised> {
    match crate::dynamic::attribute::find(this, name)? {
        found if !found.is_null() => Ok(found),
        _ => crate::dynamic::getattr(wrapping(this).function, name.word()),
    }
}

/// `staticmethod(function)`.
pub fn new_static_method(function: Word) -> OwnWord {
    wrap(builtin(BuiltinType::StaticMethod), function)
}

/// `classmethod(function)`.
pub fn new_class_method(function: Word) -> OwnWord {
    wrap(builtin(BuiltinType::ClassMethod), function)
}
