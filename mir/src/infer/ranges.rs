//! Intervals of ints: which are proved to fit a machine word.
//!
//! A forward analysis over all live instances, after their types are known: constants, `len`, `range`, comparisons and
//! arithmetic; parameters get the join of what is passed, results of what is returned, attributes and module variables of what is stored.
//! What keeps growing is widened, first to [`COUNTER`]: a counter that moves by at most [`STEP`] at a time stays below that
//! in any time that a program can run, so there its additions are taken to saturate. What grows faster is unbounded.

mod contents;

mod parts;

use super::facts::{ArgSource, Facts, Target};
use super::intervals::{self, Range};
use crate::ir::op::{CompareOp, Op, Test};
use crate::ir::program::{Constant, Program};
use crate::ir::{Block, Body, ClassId, ConstId, Edge, Global, IndexVec, Name, Terminator, Value, ValueDef};
use crate::types::{Atom, CellId, InferId, Ty};
use std::collections::{BTreeMap, BTreeSet};
use taipan_rt_abi::{BuiltinType, PYTHON, Repr, word};

/// An int `x` with `low <= x <= high`: one that fits a machine word, or a constant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Interval {
    pub low: i128,
    pub high: i128,
}

impl Interval {
    fn of(range: Range) -> Option<Interval> {
        let interval = Interval { low: range.low, high: range.high };
        (interval.repr() != Repr::Int || interval.exact().is_some()).then_some(interval)
    }

    /// The representation of such an int.
    pub fn repr(self) -> Repr {
        if self.low >= i64::MIN.into() && self.high <= i64::MAX.into() {
            return Repr::I64;
        }
        if self.low >= 0 && self.high <= u64::MAX.into() { Repr::U64 } else { Repr::Int }
    }

    /// Whether such an int is always in the word itself.
    pub fn is_small(self) -> bool {
        self.low >= word::SMALL_INT_MIN.into() && self.high <= word::SMALL_INT_MAX.into()
    }

    /// The one int that it can be.
    pub fn exact(self) -> Option<i128> {
        (self.low == self.high).then_some(self.low)
    }
}

/// No counter gets so far.
pub(super) const COUNTER: i128 = 1 << 61;
/// The largest step of a counter.
pub(super) const STEP: i128 = 1024;
/// No container is so long.
const LENGTH: i128 = 1 << 47;
/// Growths of one place before it is widened.
const PATIENCE: u8 = 3;

/// Something that many values flow into.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Value(InferId, Value),
    Result(InferId),
    Field(ClassId, Name),
    Global(Global),
    /// An item of a tuple of fixed shape.
    Part(InferId, Value, u32),
    /// An item of the tuple that is returned.
    ResultPart(InferId, u32),
    /// What a cell stands for: the items of containers, with `true` the keys of mappings.
    Held(CellId, bool),
}

struct Ranges<'f> {
    program: &'f Program,
    facts: &'f Facts,
    values: IndexVec<InferId, Vec<Option<Range>>>,
    places: BTreeMap<Place, Option<Range>>,
    growths: BTreeMap<Place, u8>,
    readers: BTreeMap<Place, BTreeSet<InferId>>,
    work: BTreeSet<InferId>,
    current: InferId,
    again: bool,
}

/// Fills in the intervals of all instances.
pub fn infer(program: &Program, facts: &mut Facts) {
    let live: Vec<InferId> = facts.instances.iter_enumerated().filter(|(_, instance)| instance.live).map(|(id, _)| id).collect();
    let Some(&first) = live.first() else { return };
    let mut ranges = Ranges {
        program,
        facts,
        values: facts.instances.iter().map(|instance| vec![None; if instance.live { instance.types.len() } else { 0 }]).collect(),
        places: BTreeMap::new(),
        growths: BTreeMap::new(),
        readers: BTreeMap::new(),
        work: live.iter().copied().collect(),
        current: first,
        again: false,
    };
    facts.classes.iter().filter_map(|class| class.contents).for_each(|cell| ranges.any_in_cell(cell));
    while let Some(inst) = ranges.work.pop_first() {
        ranges.instance(inst);
    }
    let (values, places) = (ranges.values, ranges.places);
    for inst in live {
        let instance = &facts.instances[inst];
        let fits = |(index, range): (usize, &Option<Range>)| {
            let value = Value(index as u32);
            let interval = Interval::of((*range)?)?;
            (instance.types[value] == Ty::INT).then_some((value, interval))
        };
        let result = places.get(&Place::Result(inst)).copied().flatten().filter(|_| instance.result == Ty::INT);
        let ints = values[inst].iter().enumerate().filter_map(fits).collect();
        facts.instances[inst].ints = ints;
        facts.instances[inst].result_int = result.and_then(Interval::of);
    }
    for (place, range) in places {
        let interval = range.and_then(Interval::of);
        match place {
            Place::Field(class, name) => {
                let field = facts.classes[class].fields.iter_mut().find(|field| field.name == name);
                field.into_iter().for_each(|field| field.interval = interval);
            }
            Place::Global(global) => facts.global_ints.extend(interval.map(|interval| (global, interval))),
            _ => {}
        }
    }
    for class in facts.classes.iter_mut().filter(|class| class.set_otherwise) {
        class.fields.iter_mut().for_each(|field| field.interval = None);
    }
}

