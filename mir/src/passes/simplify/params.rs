//! Parameters of blocks that need not be: unused, the same along every edge, or a box around a number along every edge.

use super::{Renamed, fold};
use crate::ir::{Block, Body, Edge, IndexVec, Op, Terminator, Value, ValueDef};
use taipan_rt_abi::{Builtin, Repr};

/// Reduces parameters; whether anything changed.
pub fn reduce(body: &mut Body) -> bool {
    let incoming = incoming(body);
    let wanted = wanted_as_numbers(body);
    let used = used(body);
    let mut renamed = Renamed::new(body);
    let mut removed: Vec<(Block, usize)> = Vec::new();
    let mut unboxed: Vec<(Value, Builtin)> = Vec::new();
    for block in body.blocks.ids().filter(|&block| block != Body::ENTRY) {
        for (index, &param) in body.blocks[block].params.iter().enumerate() {
            let args: Vec<Value> = incoming[block].iter().map(|args| renamed.find(args[index])).collect();
            if !used[param] {
                removed.push((block, index));
            } else if let Some(only) = only_value(param, &args) {
                renamed.set(param, only);
                removed.push((block, index));
            } else if let Some(boxing) = wanted[param].then(|| common_box(body, param, &args)).flatten() {
                unboxed.push((param, boxing));
            }
        }
    }
    renamed.apply(body);
    for &(block, index) in removed.iter().rev() {
        remove_param(body, block, index);
    }
    for &(param, boxing) in &unboxed {
        unbox(body, param, boxing);
    }
    !removed.is_empty() || !unboxed.is_empty()
}

/// The arguments of each edge that leads to a block.
pub fn incoming(body: &Body) -> IndexVec<Block, Vec<Vec<Value>>> {
    let mut incoming = IndexVec::filled(Vec::new(), body.blocks.len());
    for block in body.reverse_postorder() {
        let data = &body.blocks[block];
        data.terminator.iter().for_each(|terminator| terminator.for_each_edge(|edge| incoming[edge.block].push(edge.args.clone())));
        data.ops.iter().filter_map(|&op| body.landings[op].as_ref()).for_each(|edge| incoming[edge.block].push(edge.args.clone()));
    }
    incoming
}

/// The one value that a parameter can have, apart from itself.
fn only_value(param: Value, args: &[Value]) -> Option<Value> {
    let mut others = args.iter().copied().filter(|&arg| arg != param);
    let first = others.next()?;
    others.all(|arg| arg == first).then_some(first)
}

/// The values that something uses.
fn used(body: &Body) -> IndexVec<Value, bool> {
    let mut used = IndexVec::filled(false, body.values.len());
    for data in body.blocks.iter() {
        for &at in &data.ops {
            body.op(at).expect("an operation").for_each_use(|value| used[value] = true);
            body.landings[at].iter().flat_map(|edge| &edge.args).for_each(|&arg| used[arg] = true);
        }
        data.terminator.iter().for_each(|terminator| terminator.for_each_use(|value| used[value] = true));
    }
    used
}

/// The words that some operation takes the number out of.
fn wanted_as_numbers(body: &Body) -> IndexVec<Value, bool> {
    let mut wanted = IndexVec::filled(false, body.values.len());
    for op in body.blocks.iter().flat_map(|data| &data.ops).filter_map(|&value| body.op(value)) {
        if let Op::CallBuiltin { builtin, args } = op
            && fold::takes_number(*builtin)
        {
            args.iter().for_each(|&arg| wanted[arg] = true);
        }
    }
    wanted
}

/// The row that makes every argument from a number.
fn common_box(body: &Body, param: Value, args: &[Value]) -> Option<Builtin> {
    args.iter().filter(|&&arg| arg != param).map(|&arg| boxing(body, arg)).reduce(|a, b| a.filter(|_| a == b)).flatten()
}

fn boxing(body: &Body, value: Value) -> Option<Builtin> {
    match body.op(value) {
        Some(&Op::CallBuiltin { builtin: builtin @ (Builtin::float_box | Builtin::int_from_i64 | Builtin::int_from_small), .. }) => {
            Some(builtin)
        }
        _ => None,
    }
}

/// Takes a parameter, and its argument of every edge, away.
pub fn remove_param(body: &mut Body, block: Block, index: usize) {
    body.blocks[block].params.remove(index);
    renumber(body, block);
    for_each_edge_to(body, block, |edge| {
        edge.args.remove(index);
    });
}

fn renumber(body: &mut Body, block: Block) {
    for (index, param) in body.blocks[block].params.clone().into_iter().enumerate() {
        body.values[param].def = ValueDef::Param(block, index as u32);
    }
}

/// Calls `change` on every edge to a block.
pub fn for_each_edge_to(body: &mut Body, block: Block, mut change: impl FnMut(&mut Edge)) {
    let mut change = |edge: &mut Edge| {
        if edge.block == block {
            change(edge);
        }
    };
    for data in body.blocks.iter_mut() {
        data.terminator.iter_mut().for_each(|terminator: &mut Terminator| terminator.for_each_edge_mut(&mut change));
    }
    body.landings.iter_mut().flatten().for_each(change);
}

/// Makes a parameter the number in the box; the box is made anew at the start of the block, for those who want it.
fn unbox(body: &mut Body, param: Value, boxing: Builtin) {
    let ValueDef::Param(block, index) = body.values[param].def else { unreachable!("a parameter") };
    let inner = |body: &Body, value: Value| match body.op(value) {
        Some(Op::CallBuiltin { args, .. }) => args[0],
        _ => unreachable!("every argument is boxed"),
    };
    let data = body.values[param].clone();
    let number = body.values.push(data.clone());
    let repr = if boxing == Builtin::float_box { Repr::F64 } else { Repr::I64 };
    body.reprs.push(repr);
    body.landings.push(None);
    body.blocks[block].params[index as usize] = number;
    // The old parameter is the box now.
    body.values[param].def = ValueDef::Op(Op::CallBuiltin { builtin: boxing, args: vec![number] });
    body.blocks[block].ops.insert(0, param);
    let mut numbers = Vec::new();
    for_each_edge_to(body, block, |edge| numbers.push(edge.args[index as usize]));
    let mut numbers = numbers.into_iter().map(|arg| if arg == param { number } else { inner(body, arg) }).collect::<Vec<_>>().into_iter();
    for_each_edge_to(body, block, |edge| edge.args[index as usize] = numbers.next().expect("as many edges as before"));
}
