//! Case mapping of whole strings and the `is…` predicates.

use super::unicode::{self, Mapped};
use super::units::{TextBuf, Units};

/// Capital sigma, whose lower case depends on its place in a word.
const SIGMA: u32 = 0x3a3;

fn map(text: Units<'_>, of: impl Fn(u32) -> Mapped) -> TextBuf {
    let mut out = TextBuf::with_capacity(text.len());
    text.chars().for_each(|c| of(c).each(|m| out.push(m)));
    out
}

fn map_ascii(bytes: &[u8], of: impl Fn(&u8) -> u8) -> TextBuf {
    TextBuf::One(bytes.iter().map(of).collect())
}

/// `s.upper()`.
pub fn upper(text: Units<'_>) -> TextBuf {
    match text.ascii() {
        Some(bytes) => map_ascii(bytes, u8::to_ascii_uppercase),
        None => map(text, unicode::to_upper),
    }
}

/// `s.lower()`.
pub fn lower(text: Units<'_>) -> TextBuf {
    if let Some(bytes) = text.ascii() {
        return map_ascii(bytes, u8::to_ascii_lowercase);
    }
    let mut out = TextBuf::with_capacity(text.len());
    for (i, c) in text.chars().enumerate() {
        lower_at(text, i, c).each(|m| out.push(m));
    }
    out
}

/// Lower case of the character at `i`: a sigma that ends a word has a form of its own.
fn lower_at(text: Units<'_>, i: usize, c: u32) -> Mapped {
    if c != SIGMA {
        return unicode::to_lower(c);
    }
    let is_skipped = |&c: &u32| unicode::is_case_ignorable(c);
    let before = text.sub(0, i).chars().rev().find(|c| !is_skipped(c));
    let after = text.sub(i + 1, text.len()).chars().find(|c| !is_skipped(c));
    let is_final = before.is_some_and(unicode::is_cased) && !after.is_some_and(unicode::is_cased);
    Mapped::One(if is_final { 0x3c2 } else { 0x3c3 })
}

/// `s.casefold()`.
pub fn casefold(text: Units<'_>) -> TextBuf {
    match text.ascii() {
        Some(bytes) => map_ascii(bytes, u8::to_ascii_lowercase),
        None => map(text, unicode::to_folded),
    }
}

/// `s.swapcase()`.
pub fn swapcase(text: Units<'_>) -> TextBuf {
    let mut out = TextBuf::with_capacity(text.len());
    for (i, c) in text.chars().enumerate() {
        let mapped = if unicode::is_upper(c) {
            lower_at(text, i, c)
        } else if unicode::is_lower(c) {
            unicode::to_upper(c)
        } else {
            Mapped::One(c)
        };
        mapped.each(|m| out.push(m));
    }
    out
}

/// `s.capitalize()`.
pub fn capitalize(text: Units<'_>) -> TextBuf {
    let mut out = TextBuf::with_capacity(text.len());
    for (i, c) in text.chars().enumerate() {
        let mapped = if i == 0 { unicode::to_title(c) } else { lower_at(text, i, c) };
        mapped.each(|m| out.push(m));
    }
    out
}

/// `s.title()`.
pub fn title(text: Units<'_>) -> TextBuf {
    let mut out = TextBuf::with_capacity(text.len());
    let mut in_word = false;
    for (i, c) in text.chars().enumerate() {
        let mapped = if in_word { lower_at(text, i, c) } else { unicode::to_title(c) };
        mapped.each(|m| out.push(m));
        in_word = unicode::is_cased(c);
    }
    out
}

/// Whether there are characters and all fulfil `test`.
pub fn all(text: Units<'_>, test: fn(u32) -> bool) -> bool {
    text.len() != 0 && text.chars().all(test)
}

/// `s.islower()`.
pub fn is_lower(text: Units<'_>) -> bool {
    text.chars().any(unicode::is_lower) && !text.chars().any(|c| unicode::is_upper(c) || unicode::is_title(c))
}

/// `s.isupper()`.
pub fn is_upper(text: Units<'_>) -> bool {
    text.chars().any(unicode::is_upper) && !text.chars().any(|c| unicode::is_lower(c) || unicode::is_title(c))
}

/// `s.istitle()`.
pub fn is_title(text: Units<'_>) -> bool {
    let mut any = false;
    let mut in_word = false;
    for c in text.chars() {
        if unicode::is_upper(c) || unicode::is_title(c) {
            if in_word {
                return false;
            }
            in_word = true;
            any = true;
        } else if unicode::is_lower(c) {
            if !in_word {
                return false;
            }
        } else {
            in_word = false;
        }
    }
    any
}

/// `s.isalnum()` of one character.
pub fn is_alnum(c: u32) -> bool {
    unicode::is_alpha(c) || unicode::is_decimal(c) || unicode::is_digit(c) || unicode::is_numeric(c)
}

/// `s.isidentifier()`.
pub fn is_identifier(text: Units<'_>) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(unicode::is_id_start) && chars.all(unicode::is_id_continue)
}

/// `s.isprintable()`, which holds for the empty string.
pub fn is_printable(text: Units<'_>) -> bool {
    text.chars().all(unicode::is_printable)
}
