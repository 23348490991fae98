//! How a large literal lies in an object file: see [`Literal`].

use crate::word;

/// The head of a literal; its items follow. An item is a word that is no pointer, as it is; or a step, which has the low three bits of one:
///
/// | low bits | item |
/// |---|---|
/// | `…0000` | the word at that place (the other bits) of the program's constants |
/// | `…1000` | make a container: the kind in the next four bits, then of how many |
#[repr(C)]
pub struct Literal {
    /// The words of the program's constants.
    pub constants: *const u64,
    /// The number of items.
    pub len: usize,
}

#[allow(missing_docs)]
pub const LIST: u8 = 0;
#[allow(missing_docs)]
pub const TUPLE: u8 = 1;
/// Of so many pairs.
pub const DICT: u8 = 2;
#[allow(missing_docs)]
pub const SET: u8 = 3;
/// A set whose order is that of CPython's folded frozensets.
pub const FOLDED_SET: u8 = 4;

const MAKE: u64 = 8;

/// What an item says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// A word that is no pointer.
    Word(u64),
    /// A place among the constants.
    Constant(usize),
    /// Of which kind, and of how many.
    Make(u8, usize),
}

impl Item {
    /// The bits of an item.
    pub const fn encode(self) -> u64 {
        match self {
            Item::Word(bits) => bits,
            Item::Constant(place) => (place as u64) << 4,
            Item::Make(kind, count) => (count as u64) << 8 | (kind as u64) << 4 | MAKE,
        }
    }

    /// What those bits say.
    #[inline]
    pub const fn decode(bits: u64) -> Item {
        if bits & 7 != word::NULL {
            Item::Word(bits)
        } else if bits & MAKE == 0 {
            Item::Constant((bits >> 4) as usize)
        } else {
            Item::Make((bits >> 4 & 15) as u8, (bits >> 8) as usize)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{DICT, Item};
    use crate::word;

    #[test]
    fn items_come_back() {
        let float = word::encode_float(1.5).expect("it fits");
        for item in
            [Item::Word(word::NONE), Item::Word(3), Item::Word(float), Item::Constant(0), Item::Constant(70_000), Item::Make(DICT, 5)]
        {
            assert_eq!(Item::decode(item.encode()), item);
        }
    }
}
