//! Objects that nobody else can see need not exist: their attributes and items become values of the function.
//!
//! ```text
//!   v3: obj = instance_new v1                      (gone)
//!   slot_set v3, 0, v2                    =>       (gone)
//!   v5: word = slot_get v3, 0                      …uses of v5 are uses of v2
//!
//!   v3: tuple = tuple_new [v1, v2]                 (gone)
//!   v5: word = tuple_item v3, 1           =>       …uses of v5 are uses of v2
//! ```
//!
//! An object is not seen by others when all that happens to it is that its slots, its items (at constant positions) or its length
//! are read and its slots set: it is stored nowhere, passed to nobody, and no parameter of a block holds it. A parameter that is such a tuple along
//! every edge is a parameter for each item. What an object held lives as long as it is used itself, which nobody can tell unless something has a
//! finalizer; then this pass does nothing.

use super::simplify::{params, simplify};
use crate::analysis::ssa;
use crate::ir::typed::TypedProgram;
use crate::ir::{Block, Body, IndexVec, Op, Value, ValueData, ValueDef};
use std::collections::{BTreeMap, BTreeSet};
use taipan_rt_abi::{Builtin, Repr, word};

/// Runs on every instance.
pub fn run(program: &mut TypedProgram) {
    if program.program.names.lookup("__del__").is_some() {
        return;
    }
    for instance in program.instances.iter_mut() {
        // An object may be held by another that goes first.
        while split_params(&mut instance.body) | replace_objects(&mut instance.body) {
            simplify(&mut instance.body);
        }
    }
}

/// Tuples of more items stay tuples where they are parameters.
const MAX_ITEMS: usize = 8;

/// Makes parameters for the items of parameters that are tuples, of which nothing but items and the length are asked for; whether there were any.
fn split_params(body: &mut Body) -> bool {
    body.landings.resize(body.values.len(), None);
    let uses = Uses::of(body);
    let incoming = params::incoming(body);
    let mut found = Vec::new();
    for block in body.reverse_postorder().into_iter().filter(|&block| block != Body::ENTRY) {
        for (position, &param) in body.blocks[block].params.iter().enumerate() {
            let mut counts = incoming[block].iter().map(|args| display_of_tuple(body, args[position]).map(<[Value]>::len));
            let Some(Some(count)) = counts.next() else { continue };
            let is_read = |body: &Body, op: &Op, tuple| item_read(body, op, tuple, count).is_some();
            if count <= MAX_ITEMS && counts.all(|other| other == Some(count)) && uses.only(body, param, is_read) {
                found.push((block, param, count));
            }
        }
    }
    for &(block, param, count) in &found {
        split_param(body, &uses, block, param, count);
    }
    !found.is_empty()
}

/// The items of a tuple that is made from them.
fn display_of_tuple(body: &Body, tuple: Value) -> Option<&[Value]> {
    let Some(Op::CallBuiltin { builtin: Builtin::tuple_new, args }) = body.op(tuple) else { return None };
    match body.op(args[0]) {
        Some(Op::StackArray(items)) => Some(items),
        _ => None,
    }
}

fn split_param(body: &mut Body, uses: &Uses, block: Block, param: Value, count: usize) {
    let position = body.blocks[block].params.iter().position(|&other| other == param).expect("the parameter is the block's");
    let mut items: Vec<Vec<Value>> = Vec::new();
    let tuples: Vec<Value> = params::incoming(body)[block].iter().map(|args| args[position]).collect();
    tuples.iter().for_each(|&tuple| items.push(display_of_tuple(body, tuple).expect("every argument is such a tuple").to_vec()));
    let ValueData { span, site, .. } = body.values[param];
    let parts: Vec<Value> = (0..count)
        .map(|_| {
            let part = body.add_param(block, span);
            body.values[part].site = site;
            body.reprs.push(Repr::Word);
            body.landings.push(None);
            part
        })
        .collect();
    let by_tuple: BTreeMap<Value, Vec<Value>> = tuples.into_iter().zip(items).collect();
    params::for_each_edge_to(body, block, |edge| edge.args.extend(&by_tuple[&edge.args[position]]));
    let mut rewrite = Rewrite { renamed: BTreeMap::new(), gone: BTreeSet::new(), body };
    rewrite.sequence(uses, param, &parts);
    rewrite.apply();
    params::remove_param(body, block, position);
}

