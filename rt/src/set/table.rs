//! The hash table of set and frozenset. Its order can be seen, so it is CPython 3.11's own: the same probes
//! (nine neighbours, then a jump), the same growth, dummies left by deletions.
//!
//! The table knows nothing of counts, of Python's equality or of exceptions: its callers do. It only tells them whether any of its
//! words can be an object.

use std::alloc::{Layout, alloc_zeroed, dealloc, handle_alloc_error};
use std::ptr;
use taipan_rt_abi::word::is_pointer;

/// A place of the table: free when `key` is 0, deleted when it is [`DUMMY`].
#[repr(C)]
#[derive(Clone, Copy)]
#[allow(missing_docs)]
pub struct Entry {
    pub key: u64,
    pub hash: i64,
}

/// The key of a deleted entry: a word that no Python value has.
pub const DUMMY: u64 = 0x7c;

const SMALLEST: usize = 8;
const LINEAR_PROBES: usize = 9;
const PERTURB_SHIFT: u32 = 5;

const FREE: Entry = Entry { key: 0, hash: 0 };

/// The table; `new()` is an empty one. A small one needs no memory of its own.
#[repr(C)]
pub struct Table {
    /// The memory of a table that is larger than the smallest; null while `small` is in use.
    large: *mut Entry,
    mask: usize,
    /// Entries in use, dummies included.
    fill: usize,
    /// Entries that hold a key.
    used: usize,
    /// Where `pop` looks first.
    finger: usize,
    /// Counts the times that the entries were moved.
    generation: usize,
    /// Whether a key may be an object: otherwise nobody has to look for owners.
    holds_objects: bool,
    small: [Entry; SMALLEST],
}

/// What [`Table::add`] found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    /// The key is new; the table now holds the word, and its owner.
    New,
    /// An equal key was there and stays.
    Present,
}

impl Table {
    /// An empty table.
    pub const fn new() -> Table {
        Table {
            large: ptr::null_mut(),
            mask: SMALLEST - 1,
            fill: 0,
            used: 0,
            finger: 0,
            generation: 0,
            holds_objects: false,
            small: [FREE; SMALLEST],
        }
    }

    /// The `mask + 1` entries.
    ///
    /// # Safety
    /// `this` points to a table; for writing, one that may be written.
    #[inline(always)]
    unsafe fn entries(this: *const Table) -> *mut Entry {
        // SAFETY: passed on; the pointer keeps what `this` may do.
        unsafe { if (*this).large.is_null() { (&raw const (*this).small).cast_mut().cast() } else { (*this).large } }
    }

    /// Whether a key may be an object, so that the words have owners to care about.
    #[inline(always)]
    pub fn holds_objects(&self) -> bool {
        self.holds_objects
    }

    /// Number of keys.
    #[inline(always)]
    pub fn len(&self) -> usize {
        self.used
    }

    /// Whether there is no key.
    #[inline(always)]
    pub fn is_empty(&self) -> bool {
        self.used == 0
    }

    /// Bytes of memory that the table holds beyond CPython's inline one.
    pub fn memory(&self) -> usize {
        if self.mask < SMALLEST { 0 } else { (self.mask + 1) * size_of::<Entry>() }
    }

    /// The first key at or after place `position`, with its place.
    #[inline(always)]
    pub fn next(&self, mut position: usize) -> Option<(usize, Entry)> {
        // SAFETY: only read.
        let entries = unsafe { Table::entries(self) };
        while position <= self.mask {
            // SAFETY: the table has `mask + 1` entries.
            let entry = unsafe { *entries.add(position) };
            if entry.key != 0 && entry.key != DUMMY {
                return Some((position, entry));
            }
            position += 1;
        }
        None
    }

    /// The place of `key`. `equal` is asked about stored keys of the same hash that are not the same word;
    /// when it runs user code that changes the table, the lookup starts again.
    ///
    /// # Safety
    /// `this` points to a table that stays allocated while `equal` runs.
    #[inline]
    pub unsafe fn find<E>(this: *const Table, hash: i64, key: u64, equal: impl FnMut(u64) -> Result<bool, E>) -> Result<Option<usize>, E> {
        // SAFETY: passed on.
        unsafe {
            if (*this).fill == 0 {
                return Ok(None);
            }
            Ok(match Table::probe(this, hash, key, equal)? {
                (place, true) => Some(place),
                _ => None,
            })
        }
    }

