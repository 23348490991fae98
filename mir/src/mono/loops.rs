//! Which loops need no iterator object, decided before a body is selected.
//!
//! Such a loop's place (the next number of a range, an index, a position in a dict) is a block parameter of the block that
//! ends in its `Next`, so it is a register, and in a generator a slot of the frame. `range`, `enumerate`, `zip`, `reversed` and the views of a dict
//! are walked without being made; the items of a tuple that the loop's target takes apart are values of their own.

use super::receiver::inherited;
use crate::infer::facts::{Facts, InferredInstance};
use crate::infer::ranges::Interval;
use crate::ir::{Block, Body, IndexVec, Op, Program, Terminator, Value};
use crate::types::{Atom, Ty};
use std::collections::{BTreeMap, BTreeSet};
use taipan_rt_abi::{BuiltinType, Repr};

/// What a loop walks over. Values are generic.
#[derive(Clone, Debug)]
pub enum Source {
    /// `range` of ints; the step is not 0. All items are raw.
    Range { start: Option<Value>, stop: Value, step: Stride },
    /// A range from its end, whose step is 1.
    ReversedRange { start: Option<Value>, stop: Value },
    /// A range of ints of any size, from its start or its end.
    IntRange { start: Option<Value>, stop: Value, step: IntStep, reversed: bool },
    /// A range object.
    RangeObject(Value),
    /// A list. Its length is read anew at each step.
    List(Value),
    /// A list from its end.
    ReversedList(Value),
    /// An array of numbers. Its length is read anew at each step.
    Array(Value),
    /// A tuple.
    Tuple(Value),
    /// A dict: its keys, its values, or pairs of both.
    Dict { dict: Value, part: DictPart },
    /// A set or frozenset.
    Set(Value),
    /// Pairs of a number and an item.
    Enumerate { start: Option<Value>, inner: Box<Source> },
    /// Tuples of an item of each, until one ends.
    Zip(Vec<Source>),
    /// Any other iterable of builtin type, by an iterator object; only inside the two above.
    Object(Value),
}

/// The step of a range of ints of any size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IntStep {
    /// A small number.
    Constant(i64),
    /// Any int; ValueError where it is 0.
    Value(Value),
}

/// The step of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stride {
    /// A small number.
    Constant(i64),
    /// A raw integer whose sign is known.
    Value { step: Value, up: bool },
}

impl Stride {
    /// Whether the items grow.
    pub fn is_up(self) -> bool {
        match self {
            Stride::Constant(step) => step > 0,
            Stride::Value { up, .. } => up,
        }
    }
}

/// What a walk over a dict gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum DictPart {
    Keys,
    Values,
    Items,
}

impl Source {
    /// How many raw integers say where the walk is.
    pub fn states(&self) -> usize {
        match self {
            Source::Enumerate { inner, .. } => 1 + inner.states(),
            Source::Zip(parts) => parts.iter().map(Source::states).sum(),
            Source::Object(_) => 0,
            _ => 1,
        }
    }

    /// The containers that it walks over.
    pub fn containers(&self) -> Vec<Value> {
        match self {
            Source::List(of) | Source::ReversedList(of) | Source::Array(of) | Source::Tuple(of) | Source::Set(of) => vec![*of],
            Source::Dict { dict, .. } => vec![*dict],
            Source::Enumerate { inner, .. } => inner.containers(),
            Source::Zip(parts) => parts.iter().flat_map(Source::containers).collect(),
            _ => Vec::new(),
        }
    }

    /// The parts of an item that is a tuple; whether each is a raw integer.
    fn parts(&self) -> Option<Vec<bool>> {
        let is_raw = |source: &Source| matches!(source, Source::Range { .. } | Source::ReversedRange { .. });
        match self {
            Source::Enumerate { inner, .. } => Some(vec![true, is_raw(inner)]),
            Source::Zip(parts) => Some(parts.iter().map(is_raw).collect()),
            Source::Dict { part: DictPart::Items, .. } => Some(vec![false, false]),
            _ => None,
        }
    }
}

