//! One collection.

use crate::class::instance::traverse_slots;
use crate::dict::Dict;
use crate::generator::{self, Generator};
use crate::list::List;
use crate::map::HashMap;
use crate::object::types::flags;
use crate::object::{BuiltinType, Header, Obj, OwnWord, Ref, Word, alloc, refcount};

/// What the collector knows of an object. While it looks for garbage, the object's count is [`TAG`] and the place
/// of its entry.
struct Entry {
    object: *mut Header,
    count: u32,
    /// Owners that were not found among the objects; [`REACHABLE`] once it is known that something needs the object.
    outside: u32,
}

/// See [`Entry::outside`].
const REACHABLE: u32 = u32::MAX;

/// Set in a count that is the place of an entry; no true count is as high.
const TAG: usize = 1 << (usize::BITS - 1);

/// The entry of an object that a word refers to.
fn entry_of(word: Word) -> Option<usize> {
    if !word.is_pointer() {
        return None;
    }
    // SAFETY: words that objects own point to live objects.
    let count = unsafe { (*word.header()).count };
    if count & TAG != 0 { Some(count & !TAG) } else { None }
}

#[unsafe(export_name = "tp_rt_gc_state")]
static mut STATE: State = State { enabled: true, running: false };

struct State {
    enabled: bool,
    running: bool,
}

/// A collection has found objects whose finalizers must wait until Python code may run.
#[unsafe(export_name = "tp_rt_finalizers_wait")]
pub static mut FINALIZERS_WAIT: bool = false;

/// Whether collections happen by themselves.
pub fn is_enabled() -> bool {
    // SAFETY: single threaded.
    unsafe { STATE.enabled && !STATE.running }
}

/// `gc.enable()` and `gc.disable()`.
pub fn set_enabled(enabled: bool) {
    // SAFETY: single threaded.
    unsafe { STATE.enabled = enabled }
}

/// Calls `visit` with each word that the object owns.
fn traverse(object: *mut Header, visit: &mut dyn FnMut(Word)) {
    // SAFETY: the collector holds live objects only.
    unsafe {
        let ty = &*(*object).ty;
        if let Some(traverse) = ty.slots.traverse {
            traverse(Ref::<Obj>::from_ptr(object), visit);
        }
        if ty.prefix != 0 {
            traverse_slots(object, visit);
        }
        if ty.flags & flags::HEAP != 0 {
            visit(Word::from_ptr((*object).ty));
        }
    }
}

/// Which objects a collection looks at.
#[derive(Clone, Copy, PartialEq)]
enum Scope {
    /// All that can own others: `gc.collect()` says how many it found, so none may be left out.
    All,
    /// Those that can be part of a cycle, or run code when they are freed. What else they own is freed with them.
    Needed,
}

/// Whether a collection looks at an object.
fn is_in(scope: Scope, object: *mut Header) -> bool {
    // SAFETY: the heap enumerates live objects only.
    let ty = unsafe { &*(*object).ty };
    let needed = flags::CYCLIC | flags::FINALIZER | flags::WEAKLY_REFERENCED;
    if ty.slots.traverse.is_none() {
        return ty.is_heap() && (scope == Scope::All || ty.flags & needed != 0);
    }
    scope == Scope::All || !holds_atoms(object)
}

/// Whether a list or dict holds nothing that owns objects itself, so that it is in no cycle. Most are like that.
fn holds_atoms(object: *mut Header) -> bool {
    let is_atom = |word: Word| !word.is_pointer() || word.ty().slots.traverse.is_none() && !word.ty().is_heap();
    // SAFETY: the collector holds live objects only; the type says what the object is.
    unsafe {
        let ty = &*(*object).ty;
        if ty.is(BuiltinType::List) {
            return Ref::<List>::from_ptr(object.cast()).items().iter().all(|&item| is_atom(item));
        }
        if ty.is(BuiltinType::Dict) {
            let table = &Ref::<Dict>::from_ptr(object.cast()).get_mut().table;
            let entries = std::iter::successors(table.next(0), |(at, _)| table.next(at + 1));
            return entries.map(|(_, entry)| entry).all(|entry| is_atom(Word(entry.key)) && is_atom(Word(entry.value)));
        }
    }
    false
}

/// Frees the cycles that nothing else owns. The number of objects found.
pub fn collect() -> usize {
    guarded(Scope::All, sweep)
}

/// The same where no Python code may run: cycles that have finalizers wait.
pub fn collect_quietly() -> usize {
    guarded(Scope::Needed, |garbage| {
        if garbage.iter().any(|object| runs_code(object.word())) {
            // SAFETY: single threaded.
            unsafe { FINALIZERS_WAIT = true };
            return garbage.len();
        }
        sweep(garbage)
    })
}

fn guarded(scope: Scope, sweep: impl FnOnce(Vec<OwnWord>) -> usize) -> usize {
    // SAFETY: single threaded.
    unsafe {
        if STATE.running {
            return 0;
        }
        STATE.running = true;
        let found = sweep(find_garbage(scope));
        STATE.running = false;
        found
    }
}

