//! Intervals of the ints in containers and captured variables: what flows into a cell, a type variable that stands for the contents of
//! containers (`TypeTable::contents`).
//!
//! An operation that is not known to leave ints alone may put any int into each container that its operands or its result mention. What
//! is known: displays, stores of items, the methods in [`method`], and what only reads. Containers that a `Dyn` sees hold `Dyn`, so
//! nothing is said of them.

use super::{Place, Range, Ranges};
use crate::infer::facts::{Facts, Resolution, Target};
use crate::infer::intervals;
use crate::ir::op::BinaryOp;
use crate::ir::{Op, Value};
use crate::types::typecode::Machine;
use crate::types::{Atom, CellId, InferId, Ty};
use std::collections::BTreeSet;
use taipan_rt_abi::{BuiltinType, PYTHON};

/// What a method of a builtin container does to the ints in it.
enum Method {
    /// None comes in.
    Reads,
    /// The argument of that number, the receiver being 0, comes in.
    Takes(usize),
    /// What that argument gives when it is iterated over comes in.
    TakesAll(usize),
}

/// See [`Method`]; `None` for the other methods. What a method returns is looked at besides.
fn method(owner: &str, name: &str) -> Option<Method> {
    let is_sequence = matches!(owner, "list" | "collections.deque");
    Some(match name {
        "append" | "appendleft" if is_sequence => Method::Takes(1),
        "insert" if is_sequence => Method::Takes(2),
        "extend" | "extendleft" if is_sequence => Method::TakesAll(1),
        "add" if owner == "set" => Method::Takes(1),
        "pop" | "popleft" | "remove" | "clear" | "discard" | "index" | "count" | "sort" | "reverse" | "copy" | "rotate" => Method::Reads,
        "get" | "keys" | "values" | "items" | "issubset" | "issuperset" | "isdisjoint" | "popitem" => Method::Reads,
        "__len__" | "__contains__" | "__getitem__" | "__delitem__" | "__iter__" | "__eq__" | "__bool__" => Method::Reads,
        "" | "len" | "print" | "sum" | "min" | "max" | "any" | "all" | "repr" | "str" | "isinstance" | "abs" | "round" | "hash"
            if owner.is_empty() =>
        {
            Method::Reads
        }
        "join" if owner == "str" => Method::Reads,
        // What `_count_elements` puts there, the loop beside it in `Counter` puts there too.
        "_pop_first" | "_move_to_end" | "_count_elements" => Method::Reads,
        _ => return None,
    })
}

