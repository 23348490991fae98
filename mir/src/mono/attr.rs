//! Attributes: fixed slots, variables of modules, and the rest by the runtime.

use super::body::Select;
use super::operators::{is_inline, is_plain};
use crate::infer::facts::{Arm, FieldFacts};
use crate::ir::op::{CompareOp, Convert, I64Op};
use crate::ir::typed::{Number, SlotPlace};
use crate::ir::{Global, Name, Op, Value};
use crate::types::Atom;
use taipan_rt_abi::{Builtin, Repr};

/// What an access to a slot knows of it.
#[derive(Clone, Copy)]
pub struct Slot {
    /// Position among the class's fields.
    pub index: u32,
    /// Whether a read must check.
    pub may_be_unset: bool,
    /// Where the instances hold it.
    pub place: SlotPlace,
}

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
    pub fn slot(&mut self, value: Value, op: &Op, on: Value, slot: Slot, arm: &Arm) -> Value {
        match slot.place {
            SlotPlace::Word(place) => self.word_slot(value, op, on, (slot, place), arm),
            SlotPlace::Number(place, number) => self.number_slot(value, op, on, (slot, place), number),
        }
    }

    fn word_slot(&mut self, value: Value, op: &Op, on: Value, (slot, place): (Slot, u32), arm: &Arm) -> Value {
        let obj = self.word(on);
        let place = self.number(place.into());
        match op {
            Op::GetAttr { .. } => {
                let row = if slot.may_be_unset { Builtin::slot_get_checked } else { Builtin::slot_get };
                self.call(row, vec![obj, place])
            }
            Op::SetAttr { value: stored, .. } => {
                let word = self.word(*stored);
                let row = self.slot_setter(slot, arm);
                self.call(row, vec![obj, place, word])
            }
            Op::DelAttr { .. } => {
                self.call(Builtin::slot_get_checked, vec![obj, place]);
                let null = self.null();
                self.call(Builtin::slot_set, vec![obj, place, null])
            }
            op => self.dynamic(value, op),
        }
    }

    /// The row that sets a slot: it need not look at what the slot held where that is never an object.
    fn slot_setter(&self, slot: Slot, arm: &Arm) -> Builtin {
        let facts = self.cx.facts;
        let all = |holds: &dyn Fn(&FieldFacts) -> bool| {
            arm.atoms.iter().all(|atom| match atom {
                Atom::Instance(class) => holds(&facts.classes[*class].fields[slot.index as usize]),
                _ => false,
            })
        };
        if all(&|field| is_inline(&facts.types, field.ty, field.interval)) {
            Builtin::slot_set_inline
        } else if all(&|field| is_plain(&facts.types, field.ty)) {
            Builtin::slot_set_plain
        } else {
            Builtin::slot_set
        }
    }

    fn number_slot(&mut self, value: Value, op: &Op, on: Value, (slot, place): (Slot, u32), number: Number) -> Value {
        let obj = self.word(on);
        let place = self.number(place.into());
        match op {
            Op::GetAttr { name, .. } => {
                let bits = self.call(Builtin::number_get, vec![obj, place]);
                if slot.may_be_unset {
                    self.check_number_set(bits, obj, *name);
                }
                self.number_of_bits(bits, number)
            }
            Op::SetAttr { value: stored, .. } => {
                let stored = self.value(*stored);
                let stored = self.coerce(stored, number.repr);
                let bits = self.bits_of_number(stored, number);
                self.call(Builtin::number_set, vec![obj, place, bits])
            }
            Op::DelAttr { name, .. } => {
                let bits = self.call(Builtin::number_get, vec![obj, place]);
                self.check_number_set(bits, obj, *name);
                let unset = self.number(0);
                self.call(Builtin::number_set, vec![obj, place, unset])
            }
            op => self.dynamic(value, op),
        }
    }

    fn number_of_bits(&mut self, bits: Value, number: Number) -> Value {
        match number.repr {
            Repr::F64 => {
                let bits = self.with_key(I64Op::Xor, bits, number.key, Repr::I64);
                self.emit(Op::Convert { how: Convert::BitsToF64, value: bits }, Repr::F64)
            }
            repr => {
                let int = self.with_key(I64Op::WrappingAdd, bits, number.key, repr);
                self.coerce(int, repr)
            }
        }
    }

    fn bits_of_number(&mut self, value: Value, number: Number) -> Value {
        match number.repr {
            Repr::F64 => {
                let bits = self.emit(Op::Convert { how: Convert::F64ToBits, value }, Repr::I64);
                self.with_key(I64Op::Xor, bits, number.key, Repr::I64)
            }
            _ => {
                let bits = self.coerce(value, Repr::I64);
                self.with_key(I64Op::WrappingSub, bits, number.key, Repr::I64)
            }
        }
    }

    fn with_key(&mut self, op: I64Op, bits: Value, key: u64, repr: Repr) -> Value {
        if key == 0 {
            return bits;
        }
        let key = self.number(key as i64);
        self.emit(Op::I64Binary { op, lhs: bits, rhs: key }, repr)
    }

    fn check_number_set(&mut self, bits: Value, obj: Value, name: Name) {
        let zero = self.number(0);
        let unset = self.emit(Op::I64Compare { op: CompareOp::Eq, lhs: bits, rhs: zero }, Repr::Bool);
        self.check_set(unset, obj, name);
    }

    /// Raises AttributeError where a slot was empty.
    fn check_set(&mut self, unset: Value, obj: Value, name: Name) {
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
                    let unset = self.is_null(word);
                    self.check_set(unset, module, *name);
                }
                word
            }
            Op::SetAttr { value: stored, .. } => {
                let word = self.word(*stored);
                self.store_global(global, word)
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
