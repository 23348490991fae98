//! Methods that are looked up before their arguments are evaluated.
//!
//! ```text
//! x.add(f())      v2 = look_up v1, add      nothing, where the type of x has the method;
//!                 v3 = call v0()            a test for None, where that is all that has not;
//!                 v4 = call_method v1, add(v3) found v2      else a lookup by the runtime
//! ```

use super::body::Select;
use crate::infer::facts::{Arm, Target};
use crate::ir::{Body, Name, Op, Terminator, Value};
use crate::types::{Atom, Ty};
use std::collections::BTreeMap;
use taipan_rt_abi::{Builtin, BuiltinType, Repr};

/// The call that each lookup is for.
pub fn calls(generic: &Body) -> BTreeMap<Value, Value> {
    let mut calls = BTreeMap::new();
    for &value in generic.blocks.iter().flat_map(|data| &data.ops) {
        if let Some(Op::CallMethod { found: Some(found), .. }) = generic.op(value) {
            calls.insert(*found, value);
        }
    }
    calls
}

impl Select<'_, '_> {
    /// Makes sure that there is such a method.
    pub fn look_up(&mut self, value: Value, obj: Value, name: Name) -> Value {
        let Some(&call) = self.looked_up.get(&value) else { return self.none() };
        let unsure = self.unsure(call, obj);
        if unsure.is_empty() || self.is_never_made(call) {
            return self.none();
        }
        let word = self.word(obj);
        let text = self.name(name);
        if unsure.iter().all(|atom| *atom == Atom::Builtin(BuiltinType::NoneType)) {
            let none = self.none();
            let missing = self.emit(Op::WordEq { lhs: word, rhs: none }, Repr::Bool);
            let (missing, found) = self.split(missing);
            self.block = missing;
            self.call(Builtin::raise_no_attribute, vec![word, text]);
            self.terminate(Terminator::Unreachable);
            self.block = found;
            return none;
        }
        let callee = self.call(Builtin::dyn_find_method, vec![word, text]);
        let binds = self.call(Builtin::dyn_found_binds, vec![]);
        self.found.insert(value, (callee, binds));
        callee
    }

    /// The kinds of `obj` that may lack the method that a call names, or whose lookup does something.
    fn unsure(&self, call: Value, obj: Value) -> Vec<Atom> {
        match self.inferred.calls.get(&call) {
            Some(resolution) => resolution.arms.iter().filter(|arm| !is_found(arm)).flat_map(|arm| arm.atoms.clone()).collect(),
            None => {
                let atoms = self.cx.facts.types.atoms(self.ty(obj)).cloned().collect();
                let whole = Arm { atoms, target: Target::Runtime };
                if is_found(&whole) { Vec::new() } else { whole.atoms }
            }
        }
    }

    /// Whether an argument never comes back. Then inference has not seen what the lookup would run.
    fn is_never_made(&self, call: Value) -> bool {
        let Some(Op::CallMethod { args, .. }) = self.generic.op(call) else { return true };
        args.iter().any(|&arg| self.ty(arg) == Ty::NEVER)
    }
}

/// Whether what an arm reaches is certainly there, and finding it does nothing.
fn is_found(arm: &Arm) -> bool {
    let is_builtin = |atom: &Atom| atom.builtin_type().is_some_and(|ty| !matches!(ty, BuiltinType::Module | BuiltinType::Super));
    match arm.target {
        Target::Runtime => arm.atoms.iter().all(is_builtin),
        Target::Raises => false,
        _ => true,
    }
}
