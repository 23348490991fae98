//! Ids: small numbers that name things in tables, and print as they are written in text form.

use std::fmt;
use std::marker::PhantomData;
use std::ops::{Index, IndexMut};

/// An id into an [`IndexVec`].
pub trait Entity: Copy + Eq {
    /// The id of the `index`th row.
    fn new(index: usize) -> Self;
    /// Its row.
    fn index(self) -> usize;
}

/// Declares an id type: `entity!(Block, "bb", "…")`.
#[macro_export]
macro_rules! entity {
    ($name:ident, $prefix:literal, $doc:literal) => {
        #[doc = $doc]
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub u32);
        impl $crate::ir::entity::Entity for $name {
            fn new(index: usize) -> Self {
                $name(u32::try_from(index).expect("fewer than 2^32 rows"))
            }
            fn index(self) -> usize {
                self.0 as usize
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, concat!($prefix, "{}"), self.0)
            }
        }
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(self, f)
            }
        }
    };
}

entity!(Value, "v", "An SSA value: the result of an operation, or a block parameter.");
entity!(Block, "bb", "A basic block of a body.");
entity!(Name, "name", "An interned identifier or attribute name.");
entity!(ConstId, "const", "An interned constant.");
entity!(ModuleId, "module", "A module of the program.");
entity!(Global, "global", "A module-level variable; its number is its slot at run time.");
entity!(FuncId, "fn", "A function as the source wrote it: a `def`, a `lambda`, a generator expression, a module's top level.");
entity!(ClassId, "class", "A `class` statement.");
entity!(InstanceId, "inst", "A function specialised for the types of its arguments.");

/// A table whose rows are named by an id of their own.
#[derive(Clone, PartialEq, Eq)]
pub struct IndexVec<I, T> {
    rows: Vec<T>,
    id: PhantomData<fn(I) -> I>,
}

impl<I: Entity, T> IndexVec<I, T> {
    /// An empty table.
    pub fn new() -> Self {
        IndexVec { rows: Vec::new(), id: PhantomData }
    }

    /// A table of `len` rows that are all `row`.
    pub fn filled(row: T, len: usize) -> Self
    where
        T: Clone,
    {
        IndexVec { rows: vec![row; len], id: PhantomData }
    }

    /// Adds a row.
    pub fn push(&mut self, row: T) -> I {
        self.rows.push(row);
        I::new(self.rows.len() - 1)
    }

    /// The id that the next [`IndexVec::push`] gives.
    pub fn next_id(&self) -> I {
        I::new(self.rows.len())
    }

    /// The row of `id`, if there is one.
    pub fn get(&self, id: I) -> Option<&T> {
        self.rows.get(id.index())
    }

    /// Number of rows.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Makes the table `len` rows long, new ones being `row`.
    pub fn resize(&mut self, len: usize, row: T)
    where
        T: Clone,
    {
        self.rows.resize(len, row);
    }

    /// All rows in order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.rows.iter()
    }

    /// All rows in order, to change.
    pub fn iter_mut(&mut self) -> std::slice::IterMut<'_, T> {
        self.rows.iter_mut()
    }

    /// All rows with their ids.
    pub fn iter_enumerated(&self) -> impl DoubleEndedIterator<Item = (I, &T)> + ExactSizeIterator {
        self.rows.iter().enumerate().map(|(index, row)| (I::new(index), row))
    }

    /// All ids.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = I> + ExactSizeIterator + use<I, T> {
        (0..self.rows.len()).map(I::new)
    }
}

impl<I: Entity, T> Default for IndexVec<I, T> {
    fn default() -> Self {
        IndexVec::new()
    }
}

impl<I: Entity, T> Index<I> for IndexVec<I, T> {
    type Output = T;
    fn index(&self, id: I) -> &T {
        &self.rows[id.index()]
    }
}

impl<I: Entity, T> IndexMut<I> for IndexVec<I, T> {
    fn index_mut(&mut self, id: I) -> &mut T {
        &mut self.rows[id.index()]
    }
}

impl<I: Entity, T> FromIterator<T> for IndexVec<I, T> {
    fn from_iter<It: IntoIterator<Item = T>>(rows: It) -> Self {
        IndexVec { rows: rows.into_iter().collect(), id: PhantomData }
    }
}

impl<I: Entity + fmt::Debug, T: fmt::Debug> fmt::Debug for IndexVec<I, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter_enumerated()).finish()
    }
}
