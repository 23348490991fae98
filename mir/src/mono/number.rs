//! Operators: on raw integers, exact ints and floats directly; on everything else by what inference resolved, or the runtime.

use super::body::Select;
use crate::infer::ranges::Interval;
use crate::ir::op::{BinaryOp, CompareOp, F64Op, I64Op, UnaryOp};
use crate::ir::{Op, Value};
use crate::types::{Atom, Ty};
use taipan_rt_abi::{Builtin, BuiltinType, Repr, word};

/// What an operand is to arithmetic.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Number {
    /// An int or a bool that is at most 64 bits wide and raw.
    Raw,
    /// A raw int without a sign.
    Wide,
    /// Any int.
    Int,
    Float,
    /// An int, a bool or a float, which shows when it runs.
    Any,
    Other,
}

impl Select<'_, '_> {
    fn number_kind(&self, generic: Value) -> Number {
        match self.natural(generic) {
            Repr::I64 | Repr::Bool => Number::Raw,
            Repr::U64 => Number::Wide,
            Repr::Int => Number::Int,
            Repr::F64 => Number::Float,
            _ if self.is_number(generic) => Number::Any,
            _ => Number::Other,
        }
    }

    /// Whether a value is an int, a bool or a float.
    pub fn is_number(&self, generic: Value) -> bool {
        let number = |atom: &Atom| matches!(atom, Atom::Builtin(BuiltinType::Int | BuiltinType::Bool | BuiltinType::Float));
        self.ty(generic) != Ty::NEVER && self.cx.facts.types.atoms(self.ty(generic)).all(number)
    }

    /// Whether a value may be a number for all that is known.
    fn may_be_number(&self, generic: Value) -> bool {
        let number = |atom: &Atom| matches!(atom, Atom::Dyn | Atom::Builtin(BuiltinType::Int | BuiltinType::Float));
        self.cx.facts.types.atoms(self.ty(generic)).any(number)
    }

    /// The interval of an operand: of an int that inference followed, a constant, or a bool.
    pub fn interval(&self, generic: Value) -> Option<Interval> {
        if self.natural(generic) == Repr::Bool {
            return Some(Interval { low: 0, high: 1 });
        }
        self.inferred.ints.get(&generic).copied()
    }

    pub fn raw(&mut self, generic: Value) -> Value {
        let value = self.value(generic);
        self.coerce(value, Repr::I64)
    }

    pub fn int(&mut self, generic: Value) -> Value {
        let value = self.value(generic);
        match self.repr(value) {
            Repr::Bool => {
                let raw = self.coerce(value, Repr::I64);
                self.coerce(raw, Repr::Int)
            }
            _ => self.value_as(generic, Repr::Int),
        }
    }

    /// An int or float operand as a float. An int beyond the range of floats raises OverflowError.
    pub fn float(&mut self, generic: Value) -> Value {
        let value = self.value(generic);
        match self.repr(value) {
            Repr::F64 => value,
            Repr::I64 | Repr::U64 => self.coerce(value, Repr::F64),
            Repr::Bool => {
                let raw = self.coerce(value, Repr::I64);
                self.coerce(raw, Repr::F64)
            }
            Repr::Int => self.call(Builtin::int_to_f64, vec![value]),
            _ => self.call(Builtin::num_to_f64, vec![value]),
        }
    }

    /// Selects `lhs op rhs`, or `lhs op= rhs`.
    pub fn binary(&mut self, value: Value, op: BinaryOp, lhs: Value, rhs: Value, in_place: bool) -> Value {
        match (self.number_kind(lhs), self.number_kind(rhs)) {
            (Number::Other, _) | (_, Number::Other) => {}
            (Number::Float, _) | (_, Number::Float) => {
                if let Some(result) = self.float_binary(value, op, lhs, rhs) {
                    return result;
                }
            }
            (Number::Any, _) | (_, Number::Any) => {}
            kinds => {
                if let Some(result) = self.int_binary(value, op, lhs, rhs, kinds == (Number::Raw, Number::Raw)) {
                    return result;
                }
            }
        }
        self.resolved(value, &if in_place { Op::InPlace { op, lhs, rhs } } else { Op::Binary { op, lhs, rhs } })
    }

