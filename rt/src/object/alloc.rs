//! The heap: pools of equal blocks carved from chunks, and a list of large objects.
//!
//! An object of a user class keeps its attribute slots *before* its header, so that a slot has the same
//! distance from the object whatever builtin type the class derives from:
//!
//! ```text
//! block: [ slot n-1 | … | slot 1 | slot 0 | count | ty | fields of the builtin base … ]
//!                                         ^ object
//! ```
//!
//! A pool holds blocks of one size with one such prefix, so that every object can be enumerated: the cycle
//! collector and the leak report do so. A free block has a null type.

use super::{Header, TypeObject};
use std::alloc::{GlobalAlloc, Layout, System};
use std::ptr::null_mut;

/// Bytes that a pool takes from the arena at once.
const CHUNK: usize = 64 * 1024;
/// Bytes that the arena takes from the system at once.
const ARENA: usize = 1024 * 1024;
/// So many fresh blocks join the free list of a pool at once.
const BATCH: usize = 32;
/// The largest block that comes from a pool.
pub const MAX_POOLED: usize = 512;
/// Sizes are rounded up to this.
const GRAIN: usize = 16;

/// Blocks of one size and prefix.
#[repr(C)]
pub struct Pool {
    free: *mut Header,
    bump: *mut u8,
    end: *mut u8,
    /// Bytes of a block, the prefix included.
    size: usize,
    /// Bytes before the header.
    prefix: usize,
    chunks: Vec<*mut u8>,
    /// Bytes of the blocks that were free after the last collection, until they are used up.
    reusable: usize,
}

impl Pool {
    /// An empty pool.
    pub const fn new(size: usize, prefix: usize) -> Pool {
        Pool { free: null_mut(), bump: null_mut(), end: null_mut(), size, prefix, chunks: Vec::new(), reusable: 0 }
    }

    /// Memory of one object; the fields, the header too, are not initialised, apart from the prefix, which is all 0.
    #[inline(always)]
    fn alloc(&mut self) -> *mut Header {
        // SAFETY: a pool is only reached through `&mut`.
        self.recycled().unwrap_or_else(|| unsafe { tp_rt_pool_grow(self) })
    }

    /// A block of the free list.
    #[inline(always)]
    fn recycled(&mut self) -> Option<*mut Header> {
        let block = self.free;
        if block.is_null() {
            return None;
        }
        // SAFETY: a free block holds the next one where an object has its count.
        self.free = unsafe { (*block).count as *mut Header };
        Some(block)
    }

    #[inline(always)]
    unsafe fn free(&mut self, object: *mut Header) {
        // SAFETY: the object came from this pool, and nothing refers to it any more.
        unsafe {
            (*object).ty = std::ptr::null();
            (*object).count = self.free as usize;
        }
        self.free = object;
    }
}

/// The pools of objects without a prefix, by size in grains.
#[unsafe(export_name = "tp_rt_pools")]
static mut POOLS: [Pool; MAX_POOLED / GRAIN + 1] = {
    let mut pools = [const { Pool::new(0, 0) }; MAX_POOLED / GRAIN + 1];
    let mut index = 0;
    while index < pools.len() {
        pools[index].size = index * GRAIN;
        index += 1;
    }
    pools
};

#[repr(C)]
struct Large {
    previous: *mut Large,
    next: *mut Large,
    /// Bytes before the header.
    prefix: usize,
    padding: usize,
}

struct Heap {
    arena: *mut u8,
    arena_end: *mut u8,
    large: *mut Large,
    large_bytes: usize,
    /// Bytes that objects own outside the heap.
    buffer_bytes: usize,
    /// Pools that have blocks.
    pools: Vec<*mut Pool>,
    /// Pools of objects with a prefix.
    shaped: Vec<*mut Pool>,
    chunk_bytes: usize,
    /// Bytes taken since the last collection: of fresh memory, of the free blocks of pools that have none left, and of buffers.
    taken: usize,
    /// So many may be taken before the cycle collector shall run.
    allowance: usize,
}

/// What may be taken between two collections, however small the heap is.
const MIN_ALLOWANCE: usize = 4 << 20;

impl Heap {
    #[inline(always)]
    fn take(&mut self, bytes: usize) {
        self.taken += bytes;
        if self.taken > self.allowance {
            // SAFETY: single threaded.
            unsafe { COLLECT_WANTED = true };
        }
    }
}

