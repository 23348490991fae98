//! Intervals of the ints in tuples of fixed shape, which are followed from function to function as ints themselves are:
//! `func((i, u))` passes `i` on, and `q, r = split(n)` takes what `split` returned.

use super::{COUNTER, Place, Range, Ranges};
use crate::infer::facts::Target;
use crate::infer::intervals;
use crate::ir::{Op, Value};
use crate::types::{Atom, InferId, Ty};

impl Ranges<'_> {
    /// The items of a tuple of fixed shape that are ints.
    pub(super) fn parts(&self, inst: InferId, tuple: Value) -> Vec<u32> {
        self.int_items(self.facts.instances[inst].types[tuple])
    }

    fn int_items(&self, ty: Ty) -> Vec<u32> {
        match self.facts.types.only(ty) {
            Some(Atom::Tuple(items)) => (0..).zip(items).filter(|(_, ty)| **ty == Ty::INT).map(|(index, _)| index).collect(),
            _ => Vec::new(),
        }
    }

    /// Such an item: that of a display, of a parameter, of what a function returns, or the index of `for i, x in enumerate(y)`.
    pub(super) fn part(&mut self, inst: InferId, tuple: Value, index: u32) -> Option<Range> {
        let facts = self.facts;
        let body = &facts.bodies[facts.instances[inst].func];
        if !self.parts(inst, tuple).contains(&index) {
            return Some(Range::ANY);
        }
        match body.op(tuple) {
            Some(Op::Tuple(items)) => self.of(inst, *items.get(index as usize)?),
            Some(&Op::Unpack { iterable: of, star: false, .. } | &Op::Refine { value: of, .. } | &Op::CheckBound { value: of, .. }) => {
                self.part(inst, of, index)
            }
            Some(Op::Call { .. } | Op::CallMethod { .. }) => self.part_of_result(inst, tuple, index),
            Some(_) => Some(Range::ANY),
            None => match (self.enumerated(inst, body, tuple), index) {
                (Some(_), 0) => Some(Range { low: 0, high: COUNTER }),
                (Some(of), _) => self.iterated(inst, of),
                (None, _) => self.read(Place::Part(inst, tuple, index)),
            },
        }
    }

    fn part_of_result(&mut self, inst: InferId, call: Value, index: u32) -> Option<Range> {
        let facts = self.facts;
        let Some(resolution) = facts.instances[inst].calls.get(&call) else { return Some(Range::ANY) };
        let mut joined = None;
        for arm in &resolution.arms {
            let range = match &arm.target {
                Target::Instance { callee, negate: false, .. } if self.int_items(facts.instances[*callee].result).contains(&index) => {
                    self.read(Place::ResultPart(*callee, index))
                }
                Target::Raises => None,
                _ => Some(Range::ANY),
            };
            joined = intervals::join(joined, range);
        }
        joined
    }

    /// Passes on the ints in a tuple: `from` gives the range of each.
    pub(super) fn flow_parts(&mut self, inst: InferId, param: Value, from: impl Fn(&mut Self, u32) -> Option<Range>) {
        for part in self.parts(inst, param) {
            let range = from(self, part);
            self.flow_if(Place::Part(inst, param, part), range);
        }
    }
}
