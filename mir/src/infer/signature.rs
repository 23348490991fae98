//! Reads the stub signatures of `taipan_rt_abi::PYTHON`.
//!
//! `dict[K, V].get(self, key: object, default: D = None, /) -> V | D` becomes an owner, parameters and a result
//! in which `K`, `V` and `D` are variables that the types of the arguments bind.

use super::facts::Literal;
use std::collections::BTreeMap;
use taipan_rt_abi::{BuiltinType, Effect, PYTHON};

/// A type in a signature.
#[derive(Clone, Debug, PartialEq)]
pub enum Sig {
    /// `Any`: any value, nothing known.
    Any,
    /// `object`: any value.
    Object,
    /// `None`.
    None,
    /// `NoReturn`, `Never`.
    Never,
    /// `Self`.
    SelfType,
    /// A type variable.
    Var(char),
    /// A builtin type, with the types of its contents.
    Named(BuiltinType, Vec<Sig>),
    /// `tuple[A, B]` (`tuple[T, ...]` is `Named`).
    Tuple(Vec<Sig>),
    /// `Iterable[T]`, `Sequence[T]`, `Collection[T]`.
    Iterable(Box<Sig>),
    /// `Iterator[T]`.
    Iterator(Box<Sig>),
    /// `Mapping[K, V]`.
    Mapping(Box<Sig>, Box<Sig>),
    /// `Callable[[A, B], R]`; no parameters for `Callable[..., R]`.
    Callable(Option<Vec<Sig>>, Box<Sig>),
    /// `type[T]`.
    Type(Box<Sig>),
    /// `A | B`.
    Union(Vec<Sig>),
}

/// How a parameter takes its argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum ParamKind {
    PositionalOnly,
    Positional,
    KeywordOnly,
    /// `*args`
    VarArgs,
    /// `**kwargs`
    VarKeywords,
}

/// A parameter of a row.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct SigParam {
    pub name: &'static str,
    pub kind: ParamKind,
    pub ty: Sig,
    pub default: Option<Literal>,
}

/// A row's signature.
#[derive(Clone, Debug)]
pub struct Signature {
    /// Index into `PYTHON`.
    pub row: u32,
    /// The type it is a method of; `None` for a function.
    pub owner: Option<Sig>,
    /// Parameters, `self` first for a method.
    pub params: Vec<SigParam>,
    /// What it returns.
    pub result: Sig,
    /// Whether it may call code of the program.
    pub runs_user_code: bool,
}

/// All signatures, by owner and name.
#[derive(Debug)]
pub struct Signatures {
    rows: Vec<Signature>,
    by_name: BTreeMap<(&'static str, &'static str), Vec<usize>>,
}

impl Signatures {
    /// Parses the whole table.
    pub fn new() -> Signatures {
        let mut rows = Vec::new();
        let mut by_name: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for (index, row) in PYTHON.iter().enumerate().filter(|(_, row)| !row.is_intrinsic()) {
            by_name.entry(row.name()).or_default().push(rows.len());
            let runs_user_code = row.variants.iter().any(|variant| variant.row().effect == Effect::RunsUserCode);
            rows.push(parse(index as u32, row.signature, row.name().0, runs_user_code));
        }
        Signatures { rows, by_name }
    }

    /// The overloads of a function or method, in order. The owner is `""` for a builtin function.
    pub fn overloads(&self, owner: &str, name: &str) -> Vec<&Signature> {
        self.by_name.get(&(owner, name)).into_iter().flatten().map(|&index| &self.rows[index]).collect()
    }

    /// The overloads of the name that row `row` declares.
    pub fn of_row(&self, row: u32) -> Vec<&Signature> {
        let (owner, name) = PYTHON[row as usize].name();
        self.overloads(owner, name)
    }

    /// The first row of a name; none where the program may put something else in its place.
    pub fn first_row(&self, owner: &str, name: &str) -> Option<u32> {
        if owner == "sys" && taipan_rt_abi::types::HOOKS.contains(&name) {
            return None;
        }
        self.by_name.get(&(owner, name)).map(|indexes| self.rows[indexes[0]].row)
    }
}

impl Default for Signatures {
    fn default() -> Self {
        Signatures::new()
    }
}

fn parse(row: u32, text: &'static str, owner_name: &str, runs_user_code: bool) -> Signature {
    let open = open_paren(text);
    let owner = match text[..open].rfind('.') {
        Some(dot) if BuiltinType::from_python_name(owner_name).is_some() => Some(Reader { text: &text[..dot], at: 0 }.union()),
        _ => None,
    };
    let mut reader = Reader { text, at: open + 1 };
    let params = reader.params(owner.as_ref());
    reader.skip_spaces();
    let result = if reader.eat("->") { reader.union() } else { Sig::Any };
    Signature { row, owner, params, result, runs_user_code }
}

