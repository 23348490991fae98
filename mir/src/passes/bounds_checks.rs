//! Removes the test of an index that a branch has made already.
//!
//! ```text
//!   bb1(v2: i64):                              (0, or itself and something more, on every edge)
//!     v3: i64 = list_len v0
//!     v4: bool = i64_compare lt v2, v3
//!     branch v4, bb2, bb3
//!   bb2:
//!     v5: word = list_get v0, v2 ! bb9   =>    v5: word = list_item v0, v2
//! ```
//!
//! The length must still be a lower bound where the item is read: on no way from the one to the other may there be anything that could
//! shorten the list. What only sets items or adds some does not; nor do releases, unless the program has finalizers; then this pass does nothing.

use crate::analysis::dominators::Dominators;
use crate::ir::entity::Entity;
use crate::ir::op::{CompareOp, I64Op};
use crate::ir::typed::TypedProgram;
use crate::ir::{Block, Body, IndexVec, Op, Terminator, Value, ValueDef};
use taipan_rt_abi::{Builtin, Effect};

/// Runs on every instance.
pub fn run(program: &mut TypedProgram) {
    if program.program.names.lookup("__del__").is_some() {
        return;
    }
    for instance in program.instances.iter_mut() {
        remove_checks(&mut instance.body);
    }
}

/// A block that is entered only when `index < length` of a sequence.
struct Guard {
    inside: Block,
    index: Value,
    sequence: Value,
    /// Where the length is read.
    length: Value,
}

fn remove_checks(body: &mut Body) {
    let guards = guards(body);
    if guards.is_empty() {
        return;
    }
    let flow = Flow::of(body);
    let mut proved = Vec::new();
    for block in body.reverse_postorder() {
        for &at in &body.blocks[block].ops {
            let Some((unchecked, sequence, index)) = checked_read(body, at) else { continue };
            let applies = |guard: &Guard| {
                guard.sequence == sequence
                    && guard.index == index
                    && flow.dominates(guard.inside, block)
                    && flow.keeps_length(body, guard, at)
            };
            if guards.iter().any(applies) {
                proved.push((at, unchecked));
            }
        }
    }
    for (at, unchecked) in proved {
        if let ValueDef::Op(Op::CallBuiltin { builtin, .. }) = &mut body.values[at].def {
            *builtin = unchecked;
            body.landings[at] = None;
        }
    }
}

/// The row that reads without a test, for one that reads with a test; the sequence, and the index.
fn checked_read(body: &Body, at: Value) -> Option<(Builtin, Value, Value)> {
    let Some(Op::CallBuiltin { builtin, args }) = body.op(at) else { return None };
    let unchecked = match builtin {
        Builtin::list_get => Builtin::list_item,
        Builtin::tuple_get => Builtin::tuple_item,
        _ => return None,
    };
    Some((unchecked, args[0], args[1]))
}

fn guards(body: &Body) -> Vec<Guard> {
    let mut guards = Vec::new();
    for block in body.reverse_postorder() {
        let Some(Terminator::Branch { cond, then, otherwise }) = &body.blocks[block].terminator else { continue };
        let (index, length) = match body.op(*cond) {
            Some(&Op::I64Compare { op: CompareOp::Lt, lhs, rhs }) => (lhs, rhs),
            Some(&Op::I64Compare { op: CompareOp::Gt, lhs, rhs }) => (rhs, lhs),
            _ => continue,
        };
        let Some(Op::CallBuiltin { builtin: Builtin::list_len | Builtin::list_length | Builtin::tuple_len, args }) = body.op(length) else {
            continue;
        };
        if then.block != otherwise.block && only_entered_from(body, then.block, block) && is_never_negative(body, index) {
            guards.push(Guard { inside: then.block, index, sequence: args[0], length });
        }
    }
    guards
}

fn only_entered_from(body: &Body, block: Block, from: Block) -> bool {
    body.reverse_postorder().into_iter().all(|other| other == from || !body.successors(other).contains(&block))
}

