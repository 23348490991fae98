//! Every program of `tests/run`, `bench` and `examples` lowers to a sound program; cut short or garbled, it never
//! crashes the front end.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use taipan_frontend::{Config, Diagnostics, Sources, lower};
use taipan_mir::ir::{Program, verify};

/// Files in memory, and those of the disk behind them.
#[derive(Default)]
struct Memory {
    files: BTreeMap<PathBuf, Vec<u8>>,
    disk: bool,
}

impl Sources for Memory {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        match self.files.get(path) {
            Some(bytes) => Ok(bytes.clone()),
            None if self.disk => std::fs::read(path),
            None => Err(io::ErrorKind::NotFound.into()),
        }
    }

    fn is_file(&self, path: &Path) -> bool {
        self.files.contains_key(path) || (self.disk && path.is_file())
    }

    fn is_dir(&self, path: &Path) -> bool {
        self.disk && path.is_dir()
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn collect(folder: &Path, out: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    let mut entries: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            collect(&path, out);
        } else if path.extension().is_some_and(|extension| extension == "py") {
            out.push(path);
        }
    }
}

fn programs() -> Vec<PathBuf> {
    let mut found = Vec::new();
    for folder in ["tests/run", "bench", "examples"] {
        collect(&root().join(folder), &mut found);
    }
    assert!(found.len() > 30, "the test programs are there");
    found
}

fn lower_text(text: &[u8]) -> (Option<Program>, Diagnostics) {
    let path = PathBuf::from("app.py");
    let files = [(path.clone(), text.to_vec())].into();
    lower(&Memory { files, disk: false }, &path, &Config::default())
}

#[test]
fn all_programs_are_sound() {
    let sources = Memory { disk: true, ..Memory::default() };
    let config = Config { runtime: vec![root().join("rt/lib")], ..Config::default() };
    for path in programs() {
        let (program, diagnostics) = lower(&sources, &path, &config);
        for diagnostic in &diagnostics.list {
            // Modules that are still to be written, and files that are parts of a package.
            assert!(["E0201", "E0202"].contains(&diagnostic.code.as_str()), "{}: {}", path.display(), diagnostic.message);
        }
        if let Some(program) = program {
            let problems = verify::program(&program);
            assert!(problems.is_empty(), "{}: {problems:#?}", path.display());
        }
    }
}

#[test]
fn truncated_and_garbled_programs_never_crash() {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut random = move |limit: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % limit.max(1) as u64) as usize
    };
    let pieces: [&[u8]; 16] = [
        b"(",
        b")",
        b":",
        b"\n",
        b"\n    ",
        b"def ",
        b"class ",
        b"yield ",
        b"return ",
        b"lambda: ",
        b"*",
        b"{",
        b"\"",
        b"nonlocal x\n",
        b"\xff",
        b"\\",
    ];
    for path in programs() {
        let text = std::fs::read(&path).expect("a readable test program");
        for _ in 0..6 {
            let mut changed = text.clone();
            match random(3) {
                0 => changed.truncate(random(text.len())),
                1 => {
                    let at = random(text.len());
                    let piece = pieces[random(pieces.len())];
                    changed.splice(at..at, piece.iter().copied());
                }
                _ => {
                    let (from, length) = (random(text.len()), random(40));
                    changed.drain(from..(from + length).min(text.len()));
                }
            }
            let (program, diagnostics) = lower_text(&changed);
            assert!(program.is_some() || diagnostics.has_errors());
            for diagnostic in &diagnostics.list {
                taipan_frontend::diag::render(diagnostic, &diagnostics.files);
            }
            if let Some(program) = program {
                let problems = verify::program(&program);
                assert!(problems.is_empty(), "{}: {problems:#?}\n{}", path.display(), String::from_utf8_lossy(&changed));
            }
        }
    }
}

#[test]
fn depth_bombs_are_refused() {
    let bombs = [
        "(".repeat(100_000),
        format!("x = {}1", "-".repeat(100_000)),
        format!("x = {}1", "not ".repeat(50_000)),
        format!("x = {}", "lambda: ".repeat(50_000)),
        format!("x = 1{}", " + 1".repeat(50_000)),
        format!("x = a{}", ".b".repeat(50_000)),
        format!("x = a{}", "()".repeat(50_000)),
        format!("x = {}1", "a if b else ".repeat(50_000)),
        format!("x = {}1", "2 ** ".repeat(50_000)),
        (0..200).map(|depth| format!("{}if x:\n", " ".repeat(depth))).collect(),
        format!("x = {}", "[".repeat(1000)),
        format!("{}pass", "if x:\n pass\nelif y:\n pass\nelse:\n if z: pass\n".repeat(10)),
    ];
    for bomb in bombs {
        let (program, diagnostics) = lower_text(bomb.as_bytes());
        assert!(program.is_some() || diagnostics.has_errors());
    }
}

#[test]
fn any_bytes_are_answered() {
    for bytes in [
        &b"\xff\xfe"[..],
        b"\0",
        b"\xef\xbb\xbfx = 1\n",
        b"# coding: latin-1\nx = '\xe9'\n",
        b"# coding: klingon\n",
        b"x = '\xe9'\n",
        b"\r\rx\r",
    ] {
        let (program, diagnostics) = lower_text(bytes);
        assert!(program.is_some() || diagnostics.has_errors(), "{bytes:?}");
    }
}

/// Each module of CPython's library by itself: what it imports is not there, which library code may raise at run time.
#[test]
fn the_python_library_lowers() {
    if std::env::var_os("TAIPAN_SLOW").is_none() {
        return;
    }
    let mut files = Vec::new();
    collect(Path::new("/usr/lib/python3.11"), &mut files);
    for path in files {
        let Ok(text) = std::fs::read(&path) else { continue };
        let script = PathBuf::from("app.py");
        let files = [(script.clone(), b"import under_test".to_vec()), (PathBuf::from("lib/under_test.py"), text)].into();
        let config = Config { library: vec!["lib".into()], ..Config::default() };
        let (program, diagnostics) = lower(&Memory { files, disk: false }, &script, &config);
        for diagnostic in &diagnostics.list {
            println!("{}: {}", path.display(), diagnostic.message);
        }
        if let Some(program) = program {
            let problems = verify::program(&program);
            assert!(problems.is_empty(), "{}: {problems:#?}", path.display());
        }
    }
}

#[test]
fn text_is_read_back_as_it_was() {
    let sources = Memory { disk: true, ..Memory::default() };
    let config = Config { runtime: vec![root().join("rt/lib")], ..Config::default() };
    for path in programs() {
        let (Some(program), _) = lower(&sources, &path, &config) else { continue };
        let text = taipan_mir::ir::print::program(&program);
        match taipan_mir::ir::parse::program(&text) {
            Ok(parsed) => assert!(taipan_mir::ir::print::program(&parsed) == text, "{}", path.display()),
            Err(error) => panic!("{}: {error}: {}", path.display(), text.lines().nth(error.line - 1).unwrap_or("")),
        }
    }
}
