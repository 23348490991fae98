//! The backend, top to bottom.

use std::time::{Duration, Instant};

use inkwell::context::Context;
use inkwell::module::Module;
use inkwell::targets::{FileType, TargetMachine};
use taipan_mir::ir::typed::TypedProgram;

use crate::builtins::Builtins;
use crate::cx::{Cx, Diagnostics};
use crate::error::{Result, internal};
use crate::options::{Emit, OptLevel, Options};
use crate::{codegen, machine, optimize, parts, runtime};

/// What [`compile`] made.
#[derive(Clone, Debug)]
pub struct Output {
    /// An object file or text, as [`Options::emit`] says; several objects where [`Options::split`] allows it.
    pub files: Vec<Vec<u8>>,
    /// How long each step took.
    pub times: Vec<(&'static str, Duration)>,
}

/// Compiles a program of the typed phase. It may already have been through all passes, or only through those that are
/// required; it must have been through `lower_exceptions` where a handler is to catch anything.
pub fn compile(program: &TypedProgram, options: &Options) -> Result<Output> {
    let mut clock = Clock::new();
    let machine = machine::machine(options)?;
    let context = Context::create();
    let diagnostics = Diagnostics::catch(&context);

    // Without optimisation nothing would be inlined: every call goes to the archive.
    let bitcode = options.runtime.filter(|_| options.level > OptLevel::None);
    let library = bitcode.map(|path| runtime::read(&context, path)).transpose()?;
    let builtins = Builtins::new(library);
    clock.step("llvm-setup");

    let cx = Cx::new(&context, &machine);
    codegen::emit(&cx, program, &builtins, options)?;
    verify(&cx.module, options, "code generation")?;
    clock.step("llvm-ir");
    if options.emit == Emit::LlvmIr {
        return Ok(clock.finish(vec![cx.module.print_to_string().to_bytes().to_vec()]));
    }

    runtime::link(&cx, builtins, &diagnostics)?;
    clock.step("llvm-link");
    optimize::whole_program(&cx.module, &machine, options.level)?;
    verify(&cx.module, options, "optimisation")?;
    clock.step("llvm-inline");

    let files = match parts::count(&cx.module, options) {
        1 => vec![finish(&cx.module, &machine, options)?],
        count => parts::finish(&cx.module, count, options)?,
    };
    if let Some(text) = diagnostics.take() {
        return Err(internal!("LLVM: {text}"));
    }
    clock.step("llvm-finish");
    Ok(clock.finish(files))
}

/// The second half of the optimiser, and the writing.
pub(crate) fn finish(module: &Module, machine: &TargetMachine, options: &Options) -> Result<Vec<u8>> {
    optimize::functions(module, machine, options.level)?;
    verify(module, options, "optimisation of functions")?;
    match options.emit {
        Emit::Object => machine::write(module, machine, FileType::Object),
        Emit::Assembly => machine::write(module, machine, FileType::Assembly),
        Emit::LlvmIr | Emit::OptimizedLlvmIr => Ok(module.print_to_string().to_bytes().to_vec()),
    }
}

fn verify(module: &Module, options: &Options, after: &str) -> Result<()> {
    if !options.verify {
        return Ok(());
    }
    module.verify().map_err(|text| internal!("invalid LLVM IR after {after}: {text}"))
}

struct Clock {
    last: Instant,
    times: Vec<(&'static str, Duration)>,
}

impl Clock {
    fn new() -> Self {
        Clock { last: Instant::now(), times: Vec::new() }
    }

    fn step(&mut self, name: &'static str) {
        let now = Instant::now();
        self.times.push((name, now - self.last));
        self.last = now;
    }

    fn finish(self, files: Vec<Vec<u8>>) -> Output {
        Output { files, times: self.times }
    }
}
