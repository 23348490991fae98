//! Calls of the runtime's rows: which overload, what its type variables are, what it gives, and what of the program it
//! may call back.

use super::arguments::{Arg, Args};
use super::classes::has_contents;
use super::engine::{Cx, Engine};
use super::facts::{ArgSource, ClassRef, Literal, Target};
use super::signature::{ParamKind, Sig, Signature};
use crate::types::{Atom, CellId, Ty};
use std::collections::BTreeMap;
use taipan_rt_abi::BuiltinType;

/// Methods that rows may call on their arguments and on what these contain.
pub(super) const PROTOCOL: &[&str] = &[
    "__eq__",
    "__ne__",
    "__hash__",
    "__lt__",
    "__le__",
    "__gt__",
    "__ge__",
    "__str__",
    "__repr__",
    "__format__",
    "__len__",
    "__iter__",
    "__next__",
    "__bool__",
    "__index__",
    "__int__",
    "__float__",
    "__complex__",
    "__trunc__",
    "__floor__",
    "__ceil__",
    "__fspath__",
    "__contains__",
    "__getitem__",
    "__missing__",
    "keys",
    "__length_hint__",
    "__reversed__",
    "__bytes__",
];

/// How well an argument fits a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    No,
    Maybe,
    Yes,
}

/// Arguments in the order of a row's parameters.
struct Bound {
    /// For each parameter, the types that flow into it.
    types: Vec<Vec<Ty>>,
    sources: Vec<ArgSource>,
}

