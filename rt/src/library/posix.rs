//! posix: files and folders, the environment, the process; the core below `rt/lib/os.py`.
#![allow(missing_docs)]

use super::{path, record};
use crate::bytes::Bytes;
use crate::list::List;
use crate::object::{BuiltinType, Own, OwnWord, Raised, Ref, Word};
use crate::str::Str;
use crate::tuple::Tuple;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::os::unix::fs::{DirBuilderExt, MetadataExt};

/// Raises the OSError of a failed call about `path`.
fn failed<T>(error: &io::Error, path: Ref<Str>) -> Result<T, Raised> {
    Err(crate::exc::special::raise_os_error(error, path.word()))
}

fn of<T>(result: io::Result<T>, path: Ref<Str>) -> Result<T, Raised> {
    result.or_else(|error| failed(&error, path))
}

fn text(text: &std::ffi::OsStr) -> OwnWord {
    path::decode(text.as_bytes()).into_word()
}

pub fn posix_getcwd() -> Result<Own<Str>, Raised> {
    let here = Str::new(".");
    let folder = of(std::env::current_dir(), here.borrow())?;
    Ok(path::decode(folder.as_os_str().as_bytes()))
}

pub fn posix_chdir(path: Ref<Str>) -> Result<(), Raised> {
    of(std::env::set_current_dir(path::of_str(path)?), path)
}

pub fn posix_listdir(path: Ref<Str>) -> Result<Own<List>, Raised> {
    let mut names = Vec::new();
    for entry in of(fs::read_dir(path::of_str(path)?), path)? {
        names.push(text(&of(entry, path)?.file_name()).into_raw());
    }
    Ok(List::from_owned(names))
}

pub fn posix_mkdir(path: Ref<Str>, mode: i64) -> Result<(), Raised> {
    of(fs::DirBuilder::new().mode(mode as u32).create(path::of_str(path)?), path)
}

pub fn posix_rmdir(path: Ref<Str>) -> Result<(), Raised> {
    of(fs::remove_dir(path::of_str(path)?), path)
}

pub fn posix_unlink(path: Ref<Str>) -> Result<(), Raised> {
    // `remove_file` never takes a folder away, but says so differently from C's unlink on some systems.
    of(fs::remove_file(path::of_str(path)?), path)
}

pub fn posix_rename(src: Ref<Str>, dst: Ref<Str>) -> Result<(), Raised> {
    of(fs::rename(path::of_str(src)?, path::of_str(dst)?), src)
}

pub fn posix_getpid() -> i64 {
    i64::from(std::process::id())
}

pub fn posix_urandom(size: i64) -> Result<Own<Bytes>, Raised> {
    if size < 0 {
        return raise!(ValueError, "negative argument not allowed");
    }
    let mut bytes = vec![0; size as usize];
    let source = Str::new("/dev/urandom");
    of(fs::File::open("/dev/urandom").and_then(|mut file| io::Read::read_exact(&mut file, &mut bytes)), source.borrow())?;
    Ok(Bytes::new(&bytes))
}

fn stat(path: Ref<Str>, meta: io::Result<fs::Metadata>) -> Result<Own<Tuple>, Raised> {
    let meta = of(meta, path)?;
    let int = crate::int::from_i64;
    let time = |seconds: i64, nanoseconds: i64| crate::float::from_f64(seconds as f64 + nanoseconds as f64 / 1e9);
    let items = vec![
        int(i64::from(meta.mode())),
        int(meta.ino() as i64),
        int(meta.dev() as i64),
        int(meta.nlink() as i64),
        int(i64::from(meta.uid())),
        int(i64::from(meta.gid())),
        int(meta.size() as i64),
        time(meta.atime(), meta.atime_nsec()),
        time(meta.mtime(), meta.mtime_nsec()),
        time(meta.ctime(), meta.ctime_nsec()),
    ];
    Ok(record::new(BuiltinType::StatResult, items))
}

pub fn posix_stat(path: Ref<Str>) -> Result<Own<Tuple>, Raised> {
    stat(path, fs::metadata(path::of_str(path)?))
}

pub fn posix_lstat(path: Ref<Str>) -> Result<Own<Tuple>, Raised> {
    stat(path, fs::symlink_metadata(path::of_str(path)?))
}

/// The environment as a dict of bytes, as CPython's `posix.environ` is.
pub fn environ() -> OwnWord {
    let dict = crate::dict::Dict::new();
    for (name, value) in std::env::vars_os() {
        let (name, value) = (Bytes::new(name.as_bytes()), Bytes::new(value.as_bytes()));
        // bytes hash without user code, so that nothing is raised.
        let _ = crate::imp::dict_insert(dict.borrow(), name.word(), value.word());
    }
    dict.into_word()
}

/// The name of a variable of the environment; ValueError for one that can't be.
fn variable(name: Ref<Str>) -> Result<OsString, Raised> {
    let bytes = path::encode(name)?;
    if bytes.contains(&b'=') {
        return raise!(ValueError, "illegal environment variable name");
    }
    if bytes.is_empty() {
        return Err(crate::exc::special::raise_os_error(&io::Error::from_raw_os_error(22), Word::NULL));
    }
    Ok(OsString::from_vec(bytes))
}

pub fn posix_putenv(name: Ref<Str>, value: Ref<Str>) -> Result<(), Raised> {
    let (name, value) = (variable(name)?, OsString::from_vec(path::encode(value)?));
    // SAFETY: single threaded.
    unsafe { std::env::set_var(name, value) };
    Ok(())
}

pub fn posix_unsetenv(name: Ref<Str>) -> Result<(), Raised> {
    let name = variable(name)?;
    // SAFETY: single threaded.
    unsafe { std::env::remove_var(name) };
    Ok(())
}

pub fn posix_cpu_count() -> OwnWord {
    std::thread::available_parallelism().map_or(OwnWord::NONE, |count| OwnWord::from_small(count.get() as i64))
}

pub fn posix_exit(status: i64) {
    std::process::exit(status as i32)
}

pub fn posix_strerror(code: i64) -> Own<Str> {
    let message = io::Error::from_raw_os_error(code as i32).to_string();
    Str::new(message.split(" (os error").next().unwrap_or_default())
}

pub fn posix_isatty(descriptor: i64) -> bool {
    // SAFETY: no memory is involved.
    unsafe { libc::isatty(descriptor as i32) == 1 }
}

/// Whether there is a file or folder of that name, by the access that `mode` asks for.
pub fn posix_access(path: Ref<Str>, mode: i64) -> Result<bool, Raised> {
    let mut name = path::encode(path)?;
    name.push(0);
    // SAFETY: the name ends with a zero byte.
    Ok(unsafe { libc::access(name.as_ptr().cast(), mode as i32) == 0 })
}

/// `posix.fspath`: strs and bytes as they are, else `__fspath__`.
pub fn posix_fspath(path: Word) -> Result<OwnWord, Raised> {
    if path.is_a(BuiltinType::Str) || path.is_a(BuiltinType::Bytes) {
        return Ok(path.own());
    }
    let method = crate::class::lookup::class_attribute_named(path.ty(), "__fspath__");
    if method.is_null() {
        return raise!(TypeError, "expected str, bytes or os.PathLike object, not {}", path.ty().name);
    }
    crate::dynamic::call::call_method_named(path, "__fspath__", &[])
}
