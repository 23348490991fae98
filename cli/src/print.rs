//! Writing to the terminal: a closed pipe (`taipan check | head`) is no error.

use std::io::{self, ErrorKind, Write};
use std::path::Path;

use taipan_targets::{Place, TargetError};

/// Writes to standard output.
pub(crate) fn out(text: &str) -> Result<(), TargetError> {
    out_bytes(text.as_bytes())
}

/// Writes to standard output.
pub(crate) fn out_bytes(bytes: &[u8]) -> Result<(), TargetError> {
    let mut out = io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(cause) if cause.kind() != ErrorKind::BrokenPipe => {
            Err(TargetError::unwritable(Path::new("standard output"), cause).at(Place::Terminal))
        }
        _ => Ok(()),
    }
}

/// Writes to standard error.
pub(crate) fn err(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}