    fn float_binary(&mut self, value: Value, op: BinaryOp, lhs: Value, rhs: Value) -> Option<Value> {
        use BinaryOp::*;
        let direct = match op {
            Add => Some(F64Op::Add),
            Sub => Some(F64Op::Sub),
            Mul => Some(F64Op::Mul),
            TrueDiv | FloorDiv | Mod | Pow => None,
            LShift | RShift | And | Or | Xor | MatMul => return None,
        };
        let (lhs, rhs) = (self.float(lhs), self.float(rhs));
        if let Some(op) = direct {
            return Some(self.emit(Op::F64Binary { op, lhs, rhs }, Repr::F64));
        }
        let row = match op {
            TrueDiv => Builtin::f64_div,
            FloorDiv => Builtin::f64_floordiv,
            Mod => Builtin::f64_mod,
            _ if self.natural(value) == Repr::F64 => Builtin::f64_pow_real,
            _ => Builtin::f64_pow,
        };
        Some(self.call(row, vec![lhs, rhs]))
    }

    fn int_binary(&mut self, value: Value, op: BinaryOp, lhs: Value, rhs: Value, raw: bool) -> Option<Value> {
        use BinaryOp::*;
        let bools = self.natural(lhs) == Repr::Bool && self.natural(rhs) == Repr::Bool;
        if bools && matches!(op, And | Or | Xor) {
            let result = self.raw_binary(op, lhs, rhs)?;
            return Some(self.coerce(result, Repr::Bool));
        }
        // What is proved of the result says that the machine operation can't overflow.
        if raw
            && self.natural(value) == Repr::I64
            && self.fits_machine(op, lhs, rhs)
            && let Some(result) = self.raw_binary(op, lhs, rhs)
        {
            return Some(result);
        }
        if let Some(result) = self.folded(value, op).or_else(|| self.modular_binary(value, op, lhs, rhs)) {
            return Some(result);
        }
        if let Some(result) = self.shift(op, lhs, rhs) {
            return Some(result);
        }
        let row = match op {
            Add if raw => Builtin::i64_add,
            Sub if raw => Builtin::i64_sub,
            Mul if raw => Builtin::i64_mul,
            Add => Builtin::int_add,
            Sub => Builtin::int_sub,
            Mul => Builtin::int_mul,
            TrueDiv => Builtin::int_truediv,
            FloorDiv => Builtin::int_floordiv,
            Mod => Builtin::int_mod,
            Pow => Builtin::int_pow,
            LShift => Builtin::int_lshift,
            RShift => Builtin::int_rshift,
            And => Builtin::int_and,
            Or => Builtin::int_or,
            Xor => Builtin::int_xor,
            MatMul => return None,
        };
        let args = match row {
            Builtin::i64_add | Builtin::i64_sub | Builtin::i64_mul => vec![self.raw(lhs), self.raw(rhs)],
            _ => vec![self.int(lhs), self.int(rhs)],
        };
        Some(self.call(row, args))
    }

    /// Whether the machine operation agrees with Python's for operands in their intervals, given that the result fits.
    fn fits_machine(&self, op: BinaryOp, lhs: Value, rhs: Value) -> bool {
        use BinaryOp::*;
        match op {
            Add | Sub | Mul | And | Or | Xor => true,
            LShift | RShift => self.interval(rhs).is_some_and(|shift| shift.low >= 0 && shift.high <= 63),
            // -2^63 // -1 leaves 64 bits.
            FloorDiv | Mod => {
                self.interval(lhs).is_some_and(|lhs| lhs.low > i64::MIN.into()) || self.interval(rhs).is_some_and(|rhs| rhs.low >= 0)
            }
            TrueDiv | Pow | MatMul => false,
        }
    }

