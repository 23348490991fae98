//! Every suite of `tests/` as one test binary. `cargo test -p taipan-tests --test suites run::dicts` filters by name.
//!
//! | variable | meaning |
//! |---|---|
//! | `TAIPAN` | the compiler to test |
//! | `TAIPAN_TEST_TARGET` | a target triple: compile for it and run under qemu |
//! | `TAIPAN_TEST_FLAGS` | more arguments for `taipan build` |
//! | `TAIPAN_KEEP` | leave each trial's executable in `target/scratch/` |
//! | `BLESS=1` | rewrite snapshots |

mod cli;
mod errors;
mod extension;
mod library;
mod passes;
mod run;
mod verdict;

use std::process::ExitCode;

use libtest_mimic::{Arguments, Trial};
use taipan_tests::known::KnownFailures;
use taipan_tests::tools;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let (known, trials) = match trials() {
        Ok(found) => found,
        Err(e) => {
            eprintln!("can't collect the tests: {e}");
            return ExitCode::FAILURE;
        }
    };
    let conclusion = libtest_mimic::run(&arguments, trials);
    if let Err(e) = known.write_failing() {
        eprintln!("can't list what failed: {e}");
    }
    conclusion.exit_code()
}

fn trials() -> std::io::Result<(KnownFailures, Vec<Trial>)> {
    let root = tools::tests_dir();
    let known = KnownFailures::read(&root.join("known-failures.txt"))?;
    let mut trials = Vec::new();
    run::collect(&root.join("run"), &known, &mut trials)?;
    cli::collect(&known, &mut trials);
    errors::collect(&root.join("errors"), &known, &mut trials)?;
    extension::collect(&root.join("extension"), &known, &mut trials)?;
    library::collect(&root, &known, &mut trials)?;
    passes::collect(&root.join("mir"), &known, &mut trials)?;
    verdict::collect(&root.join("verdict"), &known, &mut trials)?;
    trials.push(every_known_failure_has_a_trial(&known, &trials));
    Ok((known, trials))
}

/// A renamed or removed program must not leave its excuse behind.
fn every_known_failure_has_a_trial(known: &KnownFailures, trials: &[Trial]) -> Trial {
    // Cross-compiled runs have other trials, and the list speaks of both.
    let strangers = if run::is_cross() { Vec::new() } else { known.strangers(trials) };
    let text = strangers.join(", ");
    Trial::test("known_failures::every_line_names_a_trial", move || match text.as_str() {
        "" => Ok(()),
        names => Err(format!("no such trial: {names}").into()),
    })
}