    /// The place of a key where no question of equality comes up: it is there as the very word, or no stored key has its hash. `None` where
    /// one has.
    #[inline(always)]
    pub fn find_word(&self, hash: i64, key: u64) -> Option<Option<usize>> {
        // SAFETY: only read; every index is at most `mask`.
        let (entries, mask) = (unsafe { Table::entries(self) }, self.mask);
        let mut perturb = hash as u64;
        let mut start = hash as usize & mask;
        loop {
            let last = if start + LINEAR_PROBES <= mask { start + LINEAR_PROBES } else { start };
            for place in start..=last {
                // SAFETY: as above.
                let entry = unsafe { *entries.add(place) };
                if entry.key == key {
                    return Some(Some(place));
                }
                if entry.key == 0 {
                    return Some(None);
                }
                if entry.hash == hash && entry.key != DUMMY {
                    return None;
                }
            }
            perturb >>= PERTURB_SHIFT;
            start = start.wrapping_mul(5).wrapping_add(1).wrapping_add(perturb as usize) & mask;
        }
    }

    /// The place of `key` and true, or the place where it belongs (the last dummy on the way, if any) and false.
    ///
    /// # Safety
    /// As for [`Table::find`].
    #[inline(always)]
    unsafe fn probe<E>(this: *const Table, hash: i64, key: u64, mut equal: impl FnMut(u64) -> Result<bool, E>) -> Result<(usize, bool), E> {
        // SAFETY: every index is at most `mask`; the table is read anew after each call of `equal`.
        unsafe {
            'again: loop {
                let mut free = None;
                let (entries, mask) = (Table::entries(this), (*this).mask);
                let mut perturb = hash as u64;
                let mut start = hash as usize & mask;
                loop {
                    let last = if start + LINEAR_PROBES <= mask { start + LINEAR_PROBES } else { start };
                    for place in start..=last {
                        let entry = *entries.add(place);
                        if entry.key == 0 {
                            return Ok((free.unwrap_or(place), false));
                        }
                        if entry.key == DUMMY {
                            free = Some(place);
                            continue;
                        }
                        if entry.hash == hash {
                            if entry.key == key {
                                return Ok((place, true));
                            }
                            let generation = (*this).generation;
                            let same = equal(entry.key)?;
                            if (*this).generation != generation || (*entries.add(place)).key != entry.key {
                                continue 'again;
                            }
                            if same {
                                return Ok((place, true));
                            }
                        }
                    }
                    perturb >>= PERTURB_SHIFT;
                    start = start.wrapping_mul(5).wrapping_add(1).wrapping_add(perturb as usize) & mask;
                }
            }
        }
    }

    /// Adds `key`. When it is new, the table takes over the caller's owner of the word.
    ///
    /// # Safety
    /// As for [`Table::find`].
    #[inline]
    pub unsafe fn add<E>(this: *mut Table, hash: i64, key: u64, equal: impl FnMut(u64) -> Result<bool, E>) -> Result<Added, E> {
        // SAFETY: passed on; `place` is below the table's size.
        unsafe {
            let (place, present) = Table::probe(this, hash, key, equal)?;
            if present {
                return Ok(Added::Present);
            }
            let entry = Table::entries(this).add(place);
            let reused = (*entry).key == DUMMY;
            *entry = Entry { key, hash };
            (*this).holds_objects |= is_pointer(key);
            (*this).used += 1;
            if reused {
                return Ok(Added::New);
            }
            (*this).fill += 1;
            if (*this).fill * 5 >= (*this).mask * 3 {
                (*this).resize((*this).usual_growth());
            }
            Ok(Added::New)
        }
    }

    /// What [`Table::add`] does where the key's own place is free or holds the very word; `None` where it takes a search.
    #[inline(always)]
    pub fn add_in_place(&mut self, hash: i64, key: u64) -> Option<Added> {
        // SAFETY: the place is at most `mask`.
        let entry = unsafe { &mut *Table::entries(&raw mut *self).add(hash as usize & self.mask) };
        if entry.key == key {
            return Some(Added::Present);
        }
        if entry.key != 0 {
            return None;
        }
        *entry = Entry { key, hash };
        self.holds_objects |= is_pointer(key);
        self.used += 1;
        self.fill += 1;
        if self.fill * 5 >= self.mask * 3 {
            self.resize(self.usual_growth());
        }
        Some(Added::New)
    }

    fn usual_growth(&self) -> usize {
        if self.used > 50_000 { self.used * 2 } else { self.used * 4 }
    }

    /// Takes the key at a place out; the owner goes to the caller.
    pub fn remove(&mut self, place: usize) -> u64 {
        debug_assert!(place <= self.mask);
        // SAFETY: `place` came from `find` or `next`.
        let entry = unsafe { Table::entries(self).add(place).replace(Entry { key: DUMMY, hash: -1 }) };
        self.used -= 1;
        entry.key
    }

    /// Takes a key out, as `set.pop` picks it.
    pub fn pop(&mut self) -> Option<u64> {
        if self.used == 0 {
            return None;
        }
        let (place, _) = self.next(self.finger & self.mask).or_else(|| self.next(0))?;
        self.finger = place + 1;
        Some(self.remove(place))
    }

    /// Makes room for more than `wanted` keys; the order changes as CPython's does.
    #[cold]
    #[inline(never)]
    fn resize(&mut self, wanted: usize) {
        let mut size = SMALLEST;
        while size <= wanted {
            size <<= 1;
        }
        if size == SMALLEST && self.mask == SMALLEST - 1 && self.fill == self.used {
            return;
        }
        let new = if size == SMALLEST { ptr::null_mut() } else { allocate(size) };
        let old = std::mem::replace(&mut self.large, new);
        let old_mask = std::mem::replace(&mut self.mask, size - 1);
        self.generation += 1;
        self.fill = self.used;
        // Entries in place that go to a large table are read where they are, and emptied below.
        let leaves_place = old.is_null() && !new.is_null();
        let small = if old.is_null() && new.is_null() { std::mem::replace(&mut self.small, [FREE; SMALLEST]) } else { [FREE; SMALLEST] };
        for place in 0..=old_mask {
            let old = match old.is_null() {
                false => old.cast_const(),
                true if leaves_place => self.small.as_ptr(),
                true => small.as_ptr(),
            };
            // SAFETY: the old table has `old_mask + 1` entries.
            let entry = unsafe { *old.add(place) };
            if entry.key != 0 && entry.key != DUMMY {
                self.insert_clean(entry);
            }
        }
        if !old.is_null() {
            release(old, old_mask);
        } else if leaves_place {
            self.small = [FREE; SMALLEST];
        }
    }

    /// Inserts into a table that has no dummies and not this key.
    fn insert_clean(&mut self, entry: Entry) {
        let mask = self.mask;
        // SAFETY: written below only, as `self` may be.
        let entries = unsafe { Table::entries(&raw mut *self) };
        let mut perturb = entry.hash as u64;
        let mut start = entry.hash as usize & mask;
        loop {
            let last = if start + LINEAR_PROBES <= mask { start + LINEAR_PROBES } else { start };
            for place in start..=last {
                // SAFETY: `place <= mask`.
                let free = unsafe { &mut *entries.add(place) };
                if free.key == 0 {
                    *free = entry;
                    return;
                }
            }
            perturb >>= PERTURB_SHIFT;
            start = start.wrapping_mul(5).wrapping_add(1).wrapping_add(perturb as usize) & mask;
        }
    }

    /// Makes room before `count` keys of another set or dict are added, where CPython does.
    pub fn prepare(&mut self, count: usize) {
        if (self.fill + count) * 5 >= self.mask * 3 {
            self.resize((self.used + count) * 2);
        }
    }

    /// Copies all of `other` into `self` when `self` has never held a key: true, and the caller adds the
    /// owners. False when the keys must be added one by one.
    pub fn copy_into_empty(&mut self, other: &Table) -> bool {
        if self.fill != 0 {
            return false;
        }
        if other.used == 0 {
            return true;
        }
        self.holds_objects |= other.holds_objects;
        if self.mask == other.mask && other.fill == other.used {
            // SAFETY: both have `mask + 1` entries, and they are different tables, as one is empty.
            unsafe { ptr::copy_nonoverlapping(Table::entries(other), Table::entries(&raw mut *self), self.mask + 1) };
        } else {
            let mut position = 0;
            while let Some((place, entry)) = other.next(position) {
                self.insert_clean(entry);
                position = place + 1;
            }
        }
        self.fill = other.used;
        self.used = other.used;
        true
    }

    /// Rebuilds when more than a quarter of the places are dummies: what `difference_update` ends with.
    pub fn sweep(&mut self) {
        if self.fill - self.used > self.mask / 4 {
            self.resize(self.usual_growth());
        }
    }

    /// The hash of a frozenset of these keys.
    pub fn combined_hash(&self) -> i64 {
        let shuffle = |h: u64| ((h ^ 89_869_747) ^ (h << 16)).wrapping_mul(3_644_798_167);
        let mut hash = 0u64;
        let mut position = 0;
        while let Some((place, entry)) = self.next(position) {
            hash ^= shuffle(entry.hash as u64);
            position = place + 1;
        }
        hash ^= (self.used as u64 + 1).wrapping_mul(1_927_868_237);
        hash ^= (hash >> 11) ^ (hash >> 25);
        hash = hash.wrapping_mul(69_069).wrapping_add(907_133_923);
        if hash == u64::MAX { 590_923_713 } else { hash as i64 }
    }

    /// Moves the whole content out, leaving an empty table: for `clear`, whose releases may run user code.
    pub fn take(&mut self) -> Table {
        let generation = self.generation + 1;
        std::mem::replace(self, Table { generation, ..Table::new() })
    }

    /// Exchanges the content of two tables.
    pub fn swap(&mut self, other: &mut Table) {
        std::mem::swap(self, other);
        let generation = self.generation.max(other.generation) + 1;
        self.generation = generation;
        other.generation = generation;
    }

    /// Gives the memory back.
    ///
    /// # Safety
    /// The table is not used any more.
    #[inline(always)]
    pub unsafe fn free_memory(&mut self) {
        if !self.large.is_null() {
            release(self.large, self.mask);
        }
    }

    /// Makes the table an empty one. The words are the caller's business.
    pub fn free(&mut self) {
        // SAFETY: the table is a new one from here on.
        unsafe { self.free_memory() };
        *self = Table { generation: self.generation + 1, ..Table::new() };
    }
}

