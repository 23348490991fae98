//! Builtin functions and methods as values, called through the dynamic shells of their rows.

use super::signature::{self, Signature};
use crate::args::Args;
use crate::map::HashMap;
use crate::object::slots::{CompareOp, Member, Slots};
use crate::object::types::text;
use crate::object::{Header, Object, OwnWord, Raised, Ref, TypeObject, Word, alloc, builtin};
use crate::str::Str;
use taipan_rt_abi::{self as abi, BuiltinType, descriptor};

/// A function (`len`, `math.sqrt`) or an unbound method (`list.append`).
#[repr(C)]
pub struct BuiltinFunction {
    /// The header.
    pub header: Header,
    method: *const descriptor::Method,
    /// The type that has the method; null for a function.
    owner: *const TypeObject,
    /// Its signature, once it was called.
    signature: std::cell::Cell<Option<&'static Signature>>,
}

// SAFETY: `#[repr(C)]`, and starts with a header. Method descriptors have the same layout.
unsafe impl Object for BuiltinFunction {
    const TYPE: BuiltinType = BuiltinType::BuiltinFunction;
}

const MEMBERS: &[Member] = &[
    Member::new("__name__", |this| Ok(Str::new(function(this).name()).into_word())),
    Member::new("__qualname__", |this| Ok(Str::new(&function(this).qualname()).into_word())),
    Member::new("__module__", |this| {
        let owner = text(function(this).info().owner);
        Ok(Str::new(if owner.is_empty() { "builtins" } else { owner }).into_word())
    }),
    Member::new("__doc__", |_| Ok(OwnWord::NONE)),
];

/// Operators of builtin_function_or_method.
pub const SLOTS: Slots = Slots {
    call: Some(call),
    repr: Some(repr),
    descr_get: Some(of_class),
    compare: Some(compare),
    hash: Some(hash),
    members: MEMBERS,
    ..Slots::NONE
};

/// Operators of method_descriptor.
pub const METHOD_SLOTS: Slots = Slots { call: Some(call), repr: Some(repr), descr_get: Some(bind_method), members: MEMBERS, ..Slots::NONE };

#[unsafe(export_name = "tp_rt_methods")]
static mut METHODS: &[descriptor::Method] = &[];

#[unsafe(export_name = "tp_rt_method_index")]
static mut INDEX: Option<HashMap<(&'static str, &'static str), usize>> = None;

/// Takes over the program's table.
///
/// # Safety
/// `methods` points to `count` descriptors that live as long as the program.
pub unsafe fn set_methods(methods: *const descriptor::Method, count: usize) {
    // SAFETY: the caller's promise; single threaded.
    unsafe { METHODS = if count == 0 { &[] } else { std::slice::from_raw_parts(methods, count) } }
}

/// The method of that name that the program may reach.
pub fn find_method(owner: &str, name: &str) -> Option<&'static descriptor::Method> {
    // SAFETY: single threaded; descriptors are static data.
    unsafe {
        let methods: &'static [descriptor::Method] = METHODS;
        let index = INDEX.get_or_insert_with(|| {
            methods.iter().enumerate().map(|(index, method)| ((text(method.owner), text(method.name)), index)).collect()
        });
        index.get(&(owner, name)).map(|&found| &methods[found])
    }
}

/// A builtin function as a value: `method` indexes the program's table.
pub fn builtin_function(method: i64) -> OwnWord {
    // SAFETY: the compiler's index; single threaded.
    let method = unsafe { &METHODS[method as usize] };
    // A function that has several rows is called through the last one, which takes any arguments.
    function_object(find_method(text(method.owner), text(method.name)).unwrap_or(method)).own()
}

/// The one, immortal, object of a builtin function.
fn function_object(method: &'static descriptor::Method) -> Word {
    #[unsafe(export_name = "tp_rt_builtin_functions")]
    static mut MADE: Option<HashMap<usize, Word>> = None;
    let owner = text(method.owner);
    let ty = if owner.is_empty() { None } else { crate::class::typing::builtin_named(owner) };
    if let Some(ty) = ty {
        return crate::class::lookup::own_attribute(ty, crate::str::intern::intern(text(method.name)));
    }
    // SAFETY: single threaded.
    let made = unsafe { MADE.get_or_insert_with(HashMap::default) };
    *made.entry(&raw const *method as usize).or_insert_with(|| make(builtin(BuiltinType::BuiltinFunction), method, std::ptr::null()))
}

/// A function of a native module, by name.
pub fn module_function(module: &str, name: &str) -> Option<Word> {
    find_method(module, name).map(function_object)
}

/// The functions of a native module that the program may reach.
pub fn functions_of(module: &str) -> Vec<(&'static str, OwnWord)> {
    // SAFETY: single threaded; descriptors are static data.
    let methods: &'static [descriptor::Method] = unsafe { METHODS };
    let names = methods.iter().filter(|method| text(method.owner) == module).map(|method| text(method.name));
    names.filter_map(|name| Some((name, module_function(module, name)?.own()))).collect()
}

fn make(ty: Ref<TypeObject>, method: &'static descriptor::Method, owner: *const TypeObject) -> Word {
    let ty = ty.ptr();
    let object = alloc::plain(ty, size_of::<BuiltinFunction>()).cast::<BuiltinFunction>();
    // SAFETY: fresh memory of the right size.
    unsafe { object.write(BuiltinFunction { header: Header::immortal(ty), method, owner, signature: std::cell::Cell::new(None) }) };
    Word::from_ptr(object)
}

