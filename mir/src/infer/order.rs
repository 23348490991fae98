//! In which order instances of a class get their attributes: that of their `__dict__`. It is the order of the slots where it can't be
//! another one; where it can, the instances of a class whose `__dict__` is looked at have no slots.
//!
//! ```text
//! def __init__(self):        b may be set before a: b, a
//!     self.b = 1             a is set before `reset` runs, c by nobody else: b, a, c
//!     self.a = 2
//! def reset(self): self.c = 3
//! ```

use super::engine::Engine;
use super::facts::Target;
use super::layout::{Handed, MAX_DEPTH, handed, origin};
use super::shape::Shape;
use crate::ir::{Block, Body, ClassId, FuncId, Name, Op, Terminator, Value};
use crate::types::{Atom, InferId, Ty};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

impl Engine<'_> {
    /// Looks again, at a moment of rest, at which instances can have slots although their `__dict__` is seen; whether anything changed.
    pub fn settle_dicts(&mut self) -> bool {
        let known = self.dict_facts();
        // What is done between the making of a dict and its use may be known better now.
        for (inst, point) in self.dict_steps.clone() {
            self.push(inst, point);
        }
        self.run();
        self.settle_orders() || self.dict_facts() != known
    }

    fn dict_facts(&self) -> (usize, bool) {
        (self.classes.iter().filter(|class| class.in_dict).count(), self.dicts_filled)
    }

    /// Takes the slots of classes whose `__dict__` is looked at and has no one order; whether there were any.
    fn settle_orders(&mut self) -> bool {
        let mut any = false;
        for class in self.classes.ids().collect::<Vec<_>>() {
            if self.shows_dict(class) {
                let mut fields = self.classes[class].fields.iter().map(|&(name, _)| name).collect();
                if !arrange(self, class, &mut fields) {
                    self.see_dict(class, true);
                    any = true;
                }
            }
        }
        any
    }

    /// Whether instances of a class have slots that their `__dict__`, which is looked at, has to show.
    pub fn shows_dict(&mut self, class: ClassId) -> bool {
        let state = &self.classes[class];
        let seen = state.dict_seen || state.open && self.dicts_seen;
        seen && !state.in_dict && state.mro.is_some() && self.can_have_dict(class)
    }
}

/// Puts the slots of a class in the order in which instances get them, those that `__slots__` asks for first; false where there is no one
/// order.
pub(super) fn arrange(engine: &mut Engine, class: ClassId, fields: &mut Vec<Name>) -> bool {
    let declared: BTreeSet<Name> =
        engine.user_mro(class).iter().flat_map(|&at| engine.program.classes[at].slots.clone().unwrap_or_default()).collect();
    let (mut slots, natural): (Vec<Name>, Vec<Name>) = fields.iter().partition(|name| declared.contains(name));
    let Some(ordered) = order(engine, class, &natural) else { return false };
    slots.extend(ordered);
    *fields = slots;
    true
}

/// The names in the one order in which instances get them; where two never meet, as in `natural`. `None` where there is no such order.
fn order(engine: &mut Engine, class: ClassId, natural: &[Name]) -> Option<Vec<Name>> {
    if natural.len() < 2 {
        return Some(natural.to_vec());
    }
    let state = &engine.classes[class];
    let removed = natural.iter().any(|name| state.deleted.contains(name) || engine.dynamic_deletes.contains(name));
    if removed || state.bare || state.open && engine.any_store != Ty::NEVER || engine.find_dunder(class, "__new__").ty != Ty::NEVER {
        return None;
    }
    let starts = constructors(engine, class);
    let mut walk = Walk { engine, others: BTreeSet::new(), visited: BTreeSet::new(), before: BTreeSet::new(), depth: 0 };
    // The first round finds which stores are part of construction, the second one what the others may come before.
    walk.construct(&starts);
    let all = stores(walk.engine, class);
    let outside = all.iter().filter(|(site, _)| !walk.visited.contains(site)).map(|&(_, name)| name);
    let inside: BTreeSet<Name> = all.iter().map(|&(_, name)| name).collect();
    let unseen = natural.iter().copied().filter(|name| !inside.contains(name) || walk.engine.dynamic_stores.contains_key(name));
    walk.others = outside.chain(unseen).filter(|name| natural.contains(name)).collect();
    walk.before.clear();
    walk.construct(&starts);
    sorted(natural, &walk.before)
}

