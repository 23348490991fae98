//! Module objects and module-level names.

use crate::dict::Dict;
use crate::object::slots::{Member, Slots};
use crate::object::{Header, Obj, Object, Own, OwnWord, Raised, Ref, Word, alloc, builtin, refcount};
use crate::str::{Str, intern};
use taipan_rt_abi::BuiltinType;

/// A module: names, and where their values are.
#[repr(C)]
pub struct Module {
    /// The header.
    pub header: Header,
    name: Word,
    /// `__doc__`, `__package__` and `__file__`: constants, or None.
    origin: [Word; 3],
    /// The variables: the name, which is immortal, and where the value is.
    variables: Vec<(Word, *mut Word)>,
    /// Names that were set from outside and have no slot; all of them where the module keeps its variables here.
    dict: Word,
    /// Whether `dict` is the `__dict__`.
    in_dict: bool,
}

// SAFETY: `#[repr(C)]`, and starts with a header.
unsafe impl Object for Module {
    const TYPE: BuiltinType = BuiltinType::Module;
}

/// The operators.
pub const SLOTS: Slots = Slots {
    getattr: Some(getattr),
    setattr: Some(setattr),
    repr: Some(repr),
    drop: Some(drop_fields),
    members: &[
        Member::new("__name__", |this| Ok(module(this).name.own())),
        Member::new("__doc__", |this| Ok(module(this).origin[0].own())),
        Member::new("__dict__", dict_view),
    ],
    ..Slots::NONE
};

fn module(word: Word) -> Ref<Module> {
    // SAFETY: these functions are slots of module, which can't be derived from.
    unsafe { Ref::from_word(word) }
}

unsafe fn drop_fields(object: *mut Header) {
    // SAFETY: called for modules only, when the last owner is gone.
    unsafe {
        drop(std::mem::take(&mut (*object.cast::<Module>()).variables));
        refcount::release((*object.cast::<Module>()).name);
        refcount::release((*object.cast::<Module>()).dict);
    }
}

impl Module {
    /// `__name__`.
    pub fn name(&self) -> Ref<Str> {
        // SAFETY: always a str.
        unsafe { self.name.cast_unchecked() }
    }

    /// Adds what every module has to its namespace.
    fn add_constants(&self, dict: Ref<Dict>) -> Result<(), Raised> {
        let [doc, package, file] = self.origin;
        let none = Word::NONE;
        let before = [("__name__", self.name), ("__doc__", doc), ("__package__", package), ("__loader__", none), ("__spec__", none)];
        let annotations = crate::dynamic::new_dict();
        let is_script = &*self.name().text() == "__main__";
        let of_script = [("__annotations__", annotations.word())].into_iter().filter(|_| is_script);
        let of_file = [("__file__", file), ("__cached__", none)].into_iter().filter(|_| file != none);
        let builtins = [("__builtins__", none)];
        let (first, last) = if is_script { (&builtins[..], &[][..]) } else { (&[][..], &builtins[..]) };
        let rest = of_script.chain(first.iter().copied()).chain(of_file).chain(last.iter().copied());
        for (name, value) in before.into_iter().chain(rest) {
            crate::imp::dict_insert(dict, intern::intern(name).word(), value)?;
        }
        Ok(())
    }

    fn slot(&self, name: Ref<Str>) -> Option<*mut Word> {
        self.variables.iter().find_map(|&(known, slot)| {
            // SAFETY: the program's names are strs.
            if unsafe { known.cast_unchecked::<Str>() }.equals(name) { Some(slot) } else { None }
        })
    }
}

/// The module object of `name`, with `count` names and the indexes of their slots in `globals`.
pub fn module_new(name: Ref<Str>, origin: *mut u64, names: *mut u64, globals: *mut u64, slots: *mut u64, count: i64) -> Own<Obj> {
    let variables = (0..count as usize).map(|at| {
        // SAFETY: the program hands over `count` names and indexes of its own slots.
        unsafe { (Word(*names.add(at)), globals.cast::<Word>().add(*slots.add(at) as usize)) }
    });
    make(name, origin, variables.collect(), Word::NULL)
}

/// The same of a module that keeps its variables in its `__dict__`.
pub fn module_in_dict(name: Ref<Str>, origin: *mut u64) -> Own<Obj> {
    let dict = crate::dynamic::new_dict();
    let made = make(name, origin, Vec::new(), dict.word());
    // SAFETY: a fresh module.
    let module: Ref<Module> = unsafe { made.word().cast_unchecked() };
    // Fresh names of a fresh dict raise nothing.
    let _ = module.add_constants(dict.borrow());
    std::mem::forget(dict);
    made
}

fn make(name: Ref<Str>, origin: *mut u64, variables: Vec<(Word, *mut Word)>, dict: Word) -> Own<Obj> {
    // SAFETY: the program hands over three words, which are constants.
    let origin = unsafe { *origin.cast::<[Word; 3]>() };
    let object = alloc::plain(builtin(BuiltinType::Module).ptr(), size_of::<Module>()).cast::<Module>();
    // SAFETY: fresh memory of the right size.
    unsafe {
        let header = std::ptr::read(&raw const (*object).header);
        let in_dict = !dict.is_null();
        object.write(Module { header, name: name.own().into_raw(), origin, variables, dict, in_dict });
        Own::from_ptr(object.cast())
    }
}

/// A variable of a module that keeps them in its `__dict__`; null when unbound.
pub fn module_get(this: Word, name: Ref<Str>) -> OwnWord {
    // SAFETY: such a module has a dict.
    let dict = unsafe { module(this).dict.cast_unchecked() };
    // A str as key raises nothing.
    crate::imp::dict_get(dict, name.word(), Word::NULL).unwrap_or(OwnWord::NULL)
}