/// Counts memory that an object owns outside the heap, such as the items of a list: a cycle holds it too.
#[inline]
pub fn buffer_taken(bytes: usize) {
    // SAFETY: single threaded.
    unsafe {
        HEAP.buffer_bytes += bytes;
        HEAP.take(bytes);
    }
}

/// Counts memory that was free after the last collection, and is used up.
pub fn buffer_reused(bytes: usize) {
    // SAFETY: single threaded.
    unsafe { HEAP.take(bytes) }
}

/// Counts memory that was [`buffer_taken`] before, and is free.
#[inline]
pub fn buffer_freed(bytes: usize) {
    // SAFETY: single threaded.
    unsafe {
        HEAP.buffer_bytes -= bytes;
        HEAP.taken = HEAP.taken.saturating_sub(bytes);
    }
}

#[unsafe(export_name = "tp_rt_heap")]
static mut HEAP: Heap = Heap {
    arena: null_mut(),
    arena_end: null_mut(),
    large: null_mut(),
    large_bytes: 0,
    buffer_bytes: 0,
    pools: Vec::new(),
    shaped: Vec::new(),
    chunk_bytes: 0,
    taken: 0,
    allowance: MIN_ALLOWANCE,
};

/// Set when the heap has grown so much that cycles should be looked for.
#[unsafe(export_name = "tp_rt_collect_wanted")]
pub static mut COLLECT_WANTED: bool = false;

/// The next block of a pool whose free list is empty.
///
/// # Safety
/// `pool` is not in use elsewhere.
#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
unsafe extern "C" fn tp_rt_pool_grow(pool: &mut Pool) -> *mut Header {
    // SAFETY: single threaded; chunks are never given back, so blocks stay valid.
    unsafe {
        HEAP.take(std::mem::take(&mut pool.reusable));
        if (pool.end as usize) - (pool.bump as usize) < pool.size {
            if pool.chunks.is_empty() {
                HEAP.pools.push(pool);
            }
            if (HEAP.arena_end as usize) - (HEAP.arena as usize) < CHUNK {
                // Aligned no more than `calloc` does by itself, whose memory is zero without being written.
                let arena = System.alloc_zeroed(Layout::from_size_align_unchecked(ARENA, GRAIN));
                if arena.is_null() {
                    std::alloc::handle_alloc_error(Layout::from_size_align_unchecked(ARENA, GRAIN));
                }
                HEAP.arena = arena;
                HEAP.arena_end = arena.add(ARENA);
            }
            pool.bump = HEAP.arena;
            pool.end = HEAP.arena.add(CHUNK);
            HEAP.arena = HEAP.arena.add(CHUNK);
            pool.chunks.push(pool.bump);
            HEAP.chunk_bytes += CHUNK;
            HEAP.take(CHUNK);
        }
        let block = pool.bump;
        let fresh = BATCH.min((pool.end as usize - block as usize) / pool.size);
        pool.bump = block.add(fresh * pool.size);
        // The rest of the batch, in the order of its addresses; fresh memory has null types.
        let object = |index: usize| block.add(index * pool.size + pool.prefix).cast::<Header>();
        for index in (1..fresh).rev() {
            (*object(index)).count = pool.free as usize;
            pool.free = object(index);
        }
        object(0)
    }
}

/// A block of a pool whose free list is empty, for an object that can be part of a cycle: this is where cycles are looked for.
///
/// # Safety
/// `pool` is not in use elsewhere, and every object is complete.
#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
unsafe extern "C" fn tp_rt_pool_refill(pool: *mut Pool) -> *mut Header {
    crate::cycle::poll();
    // SAFETY: the caller's promise; the collection has used the pool, and is over.
    unsafe { (*pool).alloc() }
}

/// An instance with so many words before its header and numbers behind it, all 0, of a class with
/// [`super::types::flags::SLOTS_ONLY`], when its pool has a free block.
///
/// # Safety
/// The class has that flag, and so many of them.
#[inline(always)]
pub unsafe fn recycled(ty: &TypeObject, words: usize, numbers: usize) -> Option<*mut Header> {
    // SAFETY: single threaded; a free block holds the next one where an object has its count, with its slots around it.
    unsafe {
        let object = (*ty.pool).free;
        if object.is_null() {
            return None;
        }
        (*ty.pool).free = (*object).count as *mut Header;
        object.cast::<u64>().sub(words).write_bytes(0, words);
        object.write(Header::new(ty));
        object.add(1).cast::<u64>().write_bytes(0, numbers);
        super::refcount::retain_object((&raw const *ty).cast_mut().cast());
        Some(object)
    }
}