impl Ranges<'_> {
    /// Lets flow into containers what an operation puts there.
    pub(super) fn contents(&mut self, inst: InferId, value: Value, op: &Op) {
        match op {
            Op::List(items) | Op::Set(items) => items.iter().for_each(|&item| self.put(inst, value, item)),
            Op::Dict(pairs) => pairs.chunks_exact(2).for_each(|pair| self.put_entry(inst, value, pair[0], pair[1])),
            Op::ListPush { list: into, item } | Op::SetInsert { set: into, item } => self.put(inst, *into, *item),
            Op::DictInsert { dict, key, value } => self.put_entry(inst, *dict, *key, *value),
            Op::ListExtend { list: into, items } | Op::SetUpdate { set: into, items } => self.put_all(inst, *into, *items),
            Op::CellNew(stored) => self.put(inst, value, *stored),
            Op::CellSet { cell, value } => self.put(inst, *cell, *value),
            Op::Binary { op, lhs, rhs } => self.combine(inst, value, *op, *lhs, *rhs, false),
            Op::InPlace { op, lhs, rhs } => self.combine(inst, value, *op, *lhs, *rhs, true),
            Op::GetItem { obj, key } => self.get_item(inst, value, *obj, *key),
            Op::SetItem { obj, key, value: stored } => self.set_item(inst, value, (*obj, *key, *stored)),
            Op::Call { callee, args, names } => self.called(inst, value, op, *callee, args, names.is_empty()),
            Op::CallMethod { .. } | Op::CallSpecial { .. } => self.resolved_contents(inst, value, op),
            Op::GetAttr { .. } if self.is_runtime(inst, value) => self.any_in(inst, value, op),
            Op::GetAttr { .. } if self.facts.instances[inst].calls.contains_key(&value) => {}
            Op::GetAttr { obj, .. } => self.any_but(inst, value, &[*obj]),
            Op::Unpack { star, .. } => {
                if *star {
                    self.any_in_type(self.facts.instances[inst].types[value]);
                }
            }
            op if passes_on(op) => {}
            op => self.any_in(inst, value, op),
        }
    }

    /// The ints that a container holds, or a captured variable; with `keys`, a mapping's keys. `None` where nothing was put there so far.
    pub(super) fn held(&mut self, cell: CellId, keys: bool) -> Option<Range> {
        let cell = self.facts.types.find(cell);
        let (key, item) = self.facts.types.contents(cell);
        match if keys { key } else { item } {
            Ty::INT => self.read(Place::Held(cell, keys)),
            _ => Some(Range::ANY),
        }
    }

    /// The ints that an iteration over a value gives.
    pub(super) fn iterated(&mut self, inst: InferId, of: Value) -> Option<Range> {
        let mut joined = None;
        let ty = self.facts.instances[inst].types[of];
        if super::is_range(self.facts, ty) {
            return self.of(inst, of);
        }
        for atom in self.facts.types.atoms(ty) {
            let range = match atom {
                Atom::Container(kind, cell) if holds_items(*kind) => self.held(*cell, is_mapping(*kind)),
                _ => Some(machine_items(atom)),
            };
            joined = intervals::join(joined, range);
        }
        joined
    }

    /// What `obj[key]` gives.
    pub(super) fn item(&mut self, inst: InferId, value: Value, obj: Value) -> Option<Range> {
        if self.is_runtime(inst, value) { Some(Range::ANY) } else { self.subscribed(inst, obj) }
    }

    /// What a call takes out of its receiver, which a bound method may hold.
    pub(super) fn taken_out(&mut self, inst: InferId, call: Value) -> Option<Range> {
        let facts = self.facts;
        let op = facts.bodies[facts.instances[inst].func].op(call)?;
        let Some(receiver) = operands(op).1 else { return Some(Range::ANY) };
        let mut joined = None;
        for ty in receivers(facts, facts.instances[inst].types[receiver]) {
            for atom in facts.types.atoms(ty) {
                let range = match atom {
                    Atom::Container(_, cell) => self.held(*cell, false),
                    Atom::BuiltinMethod(..) => None,
                    _ => Some(Range::ANY),
                };
                joined = intervals::join(joined, range);
            }
        }
        joined
    }

    /// What a captured variable holds.
    pub(super) fn captured(&mut self, inst: InferId, cell: Value) -> Option<Range> {
        let mut joined = None;
        for atom in self.facts.types.atoms(self.facts.instances[inst].types[cell]) {
            let range = if let Atom::Variable(cell) = atom { self.held(*cell, false) } else { Some(Range::ANY) };
            joined = intervals::join(joined, range);
        }
        joined
    }

    /// An item that a subscription with an index or a key gives.
    fn subscribed(&mut self, inst: InferId, of: Value) -> Option<Range> {
        let mut joined = None;
        for atom in self.facts.types.atoms(self.facts.instances[inst].types[of]) {
            let range = match atom {
                Atom::Container(kind, cell) if holds_items(*kind) => self.held(*cell, false),
                _ => Some(machine_items(atom)),
            };
            joined = intervals::join(joined, range);
        }
        joined
    }

    /// Stores an item in what `into` may be.
    fn put(&mut self, inst: InferId, into: Value, item: Value) {
        let range = self.int_of(inst, item);
        self.flow_into(inst, into, false, range);
    }

    fn put_entry(&mut self, inst: InferId, into: Value, key: Value, item: Value) {
        let range = self.int_of(inst, key);
        self.flow_into(inst, into, true, range);
        self.put(inst, into, item);
    }

    fn put_all(&mut self, inst: InferId, into: Value, items: Value) {
        let range = self.iterated(inst, items);
        self.flow_into(inst, into, false, range);
    }

    /// A value that is stored: nothing yet where it has not been reached, any int where its type does not say that it is one.
    fn int_of(&self, inst: InferId, value: Value) -> Option<Range> {
        match self.facts.instances[inst].types[value] {
            Ty::INT => self.of(inst, value),
            Ty::NEVER => None,
            _ => Some(Range::ANY),
        }
    }

    fn flow_into(&mut self, inst: InferId, into: Value, keys: bool, range: Option<Range>) {
        let Some(range) = range else { return };
        let facts = self.facts;
        for atom in facts.types.atoms(facts.instances[inst].types[into]) {
            if let Atom::Container(_, cell) | Atom::Variable(cell) = atom {
                self.flow_held(facts.types.find(*cell), keys, range);
            }
        }
    }

    fn flow_held(&mut self, cell: CellId, keys: bool, range: Range) {
        let (key, item) = self.facts.types.contents(cell);
        if (if keys { key } else { item }) == Ty::INT {
            self.flow(Place::Held(cell, keys), range);
        }
    }

    /// `a + b`, `a * n`, `a | b` and their like, in place or not.
    fn combine(&mut self, inst: InferId, value: Value, op: BinaryOp, lhs: Value, rhs: Value, in_place: bool) {
        let facts = self.facts;
        let types = &facts.instances[inst].types;
        let kind = |value: Value| match facts.types.only(types[value]) {
            Some(Atom::Container(kind, _)) => Some(*kind),
            _ => None,
        };
        let is_int = |value: Value| matches!(types[value], Ty::INT | Ty::BOOL);
        use BuiltinType::{FrozenSet, List, Set, Tuple};
        match (kind(lhs), op, kind(rhs)) {
            (None, _, None) if is_int(lhs) && is_int(rhs) => {}
            (Some(List | Tuple), BinaryOp::Add, Some(List | Tuple)) | (Some(Set | FrozenSet), _, Some(Set | FrozenSet)) => {
                self.put_all(inst, value, lhs);
                self.put_all(inst, value, rhs);
                if in_place {
                    self.put_all(inst, lhs, rhs);
                }
            }
            (Some(List | Tuple), BinaryOp::Mul, None) if is_int(rhs) => self.put_all(inst, value, lhs),
            (None, BinaryOp::Mul, Some(List | Tuple)) if is_int(lhs) => self.put_all(inst, value, rhs),
            (Some(List), BinaryOp::Add, _) if in_place => {
                self.put_all(inst, value, rhs);
                self.put_all(inst, lhs, rhs);
            }
            _ => self.any_in_operands(inst, value, [lhs, rhs]),
        }
    }

    fn get_item(&mut self, inst: InferId, value: Value, obj: Value, key: Value) {
        let types = &self.facts.instances[inst].types;
        let is_slice = self.facts.types.is_exactly(types[key], BuiltinType::Slice);
        if is_slice && matches!(self.facts.types.only(types[obj]), Some(Atom::Container(BuiltinType::List | BuiltinType::Tuple, _))) {
            self.put_all(inst, value, obj);
        } else if is_slice || self.is_runtime(inst, value) {
            self.any_in_operands(inst, value, [obj, key]);
        }
    }

    fn set_item(&mut self, inst: InferId, value: Value, (obj, key, stored): (Value, Value, Value)) {
        let facts = self.facts;
        let types = &facts.instances[inst].types;
        let is_slice = facts.types.is_exactly(types[key], BuiltinType::Slice);
        match facts.types.only(types[obj]) {
            Some(Atom::Container(BuiltinType::List, _)) if is_slice => self.put_all(inst, obj, stored),
            Some(Atom::Container(BuiltinType::List, _)) if matches!(types[key], Ty::INT | Ty::BOOL) => self.put(inst, obj, stored),
            Some(Atom::Container(BuiltinType::Dict, _)) => self.put_entry(inst, obj, key, stored),
            Some(Atom::Instance(_) | Atom::Array(_) | Atom::Builtin(_)) => {}
            _ => self.any_in_operands(inst, value, [obj, key, stored]),
        }
    }

    /// A call: of a class that copies what it is given, of a row, or of functions of the program.
    fn called(&mut self, inst: InferId, value: Value, op: &Op, callee: Value, args: &[Value], plain: bool) {
        let facts = self.facts;
        let types = &facts.instances[inst].types;
        if self.passes_methods(inst, args) {
            return self.any_in(inst, value, op);
        }
        use BuiltinType::{Deque, FrozenSet, List, Set, Tuple};
        match (facts.types.only(types[callee]), args) {
            (Some(Atom::BuiltinClass(List | Tuple | Set | FrozenSet | Deque)), &[of]) if plain => self.put_all(inst, value, of),
            (Some(Atom::BuiltinClass(List | Tuple | Set | FrozenSet | Deque | BuiltinType::Dict)), &[]) => {}
            (
                Some(Atom::BuiltinClass(BuiltinType::Int | BuiltinType::Range | BuiltinType::Bool | BuiltinType::Float | BuiltinType::Str)),
                _,
            ) => {}
            (Some(Atom::BuiltinFunction(row)), &[of, ..]) if PYTHON[*row as usize].name() == ("", "sorted") => {
                self.put_all(inst, value, of)
            }
            // Their iterators hold tuples, or share what they iterate over.
            (Some(Atom::BuiltinClass(BuiltinType::Enumerate | BuiltinType::Zip | BuiltinType::Reversed)), _) if plain => {
                self.any_but(inst, value, args);
            }
            _ => self.resolved_contents(inst, value, op),
        }
    }

    /// What an operation that was resolved puts into containers.
    fn resolved_contents(&mut self, inst: InferId, value: Value, op: &Op) {
        let facts = self.facts;
        let Some(Resolution { arms, .. }) = facts.instances[inst].calls.get(&value) else { return self.any_in(inst, value, op) };
        let (operands, receiver) = operands(op);
        if self.passes_methods(inst, &operands) {
            return self.any_in(inst, value, op);
        }
        for arm in arms {
            match &arm.target {
                Target::Runtime => return self.any_in(inst, value, op),
                Target::Builtin { row, .. } => {
                    let (owner, name) = PYTHON[*row as usize].name();
                    let argument = |number: usize| operands.get(number - 1).copied();
                    match method(owner, name) {
                        Some(Method::Reads) => self.any_but(inst, value, &operands.iter().copied().chain(receiver).collect::<Vec<_>>()),
                        Some(Method::Takes(number)) => match (receiver, argument(number)) {
                            (Some(receiver), Some(item)) => self.put_bound(inst, receiver, item, false),
                            _ => return self.any_in(inst, value, op),
                        },
                        Some(Method::TakesAll(number)) => match (receiver, argument(number)) {
                            (Some(receiver), Some(items)) => self.put_bound(inst, receiver, items, true),
                            _ => return self.any_in(inst, value, op),
                        },
                        None => return self.any_in(inst, value, op),
                    }
                }
                _ => {}
            }
        }
    }

    /// Whether an argument may be a method of a builtin container, which the callee may call: `sorted(a, key=b.append)`.
    fn passes_methods(&self, inst: InferId, args: &[Value]) -> bool {
        let mut types = args.iter().map(|&arg| self.facts.instances[inst].types[arg]);
        types.any(|ty| self.facts.types.atoms(ty).any(|atom| matches!(atom, Atom::BuiltinMethod(..))))
    }

    /// Stores an argument of a method in the receiver, which a bound method may hold.
    fn put_bound(&mut self, inst: InferId, receiver: Value, argument: Value, all: bool) {
        let range = if all { self.iterated(inst, argument) } else { self.int_of(inst, argument) };
        let facts = self.facts;
        let Some(range) = range else { return };
        for ty in receivers(facts, facts.instances[inst].types[receiver]) {
            for atom in facts.types.atoms(ty) {
                // The cell of a class of the program that is a container may hold any int.
                if let Atom::Container(_, cell) = atom {
                    self.flow_held(facts.types.find(*cell), false, range);
                }
            }
        }
    }

    fn is_runtime(&self, inst: InferId, value: Value) -> bool {
        let resolution = self.facts.instances[inst].calls.get(&value);
        resolution.is_some_and(|resolution| resolution.arms.iter().any(|arm| arm.target == Target::Runtime))
    }

    /// Any int may come into what the operands and the result mention.
    fn any_in(&mut self, inst: InferId, value: Value, op: &Op) {
        let mut operands = Vec::new();
        op.for_each_use(|used| operands.push(used));
        self.any_in_operands(inst, value, operands);
    }

    fn any_in_operands(&mut self, inst: InferId, value: Value, operands: impl IntoIterator<Item = Value>) {
        for value in operands.into_iter().chain([value]) {
            self.any_in_type(self.facts.instances[inst].types[value]);
        }
    }

    /// Any int may come into what a type mentions.
    pub(super) fn any_in_type(&mut self, ty: Ty) {
        self.mentioned(ty).into_iter().for_each(|cell| self.any_in_cell(cell));
    }

    /// Any int may come into what a cell stands for.
    pub(super) fn any_in_cell(&mut self, cell: CellId) {
        let cell = self.facts.types.find(cell);
        self.flow_held(cell, false, Range::ANY);
        self.flow_held(cell, true, Range::ANY);
    }

    /// Any int may be in the result, apart from what it shares with operands that are only read.
    fn any_but(&mut self, inst: InferId, value: Value, read: &[Value]) {
        let types = &self.facts.instances[inst].types;
        let result = self.mentioned(types[value]);
        if result.is_empty() {
            return;
        }
        let shared: BTreeSet<CellId> = read.iter().flat_map(|&value| self.mentioned(types[value])).collect();
        result.difference(&shared).for_each(|&cell| self.any_in_cell(cell));
    }

    /// The cells that a type mentions.
    fn mentioned(&self, ty: Ty) -> BTreeSet<CellId> {
        let mut cells = BTreeSet::new();
        let mut pending = vec![ty];
        while let Some(ty) = pending.pop() {
            for atom in self.facts.types.atoms(ty) {
                match atom {
                    Atom::Tuple(items) => pending.extend(items.iter().copied()),
                    Atom::Container(_, cell) | Atom::Variable(cell) => {
                        let cell = self.facts.types.find(*cell);
                        if cells.insert(cell) {
                            let (key, item) = self.facts.types.contents(cell);
                            pending.extend([key, item]);
                        }
                    }
                    Atom::BuiltinMethod(_, receiver) | Atom::Method(_, receiver) => pending.push(*receiver),
                    _ => {}
                }
            }
        }
        cells
    }
}

