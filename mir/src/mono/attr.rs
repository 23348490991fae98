//! Attributes: fixed slots, variables of modules, and the rest by the runtime.

use super::body::Select;
use super::operators::is_plain;
use crate::infer::facts::Arm;
use crate::ir::{Global, Name, Op, Value};
use crate::types::Atom;
use taipan_rt_abi::{Builtin, Repr};

impl Select<'_, '_> {
    /// Selects `obj.name`.
    pub fn get_attr(&mut self, value: Value, obj: Value, name: Name) -> Value {
        self.resolved(value, &Op::GetAttr { obj, name })
    }

    /// Selects `obj.name = stored`, or `del obj.name`.
    pub fn set_attr(&mut self, value: Value, obj: Value, name: Name, stored: Option<Value>) -> Value {
        match stored {
            Some(stored) => self.resolved(value, &Op::SetAttr { obj, name, value: stored }),
            None => self.resolved(value, &Op::DelAttr { obj, name }),
        }
    }

    /// An access to a fixed slot of an instance.
    pub fn slot(&mut self, value: Value, op: &Op, on: Value, index: u32, may_be_unset: bool, arm: &Arm) -> Value {
        let obj = self.word(on);
        let slot = self.number(index.into());
        match op {
            Op::GetAttr { name, .. } => {
                let word = self.call(Builtin::slot_get, vec![obj, slot]);
                if may_be_unset {
                    self.check_set(word, obj, *name);
                }
                word
            }
            Op::SetAttr { value: stored, .. } => {
                let word = self.word(*stored);
                let facts = self.cx.facts;
                let plain = |atom: &Atom| match atom {
                    Atom::Instance(class) => is_plain(&facts.types, facts.classes[*class].fields[index as usize].ty),
                    _ => false,
                };
                let row = if arm.atoms.iter().all(plain) { Builtin::slot_set_plain } else { Builtin::slot_set };
                self.call(row, vec![obj, slot, word])
            }
            Op::DelAttr { name, .. } => {
                let word = self.call(Builtin::slot_get, vec![obj, slot]);
                self.check_set(word, obj, *name);
                let null = self.null();
                self.call(Builtin::slot_set, vec![obj, slot, null])
            }
            op => self.dynamic(value, op),
        }
    }

    /// Raises AttributeError where a slot was empty.
    fn check_set(&mut self, word: Value, obj: Value, name: Name) {
        let unset = self.is_null(word);
        self.raise_if(unset, |select| {
            let name = select.name(name);
            select.call(Builtin::raise_no_attribute, vec![obj, name]);
        });
    }

    /// An attribute of a module of the program.
    pub fn module_variable(&mut self, value: Value, op: &Op, global: Global) -> Value {
        match op {
            Op::GetAttr { obj, name } => {
                let word = self.load_global(global);
                if self.cx.facts.types.may_be_unbound(self.cx.facts.globals[global]) {
                    let module = self.word(*obj);
                    self.check_set(word, module, *name);
                }
                word
            }
            Op::SetAttr { value: stored, .. } => {
                let word = self.word(*stored);
                self.store_slot(global.0, word)
            }
            op => self.dynamic(value, op),
        }
    }

    /// The representation of a word that is about to be given as a result.
    pub fn is_word(&self, value: Value) -> bool {
        self.repr(value) != Repr::Void && self.repr(value).is_word()
    }

    /// The values among these that are words; where a loop has no iterator object, what it walks over.
    pub fn counted(&mut self, values: &[Value]) -> Vec<Value> {
        let mut generic = Vec::new();
        for &value in values {
            match self.plan.sources.get(&value) {
                Some(source) => generic.extend(source.containers()),
                None => generic.push(value),
            }
        }
        let typed: Vec<Value> = generic.iter().map(|&value| self.value(value)).collect();
        typed.into_iter().filter(|&value| self.is_word(value)).collect()
    }
}
