//! Operators on builtin types: the row of the special method that implements them, where one takes operands of these types
//! as they are. So `a[i]` of a list is `list.__getitem__`, and `x in s` of a str is `str.__contains__`.

use super::body::Select;
use crate::infer::arithmetic::{comparison_names, method_names};
use crate::infer::facts::{ArgSource, Arm, Target};
use crate::infer::ranges::Interval;
use crate::ir::op::CompareOp;
use crate::ir::{Op, Value};
use crate::types::{Atom, Ty, TypeTable};
use taipan_rt_abi::{Builtin, BuiltinType, Repr};

impl Select<'_, '_> {
    /// Selects an operation that inference leaves to the runtime. `arm` says what the operand `on` is here.
    pub fn by_runtime(&mut self, value: Value, op: &Op, on: Value, arm: &Arm) -> Value {
        if let Some(result) = self.moved_span(value, op) {
            return result;
        }
        if let Some(result) = self.span(op, on, arm) {
            return result;
        }
        if let Some(result) = self.array_access(op, on, arm).or_else(|| self.text_item(op, on, arm)) {
            return result;
        }
        match self.special_method(op, on, arm) {
            Some((row, variant, args)) => {
                let result = self.call_variant(row, variant, &args, on, arm);
                self.operator_result(op, result)
            }
            None => self.dynamic(value, op),
        }
    }

    /// The same where nothing was resolved.
    pub fn by_runtime_unresolved(&mut self, value: Value, op: &Op) -> Value {
        let Some((on, ..)) = candidates(op).into_iter().next() else { return self.dynamic(value, op) };
        let atoms: Vec<Atom> = self.cx.facts.types.atoms(self.ty(on)).cloned().collect();
        let whole = Arm { atoms, target: Target::Runtime };
        match self.direct_arms(op, on, &whole) {
            Some(arms) => self.switch(value, op, on, &arms),
            None => self.by_runtime(value, op, on, &whole),
        }
    }

    /// The kinds of an operand that is a union (`None | list[int]`): one arm for each that a row does, one for all the others.
    fn direct_arms(&self, op: &Op, on: Value, whole: &Arm) -> Option<Vec<Arm>> {
        if whole.atoms.len() < 2 || self.is_direct(op, on, whole) {
            return None;
        }
        let mut arms: Vec<(BuiltinType, Arm)> = Vec::new();
        let mut others = Arm { atoms: Vec::new(), target: Target::Runtime };
        for atom in &whole.atoms {
            let arm = Arm { atoms: vec![atom.clone()], target: Target::Runtime };
            match atom.builtin_type() {
                Some(ty) if self.is_direct(op, on, &arm) => match arms.iter_mut().find(|(other, _)| *other == ty) {
                    Some((_, same)) => same.atoms.push(atom.clone()),
                    None => arms.push((ty, arm)),
                },
                _ => others.atoms.push(atom.clone()),
            }
        }
        let mut arms: Vec<Arm> = arms.into_iter().map(|(_, arm)| arm).collect();
        if arms.is_empty() || arms.len() > 3 || !arms.iter().all(|arm| self.is_direct(op, on, arm)) {
            return None;
        }
        if !others.atoms.is_empty() {
            arms.push(others);
        }
        Some(arms)
    }

    /// Whether a row does the operation for an operand of these atoms.
    fn is_direct(&self, op: &Op, on: Value, arm: &Arm) -> bool {
        self.span_row(op, on, arm).is_some() || self.special_method(op, on, arm).is_some()
    }

    /// The variant of a row that does the operation, with its arguments.
    fn special_method(&self, op: &Op, on: Value, arm: &Arm) -> Option<(usize, Builtin, Vec<ArgSource>)> {
        candidates(op).into_iter().find_map(|(receiver, name, operands)| {
            let ty = self.builtin_operand(receiver, name, on, arm)?;
            if matches!(op, Op::Truth(_)) && self.builtin_operand(receiver, "__bool__", on, arm) != Some(ty) {
                return None;
            }
            let args: Vec<ArgSource> = operands.into_iter().map(ArgSource::Value).collect();
            let rows = self.cx.rows.get(&(ty.python_name(), name))?;
            let (row, variant) = rows.iter().find_map(|&row| Some((row, self.variant(row, &args, on, arm, true)?)))?;
            let float = matches!(op, Op::SetItem { value, .. } if self.natural(*value) == Repr::F64);
            Some((row, if self.holds_plain(receiver) { plain(variant, float) } else { variant }, args))
        })
    }

