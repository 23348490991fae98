//! Substring search over code units: `find`, `rfind`, `count` and what is built on them.

use super::units::{Unit, Units};
use std::borrow::Cow;

/// A needle in the width of the haystack, or `None` when it holds a character that the haystack can't.
fn fit<'a, U: Unit>(needle: Units<'a>, same_width: impl FnOnce(Units<'a>) -> Option<&'a [U]>) -> Option<Cow<'a, [U]>> {
    if let Some(slice) = same_width(needle) {
        return Some(Cow::Borrowed(slice));
    }
    needle.chars().map(|c| U::fits(c).then(|| U::truncate(c))).collect::<Option<Vec<U>>>().map(Cow::Owned)
}

fn as_one(units: Units<'_>) -> Option<&[u8]> {
    if let Units::One(s) = units { Some(s) } else { None }
}

fn as_two(units: Units<'_>) -> Option<&[u16]> {
    if let Units::Two(s) = units { Some(s) } else { None }
}

fn as_four(units: Units<'_>) -> Option<&[u32]> {
    if let Units::Four(s) = units { Some(s) } else { None }
}

/// Place of the first `needle` in bytes.
pub fn find_bytes(hay: &[u8], needle: &[u8]) -> Option<usize> {
    match needle {
        [] => Some(0),
        [one] => memchr::memchr(*one, hay),
        _ if needle.len() > hay.len() => None,
        _ => memchr::memmem::find(hay, needle),
    }
}

/// Place of the last `needle` in bytes.
pub fn rfind_bytes(hay: &[u8], needle: &[u8]) -> Option<usize> {
    match needle {
        [] => Some(hay.len()),
        [one] => memchr::memrchr(*one, hay),
        _ if needle.len() > hay.len() => None,
        _ => memchr::memmem::rfind(hay, needle),
    }
}

/// Place of the first `needle` in wide units: a search of its bytes, of which a hit between two
/// units is no hit.
fn find_wide<U: Unit>(hay: &[U], needle: &[U]) -> Option<usize> {
    if let [one] = needle {
        return hay.iter().position(|c| c == one);
    }
    if needle.is_empty() || needle.len() > hay.len() {
        return needle.is_empty().then_some(0);
    }
    let width = size_of::<U>();
    let finder = memchr::memmem::Finder::new(bytes_of(needle));
    let mut start = 0;
    loop {
        let at = start + finder.find(&bytes_of(hay)[start..])?;
        if at % width == 0 {
            return Some(at / width);
        }
        start = at + 1;
    }
}

fn rfind_wide<U: Unit>(hay: &[U], needle: &[U]) -> Option<usize> {
    if needle.is_empty() || needle.len() > hay.len() {
        return needle.is_empty().then_some(hay.len());
    }
    let width = size_of::<U>();
    let finder = memchr::memmem::FinderRev::new(bytes_of(needle));
    let mut end = hay.len() * width;
    loop {
        let at = finder.rfind(&bytes_of(hay)[..end])?;
        if at % width == 0 {
            return Some(at / width);
        }
        end = at + needle.len() * width - 1;
    }
}

fn bytes_of<U: Unit>(slice: &[U]) -> &[u8] {
    // SAFETY: `U` is u8, u16 or u32: no padding, every byte initialised, and u8 has alignment 1.
    unsafe { std::slice::from_raw_parts(slice.as_ptr().cast::<u8>(), size_of_val(slice)) }
}

/// Place of the first `needle`.
pub fn find(hay: Units<'_>, needle: Units<'_>) -> Option<usize> {
    match hay {
        Units::One(h) => find_bytes(h, &fit(needle, as_one)?),
        Units::Two(h) => find_wide(h, &fit(needle, as_two)?),
        Units::Four(h) => find_wide(h, &fit(needle, as_four)?),
    }
}

/// Place of the last `needle`.
pub fn rfind(hay: Units<'_>, needle: Units<'_>) -> Option<usize> {
    match hay {
        Units::One(h) => rfind_bytes(h, &fit(needle, as_one)?),
        Units::Two(h) => rfind_wide(h, &fit(needle, as_two)?),
        Units::Four(h) => rfind_wide(h, &fit(needle, as_four)?),
    }
}

/// Places of all `needle`s that do not overlap, at most `max`; an empty needle has none.
pub fn find_all(hay: Units<'_>, needle: Units<'_>, max: usize) -> Vec<usize> {
    let step = needle.len();
    let mut found = Vec::new();
    if step == 0 || step > hay.len() {
        return found;
    }
    if let (Units::One(hay), Units::One(needle)) = (hay, needle) {
        if let [one] = needle {
            found.extend(memchr::memchr_iter(*one, hay).take(max));
        } else {
            found.extend(memchr::memmem::find_iter(hay, needle).take(max));
        }
        return found;
    }
    let mut start = 0;
    while found.len() < max {
        let Some(at) = find(hay.sub(start, hay.len()), needle) else { break };
        found.push(start + at);
        start += at + step;
    }
    found
}

/// `hay.count(needle)`.
pub fn count(hay: Units<'_>, needle: Units<'_>) -> usize {
    if needle.len() == 0 {
        return hay.len() + 1;
    }
    if let (Units::One(hay), Units::One([one])) = (hay, needle) {
        return memchr::memchr_iter(*one, hay).count();
    }
    find_all(hay, needle, usize::MAX).len()
}

/// Whether `hay` has `part` at `at`.
pub fn matches_at(hay: Units<'_>, at: usize, part: Units<'_>) -> bool {
    at + part.len() <= hay.len() && hay.sub(at, at + part.len()).same(part)
}

/// `start` and `end` of `find`, `count` and `startswith`, as CPython bends them into `0..=len`;
/// `None` when nothing can be found because `start` lies beyond the end.
pub fn clamp(start: i64, end: i64, len: usize) -> Option<(usize, usize)> {
    let len = len as i64;
    let end = if end > len {
        len
    } else if end < 0 {
        (end + len).max(0)
    } else {
        end
    };
    let start = if start < 0 { (start + len).max(0) } else { start };
    (start <= end).then_some((start as usize, end as usize))
}
