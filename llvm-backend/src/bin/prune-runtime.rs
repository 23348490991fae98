//! Turns the bitcode of the whole runtime into the small `rt.bc` that each compilation reads.
//!
//!     prune-runtime WHOLE.bc OUT.bc RENAMED.txt
//!
//! Kept are the bodies that are worth inlining: rows marked `inline`, functions that Rust marks
//! `#[inline]`, and whatever is small. All other bodies become declarations, resolved by the archive.
//!
//! A kept body may use what is private to the runtime's object file: a static, a type descriptor, a
//! large helper. A copy of those in the program would be a second static, a descriptor with another
//! address. So they are declared as external and hidden here, under a new name (another object file of the archive may
//! have a private symbol of the same name), and listed in RENAMED.txt as `OLD NEW`: the build does the same to the
//! runtime's object in the archive. There is one of each.
//!
//! Everything kept is `available_externally`: LLVM links in only what a program mentions, inlines it,
//! and never emits it. Every function of the table is there at least as a declaration: with the types
//! that the target's C convention gives it (a `Flagged` is `{i64, i64}` on one machine, `[2 x i64]` on
//! another), and with all that LLVM found out about its body.

use std::collections::HashSet;
use std::error::Error;
use std::fmt::Write;
use std::process::ExitCode;
use std::{env, fs};

use inkwell::attributes::{Attribute, AttributeLoc};
use inkwell::context::Context;
use inkwell::memory_buffer::MemoryBuffer;
use inkwell::module::{Linkage, Module};
use inkwell::passes::PassBuilderOptions;
use inkwell::targets::{CodeModel, InitializationConfig, RelocMode, Target, TargetMachine};
use inkwell::types::FunctionType;
use inkwell::values::{FunctionValue, GlobalValue, UnnamedAddress};
use inkwell::{GlobalVisibility, OptimizationLevel};
use taipan_rt_abi::Builtin;

/// Bodies of at most this many instructions are kept unmarked: calling them costs about as much.
const SMALL: usize = 80;

/// Bodies larger than this are dropped even when Rust's standard library marks them `#[inline]`.
const LARGE: usize = 300;

/// Constants of at most this many bytes are kept, so that loads from them fold.
const FOLDABLE: u64 = 128;

/// What the names of promoted symbols start with.
const PREFIX: &str = "tp_private.";

fn main() -> ExitCode {
    let args: Vec<String> = env::args().collect();
    let [_, whole, out, renamed] = args.as_slice() else {
        eprintln!("usage: prune-runtime WHOLE.bc OUT.bc RENAMED.txt");
        return ExitCode::from(2);
    };
    match prune(whole, out, renamed) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("prune-runtime: {whole}: {error}");
            ExitCode::FAILURE
        }
    }
}

fn prune(whole: &str, out: &str, renamed: &str) -> Result<(), Box<dyn Error>> {
    let context = Context::create();
    let buffer = MemoryBuffer::create_from_file(whole.as_ref())?;
    let module = Module::parse_bitcode_from_buffer(&buffer, &context)?;
    let machine = machine(&module)?;
    module.strip_debug_info();

    let renames = promote_private_symbols(&module)?;
    drop_large_bodies(&module, &machine)?;
    let signatures = Signature::of_table(&module);
    drop_what_nothing_mentions(&module, &machine)?;
    for signature in &signatures {
        signature.declare(&module);
    }
    for function in module.get_functions() {
        forget_target(function);
        if function.count_basic_blocks() > 0 {
            function.set_linkage(Linkage::AvailableExternally);
        }
    }

    module.verify()?;
    if !module.write_bitcode_to_path(out) {
        return Err(format!("can't write {out}").into());
    }
    fs::write(renamed, renames)?;
    Ok(())
}

/// A machine of the module's own target: the passes ask for its layout.
fn machine(module: &Module) -> Result<TargetMachine, Box<dyn Error>> {
    Target::initialize_all(&InitializationConfig::default());
    let triple = module.get_triple();
    Target::from_triple(&triple)?
        .create_target_machine(&triple, "", "", OptimizationLevel::Default, RelocMode::PIC, CodeModel::Default)
        .ok_or_else(|| format!("no LLVM backend for {triple}").into())
}

