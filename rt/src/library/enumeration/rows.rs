//! The rows of `_enum`.
#![allow(missing_docs)]

use super::{HOOKS, flag, value};
use crate::class::enumeration;
use crate::list::List;
use crate::object::slots::{BinaryOp, CompareOp};
use crate::object::types::flags;
use crate::object::{BuiltinType, Own, OwnWord, Raised, Ref, TypeObject, Word};
use crate::str::Str;

/// Makes a class the base of enumerations.
pub fn enum_install(cls: Word) {
    enumeration::install(&HOOKS);
    if let Some(cls) = cls.cast::<TypeObject>() {
        // SAFETY: no other reference to the fields is in use.
        unsafe { cls.get_mut().flags |= flags::ENUMERATION };
    }
}

pub fn enum_show(member: Word) -> Result<Own<Str>, Raised> {
    value::show(member)
}

pub fn enum_text(member: Word) -> Result<Own<Str>, Raised> {
    value::text(member)
}

/// What `auto()` stands for: one more than the greatest value so far.
pub fn enum_next_value(start: Word, values: Ref<List>) -> Result<OwnWord, Raised> {
    let Some(&last) = values.items().last() else { return Ok(start.own()) };
    let one = crate::int::from_i64(1);
    if is_greatest(last, values)? {
        match crate::dynamic::operators::binary(last, one.word(), BinaryOp::Add) {
            Err(Raised) if crate::exc::catch(BuiltinType::TypeError) => {}
            done => return done,
        }
    }
    for &value in values.items().iter().rev() {
        match crate::dynamic::operators::binary(value, one.word(), BinaryOp::Add) {
            Err(Raised) if crate::exc::catch(BuiltinType::TypeError) => {}
            done => return done,
        }
    }
    Ok(start.own())
}

/// Whether no value is greater; false where they can't be compared.
fn is_greatest(last: Word, values: Ref<List>) -> Result<bool, Raised> {
    for &value in values.items() {
        match crate::dynamic::compare_bool(last, value, CompareOp::Lt) {
            Ok(false) => {}
            Ok(true) => return Ok(false),
            Err(Raised) if crate::exc::catch(BuiltinType::TypeError) => return Ok(false),
            Err(raised) => return Err(raised),
        }
    }
    Ok(true)
}

pub fn enum_next_flag(start: Word, count: i64, values: Ref<List>) -> Result<OwnWord, Raised> {
    flag::next(start, count, values)
}

pub fn enum_missing_flag(cls: Word, value: Word) -> Result<OwnWord, Raised> {
    match cls.cast::<TypeObject>() {
        Some(cls) => flag::missing(cls, value),
        None => raise!(TypeError, "a class is needed, not '{}'", cls.ty().name),
    }
}

pub fn enum_combine(member: Word, other: Word, operator: i64) -> Result<OwnWord, Raised> {
    flag::combine(member, other, operator)
}

pub fn enum_invert(member: Word) -> Result<OwnWord, Raised> {
    flag::invert(member)
}

pub fn enum_has(member: Word, other: Word) -> Result<bool, Raised> {
    flag::has(member, other)
}

pub fn enum_parts(member: Word) -> Result<Own<List>, Raised> {
    let parts = flag::parts(member)?;
    Ok(List::from_owned(parts.into_iter().map(OwnWord::into_raw).collect()))
}