impl Engine<'_> {
    /// Calls a builtin function that has rows.
    pub fn call_builtin(&mut self, cx: Cx, row: u32, args: &Args) -> (Ty, Target) {
        let (owner, name) = taipan_rt_abi::PYTHON[row as usize].name();
        if !owner.is_empty() {
            return self.call_row(cx, row, args);
        }
        if let Some(truth) = self.known_answer(cx, name, args) {
            return (Ty::BOOL, Target::Truth(truth));
        }
        match self.known_function(cx, name, args) {
            Some(ty) => (ty, self.row_target(row, args)),
            None => self.call_row(cx, row, args),
        }
    }

    /// The overload that a call whose result is known otherwise leads to, when only one fits.
    pub fn row_target(&mut self, row: u32, args: &Args) -> Target {
        let signatures = self.signatures.clone();
        let mut target = None;
        for signature in signatures.of_row(row) {
            let Some(bound) = bind(self, signature, args) else { continue };
            match self.fit_of(signature, &bound) {
                Fit::No => {}
                Fit::Yes if target.is_none() => return Target::Builtin { row: signature.row, args: bound.sources },
                _ if target.is_some() => return Target::Runtime,
                _ => target = Some(Target::Builtin { row: signature.row, args: bound.sources }),
            }
        }
        target.unwrap_or(Target::Runtime)
    }

    /// Calls the overloads of a row; for a method the receiver is the first argument.
    pub fn call_row(&mut self, cx: Cx, row: u32, args: &Args) -> (Ty, Target) {
        if args.types().any(|ty| ty == Ty::NEVER) {
            return (Ty::NEVER, Target::Runtime);
        }
        let signatures = self.signatures.clone();
        let overloads = signatures.of_row(row);
        let mut candidates: Vec<(&Signature, Bound, Fit)> = Vec::new();
        for signature in overloads {
            let Some(bound) = bind(self, signature, args) else { continue };
            let fit = self.fit_of(signature, &bound);
            if fit == Fit::Yes {
                candidates.retain(|(_, _, fit)| *fit != Fit::No);
                candidates.push((signature, bound, fit));
                break;
            }
            candidates.push((signature, bound, fit));
        }
        if candidates.iter().any(|(_, _, fit)| *fit != Fit::No) {
            candidates.retain(|(_, _, fit)| *fit != Fit::No);
        }
        if candidates.is_empty() {
            // Special methods have rows for what operators need, not for all ways to call them: `(2).__pow__(3)`.
            if taipan_rt_abi::PYTHON[row as usize].name().1.starts_with("__") {
                return (self.unknown_call(args.types().collect::<Vec<_>>()), Target::Runtime);
            }
            return (Ty::NEVER, Target::Raises);
        }
        // `{1}.__or__([2])` refuses instead of raising.
        let refuses = may_refuse(taipan_rt_abi::PYTHON[row as usize].name().1) && candidates.iter().any(|(_, _, fit)| *fit != Fit::Yes);
        let only = candidates.len() == 1 && !refuses;
        let mut result = if refuses { self.types.single(Atom::Builtin(BuiltinType::NotImplementedType)) } else { Ty::NEVER };
        let mut target = Target::Runtime;
        for (signature, bound, _) in candidates {
            let ty = self.apply(cx, signature, &bound);
            result = self.types.join(result, ty);
            if only && self.takes_receiver(signature, &bound) {
                target = Target::Builtin { row: signature.row, args: bound.sources };
            }
        }
        (result, target)
    }

    /// Whether the first argument of a method is surely of its type. `deque.append(x, y)` is given any object, which the runtime has
    /// to look at; nor is the int of `float.hex(2)` a float, although it would do as an argument.
    fn takes_receiver(&mut self, signature: &Signature, bound: &Bound) -> bool {
        let (Some(Sig::Named(wanted, _)), Some(types)) = (&signature.owner, bound.types.first()) else { return true };
        let atoms: Vec<Atom> = types.iter().flat_map(|&ty| self.atoms_of(ty)).collect();
        atoms.iter().all(|atom| match (atom, atom.builtin_type()) {
            (Atom::Instance(class), _) => self.derives(*class, ClassRef::Builtin(*wanted)) == Some(true),
            (_, kind) => kind.is_some_and(|kind| kind.is_subtype(*wanted)),
        })
    }

    fn fit_of(&mut self, signature: &Signature, bound: &Bound) -> Fit {
        let mut fit = Fit::Yes;
        for (param, types) in signature.params.iter().zip(&bound.types) {
            for &ty in types {
                fit = fit.min(self.fit(ty, &param.ty));
            }
        }
        fit
    }

    fn fit(&mut self, ty: Ty, sig: &Sig) -> Fit {
        let atoms = self.atoms_of(ty);
        let fits: Vec<Fit> = atoms.iter().map(|atom| self.atom_fit(atom, sig)).collect();
        match (fits.iter().min(), fits.iter().max()) {
            (Some(Fit::Yes), _) | (None, _) => Fit::Yes,
            (_, Some(Fit::No)) => Fit::No,
            _ => Fit::Maybe,
        }
    }

    fn atom_fit(&mut self, atom: &Atom, sig: &Sig) -> Fit {
        let when = |holds: bool| if holds { Fit::Yes } else { Fit::No };
        if *atom == Atom::Dyn && !matches!(sig, Sig::Any | Sig::Object | Sig::Var(_)) {
            return Fit::Maybe;
        }
        let kind = atom.builtin_type();
        match sig {
            Sig::Any | Sig::Object | Sig::Var(_) | Sig::SelfType => Fit::Yes,
            Sig::None => when(kind == Some(BuiltinType::NoneType)),
            Sig::Never => Fit::No,
            Sig::Union(parts) => parts.iter().map(|part| self.atom_fit(atom, part)).max().unwrap_or(Fit::No),
            Sig::Tuple(items) => match atom {
                Atom::Tuple(types) if types.len() == items.len() => {
                    let types = types.clone();
                    types.iter().zip(items).map(|(&ty, sig)| self.fit(ty, sig)).min().unwrap_or(Fit::Yes)
                }
                Atom::Container(BuiltinType::Tuple, _) => Fit::Maybe,
                _ => Fit::No,
            },
            Sig::Named(wanted, _) => match (atom, kind) {
                (_, Some(kind)) if kind.is_subtype(*wanted) => Fit::Yes,
                (_, Some(BuiltinType::Int | BuiltinType::Bool)) if matches!(wanted, BuiltinType::Float | BuiltinType::Complex) => Fit::Yes,
                (_, Some(BuiltinType::Float)) if *wanted == BuiltinType::Complex => Fit::Yes,
                (Atom::Instance(class), _) => self.instance_fit(*class, *wanted),
                _ => Fit::No,
            },
            Sig::Iterable(_) | Sig::Iterator(_) => match atom {
                Atom::Instance(class) => when(self.has_method(*class, "__iter__") || self.has_method(*class, "__getitem__")).max(
                    if self.classes[*class].builtin_base.is_some() || self.classes[*class].mro.is_none() { Fit::Maybe } else { Fit::No },
                ),
                Atom::Generator(_) | Atom::Tuple(_) | Atom::Container(..) | Atom::Array(_) => Fit::Yes,
                Atom::Builtin(kind) => when(is_iterable(*kind)),
                _ => Fit::No,
            },
            Sig::Mapping(..) => match atom {
                Atom::Container(kind, _) => when(matches!(kind, BuiltinType::Dict | BuiltinType::MappingProxy)),
                Atom::Instance(class) => when(self.has_method(*class, "keys")).max(self.instance_fit(*class, BuiltinType::Dict)),
                _ => Fit::No,
            },
            Sig::Callable(..) => match atom {
                Atom::Instance(class) => when(self.has_method(*class, "__call__")),
                Atom::Function(..) | Atom::Method(..) | Atom::Class(_) | Atom::BuiltinClass(_) => Fit::Yes,
                Atom::BuiltinFunction(_) | Atom::NamedBuiltin(_) | Atom::BuiltinMethod(..) => Fit::Yes,
                _ => Fit::No,
            },
            Sig::Type(_) => when(matches!(atom, Atom::Class(_) | Atom::BuiltinClass(_))),
        }
    }

    fn instance_fit(&mut self, class: crate::ir::ClassId, wanted: BuiltinType) -> Fit {
        match self.derives(class, ClassRef::Builtin(wanted)) {
            Some(true) => return Fit::Yes,
            None => return Fit::Maybe,
            Some(false) => {}
        }
        let conversion = match wanted {
            BuiltinType::Int => self.has_method(class, "__index__"),
            BuiltinType::Float => self.has_method(class, "__float__") || self.has_method(class, "__index__"),
            _ => false,
        };
        if conversion { Fit::Maybe } else { Fit::No }
    }

    /// Applies a row to bound arguments: what flows where, and the result.
    fn apply(&mut self, cx: Cx, signature: &Signature, bound: &Bound) -> Ty {
        let mut vars: BTreeMap<char, Ty> = BTreeMap::new();
        let mut this = Ty::NEVER;
        for (index, (param, types)) in signature.params.iter().zip(&bound.types).enumerate() {
            if index == 0 && signature.owner.is_some() {
                this = types.first().copied().unwrap_or(Ty::NEVER);
            }
            for &ty in types {
                self.bind_vars(cx, ty, &param.ty, &mut vars);
            }
            if types.is_empty()
                && let (Some(default), Sig::Var(var)) = (&param.default, &param.ty)
            {
                let ty = literal_type(default);
                let old = vars.get(var).copied().unwrap_or(Ty::NEVER);
                vars.insert(*var, self.types.join(old, ty));
            }
        }
        for (param, types) in signature.params.iter().zip(&bound.types) {
            for &ty in types {
                self.call_back(cx, ty, &param.ty, &mut vars);
            }
        }
        self.write_back(signature, this, &vars);
        if signature.runs_user_code {
            self.run_user_code(bound, &vars);
        }
        let mut which = 10;
        let result = self.substitute(cx, &signature.result, &vars, this, &mut which);
        if self.types.is_dyn(result) && !matches!(signature.result, Sig::Var(_)) {
            bound.types.iter().flatten().for_each(|&ty| self.escape(ty));
        }
        result
    }

    /// Binds the type variables of a parameter.
    fn bind_vars(&mut self, cx: Cx, ty: Ty, sig: &Sig, vars: &mut BTreeMap<char, Ty>) {
        match sig {
            Sig::Var(var) => {
                let old = vars.get(var).copied().unwrap_or(Ty::NEVER);
                vars.insert(*var, self.types.join(old, ty));
            }
            Sig::Union(parts) => {
                for atom in self.atoms_of(ty) {
                    // A bare variable takes what no other part does.
                    let is_var = |part: &&Sig| matches!(part, Sig::Var(_));
                    let fits = |engine: &mut Self, part: &&Sig| !is_var(part) && engine.atom_fit(&atom, part) != Fit::No;
                    let part = parts.iter().find(|part| fits(self, part)).or_else(|| parts.iter().find(is_var));
                    if let Some(part) = part {
                        let single = self.types.single(atom);
                        self.bind_vars(cx, single, part, vars);
                    }
                }
            }
            Sig::Tuple(items) => {
                for atom in self.atoms_of(ty) {
                    match atom {
                        Atom::Tuple(types) if types.len() == items.len() => {
                            types.iter().zip(items).for_each(|(&ty, sig)| self.bind_vars(cx, ty, sig, vars));
                        }
                        Atom::Container(BuiltinType::Tuple, cell) => {
                            let item = self.contents(cell).1;
                            items.iter().for_each(|sig| self.bind_vars(cx, item, sig, vars));
                        }
                        Atom::Instance(class) if self.is_tuple_class(class) => {
                            let cell = self.classes[class].contents.expect("such a class has it");
                            let item = self.contents(cell).1;
                            items.iter().for_each(|sig| self.bind_vars(cx, item, sig, vars));
                        }
                        Atom::Dyn => items.iter().for_each(|sig| self.bind_vars(cx, Ty::DYN, sig, vars)),
                        _ => {}
                    }
                }
            }
            Sig::Named(_, args) if !args.is_empty() => {
                for atom in self.atoms_of(ty) {
                    let (key, item) = match atom {
                        Atom::Container(_, cell) => self.contents(cell),
                        Atom::Tuple(items) => (Ty::NEVER, self.types.join_all(items.iter().copied())),
                        Atom::Array(code) => (Ty::NEVER, code.item()),
                        Atom::Instance(class) => match self.classes[class].contents {
                            Some(cell) => self.contents(cell),
                            None => (Ty::NEVER, Ty::NEVER),
                        },
                        Atom::Dyn => (Ty::DYN, Ty::DYN),
                        _ => (Ty::NEVER, Ty::NEVER),
                    };
                    match args.as_slice() {
                        [only] => self.bind_vars(cx, item, only, vars),
                        [first, second, ..] => {
                            self.bind_vars(cx, key, first, vars);
                            self.bind_vars(cx, item, second, vars);
                        }
                        [] => {}
                    }
                }
            }
            Sig::Iterable(inner) => {
                let item = self.iterate_by_runtime(cx, ty);
                self.bind_vars(cx, item, inner, vars);
            }
            Sig::Iterator(inner) => {
                let item = self.next_by_runtime(cx, ty);
                self.bind_vars(cx, item, inner, vars);
            }
            Sig::Mapping(key, value) => {
                let (keys, items) = self.mapping_contents(cx, ty);
                self.bind_vars(cx, keys, key, vars);
                self.bind_vars(cx, items, value, vars);
            }
            Sig::Type(inner) => {
                for atom in self.atoms_of(ty) {
                    let instance = match atom {
                        Atom::Class(class) => self.types.single(Atom::Instance(class)),
                        Atom::BuiltinClass(kind) if !has_contents(kind) => self.types.single(Atom::Builtin(kind)),
                        _ => Ty::DYN,
                    };
                    self.bind_vars(cx, instance, inner, vars);
                }
            }
            _ => {}
        }
    }

    /// Calls what is passed as a callable, as the runtime does.
    fn call_back(&mut self, cx: Cx, ty: Ty, sig: &Sig, vars: &mut BTreeMap<char, Ty>) {
        match sig {
            Sig::Union(parts) => {
                let callable = self.types.filter(ty, |atom| *atom != Atom::Builtin(BuiltinType::NoneType));
                parts.iter().for_each(|part| self.call_back(cx, callable, part, vars));
            }
            Sig::Callable(params, result) => {
                let returned = match params {
                    Some(params) => {
                        let mut which = 40;
                        let types: Vec<Ty> = params.iter().map(|sig| self.substitute(cx, sig, vars, Ty::NEVER, &mut which)).collect();
                        if types.contains(&Ty::NEVER) {
                            return;
                        }
                        let positional = types.into_iter().map(|ty| Arg { ty, source: ArgSource::Receiver }).collect();
                        self.runtime_call(cx, ty, &Args { positional, named: Vec::new() })
                    }
                    None => {
                        self.escape(ty);
                        Ty::DYN
                    }
                };
                self.bind_vars(cx, returned, result, vars);
                if matches!(**result, Sig::Object | Sig::Any) {
                    // What a `key=` gives is compared.
                    self.touch(returned, PROTOCOL, returned);
                }
            }
            _ => {}
        }
    }

    /// What arguments have been stored in the receiver: `T` of `list[T].append(self, item: T)`.
    fn write_back(&mut self, signature: &Signature, this: Ty, vars: &BTreeMap<char, Ty>) {
        let Some(Sig::Named(_, owner)) = &signature.owner else { return };
        let of = |sig: Option<&Sig>| match sig {
            Some(Sig::Var(var)) => vars.get(var).copied().unwrap_or(Ty::NEVER),
            _ => Ty::NEVER,
        };
        let (key, item) = match owner.as_slice() {
            [only] => (Ty::NEVER, of(Some(only))),
            [key, item, ..] => (of(Some(key)), of(Some(item))),
            [] => return,
        };
        for atom in self.atoms_of(this) {
            match atom {
                Atom::Container(_, cell) => self.types.add_contents(cell, key, item),
                // `dict.__setitem__(self, key, item)` in a class that derives from dict.
                Atom::Instance(class) => {
                    if let Some(cell) = self.classes[class].contents {
                        self.types.add_contents(cell, key, item);
                    }
                }
                Atom::Dyn => {
                    self.escape(key);
                    self.escape(item);
                }
                _ => {}
            }
        }
    }

    fn run_user_code(&mut self, bound: &Bound, vars: &BTreeMap<char, Ty>) {
        let types: Vec<Ty> = bound.types.iter().flatten().copied().chain(vars.values().copied()).collect();
        let other = match types.iter().any(|&ty| self.types.is_dyn(ty)) {
            true => Ty::DYN,
            false => {
                // Items that are no values of the program: `range(9).index(odd)` compares with ints.
                let numbers = [BuiltinType::Range, BuiltinType::Bytes, BuiltinType::ByteArray, BuiltinType::MemoryView];
                let has_numbers = types.iter().any(|&ty| numbers.iter().any(|&kind| self.types.has(ty, &Atom::Builtin(kind))));
                let items = if has_numbers { Ty::INT } else { Ty::NEVER };
                self.types.join_all(types.iter().copied().chain([items]))
            }
        };
        for ty in types {
            self.touch(ty, PROTOCOL, other);
        }
    }

    /// A type of a signature, with its variables replaced.
    pub(super) fn substitute(&mut self, cx: Cx, sig: &Sig, vars: &BTreeMap<char, Ty>, this: Ty, which: &mut u8) -> Ty {
        match sig {
            Sig::Any | Sig::Object | Sig::Callable(..) | Sig::Type(_) => Ty::DYN,
            Sig::None => Ty::NONE,
            Sig::Never => Ty::NEVER,
            Sig::SelfType => this,
            Sig::Var(var) => vars.get(var).copied().unwrap_or(Ty::NEVER),
            Sig::Union(parts) => {
                let parts: Vec<Ty> = parts.iter().map(|part| self.substitute(cx, part, vars, this, which)).collect();
                self.types.join_all(parts)
            }
            Sig::Tuple(items) => {
                let items: Vec<Ty> = items.iter().map(|item| self.substitute(cx, item, vars, this, which)).collect();
                if items.contains(&Ty::NEVER) {
                    return Ty::NEVER;
                }
                *which += 1;
                self.tuple(cx, *which, items)
            }
            Sig::Iterable(item) | Sig::Iterator(item) => {
                let item = self.substitute(cx, item, vars, this, which);
                self.container(cx, BuiltinType::Object, Ty::NEVER, item, which)
            }
            Sig::Mapping(key, item) => {
                let key = self.substitute(cx, key, vars, this, which);
                let item = self.substitute(cx, item, vars, this, which);
                self.container(cx, BuiltinType::Dict, key, item, which)
            }
            Sig::Named(kind, args) if has_contents(*kind) => match args.as_slice() {
                [] => self.types.single(Atom::Container(*kind, CellId::OPEN)),
                [item] => {
                    let item = self.substitute(cx, item, vars, this, which);
                    self.container(cx, *kind, Ty::NEVER, item, which)
                }
                [key, item, ..] => {
                    let key = self.substitute(cx, key, vars, this, which);
                    let item = self.substitute(cx, item, vars, this, which);
                    self.container(cx, *kind, key, item, which)
                }
            },
            Sig::Named(kind, _) => match kind {
                // Objects that hold others without saying so.
                BuiltinType::Generator | BuiltinType::Function | BuiltinType::Type | BuiltinType::Module | BuiltinType::Method => Ty::DYN,
                _ => self.types.single(Atom::Builtin(*kind)),
            },
        }
    }

    /// A new container of this site.
    pub fn container(&mut self, cx: Cx, kind: BuiltinType, key: Ty, item: Ty, which: &mut u8) -> Ty {
        *which += 1;
        let cell = self.site_cell(cx, *which);
        self.types.add_contents(cell, key, item);
        self.types.single(Atom::Container(kind, cell))
    }
}

