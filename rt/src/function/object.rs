//! Functions of Python code.

use crate::args::Args;
use crate::dict::Dict;
use crate::object::slots::{Member, Slots};
use crate::object::types::text;
use crate::object::{Header, Obj, Object, Own, OwnWord, Raised, Ref, TypeObject, Word, alloc, builtin, refcount};
use crate::str::{Str, intern::intern};
use crate::tuple::Tuple;
use taipan_rt_abi::{BuiltinType, descriptor};

/// A function of Python code; its captured cells follow, each owned.
#[repr(C)]
pub struct Function {
    /// The header.
    pub header: Header,
    /// What the source says of it.
    pub descriptor: *const descriptor::Function,
    /// The tuple of defaults of positional parameters, or null.
    pub defaults: Word,
    /// The tuple of defaults of keyword-only parameters, null for required ones, or null.
    pub keyword_defaults: Word,
    /// `__dict__`, or null. Names that Python sets anew (`__name__`, `__doc__` …) are in it too.
    pub dict: Word,
    /// Number of captured cells.
    pub captures: usize,
}

// SAFETY: `#[repr(C)]`, and starts with a header.
unsafe impl Object for Function {
    const TYPE: BuiltinType = BuiltinType::Function;
}

/// Operators of function.
pub const SLOTS: Slots = Slots {
    call: Some(call),
    repr: Some(repr),
    descr_get: Some(bind_method),
    drop: Some(drop_fields),
    traverse: Some(traverse),
    clear: Some(clear),
    size: Some(size),
    members: &[
        Member { name: "__name__", get: |this| named(this, "__name__"), set: Some(|this, value| rename(this, "__name__", value)) },
        Member {
            name: "__qualname__",
            get: |this| named(this, "__qualname__"),
            set: Some(|this, value| rename(this, "__qualname__", value)),
        },
        Member { name: "__module__", get: |this| named(this, "__module__"), set: Some(|this, value| rename(this, "__module__", value)) },
        Member { name: "__doc__", get: |this| named(this, "__doc__"), set: Some(|this, value| rename(this, "__doc__", value)) },
        Member {
            name: "__annotations__",
            get: |this| named(this, "__annotations__"),
            set: Some(|this, value| rename(this, "__annotations__", value)),
        },
        Member { name: "__defaults__", get: |this| Ok(or_none(function(this).defaults)), set: Some(set_defaults) },
        Member { name: "__kwdefaults__", get: keyword_defaults, set: Some(set_keyword_defaults) },
        Member::new("__closure__", closure),
        Member::new("__code__", |this| Ok(crate::exc::traceback::code_of(function(this).descriptor))),
        Member::new("__dict__", |this| Ok(dict(function(this)).word().own())),
    ],
    ..Slots::NONE
};

fn function(word: Word) -> Ref<Function> {
    // SAFETY: these functions are slots of function, which can't be derived from.
    unsafe { Ref::from_word(word) }
}

fn or_none(word: Word) -> OwnWord {
    if word.is_null() { OwnWord::NONE } else { word.own() }
}

unsafe fn size(object: *mut Header) -> usize {
    // SAFETY: called for functions only.
    size_of::<Function>() + 8 * unsafe { (*object.cast::<Function>()).captures }
}

unsafe fn drop_fields(object: *mut Header) {
    // SAFETY: called for functions only, when the last owner is gone.
    let function = unsafe { &*object.cast::<Function>() };
    for word in [function.defaults, function.keyword_defaults, function.dict] {
        refcount::release(word);
    }
    for &cell in function.cells() {
        refcount::release(cell);
    }
}

unsafe fn clear(object: *mut Header) {
    // SAFETY: called for functions only.
    unsafe {
        let function = &mut *object.cast::<Function>();
        for place in [&raw mut function.defaults, &raw mut function.keyword_defaults, &raw mut function.dict] {
            crate::exc::object::set_field(place, Word::NULL);
        }
    }
}

