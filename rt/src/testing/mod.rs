//! What unit tests need: the runtime started once, one test at a time, and descriptors made by hand.

mod binding;

mod classes;

mod containers;

mod counts;

mod generators;

mod mini;

mod table;

use crate::object::{Own, OwnWord, Raised, Word};
use crate::str::Str;
use crate::tuple::Tuple;
use std::sync::{Mutex, MutexGuard, PoisonError};
use taipan_rt_abi::descriptor::{self, Text};

static LOCK: Mutex<bool> = Mutex::new(false);

/// Starts the runtime. Other tests wait until the guard is dropped.
pub fn runtime() -> MutexGuard<'static, bool> {
    let mut started = LOCK.lock().unwrap_or_else(PoisonError::into_inner);
    if !*started {
        let methods = table::methods();
        // SAFETY: the table lives for ever.
        unsafe { crate::function::builtin::set_methods(methods.as_ptr(), methods.len()) };
        crate::start::run::init();
        *started = true;
    }
    drop(crate::exc::take());
    started
}

/// A text of a descriptor.
pub fn text(text: &'static str) -> Text {
    Text { data: text.as_ptr(), len: text.len() }
}

/// A list of texts that lives for ever.
pub fn texts(list: &[&'static str]) -> *const Text {
    Box::leak(list.iter().map(|&item| text(item)).collect::<Vec<_>>().into_boxed_slice()).as_ptr()
}

/// The descriptor of a function.
pub fn function(name: &'static str, params: &[&'static str], counts: [u32; 3], flags: u32, entry: descriptor::Entry) -> *mut u64 {
    let [positional_only, positional, keyword_only] = counts;
    let made = Box::leak(Box::new(descriptor::Function {
        name: text(name),
        qualname: text(name),
        module: text("__main__"),
        file: text("/nowhere.py"),
        doc: Text { data: std::ptr::null(), len: 0 },
        line: 1,
        flags,
        positional_only,
        positional,
        keyword_only,
        captures: 0,
        params: texts(params),
        entry: Some(entry),
        export: std::ptr::null(),
    }));
    (&raw mut *made).cast()
}

/// A function object without defaults.
pub fn function_object(descriptor: *mut u64) -> OwnWord {
    crate::imp::function_new(descriptor, std::ptr::null_mut(), 0, Word::NULL, Word::NULL).into_word()
}

/// A tuple of words.
pub fn tuple(words: &[Word]) -> Own<Tuple> {
    Tuple::from_words(words)
}

/// A small int.
pub fn int(value: i64) -> Word {
    Word::from_small(value)
}

/// The repr of a value.
pub fn repr(word: Word) -> String {
    match crate::dynamic::repr(word) {
        Ok(text) => text.text().into_owned(),
        Err(Raised) => message(),
    }
}

/// Takes the waiting exception, as `Class: message`.
pub fn message() -> String {
    let exception = crate::exc::take();
    match exception.word().cast::<crate::exc::Exception>() {
        Some(exception) => crate::exc::print::last_line(exception).trim_end().to_owned(),
        None => "nothing raised".to_owned(),
    }
}

/// What a result is, or the exception.
pub fn show(result: Result<OwnWord, Raised>) -> String {
    match result {
        Ok(value) => repr(value.word()),
        Err(Raised) => message(),
    }
}

/// Objects that are alive and can die.
pub fn alive() -> usize {
    let mut count = 0;
    crate::object::alloc::for_each_object(|object| {
        // SAFETY: the heap enumerates live objects only.
        count += usize::from(unsafe { !(*object).is_immortal() });
    });
    count
}

/// A str for an argument.
pub fn string(text: &str) -> Own<Str> {
    Str::new(text)
}
