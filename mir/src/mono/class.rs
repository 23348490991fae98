//! Functions and classes as objects: what `def` and `class` statements do when they run.

use super::body::Select;
use super::cx::Hidden;
use crate::infer::facts::Facts;
use crate::ir::program::{FunctionKind, Program};
use crate::ir::typed::ClassDescriptor;
use crate::ir::{Block, Body, ClassId, FuncId, Name, Op, Value};
use std::collections::BTreeSet;
use taipan_rt_abi::{Builtin, Repr};

/// The classes whose statement runs once at most: at a module's top level and in no loop.
pub fn run_once(facts: &Facts, program: &Program) -> BTreeSet<ClassId> {
    let mut classes = BTreeSet::new();
    for (func, function) in program.functions.iter_enumerated() {
        if function.kind != FunctionKind::Module {
            continue;
        }
        let Some(body) = facts.bodies.get(func) else { continue };
        for (block, data) in body.blocks.iter_enumerated() {
            for op in data.ops.iter().filter_map(|&value| body.op(value)) {
                if let Op::MakeClass { class, .. } = op
                    && !in_loop(body, block)
                {
                    classes.insert(*class);
                }
            }
        }
    }
    classes
}

/// Whether a block may run more than once in one run of its body.
pub fn in_loop(body: &Body, block: Block) -> bool {
    let mut seen = vec![false; body.blocks.len()];
    let mut pending = body.successors(block);
    while let Some(next) = pending.pop() {
        if next == block {
            return true;
        }
        if !std::mem::replace(&mut seen[next.0 as usize], true) {
            pending.extend(body.successors(next));
        }
    }
    false
}

impl Select<'_, '_> {
    /// `def`: a function object over its captured cells.
    pub fn make_function(&mut self, func: FuncId, captures: &[Value], defaults: &[Value], keyword_defaults: &[Option<Value>]) -> Value {
        let descriptor = self.cx.descriptor(func, Some(self.infer));
        let descriptor = self.emit(Op::FuncDescriptor(descriptor), Repr::Ptr);
        let defaults = if defaults.is_empty() {
            self.null()
        } else {
            let words = self.words(defaults);
            let (array, count) = self.array(words);
            self.call(Builtin::tuple_new, vec![array, count])
        };
        let keyword_defaults = if keyword_defaults.iter().all(Option::is_none) {
            self.null()
        } else {
            let words = keyword_defaults
                .iter()
                .map(|default| match default {
                    Some(value) => self.word(*value),
                    None => self.null(),
                })
                .collect();
            let (array, count) = self.array(words);
            self.call(Builtin::tuple_new, vec![array, count])
        };
        let cells = self.words(captures);
        let (array, count) = self.array(cells);
        self.call(Builtin::function_new, vec![descriptor, array, count, defaults, keyword_defaults])
    }

    /// `class`: the type object before the body runs.
    pub fn make_class(&mut self, class: ClassId, bases: &[Value]) -> Value {
        let words = self.words(bases);
        let (array, count) = self.array(words);
        let bases = self.call(Builtin::tuple_new, vec![array, count]);
        // The descriptors stand in the order of the classes.
        let descriptor = self.emit(Op::ClassDescriptor(ClassDescriptor(class.0)), Repr::Ptr);
        let cls = self.call(Builtin::class_new, vec![descriptor, bases]);
        if self.cx.runs_once.contains(&class) {
            let slot = self.cx.hidden(Hidden::Class(class));
            self.store_slot(slot, cls);
        }
        cls
    }

    /// A name of the class body.
    pub fn class_get(&mut self, cls: Value, class: ClassId, name: Name) -> Value {
        match self.cx.facts.classes[class].attr(name) {
            Some(index) => {
                let cls = self.word(cls);
                let index = self.number(index.into());
                self.call(Builtin::class_slot_get, vec![cls, index])
            }
            None => self.null(),
        }
    }

    /// Sets a name of the class body.
    pub fn class_set(&mut self, cls: Value, class: ClassId, name: Name, value: Value) -> Value {
        let (cls, word) = (self.word(cls), self.word(value));
        let facts = &self.cx.facts.classes[class];
        match facts.attr(name).filter(|_| !facts.enumeration) {
            Some(index) => {
                let index = self.number(index.into());
                self.call(Builtin::class_slot_set, vec![cls, index, word])
            }
            None => {
                let name = self.name(name);
                self.call(Builtin::dyn_setattr, vec![cls, name, word])
            }
        }
    }

    /// The end of a class statement.
    pub fn finish_class(&mut self, cls: Value, args: &[Value], names: &[Name]) -> Value {
        let cls = self.word(cls);
        let keywords = if names.is_empty() {
            self.null()
        } else {
            let words: Vec<Value> = names.iter().zip(args).flat_map(|(&name, &arg)| [self.name(name), self.word(arg)]).collect();
            let count = self.number(names.len() as i64);
            let array = self.emit(Op::StackArray(words), Repr::Ptr);
            self.call(Builtin::dict_new, vec![array, count])
        };
        self.call(Builtin::class_finish, vec![cls, keywords])
    }
}
