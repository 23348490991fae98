//! Which blocks lead to nothing but an exception that leaves the function: not worth much code.

use crate::ir::{Block, Body, IndexVec, Terminator};

/// Blocks from which every way ends in `propagate`, or in an operation that always raises and has no handler here.
///
/// ```text
/// bb4:  v7 = call tp_raise_unbound(v6)  landing bb9     bb4 and bb9 are doomed
///       unreachable
/// bb9:  propagate
/// ```
pub fn doomed(body: &Body) -> IndexVec<Block, bool> {
    let mut result = IndexVec::filled(false, body.blocks.len());
    let order = body.reverse_postorder();
    // Successors first, so that one round finds all but what leads backwards.
    let mut changed = true;
    while changed {
        changed = false;
        for &block in order.iter().rev() {
            let data = &body.blocks[block];
            let ends_here = matches!(data.terminator, Some(Terminator::Propagate | Terminator::Unreachable));
            let successors = body.successors(block);
            let leads_to_doom = (ends_here || !successors.is_empty()) && successors.iter().all(|&next| result[next]);
            if leads_to_doom && !result[block] {
                result[block] = true;
                changed = true;
            }
        }
    }
    result
}
