//! Which displays become data: those of many constants, and of displays of constants that nobody else sees.
//!
//! ```text
//! table = {"a": [1, 2], "b": [3, 4], …}     v1 = literal str "a", int 1, int 2, list 2, …, dict 50
//!                                           v2 = builtin_call tp_dict_of_literal(v1)
//! ```
//!
//! Code that makes a large container is slow to compile: LLVM's time for one long block grows faster than the block.

use super::body::Select;
use crate::ir::literal::{Kind, Step};
use crate::ir::{Body, IndexVec, Op, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use taipan_rt_abi::{Builtin, Repr};

/// Literals of fewer constants are code, which shows more to the passes.
const LARGE: usize = 64;

/// The literals of a body.
#[derive(Default)]
pub struct Literals {
    /// The steps that make each.
    pub tables: BTreeMap<Value, Arc<[Step]>>,
    /// The displays that are part of one, so that no code makes them.
    pub parts: BTreeSet<Value>,
}

/// A display of constants.
struct Display {
    /// How many constants it has, those of its parts among them.
    constants: usize,
    /// Whether it can be a key.
    hashable: bool,
}

/// Finds the literals of a body.
pub fn find(generic: &Body, uses: &IndexVec<Value, u32>) -> Literals {
    let mut displays: BTreeMap<Value, Display> = BTreeMap::new();
    let mut within: BTreeSet<Value> = BTreeSet::new();
    let seen_apart = seen_apart(generic);
    for data in generic.blocks.iter() {
        // The displays of this block: one of another is not made as often.
        let mut here: BTreeMap<Value, Display> = BTreeMap::new();
        for &value in &data.ops {
            let Some((_, items)) = generic.op(value).and_then(parts) else { continue };
            let is_part = |item: Value| here.contains_key(&item) && uses[item] == 1 && !seen_apart.contains(&item);
            let display = display(generic, value, items, |item| if is_part(item) { here.get(&item) } else { None });
            if let Some(display) = display {
                within.extend(items.iter().filter(|item| here.contains_key(item)));
                here.insert(value, display);
            }
        }
        displays.extend(here);
    }
    let mut literals = Literals::default();
    for (&value, display) in &displays {
        let is_whole = !within.contains(&value) && !seen_apart.contains(&value);
        if is_whole && display.constants >= LARGE {
            let mut steps = Vec::new();
            write(generic, value, &mut steps, &mut literals.parts);
            literals.tables.insert(value, steps.into());
        }
    }
    literals
}

impl super::body::Select<'_, '_> {
    /// Whether nothing but a loop uses a display.
    pub fn is_walked_only(&self, display: Value) -> bool {
        let mut ops = self.generic.blocks.iter().flat_map(|data| &data.ops).filter_map(|&value| self.generic.op(value));
        self.uses[display] == 1 && ops.any(|op| matches!(op, Op::GetIter(of) if *of == display))
    }
}

/// The kind and the items of a display; a dict's are keys and values in turn.
fn parts(op: &Op) -> Option<(Kind, &[Value])> {
    match op {
        Op::List(items) => Some((Kind::List, items)),
        Op::Tuple(items) => Some((Kind::Tuple, items)),
        Op::Dict(items) => Some((Kind::Dict, items)),
        Op::Set(items) => Some((Kind::Set, items)),
        _ => None,
    }
}

/// What is looked at item by item, or named where something may happen: it has to be there itself.
fn seen_apart(generic: &Body) -> BTreeSet<Value> {
    let mut seen = BTreeSet::new();
    for &value in generic.blocks.iter().flat_map(|data| &data.ops) {
        match generic.op(value) {
            Some(&Op::TupleItem { tuple: of, .. } | &Op::Unpack { iterable: of, .. }) => drop(seen.insert(of)),
            Some(Op::KeepAlive(values) | Op::HoldLocals(values)) => seen.extend(values),
            _ => {}
        }
    }
    seen
}

/// A display whose items are all constants, or displays of such; `part` knows these.
fn display<'a>(generic: &Body, value: Value, items: &[Value], part: impl Fn(Value) -> Option<&'a Display>) -> Option<Display> {
    let (kind, _) = parts(generic.op(value)?)?;
    let mut whole = Display { constants: 0, hashable: kind == Kind::Tuple };
    for (index, &item) in items.iter().enumerate() {
        let hashable = match generic.op(item)? {
            Op::Const(_) => {
                whole.constants += 1;
                true
            }
            _ => {
                let part = part(item)?;
                whole.constants += part.constants;
                part.hashable
            }
        };
        let is_key = kind == Kind::Set || kind == Kind::Dict && index % 2 == 0;
        if is_key && !hashable {
            return None;
        }
        whole.hashable &= hashable;
    }
    Some(whole)
}

/// The steps of a display, after those of its parts.
fn write(generic: &Body, value: Value, steps: &mut Vec<Step>, inner: &mut BTreeSet<Value>) {
    let Some((kind, items)) = generic.op(value).and_then(parts) else { unreachable!("a display") };
    for &item in items {
        match generic.op(item) {
            Some(&Op::Const(id)) => steps.push(Step::Const(id)),
            _ => {
                inner.insert(item);
                write(generic, item, steps, inner);
            }
        }
    }
    let count = if kind == Kind::Dict { items.len() / 2 } else { items.len() };
    // CPython folds sets of three or more constants, tuples of constants among them.
    let kind = if kind == Kind::Set && count > 2 { Kind::FoldedSet } else { kind };
    steps.push(Step::Make(kind, count as u32));
}

impl Select<'_, '_> {
    /// The container of a literal, where the display `value` is one.
    pub fn large_literal(&mut self, value: Value) -> Option<Value> {
        let steps = self.literals.tables.get(&value)?.clone();
        let row = match steps.last()? {
            Step::Make(Kind::List, _) => Builtin::list_of_literal,
            Step::Make(Kind::Tuple, _) => Builtin::tuple_of_literal,
            Step::Make(Kind::Dict, _) => Builtin::dict_of_literal,
            Step::Make(Kind::Set | Kind::FoldedSet, _) | Step::Const(_) => Builtin::set_of_literal,
        };
        let table = self.emit(Op::Literal(steps), Repr::Ptr);
        Some(self.call(row, vec![table]))
    }
}
