//! Finds out what the compiler at hand has that Rust 1.85, the oldest that builds the runtime, has not.

use std::env;
use std::process::Command;

fn main() {
    println!("cargo::rustc-check-cfg=cfg(has_cold_path)");
    println!("cargo::rerun-if-changed=build.rs");
    if minor_version().is_some_and(|minor| minor >= 95) {
        println!("cargo::rustc-cfg=has_cold_path");
    }
}

/// The `N` of Rust `1.N`.
fn minor_version() -> Option<u32> {
    let rustc = Command::new(env::var_os("RUSTC")?).arg("--version").output().ok()?;
    let version = String::from_utf8(rustc.stdout).ok()?;
    version.strip_prefix("rustc 1.")?.split('.').next()?.parse().ok()
}
