//! sys: what the program was started with, the standard streams, limits.
#![allow(missing_docs)]

use super::file::{self, Source};
use super::{path, record, stdio};
use crate::io;
use crate::list::List;
use crate::object::{OwnWord, Ref, Word};
use crate::str::{Str, intern};
use crate::tuple::Tuple;
use std::os::unix::ffi::OsStrExt;

struct Sys {
    argv: Word,
    stdin: Word,
    stdout: Word,
    stderr: Word,
    modules: Word,
    path: Word,
}

#[unsafe(export_name = "tp_rt_sys")]
static mut SYS: Sys =
    Sys { argv: Word::NULL, stdin: Word::NULL, stdout: Word::NULL, stderr: Word::NULL, modules: Word::NULL, path: Word::NULL };

fn sys() -> &'static mut Sys {
    // SAFETY: single threaded; no caller keeps the reference across user code.
    unsafe { &mut *&raw mut SYS }
}

fn lazily(place: &mut Word, make: impl FnOnce() -> OwnWord) -> OwnWord {
    if place.is_null() {
        *place = make().into_raw();
    }
    place.own()
}

/// The arguments of the program as a list of strs.
fn arguments() -> OwnWord {
    let list = List::from_owned(Vec::new());
    for argument in crate::start::argv() {
        list.borrow().push(path::decode(argument).into_word());
    }
    list.into_word()
}

/// What [`attribute`] knows beside the constants.
pub const NAMES: &[&str] = &[
    "stdin",
    "stdout",
    "stderr",
    "__stdin__",
    "__stdout__",
    "__stderr__",
    "argv",
    "path",
    "modules",
    "copyright",
    "version_info",
    "float_info",
    "int_info",
    "hash_info",
    "float_repr_style",
    "prefix",
    "exec_prefix",
    "base_prefix",
    "dont_write_bytecode",
    "builtin_module_names",
];

/// An attribute of the module that is not a function.
pub fn attribute(name: &str) -> Option<OwnWord> {
    let text = |text: &str| Some(Str::new(text).into_word());
    let sys = sys();
    match name {
        "stdin" | "__stdin__" if io::is_lost(0) => Some(OwnWord::NONE),
        "stdout" if !stdio::is_replaced() && io::is_lost(1) => Some(OwnWord::NONE),
        "__stdout__" if io::is_lost(1) => Some(OwnWord::NONE),
        "stderr" | "__stderr__" if io::is_lost(2) => Some(OwnWord::NONE),
        "argv" => Some(lazily(&mut sys.argv, arguments)),
        "stdin" => Some(lazily(&mut sys.stdin, || file::standard(Source::Stdin).into_word())),
        "__stdout__" => Some(lazily(&mut sys.stdout, || file::standard(Source::Stdout).into_word())),
        "stdout" if stdio::is_replaced() => Some(stdio::replacement()),
        "stdout" => attribute("__stdout__"),
        "stderr" => Some(lazily(&mut sys.stderr, || file::standard(Source::Stderr).into_word())),
        "path" => Some(lazily(&mut sys.path, || List::from_owned(Vec::new()).into_word())),
        "modules" => Some(lazily(&mut sys.modules, || crate::dict::Dict::new().into_word())),
        "maxsize" => Some(crate::int::from_i64(i64::MAX)),
        "maxunicode" => Some(OwnWord::from_small(0x10_ffff)),
        "byteorder" => text(if cfg!(target_endian = "big") { "big" } else { "little" }),
        "platform" => text("linux"),
        "version" => text("3.11.2 (Taipan)"),
        "executable" => Some(path::decode(std::env::current_exe().unwrap_or_default().as_os_str().as_bytes()).into_word()),
        "hexversion" => Some(OwnWord::from_small(0x030b_02f0)),
        "copyright" => text(""),
        "version_info" => Some(record::version_info()),
        "float_info" => Some(record::float_info()),
        "int_info" => Some(record::int_info()),
        "hash_info" => Some(record::hash_info()),
        "__stdin__" => attribute("stdin"),
        "__stderr__" => attribute("stderr"),
        "float_repr_style" => text("short"),
        "prefix" | "exec_prefix" | "base_prefix" => text("/usr"),
        "dont_write_bytecode" => {
            Some(OwnWord::from_bool(std::env::var_os("PYTHONDONTWRITEBYTECODE").is_some_and(|value| !value.is_empty())))
        }
        "builtin_module_names" => Some(Tuple::new([].into_iter()).into_word()),
        _ => {
            let hook = name.strip_prefix("__")?.strip_suffix("__")?;
            crate::function::builtin::module_function("sys", hook).map(Word::own)
        }
    }
}

/// Sets an attribute of the module: whether the runtime itself must know.
pub fn set_attribute(name: &str, value: Word) -> bool {
    match name {
        "stdout" => {
            let own = value == sys().stdout;
            stdio::replace(if own { Word::NULL } else { value });
            true
        }
        "argv" => {
            let old = std::mem::replace(&mut sys().argv, value.own().into_raw());
            crate::object::refcount::release(old);
            true
        }
        // The value is kept among the module's variables too.
        _ => {
            if let Some(setter) = crate::function::builtin::module_function("_sys", name) {
                let value = if value.is_null() { Word::NONE } else { value };
                let _ = crate::dynamic::call::call_words(setter, &[value]);
            }
            false
        }
    }
}

/// Drops what the module holds: at exit, so that the leak check sees it gone.
pub fn drop_all() {
    let sys = sys();
    for place in [&mut sys.argv, &mut sys.stdin, &mut sys.stdout, &mut sys.stderr, &mut sys.modules, &mut sys.path] {
        let word = std::mem::replace(place, Word::NULL);
        crate::object::refcount::release(word);
    }
    if let Some(drop_all) = crate::exc::hooks::hooks().drop_all {
        drop_all();
    }
    stdio::replace(Word::NULL);
}

/// About what CPython's object of the value takes.
pub fn sys_getsizeof(obj: Word, _default: Word) -> i64 {
    if obj.is_small_int() {
        return 28;
    }
    if !obj.is_pointer() {
        return 24;
    }
    if let Some(list) = obj.cast::<List>() {
        return 56 + 8 * list.items.capacity() as i64;
    }
    if let Some(dict) = obj.cast::<crate::dict::Dict>() {
        return 64 + dict.table.memory() as i64;
    }
    // SAFETY: a live object of its class.
    unsafe { obj.ty().size_of(obj.header()) as i64 }
}

pub fn sys_getrefcount(obj: Word) -> i64 {
    // SAFETY: a pointer word points to a live object.
    if obj.is_pointer() { unsafe { (*obj.header()).count as i64 } } else { 1 << 30 }
}

pub fn sys_intern(text: Ref<Str>) -> crate::object::Own<Str> {
    intern::intern_str(text).own()
}
