//! The interner of atoms and types, and the cells.

use super::cells::{Cell, CellId};
use super::ty::{Atom, AtomId, InferId, Ty};
use crate::ir::entity::IndexVec;
use crate::ir::program::Interner;
use std::collections::HashMap;
use taipan_rt_abi::BuiltinType;

/// Joins that are nested deeper share their cells.
const MAX_NESTING: usize = 8;

/// Every type of a program. Ids are stable; two ids may come to mean the same type after a unification, so
/// compare through [`TypeTable::canon`] (after inference all ids in `Facts` are canonical).
#[derive(Clone, Debug)]
pub struct TypeTable {
    atoms: Interner<AtomId, Atom>,
    types: Interner<Ty, Box<[AtomId]>>,
    pub(super) cells: IndexVec<CellId, Cell>,
    /// Raised by each unification; stamps `canonical`.
    version: u32,
    canonical: Vec<(u32, Ty)>,
    /// Roots whose contents grew, and cells that stopped to be roots, since the driver last looked.
    pub(super) changed: Vec<CellId>,
    /// Types that a join with `Dyn` has absorbed since the driver last looked: what they describe is out of sight now.
    pub(super) absorbed: Vec<Ty>,
    /// The cells that are being added to, and what is to be added to them once that is done.
    pub(super) growing: Vec<CellId>,
    pub(super) postponed: Vec<(CellId, Ty, Ty)>,
    /// The step on whose behalf types are joined, how deep the join is nested that is being made, and the cells that joins have made there.
    pub(super) place: Option<Place>,
    pub(super) nesting: usize,
    pub(super) joined_cells: HashMap<(Option<Place>, usize), CellId>,
}

/// A step of the analysis: an instance and two numbers that tell its steps apart.
pub type Place = (InferId, u32, u32);

impl Default for TypeTable {
    fn default() -> Self {
        TypeTable::new()
    }
}

impl TypeTable {
    /// A table with the types that `Ty` names.
    pub fn new() -> TypeTable {
        let mut table = TypeTable {
            atoms: Interner::default(),
            types: Interner::default(),
            cells: IndexVec::new(),
            version: 0,
            canonical: Vec::new(),
            changed: Vec::new(),
            absorbed: Vec::new(),
            growing: Vec::new(),
            postponed: Vec::new(),
            place: None,
            nesting: 0,
            joined_cells: HashMap::new(),
        };
        table.intern(Vec::new());
        table.single(Atom::Dyn);
        for ty in [BuiltinType::NoneType, BuiltinType::Bool, BuiltinType::Int, BuiltinType::Float, BuiltinType::Str, BuiltinType::Bytes] {
            table.single(Atom::Builtin(ty));
        }
        table.single(Atom::Unbound);
        let open = table.new_cell();
        table.cells[open].key = Ty::DYN;
        table.cells[open].item = Ty::DYN;
        table
    }

    /// The type of one atom.
    pub fn single(&mut self, atom: Atom) -> Ty {
        let atom = self.bounded(atom);
        let id = self.atoms.intern(atom);
        self.intern(vec![id])
    }

    /// The id of an atom.
    pub(super) fn atom_id(&mut self, atom: Atom) -> AtomId {
        self.atoms.intern(atom)
    }

    /// The type of a set of atoms, as it is: no merging of containers.
    pub(super) fn intern(&mut self, mut atoms: Vec<AtomId>) -> Ty {
        atoms.sort_unstable();
        atoms.dedup();
        self.types.intern(atoms.into_boxed_slice())
    }

