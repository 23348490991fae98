//! Checks a body against the rules of the IR. This page is their list.
//!
//! * Blocks: every block ends in a terminator. The entry has no predecessors. An edge gives one argument for each
//!   parameter of its target; the item of a `Next`, and the value of either edge of a `Delegate`, is the target's first
//!   parameter, which the edge does not give.
//! * Values: each is defined once, in one block, as the operation or parameter that its row says. Every use is
//!   dominated by the definition. The arguments of a block's `unwind` are defined before the block's first operation
//!   that may raise; those of a landing before the operation that lands.
//! * Handlers (generic): an `unwind` leads to a block that begins with `EnterHandler` or `LeaveHandler`, or that is a
//!   `Delegate` alone. `EnterHandler` stands nowhere else. Every path has as many `LeaveHandler` as `EnterHandler`,
//!   whichever way it leaves the function, and all raising operations of a block are as deep in handlers.
//! * Phases: a generic body has generic operations only, a typed one typed operations, and a representation for each
//!   value. Raw representations (`I64`, `F64`, `Bool`, `Ptr`) are what the operation, row or parameter asks for; words
//!   may stand for each other.

use super::body::{Body, Edge, Terminator, ValueDef};
use super::entity::{Block, Entity, Value};
use super::op::Op;
use super::program::Program;
use super::typed::TypedProgram;
use crate::analysis::dominators::Dominators;
use std::collections::HashMap;
use taipan_rt_abi::Repr;

/// Which operations a body may have.
#[derive(Clone, Copy)]
enum Phase<'a> {
    Generic,
    Typed(&'a TypedProgram),
}

/// What is wrong with the functions of a program; empty when nothing is.
pub fn program(program: &Program) -> Vec<String> {
    let mut problems = Vec::new();
    for (id, function) in program.functions.iter_enumerated() {
        let mut found = generic_body(&function.body);
        let params = function.body.blocks.get(Body::ENTRY).map_or(0, |entry| entry.params.len());
        if params != function.params.count() {
            found.push(format!("the entry has {params} parameters, the function {}", function.params.count()));
        }
        problems.extend(found.into_iter().map(|problem| format!("{id} {}: {problem}", function.qualname)));
    }
    problems
}

/// What is wrong with the instances of a typed program.
pub fn typed_program(typed: &TypedProgram) -> Vec<String> {
    let mut problems = Vec::new();
    for (id, instance) in typed.instances.iter_enumerated() {
        let found = check(&instance.body, Phase::Typed(typed));
        problems.extend(found.into_iter().map(|problem| format!("{id} {}: {problem}", instance.symbol)));
    }
    problems
}

/// What is wrong with a body of the generic phase.
pub fn generic_body(body: &Body) -> Vec<String> {
    check(body, Phase::Generic)
}

fn check(body: &Body, phase: Phase) -> Vec<String> {
    let mut problems = Vec::new();
    blocks(body, &mut problems);
    if !problems.is_empty() {
        // What follows relies on sound blocks.
        return problems;
    }
    edges(body, &mut problems);
    operations(body, phase, &mut problems);
    if problems.is_empty() {
        dominance(body, phase, &mut problems);
    }
    match phase {
        Phase::Generic => handlers(body, &mut problems),
        Phase::Typed(typed) => representations(body, typed, &mut problems),
    }
    problems
}

fn blocks(body: &Body, problems: &mut Vec<String>) {
    if body.blocks.is_empty() {
        problems.push("there is no block".into());
    }
    let mut defined: HashMap<Value, Block> = HashMap::new();
    for (id, block) in body.blocks.iter_enumerated() {
        if block.terminator.is_none() {
            problems.push(format!("{id} has no terminator"));
        }
        for (position, &param) in block.params.iter().enumerate() {
            let right = body.values.get(param).is_some_and(|row| row.def == ValueDef::Param(id, position as u32));
            if !right {
                problems.push(format!("{param} is listed as parameter {position} of {id}, its row says otherwise"));
            }
        }
        for &value in &block.ops {
            if !body.values.get(value).is_some_and(|row| matches!(row.def, ValueDef::Op(_))) {
                problems.push(format!("{value} is listed as an operation of {id}, its row says otherwise"));
            }
        }
        for &value in block.params.iter().chain(&block.ops) {
            if let Some(other) = defined.insert(value, id) {
                problems.push(format!("{value} is defined in {other} and in {id}"));
            }
        }
    }
}

