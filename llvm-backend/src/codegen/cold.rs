//! Where runtime functions are called and not inlined: what runs at most once, or only when an exception is on its way, is
//! not worth the code.

use taipan_mir::analysis::doomed::doomed;
use taipan_mir::analysis::loops::in_loops;
use taipan_mir::analysis::warm::warm_blocks;
use taipan_mir::ir::typed::{Instance, TypedProgram};
use taipan_mir::ir::{Block, IndexVec};

/// Whether the calls of each block stay out of line.
pub(crate) fn out_of_line(instance: &Instance, runs_once: bool) -> IndexVec<Block, bool> {
    let body = &instance.body;
    let warm = warm_blocks(body);
    let doomed = doomed(body);
    let repeated = in_loops(body);
    let mut result = IndexVec::filled(false, body.blocks.len());
    for block in body.blocks.ids() {
        result[block] = !warm[block] || doomed[block] || runs_once && !repeated[block];
    }
    result
}

/// Code with more operations than this, which runs once and straight on, is data and definitions: LLVM's time for it grows faster than it does.
const LONG: usize = 2000;

/// Whether an instance is not worth optimising at all: library code that runs once, such as the top level of a module or a
/// decorator of classes; and long tables in the user's own.
pub(crate) fn is_cold(program: &TypedProgram, instance: &Instance, runs_once: bool) -> bool {
    let module = program.program.functions[instance.func].module;
    runs_once && (!program.program.modules[module].own || is_long(instance))
}

fn is_long(instance: &Instance) -> bool {
    let body = &instance.body;
    body.blocks.iter().map(|block| block.ops.len()).sum::<usize>() > LONG && !in_loops(body).iter().any(|&repeated| repeated)
}
