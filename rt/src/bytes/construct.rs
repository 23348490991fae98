//! `bytes(…)`, `bytearray(…)` and access to the bytes of any object that has some.

use super::object::{ByteArray, Bytes};
use crate::args::Args;
use crate::int::{self, value::is_int};
use crate::list::List;
use crate::object::{BuiltinType, Own, OwnWord, Raised, Ref, TypeObject, Word};
use crate::str::Str;

/// The bytes of a bytes-like object, valid as long as it is neither freed nor changed.
pub fn buffer<'a>(word: Word) -> Option<&'a [u8]> {
    let buffer = word.ty().slots.buffer?;
    Some((buffer.bytes)(word))
}

/// [`buffer`], or TypeError `a bytes-like object is required, not 'str'`.
pub fn need_buffer<'a>(word: Word) -> Result<&'a [u8], Raised> {
    match buffer(word) {
        Some(bytes) => Ok(bytes),
        None => raise!(TypeError, "a bytes-like object is required, not '{}'", word.ty().name),
    }
}

/// An int in the range of a byte; ValueError that names `what` (`bytes`, `byte`) otherwise.
pub fn byte(word: Word, what: &str) -> Result<u8, Raised> {
    match word.small_int() {
        Some(value @ 0..256) => Ok(value as u8),
        _ => match int::view(int::index(word)?.word()).to_i64() {
            Some(value @ 0..256) => Ok(value as u8),
            _ => raise!(ValueError, "{what} must be in range(0, 256)"),
        },
    }
}

/// The bytes of a bytes-like object or an iterable of ints: what `bytes(x)` takes beside a count and text.
pub fn collect(word: Word) -> Result<Vec<u8>, Raised> {
    collect_as(word, "bytes")
}

/// [`collect`] for the constructor of `class`.
fn collect_as(word: Word, class: &str) -> Result<Vec<u8>, Raised> {
    if let Some(bytes) = buffer(word) {
        return Ok(bytes.to_vec());
    }
    if word.is_a(BuiltinType::Str) {
        return raise!(TypeError, "cannot convert 'str' object to bytes");
    }
    let message = format!("cannot convert '{}' object to {class}", word.ty().name);
    if class == "bytes" {
        return each_byte(word, &message);
    }
    super::array::bytes_in(word, &message)
}

/// The values of an iterable of ints. An `__index__` of theirs may change the list that they stand in.
fn each_byte(iterable: Word, message: &str) -> Result<Vec<u8>, Raised> {
    let Some(list) = iterable.cast_exact::<List>() else {
        return crate::sequence::walk::with_items(iterable, message, |items| items.iter().map(|&item| byte(item, "bytes")).collect());
    };
    let mut bytes = Vec::with_capacity(list.items().len());
    let mut at = 0;
    while let Some(&item) = list.items().get(at) {
        let item = item.own();
        bytes.push(byte(item.word(), "bytes")?);
        at += 1;
    }
    Ok(bytes)
}

/// The bytes that `bytes(source, encoding, errors)` holds; what is left out is 0.
pub fn gather(class: &str, source: Word, encoding: Word, errors: Word) -> Result<Vec<u8>, Raised> {
    let name = |word: Word, usual: &str, which: &str| {
        if word.is_null() {
            return Ok(Str::new(usual));
        }
        match word.cast::<Str>() {
            Some(name) => Ok(name.own()),
            None => raise!(TypeError, "{class}() argument '{which}' must be str, not {}", crate::fault::found(word)),
        }
    };
    let extra = if !encoding.is_null() { "encoding" } else { "errors" };
    let (has_encoding, has_errors) = (!encoding.is_null(), !errors.is_null());
    let (encoding, errors) = (name(encoding, "utf-8", "encoding")?, name(errors, "strict", "errors")?);
    let text = if source.is_null() { None } else { source.cast::<Str>() };
    if let Some(text) = text {
        if !has_encoding {
            return raise!(TypeError, "string argument without an encoding");
        }
        let bytes = crate::str::methods::str_encode(text, encoding.borrow(), errors.borrow())?;
        return Ok(bytes.bytes().to_vec());
    }
    if has_encoding || has_errors {
        return raise!(TypeError, "{extra} without a string argument");
    }
    if source.is_null() {
        return Ok(Vec::new());
    }
    // `bytearray` does not ask `__bytes__`.
    let asked = class == "bytes" && source.is_pointer() && source.ty().is_heap();
    if let Some(made) = asked.then(|| crate::dynamic::call::call_special(source, "__bytes__", &[])).flatten() {
        let made = made?;
        return match made.word().cast::<Bytes>() {
            Some(bytes) => Ok(bytes.bytes().to_vec()),
            None => raise!(TypeError, "__bytes__ returned non-bytes (type {})", made.word().ty().name),
        };
    }
    if is_int(source) || source.is_pointer() && buffer(source).is_none() && source.ty().slots.index.is_some() {
        let count = int::index(source)?;
        return match int::view(count.word()).to_i64() {
            Some(count @ 0..) => {
                crate::fault::Fault::check_size(count as usize)?;
                Ok(vec![0; count as usize])
            }
            Some(_) => raise!(ValueError, "negative count"),
            None => raise!(OverflowError, "cannot fit '{}' into an index-sized integer", source.ty().name),
        };
    }
    collect_as(source, class)
}

/// The arguments of `bytes(…)` and `bytearray(…)`.
fn arguments(class: &str, args: Args) -> Result<Vec<u8>, Raised> {
    if args.words.len() > 3 {
        return raise!(TypeError, "{class}() takes at most 3 arguments ({} given)", args.words.len());
    }
    let mut given = [Word::NULL; 3];
    given[..args.positional().len()].copy_from_slice(args.positional());
    for (name, word) in args.named() {
        let Some(at) = ["source", "encoding", "errors"].iter().position(|known| name.is_text(known)) else {
            return raise!(TypeError, "'{}' is an invalid keyword argument for {class}()", name.text());
        };
        given[at] = word;
    }
    gather(class, given[0], given[1], given[2])
}

/// `cls(source=b'', encoding=…, errors=…)` of bytes.
pub fn bytes(cls: Ref<TypeObject>, args: Args) -> Result<OwnWord, Raised> {
    if let ([only], None) = (args.words, args.names) {
        if only.is_exact(BuiltinType::Bytes) && cls == crate::object::builtin(BuiltinType::Bytes) {
            return Ok(only.own());
        }
    }
    Ok(Bytes::of_type(cls, &arguments("bytes", args)?).into_word())
}

/// `cls(source=b'', encoding=…, errors=…)` of bytearray.
pub fn bytearray(cls: Ref<TypeObject>, args: Args) -> Result<OwnWord, Raised> {
    Ok(ByteArray::of_type(cls, arguments("bytearray", args)?).into_word())
}

/// A row: `bytes(source, encoding, errors)`; what is left out is 0.
pub fn bytes_new(source: Word, encoding: Word, errors: Word) -> Result<Own<Bytes>, Raised> {
    Ok(Bytes::new(&gather("bytes", source, encoding, errors)?))
}

/// A row: `bytearray(source, encoding, errors)`; what is left out is 0.
pub fn bytearray_new(source: Word, encoding: Word, errors: Word) -> Result<Own<ByteArray>, Raised> {
    Ok(ByteArray::from_vec(gather("bytearray", source, encoding, errors)?))
}
