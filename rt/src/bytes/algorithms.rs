//! What methods of bytes and bytearray compute, on plain slices.

use crate::fault::Fault;
use crate::str::search::{self, find_bytes, rfind_bytes};
use std::ops::Range;

/// Whitespace of bytes: ASCII only, and without the separators that str takes for whitespace.
pub fn is_space(c: u32) -> bool {
    matches!(c, 9..=13 | 32)
}

/// What ends a line of bytes.
pub fn is_line_break(c: u32) -> bool {
    matches!(c, 10 | 13)
}

/// `a.replace(old, new, max)`.
pub fn replace(a: &[u8], old: &[u8], new: &[u8], max: usize) -> Result<Vec<u8>, Fault> {
    if a.len().saturating_mul(new.len()) >= 1 << 28 {
        let places = if old.is_empty() { a.len() + 1 } else { count(a, old) };
        Fault::replaced_size(a.len(), places.min(max), old.len(), new.len())?;
    }
    let mut out = Vec::with_capacity(a.len());
    if old.is_empty() {
        for (index, byte) in a.iter().enumerate() {
            if index < max {
                out.extend_from_slice(new);
            }
            out.push(*byte);
        }
        if a.len() < max {
            out.extend_from_slice(new);
        }
        return Ok(out);
    }
    let mut from = 0;
    let mut left = max;
    while left > 0 {
        let Some(at) = find_bytes(&a[from..], old) else { break };
        out.extend_from_slice(&a[from..from + at]);
        out.extend_from_slice(new);
        from += at + old.len();
        left -= 1;
    }
    out.extend_from_slice(&a[from..]);
    Ok(out)
}

/// `a.count(sub)`.
pub fn count(a: &[u8], sub: &[u8]) -> usize {
    search::count(crate::str::units::Units::One(a), crate::str::units::Units::One(sub))
}

/// Where `sub` stands, from the left or from the right.
pub fn find(a: &[u8], sub: &[u8], from_right: bool) -> Option<usize> {
    if from_right { rfind_bytes(a, sub) } else { find_bytes(a, sub) }
}

/// Before, the separator, and after; `None` when there is no separator.
pub fn partition(a: &[u8], sep: &[u8], from_right: bool) -> Option<[Range<usize>; 3]> {
    let at = find(a, sep, from_right)?;
    let end = at + sep.len();
    Some([0..at, at..end, end..a.len()])
}

/// `a.title()`.
pub fn title(a: &[u8]) -> Vec<u8> {
    let mut in_word = false;
    a.iter()
        .map(|b| {
            let mapped = if in_word { b.to_ascii_lowercase() } else { b.to_ascii_uppercase() };
            in_word = b.is_ascii_alphabetic();
            mapped
        })
        .collect()
}

/// `a.capitalize()`.
pub fn capitalize(a: &[u8]) -> Vec<u8> {
    let mut out = a.to_ascii_lowercase();
    if let Some(first) = out.first_mut() {
        first.make_ascii_uppercase();
    }
    out
}

/// `a.swapcase()`.
pub fn swapcase(a: &[u8]) -> Vec<u8> {
    a.iter().map(|b| if b.is_ascii_alphabetic() { b ^ 0x20 } else { *b }).collect()
}

/// `a.istitle()`.
pub fn is_title(a: &[u8]) -> bool {
    let (mut any, mut in_word) = (false, false);
    for b in a {
        if b.is_ascii_uppercase() && in_word || b.is_ascii_lowercase() && !in_word {
            return false;
        }
        in_word = b.is_ascii_alphabetic();
        any |= in_word;
    }
    any
}

/// `a.expandtabs(tabsize)`.
pub fn expand_tabs(a: &[u8], tabsize: i64) -> Result<Vec<u8>, Fault> {
    let mut out = Vec::with_capacity(a.len());
    let mut column = 0;
    for &b in a {
        match b {
            b'\t' if tabsize > 0 => {
                let spaces = tabsize as usize - column % tabsize as usize;
                Fault::check_size(out.len().saturating_add(spaces))?;
                out.resize(out.len() + spaces, b' ');
                column += spaces;
            }
            b'\t' => {}
            _ => {
                out.push(b);
                column = if is_line_break(b as u32) { 0 } else { column + 1 };
            }
        }
    }
    Ok(out)
}

/// `a` between as many fill bytes.
pub fn pad(a: &[u8], before: usize, after: usize, fill: u8) -> Result<Vec<u8>, Fault> {
    Fault::check_size(before.saturating_add(after))?;
    let mut out = vec![fill; before];
    out.extend_from_slice(a);
    out.resize(out.len() + after, fill);
    Ok(out)
}

/// `a.zfill(width)`.
pub fn zero_fill(a: &[u8], width: i64) -> Result<Vec<u8>, Fault> {
    let missing = (width.max(0) as usize).saturating_sub(a.len());
    let sign = matches!(a.first(), Some(b'+' | b'-')) as usize;
    Fault::check_size(missing)?;
    let mut out = a[..sign].to_vec();
    out.resize(sign + missing, b'0');
    out.extend_from_slice(&a[sign..]);
    Ok(out)
}

/// `a.hex(sep, group)`.
pub fn hex(a: &[u8], separator: Option<u8>, group: i64) -> Vec<u8> {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut out = Vec::with_capacity(a.len() * 2);
    let size = group.unsigned_abs() as usize;
    for (index, b) in a.iter().enumerate() {
        // A positive group size counts from the right.
        let place = if group > 0 { a.len() - index } else { index };
        if let (Some(separator), true) = (separator, index > 0 && size > 0 && place % size == 0) {
            out.push(separator);
        }
        out.push(DIGITS[(b >> 4) as usize]);
        out.push(DIGITS[(b & 15) as usize]);
    }
    out
}

/// Bytes of hexadecimal text, or the place of what is none.
pub fn from_hex(text: impl Iterator<Item = u32>) -> Result<Vec<u8>, usize> {
    let chars: Vec<u32> = text.collect();
    let digit = |at: usize| chars.get(at).and_then(|&c| char::from_u32(c)).and_then(|c| c.to_digit(16));
    let mut out = Vec::with_capacity(chars.len() / 2);
    let mut at = 0;
    while at < chars.len() {
        if is_space(chars[at]) {
            at += 1;
            continue;
        }
        let high = digit(at).ok_or(at)?;
        let low = digit(at + 1).ok_or(at + 1)?;
        out.push((high << 4 | low) as u8);
        at += 2;
    }
    Ok(out)
}
