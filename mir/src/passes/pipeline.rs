//! The pass manager: the list of passes, in order, with what can be switched off.

use super::{
    bounds_checks, dce, end_loops, generators, inline, lower_exceptions, merge_instances, merge_landings, raises, rc_borrow, rc_insert,
    scalar_replace, simplify, slice_walks, stack_checks,
};
use crate::ir::typed::TypedProgram;
use std::time::{Duration, Instant};

/// A row of the list of passes.
pub struct PassInfo {
    /// As `--passes=-NAME` and `--emit mir=NAME` spell it.
    pub name: &'static str,
    /// One sentence.
    pub doc: &'static str,
    /// Whether the program is wrong without it; such a pass can't be switched off.
    pub required: bool,
    /// What it does.
    pub run: fn(&mut TypedProgram),
}

macro_rules! declare_passes {
    ($( $(#[doc = $doc:literal])+ $name:literal => $run:path, $required:literal; )+) => {
        /// Every pass, in the order in which they run.
        pub const PASSES: &[PassInfo] = &[$( PassInfo {
            name: $name, doc: concat!($($doc),+), required: $required, run: $run,
        } ),+];
    };
}

declare_passes! {
    /// Makes one instance of those that became the same code.
    "merge-instances" => merge_instances::run, false;
    /// Removes operations whose result nobody needs.
    "dce" => dce::run, false;
    /// Removes the check of the stack's depth from functions that can't recur.
    "stack-checks" => stack_checks::run, false;
    /// Finds which instances can end in an exception.
    "raises" => raises::run, true;
    /// Gives every raising operation an edge that adds the frame to the traceback and leads to the handler or out.
    "lower-exceptions" => lower_exceptions::run, true;
    /// Puts the bodies of small functions in the place of calls.
    "inline" => inline::run, false;
    /// Jumps to the end of a loop where a `raise StopIteration` would end it.
    "end-loops" => end_loops::run, false;
    /// Folds what is known, and straightens the flow of control.
    "simplify" => simplify::run, false;
    /// Keeps the attributes and items of objects that nobody else sees as values.
    "scalar-replace" => scalar_replace::run, false;
    /// Removes tests of indexes that a branch has made already.
    "bounds-checks" => bounds_checks::run, false;
    /// Walks over a slice of a list or tuple without making it.
    "slice-walks" => slice_walks::run, false;
    /// Turns generators into state machines.
    "generators" => generators::run, true;
    /// Reads without a new reference where nothing can drop what was read before its last use.
    "rc-borrow" => rc_borrow::run, false;
    /// Makes reference counts explicit.
    "rc-insert" => rc_insert::run, true;
    /// Lets the ways out of a function share what they release.
    "merge-landings" => merge_landings::run, false;
}

/// What the command line asks of the passes.
#[derive(Clone, Debug, Default)]
pub struct PassOptions {
    /// Names of passes to leave out; required ones run all the same.
    pub disabled: Vec<String>,
    /// Runs only so many passes that are not required (for bisection).
    pub limit: Option<usize>,
}

/// Runs the passes. Calls `after` with each one's name, the time it took, and the program.
pub fn run(program: &mut TypedProgram, options: &PassOptions, mut after: impl FnMut(&PassInfo, Duration, &TypedProgram)) {
    let mut optional = 0;
    for pass in PASSES {
        if !pass.required {
            optional += 1;
            let beyond = options.limit.is_some_and(|limit| optional > limit);
            if beyond || options.disabled.iter().any(|name| name == pass.name) {
                continue;
            }
        }
        let start = Instant::now();
        (pass.run)(program);
        after(pass, start.elapsed(), program);
    }
}
