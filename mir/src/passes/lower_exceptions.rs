//! Gives every operation that may raise a landing of its own.
//!
//! ```text
//! bb1 unwind bb7(v2):            bb1:
//!   v4 = call f(v3)       =>       v4 = call f(v3)  landing bb9
//!                                bb9:
//!                                  v8 = location
//!                                  exc_trace v8
//!                                  jump bb7(v2)
//! ```
//!
//! Without an `unwind` edge the landing ends in `propagate`. A landing block has one predecessor, so
//! `rc_insert` can put there what that way out must release.

use crate::ir::program::{Function, FunctionKind};
use crate::ir::typed::{Abi, TypedProgram};
use crate::ir::{Block, Body, CallSite, Edge, FuncId, IndexVec, InstanceId, Op, Site, Span, Terminator, Value};
use taipan_rt_abi::{Builtin, Repr};

type Functions = IndexVec<FuncId, Function>;

/// Runs on every instance.
pub fn run(program: &mut TypedProgram) {
    for id in program.instances.ids() {
        let raising = raising_ops(program, id);
        let instance = &mut program.instances[id];
        // Frames that only the runtime sees are not part of a traceback.
        let traced = !matches!(instance.abi, Abi::Entry | Abi::Main);
        let body = &mut instance.body;
        body.landings.resize(body.values.len(), None);
        for (block, op) in raising {
            let unwind = body.blocks[block].unwind.clone();
            let landing = landing_block(&program.program.functions, body, op, unwind, traced);
            body.landings[op] = Some(Edge::to(landing));
        }
        body.blocks.iter_mut().for_each(|block| block.unwind = None);
    }
}

fn raising_ops(program: &TypedProgram, id: InstanceId) -> Vec<(Block, Value)> {
    let body = &program.instances[id].body;
    let mut list = Vec::new();
    for block in body.reverse_postorder() {
        for &value in &body.blocks[block].ops {
            if body.op(value).is_some_and(|op| program.may_raise(op) || matches!(op, Op::Yield(_))) {
                list.push((block, value));
            }
        }
    }
    list
}

fn landing_block(functions: &Functions, body: &mut Body, op: Value, unwind: Option<Edge>, traced: bool) -> Block {
    let span = body.values[op].span;
    let block = body.add_block();
    if traced && !is_reraise(body, op) && !is_handed_on(body, op, unwind.as_ref()) && !may_end_loop(body, unwind.as_ref()) {
        trace(functions, body, block, span, body.values[op].site);
    }
    body.blocks[block].terminator = Some(unwind.map_or(Terminator::Propagate, Terminator::Jump));
    block
}

/// Adds the frame of an operation, and the frames around it that are part of the same body.
fn trace(functions: &Functions, body: &mut Body, block: Block, mut span: Span, mut site: Option<Site>) {
    loop {
        let location = body.emit(block, Op::Location, Repr::Ptr, span);
        body.values[location].site = site;
        body.emit(block, Op::CallBuiltin { builtin: Builtin::exc_trace, args: vec![location] }, Repr::Void, span);
        let Some(left) = site else { return };
        let CallSite { func, span: call, outer } = body.sites[left];
        if functions[func].kind == FunctionKind::Generator {
            body.emit(block, Op::CallBuiltin { builtin: Builtin::generator_escaped, args: Vec::new() }, Repr::Void, span);
        }
        (span, site) = (call, outer);
    }
}

/// The StopIteration of a `__next__` ends the loop, and is seen by nobody; anything else is raised once more there.
fn may_end_loop(body: &Body, unwind: Option<&Edge>) -> bool {
    let first = unwind.and_then(|edge| body.blocks[edge.block].ops.first());
    first.is_some_and(|&op| matches!(body.op(op), Some(Op::CallBuiltin { builtin: Builtin::exc_catch_stop, .. })))
}

/// What is thrown into a `yield from` goes on to the other generator: this frame is not part of the traceback before that raises.
fn is_handed_on<'b>(body: &'b Body, op: Value, mut unwind: Option<&'b Edge>) -> bool {
    if !matches!(body.op(op), Some(Op::Yield(_))) {
        return false;
    }
    while let Some(edge) = unwind {
        let target = &body.blocks[edge.block];
        let delegates = |&op: &Value| matches!(body.op(op), Some(Op::CallBuiltin { builtin: Builtin::generator_delegate, .. }));
        if target.ops.iter().any(delegates) {
            return true;
        }
        unwind = match &target.terminator {
            Some(Terminator::Jump(next)) if target.ops.is_empty() => Some(next),
            _ => None,
        };
    }
    false
}

/// A re-raised exception has this frame in its traceback already.
fn is_reraise(body: &Body, op: Value) -> bool {
    matches!(body.op(op), Some(Op::CallBuiltin { builtin: Builtin::exc_reraise, .. }))
}
