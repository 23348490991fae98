//! The stub signature of a row at run time: binding of keywords and defaults, and complaints.

use crate::args::Args;
use crate::map::HashMap;
use crate::object::types::text;
use crate::object::{OwnWord, Raised, Ref, TypeObject, Word};
use crate::str::{Str, intern::intern};
use crate::tuple::Tuple;
use taipan_rt_abi::{BuiltinType, descriptor};

/// More parameters than any row has.
pub const MAX_PARAMETERS: usize = 16;

/// How a parameter takes its argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Kind {
    PositionalOnly,
    Positional,
    KeywordOnly,
    VarPositional,
    VarKeyword,
}

/// A parameter of a builtin.
pub struct Parameter {
    /// Its name.
    pub name: &'static str,
    /// How it takes its argument.
    pub kind: Kind,
    /// Whether it may be left out.
    pub optional: bool,
    /// What it is then: null where the row tells "left out" from any value.
    pub default: Word,
}

/// A parsed signature.
pub struct Signature {
    /// The parameters in the row's order.
    pub params: Vec<Parameter>,
    /// Whether the first one is the object whose method it is.
    pub has_self: bool,
    /// How many take their argument by position.
    positional: usize,
    /// Whether one takes all that is left over.
    has_rest: bool,
}

/// What messages name.
#[derive(Clone, Copy)]
pub struct Display {
    /// The type whose method it is.
    pub owner: Option<Ref<TypeObject>>,
    /// The function.
    pub method: &'static descriptor::Method,
}

impl Display {
    fn name(&self) -> &'static str {
        text(self.method.name)
    }

    fn full(&self) -> String {
        match self.owner {
            Some(owner) => format!("{}.{}", owner.name, self.name()),
            None => self.name().to_owned(),
        }
    }
}

