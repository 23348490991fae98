//! `./x pyperformance`: PyPI's benchmark programs, as they are, under CPython and compiled. An outside
//! judge: nobody wrote them for us.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use taipan_targets::Target;

use crate::build::{Profile, build};
use crate::measure::{Run, complaint, geometric_mean, run_once};
use crate::setup::ensure_packages;
use crate::workspace::{Result, check, root, target_dir};

const VERSION: &str = "1.14.0";

/// The programs, and how many calls make a run long enough to be timed.
const PROGRAMS: &[(&str, u32)] = &[
    ("nbody", 1),
    ("fannkuch", 1),
    ("spectral_norm", 1),
    ("float", 1),
    ("nqueens", 1),
    ("chaos", 1),
    ("raytrace", 1),
    ("richards", 2),
    ("richards_super", 2),
    ("deltablue", 40),
    ("go", 1),
    ("hexiom", 20),
    ("meteor_contest", 1),
    ("pidigits", 1),
    ("scimark", 1),
    ("unpack_sequence", 1000),
    ("generators", 2),
    ("comprehensions", 1000),
];

/// What to run.
#[derive(clap::Args)]
pub struct Args {
    /// Only these programs.
    programs: Vec<String>,
    /// Timed runs of each; the best counts.
    #[arg(long, default_value_t = 3)]
    runs: u32,
}

/// What became of a program.
enum Verdict {
    Refused(String),
    Differs(String),
    Same { speed: f64 },
}

/// The subcommand.
pub fn run(args: &Args) -> Result<ExitCode> {
    let compiler = build(Profile::Release, &[Target::host()])?;
    let programs = install()?;
    println!("| program | compiles | same result | CPython s | Taipan s | speed |");
    println!("|---|---|---|---|---|---|");
    let mut speeds = Vec::new();
    let mut all_same = true;
    for (name, loops) in PROGRAMS {
        if !args.programs.is_empty() && !args.programs.iter().any(|program| program == name) {
            continue;
        }
        match judge(&compiler, &programs.join(name), *loops, args.runs, name)? {
            Verdict::Same { speed } => speeds.push(speed),
            Verdict::Refused(why) => {
                all_same = false;
                println!("| {name} | no: {why} | | | | |");
            }
            Verdict::Differs(why) => {
                all_same = false;
                println!("| {name} | yes | no: {why} | | | |");
            }
        }
    }
    if !speeds.is_empty() {
        println!("\n{} of these are the same; geometric mean of the speed: {:.1}", speeds.len(), geometric_mean(&speeds));
    }
    Ok(if all_same { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Compiles one program, runs it both ways, and prints its row if they agree.
fn judge(compiler: &Path, folder: &Path, loops: u32, runs: u32, name: &str) -> Result<Verdict> {
    let program = folder.join("run_benchmark.py");
    let executable = folder.join(name);
    let built = run_once(Command::new(compiler).arg("build").arg(&program).arg("-o").arg(&executable))?;
    if !built.output.status.success() {
        return Ok(Verdict::Refused(complaint(&built.output)));
    }
    let options = ["--loops".into(), loops.to_string(), "--runs".into(), runs.to_string()];
    let judge = run_once(Command::new("python3").arg(&program).args(&options))?;
    // A program that hangs must not hang the rest: no honest one is ten times slower than CPython.
    let limit = (judge.elapsed.as_secs() * 10 + 10).to_string();
    let ours = run_once(Command::new("timeout").arg(limit).arg(&executable).args(&options))?;
    if !ours.output.status.success() {
        return Ok(Verdict::Differs(complaint(&ours.output)));
    }
    if !ours.agrees_with(&judge) {
        return Ok(Verdict::Differs("other output".into()));
    }
    let (theirs, ours) = (seconds(&judge), seconds(&ours));
    let speed = theirs / ours;
    println!("| {name} | {:.2} s | yes | {theirs:.4} | {ours:.4} | {speed:.1} |", built.elapsed.as_secs_f64());
    Ok(Verdict::Same { speed })
}

/// The sum of the times that our `pyperf` reported.
fn seconds(run: &Run) -> f64 {
    String::from_utf8_lossy(&run.output.stderr)
        .lines()
        .filter_map(|line| line.strip_prefix("pyperf ")?.rsplit(' ').next()?.parse::<f64>().ok())
        .sum()
}

/// Unpacks the programs into the target folder, each with our `pyperf` beside it.
fn install() -> Result<PathBuf> {
    let folder = target_dir().join(format!("pyperformance-{VERSION}"));
    if !folder.join("complete").is_file() {
        download(&folder)?;
    }
    let programs = folder.join("programs");
    for (name, _) in PROGRAMS {
        let from = folder.join(format!("wheel/pyperformance/data-files/benchmarks/bm_{name}"));
        let to = programs.join(name);
        fs::create_dir_all(&to)?;
        fs::copy(from.join("run_benchmark.py"), to.join("run_benchmark.py"))?;
        fs::copy(root().join("bench/pyperf/pyperf.py"), to.join("pyperf.py"))?;
    }
    Ok(programs)
}

fn download(folder: &Path) -> Result<()> {
    let has_pip = Command::new("python3").args(["-m", "pip", "--version"]).output()?.status.success();
    if !has_pip {
        ensure_packages(&["python3-pip"])?;
    }
    fs::create_dir_all(folder)?;
    check(
        Command::new("python3")
            .args(["-m", "pip", "download", "-q", "--no-deps", "--disable-pip-version-check"])
            .arg(format!("pyperformance=={VERSION}"))
            .arg("-d")
            .arg(folder),
    )?;
    let wheel = folder.join(format!("pyperformance-{VERSION}-py3-none-any.whl"));
    check(Command::new("python3").args(["-m", "zipfile", "-e"]).arg(wheel).arg(folder.join("wheel")))?;
    fs::write(folder.join("complete"), VERSION)?;
    Ok(())
}
