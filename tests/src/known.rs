//! `known-failures.txt`: what does not work yet, each line with its reason. The list can only shrink.
//!
//! ```text
//! run::strings::casefold::O2    the second pass drops the last character
//! run::bytes::translate         not written yet
//! ```
//!
//! A name stands for itself and for all trials below it. A listed trial still runs: while it fails it is reported as
//! ignored, and once it passes the run fails until its line is removed or narrowed.

use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::sync::{Arc, Mutex};

use libtest_mimic::{Completion, Failed, Trial};

use crate::tools;

/// The list, in the order of the file.
#[derive(Clone, Default)]
pub struct KnownFailures {
    entries: Vec<Entry>,
    /// What fails in this run, in the form of the list.
    failing: Arc<Mutex<Vec<String>>>,
}

#[derive(Clone)]
struct Entry {
    name: String,
    reason: String,
}

impl KnownFailures {
    /// Reads the list; a missing file is an empty one. A line without a reason is an error.
    pub fn read(path: &Path) -> io::Result<Self> {
        let text = match fs::read_to_string(path) {
            Ok(text) => text,
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(Self::default()),
            Err(e) => return Err(e),
        };
        let mut entries = Vec::new();
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let Some((name, reason)) = line.split_once(char::is_whitespace) else {
                return Err(io::Error::other(format!("{}: `{line}` gives no reason", path.display())));
            };
            entries.push(Entry { name: name.into(), reason: reason.trim().into() });
        }
        Ok(KnownFailures { entries, failing: Arc::default() })
    }

    /// Why `trial` is expected to fail, if it is.
    fn reason(&self, trial: &str) -> Option<&str> {
        self.entries.iter().find(|entry| covers(&entry.name, trial)).map(|entry| entry.reason.as_str())
    }

    /// Names on the list that no trial answers to.
    pub fn strangers<'a>(&'a self, trials: &[Trial]) -> Vec<&'a str> {
        let unknown = |entry: &&Entry| !trials.iter().any(|trial| covers(&entry.name, trial.name()));
        self.entries.iter().filter(unknown).map(|entry| entry.name.as_str()).collect()
    }

    /// A trial that `body` decides, read in the light of the list.
    pub fn trial(&self, name: String, body: impl FnOnce() -> Result<(), String> + Send + 'static) -> Trial {
        let failing = Arc::clone(&self.failing);
        let line = name.clone();
        let body = move || {
            let result = body();
            if let Err(text) = &result {
                let text = text.lines().next().unwrap_or_default();
                failing.lock().expect("no trial panics while it holds the list").push(format!("{line} {text}"));
            }
            result
        };
        match self.reason(&name).map(String::from) {
            None => Trial::test(name, move || body().map_err(Failed::from)),
            Some(reason) => Trial::ignorable_test(name, move || match body() {
                Err(_) => Ok(Completion::ignored_with(reason)),
                Ok(()) => Err("passes now: remove or narrow its line in tests/known-failures.txt".into()),
            }),
        }
    }

    /// Writes what failed to `target/failing-trials.txt`: where to start when many do.
    pub fn write_failing(&self) -> io::Result<()> {
        let mut lines = self.failing.lock().expect("no trial panics while it holds the list").clone();
        lines.sort();
        let mut file = fs::File::create(tools::target_dir().join("failing-trials.txt"))?;
        lines.iter().try_for_each(|line| writeln!(file, "{line}"))
    }
}

fn covers(name: &str, trial: &str) -> bool {
    trial.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_covers_what_is_below_it_only() {
        assert!(covers("run::a", "run::a") && covers("run::a", "run::a::O0"));
        assert!(!covers("run::a", "run::ab::O0") && !covers("run::a::O2", "run::a::O0"));
    }
}
