//! Methods that bytes and bytearray share: each is written once and given to both.

use super::algorithms as alg;
use super::construct::{buffer, byte, need_buffer};
use super::object::{ByteArray, Bytes};
use crate::int::{self, value::is_int};
use crate::list::List;
use crate::object::{BuiltinType, Own, OwnWord, Raised, Ref, Word, builtin};
use crate::sequence::{index, walk};
use crate::str::split::{self, Ends};
use crate::str::units::{TextBuf, Units};
use crate::str::{Str, escape, search};
use crate::tuple::Tuple;
use std::borrow::Cow;

/// What `find` and `in` look for: a bytes-like object or one byte.
pub fn needle(word: Word, scratch: &mut [u8; 1]) -> Result<&[u8], Raised> {
    if is_int(word) || buffer(word).is_none() && word.ty().slots.index.is_some() {
        scratch[0] = byte(word, "byte")?;
        return Ok(scratch);
    }
    match buffer(word) {
        Some(bytes) => Ok(bytes),
        None => raise!(TypeError, "argument should be integer or bytes-like object, not '{}'", word.ty().name),
    }
}

fn find(a: &[u8], sub: Word, start: Word, end: Word, from_right: bool) -> Result<i64, Raised> {
    let (start, end) = index::search_bounds(start, end)?;
    let mut scratch = [0];
    let sub = needle(sub, &mut scratch)?;
    let Some((start, end)) = search::clamp(start, end, a.len()) else { return Ok(-1) };
    Ok(alg::find(&a[start..end], sub, from_right).map_or(-1, |at| (start + at) as i64))
}

fn found(at: i64) -> Result<i64, Raised> {
    if at < 0 { raise!(ValueError, "subsection not found") } else { Ok(at) }
}

fn count(a: &[u8], sub: Word, start: Word, end: Word) -> Result<i64, Raised> {
    let (start, end) = index::search_bounds(start, end)?;
    let mut scratch = [0];
    let sub = needle(sub, &mut scratch)?;
    Ok(search::clamp(start, end, a.len()).map_or(0, |(start, end)| alg::count(&a[start..end], sub) as i64))
}

fn affix(a: &[u8], part: Word, start: Word, end: Word, name: &str, test: fn(&[u8], &[u8]) -> bool) -> Result<bool, Raised> {
    let (start, end) = index::search_bounds(start, end)?;
    let window = search::clamp(start, end, a.len()).map(|(start, end)| &a[start..end]);
    if let Some(parts) = part.cast::<Tuple>() {
        for &part in parts.items() {
            let part = need_buffer(part)?;
            if window.is_some_and(|window| test(window, part)) {
                return Ok(true);
            }
        }
        return Ok(false);
    }
    match buffer(part) {
        Some(part) => Ok(window.is_some_and(|window| test(window, part))),
        None => raise!(TypeError, "{name} first arg must be bytes or a tuple of bytes, not {}", part.ty().name),
    }
}

fn separator<'a>(sep: Word) -> Result<Option<&'a [u8]>, Raised> {
    if sep.is_none() || sep.is_null() {
        return Ok(None);
    }
    match need_buffer(sep)? {
        [] => raise!(ValueError, "empty separator"),
        sep => Ok(Some(sep)),
    }
}

fn limit(maxsplit: i64) -> usize {
    if maxsplit < 0 { usize::MAX } else { maxsplit as usize }
}

fn list(a: &[u8], ranges: impl Iterator<Item = std::ops::Range<usize>>, make: &dyn Fn(&[u8]) -> OwnWord) -> Own<List> {
    List::from_owned(ranges.map(|range| make(&a[range]).into_raw()).collect())
}

fn split(a: &[u8], sep: Word, maxsplit: i64, make: &dyn Fn(&[u8]) -> OwnWord) -> Result<Own<List>, Raised> {
    let mut ranges = Vec::new();
    match separator(sep)? {
        None => split::on_whitespace(Units::One(a), alg::is_space, limit(maxsplit), |range| ranges.push(range)),
        Some(sep) => split::on_separator(Units::One(a), Units::One(sep), limit(maxsplit), |range| ranges.push(range)),
    }
    Ok(list(a, ranges.into_iter(), make))
}

