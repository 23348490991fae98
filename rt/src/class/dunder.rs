//! The special methods: which operator slot each one is, in both directions.
//!
//! A user class that defines `__len__` gets a `len` slot that calls it; a builtin type that has a `len` slot
//! gets a `__len__` attribute that calls the slot.

use crate::args::Args;
use crate::object::slots::{BinaryOp, CompareOp, Slots};
use crate::object::{OwnWord, Raised, Ref, TypeObject, Word};
use crate::str::Str;

/// A special method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Dunder {
    Binary(BinaryOp),
    Reflected(BinaryOp),
    Inplace(BinaryOp),
    Compare(CompareOp),
    Neg,
    Pos,
    Invert,
    Abs,
    Index,
    Int,
    Float,
    Bool,
    Len,
    GetItem,
    SetItem,
    DelItem,
    Contains,
    Hash,
    Repr,
    Str,
    Format,
    Iter,
    Next,
    Call,
    GetAttribute,
    SetAttr,
    DelAttr,
    Get,
    Set,
    Delete,
    New,
    Init,
}

const PLAIN: [(&str, Dunder); 28] = [
    ("__neg__", Dunder::Neg),
    ("__pos__", Dunder::Pos),
    ("__invert__", Dunder::Invert),
    ("__abs__", Dunder::Abs),
    ("__index__", Dunder::Index),
    ("__int__", Dunder::Int),
    ("__float__", Dunder::Float),
    ("__bool__", Dunder::Bool),
    ("__len__", Dunder::Len),
    ("__getitem__", Dunder::GetItem),
    ("__setitem__", Dunder::SetItem),
    ("__delitem__", Dunder::DelItem),
    ("__contains__", Dunder::Contains),
    ("__hash__", Dunder::Hash),
    ("__repr__", Dunder::Repr),
    ("__str__", Dunder::Str),
    ("__format__", Dunder::Format),
    ("__iter__", Dunder::Iter),
    ("__next__", Dunder::Next),
    ("__call__", Dunder::Call),
    ("__getattribute__", Dunder::GetAttribute),
    ("__setattr__", Dunder::SetAttr),
    ("__delattr__", Dunder::DelAttr),
    ("__get__", Dunder::Get),
    ("__set__", Dunder::Set),
    ("__delete__", Dunder::Delete),
    ("__new__", Dunder::New),
    ("__init__", Dunder::Init),
];

/// The special method of that name.
pub fn from_name(name: &str) -> Option<Dunder> {
    if !name.starts_with("__") || !name.ends_with("__") {
        return None;
    }
    if let Some(&(_, dunder)) = PLAIN.iter().find(|(plain, _)| *plain == name) {
        return Some(dunder);
    }
    if let Some(&op) = CompareOp::ALL.iter().find(|op| op.method() == name) {
        return Some(Dunder::Compare(op));
    }
    BinaryOp::ALL.iter().find_map(|&op| match name {
        _ if op.method() == name => Some(Dunder::Binary(op)),
        _ if op.reflected() == name => Some(Dunder::Reflected(op)),
        _ if op.inplace() == name && op != BinaryOp::DivMod => Some(Dunder::Inplace(op)),
        _ => None,
    })
}

/// Whether the slots have something for the special method.
pub fn has(slots: &Slots, dunder: Dunder) -> bool {
    match dunder {
        Dunder::Binary(op) => {
            slots.binary[op as usize].is_some()
                || (op == BinaryOp::Add && slots.concat.is_some())
                || (op == BinaryOp::Mul && slots.repeat.is_some())
        }
        Dunder::Reflected(op) => slots.binary[op as usize].is_some() || (op == BinaryOp::Mul && slots.repeat.is_some()),
        Dunder::Inplace(op) => {
            slots.inplace[op as usize].is_some()
                || (op == BinaryOp::Add && slots.inplace_concat.is_some())
                || (op == BinaryOp::Mul && slots.inplace_repeat.is_some())
        }
        Dunder::Compare(_) => slots.compare.is_some(),
        Dunder::Neg => slots.neg.is_some(),
        Dunder::Pos => slots.pos.is_some(),
        Dunder::Invert => slots.invert.is_some(),
        Dunder::Abs => slots.abs.is_some(),
        Dunder::Index => slots.index.is_some(),
        Dunder::Int => slots.int.is_some(),
        Dunder::Float => slots.float.is_some(),
        Dunder::Bool => slots.truth.is_some(),
        Dunder::Len => slots.len.is_some(),
        Dunder::GetItem => slots.getitem.is_some(),
        Dunder::SetItem | Dunder::DelItem => slots.setitem.is_some(),
        Dunder::Contains => slots.contains.is_some(),
        Dunder::Hash => slots.hash.is_some(),
        Dunder::Repr => slots.repr.is_some(),
        Dunder::Str => slots.str.is_some(),
        Dunder::Format => slots.format.is_some(),
        Dunder::Iter => slots.iter.is_some(),
        Dunder::Next => slots.next.is_some(),
        Dunder::Call => slots.call.is_some(),
        Dunder::Get => slots.descr_get.is_some(),
        Dunder::Set | Dunder::Delete => slots.descr_set.is_some(),
        Dunder::New => slots.construct.is_some(),
        Dunder::Init => slots.init.is_some(),
        Dunder::GetAttribute => slots.getattr.is_some(),
        Dunder::SetAttr | Dunder::DelAttr => slots.setattr.is_some(),
    }
}

