//! Lets the ways out of a function share what they do: each raising operation has a landing, and most of them release the
//! same values.
//!
//! ```text
//! bb5: release v3; release v4; v8 = location; exc_trace v8; propagate
//! bb6: release v3; v9 = location; exc_trace v9; propagate
//! =>
//! bb5: v8 = location; jump bb7(v8)          bb7(v10): exc_trace v10; jump bb8
//! bb6: v9 = location; jump bb9(v9)          bb8: release v4; jump bb10
//!                                           bb9(v11): exc_trace v11; jump bb10
//!                                           bb10: release v3; propagate
//! ```
//!
//! What is released on the way to a block that only raises (`raise_unbound v1`) is released behind it instead, where landings share it:
//! a display of n calls of variables that may be unset would else have n²/2 releases.
//!
//! The releases of a landing are put in order, the youngest value first, so that landings that stand close to each other end
//! alike. Runs after `rc-insert`, which writes the releases.

use crate::ir::typed::TypedProgram;
use crate::ir::{Block, Body, Edge, IndexVec, Op, Span, Terminator, Value, ValueData};
use std::collections::HashMap;
use taipan_rt_abi::{Builtin, Repr};

/// Runs on every instance.
pub fn run(program: &mut TypedProgram) {
    for instance in program.instances.iter_mut() {
        merge(&mut instance.body);
    }
}

fn merge(body: &mut Body) {
    postpone_releases(body);
    let predecessors = count_predecessors(body);
    let landed: Vec<Value> = body.landings.ids().filter(|&op| body.landings[op].is_some()).collect();
    let mut tails = Tails::default();
    for op in landed {
        let edge = body.landings[op].clone().expect("it was asked for");
        let Some(landing) = Landing::read(body, &edge, &predecessors) else { continue };
        let span = body.values[op].span;
        let block = landing.write(body, &mut tails, span);
        body.landings[op] = Some(Edge::to(block));
    }
}

/// Moves the releases of blocks that lead only to a block that raises to the landing of what it raises with.
fn postpone_releases(body: &mut Body) {
    let predecessors = count_predecessors(body);
    for block in body.reverse_postorder() {
        let Some(raising) = only_raises_next(body, block, &predecessors) else { continue };
        let Some(landing) = body.landings[raising].take() else { continue };
        let between = body.add_block();
        body.blocks[between].ops = std::mem::take(&mut body.blocks[block].ops);
        body.blocks[between].terminator = Some(Terminator::Jump(landing));
        body.landings[raising] = Some(Edge::to(between));
    }
}

/// The operation that certainly raises behind a block of releases, if nothing else happens there.
fn only_raises_next(body: &Body, block: Block, predecessors: &IndexVec<Block, u32>) -> Option<Value> {
    let data = &body.blocks[block];
    let Some(Terminator::Jump(edge)) = &data.terminator else { return None };
    let releases = !data.ops.is_empty() && data.ops.iter().all(|&op| matches!(body.op(op), Some(Op::Release(_))));
    let next = &body.blocks[edge.block];
    let is_private = predecessors[edge.block] == 1 && edge.args.is_empty() && next.params.is_empty();
    if !releases || !is_private || next.terminator != Some(Terminator::Unreachable) {
        return None;
    }
    let (&last, before) = next.ops.split_last()?;
    let lands = |op: Value| body.landings.get(op).is_some_and(Option::is_some);
    (lands(last) && !before.iter().any(|&op| lands(op))).then_some(last)
}

fn count_predecessors(body: &Body) -> IndexVec<Block, u32> {
    let mut count = IndexVec::filled(0, body.blocks.len());
    for block in body.reverse_postorder() {
        body.successors(block).into_iter().for_each(|next| count[next] += 1);
    }
    count
}

/// How a landing ends.
type End = Option<(Block, Vec<Value>)>;

/// What a landing does, whatever the order was.
struct Landing {
    /// The places that it adds to the traceback: several where calls around it were inlined.
    locations: Vec<ValueData>,
    retains: Vec<Value>,
    /// The youngest first.
    releases: Vec<Value>,
    /// Where it goes on; out of the function when `None`.
    end: End,
}

