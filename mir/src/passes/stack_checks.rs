//! Removes the check of the stack's depth from functions that can't be part of a recursion.
//!
//! A recursion goes round a cycle of direct calls, or through an entry that the runtime calls; only members of such cycles and the
//! instances behind entries keep the check. The checks in loops are for Ctrl-C and stay.

use crate::analysis::calls::Calls;
use crate::ir::typed::{Abi, TypedProgram};
use crate::ir::{Body, IndexVec, InstanceId, Op};
use taipan_rt_abi::Builtin;

/// Runs on every instance.
pub fn run(program: &mut TypedProgram) {
    let recursive = recursive(program);
    for id in program.instances.ids() {
        if recursive[id] {
            continue;
        }
        let body = &mut program.instances[id].body;
        let is_check = |op: &Op| matches!(op, Op::CallBuiltin { builtin: Builtin::check_stack, .. });
        let mut ops = std::mem::take(&mut body.blocks[Body::ENTRY].ops);
        ops.retain(|&value| !body.op(value).is_some_and(is_check));
        body.blocks[Body::ENTRY].ops = ops;
    }
}

/// Members of recursions, and what the runtime calls.
fn recursive(program: &TypedProgram) -> IndexVec<InstanceId, bool> {
    let calls = Calls::new(program);
    let mut recursive = IndexVec::filled(false, program.instances.len());
    for id in program.instances.ids() {
        recursive[id] |= calls.is_recursive(id);
        if program.instances[id].abi == Abi::Entry {
            calls.callees(id).iter().for_each(|&callee| recursive[callee] = true);
        }
    }
    recursive
}
