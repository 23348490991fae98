//! The body of a function: blocks with parameters, operations in order, one terminator each.

use super::entity::{Block, FuncId, IndexVec, ModuleId, Value};
use super::op::Op;
use crate::entity;
use taipan_rt_abi::Repr;

/// A range of bytes of a module's source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
#[allow(missing_docs)]
pub struct Span {
    pub module: u32,
    pub start: u32,
    pub end: u32,
}

impl Span {
    /// The module it lies in.
    pub fn module_id(self) -> ModuleId {
        ModuleId(self.module)
    }
}

entity!(Site, "site", "A call in whose place a callee's body stands.");

/// Where a callee was put in the place of a call: what tracebacks and debuggers show as a frame of its own.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct CallSite {
    /// The callee.
    pub func: FuncId,
    /// The call.
    pub span: Span,
    /// The site that the call itself came from, if it was inlined along with its function.
    pub outer: Option<Site>,
}

/// What defines a value.
#[derive(Clone, Debug, PartialEq)]
pub enum ValueDef {
    /// An operation.
    Op(Op),
    /// The parameter of a block, at that position.
    Param(Block, u32),
}

/// A value and where it comes from in the source.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct ValueData {
    pub def: ValueDef,
    pub span: Span,
    /// `None` for what the function itself does.
    pub site: Option<Site>,
}

/// A jump to a block with the arguments for its parameters.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Edge {
    pub block: Block,
    pub args: Vec<Value>,
}

impl Edge {
    /// A jump to a block without parameters.
    pub fn to(block: Block) -> Edge {
        Edge { block, args: Vec::new() }
    }
}

/// How a block ends.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub enum Terminator {
    /// Goes on elsewhere.
    Jump(Edge),
    /// `cond` is a truth.
    Branch { cond: Value, then: Edge, otherwise: Edge },
    /// Generic: the next item of an iterator. The *first* parameter of the block of `body` is the item; the
    /// edge's arguments fill the others. May raise, through the block's `unwind`.
    Next { iter: Value, body: Edge, done: Edge },
    /// Generic: one step of `yield from`. Sends `sent` (throws the waiting exception when `None`) into `iter`. The
    /// first parameter of `yielded`'s block is the yielded value, that of `done`'s block the result.
    Delegate { iter: Value, sent: Option<Value>, yielded: Edge, done: Edge },
    /// Typed: a jump by a raw integer.
    Switch { value: Value, cases: Vec<(i64, Edge)>, otherwise: Edge },
    /// Ends the function. `None` where the result is `Void`.
    Return(Option<Value>),
    /// The exception that waits goes on: to the block's `unwind`, out of the function when there is none. In the
    /// generic phase it ends the clean-up block of a handler, which begins with a `LeaveHandler`.
    Propagate,
    /// Never reached: the operation before it always raises.
    Unreachable,
}

impl Terminator {
    /// Calls `visit` on every edge, not the block's `unwind`.
    pub fn for_each_edge(&self, mut visit: impl FnMut(&Edge)) {
        match self {
            Terminator::Jump(edge) => visit(edge),
            Terminator::Branch { then: a, otherwise: b, .. }
            | Terminator::Next { body: a, done: b, .. }
            | Terminator::Delegate { yielded: a, done: b, .. } => {
                visit(a);
                visit(b);
            }
            Terminator::Switch { cases, otherwise, .. } => {
                cases.iter().for_each(|(_, edge)| visit(edge));
                visit(otherwise);
            }
            Terminator::Return(_) | Terminator::Propagate | Terminator::Unreachable => {}
        }
    }

    /// Calls `change` on every edge, not the block's `unwind`.
    pub fn for_each_edge_mut(&mut self, mut change: impl FnMut(&mut Edge)) {
        match self {
            Terminator::Jump(edge) => change(edge),
            Terminator::Branch { then: a, otherwise: b, .. }
            | Terminator::Next { body: a, done: b, .. }
            | Terminator::Delegate { yielded: a, done: b, .. } => {
                change(a);
                change(b);
            }
            Terminator::Switch { cases, otherwise, .. } => {
                cases.iter_mut().for_each(|(_, edge)| change(edge));
                change(otherwise);
            }
            Terminator::Return(_) | Terminator::Propagate | Terminator::Unreachable => {}
        }
    }

    /// Calls `visit` on every operand, those of the edges included.
    pub fn for_each_use(&self, mut visit: impl FnMut(Value)) {
        self.clone().map_uses(|value| {
            visit(value);
            value
        });
    }

    /// Replaces every operand, those of the edges included.
    pub fn map_uses(&mut self, mut map: impl FnMut(Value) -> Value) {
        match self {
            Terminator::Branch { cond: value, .. } | Terminator::Next { iter: value, .. } | Terminator::Switch { value, .. } => {
                *value = map(*value)
            }
            Terminator::Delegate { iter, sent, .. } => {
                *iter = map(*iter);
                sent.iter_mut().for_each(|value| *value = map(*value));
            }
            Terminator::Return(value) => value.iter_mut().for_each(|value| *value = map(*value)),
            Terminator::Jump(_) | Terminator::Propagate | Terminator::Unreachable => {}
        }
        self.for_each_edge_mut(|edge| edge.args.iter_mut().for_each(|value| *value = map(*value)));
    }
}

