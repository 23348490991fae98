//! From trees and scopes to the generic phase of MIR.
//!
//! Each scope that is a unit becomes one [`ir::program::Function`], built by a [`unit::Unit`]; class bodies and
//! comprehensions are built into the unit around them. Evaluation order is CPython's, operation by operation.
//!
//! ```text
//! def f(n):              bb0(v0):
//!     if n: return n       v1 = truth v0
//!     return 0             branch v1, bb1, bb2
//! ```

mod ssa;

mod cleanup;

mod context;

mod unit;

mod names;

mod namespaces;

mod literals;

mod expressions;

mod conditions;

mod calls;

mod comprehensions;

mod consumers;

mod fstrings;

mod sets;

mod statements;

mod targets;

mod loops;

mod matches;

mod exceptions;

mod exits;

mod functions;

mod classes;

mod imports;

mod builtins;

mod stars;

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::expand::expand;
use crate::load::{self, Config, Sources};
use crate::scope::{self, Scopes};
use context::Cx;
use std::path::Path;
use taipan_mir::ir::Program;

/// Trees are walked by recursion; depth is limited, this is room for it (only what is used is ever touched). The
/// second size is for machines that limit address space.
const STACKS: [usize; 2] = [1 << 30, 1 << 27];

/// Makes a program of a script and all that it imports, or says why there is none. Diagnostics may also hold warnings.
pub fn lower(sources: &dyn Sources, script: &Path, config: &Config) -> (Option<Program>, Diagnostics) {
    std::thread::scope(|threads| {
        let run = || lower_here(sources, script, config);
        let mut reason = String::new();
        for size in STACKS {
            match std::thread::Builder::new().stack_size(size).spawn_scoped(threads, run) {
                Ok(handle) => return handle.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)),
                Err(error) => reason = error.to_string(),
            }
        }
        let mut diagnostics = Diagnostics::default();
        diagnostics.push(Diagnostic::file_error(Code::E0001, format!("can't start a thread to compile in: {reason}")));
        (None, diagnostics)
    })
}

fn lower_here(sources: &dyn Sources, script: &Path, config: &Config) -> (Option<Program>, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let mut graph = load::load(sources, script, config, &mut diagnostics);
    let mut program = Program::default();
    let stars = stars::resolve(&graph);
    if !diagnostics.has_errors() {
        expand(&mut graph, &stars);
    }
    let mut scopes: Vec<Option<Scopes>> = Vec::new();
    let names: Vec<String> = graph.modules.iter().map(|module| module.name.clone()).collect();
    for (index, module) in graph.modules.iter_mut().enumerate() {
        let Some(tree) = &module.tree else {
            scopes.push(None);
            continue;
        };
        let submodules = names.iter().filter_map(|name| name.strip_prefix(&module.name)?.strip_prefix('.'));
        let attached: Vec<String> = submodules.filter(|name| !name.contains('.')).map(str::to_string).collect();
        let (table, errors) = scope::build(tree, index as u32, &module.name, &stars[index], &attached, &mut program.names);
        diagnostics.list.extend(errors);
        if table.is_none() {
            // Dropping a tree recurses as deep as it is nested, without limit: better to leave it.
            std::mem::forget(module.tree.take());
        }
        scopes.push(table);
    }
    if !diagnostics.has_errors() {
        let mut cx = Cx::new(program, &graph, &scopes, &stars, config);
        cx.declare_modules();
        for index in 0..graph.modules.len() {
            unit::lower_module(&mut cx, index);
        }
        diagnostics.list.append(&mut cx.diagnostics);
        program = cx.program;
    }
    diagnostics.sort();
    let done = !diagnostics.has_errors();
    (done.then_some(program), diagnostics)
}
