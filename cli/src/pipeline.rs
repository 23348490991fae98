//! From source to executable, top to bottom.
//!
//! ```text
//! parse_and_lower   frontend      text → generic MIR               stops on errors, all of them at once
//! infer_and_select  mir           generic → typed, one body an instance; then the passes, in their own order
//! generate          llvm-backend  typed → object, with small runtime functions inlined from rt.bc
//! link              targets       object + libtaipan_rt.a → executable, whole or not at all
//! ```

use std::env;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use taipan_frontend::Config;
use taipan_llvm_backend as backend;
use taipan_mir::infer::{self, Facts};
use taipan_mir::ir::typed::TypedProgram;
use taipan_mir::ir::{Program, verify};
use taipan_mir::{mono, passes};
use taipan_targets::{LinkOptions, Linker, PendingOutput, Place, Scratch, TargetError};

use crate::embedded::LIBRARY_FOLDER;
use crate::failure::{self, Failure, Result};
use crate::options::Options;
use crate::sources::Files;
use crate::{crash, library};

/// The names of the passes, in order.
pub(crate) fn pass_names() -> Vec<&'static str> {
    passes::PASSES.iter().map(|pass| pass.name).collect()
}

/// How the front end is to read programs.
pub(crate) fn config(extension: Option<&str>) -> Config {
    let main_name = extension.unwrap_or("__main__").into();
    Config { main_name, runtime: vec![LIBRARY_FOLDER.into()], library: library::folders(), ..Config::default() }
}

/// Text to generic MIR. Warnings are printed, errors end the compilation.
pub(crate) fn parse_and_lower(files: &Files, script: &Path, extension: Option<&str>, clock: &mut Clock) -> Result<Program> {
    let (program, diagnostics) = taipan_frontend::lower(files, script, &config(extension));
    clock.step("frontend");
    match program {
        Some(mut program) => {
            program.extension = extension.is_some();
            if !diagnostics.list.is_empty() {
                failure::print_diagnostics(&diagnostics);
            }
            Ok(program)
        }
        None => Err(Failure::Program(diagnostics)),
    }
}

/// Types of everything.
pub(crate) fn infer(program: &Program, clock: &mut Clock) -> Facts {
    let facts = infer::infer(program);
    clock.step("infer");
    facts
}

/// Generic MIR to typed MIR that is ready for the backend. `watch` sees the program after each pass, `mono` the first.
pub(crate) fn infer_and_select(
    program: Program,
    options: &Options,
    clock: &mut Clock,
    mut watch: impl FnMut(&str, &TypedProgram),
) -> TypedProgram {
    let facts = infer(&program, clock);
    let mut typed = mono::run(program, &facts);
    clock.step("mono");
    watch("mono", &typed);
    passes::run(&mut typed, &options.passes, |pass, time, typed| {
        clock.add(pass.name, time);
        if options.verify {
            let problems = verify::typed_program(typed);
            assert!(problems.is_empty(), "after {}:\n{}", pass.name, problems.join("\n"));
        }
        watch(pass.name, typed);
    });
    clock.restart();
    typed
}

/// Typed MIR to what LLVM writes, in one file.
pub(crate) fn generate(typed: &TypedProgram, options: &Options, emit: backend::Emit, clock: &mut Clock) -> Result<Vec<u8>> {
    Ok(generate_files(typed, options, emit, false, clock)?.concat())
}

/// Typed MIR to what LLVM writes: one file, or several objects where a program that is to be linked is large.
fn generate_files(typed: &TypedProgram, options: &Options, emit: backend::Emit, split: bool, clock: &mut Clock) -> Result<Vec<Vec<u8>>> {
    let runtime = match emit {
        backend::Emit::LlvmIr => None,
        _ => Some(options.target.runtime()?.bitcode),
    };
    let directory = env::current_dir().unwrap_or_default();
    let output = backend::compile(
        typed,
        &backend::Options {
            level: options.level,
            emit,
            triple: options.target.triple_str(),
            cpu: &options.cpu,
            features: "",
            debug_info: !options.strip,
            directory: &directory.to_string_lossy(),
            runtime: runtime.as_deref(),
            split,
            verify: options.verify,
        },
    )?;
    for (step, time) in output.times {
        clock.add(step, time);
    }
    clock.restart();
    Ok(output.files)
}

/// Objects to an executable or an extension module.
pub(crate) fn link(objects: &[Vec<u8>], options: &Options, output: &PendingOutput, clock: &mut Clock) -> Result<()> {
    let scratch = Scratch::new()?;
    let mut files = Vec::new();
    for (index, object) in objects.iter().enumerate() {
        let file = scratch.file(&format!("program{index}.o"));
        fs::write(&file, object).map_err(|cause| TargetError::unwritable(&file, cause).at(Place::Temporary))?;
        files.push(file);
    }
    let linker = Linker::find(&options.target)?;
    let link_options = LinkOptions { strip: options.strip, extra: Vec::new() };
    let runtime = options.target.runtime()?;
    let linked = match &options.extension {
        None => linker.link_executable(&files, &runtime, output.path(), &link_options),
        Some(module) => linker.link_shared(&files, &runtime, output.path(), &[&backend::init_symbol(module)], &link_options),
    };
    linked.map_err(|error| output.name_in(error))?;
    clock.step("link");
    Ok(())
}

/// All of it, to an executable or an extension module: what `build` and `run` do. The runtime and the linker are looked for as soon as the program is known to be
/// right, before the work.
pub(crate) fn executable(files: &Files, script: &Path, options: &Options, output: &PendingOutput, clock: &mut Clock) -> Result<()> {
    crash::remember(output.path());
    let program = parse_and_lower(files, script, options.extension.as_deref(), clock)?;
    options.target.runtime()?;
    Linker::find(&options.target)?;
    let typed = infer_and_select(program, options, clock, |_, _| {});
    let objects = generate_files(&typed, options, backend::Emit::Object, true, clock)?;
    link(&objects, options, output, clock)
}

/// Measures the steps, for `--time-passes`.
pub(crate) struct Clock {
    start: Instant,
    last: Instant,
    times: Vec<(String, Duration)>,
}

impl Clock {
    /// Starts to measure.
    pub fn new() -> Self {
        let now = Instant::now();
        Clock { start: now, last: now, times: Vec::new() }
    }

    /// Ends a step.
    pub fn step(&mut self, name: &str) {
        let now = Instant::now();
        self.add(name, now - self.last);
        self.last = now;
    }

    /// Adds a step that something else has measured.
    pub fn add(&mut self, name: &str, time: Duration) {
        self.times.push((name.into(), time));
    }

    /// Starts the next step now.
    pub fn restart(&mut self) {
        self.last = Instant::now();
    }

    /// A table of the steps.
    pub fn report(&self) -> String {
        let row = |name: &str, time: Duration| format!("{:>9.1} ms  {name}\n", time.as_secs_f64() * 1e3);
        let steps: String = self.times.iter().map(|(name, time)| row(name, *time)).collect();
        format!("{steps}{}", row("total", self.start.elapsed()))
    }
}
