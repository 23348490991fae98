//! The standard streams as `print`, `input` and `sys` use them: what is written goes to [`crate::io`]'s buffer.

use super::text::Form;
use crate::exc::special::raise_os_error;
use crate::object::{OwnWord, Raised, Ref, Word};
use crate::str::Str;
use std::io::Read;

struct Streams {
    input: Vec<u8>,
    input_at: usize,
    input_ended: bool,
    /// What the program has put in `sys.stdout`'s place; null when nothing.
    replaced: Word,
    /// How text is written since `sys.stdout.reconfigure`.
    form: Option<Form>,
}

#[unsafe(export_name = "tp_rt_streams")]
static mut STREAMS: Streams = Streams { input: Vec::new(), input_at: 0, input_ended: false, replaced: Word::NULL, form: None };

fn streams() -> &'static mut Streams {
    // SAFETY: single threaded; no caller keeps the reference across user code.
    unsafe { &mut *&raw mut STREAMS }
}

/// What stands in for `sys.stdout`, or null.
pub fn replacement() -> OwnWord {
    streams().replaced.own()
}

/// Whether `sys.stdout` is another object.
pub fn is_replaced() -> bool {
    !streams().replaced.is_null()
}

/// `sys.stdout = file`; null to undo it.
pub fn replace(file: Word) {
    let old = std::mem::replace(&mut streams().replaced, file.own().into_raw());
    crate::object::refcount::release(old);
}

/// Has standard output write text in another form.
pub fn set_form(form: Form) {
    streams().form = Some(form);
}

pub use crate::io::{flush_stdout as flush, set_by_line, write_stdout as write_bytes};

/// Writes a str to the standard output.
#[inline(never)]
pub fn write_stdout(text: Ref<Str>) -> Result<(), Raised> {
    if let Some(form) = &mut streams().form {
        return write_bytes(&form.encode(text)?);
    }
    if text.ascii {
        // SAFETY: `len` bytes follow the struct of an ASCII str.
        return write_bytes(unsafe { std::slice::from_raw_parts(text.data(), text.len) });
    }
    match super::text::well_formed(text) {
        Some(bytes) => write_bytes(&bytes),
        None => write_bytes(&Form::utf8("utf-8", super::text::standard_errors()).encode(text)?),
    }
}

/// Writes the digits of a small int.
pub fn write_int(number: i64) -> Result<(), Raised> {
    let mut digits = [0u8; 20];
    let mut at = digits.len();
    let mut rest = number.unsigned_abs();
    loop {
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if number < 0 {
        at -= 1;
        digits[at] = b'-';
    }
    write_bytes(&digits[at..])
}

/// Writes to the standard error, at once.
pub fn write_stderr(bytes: &[u8]) -> Result<(), Raised> {
    crate::io::write_all(2, bytes).map_err(|error| raise_os_error(&error, Word::NULL))
}

/// Reads more of the standard input; false at its end.
fn fill() -> Result<bool, Raised> {
    let streams = streams();
    if streams.input_ended {
        return Ok(false);
    }
    streams.input.drain(..streams.input_at);
    streams.input_at = 0;
    let mut chunk = [0u8; 8192];
    loop {
        match std::io::stdin().read(&mut chunk) {
            Ok(0) => {
                streams.input_ended = true;
                return Ok(false);
            }
            Ok(count) => {
                streams.input.extend_from_slice(&chunk[..count]);
                return Ok(true);
            }
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => crate::imp::check_stack()?,
            Err(error) => return Err(raise_os_error(&error, Word::NULL)),
        }
    }
}

/// Reads a line with its end; None at the end of the input.
pub fn read_line() -> Result<Option<Vec<u8>>, Raised> {
    let mut searched = 0;
    loop {
        let streams = streams();
        let unread = &streams.input[streams.input_at..];
        if let Some(end) = unread[searched..].iter().position(|&byte| byte == b'\n') {
            let line = unread[..searched + end + 1].to_vec();
            streams.input_at += line.len();
            return Ok(Some(line));
        }
        searched = unread.len();
        if !fill()? {
            let streams = self::streams();
            let rest = streams.input.split_off(streams.input_at);
            return Ok(if rest.is_empty() { None } else { Some(rest) });
        }
    }
}

/// Reads up to `count` bytes, or all (None).
pub fn read(count: Option<usize>) -> Result<Vec<u8>, Raised> {
    while count.is_none_or(|count| streams().input.len() - streams().input_at < count) {
        if !fill()? {
            break;
        }
    }
    let streams = streams();
    let available = streams.input.len() - streams.input_at;
    let taken = count.map_or(available, |count| count.min(available));
    let bytes = streams.input[streams.input_at..][..taken].to_vec();
    streams.input_at += taken;
    Ok(bytes)
}
