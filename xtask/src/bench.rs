//! `./x bench`: the programs of `bench/`, under CPython, Taipan and whatever else is installed, in turn,
//! so that a busy moment of the machine hits all of them. Prints a table, and saves it with a plot.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use taipan_targets::Target;

use crate::build::{Profile, build};
use crate::engine::{Engine, Prepared};
use crate::measure::{Run, geometric_mean, peak_memory, run_once};
use crate::plot::{Bar, plot};
use crate::workspace::{Result, root, target_dir};

/// What to measure.
#[derive(clap::Args)]
pub struct Args {
    /// Only programs whose name contains one of these.
    programs: Vec<String>,
    /// Timed runs of each; the best counts.
    #[arg(long, default_value_t = 3)]
    runs: u32,
    /// Put the table and the plot into `bench/results`, for the README.
    #[arg(long)]
    save: bool,
}

/// One engine's figures for one program.
struct Cell {
    engine: &'static str,
    outcome: std::result::Result<Figures, String>,
}

struct Figures {
    compile: Option<Duration>,
    best: Duration,
    memory: u64,
    size: Option<u64>,
}

/// The subcommand.
pub fn run(args: &Args) -> Result<ExitCode> {
    let compiler = build(Profile::Release, &[Target::host()])?;
    let engines = Engine::installed(&compiler);
    let mut table = String::from(HEADER);
    let mut bars = Vec::new();
    let mut all_agree = true;
    print!("{HEADER}");
    for program in programs(&args.programs)? {
        let cells = measure(&engines, &program, args.runs)?;
        let base = cells.first().and_then(|cell| cell.outcome.as_ref().ok()).map(|figures| figures.best);
        for cell in &cells {
            let name = program.file_stem().unwrap_or_default().to_string_lossy();
            let row = row(&name, cell, base);
            print!("{row}");
            table.push_str(&row);
            match (&cell.outcome, base) {
                (Ok(figures), Some(base)) if cell.engine == "Taipan" => {
                    let ratio = base.as_secs_f64() / figures.best.as_secs_f64();
                    bars.push(Bar { label: name.into_owned(), ratio });
                }
                (Err(_), _) => all_agree = false,
                _ => {}
            }
        }
    }
    let ratios: Vec<_> = bars.iter().map(|bar| bar.ratio).collect();
    let sum = format!("\nGeometric mean of Taipan's speed against CPython's: {:.1}\n", geometric_mean(&ratios));
    print!("{sum}");
    table.push_str(&sum);

    let folder = if args.save { root().join("bench/results") } else { target_dir().join("bench") };
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("results.md"), table)?;
    fs::write(folder.join("results.svg"), plot(&bars))?;
    eprintln!("x: saved {} and results.svg", folder.join("results.md").display());
    Ok(if all_agree { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

const HEADER: &str = "\
| program | engine | seconds | against CPython | compile s | peak MB | binary KB |
|---|---|---|---|---|---|---|
";

/// The programs to measure, in the order of their names.
fn programs(filters: &[String]) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(root().join("bench"))? {
        let path = entry?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let is_wanted = filters.is_empty() || filters.iter().any(|filter| name.contains(filter.as_str()));
        if path.extension().is_some_and(|extension| extension == "py") && is_wanted {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// Runs one program under all engines in turn. The first engine, CPython, says what is right.
fn measure(engines: &[Engine], program: &Path, runs: u32) -> Result<Vec<Cell>> {
    let scratch = target_dir().join("bench/build");
    fs::create_dir_all(&scratch)?;
    let prepared: Vec<_> = engines.iter().filter_map(|engine| engine.prepare(program, &scratch)).collect();
    let mut outcomes: Vec<std::result::Result<Option<Run>, String>> =
        prepared.iter().map(|prepared| prepared.as_ref().map(|_| None).map_err(|why| why.complaint.clone())).collect();
    for _ in 0..runs {
        for (prepared, outcome) in prepared.iter().zip(&mut outcomes) {
            let (Ok(prepared), Ok(best)) = (prepared, &mut *outcome) else { continue };
            let run = run_once(&mut prepared.command())?;
            if best.as_ref().is_none_or(|best| run.elapsed < best.elapsed) {
                *best = Some(run);
            }
        }
    }
    let mut cells: Vec<Cell> = Vec::new();
    let mut right: Option<Run> = None;
    for (prepared, outcome) in prepared.iter().zip(outcomes) {
        let engine = prepared.as_ref().map_or_else(|failed| failed.engine, |prepared| prepared.engine);
        let outcome = match (prepared, outcome) {
            (Ok(prepared), Ok(Some(run))) => {
                let figures = figures(prepared, &run, right.as_ref())?;
                right.get_or_insert(run);
                figures
            }
            (_, Err(why)) => Err(why),
            _ => Err("not run".into()),
        };
        cells.push(Cell { engine, outcome });
    }
    Ok(cells)
}

fn figures(prepared: &Prepared, run: &Run, right: Option<&Run>) -> Result<std::result::Result<Figures, String>> {
    if right.is_some_and(|right| !run.agrees_with(right)) {
        return Ok(Err("other output".into()));
    }
    Ok(Ok(Figures {
        compile: prepared.compile,
        best: run.elapsed,
        memory: peak_memory(&prepared.command())?,
        size: prepared.executable.as_ref().and_then(|file| Some(fs::metadata(file).ok()?.len())),
    }))
}

fn row(program: &str, cell: &Cell, base: Option<Duration>) -> String {
    let figures = match &cell.outcome {
        Ok(figures) => figures,
        Err(why) => return format!("| {program} | {} | {why} | | | | |\n", cell.engine),
    };
    let ratio = base.map_or(1.0, |base| base.as_secs_f64() / figures.best.as_secs_f64());
    let compile = figures.compile.map_or_else(String::new, |time| format!("{:.2}", time.as_secs_f64()));
    let size = figures.size.map_or_else(String::new, |bytes| (bytes / 1024).to_string());
    format!(
        "| {program} | {} | {:.3} | {ratio:.1} | {compile} | {:.1} | {size} |\n",
        cell.engine,
        figures.best.as_secs_f64(),
        figures.memory as f64 / 1024.0
    )
}
