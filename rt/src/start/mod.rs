//! The start and the end of a program.

pub mod constants;

pub mod literals;

mod failure;

pub mod stack;

pub mod interrupt;

pub mod run;

pub mod leaks;

pub use run::{argv, finish};
pub use stack::{check_stack, enter_call, is_stack_low, sys_getrecursionlimit, sys_setrecursionlimit};

/// Hands buffered output to the system; what goes wrong is dropped.
pub fn flush_stdout() {
    let _ = crate::io::try_flush();
}

/// Writes to standard error.
pub fn write_stderr(text: &str) {
    crate::io::write_stderr(text);
}
