//! `%` formatting of str and bytes.

use super::number::IntDigits;
use crate::dynamic::text;
use crate::float::decimal::{Options, Style, spell};
use crate::int::{self, value::is_int};
use crate::object::{BuiltinType, Own, OwnWord, Raised, Ref, Word};
use crate::str::Str;
use crate::str::units::{TextBuf, Units};
use crate::tuple::Tuple;

/// What is being formatted.
#[derive(Clone, Copy)]
enum Target {
    Str,
    /// With the function that makes a key of a mapping: formatting a str must not name the type bytes.
    Bytes(fn(&[u8]) -> OwnWord),
}

impl Target {
    fn name(self) -> &'static str {
        if self.is_bytes() { "bytes" } else { "string" }
    }

    fn is_bytes(self) -> bool {
        matches!(self, Target::Bytes(_))
    }
}

/// A row: `a % values`.
pub fn str_percent(a: Ref<Str>, values: Word) -> Result<Own<Str>, Raised> {
    Ok(Str::from_buf(&run(a.units(), values, Target::Str)?))
}

/// `a % values` of bytes or a bytearray.
pub fn bytes_percent(a: Word, values: Word) -> Result<OwnWord, Raised> {
    let Some(format) = crate::bytes::buffer(a) else { return Ok(OwnWord::NOT_IMPLEMENTED) };
    let TextBuf::One(bytes) = run(Units::One(format), values, Target::Bytes(|key| crate::bytes::Bytes::new(key).into_word()))? else {
        unreachable!("bytes formatting pushes bytes only");
    };
    if a.is_a(BuiltinType::ByteArray) {
        return Ok(crate::bytes::ByteArray::from_vec(bytes).into_word());
    }
    Ok(crate::bytes::Bytes::new(&bytes).into_word())
}

/// The values, consumed from the left.
struct Values<'a> {
    all: &'a [Word],
    next: usize,
    /// What `%(key)s` looks in; null when there is no mapping.
    mapping: Word,
}

impl Values<'_> {
    fn take(&mut self) -> Result<Word, Raised> {
        match self.all.get(self.next) {
            Some(&word) => {
                self.next += 1;
                Ok(word)
            }
            None => raise!(TypeError, "not enough arguments for format string"),
        }
    }
}

/// One conversion: `%[(key)][flags][width][.precision]letter`.
#[derive(Default)]
struct Conversion {
    left: bool,
    plus: bool,
    space: bool,
    alternate: bool,
    zero: bool,
    width: usize,
    precision: Option<usize>,
    letter: u32,
}

fn run(format: Units<'_>, values: Word, target: Target) -> Result<TextBuf, Raised> {
    let single = [values];
    let tuple = values.cast::<Tuple>();
    let is_text = values.is_a(BuiltinType::Str) || target.is_bytes() && crate::bytes::buffer(values).is_some();
    let is_mapping = tuple.is_none() && !is_text && values.ty().slots.getitem.is_some();
    let mut values = Values {
        all: tuple.as_ref().map_or(&single[..], |tuple| tuple.items()),
        next: 0,
        mapping: if is_mapping { values } else { Word::NULL },
    };
    let mut out = TextBuf::with_capacity(format.len() + 16);
    let mut at = 0;
    let mut used_mapping = false;
    while at < format.len() {
        let c = format.at(at);
        at += 1;
        if c != b'%' as u32 {
            out.push(c);
            continue;
        }
        used_mapping |= at < format.len() && format.at(at) == b'(' as u32;
        push_conversion(&mut out, format, &mut at, &mut values, target)?;
    }
    if values.next < values.all.len() && values.mapping.is_null() && !used_mapping {
        return raise!(TypeError, "not all arguments converted during {} formatting", target.name());
    }
    Ok(out)
}

fn push_conversion(out: &mut TextBuf, format: Units<'_>, at: &mut usize, values: &mut Values<'_>, target: Target) -> Result<(), Raised> {
    if *at < format.len() && format.at(*at) == b'%' as u32 {
        out.push(b'%' as u32);
        *at += 1;
        return Ok(());
    }
    let keyed = key_value(format, at, values, target)?;
    let conversion = Conversion::parse(format, at, values)?;
    let value = if keyed.is_null() { values.take()? } else { keyed.word() };
    conversion.push(out, value, *at - 1, target)
}

