//! sys: hooks, and settings that a compiled program has once and for all. Rows of `_sys` work out attributes (`sys.flags`).
#![allow(missing_docs)]

use super::{path, record, sys};
use crate::dynamic::call::{call_method_named, call_words};
use crate::exc::hooks::{hooks, write_error};
use crate::exc::{self, Exception, print, traceback};
use crate::int::parse::{LIMIT_THRESHOLD, MAX_DIGITS};
use crate::list::List;
use crate::object::{BuiltinType, Own, OwnWord, Raised, Ref, Word};
use crate::str::Str;
use crate::tuple::Tuple;
use std::os::unix::ffi::OsStrExt;
use std::sync::atomic::Ordering;

/// What the program put in the place of `excepthook`, `unraisablehook` and `stderr`.
#[unsafe(export_name = "tp_rt_replaced")]
static mut REPLACED: [Word; 3] = [Word::NULL; 3];

const EXCEPT_HOOK: usize = 0;
const UNRAISABLE_HOOK: usize = 1;
const STDERR: usize = 2;

fn replace(which: usize, value: Word) {
    hooks().drop_all = Some(drop_all);
    let value = if value.is_null() { OwnWord::NULL } else { value.own() };
    // SAFETY: single threaded; what was there is released when the new value is in its place.
    let old = unsafe { std::mem::replace(&mut (&mut *&raw mut REPLACED)[which], value.into_raw()) };
    crate::object::refcount::release(old);
}

fn replaced(which: usize) -> OwnWord {
    // SAFETY: single threaded.
    unsafe { (&*&raw const REPLACED)[which].own() }
}

fn drop_all() {
    *hooks() = exc::hooks::Hooks { uncaught: None, unraisable: None, write: None, drop_all: None };
    for which in [EXCEPT_HOOK, UNRAISABLE_HOOK, STDERR] {
        replace(which, Word::NULL);
    }
}

pub fn sys_set_excepthook(hook: Word) {
    replace(EXCEPT_HOOK, hook);
    hooks().uncaught = if hook.is_none() { None } else { Some(uncaught) };
}

pub fn sys_set_unraisablehook(hook: Word) {
    replace(UNRAISABLE_HOOK, hook);
    hooks().unraisable = if hook.is_none() { None } else { Some(unraisable) };
}

pub fn sys_set_stderr(file: Word) {
    replace(STDERR, file);
    let own = sys::attribute("__stderr__").is_some_and(|own| own.word() == file);
    hooks().write = if own { None } else { Some(write_replaced) };
}

fn write_replaced(text: &str) {
    let file = replaced(STDERR);
    // There is nowhere to write to where it is None.
    if !file.word().is_none() && call_method_named(file.word(), "write", &[Str::new(text).word()]).is_err() {
        drop(exc::take());
    }
}

/// `__traceback__`.
fn traceback_of(exception: Ref<Exception>) -> Word {
    if exception.traceback.is_null() { Word::NONE } else { exception.traceback }
}

fn uncaught(exception: Ref<Exception>) -> Option<i32> {
    let word = Word::from_ptr(exception.ptr());
    if call_words(replaced(EXCEPT_HOOK).word(), &[word.ty().word(), word, traceback_of(exception)]).is_ok() {
        return Some(1);
    }
    let error = exc::take();
    let raised = error.word().cast::<Exception>()?;
    if error.word().is_a(BuiltinType::SystemExit) {
        return Some(print::exit_code(raised));
    }
    write_error(&format!("Error in sys.excepthook:\n{}\nOriginal exception was:\n", print::report(raised)));
    None
}

fn unraisable(exception: Ref<Exception>, during: Word) {
    let word = Word::from_ptr(exception.ptr());
    let items = [word.ty().word(), word, traceback_of(exception), Word::NONE, during];
    let args = record::new(BuiltinType::UnraisableHookArgs, items.iter().map(|item| item.own()).collect());
    let hook = replaced(UNRAISABLE_HOOK);
    if call_words(hook.word(), &[args.word()]).is_err() {
        let error = exc::take();
        if let Some(raised) = error.word().cast::<Exception>() {
            print::ignored("Exception ignored in sys.unraisablehook", raised, hook.word());
        }
    }
}

pub fn sys_excepthook(_exctype: Word, value: Word, given: Word) {
    crate::start::flush_stdout();
    let Some(exception) = value.cast::<Exception>() else {
        let found = value.ty().name;
        return write_error(&format!("TypeError: print_exception(): Exception expected for value, {found} found\n"));
    };
    if exception.traceback.is_null() && given.cast::<traceback::Traceback>().is_some() {
        traceback::set(exception, given);
    }
    write_error(&print::report(exception));
}

