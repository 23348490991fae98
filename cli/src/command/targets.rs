//! `taipan targets`: what can be compiled for, and what is missing for it.

use std::fmt::Write;
use std::process::ExitCode;

use taipan_targets::{Linker, Target};

use crate::failure::Result;
use crate::print;

/// Runs it.
pub(crate) fn run() -> Result<ExitCode> {
    let mut text = String::new();
    for triple in Target::all() {
        let target = Target::parse(triple)?;
        let host = if target.is_host() { " (this machine)" } else { "" };
        let states = [
            ("runtime", target.runtime().map(drop)),
            ("linker", Linker::find(&target).map(drop)),
            ("runs here", target.runner().map(drop)),
        ];
        writeln!(text, "{triple}{host}\n  {:<11}{}", "CPU", target.default_cpu()).expect("a String takes all text");
        for (what, state) in states {
            let state = match state {
                Ok(()) => "yes".into(),
                Err(error) => error.help().map_or_else(|| "no".into(), |help| format!("no: {help}")),
            };
            writeln!(text, "  {what:<11}{state}").expect("a String takes all text");
        }
    }
    print::out(&text)?;
    Ok(ExitCode::SUCCESS)
}
