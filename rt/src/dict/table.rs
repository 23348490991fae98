//! The hash table of dict: entries in insertion order, found through a table of 32-bit slots.
//!
//! ```text
//! entries  [hash key value] [hash key value] [hole] [hash key value] …   in order of insertion
//! slots    0 0 7 0 4 1 0 5 …    0 empty, 1 deleted, else tag bits of the hash | entry + 2
//! ```
//!
//! Up to [`LINEAR_LIMIT`] entries there are no slots: a scan that compares hashes is as fast. A slot's upper
//! bits, those that an entry number does not need, hold bits of the hash, so that a probe rarely
//! touches an entry in vain. A deleted entry is a hole (key 0) until the next rebuild.
//!
//! The table knows nothing of counts, of Python's equality or of exceptions: its callers do.

use std::alloc::{Layout, alloc, dealloc, handle_alloc_error, realloc};
use std::ptr;

/// A key with its hash and value; a hole when `key` is 0. The hash of a hole at the very start is the number of
/// holes there, so that a dict whose first key is taken out again and again (a queue, a cache) finds the next at once.
#[repr(C)]
#[derive(Clone, Copy)]
#[allow(missing_docs)]
pub struct Entry {
    pub hash: i64,
    pub key: u64,
    pub value: u64,
}

/// The table; all zeros is an empty one.
#[repr(C)]
pub struct Table {
    entries: *mut Entry,
    slots: *mut u32,
    /// Number of entries that are not holes.
    live: usize,
    /// Number of entries in use, holes included.
    filled: usize,
    /// Room for entries.
    capacity: usize,
    /// How many more entries can be added before a rebuild. Less than `capacity - filled` after [`Table::pop_last`],
    /// which leaves a deleted slot behind.
    usable: usize,
    /// log2 of the number of slots; meaningless without slots.
    slot_bits: u32,
    /// Counts rebuilds and clears, so that a lookup that ran user code can see them.
    generation: u32,
}

/// Tables of at most this many entries have no slots.
pub const LINEAR_LIMIT: usize = 8;

const EMPTY: u32 = 0;
const DELETED: u32 = 1;
const FIRST: u32 = 2;

