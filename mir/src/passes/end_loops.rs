//! Jumps to the end of a loop where a `raise StopIteration` would end it, once `__next__` stands in the loop itself.
//!
//! ```text
//!   v2 = exc_raise StopIteration ! bb3        =>      jump bb6
//!   unreachable
//! bb3: exc_trace …; jump bb4
//! bb4:
//!   v5: bool = exc_catch_stop
//!   branch v5, bb6, bb7
//! ```
//!
//! The exception is dropped as soon as it is caught, so that nobody can tell. It runs behind `inline`, on explicit landings.

use crate::ir::typed::TypedProgram;
use crate::ir::{Body, Edge, Op, Terminator, Value};
use taipan_rt_abi::{Builtin, BuiltinType, word};

/// Runs on every instance.
pub fn run(program: &mut TypedProgram) {
    for instance in program.instances.iter_mut() {
        end_loops(&mut instance.body);
    }
}

fn end_loops(body: &mut Body) {
    for block in body.blocks.ids() {
        let Some(at) = body.blocks[block].ops.iter().position(|&op| raises_stop(body, op)) else { continue };
        let raise = body.blocks[block].ops[at];
        let Some(end) = body.landings[raise].as_ref().and_then(|landing| loop_end(body, landing)) else { continue };
        body.landings[raise] = None;
        body.blocks[block].ops.truncate(at);
        body.blocks[block].terminator = Some(Terminator::Jump(end));
    }
}

/// Whether an operation is `raise StopIteration`.
fn raises_stop(body: &Body, op: Value) -> bool {
    let Some(Op::CallBuiltin { builtin: Builtin::exc_raise, args }) = body.op(op) else { return false };
    let Some(Op::CallBuiltin { builtin: Builtin::builtin_type, args: of }) = body.op(args[0]) else { return false };
    let class = i64::from(BuiltinType::StopIteration.class_id());
    body.op(of[0]) == Some(&Op::ConstI64(class)) && body.op(args[1]) == Some(&Op::ConstWord(word::NULL))
}

/// Where a StopIteration leads that is raised with this landing, if nothing but the traceback is touched on the way.
fn loop_end(body: &Body, landing: &Edge) -> Option<Edge> {
    let mut edge = landing;
    for _ in 0..body.blocks.len() {
        let data = &body.blocks[edge.block];
        let calls = |op: Value, row: Builtin| matches!(body.op(op), Some(Op::CallBuiltin { builtin, .. }) if *builtin == row);
        match (&data.ops[..], &data.terminator) {
            _ if !edge.args.is_empty() => return None,
            (&[catch], Some(Terminator::Branch { cond, then, .. })) if *cond == catch && calls(catch, Builtin::exc_catch_stop) => {
                return Some(then.clone());
            }
            (ops, Some(Terminator::Jump(next)))
                if ops.iter().all(|&op| body.op(op) == Some(&Op::Location) || calls(op, Builtin::exc_trace)) =>
            {
                edge = next;
            }
            _ => return None,
        }
    }
    None
}
