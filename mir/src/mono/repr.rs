//! Which representation a type has in a register.

use crate::infer::ranges::Interval;
use crate::types::{Atom, Ty, TypeTable};
use taipan_rt_abi::{BuiltinType, Repr};

/// The representation of a value of type `ty`; `interval` is what is known of an int.
pub fn repr(types: &TypeTable, ty: Ty, interval: Option<&Interval>) -> Repr {
    if types.atoms(ty).len() == 0 {
        return Repr::Word;
    }
    let mut found = None;
    for atom in types.atoms(ty) {
        let one = match atom {
            Atom::Instance(_) => Repr::Obj,
            Atom::Class(_) => Repr::Type,
            Atom::Dyn | Atom::Unbound => Repr::Word,
            other => other.builtin_type().map_or(Repr::Word, of_builtin),
        };
        match found {
            None => found = Some(one),
            Some(same) if same == one => {}
            Some(_) => return Repr::Word,
        }
    }
    match found.unwrap_or(Repr::Word) {
        Repr::Int => interval.map_or(Repr::Int, |interval| interval.repr()),
        other => other,
    }
}

/// The representation of exact instances of a builtin type.
pub fn of_builtin(ty: BuiltinType) -> Repr {
    match ty {
        BuiltinType::Int => Repr::Int,
        BuiltinType::Bool => Repr::Bool,
        BuiltinType::Float => Repr::F64,
        BuiltinType::Complex => Repr::Complex,
        BuiltinType::Str => Repr::Str,
        BuiltinType::Bytes => Repr::Bytes,
        BuiltinType::ByteArray => Repr::ByteArray,
        BuiltinType::Tuple => Repr::Tuple,
        BuiltinType::List => Repr::List,
        BuiltinType::Dict => Repr::Dict,
        BuiltinType::Set => Repr::Set,
        BuiltinType::FrozenSet => Repr::FrozenSet,
        BuiltinType::Range => Repr::Range,
        BuiltinType::Slice => Repr::Slice,
        BuiltinType::Function => Repr::Function,
        BuiltinType::Type => Repr::Type,
        BuiltinType::NoneType | BuiltinType::NotImplementedType | BuiltinType::EllipsisType => Repr::Word,
        ty if ty.is_subtype(BuiltinType::BaseException) => Repr::Exception,
        _ => Repr::Obj,
    }
}