unsafe fn traverse(object: Ref<Obj>, visit: &mut dyn FnMut(Word)) {
    // SAFETY: called for functions only.
    let function = unsafe { object.cast::<Function>() };
    visit(function.keyword_defaults);
    visit(function.defaults);
    visit(function.dict);
    for &cell in function.cells() {
        visit(cell);
    }
}

impl Function {
    /// The captured cells.
    #[inline(always)]
    pub fn cells(&self) -> &[Word] {
        // SAFETY: the cells follow the struct.
        unsafe { std::slice::from_raw_parts((&raw const *self).add(1).cast(), self.captures) }
    }

    /// What the source says of it.
    #[inline(always)]
    pub fn info(&self) -> &'static descriptor::Function {
        // SAFETY: descriptors are static data of the program.
        unsafe { &*self.descriptor }
    }

    /// `__qualname__`.
    pub fn qualname(&self) -> String {
        if !self.dict.is_null() {
            // SAFETY: the field holds a dict.
            if let Some(set) = dict_find(unsafe { self.dict.cast_unchecked() }, "__qualname__") {
                if let Some(name) = set.word().cast::<Str>() {
                    return name.text().into_owned();
                }
            }
        }
        text(self.info().qualname).to_owned()
    }
}

/// The value of a str key, when the dict has it.
fn dict_find(dict: Ref<Dict>, key: &str) -> Option<OwnWord> {
    crate::imp::dict_get(dict, intern(key).word(), Word::NULL).ok().filter(|found| !found.is_null())
}

/// The `__dict__` of a function, made when it is first needed.
fn dict(this: Ref<Function>) -> Ref<Dict> {
    // SAFETY: no other reference to the fields is in use; the field owns the dict.
    unsafe {
        let place = &raw mut this.get_mut().dict;
        if (*place).is_null() {
            *place = crate::dynamic::new_dict().into_raw();
        }
        (*place).cast_unchecked()
    }
}

fn named(this: Word, name: &str) -> Result<OwnWord, Raised> {
    let function = function(this);
    if !function.dict.is_null() {
        // SAFETY: the field holds a dict.
        if let Some(set) = dict_find(unsafe { function.dict.cast_unchecked() }, name) {
            return Ok(set);
        }
    }
    let info = function.info();
    let text_of = match name {
        "__name__" => info.name,
        "__qualname__" => info.qualname,
        "__module__" => info.module,
        "__doc__" if info.doc.data.is_null() => return Ok(OwnWord::NONE),
        "__doc__" => info.doc,
        _ => return Ok(crate::dynamic::new_dict().into_word()),
    };
    Ok(Str::new(text(text_of)).into_word())
}

fn rename(this: Word, name: &str, value: Word) -> Result<(), Raised> {
    let value = if value.is_null() { Word::NONE } else { value };
    if matches!(name, "__name__" | "__qualname__") && value.cast::<Str>().is_none() {
        return raise!(TypeError, "{name} must be set to a string object");
    }
    crate::imp::dict_insert(dict(function(this)), intern(name).word(), value)
}

fn set_defaults(this: Word, value: Word) -> Result<(), Raised> {
    let value = if value.is_none() { Word::NULL } else { value };
    if !value.is_null() && value.cast::<Tuple>().is_none() {
        return raise!(TypeError, "__defaults__ must be set to a tuple object");
    }
    crate::exc::object::set_field(&raw mut unsafe { function(this).get_mut() }.defaults, value);
    Ok(())
}

/// The dict becomes a tuple with a word for each keyword-only parameter, as it is when the function is made.
fn set_keyword_defaults(this: Word, value: Word) -> Result<(), Raised> {
    let function = function(this);
    let info = function.info();
    let defaults = match value.cast::<Dict>() {
        _ if value.is_null() || value.is_none() => OwnWord::NULL,
        None => return raise!(TypeError, "__kwdefaults__ must be set to a dict object"),
        Some(dict) => {
            // SAFETY: the descriptor names every parameter.
            let name_of = |index| text(unsafe { *info.params.add((info.positional + index) as usize) });
            Tuple::new((0..info.keyword_only).map(|index| dict_find(dict, name_of(index)).unwrap_or(OwnWord::NULL))).into_word()
        }
    };
    crate::exc::object::set_field(&raw mut unsafe { function.get_mut() }.keyword_defaults, defaults.word());
    Ok(())
}

