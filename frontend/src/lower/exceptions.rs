//! `try`, `with` and `yield from`.
//!
//! ```text
//! try: a()                  block of a(): unwind to H
//! except E as e: b()        H: v1 = enter_handler; v2 = exc_matches v1, E; branch v2, B, R      (unwind to C)
//!                           B: b(); leave_handler; jump end                                     (unwind to C)
//!                           R: reraise                                                          (unwind to C)
//!                           C: leave_handler; propagate                                         (unwind to what is around)
//! ```

use super::exits::Region;
use super::unit::Unit;
use crate::diag::Code;
use ruff_python_ast::{self as ast, ExceptHandler, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange};
use taipan_mir::ir::{Block, Edge, Op, Terminator, Value};

impl<'a> Unit<'_, 'a> {
    /// `try: … except …: … else: … finally: …`
    pub fn try_statement(&mut self, attempt: &'a ast::StmtTry) {
        if attempt.is_star {
            let range = attempt.handlers.first().map_or(attempt.range, Ranged::range);
            self.unsupported(Code::E0304, range, "'except*' is not supported yet", "catch the group with 'except ExceptionGroup'");
            return;
        }
        if attempt.finalbody.is_empty() {
            return self.try_except(attempt);
        }
        let range = attempt.range;
        let around = self.ssa.unwind();
        let failed = self.new_block(range);
        self.set_unwind(Some(failed));
        self.enter(Region::Finally { unwind: around, body: &attempt.finalbody });
        if attempt.handlers.is_empty() {
            self.nested(&attempt.body);
        } else {
            self.try_except(attempt);
        }
        self.leave();
        let end = self.new_block(range);
        self.set_unwind(around);
        if !self.ssa.is_dead() {
            self.nested(&attempt.finalbody);
            self.ssa.jump(end, Vec::new());
        }
        let cleanup = self.start_handler(failed, range);
        if !self.ssa.is_dead() {
            self.emit(Op::EnterHandler, range);
            self.enter(Region::Handler { unwind: around, name: None, range });
            self.nested(&attempt.finalbody);
            self.leave();
            if !self.ssa.is_dead() {
                self.emit(Op::Reraise, range);
                self.ssa.terminate(Terminator::Unreachable);
            }
        }
        self.end_handler(cleanup, around, None, range);
        self.ssa.seal_and_start(end);
    }

    fn try_except(&mut self, attempt: &'a ast::StmtTry) {
        let range = attempt.range;
        let around = self.ssa.unwind();
        let (caught, end) = (self.new_block(range), self.new_block(range));
        self.set_unwind(Some(caught));
        self.enter(Region::Try { unwind: around });
        self.nested(&attempt.body);
        self.leave();
        self.set_unwind(around);
        if !self.ssa.is_dead() {
            self.nested(&attempt.orelse);
            self.ssa.jump(end, Vec::new());
        }
        let cleanup = self.start_handler(caught, range);
        if !self.ssa.is_dead() {
            let exc = self.emit(Op::EnterHandler, range);
            for ExceptHandler::ExceptHandler(handler) in &attempt.handlers {
                self.handler(handler, exc, around, end);
            }
            if !self.ssa.is_dead() {
                self.emit(Op::Reraise, range);
                self.ssa.terminate(Terminator::Unreachable);
            }
        }
        self.end_handler(cleanup, around, None, range);
        self.ssa.seal_and_start(end);
    }

    /// One `except`. Afterwards the current block is where the exception does not match.
    fn handler(&mut self, handler: &'a ast::ExceptHandlerExceptHandler, exc: Value, around: Option<Block>, end: Block) {
        if self.ssa.is_dead() {
            return;
        }
        let range = handler.range;
        let tests = self.ssa.unwind();
        let next = self.new_block(range);
        if let Some(filter) = &handler.type_ {
            let filter_value = self.expr(filter);
            let matches = self.emit(Op::ExcMatches { exc, filter: filter_value }, filter.range());
            let body = self.new_block(range);
            self.ssa.branch(matches, body, next);
            self.ssa.seal_and_start(body);
        }
        let name = handler.name.as_ref().map(|name| name.as_str());
        let cleanup = name.map(|_| self.new_block(range));
        if let (Some(name), Some(cleanup)) = (name, cleanup) {
            self.set_unwind(Some(cleanup));
            self.store_name(name, exc, range);
        }
        self.enter(Region::Handler { unwind: around, name, range });
        self.nested(&handler.body);
        self.leave();
        if !self.ssa.is_dead() {
            name.into_iter().for_each(|name| self.unbind(name, range));
            self.emit(Op::LeaveHandler, range);
            self.set_unwind(around);
            self.ssa.jump(end, Vec::new());
        }
        if let Some(cleanup) = cleanup {
            self.end_handler(cleanup, around, name, range);
        }
        self.set_unwind(tests);
        self.ssa.seal_and_start(next);
    }

    /// Starts a handler block; gives the block that its own exceptions go to.
    fn start_handler(&mut self, handler: Block, range: TextRange) -> Block {
        let cleanup = self.new_block(range);
        self.set_unwind(Some(cleanup));
        self.ssa.seal_and_start(handler);
        cleanup
    }

    /// Builds the clean-up of a handler, and puts the unwind around it back.
    fn end_handler(&mut self, cleanup: Block, around: Option<Block>, name: Option<&'a str>, range: TextRange) {
        self.set_unwind(around);
        self.ssa.seal_and_start(cleanup);
        if !self.ssa.is_dead() {
            self.emit(Op::LeaveHandler, range);
            name.into_iter().for_each(|name| self.unbind(name, range));
            self.ssa.terminate(Terminator::Propagate);
        }
    }

    /// `with a as x, b: …`
    pub fn with_statement(&mut self, with: &'a ast::StmtWith) {
        if with.is_async {
            self.unsupported(Code::E0301, with.range, "'async with' is not supported yet", "use a plain 'with'");
            return;
        }
        self.with_items(&with.items, &with.body, with.range);
    }

    /// `range` is the statement, which is what tracebacks show where a manager is entered or left.
    fn with_items(&mut self, items: &'a [ast::WithItem], body: &'a [Stmt], range: TextRange) {
        let Some((item, rest)) = items.split_first() else { return self.nested(body) };
        let manager = self.expr(&item.context_expr);
        let name = self.cx.name("__enter__");
        let entered = self.emit(Op::CallSpecial { obj: manager, name, args: Vec::new() }, range);
        let around = self.ssa.unwind();
        let (failed, end) = (self.new_block(range), self.new_block(range));
        self.set_unwind(Some(failed));
        self.enter(Region::With { unwind: around, manager, range });
        if let Some(target) = &item.optional_vars {
            self.assign(target, entered);
        }
        self.with_items(rest, body, range);
        self.leave();
        self.set_unwind(around);
        if !self.ssa.is_dead() {
            self.call_exit(manager, range);
            self.ssa.jump(end, Vec::new());
        }
        let cleanup = self.start_handler(failed, range);
        if !self.ssa.is_dead() {
            let exc = self.emit(Op::EnterHandler, range);
            let ty = self.cx.name("type");
            let callee = self.emit(Op::BuiltinName(ty), range);
            let class = self.emit(Op::Call { callee, args: vec![exc], names: Vec::new() }, range);
            let name = self.cx.name("__traceback__");
            let traceback = self.emit(Op::GetAttr { obj: exc, name }, range);
            let name = self.cx.name("__exit__");
            let result = self.emit(Op::CallSpecial { obj: manager, name, args: vec![class, exc, traceback] }, range);
            let suppressed = self.emit(Op::Truth(result), range);
            let (quiet, again) = (self.new_block(range), self.new_block(range));
            self.ssa.branch(suppressed, quiet, again);
            self.ssa.seal_and_start(again);
            self.emit(Op::Reraise, range);
            self.ssa.terminate(Terminator::Unreachable);
            self.ssa.seal_and_start(quiet);
            self.emit(Op::LeaveHandler, range);
            self.set_unwind(around);
            self.ssa.jump(end, Vec::new());
        }
        self.end_handler(cleanup, around, None, range);
        self.ssa.seal_and_start(end);
    }

    /// `__exit__(None, None, None)`.
    pub fn call_exit(&mut self, manager: Value, range: TextRange) {
        let none = self.none(range);
        let name = self.cx.name("__exit__");
        self.emit(Op::CallSpecial { obj: manager, name, args: vec![none; 3] }, range);
    }

    /// `yield from iterable`: hands on what is sent and thrown; the value is what the inner generator returns.
    pub fn yield_from(&mut self, expr: &'a ast::ExprYieldFrom) -> Value {
        let range = expr.range;
        let span = self.span(range);
        let iterable: &'a Expr = &expr.value;
        let value = self.expr(iterable);
        let iter = self.emit(Op::GetIter(value), range);
        let none = self.none(range);
        let around = self.ssa.unwind();
        let (step, yielded, thrown, done) = (self.new_block(range), self.new_block(range), self.new_block(range), self.new_block(range));
        let sent = self.ssa.body.add_param(step, span);
        let item = self.ssa.body.add_param(yielded, span);
        let result = self.ssa.body.add_param(done, span);
        let delegate = |sent| Terminator::Delegate { iter, sent, yielded: Edge::to(yielded), done: Edge::to(done) };
        self.ssa.jump(step, vec![none]);
        self.ssa.start(step);
        self.ssa.terminate(delegate(Some(sent)));
        // Both delegates lead to `yielded` and to `done`.
        self.ssa.start(yielded);
        self.set_unwind(Some(thrown));
        let received = self.emit(Op::Yield(item), range);
        self.ssa.jump(step, vec![received]);
        self.set_unwind(around);
        self.ssa.seal_and_start(thrown);
        self.ssa.terminate(delegate(None));
        self.ssa.seal(step);
        self.ssa.seal(yielded);
        self.ssa.seal_and_start(done);
        result
    }
}