fn open_paren(text: &str) -> usize {
    let mut depth = 0;
    for (index, byte) in text.bytes().enumerate() {
        match byte {
            b'[' => depth += 1,
            b']' => depth -= 1,
            b'(' if depth == 0 => return index,
            _ => {}
        }
    }
    text.len()
}

struct Reader {
    text: &'static str,
    at: usize,
}

impl Reader {
    fn rest(&self) -> &'static str {
        &self.text[self.at.min(self.text.len())..]
    }

    fn skip_spaces(&mut self) {
        self.at += self.rest().len() - self.rest().trim_start().len();
    }

    fn eat(&mut self, token: &str) -> bool {
        self.skip_spaces();
        let found = self.rest().starts_with(token);
        if found {
            self.at += token.len();
        }
        found
    }

    fn word(&mut self) -> &'static str {
        self.skip_spaces();
        let rest = self.rest();
        let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '.')).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    fn params(&mut self, owner: Option<&Sig>) -> Vec<SigParam> {
        let mut params: Vec<SigParam> = Vec::new();
        let mut kind = ParamKind::Positional;
        while !self.rest().is_empty() && !self.eat(")") {
            if self.eat(",") {
                continue;
            }
            if self.eat("/") {
                params.iter_mut().for_each(|param| param.kind = ParamKind::PositionalOnly);
                continue;
            }
            let this = if self.eat("**") {
                ParamKind::VarKeywords
            } else if self.eat("*") {
                kind = ParamKind::KeywordOnly;
                if self.eat(",") {
                    continue;
                }
                ParamKind::VarArgs
            } else {
                kind
            };
            let name = self.word();
            if name.is_empty() {
                // Not stub syntax: give up on the rest of the parameters.
                self.at = self.text.rfind(')').map_or(self.text.len(), |close| close + 1);
                break;
            }
            let is_self = params.is_empty() && name == "self";
            let ty = match self.eat(":") {
                true => self.union(),
                false if is_self => owner.cloned().unwrap_or(Sig::Any),
                false => Sig::Any,
            };
            let default = self.eat("=").then(|| self.literal());
            params.push(SigParam { name, kind: this, ty, default });
        }
        params
    }

    fn literal(&mut self) -> Literal {
        self.skip_spaces();
        let rest = self.rest();
        if rest.starts_with('\'') || rest.starts_with('"') {
            let quote = rest.as_bytes()[0] as char;
            let end = rest[1..].find(quote).map_or(rest.len() - 1, |end| end + 1);
            self.at += end + 1;
            return Literal::Str(rest[1..end].replace("\\n", "\n").replace("\\t", "\t"));
        }
        let end = rest.find([',', ')']).unwrap_or(rest.len());
        self.at += end;
        match rest[..end].trim() {
            "None" => Literal::None,
            "True" => Literal::Bool(true),
            "False" => Literal::Bool(false),
            number => match (number.parse(), number.parse()) {
                (Ok(int), _) => Literal::Int(int),
                (_, Ok(float)) => Literal::Float(float),
                _ => Literal::Missing,
            },
        }
    }

    fn union(&mut self) -> Sig {
        let mut parts = vec![self.primary()];
        while self.eat("|") {
            parts.push(self.primary());
        }
        if parts.len() == 1 { parts.remove(0) } else { Sig::Union(parts) }
    }

    /// Types between brackets; `...` and lists of parameters are told apart by the caller.
    fn arguments(&mut self) -> Vec<Sig> {
        let mut list = Vec::new();
        if self.eat("[") {
            while !self.rest().is_empty() && !self.eat("]") {
                if !self.eat(",") {
                    list.push(self.union());
                }
            }
        }
        list
    }

    fn callable(&mut self) -> Sig {
        if !self.eat("[") {
            return Sig::Callable(None, Box::new(Sig::Any));
        }
        let params = if self.eat("...") { None } else { Some(self.arguments()) };
        self.eat(",");
        let result = self.union();
        self.eat("]");
        Sig::Callable(params, Box::new(result))
    }

    fn primary(&mut self) -> Sig {
        if self.eat("(") {
            let inner = self.union();
            self.eat(")");
            return inner;
        }
        if self.eat("...") {
            return Sig::Never;
        }
        let word = self.word();
        match word {
            "" => {
                // Skip what is not understood, so that reading ends.
                self.at += self.rest().chars().next().map_or(1, char::len_utf8);
                Sig::Any
            }
            "Any" => Sig::Any,
            "object" => Sig::Object,
            "None" => Sig::None,
            "NoReturn" | "Never" => Sig::Never,
            "Self" => Sig::SelfType,
            "Callable" => self.callable(),
            "tuple" => self.tuple(),
            _ if word.len() == 1 && word.chars().all(|c| c.is_ascii_uppercase()) => Sig::Var(word.chars().next().expect("one character")),
            _ => {
                let mut args = self.arguments().into_iter();
                let mut next = || Box::new(args.next().unwrap_or(Sig::Any));
                match word {
                    "Iterable" | "Sequence" | "Collection" | "Container" | "Reversible" | "MutableSequence" | "AbstractSet" => {
                        Sig::Iterable(next())
                    }
                    "Iterator" | "Generator" => Sig::Iterator(next()),
                    "Mapping" | "MutableMapping" => Sig::Mapping(next(), next()),
                    "type" => Sig::Type(next()),
                    "generator" => Sig::Iterator(next()),
                    _ => match BuiltinType::from_python_name(word).or_else(|| short_name(word)) {
                        Some(ty) => Sig::Named(ty, args.collect()),
                        None => Sig::Any,
                    },
                }
            }
        }
    }

    fn tuple(&mut self) -> Sig {
        if !self.eat("[") {
            return Sig::Named(BuiltinType::Tuple, vec![Sig::Any]);
        }
        if self.eat("()") {
            self.eat("]");
            return Sig::Tuple(Vec::new());
        }
        let mut items = Vec::new();
        let mut unknown_length = false;
        while !self.rest().is_empty() && !self.eat("]") {
            if self.eat("...") {
                unknown_length = true;
            } else if !self.eat(",") {
                items.push(self.union());
            }
        }
        // A method's owner is written `tuple[T]`: of any length. A result stands at the end too, but has more items.
        let is_owner = self.rest().is_empty() && items.len() == 1;
        if unknown_length || is_owner { Sig::Named(BuiltinType::Tuple, items) } else { Sig::Tuple(items) }
    }
}

