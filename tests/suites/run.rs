//! `run/<area>/*.py`: compiled by Taipan and run by CPython, a program must do the same.
//!
//! The same stdout, the same exit code, and the same last line on stderr (the exception); below `run/traceback/`, all of
//! stderr. Each program runs at -O0 and at -O2 with the leak check on: objects left at exit are a failure of their own.
//! With `TAIPAN_TEST_TARGET`, every second program is compiled for that target at -O2 instead, and emulated.

use std::env;
use std::io;
use std::path::Path;
use std::time::Duration;

use libtest_mimic::Trial;
use taipan_tests::known::KnownFailures;
use taipan_tests::oracle;
use taipan_tests::process::{End, Invocation, Output};
use taipan_tests::program::{self, Program};
use taipan_tests::report::{difference, tail};
use taipan_tests::tools;

/// The exit code by which the runtime says that objects were left.
const LEAKED: End = End::Code(120);

/// One way to build and run every program.
#[derive(Clone)]
struct Mode {
    name: String,
    flags: Vec<String>,
    /// What stands before the executable's path: nothing, or an emulator.
    runner: Vec<String>,
}

/// Programs that show the last bit of what the C library computes, which on another machine may be another.
const OF_THIS_MACHINE: &[&str] = &["floats::power_last_bit"];

/// Adds a trial per program and mode.
pub fn collect(root: &Path, known: &KnownFailures, trials: &mut Vec<Trial>) -> io::Result<()> {
    let modes = modes();
    // Emulation is slow, and what it finds is rarely in one program only.
    let stride = if is_cross() { 2 } else { 1 };
    let programs = program::discover(root)?.into_iter().filter(|program| !is_cross() || !OF_THIS_MACHINE.contains(&program.name.as_str()));
    for program in programs.step_by(stride) {
        for mode in &modes {
            let name = format!("run::{}::{}", program.name, mode.name);
            let (program, mode) = (program.clone(), mode.clone());
            let scratch_name = name.clone();
            trials.push(known.trial(name, move || check(&program, &mode, &scratch_name)));
        }
    }
    Ok(())
}

/// Whether the programs are compiled for another machine.
pub fn is_cross() -> bool {
    env::var_os("TAIPAN_TEST_TARGET").is_some_and(|triple| !triple.is_empty())
}

fn modes() -> Vec<Mode> {
    let more: Vec<String> = env::var("TAIPAN_TEST_FLAGS").unwrap_or_default().split_whitespace().map(String::from).collect();
    if is_cross() {
        let triple = env::var("TAIPAN_TEST_TARGET").expect("`is_cross` has just read it");
        let arch = triple.split('-').next().unwrap_or_default().to_owned();
        let mut flags = vec!["-O2".into(), "--target".into(), triple.clone()];
        flags.extend(more);
        let runner = vec![emulator(&arch), "-L".into(), format!("/usr/{}", triple.replace("-unknown", ""))];
        return vec![Mode { name: arch, flags, runner }];
    }
    let at = |level: &str| {
        let mut flags = vec![format!("-{level}")];
        flags.extend(more.iter().cloned());
        Mode { name: level.into(), flags, runner: Vec::new() }
    };
    vec![at("O0"), at("O2")]
}

/// qemu names 32-bit ARM without its version.
fn emulator(arch: &str) -> String {
    format!("qemu-{}", if arch.starts_with("arm") { "arm" } else { arch })
}

fn check(program: &Program, mode: &Mode, name: &str) -> Result<(), String> {
    let scratch = tools::scratch(name).map_err(|e| format!("no scratch folder: {e}"))?;
    let expected = oracle::ask(program, &scratch.path).map_err(|e| format!("can't run {}: {e}", tools::python()))?;
    if !matches!(expected.end, End::Code(_)) {
        return Err(format!("under CPython: {}", expected.end));
    }
    let executable = scratch.path.join("program");
    build(program, mode, &executable)?;
    let run = run_invocation(program, mode, &executable);
    let actual = run.run().map_err(|e| format!("can't run {}: {e}", executable.display()))?;
    compare(program, &expected, &actual).map_err(|text| format!("{text}  run: {}", run.as_shell()))
}

fn build(program: &Program, mode: &Mode, executable: &Path) -> Result<(), String> {
    let mut argv = vec![tools::compiler()?.display().to_string(), "build".into(), program.main.display().to_string()];
    argv.extend(["-o".into(), executable.display().to_string()]);
    argv.extend(mode.flags.iter().cloned());
    let folder = executable.parent().expect("it is in a scratch folder");
    let mut invocation = Invocation::new(argv, folder, Duration::from_secs(120));
    // A backtrace of the compiler would push the message out of the report.
    invocation.env.push(("RUST_BACKTRACE".into(), "0".into()));
    let output = invocation.run().map_err(|e| format!("can't start the compiler: {e}"))?;
    if output.end == End::Code(0) {
        return Ok(());
    }
    let stderr = tail(&output.stderr_text(), 15);
    Err(format!("compile: {}\n{stderr}  build: {}", output.end, invocation.as_shell()))
}

fn run_invocation(program: &Program, mode: &Mode, executable: &Path) -> Invocation {
    let mut argv = mode.runner.clone();
    argv.push(executable.display().to_string());
    argv.extend(program.args.iter().cloned());
    let folder = executable.parent().expect("it is in a scratch folder");
    let mut invocation = Invocation::new(argv, folder, Duration::from_secs(60));
    invocation.env = vec![("TAIPAN_CHECK_LEAKS".into(), "1".into())];
    invocation.stdin = program.stdin.clone();
    invocation.bounded_memory = mode.runner.is_empty();
    invocation
}

fn compare(program: &Program, expected: &Output, actual: &Output) -> Result<(), String> {
    let stderr = actual.stderr_text();
    let mut problems = String::new();
    if let Some(text) = difference("stdout", &expected.stdout_text(), &actual.stdout_text()) {
        problems.push_str(&text);
    }
    if actual.end == LEAKED && stderr.contains("objects leaked") {
        problems.push_str(&format!("leak: {}\n", stderr.lines().last().unwrap_or_default()));
    } else if actual.end != expected.end {
        problems.push_str(&format!("{}, expected {}\n{}", actual.end, expected.end, tail(&stderr, 12)));
    }
    let whole = program.name.starts_with("traceback::");
    let (want, got) = (stderr_of(program, expected, whole), stderr_of(program, actual, whole));
    if let Some(text) = difference("stderr", &want, &got) {
        problems.push_str(&text);
    }
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}

/// What must agree on stderr: the exception's line, or all of it, with file names free of folders.
fn stderr_of(program: &Program, output: &Output, whole: bool) -> String {
    let folder = program.main.parent().expect("a program is in a folder");
    let text = output.stderr_text().replace(&format!("{}/", folder.display()), "");
    // The leak check's own line is no part of the program.
    let mut lines: Vec<&str> = text.lines().filter(|line| !line.starts_with("taipan: ")).collect();
    if !whole {
        lines.drain(..lines.len().saturating_sub(1));
    }
    lines.join("\n")
}