/// The signature of a method, parsed once.
pub fn of(method: &'static descriptor::Method) -> &'static Signature {
    #[unsafe(export_name = "tp_rt_signatures")]
    static mut PARSED: Option<HashMap<usize, &'static Signature>> = None;
    // SAFETY: single threaded.
    let parsed = unsafe { PARSED.get_or_insert_with(HashMap::default) };
    parsed.entry(&raw const *method as usize).or_insert_with(|| Box::leak(Box::new(parse(text(method.signature)))))
}

/// Parses `owner.name(self, /, a: int = 0, *rest: object, k: bool = False) -> T`.
pub fn parse(signature: &'static str) -> Signature {
    let inside = parameters_of(signature);
    let mut params: Vec<Parameter> = Vec::new();
    let mut kind = Kind::Positional;
    for part in split_commas(inside) {
        match part {
            "/" => params.iter_mut().for_each(|param| param.kind = Kind::PositionalOnly),
            "*" => kind = Kind::KeywordOnly,
            _ => params.push(parameter(part, &mut kind)),
        }
    }
    let has_self = params.first().is_some_and(|param| param.name == "self");
    let count = |kinds: &[Kind]| params.iter().filter(|param| kinds.contains(&param.kind)).count();
    let positional = count(&[Kind::PositionalOnly, Kind::Positional]);
    let has_rest = count(&[Kind::VarPositional, Kind::VarKeyword]) != 0;
    Signature { params, has_self, positional, has_rest }
}

fn parameters_of(signature: &'static str) -> &'static str {
    let mut depth = 0;
    let mut start = 0;
    for (index, byte) in signature.bytes().enumerate() {
        match byte {
            b'[' => depth += 1,
            b']' => depth -= 1,
            b'(' if depth == 0 => {
                start = index + 1;
                depth += 1;
            }
            b'(' => depth += 1,
            b')' => {
                depth -= 1;
                if depth == 0 {
                    return &signature[start..index];
                }
            }
            _ => {}
        }
    }
    ""
}

fn split_commas(inside: &'static str) -> Vec<&'static str> {
    let mut parts = Vec::new();
    let (mut depth, mut start, mut quote) = (0, 0, None);
    for (index, byte) in inside.bytes().enumerate() {
        match (quote, byte) {
            (Some(open), _) if byte == open => quote = None,
            (Some(_), _) => {}
            (None, b'\'' | b'"') => quote = Some(byte),
            (None, b'[' | b'(') => depth += 1,
            (None, b']' | b')') => depth -= 1,
            (None, b',') if depth == 0 => {
                parts.push(inside[start..index].trim());
                start = index + 1;
            }
            _ => {}
        }
    }
    if !inside[start..].trim().is_empty() {
        parts.push(inside[start..].trim());
    }
    parts
}

fn parameter(part: &'static str, kind: &mut Kind) -> Parameter {
    let (own_kind, part) = if let Some(part) = part.strip_prefix("**") {
        (Kind::VarKeyword, part)
    } else if let Some(part) = part.strip_prefix('*') {
        *kind = Kind::KeywordOnly;
        (Kind::VarPositional, part)
    } else {
        (*kind, part)
    };
    let name_end = part.find([':', '=', ' ']).unwrap_or(part.len());
    let default = part.rfind('=').map(|at| part[at + 1..].trim());
    Parameter {
        name: &part[..name_end],
        kind: own_kind,
        optional: default.is_some() || matches!(own_kind, Kind::VarPositional | Kind::VarKeyword),
        default: default.map_or(Word::NULL, literal),
    }
}

/// The value of a default, immortal; null for `...`.
fn literal(text: &str) -> Word {
    let unquoted = |quote| text.strip_prefix(quote).and_then(|text| text.strip_suffix(quote));
    match text {
        "None" => Word::NONE,
        "True" => Word::TRUE,
        "False" => Word::FALSE,
        "..." => Word::NULL,
        "()" => crate::start::constants::immortal(Tuple::from_words(&[]).into_word()),
        _ => {
            if let Some(inside) = unquoted('\'').or_else(|| unquoted('"')) {
                return intern(&inside.replace("\\n", "\n").replace("\\t", "\t")).word();
            }
            if let Ok(value) = text.parse::<i64>() {
                return crate::start::constants::immortal(crate::int::from_i64(value));
            }
            text.parse::<f64>().map_or(Word::NULL, |value| crate::start::constants::immortal(crate::float::from_f64(value)))
        }
    }
}

impl Signature {
    fn count(&self, kinds: &[Kind]) -> usize {
        self.params.iter().filter(|param| kinds.contains(&param.kind)).count()
    }

    /// Puts the arguments into `words`, one a parameter. Keep what it returns until the call is done.
    pub fn bind(
        &self,
        display: &Display,
        first: Word,
        args: Args,
        words: &mut [Word; MAX_PARAMETERS],
    ) -> Result<[Option<OwnWord>; 2], Raised> {
        let extra = usize::from(!first.is_null());
        let given = args.positional();
        if self.has_self {
            if let Some(owner) = display.owner {
                check_self(display, owner, if extra == 1 { first } else { given.first().copied().unwrap_or(Word::NULL) })?;
            }
        }
        let at = |index: usize| if index < extra { first } else { given[index - extra] };
        let given_count = given.len() + extra;
        let positional = self.positional;
        let mut rest = [None, None];
        for (index, word) in words.iter_mut().enumerate().take(positional.min(given_count)) {
            *word = at(index);
        }
        if given_count > positional && self.count(&[Kind::VarPositional]) == 0 {
            return self.wrong_count(display, args, given_count);
        }
        for (index, param) in self.params.iter().enumerate().take(if self.has_rest { MAX_PARAMETERS } else { 0 }) {
            match param.kind {
                Kind::VarPositional => {
                    let surplus: Vec<Word> = (positional.min(given_count)..given_count).map(at).collect();
                    let tuple = Tuple::from_words(&surplus).into_word();
                    words[index] = tuple.word();
                    rest[0] = Some(tuple);
                }
                Kind::VarKeyword => {
                    let dict = crate::dynamic::new_dict().into_word();
                    words[index] = dict.word();
                    rest[1] = Some(dict);
                }
                _ => {}
            }
        }
        for (name, word) in args.named() {
            self.bind_named(display, name, word, words, rest[1].as_ref())?;
        }
        for (index, param) in self.params.iter().enumerate() {
            if words[index].is_null() {
                if !param.optional {
                    return self.missing(display, args, given_count, index);
                }
                words[index] = param.default;
            }
        }
        Ok(rest)
    }

    fn bind_named(
        &self,
        display: &Display,
        name: Ref<Str>,
        word: Word,
        words: &mut [Word; MAX_PARAMETERS],
        keywords: Option<&OwnWord>,
    ) -> Result<(), Raised> {
        let wanted = name.text();
        let found = self.params.iter().position(|param| param.name == wanted && matches!(param.kind, Kind::Positional | Kind::KeywordOnly));
        match (found, keywords) {
            (Some(index), _) if words[index].is_null() => {
                words[index] = word;
                Ok(())
            }
            (Some(index), _) => raise!(
                TypeError,
                "argument for {}() given by name ('{wanted}') and position ({})",
                display.name(),
                index + 1 - usize::from(self.has_self)
            ),
            // SAFETY: `bind` has made a dict.
            (None, Some(dict)) => crate::imp::dict_insert(unsafe { dict.word().cast_unchecked() }, name.word(), word),
            (None, None) if self.count(&[Kind::Positional, Kind::KeywordOnly]) == 0 => {
                raise!(TypeError, "{}() takes no keyword arguments", display.full())
            }
            (None, None) => raise!(TypeError, "'{wanted}' is an invalid keyword argument for {}()", display.name()),
        }
    }

    /// Too many positional arguments, as the many ways in which CPython parses arguments word it.
    #[cold]
    fn wrong_count<T>(&self, display: &Display, args: Args, given: usize) -> Result<T, Raised> {
        let own = usize::from(self.has_self);
        let most = self.count(&[Kind::PositionalOnly, Kind::Positional]) - own;
        let least = self.params.iter().filter(|param| !param.optional).count().saturating_sub(own);
        let given = given - own;
        let by_position_only = self.count(&[Kind::Positional, Kind::KeywordOnly]) == 0;
        let s = |count: usize| if count == 1 { "" } else { "s" };
        if by_position_only && most == 0 {
            return raise!(TypeError, "{}() takes no arguments ({given} given)", display.full());
        }
        if by_position_only && most == 1 && least == 1 {
            return raise!(TypeError, "{}() takes exactly one argument ({given} given)", display.full());
        }
        if by_position_only {
            let (bound, limit) = match (least == most, given < least) {
                (true, _) => ("", least),
                (false, true) => ("at least ", least),
                (false, false) => ("at most ", most),
            };
            return raise!(TypeError, "{} expected {bound}{limit} argument{}, got {given}", display.name(), s(limit));
        }
        if most == 0 && self.count(&[Kind::KeywordOnly]) > 0 {
            return raise!(TypeError, "{}() takes no positional arguments", display.name());
        }
        let bound = if least == most { "exactly" } else { "at most" };
        let kind = if self.count(&[Kind::KeywordOnly]) > 0 { " positional" } else { "" };
        let given = if kind.is_empty() { given + args.named_count() } else { given };
        raise!(TypeError, "{}() takes {bound} {most}{kind} argument{} ({given} given)", display.name(), s(most))
    }

    #[cold]
    fn missing<T>(&self, display: &Display, args: Args, given: usize, index: usize) -> Result<T, Raised> {
        if self.params[index].kind == Kind::PositionalOnly {
            return self.wrong_count(display, args, given);
        }
        let place = index + 1 - usize::from(self.has_self);
        raise!(TypeError, "{}() missing required argument '{}' (pos {place})", display.name(), self.params[index].name)
    }
}

fn check_self(display: &Display, owner: Ref<TypeObject>, this: Word) -> Result<(), Raised> {
    if this.is_null() {
        return raise!(TypeError, "unbound method {}() needs an argument", display.full());
    }
    if this.ty().ptr() == owner.ptr() || this.ty().is_subtype(owner) {
        return Ok(());
    }
    raise!(TypeError, "descriptor '{}' for '{}' objects doesn't apply to a '{}' object", display.name(), owner.name, this.ty().name)
}

/// Raises the TypeError for argument `index` of a builtin that got a value of another type.
#[cold]
#[inline(never)]
pub fn raise_mismatch<T>(signature: &'static str, index: usize, expected: BuiltinType, found: Word) -> Result<T, Raised> {
    let parsed = parse(signature);
    let name = signature.split('(').next().unwrap_or(signature).rsplit('.').next().unwrap_or(signature);
    let found = if found.is_null() {
        "nothing"
    } else if found.is_none() {
        "None"
    } else {
        found.ty().name
    };
    if signature.starts_with("str.") && matches!(name, "find" | "rfind" | "index" | "rindex" | "count") {
        return raise!(TypeError, "must be str, not {found}");
    }
    let own = usize::from(parsed.has_self);
    let which = match parsed.params.get(index) {
        _ if parsed.params.len() - own == 1 => String::new(),
        Some(param) if param.kind != Kind::PositionalOnly => format!(" '{}'", param.name),
        _ => format!(" {}", index + 1 - own),
    };
    raise!(TypeError, "{name}() argument{which} must be {}, not {found}", expected.python_name())
}
