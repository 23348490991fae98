//! Methods of str that split, strip, pad and map.

use super::build::{pieces, substring};
use super::object::Str;
use super::split::{self, Ends};
use super::units::{TextBuf, Units};
use super::{case, escape, search, unicode};
use crate::list::List;
use crate::object::{BuiltinType, Own, OwnWord, Raised, Ref, Word, exception_type};
use crate::tuple::Tuple;

fn limit(maxsplit: i64) -> usize {
    if maxsplit < 0 { usize::MAX } else { maxsplit as usize }
}

/// The separator of `split`: `None` for whitespace.
fn separator(sep: Word) -> Result<Option<Ref<Str>>, Raised> {
    if sep.is_none() || sep.is_null() {
        return Ok(None);
    }
    match sep.cast::<Str>() {
        Some(sep) if sep.len == 0 => raise!(ValueError, "empty separator"),
        Some(sep) => Ok(Some(sep)),
        None => raise!(TypeError, "must be str or None, not {}", sep.ty().name),
    }
}

/// A row: `a.split(sep, maxsplit)`.
pub fn str_split(a: Ref<Str>, sep: Word, maxsplit: i64) -> Result<Own<List>, Raised> {
    let mut items = Vec::new();
    let mut push = |range: std::ops::Range<usize>| items.push(substring(a, range.start, range.end).into_raw());
    match separator(sep)? {
        None => split::on_whitespace(a.units(), unicode::is_space, limit(maxsplit), &mut push),
        Some(sep) => split::on_separator(a.units(), sep.units(), limit(maxsplit), &mut push),
    }
    Ok(List::from_owned(items))
}

/// A row: `a.rsplit(sep, maxsplit)`.
pub fn str_rsplit(a: Ref<Str>, sep: Word, maxsplit: i64) -> Result<Own<List>, Raised> {
    let ranges = match separator(sep)? {
        None => split::on_whitespace_from_right(a.units(), unicode::is_space, limit(maxsplit)),
        Some(sep) => split::on_separator_from_right(a.units(), sep.units(), limit(maxsplit)),
    };
    Ok(List::from_owned(pieces(a, ranges.into_iter())))
}

/// A row: `a.splitlines(keepends)`.
pub fn str_splitlines(a: Ref<Str>, keepends: bool) -> Own<List> {
    let mut items = Vec::new();
    split::lines(a.units(), keepends, unicode::is_line_break, |range| {
        items.push(substring(a, range.start, range.end).into_raw());
    });
    List::from_owned(items)
}

fn three(a: Own<Str>, b: Own<Str>, c: Own<Str>) -> Own<Tuple> {
    Tuple::new([a.into_word(), b.into_word(), c.into_word()].into_iter())
}

/// A row: `a.partition(sep)`.
pub fn str_partition(a: Ref<Str>, sep: Ref<Str>) -> Result<Own<Tuple>, Raised> {
    if sep.len == 0 {
        return raise!(ValueError, "empty separator");
    }
    Ok(match search::find(a.units(), sep.units()) {
        Some(at) => three(substring(a, 0, at), sep.own(), substring(a, at + sep.len, a.len)),
        None => three(substring(a, 0, a.len), super::empty(), super::empty()),
    })
}

/// A row: `a.rpartition(sep)`.
pub fn str_rpartition(a: Ref<Str>, sep: Ref<Str>) -> Result<Own<Tuple>, Raised> {
    if sep.len == 0 {
        return raise!(ValueError, "empty separator");
    }
    Ok(match search::rfind(a.units(), sep.units()) {
        Some(at) => three(substring(a, 0, at), sep.own(), substring(a, at + sep.len, a.len)),
        None => three(super::empty(), super::empty(), substring(a, 0, a.len)),
    })
}

fn strip(a: Ref<Str>, chars: Word, ends: Ends, name: &str) -> Result<Own<Str>, Raised> {
    let range = if chars.is_none() || chars.is_null() {
        split::strip(a.units(), ends, unicode::is_space)
    } else if let Some(chars) = chars.cast::<Str>() {
        split::strip(a.units(), ends, |c| chars.units().chars().any(|other| other == c))
    } else {
        return raise!(TypeError, "{name} arg must be None or str");
    };
    Ok(substring(a, range.start, range.end))
}