/// Every edge of a block, with the number of parameters that it does not give.
fn edges_of(body: &Body, block: Block) -> Vec<(&Edge, usize)> {
    let data = &body.blocks[block];
    let mut edges: Vec<(&Edge, usize)> = data.unwind.iter().map(|edge| (edge, 0)).collect();
    edges.extend(data.ops.iter().filter_map(|&op| body.landings.get(op)).flatten().map(|edge| (edge, 0)));
    match data.terminator.as_ref() {
        Some(Terminator::Jump(to)) => edges.push((to, 0)),
        Some(Terminator::Branch { then, otherwise, .. }) => edges.extend([(then, 0), (otherwise, 0)]),
        Some(Terminator::Next { body, done, .. }) => edges.extend([(body, 1), (done, 0)]),
        Some(Terminator::Delegate { yielded, done, .. }) => edges.extend([(yielded, 1), (done, 1)]),
        Some(Terminator::Switch { cases, otherwise, .. }) => {
            edges.extend(cases.iter().map(|(_, to)| (to, 0)));
            edges.push((otherwise, 0));
        }
        _ => {}
    }
    edges
}

fn edges(body: &Body, problems: &mut Vec<String>) {
    for block in body.blocks.ids() {
        for (edge, implicit) in edges_of(body, block) {
            let Some(target) = body.blocks.get(edge.block) else {
                problems.push(format!("{block} leads to {}, which does not exist", edge.block));
                continue;
            };
            if edge.block == Body::ENTRY {
                problems.push(format!("{block} leads to the entry"));
            }
            if target.params.len() != edge.args.len() + implicit {
                let (given, wanted) = (edge.args.len() + implicit, target.params.len());
                problems.push(format!("{block} gives {given} arguments to {}, which has {wanted} parameters", edge.block));
            }
        }
    }
}

/// Whether an operation belongs to the typed phase alone.
fn is_typed(op: &Op) -> bool {
    matches!(
        op,
        Op::ConstI64(_)
            | Op::ConstF64(_)
            | Op::ConstBool(_)
            | Op::ConstWord(_)
            | Op::I64Binary { .. }
            | Op::F64Binary { .. }
            | Op::F64Neg(_)
            | Op::I64Compare { .. }
            | Op::F64Compare { .. }
            | Op::WordEq { .. }
            | Op::Select { .. }
            | Op::Convert { .. }
            | Op::CallBuiltin { .. }
            | Op::CallInstance { .. }
            | Op::StackArray(_)
            | Op::Literal(_)
            | Op::StoreWord { .. }
            | Op::LoadWord { .. }
            | Op::Globals
            | Op::FuncDescriptor(_)
            | Op::ClassDescriptor(_)
            | Op::ResumePointer(_)
            | Op::Location
            | Op::Retain(_)
            | Op::Release(_)
    )
}

/// Whether an operation of the generic phase may be in a typed body (`Yield` until generators are lowered).
fn is_in_both(op: &Op) -> bool {
    matches!(op, Op::Const(_) | Op::Unbound | Op::IsUnbound(_) | Op::Not(_) | Op::KeepAlive(_) | Op::HoldLocals(_) | Op::Yield(_))
}

fn operations(body: &Body, phase: Phase, problems: &mut Vec<String>) {
    for (id, block) in body.blocks.iter_enumerated() {
        for &value in &block.ops {
            let Some(op) = body.op(value) else { continue };
            let allowed = match phase {
                Phase::Generic => !is_typed(op),
                Phase::Typed(_) => is_typed(op) || is_in_both(op),
            };
            if !allowed {
                problems.push(format!("{value} in {id} is an operation of the other phase: {op:?}"));
            }
        }
        if matches!(phase, Phase::Generic) && matches!(block.terminator, Some(Terminator::Switch { .. })) {
            problems.push(format!("{id} ends in a Switch, which is of the typed phase"));
        }
    }
}

/// Where values are defined: the segment, and the position within the block. A segment is a stretch of a block that is run as a whole:
/// blocks are cut where an edge leaves in their middle.
struct Layout {
    /// The segments that each leads to.
    segments: Vec<Vec<usize>>,
    definitions: HashMap<Value, (usize, usize)>,
    /// Segment of each position of each block; the last is the terminator's.
    places: Vec<Vec<usize>>,
    /// First segment of each block.
    starts: Vec<usize>,
}

