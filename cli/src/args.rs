//! What can be asked of the compiler.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::LazyLock;

use clap::error::ErrorKind;
use clap::{Parser, Subcommand, ValueEnum};

use crate::failure::{Failure, REFUSED};
use crate::print;

const EXAMPLES: &str = "\
Examples:
  taipan build app.py                    compile to ./app
  taipan run app.py input.txt            compile into a cache and run
  taipan build app.py -O3 --target-cpu native
  taipan build app.py --target aarch64-unknown-linux-gnu
  taipan check --explain app.py          every function with its types; what is dynamic, and why
  taipan explain E0201                   what an error code means";

const BUILD_EXAMPLES: &str = "\
Examples:
  taipan build app.py                    writes ./app
  taipan build app.py -o bin/app --strip
  taipan build --extension mod.py        writes what `import mod` of CPython 3.11 finds
  taipan build app.py --emit llvm-ir     prints LLVM IR
  taipan build app.py --emit mir=rc-insert --passes=-rc-elide";

/// Compiles ordinary Python programs to native executables.
#[derive(Parser)]
#[command(name = "taipan", version = version(), after_help = EXAMPLES, disable_help_subcommand = true, max_term_width = 110)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Compile a program
    #[command(after_help = BUILD_EXAMPLES)]
    Build(Build),
    /// Compile a program into a cache and run it
    Run(Run),
    /// Say what is wrong with a program, and what its types are
    Check(Check),
    /// List the machines that can be compiled for
    Targets,
    /// Explain an error code
    Explain {
        /// As in `error[E0201]`; without one, all of them are listed
        code: Option<String>,
    },
}

#[derive(clap::Args)]
pub(crate) struct Build {
    /// The script
    pub script: PathBuf,
    /// The file to write, `-` for standard output [default: the script's name without `.py`; text goes to the terminal]
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// What to write: ast, mir, mir=PASS, callgraph, llvm-ir, asm, obj or exe
    #[arg(long, value_name = "KIND", default_value = "exe", value_parser = parse_emit)]
    pub emit: Emit,
    /// Make an extension module that CPython 3.11 imports [default file: MODULE.cpython-311-MACHINE.so]
    #[arg(long)]
    pub extension: bool,
    #[command(flatten)]
    pub codegen: Codegen,
}

#[derive(clap::Args)]
pub(crate) struct Run {
    #[command(flatten)]
    pub codegen: Codegen,
    /// The script, then its own arguments
    #[arg(required = true, trailing_var_arg = true, value_names = ["SCRIPT", "ARGS"])]
    pub program: Vec<OsString>,
}

#[derive(clap::Args)]
pub(crate) struct Check {
    /// The script
    pub script: PathBuf,
    /// Show every function with its types, and every value that is dynamic, with the reason
    #[arg(long)]
    pub explain: bool,
}

/// Options of all that makes code.
#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Codegen {
    /// How hard to optimise, 0 to 3
    #[arg(short = 'O', value_name = "LEVEL", default_value_t = 2, value_parser = clap::value_parser!(u8).range(0..=3))]
    pub level: u8,
    /// The machine to compile for; see `taipan targets` [default: this one]
    #[arg(long, value_name = "TRIPLE")]
    pub target: Option<String>,
    /// The oldest CPU that must run the program, as LLVM names it; `native` for this one
    #[arg(long, value_name = "CPU")]
    pub target_cpu: Option<String>,
    /// Leave out symbols and debug information
    #[arg(long)]
    pub strip: bool,
    /// Say how long each step took
    #[arg(long, help_heading = "For work on the compiler")]
    pub time_passes: bool,
    /// Leave out optimisations: `--passes=-NAME,-NAME`
    #[arg(long, value_name = "-NAME", value_delimiter = ',', allow_hyphen_values = true, help_heading = "For work on the compiler")]
    pub passes: Vec<String>,
    /// Run only the first N optimisations that are not required, to find the one at fault
    #[arg(long, value_name = "N", help_heading = "For work on the compiler")]
    pub pass_limit: Option<usize>,
    /// Check the rules of MIR after each pass, and LLVM's before and after optimising
    #[arg(long, help_heading = "For work on the compiler")]
    pub verify: bool,
}

/// What `taipan build` writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Emit {
    /// The syntax tree of the script.
    Ast,
    /// MIR: generic before inference, or after a pass.
    Mir(MirStage),
    /// Which instance calls which, for graphviz.
    CallGraph,
    /// One of the files that LLVM or the linker writes.
    Code(CodeKind),
}

/// A point in the life of MIR.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum MirStage {
    /// As the front end makes it.
    Generic,
    /// As the backend gets it.
    Final,
    /// After the pass of that name; `mono` is the first.
    After(String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum CodeKind {
    LlvmIr,
    Asm,
    Obj,
    Exe,
}

fn parse_emit(text: &str) -> Result<Emit, String> {
    match text.split_once('=') {
        None => match text {
            "ast" => Ok(Emit::Ast),
            "mir" => Ok(Emit::Mir(MirStage::Final)),
            "callgraph" => Ok(Emit::CallGraph),
            _ => match CodeKind::from_str(text, false) {
                Ok(kind) => Ok(Emit::Code(kind)),
                Err(_) => Err("one of: ast, mir, mir=PASS, callgraph, llvm-ir, asm, obj, exe".into()),
            },
        },
        Some(("mir", "generic")) => Ok(Emit::Mir(MirStage::Generic)),
        Some(("mir", pass)) if is_pass(pass) => Ok(Emit::Mir(MirStage::After(pass.into()))),
        Some(("mir", _)) => Err(format!("the passes are: generic, mono, {}", pass_names().join(", "))),
        Some((kind, _)) => Err(format!("`{kind}` takes no pass")),
    }
}

fn is_pass(name: &str) -> bool {
    name == "mono" || pass_names().contains(&name)
}

/// The names that `--emit mir=NAME` and `--passes=-NAME` know.
pub(crate) fn pass_names() -> Vec<&'static str> {
    crate::pipeline::pass_names()
}

fn version() -> &'static str {
    static TEXT: LazyLock<String> =
        LazyLock::new(|| format!("{} (LLVM {})", env!("CARGO_PKG_VERSION"), taipan_llvm_backend::llvm_version()));
    TEXT.as_str()
}

/// Prints what clap says of a bad command line, or the help that was asked for.
pub(crate) fn refuse(error: &clap::Error) -> ExitCode {
    let text = error.render();
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        return match print::out(&text.to_string()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => Failure::from(error).report(),
        };
    }
    let text = text.to_string();
    let text = match text.strip_prefix("error:") {
        Some(rest) => format!("error[E0701]:{rest}"),
        None => text,
    };
    print::err(&text);
    ExitCode::from(REFUSED)
}
