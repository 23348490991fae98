//! `type`: what classes themselves can do.

use super::{enumeration, lookup};
use crate::args::Args;
use crate::object::slots::{Member, Slots};
use crate::object::types::{flags, text};
use crate::object::{BuiltinType, Header, Obj, OwnWord, Raised, Ref, TypeObject, Word, builtin, refcount};
use crate::str::{Str, intern};
use crate::tuple::Tuple;

/// The operators.
pub const SLOTS: Slots = Slots {
    call: Some(call),
    repr: Some(repr),
    getattr: Some(getattr),
    setattr: Some(setattr),
    construct: Some(construct),
    iter: Some(iter_members),
    // A class with members has a length, yet is never false.
    truth: Some(|_| Ok(true)),
    len: Some(count_members),
    contains: Some(has_member),
    drop: Some(drop_class),
    traverse: Some(traverse),
    clear: Some(clear),
    binary: {
        let mut binary = Slots::NONE.binary;
        binary[crate::object::slots::BinaryOp::Or as usize] = Some(union);
        binary
    },
    members: &[
        Member { name: "__name__", get: |this| give(class(this).qualname_last()), set: Some(rename) },
        Member { name: "__qualname__", get: |this| give(class(this).qualname), set: Some(requalify) },
        Member { name: "__module__", get: |this| give(class(this).module), set: Some(move_to_module) },
        Member::new("__doc__", |this| Ok(doc(class(this)))),
        Member::new("__bases__", |this| Ok(bases(class(this)).into_word())),
        Member::new("__base__", |this| Ok(class(this).base().map_or(OwnWord::NONE, |base| base.own().into_word()))),
        Member::new("__mro__", |this| Ok(mro(class(this)).into_word())),
        Member::new("__dict__", attributes),
    ],
    ..Slots::NONE
};

fn class(word: Word) -> Ref<TypeObject> {
    // SAFETY: these functions are slots of `type`.
    unsafe { Ref::from_word(word) }
}

fn give(text: &str) -> Result<OwnWord, Raised> {
    Ok(Str::new(text).into_word())
}

/// The builtin type of that Python name.
pub fn builtin_named(name: &str) -> Option<Ref<TypeObject>> {
    BuiltinType::from_python_name(name).map(builtin)
}

/// The text for a name of a class. Classes are renamed once, if ever, so that the text may stay.
fn new_name(this: Word, what: &str, value: Word) -> Result<&'static str, Raised> {
    let Some(name) = value.cast::<Str>() else {
        return raise!(TypeError, "can only assign string to {}.{what}, not '{}'", class(this).name, value.ty().name);
    };
    if !class(this).is_heap() {
        return raise!(TypeError, "cannot set '{what}' attribute of immutable type '{}'", class(this).name);
    }
    Ok(Box::leak(name.text().into_owned().into_boxed_str()))
}

fn rename(this: Word, value: Word) -> Result<(), Raised> {
    // SAFETY: no other reference to the fields is in use.
    unsafe { class(this).get_mut().name = new_name(this, "__name__", value)? };
    Ok(())
}

fn requalify(this: Word, value: Word) -> Result<(), Raised> {
    // SAFETY: no other reference to the fields is in use.
    unsafe { class(this).get_mut().qualname = new_name(this, "__qualname__", value)? };
    Ok(())
}

fn move_to_module(this: Word, value: Word) -> Result<(), Raised> {
    // SAFETY: no other reference to the fields is in use.
    unsafe { class(this).get_mut().module = new_name(this, "__module__", value)? };
    Ok(())
}

/// `__doc__` of a class.
pub fn doc(ty: Ref<TypeObject>) -> OwnWord {
    let own = ty.attrs.get(intern::intern("__doc__").word());
    if !own.is_null() {
        return own.own();
    }
    // SAFETY: descriptors are static data.
    match unsafe { ty.descriptor.as_ref() } {
        Some(descriptor) if !descriptor.doc.data.is_null() => Str::new(text(descriptor.doc)).into_word(),
        _ => OwnWord::NONE,
    }
}