    /// `a[i:j:k]` of a sequence, and its assignment, without a slice object.
    fn span(&mut self, op: &Op, on: Value, arm: &Arm) -> Option<Value> {
        let (row, operands) = self.span_row(op, on, arm)?;
        Some(self.row(row, &operands))
    }

    /// `a[i:j] = b[l:m:n]` without a list in between.
    fn moved_span(&mut self, value: Value, op: &Op) -> Option<Value> {
        let taken = *self.fused.get(&value)?;
        let Op::SetItem { obj, key, .. } = *op else { return None };
        let &Op::GetItem { obj: source, key: from } = self.generic.op(taken)? else { return None };
        let &Op::Slice { start, stop, .. } = self.generic.op(key)? else { return None };
        let &Op::Slice { start: first, stop: last, step } = self.generic.op(from)? else { return None };
        Some(self.row(Builtin::list_set_span_of, &[obj, start, stop, source, first, last, step]))
    }

    /// The row of a slice without an object, and its operands.
    fn span_row(&self, op: &Op, on: Value, arm: &Arm) -> Option<(Builtin, Vec<Value>)> {
        let (Op::GetItem { obj, key } | Op::SetItem { obj, key, .. }) = *op else { return None };
        let &Op::Slice { start, stop, step } = self.generic.op(key)? else { return None };
        let name = if matches!(op, Op::GetItem { .. }) { "__getitem__" } else { "__setitem__" };
        let row = match (self.builtin_operand(obj, name, on, arm)?, op) {
            (BuiltinType::List, Op::GetItem { .. }) => Builtin::list_span,
            (BuiltinType::List, _) => Builtin::list_set_span,
            (BuiltinType::Tuple, Op::GetItem { .. }) => Builtin::tuple_span,
            (BuiltinType::Str, Op::GetItem { .. }) => Builtin::str_slice,
            (BuiltinType::Bytes, Op::GetItem { .. }) => Builtin::bytes_slice,
            (BuiltinType::ByteArray, Op::GetItem { .. }) => Builtin::bytearray_slice,
            _ => return None,
        };
        let mut operands = vec![obj, start, stop, step];
        if let Op::SetItem { value, .. } = *op {
            operands.push(value);
        }
        Some((row, operands))
    }

    /// `s[i]` of a str or of bytes, for an int that may not fit: CPython narrows it first, too.
    fn text_item(&mut self, op: &Op, on: Value, arm: &Arm) -> Option<Value> {
        let Op::GetItem { obj, key } = *op else { return None };
        let row = match self.builtin_operand(obj, "__getitem__", on, arm)? {
            BuiltinType::Str => Builtin::str_getitem,
            BuiltinType::Bytes => Builtin::bytes_getitem,
            BuiltinType::ByteArray => Builtin::bytearray_getitem,
            _ => return None,
        };
        if !matches!(self.ty(key), Ty::INT | Ty::BOOL) {
            return None;
        }
        let text = self.value(obj);
        let text = self.coerce(text, row.row().args[0].repr);
        let index = self.place(key);
        Some(self.call(row, vec![text, index]))
    }

    /// `len(obj)` by `__len__` of the builtin type of `obj`.
    pub fn length(&mut self, obj: Value, on: Value, arm: &Arm) -> Option<Value> {
        let ty = self.builtin_operand(obj, "__len__", on, arm)?;
        let args = [ArgSource::Value(obj)];
        let row = *self.cx.rows.get(&(ty.python_name(), "__len__"))?.first()?;
        let variant = self.variant(row, &args, on, arm, true)?;
        Some(self.call_variant(row, variant, &args, on, arm))
    }

