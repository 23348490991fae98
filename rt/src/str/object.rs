//! The layout of a str.

use super::units::{TextBuf, Units};
use crate::object::{Header, Object, Own, Ref, TypeObject, alloc, builtin};
use std::borrow::Cow;
use std::cell::Cell;
use taipan_rt_abi::BuiltinType;

/// Width of the code units: Latin-1, UCS-2, UCS-4.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
#[allow(missing_docs)]
pub enum Kind {
    One = 1,
    Two = 2,
    Four = 4,
}

/// A str; its code units follow. Lone surrogates are code units like any other.
#[repr(C)]
pub struct Str {
    /// The header.
    pub header: Header,
    /// Number of characters.
    pub len: usize,
    /// The hash, or -1 before it is first needed (no hash is -1).
    pub hash: Cell<i64>,
    /// Width of a code unit; always the least that all characters fit.
    pub kind: Kind,
    /// All characters are below 128.
    pub ascii: bool,
    /// The str is in the intern table: equal interned strs are the same object.
    pub interned: Cell<bool>,
    /// Bytes behind the code units that are free for more; `+=` leaves some.
    pub spare: u32,
}

// SAFETY: `#[repr(C)]`, and starts with a header.
unsafe impl Object for Str {
    const TYPE: BuiltinType = BuiltinType::Str;
}

/// Bytes of the object.
///
/// # Safety
/// `object` is a live str.
pub unsafe fn size(object: *mut Header) -> usize {
    // SAFETY: the caller's promise.
    unsafe {
        let text = &*object.cast::<Str>();
        size_of::<Str>() + text.len * text.kind as usize + text.spare as usize
    }
}

impl Kind {
    /// The width that `max`, the largest character, needs.
    #[inline(always)]
    pub const fn of(max: u32) -> Kind {
        match max {
            0..0x100 => Kind::One,
            0x100..0x1_0000 => Kind::Two,
            _ => Kind::Four,
        }
    }
}

impl Str {
    /// A str of `len` characters whose code units are to be written at [`Str::data`].
    #[inline]
    pub fn alloc(len: usize, kind: Kind, ascii: bool) -> Own<Str> {
        Str::alloc_spare(len, kind, ascii, 0)
    }

    /// [`Str::alloc`] with `spare` bytes at the end.
    pub fn alloc_spare(len: usize, kind: Kind, ascii: bool, spare: u32) -> Own<Str> {
        let size = size_of::<Str>() + len * kind as usize + spare as usize;
        let object = alloc::plain(builtin(BuiltinType::Str).ptr(), size).cast::<Str>();
        // SAFETY: fresh memory; the header is set.
        unsafe { Str::fill(object, len, kind, ascii, spare) }
    }

    /// Writes all fields but the header.
    ///
    /// # Safety
    /// `object` is fresh memory for a str of that size, with its header set.
    unsafe fn fill(object: *mut Str, len: usize, kind: Kind, ascii: bool, spare: u32) -> Own<Str> {
        // SAFETY: the caller's promise.
        unsafe {
            (&raw mut (*object).len).write(len);
            (&raw mut (*object).hash).write(Cell::new(-1));
            (&raw mut (*object).kind).write(kind);
            (&raw mut (*object).ascii).write(ascii);
            (&raw mut (*object).interned).write(Cell::new(false));
            (&raw mut (*object).spare).write(spare);
            Own::from_ptr(object)
        }
    }

    /// A copy of `text` as an object of `ty`, a subclass of str.
    pub fn of_type(ty: Ref<TypeObject>, text: Ref<Str>) -> Own<Str> {
        let bytes = text.len * text.kind as usize;
        let object = alloc::object(&ty, size_of::<Str>() + bytes).cast::<Str>();
        // SAFETY: fresh memory of that size; the header is set.
        unsafe {
            let copy = Str::fill(object, text.len, text.kind, text.ascii, 0);
            copy.data().copy_from_nonoverlapping(text.data(), bytes);
            copy
        }
    }

    /// A str of ASCII bytes.
    pub fn from_ascii(bytes: &[u8]) -> Own<Str> {
        debug_assert!(bytes.is_ascii());
        if let [one] = bytes {
            return super::character(*one as u32);
        }
        let result = Str::alloc(bytes.len(), Kind::One, true);
        // SAFETY: room for all bytes.
        unsafe { copy_bytes(result.data(), bytes.as_ptr(), bytes.len()) };
        result
    }

    /// A str of these characters.
    pub fn from_units(units: Units<'_>) -> Own<Str> {
        match units.len() {
            0 => return super::empty(),
            1 => return super::character(units.at(0)),
            _ => {}
        }
        let max = units.max_char();
        let result = Str::alloc(units.len(), Kind::of(max), max < 0x80);
        // SAFETY: room for all units at the width of the widest.
        unsafe { write_units(result.data(), result.kind, units) };
        result
    }

    /// A str of what was gathered.
    pub fn from_buf(buf: &TextBuf) -> Own<Str> {
        Str::from_units(buf.units())
    }