/// Types whose Python name has a module: `deque` for `collections.deque`.
fn short_name(word: &str) -> Option<BuiltinType> {
    BuiltinType::ALL.iter().copied().find(|ty| ty.python_name().rsplit('.').next() == Some(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_a_method_of_a_mapping() {
        let signature = parse(0, "dict[K, V].get(self, key: object, default: D = None, /) -> V | D", "dict", true);
        assert_eq!(signature.owner, Some(Sig::Named(BuiltinType::Dict, vec![Sig::Var('K'), Sig::Var('V')])));
        assert_eq!(signature.params.len(), 3);
        assert_eq!(signature.params[2].default, Some(Literal::None));
        assert_eq!(signature.params[1].kind, ParamKind::PositionalOnly);
        assert_eq!(signature.result, Sig::Union(vec![Sig::Var('V'), Sig::Var('D')]));
    }

    #[test]
    fn reads_keyword_only_parameters_and_callables() {
        let text = "sorted(iterable: Iterable[T], /, *, key: Callable[[T], object] | None = None, reverse: bool = False) -> list[T]";
        let signature = parse(0, text, "", true);
        assert_eq!(signature.params[0].kind, ParamKind::PositionalOnly);
        assert_eq!(signature.params[1].kind, ParamKind::KeywordOnly);
        let key = Sig::Callable(Some(vec![Sig::Var('T')]), Box::new(Sig::Object));
        assert_eq!(signature.params[1].ty, Sig::Union(vec![key, Sig::None]));
        assert_eq!(signature.params[2].default, Some(Literal::Bool(false)));
        assert_eq!(signature.result, Sig::Named(BuiltinType::List, vec![Sig::Var('T')]));
    }

    #[test]
    fn reads_varargs() {
        let signature = parse(0, "print(*values: object, sep: str | None = ' ', end: str | None = '\\n') -> None", "", true);
        assert_eq!(signature.params[0].kind, ParamKind::VarArgs);
        assert_eq!(signature.params[1].kind, ParamKind::KeywordOnly);
        assert_eq!(signature.params[2].default, Some(Literal::Str("\n".into())));
    }

    #[test]
    fn reads_every_row_of_the_table() {
        let signatures = Signatures::new();
        assert!(!signatures.overloads("list", "append").is_empty());
        assert!(signatures.first_row("math", "sqrt").is_some());
        assert!(signatures.first_row("nothing", "sqrt").is_none());
    }
}
