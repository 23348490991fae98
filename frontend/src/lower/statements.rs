//! Statements.

use super::unit::Unit;
use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange};
use taipan_mir::ir::{Op, Terminator};

impl<'a> Unit<'_, 'a> {
    /// Statements in order, until one after which nothing runs.
    pub fn block(&mut self, body: &'a [Stmt]) {
        for stmt in body {
            if self.ssa.is_dead() {
                return;
            }
            self.statement(stmt);
        }
    }

    /// Statements within another one.
    pub fn nested(&mut self, body: &'a [Stmt]) {
        let scope = self.scope;
        if let Some(open) = self.classes.get_mut(&scope) {
            open.depth += 1;
        }
        self.block(body);
        if let Some(open) = self.classes.get_mut(&scope) {
            open.depth -= 1;
        }
    }

    fn statement(&mut self, stmt: &'a Stmt) {
        let range = stmt.range();
        match stmt {
            Stmt::Expr(stmt) => {
                if !stmt.value.is_literal_expr() {
                    self.expr(&stmt.value);
                }
            }
            Stmt::Assign(assign) => {
                let value = self.expr(&assign.value);
                assign.targets.iter().for_each(|target| self.assign(target, value));
            }
            Stmt::AugAssign(assign) => self.augmented(assign),
            Stmt::AnnAssign(assign) => self.annotated(assign),
            Stmt::Delete(delete) => delete.targets.iter().for_each(|target| self.delete(target)),
            Stmt::Return(stmt) => {
                let value = match &stmt.value {
                    Some(value) => self.expr(value),
                    None => self.none(range),
                };
                self.return_value(value, range);
            }
            Stmt::Raise(raise) => self.raise(raise),
            Stmt::Assert(assert) => self.assert(assert),
            Stmt::If(branch) => self.if_statement(branch),
            Stmt::While(each) => self.while_loop(each),
            Stmt::For(each) => self.for_loop(each),
            Stmt::Break(_) => self.break_loop(),
            Stmt::Continue(_) => self.continue_loop(),
            Stmt::Try(attempt) => self.try_statement(attempt),
            Stmt::With(with) => self.with_statement(with),
            Stmt::FunctionDef(def) => self.function_definition(def),
            Stmt::ClassDef(def) => self.class_definition(def),
            Stmt::Import(import) => self.import(import),
            Stmt::ImportFrom(import) => self.import_from(import),
            Stmt::Match(choice) => self.match_statement(choice),
            Stmt::Pass(_) | Stmt::Global(_) | Stmt::Nonlocal(_) | Stmt::TypeAlias(_) | Stmt::IpyEscapeCommand(_) => {}
        }
    }

    /// `x: T = value`. The annotation is a hint; nothing is evaluated for it.
    fn annotated(&mut self, assign: &'a ast::StmtAnnAssign) {
        if let Some(value) = &assign.value {
            let value = self.expr(value);
            self.assign(&assign.target, value);
        } else if !assign.simple {
            // `a.b: int` evaluates `a`.
            if let Expr::Attribute(ast::ExprAttribute { value, .. }) | Expr::Subscript(ast::ExprSubscript { value, .. }) = &*assign.target {
                self.expr(value);
            }
        }
    }

    fn raise(&mut self, raise: &'a ast::StmtRaise) {
        match &raise.exc {
            Some(exc) => {
                let exc = self.expr(exc);
                let cause = raise.cause.as_ref().map(|cause| self.expr(cause));
                self.emit(Op::Raise { exc, cause }, raise.range);
            }
            None => {
                self.emit(Op::Reraise, raise.range);
            }
        }
        self.ssa.terminate(Terminator::Unreachable);
    }

    fn assert(&mut self, assert: &'a ast::StmtAssert) {
        if !self.cx.config.asserts {
            return;
        }
        let (good, bad) = (self.new_block(assert.range), self.new_block(assert.range));
        self.condition(&assert.test, good, bad);
        self.ssa.seal_and_start(bad);
        if !self.ssa.is_dead() {
            let message = assert.msg.as_ref().map(|message| self.expr(message));
            self.emit(Op::RaiseAssertion { message }, last_comparison(&assert.test).unwrap_or(assert.range));
            self.ssa.terminate(Terminator::Unreachable);
        }
        self.ssa.seal_and_start(good);
    }

    fn if_statement(&mut self, branch: &'a ast::StmtIf) {
        let end = self.new_block(branch.range);
        let mut arms: Vec<(Option<&'a Expr>, &'a [Stmt])> = vec![(Some(&*branch.test), &branch.body[..])];
        arms.extend(branch.elif_else_clauses.iter().map(|clause| (clause.test.as_ref(), &clause.body[..])));
        for (test, body) in arms {
            if self.ssa.is_dead() {
                break;
            }
            let Some(test) = test else {
                self.nested(body);
                break;
            };
            let (yes, no) = (self.new_block(test.range()), self.new_block(test.range()));
            self.condition(test, yes, no);
            self.ssa.seal_and_start(yes);
            self.nested(body);
            self.ssa.jump(end, Vec::new());
            self.ssa.seal_and_start(no);
        }
        self.ssa.jump(end, Vec::new());
        self.ssa.seal_and_start(end);
    }
}

/// The last comparison that decides a condition: where CPython sees a failed assertion.
fn last_comparison(test: &Expr) -> Option<TextRange> {
    match test {
        Expr::Compare(compare) => Some(compare.range),
        Expr::BoolOp(operation) => operation.values.iter().rev().find_map(last_comparison),
        Expr::UnaryOp(operation) if operation.op == ast::UnaryOp::Not => last_comparison(&operation.operand),
        Expr::If(branch) => [&branch.orelse, &branch.body, &branch.test].into_iter().find_map(|part| last_comparison(part)),
        _ => None,
    }
}