impl Default for Table {
    fn default() -> Table {
        Table::new()
    }
}

fn allocate(size: usize) -> *mut Entry {
    let layout = Layout::array::<Entry>(size).expect("the size of a table fits the address space");
    // SAFETY: `size` is at least 8; all zeros are free entries.
    let entries = unsafe { alloc_zeroed(layout) };
    if entries.is_null() {
        handle_alloc_error(layout)
    }
    entries.cast()
}

fn release(entries: *mut Entry, mask: usize) {
    let layout = Layout::array::<Entry>(mask + 1).expect("it was allocated");
    // SAFETY: allocated by `allocate` with this size; the callers drop the pointer.
    unsafe { dealloc(entries.cast(), layout) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::convert::Infallible;
    use std::process::Command;

    fn keys(table: &Table) -> Vec<i64> {
        let mut position = 0;
        std::iter::from_fn(|| {
            let (place, entry) = table.next(position)?;
            position = place + 1;
            Some(entry.hash)
        })
        .collect()
    }

    /// Adds, discards and pops pseudo-random ints here and in CPython; the orders must agree.
    #[test]
    fn order_is_cpythons() {
        const SCRIPT: &str = r#"
state = 1
s = set()
for i in range(20000):
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    key = (state >> 33) % (10 if i < 100 else 5000) * (state % 7 + 1)
    op = state >> 60
    if op <= 9: s.add(key)
    elif op <= 13: s.discard(key)
    elif op == 14:
        if s: s.pop()
    elif i % 1000 == 999: s = s | set()
    if i % 97 == 0: print(sum(k * (n + 1) for n, k in enumerate(s)) % 2**64, len(s))
"#;
        let Ok(python) = Command::new("python3").args(["-c", SCRIPT]).output() else { return };
        let mut table = Table::new();
        let mut state = 1u64;
        let mut out = String::new();
        for i in 0..20000u64 {
            state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            let key = (state >> 33) % (if i < 100 { 10 } else { 5000 }) * (state % 7 + 1);
            let hash = key as i64;
            let word = key * 2 + 1;
            match state >> 60 {
                0..=9 => {
                    // SAFETY: the closure touches nothing.
                    unsafe { Table::add::<Infallible>(&mut table, hash, word, |_| Ok(false)) }.unwrap();
                }
                10..=13 => {
                    // SAFETY: the closure touches nothing.
                    if let Some(place) = unsafe { Table::find::<Infallible>(&table, hash, word, |_| Ok(false)) }.unwrap() {
                        table.remove(place);
                    }
                }
                14 => {
                    table.pop();
                }
                _ if i % 1000 == 999 => {
                    let mut copy = Table::new();
                    copy.prepare(table.len());
                    assert!(copy.copy_into_empty(&table));
                    table.free();
                    table = copy;
                }
                _ => {}
            }
            if i % 97 == 0 {
                let sum =
                    keys(&table).iter().enumerate().fold(0u64, |sum, (n, k)| sum.wrapping_add((*k as u64).wrapping_mul(n as u64 + 1)));
                out += &format!("{sum} {}\n", table.len());
            }
        }
        table.free();
        assert_eq!(out, String::from_utf8_lossy(&python.stdout));
    }
}
