//! Methods of str that search.

use super::object::Str;
use super::search;
use super::units::{TextBuf, Units};
use crate::object::{Own, Raised, Ref, Word};
use crate::sequence::index;
use crate::tuple::Tuple;

/// The part of the text that is searched and where it starts; `None` when it starts beyond the end.
fn window(a: Ref<Str>, start: Word, end: Word) -> Result<Option<(Units<'static>, usize)>, Raised> {
    let (start, end) = index::search_bounds(start, end)?;
    // SAFETY: the caller of the row keeps the str alive.
    let units: Units<'static> = unsafe { &*a.ptr() }.units();
    Ok(search::clamp(start, end, a.len).map(|(start, end)| (units.sub(start, end), start)))
}

/// A row: `a.find(sub, start, end)`.
pub fn str_find(a: Ref<Str>, sub: Ref<Str>, start: Word, end: Word) -> Result<i64, Raised> {
    let Some((window, offset)) = window(a, start, end)? else { return Ok(-1) };
    Ok(search::find(window, sub.units()).map_or(-1, |at| (offset + at) as i64))
}

/// A row: `a.rfind(sub, start, end)`.
pub fn str_rfind(a: Ref<Str>, sub: Ref<Str>, start: Word, end: Word) -> Result<i64, Raised> {
    let Some((window, offset)) = window(a, start, end)? else { return Ok(-1) };
    Ok(search::rfind(window, sub.units()).map_or(-1, |at| (offset + at) as i64))
}

/// A row: `a.index(sub, start, end)`.
pub fn str_index(a: Ref<Str>, sub: Ref<Str>, start: Word, end: Word) -> Result<i64, Raised> {
    match str_find(a, sub, start, end)? {
        -1 => raise!(ValueError, "substring not found"),
        at => Ok(at),
    }
}

/// A row: `a.rindex(sub, start, end)`.
pub fn str_rindex(a: Ref<Str>, sub: Ref<Str>, start: Word, end: Word) -> Result<i64, Raised> {
    match str_rfind(a, sub, start, end)? {
        -1 => raise!(ValueError, "substring not found"),
        at => Ok(at),
    }
}

/// A row: `a.count(sub, start, end)`.
pub fn str_count(a: Ref<Str>, sub: Ref<Str>, start: Word, end: Word) -> Result<i64, Raised> {
    let Some((window, _)) = window(a, start, end)? else { return Ok(0) };
    Ok(search::count(window, sub.units()) as i64)
}

/// Whether `part`, a str or a tuple of them, stands at an end of the window.
fn affix(a: Ref<Str>, part: Word, start: Word, end: Word, name: &str, test: fn(Units, Units) -> bool) -> Result<bool, Raised> {
    let window = window(a, start, end)?;
    let holds = |part: Ref<Str>| window.is_some_and(|(window, _)| test(window, part.units()));
    if let Some(part) = part.cast::<Str>() {
        return Ok(holds(part));
    }
    let Some(parts) = part.cast::<Tuple>() else {
        return raise!(TypeError, "{name} first arg must be str or a tuple of str, not {}", part.ty().name);
    };
    for part in parts.items() {
        match part.cast::<Str>() {
            Some(part) if holds(part) => return Ok(true),
            Some(_) => {}
            None => return raise!(TypeError, "tuple for {name} must only contain str, not {}", part.ty().name),
        }
    }
    Ok(false)
}

fn starts(text: Units<'_>, part: Units<'_>) -> bool {
    search::matches_at(text, 0, part)
}

fn ends(text: Units<'_>, part: Units<'_>) -> bool {
    part.len() <= text.len() && search::matches_at(text, text.len() - part.len(), part)
}

/// A row: `a.startswith(prefix, start, end)`.
pub fn str_startswith(a: Ref<Str>, prefix: Word, start: Word, end: Word) -> Result<bool, Raised> {
    affix(a, prefix, start, end, "startswith", starts)
}

/// A row: `a.endswith(suffix, start, end)`.
pub fn str_endswith(a: Ref<Str>, suffix: Word, start: Word, end: Word) -> Result<bool, Raised> {
    affix(a, suffix, start, end, "endswith", ends)
}

/// A row: `a.removeprefix(prefix)`.
pub fn str_removeprefix(a: Ref<Str>, prefix: Ref<Str>) -> Own<Str> {
    let start = if starts(a.units(), prefix.units()) { prefix.len } else { 0 };
    super::build::substring(a, start, a.len)
}

/// A row: `a.removesuffix(suffix)`.
pub fn str_removesuffix(a: Ref<Str>, suffix: Ref<Str>) -> Own<Str> {
    let cut = if ends(a.units(), suffix.units()) { suffix.len } else { 0 };
    super::build::substring(a, 0, a.len - cut)
}

/// A row: `a.replace(old, new, count)`.
pub fn str_replace(a: Ref<Str>, old: Ref<Str>, new: Ref<Str>, count: i64) -> Result<Own<Str>, Raised> {
    let max = if count < 0 { usize::MAX } else { count as usize };
    let units = a.units();
    if max == 0 {
        return Ok(super::build::substring(a, 0, a.len));
    }
    let places = if old.len == 0 { (0..=a.len).take(max).collect() } else { search::find_all(units, old.units(), max) };
    if places.is_empty() {
        return Ok(super::build::substring(a, 0, a.len));
    }
    let len = crate::fault::Fault::replaced_size(a.len, places.len(), old.len, new.len)?;
    if let (Units::One(text), Units::One(new_bytes)) = (units, new.units()) {
        return Ok(replace_narrow(len, text, old.len, new_bytes, &places, a.ascii && new.ascii));
    }
    let mut buf = TextBuf::with_capacity(len);
    let mut from = 0;
    for at in places {
        buf.extend(units.sub(from, at));
        buf.extend(new.units());
        from = at + old.len;
    }
    buf.extend(units.sub(from, a.len));
    Ok(Str::from_buf(&buf))
}

/// `replace` straight into the new str, where its width is known beforehand.
fn replace_narrow(len: usize, text: &[u8], old_len: usize, new: &[u8], places: &[usize], ascii: bool) -> Own<Str> {
    if len == 0 {
        return super::empty();
    }
    let result = Str::alloc(len, super::Kind::One, ascii);
    let mut to = result.data();
    let mut from = 0;
    let mut push = |bytes: &[u8]| {
        // SAFETY: `len` counts all that is pushed.
        unsafe {
            to.copy_from_nonoverlapping(bytes.as_ptr(), bytes.len());
            to = to.add(bytes.len());
        }
    };
    for &at in places {
        push(&text[from..at]);
        push(new);
        from = at + old_len;
    }
    push(&text[from..]);
    if len == 1 { super::character(result.at(0)) } else { result }
}
