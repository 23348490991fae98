//! What instances of classes that derive from tuple hold. An item of a tuple never changes, so where all instances are made of tuples of one
//! length, each position has a type of its own, as an attribute has:
//!
//! ```text
//! class Point(tuple):
//!     def __new__(cls, name, x):
//!         return tuple.__new__(cls, (name, x))      items: str, int
//! ```
//!
//! The class's cell holds the join of all, for those who iterate. An instance that escapes lets its items escape, but nobody can fill it;
//! only a class that escapes may be called by anyone.

use super::arguments::Args;
use super::engine::{Cx, Engine, Source};
use super::facts::ArgSource;
use crate::ir::ClassId;
use crate::types::{Atom, Ty};
use taipan_rt_abi::BuiltinType;

/// The items of the instances of a class.
#[derive(Clone, Debug, Default)]
pub(super) enum Items {
    /// No instance was made so far.
    #[default]
    Unmade,
    /// All are of that shape.
    Fixed(Vec<Ty>),
    /// Any number of what the class's cell holds.
    Any,
}

impl Engine<'_> {
    /// Whether a class has the layout of a tuple.
    pub fn is_tuple_class(&self, class: ClassId) -> bool {
        self.classes[class].builtin_base == Some(BuiltinType::Tuple) && self.classes[class].contents.is_some()
    }

    /// `tuple.__new__(cls, iterable)`.
    pub fn fill_tuple(&mut self, cx: Cx, class: ClassId, iterable: Option<Ty>) {
        let Some(cell) = self.classes[class].contents else { return };
        let mut shapes = Vec::new();
        match iterable {
            None => shapes.push(Some(Vec::new())),
            Some(ty) => {
                let item = self.iterate_by_runtime(cx, ty);
                self.types.add_item(cell, item);
                if self.classes[class].open {
                    self.escape(item);
                }
                shapes.extend(self.atoms_of(ty).into_iter().map(|atom| match atom {
                    Atom::Tuple(items) => Some(items.to_vec()),
                    _ => None,
                }));
            }
        }
        for shape in shapes {
            match shape {
                Some(items) => self.join_items(class, items),
                None => self.unknown_items(class),
            }
        }
    }

    fn join_items(&mut self, class: ClassId, items: Vec<Ty>) {
        let joined = match self.classes[class].items.clone() {
            Items::Any => return,
            Items::Unmade => items.into_iter().map(|item| self.types.join(Ty::NEVER, item)).collect(),
            Items::Fixed(old) if old.len() != items.len() => return self.unknown_items(class),
            Items::Fixed(old) => {
                let grown: Vec<Option<Ty>> = old.iter().zip(&items).map(|(&old, &item)| self.grow_slot(old, item)).collect();
                if grown.iter().all(Option::is_none) {
                    return;
                }
                old.into_iter().zip(grown).map(|(old, grown)| grown.unwrap_or(old)).collect()
            }
        };
        self.classes[class].items = Items::Fixed(joined);
        self.wake(Source::Items(class));
    }

    /// Instances may hold anything that the class's cell does.
    pub fn unknown_items(&mut self, class: ClassId) {
        if !matches!(self.classes[class].items, Items::Any) {
            self.classes[class].items = Items::Any;
            self.wake(Source::Items(class));
        }
    }

    /// The items of instances of a class whose shape is fixed; `None` where it is not.
    pub fn fixed_items(&mut self, class: ClassId) -> Option<Vec<Ty>> {
        self.read(Source::Items(class));
        match &self.classes[class].items {
            Items::Fixed(items) => Some(items.clone()),
            _ => None,
        }
    }

    /// `tuple.__getitem__(of, 0)`, where all that `of` may be has such an item.
    pub fn fixed_item(&mut self, cx: Cx, of: Ty, args: &Args) -> Option<Ty> {
        let ArgSource::Value(key) = args.positional.get(1)?.source else { return None };
        let shape = self.shape(self.instances[cx.inst].func);
        let index = usize::try_from(self.constant_index(&shape, key)?).ok()?;
        let mut result = Ty::NEVER;
        for atom in self.atoms_of(of) {
            let item = match atom {
                Atom::Tuple(items) => items.get(index).copied()?,
                Atom::Instance(class) if self.is_tuple_class(class) => self.fixed_items(class)?.get(index).copied()?,
                _ => return None,
            };
            result = self.types.join(result, item);
        }
        Some(result)
    }
}
