//! Which slots instances of each class have, and which of them a read may find unset.
//!
//! Slots are given in the order of the MRO from its far end: names that the methods of a class store on `self`, then others. So
//! with single inheritance a base's slots are a prefix.

use super::engine::Engine;
use super::facts::{ArgSource, Target};
use super::order;
use super::shape::Shape;
use crate::ir::program::FunctionKind;
use crate::ir::{Block, Body, ClassId, FuncId, IndexVec, Name, Op, Terminator, Value};
use crate::types::{Atom, InferId, Ty};
use std::collections::{BTreeMap, BTreeSet};

/// See the module.
pub(super) struct Layouts {
    /// The slots of each class.
    pub fields: IndexVec<ClassId, Vec<Name>>,
    /// Names that every instance has from the end of its construction on, and that nobody reads before.
    definite: IndexVec<ClassId, BTreeSet<Name>>,
}

impl Layouts {
    pub fn new(engine: &mut Engine) -> Layouts {
        let declared: Vec<Vec<Name>> = engine.program.classes.ids().map(|class| declared(engine, class)).collect();
        let classes: Vec<ClassId> = engine.program.classes.ids().collect();
        // Extra names of a class: stored in its instances, but declared nowhere in its MRO.
        let mut extra: Vec<Vec<Name>> = vec![Vec::new(); classes.len()];
        let mut stored: Vec<BTreeSet<Name>> = vec![BTreeSet::new(); classes.len()];
        for &class in &classes {
            let mro = engine.user_mro(class);
            for &(name, _) in &engine.classes[class].fields {
                if !mro.iter().any(|at| declared[at.0 as usize].contains(&name)) {
                    extra[class.0 as usize].push(name);
                }
                for at in &mro {
                    stored[at.0 as usize].insert(name);
                }
            }
        }
        let fields = classes.iter().map(|&class| {
            let mut list: Vec<Name> = Vec::new();
            if engine.classes[class].in_dict {
                return list;
            }
            for at in engine.user_mro(class).into_iter().rev() {
                let own = declared[at.0 as usize].iter().filter(|name| stored[at.0 as usize].contains(name));
                for &name in own.chain(&extra[at.0 as usize]) {
                    if !list.contains(&name) {
                        list.push(name);
                    }
                }
            }
            list
        });
        let mut fields: IndexVec<ClassId, Vec<Name>> = fields.collect();
        for &class in &classes {
            // What `__dict__` shows goes by the order in which it is set.
            if engine.shows_dict(class) {
                order::arrange(engine, class, &mut fields[class]);
            }
        }
        let definite = classes.iter().map(|&class| definite(engine, class)).collect();
        Layouts { fields, definite }
    }

    /// Whether a read of that slot must check.
    pub fn may_be_unset(&self, class: ClassId, name: Name) -> bool {
        !self.definite[class].contains(&name)
    }
}

/// Names that methods of a class store on their first parameter.
fn declared(engine: &mut Engine, class: ClassId) -> Vec<Name> {
    let mut names = engine.program.classes[class].slots.clone().unwrap_or_default();
    for (_, ty) in engine.classes[class].attrs.clone() {
        for atom in engine.atoms_of(ty) {
            let Atom::Function(func, _) = atom else { continue };
            let shape = engine.shape(func);
            let Some(&this) = shape.body.blocks[Body::ENTRY].params.first() else { continue };
            for &block in &shape.order {
                for op in shape.body.blocks[block].ops.iter().filter_map(|&op| shape.body.op(op)) {
                    if let Op::SetAttr { obj, name, .. } = op
                        && origin(&shape.body, *obj) == this
                        && !names.contains(name)
                    {
                        names.push(*name);
                    }
                }
            }
        }
    }
    names
}

/// The value that a chain of refinements starts from.
pub(super) fn origin(body: &Body, mut value: Value) -> Value {
    while let Some(Op::Refine { value: inner, .. } | Op::CheckBound { value: inner, .. }) = body.op(value) {
        value = *inner;
    }
    value
}

