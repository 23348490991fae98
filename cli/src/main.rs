//! `taipan`: the command line.
//!
//! [`args`] says what can be asked, [`command`] has a file for each subcommand, and [`pipeline`] is the whole way from
//! source to executable. Exit codes: 0 done, 2 refused (one coded message for each problem), 70 a bug of the
//! compiler; `taipan run` ends with the code of the program.

mod args;

mod command;

mod pipeline;

mod options;

mod embedded;

mod sources;

mod library;

mod cache;

mod failure;

mod crash;

mod print;

use std::process::ExitCode;

use clap::Parser;

use args::{Args, Command};

/// LLVM's small objects too: the crate takes the place of libc's `malloc` in the whole process. A sixth of compile time was spent there.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    crash::install();
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => return args::refuse(&error),
    };
    let result = match &args.command {
        Command::Build(args) => command::build::run(args),
        Command::Run(args) => command::run::run(args),
        Command::Check(args) => command::check::run(args),
        Command::Targets => command::targets::run(),
        Command::Explain { code } => command::explain::run(code.as_deref()),
    };
    match result {
        Ok(code) => code,
        Err(failure) => failure.report(),
    }
}
