//! Writing to the terminal: a closed pipe (`taipan check | head`) is no error.

use std::io::{self, Write};

/// Writes to standard output.
pub(crate) fn out(text: &str) {
    out_bytes(text.as_bytes());
}

/// Writes to standard output.
pub(crate) fn out_bytes(bytes: &[u8]) {
    let mut out = io::stdout().lock();
    let _ = out.write_all(bytes).and_then(|()| out.flush());
}

/// Writes to standard error.
pub(crate) fn err(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}