/// Gives back the block of an instance of a class with [`super::types::flags::SLOTS_ONLY`].
///
/// # Safety
/// The object is no longer used.
#[inline(always)]
pub unsafe fn recycle(object: *mut Header, ty: &TypeObject) {
    // SAFETY: the caller's promise.
    unsafe { (*ty.pool).free(object) }
}

/// Memory of an object of `size` bytes (header included, prefix not) for a type without a prefix; the header is set.
#[inline(always)]
pub fn plain(ty: *const TypeObject, size: usize) -> *mut Header {
    if size > MAX_POOLED {
        return large(ty, size, 0);
    }
    // SAFETY: single threaded; the index is within the table.
    unsafe {
        let object = POOLS[size.div_ceil(GRAIN)].alloc();
        object.write(Header::new(ty));
        object
    }
}

/// [`plain`] for a container, of which cycles may consist: where the heap may grow, they are looked for. So every object must be complete.
#[inline(always)]
pub fn container(ty: *const TypeObject, size: usize) -> *mut Header {
    // SAFETY: single threaded; the index is within the table.
    unsafe {
        let pool = &raw mut POOLS[size.div_ceil(GRAIN)];
        let object = (*pool).recycled().unwrap_or_else(|| tp_rt_pool_refill(pool));
        object.write(Header::new(ty));
        object
    }
}

/// Memory of an object of `size` bytes (header included, prefix not) for any type; the header is set and
/// attribute slots are 0.
/// The object is one of the owners of a class of Python code.
#[inline]
pub fn object(ty: &TypeObject, size: usize) -> *mut Header {
    if ty.flags & super::types::flags::HEAP != 0 {
        super::refcount::retain_object((&raw const *ty).cast_mut().cast());
    }
    if ty.prefix == 0 && ty.pool.is_null() {
        plain(ty, size)
    } else if !ty.pool.is_null() && size == ty.basic_size {
        // SAFETY: the type's pool is made with the type, for its basic size and prefix.
        unsafe {
            let object = (*ty.pool).alloc();
            let mut slot = object.cast::<u64>();
            let first = object.cast::<u8>().sub(ty.prefix).cast::<u64>();
            while slot > first {
                slot = slot.sub(1);
                slot.write(0);
            }
            object.write(Header::new(ty));
            if ty.flags & super::types::flags::SLOTS_ONLY != 0 {
                object.add(1).cast::<u8>().write_bytes(0, size - size_of::<Header>());
            }
            object
        }
    } else {
        large(ty, size, ty.prefix)
    }
}

#[inline(never)]
fn large(ty: *const TypeObject, size: usize, prefix: usize) -> *mut Header {
    let padded = prefix.next_multiple_of(GRAIN);
    let total = size_of::<Large>() + padded + size;
    // SAFETY: the layout is not empty; the list is only touched here and in `free_large`.
    unsafe {
        let Ok(layout) = Layout::from_size_align(total, GRAIN) else { std::process::abort() };
        let start = System.alloc(layout);
        if start.is_null() {
            std::alloc::handle_alloc_error(layout);
        }
        start.write_bytes(0, size_of::<Large>() + padded);
        let node = start.cast::<Large>();
        node.write(Large { previous: null_mut(), next: HEAP.large, prefix: padded, padding: 0 });
        if !HEAP.large.is_null() {
            (*HEAP.large).previous = node;
        }
        HEAP.large = node;
        HEAP.large_bytes += total;
        HEAP.take(total);
        let object = start.add(size_of::<Large>() + padded).cast::<Header>();
        object.write(Header::new(ty));
        object
    }
}

/// Gives the memory of an object of `size` bytes back.
///
/// # Safety
/// The object came from [`plain`] or [`object`] with the same type and size, and is no longer used.
#[inline]
pub unsafe fn free(object: *mut Header, ty: *const TypeObject, size: usize) {
    // SAFETY: the caller's promise; the same case distinction as at allocation.
    unsafe {
        let ty = &*ty;
        if !ty.pool.is_null() && size == ty.basic_size {
            (*ty.pool).free(object);
        } else if ty.prefix == 0 && size <= MAX_POOLED {
            POOLS[size.div_ceil(GRAIN)].free(object);
        } else {
            free_large(object, size, ty.prefix);
        }
    }
}

