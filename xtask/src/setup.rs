//! Installs Debian packages that a task needs, if they are not there. What the build itself needs is
//! installed by `./x`, which runs before this program exists.

use std::path::Path;
use std::process::Command;

use crate::workspace::{Result, check};

/// Linking and running programs for aarch64, and what Debian's rustc 1.85 needs to run.
pub const AARCH64: &[&str] = &["gcc-aarch64-linux-gnu", "libc6-dev-arm64-cross", "qemu-user", "libllvm19"];

/// Makes sure that these packages are installed; returns quickly when they are.
pub fn ensure_packages(packages: &[&str]) -> Result<()> {
    let missing: Vec<_> = packages.iter().filter(|package| !is_installed(package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    if !Path::new("/var/lib/dpkg").is_dir() {
        return Err(format!("this is not Debian: install the like of {missing:?} yourself").into());
    }
    eprintln!("x: installing {missing:?}");
    check(apt_get().args(["update", "-q"]))?;
    check(apt_get().args(["install", "-y", "-q", "--no-install-recommends"]).args(missing))
}

/// dpkg keeps one list of files for each package; asking dpkg itself takes longer than this program runs.
fn is_installed(package: &str) -> bool {
    let info = Path::new("/var/lib/dpkg/info");
    [format!("{package}.list"), format!("{package}:amd64.list"), format!("{package}:arm64.list")]
        .iter()
        .any(|name| info.join(name).exists())
}

/// `apt-get` with the rights it needs. Its chatter goes to stderr: stdout may be a program's.
fn apt_get() -> Command {
    let is_root = std::fs::metadata("/proc/self").is_ok_and(|meta| std::os::unix::fs::MetadataExt::uid(&meta) == 0);
    let mut command = Command::new(if is_root { "apt-get" } else { "sudo" });
    if !is_root {
        command.arg("apt-get");
    }
    command.args(["-o", "DPkg::Lock::Timeout=300"]);
    command.env("DEBIAN_FRONTEND", "noninteractive").stdout(std::io::stderr());
    command
}
