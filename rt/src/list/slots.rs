//! The operators of list for values of unknown type.

use super::{List, rows};
use crate::args::Args;
use crate::object::slots::{CompareOp, Slots};
use crate::object::{Header, Obj, OwnWord, Raised, Ref, Word};
use crate::sequence::{self, index, repr};

/// Operators of list.
pub const SLOTS: Slots = Slots {
    concat: Some(concat),
    repeat: Some(|a, n| Ok(rows::list_mul(this(a), index::times(n)?)?.into_word())),
    inplace_concat: Some(|a, b| Ok(rows::list_iadd(this(a), b)?.into_word())),
    inplace_repeat: Some(|a, n| Ok(rows::list_imul(this(a), index::times(n)?)?.into_word())),
    len: Some(|a| Ok(rows::list_len(this(a)))),
    getitem: Some(getitem),
    setitem: Some(setitem),
    contains: Some(|a, item| rows::list_contains(this(a), item)),
    compare: Some(compare),
    repr: Some(repr_list),
    iter: Some(|a| Ok(crate::iter::list_iterator(this(a)).into_word())),
    construct: Some(|ty, _| Ok(List::of_type(ty).into_word())),
    init: Some(init),
    drop: Some(drop),
    traverse: Some(traverse),
    ..Slots::NONE
};

/// The list that the slot is asked about.
fn this(word: Word) -> Ref<List> {
    // SAFETY: the slots of list are called with lists and objects of its subclasses.
    unsafe { word.cast_unchecked() }
}

fn concat(a: Word, b: Word) -> Result<OwnWord, Raised> {
    match b.cast::<List>() {
        Some(b) => Ok(rows::list_add(this(a), b).into_word()),
        None => raise!(TypeError, "can only concatenate list (not \"{}\") to list", b.ty().name),
    }
}

fn getitem(list: Word, key: Word) -> Result<OwnWord, Raised> {
    match index::as_slice(key) {
        Some(slice) => Ok(rows::list_slice(this(list), slice)?.into_word()),
        None => rows::list_get(this(list), index::position(key, "list")?),
    }
}

fn setitem(list: Word, key: Word, value: Word) -> Result<(), Raised> {
    match (index::as_slice(key), value.is_null()) {
        (Some(slice), true) => rows::list_delete_slice(this(list), slice),
        (Some(slice), false) => rows::list_set_slice(this(list), slice, value),
        (None, true) => rows::list_delete(this(list), index::position(key, "list")?),
        (None, false) => rows::list_set(this(list), index::position(key, "list")?, value),
    }
}

fn compare(a: Word, b: Word, op: CompareOp) -> Result<OwnWord, Raised> {
    match b.cast::<List>() {
        Some(b) => rows::compare(this(a), b, op),
        None => Ok(OwnWord::NOT_IMPLEMENTED),
    }
}

fn repr_list(list: Word) -> Result<OwnWord, Raised> {
    repr::guarded(list, "[...]", || {
        repr::sequence("[", "]", |parts, at| match this(list).items().get(at) {
            Some(&item) => parts.repr(item).map(|()| true),
            None => Ok(false),
        })
    })
}

fn init(list: Word, args: Args) -> Result<(), Raised> {
    let args = args.expect_positional("list", 0, 1)?;
    rows::list_init(this(list), args.first().copied().unwrap_or(Word::NULL))
}

unsafe fn drop(object: *mut Header) {
    // SAFETY: called for lists only, when the last owner is gone.
    let items = unsafe { std::mem::take(&mut (*object.cast::<List>()).items) };
    sequence::release_backwards(items);
}

/// Frees the items' memory when none of them is an object; whether that was so.
///
/// # Safety
/// The list has lost its last owner.
#[inline(always)]
pub unsafe fn drop_plain(list: *mut List) -> bool {
    // SAFETY: the caller's promise.
    let items = unsafe { &mut (*list).items };
    if items.iter().any(|item| item.held().is_pointer()) {
        return false;
    }
    std::mem::take(items);
    true
}

unsafe fn traverse(object: Ref<Obj>, visit: &mut dyn FnMut(Word)) {
    // SAFETY: called for lists only.
    for &item in &unsafe { object.cast::<List>() }.items {
        visit(item);
    }
}