#[inline(never)]
unsafe fn free_large(object: *mut Header, size: usize, prefix: usize) {
    let padded = prefix.next_multiple_of(GRAIN);
    let total = size_of::<Large>() + padded + size;
    // SAFETY: the node lies where `large` put it.
    unsafe {
        let start = object.cast::<u8>().sub(size_of::<Large>() + padded);
        let node = start.cast::<Large>();
        let (previous, next) = ((*node).previous, (*node).next);
        if previous.is_null() {
            HEAP.large = next;
        } else {
            (*previous).next = next;
        }
        if !next.is_null() {
            (*next).previous = previous;
        }
        HEAP.large_bytes -= total;
        HEAP.taken = HEAP.taken.saturating_sub(total);
        System.dealloc(start, Layout::from_size_align_unchecked(total, GRAIN));
    }
}

/// The pool for objects of `size` bytes with a prefix, made when there is none yet; null when they are too large for pools.
pub fn pool_for(size: usize, prefix: usize) -> *mut Pool {
    let total = (prefix + size).next_multiple_of(8);
    if total > CHUNK / 8 {
        return null_mut();
    }
    // SAFETY: single threaded; pools live for ever.
    unsafe {
        if let Some(&pool) = HEAP.shaped.iter().find(|&&pool| (*pool).size == total && (*pool).prefix == prefix) {
            return pool;
        }
        // It joins the list with its first chunk.
        let pool: *mut Pool = Box::leak(Box::new(Pool::new(total, prefix)));
        HEAP.shaped.push(pool);
        pool
    }
}

/// Calls `visit` with every live object. It must neither allocate nor free objects.
pub fn for_each_object(mut visit: impl FnMut(*mut Header)) {
    // SAFETY: the heap knows its pools; nodes of large objects are followed by their object.
    unsafe {
        for &pool in &HEAP.pools {
            for_each_block(&*pool, |object| {
                if !(*object).ty.is_null() {
                    visit(object);
                }
            });
        }
        let mut node = HEAP.large;
        while !node.is_null() {
            visit(node.cast::<u8>().add(size_of::<Large>() + (*node).prefix).cast());
            node = (*node).next;
        }
    }
}

/// Calls `visit` with every block of a pool that was ever handed out or is on the free list.
#[inline(always)]
fn for_each_block(pool: &Pool, mut visit: impl FnMut(*mut Header)) {
    // SAFETY: blocks up to `bump` have an initialised header.
    unsafe {
        for &chunk in &pool.chunks {
            let mut block = chunk;
            let last = if pool.bump > chunk && pool.bump <= chunk.add(CHUNK) { pool.bump } else { chunk.add(CHUNK) };
            while (last as usize) - (block as usize) >= pool.size {
                visit(block.add(pool.prefix).cast::<Header>());
                block = block.add(pool.size);
            }
        }
    }
}

/// Says that a search for cycles begins.
pub fn collecting() {
    // SAFETY: single threaded.
    unsafe { COLLECT_WANTED = false };
}

/// Bytes that are free in the allocator of what is no object.
fn free_buffers() -> usize {
    #[cfg(feature = "program")]
    return crate::memory::count_free();
    #[cfg(not(feature = "program"))]
    return 0;
}

/// Says that cycles were looked for: the next search waits until as much was taken as is in use now; twice as much where it was in vain.
pub fn collected(in_vain: bool) {
    // SAFETY: single threaded; the headers of blocks are initialised.
    unsafe {
        let mut free = free_buffers();
        for &pool in &HEAP.pools {
            let mut blocks = 0;
            for_each_block(&*pool, |object| blocks += usize::from((*object).ty.is_null()));
            (*pool).reusable = blocks * (*pool).size;
            free += (*pool).reusable;
        }
        HEAP.taken = 0;
        let used = HEAP.chunk_bytes + HEAP.large_bytes + HEAP.buffer_bytes - free;
        HEAP.allowance = (used << u32::from(in_vain)).max(MIN_ALLOWANCE);
        COLLECT_WANTED = false;
    }
}
