//! `repr` and `ascii` of text and bytes.

use super::unicode;
use super::units::{TextBuf, Units};

const HEX: &[u8; 16] = b"0123456789abcdef";

/// Appends `\xhh`, `\uhhhh` or `\Uhhhhhhhh`, the shortest that can say `c`.
pub fn push_escape(out: &mut TextBuf, c: u32) {
    let (letter, digits) = match c {
        0..=0xff => (b'x', 2),
        0x100..=0xffff => (b'u', 4),
        _ => (b'U', 8),
    };
    out.push(b'\\' as u32);
    out.push(letter as u32);
    for shift in (0..digits).rev() {
        out.push(HEX[(c >> (4 * shift) & 15) as usize] as u32);
    }
}

/// The quote that needs fewer escapes: double quotes only around text with single and no double ones.
fn quote(mut has: impl FnMut(u8) -> bool) -> u32 {
    if has(b'\'') && !has(b'"') { b'"' as u32 } else { b'\'' as u32 }
}

fn push_quoted(out: &mut TextBuf, c: u32, quote: u32, is_plain: impl Fn(u32) -> bool) {
    let letter = match c {
        0x0a => b'n' as u32,
        0x0d => b'r' as u32,
        0x09 => b't' as u32,
        0x5c => c,
        _ if c == quote => c,
        _ => {
            return if is_plain(c) { out.push(c) } else { push_escape(out, c) };
        }
    };
    out.push(b'\\' as u32);
    out.push(letter);
}

/// Appends `repr(text)`.
pub fn push_repr(out: &mut TextBuf, text: Units<'_>) {
    let quote = quote(|q| text.chars().any(|c| c == q as u32));
    out.push(quote);
    for c in text.chars() {
        push_quoted(out, c, quote, |c| matches!(c, 0x20..0x7f) || c >= 0x80 && unicode::is_printable(c));
    }
    out.push(quote);
}

/// Appends `text` with everything beyond ASCII escaped: `ascii` of text that is a repr.
pub fn push_ascii(out: &mut TextBuf, text: Units<'_>) {
    for c in text.chars() {
        if c < 0x80 { out.push(c) } else { push_escape(out, c) }
    }
}

/// Appends the quoted part of `repr(bytes)`, from the `b` on.
pub fn push_bytes_repr(out: &mut TextBuf, bytes: &[u8]) {
    let quote = quote(|q| bytes.contains(&q));
    out.push(b'b' as u32);
    out.push(quote);
    for &b in bytes {
        push_quoted(out, b as u32, quote, |c| matches!(c, 0x20..0x7f));
    }
    out.push(quote);
}
