//! None, Ellipsis and NotImplemented.

use crate::args::Args;
use crate::object::slots::Slots;
use crate::object::{OwnWord, Raised, Ref, TypeObject, Word};
use crate::str::intern::intern;
use taipan_rt_abi::BuiltinType;

/// Operators of the singleton types.
pub const fn slots(id: BuiltinType) -> Slots {
    match id {
        BuiltinType::NoneType => Slots { truth: Some(|_| Ok(false)), ..COMMON },
        _ => COMMON,
    }
}

const COMMON: Slots = Slots { repr: Some(repr), hash: Some(hash), construct: Some(construct), ..Slots::NONE };

fn name(this: Word) -> &'static str {
    match this {
        Word::NONE => "None",
        Word::ELLIPSIS => "Ellipsis",
        _ => "NotImplemented",
    }
}

fn repr(this: Word) -> Result<OwnWord, Raised> {
    Ok(intern(name(this)).own().into_word())
}

fn hash(this: Word) -> Result<i64, Raised> {
    Ok(0x7a_5ca1 + this.0 as i64)
}

fn construct(ty: Ref<TypeObject>, args: Args) -> Result<OwnWord, Raised> {
    if !args.words.is_empty() {
        return raise!(TypeError, "{} takes no arguments", ty.name);
    }
    // SAFETY: singletons own nothing.
    Ok(unsafe {
        OwnWord::from_raw(match ty.layout {
            BuiltinType::NoneType => Word::NONE,
            BuiltinType::EllipsisType => Word::ELLIPSIS,
            _ => Word::NOT_IMPLEMENTED,
        })
    })
}
