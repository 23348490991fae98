//! Where runtime functions are called and not inlined: what runs at most once, or only on the way to a handler, is not worth
//! the code.

use taipan_mir::analysis::loops::in_loops;
use taipan_mir::ir::typed::{Instance, TypedProgram};
use taipan_mir::ir::{Block, Body, IndexVec, Op};
use taipan_rt_abi::Builtin;

/// Whether the calls of each block stay out of line.
pub(crate) fn out_of_line(instance: &Instance, runs_once: bool) -> IndexVec<Block, bool> {
    let body = &instance.body;
    let warm = reached_without_raising(body);
    let repeated = in_loops(body);
    let mut result = IndexVec::filled(false, body.blocks.len());
    for block in body.blocks.ids() {
        result[block] = !warm[block] || runs_once && !repeated[block];
    }
    result
}

/// Whether an instance is not worth optimising at all: library code that runs once, such as the top level of a module or a
/// decorator of classes.
pub(crate) fn is_cold(program: &TypedProgram, instance: &Instance, runs_once: bool) -> bool {
    let module = program.program.functions[instance.func].module;
    runs_once && !program.program.modules[module].own
}

/// Blocks that are reached along no landing, or from a handler on.
fn reached_without_raising(body: &Body) -> IndexVec<Block, bool> {
    let is_handler = |block: Block| {
        let first = body.blocks[block].ops.first().and_then(|&op| body.op(op));
        matches!(first, Some(Op::CallBuiltin { builtin: Builtin::exc_enter, .. }))
    };
    let mut reached = IndexVec::filled(false, body.blocks.len());
    let mut pending: Vec<Block> = body.blocks.ids().filter(|&block| is_handler(block)).collect();
    pending.push(Body::ENTRY);
    while let Some(block) = pending.pop() {
        if !std::mem::replace(&mut reached[block], true) {
            body.blocks[block].terminator.iter().for_each(|terminator| terminator.for_each_edge(|edge| pending.push(edge.block)));
        }
    }
    reached
}
