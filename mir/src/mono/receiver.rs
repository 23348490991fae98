//! What the receiver of a method of a builtin type is: an exact instance of the type, the object inside a bound method
//! (`pop = stack.pop`), or an instance of a class that derives from the type and leaves the method alone (`class Stack(list)`).

use super::body::Select;
use super::repr;
use crate::infer::facts::{ArgSource, Arm, ClassRef, Facts};
use crate::ir::{ClassId, Name, Program, Value};
use crate::types::{Atom, Ty};
use taipan_rt_abi::{BuiltinType, PYTHON, Repr};

impl Select<'_, '_> {
    /// What is known of the first argument of a row: for a method, of its receiver.
    pub fn given_first(&self, row: usize, arg: &ArgSource, on: Value, arm: &Arm) -> Repr {
        let (owner, name) = PYTHON[row].name();
        if owner.is_empty() || !PYTHON[row].signature.contains("(self") {
            return self.given(arg, on, arm);
        }
        match arg {
            ArgSource::Receiver => self.receiver_repr(arm),
            ArgSource::Value(value) if *value == on => {
                self.common_base(&arm.atoms, name).map_or_else(|| self.given(arg, on, arm), repr::of_builtin)
            }
            ArgSource::Value(value) => {
                let atoms: Vec<Atom> = self.cx.facts.types.atoms(self.ty(*value)).cloned().collect();
                // `dict.get(self, key)` is that of dict, whatever the class of self has.
                let is_named = matches!(self.cx.facts.types.only(self.ty(on)), Some(Atom::BuiltinClass(_)));
                let base = if is_named && name != "__getitem__" { self.layout_base(&atoms) } else { None };
                base.or_else(|| self.common_base(&atoms, name)).map_or_else(|| self.natural(*value), repr::of_builtin)
            }
            _ => self.given(arg, on, arm),
        }
    }

    /// What a bound method of an arm was taken of.
    fn receiver_repr(&self, arm: &Arm) -> Repr {
        let mut reprs = arm.atoms.iter().map(|atom| match atom {
            Atom::BuiltinMethod(_, receiver) => repr::repr(&self.cx.facts.types, *receiver, None),
            _ => Repr::Word,
        });
        let first = reprs.next().unwrap_or(Repr::Word);
        if reprs.all(|repr| repr == first) { first } else { Repr::Word }
    }

    /// The builtin type whose method `name` all these values have, where a class of the program is among them.
    fn common_base(&self, atoms: &[Atom], name: &str) -> Option<BuiltinType> {
        if !atoms.iter().any(|atom| matches!(atom, Atom::Instance(_))) {
            return None;
        }
        let mut bases = atoms.iter().map(|atom| self.method_base(atom, name));
        let first = bases.next()??;
        bases.all(|base| base == Some(first)).then_some(first)
    }

    /// List or dict, where instances of one class that derives from it are all that these values can be.
    fn layout_base(&self, atoms: &[Atom]) -> Option<BuiltinType> {
        let [Atom::Instance(class)] = atoms else { return None };
        self.cx.facts.classes[*class].builtin_base.filter(|base| matches!(base, BuiltinType::List | BuiltinType::Dict))
    }

    /// The builtin type whose method `name` an atom's values have: their own, or the base of their class.
    pub fn method_base(&self, atom: &Atom, name: &str) -> Option<BuiltinType> {
        match atom {
            Atom::Instance(class) => inherited(&self.cx.program, self.cx.facts, *class, name),
            atom => atom.builtin_type(),
        }
    }

    /// Whether instances of a class may find `name` in a class of the program.
    pub fn defines(&self, class: ClassId, name: &str) -> bool {
        defines(&self.cx.program, self.cx.facts, class, name)
    }

    /// Whether a call is `super().__init__()` that reaches the method of `object`, which does nothing.
    pub fn is_init_of_object(&self, obj: Value, name: Name, args: &[Value]) -> bool {
        let facts = self.cx.facts;
        let Some(&Atom::Super(class, object)) = facts.types.only(self.ty(obj)) else { return false };
        let Some(&Atom::Instance(of)) = facts.types.only(object) else { return false };
        let Some(mro) = &facts.classes[of].mro else { return false };
        let behind = mro.iter().skip_while(|&&at| at != ClassRef::User(class)).skip(1);
        let init = "__init__";
        self.cx.program.names[name] == init
            && args.is_empty()
            && facts.classes[of].builtin_base.is_none()
            && mro.contains(&ClassRef::User(class))
            && behind.into_iter().all(|at| !holds(&self.cx.program, facts, at, init))
    }

    /// Whether a value is None or an instance of classes of the program that define none of these methods and have no builtin base.
    pub fn is_plain_object(&self, value: Value, names: &[&str]) -> bool {
        let plain = |atom: &Atom| match atom {
            Atom::Builtin(BuiltinType::NoneType) => true,
            Atom::Instance(class) => {
                self.cx.facts.classes[*class].builtin_base.is_none() && !names.iter().any(|name| self.defines(*class, name))
            }
            _ => false,
        };
        self.ty(value) != Ty::NEVER && self.cx.facts.types.atoms(self.ty(value)).all(plain)
    }
}

/// List or dict, where a class derives from it and takes its method `name` from there.
pub fn inherited(program: &Program, facts: &Facts, class: ClassId, name: &str) -> Option<BuiltinType> {
    let known = &facts.classes[class];
    let base = known.builtin_base?;
    // A subscription of a dict asks `__missing__` when it has no such key.
    let lacks = |name| !defines(program, facts, class, name);
    let is_field = known.fields.iter().any(|field| program.names[field.name] == name);
    let is_simple = matches!(base, BuiltinType::List) || base == BuiltinType::Dict && (name != "__getitem__" || lacks("__missing__"));
    (is_simple && lacks(name) && !is_field && !known.has_dict).then_some(base)
}

/// Whether instances of a class may find `name` in a class of the program.
fn defines(program: &Program, facts: &Facts, class: ClassId, name: &str) -> bool {
    let Some(mro) = &facts.classes[class].mro else { return true };
    mro.iter().any(|at| holds(program, facts, at, name))
}

/// Whether a class of the program may itself hold `name`.
fn holds(program: &Program, facts: &Facts, at: &ClassRef, name: &str) -> bool {
    let ClassRef::User(class) = *at else { return false };
    let known = &facts.classes[class];
    known.escaped || known.attrs.iter().any(|(other, _)| program.names[*other] == name)
}
