//! The ways to run a Python program that `./x bench` knows: CPython, Taipan, and its peers where they are
//! installed. `bench/c/NAME.c` beside `bench/NAME.py` is the same program by hand, in C.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::measure::{complaint, run_once};

/// A way to run Python programs.
pub struct Engine {
    name: &'static str,
    kind: Kind,
}

enum Kind {
    /// Runs the source.
    Interpreter(&'static str),
    /// Compiles with this command, where SOURCE and OUTPUT stand for the files.
    Compiler(Vec<String>),
    /// Compiles the program in C beside it.
    C,
}

/// A program that is ready to run.
pub struct Prepared {
    /// Who runs it.
    pub engine: &'static str,
    /// How long that took, for a compiler.
    pub compile: Option<Duration>,
    /// What a compiler made.
    pub executable: Option<PathBuf>,
    words: Vec<String>,
}

/// A compiler that refused a program.
pub struct Failed {
    /// Which compiler.
    pub engine: &'static str,
    /// What it said.
    pub complaint: String,
}

impl Prepared {
    /// The command that runs it.
    pub fn command(&self) -> Command {
        let mut command = Command::new(&self.words[0]);
        command.args(&self.words[1..]);
        command
    }
}

impl Engine {
    /// CPython first: it is the judge and the unit; then Taipan, then those found on PATH.
    pub fn installed(taipan: &Path) -> Vec<Self> {
        let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let mut build = vec![taipan.display().to_string()];
        build.extend(words("build SOURCE -o OUTPUT"));
        let mut engines =
            vec![Self { name: "CPython", kind: Kind::Interpreter("python3") }, Self { name: "Taipan", kind: Kind::Compiler(build) }];
        if on_path("pypy3") {
            engines.push(Self { name: "PyPy", kind: Kind::Interpreter("pypy3") });
        }
        if on_path("codon") {
            let command = words("codon build -release -exe -o OUTPUT SOURCE");
            engines.push(Self { name: "Codon", kind: Kind::Compiler(command) });
        }
        if on_path("shedskin") {
            let command = words("shedskin build -o OUTPUT SOURCE");
            engines.push(Self { name: "Shed Skin", kind: Kind::Compiler(command) });
        }
        engines.push(Self { name: "C", kind: Kind::C });
        engines
    }

    /// Makes `program` ready to run; None where this engine has no version of it.
    pub fn prepare(&self, program: &Path, scratch: &Path) -> Option<Result<Prepared, Failed>> {
        let stem = program.file_stem()?.to_string_lossy();
        let output = scratch.join(format!("{stem}-{}", self.name.replace(' ', "")));
        let (source, command) = match &self.kind {
            Kind::Interpreter(interpreter) => {
                let words = vec![(*interpreter).to_owned(), program.display().to_string()];
                return Some(Ok(Prepared { engine: self.name, compile: None, executable: None, words }));
            }
            Kind::Compiler(command) => (program.to_owned(), command.clone()),
            Kind::C => {
                let source = program.with_file_name("c").join(format!("{stem}.c"));
                let command = ["cc", "-O3", "-o", "OUTPUT", "SOURCE", "-lm"].map(str::to_owned).into();
                (source.is_file().then_some(source)?, command)
            }
        };
        Some(self.compile(&source, &output, &command))
    }

    fn compile(&self, source: &Path, output: &Path, command: &[String]) -> Result<Prepared, Failed> {
        let fail = |complaint: String| Failed { engine: self.name, complaint };
        let words: Vec<_> = command
            .iter()
            .map(|word| match word.as_str() {
                "SOURCE" => source.display().to_string(),
                "OUTPUT" => output.display().to_string(),
                _ => word.clone(),
            })
            .collect();
        let run = run_once(Command::new(&words[0]).args(&words[1..])).map_err(|error| fail(error.to_string()))?;
        if !run.output.status.success() {
            return Err(fail(complaint(&run.output)));
        }
        Ok(Prepared {
            engine: self.name,
            compile: Some(run.elapsed),
            executable: Some(output.to_owned()),
            words: vec![output.display().to_string()],
        })
    }
}

fn on_path(name: &str) -> bool {
    env::var_os("PATH").is_some_and(|path| env::split_paths(&path).any(|folder| folder.join(name).is_file()))
}