impl Ranges<'_> {
    fn instance(&mut self, inst: InferId) {
        self.current = inst;
        let facts = self.facts;
        let instance = &facts.instances[inst];
        let body = &facts.bodies[instance.func];
        let order = body.reverse_postorder();
        loop {
            self.again = false;
            for (index, &param) in body.blocks[Body::ENTRY].params.iter().enumerate() {
                if instance.open || instance.params[index] != Ty::INT && !is_range(facts, instance.params[index]) {
                    self.flow(Place::Value(inst, param), Range::ANY);
                }
                let range = self.read(Place::Value(inst, param));
                self.values[inst][param.0 as usize] = range;
                if instance.open {
                    self.flow_parts(inst, param, |_, _| Some(Range::ANY));
                    self.any_in_type(instance.params[index]);
                }
            }
            for &block in order.iter().filter(|&&block| instance.reachable[block]) {
                self.block(inst, body, block);
            }
            if !self.again {
                return;
            }
        }
    }

    fn block(&mut self, inst: InferId, body: &Body, block: Block) {
        let instance = &self.facts.instances[inst];
        let data = &body.blocks[block];
        for &value in &data.ops {
            if instance.types[value] == Ty::NEVER {
                return self.leave_by(inst, data.unwind.as_ref());
            }
            let op = body.op(value).expect("blocks list operations");
            let range = self.operation(inst, value, op);
            self.set(inst, value, range);
        }
        self.leave_by(inst, data.unwind.as_ref());
        match data.terminator.as_ref().expect("bodies are complete") {
            Terminator::Next { iter, body: inside, done } => {
                let item = match body.op(*iter) {
                    _ if is_range(self.facts, instance.types[*iter]) => self.of(inst, *iter),
                    Some(&Op::GetIter(of)) => self.iterated(inst, of),
                    _ => Some(Range::ANY),
                };
                self.leave(inst, inside, Some(item));
                self.leave(inst, done, None);
            }
            Terminator::Delegate { yielded, done, .. } => {
                self.leave(inst, yielded, Some(Some(Range::ANY)));
                self.leave(inst, done, Some(Some(Range::ANY)));
            }
            Terminator::Return(value) => {
                if let Some(range) = value.and_then(|value| self.of(inst, value)) {
                    self.flow(Place::Result(inst), range);
                }
                for part in value.map_or(Vec::new(), |value| self.parts(inst, value)) {
                    let range = value.and_then(|value| self.part(inst, value, part));
                    self.flow_if(Place::ResultPart(inst, part), range);
                }
            }
            other => {
                let mut edges = Vec::new();
                other.for_each_edge(|edge| edges.push(edge.clone()));
                edges.iter().for_each(|edge| self.leave(inst, edge, None));
            }
        }
    }

    fn leave_by(&mut self, inst: InferId, unwind: Option<&Edge>) {
        if let Some(edge) = unwind {
            self.leave(inst, edge, None);
        }
    }

    /// Passes the arguments of an edge; `first` is the range of the first parameter where the edge has no argument for it.
    fn leave(&mut self, inst: InferId, edge: &Edge, first: Option<Option<Range>>) {
        let facts = self.facts;
        let params = &facts.bodies[facts.instances[inst].func].blocks[edge.block].params;
        let implicit = usize::from(first.is_some());
        for (index, &param) in params.iter().enumerate() {
            let arg = index.checked_sub(implicit).and_then(|index| edge.args.get(index));
            self.flow_parts(inst, param, |ranges, part| arg.map_or(Some(Range::ANY), |&arg| ranges.part(inst, arg, part)));
        }
        let args: Vec<Option<Range>> = first.into_iter().chain(edge.args.iter().map(|&arg| self.of(inst, arg))).collect();
        for (&param, range) in params.iter().zip(args) {
            let Some(range) = range else { continue };
            if !self.holds_ints(facts.instances[inst].types[param]) {
                continue;
            }
            let place = Place::Value(inst, param);
            self.flow(place, range);
            let joined = self.places.get(&place).copied().flatten();
            if self.values[inst][param.0 as usize] != joined {
                self.values[inst][param.0 as usize] = joined;
                self.again = true;
            }
        }
    }

    fn of(&self, inst: InferId, value: Value) -> Option<Range> {
        if self.facts.instances[inst].types[value] == Ty::BOOL {
            return Some(Range { low: 0, high: 1 });
        }
        self.values[inst][value.0 as usize]
    }

    /// Whether a value of that type may be an int, or a range.
    fn holds_ints(&self, ty: Ty) -> bool {
        let mut atoms = self.facts.types.atoms(ty);
        atoms.any(|atom| match atom {
            Atom::Dyn => true,
            Atom::Builtin(kind) => {
                use BuiltinType::*;
                matches!(kind, Int | Bool | Range | RangeIterator | LongRangeIterator)
            }
            _ => false,
        })
    }

    fn set(&mut self, inst: InferId, value: Value, range: Option<Range>) {
        let slot = &mut self.values[inst][value.0 as usize];
        if *slot != range {
            *slot = range;
            self.again = true;
        }
    }

    fn read(&mut self, place: Place) -> Option<Range> {
        self.readers.entry(place).or_default().insert(self.current);
        self.places.get(&place).copied().flatten()
    }

    /// Joins a range into a place, and widens it when it does not come to rest.
    fn flow(&mut self, place: Place, range: Range) {
        let old = self.places.get(&place).copied().flatten();
        let Some(old) = old else {
            self.places.insert(place, Some(range));
            return self.wake(place);
        };
        let mut new = old.join(range);
        if new == old {
            return;
        }
        let growths = self.growths.entry(place).or_default();
        *growths = growths.saturating_add(1);
        if *growths > PATIENCE {
            new = old.widened(new);
        }
        self.places.insert(place, Some(new));
        self.wake(place);
    }

    fn wake(&mut self, place: Place) {
        self.again = true;
        if let Some(readers) = self.readers.get(&place) {
            self.work.extend(readers.iter().copied().filter(|&reader| reader != self.current));
        }
    }

    fn operation(&mut self, inst: InferId, value: Value, op: &Op) -> Option<Range> {
        let ty = self.facts.instances[inst].types[value];
        self.effects(inst, value, op);
        self.contents(inst, value, op);
        if !self.holds_ints(ty) {
            return None;
        }

        match op {
            Op::Const(id) => Some(self.constant(*id)),
            Op::CheckBound { value, .. } => self.of(inst, *value),
            Op::GetIter(value) if is_range(self.facts, ty) => self.of(inst, *value),
            Op::Refine { value, test } => {
                let range = self.of(inst, *value)?;
                match test {
                    Test::Compare(op, other) => match self.of(inst, *other) {
                        Some(other) if self.is_int(inst, *value) => intervals::refine(range, *op, other),
                        _ => Some(range),
                    },
                    Test::Truthy(true) if range.low == 0 => Some(Range { low: 1.min(range.high), ..range }),
                    _ => Some(range),
                }
            }
            Op::Binary { op, lhs, rhs } | Op::InPlace { op, lhs, rhs } if ty == Ty::INT => {
                if !self.is_int(inst, *lhs) || !self.is_int(inst, *rhs) {
                    return Some(Range::ANY);
                }
                intervals::binary(*op, self.of(inst, *lhs)?, self.of(inst, *rhs)?)
            }
            Op::Unary { op, arg } if ty == Ty::INT => match self.is_int(inst, *arg) {
                true => Some(intervals::unary(*op, self.of(inst, *arg)?)),
                false => Some(Range::ANY),
            },
            Op::TupleItem { tuple, index } if ty == Ty::INT => self.part(inst, *tuple, *index),
            Op::GetItem { obj, .. } if ty == Ty::INT => self.item(inst, value, *obj),
            Op::GetAttr { obj, name } if ty == Ty::INT => self.field(inst, value, *obj, *name),
            Op::LoadGlobal(global) => self.read(Place::Global(*global)),
            Op::CellGet(cell) if ty == Ty::INT => self.captured(inst, *cell),
            Op::Call { callee, args, names } if names.is_empty() => self.call(inst, value, *callee, args),
            Op::Call { .. } | Op::CallMethod { .. } | Op::CallSpecial { .. } => self.resolved(inst, value),
            Op::Compare { op: CompareOp::Is | CompareOp::IsNot, .. } | Op::Truth(_) | Op::Not(_) => Some(Range { low: 0, high: 1 }),
            _ => Some(Range::ANY),
        }
    }

    fn constant(&self, id: ConstId) -> Range {
        match &self.program.constants[id] {
            Constant::Int(int) => Range::exactly((*int).into()),
            Constant::BigInt(digits) => digits.parse().map_or(Range::ANY, Range::of_big),
            _ => Range::ANY,
        }
    }

    /// What an operation stores, and passes to functions.
    fn effects(&mut self, inst: InferId, value: Value, op: &Op) {
        let facts = self.facts;
        match op {
            Op::StoreGlobal { global, value } => {
                let range = self.of(inst, *value);
                self.flow_if(Place::Global(*global), range);
            }
            Op::SetAttr { obj, name, value: stored } => {
                let range = self.of(inst, *stored);
                for atom in facts.types.atoms(facts.instances[inst].types[*obj]) {
                    match atom {
                        Atom::Instance(class) => self.flow_if(Place::Field(*class, *name), range),
                        Atom::Module(module) => {
                            if let Some(global) = self.program.modules[*module].global(*name) {
                                self.flow(Place::Global(global), Range::ANY);
                            }
                        }
                        _ => {}
                    }
                }
            }
            _ => {}
        }
        let Some(resolution) = facts.instances[inst].calls.get(&value) else { return };
        for arm in &resolution.arms {
            match &arm.target {
                Target::Instance { callee, args, .. } => self.pass(inst, *callee, args),
                Target::Construct { init: Some(init), .. } => {
                    if let Target::Instance { callee, args, .. } = &**init {
                        self.pass(inst, *callee, args);
                    }
                }
                _ => {}
            }
        }
    }

    fn pass(&mut self, inst: InferId, callee: InferId, args: &[ArgSource]) {
        let facts = self.facts;
        let params = &facts.bodies[facts.instances[callee].func].blocks[Body::ENTRY].params;
        for (&param, arg) in params.iter().zip(args) {
            let range = match arg {
                ArgSource::Value(value) => self.of(inst, *value),
                ArgSource::Constant(id) => Some(self.constant(*id)),
                _ => Some(Range::ANY),
            };
            self.flow_if(Place::Value(callee, param), range);
            if matches!(arg, ArgSource::Tuple(_) | ArgSource::Keywords(_)) {
                self.any_in_type(facts.instances[callee].types[param]);
            }
            self.flow_parts(callee, param, |ranges, part| match arg {
                ArgSource::Value(value) => ranges.part(inst, *value, part),
                _ => Some(Range::ANY),
            });
        }
    }

    fn flow_if(&mut self, place: Place, range: Option<Range>) {
        if let Some(range) = range {
            self.flow(place, range);
        }
    }

    fn is_int(&self, inst: InferId, value: Value) -> bool {
        matches!(self.facts.instances[inst].types[value], Ty::INT | Ty::BOOL)
    }

    /// What is enumerated where a value is the item of a loop over `enumerate(x)`.
    fn enumerated(&self, inst: InferId, body: &Body, item: Value) -> Option<Value> {
        let ValueDef::Param(block, 0) = body.values[item].def else { return None };
        let mut heads = 0;
        let mut enumerated = None;
        for data in body.blocks.iter() {
            if let Some(Terminator::Next { iter, body: inside, .. }) = &data.terminator
                && inside.block == block
            {
                heads += 1;
                enumerated = self.operand_of_enumerate(inst, body, *iter);
                continue;
            }
            if let Some(terminator) = &data.terminator {
                terminator.for_each_edge(|edge| heads += u32::from(edge.block == block));
            }
        }
        enumerated.filter(|_| heads == 1)
    }

    fn operand_of_enumerate(&self, inst: InferId, body: &Body, iter: Value) -> Option<Value> {
        let Some(Op::GetIter(made)) = body.op(iter) else { return None };
        let Some(Op::Call { callee, args, names }) = body.op(*made) else { return None };
        let &[of] = args.as_slice() else { return None };
        let callee = self.facts.types.only(self.facts.instances[inst].types[*callee]);
        (names.is_empty() && callee == Some(&Atom::BuiltinClass(BuiltinType::Enumerate))).then_some(of)
    }

    fn field(&mut self, inst: InferId, value: Value, obj: Value, name: Name) -> Option<Range> {
        let facts = self.facts;
        let instance = &facts.instances[inst];
        let is_slot = |resolution: &super::facts::Resolution| resolution.arms.iter().all(|arm| matches!(arm.target, Target::Slot { .. }));
        if !instance.calls.get(&value).is_some_and(is_slot) {
            return self.resolved(inst, value);
        }
        let mut joined: Option<Range> = None;
        for atom in facts.types.atoms(instance.types[obj]) {
            let Atom::Instance(class) = atom else { return Some(Range::ANY) };
            if facts.classes[*class].set_otherwise {
                return Some(Range::ANY);
            }
            let range = self.read(Place::Field(*class, name));
            joined = intervals::join(joined, range);
        }
        joined
    }

    /// The result of what the operation resolves to.
    fn resolved(&mut self, inst: InferId, value: Value) -> Option<Range> {
        let facts = self.facts;
        let Some(resolution) = facts.instances[inst].calls.get(&value) else { return Some(Range::ANY) };
        let mut joined: Option<Range> = None;
        for arm in &resolution.arms {
            let range = match &arm.target {
                Target::Instance { callee, negate: false, .. } if facts.instances[*callee].result == Ty::INT => {
                    self.read(Place::Result(*callee))
                }
                Target::Builtin { row, .. } if takes_out(*row) => self.taken_out(inst, value),
                Target::Builtin { row, .. } => Some(row_range(*row)),
                Target::Raises => None,
                _ => Some(Range::ANY),
            };
            joined = intervals::join(joined, range);
        }
        joined
    }

    fn call(&mut self, inst: InferId, value: Value, callee: Value, args: &[Value]) -> Option<Range> {
        let types = &self.facts.instances[inst].types;
        let of = |index: usize| self.of(inst, args[index]);
        let all_int = args.iter().all(|&arg| self.is_int(inst, arg));
        match self.facts.types.only(types[callee]) {
            Some(Atom::BuiltinClass(BuiltinType::Range)) if all_int => match args.len() {
                1 => Some(intervals::range(Range::exactly(0), of(0)?, Range::exactly(1))),
                2 => Some(intervals::range(of(0)?, of(1)?, Range::exactly(1))),
                3 => Some(intervals::range(of(0)?, of(1)?, of(2)?)),
                _ => Some(Range::ANY),
            },
            Some(Atom::BuiltinFunction(row)) => match PYTHON[*row as usize].name() {
                ("", "len") if args.len() == 1 => Some(length(self.facts, types[args[0]])),
                ("", "ord") => Some(Range { low: 0, high: 0x10_FFFF }),
                ("operator" | "_operator", "index") if args.len() == 1 && all_int => of(0),
                ("", "abs") if args.len() == 1 && all_int => Some(intervals::abs(of(0)?)),
                ("", "min") if args.len() == 2 && all_int => Some(intervals::min(of(0)?, of(1)?)),
                ("", "max") if args.len() == 2 && all_int => Some(intervals::max(of(0)?, of(1)?)),
                _ => self.resolved(inst, value),
            },
            Some(Atom::BuiltinClass(BuiltinType::Int)) if args.len() == 1 && all_int => of(0),
            Some(Atom::BuiltinClass(BuiltinType::Reversed)) if args.len() == 1 && is_range(self.facts, types[args[0]]) => of(0),
            _ => self.resolved(inst, value),
        }
    }
}

