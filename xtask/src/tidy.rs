//! `./x tidy`: rules that no compiler checks. Each rule is a function that reports what breaks it.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::{env, fs};

use crate::workspace::{Result, root};

/// Where a file gets hard to hold in one's head: worth a warning.
const SOFT_LINES: usize = 600;
/// Where it has to be split.
const HARD_LINES: usize = 800;

/// Which of our crates each crate may use. This is the architecture: a new entry needs a reason there.
const MAY_USE: &[(&str, &[&str])] = &[
    ("rt/abi", &[]),
    ("targets", &[]),
    ("mir", &["taipan-rt-abi"]),
    ("frontend", &["taipan-mir", "taipan-rt-abi"]),
    ("llvm-backend", &["taipan-mir", "taipan-rt-abi"]),
    ("rt", &["taipan-rt-abi"]),
    ("cli", &["taipan-frontend", "taipan-mir", "taipan-llvm-backend", "taipan-rt-abi", "taipan-targets"]),
    ("tests", &["taipan-frontend", "taipan-mir", "taipan-rt-abi", "taipan-targets"]),
    ("xtask", &["taipan-targets", "taipan-rt-abi"]),
];

/// External crates that only one of ours may use, so that replacing them touches one folder.
const ONLY_IN: &[(&str, &[&str])] = &[
    ("inkwell", &["llvm-backend"]),
    ("ruff_python_parser", &["frontend"]),
    ("ruff_python_ast", &["frontend"]),
    ("target-lexicon", &["targets"]),
];

/// Code that says it is not done.
const UNFINISHED: &[&str] = &["todo!(", "unimplemented!(", "dbg!(", "#[ignore", "#[should_panic"];

/// The subcommand.
pub fn run() -> Result<ExitCode> {
    Ok(if check() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Runs every rule; prints what is wrong.
pub fn check() -> bool {
    let mut problems = Vec::new();
    let files = tracked_files();
    for file in &files {
        let text = fs::read_to_string(root().join(file)).unwrap_or_default();
        if file.extension().is_some_and(|extension| extension == "rs") {
            check_length(file, &text, &mut problems);
            check_opening(file, &text, &mut problems);
            check_unfinished(file, &text, &mut problems);
        }
        check_paths(file, &text, &mut problems);
    }
    check_dependencies(&mut problems);
    for problem in &problems {
        println!("tidy: {problem}");
    }
    problems.is_empty()
}

/// The files that git knows or would add.
fn tracked_files() -> Vec<PathBuf> {
    let output = Command::new("git").args(["ls-files", "--cached", "--others", "--exclude-standard"]).current_dir(root()).output();
    let text = output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default();
    text.lines().map(PathBuf::from).filter(|file| root().join(file).is_file()).collect()
}

fn check_length(file: &Path, text: &str, problems: &mut Vec<String>) {
    // Tables are read by searching, not from top to bottom.
    if file.starts_with("rt/abi/src/builtins") || file.ends_with("rt/src/str/tables.rs") {
        return;
    }
    let lines = text.lines().count();
    if lines > HARD_LINES {
        problems.push(format!("{}: {lines} lines; split it (at most {HARD_LINES})", file.display()));
    } else if lines > SOFT_LINES {
        println!("tidy: note: {}: {lines} lines; better below {SOFT_LINES}", file.display());
    }
}

fn check_opening(file: &Path, text: &str, problems: &mut Vec<String>) {
    if !text.starts_with("//!") {
        problems.push(format!("{}: does not open with `//!` and what it is for", file.display()));
    } else if text.starts_with("//! Placeholder") {
        problems.push(format!("{}: its documentation is a placeholder", file.display()));
    }
}

fn check_unfinished(file: &Path, text: &str, problems: &mut Vec<String>) {
    if file.ends_with("xtask/src/tidy.rs") {
        return;
    }
    for (index, line) in text.lines().enumerate() {
        for mark in UNFINISHED.iter().filter(|mark| line.contains(**mark)) {
            problems.push(format!("{}:{}: `{mark}`", file.display(), index + 1));
        }
    }
}

/// A path into somebody's home or checkout works on one machine only.
fn check_paths(file: &Path, text: &str, problems: &mut Vec<String>) {
    let mut own = vec![root().display().to_string()];
    own.extend(env::var("HOME").ok().filter(|home| home.len() > "/root".len()));
    for (index, line) in text.lines().enumerate() {
        if own.iter().any(|path| line.contains(path.as_str())) {
            problems.push(format!("{}:{}: a path of this machine", file.display(), index + 1));
        }
    }
}

fn check_dependencies(problems: &mut Vec<String>) {
    for (folder, allowed) in MAY_USE {
        let manifest = fs::read_to_string(root().join(folder).join("Cargo.toml")).unwrap_or_default();
        for name in dependencies(&manifest) {
            if name.starts_with("taipan-") && !allowed.contains(&name) {
                problems.push(format!("{folder}/Cargo.toml: may not use {name}"));
            }
            let owners = ONLY_IN.iter().find(|(external, _)| *external == name);
            if owners.is_some_and(|(_, owners)| !owners.contains(folder)) {
                problems.push(format!("{folder}/Cargo.toml: only {owners:?} may use {name}"));
            }
        }
    }
}

/// The names in the section `[dependencies]` of a manifest; tests may use more.
fn dependencies(manifest: &str) -> Vec<&str> {
    let mut section = "";
    let mut names = Vec::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            section = line;
        } else if section == "[dependencies]"
            && let Some(end) = line.find(['.', ' ', '='])
            && !line.starts_with('#')
        {
            names.push(&line[..end]);
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_dependencies() {
        let manifest = "[package]\nname = \"a\"\n[dependencies]\nclap.workspace = true\n# why\nbase = \"1\"\n[features]\nx = []\n";
        assert_eq!(dependencies(manifest), ["clap", "base"]);
    }
}
