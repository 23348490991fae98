//! dict and its views: the Python side of [`table`].

pub mod key;

pub mod merge;

pub mod rows;

pub mod slots;

pub mod table;

pub mod views;

pub use slots::SLOTS;
pub use views::{View, view_slots};

use crate::object::{Header, Object, Own, OwnWord, Raised, Ref, TypeObject, Word, alloc, builtin, refcount};
use crate::sequence::items;
use table::{Entry, Table};
use taipan_rt_abi::BuiltinType;

/// A dict.
#[repr(C)]
pub struct Dict {
    /// The header.
    pub header: Header,
    /// Keys and values, each owned.
    pub table: Table,
}

// SAFETY: `#[repr(C)]`, and starts with a header.
unsafe impl Object for Dict {
    const TYPE: BuiltinType = BuiltinType::Dict;
}

impl Dict {
    /// An empty dict.
    #[inline]
    pub fn new() -> Own<Dict> {
        let object = alloc::container(builtin(BuiltinType::Dict).ptr(), size_of::<Dict>()).cast::<Dict>();
        // SAFETY: fresh memory of the right size; the header is set.
        unsafe {
            (&raw mut (*object).table).write(Table::new());
            Own::from_ptr(object)
        }
    }

    /// An empty object of the class `ty`, which is dict or derives from it.
    pub fn of_type(ty: Ref<TypeObject>) -> Own<Dict> {
        let object = crate::sequence::allocate::<Dict>(ty, size_of::<Dict>());
        // SAFETY: fresh memory of the right size; the header is set.
        unsafe {
            (&raw mut (*object).table).write(Table::new());
            Own::from_ptr(object)
        }
    }

    /// Number of keys.
    #[inline(always)]
    pub fn len(&self) -> usize {
        self.table.len()
    }

    /// Whether there is no key.
    pub fn is_empty(&self) -> bool {
        self.table.len() == 0
    }
}

impl Ref<Dict> {
    /// The table for writing; not kept across user code (a release may run it).
    #[inline(always)]
    #[allow(clippy::mut_from_ref)]
    pub fn table_mut<'a>(self) -> &'a mut Table {
        // SAFETY: the rule above.
        unsafe { &mut self.get_mut().table }
    }

    /// The position of `key`, of which `hash` is the hash.
    #[inline]
    pub fn position(self, hash: i64, key: Word) -> Result<Option<usize>, Raised> {
        // SAFETY: the caller keeps the dict alive.
        unsafe { Table::find(&raw const (*self.ptr()).table, hash, key.0, |stored| key::equal(Word(stored), key)) }
    }

    /// The value for `key`, borrowed; null when there is none.
    #[inline]
    pub fn lookup(self, key: Word) -> Result<Word, Raised> {
        let hash = items::hash(key)?;
        Ok(match self.position(hash, key)? {
            Some(at) => Word(self.table.entry(at).value),
            None => Word::NULL,
        })
    }

    /// The value for a str key, borrowed; null when there is none. For the runtime's own dicts, whose keys are all strs.
    pub fn lookup_str(self, key: &str) -> Word {
        let key = crate::str::intern::intern(key);
        self.lookup(key.word()).unwrap_or(Word::NULL)
    }

    /// `dict[key] = value`.
    #[inline]
    pub fn insert(self, key: Word, value: Word) -> Result<(), Raised> {
        let hash = items::hash(key)?;
        self.insert_hashed(hash, key, value)
    }

    /// `dict[key] = value`, of which `hash` is the key's hash.
    #[inline]
    pub fn insert_hashed(self, hash: i64, key: Word, value: Word) -> Result<(), Raised> {
        refcount::retain(value);
        match self.position(hash, key) {
            Ok(Some(at)) => {
                let old = self.table_mut().replace_value(at, value.0);
                refcount::release(Word(old));
                Ok(())
            }
            Ok(None) => {
                refcount::retain(key);
                self.table_mut().insert_new(hash, key.0, value.0);
                Ok(())
            }
            Err(raised) => {
                refcount::release(value);
                Err(raised)
            }
        }
    }

    /// Takes `key` out: its value, or None.
    pub fn take(self, key: Word) -> Result<Option<OwnWord>, Raised> {
        if self.is_empty() {
            // CPython hashes all the same, so that an unhashable key raises.
            items::hash(key)?;
            return Ok(None);
        }
        let hash = items::hash(key)?;
        let Some(at) = self.position(hash, key)? else { return Ok(None) };
        let entry = self.table_mut().remove(at);
        refcount::release(Word(entry.key));
        // SAFETY: the table gave its reference up.
        Ok(Some(unsafe { OwnWord::from_raw(Word(entry.value)) }))
    }

    /// Takes everything out.
    pub fn clear(self) {
        let table = self.table_mut().take();
        release_table(table);
    }

    /// The next entry at or after a position.
    #[inline(always)]
    pub fn next(self, position: usize) -> Option<(usize, Entry)> {
        self.table.next(position)
    }

    /// Calls `visit` with each key and value, both kept alive meanwhile; RuntimeError when the size changes.
    pub fn for_each(self, mut visit: impl FnMut(Word, Word) -> Result<(), Raised>) -> Result<(), Raised> {
        let count = self.len();
        let mut position = 0;
        while let Some((at, entry)) = self.next(position) {
            position = at + 1;
            let (key, value) = (Word(entry.key).own(), Word(entry.value).own());
            visit(key.word(), value.word())?;
            if self.len() != count {
                return raise!(RuntimeError, "dictionary changed size during iteration");
            }
        }
        Ok(())
    }

    /// A plain dict of the same content.
    pub fn duplicate(self) -> Own<Dict> {
        let copy = Dict::new();
        let table = self.table.duplicate();
        retain_table(&table);
        *copy.borrow().table_mut() = table;
        copy
    }
}

/// Adds an owner to every key and value.
pub fn retain_table(table: &Table) {
    let mut position = 0;
    while let Some((at, entry)) = table.next(position) {
        refcount::retain(Word(entry.key));
        refcount::retain(Word(entry.value));
        position = at + 1;
    }
}

/// Drops the owners of all keys and values, and the memory.
pub fn release_table(mut table: Table) {
    let mut position = 0;
    while let Some((at, entry)) = table.next(position) {
        refcount::release(Word(entry.key));
        refcount::release(Word(entry.value));
        position = at + 1;
    }
    table.free();
}

/// Raises `KeyError(key)`.
#[cold]
#[inline(never)]
pub fn raise_key_error(key: Word) -> Raised {
    crate::sequence::fault::raise_type(builtin(BuiltinType::KeyError), &[key])
}