impl Landing {
    /// Follows blocks that only this landing leads to; `None` when there is nothing to share.
    fn read(body: &Body, edge: &Edge, predecessors: &IndexVec<Block, u32>) -> Option<Landing> {
        let mut landing = Landing { locations: Vec::new(), retains: Vec::new(), releases: Vec::new(), end: None };
        let mut next = edge;
        loop {
            let data = &body.blocks[next.block];
            let is_private = predecessors[next.block] == 1 && next.args.is_empty() && data.params.is_empty();
            if !is_private || !landing.add(body, &data.ops) {
                landing.end = Some((next.block, next.args.clone()));
                break;
            }
            match &data.terminator {
                Some(Terminator::Jump(edge)) => next = edge,
                Some(Terminator::Propagate) => break,
                _ => return None,
            }
        }
        landing.releases.sort_by_key(|value| std::cmp::Reverse(value.0));
        (!landing.locations.is_empty() || !landing.releases.is_empty()).then_some(landing)
    }

    /// Adds the operations of a block, unless one of them is none of a landing's.
    fn add(&mut self, body: &Body, ops: &[Value]) -> bool {
        let is_trace = |op: &Op| matches!(op, Op::CallBuiltin { builtin: Builtin::exc_trace, .. });
        let is_known = |op: &Op| matches!(op, Op::Release(_) | Op::Retain(_) | Op::Location) || is_trace(op);
        let ops: Vec<&Op> = ops.iter().filter_map(|&op| body.op(op)).collect();
        if !ops.iter().all(|op| is_known(op)) {
            return false;
        }
        for op in ops {
            match op {
                Op::Release(value) => self.releases.push(*value),
                Op::Retain(value) => self.retains.push(*value),
                Op::CallBuiltin { args, .. } => self.locations.push(body.values[args[0]].clone()),
                _ => {}
            }
        }
        true
    }

    /// Writes the landing again, with as much of it shared as possible; gives its first block.
    fn write(self, body: &mut Body, tails: &mut Tails, span: Span) -> Block {
        let mut tail = tails.end(body, self.end);
        for &value in self.releases.iter().rev() {
            tail = tails.release(body, value, tail, span);
        }
        let head = tails.head(body, (self.locations.len(), self.retains, tail), span);
        if self.locations.is_empty() {
            return head;
        }
        let block = body.add_block();
        let mut args = Vec::new();
        for location in self.locations {
            args.push(body.emit(block, Op::Location, Repr::Ptr, location.span));
            body.values[args[args.len() - 1]].site = location.site;
        }
        body.blocks[block].terminator = Some(Terminator::Jump(Edge { block: head, args }));
        block
    }
}

/// The shared blocks.
#[derive(Default)]
struct Tails {
    ends: HashMap<End, Block>,
    /// By the value that the block releases, and the block that it leads to.
    releases: HashMap<(Value, Block), Block>,
    /// By how many places for the traceback it takes, what it retains, and the block that it leads to; with the number of
    /// landings that lead there.
    heads: HashMap<(usize, Vec<Value>, Block), (Block, usize)>,
}

/// How many landings may lead to one block: LLVM's time grows with the square of it.
const SHARED: usize = 100;

impl Tails {
    fn end(&mut self, body: &mut Body, end: End) -> Block {
        *self.ends.entry(end).or_insert_with_key(|end| {
            let block = body.add_block();
            body.blocks[block].terminator = Some(match end {
                Some((block, args)) => Terminator::Jump(Edge { block: *block, args: args.clone() }),
                None => Terminator::Propagate,
            });
            block
        })
    }

    fn release(&mut self, body: &mut Body, value: Value, next: Block, span: Span) -> Block {
        *self.releases.entry((value, next)).or_insert_with(|| {
            let block = body.add_block();
            body.emit(block, Op::Release(value), Repr::Void, span);
            body.blocks[block].terminator = Some(Terminator::Jump(Edge::to(next)));
            block
        })
    }

    fn head(&mut self, body: &mut Body, key: (usize, Vec<Value>, Block), span: Span) -> Block {
        if let Some((block, count)) = self.heads.get_mut(&key)
            && *count < SHARED
        {
            *count += 1;
            return *block;
        }
        let block = body.add_block();
        let (locations, retains, next) = &key;
        for _ in 0..*locations {
            let location = body.add_param(block, span);
            body.reprs.push(Repr::Ptr);
            body.landings.push(None);
            body.emit(block, Op::CallBuiltin { builtin: Builtin::exc_trace, args: vec![location] }, Repr::Void, span);
        }
        for &value in retains {
            body.emit(block, Op::Retain(value), Repr::Void, span);
        }
        body.blocks[block].terminator = Some(Terminator::Jump(Edge::to(*next)));
        self.heads.insert(key, (block, 1));
        block
    }
}
