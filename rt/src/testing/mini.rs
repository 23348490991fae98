//! A small evaluator of Python statements, so that a test can run the same lines here and under `python3`.
//!
//! It knows assignments (also of items, and augmented), `del x[…]`, and expressions of literals, names, operators,
//! subscriptions, attributes and calls. Each line gives the repr of its value, or the exception.

use super::*;
use crate::args::Args;
use crate::list::List;
use crate::object::builtin;
use crate::object::slots::{BinaryOp, CompareOp};
use crate::slice::Slice;
use std::collections::HashMap;
use taipan_rt_abi::BuiltinType;

type Value = Result<OwnWord, Raised>;

/// The variables of a test.
#[derive(Default)]
pub struct Mini {
    variables: HashMap<String, OwnWord>,
}

/// Where an assignment goes.
enum Place {
    Item(OwnWord, OwnWord),
    Attribute(OwnWord, String),
}

struct Parser<'a> {
    text: &'a [u8],
    at: usize,
    mini: &'a Mini,
}

impl Mini {
    /// Runs one line: what it prints.
    pub fn line(&mut self, line: &str) -> String {
        match self.statement(line) {
            Ok(Some(value)) => repr(value.word()),
            Ok(None) => "ok".to_owned(),
            Err(Raised) => message(),
        }
    }

    fn statement(&mut self, line: &str) -> Result<Option<OwnWord>, Raised> {
        if let Some(rest) = line.strip_prefix("del ") {
            let Some(Place::Item(object, key)) = self.place(rest)? else { panic!("{line}") };
            crate::dynamic::delitem(object.word(), key.word())?;
            return Ok(None);
        }
        let Some((target, augmented, value)) = split_assignment(line) else {
            return self.expression(line).map(Some);
        };
        let mut value = self.expression(value)?;
        let place = self.place(target)?;
        if let Some(op) = augmented {
            let old = self.expression(target)?;
            value = crate::dynamic::operators::inplace(old.word(), value.word(), op)?;
        }
        match place {
            None => drop(self.variables.insert(target.trim().to_owned(), value)),
            Some(Place::Item(object, key)) => crate::dynamic::setitem(object.word(), key.word(), value.word())?,
            Some(Place::Attribute(object, name)) => {
                crate::dynamic::setattr(object.word(), crate::str::intern::intern(&name).word(), value.word())?;
            }
        }
        Ok(None)
    }

    fn expression(&self, text: &str) -> Value {
        let mut parser = Parser { text: text.as_bytes(), at: 0, mini: self };
        let value = parser.tuple_or_one()?;
        parser.skip();
        assert!(parser.at == text.len(), "not understood: {}", &text[parser.at..]);
        Ok(value)
    }

    /// The target of an assignment; None for a plain name.
    fn place(&self, text: &str) -> Result<Option<Place>, Raised> {
        let text = text.trim();
        if text.bytes().all(|c| c.is_ascii_alphanumeric() || c == b'_') {
            return Ok(None);
        }
        if text.ends_with(']') {
            let mut depth = 0;
            let open = text.bytes().rposition(|c| {
                depth += i32::from(c == b']') - i32::from(c == b'[');
                depth == 0
            });
            let open = open.expect("a bracket opens it");
            let object = self.expression(&text[..open])?;
            let mut parser = Parser { text: text.as_bytes(), at: open + 1, mini: self };
            let key = parser.subscript()?;
            return Ok(Some(Place::Item(object, key)));
        }
        let (object, name) = text.rsplit_once('.').expect("an attribute");
        Ok(Some(Place::Attribute(self.expression(object)?, name.to_owned())))
    }
}

/// Splits `target op= value` at the first `=` outside of brackets and strings that is not a comparison.
fn split_assignment(line: &str) -> Option<(&str, Option<BinaryOp>, &str)> {
    let bytes = line.as_bytes();
    let (mut depth, mut quote) = (0, None);
    for at in 0..bytes.len() {
        let c = bytes[at];
        match quote {
            Some(q) if c == q => quote = None,
            Some(_) => {}
            None if c == b'\'' || c == b'"' => quote = Some(c),
            None if b"([{".contains(&c) => depth += 1,
            None if b")]}".contains(&c) => depth -= 1,
            None if c == b'=' && depth == 0 => {
                if bytes.get(at + 1) == Some(&b'=') || b"=!<>".contains(&bytes[at - 1]) && !line[..at].ends_with("<<") {
                    return None;
                }
                let before = line[..at].trim_end();
                let ops = [
                    ("+", BinaryOp::Add),
                    ("-", BinaryOp::Sub),
                    ("*", BinaryOp::Mul),
                    ("|", BinaryOp::Or),
                    ("&", BinaryOp::And),
                    ("^", BinaryOp::Xor),
                    ("%", BinaryOp::Mod),
                ];
                let op = ops.iter().find(|(symbol, _)| before.ends_with(symbol));
                let target = op.map_or(before, |(symbol, _)| before[..before.len() - symbol.len()].trim_end());
                return Some((target, op.map(|&(_, op)| op), line[at + 1..].trim()));
            }
            None => {}
        }
    }
    None
}

