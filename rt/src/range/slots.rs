//! The operators of range for values of unknown type.

use super::Range;
use crate::args::Args;
use crate::object::slots::{CompareOp, Member, Slots};
use crate::object::{Header, OwnWord, Raised, Ref, Word, refcount};
use crate::sequence::{index, repr};

/// Operators of range.
pub const SLOTS: Slots = Slots {
    truth: Some(|range| Ok(this(range).len().word() != Word::from_small(0))),
    len: Some(|range| super::rows::range_len(this(range))),
    getitem: Some(getitem),
    contains: Some(|range, item| super::contains(this(range), item)),
    compare: Some(compare),
    hash: Some(|range| this(range).hash()),
    repr: Some(repr_range),
    iter: Some(|range| Ok(this(range).iter().into_word())),
    members: &[
        Member::new("start", |range| Ok(this(range).start.own())),
        Member::new("stop", |range| Ok(this(range).stop.own())),
        Member::new("step", |range| Ok(this(range).step.own())),
    ],
    construct: Some(|_, args| construct(args)),
    init: Some(|_, _| Ok(())),
    drop: Some(drop),
    ..Slots::NONE
};

/// The range that the slot is asked about.
fn this(word: Word) -> Ref<Range> {
    // SAFETY: the slots of range are called with ranges.
    unsafe { word.cast_unchecked() }
}

fn getitem(range: Word, key: Word) -> Result<OwnWord, Raised> {
    if let Some(slice) = index::as_slice(key) {
        return Ok(this(range).slice(slice)?.into_word());
    }
    if !index::is_index(key) {
        return raise!(TypeError, "range indices must be integers or slices, not {}", key.ty().name);
    }
    let at = crate::int::index(key)?;
    this(range).get(at.word())
}

fn compare(a: Word, b: Word, op: CompareOp) -> Result<OwnWord, Raised> {
    match (b.cast::<Range>(), op) {
        (Some(b), CompareOp::Eq) => Ok(OwnWord::from_bool(this(a).equals(&b))),
        (Some(b), CompareOp::Ne) => Ok(OwnWord::from_bool(!this(a).equals(&b))),
        _ => Ok(OwnWord::NOT_IMPLEMENTED),
    }
}

fn repr_range(range: Word) -> Result<OwnWord, Raised> {
    let range = this(range);
    let words = [range.start, range.stop, range.step];
    let shown = if range.step == Word::from_small(1) { &words[..2] } else { &words };
    let text = repr::sequence("range(", ")", |parts, at| match shown.get(at) {
        Some(&word) => parts.repr(word).map(|()| true),
        None => Ok(false),
    })?;
    Ok(text.into_word())
}

fn construct(args: Args) -> Result<OwnWord, Raised> {
    let words = args.expect_positional("range", 1, 3)?;
    let (zero, one) = (Word::from_small(0), Word::from_small(1));
    Ok(match *words {
        [stop] => Range::checked(zero, stop, one)?,
        [start, stop] => Range::checked(start, stop, one)?,
        _ => Range::checked(words[0], words[1], words[2])?,
    }
    .into_word())
}

unsafe fn drop(object: *mut Header) {
    // SAFETY: called for ranges only, when the last owner is gone.
    let range = unsafe { &*object.cast::<Range>() };
    for word in [range.start, range.stop, range.step] {
        refcount::release(word);
    }
}
