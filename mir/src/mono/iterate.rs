//! Loops: those that [`super::loops`] planned step through registers; the others have an iterator object.

use super::array::Numbers;
use super::body::Select;
use super::loops::{DictPart, IntStep, Source, Stride};
use crate::ir::op::{CompareOp, I64Op};
use crate::ir::{Block, Edge, Op, Terminator, Value};
use crate::types::Atom;
use taipan_rt_abi::{Builtin, BuiltinType, Repr};

/// A loop that has begun. Values are typed.
#[derive(Clone, Debug)]
pub enum Walk {
    /// Numbers up to `stop`.
    Range { stop: Value, step: Stride },
    /// `count` ints of any size, `step` apart.
    IntRange { first: Value, step: IntStep, count: Value },
    /// A range object, with the number of its items.
    RangeObject { range: Value, count: Value },
    /// A list, from its start or its end.
    List { list: Value, reversed: bool },
    /// An array of numbers.
    Array { array: Value, numbers: Numbers },
    /// A tuple.
    Tuple(Value),
    /// A dict, with the number of its keys.
    Dict { dict: Value, count: Value, part: DictPart },
    /// A set, with the number of its items.
    Set { set: Value, count: Value },
    /// Pairs of a number and an item.
    Enumerate(Box<Walk>),
    /// Tuples of an item of each.
    Zip(Vec<Walk>),
    /// An iterator object.
    Object(Value),
}

/// What a step gives.
enum Item {
    One(Value),
    Tuple(Vec<Value>),
}

/// A step in the making.
struct Step<'e> {
    /// Where the walk is.
    states: std::vec::IntoIter<Value>,
    /// Where it is after the step.
    next: Vec<Value>,
    /// Where it leads at the end.
    done: &'e Edge,
}

impl Select<'_, '_> {
    /// Selects `iter(of)`.
    pub fn get_iter(&mut self, value: Value, of: Value) -> Value {
        let Some(source) = self.plan.sources.get(&value).cloned() else { return self.resolved(value, &Op::GetIter(of)) };
        let may_be_none = self.cx.facts.types.has(self.ty(of), &Atom::Builtin(BuiltinType::NoneType));
        if may_be_none && !self.plan.elided.contains(&of) {
            let (word, none) = (self.word(of), self.none());
            let is_none = self.emit(Op::WordEq { lhs: word, rhs: none }, Repr::Bool);
            self.raise_if(is_none, |select| {
                select.call(Builtin::dyn_iter, vec![word]);
            });
        }
        let mut states = Vec::new();
        let walk = self.begin(&source, &mut states);
        self.walks.insert(value, (walk, states));
        self.null()
    }

