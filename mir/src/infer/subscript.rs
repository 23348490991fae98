//! `x[i]`, `x[i] = v`, `del x[i]`.

use super::arguments::{Arg, Args};
use super::call::{Arms, Via};
use super::engine::{Cx, Engine};
use super::facts::{ArgSource, FunctionSource, Target};
use super::shape::Shape;
use crate::ir::program::Constant;
use crate::ir::{Op, Value};
use crate::types::{Atom, Ty};
use taipan_rt_abi::BuiltinType;

impl Engine<'_> {
    /// `obj[key]`.
    pub fn get_item(&mut self, cx: Cx, shape: &Shape, obj: Value, key: Value) -> Ty {
        let mut arms = Arms::new();
        for atom in self.atoms_of(self.ty(cx.inst, obj)) {
            let reached = match &atom {
                Atom::Instance(class) if self.has_method(*class, "__getitem__") => {
                    let arg = Arg { ty: self.ty(cx.inst, key), source: ArgSource::Value(key) };
                    self.by_item_method(cx, &atom, "__getitem__", obj, vec![arg])
                }
                _ => (self.builtin_get_item(cx, shape, &atom, key), Target::Runtime),
            };
            self.add_arm(&mut arms, atom, reached);
        }
        self.resolve(cx, obj, arms)
    }

    fn by_item_method(&mut self, cx: Cx, atom: &Atom, name: &str, obj: Value, positional: Vec<Arg>) -> (Ty, Target) {
        let Atom::Instance(class) = *atom else { return (Ty::DYN, Target::Runtime) };
        let name = self.name(name).expect("the class has it");
        let receiver = self.types.single(atom.clone());
        let args = Args { positional, named: Vec::new() };
        self.call_found(cx, class, name, receiver, ArgSource::Value(obj), &args, Via::Code(FunctionSource::None))
    }

    fn builtin_get_item(&mut self, cx: Cx, shape: &Shape, atom: &Atom, key: Value) -> Ty {
        use BuiltinType::*;
        let key_ty = self.ty(cx.inst, key);
        let by_slice = self.types.has(key_ty, &Atom::Builtin(Slice));
        let by_index = self.types.atoms(key_ty).any(|key| *key != Atom::Builtin(Slice));
        self.touch(key_ty, &["__index__"], Ty::DYN);
        let mut result = Ty::NEVER;
        match atom {
            Atom::Container(List | Tuple | Array, cell) => {
                let item = self.contents(*cell).1;
                if by_index {
                    result = item;
                }
                if by_slice {
                    let kind = atom.builtin_type().expect("a container");
                    let slice = self.container(cx, kind, Ty::NEVER, item, &mut 30);
                    result = self.types.join(result, slice);
                }
            }
            Atom::Tuple(items) => {
                if by_index {
                    let known = self.constant_index(shape, key).map(|index| if index < 0 { index + items.len() as i64 } else { index });
                    result = match known {
                        Some(index) => usize::try_from(index).ok().and_then(|index| items.get(index).copied()).unwrap_or(Ty::NEVER),
                        None => self.types.join_all(items.iter().copied()),
                    };
                }
                if by_slice {
                    let slice = self.slice_of_tuple(cx, shape, items, key);
                    result = self.types.join(result, slice);
                }
            }
            Atom::Array(code) => {
                if by_index {
                    result = code.item();
                }
                if by_slice {
                    let slice = self.types.single(atom.clone());
                    result = self.types.join(result, slice);
                }
            }
            Atom::Container(Dict | MappingProxy, cell) => {
                let (keys, item) = self.contents(*cell);
                self.touch(key_ty, &["__hash__", "__eq__"], keys);
                self.touch(keys, &["__eq__"], key_ty);
                result = item;
            }
            Atom::Container(Deque, cell) => result = self.contents(*cell).1,
            Atom::Builtin(Str) => result = Ty::STR,
            Atom::Builtin(Bytes | ByteArray) => {
                if by_index {
                    result = Ty::INT;
                }
                if by_slice {
                    let slice = self.types.single(atom.clone());
                    result = self.types.join(result, slice);
                }
            }
            Atom::Builtin(Range) => {
                if by_index {
                    result = Ty::INT;
                }
                if by_slice {
                    let slice = self.types.single(atom.clone());
                    result = self.types.join(result, slice);
                }
            }
            Atom::Builtin(NoneType | Int | Float | Bool | Complex) | Atom::Function(..) | Atom::Generator(_) | Atom::Unbound => {}
            Atom::Container(Set | FrozenSet, _) => {}
            // `list[int]`: a generic alias.
            Atom::BuiltinClass(_) | Atom::NamedBuiltin(_) => result = Ty::DYN,
            Atom::Instance(class) if self.is_tuple_class(*class) => {
                let cell = self.classes[*class].contents.expect("such a class has it");
                let item = self.contents(cell).1;
                if by_index {
                    let index = self.constant_index(shape, key).and_then(|index| usize::try_from(index).ok());
                    let fixed = self.fixed_items(*class);
                    result = index.zip(fixed).map_or(item, |(index, items)| items.get(index).copied().unwrap_or(Ty::NEVER));
                }
                if by_slice {
                    let slice = self.container(cx, Tuple, Ty::NEVER, item, &mut 30);
                    result = self.types.join(result, slice);
                }
            }
            Atom::Instance(class) if self.classes[*class].contents.is_some() => {
                let cell = self.classes[*class].contents.expect("just asked");
                let (keys, item) = self.contents(cell);
                self.touch(key_ty, &["__hash__", "__eq__"], keys);
                result = item;
                if self.has_method(*class, "__missing__") {
                    let missing = self.touch_method(*class, "__missing__", key_ty);
                    result = self.types.join(result, missing);
                }
                if by_slice {
                    result = Ty::DYN;
                    self.open_cell(cell);
                }
            }
            Atom::Instance(class) if self.classes[*class].mro.is_some() && self.classes[*class].builtin_base.is_none() => {}
            Atom::Class(class) => {
                let of = self.types.single(atom.clone());
                let hook = self.find_dunder(*class, "__class_getitem__");
                self.escape(hook.ty);
                result = self.unknown_call([of, key_ty]);
            }
            _ => {
                let of = self.types.single(atom.clone());
                let name = self.name("__getitem__");
                let row = atom.builtin_type().zip(name).and_then(|(kind, name)| self.method_row(kind, name));
                result = match row {
                    Some(row) => self.call_row(cx, row, &Self::runtime_args([of, key_ty])).0,
                    None => self.unknown_call([of, key_ty]),
                };
            }
        }
        result
    }

    /// The index that a subscript is, where the source says so.
    pub fn constant_index(&self, shape: &Shape, key: Value) -> Option<i64> {
        match shape.body.op(key)? {
            Op::Const(id) => match self.program.constants[*id] {
                Constant::Int(value) => Some(value),
                Constant::Bool(value) => Some(i64::from(value)),
                _ => None,
            },
            Op::Unary { op: crate::ir::op::UnaryOp::Neg, arg } => self.constant_index(shape, *arg).map(|value| -value),
            _ => None,
        }
    }

    fn slice_of_tuple(&mut self, cx: Cx, shape: &Shape, items: &[Ty], key: Value) -> Ty {
        let is_none = |value: Value| matches!(shape.body.op(value), Some(Op::Const(id)) if self.program.constants[*id] == Constant::None);
        if let Some(&Op::Slice { start, stop, step }) = shape.body.op(key)
            && is_none(step)
        {
            let length = items.len() as i64;
            let clamp = |value: i64| (if value < 0 { value + length } else { value }).clamp(0, length) as usize;
            let bound = |value: Value, missing: usize| match is_none(value) {
                true => Some(missing),
                false => self.constant_index(shape, value).map(clamp),
            };
            if let (Some(start), Some(stop)) = (bound(start, 0), bound(stop, items.len())) {
                return self.tuple(cx, 31, items[start..stop.max(start)].to_vec());
            }
        }
        let item = self.types.join_all(items.iter().copied());
        self.container(cx, BuiltinType::Tuple, Ty::NEVER, item, &mut 31)
    }

    /// `obj[key] = value`.
    pub fn set_item(&mut self, cx: Cx, obj: Value, key: Value, value: Value) -> Ty {
        use BuiltinType::*;
        let (key_ty, value_ty) = (self.ty(cx.inst, key), self.ty(cx.inst, value));
        let mut arms = Arms::new();
        for atom in self.atoms_of(self.ty(cx.inst, obj)) {
            let mut reached = (Ty::NONE, Target::Runtime);
            match &atom {
                Atom::Instance(class) if self.has_method(*class, "__setitem__") => {
                    let arg = |ty: Ty, value: Value| Arg { ty, source: ArgSource::Value(value) };
                    let args = vec![arg(key_ty, key), arg(value_ty, value)];
                    let (ty, target) = self.by_item_method(cx, &atom, "__setitem__", obj, args);
                    reached = (if ty == Ty::NEVER { Ty::NEVER } else { Ty::NONE }, target);
                }
                Atom::Container(List, cell) => {
                    if self.types.has(key_ty, &Atom::Builtin(Slice)) || self.types.is_dyn(key_ty) {
                        let item = self.iterate_by_runtime(cx, value_ty);
                        self.types.add_item(*cell, item);
                    }
                    if self.types.atoms(key_ty).any(|key| *key != Atom::Builtin(Slice)) {
                        self.types.add_item(*cell, value_ty);
                    }
                    self.touch(key_ty, &["__index__"], Ty::DYN);
                }
                Atom::Container(Dict, cell) => {
                    self.types.add_contents(*cell, key_ty, value_ty);
                    let keys = self.contents(*cell).0;
                    self.touch(key_ty, &["__hash__", "__eq__"], keys);
                    self.touch(keys, &["__eq__"], key_ty);
                }
                Atom::Container(Deque, cell) => self.types.add_item(*cell, value_ty),
                Atom::Builtin(ByteArray) => {}
                // Its items are numbers of the machine, or characters.
                Atom::Container(Array, _) | Atom::Array(_) => self.touch(value_ty, &["__index__", "__float__"], Ty::DYN),
                Atom::Builtin(NoneType | Int | Float | Bool | Str | Bytes | Range) | Atom::Tuple(_) => {
                    reached = (Ty::NEVER, Target::Raises)
                }
                Atom::Instance(class) if self.classes[*class].contents.is_some() => {
                    let cell = self.classes[*class].contents.expect("just asked");
                    self.types.add_contents(cell, key_ty, value_ty);
                    self.touch(key_ty, &["__hash__", "__eq__"], key_ty);
                }
                _ => {
                    let of = self.types.single(atom.clone());
                    self.unknown_call([of, key_ty, value_ty]);
                }
            }
            self.add_arm(&mut arms, atom, reached);
        }
        self.resolve(cx, obj, arms)
    }

    /// `del obj[key]`.
    pub fn del_item(&mut self, cx: Cx, obj: Value, key: Value) -> Ty {
        let key_ty = self.ty(cx.inst, key);
        let mut arms = Arms::new();
        for atom in self.atoms_of(self.ty(cx.inst, obj)) {
            let mut reached = (Ty::NONE, Target::Runtime);
            match &atom {
                Atom::Instance(class) if self.has_method(*class, "__delitem__") => {
                    let arg = Arg { ty: key_ty, source: ArgSource::Value(key) };
                    let (ty, target) = self.by_item_method(cx, &atom, "__delitem__", obj, vec![arg]);
                    reached = (if ty == Ty::NEVER { Ty::NEVER } else { Ty::NONE }, target);
                }
                Atom::Container(..) | Atom::Array(_) => self.touch(key_ty, &["__index__", "__hash__", "__eq__"], Ty::DYN),
                _ => {
                    let of = self.types.single(atom.clone());
                    self.unknown_call([of, key_ty]);
                }
            }
            self.add_arm(&mut arms, atom, reached);
        }
        self.resolve(cx, obj, arms)
    }
}
