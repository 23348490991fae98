//! Sums that begin with an int and go on with floats: `total = 0`, then `total += x * y`.
//!
//! ```text
//!   bb1(v1: word):                           bb1(v7: f64, v8: bool):          v8: whether it is still the int
//!     v3: f64 = num_to_f64 v1                  …uses of v3 are uses of v7
//!     v4: f64 = f64_add v3, v2         =>      v4: f64 = f64_add v7, v2
//!     v5: word = float_box v4
//!     jump bb1(v5)                             jump bb1(v4, false)
//!   bb2:                                     bb2:
//!     return v1                                v9: word = number_word v7, v8, 0
//!                                              return v9
//! ```
//!
//! The parameter of the head of a loop is such a sum when each edge brings it one constant int or a boxed float, and the loop itself takes
//! nothing but the number out of it. So the loop keeps a float in a register, and the word is made where the loop has been left.

use super::{Renamed, params};
use crate::analysis::dominators::Dominators;
use crate::ir::{Block, Body, Op, Value, ValueDef};
use std::collections::{BTreeMap, BTreeSet};
use taipan_rt_abi::{Builtin, Repr};

/// Makes numbers of sums; whether there were any.
pub fn split(body: &mut Body) -> bool {
    let incoming = params::incoming(body);
    let mut sums = Vec::new();
    for head in body.blocks.ids().filter(|&block| block != Body::ENTRY) {
        for (position, &param) in body.blocks[head].params.iter().enumerate().filter(|&(_, &param)| body.reprs[param] == Repr::Word) {
            let args: Vec<Value> = incoming[head].iter().map(|args| args[position]).collect();
            if let Some(int) = start(body, param, &args) {
                sums.push((head, position, param, int));
            }
        }
    }
    if sums.is_empty() {
        return false;
    }
    let dominators = Dominators::of_blocks(body);
    let mut any = false;
    for (head, position, param, int) in sums.into_iter().rev() {
        if let Some(inside) = natural_loop(body, &dominators, head)
            && only_number_is_used(body, param, (head, position), &inside)
        {
            split_param(body, head, param, int, &inside);
            any = true;
        }
    }
    any
}

/// The int that a sum begins with, when floats come in too and nothing else.
fn start(body: &Body, param: Value, args: &[Value]) -> Option<i64> {
    let mut start = None;
    let mut has_floats = false;
    for &arg in args.iter().filter(|&&arg| arg != param) {
        match (boxed_float(body, arg), constant_int(body, arg)) {
            (Some(_), _) => has_floats = true,
            (None, Some(int)) if start.is_none_or(|start| start == int) => start = Some(int),
            _ => return None,
        }
    }
    // As a float it must be the same number.
    start.filter(|int| has_floats && int.unsigned_abs() <= 1 << 53)
}

fn boxed_float(body: &Body, word: Value) -> Option<Value> {
    match body.op(word) {
        Some(Op::CallBuiltin { builtin: Builtin::float_box, args }) => Some(args[0]),
        _ => None,
    }
}

fn constant_int(body: &Body, word: Value) -> Option<i64> {
    let Some(Op::CallBuiltin { builtin: Builtin::int_from_i64 | Builtin::int_from_small, args }) = body.op(word) else { return None };
    match body.op(args[0]) {
        Some(&Op::ConstI64(int)) => Some(int),
        _ => None,
    }
}

/// The blocks of the loop with that head; `None` when it is no loop's.
fn natural_loop(body: &Body, dominators: &Dominators, head: Block) -> Option<BTreeSet<Block>> {
    let mut predecessors: BTreeMap<Block, Vec<Block>> = BTreeMap::new();
    for block in body.reverse_postorder() {
        body.successors(block).into_iter().for_each(|successor| predecessors.entry(successor).or_default().push(block));
    }
    let is_back = |&block: &Block| dominators.dominates(head.0 as usize, block.0 as usize);
    let mut pending: Vec<Block> = predecessors.get(&head)?.iter().copied().filter(is_back).collect();
    let mut inside = BTreeSet::from([head]);
    if pending.is_empty() {
        return None;
    }
    while let Some(block) = pending.pop() {
        if inside.insert(block) {
            pending.extend(predecessors.get(&block).into_iter().flatten().copied());
        }
    }
    Some(inside)
}

fn is_number_of(op: &Op, param: Value) -> bool {
    matches!(op, Op::CallBuiltin { builtin: Builtin::num_to_f64, args } if args[0] == param)
}