    fn begin(&mut self, source: &Source, states: &mut Vec<Value>) -> Walk {
        match source {
            Source::Range { start, stop, step } => {
                let first = match *start {
                    Some(start) => self.clamped(start),
                    None => self.number(0),
                };
                states.push(first);
                let stop = self.clamped(*stop);
                let step = match *step {
                    Stride::Constant(step) => Stride::Constant(step),
                    Stride::Value { step, up } => Stride::Value { step: self.value(step), up },
                };
                Walk::Range { stop, step }
            }
            Source::ReversedRange { start, stop } => {
                let (start, stop, one) = (self.raw_or_zero(*start), self.value(*stop), self.number(1));
                states.push(self.emit(Op::I64Binary { op: I64Op::Sub, lhs: stop, rhs: one }, Repr::I64));
                let stop = self.emit(Op::I64Binary { op: I64Op::Sub, lhs: start, rhs: one }, Repr::I64);
                Walk::Range { stop, step: Stride::Constant(-1) }
            }
            Source::IntRange { start, stop, step, reversed } => {
                states.push(self.number(0));
                let start = match *start {
                    Some(start) => self.value_as(start, Repr::Int),
                    None => self.small_int(0),
                };
                let stop = self.value_as(*stop, Repr::Int);
                let (step, count) = match *step {
                    IntStep::Constant(by) => {
                        let stride = self.number(by);
                        (IntStep::Constant(by), self.call(Builtin::range_length, vec![start, stop, stride]))
                    }
                    IntStep::Value(step) => {
                        let step = self.value_as(step, Repr::Int);
                        (IntStep::Value(step), self.call(Builtin::range_length_by, vec![start, stop, step]))
                    }
                };
                if *reversed {
                    let one = self.small_int(1);
                    Walk::IntRange { first: self.call(Builtin::int_sub, vec![stop, one]), step: IntStep::Constant(-1), count }
                } else {
                    Walk::IntRange { first: start, step, count }
                }
            }
            Source::RangeObject(range) => {
                states.push(self.number(0));
                let range = self.value(*range);
                Walk::RangeObject { range, count: self.call(Builtin::range_steps, vec![range]) }
            }
            Source::List(list) => {
                states.push(self.number(0));
                Walk::List { list: self.value(*list), reversed: false }
            }
            Source::ReversedList(list) => {
                let list = self.value(*list);
                let (length, one) = (self.call(Builtin::list_length, vec![list]), self.number(1));
                states.push(self.emit(Op::I64Binary { op: I64Op::Sub, lhs: length, rhs: one }, Repr::I64));
                Walk::List { list, reversed: true }
            }
            Source::Array(array) => {
                states.push(self.number(0));
                let numbers = self.numbers_of(*array).expect("it was planned so");
                Walk::Array { array: self.value(*array), numbers }
            }
            Source::Tuple(tuple) => {
                states.push(self.number(0));
                Walk::Tuple(self.value(*tuple))
            }
            Source::Dict { dict, part } => {
                states.push(self.number(0));
                let dict = self.value(*dict);
                Walk::Dict { dict, count: self.call(Builtin::dict_len, vec![dict]), part: *part }
            }
            Source::Set(set) => {
                states.push(self.number(0));
                let set = self.value(*set);
                Walk::Set { set, count: self.call(Builtin::set_len, vec![set]) }
            }
            Source::Enumerate { start, inner } => {
                states.push(self.raw_or_zero(*start));
                Walk::Enumerate(Box::new(self.begin(inner, states)))
            }
            Source::Zip(parts) => Walk::Zip(parts.iter().map(|part| self.begin(part, states)).collect()),
            Source::Object(of) => Walk::Object(self.row(Builtin::dyn_iter, &[*of])),
        }
    }

    fn small_int(&mut self, value: i64) -> Value {
        let value = self.number(value);
        self.call(Builtin::int_from_small, vec![value])
    }

    fn raw_or_zero(&mut self, value: Option<Value>) -> Value {
        match value {
            Some(value) => self.value(value),
            None => self.number(0),
        }
    }

    /// An int as a raw integer, clamped to 64 bits: no loop gets there.
    fn clamped(&mut self, value: Value) -> Value {
        let value = self.value(value);
        if self.repr(value) == Repr::I64 { value } else { self.call(Builtin::int_to_i64_clamped, vec![value]) }
    }

    /// Selects the step of a loop.
    pub fn next(&mut self, generic: Block, iter: Value, body: &Edge, done: &Edge) {
        if let Some(&item) = self.generic.blocks[body.block].params.first() {
            self.span = self.generic.values[item].span;
        }
        let item = match self.walks.get(&iter).cloned() {
            None => Item::One(match self.stepper(self.ty(iter)) {
                Some(stepper) => self.step_by(stepper, iter, done),
                None => {
                    let next = self.next_row(iter);
                    let iter = self.word(iter);
                    self.step_of_object(next, vec![iter], done)
                }
            }),
            Some((walk, _)) => {
                let mut step = Step { states: self.states[&generic].clone().into_iter(), next: Vec::new(), done };
                let item = self.step(&walk, &mut step);
                self.nexts.insert(generic, step.next);
                item
            }
        };
        let takes_parts = self.generic.blocks[body.block].params.first().is_some_and(|param| self.plan.parts.contains_key(param));
        let first = match item {
            Item::Tuple(parts) if takes_parts => parts,
            item => vec![self.whole(item)],
        };
        let edge = self.edge_with(body, &first);
        self.sharpen(edge.block, &first);
        self.terminate(Terminator::Jump(edge));
    }

    /// Lets the items that a step reads from a container have the representation that they have in the loop.
    fn sharpen(&mut self, body: Block, items: &[Value]) {
        let params = self.body.blocks[body].params.clone();
        for (&item, param) in items.iter().zip(params) {
            if self.repr(param).is_word() && self.repr(item) == Repr::Word && self.is_read_item(item) {
                self.body.reprs[item] = self.repr(param);
            }
        }
    }

