//! What inference finds, against what `tests/infer/*.md` says: each `py` block is a program, and each `reveal_type(x)` in it
//! stands before a comment with the type. The line `def reveal_type(x): return x` is put in front.

use std::io;
use std::path::{Path, PathBuf};
use taipan_frontend::{Config, Sources};
use taipan_mir::infer;

struct Script(String);

impl Sources for Script {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        if self.is_file(path) { Ok(self.0.clone().into_bytes()) } else { Err(io::ErrorKind::NotFound.into()) }
    }
    fn is_file(&self, path: &Path) -> bool {
        path == Path::new("block.py")
    }
    fn is_dir(&self, _: &Path) -> bool {
        false
    }
}

#[test]
fn documents() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/infer");
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(&folder).expect("the folder of documents").map(|entry| entry.expect("a file").path()).collect();
    files.sort();
    let mut failures = Vec::new();
    let mut checked = 0;
    for file in files {
        let text = std::fs::read_to_string(&file).expect("a readable document");
        for (line, block) in blocks(&text) {
            check(&file, line, &block, &mut failures);
            checked += 1;
        }
    }
    assert!(checked > 0, "no blocks found");
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

/// The `py` blocks of a document, with the number of the line before each.
fn blocks(text: &str) -> Vec<(usize, String)> {
    let mut list = Vec::new();
    let mut open: Option<(usize, String)> = None;
    for (index, line) in text.lines().enumerate() {
        match &mut open {
            None if line == "```py" => open = Some((index + 1, String::new())),
            None => {}
            Some(_) if line == "```" => list.extend(open.take()),
            Some((_, block)) => {
                block.push_str(line);
                block.push('\n');
            }
        }
    }
    list
}

fn check(file: &Path, start: usize, block: &str, failures: &mut Vec<String>) {
    let place = |line: usize| format!("{}:{}", file.file_name().expect("a file").to_string_lossy(), start + line);
    let script = format!("def reveal_type(x): return x\n{block}");
    let (program, diagnostics) = taipan_frontend::lower(&Script(script), Path::new("block.py"), &Config::default());
    let Some(program) = program else {
        failures.push(format!("{}: {diagnostics:?}", place(1)));
        return;
    };
    let facts = infer::infer(&program);
    let mut found: Vec<(usize, String)> = Vec::new();
    for (span, text) in &facts.revealed {
        let (line, _) = program.modules[span.module_id()].line_column(span.start);
        found.push((line as usize - 1, text.clone()));
    }
    for (index, line) in block.lines().enumerate() {
        let Some((_, wanted)) = line.split_once("# revealed: ") else { continue };
        match found.iter().find(|(at, _)| *at == index + 1) {
            Some((_, text)) if text == wanted => {}
            Some((_, text)) => failures.push(format!("{}: {} is {text}, not {wanted}", place(index + 1), line.trim())),
            None => failures.push(format!("{}: {} is not reached", place(index + 1), line.trim())),
        }
    }
}
