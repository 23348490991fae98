//! `./x run prog.py ARGS`: builds what is out of date, then hands over to `taipan run`.

use std::ffi::OsString;
use std::os::unix::process::CommandExt;
use std::process::{Command, ExitCode};

use taipan_targets::Target;

use crate::build::{Profile, build, parse_target};
use crate::setup::{AARCH64, ensure_packages};
use crate::workspace::{Result, user_dir};

/// What to run.
#[derive(clap::Args)]
pub struct Args {
    /// Compile for this machine, and run the program under qemu-user.
    #[arg(long, value_name = "TRIPLE")]
    target: Option<String>,
    /// Use a debug build of the compiler.
    #[arg(long)]
    dev: bool,
    /// The program, with options of `taipan run` before it and its own arguments after it.
    #[arg(required = true, trailing_var_arg = true, allow_hyphen_values = true)]
    program: Vec<OsString>,
}

/// The subcommand: only returns if it could not start.
pub fn run(args: &Args) -> Result<ExitCode> {
    let target = args.target.as_deref().map_or_else(|| Ok(Target::host()), parse_target)?;
    if !target.is_host() {
        ensure_packages(AARCH64)?;
    }
    let compiler = build(Profile::from_flag(args.dev), std::slice::from_ref(&target))?;
    let mut command = Command::new(compiler);
    command.arg("run").current_dir(user_dir());
    if !target.is_host() {
        command.args(["--target", target.triple_str()]);
    }
    // exec: signals and the exit code are the program's own.
    Err(command.args(&args.program).exec().into())
}