fn rsplit(a: &[u8], sep: Word, maxsplit: i64, make: &dyn Fn(&[u8]) -> OwnWord) -> Result<Own<List>, Raised> {
    let ranges = match separator(sep)? {
        None => split::on_whitespace_from_right(Units::One(a), alg::is_space, limit(maxsplit)),
        Some(sep) => split::on_separator_from_right(Units::One(a), Units::One(sep), limit(maxsplit)),
    };
    Ok(list(a, ranges.into_iter(), make))
}

fn partition(a: &[u8], sep: Word, from_right: bool, make: &dyn Fn(&[u8]) -> OwnWord) -> Result<Own<Tuple>, Raised> {
    let sep = need_buffer(sep)?;
    if sep.is_empty() {
        return raise!(ValueError, "empty separator");
    }
    let [x, y, z] = match alg::partition(a, sep, from_right) {
        Some(parts) => parts,
        None if from_right => [0..0, 0..0, 0..a.len()],
        None => [0..a.len(), 0..0, 0..0],
    };
    Ok(Tuple::new([make(&a[x]), make(&a[y]), make(&a[z])].into_iter()))
}

fn strip<'a>(a: &'a [u8], chars: Word, ends: Ends) -> Result<&'a [u8], Raised> {
    let range = if chars.is_none() || chars.is_null() {
        split::strip(Units::One(a), ends, alg::is_space)
    } else {
        let chars = need_buffer(chars)?;
        split::strip(Units::One(a), ends, |c| chars.contains(&(c as u8)))
    };
    Ok(&a[range])
}

fn fill_byte(name: &str, fill: Word) -> Result<u8, Raised> {
    if fill.is_null() {
        return Ok(b' ');
    }
    match buffer(fill) {
        Some([one]) => Ok(*one),
        _ => raise!(TypeError, "{name}() argument 2 must be a byte string of length 1, not {}", fill.ty().name),
    }
}

fn missing(a: &[u8], width: i64) -> usize {
    (width.max(0) as usize).saturating_sub(a.len())
}

fn join(separator: &[u8], items: Word) -> Result<Vec<u8>, Raised> {
    walk::with_items(items, "can only join an iterable", |items| {
        let mut out = Vec::new();
        for (index, &item) in items.iter().enumerate() {
            let Some(bytes) = buffer(item) else {
                let found = item.ty().name;
                return raise!(TypeError, "sequence item {index}: expected a bytes-like object, {found} found");
            };
            if index > 0 {
                out.extend_from_slice(separator);
            }
            out.extend_from_slice(bytes);
        }
        Ok(out)
    })
}

fn translate(a: &[u8], table: Word, delete: Word) -> Result<Vec<u8>, Raised> {
    let table = if table.is_none() { None } else { Some(need_buffer(table)?) };
    if table.is_some_and(|table| table.len() != 256) {
        return raise!(ValueError, "translation table must be 256 characters long");
    }
    let delete = if delete.is_null() { &[][..] } else { need_buffer(delete)? };
    let kept = a.iter().filter(|b| !delete.contains(b));
    Ok(kept.map(|&b| table.map_or(b, |table| table[b as usize])).collect())
}

fn hex(a: &[u8], sep: Word, group: i64) -> Result<Own<Str>, Raised> {
    let separator = if sep.is_null() || sep.is_none() {
        None
    } else {
        let text = sep.cast::<Str>();
        match (text, buffer(sep)) {
            (Some(text), _) if text.len == 1 && text.ascii => Some(text.at(0) as u8),
            (_, Some([one])) => Some(*one),
            (Some(text), _) if text.len == 1 => return raise!(ValueError, "sep must be ASCII."),
            (None, None) => return raise!(TypeError, "sep must be str or bytes."),
            _ => return raise!(ValueError, "sep must be length 1."),
        }
    };
    Ok(Str::from_ascii(&alg::hex(a, separator, group)))
}

/// `repr` of bytes, with what stands around them for a bytearray.
pub fn repr(a: &[u8], before: &str, after: &str) -> Own<Str> {
    let mut out = TextBuf::with_capacity(a.len() + 3);
    out.extend_str(before);
    escape::push_bytes_repr(&mut out, a);
    out.extend_str(after);
    Str::from_buf(&out)
}

/// The bytes that a slice takes.
pub fn slice(a: &[u8], span: index::Span) -> Cow<'_, [u8]> {
    if span.step == 1 {
        return Cow::Borrowed(&a[span.start as usize..span.start as usize + span.count]);
    }
    span.positions().map(|at| a[at]).collect()
}

fn upper(a: &[u8]) -> Vec<u8> {
    a.to_ascii_uppercase()
}

