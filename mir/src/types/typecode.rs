//! The typecode of an `array.array`: `array('d')` can hold nothing but C doubles.

use super::ty::Ty;

/// One of the letters that `array.array` takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Typecode(u8);

/// How compiled code holds the items of an array.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Machine {
    /// As an `f64`.
    Float,
    /// As an `i64`, within these bounds on every target.
    #[allow(missing_docs)]
    Int { low: i64, high: i64 },
}

impl Typecode {
    /// The typecode that a str names, if it names one.
    pub fn of(text: &str) -> Option<Typecode> {
        match text.as_bytes() {
            &[letter] if b"bBuhHiIlLqQfd".contains(&letter) => Some(Typecode(letter)),
            _ => None,
        }
    }

    /// The letter.
    pub fn letter(self) -> char {
        char::from(self.0)
    }

    /// The type of the items.
    pub fn item(self) -> Ty {
        match self.0 {
            b'f' | b'd' => Ty::FLOAT,
            b'u' => Ty::STR,
            _ => Ty::INT,
        }
    }

    /// How compiled code holds an item; `None` for characters and for ints that may not fit.
    pub fn machine(self) -> Option<Machine> {
        let (low, high) = match self.0 {
            b'f' | b'd' => return Some(Machine::Float),
            b'b' => (i8::MIN.into(), i8::MAX.into()),
            b'B' => (0, u8::MAX.into()),
            b'h' => (i16::MIN.into(), i16::MAX.into()),
            b'H' => (0, u16::MAX.into()),
            b'i' => (i32::MIN.into(), i32::MAX.into()),
            b'I' => (0, u32::MAX.into()),
            b'l' | b'q' => (i64::MIN, i64::MAX),
            _ => return None,
        };
        Some(Machine::Int { low, high })
    }
}
