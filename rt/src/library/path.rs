//! Names that the system gives and takes: bytes there, strs here.
//!
//! A byte that is no part of UTF-8 is a lone surrogate in the str, U+DC80 … U+DCFF, and becomes that byte again
//! (PEP 383): every file that can be listed can be opened.

use crate::object::{BuiltinType, Own, Raised, Ref, Word};
use crate::str::Str;
use crate::str::units::Units;
use std::ffi::OsString;
use std::os::unix::ffi::OsStringExt;
use std::path::PathBuf;

/// The surrogate of byte 0.
const ESCAPE: u32 = 0xdc00;

/// A name of the system as a str.
pub fn decode(mut bytes: &[u8]) -> Own<Str> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Str::new(text);
    }
    let mut codes: Vec<u32> = Vec::with_capacity(bytes.len());
    while !bytes.is_empty() {
        let good = std::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len);
        let (text, rest) = bytes.split_at(good);
        codes.extend(String::from_utf8_lossy(text).chars().map(u32::from));
        let bad = rest.len().min(1);
        codes.extend(rest[..bad].iter().map(|&byte| ESCAPE + u32::from(byte)));
        bytes = &rest[bad..];
    }
    Str::from_units(Units::Four(&codes))
}

/// A str as a name of the system.
pub fn encode(text: Ref<Str>) -> Result<Vec<u8>, Raised> {
    let mut bytes = Vec::with_capacity(text.len);
    for at in 0..text.len {
        let code = text.at(at);
        match char::from_u32(code) {
            Some('\0') => return raise!(ValueError, "embedded null byte"),
            Some(character) => bytes.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes()),
            None if code >= ESCAPE + 0x80 && code <= ESCAPE + 0xff => bytes.push((code - ESCAPE) as u8),
            None => return super::file::surrogate(code, at),
        }
    }
    Ok(bytes)
}

/// A str as a path.
pub fn of_str(text: Ref<Str>) -> Result<PathBuf, Raised> {
    Ok(OsString::from_vec(encode(text)?).into())
}

/// A str, bytes or object with `__fspath__` as a path.
pub fn of_word(name: Word) -> Result<PathBuf, Raised> {
    if let Some(text) = name.cast::<Str>() {
        return of_str(text);
    }
    if name.is_a(BuiltinType::Bytes) {
        let bytes = crate::functions::text::data(name).to_vec();
        if bytes.contains(&0) {
            return raise!(ValueError, "embedded null byte");
        }
        return Ok(OsString::from_vec(bytes).into());
    }
    match crate::functions::attributes::call_type_method(name, "__fspath__", &[])? {
        Some(path) => of_word(path.word()),
        None => raise!(TypeError, "expected str, bytes or os.PathLike object, not {}", name.ty().name),
    }
}
