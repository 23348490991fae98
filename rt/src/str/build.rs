//! New strs from others: concatenation, repetition, slices, joining.

use super::object::{Kind, Str, write_units};
use crate::object::{BuiltinType, Own, OwnWord, Raised, Ref, Word, builtin};
use crate::sequence::index::Span;
use crate::str::units::Units;

/// A row: `a + b`.
pub fn str_concat(a: Ref<Str>, b: Ref<Str>) -> Own<Str> {
    if a.len == 0 && is_exact(b) {
        return b.own();
    }
    if b.len == 0 && is_exact(a) {
        return a.own();
    }
    concat_spare(a, b, 0)
}

fn is_exact(text: Ref<Str>) -> bool {
    std::ptr::eq(text.header.ty, builtin(BuiltinType::Str).ptr())
}

fn concat_spare(a: Ref<Str>, b: Ref<Str>, spare: u32) -> Own<Str> {
    let kind = a.kind.max(b.kind);
    let result = Str::alloc_spare(a.len + b.len, kind, a.ascii && b.ascii, spare);
    // SAFETY: room for both at the wider width.
    unsafe {
        write_units(result.data(), kind, a.units());
        write_units(result.data().add(a.len * kind as usize), kind, b.units());
    }
    result
}

/// A row: `a += b`, in place when nobody else has `a`, so that building a str in a loop takes linear time.
pub fn str_append(a: Own<Str>, b: Ref<Str>) -> Own<Str> {
    let unique = a.header.count == 1 && !a.interned.get() && is_exact(a.borrow());
    if !unique || a.len == 0 {
        return str_concat(a.borrow(), b);
    }
    if b.len == 0 {
        return a;
    }
    let added = b.len * a.kind as usize;
    if b.kind > a.kind || added > a.spare as usize {
        // A quarter more than is needed now, and what the size is rounded up to anyway.
        let total = size_of::<Str>() + (a.len + b.len) * a.kind.max(b.kind) as usize;
        let room = (total + total / 4).next_multiple_of(16) - total;
        return concat_spare(a.borrow(), b, room.min(u32::MAX as usize) as u32);
    }
    // SAFETY: this is the only owner, and the units fit the spare bytes.
    unsafe {
        let text = a.borrow().get_mut();
        write_units(text.data().add(text.len * text.kind as usize), text.kind, b.units());
        text.len += b.len;
        text.spare -= added as u32;
        text.ascii &= b.ascii;
        text.hash.set(-1);
    }
    a
}

/// A row: joins `count` strs.
pub fn str_build(parts: *mut u64, count: i64) -> Own<Str> {
    // SAFETY: compiled code hands over `count` words of strs.
    let parts = unsafe { std::slice::from_raw_parts(parts.cast::<Ref<Str>>(), count as usize) };
    concat_all(parts.iter().copied(), None)
}

/// All parts, with a separator between them.
pub fn concat_all(parts: impl Iterator<Item = Ref<Str>> + Clone, separator: Option<Ref<Str>>) -> Own<Str> {
    let (mut len, mut count, mut kind, mut ascii) = (0, 0, Kind::One, true);
    for part in parts.clone() {
        len += part.len;
        kind = kind.max(part.kind);
        ascii &= part.ascii;
        count += 1;
    }
    if let (Some(separator), 2..) = (separator, count) {
        len += separator.len * (count - 1);
        kind = kind.max(separator.kind);
        ascii &= separator.ascii;
    }
    if len == 0 {
        return super::empty();
    }
    let result = Str::alloc(len, kind, ascii);
    let mut to = result.data();
    let mut push = |part: Ref<Str>| {
        // SAFETY: `len` counted every part.
        unsafe {
            write_units(to, kind, part.units());
            to = to.add(part.len * kind as usize);
        }
    };
    for (index, part) in parts.enumerate() {
        if let (Some(separator), 1..) = (separator, index) {
            push(separator);
        }
        push(part);
    }
    if len == 1 { super::character(result.at(0)) } else { result }
}

