//! What the command line answers to requests that it refuses, and what it leaves behind then: nothing.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

/// An empty folder for one test.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn taipan(folder: &PathBuf, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_taipan")).args(args).current_dir(folder).env("TAIPAN_CACHE", folder.join("cache")).output().unwrap()
}

/// Runs with `args`, and checks that they are refused with `code` and that text.
fn refused(folder: &PathBuf, args: &[&str], code: &str, text: &str) {
    let output = taipan(folder, args);
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{args:?}: {stderr}");
    assert!(stderr.starts_with(&format!("error[{code}]: ")) && stderr.contains(text), "{args:?}: {stderr}");
    assert!(output.stdout.is_empty(), "{args:?}");
}

#[test]
fn bad_options_are_refused() {
    let folder = folder("options");
    fs::write(folder.join("app.py"), "print(1)\n").unwrap();
    refused(&folder, &["build", "--no-such", "app.py"], "E0701", "unexpected argument '--no-such'");
    refused(&folder, &["build"], "E0701", "<SCRIPT>");
    refused(&folder, &["build", "app.py", "-O4"], "E0701", "4 is not in 0..=3");
    refused(&folder, &["build", "app.py", "--target", "sparc"], "E0801", "unknown target `sparc`");
    refused(&folder, &["build", "app.py", "--target-cpu", "znver44"], "E0701", "did you mean `znver4`?");
    refused(&folder, &["build", "app.py", "--emit", "mir=nothing"], "E0701", "the passes are: generic, mono,");
    refused(&folder, &["build", "app.py", "--passes=-lower-exceptions"], "E0701", "can't be left out");
    refused(&folder, &["explain", "E9999"], "E0701", "there is no error code `E9999`");
}

#[test]
fn bad_programs_leave_nothing_behind() {
    let folder = folder("programs");
    fs::write(folder.join("bad.py"), "def f(:\n    return\n").unwrap();
    fs::write(folder.join("noise.py"), [0xff, 0x00, 0xfe, 0x0a]).unwrap();
    refused(&folder, &["build", "missing.py"], "E0001", "missing.py");
    refused(&folder, &["build", "bad.py"], "E0101", "bad.py:1:6");
    refused(&folder, &["run", "bad.py"], "E0101", "bad.py:1:6");
    refused(&folder, &["check", "noise.py"], "E0002", "");
    let mut names: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["bad.py", "cache", "noise.py"]);
    assert_eq!(fs::read_dir(folder.join("cache")).unwrap().count(), 0);
}

#[test]
fn outputs_that_cant_be_written_are_refused() {
    let folder = folder("outputs");
    fs::write(folder.join("app.py"), "print(1)\n").unwrap();
    fs::write(folder.join("script"), "print(1)\n").unwrap();
    refused(&folder, &["build", "app.py", "-o", "no/such/folder/app"], "E0807", "no/such/folder/app");
    refused(&folder, &["build", "app.py", "-o", "."], "E0807", "");
    refused(&folder, &["build", "script"], "E0701", "would overwrite script");
    assert_eq!(fs::read_to_string(folder.join("script")).unwrap(), "print(1)\n");
}

#[test]
fn help_has_examples() {
    let folder = folder("help");
    let output = taipan(&folder, &["-h"]);
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("taipan build app.py") && text.contains("taipan check --explain"), "{text}");
    let output = taipan(&folder, &["--version"]);
    assert!(String::from_utf8(output.stdout).unwrap().starts_with("taipan "));
    let output = taipan(&folder, &["explain", "e0801"]);
    assert!(String::from_utf8(output.stdout).unwrap().starts_with("# E0801"));
}