    fn raw_binary(&mut self, op: BinaryOp, lhs: Value, rhs: Value) -> Option<Value> {
        use BinaryOp::*;
        let machine = match op {
            Add => I64Op::Add,
            Sub => I64Op::Sub,
            Mul => I64Op::Mul,
            And => I64Op::And,
            Or => I64Op::Or,
            Xor => I64Op::Xor,
            LShift => I64Op::Shl,
            RShift => I64Op::Shr,
            FloorDiv | Mod => {
                let row = if op == Mod { Builtin::i64_mod } else { Builtin::i64_floordiv };
                let args = vec![self.raw(lhs), self.raw(rhs)];
                return Some(self.call(row, args));
            }
            TrueDiv | Pow | MatMul => return None,
        };
        let (lhs, rhs) = (self.raw(lhs), self.raw(rhs));
        Some(self.emit(Op::I64Binary { op: machine, lhs, rhs }, Repr::I64))
    }

    /// Selects a unary operator.
    pub fn unary(&mut self, value: Value, op: UnaryOp, arg: Value) -> Value {
        match (op, self.number_kind(arg)) {
            (UnaryOp::Neg, Number::Float) => {
                let arg = self.value(arg);
                self.emit(Op::F64Neg(arg), Repr::F64)
            }
            (UnaryOp::Pos, Number::Float) => self.value(arg),
            (_, Number::Float | Number::Any | Number::Other) => self.resolved(value, &Op::Unary { op, arg }),
            (UnaryOp::Pos, Number::Raw) => self.raw(arg),
            (UnaryOp::Pos, _) => self.int(arg),
            _ if matches!(self.natural(value), Repr::I64 | Repr::U64) => {
                let bits = self.low_bits_of_unary(op, arg, 0);
                self.coerce(bits, self.natural(value))
            }
            (UnaryOp::Neg, _) => {
                let arg = self.int(arg);
                self.call(Builtin::int_neg, vec![arg])
            }
            (UnaryOp::Invert, _) => {
                let arg = self.int(arg);
                self.call(Builtin::int_invert, vec![arg])
            }
        }
    }

    /// Selects a comparison.
    pub fn compare(&mut self, value: Value, op: CompareOp, lhs: Value, rhs: Value) -> Value {
        match op {
            CompareOp::Is | CompareOp::IsNot => {
                let (lhs, rhs) = (self.word(lhs), self.word(rhs));
                let same = self.emit(Op::WordEq { lhs, rhs }, Repr::Bool);
                return if op == CompareOp::Is { same } else { self.emit(Op::Not(same), Repr::Bool) };
            }
            CompareOp::In | CompareOp::NotIn => {
                let found = self.resolved(value, &Op::Compare { op, lhs, rhs });
                return if op == CompareOp::In { found } else { self.emit(Op::Not(found), Repr::Bool) };
            }
            _ => {}
        }
        match (self.number_kind(lhs), self.number_kind(rhs)) {
            (Number::Raw, Number::Raw) => {
                let (lhs, rhs) = (self.raw(lhs), self.raw(rhs));
                self.emit(Op::I64Compare { op, lhs, rhs }, Repr::Bool)
            }
            (Number::Raw | Number::Wide, Number::Raw | Number::Wide) if self.is_unsigned(lhs) && self.is_unsigned(rhs) => {
                self.unsigned_compare(op, lhs, rhs)
            }
            (Number::Raw | Number::Wide | Number::Int, Number::Raw | Number::Wide | Number::Int) => {
                let args = vec![self.int(lhs), self.int(rhs)];
                self.call(int_compare(op), args)
            }
            (Number::Float, Number::Float) => self.float_compare(op, lhs, rhs),
            // An int of at most 53 bits is the same number as a float.
            (Number::Float, Number::Raw) if self.is_exact_float(rhs) => self.float_compare(op, lhs, rhs),
            (Number::Raw, Number::Float) if self.is_exact_float(lhs) => self.float_compare(op, lhs, rhs),
            _ if matches!(op, CompareOp::Eq | CompareOp::Ne) && self.compares_identity(lhs) && self.compares_identity(rhs) => {
                let same = if op == CompareOp::Eq { CompareOp::Is } else { CompareOp::IsNot };
                self.compare(value, same, lhs, rhs)
            }
            _ => self.resolved(value, &Op::Compare { op, lhs, rhs }),
        }
    }

