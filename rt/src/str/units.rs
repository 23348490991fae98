//! Code units of strings and a buffer that widens as it must.
//!
//! A str keeps its characters in units of one, two or four bytes, the narrowest that holds them all
//! (PEP 393), so that an index is a place in memory.

/// One code unit: a whole character in a str of that width.
pub trait Unit: Copy + Ord + Into<u32> + 'static {
    /// The low bits of `c`, which the caller knows to fit.
    fn truncate(c: u32) -> Self;
    /// Whether `c` fits.
    fn fits(c: u32) -> bool;
    /// Wraps a slice.
    fn units(slice: &[Self]) -> Units<'_>;
}

macro_rules! unit {
    ($ty:ty, $variant:ident) => {
        impl Unit for $ty {
            #[inline]
            #[allow(clippy::unnecessary_cast)]
            fn truncate(c: u32) -> Self {
                c as $ty
            }
            #[inline]
            fn fits(c: u32) -> bool {
                c <= <$ty>::MAX as u32
            }
            fn units(slice: &[Self]) -> Units<'_> {
                Units::$variant(slice)
            }
        }
    };
}
unit!(u8, One);
unit!(u16, Two);
unit!(u32, Four);

/// The characters of a str.
#[derive(Clone, Copy, Debug)]
pub enum Units<'a> {
    /// All characters below U+0100.
    One(&'a [u8]),
    /// All characters below U+10000.
    Two(&'a [u16]),
    /// Any characters.
    Four(&'a [u32]),
}

/// Evaluates `$body` with `$slice` bound to the slice of whatever width.
#[macro_export]
macro_rules! each_width {
    ($units:expr, $slice:ident => $body:expr) => {
        match $units {
            $crate::str::units::Units::One($slice) => $body,
            $crate::str::units::Units::Two($slice) => $body,
            $crate::str::units::Units::Four($slice) => $body,
        }
    };
}

impl<'a> Units<'a> {
    /// Number of characters.
    #[inline]
    #[allow(clippy::len_without_is_empty)]
    pub fn len(self) -> usize {
        each_width!(self, s => s.len())
    }

    /// Character `index`, which must be in range.
    #[inline]
    pub fn at(self, index: usize) -> u32 {
        each_width!(self, s => s[index].into())
    }

    /// Characters `start..end`.
    #[inline]
    pub fn sub(self, start: usize, end: usize) -> Units<'a> {
        match self {
            Units::One(s) => Units::One(&s[start..end]),
            Units::Two(s) => Units::Two(&s[start..end]),
            Units::Four(s) => Units::Four(&s[start..end]),
        }
    }

    /// Every character, in order.
    #[inline]
    pub fn chars(self) -> Chars<'a> {
        Chars { units: self, front: 0, back: self.len() }
    }

    /// The largest character, or a bound of the same width and the same side of 128; 0 when empty.
    pub fn max_char(self) -> u32 {
        match self {
            Units::One(s) => {
                if s.is_ascii() {
                    if s.is_empty() { 0 } else { 0x7f }
                } else {
                    0xff
                }
            }
            Units::Two(s) => s.iter().fold(0, |max, &c| max | c as u32),
            Units::Four(s) => s.iter().fold(0, |max, &c| max | c).min(0x10ffff),
        }
    }

    /// The bytes, when every character is ASCII.
    pub fn ascii(self) -> Option<&'a [u8]> {
        match self {
            Units::One(s) if s.is_ascii() => Some(s),
            _ => None,
        }
    }

    /// Whether both hold the same characters.
    #[inline]
    pub fn same(self, other: Units<'_>) -> bool {
        match (self, other) {
            (Units::One(a), Units::One(b)) => a == b,
            (Units::Two(a), Units::Two(b)) => a == b,
            (Units::Four(a), Units::Four(b)) => a == b,
            _ => self.len() == other.len() && self.chars().eq(other.chars()),
        }
    }

    /// Whether these are the bytes of `text`.
    pub fn is(self, text: &str) -> bool {
        self.ascii() == Some(text.as_bytes())
    }

    /// As Rust text; lone surrogates become U+FFFD. For messages of the runtime itself.
    pub fn to_rust(self) -> String {
        if let Some(ascii) = self.ascii() {
            return std::str::from_utf8(ascii).expect("ASCII is UTF-8").into();
        }
        self.chars().map(|c| char::from_u32(c).unwrap_or('\u{fffd}')).collect()
    }
}

/// The characters of [`Units`], from both ends.
#[derive(Clone)]
pub struct Chars<'a> {
    units: Units<'a>,
    front: usize,
    back: usize,
}

