//! What the containers share: equality and hashes of items, indexes and slices, reprs, iteration over any value.

pub mod fault;

pub mod index;

pub mod items;

pub mod repr;

pub mod walk;

use crate::object::{OwnWord, Raised, Ref, TypeObject, Word, alloc, refcount};

/// Memory for an object of the class `ty` with `size` bytes.
#[inline]
pub fn allocate<T>(ty: Ref<TypeObject>, size: usize) -> *mut T {
    alloc::object(&ty, size).cast()
}

/// Adds an owner to each word of a container.
#[inline]
pub fn retain_all(words: &[Word]) {
    for &word in words {
        refcount::retain(word.held());
    }
}

/// More owners of `words`, in an allocation of just that size.
#[inline]
pub fn owned_copy(words: &[Word]) -> Vec<Word> {
    owned(words.iter().copied(), words.len())
}

/// More owners of the `count` words that an iterator gives.
#[inline(always)]
pub fn owned(words: impl Iterator<Item = Word>, count: usize) -> Vec<Word> {
    let mut copy = Vec::with_capacity(count);
    // SAFETY: there is space for `count` words, and `take` gives no more; `count` words come.
    unsafe {
        copy_owned(words.take(count), copy.as_mut_ptr());
        copy.set_len(count);
    }
    copy
}

/// Writes more owners of words of containers.
///
/// # Safety
/// There is space for all of them at `to`.
#[inline(always)]
pub unsafe fn copy_owned(words: impl Iterator<Item = Word>, to: *mut Word) {
    for (at, word) in words.enumerate() {
        refcount::retain(word.held());
        // SAFETY: the caller's promise.
        unsafe { to.add(at).write(word) };
    }
}

/// Drops an owner of each word.
pub fn release_all(words: Vec<Word>) {
    for word in words {
        refcount::release(word);
    }
}

/// The same from the end, as CPython drops what a list or a tuple holds.
pub fn release_backwards(words: Vec<Word>) {
    for &word in words.iter().rev() {
        refcount::release(word.held());
    }
}

/// Calls `callee` with borrowed positional arguments.
pub fn call(callee: Word, args: &[Word]) -> Result<OwnWord, Raised> {
    crate::imp::dyn_call(callee, args.as_ptr() as *mut u64, args.len() as i64, Word::NULL)
}

/// The size of a repetition `len * times`, or MemoryError (a size past `i64` is CPython's own MemoryError).
pub fn repeated_len(len: usize, times: i64) -> Result<usize, Raised> {
    let times = times.max(0) as usize;
    match len.checked_mul(times) {
        Some(total) if total < 1 << 45 => Ok(total),
        _ => Err(crate::exc::raise_text(crate::BuiltinType::MemoryError, format_args!(""))),
    }
}

/// The words that a row hands over as a pointer and a count.
///
/// # Safety
/// `words` points to `count` words that outlive the result; it may dangle when `count` is 0.
pub unsafe fn raw_words<'a>(words: *mut u64, count: i64) -> &'a [Word] {
    // SAFETY: the caller's promise.
    if count == 0 { &[] } else { unsafe { std::slice::from_raw_parts(words.cast::<Word>(), count as usize) } }
}