fn function(word: Word) -> Ref<BuiltinFunction> {
    // SAFETY: slots of the two types that have this layout, which can't be derived from.
    unsafe { Ref::from_word(word) }
}

impl BuiltinFunction {
    /// The unbound method of a type.
    pub fn descriptor(owner: Ref<TypeObject>, method: &'static descriptor::Method) -> Word {
        let is_static = !signature::of(method).has_self;
        make(if is_static { builtin(BuiltinType::BuiltinFunction) } else { builtin(BuiltinType::MethodDescriptor) }, method, owner.ptr())
    }

    /// The type or module that has it (nothing for a builtin function), and its name there.
    pub fn place(&self) -> (&'static str, &'static str) {
        (text(self.info().owner), self.name())
    }

    fn info(&self) -> &'static descriptor::Method {
        // SAFETY: descriptors are static data.
        unsafe { &*self.method }
    }

    #[inline]
    fn signature(&self) -> &'static Signature {
        match self.signature.get() {
            Some(known) => known,
            None => {
                let parsed = signature::of(self.info());
                self.signature.set(Some(parsed));
                parsed
            }
        }
    }

    fn owner(&self) -> Option<Ref<TypeObject>> {
        // SAFETY: builtin types are immortal.
        if self.owner.is_null() { None } else { Some(unsafe { Ref::from_ptr(self.owner) }) }
    }

    /// The name without its owner.
    pub fn name(&self) -> &'static str {
        text(self.info().name)
    }

    fn qualname(&self) -> String {
        match self.owner() {
            Some(owner) => format!("{}.{}", owner.name, self.name()),
            None => self.name().to_owned(),
        }
    }
}

/// A class method, read through a class that derives from its owner: `class D(dict)`, `D.fromkeys(keys)` makes a D.
fn of_class(this: Word, _: Word, class: Ref<TypeObject>) -> Result<OwnWord, Raised> {
    let function = function(this);
    if !class.is_heap() || function.owner().is_none() || !abi::types::makes_its_class(function.name()) {
        return Ok(this.own());
    }
    let pair = crate::tuple::Tuple::from_words(&[this, class.word()]);
    Ok(super::native::bound(make_of_class, pair.word()))
}

/// Calls a class method of a builtin type for another class.
fn make_of_class(args: Args) -> Result<OwnWord, Raised> {
    // SAFETY: `of_class` has bound a pair.
    let pair = unsafe { args.words[0].cast_unchecked::<crate::tuple::Tuple>() };
    let (method, class) = (pair.items()[0], pair.items()[1]);
    let args = Args { words: &args.words[1..], names: args.names };
    if function(method).name() != "fromkeys" {
        let value = call(method, args)?;
        return crate::dynamic::call(class, Args::new(&[value.word()]));
    }
    let words = args.expect_positional("fromkeys", 1, 2)?;
    let value = words.get(1).copied().unwrap_or(Word::NONE);
    let made = crate::dynamic::call(class, Args::EMPTY)?;
    crate::dynamic::for_each(words[0], |key| {
        crate::dynamic::setitem(made.word(), key.word(), value)?;
        Ok(true)
    })?;
    Ok(made)
}

fn call(this: Word, args: Args) -> Result<OwnWord, Raised> {
    call_with_first(function(this), Word::NULL, args)
}

/// Calls the function; `first` (null for none) comes before the positional arguments.
pub fn call_with_first(function: Ref<BuiltinFunction>, first: Word, args: Args) -> Result<OwnWord, Raised> {
    let signature = function.signature();
    let mut words = [Word::NULL; signature::MAX_PARAMETERS];
    let display = signature::Display { owner: function.owner(), method: function.info() };
    let rest = signature.bind(&display, first, args, &mut words)?;
    let entry = function.info().call;
    // SAFETY: the words are one a parameter of the row.
    let result = unsafe { entry(words.as_ptr().cast(), signature.params.len()) };
    drop(rest);
    if result == 0 {
        return Err(Raised);
    }
    // SAFETY: the shell gives an owned word.
    Ok(unsafe { OwnWord::from_raw(Word(result)) })
}

fn repr(this: Word) -> Result<OwnWord, Raised> {
    let function = function(this);
    let text = match function.owner() {
        Some(owner) if this.is_exact(BuiltinType::MethodDescriptor) => {
            format!("<method '{}' of '{}' objects>", function.name(), owner.name)
        }
        Some(owner) => format!("<built-in method {} of type object at {:#x}>", function.name(), owner.ptr() as usize),
        None => format!("<built-in function {}>", function.name()),
    };
    Ok(Str::new(&text).into_word())
}

fn compare(a: Word, b: Word, op: CompareOp) -> Result<OwnWord, Raised> {
    match op {
        CompareOp::Eq if a == b => Ok(OwnWord::from_bool(true)),
        CompareOp::Ne if a == b => Ok(OwnWord::from_bool(false)),
        _ => Ok(OwnWord::NOT_IMPLEMENTED),
    }
}

fn hash(this: Word) -> Result<i64, Raised> {
    Ok(crate::class::object::identity_hash(this))
}

fn bind_method(this: Word, obj: Word, _: Ref<TypeObject>) -> Result<OwnWord, Raised> {
    if obj.is_null() {
        return Ok(this.own());
    }
    Ok(super::method::method_new(this, obj))
}
