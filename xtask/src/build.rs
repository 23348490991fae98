//! `./x build`: the compiler, and the runtime of each target that was asked for.

use std::path::PathBuf;
use std::process::ExitCode;

use taipan_targets::Target;

use crate::runtime;
use crate::workspace::{Result, cargo, check, target_dir};

/// What to build.
#[derive(clap::Args)]
pub struct Args {
    /// Build the runtime for this target too.
    #[arg(long, value_name = "TRIPLE")]
    target: Vec<String>,
    /// A debug build of the compiler: quicker to make, with checks, at target/debug/taipan.
    #[arg(long)]
    dev: bool,
}

/// A build of the compiler.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// What users get.
    Release,
    /// For work on the compiler.
    Dev,
}

impl Profile {
    /// The profile for the `--dev` flag.
    pub fn from_flag(dev: bool) -> Self {
        if dev { Self::Dev } else { Self::Release }
    }

    /// Where cargo puts programs of this profile.
    fn folder(self) -> PathBuf {
        target_dir().join(match self {
            Self::Release => "release",
            Self::Dev => "debug",
        })
    }
}

/// The subcommand.
pub fn run(args: &Args) -> Result<ExitCode> {
    let mut targets = vec![Target::host()];
    for triple in &args.target {
        targets.push(parse_target(triple)?);
    }
    let compiler = build(Profile::from_flag(args.dev), &targets)?;
    eprintln!("x: built {}", compiler.display());
    Ok(ExitCode::SUCCESS)
}

/// Builds the compiler and the runtimes of `targets`; returns the compiler.
pub fn build(profile: Profile, targets: &[Target]) -> Result<PathBuf> {
    let mut command = cargo();
    command.args(["build", "-q", "--bins", "-p", "taipan", "-p", "taipan-llvm-backend"]);
    if profile == Profile::Release {
        command.arg("--release");
    }
    check(&mut command)?;
    let prune = profile.folder().join("prune-runtime");
    for target in targets {
        runtime::ensure(target, &prune)?;
    }
    Ok(profile.folder().join("taipan"))
}

/// A target as the user named it.
pub fn parse_target(text: &str) -> Result<Target> {
    Target::parse(text).map_err(|error| match error.help() {
        Some(help) => format!("{error}: {help}").into(),
        None => error.to_string().into(),
    })
}