    /// An item as one value.
    fn whole(&mut self, item: Item) -> Value {
        match item {
            Item::One(value) => value,
            Item::Tuple(parts) => {
                let words = parts.into_iter().map(|part| self.coerce(part, Repr::Word)).collect();
                let (array, count) = self.array(words);
                self.call(Builtin::tuple_new, vec![array, count])
            }
        }
    }

    /// Takes a step, or leaves the loop; goes on in the block where there is an item.
    fn step(&mut self, walk: &Walk, step: &mut Step) -> Item {
        match walk {
            Walk::Range { stop, step: stride } => {
                let current = step.states.next().expect("a state");
                let up = stride.is_up();
                self.leave_unless(if up { CompareOp::Lt } else { CompareOp::Gt }, current, *stop, step.done);
                step.next.push(match *stride {
                    Stride::Constant(by) => self.moved(current, by),
                    Stride::Value { step: by, .. } => self.emit(Op::I64Binary { op: I64Op::Add, lhs: current, rhs: by }, Repr::I64),
                });
                Item::One(current)
            }
            Walk::IntRange { first, step: stride, count } => {
                let index = step.states.next().expect("a state");
                self.leave_unless(CompareOp::Lt, index, *count, step.done);
                step.next.push(self.moved(index, 1));
                let by = match *stride {
                    IntStep::Constant(stride) => {
                        let stride = self.number(stride);
                        let by = self.emit(Op::I64Binary { op: I64Op::WrappingMul, lhs: index, rhs: stride }, Repr::I64);
                        self.call(Builtin::int_from_i64, vec![by])
                    }
                    IntStep::Value(stride) => {
                        let index = self.call(Builtin::int_from_small, vec![index]);
                        self.call(Builtin::int_mul, vec![index, stride])
                    }
                };
                Item::One(self.call(Builtin::int_add, vec![*first, by]))
            }
            Walk::RangeObject { range, count } => {
                let index = step.states.next().expect("a state");
                self.leave_unless(CompareOp::Lt, index, *count, step.done);
                step.next.push(self.moved(index, 1));
                Item::One(self.call(Builtin::range_item, vec![*range, index]))
            }
            Walk::List { list, reversed } => {
                let index = step.states.next().expect("a state");
                if *reversed {
                    let zero = self.number(0);
                    self.leave_unless(CompareOp::Ge, index, zero, step.done);
                }
                let length = self.call(Builtin::list_length, vec![*list]);
                self.leave_unless(CompareOp::Lt, index, length, step.done);
                step.next.push(self.moved(index, if *reversed { -1 } else { 1 }));
                Item::One(self.call(Builtin::list_item, vec![*list, index]))
            }
            Walk::Array { array, numbers } => {
                let index = step.states.next().expect("a state");
                let length = self.call(Builtin::array_len, vec![*array]);
                self.leave_unless(CompareOp::Lt, index, length, step.done);
                step.next.push(self.moved(index, 1));
                Item::One(self.array_item(*numbers, *array, index))
            }
            Walk::Tuple(tuple) => {
                let index = step.states.next().expect("a state");
                let length = self.call(Builtin::tuple_len, vec![*tuple]);
                self.leave_unless(CompareOp::Lt, index, length, step.done);
                step.next.push(self.moved(index, 1));
                Item::One(self.call(Builtin::tuple_item, vec![*tuple, index]))
            }
            Walk::Dict { dict, count, part } => {
                let position = self.step_of_table(Builtin::dict_entry, *dict, *count, step);
                match part {
                    DictPart::Keys => Item::One(self.call(Builtin::dict_entry_key, vec![*dict, position])),
                    DictPart::Values => Item::One(self.call(Builtin::dict_entry_value, vec![*dict, position])),
                    DictPart::Items => Item::Tuple(vec![
                        self.call(Builtin::dict_entry_key, vec![*dict, position]),
                        self.call(Builtin::dict_entry_value, vec![*dict, position]),
                    ]),
                }
            }
            Walk::Set { set, count } => {
                let position = self.step_of_table(Builtin::set_entry, *set, *count, step);
                Item::One(self.call(Builtin::set_entry_item, vec![*set, position]))
            }
            Walk::Enumerate(inner) => {
                let number = step.states.next().expect("a state");
                let at = step.next.len();
                let item = self.step(inner, step);
                let item = self.whole(item);
                step.next.insert(at, self.moved(number, 1));
                Item::Tuple(vec![number, item])
            }
            Walk::Zip(parts) => {
                let mut items = Vec::with_capacity(parts.len());
                for part in parts {
                    let item = self.step(part, step);
                    items.push(self.whole(item));
                }
                Item::Tuple(items)
            }
            Walk::Object(iterator) => Item::One(self.step_of_object(Builtin::dyn_next, vec![*iterator], step.done)),
        }
    }

