//! `taipan run`: compiled once, then started at once until something changes.

use std::env;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use taipan_targets::TargetError;

use crate::args::Run;
use crate::cache::Entry;
use crate::failure::{Failure, Result};
use crate::library;
use crate::options::Options;
use crate::pipeline::{self, Clock};
use crate::print;
use crate::sources::Files;

/// Runs it. Returns only when the program could not be started.
pub(crate) fn run(args: &Run) -> Result<ExitCode> {
    let options = Options::new(&args.codegen)?;
    let runner = options.target.runner()?;
    let (script, program_args) = args.program.split_first().expect("clap asks for one");
    let executable = build(Path::new(script), &options, args.codegen.time_passes)?;

    // `sys.argv[0]` is the script, as under CPython.
    let mut command = match runner.prefix.split_first() {
        None => {
            let mut command = Command::new(&executable);
            command.arg0(script);
            command
        }
        Some((emulator, emulator_args)) => {
            let mut command = Command::new(emulator);
            command.args(emulator_args).arg("-0").arg(script).arg(&executable);
            command
        }
    };
    let cause = command.args(program_args).exec();
    Err(Failure::Target(TargetError::NotStarted { path: executable, cause }))
}

fn build(script: &Path, options: &Options, time_passes: bool) -> Result<PathBuf> {
    let mut clock = Clock::new();
    let folder = env::current_dir().unwrap_or_default();
    let mut key = options.digest().and(folder.as_os_str().as_bytes()).and(b"\0").and(script.as_os_str().as_bytes());
    for library in library::folders() {
        key = key.and(b"\0").and(library.as_os_str().as_bytes());
    }
    let entry = Entry::new(key);
    let executable = match entry.lookup() {
        Some(executable) => executable,
        None => entry.build(|output| {
            let files = Files::default();
            pipeline::executable(&files, script, options, output, &mut clock)?;
            Ok(files.answers())
        })?,
    };
    if time_passes {
        print::err(&clock.report());
    }
    Ok(executable)
}
