//! What operators give on builtin types.

use super::engine::{Cx, Engine};
use crate::ir::op::{BinaryOp, CompareOp, Op};
use crate::ir::program::Constant;
use crate::ir::{Body, Program, Value};
use crate::types::{Atom, CellId, Ty};
use taipan_rt_abi::BuiltinType;

/// The special methods of an operator: plain, reflected, in place.
pub(crate) fn method_names(op: BinaryOp) -> (&'static str, &'static str, &'static str) {
    match op {
        BinaryOp::Add => ("__add__", "__radd__", "__iadd__"),
        BinaryOp::Sub => ("__sub__", "__rsub__", "__isub__"),
        BinaryOp::Mul => ("__mul__", "__rmul__", "__imul__"),
        BinaryOp::TrueDiv => ("__truediv__", "__rtruediv__", "__itruediv__"),
        BinaryOp::FloorDiv => ("__floordiv__", "__rfloordiv__", "__ifloordiv__"),
        BinaryOp::Mod => ("__mod__", "__rmod__", "__imod__"),
        BinaryOp::Pow => ("__pow__", "__rpow__", "__ipow__"),
        BinaryOp::LShift => ("__lshift__", "__rlshift__", "__ilshift__"),
        BinaryOp::RShift => ("__rshift__", "__rrshift__", "__irshift__"),
        BinaryOp::And => ("__and__", "__rand__", "__iand__"),
        BinaryOp::Or => ("__or__", "__ror__", "__ior__"),
        BinaryOp::Xor => ("__xor__", "__rxor__", "__ixor__"),
        BinaryOp::MatMul => ("__matmul__", "__rmatmul__", "__imatmul__"),
    }
}

/// The special methods of a comparison: plain, and reflected.
pub(crate) fn comparison_names(op: CompareOp) -> Option<(&'static str, &'static str)> {
    Some(match op {
        CompareOp::Eq => ("__eq__", "__eq__"),
        CompareOp::Ne => ("__ne__", "__ne__"),
        CompareOp::Lt => ("__lt__", "__gt__"),
        CompareOp::Le => ("__le__", "__ge__"),
        CompareOp::Gt => ("__gt__", "__lt__"),
        CompareOp::Ge => ("__ge__", "__le__"),
        _ => return None,
    })
}

/// What is known of the operands beyond their types.
#[derive(Clone, Copy, Default)]
pub(super) struct Hints {
    /// The left operand is a float that is not negative (or NaN).
    pub lhs_non_negative: bool,
    /// The right operand is a constant int that is not negative.
    pub rhs_natural: bool,
    /// The right operand is a constant with an integral value.
    pub rhs_integral: bool,
}

impl Hints {
    /// Looks at the operations that make the operands.
    pub fn of(program: &Program, body: &Body, lhs: Value, rhs: Value) -> Hints {
        let constant = |value: Value| match body.op(value) {
            Some(Op::Const(id)) => Some(&program.constants[*id]),
            _ => None,
        };
        let rhs_float = match constant(rhs) {
            Some(Constant::Float(bits)) => Some(f64::from_bits(*bits)),
            _ => None,
        };
        Hints {
            lhs_non_negative: non_negative(program, body, lhs, 8),
            rhs_natural: matches!(constant(rhs), Some(Constant::Int(value)) if *value >= 0),
            rhs_integral: matches!(constant(rhs), Some(Constant::Int(_))) || rhs_float.is_some_and(|value| value.fract() == 0.0),
        }
    }
}

/// Whether a value that is a real number can't be negative: `x * x + y * y`.
fn non_negative(program: &Program, body: &Body, value: Value, depth: u32) -> bool {
    if depth == 0 {
        return false;
    }
    let inner = |value: Value| non_negative(program, body, value, depth - 1);
    match body.op(value) {
        Some(Op::Const(id)) => match &program.constants[*id] {
            Constant::Int(value) => *value >= 0,
            Constant::Float(bits) => f64::from_bits(*bits) >= 0.0,
            _ => false,
        },
        Some(Op::Binary { op: BinaryOp::Mul, lhs, rhs }) => lhs == rhs || (inner(*lhs) && inner(*rhs)),
        Some(Op::Binary { op: BinaryOp::Add | BinaryOp::TrueDiv, lhs, rhs }) => inner(*lhs) && inner(*rhs),
        Some(Op::Binary { op: BinaryOp::Pow, rhs, lhs }) => {
            let is_two = matches!(body.op(*rhs), Some(Op::Const(id)) if program.constants[*id] == Constant::Int(2));
            is_two || inner(*lhs)
        }
        Some(Op::Refine { value, .. } | Op::CheckBound { value, .. }) => inner(*value),
        Some(Op::Call { callee, args, .. }) if args.len() == 1 => {
            matches!(body.op(*callee), Some(Op::BuiltinName(name)) if program.names[*name] == "abs")
        }
        _ => false,
    }
}

