//! Tidies a body that was just built: only code that is reached, no parameter that is always the same value, no
//! check of a variable that is always bound, straight lines in one block, ids in order.

use std::collections::HashMap;
use taipan_mir::ir::{Block, Body, Edge, IndexVec, Op, Terminator, Value, ValueData, ValueDef};

/// Tidies a body.
pub fn cleanup(body: &mut Body) {
    drop_unreachable(body);
    let mut replaced = unreplaced(body);
    loop {
        let mut changed = simplify_params(body, &mut replaced);
        changed |= drop_checks(body, &mut replaced);
        if !changed {
            break;
        }
    }
    drop_idle_unwinds(body);
    drop_unreachable(body);
    drop_params(body);
    merge_lines(body);
    drop_unused(body);
    renumber(body);
}

/// Empties the blocks that nothing leads to; [`renumber`] leaves them out.
fn drop_unreachable(body: &mut Body) {
    let mut reached = vec![false; body.blocks.len()];
    body.reverse_postorder().into_iter().for_each(|block| reached[block.0 as usize] = true);
    for block in body.blocks.ids() {
        if !reached[block.0 as usize] {
            body.blocks[block].ops.clear();
            body.blocks[block].terminator = Some(Terminator::Unreachable);
            body.blocks[block].unwind = None;
        }
    }
}

/// A block that can't raise has no `unwind`.
fn drop_idle_unwinds(body: &mut Body) {
    for block in body.blocks.ids() {
        if !raises(body, block) {
            body.blocks[block].unwind = None;
        }
    }
}

/// Calls `visit` with every edge and how many of its target's first parameters the edge does not fill.
fn for_each_edge(body: &Body, mut visit: impl FnMut(&Edge, usize)) {
    for data in body.blocks.iter() {
        data.unwind.iter().for_each(|edge| visit(edge, 0));
        match data.terminator.as_ref().expect("a built block has a terminator") {
            Terminator::Next { body, done, .. } => {
                visit(body, 1);
                visit(done, 0);
            }
            Terminator::Delegate { yielded, done, .. } => {
                visit(yielded, 1);
                visit(done, 1);
            }
            other => other.for_each_edge(|edge| visit(edge, 0)),
        }
    }
}

/// As [`for_each_edge`], to change them.
fn for_each_edge_mut(body: &mut Body, mut visit: impl FnMut(&mut Edge, usize)) {
    for data in body.blocks.iter_mut() {
        data.unwind.iter_mut().for_each(|edge| visit(edge, 0));
        match data.terminator.as_mut().expect("a built block has a terminator") {
            Terminator::Next { body, done, .. } => {
                visit(body, 1);
                visit(done, 0);
            }
            Terminator::Delegate { yielded, done, .. } => {
                visit(yielded, 1);
                visit(done, 1);
            }
            other => other.for_each_edge_mut(|edge| visit(edge, 0)),
        }
    }
}

/// For each value, what it was replaced by; itself, if it was not.
type Replaced = IndexVec<Value, Value>;

fn unreplaced(body: &Body) -> Replaced {
    body.values.ids().collect()
}

fn final_value(replaced: &mut Replaced, value: Value) -> Value {
    let mut end = value;
    while replaced[end] != end {
        end = replaced[end];
    }
    // Short ways for the next time.
    let mut at = value;
    while at != end {
        at = std::mem::replace(&mut replaced[at], end);
    }
    end
}

/// Replaces every operand by what it stands for.
fn apply(body: &mut Body, replaced: &mut Replaced) {
    let mut map = |value: Value| final_value(replaced, value);
    for block in body.blocks.ids() {
        for index in 0..body.blocks[block].ops.len() {
            let value = body.blocks[block].ops[index];
            if let ValueDef::Op(op) = &mut body.values[value].def {
                op.map_uses(&mut map);
            }
        }
        let data = &mut body.blocks[block];
        data.terminator.iter_mut().for_each(|terminator| terminator.map_uses(&mut map));
        data.unwind.iter_mut().flat_map(|edge| &mut edge.args).for_each(|value| *value = map(*value));
    }
}

/// What flows into parameters: their arguments, and for each argument the parameters that it flows to.
struct Flow {
    params: Vec<Value>,
    incoming: IndexVec<Value, Vec<Value>>,
    outgoing: IndexVec<Value, Vec<Value>>,
}

impl Flow {
    fn new(body: &Body) -> Flow {
        let empty = || IndexVec::filled(Vec::new(), body.values.len());
        let mut flow = Flow { params: Vec::new(), incoming: empty(), outgoing: empty() };
        for_each_edge(body, |edge, skip| {
            for (&param, &arg) in body.blocks[edge.block].params[skip..].iter().zip(&edge.args) {
                flow.incoming[param].push(arg);
                flow.outgoing[arg].push(param);
            }
        });
        flow.params = body.blocks.iter().flat_map(|data| &data.params).copied().filter(|&param| !flow.incoming[param].is_empty()).collect();
        flow
    }
}

