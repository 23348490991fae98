//! The operators of deque for values of unknown type.

use super::{Deque, rows};
use crate::args::Args;
use crate::object::slots::{CompareOp, Member, Slots};
use crate::object::{Header, Obj, OwnWord, Raised, Ref, Word, refcount};
use crate::sequence::{self, index, items, repr};

/// Operators of deque.
pub const SLOTS: Slots = Slots {
    concat: Some(concat),
    repeat: Some(repeat),
    inplace_concat: Some(|a, b| rows::extend(this(a), b).map(|()| a.own())),
    inplace_repeat: Some(inplace_repeat),
    len: Some(|a| Ok(rows::deque_len(object(a)))),
    getitem: Some(|a, key| rows::deque_get(object(a), position(key)?)),
    setitem: Some(setitem),
    contains: Some(|a, item| rows::deque_contains(object(a), item)),
    compare: Some(compare),
    repr: Some(repr_deque),
    iter: Some(|a| Ok(rows::deque_iter(object(a)).into_word())),
    construct: Some(|ty, _| Ok(Deque::of_type(ty, -1).into_word())),
    init: Some(init),
    drop: Some(drop),
    members: &[Member::new("maxlen", |a| Ok(rows::maxlen(this(a))))],
    traverse: Some(traverse),
    ..Slots::NONE
};

fn this(word: Word) -> Ref<Deque> {
    // SAFETY: the slots of deque are called with deques and objects of its subclasses.
    unsafe { word.cast_unchecked() }
}

fn object(word: Word) -> Ref<Obj> {
    // SAFETY: every object has a header.
    unsafe { this(word).cast() }
}

fn init(deque: Word, args: Args) -> Result<(), Raised> {
    let [iterable, maxlen] = args.bind("deque", ["iterable", "maxlen"], 0)?;
    rows::init(this(deque), iterable, maxlen)
}

fn position(key: Word) -> Result<i64, Raised> {
    if !index::is_index(key) {
        return raise!(TypeError, "sequence index must be integer, not '{}'", key.ty().name);
    }
    let int = crate::int::index(key)?;
    index::fits(int.word(), key)
}

fn setitem(deque: Word, key: Word, value: Word) -> Result<(), Raised> {
    let at = position(key)?;
    if value.is_null() { rows::deque_delete(object(deque), at) } else { rows::deque_set(object(deque), at, value) }
}

fn concat(a: Word, b: Word) -> Result<OwnWord, Raised> {
    if b.cast::<Deque>().is_none() {
        return raise!(TypeError, "can only concatenate deque (not \"{}\") to deque", b.ty().name);
    }
    let result = rows::deque_copy(object(a))?;
    rows::extend(this(result.word()), b)?;
    Ok(result)
}

fn repeat(a: Word, n: Word) -> Result<OwnWord, Raised> {
    let result = rows::deque_copy(object(a))?;
    inplace_repeat(result.word(), n)
}

fn inplace_repeat(a: Word, n: Word) -> Result<OwnWord, Raised> {
    let deque = this(a);
    let times = index::times(n)?;
    let total = sequence::repeated_len(deque.len(), times)?;
    if total == 0 {
        rows::clear(deque);
        return Ok(a.own());
    }
    let copy: Vec<Word> = deque.items.iter().copied().collect();
    sequence::retain_all(&copy);
    // What would leave a full deque at once is not appended at all.
    let skip = if deque.maxlen >= 0 { total.saturating_sub(deque.maxlen as usize).saturating_sub(copy.len()) } else { 0 };
    for at in copy.len() + skip..total {
        deque.push_back(copy[at % copy.len()]);
    }
    sequence::release_all(copy);
    Ok(a.own())
}

fn compare(a: Word, b: Word, op: CompareOp) -> Result<OwnWord, Raised> {
    let (Some(left), Some(right)) = (a.cast::<Deque>(), b.cast::<Deque>()) else { return Ok(OwnWord::NOT_IMPLEMENTED) };
    if matches!(op, CompareOp::Eq | CompareOp::Ne) && left.len() != right.len() {
        return Ok(OwnWord::from_bool(op == CompareOp::Ne));
    }
    let mut at = 0;
    while let (Some(x), Some(y)) = (left.get(at), right.get(at)) {
        let (x, y) = (x.own(), y.own());
        if !items::equal(x.word(), y.word())? {
            return match op {
                CompareOp::Eq => Ok(OwnWord::from_bool(false)),
                CompareOp::Ne => Ok(OwnWord::from_bool(true)),
                _ => items::compare(x.word(), y.word(), op),
            };
        }
        at += 1;
    }
    Ok(OwnWord::from_bool(op.holds(left.len().cmp(&right.len()))))
}

fn repr_deque(deque: Word) -> Result<OwnWord, Raised> {
    repr::guarded(deque, "[...]", || {
        let this = this(deque);
        let open = format!("{}([", repr::class_name(deque));
        let close = if this.maxlen < 0 { "])".to_owned() } else { format!("], maxlen={})", this.maxlen) };
        repr::sequence(&open, &close, |parts, at| match this.get(at) {
            Some(item) => parts.repr(item).map(|()| true),
            None => Ok(false),
        })
    })
}

unsafe fn drop(object: *mut Header) {
    // SAFETY: called for deques only, when the last owner is gone.
    let items = unsafe { std::mem::take(&mut (*object.cast::<Deque>()).items) };
    items.into_iter().for_each(refcount::release);
}

unsafe fn traverse(object: Ref<Obj>, visit: &mut dyn FnMut(Word)) {
    // SAFETY: called for deques only.
    for &item in &unsafe { object.cast::<Deque>() }.items {
        visit(item);
    }
}