pub fn sys_unraisablehook(unraisable: Word) -> Result<(), Raised> {
    let get = |name| crate::dynamic::attribute::getattr_named(unraisable, name);
    let (value, object, message) = (get("exc_value")?, get("object")?, get("err_msg")?);
    if let Some(exception) = value.word().cast::<Exception>() {
        let message = message.word().cast::<Str>().map(|text| text.text().into_owned());
        print::ignored(message.as_deref().unwrap_or("Exception ignored in"), exception, object.word());
    }
    Ok(())
}

pub fn sys_displayhook(object: Word) -> Result<(), Raised> {
    if object.is_none() {
        return Ok(());
    }
    let text = crate::dynamic::repr(object)?;
    crate::imp::builtin_print_1(text.word())
}

pub fn sys_getdefaultencoding() -> Own<Str> {
    Str::new("utf-8")
}

pub fn sys_getfilesystemencoding() -> Own<Str> {
    Str::new("utf-8")
}

pub fn sys_getfilesystemencodeerrors() -> Own<Str> {
    Str::new("surrogateescape")
}

pub fn sys_get_int_max_str_digits() -> i64 {
    MAX_DIGITS.load(Ordering::Relaxed) as i64
}

pub fn sys_set_int_max_str_digits(maxdigits: i64) -> Result<(), Raised> {
    if maxdigits != 0 && maxdigits < LIMIT_THRESHOLD as i64 {
        return raise!(ValueError, "maxdigits must be 0 or larger than {LIMIT_THRESHOLD}");
    }
    MAX_DIGITS.store(maxdigits as usize, Ordering::Relaxed);
    Ok(())
}

/// In microseconds, as CPython keeps it.
#[unsafe(export_name = "tp_rt_switch_interval")]
static mut SWITCH_INTERVAL: u64 = 5000;

pub fn sys_getswitchinterval() -> f64 {
    // SAFETY: single threaded.
    unsafe { SWITCH_INTERVAL as f64 / 1e6 }
}

pub fn sys_setswitchinterval(interval: f64) -> Result<(), Raised> {
    // Not a number is refused too.
    if interval.is_nan() || interval <= 0.0 {
        return raise!(ValueError, "switch interval must be strictly positive");
    }
    // SAFETY: single threaded.
    unsafe { SWITCH_INTERVAL = (interval * 1e6) as u64 };
    Ok(())
}

pub fn sys_getallocatedblocks() -> i64 {
    0
}

pub fn sys_is_finalizing() -> bool {
    crate::start::run::is_finalizing()
}

pub fn sys_gettrace() {}

pub fn sys_getprofile() {}

fn only_none(name: &str, function: Word) -> Result<(), Raised> {
    if function.is_none() {
        return Ok(());
    }
    raise!(NotImplementedError, "sys.{name}: compiled code can't be watched")
}

pub fn sys_settrace(function: Word) -> Result<(), Raised> {
    only_none("settrace", function)
}

pub fn sys_setprofile(function: Word) -> Result<(), Raised> {
    only_none("setprofile", function)
}

pub fn sys_audit(_event: Ref<Str>, _args: Ref<Tuple>) {}

/// The flags of `python3 program.py`, in the order of the record.
pub fn sys_flags() -> OwnWord {
    const DONT_WRITE_BYTECODE: usize = 4;
    const HASH_RANDOMIZATION: usize = 11;
    const UTF8_MODE: usize = 14;
    let mut items: Vec<OwnWord> = (0..18).map(|_| OwnWord::from_small(0)).collect();
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    for (flag, holds) in [
        (DONT_WRITE_BYTECODE, is_set("PYTHONDONTWRITEBYTECODE")),
        (HASH_RANDOMIZATION, std::env::var("PYTHONHASHSEED").as_deref() != Ok("0")),
        (UTF8_MODE, super::text::utf8_mode()),
    ] {
        items[flag] = OwnWord::from_small(i64::from(holds));
    }
    // dev_mode and safe_path.
    for flag in [13, 16] {
        items[flag] = OwnWord::from_bool(false);
    }
    // No limit is given on the command line.
    items[17] = OwnWord::from_small(-1);
    record::new(BuiltinType::SysFlags, items).into_word()
}

