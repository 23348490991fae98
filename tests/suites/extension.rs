//! `extension/NAME.py` with `extension/NAME_driver.py`: an extension module is to its host what the source is. The driver runs
//! twice, with the module as source and compiled, and must print the same and end the same.

use std::fs;
use std::io;
use std::path::Path;
use std::time::Duration;

use libtest_mimic::Trial;
use taipan_tests::known::KnownFailures;
use taipan_tests::process::{Invocation, Output};
use taipan_tests::report::{difference, tail};
use taipan_tests::tools;

/// Adds a trial per module and optimisation level.
pub fn collect(root: &Path, known: &KnownFailures, trials: &mut Vec<Trial>) -> io::Result<()> {
    let mut modules: Vec<String> = Vec::new();
    for entry in fs::read_dir(root)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if let Some(module) = name.strip_suffix("_driver.py") {
            modules.push(module.to_owned());
        }
    }
    modules.sort();
    for module in modules {
        for level in ["O0", "O2"] {
            let name = format!("extension::{module}::{level}");
            let (root, module) = (root.to_owned(), module.clone());
            trials.push(known.trial(name.clone(), move || check(&root, &module, level, &name)));
        }
    }
    Ok(())
}

fn check(root: &Path, module: &str, level: &str, name: &str) -> Result<(), String> {
    let scratch = tools::scratch(name).map_err(|e| format!("no scratch folder: {e}"))?;
    let (source, driver) = (format!("{module}.py"), format!("{module}_driver.py"));
    let path = |folder: &Path, file: &str| folder.join(file).display().to_string();
    let run = |argv: Vec<String>| {
        let mut invocation = Invocation::new(argv, root, Duration::from_secs(60));
        invocation.env.push(("PYTHONDONTWRITEBYTECODE".into(), "1".into()));
        let output = invocation.run().map_err(|e| e.to_string())?;
        Ok::<_, String>((output, invocation.as_shell()))
    };
    let expected = run(vec![tools::python(), path(root, &driver)])?.0;
    let library = scratch.path.join(format!("{module}.cpython-311-{}-linux-gnu.so", std::env::consts::ARCH));
    let compiler = tools::compiler()?.display().to_string();
    let mut build = vec![compiler, "build".into(), "--extension".into(), source, format!("-{level}"), "-o".into()];
    build.push(library.display().to_string());
    let (built, shell) = run(build)?;
    if !library.is_file() {
        return Err(format!("no extension module: {}\n  run: {shell}", tail(&built.stderr_text(), 5)));
    }
    fs::copy(root.join(&driver), scratch.path.join(&driver)).map_err(|e| e.to_string())?;
    let (actual, shell) = run(vec![tools::python(), path(&scratch.path, &driver)])?;
    let folders = [root, &scratch.path];
    compare(&without(&expected, folders), &without(&actual, folders)).map_err(|text| format!("{text}  run: {shell}"))
}

/// How a run ended and what it printed, with no word of the folders that its files are in.
struct Seen {
    end: String,
    stdout: String,
    stderr: String,
}

fn without(output: &Output, folders: [&Path; 2]) -> Seen {
    let remove = |text: String| folders.iter().fold(text, |text, folder| text.replace(&format!("{}/", folder.display()), ""));
    Seen { end: output.end.to_string(), stdout: remove(output.stdout_text()), stderr: remove(output.stderr_text()) }
}

fn compare(expected: &Seen, actual: &Seen) -> Result<(), String> {
    if expected.end != actual.end {
        return Err(format!("as source: {}, compiled: {}\n{}", expected.end, actual.end, tail(&actual.stderr, 8)));
    }
    for (name, expected, actual) in [("stdout", &expected.stdout, &actual.stdout), ("stderr", &expected.stderr, &actual.stderr)] {
        if let Some(text) = difference(name, expected, actual) {
            return Err(text);
        }
    }
    Ok(())
}
