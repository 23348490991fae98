//! `lib/*.py` and `run/library/*.py`: a program prints the same under CPython with its own library and with the modules
//! of `rt/lib` in its place. So those modules are right before the compiler has seen them; what it makes of them is for
//! `run::library`.

use std::io;
use std::path::Path;
use std::time::Duration;

use libtest_mimic::Trial;
use taipan_tests::known::KnownFailures;
use taipan_tests::process::Invocation;
use taipan_tests::program::{self, Program};
use taipan_tests::report::{difference, tail};
use taipan_tests::tools;

/// The runner below `lib/`; not a program itself.
const RUNNER: &str = "with_ours";

/// Adds a trial per program.
pub fn collect(root: &Path, known: &KnownFailures, trials: &mut Vec<Trial>) -> io::Result<()> {
    let mut programs = program::discover(&root.join("lib"))?;
    programs.extend(program::discover(&root.join("run/library"))?);
    for program in programs.into_iter().filter(|program| program.name != RUNNER) {
        let name = format!("library::{}", program.name);
        trials.push(known.trial(name.clone(), move || check(&program, &name)));
    }
    Ok(())
}

fn check(program: &Program, name: &str) -> Result<(), String> {
    let tests = tools::tests_dir();
    let runner = tests.join("lib").join(format!("{RUNNER}.py")).display().to_string();
    let library = tests.join("../rt/lib").display().to_string();
    let scratch = tools::scratch(name).map_err(|e| format!("no scratch folder: {e}"))?;
    let run = |mut argv: Vec<String>| {
        argv.push(program.main.display().to_string());
        argv.extend(program.args.iter().cloned());
        let mut invocation = Invocation::new(argv, &scratch.path, Duration::from_secs(60));
        invocation.stdin = program.stdin.clone();
        let output = invocation.run().map_err(|e| format!("can't run {}: {e}", tools::python()))?;
        Ok::<_, String>((output, invocation.as_shell()))
    };
    let (theirs, _) = run(vec![tools::python()])?;
    let (ours, shell) = run(vec![tools::python(), runner, library])?;
    if theirs.end == ours.end && theirs.stdout == ours.stdout {
        return Ok(());
    }
    let difference = difference("stdout", &theirs.stdout_text(), &ours.stdout_text()).unwrap_or_default();
    Err(format!("CPython: {}, with rt/lib: {}\n{difference}{}  run: {shell}", theirs.end, ours.end, tail(&ours.stderr_text(), 5)))
}
