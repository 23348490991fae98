//! The lattice: join of types, unification of cells.
//!
//! A type has at most one container atom of each builtin type and one fixed tuple of each length, so that types
//! stay small: `list[?1]` joined with `list[?2]` unifies the cells, `(int, str)` with `(float, str)` joins item by item. Methods of one
//! function are one atom too: at run time only their function tells bound methods apart.
//!
//! Types can't grow without end, so inference ends (see ARCHITECTURE, "Inference"): what a type is nested in is limited, and the cells that
//! joins make belong to the step of the analysis that joins. `t = t + (1,)` in a loop is
//!
//! ```text
//! () | (int,) | (int, int) | (int, int, int)      four lengths, then
//! tuple[?1]                                       ?1 is of the block that the loop goes back to, however often that is looked at
//! ```

use super::cells::CellId;
use super::table::TypeTable;
use super::ty::{Atom, Ty};
use std::collections::HashSet;
use taipan_rt_abi::BuiltinType;

/// More atoms than this are `Dyn`.
const MAX_ATOMS: usize = 40;
/// More lengths of fixed tuples than this in one type are a tuple of unknown length.
const MAX_TUPLES: usize = 4;
/// Longer tuples are of unknown length.
pub const MAX_TUPLE_ITEMS: usize = 16;
/// Tuples that are nested deeper are of unknown length.
pub const MAX_TUPLE_DEPTH: usize = 4;
/// What else is made of other values is nested so deeply; then its parts are `Dyn`.
const MAX_DEPTH: usize = 8;

impl TypeTable {
    /// The least type that holds both. Returned types are canonical.
    pub fn join(&mut self, a: Ty, b: Ty) -> Ty {
        if a == b || b == Ty::NEVER {
            return self.canon(a);
        }
        let (a, b) = (self.canon(a), self.canon(b));
        if a == b || b == Ty::NEVER {
            return a;
        }
        if a == Ty::NEVER {
            return b;
        }
        let mut result: Vec<Atom> = self.atoms(a).cloned().collect();
        let added: Vec<Atom> = self.atoms(b).cloned().collect();
        self.nesting += 1;
        for atom in added {
            self.add_atom(&mut result, atom);
        }
        self.nesting -= 1;
        self.of_atoms(result)
    }

    /// The type of a set of atoms that obeys the rules of this module.
    fn of_atoms(&mut self, mut atoms: Vec<Atom>) -> Ty {
        if atoms.len() > MAX_ATOMS {
            atoms.push(Atom::Dyn);
        }
        if atoms.contains(&Atom::Dyn) {
            let plain = |atom: &Atom| matches!(atom, Atom::Dyn | Atom::Unbound | Atom::Builtin(_));
            let lost: Vec<Atom> = atoms.iter().filter(|atom| !plain(atom)).cloned().collect();
            if !lost.is_empty() {
                let ids = lost.into_iter().map(|atom| self.atom_id(atom)).collect();
                let ty = self.intern(ids);
                self.absorbed.push(ty);
            }
            atoms.retain(|atom| matches!(atom, Atom::Dyn | Atom::Unbound));
        }
        let ids = atoms.into_iter().map(|atom| self.atom_id(atom)).collect();
        let ty = self.intern(ids);
        self.canon(ty)
    }

    /// A type that describes values of both, for the argument of a method that the runtime calls; without `Dyn`'s
    /// consequences when only one of them is `Dyn`: nothing flows into it.
    pub fn join_for_reading(&mut self, a: Ty, b: Ty) -> Ty {
        if self.is_dyn(a) || self.is_dyn(b) { Ty::DYN } else { self.join(a, b) }
    }

    /// The type of those atoms, as they are.
    pub fn exactly(&mut self, atoms: impl IntoIterator<Item = Atom>) -> Ty {
        let ids = atoms.into_iter().map(|atom| self.atom_id(atom)).collect();
        self.intern(ids)
    }

    /// The join of many types.
    pub fn join_all(&mut self, types: impl IntoIterator<Item = Ty>) -> Ty {
        types.into_iter().fold(Ty::NEVER, |joined, ty| self.join(joined, ty))
    }

