//! What is the same for all instances of a function: its refined body, and where each value is used.

use super::refine::refine;
use crate::ir::{Block, Body, FuncId, IndexVec, Op, Program, Terminator, Value};

/// A step of a body: an operation, a terminator, or an `unwind` edge. Ordered as control flows, loops aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Point {
    /// Position of the block in reverse postorder.
    pub block: u32,
    /// Position of the operation; their number for the terminator; one more for the `unwind` edge.
    pub step: u32,
}

/// See the module.
#[derive(Debug)]
pub struct Shape {
    /// The body.
    pub body: Body,
    /// Reached blocks in reverse postorder.
    pub order: Vec<Block>,
    /// Position of each block in `order`.
    pub position: IndexVec<Block, u32>,
    /// Where each value is used.
    pub uses: IndexVec<Value, Vec<Point>>,
}

impl Shape {
    /// The shape of a function.
    pub fn new(program: &Program, func: FuncId) -> Shape {
        let body = refine(program, func);
        let order = body.reverse_postorder();
        let mut position = IndexVec::filled(u32::MAX, body.blocks.len());
        let mut uses: IndexVec<Value, Vec<Point>> = IndexVec::filled(Vec::new(), body.values.len());
        for (index, &block) in order.iter().enumerate() {
            position[block] = index as u32;
            let data = &body.blocks[block];
            let mut note = |value: Value, step: usize| {
                let point = Point { block: index as u32, step: step as u32 };
                if uses[value].last() != Some(&point) {
                    uses[value].push(point);
                }
            };
            for (step, &op) in data.ops.iter().enumerate() {
                body.op(op).expect("blocks list operations").for_each_use(|value| note(value, step));
            }
            if let Some(terminator) = &data.terminator {
                terminator.for_each_use(|value| note(value, data.ops.len()));
                // Which way a branch goes depends on the type behind its test, not only on the truth that the test gives.
                if let Terminator::Branch { cond, .. } = terminator
                    && let Some(tested) = tested(&body, *cond)
                {
                    note(tested, data.ops.len());
                }
            }
            if let Some(unwind) = &data.unwind {
                unwind.args.iter().for_each(|&value| note(value, data.ops.len() + 1));
            }
        }
        Shape { body, order, position, uses }
    }
}

/// The value whose type decides a test for "is it unbound", below any number of negations.
fn tested(body: &Body, cond: Value) -> Option<Value> {
    match body.op(cond)? {
        Op::IsUnbound(value) => Some(*value),
        Op::Not(inner) => tested(body, *inner),
        Op::Truth(value) => match body.op(*value)? {
            Op::Not(inner) => tested(body, *inner),
            _ => None,
        },
        _ => None,
    }
}