/// The loops of a body that need no iterator object.
#[derive(Default)]
pub struct Plan {
    /// By iterator.
    pub sources: BTreeMap<Value, Source>,
    /// The iterator of the `Next` that ends a block.
    pub heads: BTreeMap<Block, Value>,
    /// Blocks that are reached without passing a head: their edges to it enter the loop, the others go round.
    outside: BTreeMap<Block, IndexVec<Block, bool>>,
    /// Calls that are not made (`enumerate(x)`).
    pub elided: BTreeSet<Value>,
    /// Parameters that are a tuple of which only the items are used, with the representation of each item.
    pub parts: BTreeMap<Value, Vec<Repr>>,
}

impl Plan {
    /// Whether an edge between these blocks enters the loop at `head`.
    pub fn enters(&self, from: Block, head: Block) -> bool {
        self.outside[&head][from]
    }
}

/// Plans the loops of an instance.
pub fn plan(program: &Program, facts: &Facts, inferred: &InferredInstance, uses: &IndexVec<Value, u32>) -> Plan {
    let body = &facts.bodies[inferred.func];
    let mut planner = Planner { program, facts, inferred, body, uses, elided: BTreeSet::new(), items: None };
    let mut plan = Plan::default();
    for (head, data) in body.blocks.iter_enumerated() {
        let Some(Terminator::Next { iter, body: into, .. }) = &data.terminator else { continue };
        let Some(&Op::GetIter(of)) = body.op(*iter) else { continue };
        if !inferred.reachable[head] || uses[*iter] != 1 || data.ops.contains(iter) {
            continue;
        }
        planner.elided.clear();
        planner.items = body.blocks[into.block]
            .params
            .first()
            .and_then(|item| inferred.ints.get(item))
            .copied()
            .filter(|items| items.repr() == Repr::I64);
        let Some(source) = planner.source(of).or_else(|| planner.unless_none(of)) else { continue };
        if let Some(&item) = body.blocks[into.block].params.first()
            && let Some(parts) = planner.item_parts(&source, into.block, item)
        {
            plan.parts.insert(item, parts);
        }
        plan.elided.append(&mut planner.elided);
        plan.sources.insert(*iter, source);
        plan.heads.insert(head, *iter);
        plan.outside.insert(head, reached_without(body, head));
    }
    plan
}

/// The heads of loops that look for Ctrl-C: of each `while`, and of each `for` around another loop. Innermost `for` loops end soon
/// enough, and LLVM can do several of their rounds at once.
pub fn polled(body: &Body) -> BTreeSet<Block> {
    let order = body.reverse_postorder();
    let mut position = IndexVec::filled(usize::MAX, body.blocks.len());
    order.iter().enumerate().for_each(|(index, &block)| position[block] = index);
    // The last block of each loop, by its head.
    let mut ends: BTreeMap<usize, usize> = BTreeMap::new();
    for (index, &block) in order.iter().enumerate() {
        body.blocks[block].terminator.iter().for_each(|terminator| {
            terminator.for_each_edge(|edge| {
                if position[edge.block] <= index {
                    let end = ends.entry(position[edge.block]).or_default();
                    *end = index.max(*end);
                }
            });
        });
    }
    let is_for = |head: usize| matches!(body.blocks[order[head]].terminator, Some(Terminator::Next { .. } | Terminator::Delegate { .. }));
    let polls = |(&head, &end): (&usize, &usize)| !is_for(head) || ends.range(head + 1..=end).next().is_some();
    ends.iter().filter(|&entry| polls(entry)).map(|(&head, _)| order[head]).collect()
}

/// The blocks that are reached from the entry without passing `head`.
fn reached_without(body: &Body, head: Block) -> IndexVec<Block, bool> {
    let mut reached = IndexVec::filled(false, body.blocks.len());
    let mut pending = vec![Body::ENTRY];
    while let Some(block) = pending.pop() {
        if block == head || std::mem::replace(&mut reached[block], true) {
            continue;
        }
        let data = &body.blocks[block];
        data.terminator.iter().for_each(|terminator| terminator.for_each_edge(|edge| pending.push(edge.block)));
        pending.extend(data.unwind.iter().map(|edge| edge.block));
    }
    reached
}

struct Planner<'a> {
    program: &'a Program,
    facts: &'a Facts,
    inferred: &'a InferredInstance,
    body: &'a Body,
    uses: &'a IndexVec<Value, u32>,
    /// Calls that the source at hand does without.
    elided: BTreeSet<Value>,
    /// The interval of the items of the source at hand, where they are proved to be raw and it is no part of another.
    items: Option<Interval>,
}

