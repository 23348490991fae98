//! What can go wrong outside the compiler: each error has a code, one sentence, and what to do about it.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// An error of the machine or its files, not of the Python program.
#[derive(Debug)]
pub enum TargetError {
    /// `--target` names a triple that is not in the table.
    UnknownTarget {
        /// What was asked for.
        asked: String,
        /// The triples that would do.
        known: Vec<&'static str>,
    },
    /// No runtime was built for this target, or the compiler was moved away from it.
    RuntimeMissing {
        /// The target's triple.
        triple: String,
        /// Where it was looked for.
        looked_in: Vec<PathBuf>,
    },
    /// A runtime was found, but another Taipan built it.
    RuntimeStale {
        /// The target's triple.
        triple: String,
        /// Where it was found.
        folder: PathBuf,
        /// The stamp that was found there.
        found: String,
    },
    /// No program that can link for this target is installed.
    LinkerMissing {
        /// The target's triple.
        triple: String,
        /// The names that were tried.
        tried: Vec<String>,
        /// The Debian packages that bring one.
        packages: &'static str,
    },
    /// The linker ran and failed.
    LinkFailed {
        /// The linker's name.
        linker: String,
        /// What it printed, or how it ended.
        said: String,
    },
    /// A program for another machine can't be run here.
    RunnerMissing {
        /// The target's triple.
        triple: String,
        /// The Debian packages that bring an emulator.
        packages: &'static str,
    },
    /// The output, or a file on the way to it, can't be written.
    Unwritable {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        cause: io::Error,
        /// What the file is for.
        place: Place,
    },
    /// A program that was compiled can't be started.
    NotStarted {
        /// The executable.
        path: PathBuf,
        /// Why.
        cause: io::Error,
    },
}

/// What a file that can't be written is for: it decides what the user can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// What was asked for.
    Output,
    /// An intermediate file.
    Temporary,
    /// An executable of `taipan run`.
    Cache,
    /// Standard output.
    Terminal,
}

/// A code and its documentation.
#[derive(Debug)]
pub struct Entry {
    /// `E0801`.
    pub code: &'static str,
    /// The same in words.
    pub name: &'static str,
    /// The page that explains it.
    pub page: &'static str,
}

macro_rules! entries {
    ($($code:literal $name:literal),+ $(,)?) => {
        &[$(Entry {
            code: $code,
            name: $name,
            page: include_str!(concat!("../../docs/errors/", $code, ".md")),
        }),+]
    };
}

/// The codes of this crate, for `taipan explain`.
pub static CODES: &[Entry] = entries![
    "E0801" "unknown-target",
    "E0802" "runtime-missing",
    "E0803" "runtime-stale",
    "E0804" "linker-missing",
    "E0805" "link-failed",
    "E0806" "runner-missing",
    "E0807" "unwritable-output",
    "E0810" "program-not-started",
];

impl TargetError {
    /// An output error at `path`.
    pub fn unwritable(path: &Path, cause: io::Error) -> Self {
        Self::Unwritable { path: path.to_owned(), cause, place: Place::Output }
    }

    /// The same error about a file that is for something else.
    pub fn at(self, place: Place) -> Self {
        match self {
            Self::Unwritable { path, cause, .. } => Self::Unwritable { path, cause, place },
            other => other,
        }
    }

    /// The code under which `docs/errors/` and `taipan explain` know this error.
    pub fn code(&self) -> &'static str {
        self.entry().code
    }

    /// The code's name in words.
    pub fn name(&self) -> &'static str {
        self.entry().name
    }

    fn entry(&self) -> &'static Entry {
        &CODES[match self {
            Self::UnknownTarget { .. } => 0,
            Self::RuntimeMissing { .. } => 1,
            Self::RuntimeStale { .. } => 2,
            Self::LinkerMissing { .. } => 3,
            Self::LinkFailed { .. } => 4,
            Self::RunnerMissing { .. } => 5,
            Self::Unwritable { .. } => 6,
            Self::NotStarted { .. } => 7,
        }]
    }

    /// What the user can do, where there is something.
    pub fn help(&self) -> Option<String> {
        match self {
            Self::UnknownTarget { known, .. } => Some(format!("use one of: {}", known.join(", "))),
            Self::RuntimeMissing { triple, .. } | Self::RuntimeStale { triple, .. } => {
                Some(format!("build it with `./x build --target {triple}`"))
            }
            Self::LinkerMissing { packages, .. } | Self::RunnerMissing { packages, .. } => {
                Some(format!("install it with `apt-get install {packages}`"))
            }
            Self::LinkFailed { .. } => None,
            Self::Unwritable { cause, place, .. } => {
                let other = match place {
                    Place::Output => "choose another place with `-o`",
                    Place::Temporary => "set TMPDIR to a folder that can be written",
                    Place::Cache => "set TAIPAN_CACHE to a folder that can be written",
                    Place::Terminal => return None,
                };
                let full = cause.kind() == io::ErrorKind::StorageFull;
                Some(format!("{}{other}", if full { "free some space, or " } else { "" }))
            }
            Self::NotStarted { .. } => Some("set TAIPAN_CACHE to a folder from which programs can be started".into()),
        }
    }
}

impl fmt::Display for TargetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownTarget { asked, .. } => write!(f, "unknown target `{asked}`"),
            Self::RuntimeMissing { triple, looked_in } => {
                let places: Vec<_> = looked_in.iter().map(|place| place.display().to_string()).collect();
                write!(f, "no runtime for {triple}: looked in {}", places.join(", "))
            }
            Self::RuntimeStale { triple, folder, found } => {
                write!(f, "the runtime for {triple} in {} belongs to another build of taipan (`{found}`)", folder.display())
            }
            Self::LinkerMissing { triple, tried, .. } => {
                write!(f, "no linker for {triple}: tried {}", tried.join(", "))
            }
            Self::LinkFailed { linker, said } => write!(f, "{linker} failed: {}", said.trim_end()),
            Self::RunnerMissing { triple, .. } => write!(f, "a program for {triple} can't be run here without qemu-user"),
            Self::Unwritable { path, cause, .. } => write!(f, "can't write {}: {}", path.display(), plain(cause)),
            Self::NotStarted { path, cause } => write!(f, "can't start {}: {}", path.display(), plain(cause)),
        }
    }
}

/// The system's own words, without Rust's trailing `(os error 28)`.
fn plain(cause: &io::Error) -> String {
    let text = cause.to_string();
    match text.find(" (os error ") {
        Some(end) => text[..end].to_lowercase(),
        None => text,
    }
}

impl std::error::Error for TargetError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_titled_by_its_code_and_name() {
        for entry in CODES {
            assert!(entry.page.starts_with(&format!("# {}: {}\n", entry.code, entry.name)), "{}", entry.code);
        }
    }
}