    /// Whether a value is equal to itself alone, as far as it can be asked.
    fn compares_identity(&self, value: Value) -> bool {
        self.is_plain_object(value, &["__eq__", "__ne__"])
    }

    fn is_exact_float(&self, value: Value) -> bool {
        let bound = 1 << 53;
        self.interval(value).is_some_and(|interval| -bound <= interval.low && interval.high <= bound)
    }

    fn float_compare(&mut self, op: CompareOp, lhs: Value, rhs: Value) -> Value {
        let (lhs, rhs) = (self.float(lhs), self.float(rhs));
        self.emit(Op::F64Compare { op, lhs, rhs }, Repr::Bool)
    }

    /// Selects the truth of a value.
    pub fn truth(&mut self, value: Value, of: Value) -> Value {
        let typed = self.value(of);
        match self.repr(typed) {
            Repr::Bool => typed,
            Repr::I64 | Repr::U64 => {
                let zero = self.number(0);
                self.emit(Op::I64Compare { op: CompareOp::Ne, lhs: typed, rhs: zero }, Repr::Bool)
            }
            Repr::F64 => {
                let zero = self.emit(Op::ConstF64(0.0), Repr::F64);
                self.emit(Op::F64Compare { op: CompareOp::Ne, lhs: typed, rhs: zero }, Repr::Bool)
            }
            Repr::Int => self.call(Builtin::int_truth, vec![typed]),
            _ if self.ty(of) == Ty::NONE => self.emit(Op::ConstBool(false), Repr::Bool),
            _ if self.is_none_or_bool(of) => {
                let yes = self.emit(Op::ConstWord(word::TRUE), Repr::Word);
                self.emit(Op::WordEq { lhs: typed, rhs: yes }, Repr::Bool)
            }
            _ if self.is_plain_object(of, &["__bool__", "__len__"]) => {
                let none = self.none();
                let is_none = self.emit(Op::WordEq { lhs: typed, rhs: none }, Repr::Bool);
                self.emit(Op::Not(is_none), Repr::Bool)
            }
            _ => {
                let truth = self.resolved(value, &Op::Truth(of));
                self.coerce(truth, Repr::Bool)
            }
        }
    }

    fn is_none_or_bool(&self, value: Value) -> bool {
        let singleton = |atom: &Atom| matches!(atom, Atom::Builtin(BuiltinType::NoneType | BuiltinType::Bool));
        self.ty(value) != Ty::NEVER && self.cx.facts.types.atoms(self.ty(value)).all(singleton)
    }
}

fn int_compare(op: CompareOp) -> Builtin {
    match op {
        CompareOp::Eq => Builtin::int_eq,
        CompareOp::Ne => Builtin::int_ne,
        CompareOp::Lt => Builtin::int_lt,
        CompareOp::Le => Builtin::int_le,
        CompareOp::Gt => Builtin::int_gt,
        _ => Builtin::int_ge,
    }
}

impl Select<'_, '_> {
    /// The runtime's function for an operator on two values of which little is known; numbers in line, where they may be some.
    pub fn binary_row(&self, op: BinaryOp, lhs: Value, rhs: Value, in_place: bool) -> Builtin {
        let known = self.is_number(lhs) && self.is_number(rhs);
        let in_line = match op {
            BinaryOp::Add if known => Builtin::number_add,
            BinaryOp::Sub if known => Builtin::number_sub,
            BinaryOp::Mul if known => Builtin::number_mul,
            BinaryOp::TrueDiv if known => Builtin::number_truediv,
            BinaryOp::Add => Builtin::num_add,
            BinaryOp::Sub => Builtin::num_sub,
            BinaryOp::Mul => Builtin::num_mul,
            BinaryOp::TrueDiv => Builtin::num_truediv,
            BinaryOp::Pow => Builtin::num_pow,
            _ => return dynamic_binary(op, in_place),
        };
        let numbers = self.may_be_number(lhs) && self.may_be_number(rhs);
        // What is updated in place is no number.
        let in_place = in_place && !known;
        if numbers && !in_place { in_line } else { dynamic_binary(op, in_place) }
    }

