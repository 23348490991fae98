//! Which node of a graph every way to another leads through, after Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm" (2001).

use crate::ir::Body;
use crate::ir::entity::Entity;

/// The dominator tree, with numbers that answer "dominates" at once.
pub struct Dominators {
    /// Entry and exit of each node in a walk of the tree; `None` where nothing leads.
    ranges: Vec<Option<(u32, u32)>>,
}

impl Dominators {
    /// `successors` are those of each node; node 0 is the entry.
    pub fn new(successors: &[Vec<usize>]) -> Dominators {
        let count = successors.len();
        let order = postorder(successors);
        let mut number = vec![usize::MAX; count];
        order.iter().enumerate().for_each(|(index, &node)| number[node] = index);
        let mut predecessors = vec![Vec::new(); count];
        for &node in &order {
            successors[node].iter().for_each(|&successor| predecessors[successor].push(node));
        }
        let mut above = vec![usize::MAX; count];
        above[0] = 0;
        let mut changed = true;
        while std::mem::take(&mut changed) {
            for &node in order.iter().rev().skip(1) {
                let mut best = usize::MAX;
                for &predecessor in predecessors[node].iter().filter(|&&it| above[it] != usize::MAX) {
                    best = if best == usize::MAX { predecessor } else { meet(&above, &number, best, predecessor) };
                }
                changed |= above[node] != best;
                above[node] = best;
            }
        }
        let mut children = vec![Vec::new(); count];
        order.iter().filter(|&&node| node != 0).for_each(|&node| children[above[node]].push(node));
        let mut ranges = vec![None; count];
        let mut clock = 0;
        let mut stack = vec![(0, false)];
        while let Some((node, done)) = stack.pop() {
            clock += 1;
            if done {
                ranges[node] = ranges[node].map(|(enter, _)| (enter, clock));
            } else {
                ranges[node] = Some((clock, 0));
                stack.push((node, true));
                stack.extend(children[node].iter().map(|&child| (child, false)));
            }
        }
        Dominators { ranges }
    }

    /// The blocks of a body. An edge from the middle of a block counts as one from its end, so that a block which dominates another
    /// has at least begun.
    pub fn of_blocks(body: &Body) -> Dominators {
        let successors = |block| body.successors(block).into_iter().map(Entity::index).collect();
        Dominators::new(&body.blocks.ids().map(successors).collect::<Vec<_>>())
    }

    /// Whether the entry leads to a node.
    pub fn reached(&self, node: usize) -> bool {
        self.ranges[node].is_some()
    }

    /// Whether every way from the entry to `below` leads through `above`.
    pub fn dominates(&self, above: usize, below: usize) -> bool {
        match (self.ranges[above], self.ranges[below]) {
            (Some((enter, exit)), Some((at, _))) => enter <= at && at <= exit,
            _ => false,
        }
    }
}

fn meet(above: &[usize], number: &[usize], mut a: usize, mut b: usize) -> usize {
    while a != b {
        while number[a] < number[b] {
            a = above[a];
        }
        while number[b] < number[a] {
            b = above[b];
        }
    }
    a
}

fn postorder(all: &[Vec<usize>]) -> Vec<usize> {
    let mut seen = vec![false; all.len()];
    let mut order = Vec::new();
    let mut stack = vec![(0, 0)];
    seen[0] = true;
    while let Some((node, next)) = stack.last_mut() {
        let successors = &all[*node];
        let Some(&successor) = successors.get(*next) else {
            order.push(*node);
            stack.pop();
            continue;
        };
        *next += 1;
        if !std::mem::replace(&mut seen[successor], true) {
            stack.push((successor, 0));
        }
    }
    order
}
