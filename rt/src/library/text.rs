//! What text files do between bytes and str: encodings with their error handlers, and ends of lines.
//!
//! What comes in is kept as UTF-8 (with lone surrogates), whatever the encoding of the file, so that looking for lines is the same for all.

use crate::bytes::Bytes;
use crate::object::{OwnWord, Raised, Ref, Word};
use crate::str::codec::decode::from_wtf8;
use crate::str::codec::encode::to_wtf8;
use crate::str::codec::{Encoding, Order};
use crate::str::{Str, methods};

/// Where lines end.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Ends {
    /// At `\n`, `\r` and `\r\n`, which are all given as `\n`.
    Translated,
    /// At the same, which are given as they are.
    Universal,
    /// At this text alone.
    Only(&'static str),
}

/// The text form of a file.
#[derive(Clone)]
pub struct Form {
    /// The name of the encoding as it was given.
    pub name: String,
    /// The name of the error handler.
    pub errors: String,
    /// Where lines end that are read.
    pub ends: Ends,
    encoding: Encoding,
    /// What `\n` is written as.
    line_feed: &'static str,
    /// Bytes that were read and are not decoded yet.
    raw: Vec<u8>,
    /// A byte order mark has been written, or is not to be.
    pub marked: bool,
    /// Which ends of lines have been read, by [`SEEN`].
    seen: u8,
}

/// The ends of lines that `newlines` tells of.
const SEEN: [(u8, &str); 3] = [(1, "\r"), (2, "\n"), (4, "\r\n")];

impl Form {
    /// UTF-8, as the standard streams have it.
    pub fn utf8(name: &str, errors: &str) -> Form {
        Form {
            name: name.to_owned(),
            errors: errors.to_owned(),
            ends: Ends::Translated,
            encoding: Encoding::Utf8,
            line_feed: "\n",
            raw: Vec::new(),
            marked: false,
            seen: 0,
        }
    }

    /// What the arguments of `open` ask for.
    pub fn of(encoding: Word, errors: Word, newline: Word) -> Result<Form, Raised> {
        let mut form = Form::utf8(if utf8_mode() { "utf-8" } else { "UTF-8" }, "strict");
        if let Some(name) = option(encoding, "encoding")? {
            form.encoding = Encoding::parse(&name)?;
            form.name = name;
        }
        if let Some(errors) = option(errors, "errors")? {
            form.errors = errors;
        }
        let Some(newline) = option(newline, "newline")? else { return Ok(form) };
        (form.ends, form.line_feed) = match &*newline {
            "" => (Ends::Universal, "\n"),
            "\n" => (Ends::Only("\n"), "\n"),
            "\r" => (Ends::Only("\r"), "\r"),
            "\r\n" => (Ends::Only("\r\n"), "\r\n"),
            _ => return raise!(ValueError, "illegal newline value: {newline}"),
        };
        Ok(form)
    }

    /// Changes what is given; the error handler is `strict` again where only the encoding is.
    pub fn reconfigure(&mut self, encoding: Word, errors: Word, newline: Word) -> Result<(), Raised> {
        let is_given = |word: Word| !word.is_null() && !word.is_none();
        let mut form = Form::of(encoding, errors, newline)?;
        if !is_given(encoding) {
            (form.name, form.encoding) = (self.name.clone(), self.encoding);
            if !is_given(errors) {
                form.errors.clone_from(&self.errors);
            }
        }
        if !is_given(newline) {
            (form.ends, form.line_feed) = (self.ends, self.line_feed);
        }
        form.marked = self.marked;
        *self = form;
        Ok(())
    }

    fn is_plain(&self) -> bool {
        self.encoding == Encoding::Utf8 && self.errors == "strict"
    }

    /// Whether the bytes can only be decoded when all of them are there.
    pub fn needs_all(&self) -> bool {
        matches!(self.encoding, Encoding::Utf8Sig | Encoding::Utf16(_) | Encoding::Utf32(_))
    }

