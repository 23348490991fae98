//! LLVM's view of the target, and the writing of object files.

use std::sync::Once;

use inkwell::OptimizationLevel;
use inkwell::module::Module;
use inkwell::targets::{CodeModel, FileType, InitializationConfig, RelocMode, Target, TargetMachine, TargetTriple};

use crate::cx::set_switches;
use crate::error::{BackendError, Result, internal};
use crate::options::{OptLevel, Options};

/// The CPU that stands for the one at hand.
pub(crate) const NATIVE: &str = "native";

/// LLVM's version, as it says itself.
pub fn llvm_version() -> String {
    let (major, minor, patch) = inkwell::support::get_llvm_version();
    format!("{major}.{minor}.{patch}")
}

/// The machine to generate code for.
pub(crate) fn machine(options: &Options) -> Result<TargetMachine> {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        set_switches();
        let config = InitializationConfig::default();
        Target::initialize_x86(&config);
        Target::initialize_aarch64(&config);
        Target::initialize_arm(&config);
    });
    let triple = TargetTriple::create(options.triple);
    let target = Target::from_triple(&triple).map_err(|text| BackendError::Target(text.to_string()))?;
    let (cpu, features) = match options.cpu {
        NATIVE => (TargetMachine::get_host_cpu_name().to_string(), TargetMachine::get_host_cpu_features().to_string()),
        cpu => (cpu.to_owned(), String::new()),
    };
    let features = [features.as_str(), options.features].into_iter().filter(|list| !list.is_empty()).collect::<Vec<_>>().join(",");
    let level = match options.level {
        OptLevel::None => OptimizationLevel::None,
        OptLevel::Less => OptimizationLevel::Less,
        OptLevel::Default => OptimizationLevel::Default,
        OptLevel::Aggressive => OptimizationLevel::Aggressive,
    };
    target
        .create_target_machine(&triple, &cpu, &features, level, RelocMode::PIC, CodeModel::Default)
        .ok_or_else(|| BackendError::Target(format!("LLVM has no code generator for {}", options.triple)))
}

/// Machine code or assembler text.
pub(crate) fn write(module: &Module, machine: &TargetMachine, kind: FileType) -> Result<Vec<u8>> {
    let buffer = machine.write_to_memory_buffer(module, kind).map_err(|text| internal!("LLVM can't write the output: {text}"))?;
    let mut bytes = buffer.as_slice().to_vec();
    if kind == FileType::Assembly && bytes.last() == Some(&0) {
        bytes.pop();
    }
    Ok(bytes)
}
