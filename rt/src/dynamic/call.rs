//! Calling any value.

use super::attribute;
use crate::args::Args;
use crate::class::lookup;
use crate::class::place;
use crate::dict::Dict;
use crate::function::{BuiltinFunction, Function, bind, builtin as builtin_function};
use crate::host::hooks;
use crate::object::{BuiltinType, Own, OwnWord, Raised, Ref, Word};
use crate::str::{Str, intern};
use crate::tuple::Tuple;

/// `callee(…)`.
pub fn call(callee: Word, args: Args) -> Result<OwnWord, Raised> {
    match callee.ty().slots.call {
        Some(slot) => slot(callee, args),
        None => raise!(TypeError, "'{}' object is not callable", callee.ty().name),
    }
}

/// `callee(first, …)`.
pub fn call_with_first(callee: Word, first: Word, args: Args) -> Result<OwnWord, Raised> {
    let ty = callee.ty();
    if ty.is(BuiltinType::Function) {
        // SAFETY: the class says so.
        return bind::call(unsafe { callee.cast_unchecked::<Function>() }, first, args);
    }
    if ty.is(BuiltinType::MethodDescriptor) || ty.is(BuiltinType::BuiltinFunction) {
        // SAFETY: the class says so.
        return builtin_function::call_with_first(unsafe { Ref::<BuiltinFunction>::from_word(callee) }, first, args);
    }
    let mut words = Vec::with_capacity(args.words.len() + 1);
    words.push(first);
    words.extend_from_slice(args.words);
    call(callee, Args { words: &words, names: args.names })
}

/// `callee(*words)` without names.
pub fn call_words(callee: Word, words: &[Word]) -> Result<OwnWord, Raised> {
    call(callee, Args::new(words))
}

/// `obj.name(…)`, without making a bound method where that can't be seen.
pub fn call_method(obj: Word, name: Ref<Str>, args: Args) -> Result<OwnWord, Raised> {
    if let Some(hooks) = hooks::of_foreign(obj) {
        return (hooks.call_method)(obj, name, args);
    }
    match find_function(obj, name) {
        Some(function) => call_with_first(function.word(), obj, args),
        None => call(attribute::getattr(obj, name.word())?.word(), args),
    }
}

/// The function that `obj.name` would be bound to, where there is no need to make a bound method.
fn find_function(obj: Word, name: Ref<Str>) -> Option<OwnWord> {
    let ty = obj.ty();
    if ty.slots.getattr.is_some() {
        return None;
    }
    let found = lookup::find(ty, name);
    let attr = found.attr;
    if attr.is_null() || (found.slot >= 0 && !place::get(obj, found.slot as usize).is_null()) {
        return None;
    }
    let kind = attr.ty();
    let binds = kind.is(BuiltinType::Function) || kind.is(BuiltinType::MethodDescriptor);
    (binds && attribute::dict_of(obj).is_none()).then(|| attr.own())
}

/// `obj.name(…)` for a name known to the runtime.
pub fn call_method_named(obj: Word, name: &'static str, words: &[Word]) -> Result<OwnWord, Raised> {
    call_method(obj, intern::known(name), Args::new(words))
}

/// Calls the special method `name` of the class of `obj`; `None` when the class has none.
pub fn call_special(obj: Word, name: &'static str, words: &[Word]) -> Option<Result<OwnWord, Raised>> {
    call_special_args(obj, intern::known(name), Args::new(words))
}

/// Calls the special method of that interned name of the class of `obj`; `None` when the class has none.
pub fn call_special_args(obj: Word, name: Ref<Str>, args: Args) -> Option<Result<OwnWord, Raised>> {
    if let Some(hooks) = hooks::of_foreign(obj) {
        return hooks::call_special(hooks, obj, name, args);
    }
    let ty = obj.ty();
    let attr = lookup::class_attribute(ty, name);
    if attr.is_null() {
        return None;
    }
    let kind = attr.ty();
    if kind.is(BuiltinType::Function) || kind.is(BuiltinType::MethodDescriptor) || kind.is(BuiltinType::WrapperDescriptor) {
        let held = attr.own();
        return Some(call_with_first(held.word(), obj, args));
    }
    Some(match kind.slots.descr_get {
        Some(get) => get(attr, obj, ty).and_then(|bound| call(bound.word(), args)),
        None => call(attr, args),
    })
}

/// A row.
pub fn dyn_call(callee: Word, args: *mut u64, count: i64, names: Word) -> Result<OwnWord, Raised> {
    // SAFETY: the row's contract.
    call(callee, unsafe { Args::from_raw(args, count, names) })
}

