//! Types of inference: sets of atoms, interned, with union-find cells for what containers hold.
//!
//! `x = 1 if c else None` gives `x` the type `{int, None}`; `[]` gives `list[?3]`, whose cell 3 grows with
//! what is stored. Join two types and their cells become one.

pub mod ty;

pub mod typecode;

pub mod cells;

pub mod table;

pub mod join;

pub mod display;

pub use cells::{Cell, CellId};
pub use table::TypeTable;
pub use ty::{Atom, AtomId, InferId, Ty};
