//! Loops: iterators that never leave the body live on its stack; the others are objects.
//!
//! `for i in range(n)` becomes a counter in an array of raw words, which LLVM keeps in registers.

use super::body::Select;
use crate::infer::facts::Target;
use crate::ir::op::{CompareOp, I64Op};
use crate::ir::program::FunctionKind;
use crate::ir::{Block, Edge, Op, Terminator, Value};
use crate::types::Atom;
use taipan_rt_abi::{Builtin, BuiltinType, Repr};

/// An iterator on the stack.
#[derive(Clone, Copy, Debug)]
pub enum Loop {
    /// Over raw integers: an array of the next one; the end; the step, which is not 0.
    Range { state: Value, stop: Value, step: i64 },
    /// Over a list: an array of the next index. The list's length is read anew at each step.
    List { state: Value, list: Value },
}

impl Select<'_, '_> {
    /// Selects `iter(of)`.
    pub fn get_iter(&mut self, value: Value, of: Value) -> Value {
        if self.stays_in_loop(value)
            && let Some(on_stack) = self.loop_on_stack(of)
        {
            self.loops.insert(value, on_stack);
            return self.null();
        }
        self.resolved(value, &Op::GetIter(of))
    }

    /// Whether an iterator is only stepped. In a generator it must outlive suspension, so it is an object.
    fn stays_in_loop(&self, iter: Value) -> bool {
        if self.cx.function(self.infer).kind == FunctionKind::Generator {
            return false;
        }
        let steps =
            self.generic.blocks.iter().filter(|data| matches!(data.terminator, Some(Terminator::Next { iter: used, .. }) if used == iter));
        steps.count() as u32 == self.uses[iter]
    }

    fn loop_on_stack(&mut self, of: Value) -> Option<Loop> {
        if let Some(found) = self.range_loop(of) {
            return Some(found);
        }
        match self.cx.facts.types.only(self.ty(of)) {
            Some(Atom::Container(BuiltinType::List, _)) => {
                let list = self.value(of);
                let zero = self.number(0);
                let state = self.emit(Op::StackArray(vec![zero]), Repr::Ptr);
                Some(Loop::List { state, list })
            }
            _ => None,
        }
    }

    /// `range(…)` of ints whose start is raw and whose step is a small constant. The stop is clamped to 64 bits: no
    /// loop gets there.
    fn range_loop(&mut self, of: Value) -> Option<Loop> {
        let Op::Call { callee, args, names } = self.generic.op(of)? else { return None };
        let is_range = matches!(self.cx.facts.types.only(self.ty(*callee)), Some(Atom::BuiltinClass(BuiltinType::Range)));
        if !is_range || !names.is_empty() {
            return None;
        }
        let (start, stop, step) = match args[..] {
            [stop] => (None, stop, 1),
            [start, stop] => (Some(start), stop, 1),
            [start, stop, step] => (Some(start), stop, self.constant_step(step)?),
            _ => return None,
        };
        let is_int = |select: &Self, value| matches!(select.natural(value), Repr::I64 | Repr::Int);
        if !is_int(self, stop) || start.is_some_and(|start| self.natural(start) != Repr::I64) {
            return None;
        }
        let start = match start {
            Some(start) => self.value(start),
            None => self.number(0),
        };
        let stop = self.value(stop);
        let stop = if self.repr(stop) == Repr::I64 { stop } else { self.call(Builtin::int_to_i64_clamped, vec![stop]) };
        let state = self.emit(Op::StackArray(vec![start]), Repr::Ptr);
        Some(Loop::Range { state, stop, step })
    }

    fn constant_step(&self, step: Value) -> Option<i64> {
        let interval = self.inferred.ints.get(&step)?;
        (interval.low == interval.high && interval.low != 0 && interval.low.unsigned_abs() < 1 << 31).then_some(interval.low)
    }

    /// Selects the step of a loop.
    pub fn next(&mut self, generic: Block, iter: Value, body: &Edge, done: &Edge) {
        match self.loops.get(&iter).copied() {
            Some(Loop::Range { state, stop, step }) => self.next_of_range(state, stop, step, body, done),
            Some(Loop::List { state, list }) => self.next_of_list(state, list, body, done),
            None => self.next_of_object(generic, iter, body, done),
        }
    }

