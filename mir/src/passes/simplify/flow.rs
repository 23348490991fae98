//! Branches whose way is known, blocks that only lead on, and blocks that only one jump leads to.

use super::Renamed;
use crate::ir::{Block, BlockData, Body, Edge, IndexVec, Op, Terminator, ValueDef};

/// Straightens the flow of control; whether anything changed.
pub fn straighten(body: &mut Body) -> bool {
    let mut changed = decide_branches(body);
    changed |= skip_empty_blocks(body);
    changed |= forget_unreachable(body);
    changed |= join_blocks(body);
    changed
}

/// Branches on constants become jumps.
fn decide_branches(body: &mut Body) -> bool {
    let mut changed = false;
    for block in body.blocks.ids() {
        let decided = match body.blocks[block].terminator.as_ref() {
            Some(Terminator::Branch { cond, then, otherwise }) => match body.op(*cond) {
                Some(Op::ConstBool(true)) => Some(then.clone()),
                Some(Op::ConstBool(false)) => Some(otherwise.clone()),
                Some(&Op::Not(inner)) => {
                    let swapped = Terminator::Branch { cond: inner, then: otherwise.clone(), otherwise: then.clone() };
                    body.blocks[block].terminator = Some(swapped);
                    changed = true;
                    continue;
                }
                _ if then == otherwise => Some(then.clone()),
                _ => None,
            },
            Some(Terminator::Switch { value, cases, otherwise }) => match body.op(*value) {
                Some(Op::ConstI64(number)) => {
                    let case = cases.iter().find(|(case, _)| case == number);
                    Some(case.map_or(otherwise, |(_, edge)| edge).clone())
                }
                _ => None,
            },
            _ => None,
        };
        if let Some(edge) = decided {
            body.blocks[block].terminator = Some(Terminator::Jump(edge));
            changed = true;
        }
    }
    changed
}

/// Edges to blocks that do nothing but jump on lead to where those lead.
fn skip_empty_blocks(body: &mut Body) -> bool {
    let beyond: IndexVec<Block, Option<Edge>> = {
        let mut list = IndexVec::new();
        for (block, data) in body.blocks.iter_enumerated() {
            list.push(match &data.terminator {
                Some(Terminator::Jump(edge))
                    if block != Body::ENTRY && data.params.is_empty() && data.ops.is_empty() && edge.block != block =>
                {
                    Some(edge.clone())
                }
                _ => None,
            });
        }
        list
    };
    let mut changed = false;
    let mut skip = |edge: &mut Edge| {
        // As many steps as there can be in a ring of empty blocks: an endless loop that does nothing.
        for _ in 0..beyond.len() {
            let Some(next) = beyond[edge.block].as_ref().filter(|_| edge.args.is_empty()) else { break };
            *edge = next.clone();
            changed = true;
        }
    };
    for data in body.blocks.iter_mut() {
        data.terminator.iter_mut().for_each(|terminator| terminator.for_each_edge_mut(&mut skip));
    }
    body.landings.iter_mut().flatten().for_each(&mut skip);
    changed
}

/// Takes the operations of blocks that nothing leads to, so that nobody counts their uses.
fn forget_unreachable(body: &mut Body) -> bool {
    let mut reached = IndexVec::filled(false, body.blocks.len());
    body.reverse_postorder().into_iter().for_each(|block| reached[block] = true);
    let mut changed = false;
    for block in body.blocks.ids().filter(|&block| !reached[block]) {
        let data = &mut body.blocks[block];
        changed |= !data.ops.is_empty();
        std::mem::take(&mut data.ops).into_iter().for_each(|op| body.landings[op] = None);
        data.params.clear();
        data.terminator = Some(Terminator::Unreachable);
    }
    changed
}

/// Drops the blocks that nothing leads to and numbers the others anew, in the same order.
pub fn compact(body: &mut Body) {
    let mut reached = IndexVec::filled(false, body.blocks.len());
    body.reverse_postorder().into_iter().for_each(|block| reached[block] = true);
    let mut numbers = IndexVec::filled(None, body.blocks.len());
    let mut kept: IndexVec<Block, BlockData> = IndexVec::new();
    for block in body.blocks.ids().filter(|&block| reached[block]) {
        numbers[block] = Some(kept.push(std::mem::take(&mut body.blocks[block])));
    }
    body.blocks = kept;
    let number = |block: Block| numbers[block].expect("only blocks that are reached are led to");
    for block in body.blocks.iter_mut() {
        block.params.iter().for_each(|&param| {
            if let ValueDef::Param(home, _) = &mut body.values[param].def {
                *home = number(*home);
            }
        });
        block.terminator.iter_mut().for_each(|terminator| terminator.for_each_edge_mut(|edge| edge.block = number(edge.block)));
        for &op in &block.ops {
            if let Some(edge) = &mut body.landings[op] {
                edge.block = number(edge.block);
            }
        }
    }
}

/// Moves blocks that one jump alone leads to behind the block with that jump.
fn join_blocks(body: &mut Body) -> bool {
    let entries = count_entries(body);
    let mut renamed = Renamed::new(body);
    for block in body.blocks.ids() {
        while let Some(Terminator::Jump(edge)) = &body.blocks[block].terminator {
            let next = edge.block;
            if next == block || next == Body::ENTRY || entries[next] != 1 {
                break;
            }
            let args = edge.args.clone();
            let taken = std::mem::take(&mut body.blocks[next]);
            taken.params.iter().zip(args).for_each(|(&param, arg)| renamed.set(param, renamed.find(arg)));
            body.blocks[next].terminator = Some(Terminator::Unreachable);
            let data = &mut body.blocks[block];
            data.ops.extend(taken.ops);
            data.terminator = taken.terminator;
        }
    }
    renamed.apply(body)
}

/// How many edges lead to each block; those from the middle of a block count so much that they are never the only one.
fn count_entries(body: &Body) -> IndexVec<Block, u32> {
    let mut entries = IndexVec::filled(0, body.blocks.len());
    for block in body.reverse_postorder() {
        let data = &body.blocks[block];
        data.terminator.iter().for_each(|terminator| terminator.for_each_edge(|edge| entries[edge.block] += 1));
        data.ops.iter().filter_map(|&op| body.landings[op].as_ref()).for_each(|edge| entries[edge.block] += 2);
    }
    entries
}