/// The instances of `__init__` that instances of a class go through.
fn constructors(engine: &mut Engine, class: ClassId) -> Vec<InferId> {
    let init = engine.find_dunder(class, "__init__").ty;
    let is_init = |atom: &Atom| if let Atom::Function(func, _) = atom { Some(*func) } else { None };
    let funcs: BTreeSet<FuncId> = engine.atoms_of(init).iter().filter_map(is_init).collect();
    let instance = Atom::Instance(class);
    let takes_it = |id: &InferId| {
        let state = &engine.instances[*id];
        funcs.contains(&state.func) && state.params.first().is_some_and(|&this| engine.types.has(this, &instance))
    };
    engine.instances.ids().filter(takes_it).collect()
}

/// Every operation that stores an attribute in something that may be an instance of the class.
fn stores(engine: &mut Engine, class: ClassId) -> Vec<((InferId, Value), Name)> {
    let instance = Atom::Instance(class);
    let mut found = Vec::new();
    for id in engine.instances.ids().collect::<Vec<_>>() {
        let shape = engine.shape(engine.instances[id].func);
        let blocks = shape.order.iter().enumerate().filter(|&(position, _)| engine.instances[id].reached[position]);
        for &op in blocks.flat_map(|(_, &block)| &shape.body.blocks[block].ops) {
            if let Some(Op::SetAttr { obj, name, .. }) = shape.body.op(op)
                && engine.types.has(engine.ty(id, *obj), &instance)
            {
                found.push(((id, op), *name));
            }
        }
    }
    found
}

/// Names in an order that `before` allows.
fn sorted(natural: &[Name], before: &BTreeSet<(Name, Name)>) -> Option<Vec<Name>> {
    let mut rest = natural.to_vec();
    let mut result = Vec::with_capacity(rest.len());
    while !rest.is_empty() {
        let first = rest.iter().position(|&name| !rest.iter().any(|&other| other != name && before.contains(&(other, name))))?;
        result.push(rest.remove(first));
    }
    Some(result)
}

/// The attributes that an object certainly has, and those that it may have.
#[derive(Clone, Default, PartialEq)]
struct Held {
    must: BTreeSet<Name>,
    may: BTreeSet<Name>,
}

impl Held {
    fn meet(&mut self, other: &Held) {
        self.must = self.must.intersection(&other.must).copied().collect();
        self.may.extend(&other.may);
    }
}

/// Follows `self` through `__init__` and what it calls.
struct Walk<'e, 'p> {
    engine: &'e mut Engine<'p>,
    /// Names that code outside of construction may store, whenever it sees the object.
    others: BTreeSet<Name>,
    /// The stores that are part of construction.
    visited: BTreeSet<(InferId, Value)>,
    /// Pairs of names of which the first may be there when the second is set for the first time.
    before: BTreeSet<(Name, Name)>,
    depth: u32,
}

impl Walk<'_, '_> {
    fn construct(&mut self, starts: &[InferId]) {
        if starts.is_empty() {
            self.seen_by_others(&mut Held::default());
        }
        for &id in starts {
            let mut held = self.function(id, &Held::default()).unwrap_or_default();
            self.seen_by_others(&mut held);
        }
    }

    /// What an object holds when the instance `id` returns; `None` when it never does.
    fn function(&mut self, id: InferId, entry: &Held) -> Option<Held> {
        let shape = self.engine.shape(self.engine.instances[id].func);
        let this = *shape.body.blocks[Body::ENTRY].params.first()?;
        let mut starts: BTreeMap<Block, Held> = BTreeMap::from([(Body::ENTRY, entry.clone())]);
        let mut result: Option<Held>;
        loop {
            let previous = starts.clone();
            result = None;
            for (position, &block) in shape.order.iter().enumerate() {
                let Some(mut held) = starts.get(&block).cloned().filter(|_| self.engine.instances[id].reached[position]) else { continue };
                let data = &shape.body.blocks[block];
                let must = held.must.clone();
                for &op in &data.ops {
                    self.operation(id, &shape, this, op, &mut held);
                }
                if let Some(unwind) = &data.unwind {
                    meet(&mut starts, unwind.block, &Held { must, may: held.may.clone() });
                }
                match &data.terminator {
                    Some(Terminator::Return(_)) => match &mut result {
                        None => result = Some(held),
                        Some(old) => old.meet(&held),
                    },
                    Some(terminator) => {
                        let mut escapes = false;
                        terminator.for_each_edge(|edge| escapes |= edge.args.contains(&this));
                        if escapes {
                            self.seen_by_others(&mut held);
                        }
                        terminator.for_each_edge(|edge| meet(&mut starts, edge.block, &held));
                    }
                    None => {}
                }
            }
            if starts == previous {
                return result;
            }
        }
    }

