//! LLVM's optimiser.

use inkwell::module::Module;
use inkwell::passes::PassBuilderOptions;
use inkwell::targets::TargetMachine;

use crate::error::{Result, internal};
use crate::options::OptLevel;

/// Optimises the module as far as `level` says.
pub(crate) fn optimize(module: &Module, machine: &TargetMachine, level: OptLevel) -> Result<()> {
    let passes = match level {
        OptLevel::None => return Ok(()),
        OptLevel::Less => "default<O1>",
        OptLevel::Default => "default<O2>",
        OptLevel::Aggressive => "default<O3>",
    };
    let options = PassBuilderOptions::create();
    options.set_loop_vectorization(level >= OptLevel::Default);
    options.set_loop_slp_vectorization(level >= OptLevel::Default);
    options.set_merge_functions(true);
    module.run_passes(passes, machine, options).map_err(|text| internal!("LLVM's optimiser failed: {text}"))
}