fn layout(body: &Body, phase: Phase) -> Layout {
    let mut cuts: Vec<Vec<(usize, Block)>> = Vec::new();
    for block in body.blocks.iter() {
        let mut list = Vec::new();
        if let Some(edge) = &block.unwind {
            let raises = |&value: &Value| match (body.op(value), phase) {
                (Some(op), Phase::Generic) => op.generic_may_raise(),
                (Some(op), Phase::Typed(typed)) => typed.may_raise(op),
                (None, _) => false,
            };
            // Selection leaves the edge at each block that it makes of one, also where nothing raises.
            let propagates = matches!(block.terminator, Some(Terminator::Propagate));
            let at = block.ops.iter().position(raises).or_else(|| propagates.then_some(block.ops.len()));
            list.extend(at.map(|at| (at, edge.block)));
        }
        for (position, &value) in block.ops.iter().enumerate() {
            if let Some(Some(edge)) = body.landings.get(value) {
                list.push((position, edge.block));
            }
        }
        list.sort_by_key(|&(position, _)| position);
        cuts.push(list);
    }
    let mut starts = Vec::new();
    let mut next = 0;
    for list in &cuts {
        starts.push(next);
        next += 1 + list.len();
    }
    let mut layout = Layout { segments: Vec::new(), definitions: HashMap::new(), places: Vec::new(), starts };
    for (id, block) in body.blocks.iter_enumerated() {
        let first = layout.segments.len();
        layout.definitions.extend(block.params.iter().map(|&param| (param, (first, 0))));
        let mut places = Vec::new();
        let list = &cuts[id.index()];
        let mut cut = 0;
        for position in 0..=block.ops.len() {
            while let Some(&(at, target)) = list.get(cut).filter(|(at, _)| *at == position) {
                debug_assert_eq!(at, position);
                let here = layout.segments.len();
                layout.segments.push(vec![layout.starts[target.index()], here + 1]);
                cut += 1;
            }
            places.push(layout.segments.len());
            if let Some(&value) = block.ops.get(position) {
                layout.definitions.insert(value, (layout.segments.len(), position + 1));
            }
        }
        let mut successors = Vec::new();
        if let Some(terminator) = &block.terminator {
            terminator.for_each_edge(|edge| successors.push(layout.starts[edge.block.index()]));
        }
        layout.segments.push(successors);
        layout.places.push(places);
    }
    layout
}

fn dominance(body: &Body, phase: Phase, problems: &mut Vec<String>) {
    let layout = layout(body, phase);
    let dominators = Dominators::new(&layout.segments);
    let mut use_at = |value: Value, block: Block, position: usize, segment: usize, what: &str| {
        if !dominators.reached(segment) {
            return;
        }
        let fine = match layout.definitions.get(&value) {
            None => false,
            Some(&(from, at)) if from == segment => at <= position,
            Some(&(from, _)) => dominators.dominates(from, segment),
        };
        if !fine {
            problems.push(format!("{what} in {block} uses {value}, which is not always defined there"));
        }
    };
    for (id, block) in body.blocks.iter_enumerated() {
        let places = &layout.places[id.index()];
        for (position, &value) in block.ops.iter().enumerate() {
            if let Some(op) = body.op(value) {
                op.for_each_use(|operand| use_at(operand, id, position, places[position], &value.to_string()));
            }
            if let Some(Some(edge)) = body.landings.get(value) {
                edge.args.iter().for_each(|&arg| use_at(arg, id, position, places[position], &format!("the landing of {value}")));
            }
        }
        let end = block.ops.len();
        if let Some(terminator) = &block.terminator {
            terminator.for_each_use(|operand| use_at(operand, id, end, places[end], "the terminator"));
        }
        if let Some(edge) = &block.unwind {
            // Cut before the first raising operation: the first segment is what is certainly run.
            let segment = layout.starts[id.index()];
            let position = places.iter().position(|&place| place != segment).unwrap_or(end);
            edge.args.iter().for_each(|&arg| use_at(arg, id, position, segment, "the unwind edge"));
        }
    }
}