fn keyword_defaults(this: Word) -> Result<OwnWord, Raised> {
    let function = function(this);
    let Some(defaults) = function.keyword_defaults.cast::<Tuple>() else { return Ok(OwnWord::NONE) };
    let info = function.info();
    let result = crate::dynamic::new_dict();
    for (index, &word) in defaults.items().iter().enumerate() {
        if !word.is_null() {
            // SAFETY: the descriptor names every parameter.
            let name = unsafe { *info.params.add(info.positional as usize + index) };
            crate::imp::dict_insert(result.borrow(), intern(text(name)).word(), word)?;
        }
    }
    Ok(result.into_word())
}

fn closure(this: Word) -> Result<OwnWord, Raised> {
    let function = function(this);
    let cells = function.cells();
    Ok(if cells.is_empty() { OwnWord::NONE } else { Tuple::from_words(cells).into_word() })
}

fn repr(this: Word) -> Result<OwnWord, Raised> {
    let text = format!("<function {} at {:#x}>", function(this).qualname(), this.0);
    Ok(Str::new(&text).into_word())
}

fn bind_method(this: Word, obj: Word, _: Ref<TypeObject>) -> Result<OwnWord, Raised> {
    Ok(if obj.is_null() { this.own() } else { super::method::method_new(this, obj) })
}

fn call(this: Word, args: Args) -> Result<OwnWord, Raised> {
    super::bind::call(function(this), Word::NULL, args)
}

/// A function object over `count` borrowed cells.
pub fn function_new(descriptor: *mut u64, captures: *mut u64, count: i64, defaults: Word, keyword_defaults: Word) -> Own<Function> {
    crate::cycle::poll();
    let count = count as usize;
    let size = size_of::<Function>() + 8 * count;
    let object = alloc::plain(builtin(BuiltinType::Function).ptr(), size).cast::<Function>();
    // SAFETY: fresh memory with room for the captures; the row's contract for the rest.
    unsafe {
        let header = std::ptr::read(&raw const (*object).header);
        object.write(Function {
            header,
            descriptor: descriptor.cast_const().cast(),
            defaults: defaults.own().into_raw(),
            keyword_defaults: keyword_defaults.own().into_raw(),
            dict: Word::NULL,
            captures: count,
        });
        let first = object.add(1).cast::<Word>();
        for index in 0..count {
            let cell = *captures.cast::<Word>().add(index);
            first.add(index).write(cell.own().into_raw());
        }
        Own::from_ptr(object)
    }
}

/// Captured cell `index`.
#[inline(always)]
pub fn function_capture(function: Ref<Function>, index: i64) -> Own<Obj> {
    // SAFETY: compiled code knows how many cells its function captures.
    unsafe { Ref::<Obj>::from_word(*function.ptr().add(1).cast::<Word>().add(index as usize)).own() }
}

/// Default of a positional parameter.
#[inline(always)]
pub fn function_default(function: Ref<Function>, index: i64) -> OwnWord {
    // SAFETY: compiled code knows how many defaults its function has.
    unsafe { (*function.defaults.ptr::<Tuple>().add(1).cast::<Word>().add(index as usize)).own() }
}

/// Default of a keyword-only parameter.
#[inline(always)]
pub fn function_keyword_default(function: Ref<Function>, index: i64) -> OwnWord {
    // SAFETY: as above.
    unsafe { (*function.keyword_defaults.ptr::<Tuple>().add(1).cast::<Word>().add(index as usize)).own() }
}
