//! `for` and `while`, with `else`, `break` and `continue`.

use super::exits::Region;
use super::unit::Unit;
use crate::diag::Code;
use ruff_python_ast as ast;
use ruff_text_size::Ranged;
use taipan_mir::ir::{Edge, Op, Terminator};

impl<'a> Unit<'_, 'a> {
    /// `for target in iter: … else: …`
    pub fn for_loop(&mut self, each: &'a ast::StmtFor) {
        if each.is_async {
            self.unsupported(Code::E0301, each.iter.range(), "'async for' is not supported yet", "use a plain 'for'");
            return;
        }
        let range = each.iter.range();
        let iterable = self.expr(&each.iter);
        // Tracebacks show the statement where the iterator is made, and where it steps.
        let iter = self.emit(Op::GetIter(iterable), each.range);
        let (head, body, done, end) = (self.new_block(range), self.new_block(range), self.new_block(range), self.new_block(range));
        let span = self.span(each.range);
        let item = self.ssa.body.add_param(body, span);
        self.ssa.body.values[item].site = self.ssa.site;
        self.ssa.jump(head, Vec::new());
        self.ssa.start(head);
        self.ssa.terminate(Terminator::Next { iter, body: Edge::to(body), done: Edge::to(done) });
        self.ssa.seal_and_start(body);
        self.enter(Region::Loop { break_to: end, continue_to: head, iter: Some(iter) });
        self.assign(&each.target, item);
        self.nested(&each.body);
        self.leave();
        self.ssa.jump(head, Vec::new());
        self.ssa.seal(head);
        self.ssa.seal_and_start(done);
        self.nested(&each.orelse);
        self.ssa.jump(end, Vec::new());
        self.ssa.seal_and_start(end);
    }

    /// `while test: … else: …`
    pub fn while_loop(&mut self, each: &'a ast::StmtWhile) {
        let range = each.test.range();
        let (head, body, done, end) = (self.new_block(range), self.new_block(range), self.new_block(range), self.new_block(range));
        self.ssa.jump(head, Vec::new());
        self.ssa.start(head);
        self.condition(&each.test, body, done);
        self.ssa.seal_and_start(body);
        self.enter(Region::Loop { break_to: end, continue_to: head, iter: None });
        self.nested(&each.body);
        self.leave();
        self.ssa.jump(head, Vec::new());
        self.ssa.seal(head);
        self.ssa.seal_and_start(done);
        self.nested(&each.orelse);
        self.ssa.jump(end, Vec::new());
        self.ssa.seal_and_start(end);
    }
}
