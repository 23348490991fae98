//! Operators: on builtin types, by methods of classes, reflected.

use super::arguments::{Arg, Args};
use super::arithmetic::{Hints, comparison_names, method_names};
use super::call::{Arms, Via};
use super::engine::{Cx, Engine};
use super::facts::{ArgSource, ClassRef, FunctionSource, Target};
use crate::ir::op::{BinaryOp, CompareOp, UnaryOp};
use crate::ir::{ClassId, Value};
use crate::types::{Atom, Ty};
use taipan_rt_abi::BuiltinType;

/// What an operator method gives that leaves the operation to the other side.
const REFUSED: Atom = Atom::Builtin(BuiltinType::NotImplementedType);

impl Engine<'_> {
    /// `lhs op rhs` or `lhs op= rhs`.
    pub fn binary(&mut self, cx: Cx, op: BinaryOp, lhs: Value, rhs: Value, in_place: bool) -> Ty {
        let shape = self.shape(self.instances[cx.inst].func);
        let hints = Hints::of(self.program, &shape.body, lhs, rhs);
        let (left, right) = (self.ty(cx.inst, lhs), self.ty(cx.inst, rhs));
        let (plain, reflected, augmented) = method_names(op);
        let names: &[&str] = if in_place { &[augmented, plain] } else { &[plain] };
        let lefts = self.atoms_of(left);
        let rights = self.atoms_of(right);
        let has_class = |atoms: &[Atom]| atoms.iter().any(|atom| matches!(atom, Atom::Instance(_)));
        if has_class(&lefts) {
            let mut arms = Arms::new();
            for a in &lefts {
                let reached = self.binary_left(cx, op, a, lhs, rhs, names, reflected, hints, in_place);
                self.add_arm(&mut arms, a.clone(), reached);
            }
            return self.resolve(cx, lhs, arms);
        }
        let mut arms = Arms::new();
        for b in &rights {
            let reached = self.binary_right(cx, op, &lefts, left, lhs, b, rhs, reflected, hints, in_place);
            self.add_arm(&mut arms, b.clone(), reached);
        }
        self.resolve(cx, rhs, arms)
    }

    /// The left side decides: it is an instance of a class, or its neighbour in the union is.
    #[allow(clippy::too_many_arguments)]
    fn binary_left(
        &mut self,
        cx: Cx,
        op: BinaryOp,
        a: &Atom,
        lhs: Value,
        rhs: Value,
        names: &[&str],
        reflected: &str,
        hints: Hints,
        in_place: bool,
    ) -> (Ty, Target) {
        let right = self.ty(cx.inst, rhs);
        if let Atom::Instance(class) = a {
            for (position, name) in names.iter().enumerate() {
                if self.has_method(*class, name) && !self.overrides(right, *class, reflected) {
                    return self.by_method(cx, *class, &names[position..], lhs, rhs, reflected);
                }
            }
            if self.classes[*class].mro.is_none() || self.classes[*class].builtin_base.is_some() {
                let receiver = self.types.single(a.clone());
                for name in names {
                    self.touch_method(*class, name, right);
                }
                return (self.unknown_call([receiver, right]), Target::Runtime);
            }
        }
        let left = self.types.single(a.clone());
        let mut result = Ty::NEVER;
        let rights = self.atoms_of(right);
        for b in &rights {
            let ty = self.pair_by_runtime(cx, op, a, left, b, names, reflected, hints, in_place);
            result = self.types.join(result, ty);
        }
        // `A() + B()` where only B has the method: a direct call when nothing else is possible.
        if let ([Atom::Instance(other)], Atom::Instance(_)) = (rights.as_slice(), a)
            && self.has_method(*other, reflected)
            && !self.any_method(a, names)
        {
            let reached = self.direct(cx, *other, reflected, rhs, right, Arg { ty: left, source: ArgSource::Value(lhs) });
            if !self.may_refuse(reached.0) {
                return reached;
            }
        }
        (result, Target::Runtime)
    }

    fn any_method(&mut self, atom: &Atom, names: &[&str]) -> bool {
        match atom {
            Atom::Instance(class) => names.iter().any(|name| self.has_method(*class, name)),
            _ => false,
        }
    }

    /// No class on the left: the right side decides.
    #[allow(clippy::too_many_arguments)]
    fn binary_right(
        &mut self,
        cx: Cx,
        op: BinaryOp,
        lefts: &[Atom],
        left: Ty,
        lhs: Value,
        b: &Atom,
        rhs: Value,
        reflected: &str,
        hints: Hints,
        in_place: bool,
    ) -> (Ty, Target) {
        if let Atom::Instance(class) = b
            && self.has_method(*class, reflected)
            && !lefts.contains(&Atom::Dyn)
        {
            let receiver = self.types.single(b.clone());
            return self.direct_or_refused(cx, *class, reflected, rhs, receiver, Arg { ty: left, source: ArgSource::Value(lhs) });
        }
        let mut result = Ty::NEVER;
        for a in lefts {
            let single = self.types.single(a.clone());
            let ty = self.pair_by_runtime(cx, op, a, single, b, &[], reflected, hints, in_place);
            result = self.types.join(result, ty);
        }
        (result, Target::Runtime)
    }

    /// One pair of atoms, done by the runtime.
    #[allow(clippy::too_many_arguments)]
    fn pair_by_runtime(
        &mut self,
        cx: Cx,
        op: BinaryOp,
        a: &Atom,
        left: Ty,
        b: &Atom,
        names: &[&str],
        reflected: &str,
        hints: Hints,
        in_place: bool,
    ) -> Ty {
        let right = self.types.single(b.clone());
        let mut result = Ty::NEVER;
        let mut by_class = false;
        if let Atom::Instance(class) = a {
            for name in names {
                if self.has_method(*class, name) {
                    by_class = true;
                    let ty = self.touch_method(*class, name, right);
                    result = self.types.join(result, ty);
                }
            }
        }
        if let Atom::Instance(class) = b
            && self.has_method(*class, reflected)
        {
            by_class = true;
            let ty = self.touch_method(*class, reflected, left);
            result = self.types.join(result, ty);
        }
        if matches!(a, Atom::Dyn) || matches!(b, Atom::Dyn) {
            return self.unknown_call([left, right]);
        }
        if by_class {
            return self.unless_refused(result);
        }
        let is_plain_instance = |engine: &Self, atom: &Atom| match atom {
            Atom::Instance(class) => engine.classes[*class].mro.is_some() && engine.classes[*class].builtin_base.is_none(),
            _ => false,
        };
        if is_plain_instance(self, a) || is_plain_instance(self, b) {
            return self.builtin_with_instance(cx, op, a, b, in_place).unwrap_or(Ty::NEVER);
        }
        self.builtin_binary(cx, op, a, b, hints, in_place)
    }

    /// Whether an instance in `right` is of a subclass of `class` with a method of its own for the reflected operator, which then goes first.
    fn overrides(&mut self, right: Ty, class: ClassId, reflected: &str) -> bool {
        self.atoms_of(right).into_iter().any(|atom| match atom {
            Atom::Instance(other) => {
                other != class && self.derives(other, ClassRef::User(class)) != Some(false) && self.has_method(other, reflected)
            }
            _ => false,
        })
    }

    /// The first of some methods of the left side; the others and the reflected one where it refuses.
    fn by_method(&mut self, cx: Cx, class: ClassId, names: &[&str], lhs: Value, rhs: Value, reflected: &str) -> (Ty, Target) {
        let receiver = self.types.single(Atom::Instance(class));
        let right = self.ty(cx.inst, rhs);
        let reached = self.direct(cx, class, names[0], lhs, receiver, Arg { ty: right, source: ArgSource::Value(rhs) });
        if !self.may_refuse(reached.0) {
            return reached;
        }
        // It may refuse: the runtime asks the other side, then raises TypeError.
        let mut result = reached.0;
        for name in names {
            let by_left = self.touch_method(class, name, right);
            result = self.types.join(result, by_left);
        }
        for atom in self.atoms_of(right) {
            if let Atom::Instance(other) = atom {
                let ty = self.touch_method(other, reflected, receiver);
                result = self.types.join(result, ty);
            }
        }
        (self.unless_refused(result), Target::Runtime)
    }

    /// Whether what an operator method gives may be `NotImplemented`.
    fn may_refuse(&self, result: Ty) -> bool {
        self.types.has(result, &REFUSED) || self.types.is_dyn(result)
    }

    /// What is left when the runtime has seen to `NotImplemented`.
    fn unless_refused(&mut self, result: Ty) -> Ty {
        self.types.filter(result, |atom| *atom != REFUSED)
    }

    fn direct_or_refused(&mut self, cx: Cx, class: ClassId, name: &str, on: Value, receiver: Ty, other: Arg) -> (Ty, Target) {
        let ty = other.ty;
        let reached = self.direct(cx, class, name, on, receiver, other);
        if !self.may_refuse(reached.0) {
            return reached;
        }
        let by_runtime = self.touch_method(class, name, ty);
        let result = self.types.join(reached.0, by_runtime);
        (self.unless_refused(result), Target::Runtime)
    }

    /// A direct call of a special method with one argument.
    fn direct(&mut self, cx: Cx, class: ClassId, name: &str, on: Value, receiver: Ty, other: Arg) -> (Ty, Target) {
        let name = self.name(name).expect("the class has it");
        let args = Args { positional: vec![other], named: Vec::new() };
        self.call_found(cx, class, name, receiver, ArgSource::Value(on), &args, Via::Code(FunctionSource::None))
    }

    /// `-x`, `+x`, `~x`.
    pub fn unary(&mut self, cx: Cx, op: UnaryOp, arg: Value) -> Ty {
        let name = match op {
            UnaryOp::Neg => "__neg__",
            UnaryOp::Pos => "__pos__",
            UnaryOp::Invert => "__invert__",
        };
        let mut arms = Arms::new();
        for atom in self.atoms_of(self.ty(cx.inst, arg)) {
            let reached = match (&atom, op) {
                (Atom::Builtin(BuiltinType::Int | BuiltinType::Bool), _) => (Ty::INT, Target::Runtime),
                (Atom::Builtin(BuiltinType::Float | BuiltinType::Complex), UnaryOp::Neg | UnaryOp::Pos) => {
                    (self.types.single(atom.clone()), Target::Runtime)
                }
                (Atom::Instance(class), _) if self.has_method(*class, name) => {
                    let receiver = self.types.single(atom.clone());
                    let name = self.name(name).expect("the class has it");
                    self.call_found(cx, *class, name, receiver, ArgSource::Value(arg), &Args::default(), Via::Code(FunctionSource::None))
                }
                (
                    Atom::Builtin(BuiltinType::Str | BuiltinType::NoneType | BuiltinType::Bytes) | Atom::Tuple(_) | Atom::Container(..),
                    _,
                ) => (Ty::NEVER, Target::Raises),
                _ => {
                    let ty = self.types.single(atom.clone());
                    (self.unknown_call([ty]), Target::Runtime)
                }
            };
            self.add_arm(&mut arms, atom, reached);
        }
        self.resolve(cx, arg, arms)
    }

    /// The truth of a value.
    pub fn truth(&mut self, cx: Cx, arg: Value) -> Ty {
        let mut arms = Arms::new();
        for atom in self.atoms_of(self.ty(cx.inst, arg)) {
            let mut reached = (Ty::BOOL, Target::Runtime);
            if let Atom::Instance(class) = atom {
                reached = self.truth_of_instance(cx, class, arg);
            }
            self.add_arm(&mut arms, atom, reached);
        }
        self.resolve(cx, arg, arms)
    }

    fn truth_of_instance(&mut self, cx: Cx, class: ClassId, arg: Value) -> (Ty, Target) {
        let receiver = self.types.single(Atom::Instance(class));
        let mut by_runtime = Ty::BOOL;
        if let (true, Some(name)) = (self.has_method(class, "__bool__"), self.name("__bool__")) {
            let via = Via::Code(FunctionSource::None);
            let called = self.call_found(cx, class, name, receiver, ArgSource::Value(arg), &Args::default(), via);
            if called.0 == Ty::BOOL || called.0 == Ty::NEVER {
                return called;
            }
            // What is not a bool is refused by the runtime.
            self.touch_method(class, "__bool__", Ty::DYN);
        } else if self.touch_method(class, "__len__", Ty::DYN) == Ty::NEVER && self.has_method(class, "__len__") {
            by_runtime = Ty::NEVER;
        }
        (by_runtime, Target::Runtime)
    }

    /// `lhs op rhs` for a comparison.
    pub fn compare(&mut self, cx: Cx, op: CompareOp, lhs: Value, rhs: Value) -> Ty {
        let (left, right) = (self.ty(cx.inst, lhs), self.ty(cx.inst, rhs));
        let Some((plain, reflected)) = comparison_names(op) else {
            return match op {
                CompareOp::In | CompareOp::NotIn => self.contains(cx, lhs, rhs),
                _ => Ty::BOOL,
            };
        };
        let mut arms = Arms::new();
        for a in self.atoms_of(left) {
            let reached = self.compare_left(cx, op, &a, lhs, rhs, right, plain, reflected);
            self.add_arm(&mut arms, a, reached);
        }
        self.resolve(cx, lhs, arms)
    }

    #[allow(clippy::too_many_arguments)]
    fn compare_left(
        &mut self,
        cx: Cx,
        op: CompareOp,
        a: &Atom,
        lhs: Value,
        rhs: Value,
        right: Ty,
        plain: &str,
        reflected: &str,
    ) -> (Ty, Target) {
        let left = self.types.single(a.clone());
        let is_equality = matches!(op, CompareOp::Eq | CompareOp::Ne);
        if let Atom::Instance(class) = a
            && !self.overrides(right, *class, reflected)
        {
            if self.has_method(*class, plain) {
                let reached = self.direct(cx, *class, plain, lhs, left, Arg { ty: right, source: ArgSource::Value(rhs) });
                if !self.may_refuse(reached.0) {
                    return reached;
                }
            } else if op == CompareOp::Ne && self.classes[*class].builtin_base.is_none() && self.has_method(*class, "__eq__") {
                // Only the `!=` of `object` asks `==`; those of builtin types compare.
                let reached = self.direct(cx, *class, "__eq__", lhs, left, Arg { ty: right, source: ArgSource::Value(rhs) });
                if let (true, Target::Instance { callee, function, args, .. }) = (!self.may_refuse(reached.0), reached.1) {
                    return (Ty::BOOL, Target::Instance { callee, function, args, negate: true });
                }
            }
        }
        // The runtime tries both sides.
        let mut result = if is_equality { Ty::BOOL } else { Ty::NEVER };
        let names: &[&str] = if op == CompareOp::Ne { &["__ne__", "__eq__"] } else { &[plain] };
        for b in self.atoms_of(right) {
            let other = self.types.single(b.clone());
            let mut by_class = false;
            if let Atom::Instance(class) = a {
                for name in names {
                    by_class |= self.has_method(*class, name);
                    let ty = self.touch_method(*class, name, other);
                    result = self.types.join(result, ty);
                }
            }
            if let Atom::Instance(class) = &b {
                let names: &[&str] = if op == CompareOp::Ne { &["__ne__", "__eq__"] } else { &[reflected] };
                for name in names {
                    by_class |= self.has_method(*class, name);
                    let ty = self.touch_method(*class, name, left);
                    result = self.types.join(result, ty);
                }
            }
            if *a == Atom::Dyn || b == Atom::Dyn {
                let ty = self.unknown_call([left, other]);
                result = self.types.join(result, ty);
            } else if !by_class {
                let ty = self.builtin_compare(op, a, &b, left, other);
                result = self.types.join(result, ty);
            }
        }
        (self.unless_refused(result), Target::Runtime)
    }

    /// A comparison of builtin objects; what they contain is compared, too.
    fn builtin_compare(&mut self, op: CompareOp, a: &Atom, b: &Atom, left: Ty, right: Ty) -> Ty {
        use BuiltinType::*;
        let names: &[&str] = match op {
            CompareOp::Eq | CompareOp::Ne => &["__eq__", "__ne__"],
            _ => &["__lt__", "__le__", "__gt__", "__ge__", "__eq__"],
        };
        let has_items = |atom: &Atom| matches!(atom, Atom::Tuple(_) | Atom::Container(..) | Atom::Array(_));
        if has_items(a) && has_items(b) {
            let both = self.types.join_for_reading(left, right);
            self.touch(left, names, both);
            self.touch(right, names, both);
        }
        if matches!(op, CompareOp::Eq | CompareOp::Ne) {
            return Ty::BOOL;
        }
        let group = |atom: &Atom| match atom {
            Atom::Builtin(Int | Bool | Float) => Some(0),
            Atom::Builtin(Str) => Some(1),
            Atom::Builtin(Bytes | ByteArray) => Some(2),
            Atom::Tuple(_) | Atom::Container(Tuple, _) => Some(3),
            Atom::Container(List, _) => Some(4),
            Atom::Container(Set | FrozenSet | DictKeys | DictItems, _) => Some(5),
            Atom::Builtin(NoneType | Complex) | Atom::Container(Dict, _) | Atom::Function(..) => Some(6),
            _ => None,
        };
        match (group(a), group(b)) {
            (Some(x), Some(y)) if x == y && x != 6 => Ty::BOOL,
            (Some(_), Some(_)) => Ty::NEVER,
            _ => Ty::BOOL,
        }
    }

    /// `lhs in rhs`.
    fn contains(&mut self, cx: Cx, lhs: Value, rhs: Value) -> Ty {
        let item = self.ty(cx.inst, lhs);
        let mut arms = Arms::new();
        for atom in self.atoms_of(self.ty(cx.inst, rhs)) {
            let single = self.types.single(atom.clone());
            let mut reached = (Ty::BOOL, Target::Runtime);
            match &atom {
                Atom::Instance(class) if self.has_method(*class, "__contains__") => {
                    let arg = Arg { ty: item, source: ArgSource::Value(lhs) };
                    let (ty, target) = self.direct(cx, *class, "__contains__", rhs, single, arg);
                    reached = (if ty == Ty::NEVER { Ty::NEVER } else { Ty::BOOL }, target);
                }
                Atom::Instance(_) => {
                    let items = self.iterate_by_runtime(cx, single);
                    self.touch(items, &["__eq__"], item);
                    self.touch(item, &["__eq__", "__hash__"], items);
                }
                Atom::Dyn => self.escape(item),
                Atom::Tuple(_) | Atom::Container(..) | Atom::Array(_) | Atom::Generator(_) => {
                    let items = self.iterate_by_runtime(cx, single);
                    let both = self.types.join_for_reading(items, item);
                    self.touch(items, &["__eq__", "__hash__"], both);
                    self.touch(item, &["__eq__", "__hash__"], both);
                }
                Atom::Builtin(BuiltinType::NoneType | BuiltinType::Int | BuiltinType::Float | BuiltinType::Bool) => {
                    reached = (Ty::NEVER, Target::Raises);
                }
                // `odd in range(3)`: compared with each int.
                Atom::Builtin(kind) if super::rows::is_iterable(*kind) => {
                    let items = self.iterate_by_runtime(cx, single);
                    self.touch(item, &["__eq__", "__index__"], items);
                }
                _ => {}
            }
            self.add_arm(&mut arms, atom, reached);
        }
        self.resolve(cx, rhs, arms)
    }
}
