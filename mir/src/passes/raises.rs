//! Finds which instances can end in an exception: a fixpoint over the call graph that starts with "none".
//!
//! The answer decides an instance's result (with or without a flag) and spares its callers the check.

use crate::ir::program::FunctionKind;
use crate::ir::typed::{Abi, Instance, TypedProgram};
use crate::ir::{Block, Op, Terminator};

/// Sets [`Instance::raises`] of every instance.
pub fn run(program: &mut TypedProgram) {
    for instance in program.instances.iter_mut() {
        instance.raises = false;
    }
    let mut changed = true;
    while changed {
        changed = false;
        for id in program.instances.ids() {
            if !program.instances[id].raises && can_end_raising(program, &program.instances[id]) {
                program.instances[id].raises = true;
                changed = true;
            }
        }
    }
}

fn can_end_raising(program: &TypedProgram, instance: &Instance) -> bool {
    // Making a generator runs none of its code.
    let is_generator = program.program.functions[instance.func].kind == FunctionKind::Generator;
    if is_generator && instance.abi == Abi::Internal {
        return false;
    }
    instance.body.reverse_postorder().into_iter().any(|block| block_leaves_raising(program, instance, block))
}

fn block_leaves_raising(program: &TypedProgram, instance: &Instance, block: Block) -> bool {
    let data = &instance.body.blocks[block];
    if matches!(data.terminator, Some(Terminator::Propagate)) {
        return true;
    }
    let raising = |op: &Op| program.may_raise(op) || matches!(op, Op::Yield(_));
    data.unwind.is_none() && data.ops.iter().any(|&value| instance.body.op(value).is_some_and(raising))
}
