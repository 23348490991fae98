//! The layout of a str.

use crate::object::{Header, Object, Own, Ref, alloc, builtin};
use std::borrow::Cow;
use std::cell::Cell;
use taipan_rt_abi::BuiltinType;

/// Width of the code units: Latin-1, UCS-2, UCS-4.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
#[allow(missing_docs)]
pub enum Kind { One = 1, Two = 2, Four = 4 }

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
        size_of::<Str>() + text.len * text.kind as usize
    }
}

impl Str {
    /// A str of `len` characters whose code units are to be written at [`Str::data`].
    pub fn alloc(len: usize, kind: Kind, ascii: bool) -> Own<Str> {
        let object = alloc::plain(builtin(BuiltinType::Str).ptr(), size_of::<Str>() + len * kind as usize).cast::<Str>();
        // SAFETY: fresh memory; the header is set.
        unsafe {
            (&raw mut (*object).len).write(len);
            (&raw mut (*object).hash).write(Cell::new(-1));
            (&raw mut (*object).kind).write(kind);
            (&raw mut (*object).ascii).write(ascii);
            (&raw mut (*object).interned).write(Cell::new(false));
            Own::from_ptr(object)
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
        let kind = text.chars().map(|c| c as u32).max().map_or(Kind::One, |c| match c {
            0..0x100 => Kind::One,
            0x100..0x1_0000 => Kind::Two,
            _ => Kind::Four,
        });
        let result = Str::alloc(text.chars().count(), kind, text.is_ascii());
        let data = result.data();
        for (index, character) in text.chars().enumerate() {
            // SAFETY: room for each character at this width.
            unsafe {
                match kind {
                    Kind::One => data.add(index).write(character as u8),
                    Kind::Two => data.cast::<u16>().add(index).write(character as u16),
                    Kind::Four => data.cast::<u32>().add(index).write(character as u32),
                }
            }
        }
        result
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
            return Cow::Borrowed(unsafe {
                std::str::from_utf8_unchecked(std::slice::from_raw_parts(self.data(), self.len))
            });
        }
        Cow::Owned((0..self.len).map(|index| char::from_u32(self.at(index)).unwrap_or('?')).collect())
    }

    /// Whether the str is this ASCII text.
    pub fn is_text(&self, text: &str) -> bool {
        self.ascii && self.text() == text
    }
}

impl Ref<Str> {
    /// Whether two strs have the same characters.
    pub fn equals(self, other: Ref<Str>) -> bool {
        self == other
            || (self.len == other.len
                && self.kind == other.kind
                // SAFETY: both have `len` units of the same width.
                && unsafe {
                    std::slice::from_raw_parts(self.data(), self.len * self.kind as usize)
                        == std::slice::from_raw_parts(other.data(), other.len * other.kind as usize)
                })
    }
}
