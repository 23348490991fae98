//! Iterators over ranges: of machine ints, and of ints of any size.

use super::{END, ITERATOR, allocate};
use crate::object::slots::Slots;
use crate::object::{Header, Obj, Own, OwnWord, Raised, Ref, Word, refcount};
use taipan_rt_abi::BuiltinType;

/// A place in a range whose numbers all fit 63 bits.
#[repr(C)]
pub struct RangeIterator {
    /// The header.
    pub header: Header,
    /// The next number.
    pub next: i64,
    /// What is added each time.
    pub step: i64,
    /// How many numbers are left.
    pub left: u64,
}

/// A place in any other range; the words are ints.
#[repr(C)]
#[allow(missing_docs)]
pub struct LongRangeIterator {
    pub header: Header,
    pub next: Word,
    pub step: Word,
    pub left: Word,
}

/// How many numbers `range(start, stop, step)` has; `step` is not 0.
#[inline(always)]
pub fn count(start: i64, stop: i64, step: i64) -> u64 {
    let (low, high, stride) = if step > 0 { (start, stop, step as u64) } else { (stop, start, step.unsigned_abs()) };
    if low >= high { 0 } else { ((high as u64).wrapping_sub(low as u64) - 1) / stride + 1 }
}

/// An iterator over `left` numbers from `start`.
#[inline(always)]
pub fn small(start: i64, step: i64, left: u64) -> Own<Obj> {
    let object = allocate::<RangeIterator>(BuiltinType::RangeIterator);
    // SAFETY: fresh memory of the right size; the header is set.
    unsafe {
        (&raw mut (*object).next).write(start);
        (&raw mut (*object).step).write(step);
        (&raw mut (*object).left).write(left);
        Own::from_ptr(object.cast())
    }
}

/// An iterator over `left` numbers from `start`, all ints of any size.
pub fn long(start: Word, step: Word, left: OwnWord) -> Own<Obj> {
    let object = allocate::<LongRangeIterator>(BuiltinType::LongRangeIterator);
    // SAFETY: fresh memory of the right size; the header is set.
    unsafe {
        (&raw mut (*object).next).write(start.own().into_raw());
        (&raw mut (*object).step).write(step.own().into_raw());
        (&raw mut (*object).left).write(left.into_raw());
        Own::from_ptr(object.cast())
    }
}

/// Next number of a small range.
#[inline(always)]
pub fn range_next(iterator: Ref<Obj>) -> OwnWord {
    // SAFETY: called with range iterators; the reference ends here.
    let this = unsafe { iterator.cast::<RangeIterator>().get_mut() };
    if this.left == 0 {
        return END;
    }
    this.left -= 1;
    let value = this.next;
    this.next = value.wrapping_add(this.step);
    crate::int::from_i64(value)
}

/// How many numbers are left.
pub fn range_left(iterator: Ref<Obj>) -> i64 {
    // SAFETY: called with range iterators.
    unsafe { iterator.cast::<RangeIterator>().left as i64 }
}

fn next_slot(iterator: Word) -> Result<OwnWord, Raised> {
    // SAFETY: the slot is called with range iterators.
    Ok(range_next(unsafe { iterator.cast_unchecked::<Obj>() }))
}

fn long_next(iterator: Word) -> Result<OwnWord, Raised> {
    // SAFETY: the slot is called with iterators of this layout; the reference ends here.
    let this = unsafe { iterator.cast_unchecked::<Obj>().cast::<LongRangeIterator>().get_mut() };
    if this.left == Word::from_small(0) {
        return Ok(END);
    }
    let next = crate::imp::int_add(this.next, this.step);
    let left = crate::imp::int_sub(this.left, Word::from_small(1));
    refcount::release(std::mem::replace(&mut this.left, left.into_raw()));
    let value = std::mem::replace(&mut this.next, next.into_raw());
    // SAFETY: the iterator gave its reference up.
    Ok(unsafe { OwnWord::from_raw(value) })
}

/// Operators of these iterators.
pub const fn slots(id: BuiltinType) -> Slots {
    match id {
        BuiltinType::RangeIterator => Slots { next: Some(next_slot), ..ITERATOR },
        _ => Slots { next: Some(long_next), drop: Some(drop_long), ..ITERATOR },
    }
}

unsafe fn drop_long(object: *mut Header) {
    // SAFETY: called for long range iterators only, when the last owner is gone.
    let this = unsafe { &*object.cast::<LongRangeIterator>() };
    for word in [this.next, this.step, this.left] {
        refcount::release(word);
    }
}
