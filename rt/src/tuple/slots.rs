//! The operators of tuple for values of unknown type.

use super::{Tuple, rows};
use crate::args::Args;
use crate::object::slots::{CompareOp, Slots};
use crate::object::{Header, Obj, OwnWord, Raised, Ref, TypeObject, Word, refcount};
use crate::sequence::{index, repr};

/// Operators of tuple.
pub const SLOTS: Slots = Slots {
    concat: Some(concat),
    repeat: Some(|a, n| Ok(rows::tuple_mul(this(a), index::times(n)?)?.into_word())),
    len: Some(|a| Ok(rows::tuple_len(this(a)))),
    getitem: Some(getitem),
    contains: Some(|a, item| rows::tuple_contains(this(a), item)),
    compare: Some(compare),
    hash: Some(|a| rows::tuple_hash(this(a))),
    repr: Some(repr_tuple),
    iter: Some(|a| Ok(rows::tuple_iter(this(a)).into_word())),
    construct: Some(construct),
    init: Some(|_, _| Ok(())),
    size: Some(size),
    drop: Some(drop),
    traverse: Some(traverse),
    ..Slots::NONE
};

/// The tuple that the slot is asked about.
fn this(word: Word) -> Ref<Tuple> {
    // SAFETY: the slots of tuple are called with tuples and objects of its subclasses.
    unsafe { word.cast_unchecked() }
}

fn concat(a: Word, b: Word) -> Result<OwnWord, Raised> {
    match b.cast::<Tuple>() {
        Some(b) => Ok(rows::tuple_add(this(a), b).into_word()),
        None => raise!(TypeError, "can only concatenate tuple (not \"{}\") to tuple", b.ty().name),
    }
}

fn getitem(tuple: Word, key: Word) -> Result<OwnWord, Raised> {
    match index::as_slice(key) {
        Some(slice) => Ok(rows::tuple_slice(this(tuple), slice)?.into_word()),
        None => rows::tuple_get(this(tuple), index::position(key, "tuple")?),
    }
}

fn compare(a: Word, b: Word, op: CompareOp) -> Result<OwnWord, Raised> {
    match b.cast::<Tuple>() {
        Some(b) => rows::compare(this(a), b, op),
        None => Ok(OwnWord::NOT_IMPLEMENTED),
    }
}

fn repr_tuple(tuple: Word) -> Result<OwnWord, Raised> {
    let this = this(tuple);
    let items = this.items();
    repr::guarded(tuple, "(...)", || {
        repr::sequence("(", if items.len() == 1 { ",)" } else { ")" }, |parts, at| match items.get(at) {
            Some(&item) => parts.repr(item).map(|()| true),
            None => Ok(false),
        })
    })
}

fn construct(ty: Ref<TypeObject>, args: Args) -> Result<OwnWord, Raised> {
    let positional = if ty.is_heap() { args.positional() } else { args.expect_positional("tuple", 0, 1)? };
    let plain = rows::tuple_from(positional.first().copied().unwrap_or(Word::NULL))?;
    if !ty.is_heap() {
        return Ok(plain.into_word());
    }
    Ok(Tuple::of_type(ty, plain.items().iter().map(|item| item.own())).into_word())
}

unsafe fn size(object: *mut Header) -> usize {
    // SAFETY: called for tuples only.
    size_of::<Tuple>() + 8 * unsafe { (*object.cast::<Tuple>()).len }
}

unsafe fn drop(object: *mut Header) {
    // SAFETY: called for tuples only, when the last owner is gone.
    for &item in unsafe { (*object.cast::<Tuple>()).items() }.iter().rev() {
        refcount::release(item);
    }
}

unsafe fn traverse(object: Ref<Obj>, visit: &mut dyn FnMut(Word)) {
    // SAFETY: called for tuples only.
    for &item in unsafe { object.cast::<Tuple>() }.items() {
        visit(item);
    }
}
