//! Properties and case mappings of single characters, from the generated tables.

use super::tables;

/// What is known of a character. A mapping is the place in `MAPPINGS` of a difference to add, or, with bit 24 set, of the place
/// and length of several characters in `SPECIALS`.
pub(super) struct Record {
    pub(super) flags: u16,
    /// Decimal value, or 255.
    pub(super) decimal: u8,
    pub(super) upper: u16,
    pub(super) lower: u16,
    pub(super) title: u16,
    pub(super) fold: u16,
}

/// Set in a mapping that is not a difference.
const SPECIAL: i32 = 1 << 24;

fn record(c: u32) -> &'static Record {
    let low = |value: u32, bits: u32| (value & ((1 << bits) - 1)) as usize;
    let (block_shift, group_shift) = (tables::BLOCK_SHIFT, tables::GROUP_SHIFT);
    let group = tables::GROUP_OF.get((c >> (block_shift + group_shift)) as usize).copied().unwrap_or(tables::LAST_GROUP);
    let block = tables::BLOCK_OF[((group as usize) << group_shift) + low(c >> block_shift, group_shift)];
    let number = tables::RECORD_OF[((block as usize) << block_shift) + low(c, block_shift)];
    if number != tables::RARE_RECORD {
        return &tables::RECORDS[number as usize];
    }
    let place = tables::RARE.binary_search(&c).unwrap_or(0);
    &tables::RECORDS[number as usize + place]
}

/// The result of a case mapping: one to three characters.
pub enum Mapped {
    /// The usual case.
    One(u32),
    /// For example the upper case of `ß`.
    Many(&'static [u16]),
}

impl Mapped {
    fn of(c: u32, mapping: u16) -> Mapped {
        let mapping = tables::MAPPINGS[mapping as usize];
        // A downward difference has all high bits set, so that it must be told apart first.
        if mapping < 0 || mapping & SPECIAL == 0 {
            return Mapped::One((c as i32 + mapping) as u32);
        }
        let place = ((mapping & (SPECIAL - 1)) >> 2) as usize;
        Mapped::Many(&tables::SPECIALS[place..place + (mapping & 3) as usize])
    }

    /// Calls `push` with each character.
    pub fn each(self, mut push: impl FnMut(u32)) {
        match self {
            Mapped::One(c) => push(c),
            Mapped::Many(all) => all.iter().for_each(|&c| push(c.into())),
        }
    }
}

macro_rules! predicates {
    ($($(#[$doc:meta])+ $name:ident = $flag:ident;)+) => { $(
        $(#[$doc])+
        pub fn $name(c: u32) -> bool {
            record(c).flags & tables::$flag != 0
        }
    )+ };
}

predicates! {
    /// `c.isalpha()`.
    is_alpha = ALPHA;
    /// `c.isdecimal()`.
    is_decimal = DECIMAL;
    /// `c.isdigit()`.
    is_digit = DIGIT;
    /// `c.isnumeric()`.
    is_numeric = NUMERIC;
    /// Has the property Lowercase.
    is_lower = LOWER;
    /// Has the property Uppercase.
    is_upper = UPPER;
    /// Is a title-case letter (category Lt).
    is_title = TITLE;
    /// `c.isprintable()`: what `repr` leaves alone.
    is_printable = PRINTABLE;
    /// May start an identifier.
    is_id_start = ID_START;
    /// May go on in an identifier.
    is_id_continue = ID_CONTINUE;
    /// Lower, upper or title case.
    is_cased = CASED;
    /// Is skipped by the rule of the final sigma.
    is_case_ignorable = CASE_IGNORABLE;
}

/// `c.isspace()`: what `split` and `strip` take for whitespace.
#[inline]
pub fn is_space(c: u32) -> bool {
    if c < 0x80 { matches!(c, 9..=13 | 28..=32) } else { record(c).flags & tables::SPACE != 0 }
}

/// Whether `splitlines` ends a line at `c`.
#[inline]
pub fn is_line_break(c: u32) -> bool {
    if c < 0x80 { matches!(c, 10..=13 | 28..=30) } else { record(c).flags & tables::LINE_BREAK != 0 }
}

/// The decimal value that `int` and `float` read.
pub fn decimal_value(c: u32) -> Option<u8> {
    match record(c).decimal {
        255 => None,
        value => Some(value),
    }
}

/// `c.upper()`.
pub fn to_upper(c: u32) -> Mapped {
    Mapped::of(c, record(c).upper)
}

/// `c.lower()`, apart from the rule of the final sigma.
pub fn to_lower(c: u32) -> Mapped {
    Mapped::of(c, record(c).lower)
}

/// `c.title()`.
pub fn to_title(c: u32) -> Mapped {
    Mapped::of(c, record(c).title)
}

/// `c.casefold()`.
pub fn to_folded(c: u32) -> Mapped {
    Mapped::of(c, record(c).fold)
}