/// Whether an index is a constant, or a counter that starts at one and only grows.
fn is_never_negative(body: &Body, index: Value) -> bool {
    let ValueDef::Param(block, position) = body.values[index].def else {
        return matches!(body.op(index), Some(Op::ConstI64(0..)));
    };
    let mut args = Vec::new();
    for data in body.blocks.iter() {
        let mut collect = |edge: &crate::ir::Edge| {
            if edge.block == block {
                args.push(edge.args[position as usize]);
            }
        };
        data.terminator.iter().for_each(|terminator| terminator.for_each_edge(&mut collect));
        data.ops.iter().filter_map(|&op| body.landings[op].as_ref()).for_each(collect);
    }
    block != Body::ENTRY
        && args.iter().all(|&arg| arg == index || matches!(body.op(arg), Some(Op::ConstI64(0..))) || grows(body, arg, index))
}

fn grows(body: &Body, value: Value, counter: Value) -> bool {
    let is_step = |step: Value| matches!(body.op(step), Some(Op::ConstI64(0..)));
    match body.op(value) {
        Some(&Op::I64Binary { op: I64Op::Add, lhs, rhs }) => lhs == counter && is_step(rhs) || rhs == counter && is_step(lhs),
        _ => false,
    }
}

/// The blocks of a body, as far as lengths are concerned.
struct Flow {
    dominators: Dominators,
    predecessors: IndexVec<Block, Vec<Block>>,
    /// The block of each operation, and its position.
    places: IndexVec<Value, Option<(Block, usize)>>,
    /// Whether something in a block may shorten a list.
    shortens: IndexVec<Block, bool>,
}

impl Flow {
    fn of(body: &Body) -> Flow {
        let mut predecessors = IndexVec::filled(Vec::new(), body.blocks.len());
        let mut places = IndexVec::filled(None, body.values.len());
        let mut shortens = IndexVec::filled(false, body.blocks.len());
        for block in body.reverse_postorder() {
            body.successors(block).into_iter().for_each(|successor| predecessors[successor].push(block));
            for (position, &at) in body.blocks[block].ops.iter().enumerate() {
                places[at] = Some((block, position));
                shortens[block] |= may_shorten(body, at);
            }
        }
        Flow { dominators: Dominators::of_blocks(body), predecessors, places, shortens }
    }

    fn dominates(&self, above: Block, below: Block) -> bool {
        self.dominators.dominates(above.index(), below.index())
    }

    /// Whether nothing on the ways from the reading of the length to `at` may shorten the sequence. Behind the reading itself a
    /// way begins anew, so none leads through its block.
    fn keeps_length(&self, body: &Body, guard: &Guard, at: Value) -> bool {
        let (Some((start, from)), Some((block, to))) = (self.places[guard.length], self.places[at]) else { return false };
        let quiet = |block: Block, range: std::ops::Range<usize>| !body.blocks[block].ops[range].iter().any(|&op| may_shorten(body, op));
        if start == block {
            return from < to && quiet(block, from..to);
        }
        let mut seen = IndexVec::filled(false, body.blocks.len());
        let mut pending = self.predecessors[block].clone();
        while let Some(other) = pending.pop() {
            if other == start || std::mem::replace(&mut seen[other], true) {
                continue;
            }
            if self.shortens[other] {
                return false;
            }
            pending.extend(&self.predecessors[other]);
        }
        quiet(block, 0..to) && quiet(start, from..body.blocks[start].ops.len())
    }
}

/// Whether a row puts an item of a list in the place of another.
pub fn sets_item(builtin: Builtin) -> bool {
    use Builtin::{list_set, list_set_float, list_set_int, list_set_int_float, list_set_int_plain, list_set_plain};
    matches!(builtin, list_set | list_set_int | list_set_plain | list_set_int_plain | list_set_float | list_set_int_float)
}

/// Whether an operation may take items out of a list.
pub fn may_shorten(body: &Body, at: Value) -> bool {
    match body.op(at) {
        Some(Op::CallInstance { .. } | Op::Yield(_)) => true,
        Some(Op::CallBuiltin { builtin, .. }) => match builtin {
            Builtin::list_push | Builtin::list_append | Builtin::instance_new | Builtin::exc_trace => false,
            &builtin if sets_item(builtin) => false,
            Builtin::slot_set | Builtin::slot_set_plain | Builtin::slot_set_inline | Builtin::number_set => false,
            Builtin::cell_set | Builtin::global_set | Builtin::global_set_inline => false,
            builtin => builtin.row().effect > Effect::Reads,
        },
        _ => false,
    }
}
