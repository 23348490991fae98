//! Turns reads that give a new reference into reads that borrow, where nothing between the read and the last use
//! can drop what was read.
//!
//! ```text
//!   v2 = slot_get v1, 0            v2 = slot_peek v1, 0
//!   v3 = float_unbox v2      =>    v3 = float_unbox v2
//! ```
//!
//! The window is the rest of the block, and the blocks that are only reached through it: from the read to each use there may be no operation
//! that runs user code or drops what a container held (unless what it drops can't be what was read). The object
//! that was read from must outlive the last use, so a use of the borrowed value counts as a use of it (see
//! [`crate::analysis::liveness::for_each_deep_use`]). Releases that `rc_insert` puts into the window run no user code unless
//! the program has finalizers; then this pass does nothing.

use crate::ir::typed::TypedProgram;
use crate::ir::{Block, Body, IndexVec, Op, Terminator, Value, ValueDef};
use taipan_rt_abi::{Builtin, Effect, Ownership, Repr};

/// Runs on every instance.
pub fn run(program: &mut TypedProgram) {
    if program.program.names.lookup("__del__").is_some() {
        return;
    }
    for instance in program.instances.iter_mut() {
        borrow_reads(&mut instance.body);
    }
}

/// The row that borrows what another gives a new reference to.
fn borrowing(builtin: Builtin) -> Option<Builtin> {
    Some(match builtin {
        Builtin::slot_get => Builtin::slot_peek,
        Builtin::slot_get_checked => Builtin::slot_peek_checked,
        Builtin::global_get => Builtin::global_peek,
        Builtin::cell_get => Builtin::cell_peek,
        Builtin::tuple_item => Builtin::tuple_peek,
        Builtin::tuple_get => Builtin::tuple_get_peek,
        Builtin::tuple_get_int => Builtin::tuple_get_int_peek,
        Builtin::list_item => Builtin::list_peek,
        Builtin::dict_entry_key => Builtin::dict_entry_key_peek,
        Builtin::dict_entry_value => Builtin::dict_entry_value_peek,
        Builtin::list_get => Builtin::list_get_peek,
        Builtin::list_get_int => Builtin::list_get_int_peek,
        Builtin::function_capture => Builtin::function_capture_peek,
        Builtin::class_slot_get => Builtin::class_slot_peek,
        _ => return None,
    })
}

fn borrow_reads(body: &mut Body) {
    let uses = count_uses(body);
    let entries = count_entries(body);
    for block in body.blocks.ids() {
        let ops = body.blocks[block].ops.clone();
        for (index, &value) in ops.iter().enumerate() {
            let Some(Op::CallBuiltin { builtin, .. }) = body.op(value) else { continue };
            let Some(peek) = borrowing(*builtin) else { continue };
            if dies_before_user_code(body, &entries, (block, index + 1), value, uses[value])
                && let ValueDef::Op(Op::CallBuiltin { builtin, .. }) = &mut body.values[value].def
            {
                *builtin = peek;
            }
        }
    }
}

fn count_uses(body: &Body) -> IndexVec<Value, u32> {
    let mut uses = IndexVec::filled(0, body.values.len());
    for data in body.blocks.iter() {
        for &value in &data.ops {
            body.op(value).expect("an operation").for_each_use(|used| uses[used] += 1);
            if let Some(Some(edge)) = body.landings.get(value) {
                edge.args.iter().for_each(|&used| uses[used] += 1);
            }
        }
        data.terminator.iter().for_each(|terminator: &Terminator| terminator.for_each_use(|used| uses[used] += 1));
    }
    uses
}

/// How many edges lead to each block.
fn count_entries(body: &Body) -> IndexVec<Block, u32> {
    let mut entries = IndexVec::filled(0, body.blocks.len());
    entries[Body::ENTRY] = 1;
    for data in body.blocks.iter() {
        let landings = data.ops.iter().filter_map(|&value| body.landings.get(value)?.as_ref());
        landings.for_each(|edge| entries[edge.block] += 1);
        data.terminator.iter().for_each(|terminator| terminator.for_each_edge(|edge| entries[edge.block] += 1));
    }
    entries
}

/// Whether all `uses` of a value stand behind `start`, on each way before an operation that can drop what it refers to.
fn dies_before_user_code(body: &Body, entries: &IndexVec<Block, u32>, start: (Block, usize), value: Value, mut uses: u32) -> bool {
    let mut pending = vec![start];
    while let Some((block, start)) = pending.pop() {
        let data = &body.blocks[block];
        let mut is_kept = true;
        for &at in &data.ops[start..] {
            if uses == 0 {
                return true;
            }
            let op = body.op(at).expect("an operation");
            let mut here = 0;
            op.for_each_use(|used| here += u32::from(used == value));
            let harmless = keeps(op, body.reprs[value]);
            if here > 0 && !(harmless && borrows(op, value)) {
                return false;
            }
            uses -= here;
            if !harmless {
                is_kept = false;
                break;
            }
        }
        if is_kept {
            data.terminator.iter().for_each(|terminator| {
                terminator.for_each_edge(|edge| {
                    if entries[edge.block] == 1 {
                        pending.push((edge.block, 0));
                    }
                });
            });
        }
    }
    uses == 0
}

/// Whether an operation leaves alive what was read before it, a value of representation `read`.
fn keeps(op: &Op, read: Repr) -> bool {
    match op {
        Op::CallInstance { .. } | Op::Yield(_) | Op::Release(_) => false,
        Op::CallBuiltin { builtin, .. } => match builtin {
            Builtin::list_push | Builtin::list_append | Builtin::instance_new => true,
            Builtin::number_set | Builtin::slot_set_inline | Builtin::global_set_inline => true,
            // These drop numbers, strs and the like.
            Builtin::list_set_plain
            | Builtin::list_set_int_plain
            | Builtin::list_set_float
            | Builtin::list_set_int_float
            | Builtin::slot_set_plain => {
                matches!(read, Repr::List | Repr::Tuple | Repr::Dict | Repr::Set | Repr::FrozenSet | Repr::Obj)
            }
            builtin => builtin.row().effect <= Effect::Reads,
        },
        _ => true,
    }
}

/// Whether an operation only looks at the value while it runs. What it reads out of the value may be borrowed in turn: a use of that
/// counts as a use of the value.
fn borrows(op: &Op, value: Value) -> bool {
    match op {
        Op::CallBuiltin { builtin, args } => {
            args.iter().zip(builtin.row().args).all(|(&arg, row)| arg != value || row.ownership == Ownership::Borrow)
        }
        Op::WordEq { .. } | Op::IsUnbound(_) | Op::Convert { .. } => true,
        _ => false,
    }
}
