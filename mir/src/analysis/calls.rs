//! Which instance calls which directly, once bodies are typed.
//!
//! Calls by way of the runtime are not here: they go through entries.

use crate::ir::typed::TypedProgram;
use crate::ir::{IndexVec, InstanceId, Op};
use petgraph::algo::tarjan_scc;
use petgraph::graph::{DiGraph, NodeIndex};

/// The direct calls of a program.
pub struct Calls {
    callees: IndexVec<InstanceId, Vec<InstanceId>>,
    order: Vec<InstanceId>,
    recursive: IndexVec<InstanceId, bool>,
    times_called: IndexVec<InstanceId, u32>,
}

impl Calls {
    /// Walks over all bodies.
    pub fn new(program: &TypedProgram) -> Calls {
        let mut callees = IndexVec::new();
        let mut times_called = IndexVec::filled(0, program.instances.len());
        let mut graph = DiGraph::<(), ()>::new();
        program.instances.ids().for_each(|_| {
            graph.add_node(());
        });
        for id in program.instances.ids() {
            let list = callees_of(program, id);
            for &callee in &list {
                times_called[callee] += 1;
                graph.add_edge(node(id), node(callee), ());
            }
            callees.push(list);
        }
        let mut order = Vec::new();
        let mut recursive = IndexVec::filled(false, program.instances.len());
        for component in tarjan_scc(&graph) {
            let is_cycle = component.len() > 1;
            for id in component.into_iter().map(|node| InstanceId(node.index() as u32)) {
                order.push(id);
                recursive[id] = is_cycle || callees[id].contains(&id);
            }
        }
        Calls { callees, order, recursive, times_called }
    }

    /// All instances, callees before their callers.
    pub fn bottom_up(&self) -> &[InstanceId] {
        &self.order
    }

    /// What an instance calls, once for each call.
    pub fn callees(&self, id: InstanceId) -> &[InstanceId] {
        &self.callees[id]
    }

    /// Whether an instance may be called again while it runs, by direct calls alone.
    pub fn is_recursive(&self, id: InstanceId) -> bool {
        self.recursive[id]
    }

    /// In how many places an instance is called.
    pub fn times_called(&self, id: InstanceId) -> u32 {
        self.times_called[id]
    }
}

fn node(id: InstanceId) -> NodeIndex {
    NodeIndex::new(id.0 as usize)
}

fn callees_of(program: &TypedProgram, id: InstanceId) -> Vec<InstanceId> {
    let body = &program.instances[id].body;
    let ops = body.blocks.iter().flat_map(|block| &block.ops).filter_map(|&value| body.op(value));
    ops.filter_map(|op| match op {
        Op::CallInstance { instance, .. } => Some(*instance),
        _ => None,
    })
    .collect()
}