fn lower(a: &[u8]) -> Vec<u8> {
    a.to_ascii_lowercase()
}

/// `bytes.fromhex(text)` as plain bytes.
pub fn from_hex(text: Ref<Str>) -> Result<Vec<u8>, Raised> {
    match alg::from_hex(text.units().chars()) {
        Ok(bytes) => Ok(bytes),
        Err(at) => raise!(ValueError, "non-hexadecimal number found in fromhex() arg at position {at}"),
    }
}

/// A row: `bytes.maketrans(from, to)`.
pub fn bytes_maketrans(from: Word, to: Word) -> Result<Own<Bytes>, Raised> {
    let (from, to) = (need_buffer(from)?, need_buffer(to)?);
    if from.len() != to.len() {
        return raise!(ValueError, "maketrans arguments must have same length");
    }
    let mut table: Vec<u8> = (0..=255).collect();
    for (&from, &to) in from.iter().zip(to) {
        table[from as usize] = to;
    }
    Ok(Bytes::new(&table))
}

fn all(a: &[u8], test: fn(&u8) -> bool) -> bool {
    !a.is_empty() && a.iter().all(test)
}

fn item(a: &[u8], index: i64, class: &str) -> Result<i64, Raised> {
    match index::place(index, a.len()) {
        Some(at) => Ok(a[at] as i64),
        None => raise!(IndexError, "{class}index out of range"),
    }
}

/// Whether `item` (one byte or several) is in `a`.
pub fn contains(a: &[u8], word: Word) -> Result<bool, Raised> {
    if is_int(word) {
        return match int::view(word).to_i64() {
            Some(value @ 0..256) => Ok(memchr::memchr(value as u8, a).is_some()),
            _ => raise!(ValueError, "byte must be in range(0, 256)"),
        };
    }
    Ok(search::find_bytes(a, need_buffer(word)?).is_some())
}

/// Gives both classes the rows that read: `name(a, …) = expression` over `a: &[u8]`.
macro_rules! both {
    ($( $bytes:ident $array:ident ($a:ident $(, $arg:ident: $ty:ty)*) -> $ret:ty = |$make:ident| $body:expr; )+) => { $(
        /// A row of bytes.
        pub fn $bytes(this: Ref<Bytes> $(, $arg: $ty)*) -> $ret {
            #[allow(unused)]
            let $make = |bytes: &[u8]| Bytes::new(bytes);
            let $a = this.bytes();
            $body
        }

        /// A row of bytearray.
        pub fn $array(this: Ref<ByteArray> $(, $arg: $ty)*) -> $ret {
            #[allow(unused)]
            let $make = |bytes: &[u8]| ByteArray::new(bytes);
            let $a = this.bytes();
            $body
        }
    )+ };
}

/// [`both`] for results of the same class.
macro_rules! same {
    ($( $bytes:ident $array:ident ($a:ident $(, $arg:ident: $ty:ty)*) = $body:expr; )+) => { $(
        /// A row of bytes.
        pub fn $bytes(this: Ref<Bytes> $(, $arg: $ty)*) -> Own<Bytes> {
            let $a = this.bytes();
            Bytes::new(&$body)
        }

        /// A row of bytearray.
        pub fn $array(this: Ref<ByteArray> $(, $arg: $ty)*) -> Own<ByteArray> {
            let $a = this.bytes();
            ByteArray::new(&$body)
        }
    )+ };
}

/// [`same`] for what may raise.
macro_rules! same_or_raise {
    ($( $bytes:ident $array:ident ($a:ident $(, $arg:ident: $ty:ty)*) = $body:expr; )+) => { $(
        /// A row of bytes.
        pub fn $bytes(this: Ref<Bytes> $(, $arg: $ty)*) -> Result<Own<Bytes>, Raised> {
            let $a = this.bytes();
            Ok(Bytes::new(&$body))
        }

        /// A row of bytearray.
        pub fn $array(this: Ref<ByteArray> $(, $arg: $ty)*) -> Result<Own<ByteArray>, Raised> {
            let $a = this.bytes();
            Ok(ByteArray::new(&$body))
        }
    )+ };
}

