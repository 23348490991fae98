//! Walks over a slice of a list or tuple without making it, where nobody can tell.
//!
//! ```text
//!   v3: list = list_span v0, v1, v2, None         v9: i64 = list_length v0
//!                                                 v10: i64 = slice_first v1, v2, v9
//!   v5: i64 = list_length v3                 =>   v5: i64 = slice_count v1, v2, v9
//!   v6: word = list_item v3, v4                   v6: word = list_item v0, (v10 + v4)
//! ```
//!
//! From the slice to its last use there may be nothing that could change the list. Releases could, but only where the program has
//! finalizers; then this pass leaves lists alone.

use super::bounds_checks::{may_shorten, sets_item};
use crate::ir::op::I64Op;
use crate::ir::typed::TypedProgram;
use crate::ir::{Block, Body, IndexVec, Op, Value, ValueDef};
use taipan_rt_abi::{Builtin, Repr, word};

/// Runs on every instance.
pub fn run(program: &mut TypedProgram) {
    let has_finalizers = program.program.names.lookup("__del__").is_some();
    for instance in program.instances.iter_mut() {
        let body = &mut instance.body;
        for slice in slices(body) {
            let uses = Uses::of(body, slice.value);
            if uses.are_reads && (!slice.is_list || !has_finalizers && stays(body, &slice, &uses)) {
                replace(body, &slice, &uses);
            }
        }
    }
}

/// A slice with a step of 1, whose bounds are ints or None.
struct Slice {
    value: Value,
    block: Block,
    sequence: Value,
    bounds: [Value; 2],
    is_list: bool,
}

fn slices(body: &Body) -> Vec<Slice> {
    let mut slices = Vec::new();
    for block in body.reverse_postorder() {
        for &value in &body.blocks[block].ops {
            let Some(Op::CallBuiltin { builtin: builtin @ (Builtin::list_span | Builtin::tuple_span), args }) = body.op(value) else {
                continue;
            };
            let is_none = |value: Value| body.op(value) == Some(&Op::ConstWord(word::NONE));
            let bounds = [args[1], args[2]];
            if is_none(args[3]) && bounds.into_iter().all(|bound| is_none(bound) || body.reprs[bound] == Repr::Int) {
                slices.push(Slice { value, block, sequence: args[0], bounds, is_list: *builtin == Builtin::list_span });
            }
        }
    }
    slices
}

/// Where a slice is used.
struct Uses {
    /// Whether nothing is done but reading its length and its items.
    are_reads: bool,
    reads: Vec<(Block, Value)>,
}

impl Uses {
    fn of(body: &Body, slice: Value) -> Uses {
        let mut uses = Uses { are_reads: true, reads: Vec::new() };
        for (block, data) in body.blocks.iter_enumerated() {
            let mut elsewhere = 0;
            let mut count = |used: Value| elsewhere += u32::from(used == slice);
            data.terminator.iter().for_each(|terminator| terminator.for_each_use(&mut count));
            for &at in &data.ops {
                body.landings[at].iter().flat_map(|edge| &edge.args).for_each(|&arg| count(arg));
                let op = body.op(at).expect("an operation");
                if is_read(op, slice) {
                    uses.reads.push((block, at));
                } else {
                    op.for_each_use(&mut count);
                }
            }
            uses.are_reads &= elsewhere == 0;
        }
        uses
    }
}

fn is_read(op: &Op, slice: Value) -> bool {
    use Builtin::{list_item, list_len, list_length, tuple_item, tuple_len};
    match op {
        Op::CallBuiltin { builtin: list_length | list_len | list_item | tuple_len | tuple_item, args } => args[0] == slice,
        _ => false,
    }
}

/// Whether nothing can change the list between the slice and its uses.
fn stays(body: &Body, slice: &Slice, uses: &Uses) -> bool {
    let ops = &body.blocks[slice.block].ops;
    let at = ops.iter().position(|&op| op == slice.value).expect("the slice is in its block");
    let behind = &ops[at + 1..];
    // A list that is made behind the slice is another one.
    let is_new = |list: Value| {
        behind.contains(&list)
            && matches!(body.op(list), Some(Op::CallBuiltin { builtin: Builtin::list_new | Builtin::list_with_room, .. }))
    };
    let changes = |&op: &Value| match body.op(op) {
        Some(Op::CallBuiltin { builtin, args }) => match builtin {
            Builtin::list_push | Builtin::list_append => !is_new(args[0]),
            _ => sets_item(*builtin) || may_shorten(body, op),
        },
        _ => may_shorten(body, op),
    };
    let mut predecessors = IndexVec::filled(Vec::new(), body.blocks.len());
    for block in body.reverse_postorder() {
        body.successors(block).into_iter().for_each(|successor| predecessors[successor].push(block));
    }
    let after = reached(slice.block, body.successors(slice.block), |block| body.successors(block), body);
    let before = reached(slice.block, uses.reads.iter().map(|&(block, _)| block).collect(), |block| predecessors[block].clone(), body);
    let between = body.blocks.ids().filter(|&block| after[block] && before[block]);
    !behind.iter().any(changes) && !between.flat_map(|block| &body.blocks[block].ops).any(changes)
}

/// The blocks that are reached from some without passing `barrier`.
fn reached(barrier: Block, from: Vec<Block>, next: impl Fn(Block) -> Vec<Block>, body: &Body) -> IndexVec<Block, bool> {
    let mut reached = IndexVec::filled(false, body.blocks.len());
    let mut pending = from;
    while let Some(block) = pending.pop() {
        if block != barrier && !std::mem::replace(&mut reached[block], true) {
            pending.extend(next(block));
        }
    }
    reached
}

/// Lets the places of the sequence stand for those of the slice.
fn replace(body: &mut Body, slice: &Slice, uses: &Uses) {
    let (length, item) = if slice.is_list { (Builtin::list_length, Builtin::list_item) } else { (Builtin::tuple_len, Builtin::tuple_item) };
    let [start, stop] = slice.bounds;
    let row = |body: &mut Body, builtin, args| insert(body, slice.block, slice.value, Op::CallBuiltin { builtin, args });
    let all = row(body, length, vec![slice.sequence]);
    let first = row(body, Builtin::slice_first, vec![start, stop, all]);
    let count = row(body, Builtin::slice_count, vec![start, stop, all]);
    remove(body, slice.block, slice.value);
    let mut lengths = Vec::new();
    for &(block, at) in &uses.reads {
        let Some(Op::CallBuiltin { builtin, args }) = body.op(at).cloned() else { unreachable!("uses are reads") };
        if builtin != item {
            remove(body, block, at);
            lengths.push(at);
            continue;
        }
        let place = insert(body, block, at, Op::I64Binary { op: I64Op::Add, lhs: first, rhs: args[1] });
        body.values[at].def = ValueDef::Op(Op::CallBuiltin { builtin, args: vec![slice.sequence, place] });
    }
    body.map_all_uses(|used| if lengths.contains(&used) { count } else { used });
}

/// Puts an operation that gives an `i64` before another one.
fn insert(body: &mut Body, block: Block, before: Value, op: Op) -> Value {
    let span = body.values[before].span;
    let value = body.emit(block, op, Repr::I64, span);
    let ops = &mut body.blocks[block].ops;
    ops.pop();
    let at = ops.iter().position(|&op| op == before).expect("the operation is in its block");
    ops.insert(at, value);
    value
}

fn remove(body: &mut Body, block: Block, op: Value) {
    body.blocks[block].ops.retain(|&other| other != op);
}