const BINARY: [(&str, u8, BinaryOp); 12] = [
    ("**", 7, BinaryOp::Pow),
    ("//", 6, BinaryOp::FloorDiv),
    ("<<", 4, BinaryOp::LShift),
    (">>", 4, BinaryOp::RShift),
    ("|", 1, BinaryOp::Or),
    ("^", 2, BinaryOp::Xor),
    ("&", 3, BinaryOp::And),
    ("+", 5, BinaryOp::Add),
    ("-", 5, BinaryOp::Sub),
    ("*", 6, BinaryOp::Mul),
    ("/", 6, BinaryOp::TrueDiv),
    ("%", 6, BinaryOp::Mod),
];

const COMPARE: [(&str, CompareOp); 6] = [
    ("==", CompareOp::Eq),
    ("!=", CompareOp::Ne),
    ("<=", CompareOp::Le),
    (">=", CompareOp::Ge),
    ("<", CompareOp::Lt),
    (">", CompareOp::Gt),
];

impl Parser<'_> {
    fn skip(&mut self) {
        while self.text.get(self.at) == Some(&b' ') {
            self.at += 1;
        }
    }

    fn peek(&mut self) -> u8 {
        self.skip();
        self.text.get(self.at).copied().unwrap_or(0)
    }

    fn eat(&mut self, token: &str) -> bool {
        self.skip();
        let found = self.text[self.at..].starts_with(token.as_bytes());
        if found {
            self.at += token.len();
        }
        found
    }

    fn word(&mut self, token: &str) -> bool {
        self.skip();
        let rest = &self.text[self.at..];
        let ends = rest.get(token.len()).is_none_or(|c| !c.is_ascii_alphanumeric() && *c != b'_');
        rest.starts_with(token.as_bytes()) && ends && self.eat(token)
    }

    fn tuple_or_one(&mut self) -> Value {
        let first = self.comparison()?;
        if self.peek() != b',' {
            return Ok(first);
        }
        let mut items = vec![first];
        while self.eat(",") {
            if b")]}\0".contains(&self.peek()) {
                break;
            }
            items.push(self.comparison()?);
        }
        Ok(Tuple::new(items.into_iter()).into_word())
    }

    fn comparison(&mut self) -> Value {
        let left = self.binary(1)?;
        if self.word("not in") {
            let container = self.binary(1)?;
            return Ok(OwnWord::from_bool(!crate::dynamic::contains(container.word(), left.word())?));
        }
        if self.word("in") {
            let container = self.binary(1)?;
            return Ok(OwnWord::from_bool(crate::dynamic::contains(container.word(), left.word())?));
        }
        if self.word("is") {
            return Ok(OwnWord::from_bool(left.word() == self.binary(1)?.word()));
        }
        let Some(&(_, op)) = COMPARE.iter().find(|(symbol, _)| self.eat(symbol)) else { return Ok(left) };
        let right = self.binary(1)?;
        crate::dynamic::compare(left.word(), right.word(), op)
    }

    fn binary(&mut self, level: u8) -> Value {
        let mut left = self.unary()?;
        loop {
            self.skip();
            let rest = &self.text[self.at..];
            let found = BINARY.iter().find(|(symbol, _, _)| rest.starts_with(symbol.as_bytes()));
            let Some(&(symbol, own, op)) = found.filter(|(_, own, _)| *own >= level) else { return Ok(left) };
            self.at += symbol.len();
            let right = self.binary(own + 1)?;
            left = crate::dynamic::operators::binary(left.word(), right.word(), op)?;
        }
    }

    fn unary(&mut self) -> Value {
        if self.eat("-") {
            let value = self.unary()?;
            return crate::imp::dyn_neg(value.word());
        }
        let mut value = self.atom()?;
        loop {
            match self.peek() {
                b'(' => {
                    self.at += 1;
                    value = self.call(value)?;
                }
                b'[' => {
                    self.at += 1;
                    let key = self.subscript()?;
                    value = crate::dynamic::getitem(value.word(), key.word())?;
                }
                b'.' => {
                    self.at += 1;
                    let name = self.name();
                    value = crate::dynamic::getattr(value.word(), crate::str::intern::intern(&name).word())?;
                }
                _ => return Ok(value),
            }
        }
    }

    /// The key of a subscription, up to its bracket.
    fn subscript(&mut self) -> Value {
        let mut parts = [None, None, None];
        let mut at = 0;
        let mut is_slice = false;
        while !self.eat("]") {
            if self.eat(":") {
                is_slice = true;
                at += 1;
            } else {
                parts[at] = Some(self.tuple_or_one()?);
            }
        }
        let [start, stop, step] = parts;
        if !is_slice {
            return Ok(start.expect("a key"));
        }
        let or_none = |part: &Option<OwnWord>| part.as_ref().map_or(Word::NONE, |part| part.word());
        Ok(Slice::new(or_none(&start), or_none(&stop), or_none(&step)).into_word())
    }

    fn call(&mut self, callee: OwnWord) -> Value {
        let (mut values, mut names) = (Vec::new(), Vec::new());
        while !self.eat(")") {
            let before = self.at;
            let name = self.name();
            if !name.is_empty() && self.peek() == b'=' && self.text.get(self.at + 1) != Some(&b'=') {
                self.at += 1;
                names.push(crate::str::intern::intern(&name).word());
            } else {
                self.at = before;
            }
            values.push(self.comparison()?);
            self.eat(",");
        }
        let words: Vec<Word> = values.iter().map(|value| value.word()).collect();
        let names = if names.is_empty() { None } else { Some(Tuple::from_words(&names)) };
        crate::dynamic::call(callee.word(), Args { words: &words, names: names.as_ref().map(|names| names.borrow()) })
    }

    fn name(&mut self) -> String {
        self.skip();
        let start = self.at;
        while self.text.get(self.at).is_some_and(|c| c.is_ascii_alphanumeric() || *c == b'_') {
            self.at += 1;
        }
        String::from_utf8_lossy(&self.text[start..self.at]).into_owned()
    }

    fn items(&mut self, close: &str) -> Result<Vec<OwnWord>, Raised> {
        let mut items = Vec::new();
        while !self.eat(close) {
            items.push(self.comparison()?);
            self.eat(",");
        }
        Ok(items)
    }

    fn atom(&mut self) -> Value {
        match self.peek() {
            b'(' => {
                self.at += 1;
                if self.eat(")") {
                    return Ok(tuple(&[]).into_word());
                }
                let value = self.tuple_or_one()?;
                assert!(self.eat(")"));
                Ok(value)
            }
            b'[' => {
                self.at += 1;
                let items = self.items("]")?;
                Ok(List::from_owned(items.into_iter().map(|item| item.into_raw()).collect()).into_word())
            }
            b'{' => self.braces(),
            b'\'' | b'"' => {
                let quote = self.text[self.at];
                let start = self.at + 1;
                let length = self.text[start..].iter().position(|&c| c == quote).expect("it is closed");
                self.at = start + length + 1;
                let text = String::from_utf8_lossy(&self.text[start..start + length]).replace("\\n", "\n");
                Ok(Str::new(&text).into_word())
            }
            b'0'..=b'9' => self.number(),
            _ => {
                let name = self.name();
                if let Some(value) = self.mini.variables.get(&name) {
                    return Ok(value.clone());
                }
                Ok(match name.as_str() {
                    "None" => OwnWord::NONE,
                    "True" => OwnWord::from_bool(true),
                    "False" => OwnWord::from_bool(false),
                    "NotImplemented" => OwnWord::NOT_IMPLEMENTED,
                    _ => match BuiltinType::from_python_name(&name) {
                        Some(ty) => builtin(ty).own().into_word(),
                        None => match crate::function::builtin::module_function("", &name) {
                            Some(function) => function.own(),
                            None => panic!("no name '{name}'"),
                        },
                    },
                })
            }
        }
    }

    fn braces(&mut self) -> Value {
        self.at += 1;
        if self.eat("}") {
            return Ok(crate::dict::Dict::new().into_word());
        }
        let first = self.comparison()?;
        if self.eat(":") {
            let dict = crate::dict::Dict::new();
            let value = self.comparison()?;
            dict.borrow().insert(first.word(), value.word())?;
            while !self.eat("}") {
                self.eat(",");
                let key = self.comparison()?;
                assert!(self.eat(":"));
                let value = self.comparison()?;
                dict.borrow().insert(key.word(), value.word())?;
                self.eat(",");
            }
            return Ok(dict.into_word());
        }
        self.eat(",");
        let mut items = vec![first];
        items.extend(self.items("}")?);
        let words: Vec<Word> = items.iter().map(|item| item.word()).collect();
        let constants = words.len() > 2;
        let (data, count) = (words.as_ptr() as *mut u64, words.len() as i64);
        let set = if constants { crate::imp::set_new_constants(data, count) } else { crate::imp::set_new(data, count) };
        Ok(set?.into_word())
    }

    fn number(&mut self) -> Value {
        let start = self.at;
        while self.text.get(self.at).is_some_and(|c| c.is_ascii_digit() || b".eE".contains(c)) {
            self.at += 1;
        }
        let text = String::from_utf8_lossy(&self.text[start..self.at]);
        if text.contains(['.', 'e', 'E']) {
            return Ok(crate::float::from_f64(text.parse().expect("a float")));
        }
        let digits = Str::new(&text);
        crate::dynamic::call::call_words(builtin(BuiltinType::Int).word(), &[digits.word()])
    }
}
