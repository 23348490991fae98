//! Finds the runtime that was built for a target, and refuses one that another compiler was built with.
//!
//! A target's runtime is a folder `lib/taipan/TRIPLE/` with three files: `libtaipan_rt.a` to link,
//! `rt.bc` to inline from, and `stamp`. It stands as in any Unix prefix: `bin/taipan` beside `lib/`;
//! in a build tree `target/release/taipan` beside `target/lib/`, so that every profile shares it.

use std::path::{Path, PathBuf};
use std::{env, fs};

use crate::{Target, TargetError};

/// Ties a compiler to its runtime: Taipan's version and a digest of the contract between the two.
pub const RUNTIME_STAMP: &str = env!("TAIPAN_RUNTIME_STAMP");

/// The runtime of one target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuntimeFiles {
    /// All of the runtime, Rust's standard library included, as object code.
    pub archive: PathBuf,
    /// The functions worth inlining, as LLVM bitcode.
    pub bitcode: PathBuf,
    /// Says which compiler it belongs to.
    pub stamp: PathBuf,
}

impl RuntimeFiles {
    /// The files of the runtime in `folder`, there or not.
    pub fn in_folder(folder: &Path) -> Self {
        Self { archive: folder.join("libtaipan_rt.a"), bitcode: folder.join("rt.bc"), stamp: folder.join("stamp") }
    }
}

impl Target {
    /// This target's runtime.
    pub fn runtime(&self) -> Result<RuntimeFiles, TargetError> {
        let looked_in: Vec<_> = runtime_folders().into_iter().map(|folder| folder.join(self.triple_str())).collect();
        let Some(folder) = looked_in.iter().find(|folder| folder.join("stamp").is_file()) else {
            return Err(TargetError::RuntimeMissing { triple: self.triple_str().into(), looked_in });
        };
        let files = RuntimeFiles::in_folder(folder);
        let found = fs::read_to_string(&files.stamp).unwrap_or_default();
        if found.trim_end() != RUNTIME_STAMP {
            return Err(TargetError::RuntimeStale {
                triple: self.triple_str().into(),
                folder: folder.clone(),
                found: found.trim_end().to_owned(),
            });
        }
        Ok(files)
    }
}

/// Where runtimes are looked for, first hit first: `TAIPAN_RUNTIME`, then `lib/taipan` beside the
/// compiler, beside its folder, and one above (where cargo puts test programs).
pub fn runtime_folders() -> Vec<PathBuf> {
    if let Some(folder) = env::var_os("TAIPAN_RUNTIME") {
        return vec![folder.into()];
    }
    let exe = env::current_exe().and_then(fs::canonicalize).unwrap_or_default();
    exe.ancestors().skip(1).take(3).map(|folder| folder.join("lib/taipan")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_build_tree_is_searched_up_to_the_target_folder() {
        let folders = runtime_folders();
        assert_eq!(folders.len(), 3);
        assert!(folders.iter().all(|folder| folder.ends_with("lib/taipan")));
    }
}
