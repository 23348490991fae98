//! `mir/<pass>/*.mir`: what a pass makes of a text.
//!
//! A file is a typed program whose comments say what must come out (`taipan_tests::expect`). Functions that it names and does not
//! describe are plain ones.

use std::fs;
use std::io;
use std::path::Path;

use libtest_mimic::Trial;
use taipan_mir::ir::program::{Function, FunctionKind, Params};
use taipan_mir::ir::{Body, ModuleId, Program, Span, parse, print, verify};
use taipan_mir::passes::PASSES;
use taipan_tests::expect;
use taipan_tests::known::KnownFailures;
use taipan_tests::program::files_with;

/// How many functions a text may name without describing them.
const FUNCTIONS: usize = 8;

/// Adds a trial per text.
pub fn collect(root: &Path, known: &KnownFailures, trials: &mut Vec<Trial>) -> io::Result<()> {
    for pass in PASSES {
        let folder = root.join(pass.name);
        if !folder.is_dir() {
            continue;
        }
        for path in files_with(&folder, "mir")? {
            let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let name = format!("mir::{}::{stem}", pass.name);
            trials.push(known.trial(name, move || check(&path, pass.run)));
        }
    }
    Ok(())
}

fn check(path: &Path, pass: fn(&mut taipan_mir::ir::typed::TypedProgram)) -> Result<(), String> {
    let text = fs::read_to_string(path).map_err(|e| e.to_string())?;
    // What stands before the first instance describes functions and classes.
    let start = text.match_indices("instance ").map(|(at, _)| at).find(|&at| at == 0 || text[..at].ends_with('\n'));
    let (described, instances) = text.split_at(start.ok_or("no instance")?);
    let mut program = parse::program(described).map_err(|e| e.to_string())?;
    fill(&mut program);
    let lines_before = described.lines().count();
    let mut typed = parse::typed_program(instances, program).map_err(|e| format!("line {}: {}", e.line + lines_before, e.message))?;
    verified("before", &typed)?;
    pass(&mut typed);
    verified("after", &typed)?;
    expect::check(&text, &print::typed_program(&typed))
}

fn verified(when: &str, typed: &taipan_mir::ir::typed::TypedProgram) -> Result<(), String> {
    let problems = verify::typed_program(typed);
    if problems.is_empty() { Ok(()) } else { Err(format!("{when} the pass: {}", problems.join("\n"))) }
}

fn fill(program: &mut Program) {
    while program.functions.len() < FUNCTIONS {
        let name = format!("f{}", program.functions.len());
        program.functions.push(Function {
            qualname: name.clone(),
            name,
            module: ModuleId(0),
            kind: FunctionKind::Plain,
            params: Params::default(),
            annotations: Vec::new(),
            returns: None,
            captures: Vec::new(),
            owns_params: false,
            doc: None,
            span: Span::default(),
            body: Body::default(),
        });
    }
}