impl Iterator for Chars<'_> {
    type Item = u32;

    #[inline]
    fn next(&mut self) -> Option<u32> {
        if self.front == self.back {
            return None;
        }
        self.front += 1;
        Some(self.units.at(self.front - 1))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.back - self.front, Some(self.back - self.front))
    }
}

impl DoubleEndedIterator for Chars<'_> {
    #[inline]
    fn next_back(&mut self) -> Option<u32> {
        if self.front == self.back {
            return None;
        }
        self.back -= 1;
        Some(self.units.at(self.back))
    }
}

impl ExactSizeIterator for Chars<'_> {}

/// Characters being gathered; always of the narrowest width.
#[derive(Clone, Debug)]
pub enum TextBuf {
    /// So far all below U+0100.
    One(Vec<u8>),
    /// So far all below U+10000.
    Two(Vec<u16>),
    /// Anything.
    Four(Vec<u32>),
}

impl Default for TextBuf {
    fn default() -> Self {
        TextBuf::One(Vec::new())
    }
}

fn widened<A: Unit, B: Unit>(from: &[A], extra: usize) -> Vec<B> {
    let mut wide = Vec::with_capacity((from.len() + extra).max(from.len() * 3 / 2));
    wide.extend(from.iter().map(|&c| B::truncate(c.into())));
    wide
}

impl TextBuf {
    /// Empty.
    pub fn new() -> TextBuf {
        TextBuf::default()
    }

    /// Empty, with room for `len` narrow characters.
    pub fn with_capacity(len: usize) -> TextBuf {
        TextBuf::One(Vec::with_capacity(len))
    }

    /// Makes room for `extra` units that are as wide as `max` needs.
    fn widen(&mut self, max: u32, extra: usize) {
        match self {
            TextBuf::One(s) if max > 0xffff => *self = TextBuf::Four(widened(s, extra)),
            TextBuf::One(s) if max > 0xff => *self = TextBuf::Two(widened(s, extra)),
            TextBuf::Two(s) if max > 0xffff => *self = TextBuf::Four(widened(s, extra)),
            _ => {}
        }
    }

    /// Appends one character.
    #[inline]
    pub fn push(&mut self, c: u32) {
        match self {
            TextBuf::One(s) if c <= 0xff => s.push(c as u8),
            TextBuf::Two(s) if c <= 0xffff => s.push(c as u16),
            TextBuf::Four(s) => s.push(c),
            _ => {
                self.widen(c, 1);
                self.push(c);
            }
        }
    }

    /// Appends `count` times the same character.
    pub fn push_times(&mut self, c: u32, count: usize) {
        if count == 0 {
            return;
        }
        self.widen(c, count);
        match self {
            TextBuf::One(s) => s.resize(s.len() + count, c as u8),
            TextBuf::Two(s) => s.resize(s.len() + count, c as u16),
            TextBuf::Four(s) => s.resize(s.len() + count, c),
        }
    }

    /// Appends characters.
    pub fn extend(&mut self, units: Units<'_>) {
        if let (TextBuf::One(s), Units::One(more)) = (&mut *self, units) {
            return s.extend_from_slice(more);
        }
        let max = units.max_char();
        self.widen(max, units.len());
        match (self, units) {
            (TextBuf::Two(s), Units::Two(more)) => s.extend_from_slice(more),
            (TextBuf::Four(s), Units::Four(more)) => s.extend_from_slice(more),
            (TextBuf::One(s), _) => s.extend(units.chars().map(|c| c as u8)),
            (TextBuf::Two(s), _) => s.extend(units.chars().map(|c| c as u16)),
            (TextBuf::Four(s), _) => s.extend(units.chars()),
        }
    }

    /// Appends ASCII or Latin-1 bytes, one a character.
    pub fn extend_bytes(&mut self, bytes: &[u8]) {
        self.extend(Units::One(bytes));
    }

    /// Appends Rust text.
    pub fn extend_str(&mut self, text: &str) {
        if text.is_ascii() {
            self.extend_bytes(text.as_bytes());
        } else {
            text.chars().for_each(|c| self.push(c as u32));
        }
    }

    /// What has been gathered.
    pub fn units(&self) -> Units<'_> {
        match self {
            TextBuf::One(s) => Units::One(s),
            TextBuf::Two(s) => Units::Two(s),
            TextBuf::Four(s) => Units::Four(s),
        }
    }

    /// Number of characters so far.
    #[allow(clippy::len_without_is_empty)]
    pub fn len(&self) -> usize {
        self.units().len()
    }
}

impl From<&str> for TextBuf {
    fn from(text: &str) -> TextBuf {
        let mut buf = TextBuf::with_capacity(text.len());
        buf.extend_str(text);
        buf
    }
}
