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
            // A block that returns has successors too: the landings of what it does before.
            let returns = matches!(data.terminator, Some(Terminator::Return(_)));
            let leads_to_doom = !returns && body.successors(block).iter().all(|&next| result[next]);
            if leads_to_doom && !result[block] {
                result[block] = true;
                changed = true;
            }
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ir::{Edge, Op, Span};
    use taipan_rt_abi::{Builtin, Repr};

    #[test]
    fn a_block_that_returns_is_not_doomed_by_its_landings() {
        let mut body = Body::default();
        let (start, landing) = (body.add_block(), body.add_block());
        let call = body.emit(start, Op::CallBuiltin { builtin: Builtin::check_stack, args: Vec::new() }, Repr::Void, Span::default());
        body.landings[call] = Some(Edge::to(landing));
        body.blocks[start].terminator = Some(Terminator::Return(None));
        body.blocks[landing].terminator = Some(Terminator::Propagate);
        let doomed = doomed(&body);
        assert!(!doomed[start] && doomed[landing]);
    }
}