/// Whether freeing the object may run Python code.
fn runs_code(object: Word) -> bool {
    // SAFETY: the collector owns the object.
    unsafe { (*(*object.header()).ty).flags & (flags::FINALIZER | flags::WEAKLY_REFERENCED) != 0 }
}

fn find_garbage(scope: Scope) -> Vec<OwnWord> {
    let mut entries: Vec<Entry> = Vec::new();
    alloc::for_each_object(|object| {
        // SAFETY: the heap enumerates live objects only.
        let count = unsafe { (*object).count };
        // One with more owners than an entry can count, as an immortal one has, stays.
        if is_in(scope, object) && count != 0 && count < REACHABLE as usize {
            entries.push(Entry { object, count: count as u32, outside: count as u32 });
        }
    });
    for (place, entry) in entries.iter().enumerate() {
        // SAFETY: nothing counts until the counts are put back.
        unsafe { (*entry.object).count = TAG | place };
    }
    for at in 0..entries.len() {
        let object = entries[at].object;
        traverse(object, &mut |word| {
            if let Some(owned) = entry_of(word) {
                entries[owned].outside = entries[owned].outside.saturating_sub(1);
            }
        });
    }
    let mut work: Vec<usize> = (0..entries.len()).filter(|&at| entries[at].outside != 0).collect();
    for &at in &work {
        entries[at].outside = REACHABLE;
    }
    while let Some(at) = work.pop() {
        traverse(entries[at].object, &mut |word| {
            if let Some(owned) = entry_of(word) {
                if entries[owned].outside != REACHABLE {
                    entries[owned].outside = REACHABLE;
                    work.push(owned);
                }
            }
        });
    }
    for entry in &entries {
        // SAFETY: as above.
        unsafe { (*entry.object).count = entry.count as usize };
    }
    entries.iter().filter(|entry| entry.outside != REACHABLE).map(|entry| Word::from_ptr(entry.object).own()).collect()
}

fn sweep(garbage: Vec<OwnWord>) -> usize {
    let found = garbage.len();
    if found == 0 {
        return 0;
    }
    if finalize(&garbage) && revived(&garbage) {
        return 0;
    }
    for object in &garbage {
        // SAFETY: the vector owns the object.
        if unsafe { (*(*object.word().header()).ty).flags } & flags::WEAKLY_REFERENCED != 0 {
            super::weak::object_dies(object.word());
        }
    }
    for object in &garbage {
        clear(object.word());
    }
    drop(garbage);
    found
}

/// Runs finalizers, and says whether there were any.
fn finalize(garbage: &[OwnWord]) -> bool {
    let mut any = false;
    for object in garbage {
        let header = object.word().header();
        // SAFETY: the vector owns the object.
        if unsafe { (*(*header).ty).flags } & flags::FINALIZER != 0 && !super::is_finalized(header) {
            any = true;
            super::mark_finalized(header);
            crate::class::finalize::run(object.word());
        }
        if let Some(generator) = object.word().cast::<Generator>() {
            if generator::must_close(generator) {
                any = true;
                generator::close_dying(generator);
            }
        }
    }
    any
}

/// Whether finalizers have stored an object somewhere: then all live on, as those that it holds must.
fn revived(garbage: &[OwnWord]) -> bool {
    let mut inside: HashMap<usize, usize> = garbage.iter().map(|object| (object.word().0 as usize, 1)).collect();
    for object in garbage {
        traverse(object.word().header(), &mut |word| {
            if let Some(count) = inside.get_mut(&(word.0 as usize)) {
                *count += 1;
            }
        });
    }
    // SAFETY: the slice owns the objects.
    garbage.iter().any(|object| unsafe { (*object.word().header()).count } > inside[&(object.word().0 as usize)])
}

/// Makes an object let go of what can be part of a cycle: its own fields, then its attribute slots.
fn clear(object: Word) {
    let header = object.header();
    // SAFETY: the collector owns the object; the fields are emptied in place by the types' own functions.
    unsafe {
        let ty = &*(*header).ty;
        match ty.slots.clear {
            Some(clear) => clear(header),
            None => clear_by_type(object, ty.layout),
        }
        for index in 1..=ty.prefix / 8 {
            refcount::release(header.cast::<Word>().sub(index).replace(Word::NULL));
        }
    }
}

fn clear_by_type(object: Word, layout: BuiltinType) {
    // SAFETY: the layout says what the object is.
    unsafe {
        match layout {
            BuiltinType::Cell => crate::function::cell::cell_set(Ref::from_word(object), OwnWord::NULL),
            BuiltinType::List => crate::imp::list_clear(Ref::from_word(object)),
            BuiltinType::Dict => crate::imp::dict_clear(Ref::from_word(object)),
            BuiltinType::Set => crate::imp::set_clear(Ref::from_word(object)),
            _ => {}
        }
    }
}
