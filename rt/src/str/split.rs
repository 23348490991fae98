//! Where `split`, `splitlines` and `strip` cut, as ranges of characters.

use super::search;
use super::units::Units;
use std::ops::Range;

/// The pieces between runs of whitespace, from the left; `max` splits at most.
pub fn on_whitespace(text: Units<'_>, is_space: fn(u32) -> bool, max: usize, mut piece: impl FnMut(Range<usize>)) {
    let len = text.len();
    let mut at = 0;
    let mut splits = 0;
    loop {
        while at < len && is_space(text.at(at)) {
            at += 1;
        }
        if at == len {
            return;
        }
        if splits == max {
            return piece(at..len);
        }
        let start = at;
        while at < len && !is_space(text.at(at)) {
            at += 1;
        }
        piece(start..at);
        splits += 1;
    }
}

/// The pieces between runs of whitespace, cut from the right; in order.
pub fn on_whitespace_from_right(text: Units<'_>, is_space: fn(u32) -> bool, max: usize) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut end = text.len();
    loop {
        while end > 0 && is_space(text.at(end - 1)) {
            end -= 1;
        }
        if end == 0 {
            break;
        }
        if pieces.len() == max {
            pieces.push(0..end);
            break;
        }
        let stop = end;
        while end > 0 && !is_space(text.at(end - 1)) {
            end -= 1;
        }
        pieces.push(end..stop);
    }
    pieces.reverse();
    pieces
}

/// The pieces between `sep`s, which is not empty; `max` splits at most, from the left.
pub fn on_separator(text: Units<'_>, sep: Units<'_>, max: usize, mut piece: impl FnMut(Range<usize>)) {
    let mut start = 0;
    for at in search::find_all(text, sep, max) {
        piece(start..at);
        start = at + sep.len();
    }
    piece(start..text.len());
}

/// The pieces between `sep`s, cut from the right; in order.
pub fn on_separator_from_right(text: Units<'_>, sep: Units<'_>, max: usize) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut end = text.len();
    while pieces.len() < max {
        let Some(at) = search::rfind(text.sub(0, end), sep) else { break };
        pieces.push(at + sep.len()..end);
        end = at;
    }
    pieces.push(0..end);
    pieces.reverse();
    pieces
}

/// The lines, with or without what ends them; `is_break` says what does (`\r\n` ends one line).
pub fn lines(text: Units<'_>, keep_ends: bool, is_break: fn(u32) -> bool, mut line: impl FnMut(Range<usize>)) {
    let len = text.len();
    let mut start = 0;
    while start < len {
        let mut end = start;
        while end < len && !is_break(text.at(end)) {
            end += 1;
        }
        let mut next = end;
        if next < len {
            next += if text.at(end) == 0x0d && end + 1 < len && text.at(end + 1) == 0x0a { 2 } else { 1 };
        }
        line(start..if keep_ends { next } else { end });
        start = next;
    }
}

/// Which ends `strip` takes off.
#[derive(Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Ends {
    Left,
    Right,
    Both,
}

/// What is left after taking off characters that fulfil `test`.
pub fn strip(text: Units<'_>, ends: Ends, test: impl Fn(u32) -> bool) -> Range<usize> {
    let mut start = 0;
    let mut end = text.len();
    if ends != Ends::Right {
        while start < end && test(text.at(start)) {
            start += 1;
        }
    }
    if ends != Ends::Left {
        while end > start && test(text.at(end - 1)) {
            end -= 1;
        }
    }
    start..end
}