both! {
    bytes_find bytearray_find(a, sub: Word, start: Word, end: Word) -> Result<i64, Raised> = |_m| find(a, sub, start, end, false);
    bytes_rfind bytearray_rfind(a, sub: Word, start: Word, end: Word) -> Result<i64, Raised> = |_m| find(a, sub, start, end, true);
    bytes_index bytearray_index(a, sub: Word, start: Word, end: Word) -> Result<i64, Raised> =
        |_m| found(find(a, sub, start, end, false)?);
    bytes_rindex bytearray_rindex(a, sub: Word, start: Word, end: Word) -> Result<i64, Raised> =
        |_m| found(find(a, sub, start, end, true)?);
    bytes_count bytearray_count(a, sub: Word, start: Word, end: Word) -> Result<i64, Raised> = |_m| count(a, sub, start, end);
    bytes_startswith bytearray_startswith(a, prefix: Word, start: Word, end: Word) -> Result<bool, Raised> =
        |_m| affix(a, prefix, start, end, "startswith", |a, part| a.starts_with(part));
    bytes_endswith bytearray_endswith(a, suffix: Word, start: Word, end: Word) -> Result<bool, Raised> =
        |_m| affix(a, suffix, start, end, "endswith", |a, part| a.ends_with(part));
    bytes_split bytearray_split(a, sep: Word, maxsplit: i64) -> Result<Own<List>, Raised> =
        |m| split(a, sep, maxsplit, &|piece| m(piece).into_word());
    bytes_rsplit bytearray_rsplit(a, sep: Word, maxsplit: i64) -> Result<Own<List>, Raised> =
        |m| rsplit(a, sep, maxsplit, &|piece| m(piece).into_word());
    bytes_splitlines bytearray_splitlines(a, keepends: bool) -> Own<List> = |m| {
        let mut ranges = Vec::new();
        split::lines(Units::One(a), keepends, alg::is_line_break, |range| ranges.push(range));
        list(a, ranges.into_iter(), &|piece| m(piece).into_word())
    };
    bytes_partition bytearray_partition(a, sep: Word) -> Result<Own<Tuple>, Raised> =
        |m| partition(a, sep, false, &|piece| m(piece).into_word());
    bytes_rpartition bytearray_rpartition(a, sep: Word) -> Result<Own<Tuple>, Raised> =
        |m| partition(a, sep, true, &|piece| m(piece).into_word());
    bytes_hex bytearray_hex(a, sep: Word, group: i64) -> Result<Own<Str>, Raised> = |_m| hex(a, sep, group);
    bytes_decode bytearray_decode(a, encoding: Ref<Str>, errors: Ref<Str>) -> Result<Own<Str>, Raised> =
        |_m| crate::str::methods::decode(a, &encoding.text(), &errors.text(), super::object::copy);
    bytes_isalpha bytearray_isalpha(a) -> bool = |_m| all(a, u8::is_ascii_alphabetic);
    bytes_isalnum bytearray_isalnum(a) -> bool = |_m| all(a, u8::is_ascii_alphanumeric);
    bytes_isdigit bytearray_isdigit(a) -> bool = |_m| all(a, u8::is_ascii_digit);
    bytes_isspace bytearray_isspace(a) -> bool = |_m| all(a, |b| alg::is_space(*b as u32));
    bytes_isascii bytearray_isascii(a) -> bool = |_m| a.is_ascii();
    bytes_islower bytearray_islower(a) -> bool =
        |_m| a.iter().any(u8::is_ascii_lowercase) && !a.iter().any(u8::is_ascii_uppercase);
    bytes_isupper bytearray_isupper(a) -> bool =
        |_m| a.iter().any(u8::is_ascii_uppercase) && !a.iter().any(u8::is_ascii_lowercase);
    bytes_istitle bytearray_istitle(a) -> bool = |_m| alg::is_title(a);
    bytes_len bytearray_len(a) -> i64 = |_m| a.len() as i64;
    bytes_contains bytearray_contains(a, item: Word) -> Result<bool, Raised> = |_m| contains(a, item);
}

/// A row: `a[index]` of bytes.
#[inline]
pub fn bytes_getitem(a: Ref<Bytes>, index: i64) -> Result<i64, Raised> {
    item(a.bytes(), index, "")
}

/// A row: `a[index]` of bytearray.
#[inline]
pub fn bytearray_getitem(a: Ref<ByteArray>, index: i64) -> Result<i64, Raised> {
    item(a.bytes(), index, "bytearray ")
}

same! {
    bytes_upper bytearray_upper(a) = upper(a);
    bytes_lower bytearray_lower(a) = lower(a);
    bytes_swapcase bytearray_swapcase(a) = alg::swapcase(a);
    bytes_capitalize bytearray_capitalize(a) = alg::capitalize(a);
    bytes_title bytearray_title(a) = alg::title(a);
}