/// A row: `a.strip(chars)`.
pub fn str_strip(a: Ref<Str>, chars: Word) -> Result<Own<Str>, Raised> {
    strip(a, chars, Ends::Both, "strip")
}

/// A row: `a.lstrip(chars)`.
pub fn str_lstrip(a: Ref<Str>, chars: Word) -> Result<Own<Str>, Raised> {
    strip(a, chars, Ends::Left, "lstrip")
}

/// A row: `a.rstrip(chars)`.
pub fn str_rstrip(a: Ref<Str>, chars: Word) -> Result<Own<Str>, Raised> {
    strip(a, chars, Ends::Right, "rstrip")
}

/// ASCII text with each byte mapped, which leaves it ASCII.
fn map_ascii(a: Ref<Str>, map: impl Fn(u8) -> u8) -> Own<Str> {
    if a.len < 2 {
        return if a.len == 0 { super::empty() } else { super::character(map(a.at(0) as u8).into()) };
    }
    let result = Str::alloc(a.len, super::Kind::One, true);
    for (at, &b) in a.raw().iter().enumerate() {
        // SAFETY: room for as many bytes.
        unsafe { result.data().add(at).write(map(b)) };
    }
    result
}

macro_rules! mappings {
    ($($(#[$doc:meta])+ $name:ident = $map:path, $ascii:expr;)+) => { $(
        $(#[$doc])+
        pub fn $name(a: Ref<Str>) -> Own<Str> {
            if a.ascii { map_ascii(a, $ascii) } else { Str::from_buf(&$map(a.units())) }
        }
    )+ };
}

mappings! {
    /// A row: `a.upper()`.
    str_upper = case::upper, |b| b.to_ascii_uppercase();
    /// A row: `a.lower()`.
    str_lower = case::lower, |b| b.to_ascii_lowercase();
    /// A row: `a.casefold()`.
    str_casefold = case::casefold, |b| b.to_ascii_lowercase();
    /// A row: `a.swapcase()`.
    str_swapcase = case::swapcase, |b| if b.is_ascii_alphabetic() { b ^ 0x20 } else { b };
}

/// A row: `a.capitalize()`.
pub fn str_capitalize(a: Ref<Str>) -> Own<Str> {
    Str::from_buf(&case::capitalize(a.units()))
}

/// A row: `a.title()`.
pub fn str_title(a: Ref<Str>) -> Own<Str> {
    Str::from_buf(&case::title(a.units()))
}

macro_rules! predicates {
    ($($(#[$doc:meta])+ $name:ident($units:ident) = $test:expr;)+) => { $(
        $(#[$doc])+
        pub fn $name(a: Ref<Str>) -> bool {
            let $units = a.units();
            $test
        }
    )+ };
}

predicates! {
    /// A row: `a.isalpha()`.
    str_isalpha(units) = case::all(units, unicode::is_alpha);
    /// A row: `a.isalnum()`.
    str_isalnum(units) = case::all(units, case::is_alnum);
    /// A row: `a.isdecimal()`.
    str_isdecimal(units) = case::all(units, unicode::is_decimal);
    /// A row: `a.isdigit()`.
    str_isdigit(units) = case::all(units, unicode::is_digit);
    /// A row: `a.isnumeric()`.
    str_isnumeric(units) = case::all(units, unicode::is_numeric);
    /// A row: `a.isspace()`.
    str_isspace(units) = case::all(units, unicode::is_space);
    /// A row: `a.islower()`.
    str_islower(units) = case::is_lower(units);
    /// A row: `a.isupper()`.
    str_isupper(units) = case::is_upper(units);
    /// A row: `a.istitle()`.
    str_istitle(units) = case::is_title(units);
    /// A row: `a.isidentifier()`.
    str_isidentifier(units) = case::is_identifier(units);
    /// A row: `a.isprintable()`.
    str_isprintable(units) = case::is_printable(units);
    /// A row: `a.isascii()`.
    str_isascii(units) = units.len() == 0 || units.ascii().is_some();
}

fn fill_character(fill: Word) -> Result<u32, Raised> {
    if fill.is_null() {
        return Ok(b' '.into());
    }
    match fill.cast::<Str>() {
        Some(fill) if fill.len == 1 => Ok(fill.at(0)),
        Some(_) => raise!(TypeError, "The fill character must be exactly one character long"),
        None => raise!(TypeError, "The fill character must be a unicode character, not {}", fill.ty().name),
    }
}

/// The text between as many fill characters.
fn padded(a: Ref<Str>, before: usize, after: usize, fill: u32) -> Result<Own<Str>, Raised> {
    if before + after == 0 {
        return Ok(substring(a, 0, a.len));
    }
    crate::fault::Fault::check_size(before + after)?;
    let mut buf = TextBuf::with_capacity(a.len + before + after);
    buf.push_times(fill, before);
    buf.extend(a.units());
    buf.push_times(fill, after);
    Ok(Str::from_buf(&buf))
}

fn missing(a: Ref<Str>, width: i64) -> usize {
    (width.max(0) as usize).saturating_sub(a.len)
}

/// A row: `a.center(width, fill)`.
pub fn str_center(a: Ref<Str>, width: i64, fill: Word) -> Result<Own<Str>, Raised> {
    let fill = fill_character(fill)?;
    let missing = missing(a, width);
    // The odd one goes to the left when the width is odd, too.
    let before = missing / 2 + (missing & width as usize & 1);
    padded(a, before, missing - before, fill)
}

/// A row: `a.ljust(width, fill)`.
pub fn str_ljust(a: Ref<Str>, width: i64, fill: Word) -> Result<Own<Str>, Raised> {
    padded(a, 0, missing(a, width), fill_character(fill)?)
}

/// A row: `a.rjust(width, fill)`.
pub fn str_rjust(a: Ref<Str>, width: i64, fill: Word) -> Result<Own<Str>, Raised> {
    padded(a, missing(a, width), 0, fill_character(fill)?)
}

/// A row: `a.zfill(width)`.
pub fn str_zfill(a: Ref<Str>, width: i64) -> Result<Own<Str>, Raised> {
    let missing = missing(a, width);
    if missing == 0 {
        return Ok(substring(a, 0, a.len));
    }
    crate::fault::Fault::check_size(missing)?;
    let sign = (a.len > 0 && matches!(a.at(0), 0x2b | 0x2d)) as usize;
    let mut buf = TextBuf::with_capacity(a.len + missing);
    buf.extend(a.units().sub(0, sign));
    buf.push_times(b'0' as u32, missing);
    buf.extend(a.units().sub(sign, a.len));
    Ok(Str::from_buf(&buf))
}

/// A row: `a.expandtabs(tabsize)`.
pub fn str_expandtabs(a: Ref<Str>, tabsize: i64) -> Result<Own<Str>, Raised> {
    let mut buf = TextBuf::with_capacity(a.len);
    let mut column = 0;
    for c in a.units().chars() {
        match c {
            0x09 if tabsize > 0 => {
                let spaces = tabsize as usize - column % tabsize as usize;
                crate::fault::Fault::check_size(buf.len().saturating_add(spaces))?;
                buf.push_times(b' ' as u32, spaces);
                column += spaces;
            }
            0x09 => {}
            _ => {
                buf.push(c);
                column = if matches!(c, 0x0a | 0x0d) { 0 } else { column + 1 };
            }
        }
    }
    Ok(Str::from_buf(&buf))
}

/// A row: `repr(a)`.
pub fn str_repr(a: Ref<Str>) -> Own<Str> {
    let mut buf = TextBuf::with_capacity(a.len + 2);
    escape::push_repr(&mut buf, a.units());
    Str::from_buf(&buf)
}

/// `ascii(x)` of a repr.
pub fn ascii(a: Ref<Str>) -> Own<Str> {
    if a.ascii {
        return a.own();
    }
    let mut buf = TextBuf::with_capacity(a.len + 8);
    escape::push_ascii(&mut buf, a.units());
    Str::from_buf(&buf)
}

/// A row: `str(a)` of a str.
pub fn str_str(a: Ref<Str>) -> Own<Str> {
    substring(a, 0, a.len)
}

/// A row: `format(a, spec)`.
pub fn str_format_spec(a: Ref<Str>, spec: Ref<Str>) -> Result<Own<Str>, Raised> {
    if spec.len == 0 {
        return Ok(str_str(a));
    }
    let class_name = a.word().ty().name;
    let spec = crate::format::spec::Spec::parse(spec.units(), b's', b'<', class_name)?;
    let mut buf = TextBuf::with_capacity(a.len);
    crate::format::text::push_text(&mut buf, a.units(), &spec, class_name)?;
    Ok(Str::from_buf(&buf))
}

/// The encoding's or error handler's name of `encode` and `decode`.
fn name(text: Units<'_>) -> String {
    text.to_rust()
}

/// A row: `a.encode(encoding, errors)`.
pub fn str_encode(a: Ref<Str>, encoding: Ref<Str>, errors: Ref<Str>) -> Result<Own<crate::bytes::Bytes>, Raised> {
    use super::codec::{CodecError, Encoding, Errors, encode::encode};
    let encoding = Encoding::parse(&encoding.text())?;
    if let (Some(ascii), true) = (a.units().ascii(), encoding.keeps_ascii()) {
        return Ok(crate::bytes::Bytes::new(ascii));
    }
    match encode(a.units(), encoding, &Errors::parse(&name(errors.units()))) {
        Ok(bytes) => Ok(crate::bytes::Bytes::new(&bytes)),
        Err(CodecError::Other(fault)) => Err(fault.into()),
        Err(CodecError::Unicode { encoding, start, end, reason }) => {
            Err(raise_unicode(BuiltinType::UnicodeEncodeError, encoding, a.word(), start..end, reason))
        }
    }
}

/// Raises a UnicodeEncodeError or UnicodeDecodeError with its five arguments.
fn raise_unicode(class: BuiltinType, encoding: &str, object: Word, at: std::ops::Range<usize>, reason: &str) -> Raised {
    let (encoding, reason) = (Str::new(encoding), Str::new(reason));
    let (start, end) = (Word::from_small(at.start as i64), Word::from_small(at.end as i64));
    crate::exc::raise_type(exception_type(class), &[encoding.word(), object, start, end, reason.word()])
}

/// `bytes.decode(encoding, errors)`. The exception holds what `object` makes of the bytes: every program contains
/// this, and need not contain the type bytes.
pub fn decode(bytes: &[u8], encoding: &str, errors: &str, object: fn(&[u8]) -> OwnWord) -> Result<Own<Str>, Raised> {
    use super::codec::{CodecError, Encoding, Errors, decode::decode};
    if bytes.is_empty() {
        // Not even the name of the encoding is looked at.
        return Ok(super::empty());
    }
    let encoding = Encoding::parse(encoding)?;
    if encoding.keeps_ascii() && bytes.is_ascii() {
        return Ok(Str::from_ascii(bytes));
    }
    match decode(bytes, encoding, &Errors::parse(errors)) {
        Ok(buf) => Ok(Str::from_buf(&buf)),
        Err(CodecError::Other(fault)) => Err(fault.into()),
        Err(CodecError::Unicode { encoding, start, end, reason }) => {
            let object = object(bytes);
            Err(raise_unicode(BuiltinType::UnicodeDecodeError, encoding, object.word(), start..end, reason))
        }
    }
}

/// A row: `str()`.
pub fn str_empty() -> Own<Str> {
    super::empty()
}

/// A row: `str(x)` of any value.
pub fn str_of(x: Word) -> Result<Own<Str>, Raised> {
    crate::dynamic::to_str(x)
}