/// How general a number is: bool, int, float, complex.
fn rank(atom: &Atom) -> Option<u8> {
    match atom {
        Atom::Builtin(BuiltinType::Bool) => Some(0),
        Atom::Builtin(BuiltinType::Int) => Some(1),
        Atom::Builtin(BuiltinType::Float) => Some(2),
        Atom::Builtin(BuiltinType::Complex) => Some(3),
        _ => None,
    }
}

/// Builtin types whose operators are all known here: what is not said is a TypeError.
fn is_known(atom: &Atom) -> bool {
    use BuiltinType::*;
    match atom {
        Atom::Builtin(kind) => matches!(kind, NoneType | Int | Bool | Float | Complex | Str | Bytes | Range | EllipsisType | Slice),
        Atom::Tuple(_) | Atom::Function(..) | Atom::Method(..) | Atom::Module(_) | Atom::Generator(_) => true,
        Atom::Container(kind, _) => matches!(kind, List | Tuple | Dict | Set | FrozenSet),
        _ => false,
    }
}

impl Engine<'_> {
    /// The result of an operator where no method of a class of the program takes part.
    pub fn builtin_binary(&mut self, cx: Cx, op: BinaryOp, a: &Atom, b: &Atom, hints: Hints, in_place: bool) -> Ty {
        if let (Some(x), Some(y)) = (rank(a), rank(b)) {
            return self.numeric(op, x, y, hints);
        }
        if let Some(ty) = self.sequence_binary(cx, op, a, b, in_place).or_else(|| self.set_binary(cx, op, a, b, in_place)) {
            return ty;
        }
        if is_known(a) && is_known(b) {
            return Ty::NEVER;
        }
        let (a, b) = (self.types.single(a.clone()), self.types.single(b.clone()));
        self.unknown_call([a, b])
    }

    fn numeric(&mut self, op: BinaryOp, x: u8, y: u8, hints: Hints) -> Ty {
        let highest = x.max(y);
        let of_rank = |engine: &mut Self, rank: u8| match rank {
            0 | 1 => Ty::INT,
            2 => Ty::FLOAT,
            _ => engine.types.single(Atom::Builtin(BuiltinType::Complex)),
        };
        match op {
            BinaryOp::Add | BinaryOp::Sub | BinaryOp::Mul => of_rank(self, highest),
            BinaryOp::TrueDiv => of_rank(self, highest.max(2)),
            BinaryOp::FloorDiv | BinaryOp::Mod if highest < 3 => of_rank(self, highest),
            BinaryOp::Pow => match highest {
                0 | 1 if hints.rhs_natural || y == 0 => Ty::INT,
                0 | 1 => self.types.join(Ty::INT, Ty::FLOAT),
                2 if y < 2 || hints.rhs_integral || hints.lhs_non_negative => Ty::FLOAT,
                2 => {
                    let complex = of_rank(self, 3);
                    self.types.join(Ty::FLOAT, complex)
                }
                _ => of_rank(self, 3),
            },
            BinaryOp::And | BinaryOp::Or | BinaryOp::Xor if highest == 0 => Ty::BOOL,
            BinaryOp::And | BinaryOp::Or | BinaryOp::Xor | BinaryOp::LShift | BinaryOp::RShift if highest < 2 => Ty::INT,
            _ => Ty::NEVER,
        }
    }

    fn sequence_binary(&mut self, cx: Cx, op: BinaryOp, a: &Atom, b: &Atom, in_place: bool) -> Option<Ty> {
        use BuiltinType::*;
        let is_int = |atom: &Atom| rank(atom).is_some_and(|rank| rank < 2);
        match (op, a, b) {
            (BinaryOp::Add, Atom::Container(List, cell), _) if in_place => {
                let added = self.types.single(b.clone());
                let item = self.iterate_by_runtime(cx, added);
                self.types.add_item(*cell, item);
                Some(self.types.single(a.clone()))
            }
            (BinaryOp::Add, Atom::Container(Array, _), Atom::Container(Array, _) | Atom::Array(_)) if in_place => {
                Some(self.types.single(a.clone()))
            }
            // Arrays of two kinds don't add up.
            (BinaryOp::Add, Atom::Array(_), Atom::Container(Array, _) | Atom::Array(_)) => Some(self.types.single(a.clone())),
            (BinaryOp::Add, Atom::Container(Array, _), Atom::Array(_)) => Some(self.types.single(b.clone())),
            (BinaryOp::Mul, Atom::Container(List | Array, _), _) if in_place && is_int(b) => Some(self.types.single(a.clone())),
            (BinaryOp::Add, Atom::Builtin(Str), Atom::Builtin(Str)) => Some(Ty::STR),
            (BinaryOp::Add, Atom::Builtin(Bytes | ByteArray), Atom::Builtin(Bytes | ByteArray)) => Some(self.types.single(a.clone())),
            (BinaryOp::Add, Atom::Container(kind @ (List | Array), x), Atom::Container(other, y)) if kind == other => {
                let (x, y) = (self.contents(*x).1, self.contents(*y).1);
                let item = self.types.join(x, y);
                Some(self.container(cx, *kind, Ty::NEVER, item, &mut 20))
            }
            (BinaryOp::Add, Atom::Tuple(x), Atom::Tuple(y)) => Some(self.tuple(cx, 22, x.iter().chain(y).copied().collect())),
            (BinaryOp::Add, Atom::Tuple(_) | Atom::Container(Tuple, _), Atom::Tuple(_) | Atom::Container(Tuple, _)) => {
                let (x, y) = (self.items_of(a), self.items_of(b));
                let item = self.types.join(x, y);
                Some(self.container(cx, Tuple, Ty::NEVER, item, &mut 22))
            }
            (BinaryOp::Mul, ..) if is_int(b) => self.repeated(cx, a),
            (BinaryOp::Mul, ..) if is_int(a) => self.repeated(cx, b),
            (BinaryOp::Mod, Atom::Builtin(Str), _) => {
                let ty = self.types.single(b.clone());
                self.touch(ty, super::rows::PROTOCOL, Ty::DYN);
                Some(Ty::STR)
            }
            (BinaryOp::Mod, Atom::Builtin(Bytes | ByteArray), _) => {
                let ty = self.types.single(b.clone());
                self.touch(ty, super::rows::PROTOCOL, Ty::DYN);
                Some(self.types.single(a.clone()))
            }
            _ => None,
        }
    }

    /// What a builtin type makes of an instance that has no method for the operator: `"%s" % obj`, `[0] * index`, `items += obj`.
    pub fn builtin_with_instance(&mut self, cx: Cx, op: BinaryOp, a: &Atom, b: &Atom, in_place: bool) -> Option<Ty> {
        let mut by_index = |index: &Atom, repeated: &Atom| {
            let Atom::Instance(class) = *index else { return None };
            if !self.has_method(class, "__index__") {
                return None;
            }
            self.touch_method(class, "__index__", Ty::DYN);
            match repeated {
                Atom::Container(BuiltinType::List | BuiltinType::Array, _) if in_place && repeated == a => {
                    Some(self.types.single(repeated.clone()))
                }
                _ => self.repeated(cx, repeated),
            }
        };
        match op {
            BinaryOp::Mul => by_index(b, a).or_else(|| by_index(a, b)),
            BinaryOp::Mod | BinaryOp::Add => self.sequence_binary(cx, op, a, b, in_place),
            BinaryOp::Or => self.set_binary(cx, op, a, b, in_place),
            _ => None,
        }
    }

    /// The items of a tuple or container.
    pub fn items_of(&mut self, atom: &Atom) -> Ty {
        match atom {
            Atom::Tuple(items) => self.types.join_all(items.iter().copied()),
            Atom::Container(_, cell) => self.contents(*cell).1,
            Atom::Array(code) => code.item(),
            _ => Ty::NEVER,
        }
    }

    fn repeated(&mut self, cx: Cx, atom: &Atom) -> Option<Ty> {
        use BuiltinType::*;
        match atom {
            Atom::Builtin(Str | Bytes | ByteArray) | Atom::Array(_) => Some(self.types.single(atom.clone())),
            Atom::Container(kind @ (List | Array), cell) => {
                let item = self.contents(*cell).1;
                Some(self.container(cx, *kind, Ty::NEVER, item, &mut 20))
            }
            Atom::Tuple(_) | Atom::Container(Tuple, _) => {
                let item = self.items_of(atom);
                Some(self.container(cx, Tuple, Ty::NEVER, item, &mut 22))
            }
            _ => None,
        }
    }

    fn set_binary(&mut self, cx: Cx, op: BinaryOp, a: &Atom, b: &Atom, in_place: bool) -> Option<Ty> {
        use BuiltinType::*;
        if let (Atom::Container(Dict, cell), BinaryOp::Or, true) = (a, op, in_place) {
            let other = self.types.single(b.clone());
            let (key, item) = self.mapping_or_pairs(cx, other);
            self.types.add_contents(*cell, key, item);
            return Some(self.types.single(a.clone()));
        }
        let (Atom::Container(x, left), Atom::Container(y, right)) = (a, b) else { return None };
        if *x == Dict && *y == Dict && op == BinaryOp::Or {
            let ((k, i), (l, j)) = (self.contents(*left), self.contents(*right));
            let (key, item) = (self.types.join(k, l), self.types.join(i, j));
            return Some(self.container(cx, Dict, key, item, &mut 24));
        }
        let is_set = |kind: BuiltinType| matches!(kind, Set | FrozenSet | DictKeys | DictItems);
        if !is_set(*x) || !is_set(*y) || !matches!(op, BinaryOp::And | BinaryOp::Or | BinaryOp::Xor | BinaryOp::Sub) {
            return None;
        }
        let (of_a, of_b) = (self.types.single(a.clone()), self.types.single(b.clone()));
        let (p, q) = (self.iterate_by_runtime(cx, of_a), self.iterate_by_runtime(cx, of_b));
        let item = if op == BinaryOp::Sub { p } else { self.types.join(p, q) };
        self.touch(item, &["__hash__", "__eq__"], item);
        if in_place && *x == Set {
            self.types.add_item(*left, item);
            return Some(of_a);
        }
        // `frozenset & keys` is what the view makes of it.
        let kind = if *x == FrozenSet && !matches!(*y, DictKeys | DictItems) { FrozenSet } else { Set };
        Some(self.container(cx, kind, Ty::NEVER, item, &mut 24))
    }

    /// An operator on two types, done by the runtime.
    pub fn binary_types(&mut self, cx: Cx, op: BinaryOp, lhs: Ty, rhs: Ty) -> Ty {
        let mut result = Ty::NEVER;
        let (plain, reflected, _) = method_names(op);
        for a in self.atoms_of(lhs) {
            for b in self.atoms_of(rhs) {
                let ty = match (&a, &b) {
                    (Atom::Instance(x), _) if self.has_method(*x, plain) => {
                        let other = self.types.single(b.clone());
                        self.touch_method(*x, plain, other)
                    }
                    (_, Atom::Instance(y)) if self.has_method(*y, reflected) => {
                        let other = self.types.single(a.clone());
                        self.touch_method(*y, reflected, other)
                    }
                    (Atom::Dyn, _) | (_, Atom::Dyn) => {
                        let (a, b) = (self.types.single(a.clone()), self.types.single(b));
                        self.unknown_call([a, b])
                    }
                    _ => self.builtin_binary(cx, op, &a, &b, Hints::default(), false),
                };
                result = self.types.join(result, ty);
            }
        }
        let refused = Atom::Builtin(BuiltinType::NotImplementedType);
        self.types.filter(result, |atom| *atom != refused)
    }

    /// The open container of a kind of builtin, for what dynamic code made.
    pub fn open_atom(kind: BuiltinType) -> Atom {
        if super::classes::has_contents(kind) { Atom::Container(kind, CellId::OPEN) } else { Atom::Builtin(kind) }
    }
}
