//! What CPython does with a program: the only expected output there is.
//!
//! Answers are kept below `target/oracle/`, named by a hash of everything they depend on (each file, the input, the
//! arguments, the interpreter's version), so an unchanged program is not run again and a changed one is never stale.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::Duration;

use crate::process::{End, Invocation, Output};
use crate::program::Program;
use crate::tools;

/// Raise this when the way CPython is run changes, and older answers must go.
const RECIPE: &str = "1";

/// Runs `program` under CPython in `scratch`, a folder of the trial's own, or recalls what it did.
pub fn ask(program: &Program, scratch: &Path) -> io::Result<Output> {
    let kept = tools::target_dir().join("oracle").join(key(program)?);
    if let Some(output) = recall(&kept) {
        return Ok(output);
    }
    let output = invocation(program, scratch).run()?;
    if matches!(output.end, End::Code(_)) {
        remember(&kept, &output, scratch)?;
    }
    Ok(output)
}

/// The command that runs `program` under CPython.
pub fn invocation(program: &Program, scratch: &Path) -> Invocation {
    let mut argv = vec![tools::python(), program.main.display().to_string()];
    argv.extend(program.args.iter().cloned());
    let mut invocation = Invocation::new(argv, scratch, Duration::from_secs(60));
    // A fixed seed: a program whose output depends on the hashes of strings is a mistake, not a flaky test.
    invocation.env =
        vec![("PYTHONHASHSEED".into(), "0".into()), ("PYTHONDONTWRITEBYTECODE".into(), "1".into()), ("PYTHONUTF8".into(), "1".into())];
    invocation.stdin = program.stdin.clone();
    invocation
}

fn key(program: &Program) -> io::Result<String> {
    let mut hash = Fnv::default();
    hash.field(RECIPE.as_bytes());
    hash.field(version().as_bytes());
    for file in program.files.iter().chain(&program.stdin) {
        // The path is in tracebacks, so it is part of the answer.
        hash.field(file.as_os_str().as_encoded_bytes());
        hash.field(&fs::read(file)?);
    }
    for arg in &program.args {
        hash.field(arg.as_bytes());
    }
    Ok(format!("{:032x}", hash.0))
}

fn version() -> &'static str {
    static VERSION: OnceLock<String> = OnceLock::new();
    VERSION.get_or_init(|| {
        let argv = vec![tools::python(), "-c".into(), "import sys; print(sys.version)".into()];
        let output = Invocation::new(argv, Path::new("/"), Duration::from_secs(60)).run();
        output.map(|o| o.stdout_text()).unwrap_or_default()
    })
}

/// One file: the exit code, the length of stdout, then both streams.
fn remember(path: &Path, output: &Output, scratch: &Path) -> io::Result<()> {
    let End::Code(code) = output.end else {
        return Ok(());
    };
    let mut bytes = format!("{code} {}\n", output.stdout.len()).into_bytes();
    bytes.extend(&output.stdout);
    bytes.extend(&output.stderr);
    fs::create_dir_all(path.parent().expect("answers live in a folder"))?;
    // Written in the trial's own folder and renamed: the trials of one program ask at once, and none reads half an answer.
    let aside = scratch.join("answer");
    fs::write(&aside, bytes)?;
    fs::rename(aside, path)
}

fn recall(path: &PathBuf) -> Option<Output> {
    let bytes = fs::read(path).ok()?;
    let newline = bytes.iter().position(|b| *b == b'\n')?;
    let (code, length) = std::str::from_utf8(&bytes[..newline]).ok()?.split_once(' ')?;
    let (stdout, stderr) = bytes[newline + 1..].split_at_checked(length.parse().ok()?)?;
    Some(Output { end: End::Code(code.parse().ok()?), stdout: stdout.to_vec(), stderr: stderr.to_vec() })
}

/// FNV-1a, 128 bits: stable across Rust versions, and long enough never to collide by accident.
struct Fnv(u128);

impl Default for Fnv {
    fn default() -> Self {
        Fnv(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d)
    }
}

impl Fnv {
    /// Adds a field and its length, so that fields can't run into each other.
    fn field(&mut self, bytes: &[u8]) {
        for byte in bytes.iter().copied().chain(bytes.len().to_le_bytes()) {
            self.0 = (self.0 ^ u128::from(byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b);
        }
    }
}
