//! What stands left of `=`, after `for`, `as` and `del`.

use super::expressions::binary_op;
use super::unit::Unit;
use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::{Ranged, TextRange};
use taipan_mir::ir::{Op, Value};

impl<'a> Unit<'_, 'a> {
    /// Assigns a value to a target.
    pub fn assign(&mut self, target: &'a Expr, value: Value) {
        let range = target.range();
        match target {
            Expr::Name(name) => self.store_name(&name.id, value, range),
            Expr::Attribute(attribute) => {
                let obj = self.expr(&attribute.value);
                let name = self.intern(&attribute.attr);
                self.emit(Op::SetAttr { obj, name, value }, range);
            }
            Expr::Subscript(subscript) => {
                if self.is_globals_call(&subscript.value) {
                    let key = self.expr(&subscript.slice);
                    return self.store_in_globals(key, value, range);
                }
                let obj = self.expr(&subscript.value);
                let key = self.expr(&subscript.slice);
                self.emit(Op::SetItem { obj, key, value }, range);
            }
            Expr::Tuple(ast::ExprTuple { elts, .. }) | Expr::List(ast::ExprList { elts, .. }) => self.unpack(elts, value, range),
            Expr::Starred(starred) => self.assign(&starred.value, value),
            _ => {}
        }
    }

    fn unpack(&mut self, targets: &'a [Expr], iterable: Value, range: TextRange) {
        let star = targets.iter().position(Expr::is_starred_expr);
        let before = star.unwrap_or(targets.len()) as u32;
        let after = targets.len() as u32 - before - u32::from(star.is_some());
        let tuple = self.emit(Op::Unpack { iterable, before, star: star.is_some(), after }, range);
        // All items are taken before the first target is assigned, which may start a new block.
        let items: Vec<Value> = (0..targets.len()).map(|index| self.emit(Op::TupleItem { tuple, index: index as u32 }, range)).collect();
        for (target, item) in targets.iter().zip(items) {
            self.assign(target, item);
        }
    }

    /// `target op= value`: the target's object and key once, then the value.
    pub fn augmented(&mut self, assign: &'a ast::StmtAugAssign) {
        let range = assign.range;
        let op = binary_op(assign.op);
        match &*assign.target {
            Expr::Name(name) => {
                let lhs = self.load_name(&name.id, name.range);
                let rhs = self.expr(&assign.value);
                let value = self.emit(Op::InPlace { op, lhs, rhs }, range);
                self.store_name(&name.id, value, range);
            }
            Expr::Attribute(attribute) => {
                let obj = self.expr(&attribute.value);
                let name = self.intern(&attribute.attr);
                let lhs = self.emit(Op::GetAttr { obj, name }, attribute.range);
                let rhs = self.expr(&assign.value);
                let value = self.emit(Op::InPlace { op, lhs, rhs }, range);
                self.emit(Op::SetAttr { obj, name, value }, range);
            }
            Expr::Subscript(subscript) => {
                let obj = self.expr(&subscript.value);
                let key = self.expr(&subscript.slice);
                let lhs = self.emit(Op::GetItem { obj, key }, subscript.range);
                let rhs = self.expr(&assign.value);
                let value = self.emit(Op::InPlace { op, lhs, rhs }, range);
                if self.is_globals_call(&subscript.value) {
                    return self.store_in_globals(key, value, range);
                }
                self.emit(Op::SetItem { obj, key, value }, range);
            }
            _ => {}
        }
    }

    /// `del target`.
    pub fn delete(&mut self, target: &'a Expr) {
        let range = target.range();
        match target {
            Expr::Name(name) => self.delete_name(&name.id, range),
            Expr::Attribute(attribute) => {
                let obj = self.expr(&attribute.value);
                let name = self.intern(&attribute.attr);
                self.emit(Op::DelAttr { obj, name }, range);
            }
            Expr::Subscript(subscript) => {
                let obj = self.expr(&subscript.value);
                let key = self.expr(&subscript.slice);
                self.emit(Op::DelItem { obj, key }, range);
            }
            Expr::Tuple(ast::ExprTuple { elts, .. }) | Expr::List(ast::ExprList { elts, .. }) => {
                elts.iter().for_each(|element| self.delete(element));
            }
            _ => {}
        }
    }
}
