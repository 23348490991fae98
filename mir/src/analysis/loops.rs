//! Which blocks are part of a loop.

use crate::ir::{Block, Body, IndexVec};
use petgraph::algo::tarjan_scc;
use petgraph::graph::{DiGraph, NodeIndex};

/// Whether control can come back to each block: those of a strongly connected component, and those that lead to themselves.
pub fn in_loops(body: &Body) -> IndexVec<Block, bool> {
    let mut graph = DiGraph::<(), ()>::new();
    for _ in body.blocks.ids() {
        graph.add_node(());
    }
    let mut result = IndexVec::filled(false, body.blocks.len());
    for block in body.reverse_postorder() {
        for successor in body.successors(block) {
            graph.add_edge(NodeIndex::new(block.0 as usize), NodeIndex::new(successor.0 as usize), ());
            if successor == block {
                result[block] = true;
            }
        }
    }
    for component in tarjan_scc(&graph).into_iter().filter(|component| component.len() > 1) {
        component.into_iter().for_each(|node| result[Block(node.index() as u32)] = true);
    }
    result
}