/// `__bases__`.
pub fn bases(ty: Ref<TypeObject>) -> crate::object::Own<Tuple> {
    if ty.bases.is_empty() {
        Tuple::new(ty.base().into_iter().map(|base| base.own().into_word()).collect::<Vec<_>>().into_iter())
    } else {
        Tuple::new(ty.bases.iter().map(|base| base.own().into_word()))
    }
}

/// `__mro__`.
pub fn mro(ty: Ref<TypeObject>) -> crate::object::Own<Tuple> {
    let mut classes = Vec::new();
    ty.find_in_mro(|class| {
        classes.push(class.own().into_word());
        None::<()>
    });
    Tuple::new(classes.into_iter())
}

fn attributes(this: Word) -> Result<OwnWord, Raised> {
    let ty = class(this);
    let dict = crate::dynamic::new_dict();
    if ty.is_heap() {
        let put = |name: &str, value: Word| crate::imp::dict_insert(dict.borrow(), intern::intern(name).word(), value);
        put("__module__", Str::new(ty.module).word())?;
        for (&name, &value) in ty.attrs.names.iter().zip(&ty.attrs.values) {
            if !value.is_null() {
                crate::imp::dict_insert(dict.borrow(), name, value)?;
            }
        }
        if ty.attrs.get(intern::intern("__doc__").word()).is_null() {
            put("__doc__", doc(ty).word())?;
        }
    }
    Ok(dict.into_word())
}

/// `cls(…)`.
fn call(this: Word, args: Args) -> Result<OwnWord, Raised> {
    let ty = class(this);
    if let Some(hooks) = enumeration::hooks_of(ty) {
        return (hooks.call)(ty, args);
    }
    if ty.is(BuiltinType::Type) {
        if let ([value], None) = (args.words, args.names) {
            return Ok(crate::host::hooks::class_of(*value).own().into_word());
        }
    }
    let Some(construct) = ty.slots.construct else {
        return raise!(TypeError, "cannot create '{}' instances", ty.name);
    };
    let made = construct(ty, args)?;
    let own = made.word().ty();
    if own == ty || own.is_subtype(ty) {
        if let Some(init) = own.slots.init {
            init(made.word(), args)?;
        }
    }
    Ok(made)
}

/// `type(name, bases, dict)`.
fn construct(_: Ref<TypeObject>, args: Args) -> Result<OwnWord, Raised> {
    let [name, bases, dict] = args.positional() else {
        return raise!(TypeError, "type() takes 1 or 3 arguments");
    };
    let (Some(name), Some(bases)) = (name.cast::<Str>(), bases.cast::<Tuple>()) else {
        return raise!(TypeError, "type.__new__() argument 1 must be str, not {}", name.ty().name);
    };
    super::make::dynamic_class(name, bases, *dict)
}

fn repr(this: Word) -> Result<OwnWord, Raised> {
    let ty = class(this);
    if let Some(hooks) = enumeration::hooks_of(ty) {
        return give(&(hooks.repr)(ty));
    }
    let name = if ty.module == "builtins" { ty.qualname.to_owned() } else { format!("{}.{}", ty.module, ty.qualname) };
    give(&format!("<class '{name}'>"))
}

/// `int | None`, which only annotations use: the left operand stands for it.
fn union(a: Word, b: Word) -> Result<OwnWord, Raised> {
    let fits = |word: Word| word.is_none() || word.cast::<TypeObject>().is_some() || word.cast::<Tuple>().is_some();
    if !fits(a) || !fits(b) {
        return Ok(OwnWord::NOT_IMPLEMENTED);
    }
    let mut classes: Vec<OwnWord> = Vec::new();
    for word in [a, b] {
        match word.cast::<Tuple>() {
            Some(tuple) => classes.extend(tuple.items().iter().map(|item| item.own())),
            None if word.is_none() => classes.push(Word::NONE.ty().own().into_word()),
            None => classes.push(word.own()),
        }
    }
    Ok(Tuple::new(classes.into_iter()).into_word())
}

