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

pub fn posix_readlink(path: Ref<Str>) -> Result<Own<Str>, Raised> {
    Ok(path::decode(of(fs::read_link(path::of_str(path)?), path)?.as_os_str().as_bytes()))
}

/// Raises the OSError of a failed call about two paths.
fn of_two(result: io::Result<()>, src: Ref<Str>, dst: Ref<Str>) -> Result<(), Raised> {
    result.map_err(|error| {
        let Raised = crate::exc::special::raise_os_error(&error, src.word());
        let pending = crate::exc::take();
        if let Some(exception) = pending.word().cast::<crate::exc::Exception>() {
            crate::exc::special::set_named(exception, "filename2", dst.word());
        }
        crate::exc::restore(pending)
    })
}

pub fn posix_symlink(src: Ref<Str>, dst: Ref<Str>, _target_is_directory: bool) -> Result<(), Raised> {
    of_two(std::os::unix::fs::symlink(path::of_str(src)?, path::of_str(dst)?), src, dst)
}

pub fn posix_link(src: Ref<Str>, dst: Ref<Str>) -> Result<(), Raised> {
    of_two(fs::hard_link(path::of_str(src)?, path::of_str(dst)?), src, dst)
}

pub fn posix_realpath(path: Ref<Str>, strict: bool) -> Result<Own<Str>, Raised> {
    let mut links = Links { strict, seen: Vec::new() };
    let (path, _) = links.follow(Vec::new(), path::of_str(path)?.as_os_str().as_bytes())?;
    Ok(path::decode(&path))
}

/// The links that were met on the way to a real path: what each leads to, or None while that is being found.
struct Links {
    strict: bool,
    seen: Vec<(Vec<u8>, Option<Vec<u8>>)>,
}

impl Links {
    /// `path`, which has no links, and behind it `rest`, without links; false when a link leads to itself.
    fn follow(&mut self, mut path: Vec<u8>, rest: &[u8]) -> Result<(Vec<u8>, bool), Raised> {
        if rest.first() == Some(&b'/') {
            path = vec![b'/'];
        }
        let names: Vec<&[u8]> = rest.split(|&byte| byte == b'/').collect();
        for (at, &name) in names.iter().enumerate() {
            match name {
                b"" | b"." => continue,
                b".." => {
                    path = above(path);
                    continue;
                }
                _ => {}
            }
            let next = joined(&path, name);
            let meta = fs::symlink_metadata(std::ffi::OsStr::from_bytes(&next));
            if let (Err(error), true) = (&meta, self.strict) {
                return failed(error, path::decode(&next).borrow());
            }
            if !meta.is_ok_and(|meta| meta.is_symlink()) {
                path = next;
                continue;
            }
            let after = names[at + 1..].join(&b'/');
            match self.seen.iter().find(|(link, _)| *link == next) {
                Some((_, Some(known))) => {
                    path = known.clone();
                    continue;
                }
                Some((_, None)) if self.strict => {
                    let found = fs::metadata(std::ffi::OsStr::from_bytes(&next));
                    of(found.map(|_| ()), path::decode(&next).borrow())?;
                }
                Some((_, None)) => return Ok((joined(&next, &after), false)),
                None => {}
            }
            self.seen.push((next.clone(), None));
            let target = of(fs::read_link(std::ffi::OsStr::from_bytes(&next)), path::decode(&next).borrow())?;
            let (reached, ends) = self.follow(path, target.as_os_str().as_bytes())?;
            path = reached;
            if !ends {
                return Ok((joined(&path, &after), false));
            }
            if let Some(entry) = self.seen.iter_mut().find(|(link, _)| *link == next) {
                entry.1 = Some(path.clone());
            }
        }
        Ok((path, true))
    }
}

fn joined(path: &[u8], name: &[u8]) -> Vec<u8> {
    let mut whole = path.to_vec();
    if !whole.is_empty() && !whole.ends_with(b"/") && !name.is_empty() {
        whole.push(b'/');
    }
    whole.extend_from_slice(name);
    whole
}

/// The folder that a path without links is in.
fn above(path: Vec<u8>) -> Vec<u8> {
    if path == b"/" {
        return path;
    }
    let last = path.rsplit(|&byte| byte == b'/').next().unwrap_or_default();
    if path.is_empty() || last == b".." {
        return joined(&path, b"..");
    }
    let end = path.len() - last.len();
    path[..if end > 1 { end - 1 } else { end }].to_vec()
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
