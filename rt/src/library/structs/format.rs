//! Format strings: which fields, where.

use super::error;
use crate::object::{Raised, Word};
use crate::str::Str;
use std::borrow::Cow;
use std::rc::Rc;

/// A field of a struct.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Field {
    pub code: u8,
    pub offset: usize,
    /// Bytes of the field.
    pub size: usize,
}

/// What a format string says.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Layout {
    pub fields: Vec<Field>,
    pub size: usize,
    /// Bytes in the order of the most significant first.
    pub big_endian: bool,
    /// C's own sizes and gaps.
    pub native: bool,
}

/// Bytes of a field of that code; alignment is the same in C, for all that have one.
fn size_of_code(code: u8, native: bool) -> Option<usize> {
    Some(match code {
        b'x' | b'c' | b'b' | b'B' | b'?' | b's' | b'p' => 1,
        b'h' | b'H' | b'e' => 2,
        b'i' | b'I' | b'f' => 4,
        b'l' | b'L' => {
            if native {
                size_of::<std::ffi::c_long>()
            } else {
                4
            }
        }
        b'q' | b'Q' | b'd' => 8,
        b'n' | b'N' | b'P' if native => size_of::<usize>(),
        _ => return None,
    })
}

/// The text of a format argument: a str or bytes.
fn text_of(format: &Word) -> Result<Cow<'_, [u8]>, Raised> {
    if let Some(text) = format.cast::<Str>() {
        // SAFETY: the caller keeps the format alive.
        return Ok(match unsafe { &*text.ptr() }.text() {
            Cow::Borrowed(text) => Cow::Borrowed(text.as_bytes()),
            Cow::Owned(text) => Cow::Owned(text.into_bytes()),
        });
    }
    match crate::array::bytes_of(*format) {
        Some(bytes) => Ok(Cow::Borrowed(bytes)),
        None => raise!(TypeError, "Struct() argument 1 must be a str or bytes object, not {}", format.ty().name),
    }
}

/// Reads a format.
pub fn parse(text: &[u8]) -> Result<Layout, Raised> {
    let (native, big_endian, rest) = match text.first() {
        Some(b'@') => (true, cfg!(target_endian = "big"), &text[1..]),
        Some(b'=') => (false, cfg!(target_endian = "big"), &text[1..]),
        Some(b'<') => (false, false, &text[1..]),
        Some(b'>' | b'!') => (false, true, &text[1..]),
        _ => (true, cfg!(target_endian = "big"), text),
    };
    let too_long = || error(format_args!("total struct size too long"));
    let mut layout = Layout { fields: Vec::new(), size: 0, big_endian, native };
    let mut letters = rest.iter().copied();
    while let Some(mut letter) = letters.next() {
        if letter.is_ascii_whitespace() {
            continue;
        }
        let mut count: Option<usize> = None;
        while letter.is_ascii_digit() {
            let digits = count.unwrap_or(0).checked_mul(10).and_then(|count| count.checked_add(usize::from(letter - b'0')));
            count = Some(digits.ok_or_else(too_long)?);
            letter = match letters.next() {
                Some(letter) => letter,
                None => return Err(error(format_args!("repeat count given without format specifier"))),
            };
        }
        let Some(size) = size_of_code(letter, native) else { return Err(error(format_args!("bad char in struct format"))) };
        let times = count.unwrap_or(1);
        if native && letter != b'x' {
            layout.size = layout.size.next_multiple_of(size);
        }
        let bytes = times.checked_mul(size).filter(|&bytes| bytes < 1 << 40).ok_or_else(too_long)?;
        match letter {
            b'x' => {}
            b's' | b'p' => layout.fields.push(Field { code: letter, offset: layout.size, size: times }),
            _ => layout.fields.extend((0..times).map(|n| Field { code: letter, offset: layout.size + n * size, size })),
        }
        layout.size = layout.size.checked_add(bytes).ok_or_else(too_long)?;
    }
    Ok(layout)
}

/// A format that was read, and what it says.
type Known = Option<(Box<[u8]>, Rc<Layout>)>;

const KNOWN_SIZE: usize = 64;

/// The formats that were read last, by their addresses: most are constants, and are used again and again.
static mut KNOWN: [Known; KNOWN_SIZE] = [const { None }; KNOWN_SIZE];

/// The layout of a format argument.
pub fn layout(format: Word) -> Result<Rc<Layout>, Raised> {
    let text = text_of(&format)?;
    let place = (format.0 >> 4 ^ format.0 >> 10) as usize % KNOWN_SIZE;
    // SAFETY: single threaded; nothing below runs other code that reads formats.
    let known = unsafe { &mut *(&raw mut KNOWN).cast::<Known>().add(place) };
    match known {
        Some((other, layout)) if **other == *text => Ok(layout.clone()),
        _ => {
            let layout = Rc::new(parse(&text)?);
            *known = Some((text.as_ref().into(), layout.clone()));
            Ok(layout)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aligns_native_fields_only() {
        assert_eq!(parse(b"bi").map(|layout| layout.size), Ok(8));
        assert_eq!(parse(b"<bi").map(|layout| layout.size), Ok(5));
        assert_eq!(parse(b"@bi0q").map(|layout| layout.size), Ok(8));
        assert_eq!(parse(b">3H 2s?").map(|layout| layout.fields.len()), Ok(5));
    }
}
