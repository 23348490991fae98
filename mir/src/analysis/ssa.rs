//! Repairs SSA form after a value has got more than one definition.
//!
//! A pass that cuts a body apart (a generator's resumption points) defines a value again elsewhere. [`repair`]
//! makes every use see the definition that reaches it, with block parameters where several do; the algorithm is
//! that of Braun et al., "Simple and Efficient Construction of Static Single Assignment Form" (2013), run backwards from the uses.

use crate::ir::{Block, Body, IndexVec, Value, ValueDef};
use std::collections::HashMap;

/// Where control enters a block: from the end of a block, or from the middle by the landing of an operation.
#[derive(Clone, Copy)]
enum Entry {
    Terminator(Block),
    Landing(Block, Value),
}

struct Repair<'a> {
    body: &'a mut Body,
    original: Value,
    /// The definition in force at the end of a block that defines the value itself.
    definitions: HashMap<Block, Value>,
    /// The definition in force at the start of a block, once asked for.
    starts: HashMap<Block, Value>,
    entries: &'a IndexVec<Block, Vec<Entry>>,
    positions: &'a IndexVec<Value, Option<(Block, usize)>>,
}

/// Rewrites the uses of `original` given further definitions of it: `others` are values defined in their blocks.
/// Several values may be repaired with one call; the CFG doesn't change but for added parameters.
pub fn repair(body: &mut Body, redefined: &[(Value, Vec<Value>)]) {
    for (original, others) in redefined {
        let entries = entries(body);
        let positions = positions(body);
        let mut definitions = HashMap::new();
        for &value in others.iter().chain([original]) {
            let block = home(body, &positions, value);
            let later = |old: Value| position(body, &positions, old) > position(body, &positions, value);
            if !definitions.get(&block).copied().is_some_and(later) {
                definitions.insert(block, value);
            }
        }
        let repair = Repair { body, original: *original, definitions, starts: HashMap::new(), entries: &entries, positions: &positions };
        repair.run(others);
    }
}

fn home(body: &Body, positions: &IndexVec<Value, Option<(Block, usize)>>, value: Value) -> Block {
    match body.values[value].def {
        ValueDef::Param(block, _) => block,
        ValueDef::Op(_) => positions[value].expect("a definition stands in a block").0,
    }
}

/// Position of a definition in its block: parameters come before operations.
fn position(body: &Body, positions: &IndexVec<Value, Option<(Block, usize)>>, value: Value) -> usize {
    match body.values[value].def {
        ValueDef::Param(..) => 0,
        ValueDef::Op(_) => positions[value].map_or(0, |(_, index)| index + 1),
    }
}

fn entries(body: &Body) -> IndexVec<Block, Vec<Entry>> {
    let mut entries = IndexVec::filled(Vec::new(), body.blocks.len());
    for block in body.reverse_postorder() {
        let data = &body.blocks[block];
        data.terminator.as_ref().expect("built").for_each_edge(|edge| entries[edge.block].push(Entry::Terminator(block)));
        for &op in &data.ops {
            if let Some(Some(edge)) = body.landings.get(op) {
                entries[edge.block].push(Entry::Landing(block, op));
            }
        }
    }
    entries
}

fn positions(body: &Body) -> IndexVec<Value, Option<(Block, usize)>> {
    let mut positions = IndexVec::filled(None, body.values.len());
    for (block, data) in body.blocks.iter_enumerated() {
        for (index, &op) in data.ops.iter().enumerate() {
            positions[op] = Some((block, index));
        }
    }
    positions
}

impl Repair<'_> {
    fn run(mut self, others: &[Value]) {
        for block in self.body.reverse_postorder() {
            let mut current = None;
            if self.body.blocks[block].params.iter().any(|param| *param == self.original || others.contains(param)) {
                current = self.definitions_of_params(block, others);
            }
            for index in 0..self.body.blocks[block].ops.len() {
                let op = self.body.blocks[block].ops[index];
                self.rewrite_op(block, op, current);
                if op == self.original || others.contains(&op) {
                    current = Some(op);
                }
            }
            self.rewrite_terminator(block, current);
        }
    }

    fn definitions_of_params(&self, block: Block, others: &[Value]) -> Option<Value> {
        self.body.blocks[block].params.iter().copied().find(|param| *param == self.original || others.contains(param))
    }

    fn rewrite_op(&mut self, block: Block, op: Value, current: Option<Value>) {
        let mut used = false;
        if let ValueDef::Op(operation) = &self.body.values[op].def {
            operation.for_each_use(|value| used |= value == self.original);
        }
        let landing_used = matches!(self.body.landings.get(op), Some(Some(edge)) if edge.args.contains(&self.original));
        if !used && !landing_used {
            return;
        }
        let replacement = current.unwrap_or_else(|| self.at_start(block));
        let original = self.original;
        let swap = |value: Value| if value == original { replacement } else { value };
        if let ValueDef::Op(operation) = &mut self.body.values[op].def {
            operation.map_uses(swap);
        }
        if let Some(Some(edge)) = self.body.landings.iter_mut().nth(op.0 as usize) {
            edge.args.iter_mut().for_each(|arg| *arg = swap(*arg));
        }
    }

    fn rewrite_terminator(&mut self, block: Block, current: Option<Value>) {
        let mut used = false;
        self.body.blocks[block].terminator.as_ref().expect("built").for_each_use(|value| used |= value == self.original);
        if used {
            let replacement = current.unwrap_or_else(|| self.at_start(block));
            let original = self.original;
            let terminator = self.body.blocks[block].terminator.as_mut().expect("built");
            terminator.map_uses(|value| if value == original { replacement } else { value });
        }
    }

    /// The definition that reaches the end of `block`, or the landing of `before` in it.
    fn reaching(&mut self, entry: Entry) -> Value {
        let (block, limit) = match entry {
            Entry::Terminator(block) => (block, usize::MAX),
            Entry::Landing(block, op) => (block, self.positions[op].map_or(usize::MAX, |(_, index)| index + 1)),
        };
        if let Some(&value) = self.definitions.get(&block)
            && (position(self.body, self.positions, value) < limit || limit == usize::MAX)
        {
            return value;
        }
        self.at_start(block)
    }

    fn at_start(&mut self, block: Block) -> Value {
        if let Some(&value) = self.starts.get(&block) {
            return value;
        }
        let entries = self.entries[block].clone();
        if let [only] = entries[..] {
            let value = self.reaching(only);
            self.starts.insert(block, value);
            return value;
        }
        let span = self.body.values[self.original].span;
        let param = self.body.add_param(block, span);
        let repr = self.body.reprs[self.original];
        self.body.reprs.resize(self.body.values.len(), repr);
        self.body.landings.resize(self.body.values.len(), None);
        self.starts.insert(block, param);
        let mut done = Vec::new();
        for entry in entries {
            let value = self.reaching(entry);
            self.pass_argument(entry, block, value, &mut done);
        }
        param
    }

    fn pass_argument(&mut self, entry: Entry, target: Block, value: Value, done: &mut Vec<Block>) {
        match entry {
            Entry::Terminator(block) => {
                if done.contains(&block) {
                    return; // both edges of a branch lead here, and were filled together
                }
                done.push(block);
                let terminator = self.body.blocks[block].terminator.as_mut().expect("built");
                terminator.for_each_edge_mut(|edge| {
                    if edge.block == target {
                        edge.args.push(value);
                    }
                });
            }
            Entry::Landing(_, op) => {
                let edge = self.body.landings[op].as_mut().expect("an entry by landing");
                edge.args.push(value);
            }
        }
    }
}
