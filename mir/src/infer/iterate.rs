//! Iteration and unpacking.

use super::arguments::{Arg, Args};
use super::call::{Arms, Via};
use super::classes::has_contents;
use super::engine::{Cx, Engine, Source};
use super::facts::{ArgSource, FunctionSource, Target};
use crate::ir::Value;
use crate::types::{Atom, CellId, Ty};
use taipan_rt_abi::BuiltinType;

impl Engine<'_> {
    /// What iterating over a value of that type gives, when the runtime does it.
    pub fn iterate_by_runtime(&mut self, cx: Cx, ty: Ty) -> Ty {
        let mut result = Ty::NEVER;
        for atom in self.atoms_of(ty) {
            let item = match &atom {
                Atom::Instance(class) => {
                    if let Some(cell) = self.classes[*class].contents
                        && !self.has_method(*class, "__iter__")
                    {
                        let (key, item) = self.contents(cell);
                        let is_mapping = self.classes[*class].builtin_base.is_some_and(|base| base.is_subtype(BuiltinType::Dict));
                        if is_mapping { key } else { item }
                    } else if self.has_method(*class, "__iter__") {
                        // What grows by the items asks how many there are.
                        for name in ["__len__", "__length_hint__"] {
                            self.touch_method(*class, name, Ty::DYN);
                        }
                        let iter = self.touch_method(*class, "__iter__", Ty::DYN);
                        self.next_by_runtime(cx, iter)
                    } else if self.has_method(*class, "__getitem__") {
                        self.touch_method(*class, "__getitem__", Ty::INT)
                    } else {
                        self.unknown_instance(*class)
                    }
                }
                _ => self.next_of_atom(&atom),
            };
            result = self.types.join(result, item);
        }
        result
    }

    fn unknown_instance(&mut self, class: crate::ir::ClassId) -> Ty {
        if self.classes[class].mro.is_some() && self.classes[class].builtin_base.is_none() {
            return Ty::NEVER;
        }
        let ty = self.types.single(Atom::Instance(class));
        self.escape(ty);
        Ty::DYN
    }

    /// What `next()` gives, when the runtime calls it.
    pub fn next_by_runtime(&mut self, cx: Cx, iter: Ty) -> Ty {
        let _ = cx;
        let mut result = Ty::NEVER;
        for atom in self.atoms_of(iter) {
            let item = match &atom {
                Atom::Instance(class) if self.has_method(*class, "__next__") => self.touch_method(*class, "__next__", Ty::DYN),
                Atom::Instance(class) => self.unknown_instance(*class),
                _ => self.next_of_atom(&atom),
            };
            result = self.types.join(result, item);
        }
        result
    }

    /// What an iterator gives; for an iterable, what its iterator gives.
    fn next_of_atom(&mut self, atom: &Atom) -> Ty {
        use BuiltinType::*;
        match atom {
            Atom::Dyn => Ty::DYN,
            Atom::Tuple(items) => self.types.join_all(items.iter().copied()),
            Atom::Container(kind, cell) => {
                let (key, item) = self.contents(*cell);
                match kind {
                    Dict | DictKeys | DictKeyIterator | DictReverseKeyIterator | MappingProxy => key,
                    DictItems | DictItemIterator | DictReverseItemIterator if key == Ty::NEVER || item == Ty::NEVER => Ty::NEVER,
                    DictItems | DictItemIterator | DictReverseItemIterator => self.types.single(Atom::Tuple([key, item].into())),
                    _ => item,
                }
            }
            Atom::Array(code) => code.item(),
            Atom::Generator(inst) => {
                self.read(Source::Result(*inst));
                self.instances[*inst].yields
            }
            Atom::Builtin(Str | StrIterator | File) => Ty::STR,
            Atom::Builtin(Bytes | BytesIterator | ByteArray | ByteArrayIterator | Range | RangeIterator | LongRangeIterator) => Ty::INT,
            Atom::Builtin(NoneType | Int | Bool | Float | Complex | EllipsisType) | Atom::Function(..) | Atom::Unbound => Ty::NEVER,
            Atom::Module(_) | Atom::Method(..) => Ty::NEVER,
            other => {
                let ty = self.types.single(other.clone());
                self.escape(ty);
                Ty::DYN
            }
        }
    }

    /// `iter(x)` at the head of a loop.
    pub fn get_iter(&mut self, cx: Cx, arg: Value) -> Ty {
        let mut arms = Arms::new();
        for atom in self.atoms_of(self.ty(cx.inst, arg)) {
            let reached = match &atom {
                Atom::Instance(class) if self.has_method(*class, "__iter__") => {
                    let name = self.name("__iter__").expect("the class has it");
                    let receiver = self.types.single(atom.clone());
                    let via = Via::Code(FunctionSource::None);
                    self.call_found(cx, *class, name, receiver, ArgSource::Value(arg), &Args::default(), via)
                }
                _ => (self.iterator_of(cx, &atom), Target::Runtime),
            };
            self.add_arm(&mut arms, atom, reached);
        }
        self.resolve(cx, arg, arms)
    }

    /// Whether `iter()` may succeed.
    pub fn can_be_iterated(&mut self, cx: Cx, atom: &Atom) -> bool {
        matches!(atom, Atom::Instance(class) if self.has_method(*class, "__iter__")) || self.iterator_of(cx, atom) != Ty::NEVER
    }

    /// The iterator of what one atom describes (not of a class with `__iter__`).
    pub fn iterator_of(&mut self, cx: Cx, atom: &Atom) -> Ty {
        use BuiltinType::*;
        let iterator = match atom {
            Atom::Dyn => return Ty::DYN,
            Atom::Tuple(items) => {
                let cell = self.site_cell(cx, 5);
                let item = self.types.join_all(items.iter().copied());
                self.types.add_item(cell, item);
                Atom::Container(TupleIterator, cell)
            }
            Atom::Container(kind, cell) => {
                let kind = match kind {
                    List => ListIterator,
                    Tuple => TupleIterator,
                    Set | FrozenSet => SetIterator,
                    Dict | DictKeys => DictKeyIterator,
                    DictValues => DictValueIterator,
                    DictItems => DictItemIterator,
                    Deque | Array | MappingProxy => Object,
                    other => *other,
                };
                if kind == Object && !matches!(atom, Atom::Container(Object, _)) {
                    let item = self.next_of_atom(atom);
                    let cell = self.site_cell(cx, 6);
                    self.types.add_item(cell, item);
                    Atom::Container(Object, cell)
                } else {
                    Atom::Container(kind, *cell)
                }
            }
            Atom::Array(code) => {
                let cell = self.site_cell(cx, 6);
                self.types.add_item(cell, code.item());
                Atom::Container(Object, cell)
            }
            Atom::Generator(_) => atom.clone(),
            Atom::Builtin(Str) => Atom::Builtin(StrIterator),
            Atom::Builtin(Bytes) => Atom::Builtin(BytesIterator),
            Atom::Builtin(ByteArray) => Atom::Builtin(ByteArrayIterator),
            Atom::Builtin(Range) => return self.types.exactly([Atom::Builtin(RangeIterator), Atom::Builtin(LongRangeIterator)]),
            Atom::Builtin(kind @ (StrIterator | BytesIterator | ByteArrayIterator | RangeIterator | LongRangeIterator | File)) => {
                Atom::Builtin(*kind)
            }
            Atom::Instance(class) => {
                let ty = self.types.single(atom.clone());
                let item = self.iterate_by_runtime(cx, ty);
                if item == Ty::DYN && !self.has_method(*class, "__getitem__") {
                    return Ty::DYN;
                }
                if item == Ty::NEVER && self.classes[*class].contents.is_none() && !self.has_method(*class, "__getitem__") {
                    return Ty::NEVER;
                }
                let cell = self.site_cell(cx, 6);
                self.types.add_item(cell, item);
                Atom::Container(Object, cell)
            }
            _ => {
                let item = self.next_of_atom(atom);
                return if item == Ty::NEVER { Ty::NEVER } else { Ty::DYN };
            }
        };
        self.types.single(iterator)
    }

    /// The next item at the head of a loop: the runtime takes the step, since `__next__` says by StopIteration that there is none.
    pub fn next_item(&mut self, cx: Cx, iter: Value) -> Ty {
        let ty = self.ty(cx.inst, iter);
        self.next_by_runtime(cx, ty)
    }

    /// What `yield from` passes on.
    pub fn next_of(&mut self, cx: Cx, iter: Ty) -> Ty {
        // What is sent to this generator goes on to the other.
        self.read(Source::Result(cx.inst));
        let sent = self.instances[cx.inst].sent;
        for atom in self.atoms_of(iter) {
            match atom {
                Atom::Generator(inner) => self.send(inner, sent),
                Atom::Instance(class) => {
                    self.touch_method(class, "send", sent);
                    self.touch_method(class, "throw", Ty::DYN);
                    self.touch_method(class, "close", Ty::DYN);
                    // They may be missing.
                    self.touch_method(class, "__getattr__", Ty::STR);
                    self.touch_method(class, "__getattribute__", Ty::STR);
                }
                _ => {}
            }
        }
        let item = self.next_by_runtime(cx, iter);
        if let Some(new) = self.grow_slot(self.instances[cx.inst].yields, item) {
            self.instances[cx.inst].yields = new;
            self.wake(Source::Result(cx.inst));
        }
        if self.instances[cx.inst].escaped {
            self.escape(item);
        }
        item
    }

    /// The value of `yield from`.
    pub fn delegate_result(&mut self, iter: Ty) -> Ty {
        let mut result = Ty::NEVER;
        for atom in self.atoms_of(iter) {
            let ty = match atom {
                Atom::Generator(inst) => {
                    self.read(Source::Result(inst));
                    let returned = self.instances[inst].returned;
                    // One that had finished before gives None.
                    self.types.join(returned, Ty::NONE)
                }
                Atom::Container(BuiltinType::Object, _) | Atom::Instance(_) | Atom::Dyn => Ty::DYN,
                _ => Ty::NONE,
            };
            result = self.types.join(result, ty);
        }
        result
    }

    /// Keys and items of what `**x` or `dict(x)` takes.
    pub fn mapping_contents(&mut self, cx: Cx, ty: Ty) -> (Ty, Ty) {
        let (mut key, mut item) = (Ty::NEVER, Ty::NEVER);
        for atom in self.atoms_of(ty) {
            let (k, i) = match &atom {
                Atom::Container(BuiltinType::Dict | BuiltinType::MappingProxy, cell) => self.contents(*cell),
                // A dict that iterates as a dict is copied as it stands.
                Atom::Instance(class) if self.classes[*class].contents.is_some() && !self.has_method(*class, "__iter__") => {
                    let cell = self.classes[*class].contents.expect("just asked");
                    self.contents(cell)
                }
                Atom::Instance(class) if self.has_method(*class, "keys") => {
                    let keys = self.touch_method(*class, "keys", Ty::DYN);
                    let key = self.iterate_by_runtime(cx, keys);
                    (key, if key == Ty::NEVER { Ty::NEVER } else { self.touch_method(*class, "__getitem__", key) })
                }
                Atom::Builtin(BuiltinType::NoneType) => (Ty::NEVER, Ty::NEVER),
                _ => {
                    let single = self.types.single(atom);
                    self.escape(single);
                    (Ty::DYN, Ty::DYN)
                }
            };
            key = self.types.join(key, k);
            item = self.types.join(item, i);
        }
        (key, item)
    }

    /// Keys and items of a mapping, or of an iterable of pairs.
    pub fn mapping_or_pairs(&mut self, cx: Cx, ty: Ty) -> (Ty, Ty) {
        let is_mapping = |atom: &Atom| matches!(atom, Atom::Container(BuiltinType::Dict | BuiltinType::MappingProxy, _));
        let mappings = self.types.filter(ty, is_mapping);
        let others = self.types.filter(ty, |atom| !is_mapping(atom));
        let (mut key, mut item) = self.mapping_contents(cx, mappings);
        for atom in self.atoms_of(others) {
            let single = self.types.single(atom.clone());
            if let Atom::Instance(class) = atom
                && (self.has_method(class, "keys") || self.classes[class].builtin_base == Some(BuiltinType::Dict))
            {
                let (k, i) = self.mapping_contents(cx, single);
                key = self.types.join(key, k);
                item = self.types.join(item, i);
                continue;
            }
            let pairs = self.iterate_by_runtime(cx, single);
            for pair in self.atoms_of(pairs) {
                let (k, i) = match &pair {
                    Atom::Tuple(items) if items.len() == 2 => (items[0], items[1]),
                    _ => {
                        let pair = self.types.single(pair);
                        let any = self.iterate_by_runtime(cx, pair);
                        (any, any)
                    }
                };
                key = self.types.join(key, k);
                item = self.types.join(item, i);
            }
        }
        (key, item)
    }

    /// `a, *b, c = x`.
    pub fn unpack(&mut self, cx: Cx, iterable: Value, before: u32, star: bool, after: u32) -> Ty {
        let (before, after) = (before as usize, after as usize);
        let mut shape: Option<Vec<Ty>> = None;
        let star_cell = star.then(|| self.site_cell(cx, 0));
        for atom in self.atoms_of(self.ty(cx.inst, iterable)) {
            let items: Vec<Ty> = match &atom {
                Atom::Tuple(items) if !star && items.len() == before + after => items.to_vec(),
                Atom::Tuple(items) if star && items.len() >= before + after => {
                    let middle = self.types.join_all(items[before..items.len() - after].iter().copied());
                    self.types.add_item(star_cell.expect("there is a star"), middle);
                    items[..before].iter().chain(&items[items.len() - after..]).copied().collect()
                }
                Atom::Tuple(_) => continue,
                Atom::Instance(class) if !star && self.is_unpacked_as_tuple(*class, before) => {
                    self.fixed_items(*class).expect("just asked")
                }
                _ => {
                    let single = self.types.single(atom);
                    let item = self.iterate_by_runtime(cx, single);
                    if item == Ty::NEVER && before + after > 0 {
                        continue;
                    }
                    if let Some(cell) = star_cell {
                        self.types.add_item(cell, item);
                    }
                    vec![item; before + after]
                }
            };
            shape = Some(match shape {
                None => items,
                Some(old) => old.into_iter().zip(items).map(|(a, b)| self.types.join(a, b)).collect(),
            });
        }
        let Some(mut items) = shape else { return Ty::NEVER };
        if let Some(cell) = star_cell {
            let list = self.types.single(Atom::Container(BuiltinType::List, cell));
            items.insert(before, list);
        }
        let items = items.into_iter().map(|item| self.types.canon(item)).collect();
        // Of fixed shape however long: only `TupleItem` reads it.
        self.types.single(Atom::Tuple(items))
    }

    /// Whether instances of a class are tuples of so many items, and unpacked as such.
    fn is_unpacked_as_tuple(&mut self, class: crate::ir::ClassId, count: usize) -> bool {
        self.is_tuple_class(class)
            && !self.has_method(class, "__iter__")
            && self.fixed_items(class).is_some_and(|items| items.len() == count)
    }

    /// Item of an unpacked tuple.
    pub fn tuple_item(&mut self, cx: Cx, tuple: Value, index: u32) -> Ty {
        let mut result = Ty::NEVER;
        for atom in self.atoms_of(self.ty(cx.inst, tuple)) {
            let item = match atom {
                Atom::Tuple(items) => items.get(index as usize).copied().unwrap_or(Ty::NEVER),
                Atom::Container(_, cell) => self.contents(cell).1,
                _ => Ty::DYN,
            };
            result = self.types.join(result, item);
        }
        result
    }

    /// A container with anything in it.
    pub fn open_container(&mut self, kind: BuiltinType) -> Ty {
        let atom = if has_contents(kind) { Atom::Container(kind, CellId::OPEN) } else { Atom::Builtin(kind) };
        self.types.single(atom)
    }

    /// Arguments that the runtime passes.
    pub fn runtime_args(types: impl IntoIterator<Item = Ty>) -> Args {
        let positional = types.into_iter().map(|ty| Arg { ty, source: ArgSource::Receiver }).collect();
        Args { positional, named: Vec::new() }
    }
}
