//! range: three ints of any size, and the arithmetic on them.

pub mod rows;

pub mod slots;

pub use slots::SLOTS;

use crate::imp;
use crate::object::{Header, Object, Own, OwnWord, Raised, Ref, Word, alloc, builtin};
use crate::sequence::{index, items};
use taipan_rt_abi::BuiltinType;

/// A range; the three are ints of any size.
#[repr(C)]
#[allow(missing_docs)]
pub struct Range {
    pub header: Header,
    pub start: Word,
    pub stop: Word,
    pub step: Word,
}

// SAFETY: `#[repr(C)]`, and starts with a header.
unsafe impl Object for Range {
    const TYPE: BuiltinType = BuiltinType::Range;
}

const ZERO: Word = Word::from_small(0);
const ONE: Word = Word::from_small(1);

impl Range {
    /// `range(start, stop, step)`; the step is not 0.
    pub fn new(start: Word, stop: Word, step: Word) -> Own<Range> {
        let object = alloc::plain(builtin(BuiltinType::Range).ptr(), size_of::<Range>()).cast::<Range>();
        // SAFETY: fresh memory of the right size; the header is set.
        unsafe {
            (&raw mut (*object).start).write(start.own().into_raw());
            (&raw mut (*object).stop).write(stop.own().into_raw());
            (&raw mut (*object).step).write(step.own().into_raw());
            Own::from_ptr(object)
        }
    }

    /// A range of any values that can be ints.
    pub fn checked(start: Word, stop: Word, step: Word) -> Result<Own<Range>, Raised> {
        let (start, stop, step) = (crate::int::index(start)?, crate::int::index(stop)?, crate::int::index(step)?);
        if step.word() == ZERO {
            return raise!(ValueError, "range() arg 3 must not be zero");
        }
        Ok(Range::new(start.word(), stop.word(), step.word()))
    }

    /// The three numbers, when all fit 63 bits.
    #[inline]
    pub fn small(&self) -> Option<(i64, i64, i64)> {
        Some((self.start.small_int()?, self.stop.small_int()?, self.step.small_int()?))
    }

    /// Number of items, an int.
    pub fn len(&self) -> OwnWord {
        if let Some((start, stop, step)) = self.small() {
            return crate::int::from_i64(crate::iter::range::count(start, stop, step) as i64);
        }
        let up = imp::int_gt(self.step, ZERO);
        let (low, high) = if up { (self.start, self.stop) } else { (self.stop, self.start) };
        if imp::int_ge(low, high) {
            return OwnWord::from_small(0);
        }
        let step = if up { self.step.own() } else { imp::int_neg(self.step) };
        let distance = imp::int_sub(imp::int_sub(high, low).word(), ONE);
        let full = imp::int_floordiv(distance.word(), step.word()).unwrap_or(OwnWord::from_small(0));
        imp::int_add(full.word(), ONE)
    }

    /// The number at place `at` (an int, within bounds).
    pub fn number(&self, at: Word) -> OwnWord {
        imp::int_add(self.start, imp::int_mul(at, self.step).word())
    }

    /// `range[at]`.
    pub fn get(&self, at: Word) -> Result<OwnWord, Raised> {
        let len = self.len();
        let at = if imp::int_lt(at, ZERO) { imp::int_add(at, len.word()) } else { at.own() };
        if imp::int_lt(at.word(), ZERO) || imp::int_ge(at.word(), len.word()) {
            return raise!(IndexError, "range object index out of range");
        }
        Ok(self.number(at.word()))
    }

    /// The place of an int, when the range holds it.
    pub fn place(&self, value: Word) -> Option<OwnWord> {
        if let (Some((start, stop, step)), Some(value)) = (self.small(), value.small_int()) {
            let inside = if step > 0 { start <= value && value < stop } else { stop < value && value <= start };
            let offset = value.wrapping_sub(start);
            return if inside && offset % step == 0 { Some(crate::int::from_i64(offset / step)) } else { None };
        }
        let up = imp::int_gt(self.step, ZERO);
        let inside = if up {
            imp::int_le(self.start, value) && imp::int_lt(value, self.stop)
        } else {
            imp::int_lt(self.stop, value) && imp::int_le(value, self.start)
        };
        let offset = imp::int_sub(value, self.start);
        let rest = imp::int_mod(offset.word(), self.step).ok()?;
        if inside && rest.word() == ZERO { imp::int_floordiv(offset.word(), self.step).ok() } else { None }
    }

    /// `range[slice]`: a range.
    pub fn slice(&self, slice: Ref<crate::slice::Slice>) -> Result<Own<Range>, Raised> {
        let len = self.len();
        let Some(count) = len.word().small_int() else {
            return raise!(OverflowError, "Python int too large to convert to C ssize_t");
        };
        let span = index::span(&slice, || count as usize)?;
        let step = imp::int_mul(self.step, crate::int::from_i64(span.step).word());
        let start = self.number(crate::int::from_i64(span.start).word());
        let stop = self.number(crate::int::from_i64(span.stop).word());
        Ok(Range::new(start.word(), stop.word(), step.word()))
    }

    /// Whether two ranges are the same sequence.
    pub fn equals(&self, other: &Range) -> bool {
        let (len, other_len) = (self.len(), other.len());
        imp::int_eq(len.word(), other_len.word())
            && (len.word() == ZERO || imp::int_eq(self.start, other.start) && (len.word() == ONE || imp::int_eq(self.step, other.step)))
    }

    /// The hash: that of what makes two ranges equal.
    pub fn hash(&self) -> Result<i64, Raised> {
        let len = self.len();
        let (start, step) = match len.word() {
            ZERO => (Word::NONE, Word::NONE),
            ONE => (self.start, Word::NONE),
            _ => (self.start, self.step),
        };
        crate::tuple::rows::hash_words(&[len.word(), start, step])
    }

    /// `iter(range)`.
    pub fn iter(&self) -> Own<crate::object::Obj> {
        match self.small() {
            Some((start, stop, step)) => crate::imp::range_iter_new(start, stop, step),
            None => crate::iter::range::long(self.start, self.step, self.len()),
        }
    }

    /// `reversed(range)`.
    pub fn reversed(&self) -> Own<crate::object::Obj> {
        let len = self.len();
        let last = self.number(imp::int_sub(len.word(), ONE).word());
        let step = imp::int_neg(self.step);
        match (last.word().small_int(), step.word().small_int(), len.word().small_int()) {
            (Some(last), Some(step), Some(count)) => crate::iter::range::small(last, step, count as u64),
            _ => crate::iter::range::long(last.word(), step.word(), len),
        }
    }
}

/// Whether an item of any type equals a number of the range: by place for an int, else one by one.
pub fn contains(range: Ref<Range>, value: Word) -> Result<bool, Raised> {
    if value.is_small_int() || value.is_exact(BuiltinType::Int) {
        return Ok(range.place(value).is_some());
    }
    if value.is_bool() {
        let number = crate::int::index(value)?;
        return Ok(range.place(number.word()).is_some());
    }
    let mut found = false;
    let iterator = range.iter();
    while let Some(item) = crate::sequence::walk::next(iterator.word())? {
        if items::equal(item.word(), value)? {
            found = true;
            break;
        }
    }
    Ok(found)
}
