//! Removes operations whose result nobody needs and that do nothing else: constants, arithmetic, reads, and the making of
//! objects.

use crate::ir::typed::TypedProgram;
use crate::ir::{Body, IndexVec, Op, Value};
use taipan_rt_abi::Effect;

/// Runs on every instance.
pub fn run(program: &mut TypedProgram) {
    for instance in program.instances.iter_mut() {
        sweep(&mut instance.body);
    }
}

/// Runs on one body.
pub fn sweep(body: &mut Body) {
    let mut needed: IndexVec<Value, bool> = IndexVec::filled(false, body.values.len());
    let mut pending = Vec::new();
    for data in body.blocks.iter() {
        pending.extend(data.ops.iter().copied().filter(|&value| body.op(value).is_some_and(has_effect)));
        data.terminator.iter().for_each(|terminator| terminator.for_each_use(|value| pending.push(value)));
        data.unwind.iter().for_each(|edge| pending.extend(&edge.args));
    }
    while let Some(value) = pending.pop() {
        if std::mem::replace(&mut needed[value], true) {
            continue;
        }
        if let Some(op) = body.op(value) {
            op.for_each_use(|used| pending.push(used));
        }
        if let Some(Some(edge)) = body.landings.get(value) {
            pending.extend(&edge.args);
        }
    }
    for data in body.blocks.iter_mut() {
        data.ops.retain(|&value| needed[value]);
    }
}

/// Whether an operation must stay although its result is unused.
fn has_effect(op: &Op) -> bool {
    match op {
        Op::CallBuiltin { builtin, .. } => {
            let row = builtin.row();
            row.effect > Effect::Reads || row.may_raise()
        }
        Op::KeepAlive(_) | Op::HoldLocals(_) | Op::StoreWord { .. } | Op::Yield(_) | Op::Retain(_) | Op::Release(_) => true,
        Op::CallInstance { .. } => true,
        _ => false,
    }
}
