//! Computes the stamp that ties a compiler to the runtime built with it: the version and a digest of
//! `rt/abi`, the contract between the two. A runtime with another stamp is refused, not miscompiled.

use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    let abi = Path::new(env!("CARGO_MANIFEST_DIR")).join("../rt/abi/src");
    let mut files = Vec::new();
    collect(&abi, &mut files);
    files.sort();

    let mut digest = Fnv::new();
    for file in &files {
        digest.write(file.strip_prefix(&abi).expect("found below `abi`").as_os_str().as_encoded_bytes());
        digest.write(&fs::read(file).unwrap_or_default());
    }
    let version = env::var("CARGO_PKG_VERSION").expect("cargo sets it");
    println!("cargo::rerun-if-changed={}", abi.display());
    println!("cargo::rustc-env=TAIPAN_RUNTIME_STAMP=taipan {version} abi {:016x}", digest.0);
}

/// Adds every file below `folder`. A packaged crate has no `rt/abi` beside it: then there are none.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, files);
        } else {
            files.push(path);
        }
    }
}

/// FNV-1a: the same on every machine and in every Rust release, unlike the standard hasher.
struct Fnv(u64);

impl Fnv {
    fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}