/// Whether a method is that of an operator which is NotImplemented for operands that it does not know.
fn may_refuse(name: &str) -> bool {
    let Some(inner) = name.strip_prefix("__").and_then(|rest| rest.strip_suffix("__")) else { return false };
    let operators = ["add", "sub", "mul", "truediv", "floordiv", "mod", "divmod", "pow", "lshift", "rshift", "and", "or", "xor"];
    operators.iter().any(|operator| {
        let prefix = inner.strip_suffix(operator);
        matches!(prefix, Some("" | "r" | "i"))
    })
}

fn literal_type(literal: &Literal) -> Ty {
    match literal {
        Literal::None => Ty::NONE,
        Literal::Bool(_) => Ty::BOOL,
        Literal::Int(_) => Ty::INT,
        Literal::Float(_) => Ty::FLOAT,
        Literal::Str(_) => Ty::STR,
        Literal::Missing => Ty::NEVER,
    }
}

/// Builtin types without contents of their own that can be iterated over.
pub(super) fn is_iterable(kind: BuiltinType) -> bool {
    use BuiltinType::*;
    matches!(
        kind,
        Str | Bytes
            | ByteArray
            | MemoryView
            | Range
            | RangeIterator
            | LongRangeIterator
            | StrIterator
            | BytesIterator
            | ByteArrayIterator
            | File
            | Array
            | Deque
    )
}

