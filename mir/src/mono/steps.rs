//! Steps of iterators whose code is known: a generator that only one function can have made, an instance of a class with `__next__`.
//!
//! ```text
//! for x in Countdown(3): …      head: v2 = call_instance Countdown.__next__(v1)        unwind stopped
//!                               body(v2): …
//!                               stopped: branch exc_catch_stop(), done, raised
//! ```

use super::body::Select;
use crate::infer::facts::ClassRef;
use crate::ir::program::FunctionKind;
use crate::ir::{ClassId, Edge, InstanceId, Op, Terminator, Value};
use crate::types::{Atom, InferId, Ty};
use taipan_rt_abi::{Builtin, BuiltinType, Repr};

/// Code that takes a step.
#[derive(Clone, Copy)]
pub enum Stepper {
    /// The resume function of a generator. (The instance stands for it until there is one.)
    Generator(InstanceId),
    /// `__next__` of the iterator's class.
    Method(InferId),
}

impl Select<'_, '_> {
    /// The code that steps iterators of a type.
    pub fn stepper(&self, ty: Ty) -> Option<Stepper> {
        match *self.cx.facts.types.only(ty)? {
            Atom::Generator(infer) => self.cx.instances.get(&infer).map(|&instance| Stepper::Generator(instance)),
            Atom::Instance(class) => self.next_method(class).map(Stepper::Method),
            _ => None,
        }
    }

    /// The open instance of a class's `__next__`, where that is a function that needs nothing but `self`.
    fn next_method(&self, class: ClassId) -> Option<InferId> {
        let facts = self.cx.facts;
        let name = self.cx.program.names.lookup("__next__")?;
        let owner = facts.classes[class].mro.as_ref()?.iter().find_map(|at| match at {
            ClassRef::User(id) => facts.classes[*id].attr(name).map(|index| Some((*id, index))),
            // What a builtin base has is found by the runtime.
            ClassRef::Builtin(BuiltinType::Object) => None,
            ClassRef::Builtin(_) => Some(None),
        });
        let (owner, index) = owner??;
        let &Atom::Function(func, maker) = facts.types.only(facts.classes[owner].attrs[index as usize].1)? else { return None };
        let open = facts.closures.get(&(func, maker))?.open?;
        let signature = self.cx.signatures.get(&open)?;
        let inferred = &facts.instances[open];
        let gives = inferred.result != Ty::NEVER && self.cx.program.functions[func].kind == FunctionKind::Plain;
        (gives && !signature.closure && signature.params.len() == 1).then_some(open)
    }

    /// Calls `__next__`.
    fn call_next(&mut self, method: InferId, iter: Value) -> Value {
        let signature = self.cx.signatures[&method].clone();
        let receiver = self.coerce(iter, signature.params[0]);
        let instance = self.cx.instances[&method];
        self.emit(Op::CallInstance { instance, args: vec![receiver] }, signature.result)
    }

    /// A step at the head of a loop; goes on where there is an item.
    pub fn step_by(&mut self, stepper: Stepper, iter: Value, done: &Edge) -> Value {
        match stepper {
            Stepper::Generator(instance) => {
                let code = self.emit(Op::ResumePointer(instance), Repr::Ptr);
                let iter = self.word(iter);
                self.step_of_object(Builtin::generator_step, vec![iter, code], done)
            }
            Stepper::Method(method) => self.step_of_method(method, iter, done),
        }
    }

    fn step_of_method(&mut self, method: InferId, iter: Value, done: &Edge) -> Value {
        let iter = self.value(iter);
        let (calls, stopped) = (self.new_block(), self.new_block());
        self.jump(calls, None);
        self.body.blocks[calls].unwind = Some(Edge::to(stopped));
        self.block = calls;
        let item = self.call_next(method, iter);
        let got = self.new_block();
        self.jump(got, None);
        self.block = stopped;
        let caught = self.call(Builtin::exc_catch_stop, vec![]);
        let (ended, raised) = self.split(caught);
        self.block = ended;
        self.leave(done);
        self.block = raised;
        self.propagate();
        self.block = got;
        item
    }

    /// `next(iter)` where the code is known.
    pub fn call_next_of(&mut self, iter: Value) -> Option<Value> {
        match self.stepper(self.ty(iter))? {
            Stepper::Method(method) => {
                let iter = self.value(iter);
                Some(self.call_next(method, iter))
            }
            Stepper::Generator(instance) => {
                let code = self.emit(Op::ResumePointer(instance), Repr::Ptr);
                let iter = self.word(iter);
                let item = self.call(Builtin::generator_step, vec![iter, code]);
                let none = self.is_null(item);
                let (ended, got) = self.split(none);
                self.block = ended;
                self.call(Builtin::generator_ended, vec![]);
                self.terminate(Terminator::Unreachable);
                self.block = got;
                Some(item)
            }
        }
    }
}