/// A range, or an iterator over one: its interval is that of the items.
fn is_range(facts: &Facts, ty: Ty) -> bool {
    let mut atoms = facts.types.atoms(ty);
    let is = |atom: &Atom| matches!(atom, Atom::Builtin(BuiltinType::Range | BuiltinType::RangeIterator | BuiltinType::LongRangeIterator));
    ty != Ty::NEVER && atoms.all(is)
}

/// The length of values of a type. A container in memory is not longer than the memory; a range may be, and what a class says of itself.
fn length(facts: &Facts, ty: Ty) -> Range {
    let is_in_memory = |atom: &Atom| match atom {
        Atom::Dyn | Atom::Instance(_) => false,
        atom => atom.builtin_type() != Some(BuiltinType::Range),
    };
    let high = if facts.types.atoms(ty).all(is_in_memory) { LENGTH } else { i64::MAX.into() };
    Range { low: 0, high }
}

/// Whether a row takes an item out of a container and gives it.
fn takes_out(row: u32) -> bool {
    matches!(PYTHON[row as usize].name(), ("list" | "set", "pop") | ("collections.deque", "pop" | "popleft"))
}

/// What a row gives that says so by its name.
fn row_range(row: u32) -> Range {
    match PYTHON[row as usize].name() {
        (_, "__len__" | "count" | "bit_length" | "bit_count") => Range { low: 0, high: LENGTH },
        (_, "getrandbits") => Range::NOT_NEGATIVE,
        ("str" | "bytes" | "bytearray", "find" | "rfind") => Range { low: -1, high: LENGTH },
        ("str" | "bytes" | "bytearray" | "list" | "tuple", "index" | "rindex") => Range { low: 0, high: LENGTH },
        _ => Range::ANY,
    }
}