    /// The position of the next entry of a dict or set.
    fn step_of_table(&mut self, row: Builtin, table: Value, count: Value, step: &mut Step) -> Value {
        let from = step.states.next().expect("a state");
        let position = self.call(row, vec![table, from, count]);
        let zero = self.number(0);
        self.leave_unless(CompareOp::Ge, position, zero, step.done);
        step.next.push(self.moved(position, 1));
        position
    }

    fn moved(&mut self, state: Value, by: i64) -> Value {
        let by = self.number(by);
        self.emit(Op::I64Binary { op: I64Op::Add, lhs: state, rhs: by }, Repr::I64)
    }

    fn leave_unless(&mut self, op: CompareOp, lhs: Value, rhs: Value, done: &Edge) {
        let more = self.emit(Op::I64Compare { op, lhs, rhs }, Repr::Bool);
        let (then, otherwise) = self.split(more);
        self.block = otherwise;
        self.leave(done);
        self.block = then;
    }

    /// Leaves the loop.
    pub fn leave(&mut self, done: &Edge) {
        let edge = self.edge(done);
        self.terminate(Terminator::Jump(edge));
    }

    /// The row that steps an iterator object.
    fn next_row(&self, iter: Value) -> Builtin {
        match self.cx.facts.types.only(self.ty(iter)).and_then(Atom::builtin_type) {
            Some(BuiltinType::ListIterator) => Builtin::list_iter_next,
            Some(BuiltinType::ListReverseIterator) => Builtin::list_reverse_iter_next,
            Some(BuiltinType::TupleIterator) => Builtin::tuple_iter_next,
            Some(BuiltinType::StrIterator) => Builtin::str_iter_next,
            Some(BuiltinType::BytesIterator) => Builtin::bytes_iter_next,
            Some(BuiltinType::DictKeyIterator) => Builtin::dict_key_iter_next,
            Some(BuiltinType::DictValueIterator) => Builtin::dict_value_iter_next,
            Some(BuiltinType::DictItemIterator) => Builtin::dict_item_iter_next,
            Some(BuiltinType::SetIterator) => Builtin::set_iter_next,
            Some(BuiltinType::Enumerate) => Builtin::enumerate_next,
            Some(BuiltinType::Zip) => Builtin::zip_next,
            Some(BuiltinType::Map) => Builtin::map_next,
            Some(BuiltinType::Filter) => Builtin::filter_next,
            _ => Builtin::dyn_next,
        }
    }

    /// A step of an iterator object: an item, or 0 when it is exhausted or raised.
    pub fn step_of_object(&mut self, next: Builtin, args: Vec<Value>, done: &Edge) -> Value {
        let item = self.call(next, args);
        let none = self.is_null(item);
        let (ended, got) = self.split(none);
        self.block = ended;
        match next.row().effect {
            taipan_rt_abi::Effect::RunsUserCode => self.leave_unless_pending(|select| select.leave(done)),
            _ => self.leave(done),
        }
        self.block = got;
        item
    }

    fn leave_unless_pending(&mut self, leave: impl FnOnce(&mut Self)) {
        let pending = self.call(Builtin::exc_pending, vec![]);
        let (raised, finished) = self.split(pending);
        self.block = raised;
        self.propagate();
        self.block = finished;
        leave(self);
    }

    /// Selects a step of `yield from`.
    pub fn delegate(&mut self, iter: Value, sent: Option<Value>, yielded: &Edge, done: &Edge) {
        let iter = self.word(iter);
        let sent = match sent {
            Some(sent) => self.word(sent),
            None => self.null(),
        };
        // The frame becomes known when the generator is made a state machine.
        let frame = self.null();
        let item = self.call(Builtin::generator_delegate, vec![frame, iter, sent]);
        let none = self.is_null(item);
        let (ended, got) = self.split(none);
        self.block = got;
        let edge = self.edge_with(yielded, &[item]);
        self.terminate(Terminator::Jump(edge));
        self.block = ended;
        self.leave_unless_pending(|select| {
            let result = select.call(Builtin::generator_result, vec![]);
            let edge = select.edge_with(done, &[result]);
            select.terminate(Terminator::Jump(edge));
        });
    }
}