/// Replaces what can be replaced now; whether there was anything.
fn replace_objects(body: &mut Body) -> bool {
    body.landings.resize(body.values.len(), None);
    let uses = Uses::of(body);
    let mut sequences = Vec::new();
    let mut instances = Vec::new();
    for block in body.reverse_postorder() {
        for &value in &body.blocks[block].ops {
            match body.op(value) {
                Some(Op::CallBuiltin { builtin: Builtin::instance_new, .. }) if uses.only(body, value, is_slot_access) => {
                    instances.push((block, value));
                }
                Some(Op::CallBuiltin { builtin: builtin @ (Builtin::tuple_new | Builtin::tuple_new_of | Builtin::list_new), args }) => {
                    let array = if *builtin == Builtin::tuple_new_of { args[1] } else { args[0] };
                    let Some(Op::StackArray(items)) = body.op(array) else { continue };
                    if uses.only(body, value, |body, op, object| item_read(body, op, object, items.len()).is_some()) {
                        sequences.push((value, items.clone()));
                    }
                }
                _ => {}
            }
        }
    }
    let mut rewrite = Rewrite { renamed: BTreeMap::new(), gone: BTreeSet::new(), body };
    for (sequence, items) in &sequences {
        rewrite.sequence(&uses, *sequence, items);
    }
    let slots: Vec<Slot> = instances.iter().flat_map(|&(block, object)| rewrite.instance(&uses, block, object)).collect();
    rewrite.apply();
    repair_slots(body, &slots);
    !sequences.is_empty() || !instances.is_empty()
}

/// Which operations use each value.
struct Uses {
    by: IndexVec<Value, Vec<Value>>,
    /// Values that an edge or the end of a block uses.
    elsewhere: IndexVec<Value, bool>,
}

impl Uses {
    fn of(body: &Body) -> Uses {
        let mut uses = Uses { by: IndexVec::filled(Vec::new(), body.values.len()), elsewhere: IndexVec::filled(false, body.values.len()) };
        for block in body.reverse_postorder() {
            let data = &body.blocks[block];
            for &at in &data.ops {
                body.op(at).expect("an operation").for_each_use(|used| uses.by[used].push(at));
                body.landings[at].iter().flat_map(|edge| &edge.args).for_each(|&arg| uses.elsewhere[arg] = true);
            }
            data.terminator.iter().for_each(|terminator| terminator.for_each_use(|used| uses.elsewhere[used] = true));
        }
        uses
    }

    /// Whether all uses of an object are such operations.
    fn only(&self, body: &Body, object: Value, allowed: impl Fn(&Body, &Op, Value) -> bool) -> bool {
        !self.elsewhere[object] && self.by[object].iter().all(|&at| allowed(body, body.op(at).expect("an operation"), object))
    }
}

/// Whether an operation reads or sets a slot of `object`, and does nothing else with it.
fn is_slot_access(body: &Body, op: &Op, object: Value) -> bool {
    match op {
        Op::CallBuiltin { builtin: Builtin::slot_get | Builtin::slot_peek | Builtin::number_get, args } => {
            constant(body, args[1]).is_some()
        }
        Op::CallBuiltin { builtin: Builtin::slot_set | Builtin::slot_set_plain | Builtin::slot_set_inline | Builtin::number_set, args } => {
            constant(body, args[1]).is_some() && args[2] != object
        }
        Op::KeepAlive(_) | Op::HoldLocals(_) => true,
        _ => false,
    }
}

fn constant(body: &Body, value: Value) -> Option<i64> {
    match body.op(value) {
        Some(&Op::ConstI64(number)) => Some(number),
        _ => None,
    }
}

/// What is read of a sequence.
enum ItemRead {
    Item(usize),
    Length,
    Nothing,
}

/// What an operation reads of a tuple or list of `count` items, if it does nothing else with it.
fn item_read(body: &Body, op: &Op, sequence: Value, count: usize) -> Option<ItemRead> {
    let Op::CallBuiltin { builtin, args } = op else {
        return matches!(op, Op::KeepAlive(_) | Op::HoldLocals(_)).then_some(ItemRead::Nothing);
    };
    match builtin {
        Builtin::tuple_item | Builtin::tuple_peek | Builtin::tuple_get | Builtin::tuple_get_peek => {}
        Builtin::list_item | Builtin::list_peek | Builtin::list_get | Builtin::list_get_peek => {}
        Builtin::tuple_len | Builtin::list_len | Builtin::list_length => return Some(ItemRead::Length),
        _ => return None,
    }
    let index = constant(body, args[1]).filter(|_| args[0] == sequence)?;
    let index = if index < 0 { index + count as i64 } else { index };
    usize::try_from(index).ok().filter(|&index| index < count).map(ItemRead::Item)
}