impl Planner<'_> {
    fn ty(&self, value: Value) -> Ty {
        self.inferred.types[value]
    }

    fn only(&self, value: Value) -> Option<&Atom> {
        self.facts.types.only(self.ty(value))
    }

    fn repr(&self, value: Value) -> Repr {
        super::repr::repr(&self.facts.types, self.ty(value), self.inferred.ints.get(&value))
    }

    fn source(&mut self, of: Value) -> Option<Source> {
        if let Some(source) = self.called(of) {
            self.elided.insert(of);
            return Some(source);
        }
        match self.only(of)? {
            Atom::Builtin(BuiltinType::Range) => Some(Source::RangeObject(of)),
            Atom::Container(BuiltinType::List, _) => Some(Source::List(of)),
            Atom::Instance(class) => {
                let base = inherited(self.program, self.facts, *class, "__iter__");
                (base == Some(BuiltinType::List)).then_some(Source::List(of))
            }
            Atom::Array(code) if code.machine().is_some() => Some(Source::Array(of)),
            Atom::Container(BuiltinType::Tuple, _) | Atom::Tuple(_) => Some(Source::Tuple(of)),
            Atom::Container(BuiltinType::Dict, _) => Some(Source::Dict { dict: of, part: DictPart::Keys }),
            Atom::Container(BuiltinType::Set | BuiltinType::FrozenSet, _) => Some(Source::Set(of)),
            _ => None,
        }
    }

    /// The source of a value that may also be None, which is refused where the loop begins.
    fn unless_none(&self, of: Value) -> Option<Source> {
        let mut others = self.facts.types.atoms(self.ty(of)).filter(|atom| **atom != Atom::Builtin(BuiltinType::NoneType));
        let source = match others.next()? {
            Atom::Container(BuiltinType::List, _) => Source::List(of),
            Atom::Container(BuiltinType::Tuple, _) | Atom::Tuple(_) => Source::Tuple(of),
            Atom::Container(BuiltinType::Dict, _) => Source::Dict { dict: of, part: DictPart::Keys },
            Atom::Container(BuiltinType::Set | BuiltinType::FrozenSet, _) => Source::Set(of),
            _ => return None,
        };
        others.next().is_none().then_some(source)
    }

    /// The source that a call makes, when nothing else uses what it gives.
    fn called(&mut self, of: Value) -> Option<Source> {
        if self.uses[of] != 1 {
            return None;
        }
        match self.body.op(of)? {
            Op::Call { callee, args, names } if names.is_empty() => match (self.only(*callee)?, &args[..]) {
                (Atom::BuiltinClass(BuiltinType::Range), args) => self.range(args),
                (Atom::BuiltinClass(BuiltinType::Enumerate), &[inner]) => {
                    Some(Source::Enumerate { start: None, inner: self.inner(inner)? })
                }
                (Atom::BuiltinClass(BuiltinType::Enumerate), &[inner, start]) if self.repr(start) == Repr::I64 => {
                    Some(Source::Enumerate { start: Some(start), inner: self.inner(inner)? })
                }
                (Atom::BuiltinClass(BuiltinType::Zip), args) if !args.is_empty() => {
                    let parts: Option<Vec<Source>> = args.iter().map(|&arg| self.inner(arg).map(|source| *source)).collect();
                    Some(Source::Zip(parts?))
                }
                (Atom::BuiltinClass(BuiltinType::Reversed), &[inner]) => match self.source(inner)? {
                    Source::List(list) => match self.only(list)? {
                        Atom::Instance(class) => {
                            inherited(self.program, self.facts, *class, "__reversed__").map(|_| Source::ReversedList(list))
                        }
                        _ => Some(Source::ReversedList(list)),
                    },
                    Source::Range { start, stop, step: Stride::Constant(1) } if self.repr(stop) == Repr::I64 => {
                        Some(Source::ReversedRange { start, stop })
                    }
                    Source::Range { start, stop, step: Stride::Constant(1) }
                    | Source::IntRange { start, stop, step: IntStep::Constant(1), reversed: false } => {
                        Some(Source::IntRange { start, stop, step: IntStep::Constant(1), reversed: true })
                    }
                    _ => None,
                },
                _ => None,
            },
            Op::CallMethod { obj, name, args, .. } if args.is_empty() => {
                if !matches!(self.only(*obj)?, Atom::Container(BuiltinType::Dict, _)) {
                    return None;
                }
                let part = match self.program.names[*name].as_str() {
                    "keys" => DictPart::Keys,
                    "values" => DictPart::Values,
                    "items" => DictPart::Items,
                    _ => return None,
                };
                Some(Source::Dict { dict: *obj, part })
            }
            _ => None,
        }
    }

    /// A source within another.
    fn inner(&mut self, of: Value) -> Option<Box<Source>> {
        self.items = None;
        let source = self.source(of).or_else(|| {
            let is_iterable = match self.only(of)? {
                Atom::Generator(_) | Atom::Container(..) | Atom::Array(_) => true,
                Atom::Builtin(ty) => matches!(ty, BuiltinType::Str | BuiltinType::Bytes | BuiltinType::Range | BuiltinType::File),
                _ => false,
            };
            is_iterable.then_some(Source::Object(of))
        });
        source.map(Box::new)
    }

    /// `range(…)` of ints. Where its start is raw, or its items are, so is its place.
    fn range(&self, args: &[Value]) -> Option<Source> {
        let (start, stop, step) = match *args {
            [stop] => (None, stop, None),
            [start, stop] => (Some(start), stop, None),
            [start, stop, step] => (Some(start), stop, Some(step)),
            _ => return None,
        };
        let stride = step.map_or(Some(Stride::Constant(1)), |step| self.constant_step(step).or_else(|| self.raw_step(step)));
        let is_int = |value: Value| matches!(self.repr(value), Repr::I64 | Repr::Int);
        let starts_raw = |start: Value| self.repr(start) == Repr::I64 || self.items.is_some() && is_int(start);
        if !is_int(stop) || ![start, step].into_iter().flatten().all(is_int) {
            return None;
        }
        let step = match (stride, step) {
            (Some(step), _) if start.is_none_or(starts_raw) => return Some(Source::Range { start, stop, step }),
            (Some(Stride::Constant(step)), _) => IntStep::Constant(step),
            (_, step) => IntStep::Value(step?),
        };
        Some(Source::IntRange { start, stop, step, reversed: false })
    }

    fn constant_step(&self, step: Value) -> Option<Stride> {
        let interval = self.inferred.ints.get(&step)?;
        let step = interval.exact().filter(|step| *step != 0 && step.unsigned_abs() < 1 << 31)?;
        i64::try_from(step).ok().map(Stride::Constant)
    }

    /// A step of known sign that leads from no item beyond 64 bits.
    fn raw_step(&self, step: Value) -> Option<Stride> {
        let (interval, items) = (self.inferred.ints.get(&step)?, self.items?);
        let up = interval.low > 0;
        let farthest = if up { items.high + interval.high } else { items.low + interval.low };
        (self.repr(step) == Repr::I64 && (up || interval.high < 0) && i64::try_from(farthest).is_ok()).then_some(Stride::Value { step, up })
    }

    /// The representations of the parts of an item, when the loop only takes it apart.
    fn item_parts(&self, source: &Source, block: Block, item: Value) -> Option<Vec<Repr>> {
        let raw = source.parts()?;
        let Some(Atom::Tuple(types)) = self.only(item) else { return None };
        let entries = self.body.blocks.iter().map(|data| {
            let mut count = 0;
            data.terminator.iter().for_each(|terminator| terminator.for_each_edge(|edge| count += u32::from(edge.block == block)));
            count
        });
        let taken = self.body.blocks.iter().flat_map(|data| &data.ops).filter(|&&op| match self.body.op(op) {
            Some(Op::Unpack { iterable, before, star: false, .. }) => *iterable == item && *before as usize == raw.len(),
            Some(Op::TupleItem { tuple, .. }) => *tuple == item,
            _ => false,
        });
        let taken_apart = taken.count() as u32 == self.uses[item];
        if types.len() != raw.len() || entries.sum::<u32>() != 1 || !taken_apart {
            return None;
        }
        let repr = |(&ty, raw)| match super::repr::repr(&self.facts.types, ty, None) {
            Repr::Int if raw => Repr::I64,
            other => other,
        };
        let reprs = types.iter().zip(raw).map(repr);
        Some(reprs.collect())
    }
}
