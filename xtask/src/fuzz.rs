//! `./x fuzz`: damaged programs and random bytes into `taipan check`. Whatever it is given, it answers with
//! diagnostics: a panic, a signal or a hang is a bug, and the input that caused it is kept.
//!
//! `./x fuzz --programs`: valid programs, generated at random, must do what CPython does.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use taipan_targets::Target;

use crate::build::{Profile, build};
use crate::generate;
use crate::measure::{Run, complaint, run_once};
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
    /// Generate valid programs instead, and compare what they do with CPython.
    #[arg(long)]
    programs: bool,
}

/// The longest that anything may take over one input, in seconds.
const LIMIT: &str = "20";

/// The subcommand.
pub fn run(args: &Args) -> Result<ExitCode> {
    let compiler = build(Profile::Release, &[Target::host()])?;
    let time = Duration::from_secs(args.seconds);
    let found = if args.programs { compare_programs(&compiler, time, args.seed)? } else { damage_programs(&compiler, time, args.seed)? };
    Ok(if found == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Feeds damaged programs until the time is up; returns how many broke the compiler.
pub fn damage_programs(compiler: &Path, time: Duration, seed: u64) -> Result<usize> {
    let corpus = corpus()?;
    campaign(time, seed, |random, file| {
        fs::write(file, damaged(&corpus, random))?;
        breaks(compiler, file)
    })
}

/// Runs generated programs until the time is up; returns how many did not do as CPython does.
pub fn compare_programs(compiler: &Path, time: Duration, seed: u64) -> Result<usize> {
    campaign(time, seed, |random, file| {
        fs::write(file, generate::program(random))?;
        differs(compiler, file)
    })
}

/// Makes inputs and tries them. `attempt` writes one to the file and says what was wrong; it is then kept.
fn campaign(time: Duration, seed: u64, mut attempt: impl FnMut(&mut Random, &Path) -> Result<Option<String>>) -> Result<usize> {
    let folder = target_dir().join("fuzz");
    fs::create_dir_all(&folder)?;
    let file = folder.join(format!("input-{seed}.py"));
    let start = Instant::now();
    let mut random = Random::new(seed);
    let (mut tried, mut found) = (0, 0);
    while start.elapsed() < time {
        tried += 1;
        if let Some(problem) = attempt(&mut random, &file)? {
            let kept = folder.join(format!("found-{seed}-{tried}.py"));
            fs::rename(&file, &kept)?;
            println!("fuzz: {}: {problem}", kept.display());
            found += 1;
        }
    }
    println!("fuzz: {tried} inputs from seed {seed}, {found} problems");
    Ok(found)
}

/// How the compiler broke on `file`, if it did. Diagnostics end with 1 or 2.
fn breaks(compiler: &Path, file: &Path) -> Result<Option<String>> {
    let output = run_once(limited().arg(compiler).arg("check").arg(file))?.output;
    if matches!(output.status.code(), Some(0..=2)) {
        return Ok(None);
    }
    let stderr = String::from_utf8_lossy(&output.stderr);
    let panic = stderr.lines().find(|line| line.contains("panicked at"));
    Ok(Some(panic.map_or_else(|| output.status.to_string(), str::to_owned)))
}

/// How the compiled program differs from the interpreted one, with and without optimisation.
fn differs(compiler: &Path, file: &Path) -> Result<Option<String>> {
    let judge = run_once(limited().arg("python3").arg(file))?;
    let executable = file.with_extension("");
    for level in ["-O0", "-O2"] {
        let mut build = limited();
        build.arg(compiler).args(["build", level]).arg(file).arg("-o").arg(&executable);
        let built = run_once(&mut build)?;
        if !built.output.status.success() {
            return Ok(Some(format!("{level}: not compiled: {}", complaint(&built.output))));
        }
        let ours = run_once(limited().arg(&executable).env("TAIPAN_CHECK_LEAKS", "1"))?;
        if !ours.agrees_with(&judge) {
            return Ok(Some(format!("{level}: {}", first_difference(&judge, &ours))));
        }
    }
    Ok(None)
}

/// The first line that is not the same, or how the two ended.
fn first_difference(judge: &Run, ours: &Run) -> String {
    let (right, got) = (String::from_utf8_lossy(&judge.output.stdout), String::from_utf8_lossy(&ours.output.stdout));
    let pairs = right.lines().map(Some).chain([None]).zip(got.lines().map(Some).chain([None]));
    match pairs.into_iter().find(|(right, got)| right != got) {
        Some((right, got)) => format!("expected {right:?}, got {got:?}, {}", complaint(&ours.output)),
        None => format!("ended with {}", ours.output.status),
    }
}

/// The start of a command that is ended when it takes too long.
fn limited() -> Command {
    let mut command = Command::new("timeout");
    command.arg(LIMIT);
    command
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
