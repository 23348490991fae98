//! Where `split`, `splitlines` and `strip` cut, as ranges of characters.

use super::search;
use super::units::{Unit, Units};
use std::ops::Range;

/// The pieces between runs of whitespace, from the left; `max` splits at most.
pub fn on_whitespace(text: Units<'_>, is_space: fn(u32) -> bool, max: usize, mut piece: impl FnMut(Range<usize>)) {
    match text {
        // Nearly all text: whitespace is told by a table, not by a call.
        Units::One(text) if max == usize::MAX => words(text, &latin1_spaces(is_space), piece),
        _ => each_width!(text, text => words_limited(text, is_space, max, &mut piece)),
    }
}

/// Which Latin-1 characters are whitespace, as bits.
fn latin1_spaces(is_space: fn(u32) -> bool) -> [u64; 4] {
    let mut bits = [0u64; 4];
    for c in (9..=13).chain(28..=32).chain([0x85, 0xa0]) {
        if is_space(c) {
            bits[c as usize / 64] |= 1 << (c % 64);
        }
    }
    bits
}

fn words(text: &[u8], spaces: &[u64; 4], mut piece: impl FnMut(Range<usize>)) {
    let is_space = |c: u8| spaces[(c >> 6) as usize] >> (c & 63) & 1 != 0;
    let mut at = 0;
    loop {
        while at < text.len() && is_space(text[at]) {
            at += 1;
        }
        if at == text.len() {
            return;
        }
        let start = at;
        while at < text.len() && !is_space(text[at]) {
            at += 1;
        }
        piece(start..at);
    }
}

fn words_limited<U: Unit>(text: &[U], is_space: fn(u32) -> bool, max: usize, piece: &mut impl FnMut(Range<usize>)) {
    let len = text.len();
    let mut at = 0;
    let mut splits = 0;
    loop {
        while at < len && is_space(text[at].into()) {
            at += 1;
        }
        if at == len {
            return;
        }
        if splits == max {
            return piece(at..len);
        }
        let start = at;
        while at < len && !is_space(text[at].into()) {
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
    each_width!(text, text => lines_of(text, keep_ends, is_break, &mut line));
}

fn lines_of<U: Unit>(text: &[U], keep_ends: bool, is_break: fn(u32) -> bool, line: &mut impl FnMut(Range<usize>)) {
    let len = text.len();
    let mut start = 0;
    while start < len {
        // Nothing that is printed in ASCII ends a line; the test is called for the rest only.
        let is_plain = |c: u32| (0x20..0x7f).contains(&c) || !is_break(c);
        let end = text[start..].iter().position(|&c| !is_plain(c.into())).map_or(len, |at| start + at);
        let mut next = end;
        if next < len {
            let is = |at: usize, c: u32| at < len && text[at].into() == c;
            next += if is(end, 0x0d) && is(end + 1, 0x0a) { 2 } else { 1 };
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