/// The value of `%(key)`, or null when there is no key.
fn key_value(format: Units<'_>, at: &mut usize, values: &Values<'_>, target: Target) -> Result<OwnWord, Raised> {
    if *at >= format.len() || format.at(*at) != b'(' as u32 {
        return Ok(OwnWord::NULL);
    }
    if values.mapping.is_null() {
        return raise!(TypeError, "format requires a mapping");
    }
    *at += 1;
    let start = *at;
    let mut open = 1;
    while *at < format.len() {
        match format.at(*at) {
            0x28 => open += 1,
            0x29 => open -= 1,
            _ => {}
        }
        *at += 1;
        if open == 0 {
            let key = format.sub(start, *at - 1);
            let key = match (target, key) {
                (Target::Bytes(key), Units::One(bytes)) => key(bytes),
                _ => Str::from_units(key).into_word(),
            };
            return crate::imp::dyn_getitem(values.mapping, key.word());
        }
    }
    raise!(ValueError, "incomplete format key")
}

impl Conversion {
    fn parse(format: Units<'_>, at: &mut usize, values: &mut Values<'_>) -> Result<Conversion, Raised> {
        let mut result = Conversion::default();
        let peek = |at: usize| if at < format.len() { format.at(at) } else { u32::MAX };
        loop {
            match peek(*at) {
                0x2d => result.left = true,
                0x2b => result.plus = true,
                0x20 => result.space = true,
                0x23 => result.alternate = true,
                0x30 => result.zero = true,
                _ => break,
            }
            *at += 1;
        }
        if peek(*at) == b'*' as u32 {
            *at += 1;
            let width = star(values, i64::MAX, "ssize_t")?;
            result.left |= width < 0;
            result.width = width.unsigned_abs() as usize;
        } else {
            result.width = digits(format, at, isize::MAX as usize, "width too big")?;
        }
        if peek(*at) == b'.' as u32 {
            *at += 1;
            result.precision = Some(if peek(*at) == b'*' as u32 {
                *at += 1;
                star(values, i64::from(i32::MAX), "int")?.max(0) as usize
            } else {
                digits(format, at, i32::MAX as usize, "precision too big")?
            });
        }
        if matches!(char::from_u32(peek(*at)), Some('h' | 'l' | 'L')) {
            *at += 1;
        }
        if *at >= format.len() {
            return raise!(ValueError, "incomplete format");
        }
        crate::fault::Fault::check_size(result.width)?;
        result.letter = format.at(*at);
        *at += 1;
        Ok(result)
    }

    /// Appends `value`; the letter stands at `place` of the format.
    fn push(&self, out: &mut TextBuf, value: Word, place: usize, target: Target) -> Result<(), Raised> {
        match char::from_u32(self.letter) {
            Some('d' | 'i' | 'u' | 'o' | 'x' | 'X') => self.push_int(out, value, target),
            Some('e' | 'E' | 'f' | 'F' | 'g' | 'G') => {
                let value = match crate::float::real_to_f64(value) {
                    Err(Raised) if target.is_bytes() && crate::sequence::fault::catch(BuiltinType::TypeError) => {
                        return raise!(TypeError, "float argument required, not {}", value.ty().name);
                    }
                    value => value?,
                };
                self.push_float(out, value)
            }
            Some('c') => self.push_character(out, value, target),
            Some('s') if !target.is_bytes() => self.push_text(out, text::str_of(value)?.units()),
            Some('r') => self.push_repr(out, value, target),
            Some('a') => self.push_text(out, text::ascii_of(value)?.units()),
            Some('s' | 'b') if target.is_bytes() => match crate::bytes::buffer(value) {
                Some(bytes) => self.push_text(out, Units::One(bytes)),
                None => {
                    let found = value.ty().name;
                    raise!(TypeError, "%b requires a bytes-like object, or an object that implements __bytes__, not '{found}'")
                }
            },
            letter => {
                let shown = letter.filter(|c| (' '..='~').contains(c)).unwrap_or('?');
                raise!(ValueError, "unsupported format character '{shown}' ({:#x}) at index {place}", self.letter)
            }
        }
    }

    fn push_repr(&self, out: &mut TextBuf, value: Word, target: Target) -> Result<(), Raised> {
        match target {
            Target::Str => self.push_text(out, text::repr_of(value)?.units()),
            Target::Bytes(_) => self.push_text(out, text::ascii_of(value)?.units()),
        }
    }

    fn push_text(&self, out: &mut TextBuf, text: Units<'_>) -> Result<(), Raised> {
        let len = self.precision.map_or(text.len(), |p| p.min(text.len()));
        let padding = self.width.saturating_sub(len);
        if !self.left {
            out.push_times(b' ' as u32, padding);
        }
        out.extend(text.sub(0, len));
        if self.left {
            out.push_times(b' ' as u32, padding);
        }
        Ok(())
    }

