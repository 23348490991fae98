//! Which values are still needed at the start and end of each block.
//!
//! Backward dataflow over blocks. An edge's arguments are used at the end of the block it leaves; a landing
//! edge (see [`Body::landings`]) leaves from the middle, so what it needs is live before its operation.

use crate::ir::{Block, Body, Edge, IndexVec, Op, Value, ValueDef};
use taipan_rt_abi::Ownership;

/// A set of values, one bit each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueSet {
    words: Vec<u64>,
}

impl ValueSet {
    /// An empty set for values below `len`.
    pub fn new(len: usize) -> ValueSet {
        ValueSet { words: vec![0; len.div_ceil(64)] }
    }

    /// Adds a value; whether it was not there.
    pub fn insert(&mut self, value: Value) -> bool {
        let (word, bit) = (value.0 as usize / 64, 1 << (value.0 % 64));
        let fresh = self.words[word] & bit == 0;
        self.words[word] |= bit;
        fresh
    }

    /// Removes a value; whether it was there.
    pub fn remove(&mut self, value: Value) -> bool {
        let (word, bit) = (value.0 as usize / 64, 1 << (value.0 % 64));
        let present = self.words[word] & bit != 0;
        self.words[word] &= !bit;
        present
    }

    /// Whether a value is in it.
    pub fn contains(&self, value: Value) -> bool {
        self.words[value.0 as usize / 64] & (1 << (value.0 % 64)) != 0
    }

    /// Adds all of `other`.
    pub fn union(&mut self, other: &ValueSet) {
        for (word, more) in self.words.iter_mut().zip(&other.words) {
            *word |= more;
        }
    }

    /// The values, in order.
    pub fn iter(&self) -> impl Iterator<Item = Value> + '_ {
        self.words.iter().enumerate().flat_map(|(index, &word)| {
            let mut rest = word;
            std::iter::from_fn(move || {
                (rest != 0).then(|| {
                    let bit = rest.trailing_zeros();
                    rest &= rest - 1;
                    Value(index as u32 * 64 + bit)
                })
            })
        })
    }
}

/// What each block needs.
pub struct Liveness {
    /// Live on entry; the block's own parameters are not among them.
    pub live_in: IndexVec<Block, ValueSet>,
    /// Needed by the terminator: its operands, its edges' arguments, and what its successors need.
    pub live_out: IndexVec<Block, ValueSet>,
}

/// Calls `visit` on what must be alive while an operation runs: its operands; behind an array on the stack, the
/// words in it; behind a borrowed value, the object that it was read from.
pub fn for_each_deep_use(body: &Body, op: &Op, visit: &mut impl FnMut(Value)) {
    let mut pending = Vec::new();
    op.for_each_use(|value| pending.push(value));
    while let Some(value) = pending.pop() {
        visit(value);
        match body.op(value) {
            Some(Op::StackArray(words)) => pending.extend(words),
            Some(Op::CallBuiltin { builtin, args }) if builtin.row().ret.0 == Ownership::Borrow => pending.extend(args),
            _ => {}
        }
    }
}

/// Adds what an edge needs: its arguments and what is live on entry of its block.
pub fn add_edge_needs(edge: &Edge, live_in: &IndexVec<Block, ValueSet>, set: &mut ValueSet) {
    set.union(&live_in[edge.block]);
    edge.args.iter().for_each(|&arg| {
        set.insert(arg);
    });
}

/// Computes liveness of the values for which `counts` holds.
pub fn liveness(body: &Body, counts: impl Fn(Value) -> bool) -> Liveness {
    let empty = ValueSet::new(body.values.len());
    let mut result =
        Liveness { live_in: IndexVec::filled(empty.clone(), body.blocks.len()), live_out: IndexVec::filled(empty, body.blocks.len()) };
    let mut order = body.reverse_postorder();
    order.reverse();
    let mut changed = true;
    while changed {
        changed = false;
        for &block in &order {
            let out = live_out(body, block, &result.live_in, &counts);
            let start = live_start(body, block, out.clone(), &result.live_in, &counts);
            result.live_out[block] = out;
            if result.live_in[block] != start {
                result.live_in[block] = start;
                changed = true;
            }
        }
    }
    result
}

fn live_out(body: &Body, block: Block, live_in: &IndexVec<Block, ValueSet>, counts: &impl Fn(Value) -> bool) -> ValueSet {
    let mut set = ValueSet::new(body.values.len());
    let terminator = body.blocks[block].terminator.as_ref().expect("every block has a terminator once built");
    terminator.for_each_edge(|edge| set.union(&live_in[edge.block]));
    terminator.for_each_use(|value| {
        if counts(value) {
            set.insert(value);
        }
    });
    set
}

fn live_start(
    body: &Body,
    block: Block,
    mut live: ValueSet,
    live_in: &IndexVec<Block, ValueSet>,
    counts: &impl Fn(Value) -> bool,
) -> ValueSet {
    for &value in body.blocks[block].ops.iter().rev() {
        live.remove(value);
        if let Some(Some(edge)) = body.landings.get(value) {
            live.union(&live_in[edge.block]);
            edge.args.iter().filter(|&&arg| counts(arg)).for_each(|&arg| {
                live.insert(arg);
            });
        }
        if let ValueDef::Op(op) = &body.values[value].def {
            for_each_deep_use(body, op, &mut |used| {
                if counts(used) {
                    live.insert(used);
                }
            });
        }
    }
    for &param in &body.blocks[block].params {
        live.remove(param);
    }
    live
}
