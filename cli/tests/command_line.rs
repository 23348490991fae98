//! What the command line answers to requests that it refuses, and what it leaves behind then: nothing.

use std::fs;
use std::os::unix::fs::PermissionsExt;
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
fn imports_say_where_they_looked() {
    let folder = folder("imports");
    fs::create_dir(folder.join("pkg")).unwrap();
    fs::write(folder.join("pkg/__init__.py"), "from .. import above\n").unwrap();
    fs::write(folder.join("app.py"), "import pkg\n").unwrap();
    fs::write(folder.join("near.py"), "import colections\n").unwrap();
    fs::create_dir(folder.join("folder.py")).unwrap();
    fs::write(folder.join("module_is_folder.py"), "import folder\n").unwrap();
    refused(&folder, &["check", "app.py"], "E0202", "this module is in the package 'pkg'");
    refused(&folder, &["check", "near.py"], "E0201", "did you mean 'collections'?");
    refused(&folder, &["check", "module_is_folder.py"], "E0201", "No module named 'folder'");
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
fn a_cache_that_cant_be_written_is_no_obstacle() {
    let folder = folder("caches");
    fs::write(folder.join("app.py"), "print('ran')\n").unwrap();
    fs::write(folder.join("file"), "").unwrap();
    fs::create_dir(folder.join("temporary")).unwrap();
    // Twice: what the first has built, the second finds.
    for _ in 0..2 {
        let output = Command::new(env!("CARGO_BIN_EXE_taipan"))
            .args(["run", "app.py"])
            .current_dir(&folder)
            .env("TAIPAN_CACHE", folder.join("file/cache"))
            .env("TMPDIR", folder.join("temporary"))
            .output()
            .unwrap();
        assert_eq!(String::from_utf8_lossy(&output.stdout), "ran\n", "{}", String::from_utf8_lossy(&output.stderr));
    }
    // Nor is one that others could write to a place for programs.
    let mut shared: Vec<_> = fs::read_dir(folder.join("temporary")).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(shared.len(), 1);
    fs::set_permissions(shared.remove(0), fs::Permissions::from_mode(0o777)).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_taipan"))
        .args(["run", "app.py"])
        .current_dir(&folder)
        .env("TAIPAN_CACHE", folder.join("file/cache"))
        .env("TMPDIR", folder.join("temporary"))
        .output()
        .unwrap();
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(stderr.starts_with("error[E0807]: ") && stderr.contains("set TAIPAN_CACHE"), "{stderr}");
}

#[test]
fn odd_names_are_names() {
    let folder = folder("names");
    let long = format!("{}.py", "x".repeat(252));
    for name in ["two words.py", "quo'te\".py", "-dash.py", "new\nline.py", "no_suffix.txt", &long] {
        fs::write(folder.join(name), "print('ran')\n").unwrap();
        for args in [&["run", "--", name][..], &["build", "--output=-out", "--", name], &["check", "--", name]] {
            let output = taipan(&folder, args);
            assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
        }
    }
    assert!(taipan(&folder, &["build", &long]).status.success());
    refused(&folder, &["build", &"x".repeat(300)], "E0001", "ile name too long");
    refused(&folder, &["build", &long, "-o", &"x".repeat(300)], "E0807", "ile name too long");
    refused(&folder, &["build", "."], "E0001", "can't open file '.': Is a directory");
}

#[test]
fn output_that_the_terminal_does_not_take_is_an_error() {
    let folder = folder("terminal");
    fs::write(folder.join("app.py"), "print(1)\n").unwrap();
    for args in [&["-h"][..], &["targets"], &["explain", "E0001"], &["check", "--explain", "app.py"], &["build", "app.py", "--emit", "ast"]]
    {
        let full = fs::File::options().write(true).open("/dev/full").unwrap();
        let output = Command::new(env!("CARGO_BIN_EXE_taipan")).args(args).current_dir(&folder).stdout(full).output().unwrap();
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert_eq!(stderr, "error[E0807]: can't write standard output: no space left on device\n", "{args:?}");
    }
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
