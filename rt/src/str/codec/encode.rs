//! Text to bytes.

use super::{CodecError, Encoding, Errors, Order, unknown_handler};
use crate::fault::Fault;
use crate::str::escape::push_escape;
use crate::str::units::{TextBuf, Units};

/// Appends `c`, or says that the encoding has no such character.
fn push(out: &mut Vec<u8>, encoding: Encoding, c: u32) -> bool {
    let is_surrogate = (0xd800..0xe000).contains(&c);
    match encoding {
        Encoding::Ascii if c < 0x80 => out.push(c as u8),
        Encoding::Latin1 if c < 0x100 => out.push(c as u8),
        Encoding::Ascii | Encoding::Latin1 => return false,
        _ if is_surrogate => return false,
        _ => push_unicode(out, encoding, c),
    }
    true
}

fn push_unicode(out: &mut Vec<u8>, encoding: Encoding, c: u32) {
    match encoding {
        Encoding::Utf16(order) => {
            let mut push = |unit: u16| match order {
                Order::Big => out.extend(unit.to_be_bytes()),
                _ => out.extend(unit.to_le_bytes()),
            };
            if c < 0x10000 {
                push(c as u16);
            } else {
                push(0xd800 | ((c - 0x10000) >> 10) as u16);
                push(0xdc00 | ((c - 0x10000) & 0x3ff) as u16);
            }
        }
        Encoding::Utf32(Order::Big) => out.extend(c.to_be_bytes()),
        Encoding::Utf32(_) => out.extend(c.to_le_bytes()),
        _ => push_utf8(out, c),
    }
}

/// Appends a character as UTF-8, a surrogate like any other.
pub fn push_utf8(out: &mut Vec<u8>, c: u32) {
    let tail = |shift: u32| 0x80 | (c >> shift & 0x3f) as u8;
    match c {
        0..0x80 => out.push(c as u8),
        0x80..0x800 => out.extend([0xc0 | (c >> 6) as u8, tail(0)]),
        0x800..0x10000 => out.extend([0xe0 | (c >> 12) as u8, tail(6), tail(0)]),
        _ => out.extend([0xf0 | (c >> 18) as u8, tail(12), tail(6), tail(0)]),
    }
}

/// `text.encode(encoding, errors)`.
pub fn encode(text: Units<'_>, encoding: Encoding, errors: &Errors) -> Result<Vec<u8>, CodecError> {
    if let (Some(ascii), Encoding::Utf8 | Encoding::Ascii | Encoding::Latin1) = (text.ascii(), encoding) {
        return Ok(ascii.to_vec());
    }
    if let (Units::One(bytes), Encoding::Latin1) = (text, encoding) {
        return Ok(bytes.to_vec());
    }
    let mut out = Vec::with_capacity(text.len() + 4);
    match encoding {
        Encoding::Utf8Sig => out.extend([0xef, 0xbb, 0xbf]),
        Encoding::Utf16(Order::Marked) => out.extend([0xff, 0xfe]),
        Encoding::Utf32(Order::Marked) => out.extend([0xff, 0xfe, 0, 0]),
        _ => {}
    }
    let mut at = 0;
    while at < text.len() {
        if push(&mut out, encoding, text.at(at)) {
            at += 1;
            continue;
        }
        // All that can't be encoded from here on is one error.
        let mut end = at + 1;
        let mut scratch = Vec::new();
        let one_by_one = matches!(encoding, Encoding::Utf16(_) | Encoding::Utf32(_));
        while !one_by_one && end < text.len() && !push(&mut scratch, encoding, text.at(end)) {
            end += 1;
        }
        handle(&mut out, text, at..end, encoding, errors)?;
        at = end;
    }
    Ok(out)
}

fn handle(
    out: &mut Vec<u8>,
    text: Units<'_>,
    range: std::ops::Range<usize>,
    encoding: Encoding,
    errors: &Errors,
) -> Result<(), CodecError> {
    let failure = |start: usize, end: usize| CodecError::Unicode {
        encoding: encoding.name(),
        start,
        end,
        reason: match encoding {
            Encoding::Ascii => "ordinal not in range(128)",
            Encoding::Latin1 => "ordinal not in range(256)",
            _ => "surrogates not allowed",
        },
    };
    let all = text.sub(range.start, range.end);
    let mut replacement = TextBuf::new();
    match errors {
        Errors::Strict => return Err(failure(range.start, range.end)),
        Errors::Unknown(name) => return Err(unknown_handler(name)),
        Errors::Ignore => {}
        Errors::Replace => replacement.push_times(b'?' as u32, all.len()),
        Errors::BackslashReplace => all.chars().for_each(|c| push_escape(&mut replacement, c)),
        Errors::XmlCharRefReplace => all.chars().for_each(|c| replacement.extend_str(&format!("&#{c};"))),
        Errors::NameReplace => {
            return Err(CodecError::Other(Fault::value("the error handler 'namereplace' is not supported")));
        }
        Errors::SurrogateEscape if matches!(encoding, Encoding::Utf16(_) | Encoding::Utf32(_)) => {
            return Err(failure(range.start, range.end));
        }
        Errors::SurrogateEscape => {
            for (i, c) in all.chars().enumerate() {
                match c {
                    0xdc80..0xdd00 => out.push((c - 0xdc00) as u8),
                    _ => return Err(failure(range.start + i, range.end)),
                }
            }
        }
        Errors::SurrogatePass => {
            if matches!(encoding, Encoding::Ascii | Encoding::Latin1) {
                return Err(failure(range.start, range.end));
            }
            all.chars().for_each(|c| push_unicode(out, encoding, c));
        }
    }
    replacement.units().chars().for_each(|c| {
        push(out, encoding, c);
    });
    Ok(())
}

/// The text as UTF-8, lone surrogates included, for output that must never fail.
pub fn to_wtf8(text: Units<'_>) -> Vec<u8> {
    if let Some(ascii) = text.ascii() {
        return ascii.to_vec();
    }
    let mut out = Vec::with_capacity(text.len() * 2);
    text.chars().for_each(|c| push_utf8(&mut out, c));
    out
}