/// Sets a variable of a module that keeps them in its `__dict__`; null unbinds it.
pub fn module_set(this: Word, name: Ref<Str>, value: OwnWord) {
    // SAFETY: such a module has a dict.
    let dict: Ref<Dict> = unsafe { module(this).dict.cast_unchecked() };
    // A str as key raises nothing; one that is not there stays so.
    if value.word().is_null() {
        let _ = dict.take(name.word());
    } else {
        let _ = crate::imp::dict_insert(dict, name.word(), value.word());
    }
}

fn getattr(this: Word, name: Ref<Str>) -> Result<OwnWord, Raised> {
    let module = module(this);
    if let Some(slot) = module.slot(name) {
        // SAFETY: a slot of the program.
        let value = unsafe { *slot };
        if !value.is_null() {
            return Ok(value.own());
        }
    }
    if !module.dict.is_null() {
        // SAFETY: the field holds a dict.
        let value = crate::imp::dict_get(unsafe { module.dict.cast_unchecked() }, name.word(), Word::NULL)?;
        if !value.is_null() {
            return Ok(value);
        }
    }
    if let Some(function) = crate::function::builtin::module_function(&module.name().text(), &name.text()) {
        return Ok(function.own());
    }
    if let Some(value) = crate::library::constants::attribute(&module.name().text(), &name.text()) {
        return Ok(value);
    }
    crate::dynamic::attribute::generic_get(this, name)
}

fn setattr(this: Word, name: Ref<Str>, value: Word) -> Result<(), Raised> {
    let module = module(this);
    if let Some(slot) = module.slot(name) {
        // SAFETY: a slot of the program, which owns what it holds.
        let old = unsafe { slot.replace(value.own().into_raw()) };
        if value.is_null() && old.is_null() {
            return crate::exc::rows::raise_no_attribute(this, name.word());
        }
        refcount::release(old);
        return Ok(());
    }
    if crate::library::constants::set_attribute(&module.name().text(), &name.text(), value) {
        return Ok(());
    }
    let place = &raw mut unsafe { module.get_mut() }.dict;
    let dict = crate::dynamic::attribute::ensure_dict(place);
    if value.is_null() {
        return match crate::dynamic::delitem(dict.word(), name.word()) {
            Err(Raised) if crate::exc::catch(BuiltinType::KeyError) => crate::exc::rows::raise_no_attribute(this, name.word()),
            done => done,
        };
    }
    crate::imp::dict_insert(dict, intern::intern_str(name).word(), value)
}

fn dict_view(this: Word) -> Result<OwnWord, Raised> {
    let module = module(this);
    if module.in_dict {
        return Ok(module.dict.own());
    }
    let dict = crate::dynamic::new_dict();
    module.add_constants(dict.borrow())?;
    let owner = module.name();
    for (name, value) in native_names(&owner.text()) {
        crate::imp::dict_insert(dict.borrow(), intern::intern(name).word(), value.word())?;
    }
    for &(name, slot) in &module.variables {
        // SAFETY: a slot of the program.
        let value = unsafe { *slot };
        if !value.is_null() {
            crate::imp::dict_insert(dict.borrow(), name, value)?;
        }
    }
    // SAFETY: the field holds a dict, or nothing.
    if let Some(others) = (!module.dict.is_null()).then(|| unsafe { module.dict.cast_unchecked::<Dict>() }) {
        others.for_each(|name, value| crate::imp::dict_insert(dict.borrow(), name, value))?;
    }
    Ok(dict.into_word())
}

/// What a native module holds. The program has all its functions where it looks at them.
fn native_names(module: &str) -> impl Iterator<Item = (&'static str, OwnWord)> {
    let functions = crate::function::builtin::functions_of(if module == "builtins" { "" } else { module });
    functions.into_iter().chain(crate::library::constants::all(module))
}

fn repr(this: Word) -> Result<OwnWord, Raised> {
    Ok(Str::new(&format!("<module '{}'>", module(this).name().text())).into_word())
}

/// Reads the module-level slot `index`.
#[inline(always)]
pub fn global_get(slots: *mut u64, index: i64) -> OwnWord {
    // SAFETY: compiled code knows its slots.
    unsafe { (*slots.cast::<Word>().offset(index as isize)).own() }
}

/// Sets a module-level slot; null unbinds it.
#[inline(always)]
pub fn global_set(slots: *mut u64, index: i64, value: OwnWord) {
    // SAFETY: compiled code knows its slots; the old value is dropped after the new one is in place.
    let old = unsafe { slots.cast::<Word>().offset(index as isize).replace(value.into_raw()) };
    refcount::release(old);
}

/// Sets a module-level slot that never refers to an object.
#[inline(always)]
pub fn global_set_inline(slots: *mut u64, index: i64, value: OwnWord) {
    // SAFETY: compiled code knows its slots.
    unsafe { slots.cast::<Word>().offset(index as isize).write(value.into_raw()) }
}

/// Adds to the str `text` that the module-level slot `index` held when it was read.
pub fn global_append(slots: *mut u64, index: i64, text: Own<Str>, more: Ref<Str>) {
    // SAFETY: compiled code knows its slots.
    let slot = unsafe { slots.cast::<Word>().offset(index as isize) };
    // SAFETY: as above. A slot that still holds the text owns it beside `text`.
    let grown = unsafe {
        if *slot != text.word() || *slot == more.word() {
            crate::imp::str_concat(text.borrow(), more)
        } else {
            drop(text);
            crate::imp::str_append(Own::from_ptr(slot.replace(Word::NULL).ptr()), more)
        }
    };
    global_set(slots.cast(), index, grown.into_word());
}