/// A row: `a * count`.
pub fn str_repeat(a: Ref<Str>, count: i64) -> Result<Own<Str>, Raised> {
    if count <= 0 || a.len == 0 {
        return Ok(super::empty());
    }
    if count == 1 && is_exact(a) {
        return Ok(a.own());
    }
    let Some(len) = a.len.checked_mul(count as usize).filter(|&len| len <= isize::MAX as usize) else {
        return raise!(OverflowError, "repeated string is too long");
    };
    crate::fault::Fault::check_size(len)?;
    let result = Str::alloc(len, a.kind, a.ascii);
    let unit = a.raw().len();
    // SAFETY: room for `count` times the units; what is doubled has been written.
    unsafe {
        let data = result.data();
        if unit == 1 {
            data.write_bytes(a.raw()[0], len);
            return Ok(result);
        }
        data.copy_from_nonoverlapping(a.data(), unit);
        let total = unit * count as usize;
        let mut done = unit;
        while done < total {
            let step = done.min(total - done);
            data.add(done).copy_from_nonoverlapping(data, step);
            done += step;
        }
    }
    Ok(result)
}

/// The characters `start..end`.
pub fn substring(a: Ref<Str>, start: usize, end: usize) -> Own<Str> {
    if start == 0 && end == a.len && is_exact(a) {
        return a.own();
    }
    if a.ascii && end - start > 1 {
        return Str::from_ascii(&a.raw()[start..end]);
    }
    Str::from_units(a.units().sub(start, end))
}

/// The characters that a slice takes.
pub fn slice(a: Ref<Str>, span: Span) -> Own<Str> {
    let start = span.start as usize;
    if span.count == 0 {
        return super::empty();
    }
    if span.step == 1 {
        return substring(a, start, start + span.count);
    }
    if span.count == 1 {
        return super::character(a.at(start));
    }
    let picked = Str::alloc(span.count, a.kind, a.ascii);
    // SAFETY: room for `count` units of that width; the places that a span names are within the text.
    unsafe {
        match a.units() {
            Units::One(units) => pick(units, span, picked.data()),
            Units::Two(units) => pick(units, span, picked.data().cast()),
            Units::Four(units) => pick(units, span, picked.data().cast()),
        }
    }
    if a.ascii { picked } else { Str::from_units(picked.units()) }
}

/// Writes the units that a slice takes.
///
/// # Safety
/// There is room for them at `to`.
unsafe fn pick<T: Copy>(units: &[T], span: Span, to: *mut T) {
    let mut at = span.start;
    for index in 0..span.count {
        // SAFETY: as above.
        unsafe { to.add(index).write(units[at as usize]) };
        at = at.wrapping_add(span.step);
    }
}

/// A row: `separator.join(items)`.
pub fn str_join(separator: Ref<Str>, items: Word) -> Result<Own<Str>, Raised> {
    crate::sequence::walk::with_items(items, "can only join an iterable", |items| {
        if let [only] = items {
            // As it is, where it is an exact str.
            if only.is_exact(BuiltinType::Str) {
                // SAFETY: the class was checked.
                return Ok(unsafe { only.cast_unchecked::<Str>() }.own());
            }
        }
        for (index, item) in items.iter().enumerate() {
            if item.cast::<Str>().is_none() {
                let found = item.ty().name;
                return raise!(TypeError, "sequence item {index}: expected str instance, {found} found");
            }
        }
        // SAFETY: every item is a str.
        let parts = items.iter().map(|item| unsafe { item.cast_unchecked::<Str>() });
        Ok(concat_all(parts, Some(separator)))
    })
}

/// A list of the characters `start..end` for each range.
pub fn pieces(a: Ref<Str>, ranges: impl Iterator<Item = std::ops::Range<usize>>) -> Vec<Word> {
    ranges.map(|range| substring(a, range.start, range.end).into_raw()).collect()
}

/// A str of units as a value.
pub fn value(units: Units<'_>) -> OwnWord {
    Str::from_units(units).into_word()
}