fn definite(engine: &mut Engine, class: ClassId) -> BTreeSet<Name> {
    let state = &engine.classes[class];
    if state.mro.is_none() || state.bare || state.in_dict || engine.any_name && state.open {
        return BTreeSet::new();
    }
    let deleted: BTreeSet<Name> = state.deleted.union(&engine.dynamic_deletes).copied().collect();
    if engine.find_dunder(class, "__new__").ty != Ty::NEVER {
        return BTreeSet::new();
    }
    let init = engine.find_dunder(class, "__init__").ty;
    let funcs: Vec<FuncId> =
        engine.atoms_of(init).into_iter().filter_map(|atom| if let Atom::Function(func, _) = atom { Some(func) } else { None }).collect();
    let [func] = funcs.as_slice() else { return BTreeSet::new() };
    let instance = Atom::Instance(class);
    let mut result: Option<BTreeSet<Name>> = None;
    for id in engine.instances.ids().collect::<Vec<_>>() {
        let state = &engine.instances[id];
        if state.func != *func || !state.params.first().is_some_and(|&this| engine.types.has(this, &instance)) {
            continue;
        }
        let mut walk = Walk { engine, barred: BTreeSet::new(), allowed: None, depth: 0 };
        let Some(set) = walk.function(id, &BTreeSet::new()) else { continue };
        let Walk { barred, allowed, .. } = walk;
        let mut set: BTreeSet<Name> = set.difference(&barred).copied().collect();
        if let Some(allowed) = allowed {
            set = set.intersection(&allowed).copied().collect();
        }
        result = Some(match result {
            None => set,
            Some(old) => old.intersection(&set).copied().collect(),
        });
    }
    result.unwrap_or_default().difference(&deleted).copied().collect()
}

/// Follows `self` through `__init__` and what it calls.
struct Walk<'e, 'p> {
    engine: &'e mut Engine<'p>,
    /// Names that may be read before they are set.
    barred: BTreeSet<Name>,
    /// Names that were set when `self` was first seen by other code; `None` while that has not happened.
    allowed: Option<BTreeSet<Name>>,
    depth: u32,
}

impl Walk<'_, '_> {
    /// The names that are set when the instance `id` returns; `None` when it never does.
    fn function(&mut self, id: InferId, entry: &BTreeSet<Name>) -> Option<BTreeSet<Name>> {
        let shape = self.engine.shape(self.engine.instances[id].func);
        let this = *shape.body.blocks[Body::ENTRY].params.first()?;
        let mut starts: BTreeMap<Block, BTreeSet<Name>> = BTreeMap::from([(Body::ENTRY, entry.clone())]);
        let mut result: Option<BTreeSet<Name>> = None;
        // Several rounds: the first finds what holds at loop heads, later ones check reads and escapes against it.
        for _ in 0..4 {
            result = None;
            for (position, &block) in shape.order.iter().enumerate() {
                if !self.engine.instances[id].reached[position] {
                    continue;
                }
                let Some(mut set) = starts.get(&block).cloned() else { continue };
                let data = &shape.body.blocks[block];
                if let Some(unwind) = &data.unwind {
                    meet(&mut starts, unwind.block, &set);
                }
                for &op in &data.ops {
                    self.operation(id, &shape, this, op, &mut set);
                }
                let mut escapes = false;
                match &data.terminator {
                    Some(Terminator::Return(value)) => {
                        escapes = *value == Some(this);
                        result = Some(match result {
                            None => set.clone(),
                            Some(old) => old.intersection(&set).copied().collect(),
                        });
                    }
                    Some(terminator) => {
                        terminator.for_each_edge(|edge| {
                            meet(&mut starts, edge.block, &set);
                            escapes |= edge.args.contains(&this);
                        });
                    }
                    None => {}
                }
                if escapes {
                    self.escape(&set);
                }
            }
        }
        result
    }

    fn escape(&mut self, set: &BTreeSet<Name>) {
        self.allowed = Some(match self.allowed.take() {
            None => set.clone(),
            Some(old) => old.intersection(set).copied().collect(),
        });
    }

