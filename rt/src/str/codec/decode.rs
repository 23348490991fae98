//! Bytes to text.

use super::{CodecError, Encoding, Errors, Order, unknown_handler};
use crate::fault::Fault;
use crate::str::escape::push_escape;
use crate::str::units::{TextBuf, Units};
use std::ops::Range;

/// A decoding in progress: what went wrong is handed to the error handler.
struct Decoder<'a> {
    bytes: &'a [u8],
    encoding: Encoding,
    errors: &'a Errors,
    out: TextBuf,
}

/// `bytes.decode(encoding, errors)`.
pub fn decode(bytes: &[u8], encoding: Encoding, errors: &Errors) -> Result<TextBuf, CodecError> {
    let mut decoder = Decoder { bytes, encoding, errors, out: TextBuf::with_capacity(bytes.len()) };
    match encoding {
        Encoding::Latin1 => decoder.out.extend_bytes(bytes),
        Encoding::Ascii => decoder.ascii()?,
        Encoding::Utf8 => decoder.utf8(0)?,
        Encoding::Utf8Sig => decoder.utf8(if bytes.starts_with(&[0xef, 0xbb, 0xbf]) { 3 } else { 0 })?,
        Encoding::Utf16(order) => {
            let (order, start) = match (order, bytes) {
                (Order::Marked, [0xff, 0xfe, ..]) => (Order::Little, 2),
                (Order::Marked, [0xfe, 0xff, ..]) => (Order::Big, 2),
                (Order::Marked, _) => (Order::Little, 0),
                _ => (order, 0),
            };
            decoder.encoding = Encoding::Utf16(order);
            decoder.utf16(start, order)?;
        }
        Encoding::Utf32(order) => {
            let (order, start) = match (order, bytes) {
                (Order::Marked, [0xff, 0xfe, 0, 0, ..]) => (Order::Little, 4),
                (Order::Marked, [0, 0, 0xfe, 0xff, ..]) => (Order::Big, 4),
                (Order::Marked, _) => (Order::Little, 0),
                _ => (order, 0),
            };
            decoder.encoding = Encoding::Utf32(order);
            decoder.utf32(start, order)?;
        }
    }
    Ok(decoder.out)
}

/// UTF-8 that may hold surrogates: literals of the program.
pub fn from_wtf8(bytes: &[u8]) -> TextBuf {
    decode(bytes, Encoding::Utf8, &Errors::SurrogatePass).expect("the compiler writes literals as WTF-8")
}