/// Whether the loop uses the parameter as a number, at least once, or passes it to itself, and not otherwise.
fn only_number_is_used(body: &Body, param: Value, (head, position): (Block, usize), inside: &BTreeSet<Block>) -> bool {
    let mut numbers = 0;
    for &block in inside {
        let data = &body.blocks[block];
        for &at in &data.ops {
            let op = body.op(at).expect("an operation");
            let mut uses = body.landings[at].iter().flat_map(|edge| &edge.args).filter(|&&arg| arg == param).count();
            op.for_each_use(|used| uses += usize::from(used == param));
            match uses {
                0 => {}
                1 if is_number_of(op, param) => numbers += 1,
                _ => return false,
            }
        }
        let mut uses = 0;
        let mut passed = 0;
        data.terminator.iter().for_each(|terminator| {
            terminator.for_each_use(|used| uses += usize::from(used == param));
            terminator.for_each_edge(|edge| passed += usize::from(edge.block == head && edge.args[position] == param));
        });
        if uses != passed {
            return false;
        }
    }
    numbers > 0
}

fn split_param(body: &mut Body, head: Block, param: Value, int: i64, inside: &BTreeSet<Block>) {
    let position = body.blocks[head].params.iter().position(|&other| other == param).expect("the parameter is the block's");
    let mut param_of = |repr| {
        let value = body.add_param(head, body.values[param].span);
        body.values[value].site = body.values[param].site;
        body.reprs.push(repr);
        body.landings.push(None);
        value
    };
    let (number, is_int) = (param_of(Repr::F64), param_of(Repr::Bool));
    let first = make(body, Op::ConstF64(int as f64), Repr::F64, param);
    let (yes, no) = (make(body, Op::ConstBool(true), Repr::Bool, param), make(body, Op::ConstBool(false), Repr::Bool, param));
    body.blocks[Body::ENTRY].ops.splice(0..0, [first, yes, no]);

    let mut pairs = Vec::new();
    params::for_each_edge_to(body, head, |edge| pairs.push(edge.args[position]));
    let pair = |&arg: &Value| match boxed_float(body, arg) {
        Some(float) => [float, no],
        None if arg == param => [number, is_int],
        None => [first, yes],
    };
    let mut pairs = pairs.iter().map(pair).collect::<Vec<_>>().into_iter();
    params::for_each_edge_to(body, head, |edge| edge.args.extend(pairs.next().expect("as many edges as before")));

    let mut renamed = Renamed::new(body);
    for block in body.blocks.ids() {
        use_number(body, block, param, &mut renamed, number);
        if !inside.contains(&block) {
            make_words(body, block, param, (number, is_int, int));
        }
    }
    renamed.apply(body);
    params::remove_param(body, head, position);
}

fn make(body: &mut Body, op: Op, repr: Repr, like: Value) -> Value {
    let value = body.make_op(op, body.values[like].span);
    body.values[value].site = body.values[like].site;
    body.reprs.push(repr);
    body.landings.push(None);
    value
}

/// Lets the number stand for what is taken out of the word.
fn use_number(body: &mut Body, block: Block, param: Value, renamed: &mut Renamed, number: Value) {
    let ops = std::mem::take(&mut body.blocks[block].ops);
    let (numbers, others) = ops.into_iter().partition::<Vec<_>, _>(|&at| body.op(at).is_some_and(|op| is_number_of(op, param)));
    numbers.into_iter().for_each(|at| {
        body.landings[at] = None;
        renamed.set(at, number);
    });
    body.blocks[block].ops = others;
}

/// Makes the word anew before each operation of a block that uses it, and before the block's end where that does.
fn make_words(body: &mut Body, block: Block, param: Value, (number, is_int, int): (Value, Value, i64)) {
    let mut kept = Vec::new();
    let word = |body: &mut Body, kept: &mut Vec<Value>| {
        let start = make(body, Op::ConstI64(int), Repr::I64, param);
        let op = Op::CallBuiltin { builtin: Builtin::number_word, args: vec![number, is_int, start] };
        let word = make(body, op, Repr::Word, param);
        kept.extend([start, word]);
        word
    };
    for at in std::mem::take(&mut body.blocks[block].ops) {
        let ValueDef::Op(mut op) = body.values[at].def.clone() else { unreachable!("operations of a block are operations") };
        let mut uses = body.landings[at].iter().any(|edge| edge.args.contains(&param));
        op.for_each_use(|used| uses |= used == param);
        if uses {
            let word = word(body, &mut kept);
            let renamed = |value: Value| if value == param { word } else { value };
            op.map_uses(renamed);
            body.values[at].def = ValueDef::Op(op);
            body.landings[at].iter_mut().flat_map(|edge| &mut edge.args).for_each(|arg| *arg = renamed(*arg));
        }
        kept.push(at);
    }
    let mut terminator = body.blocks[block].terminator.take();
    let mut uses = false;
    terminator.iter().for_each(|terminator| terminator.for_each_use(|used| uses |= used == param));
    if uses {
        let word = word(body, &mut kept);
        terminator.iter_mut().for_each(|terminator| terminator.map_uses(|value| if value == param { word } else { value }));
    }
    body.blocks[block].terminator = terminator;
    body.blocks[block].ops = kept;
}