    /// The runtime's function for the truth of a comparison of two such values.
    pub fn compare_row(&self, op: CompareOp, lhs: Value, rhs: Value) -> Builtin {
        if !(self.may_be_number(lhs) && self.may_be_number(rhs)) {
            return dynamic_compare(op).1;
        }
        let known = self.is_number(lhs) && self.is_number(rhs);
        match op {
            CompareOp::Eq if known => Builtin::number_eq,
            CompareOp::Ne if known => Builtin::number_ne,
            CompareOp::Lt if known => Builtin::number_lt,
            CompareOp::Le if known => Builtin::number_le,
            CompareOp::Gt if known => Builtin::number_gt,
            CompareOp::Ge if known => Builtin::number_ge,
            CompareOp::Eq => Builtin::num_eq,
            CompareOp::Ne => Builtin::num_ne,
            CompareOp::Lt => Builtin::num_lt,
            CompareOp::Le => Builtin::num_le,
            CompareOp::Gt => Builtin::num_gt,
            _ => Builtin::num_ge,
        }
    }
}

/// The runtime's function for an operator on any values.
fn dynamic_binary(op: BinaryOp, in_place: bool) -> Builtin {
    use BinaryOp::*;
    match (op, in_place) {
        (Add, false) => Builtin::dyn_add,
        (Sub, false) => Builtin::dyn_sub,
        (Mul, false) => Builtin::dyn_mul,
        (TrueDiv, false) => Builtin::dyn_truediv,
        (FloorDiv, false) => Builtin::dyn_floordiv,
        (Mod, false) => Builtin::dyn_mod,
        (Pow, false) => Builtin::dyn_pow,
        (LShift, false) => Builtin::dyn_lshift,
        (RShift, false) => Builtin::dyn_rshift,
        (And, false) => Builtin::dyn_and,
        (Or, false) => Builtin::dyn_or,
        (Xor, false) => Builtin::dyn_xor,
        (MatMul, false) => Builtin::dyn_matmul,
        (Add, true) => Builtin::dyn_inplace_add,
        (Sub, true) => Builtin::dyn_inplace_sub,
        (Mul, true) => Builtin::dyn_inplace_mul,
        (TrueDiv, true) => Builtin::dyn_inplace_truediv,
        (FloorDiv, true) => Builtin::dyn_inplace_floordiv,
        (Mod, true) => Builtin::dyn_inplace_mod,
        (Pow, true) => Builtin::dyn_inplace_pow,
        (LShift, true) => Builtin::dyn_inplace_lshift,
        (RShift, true) => Builtin::dyn_inplace_rshift,
        (And, true) => Builtin::dyn_inplace_and,
        (Or, true) => Builtin::dyn_inplace_or,
        (Xor, true) => Builtin::dyn_inplace_xor,
        (MatMul, true) => Builtin::dyn_inplace_matmul,
    }
}

/// The runtime's function for a comparison of any values: its result as any value, and as a truth.
pub fn dynamic_compare(op: CompareOp) -> (Builtin, Builtin) {
    match op {
        CompareOp::Eq => (Builtin::dyn_eq, Builtin::dyn_eq_bool),
        CompareOp::Ne => (Builtin::dyn_ne, Builtin::dyn_ne_bool),
        CompareOp::Lt => (Builtin::dyn_lt, Builtin::dyn_lt_bool),
        CompareOp::Le => (Builtin::dyn_le, Builtin::dyn_le_bool),
        CompareOp::Gt => (Builtin::dyn_gt, Builtin::dyn_gt_bool),
        _ => (Builtin::dyn_ge, Builtin::dyn_ge_bool),
    }
}
