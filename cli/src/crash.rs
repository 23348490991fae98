//! A bug of the compiler: one message that says so, exit code 70, no partial output.

use std::panic::PanicHookInfo;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::{fs, process};

use crate::print;

/// `EX_SOFTWARE`.
pub(crate) const CRASHED: u8 = 70;

/// The unfinished output, to be removed.
static PENDING: Mutex<Option<PathBuf>> = Mutex::new(None);

/// Replaces Rust's message for panics.
pub(crate) fn install() {
    std::panic::set_hook(Box::new(report_panic));
}

/// Remembers an output that is not whole yet.
pub(crate) fn remember(unfinished: &Path) {
    if let Ok(mut pending) = PENDING.lock() {
        *pending = Some(unfinished.to_owned());
    }
}

fn report_panic(info: &PanicHookInfo) {
    let text = info.payload_as_str().unwrap_or("unknown");
    let place = info.location().map(|at| format!(" at {}:{}", at.file(), at.line())).unwrap_or_default();
    report(&format!("{text}{place}"));
    if let Ok(mut pending) = PENDING.try_lock()
        && let Some(file) = pending.take()
    {
        let _ = fs::remove_file(file);
    }
    if std::env::var_os("RUST_BACKTRACE").is_some() {
        print::err(&format!("{}\n", std::backtrace::Backtrace::force_capture()));
    }
    process::exit(CRASHED.into());
}

/// Says that this is a bug.
pub(crate) fn report(text: &str) {
    let version = env!("CARGO_PKG_VERSION");
    print::err(&format!(
        "error: internal compiler error: {text}\n  = note: this is a bug of taipan {version}, not of your program\n  \
         = help: please report it, with the program if you can; RUST_BACKTRACE=1 says more\n"
    ));
}
