//! What calling a builtin class gives: `list(x)`, `int(x)`, `zip(a, b)`, `property(f)`, exceptions.

use super::arguments::Args;
use super::engine::{Cx, Engine};
use super::facts::Target;
use super::rows::PROTOCOL;
use super::special::TEXT;
use crate::types::typecode::Typecode;
use crate::types::{Atom, Ty};
use taipan_rt_abi::BuiltinType;

impl Engine<'_> {
    /// `list(x)`, `int(x)`, `ValueError(x)`.
    pub fn construct_builtin(&mut self, cx: Cx, kind: BuiltinType, args: &Args) -> (Ty, Target) {
        if args.types().any(|ty| ty == Ty::NEVER) {
            return (Ty::NEVER, Target::Runtime);
        }
        let python_name = kind.python_name();
        let row = match python_name.rsplit_once('.') {
            Some((owner, name)) => self.signatures.first_row(owner, name).or_else(|| self.signatures.first_row("", name)),
            None => self.signatures.first_row("", python_name),
        };
        let known = self.known_construct(cx, kind, args);
        match (known, row) {
            (Some(ty), Some(row)) => (ty, self.row_target(row, args)),
            (Some(ty), None) => (ty, Target::Runtime),
            (None, Some(row)) => self.call_row(cx, row, args),
            (None, None) => (self.unknown_call(args.types().collect::<Vec<_>>()), Target::Runtime),
        }
    }

    fn known_construct(&mut self, cx: Cx, kind: BuiltinType, args: &Args) -> Option<Ty> {
        use BuiltinType::*;
        let first = args.positional.first().map(|arg| arg.ty);
        let types: Vec<Ty> = args.types().collect();
        Some(match kind {
            Int | Float | Bool | Complex | Str | Bytes | ByteArray => {
                let names: &[&str] = match kind {
                    Int => &["__int__", "__index__", "__trunc__"],
                    Float => &["__float__", "__index__"],
                    Bool => &["__bool__", "__len__"],
                    Str => TEXT,
                    Complex => &["__complex__", "__float__", "__index__"],
                    _ => PROTOCOL,
                };
                types.into_iter().for_each(|ty| self.touch(ty, names, Ty::DYN));
                self.types.single(Atom::Builtin(kind))
            }
            List | Set | FrozenSet | Tuple => {
                if let (Tuple, Some(first), true) = (kind, first, types.len() == 1)
                    && let Some(Atom::Tuple(_)) = self.types.only(first)
                {
                    return Some(first);
                }
                let item = first.map_or(Ty::NEVER, |ty| self.iterate_by_runtime(cx, ty));
                if kind != List && kind != Tuple {
                    self.touch(item, &["__hash__", "__eq__"], item);
                }
                if kind == Tuple && item == Ty::NEVER {
                    return Some(self.types.single(Atom::Tuple(Box::new([]))));
                }
                self.container(cx, kind, Ty::NEVER, item, &mut 10)
            }
            Dict => {
                let (mut key, mut item) = first.map_or((Ty::NEVER, Ty::NEVER), |ty| self.mapping_or_pairs(cx, ty));
                for (_, arg) in &args.named {
                    key = self.types.join(key, Ty::STR);
                    item = self.types.join(item, arg.ty);
                }
                self.touch(key, &["__hash__", "__eq__"], key);
                self.container(cx, Dict, key, item, &mut 10)
            }
            Range => {
                types.into_iter().for_each(|ty| self.touch(ty, &["__index__"], Ty::DYN));
                self.types.single(Atom::Builtin(Range))
            }
            Slice => {
                types.into_iter().for_each(|ty| self.escape(ty));
                self.types.single(Atom::Builtin(Slice))
            }
            Object if types.is_empty() => self.types.single(Atom::Builtin(Object)),
            Type => return self.known_function(cx, "type", args).or_else(|| Some(self.unknown_call(types))),
            Enumerate => {
                let item = self.iterate_by_runtime(cx, first?);
                if item == Ty::NEVER {
                    return Some(self.container(cx, kind, Ty::NEVER, Ty::NEVER, &mut 10));
                }
                let pair = self.tuple(cx, 9, vec![Ty::INT, item]);
                self.container(cx, kind, Ty::NEVER, pair, &mut 10)
            }
            Zip => {
                let positional: Vec<Ty> = args.positional.iter().map(|arg| arg.ty).collect();
                let items: Vec<Ty> = positional.into_iter().map(|ty| self.iterate_by_runtime(cx, ty)).collect();
                let item = if items.contains(&Ty::NEVER) { Ty::NEVER } else { self.tuple(cx, 9, items) };
                self.container(cx, kind, Ty::NEVER, item, &mut 10)
            }
            Map => {
                let rest: Vec<Ty> = args.positional.iter().skip(1).map(|arg| arg.ty).collect();
                let items: Vec<Ty> = rest.into_iter().map(|ty| self.iterate_by_runtime(cx, ty)).collect();
                let item = match items.contains(&Ty::NEVER) {
                    true => Ty::NEVER,
                    false => self.runtime_call(cx, first?, &Self::runtime_args(items)),
                };
                self.container(cx, kind, Ty::NEVER, item, &mut 10)
            }
            Filter => {
                let item = self.iterate_by_runtime(cx, args.positional.get(1)?.ty);
                let callable = self.types.filter(first?, |atom| *atom != Atom::Builtin(NoneType));
                if item != Ty::NEVER && callable != Ty::NEVER {
                    let kept = self.runtime_call(cx, callable, &Self::runtime_args([item]));
                    self.touch_shallow(kept, "__bool__", Ty::DYN);
                    self.touch_shallow(kept, "__len__", Ty::DYN);
                }
                self.touch_shallow(item, "__bool__", Ty::DYN);
                self.touch_shallow(item, "__len__", Ty::DYN);
                self.container(cx, kind, Ty::NEVER, item, &mut 10)
            }
            Array => {
                types.into_iter().skip(1).for_each(|ty| {
                    self.iterate_by_runtime(cx, ty);
                });
                match self.constant_text(cx, args, 0) {
                    // Another typecode raises.
                    Some(text) => match Typecode::of(&text) {
                        Some(code) => self.types.single(Atom::Array(code)),
                        None => Ty::NEVER,
                    },
                    None => self.container(cx, Array, Ty::NEVER, Ty::DYN, &mut 10),
                }
            }
            Reversed => return Some(self.known_reversed(cx, first?)),
            Property => {
                let named = |engine: &Self, name: &str| engine.named(args, name);
                let get = first.or_else(|| named(self, "fget")).unwrap_or(Ty::NONE);
                let set = args.positional.get(1).map(|arg| arg.ty).or_else(|| named(self, "fset")).unwrap_or(Ty::NONE);
                let del = args.positional.get(2).map(|arg| arg.ty).or_else(|| named(self, "fdel")).unwrap_or(Ty::NONE);
                self.types.single(Atom::Property(get, set, del))
            }
            ClassMethod => self.types.single(Atom::ClassMethod(first?)),
            StaticMethod => self.types.single(Atom::StaticMethod(first?)),
            // `OSError(errno, …)` chooses a subclass.
            OSError => self.unknown_call(types),
            _ if kind.is_subtype(BaseException) => {
                types.into_iter().for_each(|ty| self.escape(ty));
                self.types.single(Atom::Builtin(kind))
            }
            _ => return None,
        })
    }

    fn known_reversed(&mut self, cx: Cx, ty: Ty) -> Ty {
        use BuiltinType::*;
        let mut result = Ty::NEVER;
        for atom in self.atoms_of(ty) {
            let kind = match &atom {
                Atom::Container(List, _) => ListReverseIterator,
                Atom::Container(Tuple, _) | Atom::Tuple(_) | Atom::Builtin(Str | Bytes) => Reversed,
                Atom::Builtin(Range) => {
                    let both = self.types.exactly([Atom::Builtin(RangeIterator), Atom::Builtin(LongRangeIterator)]);
                    result = self.types.join(result, both);
                    continue;
                }
                _ => Object,
            };
            let single = self.types.single(atom.clone());
            let item = match &atom {
                Atom::Instance(class) if self.has_method(*class, "__reversed__") => {
                    let iter = self.touch_method(*class, "__reversed__", Ty::DYN);
                    result = self.types.join(result, iter);
                    continue;
                }
                Atom::Instance(class) => {
                    self.touch_method(*class, "__len__", Ty::DYN);
                    let by_index = self.touch_method(*class, "__getitem__", Ty::INT);
                    let held = match (self.classes[*class].contents, self.classes[*class].builtin_base) {
                        (Some(cell), Some(base)) if base.is_subtype(Dict) => self.contents(cell).0,
                        (Some(cell), _) => self.contents(cell).1,
                        (None, Some(base)) if !base.is_subtype(BaseException) => Ty::DYN,
                        _ => Ty::NEVER,
                    };
                    self.types.join(by_index, held)
                }
                _ => self.iterate_by_runtime(cx, single),
            };
            let iter = self.container(cx, kind, Ty::NEVER, item, &mut 10);
            result = self.types.join(result, iter);
        }
        result
    }
}
