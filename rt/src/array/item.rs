//! The machine types of arrays: from Python values to bytes and back.

use crate::int::value::{from_i64, from_u64, is_int, view};
use crate::object::{OwnWord, Raised, Word};
use crate::str::Str;

/// The type of an array's items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
#[repr(u8)]
pub enum Kind {
    I8,
    U8,
    I16,
    U16,
    I32,
    U32,
    Long,
    ULong,
    I64,
    U64,
    F32,
    F64,
    Char,
}

/// The bytes of one item.
#[derive(Clone, Copy)]
pub struct Item {
    bytes: [u8; 8],
    len: u8,
}

impl Item {
    /// As many as the kind has.
    #[inline(always)]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes[..usize::from(self.len)]
    }
}

macro_rules! item {
    ($value:expr) => {{
        let from = $value.to_ne_bytes();
        let mut bytes = [0; 8];
        bytes[..from.len()].copy_from_slice(&from);
        Ok(Item { bytes, len: from.len() as u8 })
    }};
}

macro_rules! load {
    ($ty:ty, $bytes:expr) => {{
        let mut own = [0; size_of::<$ty>()];
        own.copy_from_slice(&$bytes[..size_of::<$ty>()]);
        <$ty>::from_ne_bytes(own)
    }};
}

impl Kind {
    const ALL: [(char, Kind); 13] = [
        ('b', Kind::I8),
        ('B', Kind::U8),
        ('h', Kind::I16),
        ('H', Kind::U16),
        ('i', Kind::I32),
        ('I', Kind::U32),
        ('l', Kind::Long),
        ('L', Kind::ULong),
        ('q', Kind::I64),
        ('Q', Kind::U64),
        ('f', Kind::F32),
        ('d', Kind::F64),
        ('u', Kind::Char),
    ];

    /// The kind of a typecode.
    pub fn from_code(code: u32) -> Option<Kind> {
        Kind::ALL.iter().find(|(letter, _)| *letter as u32 == code).map(|&(_, kind)| kind)
    }

    /// The typecode.
    pub fn code(self) -> char {
        Kind::ALL[Kind::ALL.iter().position(|&(_, kind)| kind == self).unwrap_or(0)].0
    }

    /// Binary logarithm of an item's bytes.
    #[inline(always)]
    pub fn shift(self) -> u32 {
        match self {
            Kind::I8 | Kind::U8 => 0,
            Kind::I16 | Kind::U16 => 1,
            Kind::I32 | Kind::U32 | Kind::F32 | Kind::Char => 2,
            Kind::Long | Kind::ULong => size_of::<std::ffi::c_long>().trailing_zeros(),
            Kind::I64 | Kind::U64 | Kind::F64 => 3,
        }
    }

    /// The value of the item at the start of `bytes`.
    #[inline]
    pub fn read(self, bytes: &[u8]) -> OwnWord {
        match self {
            Kind::F64 => crate::float::from_f64(load!(f64, bytes)),
            Kind::I32 => OwnWord::from_small(i64::from(load!(i32, bytes))),
            Kind::I8 => OwnWord::from_small(i64::from(bytes[0] as i8)),
            Kind::U8 => OwnWord::from_small(i64::from(bytes[0])),
            Kind::I16 => OwnWord::from_small(i64::from(load!(i16, bytes))),
            Kind::U16 => OwnWord::from_small(i64::from(load!(u16, bytes))),
            Kind::U32 => OwnWord::from_small(i64::from(load!(u32, bytes))),
            Kind::Long => from_i64(load!(std::ffi::c_long, bytes) as i64),
            Kind::ULong => from_u64(load!(std::ffi::c_ulong, bytes) as u64),
            Kind::I64 => from_i64(load!(i64, bytes)),
            Kind::U64 => from_u64(load!(u64, bytes)),
            Kind::F32 => crate::float::from_f64(f64::from(load!(f32, bytes))),
            Kind::Char => {
                let code = load!(u32, bytes);
                char::from_u32(code).map_or(OwnWord::NONE, |c| Str::new(c.encode_utf8(&mut [0; 4])).into_word())
            }
        }
    }