impl Decoder<'_> {
    fn ascii(&mut self) -> Result<(), CodecError> {
        let mut at = 0;
        while at < self.bytes.len() {
            let run = self.bytes[at..].iter().take_while(|b| b.is_ascii()).count();
            self.out.extend_bytes(&self.bytes[at..at + run]);
            at += run;
            if at < self.bytes.len() {
                at = self.handle(at..at + 1, "ordinal not in range(128)")?;
            }
        }
        Ok(())
    }

    fn utf8(&mut self, start: usize) -> Result<(), CodecError> {
        let mut at = start;
        loop {
            let rest = &self.bytes[at..];
            let error = match std::str::from_utf8(rest) {
                Ok(text) => {
                    self.out.extend_str(text);
                    return Ok(());
                }
                Err(error) => error,
            };
            let valid = error.valid_up_to();
            // SAFETY: `from_utf8` has checked the bytes before the error.
            self.out.extend_str(unsafe { std::str::from_utf8_unchecked(&rest[..valid]) });
            at += valid;
            if let (Errors::SurrogatePass, [0xed, second @ 0xa0..=0xbf, third @ 0x80..=0xbf, ..]) = (self.errors, &self.bytes[at..]) {
                self.out.push(0xd000 | (*second as u32 & 0x3f) << 6 | (*third as u32 & 0x3f));
                at += 3;
                continue;
            }
            let (len, reason) = match error.error_len() {
                None => (self.bytes.len() - at, "unexpected end of data"),
                Some(len) => match self.bytes[at] {
                    0x80..0xc2 | 0xf5.. => (len, "invalid start byte"),
                    _ => (len, "invalid continuation byte"),
                },
            };
            at = self.handle(at..at + len, reason)?;
        }
    }

    fn utf16(&mut self, start: usize, order: Order) -> Result<(), CodecError> {
        let bytes = self.bytes;
        let unit = |at: usize| {
            let pair = [bytes[at], bytes[at + 1]];
            if order == Order::Big { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) }
        };
        let mut at = start;
        while at < bytes.len() {
            if at + 2 > bytes.len() {
                at = self.handle(at..bytes.len(), "truncated data")?;
                continue;
            }
            let first = unit(at);
            match first {
                0xd800..0xdc00 if at + 4 > bytes.len() && *self.errors != Errors::SurrogatePass => {
                    at = self.handle(at..bytes.len(), "unexpected end of data")?;
                    continue;
                }
                0xd800..0xdc00 if at + 4 <= bytes.len() && (0xdc00..0xe000).contains(&unit(at + 2)) => {
                    let low = unit(at + 2) as u32 & 0x3ff;
                    self.out.push(0x10000 + ((first as u32 & 0x3ff) << 10 | low));
                    at += 2;
                }
                0xd800..0xe000 if *self.errors == Errors::SurrogatePass => self.out.push(first as u32),
                0xd800..0xe000 => {
                    let reason = if first < 0xdc00 { "illegal UTF-16 surrogate" } else { "illegal encoding" };
                    at = self.handle(at..at + 2, reason)?;
                    continue;
                }
                _ => self.out.push(first as u32),
            }
            at += 2;
        }
        Ok(())
    }

    fn utf32(&mut self, start: usize, order: Order) -> Result<(), CodecError> {
        let mut at = start;
        while at < self.bytes.len() {
            let Some(unit) = self.bytes[at..].first_chunk::<4>() else {
                at = self.handle(at..self.bytes.len(), "truncated data")?;
                continue;
            };
            match if order == Order::Big { u32::from_be_bytes(*unit) } else { u32::from_le_bytes(*unit) } {
                c @ 0xd800..0xe000 if *self.errors == Errors::SurrogatePass => self.out.push(c),
                0xd800..0xe000 => {
                    at = self.handle(at..at + 4, "code point in surrogate code point range(0xd800, 0xe000)")?;
                    continue;
                }
                0x110000.. => {
                    at = self.handle(at..at + 4, "code point not in range(0x110000)")?;
                    continue;
                }
                c => self.out.push(c),
            }
            at += 4;
        }
        Ok(())
    }

    /// Hands `range` to the error handler; where decoding goes on.
    fn handle(&mut self, range: Range<usize>, reason: &'static str) -> Result<usize, CodecError> {
        let bytes = &self.bytes[range.clone()];
        let encoding = self.encoding.name();
        let failure = CodecError::Unicode { encoding, start: range.start, end: range.end, reason };
        match self.errors {
            Errors::Strict | Errors::SurrogatePass => Err(failure),
            Errors::Unknown(name) => Err(unknown_handler(name)),
            Errors::XmlCharRefReplace | Errors::NameReplace => {
                let message = "don't know how to handle UnicodeDecodeError in error callback";
                Err(CodecError::Other(Fault::type_error(message)))
            }
            Errors::Ignore => Ok(range.end),
            Errors::Replace => {
                self.out.push(0xfffd);
                Ok(range.end)
            }
            Errors::BackslashReplace => {
                bytes.iter().for_each(|&b| push_escape(&mut self.out, b as u32));
                Ok(range.end)
            }
            Errors::SurrogateEscape => {
                let escaped: Vec<u16> = bytes.iter().take_while(|b| !b.is_ascii()).map(|&b| 0xdc00 + b as u16).collect();
                if escaped.is_empty() {
                    return Err(failure);
                }
                self.out.extend(Units::Two(&escaped));
                Ok(range.start + escaped.len())
            }
        }
    }
}
