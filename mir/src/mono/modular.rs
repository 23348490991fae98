//! Ints modulo 2^64: operators whose low 64 bits depend on nothing but the low 64 bits of their operands.
//!
//! ```python
//! h = ((h ^ byte) * 1099511628211) & 0xFFFFFFFFFFFFFFFF
//! ```
//! The product has up to 104 bits, but the mask keeps 64, and the interval of what is kept says that it fits a register. So the
//! whole is a machine `xor`, `mul` and `and`; that the exact product has no other use makes it dead. The same
//! goes for `% 2**64`.

use super::body::Select;
use crate::ir::op::{BinaryOp, CompareOp, I64Op, UnaryOp};
use crate::ir::program::Constant;
use crate::ir::{Op, Value};
use crate::types::Ty;
use taipan_rt_abi::{Builtin, Repr};

/// How far operands are followed.
const DEPTH: u32 = 16;
/// Shifts by more may run out of memory.
const MOST_BITS: i128 = 4096;

impl Select<'_, '_> {
    /// `lhs op rhs` of ints whose result is proved to fit 64 bits, where wrapping arithmetic or arithmetic without a sign gives it.
    pub fn modular_binary(&mut self, value: Value, op: BinaryOp, lhs: Value, rhs: Value) -> Option<Value> {
        let natural = self.natural(value);
        if !matches!(natural, Repr::I64 | Repr::U64) {
            return None;
        }
        if let Some(rest) = self.multiply_modulo(op, lhs, rhs) {
            return Some(self.coerce(rest, natural));
        }
        let bits = match self.low_bits_of_binary(op, lhs, rhs, 0) {
            Some(bits) => bits,
            None if natural == Repr::I64 && self.natural(lhs) != Repr::U64 && self.natural(rhs) != Repr::U64 => return None,
            None => self.unsigned_binary(op, lhs, rhs)?,
        };
        Some(self.coerce(bits, natural))
    }

    /// `(a * b + c) % d` where the product takes up to 128 bits, which nothing else needs.
    fn multiply_modulo(&mut self, op: BinaryOp, lhs: Value, rhs: Value) -> Option<Value> {
        let divides = op == BinaryOp::Mod && self.is_positive(rhs, 1) && self.natural(lhs) == Repr::Int && self.uses[lhs] == 1;
        if !divides {
            return None;
        }
        let (product, added) = match self.binary_of(lhs)? {
            (BinaryOp::Mul, ..) => (lhs, None),
            (BinaryOp::Add, a, b) if self.is_positive(b, 0) => (a, Some(b)),
            (BinaryOp::Add, a, b) if self.is_positive(a, 0) => (b, Some(a)),
            _ => return None,
        };
        let (BinaryOp::Mul, a, b) = self.binary_of(product)? else { return None };
        if !self.is_positive(a, 0) || !self.is_positive(b, 0) || (product != lhs && self.uses[product] != 1) {
            return None;
        }
        let added = match added {
            Some(added) => self.low_bits(added, DEPTH),
            None => self.number(0),
        };
        let (a, b, divisor) = (self.low_bits(a, DEPTH), self.low_bits(b, DEPTH), self.low_bits(rhs, DEPTH));
        Some(self.call(Builtin::i64_multiply_modulo, vec![a, b, added, divisor]))
    }

    fn binary_of(&self, value: Value) -> Option<(BinaryOp, Value, Value)> {
        match self.generic.op(value) {
            Some(&(Op::Binary { op, lhs, rhs } | Op::InPlace { op, lhs, rhs })) => Some((op, lhs, rhs)),
            _ => None,
        }
    }

    /// Whether an int is in an `i64` and at least `least`.
    fn is_positive(&self, value: Value, least: i128) -> bool {
        self.is_int(value) && self.interval(value).is_some_and(|interval| interval.low >= least && interval.repr() == Repr::I64)
    }

    /// An operator on ints whose result can be no other, `2 ** 64`, as a constant.
    pub fn folded(&mut self, value: Value, op: BinaryOp) -> Option<Value> {
        let cannot_raise = !matches!(op, BinaryOp::FloorDiv | BinaryOp::Mod | BinaryOp::TrueDiv | BinaryOp::RShift | BinaryOp::MatMul);
        let exact = self.interval(value).and_then(|interval| interval.exact()).filter(|_| cannot_raise)?;
        if let Ok(short) = i64::try_from(exact) {
            return Some(self.number(short));
        }
        let id = self.cx.constant(Constant::BigInt(exact.to_string()));
        Some(self.emit(Op::Const(id), Repr::Int))
    }

    /// `lhs << rhs` and `lhs >> rhs` by a count that is known to be small, which can't raise.
    pub fn shift(&mut self, op: BinaryOp, lhs: Value, rhs: Value) -> Option<Value> {
        let row = match op {
            BinaryOp::LShift => Builtin::int_shift_left,
            BinaryOp::RShift => Builtin::int_shift_right,
            _ => return None,
        };
        self.interval(rhs).filter(|count| count.low >= 0 && count.high <= MOST_BITS)?;
        let (lhs, count) = (self.int(lhs), self.raw(rhs));
        Some(self.call(row, vec![lhs, count]))
    }