    /// Takes bytes that were read in, as text: `last` says that none follow. Whether the input has grown.
    pub fn take_in(&mut self, bytes: &[u8], last: bool, input: &mut Vec<u8>) -> Result<bool, Raised> {
        self.raw.extend_from_slice(bytes);
        if self.needs_all() && !last {
            return Ok(false);
        }
        let all = std::mem::take(&mut self.raw);
        let whole = if last { all.len() } else { self.whole_characters(&all) };
        let (now, later) = all.split_at(whole);
        self.raw = later.to_vec();
        let old = input.len();
        if self.is_plain() && std::str::from_utf8(now).is_ok() {
            input.extend_from_slice(now);
        } else {
            let text = methods::decode(now, self.encoding.name_for_decoding(), &self.errors, |bytes| Bytes::new(bytes).into_word())?;
            input.extend_from_slice(&to_wtf8(text.units()));
        }
        self.note_ends(&input[old..]);
        Ok(input.len() > old)
    }

    /// Forgets what was read and not decoded.
    pub fn forget(&mut self) {
        self.raw.clear();
    }

    /// How many of the bytes are whole characters: what is cut off at the end waits for more.
    fn whole_characters(&self, bytes: &[u8]) -> usize {
        if self.encoding != Encoding::Utf8 {
            return bytes.len();
        }
        for back in 1..=bytes.len().min(3) {
            let wanted = match bytes[bytes.len() - back] {
                0x80..=0xbf => continue,
                0xc2..=0xdf => 2,
                0xe0..=0xef => 3,
                0xf0..=0xf4 => 4,
                _ => 1,
            };
            return if wanted > back { bytes.len() - back } else { bytes.len() };
        }
        bytes.len()
    }

    fn note_ends(&mut self, text: &[u8]) {
        if matches!(self.ends, Ends::Only(_)) {
            return;
        }
        let mut at = 0;
        while let Some(found) = memchr::memchr2(b'\n', b'\r', &text[at..]) {
            let is_pair = text[at + found] == b'\r' && text.get(at + found + 1) == Some(&b'\n');
            self.seen |= if is_pair {
                4
            } else if text[at + found] == b'\n' {
                2
            } else {
                1
            };
            at += found + 1 + usize::from(is_pair);
            if self.seen == 2 && memchr::memchr(b'\r', &text[at..]).is_none() {
                return;
            }
        }
    }

    /// `file.newlines`.
    pub fn newlines(&self) -> OwnWord {
        let seen: Vec<OwnWord> = SEEN.iter().filter(|(bit, _)| self.seen & bit != 0).map(|(_, text)| Str::new(text).into_word()).collect();
        match <[OwnWord; 1]>::try_from(seen) {
            Ok([one]) => one,
            Err(seen) if seen.is_empty() => OwnWord::NONE,
            Err(seen) => crate::tuple::Tuple::new(seen.into_iter()).into_word(),
        }
    }

    /// A str as the bytes that are written.
    pub fn encode(&mut self, text: Ref<Str>) -> Result<Vec<u8>, Raised> {
        let changed = (self.line_feed != "\n").then(|| with_line_feed(text, self.line_feed));
        let text = changed.as_ref().map_or(text, |changed| changed.borrow());
        if let (Some(ascii), false) = (text.units().ascii(), self.needs_all()) {
            return Ok(ascii.to_vec());
        }
        let name = match (self.encoding, self.marked) {
            (Encoding::Utf16(Order::Marked), true) => "utf-16-le",
            (Encoding::Utf32(Order::Marked), true) => "utf-32-le",
            (Encoding::Utf8Sig, true) => "utf-8",
            (encoding, _) => encoding.name_for_decoding(),
        };
        let (name, errors) = (Str::new(name), Str::new(&self.errors));
        let bytes = methods::str_encode(text, name.borrow(), errors.borrow())?;
        self.marked |= text.len > 0;
        Ok(crate::functions::text::data(bytes.word()).to_vec())
    }

