//! Making classes, and keeping them right when they change.

use super::attributes::Attributes;
use super::{lookup, mro, place, user};
use crate::args::Args;
use crate::function::Function;
use crate::object::types::{flags, text};
use crate::object::{BuiltinType, Own, OwnWord, Raised, Ref, TypeObject, Word, alloc, builtin, refcount};
use crate::str::{Str, intern};
use crate::tuple::Tuple;
use taipan_rt_abi::descriptor::{self, CLASS_ACYCLIC, CLASS_CLOSED, CLASS_HAS_DICT, SLOT_WORD, SlotForm};

/// What tells one new class from another.
struct Plan {
    name: &'static str,
    qualname: &'static str,
    module: &'static str,
    class_id: u32,
    flags: u32,
    slot_names: Vec<Word>,
    slot_forms: Vec<SlotForm>,
    attr_names: Vec<Word>,
    descriptor: *const descriptor::Class,
}

/// The type object of a class statement before its body runs.
pub fn class_new(descriptor: *mut u64, bases: Ref<Tuple>) -> Result<Own<TypeObject>, Raised> {
    let descriptor = descriptor.cast_const().cast::<descriptor::Class>();
    // SAFETY: descriptors are static data of the program.
    let info = unsafe { &*descriptor };
    // SAFETY: as above; the counts belong to the arrays.
    let names = |first: *const descriptor::Text, count: u32| -> Vec<Word> {
        (0..count as usize).map(|index| intern::intern(text(unsafe { *first.add(index) })).word()).collect()
    };
    let forms = match info.slot_forms.is_null() {
        true => vec![SlotForm { kind: SLOT_WORD, key: 0 }; info.slot_count as usize],
        // SAFETY: as above.
        false => unsafe { std::slice::from_raw_parts(info.slot_forms, info.slot_count as usize) }.to_vec(),
    };
    let mut bits = 0;
    if info.flags & CLASS_HAS_DICT != 0 {
        bits |= flags::HAS_DICT;
    }
    if info.flags & CLASS_CLOSED != 0 {
        bits |= flags::CLOSED;
    }
    if info.flags & CLASS_ACYCLIC == 0 {
        bits |= flags::CYCLIC;
    }
    let plan = Plan {
        name: text(info.name),
        qualname: text(info.qualname),
        module: text(info.module),
        class_id: info.class_id,
        flags: bits,
        slot_names: names(info.slot_names, info.slot_count),
        slot_forms: forms,
        attr_names: names(info.attr_names, info.attr_count),
        descriptor,
    };
    make(plan, bases)
}

/// A class that has no statement, before anything is set in it.
pub fn bare_class(name: &str, qualname: Option<&str>, module: Option<&str>, bases: Ref<Tuple>) -> Result<Own<TypeObject>, Raised> {
    let keep = |text: &str| -> &'static str { Box::leak(text.to_owned().into_boxed_str()) };
    let name = keep(name);
    let plan = Plan {
        name,
        qualname: qualname.map_or(name, keep),
        module: module.map_or("__main__", keep),
        class_id: u32::MAX,
        flags: flags::HAS_DICT | flags::CYCLIC,
        slot_names: Vec::new(),
        slot_forms: Vec::new(),
        attr_names: Vec::new(),
        descriptor: std::ptr::null(),
    };
    make(plan, bases)
}

/// `type(name, bases, dict)`.
pub fn dynamic_class(name: Ref<Str>, bases: Ref<Tuple>, dict: Word) -> Result<OwnWord, Raised> {
    let class = bare_class(&name.text(), None, None, bases)?;
    crate::dynamic::for_each(dict, |key| {
        let value = crate::dynamic::getitem(dict, key.word())?;
        let name = intern::intern_str(crate::dynamic::attribute::name_of(key.word())?);
        // SAFETY: no other reference to the attributes is in use.
        let attrs = unsafe { &mut class.borrow().get_mut().attrs };
        let place = attrs.place(name.word());
        refcount::release(std::mem::replace(&mut attrs.values[place], value.into_raw()));
        Ok(true)
    })?;
    class_finish(class.borrow(), Word::NULL)?;
    Ok(class.into_word())
}

