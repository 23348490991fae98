//! Why a command gave up, and how that is told.

use std::fmt::Write;
use std::process::ExitCode;

use taipan_frontend::{Diagnostics, Severity, diag};
use taipan_llvm_backend::BackendError;
use taipan_targets::TargetError;

use crate::crash::{self, CRASHED};
use crate::print;

/// The exit code of every refusal.
pub(crate) const REFUSED: u8 = 2;

/// What a command ends with when it does not end well.
pub(crate) enum Failure {
    /// The program can't be compiled.
    Program(Diagnostics),
    /// Something on this machine is missing or broken.
    Target(TargetError),
    /// LLVM can't.
    Backend(BackendError),
    /// The command line asks for what there is not.
    Usage {
        /// What is wrong.
        message: String,
        /// What to do instead.
        help: String,
    },
}

/// What commands return.
pub(crate) type Result<T> = std::result::Result<T, Failure>;

impl Failure {
    /// Prints it, and gives the exit code.
    pub fn report(&self) -> ExitCode {
        match self {
            Failure::Program(diagnostics) => print_diagnostics(diagnostics),
            Failure::Target(error) => message(error.code(), &error.to_string(), error.help().as_deref()),
            Failure::Backend(error) => match error.code() {
                Some(code) => message(code, &error.to_string(), None),
                None => {
                    crash::report(&error.to_string());
                    return ExitCode::from(CRASHED);
                }
            },
            Failure::Usage { message: text, help } => message("E0701", text, Some(help)),
        }
        ExitCode::from(REFUSED)
    }
}

fn message(code: &str, text: &str, help: Option<&str>) {
    let help = help.map(|help| format!("  = help: {help}\n")).unwrap_or_default();
    print::err(&format!("error[{code}]: {text}\n{help}"));
}

/// Prints what the front end has to say, with a count at the end where there is more than one error.
pub(crate) fn print_diagnostics(diagnostics: &Diagnostics) {
    let mut text = String::new();
    for diagnostic in &diagnostics.list {
        text.push_str(&diag::render(diagnostic, &diagnostics.files));
        text.push('\n');
    }
    let errors = diagnostics.list.iter().filter(|diagnostic| diagnostic.severity == Severity::Error).count();
    if errors > 1 {
        writeln!(text, "{errors} errors").expect("a String takes all text");
    }
    print::err(&text);
}

impl From<TargetError> for Failure {
    fn from(error: TargetError) -> Self {
        Failure::Target(error)
    }
}

impl From<BackendError> for Failure {
    fn from(error: BackendError) -> Self {
        Failure::Backend(error)
    }
}
