//! Text to bytes and back: UTF-8, UTF-16, UTF-32, ASCII and Latin-1, with CPython's error handlers.

pub mod encode;

pub mod decode;

use crate::fault::Fault;
use taipan_rt_abi::BuiltinType;

/// An encoding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Encoding {
    Utf8,
    /// With a byte order mark.
    Utf8Sig,
    Ascii,
    Latin1,
    Utf16(Order),
    Utf32(Order),
}

/// Order of the bytes of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Order {
    /// Little end first, and a byte order mark.
    Marked,
    Little,
    Big,
}

impl Encoding {
    /// The encoding of that name; LookupError when there is none.
    pub fn parse(name: &str) -> Result<Encoding, Fault> {
        if name == "utf-8" {
            return Ok(Encoding::Utf8);
        }
        let normal: String = name
            .trim()
            .chars()
            .map(|c| match c {
                '_' | ' ' => '-',
                _ => c.to_ascii_lowercase(),
            })
            .collect();
        Ok(match normal.as_str() {
            "utf-8" | "utf8" | "u8" | "utf" | "cp65001" | "utf8-ucs2" | "utf8-ucs4" => Encoding::Utf8,
            "utf-8-sig" | "utf8-sig" => Encoding::Utf8Sig,
            "ascii" | "us-ascii" | "646" | "ansi-x3.4-1968" | "iso646-us" | "us" | "iso-ir-6" => Encoding::Ascii,
            "latin-1" | "latin1" | "latin" | "l1" | "iso-8859-1" | "iso8859-1" | "8859" | "cp819" | "iso8859" => Encoding::Latin1,
            "utf-16" | "utf16" | "u16" => Encoding::Utf16(Order::Marked),
            "utf-16-le" | "utf-16le" | "utf16-le" => Encoding::Utf16(Order::Little),
            "utf-16-be" | "utf-16be" | "utf16-be" => Encoding::Utf16(Order::Big),
            "utf-32" | "utf32" | "u32" => Encoding::Utf32(Order::Marked),
            "utf-32-le" | "utf-32le" | "utf32-le" => Encoding::Utf32(Order::Little),
            "utf-32-be" | "utf-32be" | "utf32-be" => Encoding::Utf32(Order::Big),
            _ => {
                return Err(Fault { class: BuiltinType::LookupError, message: format!("unknown encoding: {name}") });
            }
        })
    }

    /// Whether ASCII characters are the bytes of the same numbers.
    pub const fn keeps_ascii(self) -> bool {
        matches!(self, Encoding::Utf8 | Encoding::Ascii | Encoding::Latin1)
    }

    /// The name by which it is found again.
    pub const fn name_for_decoding(self) -> &'static str {
        match self {
            Encoding::Utf8Sig => "utf-8-sig",
            other => other.name(),
        }
    }

    /// The name in messages.
    pub const fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 | Encoding::Utf8Sig => "utf-8",
            Encoding::Ascii => "ascii",
            Encoding::Latin1 => "latin-1",
            Encoding::Utf16(Order::Marked) => "utf-16",
            Encoding::Utf16(Order::Little) => "utf-16-le",
            Encoding::Utf16(Order::Big) => "utf-16-be",
            Encoding::Utf32(Order::Marked) => "utf-32",
            Encoding::Utf32(Order::Little) => "utf-32-le",
            Encoding::Utf32(Order::Big) => "utf-32-be",
        }
    }
}

/// What is done with what can't be encoded or decoded.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Errors {
    Strict,
    Ignore,
    Replace,
    BackslashReplace,
    SurrogateEscape,
    SurrogatePass,
    XmlCharRefReplace,
    NameReplace,
    /// A name that no handler has; LookupError once it is needed.
    Unknown(String),
}

impl Errors {
    /// The handler of that name.
    pub fn parse(name: &str) -> Errors {
        match name {
            "strict" => Errors::Strict,
            "ignore" => Errors::Ignore,
            "replace" => Errors::Replace,
            "backslashreplace" => Errors::BackslashReplace,
            "surrogateescape" => Errors::SurrogateEscape,
            "surrogatepass" => Errors::SurrogatePass,
            "xmlcharrefreplace" => Errors::XmlCharRefReplace,
            "namereplace" => Errors::NameReplace,
            _ => Errors::Unknown(name.into()),
        }
    }
}

/// Why text or bytes can't be converted; the arguments of a UnicodeEncodeError or UnicodeDecodeError.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum CodecError {
    /// `start..end` of the text or bytes is the trouble.
    Unicode { encoding: &'static str, start: usize, end: usize, reason: &'static str },
    /// Any other exception.
    Other(Fault),
}

impl From<Fault> for CodecError {
    fn from(fault: Fault) -> CodecError {
        CodecError::Other(fault)
    }
}

fn unknown_handler(name: &str) -> CodecError {
    CodecError::Other(Fault { class: BuiltinType::LookupError, message: format!("unknown error handler name '{name}'") })
}
