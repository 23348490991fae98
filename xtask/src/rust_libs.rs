//! Rust's libraries for a machine that is not this one.
//!
//! With rustup they are one `rustup target add` away, and used if present. Elsewhere Debian's own
//! rustc 1.85 serves: its packages, for the host and for the other machine, are unpacked into a folder of
//! the user's cache, and nothing of the system changes. That is why the runtime's minimum Rust is 1.85.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use crate::setup::{AARCH64, ensure_packages};
use crate::workspace::{Result, check};

/// The version in Debian 12's main suite.
const VERSION: &str = "1.85.0+dfsg3-1~deb12u3";

/// A rustc that has the libraries of some target.
pub struct CrossRust {
    /// The compiler; None is the usual one.
    rustc: Option<PathBuf>,
    library_path: String,
}

impl CrossRust {
    /// Finds or unpacks one for `triple`.
    pub fn find(triple: &str) -> Result<Self> {
        if sysroot()?.join("lib/rustlib").join(triple).join("lib").is_dir() {
            return Ok(Self { rustc: None, library_path: String::new() });
        }
        if triple != "aarch64-unknown-linux-gnu" {
            return Err(format!("no Rust libraries for {triple}: run `rustup target add {triple}`").into());
        }
        ensure_packages(AARCH64)?;
        let prefix = cache_dir()?.join(format!("rust-{VERSION}"));
        if !prefix.join("complete").is_file() {
            unpack(&prefix)?;
        }
        let lib = prefix.join("usr/lib");
        Ok(Self {
            rustc: Some(prefix.join("usr/bin/rustc")),
            library_path: format!("{}:{}", lib.join("x86_64-linux-gnu").display(), lib.display()),
        })
    }

    /// Makes `cargo` use it, and returns the target folder to build in. Two compilers must not share one:
    /// each would rebuild all.
    pub fn apply(&self, cargo: &mut Command, target_dir: &Path) -> PathBuf {
        let folder = match &self.rustc {
            Some(rustc) => {
                cargo.env("RUSTC", rustc).env("LD_LIBRARY_PATH", &self.library_path);
                target_dir.join("rt-1.85")
            }
            None => target_dir.join("rt"),
        };
        cargo.arg("--target-dir").arg(&folder);
        folder
    }
}

fn sysroot() -> Result<PathBuf> {
    let output = Command::new("rustc").args(["--print", "sysroot"]).output()?;
    Ok(String::from_utf8(output.stdout)?.trim_end().into())
}

/// The user's cache: the libraries outlive a `cargo clean` and serve every checkout.
fn cache_dir() -> Result<PathBuf> {
    let base = match (env::var_os("XDG_CACHE_HOME"), env::var_os("HOME")) {
        (Some(cache), _) => PathBuf::from(cache),
        (None, Some(home)) => Path::new(&home).join(".cache"),
        (None, None) => return Err("neither XDG_CACHE_HOME nor HOME is set".into()),
    };
    Ok(base.join("taipan"))
}

/// Downloads the packages through a private set of apt's lists, which knows both architectures, and
/// unpacks them: the system's own lists and architectures stay as they are.
fn unpack(prefix: &Path) -> Result<()> {
    eprintln!("x: unpacking Rust's aarch64 libraries into {}", prefix.display());
    let partial = prefix.with_extension(format!("{}", std::process::id()));
    let lists = partial.join("apt/lists");
    let packages = partial.join("packages");
    for folder in [lists.join("partial"), partial.join("apt/cache/archives/partial"), packages.clone()] {
        fs::create_dir_all(folder)?;
    }
    let apt_get = || {
        let mut command = Command::new("apt-get");
        command.arg("-q").current_dir(&packages).stdout(std::io::stderr());
        command.arg("-o").arg(format!("Dir::State::lists={}", lists.display()));
        command.arg("-o").arg(format!("Dir::Cache={}", partial.join("apt/cache").display()));
        command.args(["-o", "APT::Architectures::=amd64", "-o", "APT::Architectures::=arm64"]);
        command.args(["-o", "Debug::NoLocking=1", "-o", "APT::Sandbox::User=root"]);
        command
    };
    // An index that is being written when we read it fails; another that we need may be there all the same.
    let _ = apt_get().arg("update").status()?;
    check(apt_get().arg("download").args([
        format!("rustc-web={VERSION}"),
        format!("libstd-rust-web-1.85={VERSION}"),
        format!("libstd-rust-web-dev={VERSION}"),
        format!("libstd-rust-web-dev:arm64={VERSION}"),
    ]))?;
    for package in fs::read_dir(&packages)? {
        check(Command::new("dpkg").arg("-x").arg(package?.path()).arg(&partial))?;
    }
    fs::remove_dir_all(partial.join("apt"))?;
    fs::remove_dir_all(&packages)?;
    fs::write(partial.join("complete"), VERSION)?;
    if fs::rename(&partial, prefix).is_err() {
        // Another checkout was quicker.
        fs::remove_dir_all(&partial)?;
    }
    Ok(())
}
