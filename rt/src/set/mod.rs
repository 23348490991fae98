//! set and frozenset: the Python side of [`table`].

pub mod ops;

pub mod rows;

pub mod slots;

pub mod table;

pub use slots::{FROZEN_SLOTS, SLOTS};

use crate::object::{Header, Object, Own, Ref, TypeObject, Word, builtin, refcount};
use std::cell::Cell;
use table::Table;
use taipan_rt_abi::BuiltinType;

/// A set or a frozenset.
#[repr(C)]
pub struct Set {
    /// The header.
    pub header: Header,
    /// The items, each owned.
    pub table: Table,
    /// A frozenset's hash, or -1 before it is first needed.
    pub hash: Cell<i64>,
}

// SAFETY: `#[repr(C)]`, and starts with a header.
unsafe impl Object for Set {
    const TYPE: BuiltinType = BuiltinType::Set;
}

impl Set {
    /// An empty object of the class `ty`, which is set, frozenset or derives from one.
    pub fn of_type(ty: Ref<TypeObject>) -> Own<Set> {
        let object = crate::sequence::allocate::<Set>(ty, size_of::<Set>());
        // SAFETY: fresh memory of the right size; the header is set.
        unsafe {
            (&raw mut (*object).table).write(Table::new());
            (&raw mut (*object).hash).write(Cell::new(-1));
            Own::from_ptr(object)
        }
    }

    /// An empty set or frozenset.
    #[inline(always)]
    pub fn empty(ty: BuiltinType) -> Own<Set> {
        Set::of_type(builtin(ty))
    }

    /// Number of items.
    #[inline(always)]
    pub fn len(&self) -> usize {
        self.table.len()
    }

    /// Whether there is no item.
    pub fn is_empty(&self) -> bool {
        self.table.is_empty()
    }
}

impl Ref<Set> {
    /// The table for writing; not kept across user code (a release may run it).
    #[inline(always)]
    #[allow(clippy::mut_from_ref)]
    pub fn table_mut<'a>(self) -> &'a mut Table {
        // SAFETY: the rule above.
        unsafe { &mut self.get_mut().table }
    }
}

/// The set, when the value is a set, a frozenset, or of a subclass.
#[inline]
pub fn any_set(word: Word) -> Option<Ref<Set>> {
    // SAFETY: the class was checked; both types have the layout.
    let is_set = word.is_pointer() && (word.is_a(BuiltinType::Set) || word.is_a(BuiltinType::FrozenSet));
    if is_set { Some(unsafe { word.cast_unchecked() }) } else { None }
}

/// Drops the owners of all items, and the memory.
pub fn release_table(mut table: Table) {
    for_each_object(&table, refcount::release);
    table.free();
}

/// Calls `visit` with each item, unless none of them is an object.
pub fn for_each_object(table: &Table, mut visit: impl FnMut(Word)) {
    if !table.holds_objects() {
        return;
    }
    let mut position = 0;
    while let Some((place, entry)) = table.next(position) {
        visit(Word(entry.key));
        position = place + 1;
    }
}