    /// The builtin type of which an operand is an instance, and whose method `name` it has.
    fn builtin_operand(&self, operand: Value, name: &str, on: Value, arm: &Arm) -> Option<BuiltinType> {
        let types = &self.cx.facts.types;
        let mut found = if operand == on {
            arm.atoms.iter().map(|atom| self.method_base(atom, name)).collect::<Vec<_>>()
        } else {
            types.atoms(self.ty(operand)).map(|atom| self.method_base(atom, name)).collect()
        };
        found.dedup();
        match found[..] {
            [Some(ty)] => Some(ty),
            _ => None,
        }
    }

    /// Whether a container holds only values that have no contents.
    fn holds_plain(&self, container: Value) -> bool {
        let types = &self.cx.facts.types;
        match types.only(self.ty(container)) {
            Some(Atom::Container(_, cell)) => is_plain(types, types.contents(*cell).1),
            _ => false,
        }
    }

    /// What the operation gives, from what the special method gave.
    fn operator_result(&mut self, op: &Op, result: Value) -> Value {
        match op {
            Op::Truth(_) => {
                let zero = self.number(0);
                self.emit(Op::I64Compare { op: CompareOp::Ne, lhs: result, rhs: zero }, Repr::Bool)
            }
            _ => result,
        }
    }
}

/// Whether values of a type refer to no other object, so that freeing one frees nothing else.
pub fn is_plain(types: &TypeTable, ty: Ty) -> bool {
    use BuiltinType::{Bool, Bytes, Complex, Float, Int, NoneType, Str};
    types.atoms(ty).all(|atom| matches!(atom, Atom::Builtin(Int | Float | Bool | NoneType | Str | Bytes | Complex) | Atom::Unbound))
}

/// Whether values of a type are never objects: what they are is in the word. `interval` is what is known of the ints.
pub fn is_inline(types: &TypeTable, ty: Ty, interval: Option<Interval>) -> bool {
    use BuiltinType::{Bool, Int, NoneType};
    // Intervals are known of what is nothing but an int.
    let is_small =
        interval.is_some_and(Interval::is_small) && types.atoms(ty).all(|atom| matches!(atom, Atom::Builtin(Int) | Atom::Unbound));
    is_small || types.atoms(ty).all(|atom| matches!(atom, Atom::Builtin(Bool | NoneType) | Atom::Unbound))
}

/// The variant for a container of which [`is_plain`] holds; `float` says that a float in a register is stored.
fn plain(variant: Builtin, float: bool) -> Builtin {
    match (variant, float) {
        (Builtin::list_set, false) => Builtin::list_set_plain,
        (Builtin::list_set_int, false) => Builtin::list_set_int_plain,
        (Builtin::list_set, true) => Builtin::list_set_float,
        (Builtin::list_set_int, true) => Builtin::list_set_int_float,
        (variant, _) => variant,
    }
}

/// The special methods that may implement an operation, in order: receiver, name, operands.
fn candidates(op: &Op) -> Vec<(Value, &'static str, Vec<Value>)> {
    match *op {
        Op::Binary { op, lhs, rhs } => {
            let (plain, reflected, _) = method_names(op);
            vec![(lhs, plain, vec![lhs, rhs]), (rhs, reflected, vec![rhs, lhs])]
        }
        Op::InPlace { op, lhs, rhs } => {
            let (plain, reflected, augmented) = method_names(op);
            vec![(lhs, augmented, vec![lhs, rhs]), (lhs, plain, vec![lhs, rhs]), (rhs, reflected, vec![rhs, lhs])]
        }
        Op::Compare { op: CompareOp::In | CompareOp::NotIn, lhs, rhs } => vec![(rhs, "__contains__", vec![rhs, lhs])],
        Op::Compare { op, lhs, rhs } => comparison_names(op).into_iter().map(|(plain, _)| (lhs, plain, vec![lhs, rhs])).collect(),
        Op::GetItem { obj, key } => vec![(obj, "__getitem__", vec![obj, key])],
        Op::SetItem { obj, key, value } => vec![(obj, "__setitem__", vec![obj, key, value])],
        Op::DelItem { obj, key } => vec![(obj, "__delitem__", vec![obj, key])],
        Op::GetIter(of) => vec![(of, "__iter__", vec![of])],
        Op::Truth(of) => vec![(of, "__len__", vec![of])],
        _ => vec![],
    }
}