/// A row.
pub fn dyn_call_method(obj: Word, name: Word, args: *mut u64, count: i64, names: Word) -> Result<OwnWord, Raised> {
    // SAFETY: the row's contract.
    let (name, args) = unsafe { (intern::intern_str(name.cast_unchecked()), Args::from_raw(args, count, names)) };
    if hooks::of_foreign(obj).is_some() {
        return call_method(obj, name, args);
    }
    match find_function(obj, name) {
        Some(function) => call_with_first(function.word(), obj, args),
        None => match attribute::getattr(obj, name.word()) {
            Ok(method) => call(method.word(), args),
            Err(raised) => {
                crate::exc::state::state().looking_up = true;
                Err(raised)
            }
        },
    }
}

/// Whether what was found last is to be bound.
static mut FOUND_BINDS: bool = false;

/// A row.
pub fn dyn_find_method(obj: Word, name: Word) -> Result<OwnWord, Raised> {
    // SAFETY: the row's contract.
    let name = intern::intern_str(unsafe { name.cast_unchecked() });
    let function = if hooks::of_foreign(obj).is_some() { None } else { find_function(obj, name) };
    let binds = function.is_some();
    let found = match function {
        Some(function) => function,
        None => attribute::getattr(obj, name.word())?,
    };
    // SAFETY: single threaded; set last, since a lookup may run user code.
    unsafe { FOUND_BINDS = binds };
    Ok(found)
}

/// A row.
pub fn dyn_found_binds() -> bool {
    // SAFETY: single threaded.
    unsafe { FOUND_BINDS }
}

/// A row.
pub fn dyn_call_found(found: Word, binds: bool, obj: Word, args: *mut u64, count: i64, names: Word) -> Result<OwnWord, Raised> {
    // SAFETY: the row's contract.
    let args = unsafe { Args::from_raw(args, count, names) };
    if binds { call_with_first(found, obj, args) } else { call(found, args) }
}

/// A row.
pub fn dyn_call_special(obj: Word, name: Word, args: *mut u64, count: i64) -> Result<OwnWord, Raised> {
    // SAFETY: the row's contract.
    let (name, args) = unsafe { (name.cast_unchecked::<Str>(), Args::from_raw(args, count, Word::NULL)) };
    let text = name.text();
    match call_special_args(obj, intern::intern_str(name), args) {
        Some(result) => result,
        None if matches!(&*text, "__enter__" | "__exit__") => {
            let missed = if &*text == "__exit__" { " (missed __exit__ method)" } else { "" };
            raise!(TypeError, "'{}' object does not support the context manager protocol{missed}", obj.ty().name)
        }
        None => {
            crate::exc::rows::raise_no_attribute(obj, name.word())?;
            Ok(OwnWord::NULL)
        }
    }
}

/// `callee(*args, **keywords)`.
pub fn dyn_call_ex(callee: Word, args: Word, keywords: Word) -> Result<OwnWord, Raised> {
    let held;
    let positional: &[Word] = match (args.cast_exact::<Tuple>(), args.cast_exact::<crate::list::List>()) {
        (Some(tuple), _) => unsafe { &*(tuple.items() as *const [Word]) },
        _ => {
            if args.ty().slots.iter.is_none() && args.ty().slots.getitem.is_none() {
                return raise!(
                    TypeError,
                    "{} argument after * must be an iterable, not {}",
                    crate::functions::attributes::callee_name(callee),
                    args.ty().name
                );
            }
            held = super::iterate::collect(args)?;
            held.items()
        }
    };
    let Some(keywords) = keywords.cast::<Dict>() else { return call(callee, Args::new(positional)) };
    let is_plain = keywords.word().is_exact(BuiltinType::Dict);
    if is_plain && keywords.is_empty() {
        return call(callee, Args::new(positional));
    }
    let mut words = Vec::with_capacity(positional.len() + keywords.len());
    words.extend_from_slice(positional);
    let mut names = Vec::with_capacity(keywords.len());
    let mut held = Vec::with_capacity(keywords.len());
    let mut pass = |key: OwnWord, value: OwnWord| {
        if key.word().cast::<Str>().is_none() {
            return raise!(TypeError, "keywords must be strings");
        }
        words.push(value.word());
        names.push(key);
        held.push(value);
        Ok(true)
    };
    if is_plain {
        let mut position = 0;
        while let Some((at, entry)) = keywords.next(position) {
            pass(Word(entry.key).own(), Word(entry.value).own())?;
            position = at + 1;
        }
    } else {
        super::iterate::for_each(keywords.word(), |key| {
            let value = super::getitem(keywords.word(), key.word())?;
            pass(key, value)
        })?;
    }
    if names.is_empty() {
        return call(callee, Args::new(positional));
    }
    let names: Own<Tuple> = Tuple::new(names.into_iter());
    call(callee, Args { words: &words, names: Some(names.borrow()) })
}