/// Calls the slot of `owner` that the special method is, as `owner.__len__(this)`.
pub fn call_slot(owner: Ref<TypeObject>, dunder: Dunder, name: &str, args: Args) -> Result<OwnWord, Raised> {
    if dunder == Dunder::New {
        return call_new(owner, args);
    }
    let Some((&this, rest)) = args.words.split_first() else {
        return raise!(TypeError, "descriptor '{name}' of '{}' object needs an argument", owner.name);
    };
    if !this.ty().is_subtype(owner) {
        return raise!(TypeError, "descriptor '{name}' requires a '{}' object but received a '{}'", owner.name, this.ty().name);
    }
    let slots = &owner.slots;
    let rest = Args { words: rest, names: args.names };
    if dunder == Dunder::Init {
        match slots.init {
            Some(init) => init(this, rest)?,
            None => super::object::init(this, rest)?,
        }
        return Ok(OwnWord::NONE);
    }
    if dunder == Dunder::Call {
        return slots.call.map_or(Ok(OwnWord::NOT_IMPLEMENTED), |call| call(this, rest));
    }
    if args.named_count() != 0 {
        return raise!(TypeError, "wrapper {name}() takes no keyword arguments");
    }
    let expected = match dunder {
        Dunder::Binary(_) | Dunder::Reflected(_) | Dunder::Inplace(_) | Dunder::Compare(_) => 1,
        Dunder::GetItem | Dunder::DelItem | Dunder::Contains | Dunder::Format | Dunder::GetAttribute => 1,
        Dunder::DelAttr | Dunder::Delete => 1,
        Dunder::SetItem | Dunder::SetAttr | Dunder::Set => 2,
        Dunder::Get => rest.words.len().clamp(1, 2),
        _ => 0,
    };
    if rest.words.len() != expected {
        let plural = if expected == 1 { "" } else { "s" };
        return raise!(TypeError, "expected {expected} argument{plural}, got {}", rest.words.len());
    }
    call_checked(owner, dunder, this, rest.words)
}

