//! Strs that exist once: the empty one and those of one Latin-1 character.

use super::object::{Kind, Str};
use crate::object::{Own, Ref, Word};

/// By character; the last one is the empty str. Null before it is first needed.
#[unsafe(export_name = "tp_rt_latin1_strs")]
static mut LATIN1: [Word; 257] = [Word::NULL; 257];

/// Where the empty str stands.
const EMPTY: usize = 256;

/// The str of one character.
#[inline(always)]
pub fn character(c: u32) -> Own<Str> {
    if c < 0x100 { latin1(c as usize) } else { tp_rt_str_wide_character(c) }
}

/// The str of one Latin-1 character.
#[inline(always)]
pub fn latin1(c: usize) -> Own<Str> {
    // SAFETY: single threaded; what the table holds are immortal strs.
    unsafe {
        let word = LATIN1[c];
        if word.is_null() { tp_rt_str_fill_cache(c) } else { Ref::<Str>::from_word(word).own() }
    }
}

/// The empty str.
#[inline]
pub fn empty() -> Own<Str> {
    latin1(EMPTY)
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
fn tp_rt_str_fill_cache(c: usize) -> Own<Str> {
    let text = if c == EMPTY { Str::alloc(0, Kind::One, true) } else { Str::alloc(1, Kind::One, c < 0x80) };
    // SAFETY: fresh memory; the table's reference is given away.
    unsafe {
        if c != EMPTY {
            text.data().write(c as u8);
        }
        let object = text.into_raw().ptr::<Str>();
        (*object).header.make_immortal();
        LATIN1[c] = Word::from_ptr(object);
        Ref::from_ptr(object).own()
    }
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
fn tp_rt_str_wide_character(c: u32) -> Own<Str> {
    let kind = Kind::of(c);
    let text = Str::alloc(1, kind, false);
    // SAFETY: room for one unit of that width.
    unsafe {
        match kind {
            Kind::Two => text.data().cast::<u16>().write(c as u16),
            _ => text.data().cast::<u32>().write(c),
        }
    }
    text
}
