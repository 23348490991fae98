//! Conditions as control flow: `if a and not b:` is two branches, no value.

use super::expressions::compare_op;
use super::unit::Unit;
use crate::load::statically_false;
use ruff_python_ast::{self as ast, BoolOp, CmpOp, Expr, Number, UnaryOp};
use ruff_text_size::Ranged;
use taipan_mir::ir::{Block, Op, Value};

impl<'a> Unit<'_, 'a> {
    /// Branches on an expression. Ends the current block.
    pub fn condition(&mut self, test: &'a Expr, then: Block, otherwise: Block) {
        let range = test.range();
        match self.static_truth(test) {
            Some(true) => return self.ssa.jump(then, Vec::new()),
            Some(false) => return self.ssa.jump(otherwise, Vec::new()),
            None => {}
        }
        match test {
            Expr::UnaryOp(ast::ExprUnaryOp { op: UnaryOp::Not, operand, .. }) => self.condition(operand, otherwise, then),
            Expr::BoolOp(ast::ExprBoolOp { op, values, .. }) => {
                let (last, rest) = values.split_last().expect("a boolean operator has operands");
                for value in rest {
                    let next = self.new_block(value.range());
                    match op {
                        BoolOp::And => self.condition(value, next, otherwise),
                        BoolOp::Or => self.condition(value, then, next),
                    }
                    self.ssa.seal_and_start(next);
                    if self.ssa.is_dead() {
                        return;
                    }
                }
                self.condition(last, then, otherwise);
            }
            Expr::Compare(compare) if compare.ops.len() > 1 => {
                let mut lhs = self.expr(&compare.left);
                for (index, (op, comparator)) in compare.ops.iter().zip(&compare.comparators).enumerate() {
                    let rhs = self.expr(comparator);
                    let value = self.emit(Op::Compare { op: compare_op(*op), lhs, rhs }, range);
                    let truth = self.emit(Op::Truth(value), range);
                    lhs = rhs;
                    if index + 1 == compare.ops.len() {
                        self.ssa.branch(truth, then, otherwise);
                    } else {
                        let next = self.new_block(range);
                        self.ssa.branch(truth, next, otherwise);
                        self.ssa.seal_and_start(next);
                    }
                }
            }
            Expr::If(choice) => {
                let (yes, no) = (self.new_block(range), self.new_block(range));
                self.condition(&choice.test, yes, no);
                for (block, value) in [(yes, &choice.body), (no, &choice.orelse)] {
                    self.ssa.seal_and_start(block);
                    if !self.ssa.is_dead() {
                        self.condition(value, then, otherwise);
                    }
                }
            }
            _ => {
                let value = self.expr(test);
                if !self.ssa.is_dead() {
                    let truth = self.emit(Op::Truth(value), range);
                    self.ssa.branch(truth, then, otherwise);
                }
            }
        }
    }

    /// `a and b`, `a or b`, `a if test else b` as values.
    pub fn choice(&mut self, expr: &'a Expr) -> Value {
        let range = expr.range();
        let join = self.new_block(range);
        let span = self.span(range);
        let result = self.ssa.body.add_param(join, span);
        match expr {
            Expr::BoolOp(ast::ExprBoolOp { op, values, .. }) => {
                let (last, rest) = values.split_last().expect("a boolean operator has operands");
                for value in rest {
                    let value = self.expr(value);
                    let truth = self.emit(Op::Truth(value), range);
                    let (next, stop) = (self.new_block(range), self.new_block(range));
                    match op {
                        BoolOp::And => self.ssa.branch(truth, next, stop),
                        BoolOp::Or => self.ssa.branch(truth, stop, next),
                    }
                    self.ssa.seal_and_start(stop);
                    self.ssa.jump(join, vec![value]);
                    self.ssa.seal_and_start(next);
                }
                let value = self.expr(last);
                self.ssa.jump(join, vec![value]);
            }
            Expr::If(choice) => {
                let (yes, no) = (self.new_block(range), self.new_block(range));
                self.condition(&choice.test, yes, no);
                for (block, value) in [(yes, &choice.body), (no, &choice.orelse)] {
                    self.ssa.seal_and_start(block);
                    if !self.ssa.is_dead() {
                        let value = self.expr(value);
                        self.ssa.jump(join, vec![value]);
                    }
                }
            }
            _ => unreachable!("only expressions that choose"),
        }
        self.ssa.seal_and_start(join);
        result
    }

    /// What a condition is in every run, where that can be told from its text: constants, `__debug__`, `TYPE_CHECKING`,
    /// and `__name__ == "__main__"`.
    pub fn static_truth(&mut self, test: &Expr) -> Option<bool> {
        match test {
            Expr::BooleanLiteral(literal) => Some(literal.value),
            Expr::NoneLiteral(_) => Some(false),
            Expr::NumberLiteral(literal) => match &literal.value {
                Number::Int(int) => Some(int.as_u64() != Some(0)),
                Number::Float(float) => Some(*float != 0.0),
                Number::Complex { .. } => None,
            },
            Expr::StringLiteral(literal) => Some(!literal.value.is_empty()),
            Expr::Name(name) if name.id.as_str() == "__debug__" => Some(self.cx.config.asserts),
            Expr::Name(_) | Expr::Attribute(_) if statically_false(test) => Some(false),
            Expr::UnaryOp(ast::ExprUnaryOp { op: UnaryOp::Not, operand, .. }) => self.static_truth(operand).map(|truth| !truth),
            Expr::Compare(compare) => {
                let (Expr::Name(name), [op], [Expr::StringLiteral(text)]) = (&*compare.left, &*compare.ops, &*compare.comparators) else {
                    return None;
                };
                let plain = name.id.as_str() == "__name__" && !self.binds_name();
                let equal = self.cx.loaded(self.module).name == text.value.to_str();
                match op {
                    CmpOp::Eq if plain => Some(equal),
                    CmpOp::NotEq if plain => Some(!equal),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// Whether `__name__` is a variable here.
    fn binds_name(&mut self) -> bool {
        let name = self.cx.name("__name__");
        self.cx.globals.contains_key(&(self.module, name)) || self.scopes.resolution(self.scope, name) != crate::scope::Resolution::Global
    }
}
