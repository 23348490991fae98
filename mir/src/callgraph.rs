//! Which instance calls which, by what inference resolved; its strongly connected components, callees first.
//!
//! Calls through the runtime are not edges: an open instance may be called by any operation that is not resolved.

use crate::infer::facts::{Facts, InferredInstance, Target};
use crate::infer::report;
use crate::ir::Program;
use crate::types::InferId;
use petgraph::algo::tarjan_scc;
use petgraph::graph::{DiGraph, NodeIndex};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// See the module.
#[derive(Debug)]
pub struct CallGraph {
    graph: DiGraph<InferId, ()>,
    nodes: BTreeMap<InferId, NodeIndex>,
    components: Vec<Vec<InferId>>,
}

impl CallGraph {
    /// The call graph of the live instances.
    pub fn new(facts: &Facts) -> CallGraph {
        let mut graph = DiGraph::new();
        let mut nodes = BTreeMap::new();
        for (id, _) in facts.instances.iter_enumerated().filter(|(_, instance)| instance.live) {
            nodes.insert(id, graph.add_node(id));
        }
        for (&id, &node) in &nodes {
            for callee in callees(&facts.instances[id]) {
                if let Some(&callee) = nodes.get(&callee) {
                    graph.add_edge(node, callee, ());
                }
            }
        }
        let components = tarjan_scc(&graph).into_iter().map(|component| {
            let mut ids: Vec<InferId> = component.into_iter().map(|node| graph[node]).collect();
            ids.sort_unstable();
            ids
        });
        let components = components.collect();
        CallGraph { graph, nodes, components }
    }

    /// The components, callees before callers.
    pub fn bottom_up(&self) -> &[Vec<InferId>] {
        &self.components
    }

    /// What an instance calls directly, ascending.
    pub fn calls(&self, id: InferId) -> Vec<InferId> {
        let Some(&node) = self.nodes.get(&id) else { return Vec::new() };
        let mut list: Vec<InferId> = self.graph.neighbors(node).map(|callee| self.graph[callee]).collect();
        list.sort_unstable();
        list
    }

    /// Whether an instance may call itself, directly or through others that are resolved.
    pub fn is_recursive(&self, id: InferId) -> bool {
        self.calls(id).contains(&id) || self.components.iter().any(|component| component.len() > 1 && component.contains(&id))
    }

    /// One line an instance, callees below it.
    pub fn display(&self, program: &Program, facts: &Facts) -> String {
        let mut text = String::new();
        for &id in self.components.iter().rev().flatten() {
            let mark = if self.is_recursive(id) { "  # recursive" } else { "" };
            let _ = writeln!(text, "{}{mark}", report::signature(program, facts, &facts.instances[id]));
            for callee in self.calls(id) {
                let _ = writeln!(text, "    {}", report::signature(program, facts, &facts.instances[callee]));
            }
        }
        text
    }
}

/// The instances that an instance calls.
fn callees(instance: &InferredInstance) -> BTreeSet<InferId> {
    let mut set = BTreeSet::new();
    for arm in instance.calls.values().flat_map(|resolution| &resolution.arms) {
        match &arm.target {
            Target::Instance { callee, .. } => {
                set.insert(*callee);
            }
            Target::Construct { init: Some(init), .. } => {
                if let Target::Instance { callee, .. } = &**init {
                    set.insert(*callee);
                }
            }
            _ => {}
        }
    }
    set
}