    /// How many bytes of the file a text was that was read from it.
    pub fn size_in_file(&self, text: &[u8]) -> usize {
        if self.encoding == Encoding::Utf8 {
            return text.len() + self.raw.len();
        }
        let characters = text.iter().filter(|&&byte| !(0x80..0xc0).contains(&byte)).count();
        let size = match self.encoding {
            Encoding::Utf16(_) => 2 * (characters + text.iter().filter(|&&byte| byte >= 0xf0).count()),
            Encoding::Utf32(_) => 4 * characters,
            Encoding::Utf8Sig => text.len(),
            _ => characters,
        };
        size + self.raw.len()
    }

    /// Length of the first line of a text with its end; None where it may go on behind the text.
    pub fn line_length(&self, text: &[u8], searched: usize) -> Option<usize> {
        if let Ends::Only(end) = self.ends {
            let from = searched.saturating_sub(end.len() - 1);
            return memchr::memmem::find(&text[from..], end.as_bytes()).map(|at| from + at + end.len());
        }
        let from = searched.saturating_sub(1);
        let end = from + memchr::memchr2(b'\n', b'\r', &text[from..])?;
        if text[end] == b'\n' {
            return Some(end + 1);
        }
        text.get(end + 1).map(|&next| end + 1 + usize::from(next == b'\n'))
    }
}

/// The locale that decides how Python talks to the system; the empty text where none is set.
fn locale() -> String {
    let set = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().filter_map(|name| std::env::var(name).ok()).find(|value| !value.is_empty());
    set.unwrap_or_default()
}

/// Whether the environment asks for UTF-8 whatever the locale says: `sys.flags.utf8_mode`.
pub fn utf8_mode() -> bool {
    match std::env::var("PYTHONUTF8").as_deref() {
        Ok("1") => true,
        Ok("0") => false,
        _ => matches!(&*locale(), "" | "C" | "POSIX"),
    }
}

/// How the standard input and output treat what is not UTF-8: locales that say nothing of an encoding let it pass.
pub fn standard_errors() -> &'static str {
    if utf8_mode() || matches!(&*locale(), "C.UTF-8" | "C.utf8" | "UTF-8") { "surrogateescape" } else { "strict" }
}

/// A line of the standard input as a str.
pub fn decode_input(line: &[u8]) -> Result<crate::object::Own<Str>, Raised> {
    match std::str::from_utf8(line) {
        Ok(text) => Ok(Str::new(text)),
        Err(_) => methods::decode(line, "utf-8", standard_errors(), |bytes| Bytes::new(bytes).into_word()),
    }
}

/// A str as UTF-8; None where it has lone surrogates.
pub fn well_formed(text: Ref<Str>) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len);
    for at in 0..text.len {
        bytes.extend_from_slice(char::from_u32(text.at(at))?.encode_utf8(&mut [0; 4]).as_bytes());
    }
    Some(bytes)
}

/// An argument of `open` that is a str or None.
fn option(word: Word, name: &str) -> Result<Option<String>, Raised> {
    if word.is_null() || word.is_none() {
        return Ok(None);
    }
    match word.cast::<Str>() {
        Some(text) => Ok(Some(text.text().into_owned())),
        None => raise!(TypeError, "open() argument '{name}' must be str or None, not {}", word.ty().name),
    }
}

fn with_line_feed(text: Ref<Str>, line_feed: &str) -> crate::object::Own<Str> {
    let mut out = Vec::new();
    for &byte in &to_wtf8(text.units()) {
        match byte {
            b'\n' => out.extend_from_slice(line_feed.as_bytes()),
            byte => out.push(byte),
        }
    }
    text_of(&out)
}

/// The str of what was taken in.
pub fn text_of(bytes: &[u8]) -> crate::object::Own<Str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Str::new(text),
        Err(_) => Str::from_buf(&from_wtf8(bytes)),
    }
}
