//! Which module-level variables keep the first value that they get.
//!
//! ```text
//!   def area(r): …        # one assignment, at the top level, in no loop
//! ```
//!
//! What such a variable holds lives until the program ends, so it is read without a new reference. It may still be unset when it is read.

use super::class::in_loop;
use crate::infer::facts::Facts;
use crate::ir::program::{FunctionKind, Program};
use crate::ir::{Body, Global, Op, Value};
use crate::types::Atom;
use std::collections::{BTreeMap, BTreeSet};

/// Finds them. A host may set the variables of an extension module, so there it finds none.
pub fn stable_globals(program: &Program, facts: &Facts) -> BTreeSet<Global> {
    if program.extension {
        return BTreeSet::new();
    }
    let mut stores: BTreeMap<Global, u32> = BTreeMap::new();
    for (func, function) in program.functions.iter_enumerated() {
        let Some(body) = facts.bodies.get(func) else { continue };
        for (block, data) in body.blocks.iter_enumerated() {
            for op in data.ops.iter().filter_map(|&value| body.op(value)) {
                let Op::StoreGlobal { global, value } = op else { continue };
                let once = function.kind == FunctionKind::Module && !in_loop(body, block) && !is_unbound(body, *value);
                *stores.entry(*global).or_default() += if once { 1 } else { 2 };
            }
        }
    }
    for global in changed_as_attributes(program, facts) {
        *stores.entry(global).or_default() += 2;
    }
    // Those of submodules are set when they are imported.
    for global in program.modules.ids().filter_map(|module| program.variable_of_submodule(module)) {
        *stores.entry(global).or_default() += 2;
    }
    // What anyone may set by name is of any type.
    let is_stable = |&(&global, &count): &(&Global, &u32)| count == 1 && !facts.types.is_dyn(facts.globals[global]);
    stores.iter().filter(is_stable).map(|(&global, _)| global).collect()
}

fn is_unbound(body: &Body, value: Value) -> bool {
    matches!(body.op(value), Some(Op::Unbound))
}

/// The variables that `module.name = value` and `del module.name` reach.
fn changed_as_attributes(program: &Program, facts: &Facts) -> BTreeSet<Global> {
    let mut changed = BTreeSet::new();
    for instance in facts.instances.iter() {
        let body = &facts.bodies[instance.func];
        for value in body.blocks.iter().flat_map(|data| &data.ops) {
            let Some(Op::SetAttr { obj, name, .. } | Op::DelAttr { obj, name }) = body.op(*value) else { continue };
            for atom in facts.types.atoms(instance.types[*obj]) {
                if let Atom::Module(module) = atom {
                    changed.extend(program.modules[*module].global(*name));
                }
            }
        }
    }
    changed
}
