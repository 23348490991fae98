//! LLVM's optimiser.
//!
//! At -O2 a pipeline of our own, in half the time of LLVM's and with code as fast: the runtime's bodies come optimised, and what is
//! inlined is small, so one round of simplification on the way up the call graph and one after it are enough. LLVM's own
//! pipelines are for those who ask for less or more. It comes in two halves: what looks at the whole program, and what looks at one
//! function at a time, which [`crate::parts`] does for several parts of a program side by side.

use inkwell::module::Module;
use inkwell::passes::PassBuilderOptions;
use inkwell::targets::TargetMachine;

use crate::error::{Result, internal};
use crate::options::OptLevel;

/// Makes functions fit to be inlined.
const BEFORE: &str = "inferattrs,function<eager-inv>(lower-expect,simplifycfg,sroa<modify-cfg>,early-cse<>)";

/// Inlines the runtime's functions, then forgets their bodies: nothing else shall be done with them.
const RUNTIME: &str = "cgscc(inline),elim-avail-extern,globaldce";

/// Inlines from the leaves of the call graph up, and simplifies each function before its callers look at it.
const INLINE: &str = "cgscc(inline,function-attrs,function<eager-inv;no-rerun>(\
    sroa<modify-cfg>,early-cse<memssa>,jump-threading,correlated-propagation,simplifycfg,\
    instcombine<max-iterations=1;no-verify-fixpoint>,simplifycfg))";

/// What needs to see all of the program.
const PROGRAM: &str = "globalopt,globaldce,mergefunc";

/// Loops, and values that are computed twice.
const SIMPLIFY: &str = "function<eager-inv>(reassociate,\
    loop-mssa(loop-instsimplify,loop-simplifycfg,licm<no-allowspeculation>,loop-rotate<header-duplication;no-prepare-for-lto>,\
    licm<allowspeculation>,simple-loop-unswitch<no-nontrivial;trivial>),simplifycfg,\
    loop(loop-idiom,indvars,loop-deletion,loop-unroll-full),sroa<modify-cfg>,gvn<>,sccp,bdce,adce,dse,\
    simplifycfg<switch-range-to-icmp;switch-to-arithmetic;hoist-common-insts;sink-common-insts>,\
    instcombine<max-iterations=1;no-verify-fixpoint>)";

/// Vectors, and constants that are there twice.
const FINISH: &str = "function<eager-inv>(loop-vectorize,slp-vectorizer,\
    instcombine<max-iterations=1;no-verify-fixpoint>,loop-unroll<O2>,loop-mssa(licm<allowspeculation>),\
    simplifycfg<switch-to-lookup>),globaldce,constmerge";

/// Leaves of a part of a program only what is its own.
const DROP_OTHERS: &str = "elim-avail-extern,globaldce";

/// The first half of the work, on the whole program; all of it at the levels that LLVM has pipelines for.
pub(crate) fn whole_program(module: &Module, machine: &TargetMachine, level: OptLevel) -> Result<()> {
    match level {
        OptLevel::None => Ok(()),
        OptLevel::Less => run(module, machine, "default<O1>"),
        OptLevel::Default => run(module, machine, &[BEFORE, RUNTIME, INLINE, PROGRAM].join(",")),
        OptLevel::Aggressive => run(module, machine, "default<O3>"),
    }
}

/// Drops from a part of a program what is `available_externally`: other parts have it.
pub(crate) fn drop_others(module: &Module, machine: &TargetMachine) -> Result<()> {
    run(module, machine, DROP_OTHERS)
}

/// The second half of the work, function by function.
pub(crate) fn functions(module: &Module, machine: &TargetMachine, level: OptLevel) -> Result<()> {
    match level {
        OptLevel::Default => run(module, machine, &[SIMPLIFY, FINISH].join(",")),
        OptLevel::None | OptLevel::Less | OptLevel::Aggressive => Ok(()),
    }
}

fn run(module: &Module, machine: &TargetMachine, passes: &str) -> Result<()> {
    let options = PassBuilderOptions::create();
    options.set_loop_vectorization(true);
    options.set_loop_slp_vectorization(true);
    options.set_merge_functions(true);
    module.run_passes(passes, machine, options).map_err(|text| internal!("LLVM's optimiser failed: {text}"))
}
