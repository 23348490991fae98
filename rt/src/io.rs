//! Standard output and error: one buffer, flushed as CPython does.

use crate::exc::special::raise_os_error;
use crate::host::hooks::hooks;
use crate::object::{Raised, Word};
use std::io::{Error, ErrorKind};

/// Output waits until the buffer holds this much.
const BUFFER: usize = 8192;

struct Stdout {
    buffer: Vec<u8>,
    /// Whether each line goes out at once; `None` until it was looked up whether this is a terminal.
    by_line: Option<bool>,
}

/// Whether the process was started without one of the standard streams. A file that is opened later may get its number.
#[unsafe(export_name = "tp_rt_lost")]
static mut LOST: [bool; 3] = [false; 3];

/// Whether the process was started without that standard stream (0, 1, 2): it is None then, and what is printed is dropped.
pub fn is_lost(descriptor: usize) -> bool {
    // SAFETY: single threaded; set once at the start.
    unsafe { LOST[descriptor] }
}

#[unsafe(export_name = "tp_rt_stdout")]
static mut STDOUT: Stdout = Stdout { buffer: Vec::new(), by_line: None };

/// Looks which standard streams there are; called before the program opens files.
pub fn init() {
    for descriptor in 0..3 {
        // SAFETY: no memory is involved; single threaded.
        unsafe { LOST[descriptor as usize] = libc::fcntl(descriptor, libc::F_GETFD) < 0 }
    }
}

/// Writes all bytes to a file descriptor.
pub fn write_all(descriptor: i32, mut bytes: &[u8]) -> Result<(), Error> {
    while !bytes.is_empty() {
        // SAFETY: the slice is valid.
        let written = unsafe { libc::write(descriptor, bytes.as_ptr().cast(), bytes.len()) };
        if written >= 0 {
            bytes = &bytes[written as usize..];
            continue;
        }
        let error = Error::last_os_error();
        if error.kind() != ErrorKind::Interrupted {
            return Err(error);
        }
    }
    Ok(())
}

/// Writes to standard output, which is line buffered on a terminal.
pub fn write_stdout(bytes: &[u8]) -> Result<(), Raised> {
    if let Some(hooks) = hooks() {
        return (hooks.write_stdout)(bytes);
    }
    if is_lost(1) {
        return Ok(());
    }
    // SAFETY: single threaded.
    let stdout = unsafe { &mut STDOUT };
    stdout.buffer.extend_from_slice(bytes);
    // SAFETY: no memory is involved.
    let by_line = *stdout.by_line.get_or_insert_with(|| unsafe { libc::isatty(1) == 1 });
    if stdout.buffer.len() >= BUFFER || (by_line && bytes.contains(&b'\n')) {
        return flush_stdout();
    }
    Ok(())
}

/// Has each line that is written to standard output go out at once, or not.
pub fn set_by_line(by_line: bool) {
    // SAFETY: single threaded.
    unsafe { STDOUT.by_line = Some(by_line) }
}

/// Hands buffered output to the system.
pub fn flush_stdout() -> Result<(), Raised> {
    if let Some(hooks) = hooks() {
        return (hooks.flush_stdout)();
    }
    try_flush().map_err(|error| raise_os_error(&error, Word::NULL))
}

/// Hands buffered output to the system; the error is the system's.
pub fn try_flush() -> Result<(), Error> {
    // SAFETY: single threaded.
    let buffer = unsafe { std::mem::take(&mut STDOUT.buffer) };
    let result = write_all(1, &buffer);
    let mut buffer = buffer;
    buffer.clear();
    // SAFETY: single threaded.
    unsafe { STDOUT.buffer = buffer };
    result
}

/// Writes to standard error, which is not buffered; errors are dropped.
pub fn write_stderr(text: &str) {
    let _ = write_all(2, text.as_bytes());
}