/// `cls[item]`: `__class_getitem__`, or the class itself for `list[int]`.
pub fn subscript(ty: Ref<TypeObject>, key: Word) -> Result<OwnWord, Raised> {
    if let Some(hooks) = enumeration::hooks_of(ty) {
        return (hooks.named)(ty, key);
    }
    let found = lookup::class_attribute_named(ty, "__class_getitem__");
    if !found.is_null() {
        let bound = crate::dynamic::attribute::getattr_named(ty.word(), "__class_getitem__")?;
        return crate::dynamic::call(bound.word(), Args::new(&[key]));
    }
    use BuiltinType as T;
    if matches!(ty.layout, T::List | T::Dict | T::Tuple | T::Set | T::FrozenSet | T::Type | T::Deque) {
        return Ok(ty.own().into_word());
    }
    raise!(TypeError, "type '{}' is not subscriptable", ty.name)
}

/// An attribute of the class: its own, bound to the class; then one of `type`.
/// `cls.name`.
pub fn getattr(this: Word, name: Ref<Str>) -> Result<OwnWord, Raised> {
    let found = find(this, name)?;
    if found.is_null() {
        crate::exc::rows::raise_no_attribute(this, name.word())?;
    }
    Ok(found)
}

/// `cls.name`, null when there is no such attribute.
pub fn find(this: Word, name: Ref<Str>) -> Result<OwnWord, Raised> {
    let ty = class(this);
    let name = intern::intern_str(name);
    let meta = lookup::class_attribute(this.ty(), name);
    if !meta.is_null() {
        let slots = &meta.ty().slots;
        if let (Some(get), true) = (slots.descr_get, slots.descr_set.is_some()) {
            // What a class statement has set comes first for these two alone.
            let is_set = ty.is_heap() && matches!(&*name.text(), "__doc__" | "__module__") && !ty.attrs.get(name.word()).is_null();
            if !is_set {
                return get(meta, this, this.ty());
            }
        }
    }
    let attr = lookup::class_attribute(ty, name);
    if attr.is_null() || attr.cast_exact::<super::property::Property>().is_some() {
        if let Some(hooks) = enumeration::hooks_of(ty) {
            let special = (hooks.get)(ty, name, attr);
            if !special.is_null() {
                return Ok(special);
            }
        }
    }
    if !attr.is_null() {
        return match attr.ty().slots.descr_get {
            Some(get) => get(attr, Word::NULL, ty),
            None => Ok(attr.own()),
        };
    }
    if !meta.is_null() {
        return match meta.ty().slots.descr_get {
            Some(get) => get(meta, this, this.ty()),
            None => Ok(meta.own()),
        };
    }
    match &*name.text() {
        "__class__" => Ok(this.ty().own().into_word()),
        "mro" => Ok(crate::function::native::bound(list_mro, this)),
        "__subclasses__" => Ok(crate::function::native::bound(list_subclasses, this)),
        "__abstractmethods__" if super::make::is_abstract_base(ty) => super::make::abstract_methods(ty),
        "__annotations__" => Ok(crate::dynamic::new_dict().into_word()),
        _ => Ok(OwnWord::NULL),
    }
}

fn list_mro(args: Args) -> Result<OwnWord, Raised> {
    let classes = mro(class(args.words[0]));
    let items = classes.items().iter().map(|item| item.own().into_raw()).collect();
    Ok(crate::list::List::from_owned(items).into_word())
}

fn list_subclasses(args: Args) -> Result<OwnWord, Raised> {
    // SAFETY: a class leaves the list of its bases when it dies.
    let items = class(args.words[0]).subclasses.iter().map(|&ty| unsafe { Ref::from_ptr(ty) }.own().into_raw()).collect();
    Ok(crate::list::List::from_owned(items).into_word())
}

/// Sets or deletes an attribute of the class.
fn setattr(this: Word, name: Ref<Str>, value: Word) -> Result<(), Raised> {
    let ty = class(this);
    if !ty.is_heap() {
        return raise!(TypeError, "cannot set '{}' attribute of immutable type '{}'", name.text(), ty.name);
    }
    let meta = lookup::class_attribute(this.ty(), name);
    // A name that no metaclass has is no value, and has no class to ask.
    if let Some(set) = meta.cast_exact::<crate::function::MemberDescriptor>().and_then(|_| meta.ty().slots.descr_set) {
        let is_text = !value.is_null() && value.cast::<Str>().is_some();
        if matches!(&*name.text(), "__name__" | "__qualname__") || &*name.text() == "__module__" && is_text {
            return set(meta, this, value);
        }
    }
    if let Some(hooks) = enumeration::hooks_of(ty) {
        return (hooks.set)(ty, intern::intern_str(name), value);
    }
    set_attribute(ty, name, value)
}

