//! The operators of dict for values of unknown type.

use super::{Dict, merge, raise_key_error, release_table, rows};
use crate::args::Args;
use crate::object::slots::{BinaryOp, CompareOp, Slots};
use crate::object::{Header, Obj, OwnWord, Raised, Ref, Word};
use crate::sequence::repr;

/// Operators of dict.
pub const SLOTS: Slots = Slots {
    len: Some(|a| Ok(rows::dict_len(this(a)))),
    getitem: Some(getitem),
    setitem: Some(setitem),
    contains: Some(|a, key| rows::dict_contains(this(a), key)),
    compare: Some(compare),
    repr: Some(repr_dict),
    iter: Some(|a| Ok(rows::dict_iter(this(a)).into_word())),
    construct: Some(|ty, _| Ok(Dict::of_type(ty).into_word())),
    init: Some(init),
    drop: Some(drop),
    traverse: Some(traverse),
    ..Slots::NONE
}
.with_binary(&[(BinaryOp::Or, or)])
.with_inplace(&[(BinaryOp::Or, |a, b| Ok(rows::dict_ior(this(a), b)?.into_word()))]);

/// The dict that the slot is asked about.
fn this(word: Word) -> Ref<Dict> {
    // SAFETY: the slots of dict are called with dicts and objects of its subclasses.
    unsafe { word.cast_unchecked() }
}

fn getitem(dict: Word, key: Word) -> Result<OwnWord, Raised> {
    let value = this(dict).lookup(key)?;
    if !value.is_null() {
        return Ok(value.own());
    }
    if dict.ty().is_heap() {
        // A subclass may say what a missing key gives.
        if let Some(result) = crate::functions::attributes::call_type_method(dict, "__missing__", &[key])? {
            return Ok(result);
        }
    }
    Err(raise_key_error(key))
}

fn setitem(dict: Word, key: Word, value: Word) -> Result<(), Raised> {
    if value.is_null() { rows::dict_delitem(this(dict), key) } else { this(dict).insert(key, value) }
}

fn or(a: Word, b: Word) -> Result<OwnWord, Raised> {
    match (a.cast::<Dict>(), b.cast::<Dict>()) {
        (Some(a), Some(b)) => Ok(rows::dict_or(a, b)?.into_word()),
        _ => Ok(OwnWord::NOT_IMPLEMENTED),
    }
}

fn compare(a: Word, b: Word, op: CompareOp) -> Result<OwnWord, Raised> {
    match (b.cast::<Dict>(), op) {
        (Some(b), CompareOp::Eq) => Ok(OwnWord::from_bool(rows::dict_eq(this(a), b)?)),
        (Some(b), CompareOp::Ne) => Ok(OwnWord::from_bool(rows::dict_ne(this(a), b)?)),
        _ => Ok(OwnWord::NOT_IMPLEMENTED),
    }
}

fn repr_dict(dict: Word) -> Result<OwnWord, Raised> {
    repr::guarded(dict, "{...}", || {
        let mut position = 0;
        repr::sequence("{", "}", |parts, _| {
            let Some((at, entry)) = this(dict).next(position) else { return Ok(false) };
            position = at + 1;
            let value = Word(entry.value).own();
            parts.repr(Word(entry.key))?;
            parts.text(": ");
            parts.repr(value.word())?;
            Ok(true)
        })
    })
}

fn init(dict: Word, args: Args) -> Result<(), Raised> {
    if args.positional().len() > 1 {
        return raise!(TypeError, "dict expected at most 1 argument, got {}", args.positional().len());
    }
    if let Some(&source) = args.positional().first() {
        merge::update(this(dict), source)?;
    }
    for (name, value) in args.named() {
        this(dict).insert(name.word(), value)?;
    }
    Ok(())
}

unsafe fn drop(object: *mut Header) {
    // SAFETY: called for dicts only, when the last owner is gone.
    let table = unsafe { (*object.cast::<Dict>()).table.take() };
    release_table(table);
}

unsafe fn traverse(object: Ref<Obj>, visit: &mut dyn FnMut(Word)) {
    // SAFETY: called for dicts only.
    let dict = unsafe { object.cast::<Dict>() };
    let mut position = 0;
    while let Some((at, entry)) = dict.next(position) {
        visit(Word(entry.key));
        visit(Word(entry.value));
        position = at + 1;
    }
}
