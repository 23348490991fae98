//! `a[i:j] = b[l:m:n]` of two lists, found before a body is selected: no list is made of what moves from one to the other.

use crate::infer::facts::{Facts, InferredInstance};
use crate::ir::program::Constant;
use crate::ir::{Body, IndexVec, Op, Program, Value};
use crate::types::Atom;
use std::collections::BTreeMap;
use taipan_rt_abi::BuiltinType;

/// The `GetItem` that each such `SetItem` stands for too.
pub fn fused(program: &Program, facts: &Facts, inferred: &InferredInstance, uses: &IndexVec<Value, u32>) -> BTreeMap<Value, Value> {
    let body = &facts.bodies[inferred.func];
    let finder = Finder { program, facts, inferred, body };
    let mut found = BTreeMap::new();
    for data in body.blocks.iter() {
        for (place, &set) in data.ops.iter().enumerate() {
            let Some(&Op::SetItem { obj, key, value }) = body.op(set) else { continue };
            let Some(&Op::GetItem { obj: source, key: from }) = body.op(value) else { continue };
            let Some(taken) = data.ops[..place].iter().position(|&op| op == value) else { continue };
            let between = &data.ops[taken + 1..place];
            let simple = finder.is_list(obj)
                && finder.is_list(source)
                && finder.is_plain_span(key, true)
                && finder.is_plain_span(from, false)
                && between.iter().all(|&op| finder.is_harmless(op));
            if uses[value] == 1 && simple {
                found.insert(set, value);
            }
        }
    }
    found
}

struct Finder<'a> {
    program: &'a Program,
    facts: &'a Facts,
    inferred: &'a InferredInstance,
    body: &'a Body,
}

impl Finder<'_> {
    fn is_list(&self, value: Value) -> bool {
        matches!(self.facts.types.only(self.inferred.types[value]), Some(Atom::Container(BuiltinType::List, _)))
    }

    /// Whether a key is a slice of ints, the step of which can't be 0; with `forward`, has none.
    fn is_plain_span(&self, key: Value, forward: bool) -> bool {
        let Some(&Op::Slice { start, stop, step }) = self.body.op(key) else { return false };
        let steps = self.inferred.ints.get(&step).is_some_and(|step| step.low > 0 || step.high < 0);
        self.is_int_or_none(start) && self.is_int_or_none(stop) && (self.is_none(step) || steps && !forward)
    }

    fn is_none(&self, value: Value) -> bool {
        matches!(self.body.op(value), Some(Op::Const(id)) if self.program.constants[*id] == Constant::None)
    }

    fn is_int_or_none(&self, value: Value) -> bool {
        self.is_none(value) || self.is_int(value)
    }

    fn is_int(&self, value: Value) -> bool {
        let mut atoms = self.facts.types.atoms(self.inferred.types[value]);
        atoms.len() == 1 && atoms.all(|atom| matches!(atom, Atom::Builtin(BuiltinType::Int)))
    }

    /// Whether an operation can't tell if the slice has been taken already.
    fn is_harmless(&self, op: Value) -> bool {
        match self.body.op(op) {
            Some(Op::Const(_) | Op::Slice { .. } | Op::Refine { .. } | Op::CheckBound { .. } | Op::LoadGlobal(_) | Op::CellGet(_)) => true,
            Some(Op::Binary { lhs, rhs, .. }) => self.is_int(*lhs) && self.is_int(*rhs),
            Some(Op::Unary { arg, .. }) => self.is_int(*arg),
            _ => false,
        }
    }
}
