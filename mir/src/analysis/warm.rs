//! Which blocks are run unless something raises.

use crate::ir::{Block, Body, IndexVec, Op};
use taipan_rt_abi::Builtin;

/// Blocks that are reached along no landing, or from a handler on, or from the end of a loop that a `__next__` ends.
pub fn warm_blocks(body: &Body) -> IndexVec<Block, bool> {
    let is_handler = |block: Block| {
        let first = body.blocks[block].ops.first().and_then(|&op| body.op(op));
        matches!(first, Some(Op::CallBuiltin { builtin: Builtin::exc_enter | Builtin::exc_catch_stop, .. }))
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
