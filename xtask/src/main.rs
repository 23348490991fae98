//! All automation of the project, behind `./x`: building the compiler and its runtimes, running programs
//! with them, and everything that has to pass before a change lands.

mod bench;
mod build;
mod engine;
mod fuzz;
mod generate;
mod measure;
mod plot;
mod pyperformance;
mod random;
mod run;
mod runtime;
mod rust_libs;
mod setup;
mod test;
mod tidy;
mod workspace;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Build, run and test Taipan.
#[derive(Parser)]
#[command(name = "x", disable_help_subcommand = true)]
struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Compile a Python program with a fresh compiler and run it.
    Run(run::Args),
    /// Build the compiler and its runtime: `target/release/taipan`.
    Build(build::Args),
    /// Check the format, the lints and the rules, and run every test.
    Test(test::Args),
    /// Time the programs of `bench/` against CPython and others.
    Bench(bench::Args),
    /// Compile and time PyPI's pyperformance programs.
    Pyperformance(pyperformance::Args),
    /// Feed damaged programs to the compiler.
    Fuzz(fuzz::Args),
    /// Check the rules of the code base that no compiler checks.
    Tidy,
}

fn main() -> ExitCode {
    let result = match Args::parse().command {
        Command::Run(args) => run::run(&args),
        Command::Build(args) => build::run(&args),
        Command::Test(args) => test::run(&args),
        Command::Bench(args) => bench::run(&args),
        Command::Pyperformance(args) => pyperformance::run(&args),
        Command::Fuzz(args) => fuzz::run(&args),
        Command::Tidy => tidy::run(),
    };
    match result {
        Ok(code) => code,
        Err(error) => {
            eprintln!("x: {error}");
            ExitCode::from(2)
        }
    }
}