/// A basic block.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct BlockData {
    /// Defined on entry, by the edges that lead here.
    pub params: Vec<Value>,
    /// Operations, in order.
    pub ops: Vec<Value>,
    /// `None` only while the block is being built.
    pub terminator: Option<Terminator>,
    /// Where control goes when an operation of this block (or the `Next`, `Delegate` or `Propagate` that ends it)
    /// raises; out of the function when `None`. All operations of the block share it: its arguments are defined before
    /// the first one that may raise, so a variable assigned inside a `try` starts a new block. It leads to a handler
    /// (`EnterHandler` first), to a handler's clean-up (`LeaveHandler`, then `Propagate`), or, from the `Yield` of a
    /// `yield from`, to the `Delegate` that throws the exception on.
    pub unwind: Option<Edge>,
}

/// The body of a function.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Body {
    /// Everything that is defined; values of removed operations stay as unused rows.
    pub values: IndexVec<Value, ValueData>,
    /// The first block is the entry; its parameters are the function's.
    pub blocks: IndexVec<Block, BlockData>,
    /// Typed phase: what each value is at run time. Empty in the generic phase.
    pub reprs: IndexVec<Value, Repr>,
    /// Typed phase, after `lower_exceptions`: where control goes when that operation raises. Blocks then have no
    /// `unwind`. Empty before.
    pub landings: IndexVec<Value, Option<Edge>>,
    /// Calls that were replaced by what they call.
    pub sites: IndexVec<Site, CallSite>,
}

impl Body {
    /// The entry block.
    pub const ENTRY: Block = Block(0);

    /// Adds an empty block.
    pub fn add_block(&mut self) -> Block {
        self.blocks.push(BlockData::default())
    }

    /// Adds a parameter to a block.
    pub fn add_param(&mut self, block: Block, span: Span) -> Value {
        let position = self.blocks[block].params.len() as u32;
        let value = self.values.push(ValueData { def: ValueDef::Param(block, position), span, site: None });
        self.blocks[block].params.push(value);
        value
    }

    /// Makes an operation that is in no block yet.
    pub fn make_op(&mut self, op: Op, span: Span) -> Value {
        self.values.push(ValueData { def: ValueDef::Op(op), span, site: None })
    }

    /// Adds an operation at the end of a block.
    pub fn push_op(&mut self, block: Block, op: Op, span: Span) -> Value {
        let value = self.make_op(op, span);
        self.blocks[block].ops.push(value);
        value
    }

    /// Adds an operation of the typed phase at the end of a block.
    pub fn emit(&mut self, block: Block, op: Op, repr: Repr, span: Span) -> Value {
        let value = self.push_op(block, op, span);
        self.reprs.push(repr);
        self.landings.push(None);
        value
    }

    /// Replaces every use of a value, wherever it is used.
    pub fn map_all_uses(&mut self, map: impl Fn(Value) -> Value) {
        for data in self.values.iter_mut() {
            if let ValueDef::Op(op) = &mut data.def {
                op.map_uses(&map);
            }
        }
        for data in self.blocks.iter_mut() {
            data.terminator.iter_mut().for_each(|terminator| terminator.map_uses(&map));
            data.unwind.iter_mut().for_each(|edge| edge.args.iter_mut().for_each(|arg| *arg = map(*arg)));
        }
        self.landings.iter_mut().flatten().for_each(|edge| edge.args.iter_mut().for_each(|arg| *arg = map(*arg)));
    }

    /// Leaves nothing but the parameters: the code of what is never called.
    pub fn forget(&mut self) {
        let params = std::mem::take(&mut self.blocks[Body::ENTRY].params);
        let mut empty = Body::default();
        let entry = empty.add_block();
        for param in params {
            empty.add_param(entry, self.values[param].span);
            empty.reprs.push(self.reprs[param]);
            empty.landings.push(None);
        }
        empty.blocks[entry].terminator = Some(Terminator::Unreachable);
        *self = empty;
    }

    /// The operation that defines a value; `None` for a block parameter.
    pub fn op(&self, value: Value) -> Option<&Op> {
        match &self.values[value].def {
            ValueDef::Op(op) => Some(op),
            ValueDef::Param(..) => None,
        }
    }

    /// The blocks that a block leads to, its `unwind` last.
    pub fn successors(&self, block: Block) -> Vec<Block> {
        let data = &self.blocks[block];
        let mut list = Vec::new();
        if let Some(terminator) = &data.terminator {
            terminator.for_each_edge(|edge| list.push(edge.block));
        }
        for op in data.ops.iter().filter_map(|&op| self.landings.get(op)).flatten() {
            list.push(op.block);
        }
        list.extend(data.unwind.as_ref().map(|edge| edge.block));
        list
    }

    /// Blocks in reverse postorder from the entry; unreachable ones are left out.
    pub fn reverse_postorder(&self) -> Vec<Block> {
        let mut seen = vec![false; self.blocks.len()];
        let mut order = Vec::with_capacity(self.blocks.len());
        let mut stack = vec![(Body::ENTRY, self.successors(Body::ENTRY), 0)];
        seen[0] = true;
        while let Some((block, successors, next)) = stack.last_mut() {
            let Some(&successor) = successors.get(*next) else {
                order.push(*block);
                stack.pop();
                continue;
            };
            *next += 1;
            if !std::mem::replace(&mut seen[successor.0 as usize], true) {
                stack.push((successor, self.successors(successor), 0));
            }
        }
        order.reverse();
        order
    }
}