/// Binds arguments to the parameters of a row; `None` when they don't fit.
fn bind(engine: &Engine, signature: &Signature, args: &Args) -> Option<Bound> {
    let params = &signature.params;
    let mut types: Vec<Vec<Ty>> = vec![Vec::new(); params.len()];
    let mut sources: Vec<Option<ArgSource>> = vec![None; params.len()];
    let varargs = params.iter().position(|param| param.kind == ParamKind::VarArgs);
    let positional: Vec<usize> = params
        .iter()
        .enumerate()
        .filter(|(_, param)| matches!(param.kind, ParamKind::PositionalOnly | ParamKind::Positional))
        .map(|(index, _)| index)
        .collect();
    let mut rest = Vec::new();
    for (index, arg) in args.positional.iter().enumerate() {
        match positional.get(index) {
            Some(&param) => {
                types[param].push(arg.ty);
                sources[param] = Some(arg.source.clone());
            }
            None => {
                types[varargs?].push(arg.ty);
                rest.push(arg.source.clone());
            }
        }
    }
    if let Some(varargs) = varargs {
        sources[varargs] = Some(ArgSource::Tuple(rest));
    }
    let mut extra = Vec::new();
    let varkeywords = params.iter().position(|param| param.kind == ParamKind::VarKeywords);
    for (name, arg) in &args.named {
        let text = engine.text(*name);
        let named = |kind: ParamKind| matches!(kind, ParamKind::Positional | ParamKind::KeywordOnly);
        match params.iter().position(|param| param.name == text && named(param.kind)) {
            Some(index) if sources[index].is_some() => return None,
            Some(index) => {
                types[index].push(arg.ty);
                sources[index] = Some(arg.source.clone());
            }
            None => {
                types[varkeywords?].push(arg.ty);
                extra.push((*name, arg.source.clone()));
            }
        }
    }
    if let Some(varkeywords) = varkeywords {
        sources[varkeywords] = Some(ArgSource::Keywords(extra));
    }
    let mut complete = Vec::with_capacity(params.len());
    for (param, source) in params.iter().zip(sources) {
        complete.push(match source {
            Some(source) => source,
            None => ArgSource::Literal(param.default.clone()?),
        });
    }
    Some(Bound { types, sources: complete })
}