fn check_bases(bases: Ref<Tuple>) -> Result<Vec<Ref<TypeObject>>, Raised> {
    let mut classes = Vec::new();
    for &base in bases.items() {
        let Some(class) = base.cast::<TypeObject>() else {
            return raise!(TypeError, "bases must be types");
        };
        if class.flags & flags::FINAL != 0 {
            return raise!(TypeError, "type '{}' is not an acceptable base type", class.name);
        }
        if classes.contains(&class) {
            return raise!(TypeError, "duplicate base class {}", class.name);
        }
        classes.push(class);
    }
    if classes.is_empty() {
        classes.push(builtin(BuiltinType::Object));
    }
    Ok(classes)
}

/// The builtin type whose layout the instances have.
fn common_layout(bases: &[Ref<TypeObject>]) -> Result<BuiltinType, Raised> {
    let mut best = BuiltinType::Object;
    for base in bases {
        let layout = base.layout;
        if layout.is_subtype(best) {
            best = layout;
        } else if best.is_subtype(layout) || same_struct(layout, best) {
            continue;
        } else {
            return raise!(TypeError, "multiple bases have instance lay-out conflict");
        }
    }
    Ok(best)
}

fn same_struct(a: BuiltinType, b: BuiltinType) -> bool {
    a.is_subtype(BuiltinType::BaseException) && b.is_subtype(BuiltinType::BaseException)
}

fn make(plan: Plan, bases: Ref<Tuple>) -> Result<Own<TypeObject>, Raised> {
    let bases = check_bases(bases)?;
    let layout = common_layout(&bases)?;
    let mut order = mro::merge(&bases)?;
    let mut bits = plan.flags | flags::HEAP;
    let (mut slot_names, mut slot_forms) = (plan.slot_names, plan.slot_forms);
    for base in &bases {
        bits |= base.flags & (flags::HAS_DICT | flags::EXCEPTION | flags::ENUMERATION);
        for (&name, place) in base.slot_names.iter().zip(&base.slot_places) {
            if !slot_names.contains(&name) {
                slot_names.push(name);
                slot_forms.push(place.form());
            }
        }
    }
    if bases.iter().any(|base| base.is_heap() && base.flags & flags::CLOSED == 0) {
        bits &= !flags::CLOSED;
    }
    if layout != BuiltinType::Object || bits & flags::HAS_DICT != 0 {
        bits |= flags::CYCLIC;
    }
    let hidden = usize::from(bits & flags::HAS_DICT != 0);
    let numbers = slot_forms.iter().filter(|form| form.kind != SLOT_WORD).count();
    let prefix = 8 * (slot_forms.len() - numbers + hidden);
    let shape = order.iter().copied().find(|ty| ty.class_id == layout as u32).expect("a layout comes from a base");
    let basic_size = shape.basic_size + 8 * numbers;
    let has_pool = prefix + numbers != 0 && shape.slots.size.is_none();
    let pool = if has_pool { alloc::pool_for(basic_size, prefix) } else { std::ptr::null_mut() };
    if layout == BuiltinType::Object && !pool.is_null() {
        bits |= flags::SLOTS_ONLY;
    }
    let mut attrs = Attributes::new();
    for &name in &plan.attr_names {
        attrs.place(name);
    }
    let object = alloc::plain(builtin(BuiltinType::Type).ptr(), size_of::<TypeObject>()).cast::<TypeObject>();
    // SAFETY: fresh memory of the right size; the class is one of the owners of its bases.
    let class = unsafe {
        let header = std::ptr::read(&raw const (*object).header);
        order.insert(0, Ref::from_ptr(object));
        object.write(TypeObject {
            header,
            class_id: plan.class_id,
            flags: bits,
            basic_size,
            prefix,
            pool,
            drop: shape.drop,
            slots: bases[0].slots,
            name: plan.name,
            qualname: plan.qualname,
            module: plan.module,
            base: bases[0].ptr(),
            layout,
            bases: Vec::new(),
            mro: order,
            attrs,
            slot_names,
            slot_places: place::places(&slot_forms),
            descriptor: plan.descriptor,
            subclasses: Vec::new(),
        });
        for base in &bases {
            refcount::retain_object(base.ptr().cast());
            if base.is_heap() {
                base.get_mut().subclasses.push(object);
            }
        }
        (*object).bases = bases;
        Own::from_ptr(object)
    };
    lookup::invalidate();
    update_slots(class.borrow());
    Ok(class)
}