/// A type, and those of the receivers of the bound methods in it.
fn receivers(facts: &Facts, ty: Ty) -> Vec<Ty> {
    let bound = facts.types.atoms(ty).filter_map(|atom| if let Atom::BuiltinMethod(_, bound) = atom { Some(*bound) } else { None });
    [ty].into_iter().chain(bound).collect()
}

/// Whether an operation passes values on, or makes nothing that holds ints.
fn passes_on(op: &Op) -> bool {
    use Op::*;
    let is_value =
        matches!(op, Unbound | BuiltinName(_) | ModuleRef(_) | LoadGlobal(_) | Capture(_) | CellGet(_) | ClassGet { .. } | Super { .. });
    let is_question = matches!(op, IsUnbound(_) | Not(_) | Unary { .. } | Compare { .. } | Truth(_) | ExcMatches { .. } | LookUp { .. });
    let passes = matches!(op, CheckBound { .. } | Refine { .. } | Tuple(_) | TupleItem { .. } | Slice { .. } | GetIter(_) | Yield(_));
    let stores = matches!(op, StoreGlobal { .. } | SetAttr { .. } | DelAttr { .. } | DelItem { .. } | ClassSet { .. });
    let makes =
        matches!(op, FormatValue { .. } | BuildStr(_) | MakeFunction { .. } | MakeClass { .. } | FinishClass { .. } | ImportModule(_));
    let raises = matches!(op, Raise { .. } | Reraise | RaiseAssertion { .. } | EnterHandler | LeaveHandler);
    is_value || is_question || passes || stores || makes || raises || matches!(op, KeepAlive(_) | HoldLocals(_))
}