/// Makes everything `internal` external and hidden, and returns the old and new names, a pair a line.
///
/// `private` constants have no symbol to link to; they are literals without an identity, so each
/// program has its own copies.
fn promote_private_symbols(module: &Module) -> Result<String, Box<dyn Error>> {
    let functions = module.get_functions().map(FunctionValue::as_global_value);
    let mut names = String::new();
    for value in functions.chain(module.get_globals()) {
        let old = value.get_name().to_str()?.to_owned();
        match value.get_linkage() {
            Linkage::Internal => {
                let new = format!("{PREFIX}{old}");
                value.set_linkage(Linkage::External);
                value.set_visibility(GlobalVisibility::Hidden);
                value.set_name(&new);
                writeln!(names, "{old} {new}")?;
            }
            Linkage::Private if !value.is_constant() || value.get_unnamed_address() == UnnamedAddress::None => {
                return Err(format!("`{old}` is private and can't be shared with programs").into());
            }
            _ => {}
        }
    }
    Ok(names)
}

/// Turns bodies that are not worth inlining, and the contents of statics, into declarations.
fn drop_large_bodies(module: &Module, machine: &TargetMachine) -> Result<(), Box<dyn Error>> {
    let rows: HashSet<&[u8]> =
        Builtin::ALL.iter().map(|builtin| builtin.row()).filter(|row| row.inline).map(|row| row.symbol.as_bytes()).collect();

    for function in module.get_functions().filter(|function| function.count_basic_blocks() > 0) {
        if !rows.contains(function.get_name().to_bytes()) && !is_worth_inlining(function) {
            function.set_linkage(Linkage::AvailableExternally);
        }
    }
    let layout = machine.get_target_data();
    for global in module.get_globals().filter(|global| is_defined_here(*global)) {
        let is_small = match global.get_initializer() {
            Some(value) => layout.get_store_size(&value.get_type()) <= FOLDABLE,
            None => false,
        };
        if !(is_small && global.is_constant() && !global.is_thread_local()) {
            global.set_linkage(Linkage::AvailableExternally);
        }
    }
    // LLVM's own pass to drop the body of what is defined elsewhere.
    module.run_passes("elim-avail-extern", machine, PassBuilderOptions::create())?;
    Ok(())
}

/// Drops helpers and constants that no kept function of the table leads to.
fn drop_what_nothing_mentions(module: &Module, machine: &TargetMachine) -> Result<(), Box<dyn Error>> {
    let functions = module.get_functions().map(FunctionValue::as_global_value);
    for value in functions.chain(module.get_globals()) {
        if is_defined_here(value) && !value.get_name().to_bytes().starts_with(b"tp_") {
            value.set_linkage(Linkage::AvailableExternally);
        }
    }
    module.run_passes("globaldce", machine, PassBuilderOptions::create())?;
    Ok(())
}

/// A function's type and attributes.
struct Signature<'ctx> {
    name: String,
    ty: FunctionType<'ctx>,
    attributes: Vec<(AttributeLoc, Attribute)>,
}

impl<'ctx> Signature<'ctx> {
    /// The signatures of all functions of the table.
    fn of_table(module: &Module<'ctx>) -> Vec<Self> {
        let rows = Builtin::ALL.iter().map(|builtin| builtin.row().symbol);
        rows.filter_map(|symbol| module.get_function(symbol)).map(Self::of).collect()
    }

    fn of(function: FunctionValue<'ctx>) -> Self {
        let params = (0..function.count_params()).map(AttributeLoc::Param);
        let places = [AttributeLoc::Function, AttributeLoc::Return].into_iter().chain(params);
        let attributes = places.flat_map(|place| function.attributes(place).into_iter().map(move |attribute| (place, attribute))).collect();
        let name = function.get_name().to_string_lossy().into_owned();
        Self { name, ty: function.get_type(), attributes }
    }

    /// Declares the function, unless it is still there.
    fn declare(&self, module: &Module<'ctx>) {
        if module.get_function(&self.name).is_some() {
            return;
        }
        let function = module.add_function(&self.name, self.ty, None);
        for (place, attribute) in &self.attributes {
            function.add_attribute(*place, *attribute);
        }
    }
}

/// Whether this is a definition with a symbol of its own.
fn is_defined_here(value: GlobalValue) -> bool {
    value.get_linkage() == Linkage::External && !value.is_declaration()
}

fn is_worth_inlining(function: FunctionValue) -> bool {
    let has = |name: &str| {
        let kind = Attribute::get_named_enum_kind_id(name);
        function.get_enum_attribute(AttributeLoc::Function, kind).is_some()
    };
    if has("cold") || has("noinline") {
        return false;
    }
    let size: usize = function.get_basic_blocks().iter().map(|block| block.get_instructions().count()).sum();
    size <= SMALL || (size <= LARGE && (has("inlinehint") || has("alwaysinline")))
}

/// Removes what rustc says of the CPU: the program's own choice decides, and LLVM refuses to inline
/// across a difference.
fn forget_target(function: FunctionValue) {
    for key in ["target-cpu", "target-features", "tune-cpu", "probe-stack"] {
        function.remove_string_attribute(AttributeLoc::Function, key);
    }
}