    /// The atoms of a type, in a fixed order.
    pub fn atoms(&self, ty: Ty) -> impl ExactSizeIterator<Item = &Atom> + '_ {
        self.types[ty].iter().map(|&id| &self.atoms[id])
    }

    /// The ids of the atoms of a type, ascending.
    pub(super) fn atom_ids(&self, ty: Ty) -> &[AtomId] {
        &self.types[ty]
    }

    /// An atom.
    pub fn atom(&self, id: AtomId) -> &Atom {
        &self.atoms[id]
    }

    /// The only atom of a type.
    pub fn only(&self, ty: Ty) -> Option<&Atom> {
        match &*self.types[ty] {
            [id] => Some(&self.atoms[*id]),
            _ => None,
        }
    }

    /// Whether a type has that atom.
    pub fn has(&self, ty: Ty, atom: &Atom) -> bool {
        self.atoms(ty).any(|other| other == atom)
    }

    /// Whether a value of the type may be any Python value.
    pub fn is_dyn(&self, ty: Ty) -> bool {
        self.has(ty, &Atom::Dyn)
    }

    /// Whether a value of the type may be unbound.
    pub fn may_be_unbound(&self, ty: Ty) -> bool {
        self.has(ty, &Atom::Unbound)
    }

    /// Whether every value of the type is of exactly that builtin type (false for `NEVER`).
    pub fn is_exactly(&self, ty: Ty, builtin: BuiltinType) -> bool {
        !self.types[ty].is_empty() && self.atoms(ty).all(|atom| atom.builtin_type() == Some(builtin))
    }

    /// The root of a cell.
    pub fn find(&self, mut cell: CellId) -> CellId {
        while self.cells[cell].parent != cell {
            cell = self.cells[cell].parent;
        }
        cell
    }

    /// What a container with that cell holds: its keys (`NEVER` unless a mapping) and its items.
    pub fn contents(&self, cell: CellId) -> (Ty, Ty) {
        let root = &self.cells[self.find(cell)];
        (root.key, root.item)
    }

    /// A new, empty cell.
    pub fn new_cell(&mut self) -> CellId {
        let id = self.cells.next_id();
        self.cells.push(Cell { parent: id, key: Ty::NEVER, item: Ty::NEVER })
    }

    /// Says on behalf of which step types are joined from now on.
    pub fn at(&mut self, place: Option<Place>) {
        self.place = place;
    }

    /// The cell of the tuple of unknown length that a join makes of others: always the same one for a step and a depth, so that taking a step
    /// again brings nothing new into the world.
    pub(super) fn joined_cell(&mut self) -> CellId {
        let key = (self.place, self.nesting.min(MAX_NESTING));
        match self.joined_cells.get(&key) {
            Some(&cell) => self.find(cell),
            None => {
                let cell = self.new_cell();
                self.joined_cells.insert(key, cell);
                cell
            }
        }
    }

    /// Notes that cells were unified.
    pub(super) fn bump(&mut self) {
        self.version += 1;
    }

    /// How many unifications there were.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// The same type with every cell replaced by its root.
    pub fn canon(&mut self, ty: Ty) -> Ty {
        let index = ty.0 as usize;
        if let Some(&(version, canonical)) = self.canonical.get(index)
            && version == self.version
            && canonical.0 != u32::MAX
        {
            return canonical;
        }
        let atoms: Vec<AtomId> = self.types[ty].to_vec();
        let mut changed = false;
        let mut result = Vec::with_capacity(atoms.len());
        for id in atoms {
            let atom = self.atoms[id].clone();
            let canonical = self.canon_atom(&atom);
            let new = if canonical == atom { id } else { self.atoms.intern(canonical) };
            changed |= new != id;
            result.push(new);
        }
        let canonical = if changed { self.intern(result) } else { ty };
        if self.canonical.len() <= index {
            self.canonical.resize(index + 1, (0, Ty(u32::MAX)));
        }
        self.canonical[index] = (self.version, canonical);
        canonical
    }

    /// Makes the contents of all cells canonical.
    pub fn canon_cells(&mut self) {
        for cell in self.cells.ids().collect::<Vec<_>>() {
            let (key, item) = (self.cells[cell].key, self.cells[cell].item);
            let (key, item) = (self.canon(key), self.canon(item));
            self.cells[cell].key = key;
            self.cells[cell].item = item;
        }
    }

    fn canon_atom(&mut self, atom: &Atom) -> Atom {
        match atom {
            Atom::Tuple(items) => Atom::Tuple(items.iter().map(|&item| self.canon(item)).collect()),
            Atom::Container(ty, cell) => Atom::Container(*ty, self.find(*cell)),
            Atom::Variable(cell) => Atom::Variable(self.find(*cell)),
            Atom::Method(func, receiver) => Atom::Method(self.canon(*func), self.canon(*receiver)),
            Atom::BuiltinMethod(row, receiver) => Atom::BuiltinMethod(*row, self.canon(*receiver)),
            Atom::Super(class, receiver) => Atom::Super(*class, self.canon(*receiver)),
            Atom::Property(get, set, del) => Atom::Property(self.canon(*get), self.canon(*set), self.canon(*del)),
            Atom::ClassMethod(func) => Atom::ClassMethod(self.canon(*func)),
            Atom::StaticMethod(func) => Atom::StaticMethod(self.canon(*func)),
            _ => atom.clone(),
        }
    }
}