/// A parameter whose arguments are all one value (or itself) is that value.
fn simplify_params(body: &mut Body, replaced: &mut Replaced) -> bool {
    let flow = Flow::new(body);
    let mut work = flow.params.clone();
    work.reverse();
    let mut changed = false;
    while let Some(param) = work.pop() {
        if replaced[param] != param {
            continue;
        }
        let mut only = None;
        let mut same = true;
        for &arg in &flow.incoming[param] {
            let arg = final_value(replaced, arg);
            if arg != param && *only.get_or_insert(arg) != arg {
                same = false;
                break;
            }
        }
        let (Some(value), true) = (only, same) else { continue };
        replaced[param] = value;
        changed = true;
        // What it flows to may now have one argument less.
        work.extend(flow.outgoing[param].iter().filter(|&&to| replaced[to] == to));
    }
    if changed {
        apply(body, replaced);
        drop_params(body);
    }
    changed
}

/// Removes the checks of values that can't be unbound.
fn drop_checks(body: &mut Body, replaced: &mut Replaced) -> bool {
    let unsure = |value: &Value| matches!(body.op(*value), Some(Op::Unbound | Op::LoadGlobal(_) | Op::CellGet(_) | Op::ClassGet { .. }));
    let mut work: Vec<Value> = body.blocks.iter().flat_map(|data| &data.ops).copied().filter(unsure).collect();
    let mut maybe = IndexVec::filled(false, body.values.len());
    work.iter().for_each(|&value| maybe[value] = true);
    let flow = Flow::new(body);
    while let Some(value) = work.pop() {
        for &param in &flow.outgoing[value] {
            if !std::mem::replace(&mut maybe[param], true) {
                work.push(param);
            }
        }
    }
    let mut changed = false;
    for block in body.blocks.ids() {
        let Body { blocks, values, .. } = body;
        blocks[block].ops.retain(|&value| match &values[value].def {
            ValueDef::Op(Op::CheckBound { value: checked, .. }) if !maybe[*checked] => {
                replaced[value] = *checked;
                changed = true;
                false
            }
            _ => true,
        });
    }
    if changed {
        apply(body, replaced);
    }
    changed
}

/// Removes the parameters whose value is never used.
fn drop_params(body: &mut Body) {
    let mut live = IndexVec::filled(false, body.values.len());
    let mut work: Vec<Value> = Vec::new();
    let mut use_of = |value: Value, work: &mut Vec<Value>| {
        if !std::mem::replace(&mut live[value], true) {
            work.push(value);
        }
    };
    for data in body.blocks.iter() {
        for &value in &data.ops {
            body.op(value).expect("listed operations are operations").for_each_use(|operand| use_of(operand, &mut work));
        }
        match data.terminator.as_ref().expect("a built block has a terminator") {
            Terminator::Branch { cond: value, .. } | Terminator::Next { iter: value, .. } | Terminator::Switch { value, .. } => {
                use_of(*value, &mut work)
            }
            Terminator::Delegate { iter, sent, .. } => {
                use_of(*iter, &mut work);
                sent.iter().for_each(|&value| use_of(value, &mut work));
            }
            Terminator::Return(value) => value.iter().for_each(|&value| use_of(value, &mut work)),
            Terminator::Jump(_) | Terminator::Propagate | Terminator::Unreachable => {}
        }
    }
    let flow = Flow::new(body);
    while let Some(value) = work.pop() {
        for &arg in &flow.incoming[value] {
            use_of(arg, &mut work);
        }
    }
    let mut fixed = IndexVec::filled(false, body.values.len());
    body.blocks[Body::ENTRY].params.iter().for_each(|&param| fixed[param] = true);
    for_each_edge(body, |edge, skip| body.blocks[edge.block].params[..skip].iter().for_each(|&param| fixed[param] = true));
    let keep = |&param: &Value| live[param] || fixed[param];
    let kept: Vec<Vec<bool>> = body.blocks.iter().map(|data| data.params.iter().map(keep).collect()).collect();
    for_each_edge_mut(body, |edge, skip| {
        let mut keep = kept[edge.block.0 as usize][skip..].iter();
        edge.args.retain(|_| *keep.next().unwrap_or(&true));
    });
    for block in body.blocks.ids() {
        let mut flags = kept[block.0 as usize].iter();
        body.blocks[block].params.retain(|_| *flags.next().expect("one flag a parameter"));
        for position in 0..body.blocks[block].params.len() {
            let param = body.blocks[block].params[position];
            body.values[param].def = ValueDef::Param(block, position as u32);
        }
    }
}

