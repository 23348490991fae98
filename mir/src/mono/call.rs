//! What the runtime does on words, for every operation that inference could not resolve.

use super::body::Select;
use super::number::dynamic_compare;
use crate::ir::op::{CompareOp, UnaryOp};
use crate::ir::{Name, Op, Value};
use taipan_rt_abi::{Builtin, Repr};

impl Select<'_, '_> {
    /// Selects an operation by the runtime's function for it.
    pub fn dynamic(&mut self, value: Value, op: &Op) -> Value {
        match op {
            Op::Unary { op, arg } => {
                let row = match op {
                    UnaryOp::Neg if self.is_number(*arg) => Builtin::number_neg,
                    UnaryOp::Neg => Builtin::num_neg,
                    UnaryOp::Pos => Builtin::dyn_pos,
                    UnaryOp::Invert => Builtin::dyn_invert,
                };
                self.row(row, &[*arg])
            }
            Op::Binary { op, lhs, rhs } => {
                let row = self.binary_row(*op, *lhs, *rhs, false);
                self.row(row, &[*lhs, *rhs])
            }
            Op::InPlace { op, lhs, rhs } => {
                let row = self.binary_row(*op, *lhs, *rhs, true);
                self.row(row, &[*lhs, *rhs])
            }
            Op::Compare { op: CompareOp::In | CompareOp::NotIn, lhs, rhs } => self.row(Builtin::dyn_contains, &[*rhs, *lhs]),
            Op::Compare { op, lhs, rhs } => {
                // A comparison that gives a bool is its own truth.
                let row = if self.natural(value) == Repr::Bool { self.compare_row(*op, *lhs, *rhs) } else { dynamic_compare(*op).0 };
                self.row(row, &[*lhs, *rhs])
            }
            Op::Truth(of) => self.row(Builtin::dyn_truth, &[*of]),
            Op::GetItem { obj, key } => self.row(Builtin::dyn_getitem, &[*obj, *key]),
            Op::SetItem { obj, key, value } => self.row(Builtin::dyn_setitem, &[*obj, *key, *value]),
            Op::DelItem { obj, key } => self.row(Builtin::dyn_delitem, &[*obj, *key]),
            Op::GetAttr { obj, name } => {
                let (obj, name) = (self.word(*obj), self.name(*name));
                self.call(Builtin::dyn_getattr, vec![obj, name])
            }
            Op::SetAttr { obj, name, value } => {
                let (obj, name, value) = (self.word(*obj), self.name(*name), self.word(*value));
                self.call(Builtin::dyn_setattr, vec![obj, name, value])
            }
            Op::DelAttr { obj, name } => {
                let (obj, name) = (self.word(*obj), self.name(*name));
                self.call(Builtin::dyn_delattr, vec![obj, name])
            }
            Op::Call { callee, args, names } => {
                let callee = self.word(*callee);
                let words = self.words(args);
                let (array, count) = self.array(words);
                let names = self.names(names);
                self.call(Builtin::dyn_call, vec![callee, array, count, names])
            }
            Op::CallMethod { obj, name, args, .. } if self.is_init_of_object(*obj, *name, args) => self.none(),
            Op::CallMethod { obj, name, args, names, found } => {
                let (obj, name) = (self.word(*obj), self.name(*name));
                let words = self.words(args);
                let (array, count) = self.array(words);
                let names = self.names(names);
                match found.and_then(|found| self.found.get(&found).copied()) {
                    Some((callee, binds)) => self.call(Builtin::dyn_call_found, vec![callee, binds, obj, array, count, names]),
                    None => self.call(Builtin::dyn_call_method, vec![obj, name, array, count, names]),
                }
            }
            Op::CallSpecial { obj, name, args } => {
                let (obj, name) = (self.word(*obj), self.name(*name));
                let words = self.words(args);
                let (array, count) = self.array(words);
                self.call(Builtin::dyn_call_special, vec![obj, name, array, count])
            }
            Op::CallEx { callee, args, keywords } => {
                let (callee, args) = (self.word(*callee), self.word(*args));
                let keywords = match keywords {
                    Some(keywords) => self.word(*keywords),
                    None => self.null(),
                };
                self.call(Builtin::dyn_call_ex, vec![callee, args, keywords])
            }
            Op::GetIter(of) => self.row(Builtin::dyn_iter, &[*of]),
            other => unreachable!("{other:?} is not left to the runtime"),
        }
    }

    /// The tuple of keyword names of a dynamic call, or "no value" when there are none.
    pub fn names(&mut self, names: &[Name]) -> Value {
        if names.is_empty() {
            return self.null();
        }
        let texts: Vec<Value> = names.iter().map(|&name| self.name(name)).collect();
        let (array, count) = self.array(texts);
        self.call(Builtin::tuple_new, vec![array, count])
    }
}
