//! The program as LLVM IR: static data, then a function for each instance.

mod constants;

mod descriptors;

mod debuginfo;

mod abi;

mod func;

mod op;

mod call;

mod cold;

mod control;

pub(crate) mod start;

use inkwell::module::Linkage;
use inkwell::values::{FunctionValue, GlobalValue};
use taipan_mir::analysis::mentioned::mentioned;
use taipan_mir::analysis::once::run_once;
use taipan_mir::ir::typed::{Abi, Instance, TypedProgram};
use taipan_mir::ir::{IndexVec, InstanceId};

use crate::builtins::Builtins;
use crate::cx::{AddAttribute, Cx, FAST_CC};
use crate::error::Result;
use crate::options::Options;
use constants::Constants;
use debuginfo::DebugInfo;
use descriptors::Descriptors;

/// An instance of at most this many operations is worth inlining even in more than one place.
const INLINE_OPS: usize = 40;

/// What all functions share while IR is made.
pub(crate) struct Codegen<'a, 'ctx> {
    pub cx: &'a Cx<'ctx>,
    pub program: &'a TypedProgram,
    pub builtins: &'a Builtins<'ctx>,
    pub constants: Constants<'ctx>,
    pub descriptors: Descriptors<'ctx>,
    pub debug: Option<DebugInfo<'a, 'ctx>>,
    pub functions: IndexVec<InstanceId, FunctionValue<'ctx>>,
    /// Which instances run once.
    pub once: IndexVec<InstanceId, bool>,
    /// The module-level variables.
    pub globals: GlobalValue<'ctx>,
}

/// Emits the whole program into the module of `cx`.
pub(crate) fn emit<'ctx>(cx: &Cx<'ctx>, program: &TypedProgram, builtins: &Builtins<'ctx>, options: &Options) -> Result<()> {
    let start = start::declare(cx, &program.program);
    let globals = cx.zeroed("globals", cx.types.i64.array_type(program.program.globals.len() as u32));
    let debug = options.debug_info.then(|| DebugInfo::new(cx, &program.program, options));
    let once = run_once(program);
    let mentioned = mentioned(&program.program);
    let declare = |(id, instance): (InstanceId, &Instance)| {
        declare(cx, instance, cold::is_cold(program, instance, once[id], mentioned[instance.func]))
    };
    let functions = program.instances.iter_enumerated().map(declare).collect();
    let mut codegen = Codegen {
        cx,
        program,
        builtins,
        constants: Constants::new(cx, program.program.constants.rows().len()),
        descriptors: Descriptors::new(program),
        debug,
        functions,
        once,
        globals,
    };
    for id in program.instances.ids() {
        func::emit(&codegen, id)?;
    }
    start::define(&mut codegen, start)?;
    if let Some(debug) = codegen.debug {
        debug.finish();
    }
    Ok(())
}

/// Declares the function of an instance. Only this object calls it by name.
fn declare<'ctx>(cx: &Cx<'ctx>, instance: &Instance, is_cold: bool) -> FunctionValue<'ctx> {
    let function = cx.module.add_function(&instance.symbol, abi::function_type(cx, instance), Some(Linkage::Internal));
    function.add(cx.attrs.nounwind);
    if is_cold {
        function.add(cx.attrs.optnone);
        function.add(cx.attrs.noinline);
    }
    if instance.abi == Abi::Internal {
        function.set_call_conventions(FAST_CC);
        let ops: usize = instance.body.blocks.iter().map(|block| block.ops.len()).sum();
        if ops <= INLINE_OPS {
            function.add(cx.attrs.inlinehint);
        }
    }
    function
}
