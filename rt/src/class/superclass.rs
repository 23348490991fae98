//! `super()`.

use super::lookup;
use crate::args::Args;
use crate::object::slots::{Member, Slots};
use crate::object::{Header, Obj, Object, Own, OwnWord, Raised, Ref, TypeObject, Word, alloc, builtin, refcount};
use crate::str::{Str, intern};
use taipan_rt_abi::BuiltinType;

/// A super object; all words are owned.
#[repr(C)]
pub struct Super {
    /// The header.
    pub header: Header,
    /// The class after which the search starts.
    pub class: Word,
    /// The instance, or the class for a class method; null for `super(C)`, which is yet to be bound.
    pub this: Word,
    /// The class whose order is searched; null likewise.
    pub start: Word,
}

// SAFETY: `#[repr(C)]`, and starts with a header.
unsafe impl Object for Super {
    const TYPE: BuiltinType = BuiltinType::Super;
}

/// The operators.
pub const SLOTS: Slots = Slots {
    construct: Some(construct),
    descr_get: Some(bind),
    getattr: Some(getattr),
    repr: Some(repr),
    drop: Some(drop_fields),
    traverse: Some(traverse),
    members: &[
        Member::new("__thisclass__", |this| Ok(fields(this).class.own())),
        Member::new("__self__", |this| Ok(or_none(fields(this).this))),
        Member::new("__self_class__", |this| Ok(or_none(fields(this).start))),
    ],
    ..Slots::NONE
};

fn or_none(word: Word) -> OwnWord {
    if word.is_null() { OwnWord::NONE } else { word.own() }
}

fn fields(word: Word) -> Ref<Super> {
    // SAFETY: these functions are slots of super.
    unsafe { Ref::from_word(word) }
}

unsafe fn drop_fields(object: *mut Header) {
    // SAFETY: called for super objects only, when the last owner is gone.
    let fields = unsafe { &*object.cast::<Super>() };
    for word in [fields.class, fields.this, fields.start] {
        refcount::release(word);
    }
}

unsafe fn traverse(object: Ref<Obj>, visit: &mut dyn FnMut(Word)) {
    // SAFETY: called for super objects only.
    let fields = unsafe { object.cast::<Super>() };
    for word in [fields.class, fields.this, fields.start] {
        visit(word);
    }
}

/// `super(cls, obj)`.
pub fn super_new(cls: Word, obj: Word) -> Result<OwnWord, Raised> {
    let Some(class) = cls.cast::<TypeObject>() else {
        return raise!(TypeError, "super() argument 1 must be a type, not {}", cls.ty().name);
    };
    let start = match obj.cast::<TypeObject>() {
        Some(derived) if derived.is_subtype(class) => derived,
        _ if obj.ty().is_subtype(class) => obj.ty(),
        _ => return raise!(TypeError, "super(type, obj): obj must be an instance or subtype of type"),
    };
    Ok(make(cls, obj, start.word()))
}

/// `super(cls, obj)` of an object that is known to be of that class, or a subclass of it.
pub fn super_of_known(cls: Word, obj: Word) -> OwnWord {
    make(cls, obj, obj.cast::<TypeObject>().unwrap_or_else(|| obj.ty()).word())
}

/// `super(C)` as a class attribute, read through an instance.
fn bind(this: Word, obj: Word, _: Ref<TypeObject>) -> Result<OwnWord, Raised> {
    let fields = fields(this);
    if obj.is_null() || obj.is_none() || !fields.this.is_null() {
        return Ok(this.own());
    }
    super_new(fields.class, obj)
}

fn make(cls: Word, obj: Word, start: Word) -> OwnWord {
    let object = alloc::plain(builtin(BuiltinType::Super).ptr(), size_of::<Super>()).cast::<Super>();
    // SAFETY: fresh memory of the right size.
    unsafe {
        (&raw mut (*object).class).write(cls.own().into_raw());
        (&raw mut (*object).this).write(obj.own().into_raw());
        (&raw mut (*object).start).write(start.own().into_raw());
        Own::from_ptr(object).into_word()
    }
}

fn construct(_: Ref<TypeObject>, args: Args) -> Result<OwnWord, Raised> {
    match args.words {
        [class, obj] => super_new(*class, *obj),
        [class] if class.cast::<TypeObject>().is_some() => Ok(make(*class, Word::NULL, Word::NULL)),
        [class] => raise!(TypeError, "super() argument 1 must be a type, not {}", class.ty().name),
        [] => raise!(RuntimeError, "super(): no arguments"),
        _ => raise!(TypeError, "super() expected at most 2 arguments, got {}", args.words.len()),
    }
}

fn getattr(this: Word, name: Ref<Str>) -> Result<OwnWord, Raised> {
    let name = intern::intern_str(name);
    let found = find(this, name)?;
    if !found.is_null() {
        return Ok(found);
    }
    crate::dynamic::attribute::generic_get(this, name)
}

/// The attribute in the classes after the given one, bound to the instance; null when there is none.
fn find(this: Word, name: Ref<Str>) -> Result<OwnWord, Raised> {
    if &*name.text() == "__class__" {
        return Ok(OwnWord::NULL);
    }
    let fields = fields(this);
    if fields.start.is_null() {
        return Ok(OwnWord::NULL);
    }
    // SAFETY: `super_new` has seen a class.
    let (class, start) = unsafe { (fields.class.cast_unchecked::<TypeObject>(), fields.start.cast_unchecked::<TypeObject>()) };
    let mut passed = false;
    let attr = start.find_in_mro(|candidate| {
        if !passed {
            passed = candidate == class;
            return None;
        }
        let attr = lookup::own_attribute(candidate, name);
        if attr.is_null() { None } else { Some(attr) }
    });
    let Some(attr) = attr else { return inherited_by_all(fields, &name.text()) };
    match attr.ty().slots.descr_get {
        Some(get) => get(attr, if fields.this == fields.start { Word::NULL } else { fields.this }, start),
        None => Ok(attr.own()),
    }
}

/// `super().__init_subclass__()`, `super().__setattr__` … of `object`, where it has no object for them.
fn inherited_by_all(fields: Ref<Super>, name: &str) -> Result<OwnWord, Raised> {
    match name {
        "__init_subclass__" => Ok(crate::function::native::bound(ends_here, fields.start)),
        _ => Ok(OwnWord::NULL),
    }
}

fn ends_here(args: Args) -> Result<OwnWord, Raised> {
    match args.words {
        [_] => Ok(OwnWord::NONE),
        [cls, ..] => {
            let name = cls.cast::<TypeObject>().map_or("object", |class| class.name);
            raise!(TypeError, "{name}.__init_subclass__() takes no keyword arguments")
        }
        [] => Ok(OwnWord::NONE),
    }
}

fn repr(this: Word) -> Result<OwnWord, Raised> {
    let fields = fields(this);
    // SAFETY: `super_new` has seen a class, and `construct`.
    let class = unsafe { fields.class.cast_unchecked::<TypeObject>() };
    let Some(start) = fields.start.cast::<TypeObject>() else {
        return Ok(Str::new(&format!("<super: <class '{}'>, NULL>", class.name)).into_word());
    };
    Ok(Str::new(&format!("<super: <class '{}'>, <{} object>>", class.name, start.name)).into_word())
}
