//! Finds the test programs: one per `.py` file, or one per folder that holds a `main.py`.
//!
//! Beside `NAME.py` may stand `NAME.stdin` (its standard input) and `NAME.args` (its arguments, one a line).

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// One program to compile and run.
#[derive(Clone, Debug)]
pub struct Program {
    /// `area::name`: the path below the suite's folder.
    pub name: String,
    /// The file that is run.
    pub main: PathBuf,
    /// Every file it consists of, sorted; what the cached answer of CPython depends on.
    pub files: Vec<PathBuf>,
    /// What to read on standard input.
    pub stdin: Option<PathBuf>,
    /// Its arguments.
    pub args: Vec<String>,
}

/// Every program below `root`, sorted by name.
pub fn discover(root: &Path) -> io::Result<Vec<Program>> {
    let mut found = Vec::new();
    visit(root, "", &mut found)?;
    found.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(found)
}

/// The files directly in `folder` with `extension`, sorted.
pub fn files_with(folder: &Path, extension: &str) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in sorted_entries(folder)? {
        if entry.extension().is_some_and(|e| e == extension) {
            files.push(entry);
        }
    }
    Ok(files)
}

fn visit(folder: &Path, prefix: &str, found: &mut Vec<Program>) -> io::Result<()> {
    for path in sorted_entries(folder)? {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        if stem.starts_with(['.', '_']) {
            continue;
        }
        let name = format!("{prefix}{stem}");
        if path.is_dir() {
            let main = path.join("main.py");
            if main.is_file() {
                let mut files = Vec::new();
                all_files(&path, &mut files)?;
                found.push(program(name, main, files)?);
            } else {
                visit(&path, &format!("{name}::"), found)?;
            }
        } else if path.extension().is_some_and(|e| e == "py") {
            found.push(program(name, path.clone(), vec![path])?);
        }
    }
    Ok(())
}

fn program(name: String, main: PathBuf, files: Vec<PathBuf>) -> io::Result<Program> {
    let beside = |extension: &str| Some(main.with_extension(extension)).filter(|p| p.is_file());
    let args = match beside("args") {
        Some(path) => fs::read_to_string(path)?.lines().map(String::from).collect(),
        None => Vec::new(),
    };
    Ok(Program { name, stdin: beside("stdin"), args, main, files })
}

fn all_files(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for path in sorted_entries(folder)? {
        if path.is_dir() {
            if path.file_name().is_some_and(|n| n != "__pycache__") {
                all_files(&path, files)?;
            }
        } else {
            files.push(path);
        }
    }
    Ok(())
}

fn sorted_entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    entries.sort();
    Ok(entries)
}