/// A slot of an instance that is going: the value that it had at first stands for all that are read of it, until SSA form is repaired.
struct Slot {
    original: Value,
    /// What was stored, as [`Op::Copy`]s in the place of the stores.
    stores: Vec<Value>,
}

struct Rewrite<'a> {
    body: &'a mut Body,
    renamed: BTreeMap<Value, Value>,
    gone: BTreeSet<Value>,
}

impl Rewrite<'_> {
    /// Lets the items stand for what is read of a sequence.
    fn sequence(&mut self, uses: &Uses, sequence: Value, items: &[Value]) {
        for &at in &uses.by[sequence] {
            let op = self.body.op(at).expect("an operation").clone();
            match item_read(self.body, &op, sequence, items.len()).expect("all uses are reads") {
                ItemRead::Item(index) => self.rename(at, items[index]),
                ItemRead::Length => self.body.values[at].def = ValueDef::Op(Op::ConstI64(items.len() as i64)),
                ItemRead::Nothing => self.let_go(at, sequence),
            }
        }
        self.gone.insert(sequence);
    }

    /// Takes an instance away, and leaves its slots as values that are defined where they were stored.
    fn instance(&mut self, uses: &Uses, block: Block, object: Value) -> Vec<Slot> {
        let mut slots: BTreeMap<(bool, i64), Slot> = BTreeMap::new();
        for &at in &uses.by[object] {
            let Op::CallBuiltin { builtin, args } = self.body.op(at).expect("an operation").clone() else {
                self.let_go(at, object);
                continue;
            };
            let index = constant(self.body, args[1]).expect("all uses name their slot");
            let is_number = matches!(builtin, Builtin::number_get | Builtin::number_set);
            let slot = slots
                .entry((is_number, index))
                .or_insert_with(|| Slot { original: self.unset_slot(block, object, is_number), stores: Vec::new() });
            match builtin {
                Builtin::slot_get | Builtin::slot_peek | Builtin::number_get => self.rename(at, slot.original),
                _ => {
                    self.body.values[at].def = ValueDef::Op(Op::Copy(args[2]));
                    self.body.reprs[at] = if is_number { Repr::I64 } else { Repr::Word };
                    slot.stores.push(at);
                }
            }
        }
        self.gone.insert(object);
        slots.into_values().collect()
    }

    /// What a slot holds when the instance is new.
    fn unset_slot(&mut self, block: Block, object: Value, is_number: bool) -> Value {
        let (unset, repr) = if is_number { (Op::ConstI64(0), Repr::I64) } else { (Op::ConstWord(word::NULL), Repr::Word) };
        let original = self.body.make_op(unset, self.body.values[object].span);
        self.body.reprs.push(repr);
        self.body.landings.push(None);
        let ops = &mut self.body.blocks[block].ops;
        let position = ops.iter().position(|&op| op == object).expect("the instance is made in its block");
        ops.insert(position, original);
        original
    }

    fn rename(&mut self, at: Value, other: Value) {
        self.renamed.insert(at, other);
        self.gone.insert(at);
    }

    /// Takes an object out of what is kept alive.
    fn let_go(&mut self, at: Value, object: Value) {
        if let ValueDef::Op(Op::KeepAlive(values) | Op::HoldLocals(values)) = &mut self.body.values[at].def {
            values.retain(|&value| value != object);
        }
    }

    fn apply(self) {
        let Rewrite { body, renamed, gone } = self;
        for data in body.blocks.iter_mut() {
            data.ops.retain(|op| !gone.contains(op));
        }
        gone.iter().for_each(|&op| body.landings[op] = None);
        body.map_all_uses(|mut value| {
            while let Some(&other) = renamed.get(&value) {
                value = other;
            }
            value
        });
    }
}

/// Makes every read of a slot see the store that reaches it.
fn repair_slots(body: &mut Body, slots: &[Slot]) {
    let redefined: Vec<_> = slots.iter().map(|slot| (slot.original, slot.stores.clone())).collect();
    ssa::repair(body, &redefined);
    let copied = |body: &Body, mut value: Value| {
        while let Some(&Op::Copy(other)) = body.op(value) {
            value = other;
        }
        value
    };
    let stored: BTreeMap<Value, Value> = slots.iter().flat_map(|slot| &slot.stores).map(|&store| (store, copied(body, store))).collect();
    body.map_all_uses(|value| stored.get(&value).copied().unwrap_or(value));
    for data in body.blocks.iter_mut() {
        data.ops.retain(|op| !stored.contains_key(op));
    }
}