    fn push_character(&self, out: &mut TextBuf, value: Word, target: Target) -> Result<(), Raised> {
        let c = if target.is_bytes() {
            match (crate::bytes::buffer(value), is_int(value)) {
                (Some([one]), _) => *one as u32,
                (None, true) => match int::view(value).to_i64() {
                    Some(c @ 0..256) => c as u32,
                    _ => return raise!(OverflowError, "%c arg not in range(256)"),
                },
                _ => return raise!(TypeError, "%c requires an integer in range(256) or a single byte"),
            }
        } else if let Some(text) = value.cast::<Str>() {
            if text.len != 1 {
                return raise!(TypeError, "%c requires int or char");
            }
            text.at(0)
        } else if is_int(value) || value.ty().slots.index.is_some() {
            match int::view(int::index(value)?.word()).to_i64() {
                Some(c @ 0..0x110000) => c as u32,
                _ => return raise!(OverflowError, "%c arg not in range(0x110000)"),
            }
        } else {
            return raise!(TypeError, "%c requires int or char");
        };
        let unit = [c];
        Conversion { precision: None, ..*self }.push_text(out, Units::Four(&unit))
    }

    fn push_int(&self, out: &mut TextBuf, value: Word, target: Target) -> Result<(), Raised> {
        let mut letter = self.letter as u8 as char;
        let decimal = matches!(letter, 'd' | 'i' | 'u');
        if letter == 'i' && target.is_bytes() {
            letter = 'd';
        }
        let slots = &value.ty().slots;
        let int = if is_int(value) {
            value.own()
        } else if decimal && (slots.int.is_some() || slots.index.is_some()) {
            int::construct::int_from_any(value)?
        } else if !decimal && slots.index.is_some() {
            int::index(value)?
        } else if decimal {
            let found = value.ty().name;
            return raise!(TypeError, "%{letter} format: a real number is required, not {found}");
        } else {
            return raise!(TypeError, "%{letter} format: an integer is required, not {}", value.ty().name);
        };
        let view = int::view(int.word());
        let (base, prefix) = match letter {
            'o' => (8, "0o"),
            'x' => (16, "0x"),
            'X' => (16, "0X"),
            _ => (10, ""),
        };
        let mut digits = view.digits(base)?;
        if letter == 'X' {
            digits.make_ascii_uppercase();
        }
        let zeros = self.precision.map_or(0, |p| p.saturating_sub(digits.len()));
        if zeros > 0 {
            digits.splice(0..0, std::iter::repeat_n(b'0', zeros));
        }
        let prefix = if self.alternate { prefix.as_bytes() } else { b"" };
        self.push_number(out, view.is_negative(), prefix, &digits);
        Ok(())
    }

    fn push_float(&self, out: &mut TextBuf, value: f64) -> Result<(), Raised> {
        let letter = self.letter as u8;
        let precision = self.precision.unwrap_or(6);
        let style = match letter.to_ascii_lowercase() {
            b'e' => Style::Exponent(precision),
            b'f' => Style::Fixed(precision),
            _ => Style::General(precision),
        };
        let options = Options { alternate: self.alternate, dot_zero: false, upper: letter.is_ascii_uppercase() };
        let text = spell(value, style, options);
        self.push_number(out, value.is_sign_negative() && !value.is_nan(), b"", &text);
        Ok(())
    }

    fn push_number(&self, out: &mut TextBuf, negative: bool, prefix: &[u8], digits: &[u8]) {
        let sign = match (negative, self.plus, self.space) {
            (true, ..) => Some(b'-'),
            (_, true, _) => Some(b'+'),
            (_, _, true) => Some(b' '),
            _ => None,
        };
        let padding = self.width.saturating_sub(digits.len() + prefix.len() + sign.is_some() as usize);
        if !self.left && !self.zero {
            out.push_times(b' ' as u32, padding);
        }
        if let Some(sign) = sign {
            out.push(sign as u32);
        }
        out.extend_bytes(prefix);
        if !self.left && self.zero {
            out.push_times(b'0' as u32, padding);
        }
        out.extend_bytes(digits);
        if self.left {
            out.push_times(b' ' as u32, padding);
        }
    }
}

/// The value of `*`, which has to fit the C type `into`.
fn star(values: &mut Values<'_>, max: i64, into: &str) -> Result<i64, Raised> {
    let word = values.take()?;
    if !is_int(word) {
        return raise!(TypeError, "* wants int");
    }
    match int::view(word).to_i64() {
        Some(value) if value >= -max - 1 && value <= max => Ok(value),
        _ => raise!(OverflowError, "Python int too large to convert to C {into}"),
    }
}

fn digits(format: Units<'_>, at: &mut usize, max: usize, message: &str) -> Result<usize, Raised> {
    let mut value = 0usize;
    while *at < format.len() {
        let c = format.at(*at);
        if !(0x30..0x3a).contains(&c) {
            break;
        }
        value = value.saturating_mul(10).saturating_add((c - 0x30) as usize);
        if value > max {
            return raise!(ValueError, "{message}");
        }
        *at += 1;
    }
    Ok(value)
}