/// Joins a block with the only one that follows it and that it alone leads to.
fn merge_lines(body: &mut Body) {
    let mut entries = vec![0; body.blocks.len()];
    for_each_edge(body, |edge, _| entries[edge.block.0 as usize] += 1);
    let mut replaced = unreplaced(body);
    for block in body.reverse_postorder() {
        while let Some(Terminator::Jump(edge)) = &body.blocks[block].terminator {
            let next = edge.block;
            if next == block || next == Body::ENTRY || entries[next.0 as usize] != 1 || !compatible(body, block, next) {
                break;
            }
            let args = edge.args.clone();
            let tail = std::mem::take(&mut body.blocks[next]);
            tail.params.into_iter().zip(args).for_each(|(param, arg)| replaced[param] = arg);
            let raises = raises(body, block);
            let data = &mut body.blocks[block];
            if !raises {
                data.unwind = tail.unwind;
            }
            data.ops.extend(tail.ops);
            data.terminator = tail.terminator;
            body.blocks[next].terminator = Some(Terminator::Unreachable);
        }
    }
    apply(body, &mut replaced);
}

fn raises(body: &Body, block: Block) -> bool {
    let data = &body.blocks[block];
    let terminator = matches!(data.terminator, Some(Terminator::Next { .. } | Terminator::Delegate { .. } | Terminator::Propagate));
    terminator || data.ops.iter().filter_map(|&value| body.op(value)).any(Op::generic_may_raise)
}

/// Whether one `unwind` can serve both.
fn compatible(body: &Body, block: Block, next: Block) -> bool {
    !raises(body, block) || !raises(body, next) || body.blocks[block].unwind == body.blocks[next].unwind
}

/// Removes constants and the like that nothing uses.
fn drop_unused(body: &mut Body) {
    let mut used = IndexVec::filled(false, body.values.len());
    let mut count = |value: Value| used[value] = true;
    for data in body.blocks.iter() {
        data.ops.iter().filter_map(|&value| body.op(value)).for_each(|op| op.for_each_use(&mut count));
        data.terminator.iter().for_each(|terminator| terminator.for_each_use(&mut count));
        data.unwind.iter().flat_map(|edge| &edge.args).for_each(|&value| count(value));
    }
    let Body { blocks, values, .. } = body;
    for data in blocks.iter_mut() {
        data.ops.retain(|value| {
            let pure = matches!(
                values[*value].def,
                ValueDef::Op(
                    Op::Const(_)
                        | Op::Unbound
                        | Op::Capture(_)
                        | Op::BuiltinName(_)
                        | Op::ModuleRef(_)
                        | Op::LoadGlobal(_)
                        | Op::CellGet(_)
                )
            );
            !pure || used[*value]
        });
    }
}

/// Blocks in reverse postorder, values in the order of definition.
fn renumber(body: &mut Body) {
    let order = body.reverse_postorder();
    let blocks: HashMap<Block, Block> = order.iter().enumerate().map(|(index, &block)| (block, Block(index as u32))).collect();
    const NONE: Value = Value(u32::MAX);
    let mut values = IndexVec::filled(NONE, body.values.len());
    let mut rows: IndexVec<Value, ValueData> = IndexVec::new();
    let mut raises = Vec::new();
    for &block in &order {
        raises.push(self::raises(body, block));
        for &value in body.blocks[block].params.iter().chain(&body.blocks[block].ops) {
            values[value] = rows.push(body.values[value].clone());
        }
    }
    let map = |value: Value| {
        let new = values[value];
        assert!(new != NONE, "what is used is defined in a reached block");
        new
    };
    for row in rows.iter_mut() {
        match &mut row.def {
            ValueDef::Op(op) => op.map_uses(map),
            ValueDef::Param(block, _) => *block = blocks[block],
        }
    }
    let mut out = IndexVec::new();
    for (&block, raises) in order.iter().zip(raises) {
        let mut data = std::mem::take(&mut body.blocks[block]);
        data.params.iter_mut().chain(&mut data.ops).for_each(|value| *value = map(*value));
        if !raises {
            data.unwind = None;
        }
        let redirect = |edge: &mut Edge| edge.block = blocks[&edge.block];
        if let Some(edge) = &mut data.unwind {
            redirect(edge);
            edge.args.iter_mut().for_each(|value| *value = map(*value));
        }
        if let Some(terminator) = &mut data.terminator {
            terminator.map_uses(map);
            terminator.for_each_edge_mut(redirect);
        }
        out.push(data);
    }
    body.values = rows;
    body.blocks = out;
}
