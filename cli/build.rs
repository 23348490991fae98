//! Puts Taipan's own Python modules (`rt/lib`) and the pages of `docs/errors` into the compiler: nothing but the
//! runtime's archive has to stand beside it.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("it is in the workspace").to_owned();
    let mut code = String::new();
    table(&mut code, "LIBRARY", &root.join("rt/lib"), "py");
    table(&mut code, "ERROR_PAGES", &root.join("docs/errors"), "md");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it")).join("embedded.rs");
    fs::write(out, code).expect("OUT_DIR is writable");
}

/// A table of the files below `folder`: path within it, and text; sorted by path.
fn table(code: &mut String, name: &str, folder: &Path, extension: &str) {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files = Vec::new();
    collect(folder, extension, &mut files);
    files.sort();
    writeln!(code, "static {name}: &[(&str, &str)] = &[").expect("a String takes all text");
    for file in files {
        let inner = file.strip_prefix(folder).expect("found below it").display().to_string();
        writeln!(code, "    ({inner:?}, include_str!({:?})),", file.display().to_string()).expect("a String takes all text");
    }
    code.push_str("];\n");
}

fn collect(folder: &Path, extension: &str, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, extension, files);
        } else if path.extension().is_some_and(|found| found == extension) {
            files.push(path);
        }
    }
}