/// The arguments of a call, and the receiver: the object of a method, or the callee, which may be a bound method.
fn operands(op: &Op) -> (Vec<Value>, Option<Value>) {
    match op {
        Op::Call { callee, args, .. } => (args.clone(), Some(*callee)),
        Op::CallMethod { obj, args, .. } | Op::CallSpecial { obj, args, .. } => (args.clone(), Some(*obj)),
        _ => (Vec::new(), None),
    }
}

/// An int in a sequence of machine numbers.
fn machine_items(atom: &Atom) -> Range {
    match atom {
        Atom::Builtin(BuiltinType::Bytes | BuiltinType::ByteArray) => Range { low: 0, high: 255 },
        Atom::Array(code) => match code.machine() {
            Some(Machine::Int { low, high }) => Range { low: low.into(), high: high.into() },
            _ => Range::ANY,
        },
        _ => Range::ANY,
    }
}

/// Whether iterating over such a container, or asking it for an item, gives the very things that its cell stands for.
fn holds_items(kind: BuiltinType) -> bool {
    use BuiltinType::*;
    let is_sequence = matches!(kind, List | Tuple | ListIterator | ListReverseIterator | TupleIterator | Deque);
    is_sequence || matches!(kind, Set | FrozenSet | SetIterator | Dict | DictKeys | DictValues)
}

fn is_mapping(kind: BuiltinType) -> bool {
    matches!(kind, BuiltinType::Dict | BuiltinType::DictKeys)
}
