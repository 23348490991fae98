//! Which instances run once at most, or a few times: not worth much code.

use super::doomed::doomed;
use super::loops::in_loops;
use crate::ir::program::FunctionKind;
use crate::ir::typed::{Abi, TypedProgram};
use crate::ir::{IndexVec, InstanceId, Op};
use petgraph::Direction;
use petgraph::algo::tarjan_scc;
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::EdgeRef;

/// How often a call is made.
enum Frequency {
    /// Only when the caller ends in an exception.
    Rare,
    /// Once for each call of the caller at most.
    AsCaller,
    /// In a loop.
    Repeated,
}

/// Top levels of modules, and the functions that are called directly only, outside of loops, and only by such instances, or
/// where their caller is about to end in an exception (`raise ValueError(describe(x))`).
pub fn run_once(program: &TypedProgram) -> IndexVec<InstanceId, bool> {
    let mut graph = DiGraph::<(), Frequency>::new();
    for _ in program.instances.ids() {
        graph.add_node(());
    }
    for (id, instance) in program.instances.iter_enumerated() {
        let repeated = in_loops(&instance.body);
        let doomed = doomed(&instance.body);
        for (block, data) in instance.body.blocks.iter_enumerated() {
            for op in data.ops.iter().filter_map(|&value| instance.body.op(value)) {
                if let Op::CallInstance { instance: callee, .. } = op {
                    let frequency = match (doomed[block], repeated[block]) {
                        (true, _) => Frequency::Rare,
                        (false, true) => Frequency::Repeated,
                        (false, false) => Frequency::AsCaller,
                    };
                    graph.add_edge(NodeIndex::new(id.0 as usize), NodeIndex::new(callee.0 as usize), frequency);
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
        let all_once = calls.all(|call| match call.weight() {
            Frequency::Rare => true,
            Frequency::AsCaller => result[InstanceId(call.source().index() as u32)],
            Frequency::Repeated => false,
        });
        result[id] = is_top || instance.abi == Abi::Internal && called && all_once;
    }
    result
}