    /// The characters.
    #[inline]
    pub fn units(&self) -> Units<'_> {
        // SAFETY: `len` units of that width follow the struct, aligned for them.
        unsafe {
            match self.kind {
                Kind::One => Units::One(std::slice::from_raw_parts(self.data(), self.len)),
                Kind::Two => Units::Two(std::slice::from_raw_parts(self.data().cast(), self.len)),
                Kind::Four => Units::Four(std::slice::from_raw_parts(self.data().cast(), self.len)),
            }
        }
    }

    /// The code units as memory.
    #[inline]
    pub fn raw(&self) -> &[u8] {
        // SAFETY: as many bytes follow the struct.
        unsafe { std::slice::from_raw_parts(self.data(), self.len * self.kind as usize) }
    }

    /// The largest character, or a bound of the same width and the same side of 128.
    #[inline]
    pub fn max_char(&self) -> u32 {
        match self.kind {
            Kind::One if self.ascii => 0x7f,
            Kind::One => 0xff,
            Kind::Two => 0xffff,
            Kind::Four => 0x10ffff,
        }
    }

    /// The first code unit.
    #[inline(always)]
    pub fn data(&self) -> *mut u8 {
        // SAFETY: the units follow the struct.
        unsafe { (&raw const *self).add(1) as *mut u8 }
    }

    /// A str of Rust text.
    pub fn new(text: &str) -> Own<Str> {
        if text.is_ascii() {
            return if text.is_empty() { super::empty() } else { Str::from_ascii(text.as_bytes()) };
        }
        let mut buf = TextBuf::with_capacity(text.len());
        buf.extend_str(text);
        Str::from_buf(&buf)
    }

    /// The code point at `index`, which is within the str.
    #[inline(always)]
    pub fn at(&self, index: usize) -> u32 {
        // SAFETY: the caller's index is below `len`.
        unsafe {
            match self.kind {
                Kind::One => u32::from(*self.data().add(index)),
                Kind::Two => u32::from(*self.data().cast::<u16>().add(index)),
                Kind::Four => *self.data().cast::<u32>().add(index),
            }
        }
    }

    /// The text for messages and names; a lone surrogate becomes `?`.
    pub fn text(&self) -> Cow<'_, str> {
        if self.ascii {
            // SAFETY: ASCII is UTF-8.
            return Cow::Borrowed(unsafe { std::str::from_utf8_unchecked(std::slice::from_raw_parts(self.data(), self.len)) });
        }
        Cow::Owned(self.units().chars().map(|c| char::from_u32(c).unwrap_or('?')).collect())
    }

    /// Whether the str is this ASCII text.
    pub fn is_text(&self, text: &str) -> bool {
        self.ascii && self.text() == text
    }
}

/// Copies bytes; a few of them in line, as two loads and stores that may overlap, for most strs are short.
///
/// # Safety
/// As for `copy_nonoverlapping`.
#[inline(always)]
unsafe fn copy_bytes(to: *mut u8, from: *const u8, len: usize) {
    macro_rules! ends {
        ($word:ty) => {{
            let behind = len - size_of::<$word>();
            let first = from.cast::<$word>().read_unaligned();
            let last = from.add(behind).cast::<$word>().read_unaligned();
            to.cast::<$word>().write_unaligned(first);
            to.add(behind).cast::<$word>().write_unaligned(last);
        }};
    }
    // SAFETY: the caller's promise; each word lies within the bytes.
    unsafe {
        match len {
            17.. => to.copy_from_nonoverlapping(from, len),
            8.. => ends!(u64),
            4.. => ends!(u32),
            2.. => ends!(u16),
            1 => to.write(from.read()),
            0 => {}
        }
    }
}

/// Writes characters as code units of a width that they fit.
///
/// # Safety
/// `to` has room for `units.len()` units of that width.
#[inline]
pub unsafe fn write_units(to: *mut u8, kind: Kind, units: Units<'_>) {
    // SAFETY: the caller's promise.
    unsafe {
        match (kind, units) {
            (Kind::One, Units::One(s)) => copy_bytes(to, s.as_ptr(), s.len()),
            (Kind::Two, Units::Two(s)) => to.cast::<u16>().copy_from_nonoverlapping(s.as_ptr(), s.len()),
            (Kind::Four, Units::Four(s)) => to.cast::<u32>().copy_from_nonoverlapping(s.as_ptr(), s.len()),
            (Kind::One, _) => units.chars().enumerate().for_each(|(i, c)| to.add(i).write(c as u8)),
            (Kind::Two, _) => units.chars().enumerate().for_each(|(i, c)| to.cast::<u16>().add(i).write(c as u16)),
            (Kind::Four, _) => units.chars().enumerate().for_each(|(i, c)| to.cast::<u32>().add(i).write(c)),
        }
    }
}

impl Ref<Str> {
    /// Whether two strs have the same characters.
    #[inline(always)]
    pub fn equals(self, other: Ref<Str>) -> bool {
        self == other || self.len == other.len && self.kind == other.kind && self.raw() == other.raw()
    }
}
