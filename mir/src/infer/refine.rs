//! Splits SSA values where a branch has proved something of them, so that narrowing is a plain transfer function.
//!
//! ```text
//! v2 = compare is v1, None        v2 = compare is v1, None
//! branch truth(v2), bb1, bb2  =>  branch truth(v2), bb3, bb4
//!                                 bb3: v5 = refine v1 (is None);     jump bb1
//!                                 bb4: v6 = refine v1 (is not None); jump bb2
//! ```
//!
//! and below bb4, `v1` becomes `v6`. Where branches meet again the original value is used, whose type is that of both sides.

use crate::ir::op::{CompareOp, Op, Test};
use crate::ir::program::{Constant, Program};
use crate::ir::{Block, BlockData, Body, Edge, FuncId, IndexVec, Terminator, Value};
use std::collections::BTreeMap;

/// The body of a function with `Refine` operations.
pub fn refine(program: &Program, func: FuncId) -> Body {
    let mut body = program.functions[func].body.clone();
    let mut refined: BTreeMap<Block, Vec<(Value, Value)>> = BTreeMap::new();
    for block in body.blocks.ids().collect::<Vec<_>>() {
        let Some(Terminator::Branch { cond, then, otherwise }) = body.blocks[block].terminator.clone() else { continue };
        let then = split(program, &mut body, cond, true, then, &mut refined);
        let otherwise = split(program, &mut body, cond, false, otherwise, &mut refined);
        body.blocks[block].terminator = Some(Terminator::Branch { cond, then, otherwise });
    }
    if !refined.is_empty() {
        rename(&mut body, &refined);
    }
    body
}

/// Puts a block with the refinements on an edge, unless there is nothing to refine.
fn split(
    program: &Program,
    body: &mut Body,
    cond: Value,
    holds: bool,
    edge: Edge,
    refined: &mut BTreeMap<Block, Vec<(Value, Value)>>,
) -> Edge {
    let mut tests = Vec::new();
    proved(program, body, cond, holds, &mut tests);
    if tests.is_empty() {
        return edge;
    }
    let span = body.values[cond].span;
    let block = body.blocks.push(BlockData { terminator: Some(Terminator::Jump(edge)), ..BlockData::default() });
    let pairs = tests.into_iter().map(|(value, test)| (value, body.push_op(block, Op::Refine { value, test }, span))).collect();
    refined.insert(block, pairs);
    Edge::to(block)
}

/// What holds of which values when `cond` is `holds`.
fn proved(program: &Program, body: &Body, cond: Value, holds: bool, tests: &mut Vec<(Value, Test)>) {
    match body.op(cond) {
        Some(Op::Not(inner)) => proved(program, body, *inner, !holds, tests),
        Some(Op::IsUnbound(value)) if !holds => tests.push((*value, Test::Bound)),
        Some(Op::Truth(value)) => proved_by_truth(program, body, *value, holds, tests),
        Some(Op::ExcMatches { exc, filter }) => tests.push((*exc, Test::IsInstance(*filter, holds))),
        _ => {}
    }
}

fn proved_by_truth(program: &Program, body: &Body, value: Value, holds: bool, tests: &mut Vec<(Value, Test)>) {
    let is_constant = |value: Value| matches!(body.op(value), Some(Op::Const(_)));
    match body.op(value) {
        Some(Op::Not(inner)) => proved(program, body, *inner, !holds, tests),
        Some(Op::Const(_)) => {}
        Some(&Op::Compare { op: op @ (CompareOp::Is | CompareOp::IsNot), lhs, rhs }) => {
            let same = (op == CompareOp::Is) == holds;
            if is_none(program, body, rhs) {
                tests.push((lhs, Test::IsNone(same)));
            } else if is_none(program, body, lhs) {
                tests.push((rhs, Test::IsNone(same)));
            } else if let Some(object) = type_call(program, body, lhs) {
                tests.push((object, Test::ExactType(rhs, same)));
            }
        }
        Some(&Op::Compare { op: op @ (CompareOp::Eq | CompareOp::Ne), lhs, rhs }) if type_call(program, body, lhs).is_some() => {
            let object = type_call(program, body, lhs).expect("just asked");
            tests.push((object, Test::ExactType(rhs, (op == CompareOp::Eq) == holds)));
        }
        Some(&Op::Compare { op, lhs, rhs }) => {
            let Some(op) = (if holds { Some(op) } else { negated(op) }) else { return };
            let Some(swapped) = swapped(op) else { return };
            if !is_constant(lhs) {
                tests.push((lhs, Test::Compare(op, rhs)));
            }
            if !is_constant(rhs) {
                tests.push((rhs, Test::Compare(swapped, lhs)));
            }
        }
        Some(Op::Call { callee, args, names })
            if names.is_empty() && args.len() == 2 && is_builtin(program, body, *callee, "isinstance") =>
        {
            tests.push((args[0], Test::IsInstance(args[1], holds)));
        }
        _ => tests.push((value, Test::Truthy(holds))),
    }
}

fn is_none(program: &Program, body: &Body, value: Value) -> bool {
    matches!(body.op(value), Some(Op::Const(id)) if program.constants[*id] == Constant::None)
}

