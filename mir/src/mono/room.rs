//! Room for the lists that comprehensions make: where each step of a loop adds an item, the list is made with room for all of them.
//!
//! ```text
//!   v1 = get_iter xs          v1: list = list_with_room (list_length xs)
//!   v2 = list            =>   …
//!   loop: list_push v2, …
//! ```

use super::body::Select;
use super::iterate::Walk;
use super::loops::Stride;
use crate::ir::op::I64Op;
use crate::ir::{Block, Op, Terminator, Value};
use taipan_rt_abi::{Builtin, Repr};

impl Select<'_, '_> {
    /// Selects an empty list.
    pub fn empty_list(&mut self, list: Value) -> Value {
        match self.items_to_come(list) {
            Some(count) => self.call(Builtin::list_with_room, vec![count]),
            None => self.array_row(Builtin::list_new, &[]),
        }
    }

    /// How many items the loop that follows will add to a list, unless it is left early.
    fn items_to_come(&mut self, list: Value) -> Option<Value> {
        let Some(Terminator::Jump(edge)) = &self.generic.blocks[self.generic_block].terminator else { return None };
        let head = edge.block;
        let &iter = self.plan.heads.get(&head)?;
        let Some(Terminator::Next { body, .. }) = &self.generic.blocks[head].terminator else { return None };
        if !self.every_way_pushes(body.block, head, list) {
            return None;
        }
        let (walk, states) = self.walks.get(&iter)?.clone();
        self.steps_to_come(&walk, &states)
    }

    /// Whether all ways from the start of a loop's body back to its head add to a list.
    fn every_way_pushes(&self, start: Block, head: Block, list: Value) -> bool {
        let pushes = |at: &Value| matches!(self.generic.op(*at), Some(Op::ListPush { list: to, .. }) if *to == list);
        let mut seen = vec![start];
        let mut at = 0;
        while let Some(&block) = seen.get(at) {
            at += 1;
            if block == head {
                return false;
            }
            if self.generic.blocks[block].ops.iter().any(pushes) {
                continue;
            }
            for next in self.generic.successors(block) {
                if !seen.contains(&next) {
                    seen.push(next);
                }
            }
        }
        true
    }

    /// How many steps a walk takes.
    fn steps_to_come(&mut self, walk: &Walk, states: &[Value]) -> Option<Value> {
        match walk {
            Walk::Range { stop, step: Stride::Constant(step @ (1 | -1)) } => {
                let (high, low) = if *step == 1 { (*stop, *states.first()?) } else { (*states.first()?, *stop) };
                Some(self.emit(Op::I64Binary { op: I64Op::WrappingSub, lhs: high, rhs: low }, Repr::I64))
            }
            Walk::IntRange { count, .. } | Walk::RangeObject { count, .. } | Walk::Dict { count, .. } | Walk::Set { count, .. } => {
                Some(*count)
            }
            Walk::List { list, .. } => Some(self.call(Builtin::list_length, vec![*list])),
            Walk::Array { array, .. } => Some(self.call(Builtin::array_len, vec![*array])),
            Walk::Tuple(tuple) => Some(self.call(Builtin::tuple_len, vec![*tuple])),
            Walk::Enumerate(inner) => self.steps_to_come(inner, states.get(1..)?),
            Walk::Range { .. } | Walk::Zip(_) | Walk::Object(_) => None,
        }
    }
}