#[inline(always)]
fn mix(hash: i64) -> u64 {
    (hash as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// The bits of a slot that hold part of the hash, for a table of 2^`slot_bits` slots.
#[inline(always)]
fn tag(mixed: u64, slot_bits: u32) -> u32 {
    ((mixed >> 8) as u32) & ((u64::MAX << slot_bits) as u32)
}

impl Table {
    /// An empty table, without memory.
    pub const fn new() -> Table {
        Table { entries: ptr::null_mut(), slots: ptr::null_mut(), live: 0, filled: 0, capacity: 0, usable: 0, slot_bits: 0, generation: 0 }
    }

    /// Number of keys.
    #[inline(always)]
    pub fn len(&self) -> usize {
        self.live
    }

    /// Positions run from 0 to below this.
    #[inline(always)]
    pub fn end(&self) -> usize {
        self.filled
    }

    /// Changes when positions lose their meaning.
    #[inline(always)]
    pub fn generation(&self) -> u32 {
        self.generation
    }

    /// Bytes of memory that the table holds.
    pub fn memory(&self) -> usize {
        let slots = if self.slots.is_null() { 0 } else { 4usize << self.slot_bits };
        self.capacity * size_of::<Entry>() + slots
    }

    /// The entry at a position below [`Table::end`]; maybe a hole.
    #[inline(always)]
    pub fn entry(&self, position: usize) -> Entry {
        debug_assert!(position < self.filled);
        // SAFETY: the first `filled` entries are initialised.
        unsafe { *self.entries.add(position) }
    }

    /// The first entry at or after `position`, with its position.
    #[inline(always)]
    pub fn next(&self, mut position: usize) -> Option<(usize, Entry)> {
        while position < self.filled {
            let entry = self.entry(position);
            if entry.key != 0 {
                return Some((position, entry));
            }
            position = if position == 0 { entry.hash as usize } else { position + 1 };
        }
        None
    }

    /// The last entry before `position`, with its position.
    pub fn previous(&self, mut position: usize) -> Option<(usize, Entry)> {
        while position > 0 {
            position -= 1;
            let entry = self.entry(position);
            if entry.key != 0 {
                return Some((position, entry));
            }
        }
        None
    }

    /// The position of `key`. `equal` is asked about stored keys of the same hash that are not the same word;
    /// when it runs user code that changes the table, the lookup starts again.
    ///
    /// # Safety
    /// `this` points to a table that stays allocated while `equal` runs.
    #[inline(always)]
    pub unsafe fn find<E>(
        this: *const Table,
        hash: i64,
        key: u64,
        mut equal: impl FnMut(u64) -> Result<bool, E>,
    ) -> Result<Option<usize>, E> {
        // SAFETY: the caller keeps the table alive; it is read anew after each call of `equal`.
        unsafe {
            'again: loop {
                if (*this).slots.is_null() {
                    let mut position = 0;
                    while position < (*this).filled {
                        let entry = &*(*this).entries.add(position);
                        if entry.key == key {
                            return Ok(Some(position));
                        }
                        let stored = entry.key;
                        if entry.hash == hash && stored != 0 {
                            let generation = (*this).generation;
                            let same = equal(stored)?;
                            if !Table::still(this, generation, position, stored) {
                                continue 'again;
                            }
                            if same {
                                return Ok(Some(position));
                            }
                        }
                        position += 1;
                    }
                    return Ok(None);
                }
                let mixed = mix(hash);
                let bits = (*this).slot_bits;
                let mask = (1usize << bits) - 1;
                let wanted = tag(mixed, bits);
                let mut slot = (mixed >> (64 - bits)) as usize;
                loop {
                    let found = *(*this).slots.add(slot);
                    if found == EMPTY {
                        return Ok(None);
                    }
                    if (found ^ wanted) >> bits == 0 && found != DELETED {
                        let position = ((found & mask as u32) - FIRST) as usize;
                        let entry = &*(*this).entries.add(position);
                        if entry.key == key {
                            return Ok(Some(position));
                        }
                        let stored = entry.key;
                        if entry.hash == hash {
                            let generation = (*this).generation;
                            let same = equal(stored)?;
                            if !Table::still(this, generation, position, stored) {
                                continue 'again;
                            }
                            if same {
                                return Ok(Some(position));
                            }
                        }
                    }
                    slot = (slot + 1) & mask;
                }
            }
        }
    }

    /// Whether user code left the entry that it compared in place.
    #[inline(always)]
    unsafe fn still(this: *const Table, generation: u32, position: usize, stored: u64) -> bool {
        // SAFETY: as for `find`.
        unsafe { (*this).generation == generation && position < (*this).filled && (*(*this).entries.add(position)).key == stored }
    }

    /// Adds a key that the table does not hold. The words' owners are now in the table.
    #[inline]
    pub fn insert_new(&mut self, hash: i64, key: u64, value: u64) {
        if self.usable == 0 {
            self.rebuild(self.live + 1 + self.live / 2);
        }
        let position = self.filled;
        // SAFETY: `usable > 0` implies `filled < capacity`.
        unsafe { self.entries.add(position).write(Entry { hash, key, value }) };
        self.filled += 1;
        self.live += 1;
        self.usable -= 1;
        if !self.slots.is_null() {
            self.link(hash, position);
        }
    }

    /// Adds a key that the table does not hold before all others. The words' owners are now in the table.
    pub fn insert_first(&mut self, hash: i64, key: u64, value: u64) {
        if self.live == 0 {
            return self.insert_new(hash, key, value);
        }
        if self.leading_holes() == 0 || self.usable == 0 {
            self.open_gap();
        }
        let position = self.leading_holes() - 1;
        // SAFETY: there is a hole at this place.
        unsafe { *self.entries.add(position) = Entry { hash, key, value } };
        if position > 0 {
            self.set_leading_holes(position);
        }
        self.live += 1;
        // A slot is taken, as by an entry at the end.
        self.usable -= 1;
        if !self.slots.is_null() {
            self.link(hash, position);
        }
    }

    /// Makes room for as many entries before the first as there are.
    #[cold]
    fn open_gap(&mut self) {
        let gap = self.live + 2;
        self.rebuild(2 * gap + gap / 2);
        // SAFETY: the capacity is that of the entries, the gap, and more.
        unsafe {
            ptr::copy(self.entries, self.entries.add(gap), self.filled);
            self.entries.write_bytes(0, gap);
        }
        self.filled += gap;
        self.usable = self.capacity - self.filled;
        self.set_leading_holes(gap);
        if !self.slots.is_null() {
            self.link_all();
        }
    }

    /// Writes `position` into the first slot that is free for `hash`.
    #[inline(always)]
    fn link(&mut self, hash: i64, position: usize) {
        let mixed = mix(hash);
        let bits = self.slot_bits;
        let mask = (1usize << bits) - 1;
        let mut slot = (mixed >> (64 - bits)) as usize;
        // SAFETY: `slot` is masked; a free slot exists since at most two thirds are taken.
        unsafe {
            while *self.slots.add(slot) > DELETED {
                slot = (slot + 1) & mask;
            }
            *self.slots.add(slot) = tag(mixed, bits) | (position as u32 + FIRST);
        }
    }

    /// Replaces the value at a position; the old word, with its owner, is returned.
    #[inline(always)]
    pub fn replace_value(&mut self, position: usize, value: u64) -> u64 {
        debug_assert!(position < self.filled);
        // SAFETY: the first `filled` entries are initialised.
        unsafe { std::mem::replace(&mut (*self.entries.add(position)).value, value) }
    }

    /// Takes the entry at a position out; its words' owners go to the caller.
    pub fn remove(&mut self, position: usize) -> Entry {
        let entry = self.entry(position);
        debug_assert!(entry.key != 0);
        self.unlink(entry.hash, position);
        // SAFETY: `entry` above read the same place.
        unsafe { *self.entries.add(position) = Entry { hash: 0, key: 0, value: 0 } };
        self.live -= 1;
        if position == 0 || self.leading_holes() == position {
            let mut first = position + 1;
            while first < self.filled && self.entry(first).key == 0 {
                first += 1;
            }
            self.set_leading_holes(first);
        }
        entry
    }

    /// How many holes the entries begin with.
    #[inline(always)]
    fn leading_holes(&self) -> usize {
        let first = self.entry(0);
        if first.key == 0 { first.hash as usize } else { 0 }
    }

    /// Writes down in the first entry, a hole, how many holes the entries begin with.
    #[inline(always)]
    fn set_leading_holes(&mut self, count: usize) {
        debug_assert!(self.entry(0).key == 0);
        // SAFETY: there is a first entry.
        unsafe { (*self.entries).hash = count as i64 }
    }

    /// Takes the last entry out.
    pub fn pop_last(&mut self) -> Option<Entry> {
        let (position, _) = self.previous(self.filled)?;
        let entry = self.remove(position);
        if self.leading_holes() > position {
            self.set_leading_holes(position);
        }
        self.filled = position;
        if self.slots.is_null() {
            self.usable = self.capacity - self.filled;
        }
        Some(entry)
    }

    fn unlink(&mut self, hash: i64, position: usize) {
        if self.slots.is_null() {
            return;
        }
        let mixed = mix(hash);
        let bits = self.slot_bits;
        let mask = (1usize << bits) - 1;
        let wanted = tag(mixed, bits) | (position as u32 + FIRST);
        let mut slot = (mixed >> (64 - bits)) as usize;
        // SAFETY: `slot` is masked; the entry is linked, so the loop ends at its slot.
        unsafe {
            while *self.slots.add(slot) != wanted {
                slot = (slot + 1) & mask;
            }
            *self.slots.add(slot) = DELETED;
        }
    }

    /// Makes room so that `count` keys fit without another rebuild.
    pub fn reserve(&mut self, count: usize) {
        if count > self.live + self.usable {
            self.rebuild(count);
        }
    }

    /// Squeezes out the holes and makes room for at least `wanted` entries.
    #[cold]
    #[inline(never)]
    fn rebuild(&mut self, wanted: usize) {
        self.squeeze();
        let (capacity, bits) = capacity_for(wanted.max(self.live + 1));
        self.generation = self.generation.wrapping_add(1);
        if capacity != self.capacity {
            // SAFETY: `entries` was allocated with `capacity` entries, of which those kept fit the new size.
            self.entries = unsafe { resize(self.entries, self.capacity, capacity) };
            self.capacity = capacity;
        }
        self.usable = capacity - self.filled;
        if bits != self.slot_bits || self.slots.is_null() {
            self.free_slots();
            if bits == 0 {
                return;
            }
            self.slot_bits = bits;
            // SAFETY: nothing is read before the zeroing below.
            self.slots = unsafe { resize(ptr::null_mut(), 0, 1usize << bits) };
        }
        self.link_all();
    }

    /// Empties the slots, and writes each entry into one.
    fn link_all(&mut self) {
        // SAFETY: there are 2^slot_bits slots.
        unsafe { ptr::write_bytes(self.slots, 0, 1usize << self.slot_bits) };
        for position in 0..self.filled {
            let entry = self.entry(position);
            if entry.key != 0 {
                self.link(entry.hash, position);
            }
        }
    }

    fn squeeze(&mut self) {
        if self.live == self.filled {
            return;
        }
        let mut to = 0;
        for from in 0..self.filled {
            let entry = self.entry(from);
            if entry.key != 0 {
                // SAFETY: `to <= from < filled`.
                unsafe { *self.entries.add(to) = entry };
                to += 1;
            }
        }
        self.filled = to;
    }

    fn free_slots(&mut self) {
        // SAFETY: allocated by `resize` with 2^slot_bits slots.
        unsafe { release(self.slots, if self.slots.is_null() { 0 } else { 1usize << self.slot_bits }) };
        self.slots = ptr::null_mut();
        self.slot_bits = 0;
    }

    /// Moves the whole content out, leaving an empty table: for `clear`, whose releases may run user code.
    pub fn take(&mut self) -> Table {
        let generation = self.generation.wrapping_add(1);
        std::mem::replace(self, Table { generation, ..Table::new() })
    }

    /// A table of the same keys, values and order, without holes. The caller adds the owners.
    pub fn duplicate(&self) -> Table {
        let mut copy = Table::new();
        if self.live > 0 {
            copy.rebuild(self.live);
            let mut position = 0;
            while let Some((at, entry)) = self.next(position) {
                copy.insert_new(entry.hash, entry.key, entry.value);
                position = at + 1;
            }
        }
        copy
    }

    /// Gives the memory back. The words are the caller's business.
    pub fn free(&mut self) {
        self.free_slots();
        // SAFETY: allocated by `resize` with `capacity` entries.
        unsafe { release(self.entries, self.capacity) };
        *self = Table { generation: self.generation.wrapping_add(1), ..Table::new() };
    }
}

impl Default for Table {
    fn default() -> Table {
        Table::new()
    }
}

/// Room for entries, and log2 of the slots (0: none), so that `wanted` entries fit.
fn capacity_for(wanted: usize) -> (usize, u32) {
    if wanted <= 4 {
        return (4, 0);
    }
    if wanted <= LINEAR_LIMIT {
        return (LINEAR_LIMIT, 0);
    }
    let mut bits = 4;
    while (1usize << bits) * 2 / 3 < wanted {
        bits += 1;
    }
    assert!(bits <= 31, "a dict of more than 1.4 billion entries");
    ((1usize << bits) * 2 / 3, bits)
}

/// Grows, shrinks or allocates an array of `T`.
///
/// # Safety
/// `old` is null with `old_count` 0, or came from this function with `old_count`. The new part is not initialised.
unsafe fn resize<T>(old: *mut T, old_count: usize, new_count: usize) -> *mut T {
    let layout = Layout::array::<T>(new_count).expect("the size of a table fits the address space");
    // SAFETY: the caller's promise; `new_count` is never 0 here.
    let new = unsafe {
        if old.is_null() {
            alloc(layout)
        } else {
            realloc(old.cast(), Layout::array::<T>(old_count).expect("it was allocated"), layout.size())
        }
    };
    if new.is_null() {
        handle_alloc_error(layout)
    }
    new.cast()
}

/// Frees what [`resize`] allocated.
///
/// # Safety
/// As for [`resize`]; nothing uses the memory afterwards.
unsafe fn release<T>(old: *mut T, count: usize) {
    if !old.is_null() {
        // SAFETY: the caller's promise.
        unsafe { dealloc(old.cast(), Layout::array::<T>(count).expect("it was allocated")) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::convert::Infallible;

    fn find(table: &Table, key: u64) -> Option<usize> {
        // SAFETY: the closure touches nothing.
        let found: Result<_, Infallible> = unsafe { Table::find(table, (key % 1000) as i64, key, |stored| Ok(stored == key)) };
        found.unwrap()
    }

    #[test]
    fn agrees_with_a_plain_list() {
        let mut table = Table::new();
        let mut model: Vec<(u64, u64)> = Vec::new();
        let mut state = 12345u64;
        for round in 0..200_000u64 {
            state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            let key = (state >> 33) % 300 * 997 + 1;
            match state >> 60 {
                0..=8 => match find(&table, key) {
                    Some(at) => {
                        table.replace_value(at, round);
                        model.iter_mut().find(|(k, _)| *k == key).unwrap().1 = round;
                    }
                    None => {
                        table.insert_new((key % 1000) as i64, key, round);
                        assert!(!model.iter().any(|(k, _)| *k == key));
                        model.push((key, round));
                    }
                },
                9..=13 => match find(&table, key) {
                    Some(at) => {
                        table.remove(at);
                        model.retain(|(k, _)| *k != key);
                    }
                    None => assert!(!model.iter().any(|(k, _)| *k == key)),
                },
                14 if state >> 40 & 3 == 0 => {
                    if let Some(at) = find(&table, key) {
                        let entry = table.remove(at);
                        table.insert_first(entry.hash, entry.key, entry.value);
                        let place = model.iter().position(|(k, _)| *k == key).unwrap();
                        let moved = model.remove(place);
                        model.insert(0, moved);
                    }
                }
                14 => assert_eq!(table.pop_last().map(|entry| (entry.key, entry.value)), model.pop()),
                _ => {
                    let mut copy = table.duplicate();
                    std::mem::swap(&mut copy, &mut table);
                    copy.free();
                }
            }
            assert_eq!(table.len(), model.len());
        }
        let mut seen = Vec::new();
        let mut at = 0;
        while let Some((position, entry)) = table.next(at) {
            seen.push((entry.key, entry.value));
            at = position + 1;
        }
        assert_eq!(seen, model);
        table.free();
    }
}