same_or_raise! {
    bytes_expandtabs bytearray_expandtabs(a, tabsize: i64) = alg::expand_tabs(a, tabsize)?;
    bytes_zfill bytearray_zfill(a, width: i64) = alg::zero_fill(a, width)?;
    bytes_strip bytearray_strip(a, chars: Word) = strip(a, chars, Ends::Both)?;
    bytes_lstrip bytearray_lstrip(a, chars: Word) = strip(a, chars, Ends::Left)?;
    bytes_rstrip bytearray_rstrip(a, chars: Word) = strip(a, chars, Ends::Right)?;
    bytes_replace bytearray_replace(a, old: Word, new: Word, count: i64) =
        alg::replace(a, need_buffer(old)?, need_buffer(new)?, limit(count))?;
    bytes_removeprefix bytearray_removeprefix(a, prefix: Word) = a.strip_prefix(need_buffer(prefix)?).unwrap_or(a);
    bytes_removesuffix bytearray_removesuffix(a, suffix: Word) = a.strip_suffix(need_buffer(suffix)?).unwrap_or(a);
    bytes_join bytearray_join(a, items: Word) = join(a, items)?;
    bytes_translate bytearray_translate(a, table: Word, delete: Word) = translate(a, table, delete)?;
    bytes_center bytearray_center(a, width: i64, fill: Word) = {
        let (fill, missing) = (fill_byte("center", fill)?, missing(a, width));
        let before = missing / 2 + (missing & width as usize & 1);
        alg::pad(a, before, missing - before, fill)?
    };
    bytes_ljust bytearray_ljust(a, width: i64, fill: Word) = alg::pad(a, 0, missing(a, width), fill_byte("ljust", fill)?)?;
    bytes_rjust bytearray_rjust(a, width: i64, fill: Word) = alg::pad(a, missing(a, width), 0, fill_byte("rjust", fill)?)?;
    bytes_getitem_slice bytearray_getitem_slice(a, key: Ref<crate::slice::Slice>) = slice(a, index::span(&key, || a.len())?);
    bytes_slice bytearray_slice(a, start: Word, stop: Word, step: Word) = {
        slice(a, index::span_of(start, stop, step, a.len())?)
    };
}

fn concat(a: &[u8], b: Word, class: &str) -> Result<Vec<u8>, Raised> {
    match buffer(b) {
        Some(b) => Ok([a, b].concat()),
        None => raise!(TypeError, "can't concat {} to {class}", b.ty().name),
    }
}

/// A row: `a + b` of bytes and a bytes-like object.
pub fn bytes_concat(a: Ref<Bytes>, b: Word) -> Result<Own<Bytes>, Raised> {
    let (left, Some(right)) = (a.bytes(), buffer(b)) else {
        return raise!(TypeError, "can't concat {} to {}", b.ty().name, a.word().ty().name);
    };
    Ok(Bytes::with(builtin(BuiltinType::Bytes), left.len() + right.len(), |to| {
        // SAFETY: room for both.
        unsafe {
            to.copy_from_nonoverlapping(left.as_ptr(), left.len());
            to.add(left.len()).copy_from_nonoverlapping(right.as_ptr(), right.len());
        }
    }))
}

/// A row: `a + b` of a bytearray and a bytes-like object.
pub fn bytearray_concat(a: Ref<ByteArray>, b: Word) -> Result<Own<ByteArray>, Raised> {
    Ok(ByteArray::from_vec(concat(a.bytes(), b, a.word().ty().name)?))
}

/// A row: `a * count` of bytes.
pub fn bytes_repeat(a: Ref<Bytes>, count: i64) -> Result<Own<Bytes>, Raised> {
    let count = count.max(0) as usize;
    let Some(len) = a.len.checked_mul(count).filter(|&len| len <= isize::MAX as usize) else {
        return raise!(OverflowError, "repeated bytes are too long");
    };
    crate::fault::Fault::check_size(len)?;
    Ok(Bytes::new(&a.bytes().repeat(count)))
}

/// A row: `a * count` of a bytearray.
pub fn bytearray_repeat(a: Ref<ByteArray>, count: i64) -> Result<Own<ByteArray>, Raised> {
    let count = count.max(0) as usize;
    crate::fault::Fault::check_size(a.items.len().saturating_mul(count))?;
    Ok(ByteArray::from_vec(a.items.repeat(count)))
}