    fn store(&mut self, name: Name, held: &mut Held) {
        if held.must.insert(name) {
            self.before.extend(held.may.iter().filter(|&&other| other != name).map(|&other| (other, name)));
        }
        held.may.insert(name);
    }

    /// Other code sees the object, now and from now on.
    fn seen_by_others(&mut self, held: &mut Held) {
        let late: Vec<Name> = self.others.difference(&held.must).copied().collect();
        held.may.extend(&late);
        for &name in &late {
            self.before.extend(held.may.iter().filter(|&&other| other != name).map(|&other| (other, name)));
        }
    }

    fn operation(&mut self, id: InferId, shape: &Rc<Shape>, this: Value, op: Value, held: &mut Held) {
        let data = shape.body.op(op).expect("blocks list operations");
        let is_this = |value: Value| origin(&shape.body, value) == this;
        match data {
            Op::SetAttr { obj, name, value } if is_this(*obj) && !is_this(*value) => {
                let resolution = self.engine.instances[id].calls.get(&op);
                let is_slot = resolution.is_some_and(|it| it.arms.iter().all(|arm| matches!(arm.target, Target::Slot { .. })));
                if is_slot {
                    self.visited.insert((id, op));
                    self.store(*name, held);
                } else {
                    self.seen_by_others(held);
                }
            }
            Op::GetAttr { obj, .. } if is_this(*obj) => {
                let is_plain = |target: &Target| matches!(target, Target::Slot { .. } | Target::ClassAttr { .. } | Target::Bind { .. });
                let resolution = self.engine.instances[id].calls.get(&op);
                if !resolution.is_some_and(|it| it.arms.iter().all(|arm| is_plain(&arm.target))) {
                    self.seen_by_others(held);
                }
            }
            Op::Refine { .. } | Op::CheckBound { .. } | Op::Super { .. } | Op::Truth(_) | Op::LookUp { .. } => {}
            Op::KeepAlive(_) | Op::HoldLocals(_) => {}
            Op::CallMethod { obj, args, .. } | Op::Call { callee: obj, args, .. } => {
                let on_super = matches!(shape.body.op(*obj), Some(Op::Super { obj, .. }) if is_this(*obj));
                let sees_it = is_this(*obj) || on_super || args.iter().any(|&arg| is_this(arg));
                if sees_it && !self.follow(id, shape, this, op, held) {
                    self.seen_by_others(held);
                }
            }
            other => {
                let mut used = false;
                other.for_each_use(|value| used |= is_this(value));
                if used {
                    self.seen_by_others(held);
                }
            }
        }
    }

    /// Goes into a function that gets `self` as its first argument and nowhere else; false where that is not possible.
    fn follow(&mut self, id: InferId, shape: &Rc<Shape>, this: Value, op: Value, held: &mut Held) -> bool {
        let callee = match handed(self.engine, id, &shape.body, this, op) {
            Handed::ToNobody => return true,
            Handed::To(callee) if self.depth <= MAX_DEPTH => callee,
            Handed::To(_) | Handed::Elsewhere => return false,
        };
        self.depth += 1;
        let returned = self.function(callee, held);
        self.depth -= 1;
        if let Some(returned) = returned {
            *held = returned;
        }
        true
    }
}

fn meet(starts: &mut BTreeMap<Block, Held>, block: Block, held: &Held) {
    match starts.get_mut(&block) {
        None => drop(starts.insert(block, held.clone())),
        Some(old) => old.meet(held),
    }
}