/// Works the operator slots out anew, for the class and those that derive from it.
fn update_slots(class: Ref<TypeObject>) {
    let slots = user::slots(class);
    // SAFETY: no other reference to the fields is in use.
    unsafe {
        let finalizer = !lookup::class_attribute_named(class, "__del__").is_null();
        let class = class.get_mut();
        class.slots = slots;
        class.flags &= !flags::FINALIZER;
        if finalizer {
            class.flags |= flags::FINALIZER;
        }
        for &subclass in &class.subclasses.clone() {
            update_slots(Ref::from_ptr(subclass));
        }
    }
}

/// To be called when the class attribute `name` has changed.
pub fn changed(class: Ref<TypeObject>, name: Ref<Str>) {
    lookup::invalidate();
    if name.text().starts_with("__") {
        update_slots(class);
    }
}

/// Ends a class statement.
pub fn class_finish(cls: Ref<TypeObject>, keywords: Word) -> Result<(), Raised> {
    wrap(cls, "__new__", super::property::new_static_method);
    wrap(cls, "__init_subclass__", super::property::new_class_method);
    wrap(cls, "__class_getitem__", super::property::new_class_method);
    let own = |name: &str| cls.attrs.get(intern::intern(name).word());
    if !own("__eq__").is_null() && own("__hash__").is_null() {
        // SAFETY: no other reference to the attributes is in use.
        let attrs = unsafe { &mut cls.get_mut().attrs };
        let place = attrs.place(intern::intern("__hash__").word());
        attrs.values[place] = Word::NONE;
    }
    lookup::invalidate();
    update_slots(cls);
    find_abstract(cls)?;
    set_names(cls)?;
    if let Some(hooks) = super::enumeration::hooks_of(cls) {
        (hooks.define)(cls, take_keyword(keywords, "boundary")?.word())?;
    }
    init_subclass(cls, keywords)
}

/// Takes a keyword of a class statement out; null where it is not given.
fn take_keyword(keywords: Word, name: &'static str) -> Result<OwnWord, Raised> {
    match keywords.cast::<crate::dict::Dict>() {
        Some(keywords) => Ok(keywords.take(intern::known(name).word())?.unwrap_or(OwnWord::NULL)),
        None => Ok(OwnWord::NULL),
    }
}

/// Wraps a plain function that is static or a class method by its name.
fn wrap(cls: Ref<TypeObject>, name: &str, wrapper: fn(Word) -> OwnWord) {
    let name = intern::intern(name).word();
    let value = cls.attrs.get(name);
    if value.cast_exact::<Function>().is_some() {
        let wrapped = wrapper(value).into_raw();
        // SAFETY: no other reference to the attributes is in use.
        let attrs = unsafe { &mut cls.get_mut().attrs };
        let place = attrs.place(name);
        refcount::release(std::mem::replace(&mut attrs.values[place], wrapped));
    }
}

fn set_names(cls: Ref<TypeObject>) -> Result<(), Raised> {
    let set_name = intern::intern("__set_name__");
    let entries: Vec<(Word, OwnWord)> = cls.attrs.names.iter().zip(&cls.attrs.values).map(|(&name, value)| (name, value.own())).collect();
    for (name, value) in entries {
        if value.is_null() || lookup::class_attribute(value.word().ty(), set_name).is_null() {
            continue;
        }
        let done = crate::dynamic::call::call_special(value.word(), "__set_name__", &[cls.word(), name]);
        if let Some(Err(Raised)) = done {
            let cause = crate::exc::take();
            let shown = crate::dynamic::to_str(name)?;
            let message = Str::new(&format!(
                "Error calling __set_name__ on '{}' instance '{}' in '{}'",
                value.word().ty().name,
                shown.text(),
                cls.name
            ));
            let error = crate::exc::object::new(builtin(BuiltinType::RuntimeError), &[message.word()]);
            return crate::exc::rows::exc_raise(error.word(), cause.word());
        }
    }
    Ok(())
}

