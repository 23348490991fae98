//! The allocator of everything that is not an object: items of lists, tables of dicts, text in the making.
//!
//! Small blocks come from free lists, one for each size in grains, and are carved from chunks that are never given back; larger
//! ones come from the system. Only in the runtime that programs link (feature `program`): that is single threaded.

use crate::object::alloc::{buffer_freed, buffer_reused, buffer_taken};
use std::alloc::{GlobalAlloc, Layout, System};
use std::ptr::null_mut;

/// Sizes are rounded up to this, which is also the alignment of small blocks.
const GRAIN: usize = 16;
/// The largest block that comes from a free list.
const MAX_SMALL: usize = 1024;
/// Bytes that are taken from the system at once.
const CHUNK: usize = 64 * 1024;

/// See the module.
pub struct Memory;

struct State {
    /// First free block of each size; a free block begins with the next one.
    free: [*mut u8; MAX_SMALL / GRAIN + 1],
    /// Bytes of each size that were free after the last collection, until they are used up.
    reusable: [usize; MAX_SMALL / GRAIN + 1],
    bump: *mut u8,
    end: *mut u8,
}

#[unsafe(export_name = "tp_rt_memory")]
static mut STATE: State =
    State { free: [null_mut(); MAX_SMALL / GRAIN + 1], reusable: [0; MAX_SMALL / GRAIN + 1], bump: null_mut(), end: null_mut() };

/// Counts the small blocks that are free, in bytes; called after a collection.
pub fn count_free() -> usize {
    // SAFETY: single threaded; a free block begins with the next one.
    unsafe {
        for class in 0..STATE.free.len() {
            let (mut block, mut blocks) = (STATE.free[class], 0);
            while !block.is_null() {
                blocks += 1;
                block = block.cast::<*mut u8>().read();
            }
            STATE.reusable[class] = blocks * class * GRAIN;
        }
        (&raw const STATE.reusable).read().iter().sum()
    }
}

fn is_small(layout: Layout) -> bool {
    layout.size() <= MAX_SMALL && layout.align() <= GRAIN
}

fn class(size: usize) -> usize {
    size.div_ceil(GRAIN)
}

/// A block of `class` grains where no free one is left; null when memory is out.
#[cold]
unsafe fn carve(class: usize) -> *mut u8 {
    let size = class * GRAIN;
    // SAFETY: single threaded; the rest of a chunk is left unused.
    unsafe {
        buffer_reused(std::mem::take(&mut STATE.reusable[class]));
        if (STATE.end as usize) - (STATE.bump as usize) < size {
            let chunk = System.alloc(Layout::from_size_align_unchecked(CHUNK, GRAIN));
            if chunk.is_null() {
                return chunk;
            }
            buffer_taken(CHUNK);
            STATE.bump = chunk;
            STATE.end = chunk.add(CHUNK);
        }
        let block = STATE.bump;
        STATE.bump = block.add(size);
        block
    }
}

/// A block from the system. It and its like stay out of line: they are in every place that allocates.
#[inline(never)]
unsafe fn alloc_large(layout: Layout) -> *mut u8 {
    buffer_taken(layout.size());
    // SAFETY: the caller's promise.
    unsafe { System.alloc(layout) }
}

#[inline(never)]
unsafe fn alloc_large_zeroed(layout: Layout) -> *mut u8 {
    buffer_taken(layout.size());
    // SAFETY: the caller's promise.
    unsafe { System.alloc_zeroed(layout) }
}

#[inline(never)]
unsafe fn dealloc_large(block: *mut u8, layout: Layout) {
    buffer_freed(layout.size());
    // SAFETY: the caller's promise.
    unsafe { System.dealloc(block, layout) }
}

#[inline(never)]
unsafe fn realloc_large(block: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
    buffer_freed(layout.size());
    buffer_taken(new_size);
    // SAFETY: the caller's promise.
    unsafe { System.realloc(block, layout, new_size) }
}

// SAFETY: blocks of one class have its size and the alignment of a grain, and are handed out once.
unsafe impl GlobalAlloc for Memory {
    #[inline]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: single threaded; the class is within the table.
        unsafe {
            if !is_small(layout) {
                return alloc_large(layout);
            }
            let class = class(layout.size());
            let block = STATE.free[class];
            if block.is_null() {
                return carve(class);
            }
            STATE.free[class] = block.cast::<*mut u8>().read();
            block
        }
    }

    #[inline]
    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        // SAFETY: the block came from `alloc` with this layout.
        unsafe {
            if !is_small(layout) {
                return dealloc_large(block, layout);
            }
            let class = class(layout.size());
            block.cast::<*mut u8>().write(STATE.free[class]);
            STATE.free[class] = block;
        }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller's promise.
        unsafe {
            if !is_small(layout) {
                return alloc_large_zeroed(layout);
            }
            let block = self.alloc(layout);
            if !block.is_null() {
                block.write_bytes(0, layout.size());
            }
            block
        }
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        // SAFETY: the caller's promise.
        unsafe {
            let new = Layout::from_size_align_unchecked(new_size, layout.align());
            match (is_small(layout), is_small(new)) {
                (false, false) => realloc_large(block, layout, new_size),
                (true, true) if class(layout.size()) == class(new_size) => block,
                _ => {
                    let moved = self.alloc(new);
                    if !moved.is_null() {
                        moved.copy_from_nonoverlapping(block, layout.size().min(new_size));
                        self.dealloc(block, layout);
                    }
                    moved
                }
            }
        }
    }
}
