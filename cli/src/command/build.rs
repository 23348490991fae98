//! `taipan build`.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use taipan_frontend::{Diagnostics, load};
use taipan_llvm_backend as backend;
use taipan_mir::ir::entity::Entity;
use taipan_mir::ir::typed::TypedProgram;
use taipan_mir::ir::{Op, print};
use taipan_targets::{PendingOutput, Place, PythonAbi, Scratch, TargetError, write_output};

use crate::args::{Build, CodeKind, Emit, MirStage};
use crate::failure::{Failure, Result};
use crate::options::Options;
use crate::pipeline::{self, Clock};
use crate::print as terminal;
use crate::sources::Files;

/// Runs it.
pub(crate) fn run(args: &Build) -> Result<ExitCode> {
    let mut options = Options::new(&args.codegen)?;
    if args.extension {
        options.extension = Some(module_name(&args.script)?);
    }
    let files = Files::default();
    let mut clock = Clock::new();
    let script = &args.script;
    if script.is_dir() || !script.exists() {
        // Says so, rather than what is wrong with the output's name.
        pipeline::parse_and_lower(&files, script, None, &mut clock)?;
    }
    match &args.emit {
        Emit::Ast => write(args, None, syntax_tree(&files, script, &options)?.as_bytes())?,
        Emit::Mir(stage) => write(args, None, mir(&files, script, stage, &options, &mut clock)?.as_bytes())?,
        Emit::CallGraph => {
            let typed = typed(&files, script, &options, &mut clock)?;
            write(args, None, call_graph(&typed).as_bytes())?;
        }
        Emit::Code(CodeKind::Exe) if args.output.as_ref().is_some_and(|path| path.as_os_str() == "-") => {
            let scratch = Scratch::new()?;
            let output = PendingOutput::create(&scratch.file("program"))?;
            pipeline::executable(&files, script, &options, &output, &mut clock)?;
            let bytes = fs::read(output.path()).map_err(|cause| TargetError::unwritable(output.path(), cause).at(Place::Temporary))?;
            terminal::out_bytes(&bytes)?;
        }
        Emit::Code(CodeKind::Exe) => {
            let output = PendingOutput::create(&executable_path(args, &options)?)?;
            pipeline::executable(&files, script, &options, &output, &mut clock)?;
            output.commit()?;
        }
        Emit::Code(kind) => {
            let (emit, extension) = match kind {
                CodeKind::LlvmIr => (backend::Emit::OptimizedLlvmIr, None),
                CodeKind::Asm => (backend::Emit::Assembly, None),
                CodeKind::Obj | CodeKind::Exe => (backend::Emit::Object, Some("o")),
            };
            let typed = typed(&files, script, &options, &mut clock)?;
            write(args, extension, &pipeline::generate(&typed, &options, emit, &mut clock)?)?;
        }
    }
    if args.codegen.time_passes {
        terminal::err(&clock.report());
    }
    Ok(ExitCode::SUCCESS)
}

fn typed(files: &Files, script: &Path, options: &Options, clock: &mut Clock) -> Result<TypedProgram> {
    let program = pipeline::parse_and_lower(files, script, options.extension.as_deref(), clock)?;
    Ok(pipeline::infer_and_select(program, options, clock, |_, _| {}))
}

/// Writes to `-o`, or to the script's name with `extension`; what has none goes to the terminal, as does `-o -`.
fn write(args: &Build, extension: Option<&str>, bytes: &[u8]) -> Result<()> {
    let to_terminal = args.output.as_ref().map_or(extension.is_none(), |path| path.as_os_str() == "-");
    if to_terminal {
        return Ok(terminal::out_bytes(bytes)?);
    }
    Ok(write_output(&output_path(args, extension.unwrap_or(""))?, bytes)?)
}

/// `-o`, or the script's name with another extension, in the current folder; never the script itself.
fn output_path(args: &Build, extension: &str) -> Result<PathBuf> {
    let path = match &args.output {
        Some(path) => path.clone(),
        None => args.script.file_stem().map(PathBuf::from).unwrap_or_default().with_extension(extension),
    };
    let is_script = match (fs::canonicalize(&path), fs::canonicalize(&args.script)) {
        (Ok(path), Ok(script)) => path == script,
        _ => path == args.script,
    };
    if is_script || path.as_os_str().is_empty() {
        let message = format!("the output would overwrite {}", args.script.display());
        return Err(Failure::Usage { message, help: "name the output with `-o`".into() });
    }
    Ok(path)
}

/// `-o`, or the name that the output is found by: the script's, as a program or as a module.
fn executable_path(args: &Build, options: &Options) -> Result<PathBuf> {
    match (&args.output, &options.extension) {
        (None, Some(module)) => Ok(options.target.extension_file_name(module, PythonAbi::Version { major: 3, minor: 11 }).into()),
        _ => output_path(args, ""),
    }
}

/// The name under which the script is imported.
fn module_name(script: &Path) -> Result<String> {
    let name = script.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let is_start = |c: char| c == '_' || c.is_alphabetic();
    if name.starts_with(is_start) && name.chars().all(|c| is_start(c) || c.is_alphanumeric()) {
        return Ok(name);
    }
    let message = format!("no module can be called `{name}`");
    Err(Failure::Usage { message, help: "the name of the file is the module's: letters, digits and underscores".into() })
}

fn syntax_tree(files: &Files, script: &Path, options: &Options) -> Result<String> {
    let mut diagnostics = Diagnostics::default();
    let graph = load::load(files, script, &pipeline::config(options.extension.as_deref()), &mut diagnostics);
    match graph.modules.first().and_then(|module| module.tree.as_ref()) {
        Some(tree) if !diagnostics.has_errors() => Ok(format!("{tree:#?}\n")),
        _ => Err(Failure::Program(diagnostics)),
    }
}

fn mir(files: &Files, script: &Path, stage: &MirStage, options: &Options, clock: &mut Clock) -> Result<String> {
    let program = pipeline::parse_and_lower(files, script, options.extension.as_deref(), clock)?;
    if *stage == MirStage::Generic {
        return Ok(print::program(&program));
    }
    let mut text = String::new();
    let typed = pipeline::infer_and_select(program, options, clock, |pass, typed| {
        if matches!(stage, MirStage::After(name) if name == pass) {
            text = print::typed_program(typed);
        }
    });
    if *stage == MirStage::Final {
        text = print::typed_program(&typed);
    }
    Ok(text)
}

/// The instances and their direct calls, in graphviz's language.
fn call_graph(typed: &TypedProgram) -> String {
    let mut text = String::from("digraph calls {\n  node [shape=box];\n");
    for (id, instance) in typed.instances.iter_enumerated() {
        writeln!(text, "  n{} [label={:?}];", id.index(), instance.symbol).expect("a String takes all text");
        let ops = instance.body.blocks.iter().flat_map(|block| &block.ops);
        let mut callees: Vec<_> = ops
            .filter_map(|&op| match instance.body.op(op) {
                Some(Op::CallInstance { instance, .. } | Op::ResumePointer(instance)) => Some(instance.index()),
                _ => None,
            })
            .collect();
        callees.sort_unstable();
        callees.dedup();
        for callee in callees {
            writeln!(text, "  n{} -> n{callee};", id.index()).expect("a String takes all text");
        }
    }
    text + "}\n"
}
