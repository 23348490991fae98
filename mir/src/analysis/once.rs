//! Which instances run once at most, or a few times: not worth much code.

use super::loops::in_loops;
use crate::ir::program::FunctionKind;
use crate::ir::typed::{Abi, TypedProgram};
use crate::ir::{IndexVec, InstanceId, Op};
use petgraph::Direction;
use petgraph::algo::tarjan_scc;
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::EdgeRef;

/// Top levels of modules, and the functions that are called directly only, outside of loops, and only by such instances.
pub fn run_once(program: &TypedProgram) -> IndexVec<InstanceId, bool> {
    let mut graph = DiGraph::<(), bool>::new();
    for _ in program.instances.ids() {
        graph.add_node(());
    }
    for (id, instance) in program.instances.iter_enumerated() {
        let repeated = in_loops(&instance.body);
        for (block, data) in instance.body.blocks.iter_enumerated() {
            for op in data.ops.iter().filter_map(|&value| instance.body.op(value)) {
                if let Op::CallInstance { instance: callee, .. } = op {
                    graph.add_edge(NodeIndex::new(id.0 as usize), NodeIndex::new(callee.0 as usize), repeated[block]);
                }
            }
        }
    }
    let mut result = IndexVec::filled(false, program.instances.len());
    // Callers come before callees in the reverse of Tarjan's order; members of a cycle may run any number of times.
    for component in tarjan_scc(&graph).into_iter().rev() {
        let [node] = component[..] else { continue };
        let id = InstanceId(node.index() as u32);
        let instance = &program.instances[id];
        let is_top = instance.abi == Abi::Main || program.program.functions[instance.func].kind == FunctionKind::Module;
        let mut calls = graph.edges_directed(node, Direction::Incoming).peekable();
        let called = calls.peek().is_some();
        let all_once = calls.all(|call| !*call.weight() && result[InstanceId(call.source().index() as u32)]);
        result[id] = is_top || instance.abi == Abi::Internal && called && all_once;
    }
    result
}
