//! Builtin functions and methods whose results a stub signature can't say.

use super::arguments::{Arg, Args};
use super::call::Via;
use super::classes::has_contents;
use super::engine::{Cx, Engine, Site};
use super::facts::{ArgSource, Target};
use super::rows::PROTOCOL;
use crate::ir::op::BinaryOp;
use crate::ir::program::{Constant, FunctionKind};
use crate::ir::{Name, Op, Value};
use crate::types::{Atom, Ty};
use taipan_rt_abi::BuiltinType;

/// Methods that make and compare text.
pub(super) const TEXT: &[&str] = &["__str__", "__repr__", "__format__"];
/// Methods that order values.
const ORDER: &[&str] = &["__lt__", "__gt__", "__le__", "__ge__", "__eq__"];

/// Builtin functions and classes that a class goes no further through.
const SHOWING: &[&str] = &["print", "str", "repr", "ascii", "format", "isinstance", "issubclass", "hash", "id"];

impl Engine<'_> {
    /// A name that no variable of the program has.
    pub fn builtin_name(&mut self, name: Name) -> Ty {
        let text = self.text(name);
        let atom = match text {
            "NotImplemented" => Atom::Builtin(BuiltinType::NotImplementedType),
            "Ellipsis" => Atom::Builtin(BuiltinType::EllipsisType),
            "__debug__" => Atom::Builtin(BuiltinType::Bool),
            "IOError" | "EnvironmentError" => Atom::BuiltinClass(BuiltinType::OSError),
            "__name__" | "__file__" => Atom::Builtin(BuiltinType::Str),
            _ => match (BuiltinType::from_python_name(text), self.signatures.first_row("", text)) {
                (Some(kind), _) => Atom::BuiltinClass(kind),
                (None, Some(row)) => Atom::BuiltinFunction(row),
                (None, None) => Atom::NamedBuiltin(name),
            },
        };
        self.types.single(atom)
    }

    /// Calls a builtin function without rows.
    pub fn call_named(&mut self, cx: Cx, name: Name, args: &Args) -> (Ty, Target) {
        let text = self.text(name);
        if let Some(truth) = self.known_answer(cx, text, args) {
            return (Ty::BOOL, Target::Truth(truth));
        }
        match self.known_function(cx, text, args) {
            Some(ty) => (ty, Target::Runtime),
            None => (self.unknown_call(args.types().collect::<Vec<_>>()), Target::Runtime),
        }
    }

    /// The answer of `isinstance` and `callable`, where the types tell.
    pub fn known_answer(&mut self, _cx: Cx, name: &str, args: &Args) -> Option<bool> {
        let types = args.plain()?;
        match (name, types.as_slice()) {
            ("isinstance", &[object, class]) => {
                let yes = self.narrow_instance(object, class, true);
                let no = self.narrow_instance(object, class, false);
                match (yes == Ty::NEVER, no == Ty::NEVER) {
                    (true, false) => Some(false),
                    (false, true) => Some(true),
                    _ => None,
                }
            }
            ("callable", &[object]) => {
                let is_function =
                    |atom: &Atom| matches!(atom, Atom::Function(..) | Atom::Class(_) | Atom::BuiltinClass(_) | Atom::Method(..));
                let is_data = |atom: &Atom| {
                    matches!(atom, Atom::Builtin(kind) if !is_vague(*kind))
                        || matches!(atom, Atom::Container(kind, _) if *kind != BuiltinType::Object)
                };
                if self.types.atoms(object).all(is_function) {
                    Some(true)
                } else if self.types.atoms(object).all(is_data) {
                    Some(false)
                } else {
                    None
                }
            }
            _ => None,
        }
    }

    /// What a builtin function gives; `None` when a signature must say.
    pub fn known_function(&mut self, cx: Cx, name: &str, args: &Args) -> Option<Ty> {
        if args.types().any(|ty| ty == Ty::NEVER) {
            return Some(Ty::NEVER);
        }
        let first = args.positional.first().map(|arg| arg.ty);
        let second = args.positional.get(1).map(|arg| arg.ty);
        Some(match (name, first) {
            ("print", _) => {
                args.types().collect::<Vec<_>>().into_iter().for_each(|ty| self.touch(ty, TEXT, Ty::DYN));
                if let Some(file) = self.named(args, "file") {
                    self.touch_shallow(file, "write", Ty::STR);
                    self.touch_shallow(file, "flush", Ty::DYN);
                }
                Ty::NONE
            }
            // `@x.setter`: the property comes first.
            ("getter" | "setter" | "deleter", Some(ty)) => {
                let property = self.types.only(ty)?.clone();
                let name = self.name(name)?;
                let rest = Args { positional: args.positional[1..].to_vec(), named: args.named.clone() };
                self.property_method(cx, &property, name, &rest)
            }
            ("repr" | "ascii", Some(ty)) => {
                self.touch(ty, TEXT, Ty::DYN);
                Ty::STR
            }
            ("format", Some(ty)) => {
                self.touch(ty, TEXT, Ty::STR);
                Ty::STR
            }
            ("isinstance" | "issubclass", Some(ty)) => {
                let asked = if name == "isinstance" { self.type_of(ty) } else { ty };
                second.into_iter().for_each(|wanted| self.open_subclass_hooks(wanted, asked));
                Ty::BOOL
            }
            ("callable", Some(_)) => Ty::BOOL,
            ("reveal_type", Some(ty)) => ty,
            ("id", Some(_)) => Ty::INT,
            ("len", Some(ty)) => {
                self.touch_shallow(ty, "__len__", Ty::DYN);
                Ty::INT
            }
            ("hash", Some(ty)) => {
                self.touch(ty, &["__hash__"], Ty::DYN);
                Ty::INT
            }
            ("any" | "all", Some(ty)) => {
                let item = self.iterate_by_runtime(cx, ty);
                self.touch_shallow(item, "__bool__", Ty::DYN);
                self.touch_shallow(item, "__len__", Ty::DYN);
                Ty::BOOL
            }
            ("type", Some(ty)) if second.is_none() => {
                let class = self.type_of(ty);
                if class == Ty::DYN {
                    let caught = match args.positional[0].source {
                        ArgSource::Value(of) => self.is_caught(cx, of),
                        _ => false,
                    };
                    self.see_classes(cx, caught);
                }
                class
            }
            ("iter", Some(ty)) if second.is_none() => self.iter_by_runtime(cx, ty),
            ("iter", Some(ty)) => {
                let item = self.runtime_call(cx, ty, &Args::default());
                self.touch(item, &["__eq__"], second.unwrap_or(Ty::DYN));
                self.container(cx, BuiltinType::CallableIterator, Ty::NEVER, item, &mut 10)
            }
            ("next", Some(ty)) => {
                let item = self.next_by_runtime(cx, ty);
                self.types.join(item, second.unwrap_or(Ty::NEVER))
            }
            ("getattr", Some(ty)) => self.known_getattr(cx, ty, args),
            ("hasattr", Some(ty)) => {
                self.known_getattr(cx, ty, args);
                Ty::BOOL
            }
            ("setattr", Some(ty)) => {
                let value = args.positional.get(2).map_or(Ty::DYN, |arg| arg.ty);
                self.known_setattr(cx, ty, args, value);
                Ty::NONE
            }
            ("delattr", Some(ty)) => {
                self.escape(ty);
                match self.constant_name(cx, args, 1) {
                    Some(name) => {
                        for atom in self.atoms_of(ty) {
                            self.del_attr_of(atom, name);
                        }
                    }
                    None => self.reach_all_names(),
                }
                Ty::NONE
            }
            ("vars" | "dir", Some(ty)) => {
                for atom in self.atoms_of(ty).iter().filter(|atom| matches!(atom, Atom::Instance(_) | Atom::Module(_) | Atom::Dyn)) {
                    match atom {
                        Atom::Module(module) if name == "dir" => drop(self.modules_seen.insert(*module)),
                        Atom::Instance(class) if name == "dir" => self.see_dict(*class, false),
                        _ if name == "dir" => self.reach_all_names(),
                        _ => {
                            self.instance_dict(cx, atom);
                        }
                    }
                }
                self.escape(ty);
                if name == "dir" { self.open_container(BuiltinType::List) } else { self.open_container(BuiltinType::Dict) }
            }
            ("vars" | "dir" | "globals" | "locals", _) => {
                let module = self.program.functions[self.instances[cx.inst].func].module;
                self.open_globals(module);
                if name == "dir" { self.open_container(BuiltinType::List) } else { self.open_container(BuiltinType::Dict) }
            }
            ("sum", Some(ty)) => self.known_sum(cx, ty, second.or_else(|| self.named(args, "start"))),
            ("min" | "max", Some(ty)) => self.known_extreme(cx, ty, args),
            ("sorted", Some(ty)) => {
                let item = self.iterate_by_runtime(cx, ty);
                self.compared_by(cx, item, args);
                self.container(cx, BuiltinType::List, Ty::NEVER, item, &mut 10)
            }
            ("abs", Some(ty)) => self.known_abs(ty),
            ("round", Some(ty)) => {
                let digits = second.or_else(|| self.named(args, "ndigits"));
                self.known_round(ty, digits)
            }
            ("divmod", Some(ty)) => {
                let by = second?;
                let quotient = self.binary_types(cx, BinaryOp::FloorDiv, ty, by);
                let rest = self.binary_types(cx, BinaryOp::Mod, ty, by);
                if quotient == Ty::DYN || rest == Ty::DYN {
                    return Some(self.unknown_call([ty, by]));
                }
                if quotient == Ty::NEVER || rest == Ty::NEVER { Ty::NEVER } else { self.tuple(cx, 10, vec![quotient, rest]) }
            }
            ("pow", Some(ty)) if args.positional.len() == 2 => self.binary_types(cx, BinaryOp::Pow, ty, second?),
            ("ord", Some(_)) => Ty::INT,
            ("chr" | "bin" | "hex" | "oct" | "input", _) => {
                args.types().collect::<Vec<_>>().into_iter().for_each(|ty| self.touch(ty, &["__index__", "__str__"], Ty::DYN));
                Ty::STR
            }
            ("open", Some(_)) => return None,
            _ => return None,
        })
    }

    pub fn named(&self, args: &Args, name: &str) -> Option<Ty> {
        args.named.iter().find(|(other, _)| self.text(*other) == name).map(|(_, arg)| arg.ty)
    }

    /// Touches what is in `ty` itself, not in containers.
    pub fn touch_shallow(&mut self, ty: Ty, name: &str, other: Ty) -> Ty {
        let mut result = Ty::NEVER;
        for atom in self.atoms_of(ty) {
            if let Atom::Instance(class) = atom {
                let given = self.touch_method(class, name, other);
                result = self.types.join(result, given);
            }
        }
        result
    }

    /// The operation at hand gives the class of something unknown, which may be that of any open instance, or (`caught`) of any
    /// exception. The top levels of the library only ask for the classes of what they make themselves.
    pub fn see_classes(&mut self, cx: Cx, caught: bool) {
        let function = &self.program.functions[self.instances[cx.inst].func];
        let of_library = function.kind == FunctionKind::Module && !self.program.modules[function.module].own;
        let seen = if caught { self.exceptions_seen || self.classes_seen } else { self.classes_seen };
        if seen || of_library || self.is_only_named(cx) {
            return;
        }
        *(if caught { &mut self.exceptions_seen } else { &mut self.classes_seen }) = true;
        self.dirty = true;
    }

    /// Whether a value is the exception that a handler has.
    fn is_caught(&mut self, cx: Cx, value: Value) -> bool {
        let shape = self.shape(self.instances[cx.inst].func);
        matches!(shape.body.op(value), Some(Op::EnterHandler))
    }

    /// Whether a class that the operation at hand gives is only compared, shown, or asked for its name.
    fn is_only_named(&mut self, cx: Cx) -> bool {
        let Site::Op(class) = cx.site else { return false };
        let shape = self.shape(self.instances[cx.inst].func);
        shape.uses[class].iter().all(|point| {
            let block = &shape.body.blocks[shape.order[point.block as usize]];
            block.ops.get(point.step as usize).and_then(|&at| shape.body.op(at)).is_some_and(|op| match *op {
                Op::GetAttr { name, .. } => matches!(self.text(name), "__name__" | "__qualname__" | "__module__"),
                Op::Compare { .. } | Op::FormatValue { .. } => true,
                Op::Call { callee, .. } => callee != class && self.is_builtin_of(self.ty(cx.inst, callee), SHOWING),
                _ => false,
            })
        })
    }

    /// `type(x)`.
    fn type_of(&mut self, ty: Ty) -> Ty {
        let mut result = Ty::NEVER;
        for atom in self.atoms_of(ty) {
            let class = match &atom {
                Atom::Instance(class) if self.classes[*class].mro.is_some() => self.types.single(Atom::Class(*class)),
                Atom::Class(_) => self.types.single(Atom::BuiltinClass(BuiltinType::Type)),
                _ => match atom.builtin_type() {
                    Some(kind) if kind != BuiltinType::Object || atom == Atom::Builtin(BuiltinType::Object) => {
                        self.types.single(Atom::BuiltinClass(kind))
                    }
                    _ => Ty::DYN,
                },
            };
            result = self.types.join(result, class);
        }
        if result == Ty::DYN {
            // The classes of what is dynamic are all open; those that joined with it are now, too.
            self.escape(ty);
        }
        result
    }

    fn iter_by_runtime(&mut self, cx: Cx, ty: Ty) -> Ty {
        let mut result = Ty::NEVER;
        for atom in self.atoms_of(ty) {
            let iter = match &atom {
                Atom::Instance(class) if self.has_method(*class, "__iter__") => self.touch_method(*class, "__iter__", Ty::DYN),
                _ => self.iterator_of(cx, &atom),
            };
            result = self.types.join(result, iter);
        }
        result
    }

    /// The attribute name that is the argument at `index`, where it is a constant.
    pub fn constant_name(&mut self, cx: Cx, args: &Args, index: usize) -> Option<Name> {
        let text = self.constant_text(cx, args, index)?;
        self.name(&text)
    }

    /// A positional argument that is a constant str.
    pub fn constant_text(&mut self, cx: Cx, args: &Args, index: usize) -> Option<String> {
        let ArgSource::Value(value) = args.positional.get(index)?.source else { return None };
        let shape = self.shape(self.instances[cx.inst].func);
        match shape.body.op(value)? {
            Op::Const(id) => match &self.program.constants[*id] {
                Constant::Str(text) => Some(std::str::from_utf8(text).ok()?.to_owned()),
                _ => None,
            },
            _ => None,
        }
    }

    fn known_getattr(&mut self, cx: Cx, ty: Ty, args: &Args) -> Ty {
        let default = args.positional.get(2).map_or(Ty::NEVER, |arg| arg.ty);
        let Some(name) = self.constant_name(cx, args, 1) else {
            self.escape(default);
            return self.read_unknown_name(ty);
        };
        let mut result = default;
        for atom in self.atoms_of(ty) {
            let (part, _) = self.get_attr_of(cx, &atom, name, None);
            result = self.types.join(result, part);
        }
        result
    }

    /// `getattr(obj, name)` with a computed name.
    pub fn read_unknown_name(&mut self, object: Ty) -> Ty {
        self.reach_all_names();
        self.unknown_call([object])
    }

    /// A dynamic operation reads or deletes an attribute of any name.
    fn reach_all_names(&mut self) {
        if !std::mem::replace(&mut self.any_name, true) {
            self.dirty = true;
        }
    }

    fn known_setattr(&mut self, cx: Cx, ty: Ty, args: &Args, value: Ty) {
        match self.constant_name(cx, args, 1) {
            Some(name) => {
                self.escape(ty);
                self.reach_store(name, value);
                for atom in self.atoms_of(ty) {
                    match atom {
                        Atom::Instance(class) => {
                            let receiver = Arg { ty: self.types.single(atom), source: ArgSource::Receiver };
                            let value = Arg { ty: value, source: ArgSource::Receiver };
                            self.store_in_instance(cx, class, receiver, name, value, Via::Runtime);
                        }
                        Atom::Class(class) => self.store_class_attr(class, name, value),
                        _ => {}
                    }
                }
            }
            None => self.store_unknown_name(ty, value),
        }
    }

    fn known_sum(&mut self, cx: Cx, ty: Ty, start: Option<Ty>) -> Ty {
        let item = self.iterate_by_runtime(cx, ty);
        let mut total = start.unwrap_or(Ty::INT);
        for _ in 0..3 {
            let next = self.binary_types(cx, BinaryOp::Add, total, item);
            let joined = self.types.join(total, next);
            if joined == total {
                return total;
            }
            total = joined;
        }
        self.unknown_call([ty, item, total])
    }

    fn known_extreme(&mut self, cx: Cx, first: Ty, args: &Args) -> Ty {
        let item = match args.positional.len() {
            1 => self.iterate_by_runtime(cx, first),
            _ => {
                let types: Vec<Ty> = args.positional.iter().map(|arg| arg.ty).collect();
                self.types.join_all(types)
            }
        };
        self.compared_by(cx, item, args);
        let default = self.named(args, "default").unwrap_or(Ty::NEVER);
        self.types.join(item, default)
    }

    /// Items are compared, through `key=` where it is given.
    fn compared_by(&mut self, cx: Cx, item: Ty, args: &Args) {
        let key = self.named(args, "key").unwrap_or(Ty::NONE);
        let callable = self.types.filter(key, |atom| *atom != Atom::Builtin(BuiltinType::NoneType));
        if callable != key || callable == Ty::NEVER {
            self.touch(item, ORDER, item);
        }
        if callable != Ty::NEVER && item != Ty::NEVER {
            let given = self.runtime_call(cx, callable, &Self::runtime_args([item]));
            self.touch(given, ORDER, given);
        }
    }

    fn known_abs(&mut self, ty: Ty) -> Ty {
        let mut result = Ty::NEVER;
        for atom in self.atoms_of(ty) {
            let part = match atom {
                Atom::Builtin(BuiltinType::Int | BuiltinType::Bool) => Ty::INT,
                Atom::Builtin(BuiltinType::Float | BuiltinType::Complex) => Ty::FLOAT,
                Atom::Instance(class) if self.has_method(class, "__abs__") => self.touch_method(class, "__abs__", Ty::DYN),
                Atom::Instance(class) if self.classes[class].builtin_base.is_some() => Ty::DYN,
                Atom::Dyn => Ty::DYN,
                _ => Ty::NEVER,
            };
            result = self.types.join(result, part);
        }
        result
    }

    fn known_round(&mut self, ty: Ty, digits: Option<Ty>) -> Ty {
        let mut result = Ty::NEVER;
        for atom in self.atoms_of(ty) {
            let part = match (atom, digits) {
                (Atom::Builtin(BuiltinType::Int | BuiltinType::Bool), _) => Ty::INT,
                (Atom::Builtin(BuiltinType::Float), None | Some(Ty::NONE)) => Ty::INT,
                (Atom::Builtin(BuiltinType::Float), Some(digits)) if self.types.has(digits, &Atom::Builtin(BuiltinType::NoneType)) => {
                    self.types.join(Ty::INT, Ty::FLOAT)
                }
                (Atom::Builtin(BuiltinType::Float), Some(digits)) if !self.types.is_dyn(digits) => Ty::FLOAT,
                (Atom::Builtin(BuiltinType::Float), Some(_)) => self.types.join(Ty::INT, Ty::FLOAT),
                (Atom::Instance(class), _) if self.has_method(class, "__round__") => self.touch_method(class, "__round__", Ty::DYN),
                (Atom::Instance(class), _) if self.classes[class].builtin_base.is_some() => Ty::DYN,
                (Atom::Dyn, _) => Ty::DYN,
                _ => Ty::NEVER,
            };
            result = self.types.join(result, part);
        }
        result
    }

    /// Methods of builtin objects that a signature can't say, or that share the contents of their receiver.
    pub fn known_method(&mut self, cx: Cx, atom: &Atom, kind: BuiltinType, name: Name, args: &Args) -> Option<(Ty, Target)> {
        use BuiltinType::*;
        let text = self.text(name);
        let second = args.positional.get(1).map(|arg| arg.ty);
        let third = args.positional.get(2).map(|arg| arg.ty);
        let ty = match (atom, kind, text) {
            (Atom::Container(_, cell), Dict, "keys" | "values" | "items") => {
                let view = match text {
                    "keys" => DictKeys,
                    "values" => DictValues,
                    _ => DictItems,
                };
                self.types.single(Atom::Container(view, *cell))
            }
            (Atom::Container(_, cell), Dict, "setdefault") => {
                self.types.add_contents(*cell, second?, third.unwrap_or(Ty::NONE));
                self.touch(second?, &["__hash__", "__eq__"], second?);
                self.contents(*cell).1
            }
            (Atom::Container(_, cell), Dict, "update") => {
                let (key, item) = second.map_or((Ty::NEVER, Ty::NEVER), |ty| self.mapping_or_pairs(cx, ty));
                self.types.add_contents(*cell, key, item);
                for (_, arg) in &args.named {
                    self.types.add_contents(*cell, Ty::STR, arg.ty);
                }
                self.touch(key, &["__hash__", "__eq__"], key);
                Ty::NONE
            }
            (Atom::Container(_, cell), List | Deque, "append" | "appendleft") => {
                self.types.add_item(*cell, second?);
                Ty::NONE
            }
            (Atom::Container(_, cell), List | Deque, "insert") => {
                self.types.add_item(*cell, third?);
                Ty::NONE
            }
            (Atom::Container(_, cell), List, "pop") => self.contents(*cell).1,
            (Atom::Container(_, cell), List | Deque, "extend" | "extendleft") => {
                let item = self.iterate_by_runtime(cx, second?);
                self.types.add_item(*cell, item);
                Ty::NONE
            }
            (Atom::Container(_, cell), List, "sort") => {
                let item = self.contents(*cell).1;
                self.compared_by(cx, item, args);
                Ty::NONE
            }
            (Atom::Builtin(Str), _, "format" | "format_map") => {
                args.types().collect::<Vec<_>>().into_iter().for_each(|ty| self.touch(ty, PROTOCOL, Ty::DYN));
                args.types().skip(1).collect::<Vec<_>>().into_iter().for_each(|ty| self.open_attributes(ty));
                Ty::STR
            }
            (_, _, "__iter__") => self.iterator_of(cx, atom),
            (_, _, "__next__") if has_contents(kind) => {
                let single = self.types.single(atom.clone());
                self.next_by_runtime(cx, single)
            }
            (_, _, "__len__" | "__hash__") => Ty::INT,
            // Such a method refuses what is of another type.
            (_, _, "__eq__" | "__ne__" | "__lt__" | "__le__" | "__gt__" | "__ge__")
                if self.atoms_of(second?).iter().any(|other| other.builtin_type() != Some(kind)) =>
            {
                args.types().collect::<Vec<_>>().into_iter().for_each(|ty| self.touch(ty, PROTOCOL, Ty::DYN));
                let refused = self.types.single(Atom::Builtin(BuiltinType::NotImplementedType));
                return Some((self.types.join(Ty::BOOL, refused), Target::Runtime));
            }
            (_, _, "__str__" | "__repr__" | "__format__") => {
                let single = self.types.single(atom.clone());
                self.touch(single, TEXT, Ty::DYN);
                Ty::STR
            }
            _ => return None,
        };
        let target = self.method_row(kind, name).map_or(Target::Runtime, |row| self.row_target(row, args));
        Some((ty, target))
    }

    /// `str.format` is called otherwise than as a method of a str: by `f = text.format`, by `text.format(*args)`. It reads
    /// attributes of any name of what it will be given.
    pub fn reach_format(&mut self, name: Name) {
        if matches!(self.text(name), "format" | "format_map") {
            self.reach_all_names();
        }
    }

    /// `"{0.x}".format(obj)` reads attributes by name.
    pub fn open_attributes(&mut self, ty: Ty) {
        for atom in self.atoms_of(ty) {
            if let Atom::Instance(_) = atom {
                let single = self.types.single(atom);
                self.escape(single);
                self.reach_all_names();
            }
        }
    }

    /// `f(*args)` of a builtin.
    pub fn spread_builtin(&mut self, cx: Cx, atom: &Atom, tuple: Ty, item: Ty, named: Ty) -> Ty {
        let args = Self::runtime_args([item]);
        match atom {
            Atom::BuiltinClass(BuiltinType::Zip) => {
                let inner = self.iterate_by_runtime(cx, item);
                let cell = self.site_cell(cx, 9);
                self.types.add_item(cell, inner);
                let row = self.types.single(Atom::Container(BuiltinType::Tuple, cell));
                self.container(cx, BuiltinType::Zip, Ty::NEVER, row, &mut 10)
            }
            Atom::BuiltinFunction(_) | Atom::NamedBuiltin(_) if named == Ty::NEVER => {
                let name = match atom {
                    Atom::BuiltinFunction(row) => taipan_rt_abi::PYTHON[*row as usize].name(),
                    Atom::NamedBuiltin(name) => ("", self.text(*name)),
                    _ => unreachable!("matched above"),
                };
                match name {
                    ("", "print") => self.known_function(cx, "print", &args).unwrap_or(Ty::NONE),
                    ("", name @ ("min" | "max")) => {
                        let several = Self::runtime_args([item, item]);
                        let one = self.iterate_by_runtime(cx, item);
                        let ty = self.known_function(cx, name, &several).unwrap_or(Ty::DYN);
                        self.types.join(ty, one)
                    }
                    _ => self.unknown_call([tuple, item]),
                }
            }
            _ => self.unknown_call([tuple, item, named]),
        }
    }
}

/// Builtin types of which it is not said here whether they can be called.
fn is_vague(kind: BuiltinType) -> bool {
    use BuiltinType::*;
    !matches!(kind, NoneType | Int | Bool | Float | Complex | Str | Bytes | ByteArray | Range | Slice | EllipsisType | NotImplementedType)
}
