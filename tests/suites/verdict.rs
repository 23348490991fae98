//! `verdict/*.py`: what the compiler decided about a program, seen in the last MIR before the backend.
//!
//! Comments say what must be there, and what not, in order (`taipan_tests::expect`, with `#` for `;`): a loop without
//! dynamic operations, a tuple that is never made, an item that is read without a new owner.

use std::fs;
use std::io;
use std::path::Path;
use std::time::Duration;

use libtest_mimic::Trial;
use taipan_tests::known::KnownFailures;
use taipan_tests::process::{End, Invocation};
use taipan_tests::program::files_with;
use taipan_tests::{expect, tools};

/// Adds a trial per program.
pub fn collect(root: &Path, known: &KnownFailures, trials: &mut Vec<Trial>) -> io::Result<()> {
    if !root.is_dir() {
        return Ok(());
    }
    for path in files_with(root, "py")? {
        let name = format!("verdict::{}", path.file_stem().unwrap_or_default().to_string_lossy());
        trials.push(known.trial(name, move || check(&path)));
    }
    Ok(())
}

fn check(path: &Path) -> Result<(), String> {
    let folder = path.parent().expect("a program is in a folder");
    let arguments = ["build", "--emit", "mir=rc-insert", "-o", "-"];
    let mut argv = vec![tools::compiler()?.display().to_string()];
    argv.extend(arguments.map(String::from));
    argv.push(path.display().to_string());
    let output = Invocation::new(argv, folder, Duration::from_secs(60)).run().map_err(|e| e.to_string())?;
    if output.end != End::Code(0) {
        return Err(format!("{}\n{}", output.end, output.stderr_text()));
    }
    let source = fs::read_to_string(path).map_err(|e| e.to_string())?;
    let expectations: Vec<String> = source.lines().map(|line| line.replacen('#', ";", 1)).collect();
    expect::check(&expectations.join("\n"), &output.stdout_text())
}
