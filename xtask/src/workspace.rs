//! Where things are, and how commands are run.

use std::error::Error;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;
use std::{env, fs};

/// Errors end in front of a developer: their text is all that matters.
pub type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("`xtask` is a folder of the workspace").to_owned()
}

/// Cargo's target folder.
pub fn target_dir() -> PathBuf {
    match env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// The folder that the user typed `./x` in.
pub fn user_dir() -> PathBuf {
    env::var_os("TAIPAN_X_DIR").map_or_else(root, PathBuf::from)
}

/// `cargo` at the root. What `cargo run` set for this process is none of its business.
pub fn cargo() -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root());
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&name);
        }
    }
    command
}

/// Runs a command to its end; anything but success is an error.
pub fn check(command: &mut Command) -> Result<()> {
    let status = command.status().map_err(|cause| format!("{}: {cause}", describe(command)))?;
    if status.success() { Ok(()) } else { Err(format!("{} failed ({status})", describe(command)).into()) }
}

/// A command as one would type it.
pub fn describe(command: &Command) -> String {
    let words = [command.get_program()].into_iter().chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}

/// When a file was last written; never, if it isn't there.
pub fn modified(file: &Path) -> SystemTime {
    fs::metadata(file).and_then(|meta| meta.modified()).unwrap_or(SystemTime::UNIX_EPOCH)
}
