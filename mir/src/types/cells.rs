//! Cells: what a container holds. Containers that meet share one, by union-find.

use super::ty::Ty;
use crate::entity;

entity!(CellId, "?", "What a container holds; equal to another's after unification (see `TypeTable::find`).");

impl CellId {
    /// The cell of every container that dynamic code may fill: key and item are `Dyn`.
    pub const OPEN: CellId = CellId(0);
}

/// The contents of one container, or of several that have met.
#[derive(Clone, Debug)]
pub struct Cell {
    /// The cell it was unified with; itself for a root.
    pub parent: CellId,
    /// Keys of a mapping; `NEVER` for others.
    pub key: Ty,
    /// Items; the values of a mapping.
    pub item: Ty,
}