/// Sets a class attribute (null deletes it), and what hangs on it.
pub fn set_attribute(ty: Ref<TypeObject>, name: Ref<Str>, value: Word) -> Result<(), Raised> {
    if value.is_null() && ty.attrs.get(name.word()).is_null() {
        crate::exc::rows::raise_no_attribute(ty.word(), name.word())?;
    }
    // SAFETY: the reference to the attributes ends before the old value is dropped.
    let old = unsafe {
        let attrs = &mut ty.get_mut().attrs;
        let place = attrs.place(name.word());
        std::mem::replace(&mut attrs.values[place], value.own().into_raw())
    };
    super::make::changed(ty, name);
    refcount::release(old);
    Ok(())
}

unsafe fn drop_class(object: *mut Header) {
    lookup::invalidate();
    // SAFETY: called for classes of Python code only, when the last owner is gone.
    unsafe {
        let ty = &mut *object.cast::<TypeObject>();
        for base in ty.bases.iter() {
            base.get_mut().subclasses.retain(|&subclass| !std::ptr::eq(subclass, ty));
        }
        for value in std::mem::take(&mut ty.attrs).values {
            refcount::release(value);
        }
        for base in std::mem::take(&mut ty.bases) {
            refcount::release_object(base.ptr().cast());
        }
        drop(std::mem::take(&mut ty.mro));
        drop(std::mem::take(&mut ty.slot_names));
        drop(std::mem::take(&mut ty.slot_places));
        drop(std::mem::take(&mut ty.subclasses));
    }
}

unsafe fn traverse(object: Ref<Obj>, visit: &mut dyn FnMut(Word)) {
    // SAFETY: called for classes only.
    let ty = unsafe { object.cast::<TypeObject>() };
    if ty.is_heap() {
        for &value in &ty.attrs.values {
            visit(value);
        }
        for base in &ty.bases {
            visit(base.word());
        }
    }
}

/// Whether Python code may derive from the class.
pub fn is_final(ty: Ref<TypeObject>) -> bool {
    ty.flags & flags::FINAL != 0
}

unsafe fn clear(object: *mut Header) {
    // SAFETY: called for classes only; the reference ends before values are dropped.
    unsafe {
        let ty = &mut *object.cast::<TypeObject>();
        if ty.is_heap() {
            lookup::invalidate();
            let old: Vec<Word> = ty.attrs.values.iter_mut().map(|value| std::mem::replace(value, Word::NULL)).collect();
            for value in old {
                refcount::release(value);
            }
        }
    }
}

/// The members of an enumeration; TypeError for other classes.
fn members(cls: Word, complaint: &str) -> Result<Vec<OwnWord>, Raised> {
    match enumeration::hooks_of(class(cls)) {
        Some(hooks) => (hooks.members)(class(cls)),
        None => raise!(TypeError, "{complaint}"),
    }
}

fn iter_members(cls: Word) -> Result<OwnWord, Raised> {
    let members = members(cls, "'type' object is not iterable")?;
    let list = crate::list::List::from_owned(members.into_iter().map(OwnWord::into_raw).collect());
    crate::sequence::walk::iter(list.word())
}

/// `reversed(cls)`; `None` for a class that is no enumeration.
pub fn reverse_members(cls: Ref<TypeObject>) -> Result<Option<OwnWord>, Raised> {
    if enumeration::hooks_of(cls).is_none() {
        return Ok(None);
    }
    let mut members = members(cls.word(), "")?;
    members.reverse();
    let list = crate::list::List::from_owned(members.into_iter().map(OwnWord::into_raw).collect());
    crate::sequence::walk::iter(list.word()).map(Some)
}

fn count_members(cls: Word) -> Result<i64, Raised> {
    Ok(members(cls, "object of type 'type' has no len()")?.len() as i64)
}

fn has_member(cls: Word, item: Word) -> Result<bool, Raised> {
    match enumeration::hooks_of(class(cls)) {
        Some(hooks) => (hooks.contains)(class(cls), item),
        None => raise!(TypeError, "argument of type 'type' is not iterable"),
    }
}
