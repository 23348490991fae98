//! The rows of the native modules, and of files.
#![allow(missing_docs)]

pub use super::enumeration::rows::*;
pub use super::math::rows::*;
pub use super::random::rows::{
    random_getrandbits, random_getstate, random_new, random_randbelow, random_random, random_seed, random_setstate,
};
pub use super::settings::*;
pub use super::sys::{sys_getrefcount, sys_getsizeof, sys_intern};
pub use super::time::*;

use super::file::{self, File};
use crate::list::List;
use crate::object::{Obj, Own, OwnWord, Raised, Ref, Word};
use crate::sequence::walk;
use crate::str::Str;

fn this(file: Ref<Obj>) -> Ref<File> {
    // SAFETY: the rows are called with files.
    unsafe { file.cast() }
}

pub fn abc_has_method(cls: Word, name: Ref<Str>) -> bool {
    let class = cls.cast::<crate::object::TypeObject>();
    let found = class.map(|class| crate::class::lookup::class_attribute(class, crate::str::intern::intern_str(name)));
    found.is_some_and(|found| !found.is_null() && !found.is_none())
}

#[allow(clippy::too_many_arguments)]
pub fn builtin_open(
    name: Word,
    mode: Ref<Str>,
    buffering: i64,
    encoding: Word,
    errors: Word,
    newline: Word,
    closefd: bool,
    opener: Word,
) -> Result<OwnWord, Raised> {
    if !opener.is_null() && !opener.is_none() {
        return raise!(NotImplementedError, "open() with an opener");
    }
    Ok(file::open(name, &mode.text(), buffering, [encoding, errors, newline], closefd)?.into_word())
}

pub fn file_read(file: Ref<Obj>, size: Word) -> Result<OwnWord, Raised> {
    file::read(this(file), if size.is_none() { -1 } else { crate::int::index_to_i64(size)? })
}

pub fn file_readline(file: Ref<Obj>, size: i64) -> Result<OwnWord, Raised> {
    file::read_line(this(file), size)
}

pub fn file_readlines(file: Ref<Obj>, hint: i64) -> Result<Own<List>, Raised> {
    if hint <= 0 {
        return Ok(List::from_owned(walk::collect(file.word())?));
    }
    let (lines, mut total) = (List::from_owned(Vec::new()), 0);
    while total < hint {
        let line = file::read_line(this(file), -1)?;
        let len = crate::functions::rows::len(line.word())?;
        if len == 0 {
            break;
        }
        total += len;
        lines.borrow().push(line);
    }
    Ok(lines)
}

pub fn file_read1(file: Ref<Obj>, size: i64) -> Result<OwnWord, Raised> {
    file::check_binary(this(file), "read1", true)?;
    file::read_some(this(file), size)
}

pub fn file_peek(file: Ref<Obj>, _size: i64) -> Result<OwnWord, Raised> {
    file::check_binary(this(file), "peek", true)?;
    file::peek(this(file))
}

pub fn file_readinto(file: Ref<Obj>, buffer: Word) -> Result<i64, Raised> {
    file::check_binary(this(file), "readinto", true)?;
    file::read_into(this(file), buffer, false)
}

pub fn file_readinto1(file: Ref<Obj>, buffer: Word) -> Result<i64, Raised> {
    file::check_binary(this(file), "readinto1", true)?;
    file::read_into(this(file), buffer, true)
}

pub fn file_reconfigure(
    file: Ref<Obj>,
    encoding: Word,
    errors: Word,
    newline: Word,
    line_buffering: Word,
    _write_through: Word,
) -> Result<(), Raised> {
    file::check_binary(this(file), "reconfigure", false)?;
    let by_line = if line_buffering.is_none() { None } else { Some(crate::imp::dyn_truth(line_buffering)?) };
    file::reconfigure(this(file), [encoding, errors, newline], by_line)
}

pub fn file_write(file: Ref<Obj>, data: Word) -> Result<i64, Raised> {
    file::write(this(file), data)
}

pub fn file_writelines(file: Ref<Obj>, lines: Word) -> Result<(), Raised> {
    walk::for_each(lines, |line| file::write(this(file), line.word()).map(|_| ()))
}

pub fn file_flush(file: Ref<Obj>) -> Result<(), Raised> {
    file::flush(this(file))
}

pub fn file_close(file: Ref<Obj>) -> Result<(), Raised> {
    file::close(this(file))
}

pub fn file_seek(file: Ref<Obj>, offset: i64, whence: i64) -> Result<i64, Raised> {
    file::seek(this(file), offset, whence)
}

pub fn file_tell(file: Ref<Obj>) -> Result<i64, Raised> {
    file::tell(this(file))
}

pub fn file_truncate(file: Ref<Obj>, size: Word) -> Result<i64, Raised> {
    file::truncate(this(file), size)
}

pub fn file_seekable(file: Ref<Obj>) -> Result<bool, Raised> {
    file::is_seekable(this(file))
}

pub fn file_fileno(file: Ref<Obj>) -> Result<i64, Raised> {
    file::descriptor(this(file))
}

pub fn file_isatty(file: Ref<Obj>) -> Result<bool, Raised> {
    let descriptor = file::descriptor(this(file))?;
    // SAFETY: no memory is involved.
    Ok(unsafe { libc::isatty(descriptor as i32) } == 1)
}

pub fn file_readable(file: Ref<Obj>) -> bool {
    file::directions(this(file)).0
}

pub fn file_writable(file: Ref<Obj>) -> bool {
    file::directions(this(file)).1
}

pub fn file_enter(file: Ref<Obj>) -> Result<OwnWord, Raised> {
    if file::is_closed(this(file)) {
        return raise!(ValueError, "I/O operation on closed file.");
    }
    Ok(file.word().own())
}

pub fn file_exit(file: Ref<Obj>, _class: Word, _value: Word, _traceback: Word) -> Result<(), Raised> {
    file::close(this(file))
}