    fn add_atom(&mut self, set: &mut Vec<Atom>, atom: Atom) {
        if set.contains(&atom) {
            return;
        }
        match &atom {
            Atom::Container(BuiltinType::Tuple, cell) => {
                for other in set.iter() {
                    if let Atom::Tuple(items) = other {
                        let item = self.join_all(items.iter().copied());
                        self.add_item(*cell, item);
                    }
                }
                set.retain(|other| !matches!(other, Atom::Tuple(_)));
            }
            Atom::Tuple(items) => {
                let same_length = |other: &Atom| matches!(other, Atom::Tuple(others) if others.len() == items.len());
                if let Some(position) = set.iter().position(same_length) {
                    let Atom::Tuple(others) = set[position].clone() else { unreachable!("the position of a tuple") };
                    let joined = others.iter().zip(items).map(|(&a, &b)| self.join(a, b)).collect();
                    set[position] = Atom::Tuple(joined);
                    return;
                }
                let unknown_length = set.iter().find_map(|other| match other {
                    Atom::Container(BuiltinType::Tuple, cell) => Some(*cell),
                    _ => None,
                });
                if let Some(cell) = unknown_length {
                    let item = self.join_all(items.iter().copied());
                    return self.add_item(cell, item);
                }
                if set.iter().filter(|other| matches!(other, Atom::Tuple(_))).count() >= MAX_TUPLES {
                    let cell = self.joined_cell();
                    let item = self.join_all(items.iter().copied());
                    self.add_item(cell, item);
                    return self.add_atom(set, Atom::Container(BuiltinType::Tuple, cell));
                }
            }
            Atom::Method(func, receiver) => {
                let same_function = |other: &Atom| matches!(other, Atom::Method(others, _) if others == func);
                if let Some(position) = set.iter().position(same_function) {
                    let Atom::Method(_, other) = set[position] else { unreachable!("the position of a method") };
                    set[position] = Atom::Method(*func, self.join(other, *receiver));
                    return;
                }
            }
            Atom::Property(getter, setter, deleter) => {
                if let Some(position) = set.iter().position(|other| matches!(other, Atom::Property(..))) {
                    let Atom::Property(a, b, c) = set[position].clone() else { unreachable!("the position of a property") };
                    set[position] = Atom::Property(self.join(*getter, a), self.join(*setter, b), self.join(*deleter, c));
                    return;
                }
            }
            _ => {}
        }
        let same_kind = set.iter().find_map(|other| match (other, &atom) {
            (Atom::Container(a, cell), Atom::Container(b, with)) if a == b => Some((*cell, *with)),
            (Atom::Variable(cell), Atom::Variable(with)) => Some((*cell, *with)),
            _ => None,
        });
        match same_kind {
            Some((cell, with)) => self.unify(cell, with),
            None => set.push(atom),
        }
    }

    /// Adds to the items of a cell.
    pub fn add_item(&mut self, cell: CellId, item: Ty) {
        self.add_contents(cell, Ty::NEVER, item);
    }

    /// Adds to the keys and items of a cell.
    ///
    /// A join of what a cell holds may add to that very cell, as of tuples that hold tuples like themselves: `(x, rest)`. That is done
    /// once the cell has what it is to hold now.
    pub fn add_contents(&mut self, cell: CellId, key: Ty, item: Ty) {
        if !self.growing.is_empty() {
            let root = self.find(cell);
            if (0..self.growing.len()).any(|index| self.find(self.growing[index]) == root) {
                return self.postponed.push((root, key, item));
            }
        }
        self.growing.push(cell);
        self.grow_cell(cell, key, item);
        self.growing.pop();
        if !self.growing.is_empty() {
            return;
        }
        let mut done = HashSet::new();
        while let Some((cell, key, item)) = self.postponed.pop() {
            let addition = (self.find(cell), self.canon(key), self.canon(item));
            if !done.insert(addition) {
                continue;
            }
            let changes = self.changed.len();
            self.growing.push(cell);
            self.grow_cell(cell, key, item);
            self.growing.pop();
            if self.changed.len() != changes {
                done.clear();
            }
        }
    }

    fn grow_cell(&mut self, cell: CellId, key: Ty, item: Ty) {
        let root = self.find(cell);
        let (old_key, old_item) = (self.cells[root].key, self.cells[root].item);
        let new_key = self.join(old_key, key);
        let new_item = self.join(old_item, item);
        let (old_key, old_item) = (self.canon(old_key), self.canon(old_item));
        // The joins may have unified this very cell with another.
        let root = self.find(root);
        let (now_key, now_item) = (self.cells[root].key, self.cells[root].item);
        if (new_key, new_item) != (old_key, old_item) || (now_key, now_item) != (new_key, new_item) {
            let key = self.join(now_key, new_key);
            let item = self.join(now_item, new_item);
            let root = self.find(root);
            self.cells[root].key = key;
            self.cells[root].item = item;
            self.changed.push(root);
        }
    }

    /// Makes two cells one.
    pub fn unify(&mut self, a: CellId, b: CellId) {
        let (a, b) = (self.find(a), self.find(b));
        if a == b {
            return;
        }
        let (root, child) = if a < b { (a, b) } else { (b, a) };
        self.cells[child].parent = root;
        self.bump();
        self.changed.push(child);
        self.changed.push(root);
        let (key, item) = (self.cells[child].key, self.cells[child].item);
        self.add_contents(root, key, item);
    }

    /// The cells that changed since the last call: grown roots, and cells that are no longer roots.
    pub fn take_changed(&mut self) -> Vec<CellId> {
        std::mem::take(&mut self.changed)
    }