fn init_subclass(cls: Ref<TypeObject>, keywords: Word) -> Result<(), Raised> {
    let name = intern::intern("__init_subclass__");
    let inherited = cls.mro[1..].iter().map(|&class| lookup::own_attribute(class, name)).find(|attr| !attr.is_null());
    let given = if keywords.is_null() { 0 } else { crate::dynamic::length(keywords)? };
    match inherited {
        Some(attr) => {
            let bound = match attr.ty().slots.descr_get {
                Some(get) => get(attr, Word::NULL, cls)?,
                None => attr.own(),
            };
            let none = Tuple::from_words(&[]);
            crate::dynamic::call::dyn_call_ex(bound.word(), none.word(), keywords)?;
            Ok(())
        }
        None if given != 0 => raise!(TypeError, "{}.__init_subclass__() takes no keyword arguments", cls.name),
        None => Ok(()),
    }
}

/// Marks a class below `abc.ABC` that leaves an abstract method open.
fn find_abstract(cls: Ref<TypeObject>) -> Result<(), Raised> {
    if !is_abstract_base(cls) {
        return Ok(());
    }
    if !abstract_names(cls)?.is_empty() {
        // SAFETY: no other reference to the fields is in use.
        unsafe { cls.get_mut().flags |= flags::ABSTRACT };
    }
    Ok(())
}

/// Whether abstract methods are minded in a class.
pub fn is_abstract_base(cls: Ref<TypeObject>) -> bool {
    cls.mro.iter().any(|class| class.module == "abc" && class.name == "ABC")
}

/// `__abstractmethods__`.
pub fn abstract_methods(cls: Ref<TypeObject>) -> Result<OwnWord, Raised> {
    let names = abstract_names(cls)?.iter().map(|name| intern::intern(name).own().into_word()).collect::<Vec<_>>();
    Ok(crate::imp::frozenset_from(Tuple::new(names.into_iter()).word())?.into_word())
}

fn abstract_names(cls: Ref<TypeObject>) -> Result<Vec<String>, Raised> {
    let mark = intern::intern("__isabstractmethod__").word();
    let mut names: Vec<String> = Vec::new();
    for class in cls.mro.iter().filter(|class| class.is_heap()) {
        for (&name, &value) in class.attrs.names.iter().zip(&class.attrs.values) {
            // SAFETY: names of attributes are strs.
            let name: Ref<Str> = unsafe { name.cast_unchecked() };
            if value.is_null() || lookup::class_attribute(cls, name) != value || value.ty().slots.descr_get.is_none() {
                continue;
            }
            let marked = crate::dynamic::attribute::getattr_or_null(value, mark)?;
            if !marked.is_null() && crate::dynamic::truth(marked.word())? {
                let name = name.text().into_owned();
                if let Err(at) = names.binary_search(&name) {
                    names.insert(at, name);
                }
            }
        }
    }
    Ok(names)
}

/// Refuses an instance of an abstract class.
pub fn raise_abstract<T>(cls: Ref<TypeObject>) -> Result<T, Raised> {
    let names = abstract_names(cls)?;
    let plural = if names.len() == 1 { "" } else { "s" };
    raise!(TypeError, "Can't instantiate abstract class {} with abstract method{plural} {}", cls.name, names.join(", "))
}

/// Reads the class attribute slot `index` of the class itself.
#[inline(always)]
pub fn class_slot_get(cls: Ref<TypeObject>, index: i64) -> OwnWord {
    // SAFETY: compiled code knows the attributes of its classes.
    unsafe { (*cls.attrs.values.as_ptr().add(index as usize)).own() }
}

/// Sets a class attribute slot; null unsets it.
pub fn class_slot_set(cls: Ref<TypeObject>, index: i64, value: Word) {
    let index = index as usize;
    // SAFETY: names of attributes are strs; the reference ends before the old value is dropped.
    let (name, old) = unsafe {
        let attrs = &mut cls.get_mut().attrs;
        (attrs.names[index].cast_unchecked::<Str>(), std::mem::replace(&mut attrs.values[index], value.own().into_raw()))
    };
    changed(cls, name);
    refcount::release(old);
}

/// Calls a class with words: what other parts of the runtime use to make instances.
pub fn instantiate(cls: Ref<TypeObject>, words: &[Word]) -> Result<OwnWord, Raised> {
    crate::dynamic::call(cls.word(), Args::new(words))
}