fn call_checked(owner: Ref<TypeObject>, dunder: Dunder, this: Word, rest: &[Word]) -> Result<OwnWord, Raised> {
    let slots = &owner.slots;
    let missing = || Ok(OwnWord::NOT_IMPLEMENTED);
    let unary = |slot: Option<crate::object::slots::Unary>| slot.map_or_else(missing, |slot| slot(this));
    match dunder {
        Dunder::Binary(op) => match slots.binary[op as usize] {
            Some(slot) => slot(this, rest[0]),
            None if op == BinaryOp::Add => slots.concat.map_or_else(missing, |slot| slot(this, rest[0])),
            None => slots.repeat.map_or_else(missing, |slot| slot(this, rest[0])),
        },
        Dunder::Reflected(op) => match slots.binary[op as usize] {
            Some(slot) => slot(rest[0], this),
            None => slots.repeat.map_or_else(missing, |slot| slot(this, rest[0])),
        },
        Dunder::Inplace(op) => match slots.inplace[op as usize] {
            Some(slot) => slot(this, rest[0]),
            None if op == BinaryOp::Add => slots.inplace_concat.map_or_else(missing, |slot| slot(this, rest[0])),
            None => slots.inplace_repeat.map_or_else(missing, |slot| slot(this, rest[0])),
        },
        Dunder::Compare(op) => slots.compare.map_or_else(missing, |slot| slot(this, rest[0], op)),
        Dunder::Neg => unary(slots.neg),
        Dunder::Pos => unary(slots.pos),
        Dunder::Invert => unary(slots.invert),
        Dunder::Abs => unary(slots.abs),
        Dunder::Index => unary(slots.index),
        Dunder::Int => unary(slots.int),
        Dunder::Float => unary(slots.float),
        Dunder::Repr => unary(slots.repr),
        Dunder::Str => unary(slots.str),
        Dunder::Iter => unary(slots.iter),
        Dunder::Next => {
            let item = unary(slots.next)?;
            if item.is_null() { Err(crate::dynamic::iterate::raise_stop(OwnWord::NULL)) } else { Ok(item) }
        }
        Dunder::Bool => slots.truth.map_or_else(missing, |slot| slot(this).map(OwnWord::from_bool)),
        Dunder::Len => slots.len.map_or_else(missing, |slot| slot(this).map(OwnWord::from_small)),
        Dunder::GetItem => slots.getitem.map_or_else(missing, |slot| slot(this, rest[0])),
        Dunder::SetItem => none(slots.setitem.map_or(Ok(()), |slot| slot(this, rest[0], rest[1]))),
        Dunder::DelItem => none(slots.setitem.map_or(Ok(()), |slot| slot(this, rest[0], Word::NULL))),
        Dunder::Contains => slots.contains.map_or_else(missing, |slot| slot(this, rest[0]).map(OwnWord::from_bool)),
        Dunder::Hash => match slots.hash {
            Some(slot) => slot(this).map(crate::int::from_i64),
            None => missing(),
        },
        Dunder::Format => match rest[0].cast::<Str>() {
            Some(spec) => slots.format.map_or_else(missing, |slot| slot(this, spec)),
            None => raise!(TypeError, "__format__() argument must be str, not {}", rest[0].ty().name),
        },
        Dunder::GetAttribute => match slots.getattr {
            Some(slot) if !owner.is_heap() => slot(this, crate::dynamic::attribute::name_of(rest[0])?),
            _ => crate::dynamic::attribute::generic_get(this, crate::dynamic::attribute::name_of(rest[0])?),
        },
        Dunder::SetAttr => none(set_attribute(owner, this, rest[0], rest[1])),
        Dunder::DelAttr => none(set_attribute(owner, this, rest[0], Word::NULL)),
        Dunder::Get => match slots.descr_get {
            Some(slot) => {
                let obj = if rest[0].is_none() { Word::NULL } else { rest[0] };
                let ty = rest.get(1).and_then(|ty| ty.cast::<TypeObject>()).unwrap_or_else(|| rest[0].ty());
                slot(this, obj, ty)
            }
            None => missing(),
        },
        Dunder::Set => none(slots.descr_set.map_or(Ok(()), |slot| slot(this, rest[0], rest[1]))),
        Dunder::Delete => none(slots.descr_set.map_or(Ok(()), |slot| slot(this, rest[0], Word::NULL))),
        Dunder::Call | Dunder::New | Dunder::Init => missing(),
    }
}

fn set_attribute(owner: Ref<TypeObject>, this: Word, name: Word, value: Word) -> Result<(), Raised> {
    let name = crate::dynamic::attribute::name_of(name)?;
    match owner.slots.setattr {
        Some(slot) if !owner.is_heap() => slot(this, name, value),
        _ => crate::dynamic::attribute::generic_set(this, name, value),
    }
}

fn none(done: Result<(), Raised>) -> Result<OwnWord, Raised> {
    done.map(|()| OwnWord::NONE)
}

/// `owner.__new__(cls, …)`.
fn call_new(owner: Ref<TypeObject>, args: Args) -> Result<OwnWord, Raised> {
    let Some((&first, rest)) = args.words.split_first() else {
        return raise!(TypeError, "{}.__new__(): not enough arguments", owner.name);
    };
    let Some(class) = first.cast::<TypeObject>() else {
        return raise!(TypeError, "{0}.__new__(X): X is not a type object ({1})", owner.name, first.ty().name);
    };
    if !class.is_subtype(owner) {
        return raise!(TypeError, "{0}.__new__({1}): {1} is not a subtype of {0}", owner.name, class.name);
    }
    let layout = class.layout_type();
    if !layout.is_subtype(owner) || (layout != owner && owner.class_id == 0 && layout.slots.construct.is_some()) {
        return raise!(TypeError, "{0}.__new__({1}) is not safe, use {2}.__new__()", owner.name, class.name, layout.name);
    }
    match owner.slots.construct {
        Some(construct) => construct(class, Args { words: rest, names: args.names }),
        None => raise!(TypeError, "cannot create '{}' instances", class.name),
    }
}
