//! The cycle collector: trial deletion over the whole heap.
//!
//! Every object can be enumerated (see [`crate::object::alloc`]), so nothing is registered. A collection counts,
//! for each object of a type that can hold others, how many of its owners are such objects; one that has an owner
//! besides is reachable, and so is all that it reaches. The rest is garbage: it is finalized, and then
//! what it holds is released.

pub mod collect;

pub mod weak;

use crate::map::HashSet;
use crate::object::Header;
use crate::object::alloc;

#[unsafe(export_name = "tp_rt_finalized")]
static mut FINALIZED: Option<HashSet<usize>> = None;

/// Whether `__del__` has run for an object that came back to life.
pub fn is_finalized(object: *mut Header) -> bool {
    // SAFETY: single threaded.
    unsafe { FINALIZED.as_ref().is_some_and(|objects| objects.contains(&(object as usize))) }
}

/// Remembers that `__del__` has run.
pub fn mark_finalized(object: *mut Header) {
    // SAFETY: single threaded.
    unsafe { FINALIZED.get_or_insert_with(HashSet::default).insert(object as usize) };
}

/// Forgets an object that is freed.
pub fn forget(object: *mut Header) {
    // SAFETY: single threaded.
    unsafe {
        if let Some(objects) = FINALIZED.as_mut() {
            objects.remove(&(object as usize));
        }
    }
}

/// Collects when the heap has grown; to be called where every object is complete.
#[inline(always)]
pub fn poll() {
    // SAFETY: single threaded.
    if unsafe { alloc::COLLECT_WANTED } {
        collect_wanted();
    }
}

#[cold]
#[inline(never)]
fn collect_wanted() {
    alloc::collecting();
    let found = if collect::is_enabled() { collect::collect_quietly() } else { 0 };
    alloc::collected(found == 0);
}

/// Finishes a collection that has found finalizers; to be called where Python code may run.
#[cold]
#[inline(never)]
pub fn run_waiting_finalizers() {
    // SAFETY: single threaded.
    unsafe { collect::FINALIZERS_WAIT = false };
    collect::collect();
}

/// `gc.collect`.
pub fn gc_collect(_generation: i64) -> i64 {
    collect::collect() as i64
}

/// `gc.enable`.
pub fn gc_enable() {
    collect::set_enabled(true);
}

/// `gc.disable`.
pub fn gc_disable() {
    collect::set_enabled(false);
}

/// `gc.isenabled`.
pub fn gc_isenabled() -> bool {
    collect::is_enabled()
}
