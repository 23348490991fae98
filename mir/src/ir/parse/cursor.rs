//! A place in a line of text.

use super::{ParseError, Result};
use crate::ir::entity::{Entity, Value};

/// A place in a line. Spaces before a token are skipped.
pub struct Cursor<'t> {
    line: usize,
    rest: &'t str,
}

impl<'t> Cursor<'t> {
    pub fn new(line: usize, text: &'t str) -> Cursor<'t> {
        Cursor { line, rest: text }
    }

    pub fn error<T>(&self, message: impl Into<String>) -> Result<T> {
        Err(ParseError { line: self.line, message: message.into() })
    }

    fn skip(&mut self) {
        self.rest = self.rest.trim_start();
    }

    /// Whether the rest starts with a text.
    pub fn at(&self, text: &str) -> bool {
        self.rest.trim_start().starts_with(text)
    }

    /// Whether a value comes next, not a word that starts with `v`.
    pub fn at_value(&self) -> bool {
        self.rest.trim_start().strip_prefix('v').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    }

    pub fn eat(&mut self, text: &str) -> bool {
        self.skip();
        match self.rest.strip_prefix(text) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    pub fn expect(&mut self, text: &str) -> Result<()> {
        if self.eat(text) { Ok(()) } else { self.error(format!("expected '{text}' before '{}'", self.rest)) }
    }

    /// Letters, digits and underscores.
    pub fn word(&mut self) -> &'t str {
        self.skip();
        let end = self.rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        word
    }

    pub fn eat_word(&mut self, word: &str) -> bool {
        let before = self.rest;
        let found = self.word() == word;
        if !found {
            self.rest = before;
        }
        found
    }

    pub fn expect_word(&mut self, word: &str) -> Result<()> {
        if self.eat_word(word) { Ok(()) } else { self.error(format!("expected '{word}' before '{}'", self.rest)) }
    }

    /// Everything up to a space or comma.
    pub fn token(&mut self) -> &'t str {
        self.skip();
        let end = self.rest.find([' ', ',', ')', ']', ':', '!']).unwrap_or(self.rest.len());
        let (token, rest) = self.rest.split_at(end);
        self.rest = rest;
        token
    }

    pub fn number<T: std::str::FromStr>(&mut self) -> Result<T> {
        let token = self.token();
        token.parse().or_else(|_| self.error(format!("'{token}' is no number that fits")))
    }

    pub fn boolean(&mut self) -> Result<bool> {
        match self.word() {
            "true" => Ok(true),
            "false" => Ok(false),
            other => self.error(format!("expected true or false, found '{other}'")),
        }
    }

    /// The bits of a float.
    pub fn float(&mut self) -> Result<u64> {
        if self.eat("bits:") {
            let word = self.word();
            return u64::from_str_radix(word, 16).or_else(|_| self.error(format!("'{word}' is no hexadecimal number")));
        }
        self.number::<f64>().map(f64::to_bits)
    }

    /// An id with that prefix.
    pub fn id<I: Entity>(&mut self, prefix: &str) -> Result<I> {
        self.expect(prefix)?;
        let word = self.word();
        match word.parse::<u32>() {
            Ok(index) => Ok(I::new(index as usize)),
            Err(_) => self.error(format!("'{prefix}{word}' is no id")),
        }
    }

    pub fn value(&mut self) -> Result<Value> {
        self.id("v")
    }

    /// A value, or `_`.
    pub fn optional(&mut self) -> Result<Option<Value>> {
        if self.eat("_") { Ok(None) } else { self.value().map(Some) }
    }

    /// Rows come in the order of their ids.
    pub fn is<I: Entity + std::fmt::Debug>(&self, written: I, next: I) -> Result<()> {
        if written == next { Ok(()) } else { self.error(format!("expected {next:?}, found {written:?}")) }
    }

    /// `(a, b, c)`.
    pub fn list<T>(&mut self, item: impl FnMut(&mut Self) -> Result<T>) -> Result<Vec<T>> {
        self.between("(", ")", item)
    }

    pub fn between<T>(&mut self, open: &str, close: &str, mut item: impl FnMut(&mut Self) -> Result<T>) -> Result<Vec<T>> {
        self.expect(open)?;
        let mut items = Vec::new();
        while !self.eat(close) {
            if !items.is_empty() {
                self.expect(",")?;
            }
            items.push(item(self)?);
        }
        Ok(items)
    }

    /// `v1, v2`, perhaps none.
    pub fn values(&mut self) -> Result<Vec<Value>> {
        let mut values = Vec::new();
        while self.at_value() {
            values.push(self.value()?);
            if !self.eat(",") {
                break;
            }
        }
        Ok(values)
    }

    /// Bytes in quotes.
    pub fn bytes(&mut self) -> Result<Vec<u8>> {
        self.expect("\"")?;
        let mut bytes = Vec::new();
        loop {
            let Some(c) = self.rest.chars().next() else { return self.error("a quote is missing") };
            self.rest = &self.rest[c.len_utf8()..];
            match c {
                '"' => return Ok(bytes),
                '\\' => {
                    let escape = self.rest.chars().next().unwrap_or('"');
                    self.rest = self.rest.get(escape.len_utf8()..).unwrap_or("");
                    match escape {
                        'n' => bytes.push(b'\n'),
                        'x' => {
                            let code = self.rest.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok());
                            let Some(code) = code else { return self.error("two hexadecimal digits are missing") };
                            bytes.push(code);
                            self.rest = &self.rest[2..];
                        }
                        other => bytes.extend_from_slice(other.encode_utf8(&mut [0; 4]).as_bytes()),
                    }
                }
                c => bytes.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
            }
        }
    }

    /// Text in quotes.
    pub fn text(&mut self) -> Result<String> {
        String::from_utf8(self.bytes()?).or_else(|_| self.error("not UTF-8"))
    }

    pub fn end(&mut self) -> Result<()> {
        self.skip();
        if self.rest.is_empty() { Ok(()) } else { self.error(format!("what does '{}' mean here?", self.rest)) }
    }
}
