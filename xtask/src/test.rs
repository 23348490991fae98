//! `./x test`: everything that has to pass. Each check counts as a test, and all of them run, so that one
//! run tells all that is wrong.

use std::io::{BufRead, BufReader};
use std::process::{Command, ExitCode, Stdio};
use std::time::Duration;

use taipan_targets::Target;

use crate::build::{Profile, build};
use crate::setup::{AARCH64, ensure_packages};
use crate::workspace::{Result, cargo, describe};
use crate::{fuzz, tidy};

/// What to test.
#[derive(clap::Args)]
pub struct Args {
    /// Only tests whose name contains this; the checks of the code itself are left out.
    filter: Option<String>,
}

/// A short run of `./x fuzz` is part of the tests, with the same inputs every time.
const FUZZ_TIME: Duration = Duration::from_secs(10);
const FUZZ_SEED: u64 = 1;

/// How many passed, how many failed.
#[derive(Default)]
struct Counts {
    passed: usize,
    failed: usize,
}

impl Counts {
    fn add(&mut self, name: &str, passed: bool) {
        if passed {
            self.passed += 1;
        } else {
            self.failed += 1;
            println!("x: FAILED: {name}");
        }
    }
}

/// The subcommand. The last line is the sum.
pub fn run(args: &Args) -> Result<ExitCode> {
    let mut counts = Counts::default();
    if args.filter.is_none() {
        check_code(&mut counts);
    }
    ensure_packages(AARCH64)?;
    let aarch64 = Target::parse("aarch64")?;
    let compiler = build(Profile::Release, &[Target::host(), aarch64.clone()])?;

    let filter = args.filter.as_deref();
    run_tests(unit_tests().args(filter), &mut counts)?;
    run_tests(suites().env("TAIPAN", &compiler).args(filter), &mut counts)?;
    if args.filter.is_none() {
        let mut emulated = suites();
        emulated.env("TAIPAN", &compiler).env("TAIPAN_TEST_TARGET", aarch64.triple_str()).arg("run::");
        run_tests(&mut emulated, &mut counts)?;
        let found = fuzz::damage_programs(&compiler, FUZZ_TIME, FUZZ_SEED)?;
        counts.add("fuzz", found == 0);
        run_tests(cargo().args(["test", "-q", "--workspace", "--doc"]), &mut counts)?;
    }

    println!("{} passed, {} failed", counts.passed, counts.failed);
    Ok(if counts.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Format, lints and our own rules.
fn check_code(counts: &mut Counts) {
    let mut lints = cargo();
    lints.args(["clippy", "-q", "--workspace", "--all-targets", "--", "-D", "warnings"]);
    for command in [cargo().args(["fmt", "--all", "--check"]), &mut lints] {
        println!("x: {}", describe(command));
        let passed = command.stdin(Stdio::null()).status().is_ok_and(|status| status.success());
        counts.add(&describe(command), passed);
    }
    println!("x: tidy");
    counts.add("tidy", tidy::check());
}

/// The crates' own tests. nextest where it is installed: a crash is one failed test there, not the end of the run.
fn unit_tests() -> Command {
    let has_nextest =
        cargo().args(["nextest", "--version"]).stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success());
    let mut command = cargo();
    if has_nextest {
        command.args(["nextest", "run", "--workspace", "--exclude=taipan-tests", "--no-fail-fast", "--no-tests=pass"]);
        command.args(["--status-level=fail", "--final-status-level=none", "--failure-output=final"]);
    } else {
        command.args(["test", "--workspace", "--exclude=taipan-tests", "--no-fail-fast", "--lib", "--bins", "--tests", "--"]);
    }
    command
}

/// The suites of `tests/`. Their trials are processes already, and only their own runner tells a known failure, which
/// it runs and reports as ignored, from a success.
fn suites() -> Command {
    let mut command = cargo();
    command.args(["test", "-p", "taipan-tests", "--lib", "--test", "suites", "--", "-q"]);
    command
}

/// Runs tests, shows what they print, and adds up the sums they end with.
fn run_tests(command: &mut Command, counts: &mut Counts) -> Result<()> {
    println!("x: {}", describe(command));
    let (reader, writer) = std::io::pipe()?;
    command.stdin(Stdio::null()).stdout(writer.try_clone()?).stderr(writer);
    let mut child = command.spawn()?;
    // The command holds the pipe's other end: without it the lines end when the tests do.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut failed = 0;
    for line in BufReader::new(reader).lines() {
        let line = line?;
        println!("{line}");
        if let Some(sum) = parse_sum(&line) {
            counts.passed += sum.passed;
            failed += sum.failed;
        }
    }
    let succeeded = child.wait()?.success();
    counts.failed += failed;
    if !succeeded && failed == 0 {
        counts.add(&describe(command), false); // it did not compile, or the runner itself broke
    }
    Ok(())
}

/// Reads `test result: ok. 8 passed; 0 failed; …` and nextest's `Summary [0.1s] 8 tests run: 7 passed, 1
/// failed, 0 skipped`.
fn parse_sum(line: &str) -> Option<Counts> {
    let line = line.trim_start();
    let sums =
        if let Some(rest) = line.strip_prefix("test result: ") { rest } else { line.strip_prefix("Summary [")?.split_once(" run: ")?.1 };
    let words: Vec<_> = sums.split([' ', ',', ';', '(']).filter(|word| !word.is_empty()).collect();
    let number_before = |names: &[&str]| {
        let pairs = words.windows(2).filter(|pair| names.contains(&pair[1]));
        pairs.filter_map(|pair| pair[0].parse::<usize>().ok()).sum()
    };
    Some(Counts { passed: number_before(&["passed"]), failed: number_before(&["failed", "timed", "exec"]) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_of_both_runners() {
        let sum = parse_sum("test result: FAILED. 8 passed; 2 failed; 0 ignored; 0 measured").unwrap();
        assert_eq!((sum.passed, sum.failed), (8, 2));
        let sum = parse_sum("     Summary [   0.128s] 8 tests run: 7 passed (1 slow), 1 failed, 0 skipped").unwrap();
        assert_eq!((sum.passed, sum.failed), (7, 1));
        assert!(parse_sum("running 8 tests").is_none());
    }
}
