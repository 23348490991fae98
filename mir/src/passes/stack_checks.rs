//! Removes the check of the stack's depth from functions that can't be part of a recursion.
//!
//! A recursion goes round a cycle of direct calls, or through an entry that the runtime calls; only members of such cycles and the
//! instances behind entries keep the check. The checks in loops are for Ctrl-C and stay.

use crate::ir::typed::{Abi, TypedProgram};
use crate::ir::{Body, InstanceId, Op};
use petgraph::algo::tarjan_scc;
use petgraph::graph::{DiGraph, NodeIndex};
use taipan_rt_abi::Builtin;

/// Runs on every instance.
pub fn run(program: &mut TypedProgram) {
    let recursive = recursive(program);
    for id in program.instances.ids() {
        if recursive[id.0 as usize] {
            continue;
        }
        let body = &mut program.instances[id].body;
        let is_check = |op: &Op| matches!(op, Op::CallBuiltin { builtin: Builtin::check_stack, .. });
        let mut ops = std::mem::take(&mut body.blocks[Body::ENTRY].ops);
        ops.retain(|&value| !body.op(value).is_some_and(is_check));
        body.blocks[Body::ENTRY].ops = ops;
    }
}

/// The direct calls of an instance.
fn callees(program: &TypedProgram, id: InstanceId) -> Vec<InstanceId> {
    let body = &program.instances[id].body;
    let ops = body.blocks.iter().flat_map(|block| &block.ops).filter_map(|&value| body.op(value));
    ops.filter_map(|op| match op {
        Op::CallInstance { instance, .. } => Some(*instance),
        _ => None,
    })
    .collect()
}

fn recursive(program: &TypedProgram) -> Vec<bool> {
    let mut graph = DiGraph::<InstanceId, ()>::new();
    for id in program.instances.ids() {
        graph.add_node(id);
    }
    let mut recursive = vec![false; program.instances.len()];
    for id in program.instances.ids() {
        for callee in callees(program, id) {
            graph.add_edge(NodeIndex::new(id.0 as usize), NodeIndex::new(callee.0 as usize), ());
            if callee == id || program.instances[id].abi == Abi::Entry {
                recursive[callee.0 as usize] = true;
            }
        }
    }
    for component in tarjan_scc(&graph) {
        if component.len() > 1 {
            component.into_iter().for_each(|node| recursive[node.index()] = true);
        }
    }
    recursive
}
