//! `str.format` and `str.format_map`: `{field.attribute[index]!conversion:spec}`.

use crate::dynamic::text;
use crate::object::{Own, OwnWord, Raised, Ref, Word};
use crate::str::Str;
use crate::str::unicode;
use crate::str::units::{TextBuf, Units};

/// Where the values of fields come from.
struct Source<'a> {
    /// Positional arguments; `None` for `format_map`.
    positional: Option<&'a [Word]>,
    /// The mapping of named ones.
    named: Word,
    /// How fields without a name are numbered.
    numbering: Numbering,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Numbering {
    Unknown,
    Automatic(usize),
    Manual,
}

/// A row: `a.format(*args, **kwargs)`; `kwargs` is a dict or 0.
pub fn str_format(a: Ref<Str>, args: Ref<crate::tuple::Tuple>, kwargs: Word) -> Result<Own<Str>, Raised> {
    run(a, Some(args.items()), kwargs)
}

/// A row: `a.format_map(mapping)`.
pub fn str_format_map(a: Ref<Str>, mapping: Word) -> Result<Own<Str>, Raised> {
    run(a, None, mapping)
}

fn run(a: Ref<Str>, positional: Option<&[Word]>, named: Word) -> Result<Own<Str>, Raised> {
    let mut source = Source { positional, named, numbering: Numbering::Unknown };
    let mut out = TextBuf::with_capacity(a.len + 16);
    push_formatted(&mut out, a.units(), &mut source, 2)?;
    Ok(Str::from_buf(&out))
}

fn push_formatted(out: &mut TextBuf, text: Units<'_>, source: &mut Source, depth: usize) -> Result<(), Raised> {
    if depth == 0 {
        return raise!(ValueError, "Max string recursion exceeded");
    }
    let mut at = 0;
    while at < text.len() {
        let c = text.at(at);
        if c != b'{' as u32 && c != b'}' as u32 {
            out.push(c);
            at += 1;
            continue;
        }
        at += 1;
        if at < text.len() && text.at(at) == c {
            out.push(c);
            at += 1;
            continue;
        }
        if c == b'}' as u32 {
            return raise!(ValueError, "Single '}}' encountered in format string");
        }
        if at == text.len() {
            return raise!(ValueError, "Single '{{' encountered in format string");
        }
        let field = Field::parse(text, &mut at)?;
        push_field(out, field, source, depth)?;
    }
    Ok(())
}

/// A replacement field, cut up.
struct Field<'a> {
    name: Units<'a>,
    conversion: Option<u32>,
    spec: Units<'a>,
    /// The spec holds fields itself.
    is_nested: bool,
}

