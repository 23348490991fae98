//! `./x fuzz`: damaged programs and random bytes into `taipan check`. Whatever it is given, it answers with
//! diagnostics: a panic, a signal or a hang is a bug, and the input that caused it is kept.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use taipan_targets::Target;

use crate::build::{Profile, build};
use crate::random::Random;
use crate::workspace::{Result, root, target_dir};

/// How long, and from where.
#[derive(clap::Args)]
pub struct Args {
    /// Stop after this many seconds.
    #[arg(long, default_value_t = 600)]
    seconds: u64,
    /// Where the random numbers start: the same seed makes the same inputs.
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

/// The longest that the compiler may think about a damaged program.
const LIMIT_SECONDS: &str = "20";

/// The subcommand.
pub fn run(args: &Args) -> Result<ExitCode> {
    let compiler = build(Profile::Release, &[Target::host()])?;
    let found = fuzz(&compiler, Duration::from_secs(args.seconds), args.seed)?;
    Ok(if found == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Feeds inputs until the time is up; returns how many broke the compiler.
pub fn fuzz(compiler: &Path, time: Duration, seed: u64) -> Result<usize> {
    let corpus = corpus()?;
    let folder = target_dir().join("fuzz");
    fs::create_dir_all(&folder)?;
    let start = Instant::now();
    let mut random = Random::new(seed);
    let (mut tried, mut found) = (0, 0);
    while start.elapsed() < time {
        let input = damaged(&corpus, &mut random);
        let file = folder.join(format!("input-{seed}.py"));
        fs::write(&file, &input)?;
        tried += 1;
        if let Some(how) = breaks(compiler, &file)? {
            let kept = folder.join(format!("crash-{seed}-{tried}.py"));
            fs::rename(&file, &kept)?;
            println!("fuzz: {how}: {}", kept.display());
            found += 1;
        }
    }
    println!("fuzz: {tried} inputs from seed {seed}, {found} broke the compiler");
    Ok(found)
}

/// How the compiler broke on `file`, if it did. Diagnostics end with 1 or 2.
fn breaks(compiler: &Path, file: &Path) -> Result<Option<String>> {
    let output = Command::new("timeout").arg(LIMIT_SECONDS).arg(compiler).arg("check").arg(file).stdin(Stdio::null()).output()?;
    if matches!(output.status.code(), Some(0..=2)) {
        return Ok(None);
    }
    let stderr = String::from_utf8_lossy(&output.stderr);
    let panic = stderr.lines().find(|line| line.contains("panicked at"));
    Ok(Some(panic.map_or_else(|| output.status.to_string(), str::to_owned)))
}

/// Real programs to damage.
fn corpus() -> Result<Vec<Vec<u8>>> {
    let mut files = Vec::new();
    for folder in ["examples", "bench", "tests/run"] {
        collect(&root().join(folder), &mut files)?;
    }
    files.sort();
    files.iter().map(|file| Ok(fs::read(file)?)).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "py") {
            files.push(path);
        }
    }
    Ok(())
}

/// What breaks programs most: the brackets, colons and words that steer the parser.
const TOKENS: &[&str] = &[
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ":",
    ",",
    ".",
    "=",
    ":=",
    "*",
    "**",
    "\n",
    "\n    ",
    "\t",
    "\\",
    "'",
    "\"\"\"",
    "f'{",
    "lambda",
    "yield",
    "await ",
    "async ",
    "class A:",
    "def f(",
    "return",
    "del ",
    "global x",
    "nonlocal x",
    "import ",
    "from . import ",
    "match x:",
    "case _:",
    "try:",
    "finally:",
    "except*",
    "else:",
    "for x in ",
    "while ",
    "with ",
    "not ",
    "is ",
    "0x",
    "1e999",
    "9",
    "'\\N{",
    "\u{feff}",
    "\0",
    "é",
    "@",
    "->",
    "!",
    "~",
    "super()",
];

/// An input made of a real program.
fn damaged(corpus: &[Vec<u8>], random: &mut Random) -> Vec<u8> {
    let mut text = random.pick(corpus).clone();
    match random.below(10) {
        0 => text = (0..random.below(400)).map(|_| random.below(256) as u8).collect(),
        1 => text.truncate(random.below(text.len() + 1)),
        _ => {
            for _ in 0..=random.below(4) {
                damage_once(&mut text, corpus, random);
            }
        }
    }
    text
}

fn damage_once(text: &mut Vec<u8>, corpus: &[Vec<u8>], random: &mut Random) {
    let at = random.below(text.len() + 1);
    let end = (at + random.below(30)).min(text.len());
    match random.below(6) {
        0 => drop(text.drain(at..end)),
        1 => drop(text.splice(at..at, random.pick(TOKENS).bytes())),
        2 => drop(text.splice(at..end, random.pick(TOKENS).bytes())),
        3 => {
            let piece = text[at..end].to_vec();
            let to = random.below(text.len() + 1);
            drop(text.splice(to..to, piece));
        }
        4 => {
            let other = random.pick(corpus);
            let from = random.below(other.len() + 1);
            let to = (from + random.below(200)).min(other.len());
            drop(text.splice(at..end, other[from..to].iter().copied()));
        }
        _ => {
            if let Some(byte) = text.get_mut(at) {
                *byte = random.below(256) as u8;
            }
        }
    }
}