    /// The low 64 bits of an int; those of an operator that nothing else needs without its exact value.
    fn low_bits(&mut self, generic: Value, depth: u32) -> Value {
        let natural = self.natural(generic);
        if let Some(exact) = self.interval(generic).and_then(|interval| interval.exact()) {
            return self.number(exact as i64);
        }
        if natural == Repr::Int && depth < DEPTH && self.uses[generic] == 1 {
            let bits = match self.generic.op(generic) {
                Some(&(Op::Binary { op, lhs, rhs } | Op::InPlace { op, lhs, rhs })) => self.low_bits_of_binary(op, lhs, rhs, depth + 1),
                Some(&Op::Unary { op, arg }) if self.is_int(arg) => Some(self.low_bits_of_unary(op, arg, depth + 1)),
                _ => None,
            };
            if let Some(bits) = bits {
                return bits;
            }
        }
        let value = self.value(generic);
        match self.repr(value) {
            Repr::Bool | Repr::I64 | Repr::U64 => self.coerce(value, Repr::I64),
            _ => self.call(Builtin::int_low_bits, vec![value]),
        }
    }

    /// Whether a value is an int or a bool.
    fn is_int(&self, generic: Value) -> bool {
        matches!(self.ty(generic), Ty::INT | Ty::BOOL)
    }

    fn low_bits_of_binary(&mut self, op: BinaryOp, lhs: Value, rhs: Value, depth: u32) -> Option<Value> {
        if !self.is_int(lhs) || !self.is_int(rhs) {
            return None;
        }
        let machine = match op {
            BinaryOp::Add => I64Op::WrappingAdd,
            BinaryOp::Sub => I64Op::WrappingSub,
            BinaryOp::Mul => I64Op::WrappingMul,
            BinaryOp::And => I64Op::And,
            BinaryOp::Or => I64Op::Or,
            BinaryOp::Xor => I64Op::Xor,
            BinaryOp::LShift if self.interval(rhs).is_some_and(|shift| shift.low >= 0 && shift.high <= 63) => I64Op::Shl,
            // A power of two divides 2^64, and the remainder is never negative.
            BinaryOp::Mod => {
                let divisor = self.interval(rhs)?.exact()?;
                if divisor <= 0 || divisor.count_ones() != 1 || divisor > 1 << 64 {
                    return None;
                }
                let bits = self.low_bits(lhs, depth);
                let mask = self.number((divisor - 1) as i64);
                return Some(self.emit(Op::I64Binary { op: I64Op::And, lhs: bits, rhs: mask }, Repr::I64));
            }
            _ => return None,
        };
        let (lhs, rhs) = (self.low_bits(lhs, depth), self.low_bits(rhs, depth));
        Some(self.emit(Op::I64Binary { op: machine, lhs, rhs }, Repr::I64))
    }

    /// The low 64 bits of `op arg` for an int.
    pub fn low_bits_of_unary(&mut self, op: UnaryOp, arg: Value, depth: u32) -> Value {
        let bits = self.low_bits(arg, depth);
        match op {
            UnaryOp::Pos => bits,
            UnaryOp::Neg => {
                let zero = self.number(0);
                self.emit(Op::I64Binary { op: I64Op::WrappingSub, lhs: zero, rhs: bits }, Repr::I64)
            }
            UnaryOp::Invert => {
                let ones = self.number(-1);
                self.emit(Op::I64Binary { op: I64Op::Xor, lhs: bits, rhs: ones }, Repr::I64)
            }
        }
    }

    /// Whether a raw int is proved not to be negative.
    pub fn is_unsigned(&self, generic: Value) -> bool {
        self.natural(generic) == Repr::U64
            || self.interval(generic).is_some_and(|interval| interval.low >= 0 && interval.repr() != Repr::Int)
    }

    /// What needs the whole of its operands, neither of which is negative.
    fn unsigned_binary(&mut self, op: BinaryOp, lhs: Value, rhs: Value) -> Option<Value> {
        if !self.is_unsigned(lhs) || !self.is_unsigned(rhs) {
            return None;
        }
        let row = match op {
            BinaryOp::RShift if self.interval(rhs).is_some_and(|shift| shift.high <= 63) => Builtin::u64_rshift,
            BinaryOp::FloorDiv => Builtin::u64_floordiv,
            BinaryOp::Mod => Builtin::u64_mod,
            _ => return None,
        };
        let (lhs, rhs) = (self.low_bits(lhs, DEPTH), self.low_bits(rhs, DEPTH));
        Some(self.call(row, vec![lhs, rhs]))
    }

    /// A comparison of ints neither of which is negative: of signed ones, once both are moved by 2^63.
    pub fn unsigned_compare(&mut self, op: CompareOp, lhs: Value, rhs: Value) -> Value {
        let moved = |select: &mut Self, generic| {
            let bits = select.low_bits(generic, DEPTH);
            let sign = select.number(i64::MIN);
            select.emit(Op::I64Binary { op: I64Op::Xor, lhs: bits, rhs: sign }, Repr::I64)
        };
        let (lhs, rhs) = (moved(self, lhs), moved(self, rhs));
        self.emit(Op::I64Compare { op, lhs, rhs }, Repr::Bool)
    }
}