impl<'a> Field<'a> {
    /// Parses from behind the `{` to behind the `}`.
    fn parse(text: Units<'a>, at: &mut usize) -> Result<Field<'a>, Raised> {
        let start = *at;
        let mut c = 0;
        while *at < text.len() {
            c = text.at(*at);
            *at += 1;
            match char::from_u32(c) {
                Some('{') => return raise!(ValueError, "unexpected '{{' in field name"),
                Some('[') => {
                    while *at < text.len() && text.at(*at) != b']' as u32 {
                        *at += 1;
                    }
                }
                Some('}' | ':' | '!') => break,
                _ => {}
            }
        }
        let name = text.sub(start, *at - 1);
        let none = text.sub(0, 0);
        let mut field = Field { name, conversion: None, spec: none, is_nested: false };
        match char::from_u32(c) {
            Some('}') => return Ok(field),
            Some('!') => {
                if *at >= text.len() {
                    return raise!(ValueError, "end of string while looking for conversion specifier");
                }
                field.conversion = Some(text.at(*at));
                *at += 1;
                if *at < text.len() {
                    let c = text.at(*at);
                    *at += 1;
                    if c == b'}' as u32 {
                        return Ok(field);
                    }
                    if c != b':' as u32 {
                        return raise!(ValueError, "expected ':' after conversion specifier");
                    }
                }
            }
            Some(':') => {}
            _ => {
                // Without a terminator the name goes on to the end.
                return raise!(ValueError, "expected '}}' before end of string");
            }
        }
        field.parse_spec(text, at)?;
        Ok(field)
    }

    fn parse_spec(&mut self, text: Units<'a>, at: &mut usize) -> Result<(), Raised> {
        let start = *at;
        let mut open = 1;
        while *at < text.len() {
            match char::from_u32(text.at(*at)) {
                Some('{') => {
                    self.is_nested = true;
                    open += 1;
                }
                Some('}') => open -= 1,
                _ => {}
            }
            *at += 1;
            if open == 0 {
                self.spec = text.sub(start, *at - 1);
                return Ok(());
            }
        }
        raise!(ValueError, "unmatched '{{' in format spec")
    }
}

fn push_field(out: &mut TextBuf, field: Field<'_>, source: &mut Source, depth: usize) -> Result<(), Raised> {
    let mut value = source.lookup(field.name)?;
    if let Some(conversion) = field.conversion {
        value = match char::from_u32(conversion) {
            Some('s') => text::str_of(value.word())?.into_word(),
            Some('r') => text::repr_of(value.word())?.into_word(),
            Some('a') => text::ascii_of(value.word())?.into_word(),
            Some(c @ '!'..='~') => return raise!(ValueError, "Unknown conversion specifier {c}"),
            _ => return raise!(ValueError, "Unknown conversion specifier \\x{conversion:x}"),
        };
    }
    let spec = if field.is_nested {
        let mut spec = TextBuf::new();
        push_formatted(&mut spec, field.spec, source, depth - 1)?;
        Str::from_buf(&spec)
    } else {
        Str::from_units(field.spec)
    };
    out.extend(text::format_of(value.word(), spec.borrow())?.units());
    Ok(())
}

/// The number that `text` is, if it is one.
fn integer(text: Units<'_>) -> Result<Option<usize>, Raised> {
    if text.len() == 0 {
        return Ok(None);
    }
    let mut value = 0usize;
    for c in text.chars() {
        let Some(digit) = unicode::decimal_value(c) else { return Ok(None) };
        match value.checked_mul(10).and_then(|v| v.checked_add(digit as usize)).filter(|&v| v <= isize::MAX as usize) {
            Some(next) => value = next,
            None => return raise!(ValueError, "Too many decimal digits in format string"),
        }
    }
    Ok(Some(value))
}

impl Source<'_> {
    /// The value of a field name with its attributes and indexes.
    fn lookup(&mut self, name: Units<'_>) -> Result<OwnWord, Raised> {
        let first = name.chars().position(|c| c == b'.' as u32 || c == b'[' as u32).unwrap_or(name.len());
        let mut value = self.first(name.sub(0, first))?;
        let mut at = first;
        while at < name.len() {
            let is_attribute = match char::from_u32(name.at(at)) {
                Some('.') => true,
                Some('[') => false,
                _ => return raise!(ValueError, "Only '.' or '[' may follow ']' in format field specifier"),
            };
            at += 1;
            let start = at;
            let stops = |c: u32| if is_attribute { c == b'.' as u32 || c == b'[' as u32 } else { c == b']' as u32 };
            while at < name.len() && !stops(name.at(at)) {
                at += 1;
            }
            let part = name.sub(start, at);
            if !is_attribute {
                if at == name.len() {
                    return raise!(ValueError, "Missing ']' in format string");
                }
                at += 1;
            }
            if part.len() == 0 {
                return raise!(ValueError, "Empty attribute in format string");
            }
            value = if is_attribute {
                crate::imp::dyn_getattr(value.word(), crate::str::intern::intern_str(Str::from_units(part).borrow()).word())?
            } else if let Some(index) = integer(part)? {
                crate::imp::dyn_getitem(value.word(), Word::from_small(index as i64))?
            } else {
                crate::imp::dyn_getitem(value.word(), Str::from_units(part).word())?
            };
        }
        Ok(value)
    }

    fn first(&mut self, name: Units<'_>) -> Result<OwnWord, Raised> {
        let index = match (integer(name)?, name.len(), self.numbering) {
            (None, 1.., _) => return self.by_name(name),
            (None, _, Numbering::Manual) => {
                return raise!(ValueError, "cannot switch from manual field specification to automatic field numbering");
            }
            (Some(_), _, Numbering::Automatic(_)) => {
                return raise!(ValueError, "cannot switch from automatic field numbering to manual field specification");
            }
            (None, _, Numbering::Unknown) => {
                self.numbering = Numbering::Automatic(1);
                0
            }
            (None, _, Numbering::Automatic(next)) => {
                self.numbering = Numbering::Automatic(next + 1);
                next
            }
            (Some(index), _, _) => {
                self.numbering = Numbering::Manual;
                index
            }
        };
        let Some(positional) = self.positional else {
            return raise!(ValueError, "Format string contains positional fields");
        };
        match positional.get(index) {
            Some(word) => Ok(word.own()),
            None => raise!(IndexError, "Replacement index {index} out of range for positional args tuple"),
        }
    }

    fn by_name(&self, name: Units<'_>) -> Result<OwnWord, Raised> {
        let key = Str::from_units(name);
        if self.named.is_null() {
            let empty = crate::imp::dict_new(std::ptr::null_mut(), 0)?;
            return crate::imp::dyn_getitem(empty.word(), key.word());
        }
        crate::imp::dyn_getitem(self.named, key.word())
    }
}
