//! What a program that replaces `sys.excepthook`, `sys.unraisablehook` or `sys.stderr` has the runtime do. The functions are set by
//! rows that only such a program contains (`library/settings.rs`), so that others are not larger for them.

use super::object::Exception;
use crate::object::{Ref, Word};

/// The functions; none where nothing was replaced.
pub struct Hooks {
    /// Shows an uncaught exception: the exit code; `None` when it has still to be shown.
    pub uncaught: Option<fn(Ref<Exception>) -> Option<i32>>,
    /// Shows an exception that can't be raised, and what it is ignored in.
    pub unraisable: Option<fn(Ref<Exception>, Word)>,
    /// Writes to what `sys.stderr` is.
    pub write: Option<fn(&str)>,
    /// Lets go of what the program put in their places.
    pub drop_all: Option<fn()>,
}

#[unsafe(export_name = "tp_rt_hooks")]
static mut HOOKS: Hooks = Hooks { uncaught: None, unraisable: None, write: None, drop_all: None };

/// The functions.
pub fn hooks() -> &'static mut Hooks {
    // SAFETY: single threaded; no caller keeps the reference across user code.
    unsafe { &mut *&raw mut HOOKS }
}

/// Writes to `sys.stderr`; what goes wrong is dropped.
pub fn write_error(text: &str) {
    match hooks().write {
        Some(write) => write(text),
        None => crate::start::write_stderr(text),
    }
}
