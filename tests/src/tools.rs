//! Where the things that a trial runs are: the compiler, the interpreter, scratch folders.

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The folder of this crate, which holds the suites' data.
pub fn tests_dir() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The interpreter that is the judge: `PYTHON`, or `python3`.
pub fn python() -> String {
    env::var("PYTHON").unwrap_or_else(|_| "python3".into())
}

/// The cargo target folder that the running test binary is in.
pub fn target_dir() -> PathBuf {
    profile_dir().parent().map(Path::to_owned).unwrap_or_default()
}

/// The compiler under test: `TAIPAN`, else the one built beside this test binary, else the release one.
pub fn compiler() -> Result<PathBuf, String> {
    if let Some(path) = env::var_os("TAIPAN") {
        return Ok(PathBuf::from(path));
    }
    let candidates = [profile_dir().join("taipan"), target_dir().join("release").join("taipan")];
    let found = candidates.iter().find(|path| path.is_file()).cloned();
    found.ok_or_else(|| format!("no compiler at {}: run `cargo build --release -p taipan`, or set TAIPAN", candidates[1].display()))
}

/// Whether snapshots are to be rewritten instead of compared.
pub fn bless() -> bool {
    env::var_os("BLESS").is_some_and(|v| v != "0")
}

/// An empty folder of its own for one trial; removed by [`Scratch`]'s drop.
pub fn scratch(name: &str) -> io::Result<Scratch> {
    let folder = format!("{}-{}", name.replace("::", "-"), std::process::id());
    let path = target_dir().join("scratch").join(folder);
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path)?;
    Ok(Scratch { path })
}

/// A folder that lives as long as a trial.
pub struct Scratch {
    /// Where it is.
    pub path: PathBuf,
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // TAIPAN_KEEP leaves executables behind for a debugger.
        if env::var_os("TAIPAN_KEEP").is_none() {
            let _ = fs::remove_dir_all(&self.path);
        }
    }
}

/// `target/PROFILE`: test binaries are in its `deps`.
fn profile_dir() -> PathBuf {
    let binary = env::current_exe().expect("the running test binary has a path");
    binary.ancestors().nth(2).map(Path::to_owned).unwrap_or_default()
}