    fn operation(&mut self, id: InferId, shape: &Shape, this: Value, op: Value, set: &mut BTreeSet<Name>) {
        let data = shape.body.op(op).expect("blocks list operations");
        let is_this = |value: Value| origin(&shape.body, value) == this;
        match data {
            Op::SetAttr { obj, name, value } if is_this(*obj) => {
                if is_this(*value) {
                    self.escape(set);
                }
                let is_slot = self.engine.instances[id]
                    .calls
                    .get(&op)
                    .is_some_and(|resolution| resolution.arms.iter().all(|arm| matches!(arm.target, Target::Slot { .. })));
                if is_slot {
                    set.insert(*name);
                } else {
                    self.escape(set);
                }
            }
            Op::GetAttr { obj, name } if is_this(*obj) => {
                if !set.contains(name) {
                    self.barred.insert(*name);
                }
                if self.engine.instances[id].calls.get(&op).is_none_or(|resolution| {
                    resolution.arms.iter().any(|arm| !matches!(arm.target, Target::Slot { .. } | Target::ClassAttr { .. }))
                }) {
                    self.escape(set);
                }
            }
            Op::Refine { .. } | Op::CheckBound { .. } | Op::Super { .. } | Op::Truth(_) | Op::LookUp { .. } => {}
            Op::CallMethod { obj, args, .. } | Op::Call { callee: obj, args, .. } => {
                let on_super = matches!(shape.body.op(*obj), Some(Op::Super { obj, .. }) if is_this(*obj));
                if !is_this(*obj) && !on_super && !args.iter().any(|&arg| is_this(arg)) {
                    return;
                }
                if matches!(data, Op::Call { .. }) || !self.follow(id, shape, this, op, set) {
                    self.escape(set);
                }
            }
            other => {
                let mut used = false;
                other.for_each_use(|value| used |= is_this(value));
                if used {
                    self.escape(set);
                }
            }
        }
    }

    /// Goes into a function that gets `self` as its first argument and nowhere else; false where that is not possible.
    fn follow(&mut self, id: InferId, shape: &Shape, this: Value, op: Value, set: &mut BTreeSet<Name>) -> bool {
        let callee = match handed(self.engine, id, &shape.body, this, op) {
            Handed::ToNobody => return true,
            Handed::To(callee) if self.depth <= MAX_DEPTH => callee,
            Handed::To(_) | Handed::Elsewhere => return false,
        };
        self.depth += 1;
        let returned = self.function(callee, &set.clone());
        self.depth -= 1;
        if let Some(returned) = returned {
            *set = returned;
        }
        true
    }
}

/// How deep a walk follows `self` into functions.
pub(super) const MAX_DEPTH: u32 = 3;

/// Where a call hands `self` to.
pub(super) enum Handed {
    /// It does nothing.
    ToNobody,
    /// To a function, as its first argument and nowhere else.
    To(InferId),
    /// To others, who may do what they like with it.
    Elsewhere,
}

/// Where the call `op` hands `this` to.
pub(super) fn handed(engine: &Engine, id: InferId, body: &Body, this: Value, op: Value) -> Handed {
    let arms = engine.instances[id].calls.get(&op).map_or(&[][..], |resolution| &resolution.arms);
    let [arm] = arms else { return Handed::Elsewhere };
    let (callee, args) = match &arm.target {
        Target::Nothing => return Handed::ToNobody,
        Target::Instance { callee, args, .. } => (*callee, args),
        _ => return Handed::Elsewhere,
    };
    let is_this = |arg: &ArgSource| match arg {
        ArgSource::Value(value) => origin(body, *value) == this,
        ArgSource::Tuple(_) | ArgSource::Keywords(_) => true,
        _ => false,
    };
    let is_first = args.first().is_some_and(is_this) && !args.iter().skip(1).any(is_this);
    let is_generator = engine.program.functions[engine.instances[callee].func].kind == FunctionKind::Generator;
    if is_first && !is_generator { Handed::To(callee) } else { Handed::Elsewhere }
}

fn meet(starts: &mut BTreeMap<Block, BTreeSet<Name>>, block: Block, set: &BTreeSet<Name>) {
    let met = match starts.get(&block) {
        None => set.clone(),
        Some(old) => old.intersection(set).copied().collect(),
    };
    starts.insert(block, met);
}
