//! Classes that derive from `enum.Enum`: the runtime makes their members when the class body has run (`rt/src/library/enumeration`).
//!
//! Nothing is known of a member but that it is one, and so nothing of the class attributes that the body sets, apart from methods.

use super::engine::{Engine, Source};
use super::facts::ClassRef;
use crate::ir::ClassId;
use crate::types::{Atom, Ty};

/// What the runtime sets on a member.
const FIELDS: [&str; 4] = ["_name_", "_value_", "_sort_order_", "__objclass__"];

/// What it sets on a class where another class is mixed in.
const METHODS: [&str; 3] = ["__repr__", "__str__", "__format__"];

impl Engine<'_> {
    /// Whether a class derives from `enum.Enum`, as far as is known.
    pub fn may_be_enumeration(&mut self, class: ClassId) -> bool {
        let Some(base) = self.enumeration_base() else { return false };
        self.read(Source::Mro(class));
        self.classes[class].mro.as_ref().is_none_or(|mro| mro.contains(&ClassRef::User(base)))
    }

    /// The class `enum.Enum`, where the program has it.
    fn enumeration_base(&self) -> Option<ClassId> {
        let is_base = |class: &ClassId| {
            let class = &self.program.classes[*class];
            class.name == "Enum" && self.program.modules[class.module].name == "enum"
        };
        self.program.classes.ids().find(is_base)
    }

    /// The type of what the class keeps when its body sets a name to a value of type `ty`.
    pub fn kept_in_body(&mut self, class: ClassId, ty: Ty) -> Ty {
        let is_kept = |atom: &Atom| {
            matches!(atom, Atom::Function(..) | Atom::Property(..) | Atom::ClassMethod(_) | Atom::StaticMethod(_) | Atom::Unbound)
        };
        if !self.may_be_enumeration(class) || self.atoms_of(ty).iter().all(is_kept) {
            return ty;
        }
        self.types.join(ty, Ty::DYN)
    }

    /// The members are made: by whatever the class defines for that, called with anything.
    pub fn finish_enumeration(&mut self, class: ClassId) {
        let of = self.types.single(Atom::Class(class));
        self.escape(of);
        for name in FIELDS.into_iter().filter_map(|name| self.name(name)).collect::<Vec<_>>() {
            self.store_field(class, name, Ty::DYN);
        }
        if let Some(hook) = self.name("_generate_next_value_") {
            // It becomes a static method.
            let found = self.find_attr(class, hook);
            self.escape(found.ty);
        }
        let is_mixed = self.classes[class].mro.iter().flatten().any(|at| match *at {
            ClassRef::Builtin(kind) => kind != taipan_rt_abi::BuiltinType::Object,
            ClassRef::User(base) => !self.is_plain_enumeration(base),
        });
        // What is mixed in may be called, for the values of the members.
        let mixed_in: Vec<ClassId> = self.user_mro(class).into_iter().filter(|&base| !self.is_plain_enumeration(base)).collect();
        for base in mixed_in {
            let base = self.types.single(Atom::Class(base));
            self.escape(base);
        }
        for name in METHODS.into_iter().filter_map(|name| self.name(name)).filter(|_| is_mixed).collect::<Vec<_>>() {
            self.store_class_attr(class, name, Ty::DYN);
        }
    }

    /// Whether all that a class inherits comes from enumerations.
    fn is_plain_enumeration(&self, class: ClassId) -> bool {
        let base = self.enumeration_base();
        self.classes[class].mro.as_ref().is_some_and(|mro| base.is_some_and(|base| mro.contains(&ClassRef::User(base))))
    }
}
