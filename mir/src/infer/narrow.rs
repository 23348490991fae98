//! What is left of a type when a test holds.

use super::engine::{Engine, Source};
use super::facts::ClassRef;
use crate::ir::ClassId;
use crate::types::{Atom, Ty};
use taipan_rt_abi::BuiltinType;

/// More classes than this are not worth a union in place of `Dyn`.
const MAX_CLASSES: usize = 8;

impl Engine<'_> {
    /// `x is None`, or not.
    pub fn narrow_none(&mut self, ty: Ty, holds: bool) -> Ty {
        let none = Atom::Builtin(BuiltinType::NoneType);
        match holds {
            true if self.types.is_dyn(ty) => Ty::NONE,
            true => self.types.filter(ty, |atom| *atom == none),
            false => self.types.filter(ty, |atom| *atom != none),
        }
    }

    /// `x` is true, or false.
    pub fn narrow_truth(&mut self, ty: Ty, holds: bool) -> Ty {
        let atoms = self.atoms_of(ty);
        let kept: Vec<Atom> = atoms.into_iter().filter(|atom| self.may_have_truth(atom, holds)).collect();
        self.types.exactly(kept)
    }

    fn may_have_truth(&mut self, atom: &Atom, truth: bool) -> bool {
        match atom {
            Atom::Builtin(BuiltinType::NoneType) => !truth,
            Atom::Function(..) | Atom::Method(..) | Atom::Class(_) | Atom::Module(_) | Atom::Generator(_) => truth,
            Atom::Tuple(items) => items.is_empty() != truth,
            Atom::Instance(class) if !truth => {
                self.classes[*class].mro.is_none()
                    || self.classes[*class].builtin_base.is_some()
                    || self.has_method(*class, "__bool__")
                    || self.has_method(*class, "__len__")
            }
            _ => true,
        }
    }

    /// `isinstance(x, class)`, or not. `class` is the type of a class or of a tuple of classes.
    pub fn narrow_instance(&mut self, ty: Ty, class: Ty, holds: bool) -> Ty {
        let Some(wanted) = self.classes_in(class) else { return ty };
        let mut result = Ty::NEVER;
        for atom in self.atoms_of(ty) {
            if atom == Atom::Dyn {
                let part = if holds { self.instances_of(&wanted) } else { Ty::DYN };
                result = self.types.join(result, part);
                continue;
            }
            let answer = self.is_instance(&atom, &wanted);
            if answer != Some(!holds) {
                let single = self.types.single(atom);
                result = self.types.join(result, single);
            }
        }
        result
    }

    /// `type(x) is class`, or not.
    pub fn narrow_exact(&mut self, ty: Ty, class: Ty, holds: bool) -> Ty {
        let Some(wanted) = self.classes_in(class) else { return ty };
        let [wanted] = wanted.as_slice() else { return ty };
        let is_exact = |atom: &Atom| match (atom, wanted) {
            (Atom::Instance(class), ClassRef::User(wanted)) => class == wanted,
            (_, ClassRef::Builtin(wanted)) => atom.builtin_type() == Some(*wanted),
            _ => false,
        };
        if !holds {
            if matches!(wanted, ClassRef::User(class) if self.classes[*class].repeated) {
                return ty;
            }
            // Not of exactly that class: the atoms are exact.
            return self.types.filter(ty, |atom| !is_exact(atom) || matches!(atom, Atom::Container(BuiltinType::Object, _)));
        }
        if self.types.is_dyn(ty) {
            return match wanted {
                ClassRef::User(class) => self.types.single(Atom::Instance(*class)),
                ClassRef::Builtin(kind) if self.is_exactly_imitated(*kind) => Ty::DYN,
                ClassRef::Builtin(kind) => self.builtin_instance(*kind),
            };
        }
        self.types.filter(ty, |atom| is_exact(atom) || matches!(atom, Atom::Container(BuiltinType::Object, _)))
    }

    /// The classes that a type names; `None` when they are not all known.
    fn classes_in(&mut self, class: Ty) -> Option<Vec<ClassRef>> {
        let mut list = Vec::new();
        let [atom] = self.atoms_of(class).try_into().ok()?;
        match atom {
            Atom::Class(class) => list.push(ClassRef::User(class)),
            Atom::BuiltinClass(kind) => list.push(ClassRef::Builtin(kind)),
            Atom::Tuple(items) => {
                for &item in items.iter() {
                    list.extend(self.classes_in(item)?);
                }
            }
            _ => return None,
        }
        Some(list)
    }

    /// Whether values of an atom are instances of one of the classes; `None` when some may be.
    fn is_instance(&mut self, atom: &Atom, wanted: &[ClassRef]) -> Option<bool> {
        if wanted.contains(&ClassRef::Builtin(BuiltinType::Object)) {
            return Some(true);
        }
        let answer = self.derives_from(atom, wanted);
        // A hook or a metaclass may say yes where the MRO does not: `isinstance([], Iterable)`.
        if answer == Some(false) && self.asks_code(wanted) { None } else { answer }
    }

    /// Whether one of the classes has code that says what its instances are.
    fn asks_code(&mut self, wanted: &[ClassRef]) -> bool {
        let hook = self.name("__subclasshook__");
        wanted.iter().any(|wanted| match wanted {
            ClassRef::User(class) => {
                self.read(Source::Mro(*class));
                self.user_mro(*class).into_iter().any(|class| {
                    self.read(Source::Mro(class));
                    self.classes[class].metaclass || hook.is_some_and(|hook| self.class_attr(class, hook) != Ty::NEVER)
                })
            }
            ClassRef::Builtin(_) => false,
        })
    }

    /// `isinstance` and `issubclass` call the `__subclasshook__` of the classes that they are asked about with a class of type `asked`.
    pub fn open_subclass_hooks(&mut self, wanted: Ty, asked: Ty) {
        for atom in self.atoms_of(wanted) {
            match atom {
                Atom::Class(class) => self.open_subclass_hook(class, asked),
                Atom::Tuple(items) => items.iter().for_each(|&item| self.open_subclass_hooks(item, asked)),
                Atom::Container(_, cell) => {
                    let (contents, _) = self.contents(cell);
                    for atom in self.atoms_of(contents) {
                        if let Atom::Class(class) = atom {
                            self.open_subclass_hook(class, asked);
                        }
                    }
                }
                _ => {}
            }
        }
    }

    /// The runtime may ask a class whether one of type `asked` is a subclass of it.
    pub fn open_subclass_hook(&mut self, class: ClassId, asked: Ty) {
        let Some(hook) = self.name("__subclasshook__") else { return };
        let found = self.find_attr(class, hook).ty;
        if found != Ty::NEVER {
            let receiver = self.types.single(Atom::Class(class));
            self.open_call_of(found, Some(receiver), asked);
        }
    }

    fn derives_from(&mut self, atom: &Atom, wanted: &[ClassRef]) -> Option<bool> {
        match atom {
            Atom::Unbound => Some(false),
            Atom::Instance(class) => {
                let answers: Option<Vec<bool>> = wanted.iter().map(|&wanted| self.derives(*class, wanted)).collect();
                answers.map(|answers| answers.contains(&true))
            }
            Atom::Class(_) => Some(wanted.contains(&ClassRef::Builtin(BuiltinType::Type))),
            Atom::Container(BuiltinType::Object, _) => None,
            _ => {
                let kind = atom.builtin_type()?;
                Some(wanted.iter().any(|wanted| matches!(wanted, ClassRef::Builtin(wanted) if kind.is_subtype(*wanted))))
            }
        }
    }

    /// Any instance of some classes, subclasses included: what `isinstance` makes of `Dyn`.
    fn instances_of(&mut self, wanted: &[ClassRef]) -> Ty {
        self.read(Source::Classes);
        if self.asks_code(wanted) {
            return Ty::DYN;
        }
        if wanted.iter().any(|wanted| matches!(wanted, ClassRef::Builtin(kind) if self.is_imitated(*kind))) {
            return Ty::DYN;
        }
        let mut result = Ty::NEVER;
        let mut count = 0;
        for kind in BuiltinType::ALL {
            if wanted.iter().any(|wanted| matches!(wanted, ClassRef::Builtin(wanted) if kind.is_subtype(*wanted))) {
                count += 1;
                if count > MAX_CLASSES {
                    return Ty::DYN;
                }
                let one = self.builtin_instance(*kind);
                result = self.types.join(result, one);
            }
        }
        for class in self.classes.ids().collect::<Vec<_>>() {
            if !self.classes[class].defined {
                continue;
            }
            let derives = wanted.iter().map(|&wanted| self.derives(class, wanted)).collect::<Vec<_>>();
            if derives.contains(&None) {
                return Ty::DYN;
            }
            if derives.contains(&Some(true)) {
                count += 1;
                let one = self.types.single(Atom::Instance(class));
                result = self.types.join(result, one);
            }
        }
        if count > MAX_CLASSES * 4 { Ty::DYN } else { result }
    }

    fn builtin_instance(&mut self, kind: BuiltinType) -> Ty {
        match kind {
            // Atoms of their own describe these, by what they are made of.
            BuiltinType::Function
            | BuiltinType::Method
            | BuiltinType::Type
            | BuiltinType::BuiltinFunction
            | BuiltinType::Module
            | BuiltinType::Generator
            | BuiltinType::Property
            | BuiltinType::ClassMethod
            | BuiltinType::StaticMethod
            | BuiltinType::Super
            | BuiltinType::Object => Ty::DYN,
            _ => self.types.single(Self::open_atom(kind)),
        }
    }
}
