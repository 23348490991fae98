//! LLVM's optimiser.
//!
//! At -O2 a pipeline of our own, in half the time of LLVM's and with code as fast: the runtime's bodies come optimised, and what is
//! inlined is small, so one round of simplification on the way up the call graph and one after it are enough. LLVM's own
//! pipelines are for those who ask for less or more.

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

/// Loops, and values that are computed twice.
const SIMPLIFY: &str = "function<eager-inv>(reassociate,\
    loop-mssa(loop-instsimplify,loop-simplifycfg,licm<no-allowspeculation>,loop-rotate<header-duplication;no-prepare-for-lto>,\
    licm<allowspeculation>,simple-loop-unswitch<no-nontrivial;trivial>),simplifycfg,\
    loop(loop-idiom,indvars,loop-deletion,loop-unroll-full),sroa<modify-cfg>,gvn<>,sccp,bdce,adce,dse,\
    simplifycfg<switch-range-to-icmp;switch-to-arithmetic;hoist-common-insts;sink-common-insts>,\
    instcombine<max-iterations=1;no-verify-fixpoint>)";

/// Vectors, and what goes with a whole program.
const FINISH: &str = "globalopt,globaldce,function<eager-inv>(loop-vectorize,slp-vectorizer,\
    instcombine<max-iterations=1;no-verify-fixpoint>,loop-unroll<O2>,loop-mssa(licm<allowspeculation>),\
    simplifycfg<switch-to-lookup>),mergefunc,constmerge";

/// Optimises the module as far as `level` says.
pub(crate) fn optimize(module: &Module, machine: &TargetMachine, level: OptLevel) -> Result<()> {
    let passes = match level {
        OptLevel::None => return Ok(()),
        OptLevel::Less => "default<O1>".to_owned(),
        OptLevel::Default => [BEFORE, RUNTIME, INLINE, SIMPLIFY, FINISH].join(","),
        OptLevel::Aggressive => "default<O3>".to_owned(),
    };
    let options = PassBuilderOptions::create();
    options.set_loop_vectorization(level >= OptLevel::Default);
    options.set_loop_slp_vectorization(level >= OptLevel::Default);
    options.set_merge_functions(true);
    module.run_passes(&passes, machine, options).map_err(|text| internal!("LLVM's optimiser failed: {text}"))
}
