//! Ways out: what runs when control leaves a loop, handler, `finally` or `with` by `return`, `break` or `continue`.

use super::unit::Unit;
use ruff_python_ast::Stmt;
use ruff_text_size::TextRange;
use taipan_mir::ir::{Block, Op, Terminator, Value};

/// Something that control is inside of.
#[derive(Clone)]
pub enum Region<'a> {
    /// A loop; a `for` holds its iterator as long as it runs.
    Loop { break_to: Block, continue_to: Block, iter: Option<Value> },
    /// An exception handler; `unwind` is what was around it, `name` its variable, to be unbound.
    Handler { unwind: Option<Block>, name: Option<&'a str>, range: TextRange },
    /// A `try` with a `finally`, whose body runs on the way.
    Finally { unwind: Option<Block>, body: &'a [Stmt] },
    /// A `with`: `__exit__(None, None, None)` runs on the way.
    With { unwind: Option<Block>, manager: Value, range: TextRange },
    /// A `try` whose handlers are left behind.
    Try { unwind: Option<Block> },
}

impl<'a> Unit<'_, 'a> {
    /// Control is inside of `region` from here.
    pub fn enter(&mut self, region: Region<'a>) {
        self.regions.push(region);
    }

    /// Control is out of the innermost region again.
    pub fn leave(&mut self) {
        self.regions.pop();
    }

    /// Runs what is due when control leaves all regions from number `depth` on. The regions stay for the code after.
    fn leave_to(&mut self, depth: usize) {
        let regions = self.regions.clone();
        while self.regions.len() > depth && !self.ssa.is_dead() {
            let region = self.regions.pop().expect("there are more than `depth`");
            match region {
                Region::Loop { iter, .. } => self.drop_iterator(iter),
                Region::Try { unwind } => self.set_unwind(unwind),
                Region::Handler { unwind, name, range } => {
                    name.into_iter().for_each(|name| self.unbind(name, range));
                    self.emit(Op::LeaveHandler, range);
                    self.set_unwind(unwind);
                }
                Region::Finally { unwind, body } => {
                    self.set_unwind(unwind);
                    self.nested(body);
                }
                Region::With { unwind, manager, range } => {
                    self.set_unwind(unwind);
                    self.call_exit(manager, range);
                }
            }
        }
        self.regions = regions;
    }

    /// Where raising operations go from here.
    pub fn set_unwind(&mut self, unwind: Option<Block>) {
        let span = taipan_mir::ir::Span { module: self.module.0, ..Default::default() };
        self.ssa.set_unwind(unwind, span);
    }

    /// Leaves the function.
    pub fn return_value(&mut self, value: Value, range: TextRange) {
        let unwind = self.ssa.unwind();
        self.leave_to(0);
        if !self.ssa.is_dead() {
            self.end_of_scope(range);
            self.ssa.terminate(Terminator::Return(Some(value)));
        }
        self.set_unwind(unwind);
    }

    /// `break`.
    pub fn break_loop(&mut self) {
        self.leave_loop(true);
    }

    /// `continue`.
    pub fn continue_loop(&mut self) {
        self.leave_loop(false);
    }

    fn drop_iterator(&mut self, iter: Option<Value>) {
        if let Some(iter) = iter {
            self.emit(Op::KeepAlive(vec![iter]), TextRange::default());
        }
    }

    fn leave_loop(&mut self, is_break: bool) {
        let unwind = self.ssa.unwind();
        let innermost = self.regions.iter().rposition(|region| matches!(region, Region::Loop { .. }));
        let Some(depth) = innermost else { return };
        let Region::Loop { break_to, continue_to, iter } = self.regions[depth] else { return };
        self.leave_to(depth + 1);
        if is_break && !self.ssa.is_dead() {
            self.drop_iterator(iter);
        }
        self.ssa.jump(if is_break { break_to } else { continue_to }, Vec::new());
        self.set_unwind(unwind);
    }
}
