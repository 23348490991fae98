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
use crate::types::Atom;
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
        let unsure = self.unsure(call, obj, &self.cx.program.names[name]);
        if unsure.is_empty() {
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
    fn unsure(&self, call: Value, obj: Value, name: &str) -> Vec<Atom> {
        match self.inferred.calls.get(&call) {
            Some(resolution) => resolution.arms.iter().flat_map(|arm| self.unsure_of(arm, name)).collect(),
            None => {
                let atoms = self.cx.facts.types.atoms(self.ty(obj)).cloned().collect();
                self.unsure_of(&Arm { atoms, target: Target::Runtime }, name)
            }
        }
    }

    /// Those of an arm: none where what it reaches is certainly there, and finding it does nothing.
    fn unsure_of(&self, arm: &Arm, name: &str) -> Vec<Atom> {
        match arm.target {
            Target::Runtime => arm.atoms.iter().filter(|atom| !self.has_method(atom, name)).cloned().collect(),
            Target::Raises => arm.atoms.clone(),
            _ => Vec::new(),
        }
    }

    /// Whether objects of a builtin type have a method, by a row.
    fn has_method(&self, atom: &Atom, name: &str) -> bool {
        let Some(mut kind) = atom.builtin_type().filter(|ty| !matches!(ty, BuiltinType::Module | BuiltinType::Super)) else { return false };
        let rows: &BTreeMap<(&str, &str), Vec<usize>> = &self.cx.rows;
        loop {
            let owner = kind.python_name();
            let short = owner.rsplit('.').next().unwrap_or(owner);
            if rows.contains_key(&(owner, name)) || rows.contains_key(&(short, name)) {
                return true;
            }
            if kind.base() == kind {
                return false;
            }
            kind = kind.base();
        }
    }
}
