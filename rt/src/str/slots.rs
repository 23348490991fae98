//! Operators of str on values of any type, and `str(…)`.

use super::object::{self, Str};
use super::{build, methods, rows};
use crate::args::Args;
use crate::int::construct::index_for_item;
use crate::object::slots::{BinaryOp, CompareOp, Slots, ok};
use crate::object::{BuiltinType, Own, OwnWord, Raised, Ref, TypeObject, Word, builtin};
use crate::slice::Slice;

/// Operators of str.
pub const SLOTS: Slots = Slots {
    concat: Some(concat),
    repeat: Some(repeat),
    len: Some(|a| Ok(rows::str_len(text(a)))),
    truth: Some(|a| Ok(rows::str_truth(text(a)))),
    getitem: Some(getitem),
    contains: Some(contains),
    compare: Some(compare),
    hash: Some(|a| Ok(rows::str_hash(text(a)))),
    repr: Some(|a| ok(methods::str_repr(text(a)))),
    str: Some(|a| ok(methods::str_str(text(a)))),
    format: Some(|a, spec| methods::str_format_spec(text(a), spec).map(Own::into_word)),
    iter: Some(|a| ok(crate::iter::sequence::new(BuiltinType::StrIterator, a, 0))),
    construct: Some(construct),
    size: Some(object::size),
    ..Slots::NONE
}
.with_binary(&[(BinaryOp::Mod, modulo)]);

/// The operand that the slot belongs to.
fn text(word: Word) -> Ref<Str> {
    // SAFETY: slots of str are called for strs and objects of subclasses.
    unsafe { word.cast_unchecked() }
}

fn concat(a: Word, b: Word) -> Result<OwnWord, Raised> {
    match b.cast::<Str>() {
        Some(b) => ok(build::str_concat(text(a), b)),
        None => raise!(TypeError, "can only concatenate str (not \"{}\") to str", b.ty().name),
    }
}

fn repeat(a: Word, count: Word) -> Result<OwnWord, Raised> {
    ok(build::str_repeat(text(a), crate::sequence::index::times(count)?)?)
}

fn getitem(a: Word, key: Word) -> Result<OwnWord, Raised> {
    let a = text(a);
    if let Some(index) = key.small_int() {
        return ok(rows::str_getitem(a, index)?);
    }
    if let Some(slice) = key.cast_exact::<Slice>() {
        return ok(rows::str_getitem_slice(a, slice)?);
    }
    if !crate::int::value::is_int(key) && key.ty().slots.index.is_none() {
        return raise!(TypeError, "string indices must be integers, not '{}'", key.ty().name);
    }
    ok(rows::str_getitem(a, index_for_item(key)?)?)
}

fn contains(a: Word, item: Word) -> Result<bool, Raised> {
    match item.cast::<Str>() {
        Some(item) => Ok(rows::str_contains(text(a), item)),
        None => raise!(TypeError, "'in <string>' requires string as left operand, not {}", item.ty().name),
    }
}

fn compare(a: Word, b: Word, op: CompareOp) -> Result<OwnWord, Raised> {
    let (Some(a), Some(b)) = (a.cast::<Str>(), b.cast::<Str>()) else { return Ok(OwnWord::NOT_IMPLEMENTED) };
    Ok(OwnWord::from_bool(match op {
        CompareOp::Eq => a.equals(b),
        CompareOp::Ne => !a.equals(b),
        _ => op.holds(rows::compare(a, b)),
    }))
}

fn modulo(a: Word, b: Word) -> Result<OwnWord, Raised> {
    match a.cast::<Str>() {
        Some(a) => ok(crate::format::percent::str_percent(a, b)?),
        None => Ok(OwnWord::NOT_IMPLEMENTED),
    }
}

/// `cls(object='', encoding='utf-8', errors='strict')`.
fn construct(cls: Ref<TypeObject>, args: Args) -> Result<OwnWord, Raised> {
    let mut given = [Word::NULL; 3];
    if args.words.len() > 3 {
        return raise!(TypeError, "str() takes at most 3 arguments ({} given)", args.words.len());
    }
    given[..args.positional().len()].copy_from_slice(args.positional());
    for (name, word) in args.named() {
        let Some(at) = ["object", "encoding", "errors"].iter().position(|known| name.is_text(known)) else {
            return raise!(TypeError, "'{}' is an invalid keyword argument for str()", name.text());
        };
        given[at] = word;
    }
    let [object, encoding, errors] = given;
    let text = if object.is_null() {
        super::empty()
    } else if encoding.is_null() && errors.is_null() {
        crate::dynamic::text::str_of(object)?
    } else {
        str_from_bytes(object, encoding, errors)?
    };
    if cls == builtin(BuiltinType::Str) { ok(text) } else { ok(Str::of_type(cls, text.borrow())) }
}

/// A row: `str(bytes, encoding, errors)`; the last two are 0 when left out.
pub fn str_from_bytes(object: Word, encoding: Word, errors: Word) -> Result<Own<Str>, Raised> {
    let name = |word: Word, usual: &str, which: &str| {
        if word.is_null() {
            return Ok(String::from(usual));
        }
        match word.cast::<Str>() {
            Some(name) => Ok(name.text().into_owned()),
            None => raise!(TypeError, "str() argument '{which}' must be str, not {}", crate::fault::found(word)),
        }
    };
    let (encoding, errors) = (name(encoding, "utf-8", "encoding")?, name(errors, "strict", "errors")?);
    if object.is_a(BuiltinType::Str) {
        return raise!(TypeError, "decoding str is not supported");
    }
    match object.ty().slots.buffer {
        Some(buffer) => methods::decode((buffer.bytes)(object), &encoding, &errors, buffer.copy),
        None => raise!(TypeError, "decoding to str: need a bytes-like object, {} found", object.ty().name),
    }
}
