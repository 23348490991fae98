//! Which instance of a function answers a call.
//!
//! One for each signature; but a call inside a recursion goes back to the instance that is being analysed when only
//! the identities of containers differ, a call site that gave an instance its only signature widens it when its arguments grow, and
//! past a budget signatures are joined.

use super::engine::{Cx, Engine, Source, State};
use super::shape::Point;
use crate::ir::program::FunctionKind;
use crate::ir::{Body, FuncId, IndexVec};
use crate::types::{Atom, CellId, InferId, Ty};
use std::collections::{BTreeMap, BTreeSet};

/// Instances of one function, before signatures are joined.
const BUDGET: usize = 24;
/// Instances of one function, before calls share one where containers hold the same.
const ENOUGH: usize = 6;
/// How deep in containers that is looked at.
const CONTENTS_DEPTH: usize = 3;
/// Instances of one function for one maker of its closure.
const CLOSURE_BUDGET: usize = 8;
/// How far recursion is looked for up the chain of callers.
const MAX_CHAIN: usize = 64;

impl Engine<'_> {
    /// A new instance of a function.
    pub fn new_instance(&mut self, func: FuncId, env: Option<InferId>, params: Vec<Ty>, parent: Option<InferId>) -> InferId {
        let shape = self.shape(func);
        let inst = self.instances.next_id();
        let is_generator = self.program.functions[func].kind == FunctionKind::Generator;
        let result = if is_generator { self.types.single(Atom::Generator(inst)) } else { Ty::NEVER };
        let mut types = IndexVec::filled(Ty::NEVER, shape.body.values.len());
        for (&value, &ty) in shape.body.blocks[Body::ENTRY].params.iter().zip(&params) {
            types[value] = ty;
        }
        let blocks = shape.order.len();
        let mut reached = vec![false; blocks];
        reached[0] = true;
        self.instances.push(State {
            func,
            env,
            params,
            types,
            result,
            returns: false,
            yields: Ty::NEVER,
            sent: Ty::NONE,
            returned: Ty::NEVER,
            reached,
            frontier: vec![0; blocks],
            unwound: vec![false; blocks],
            pending: BTreeSet::new(),
            calls: BTreeMap::new(),
            targets: BTreeMap::new(),
            callers: BTreeSet::new(),
            parent,
            open: false,
            escaped: false,
        });
        self.by_func.entry((func, env)).or_default().push(inst);
        self.push(inst, Point { block: 0, step: 0 });
        inst
    }

    /// Adds to the parameter types of an instance.
    pub fn widen(&mut self, inst: InferId, params: &[Ty]) {
        let shape = self.shape(self.instances[inst].func);
        for (index, &ty) in params.iter().enumerate() {
            let old = self.instances[inst].params[index];
            let new = self.types.join(old, ty);
            if new == old {
                continue;
            }
            let changed = self.types.canon(old) != new;
            self.instances[inst].params[index] = new;
            let value = shape.body.blocks[Body::ENTRY].params[index];
            self.grow(inst, &shape, value, new);
            if changed {
                self.dirty = true;
            }
        }
    }

    /// What a call of an instance gives.
    pub fn call_result(&mut self, inst: InferId) -> Ty {
        self.read(Source::Result(inst));
        self.instances[inst].result
    }

    /// The instance that a call with those argument types leads to.
    pub fn select(&mut self, cx: Cx, func: FuncId, env: Option<InferId>, args: Vec<Ty>) -> InferId {
        let args: Vec<Ty> = args.into_iter().map(|arg| self.types.canon(arg)).collect();
        let receiver = match args.first().and_then(|&first| self.types.only(first)) {
            Some(&Atom::Instance(class)) => Some(class),
            _ => None,
        };
        let key = (cx.site, func, env, receiver);
        let previous = self.instances[cx.inst].targets.get(&key).copied();
        let inst = self.choose(cx, func, env, previous, &args);
        self.widen(inst, &args);
        if previous != Some(inst) {
            if let Some(previous) = previous {
                self.instances[previous].callers.remove(&(cx.inst, cx.site));
            }
            self.instances[cx.inst].targets.insert(key, inst);
            self.instances[inst].callers.insert((cx.inst, cx.site));
        }
        inst
    }

    fn choose(&mut self, cx: Cx, func: FuncId, env: Option<InferId>, previous: Option<InferId>, args: &[Ty]) -> InferId {
        if let Some(inst) = previous
            && self.has_params(inst, args)
        {
            return inst;
        }
        let siblings = self.by_func.get(&(func, env)).cloned().unwrap_or_default();
        if let Some(&inst) = siblings.iter().find(|&&inst| !self.instances[inst].open && self.has_params(inst, args)) {
            return inst;
        }
        if let Some(inst) = previous
            && self.instances[inst].callers.len() == 1
        {
            return inst;
        }
        let erased: Vec<Ty> = args.iter().map(|&arg| self.erase(arg, 0)).collect();
        let mut ancestor = Some(cx.inst);
        for _ in 0..MAX_CHAIN {
            let Some(inst) = ancestor else { break };
            let same_function = self.instances[inst].func == func && self.instances[inst].env == env;
            if same_function && (self.has_erased_params(inst, &erased, 0) || self.nests_params(inst, &erased)) {
                return inst;
            }
            ancestor = self.instances[inst].parent;
        }
        let budget = if env.is_some() { CLOSURE_BUDGET } else { BUDGET };
        let closed: Vec<InferId> = siblings.into_iter().filter(|&inst| !self.instances[inst].open).collect();
        if closed.len() >= ENOUGH {
            let erased: Vec<Ty> = args.iter().map(|&arg| self.erase(arg, CONTENTS_DEPTH)).collect();
            if let Some(&inst) = closed.iter().find(|&&inst| self.has_erased_params(inst, &erased, CONTENTS_DEPTH)) {
                return inst;
            }
        }
        if closed.len() < budget {
            return self.new_instance(func, env, args.to_vec(), Some(cx.inst));
        }
        let same_shape = closed.iter().copied().find(|&inst| self.has_erased_params(inst, &erased, 0));
        same_shape.unwrap_or(*closed.last().expect("the budget is not zero"))
    }

    fn has_params(&mut self, inst: InferId, args: &[Ty]) -> bool {
        (0..args.len()).all(|index| {
            let param = self.instances[inst].params[index];
            self.types.canon(param) == args[index]
        })
    }

    fn has_erased_params(&mut self, inst: InferId, erased: &[Ty], depth: usize) -> bool {
        (0..erased.len()).all(|index| {
            let param = self.instances[inst].params[index];
            self.erase(param, depth) == erased[index]
        })
    }

    /// Whether a call hands on the tuples that its instance was given in others around them, `(scope, outer)` at each level of a
    /// recursion, or takes them out again. Every level would have an instance of its own.
    fn nests_params(&mut self, inst: InferId, erased: &[Ty]) -> bool {
        let mut nested = false;
        for (index, &arg) in erased.iter().enumerate() {
            let param = self.instances[inst].params[index];
            let param = self.erase(param, 0);
            if param != arg {
                if !self.types.nests(arg, param) && !self.types.covers(param, arg) {
                    return false;
                }
                nested = true;
            }
        }
        nested
    }

    /// The type with the identities of containers, closures and generators forgotten. What containers hold takes their place, as deep as is asked for.
    fn erase(&mut self, ty: Ty, depth: usize) -> Ty {
        let atoms: Vec<Atom> = self.types.atoms(ty).cloned().collect();
        let erased = atoms.into_iter().map(|atom| match atom {
            Atom::Tuple(items) => Atom::Tuple(items.iter().map(|&item| self.erase(item, depth)).collect()),
            Atom::Container(kind, _) if depth == 0 => Atom::Container(kind, CellId::OPEN),
            Atom::Container(kind, cell) => {
                let (key, item) = self.types.contents(cell);
                let shell = self.types.single(Atom::Container(kind, CellId::OPEN));
                Atom::Tuple([shell, self.erase(key, depth - 1), self.erase(item, depth - 1)].into())
            }
            Atom::Function(func, _) => Atom::Function(func, None),
            Atom::Generator(inst) => Atom::Generator(InferId(self.instances[inst].func.0)),
            Atom::Method(func, receiver) => Atom::Method(self.erase(func, depth), self.erase(receiver, depth)),
            other => other,
        });
        let erased: Vec<Atom> = erased.collect();
        self.types.exactly(erased)
    }
}
