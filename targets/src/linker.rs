//! Finds a program that links for a target. A C compiler drives the link (it knows the start files and
//! the C library's place); lld does the work where it is installed, for it links several times faster.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::search::{is_executable, on_path};
use crate::{Target, TargetError};

/// A linker for one target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Linker {
    /// The C compiler that drives it.
    pub(crate) driver: PathBuf,
    /// Arguments that come before all others.
    pub(crate) arguments: Vec<String>,
}

impl Linker {
    /// The best linker installed for `target`; `TAIPAN_LINKER` names another C compiler.
    pub fn find(target: &Target) -> Result<Self, TargetError> {
        if let Some(driver) = env::var_os("TAIPAN_LINKER") {
            let name = driver.to_string_lossy().into_owned();
            let driver = on_path(&name).ok_or_else(|| missing(target, vec![name]))?;
            return Ok(Self { driver, arguments: Vec::new() });
        }
        let lld = find_lld();
        let candidates = candidates(target);
        for candidate in &candidates {
            if candidate.needs_lld && lld.is_none() {
                continue;
            }
            if let Some(driver) = on_path(&candidate.name) {
                return Ok(with_lld(driver, candidate.arguments.clone(), lld.as_deref()));
            }
        }
        Err(missing(target, candidates.into_iter().map(|candidate| candidate.name).collect()))
    }
}

/// A C compiler that may be installed.
struct Candidate {
    name: String,
    arguments: Vec<String>,
    /// Clang links for another machine only with lld: binutils are built for one.
    needs_lld: bool,
}

/// The C compilers that can link for `target`, best first.
fn candidates(target: &Target) -> Vec<Candidate> {
    let native = |name: &str| Candidate { name: name.into(), arguments: Vec::new(), needs_lld: false };
    if target.is_host() {
        return ["cc", "gcc", "clang", "clang-22"].map(native).into();
    }
    let mut found = vec![native(&format!("{}-gcc", target.row().multiarch))];
    if let Some(root) = target.sysroot() {
        found.extend(["clang", "clang-22"].map(|name| Candidate {
            name: name.into(),
            arguments: vec![
                format!("--target={}", target.triple_str()),
                format!("-L{}", root.join("lib").display()),
                format!("-B{}", root.join("lib").display()),
            ],
            needs_lld: true,
        }));
    }
    found
}

/// Tells the driver to use the `ld.lld` in `lld`, if there is one. It packs what the loader must relocate into a twentieth.
fn with_lld(driver: PathBuf, mut arguments: Vec<String>, lld: Option<&Path>) -> Linker {
    if let Some(folder) = lld {
        arguments.push("-fuse-ld=lld".into());
        arguments.push(format!("-B{}", folder.display()));
        arguments.push("-Wl,-z,pack-relative-relocs".into());
    }
    Linker { driver, arguments }
}

/// The folder of a program called exactly `ld.lld`: drivers look for no other name, while Debian puts
/// only `ld.lld-22` on PATH, a link into the folder we want.
fn find_lld() -> Option<PathBuf> {
    let on_path = ["ld.lld", "ld.lld-22"].iter().filter_map(|name| on_path(name)).filter_map(|file| {
        let real = fs::canonicalize(file).ok()?;
        Some(real.parent()?.to_owned())
    });
    on_path.chain([PathBuf::from("/usr/lib/llvm-22/bin")]).find(|folder| is_executable(&folder.join("ld.lld")))
}

fn missing(target: &Target, tried: Vec<String>) -> TargetError {
    let packages = if target.is_host() { "gcc libc6-dev" } else { target.row().cross_packages };
    TargetError::LinkerMissing { triple: target.triple_str().into(), tried, packages }
}
