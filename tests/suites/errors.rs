//! `errors/*.py`: what `taipan check` says about a program that is refused.
//!
//! `# error[E0301]` on a line of the program says that this diagnostic points there; `NAME.stderr` beside it holds the
//! whole text, so a review of the snapshot is a review of what the user reads.

use std::fs;
use std::io;
use std::path::Path;
use std::time::Duration;

use libtest_mimic::Trial;
use taipan_tests::known::KnownFailures;
use taipan_tests::process::{End, Invocation};
use taipan_tests::program::files_with;
use taipan_tests::{snapshot, tools};

/// The exit code of every refusal.
const REFUSED: End = End::Code(2);

/// Adds a trial per program.
pub fn collect(root: &Path, known: &KnownFailures, trials: &mut Vec<Trial>) -> io::Result<()> {
    if !root.is_dir() {
        return Ok(());
    }
    for path in files_with(root, "py")? {
        let name = format!("errors::{}", path.file_stem().unwrap_or_default().to_string_lossy());
        trials.push(known.trial(name, move || check(&path)));
    }
    Ok(())
}

fn check(path: &Path) -> Result<(), String> {
    let folder = path.parent().expect("a program is in a folder");
    let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    // Run beside the program, so that the text names it without folders.
    let argv = vec![tools::compiler()?.display().to_string(), "check".into(), file.clone()];
    let output = Invocation::new(argv, folder, Duration::from_secs(60)).run().map_err(|e| e.to_string())?;
    let stderr = output.stderr_text();
    if output.end != REFUSED {
        return Err(format!("{}, expected {REFUSED}\n{stderr}", output.end));
    }
    let source = fs::read_to_string(path).map_err(|e| e.to_string())?;
    for (line, code) in expected_errors(&source) {
        let place = format!("{file}:{line}:");
        if !stderr.contains(&place) || !stderr.contains(code) {
            return Err(format!("no {code} at {place} in:\n{stderr}"));
        }
    }
    snapshot::compare(&path.with_extension("stderr"), &stderr)
}

/// The `# error[CODE]` marks of a program with their line numbers.
fn expected_errors(source: &str) -> impl Iterator<Item = (usize, &str)> {
    source.lines().enumerate().filter_map(|(index, line)| {
        let code = line.split_once("# error[")?.1.split_once(']')?.0;
        Some((index + 1, code))
    })
}