    /// A value as an item; CPython's errors for one that does not fit.
    pub fn encode(self, value: Word) -> Result<Item, Raised> {
        match self {
            Kind::F64 => item!(crate::float::real_to_f64(value)?),
            Kind::F32 => item!((crate::float::real_to_f64(value)? as f32)),
            Kind::I8 => item!((within(value, [("signed char", -0x80, 0x7f), ("signed short integer", -0x8000, 0x7fff)])? as i8)),
            Kind::U8 => item!((within(value, [("unsigned byte integer", 0, 0xff), ("", i64::MIN, i64::MAX)])? as u8)),
            Kind::I16 => item!((within(value, [("signed short integer", -0x8000, 0x7fff), ("", i64::MIN, i64::MAX)])? as i16)),
            Kind::U16 => {
                let int = i64::from(i32::MAX);
                item!((within(value, [("unsigned short", 0, 0xffff), ("signed integer", -int - 1, int)])? as u16))
            }
            Kind::I32 => item!((int32(value)?)),
            Kind::U32 => {
                let number = unsigned(value, UNSIGNED_LONG, NEGATIVE_LONG)?;
                match u32::try_from(number) {
                    Ok(number) => item!(number),
                    Err(_) => raise!(OverflowError, "unsigned int is greater than maximum"),
                }
            }
            Kind::Long => item!((signed(value, SIGNED_LONG)? as std::ffi::c_long)),
            Kind::ULong => item!((unsigned(value, UNSIGNED_LONG, NEGATIVE_LONG)? as std::ffi::c_ulong)),
            Kind::I64 => item!((signed(value, "int too big to convert")?)),
            Kind::U64 => item!((unsigned(value, "int too big to convert", "can't convert negative int to unsigned")?)),
            Kind::Char => match value.cast::<Str>() {
                Some(text) if text.len == 1 => item!((text.at(0))),
                _ => raise!(TypeError, "array item must be unicode character"),
            },
        }
    }
}

const SIGNED_LONG: &str = "Python int too large to convert to C long";
const UNSIGNED_LONG: &str = "Python int too large to convert to C unsigned long";
const NEGATIVE_LONG: &str = "can't convert negative value to unsigned int";

fn whole(value: Word) -> Result<OwnWord, Raised> {
    if is_int(value) || crate::sequence::index::is_index(value) {
        return crate::int::index(value);
    }
    raise!(TypeError, "'{}' object cannot be interpreted as an integer", value.ty().name)
}

fn signed(value: Word, too_large: &str) -> Result<i64, Raised> {
    let int = whole(value)?;
    match view(int.word()).to_i64() {
        Some(number) => Ok(number),
        None => raise!(OverflowError, "{too_large}"),
    }
}

fn unsigned(value: Word, too_large: &str, negative: &str) -> Result<u64, Raised> {
    let int = whole(value)?;
    let view = view(int.word());
    if view.is_negative() {
        return raise!(OverflowError, "{negative}");
    }
    match u64::try_from(view.big().as_ref()) {
        Ok(number) => Ok(number),
        Err(_) => raise!(OverflowError, "{too_large}"),
    }
}

fn int32(value: Word) -> Result<i32, Raised> {
    let int = i64::from(i32::MAX);
    Ok(within(value, [("signed integer", -int - 1, int), ("", i64::MIN, i64::MAX)])? as i32)
}

/// The value, which must be within the first bounds. CPython reads it as a wider C type first: the second bounds.
fn within(value: Word, bounds: [(&str, i64, i64); 2]) -> Result<i64, Raised> {
    let number = match value.small_int() {
        Some(number) => number,
        None => signed(value, SIGNED_LONG)?,
    };
    for (name, least, most) in bounds.into_iter().rev() {
        if number < least {
            return raise!(OverflowError, "{name} is less than minimum");
        }
        if number > most {
            return raise!(OverflowError, "{name} is greater than maximum");
        }
    }
    Ok(number)
}