/// Handlers begin and end as they should.
fn handlers(body: &Body, problems: &mut Vec<String>) {
    let mut unwound = vec![false; body.blocks.len()];
    body.blocks.iter().filter_map(|block| block.unwind.as_ref()).for_each(|edge| unwound[edge.block.index()] = true);
    for (id, block) in body.blocks.iter_enumerated() {
        let first = block.ops.first().and_then(|&value| body.op(value));
        let receives = matches!(first, Some(Op::EnterHandler | Op::LeaveHandler | Op::HoldLocals(_)))
            || (first.is_none() && matches!(block.terminator, Some(Terminator::Delegate { .. } | Terminator::Propagate)));
        if unwound[id.index()] && !receives {
            problems.push(format!("{id} is unwound to but is no handler"));
        }
        for (position, &value) in block.ops.iter().enumerate() {
            if matches!(body.op(value), Some(Op::EnterHandler)) && (position > 0 || !unwound[id.index()]) {
                problems.push(format!("{value} in {id} is an EnterHandler that no exception leads to"));
            }
        }
    }
    let mut depths: Vec<Option<i32>> = vec![None; body.blocks.len()];
    depths[0] = Some(0);
    for id in body.reverse_postorder() {
        let Some(start) = depths[id.index()] else { continue };
        let mut flow = |target: Block, depth: i32| match depths[target.index()] {
            None => depths[target.index()] = Some(depth),
            Some(other) if other != depth => {
                problems.push(format!("{target} is reached inside {other} handlers and, from {id}, inside {depth}"))
            }
            Some(_) => {}
        };
        let block = &body.blocks[id];
        let (mut depth, mut raising) = (start, None);
        let raise = |raising: &mut Option<i32>, depth: i32| {
            let before = raising.replace(depth);
            before.is_none_or(|before| before == depth)
        };
        let mut even = true;
        for &value in &block.ops {
            match body.op(value) {
                Some(Op::EnterHandler) => depth += 1,
                Some(Op::LeaveHandler) => depth -= 1,
                Some(op) if op.generic_may_raise() => even &= raise(&mut raising, depth),
                _ => {}
            }
        }
        let terminator = block.terminator.as_ref();
        if matches!(terminator, Some(Terminator::Next { .. } | Terminator::Delegate { .. } | Terminator::Propagate)) {
            even &= raise(&mut raising, depth);
        }
        if let Some(terminator) = terminator {
            terminator.for_each_edge(|edge| flow(edge.block, depth));
        }
        match (&block.unwind, raising) {
            (Some(edge), Some(raising)) => flow(edge.block, raising),
            (None, Some(raising)) if raising != 0 => {
                problems.push(format!("an exception leaves the function from {id}, inside {raising} handlers"))
            }
            _ => {}
        }
        if matches!(terminator, Some(Terminator::Return(_))) && depth != 0 {
            problems.push(format!("{id} returns inside {depth} handlers"));
        }
        if !even || depth < 0 {
            problems.push(format!("{id} raises both inside and outside of a handler, or leaves one that it is not in"));
        }
    }
}

/// Raw values are what is asked for.
fn representations(body: &Body, typed: &TypedProgram, problems: &mut Vec<String>) {
    if body.reprs.len() != body.values.len() {
        problems.push(format!("{} representations for {} values", body.reprs.len(), body.values.len()));
        return;
    }
    // What tells them apart is for selection alone.
    let bits = |repr: Repr| if repr == Repr::U64 { Repr::I64 } else { repr };
    let fits = |given: Repr, wanted: Repr| bits(given) == bits(wanted) || (given.is_word() && wanted.is_word());
    for (id, block) in body.blocks.iter_enumerated() {
        for (edge, implicit) in edges_of(body, id) {
            for (&arg, &param) in edge.args.iter().zip(&body.blocks[edge.block].params[implicit..]) {
                if !fits(body.reprs[arg], body.reprs[param]) {
                    problems
                        .push(format!("{id} gives {arg}: {:?} for {param}: {:?} of {}", body.reprs[arg], body.reprs[param], edge.block));
                }
            }
        }
        for &value in &block.ops {
            let (name, wanted, args, result): (&str, Vec<Repr>, &[Value], Repr) = match body.op(value) {
                Some(Op::CallBuiltin { builtin, args }) => {
                    let row = builtin.row();
                    (row.symbol, row.args.iter().map(|arg| arg.repr).collect(), args, row.ret.1)
                }
                Some(Op::CallInstance { instance, args }) => {
                    let callee = &typed.instances[*instance];
                    let Some(entry) = callee.body.blocks.get(Body::ENTRY) else { continue };
                    if callee.body.reprs.len() != callee.body.values.len() {
                        continue;
                    }
                    (&callee.symbol, entry.params.iter().map(|&param| callee.body.reprs[param]).collect(), args, callee.result)
                }
                _ => continue,
            };
            if wanted.len() != args.len() {
                problems.push(format!("{value} in {id} calls {name} with {} arguments, not {}", args.len(), wanted.len()));
            }
            for (&arg, &wanted) in args.iter().zip(&wanted) {
                if !fits(body.reprs[arg], wanted) {
                    problems.push(format!("{value} in {id} gives {arg}: {:?} to {name}, which wants {wanted:?}", body.reprs[arg]));
                }
            }
            if !fits(body.reprs[value], result) {
                problems.push(format!("{value} in {id} is {:?}, {name} gives {result:?}", body.reprs[value]));
            }
        }
    }
}