/// Whether the value is read from the builtin of that name. (A module variable of the same name may hide it: then it is another operation.)
fn is_builtin(program: &Program, body: &Body, value: Value, name: &str) -> bool {
    match body.op(value) {
        Some(Op::BuiltinName(id)) => program.names[*id] == name,
        Some(Op::CheckBound { value, .. }) => is_builtin(program, body, *value, name),
        _ => false,
    }
}

/// `x` of `type(x)`.
fn type_call(program: &Program, body: &Body, value: Value) -> Option<Value> {
    match body.op(value)? {
        Op::Call { callee, args, names } if names.is_empty() && args.len() == 1 && is_builtin(program, body, *callee, "type") => {
            Some(args[0])
        }
        _ => None,
    }
}

/// The comparison of ints that holds when `op` does not.
pub fn negated(op: CompareOp) -> Option<CompareOp> {
    Some(match op {
        CompareOp::Eq => CompareOp::Ne,
        CompareOp::Ne => CompareOp::Eq,
        CompareOp::Lt => CompareOp::Ge,
        CompareOp::Ge => CompareOp::Lt,
        CompareOp::Gt => CompareOp::Le,
        CompareOp::Le => CompareOp::Gt,
        _ => return None,
    })
}

/// The comparison with its sides exchanged.
pub fn swapped(op: CompareOp) -> Option<CompareOp> {
    Some(match op {
        CompareOp::Eq | CompareOp::Ne => op,
        CompareOp::Lt => CompareOp::Gt,
        CompareOp::Gt => CompareOp::Lt,
        CompareOp::Le => CompareOp::Ge,
        CompareOp::Ge => CompareOp::Le,
        _ => return None,
    })
}

/// Replaces refined values in all that their blocks dominate.
fn rename(body: &mut Body, refined: &BTreeMap<Block, Vec<(Value, Value)>>) {
    let order = body.reverse_postorder();
    let parents = dominators(body, &order);
    let mut children: IndexVec<Block, Vec<Block>> = IndexVec::filled(Vec::new(), body.blocks.len());
    for &block in order.iter().skip(1) {
        children[parents[block].expect("reached blocks have a dominator")].push(block);
    }
    let mut current: BTreeMap<Value, Value> = BTreeMap::new();
    // Each entry: a block to enter, or the replacements to restore when its subtree is done.
    enum Step {
        Enter(Block),
        Leave(Vec<(Value, Option<Value>)>),
    }
    let mut stack = vec![Step::Enter(Body::ENTRY)];
    while let Some(step) = stack.pop() {
        let block = match step {
            Step::Enter(block) => block,
            Step::Leave(saved) => {
                for (value, old) in saved.into_iter().rev() {
                    match old {
                        Some(old) => current.insert(value, old),
                        None => current.remove(&value),
                    };
                }
                continue;
            }
        };
        let mut saved = Vec::new();
        let of_block: BTreeMap<Value, Value> = refined.get(&block).into_iter().flatten().map(|&(value, new)| (new, value)).collect();
        for op in body.blocks[block].ops.clone() {
            if let crate::ir::ValueDef::Op(data) = &mut body.values[op].def {
                data.map_uses(|value| current.get(&value).copied().unwrap_or(value));
            }
            if let Some(&value) = of_block.get(&op) {
                saved.push((value, current.insert(value, op)));
            }
        }
        let data = &mut body.blocks[block];
        let mut map = |value: Value| current.get(&value).copied().unwrap_or(value);
        if let Some(terminator) = &mut data.terminator {
            terminator.map_uses(&mut map);
        }
        if let Some(edge) = &mut data.unwind {
            edge.args.iter_mut().for_each(|value| *value = map(*value));
        }
        stack.push(Step::Leave(saved));
        stack.extend(children[block].iter().map(|&child| Step::Enter(child)));
    }
}

/// The immediate dominator of each reached block but the entry (Cooper, Harvey and Kennedy's iteration).
fn dominators(body: &Body, order: &[Block]) -> IndexVec<Block, Option<Block>> {
    let mut position: IndexVec<Block, usize> = IndexVec::filled(usize::MAX, body.blocks.len());
    let mut predecessors: IndexVec<Block, Vec<Block>> = IndexVec::filled(Vec::new(), body.blocks.len());
    for (index, &block) in order.iter().enumerate() {
        position[block] = index;
        for successor in body.successors(block) {
            predecessors[successor].push(block);
        }
    }
    let mut parents: IndexVec<Block, Option<Block>> = IndexVec::filled(None, body.blocks.len());
    parents[Body::ENTRY] = Some(Body::ENTRY);
    let mut changed = true;
    while changed {
        changed = false;
        for &block in order.iter().skip(1) {
            let known = predecessors[block].iter().copied().filter(|&predecessor| parents[predecessor].is_some());
            let parent = known.reduce(|mut a, mut b| {
                while a != b {
                    while position[a] > position[b] {
                        a = parents[a].expect("processed");
                    }
                    while position[b] > position[a] {
                        b = parents[b].expect("processed");
                    }
                }
                a
            });
            if parent != parents[block] {
                parents[block] = parent;
                changed = true;
            }
        }
    }
    parents
}