    /// What joins with `Dyn` have absorbed since the last call.
    pub fn take_absorbed(&mut self) -> Vec<Ty> {
        std::mem::take(&mut self.absorbed)
    }

    /// Whether there is something to take.
    pub fn has_news(&self) -> bool {
        !self.changed.is_empty() || !self.absorbed.is_empty()
    }

    /// The type without the atoms that `keep` refuses. `Dyn` is an atom like any other here.
    pub fn filter(&mut self, ty: Ty, mut keep: impl FnMut(&Atom) -> bool) -> Ty {
        let kept: Vec<_> = self.atom_ids(ty).iter().copied().filter(|&id| keep(self.atom(id))).collect();
        if kept.len() == self.atom_ids(ty).len() { ty } else { self.intern(kept) }
    }

    /// The type without [`Atom::Unbound`].
    pub fn bound(&mut self, ty: Ty) -> Ty {
        self.filter(ty, |atom| *atom != Atom::Unbound)
    }

    /// Whether tuples of the type hold those of another type, at whatever depth: `(str, (int, None))` those of `(int, None)`.
    pub fn nests(&self, ty: Ty, other: Ty) -> bool {
        let holds = |item: &Ty| self.atom_ids(other).iter().all(|atom| self.atom_ids(*item).contains(atom)) || self.nests(*item, other);
        self.tuples(other).next().is_some() && self.tuples(ty).any(|items| items.iter().any(holds))
    }

    /// Whether a type has the tuples of another type, and apart from tuples the same. That of unknown length has them all.
    pub fn covers(&self, ty: Ty, other: Ty) -> bool {
        let is_tuple = |atom: &&Atom| matches!(atom, Atom::Tuple(_) | Atom::Container(BuiltinType::Tuple, _));
        let same = self.atoms(ty).filter(|atom| !is_tuple(atom)).eq(self.atoms(other).filter(|atom| !is_tuple(atom)));
        same && self.has_tuples(ty, other)
    }

    fn has_tuples(&self, ty: Ty, other: Ty) -> bool {
        let part_of = |whole: Ty, part: Ty| {
            let others = self.atoms(part).filter(|atom| !matches!(atom, Atom::Tuple(_)));
            others.into_iter().all(|atom| self.atoms(whole).any(|has| has == atom)) && self.has_tuples(whole, part)
        };
        let of_items = |items: &[Ty], others: &[Ty]| items.len() == others.len() && items.iter().zip(others).all(|(&a, &b)| part_of(a, b));
        let unknown_length = self.atoms(ty).any(|atom| matches!(atom, Atom::Container(BuiltinType::Tuple, _)));
        unknown_length || self.tuples(other).all(|others| self.tuples(ty).any(|items| of_items(items, others)))
    }

    /// The items of each tuple of fixed length.
    fn tuples(&self, ty: Ty) -> impl Iterator<Item = &[Ty]> {
        self.atoms(ty).filter_map(|atom| if let Atom::Tuple(items) = atom { Some(&**items) } else { None })
    }

    /// How deep tuples, properties, bound methods and `super()` are nested in a type.
    pub fn depth(&self, ty: Ty) -> usize {
        let depth_of = |atom: &Atom| match atom {
            Atom::Tuple(items) => 1 + items.iter().map(|&item| self.depth(item)).max().unwrap_or(0),
            Atom::Property(a, b, c) => 1 + self.depth(*a).max(self.depth(*b)).max(self.depth(*c)),
            Atom::Method(a, b) => 1 + self.depth(*a).max(self.depth(*b)),
            Atom::BuiltinMethod(_, part) | Atom::Super(_, part) | Atom::ClassMethod(part) | Atom::StaticMethod(part) => {
                1 + self.depth(*part)
            }
            _ => 0,
        };
        self.atoms(ty).map(depth_of).max().unwrap_or(0)
    }

    /// An atom whose parts are not nested without end, as those of `f = property(f)` in a loop would be.
    pub(super) fn bounded(&mut self, atom: Atom) -> Atom {
        let part = |types: &mut Self, ty: Ty| if types.depth(ty) < MAX_DEPTH { ty } else { types.join(ty, Ty::DYN) };
        match atom {
            Atom::Property(a, b, c) => Atom::Property(part(self, a), part(self, b), part(self, c)),
            Atom::Method(a, b) => Atom::Method(part(self, a), part(self, b)),
            Atom::BuiltinMethod(row, receiver) => Atom::BuiltinMethod(row, part(self, receiver)),
            Atom::Super(class, receiver) => Atom::Super(class, part(self, receiver)),
            Atom::ClassMethod(inner) => Atom::ClassMethod(part(self, inner)),
            Atom::StaticMethod(inner) => Atom::StaticMethod(part(self, inner)),
            other => other,
        }
    }
}
