//! Several parts of one program side by side, each with its own thread and its own LLVM context.
//!
//! ```text
//! whole module ──▶ part 0: its functions, and all data   ──functions' passes, code──▶ object 0
//!       └─bitcode─▶ part 1: its functions                ──functions' passes, code──▶ object 1
//! ```
//!
//! How many parts there are, and what goes where, is decided by the program alone, so that every machine writes the same bytes.
//! What a part uses of another is a hidden symbol: it costs nothing at run time.

use std::thread;

use inkwell::GlobalVisibility;
use inkwell::context::Context;
use inkwell::memory_buffer::MemoryBuffer;
use inkwell::module::{Linkage, Module};
use inkwell::values::{FunctionValue, GlobalValue, UnnamedAddress};

use crate::compile::finish as finish_module;
use crate::cx::Diagnostics;
use crate::error::{Result, internal};
use crate::options::{Emit, OptLevel, Options};
use crate::{machine, optimize};

/// Programs of fewer instructions are not worth the splitting.
const WORTH_SPLITTING: usize = 3_000;

/// Programs of more instructions are split further, for machines with more than two cores.
const LARGE: usize = 60_000;

/// What the names of the data that parts share start with: the runtime's archive may have symbols of the same name.
const PREFIX: &str = "tp_program.";

/// Into how many parts to split the program.
pub(crate) fn count(module: &Module, options: &Options) -> usize {
    if !options.split || options.emit != Emit::Object || options.level != OptLevel::Default {
        return 1;
    }
    match module.get_functions().map(size).sum() {
        0..WORTH_SPLITTING => 1,
        WORTH_SPLITTING..LARGE => 2,
        LARGE.. => 4,
    }
}

/// Finishes the program in `count` parts; gives their objects, in order.
pub(crate) fn finish(module: &Module, count: usize, options: &Options) -> Result<Vec<Vec<u8>>> {
    share_symbols(module);
    let parts = assign(module, count);
    let bitcode = module.write_bitcode_to_memory();
    let bitcode = bitcode.as_slice();
    thread::scope(|scope| {
        let parts = &parts;
        let others: Vec<_> = (1..count).map(|part| scope.spawn(move || finish_copy(bitcode, parts, part, options))).collect();
        let mut objects = vec![finish_part(module, parts, 0, options)];
        objects.extend(others.into_iter().map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))));
        objects.into_iter().collect()
    })
}

/// Makes visible to all parts what is private to the module. Constants without an identity are small: each part has its own.
///
/// What is shared gets a section of its own: whether a part still uses it in the end is known to the linker alone.
fn share_symbols(module: &Module) {
    for function in defined_functions(module).filter(|function| function.get_linkage() == Linkage::Internal) {
        let name = function.get_name().to_string_lossy().into_owned();
        share(function.as_global_value(), &format!(".text.{name}"));
    }
    for global in module.get_globals() {
        let has_identity = global.get_unnamed_address() == UnnamedAddress::None;
        let is_private = matches!(global.get_linkage(), Linkage::Internal | Linkage::Private);
        if is_private && (has_identity || !global.is_constant()) {
            let name = format!("{PREFIX}{}", global.get_name().to_string_lossy());
            global.set_name(&name);
            let kind = if global.is_constant() { ".data.rel.ro" } else { ".bss" };
            share(global, &format!("{kind}.{name}"));
        }
    }
}

fn share(value: GlobalValue, section: &str) {
    value.set_linkage(Linkage::External);
    value.set_visibility(GlobalVisibility::Hidden);
    value.set_section(Some(section));
}

fn defined_functions<'ctx>(module: &Module<'ctx>) -> impl Iterator<Item = FunctionValue<'ctx>> {
    module.get_functions().filter(|function| function.count_basic_blocks() > 0)
}

fn size(function: FunctionValue) -> usize {
    function.get_basic_block_iter().map(|block| block.get_instructions().count()).sum()
}

/// The part of each function with a body, in the module's order: the largest first, each to the part that has least.
fn assign(module: &Module, count: usize) -> Vec<usize> {
    let sizes: Vec<usize> = defined_functions(module).map(size).collect();
    let mut order: Vec<usize> = (0..sizes.len()).collect();
    order.sort_by_key(|&index| (usize::MAX - sizes[index], index));
    let mut totals = vec![0; count];
    let mut parts = vec![0; sizes.len()];
    for index in order {
        let part = (0..count).min_by_key(|&part| (totals[part], part)).expect("there is a part");
        totals[part] += sizes[index];
        parts[index] = part;
    }
    parts
}

/// Finishes a part in a context of its own.
fn finish_copy(bitcode: &[u8], parts: &[usize], part: usize, options: &Options) -> Result<Vec<u8>> {
    let context = Context::create();
    let diagnostics = Diagnostics::catch(&context);
    let buffer = MemoryBuffer::create_from_memory_range_copy(bitcode, "part");
    let module = Module::parse_bitcode_from_buffer(&buffer, &context).map_err(|text| internal!("LLVM can't read its bitcode: {text}"))?;
    let object = finish_part(&module, parts, part, options)?;
    match diagnostics.take() {
        Some(text) => Err(internal!("LLVM: {text}")),
        None => Ok(object),
    }
}

/// Finishes a part, in a module that has all of them.
fn finish_part(module: &Module, parts: &[usize], part: usize, options: &Options) -> Result<Vec<u8>> {
    let machine = machine::machine(options)?;
    for (function, &of) in defined_functions(module).zip(parts) {
        if of != part {
            function.set_linkage(Linkage::AvailableExternally);
        }
    }
    // All data is in the first part.
    for global in module.get_globals().filter(|global| part != 0 && global.get_linkage() == Linkage::External && !global.is_declaration()) {
        global.set_linkage(Linkage::AvailableExternally);
    }
    optimize::drop_others(module, &machine)?;
    finish_module(module, &machine, options)
}