    fn next_of_range(&mut self, state: Value, stop: Value, step: i64, body: &Edge, done: &Edge) {
        let current = self.emit(Op::LoadWord { array: state, index: 0 }, Repr::I64);
        let op = if step > 0 { CompareOp::Lt } else { CompareOp::Gt };
        let more = self.emit(Op::I64Compare { op, lhs: current, rhs: stop }, Repr::Bool);
        let (then, otherwise) = self.split(more);
        self.block = then;
        let step = self.number(step);
        let next = self.emit(Op::I64Binary { op: I64Op::Add, lhs: current, rhs: step }, Repr::I64);
        self.emit(Op::StoreWord { array: state, index: 0, value: next }, Repr::Void);
        let edge = self.edge_with(body, Some(current));
        self.terminate(Terminator::Jump(edge));
        self.block = otherwise;
        self.leave(done);
    }

    fn next_of_list(&mut self, state: Value, list: Value, body: &Edge, done: &Edge) {
        let index = self.emit(Op::LoadWord { array: state, index: 0 }, Repr::I64);
        let length = self.call(Builtin::list_length, vec![list]);
        let more = self.emit(Op::I64Compare { op: CompareOp::Lt, lhs: index, rhs: length }, Repr::Bool);
        let (then, otherwise) = self.split(more);
        self.block = then;
        let one = self.number(1);
        let next = self.emit(Op::I64Binary { op: I64Op::Add, lhs: index, rhs: one }, Repr::I64);
        self.emit(Op::StoreWord { array: state, index: 0, value: next }, Repr::Void);
        let item = self.call(Builtin::list_item, vec![list, index]);
        let edge = self.edge_with(body, Some(item));
        self.terminate(Terminator::Jump(edge));
        self.block = otherwise;
        self.leave(done);
    }

    fn leave(&mut self, done: &Edge) {
        let edge = self.edge(done);
        self.terminate(Terminator::Jump(edge));
    }

    /// A step of an iterator object: an item, or 0 when it is exhausted or raised.
    fn next_of_object(&mut self, generic: Block, iter: Value, body: &Edge, done: &Edge) {
        let inferred = self.inferred;
        // `__next__` of a class says StopIteration, which the runtime turns into 0: a call through its entry.
        let _resolved =
            inferred.nexts.get(&generic).is_some_and(|resolution| resolution.arms.iter().any(|arm| !matches!(arm.target, Target::Runtime)));
        let iter = self.word(iter);
        let item = self.call(Builtin::dyn_next, vec![iter]);
        let none = self.is_null(item);
        let (ended, got) = self.split(none);
        self.block = got;
        let edge = self.edge_with(body, Some(item));
        self.terminate(Terminator::Jump(edge));
        self.block = ended;
        self.leave_unless_pending(|select| select.leave(done));
    }

    fn leave_unless_pending(&mut self, leave: impl FnOnce(&mut Self)) {
        let pending = self.call(Builtin::exc_pending, vec![]);
        let (raised, finished) = self.split(pending);
        self.block = raised;
        self.propagate();
        self.block = finished;
        leave(self);
    }

    /// Selects a step of `yield from`.
    pub fn delegate(&mut self, iter: Value, sent: Option<Value>, yielded: &Edge, done: &Edge) {
        let iter = self.word(iter);
        let sent = match sent {
            Some(sent) => self.word(sent),
            None => self.null(),
        };
        let item = self.call(Builtin::generator_delegate, vec![iter, sent]);
        let none = self.is_null(item);
        let (ended, got) = self.split(none);
        self.block = got;
        let edge = self.edge_with(yielded, Some(item));
        self.terminate(Terminator::Jump(edge));
        self.block = ended;
        self.leave_unless_pending(|select| {
            let result = select.call(Builtin::generator_result, vec![]);
            let edge = select.edge_with(done, Some(result));
            select.terminate(Terminator::Jump(edge));
        });
    }
}