/// A program that asks for the name wants to know how the language behaves, so it is that of the implementation whose behaviour this is.
pub fn sys_implementation() -> OwnWord {
    let text = |text: &str| Str::new(text).into_word();
    let machine = format!("{}-linux-gnu", std::env::consts::ARCH);
    let hexversion = sys::attribute("hexversion").unwrap_or(OwnWord::NONE);
    let items = vec![text("cpython"), text("cpython-311"), record::version_info(), hexversion, text(&machine)];
    record::new(BuiltinType::Implementation, items).into_word()
}

pub fn sys_orig_argv() -> Own<List> {
    let executable = std::env::current_exe().unwrap_or_default();
    let list = List::from_owned(vec![path::decode(executable.as_os_str().as_bytes()).into_word().into_raw()]);
    for argument in crate::start::argv() {
        list.borrow().push(path::decode(argument).into_word());
    }
    list
}

pub fn sys_abiflags() -> Own<Str> {
    Str::new("")
}

pub fn sys_api_version() -> i64 {
    1013
}

pub fn sys_base_exec_prefix() -> Own<Str> {
    Str::new("/usr")
}

pub fn sys_platlibdir() -> Own<Str> {
    Str::new("lib")
}

pub fn sys_pycache_prefix() {}

const STDLIB_MODULE_NAMES: &str = "\
    __future__ _abc _aix_support _ast _asyncio _bisect _blake2 _bootsubprocess _bz2 _codecs _codecs_cn _codecs_hk _codecs_iso2022 \
    _codecs_jp _codecs_kr _codecs_tw _collections _collections_abc _compat_pickle _compression _contextvars _crypt _csv _ctypes \
    _curses _curses_panel _datetime _dbm _decimal _elementtree _frozen_importlib _frozen_importlib_external _functools _gdbm _hashlib \
    _heapq _imp _io _json _locale _lsprof _lzma _markupbase _md5 _msi _multibytecodec _multiprocessing _opcode _operator _osx_support \
    _overlapped _pickle _posixshmem _posixsubprocess _py_abc _pydecimal _pyio _queue _random _scproxy _sha1 _sha256 _sha3 _sha512 \
    _signal _sitebuiltins _socket _sqlite3 _sre _ssl _stat _statistics _string _strptime _struct _symtable _thread _threading_local \
    _tkinter _tokenize _tracemalloc _typing _uuid _warnings _weakref _weakrefset _winapi _zoneinfo abc aifc antigravity argparse \
    array ast asynchat asyncio asyncore atexit audioop base64 bdb binascii bisect builtins bz2 cProfile calendar cgi cgitb chunk \
    cmath cmd code codecs codeop collections colorsys compileall concurrent configparser contextlib contextvars copy copyreg crypt \
    csv ctypes curses dataclasses datetime dbm decimal difflib dis distutils doctest email encodings ensurepip enum errno \
    faulthandler fcntl filecmp fileinput fnmatch fractions ftplib functools gc genericpath getopt getpass gettext glob graphlib grp \
    gzip hashlib heapq hmac html http idlelib imaplib imghdr imp importlib inspect io ipaddress itertools json keyword lib2to3 \
    linecache locale logging lzma mailbox mailcap marshal math mimetypes mmap modulefinder msilib msvcrt multiprocessing netrc nis \
    nntplib nt ntpath nturl2path numbers opcode operator optparse os ossaudiodev pathlib pdb pickle pickletools pipes pkgutil \
    platform plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue quopri \
    random re readline reprlib resource rlcompleter runpy sched secrets select selectors shelve shlex shutil signal site smtpd \
    smtplib sndhdr socket socketserver spwd sqlite3 sre_compile sre_constants sre_parse ssl stat statistics string stringprep struct \
    subprocess sunau symtable sys sysconfig syslog tabnanny tarfile telnetlib tempfile termios textwrap this threading time timeit \
    tkinter token tokenize tomllib trace traceback tracemalloc tty turtle turtledemo types typing unicodedata unittest urllib uu uuid \
    venv warnings wave weakref webbrowser winreg winsound wsgiref xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo";

/// The names as a frozenset.
pub fn sys_stdlib_module_names() -> OwnWord {
    let names: Vec<OwnWord> = STDLIB_MODULE_NAMES.split(' ').map(|name| Str::new(name).into_word()).collect();
    let names = Tuple::new(names.into_iter());
    // Strs can always be hashed.
    crate::imp::frozenset_from(names.word()).map_or(OwnWord::NONE, Own::into_word)
}
