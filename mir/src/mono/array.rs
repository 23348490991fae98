//! Items of arrays whose typecode is known: loads and stores of machine numbers, without a word in between.
//!
//! `a[i] += x` of an `array('d')` is `array_load_float`, an addition, and `array_store_float`; both are inlined.

use super::body::Select;
use crate::infer::facts::Arm;
use crate::ir::{Op, Value};
use crate::types::typecode::{Machine, Typecode};
use crate::types::{Atom, Ty};
use taipan_rt_abi::{Builtin, Repr};

/// The numbers in an array.
#[derive(Clone, Copy, Debug)]
pub struct Numbers {
    code: Typecode,
    machine: Machine,
}

impl Select<'_, '_> {
    /// What an array holds, where that is known to be numbers of one machine type.
    pub fn numbers_of(&self, array: Value) -> Option<Numbers> {
        numbers_in(self.cx.facts.types.only(self.ty(array))?)
    }

    /// `a[i]` and `a[i] = x` of such an array.
    pub fn array_access(&mut self, op: &Op, on: Value, arm: &Arm) -> Option<Value> {
        let (array, key, stored) = match *op {
            Op::GetItem { obj, key } => (obj, key, None),
            Op::SetItem { obj, key, value } => (obj, key, Some(value)),
            _ => return None,
        };
        let numbers = match &arm.atoms[..] {
            [atom] if array == on => numbers_in(atom)?,
            _ if array == on => return None,
            _ => self.numbers_of(array)?,
        };
        if !matches!(self.ty(key), Ty::INT | Ty::BOOL) {
            return None;
        }
        let array = self.value(array);
        let array = self.coerce(array, Repr::Obj);
        let index = self.place(key);
        let code = self.number(numbers.code.letter() as i64);
        Some(match (stored, numbers.machine) {
            (None, Machine::Float) => self.call(Builtin::array_load_float, vec![array, index, code]),
            (None, Machine::Int { .. }) => self.call(Builtin::array_load_int, vec![array, index, code]),
            (Some(stored), machine) => match (self.natural(stored), machine) {
                (Repr::F64 | Repr::I64 | Repr::Bool, Machine::Float) => {
                    let number = self.float(stored);
                    self.call(Builtin::array_store_float, vec![array, index, number, code])
                }
                (Repr::I64 | Repr::Bool, Machine::Int { .. }) => {
                    let number = self.value(stored);
                    let number = self.coerce(number, Repr::I64);
                    self.call(Builtin::array_store_int, vec![array, index, number, code])
                }
                _ => {
                    let word = self.word(stored);
                    self.call(Builtin::array_store_word, vec![array, index, word, code])
                }
            },
        })
    }

    /// An index as a raw integer.
    pub fn place(&mut self, key: Value) -> Value {
        let index = self.value(key);
        match self.repr(index) {
            Repr::I64 | Repr::Bool => self.coerce(index, Repr::I64),
            _ => {
                let int = self.coerce(index, Repr::Int);
                self.call(Builtin::int_to_place, vec![int])
            }
        }
    }

    /// An item at a place that is below the length.
    pub fn array_item(&mut self, numbers: Numbers, array: Value, index: Value) -> Value {
        let row = match numbers.machine {
            Machine::Float => Builtin::array_item_float,
            Machine::Int { .. } => Builtin::array_item_int,
        };
        let code = self.number(numbers.code.letter() as i64);
        self.call(row, vec![array, index, code])
    }
}

fn numbers_in(atom: &Atom) -> Option<Numbers> {
    match atom {
        Atom::Array(code) => code.machine().map(|machine| Numbers { code: *code, machine }),
        _ => None,
    }
}
