//! slice.

pub mod rows;

use crate::args::Args;
use crate::object::slots::{CompareOp, Member, Slots};
use crate::object::{Header, Obj, Object, Own, OwnWord, Raised, Ref, Word, alloc, builtin, refcount};
use crate::sequence::{items, repr};
use taipan_rt_abi::BuiltinType;

/// A slice; the three are any values.
#[repr(C)]
#[allow(missing_docs)]
pub struct Slice {
    pub header: Header,
    pub start: Word,
    pub stop: Word,
    pub step: Word,
}

// SAFETY: `#[repr(C)]`, and starts with a header.
unsafe impl Object for Slice {
    const TYPE: BuiltinType = BuiltinType::Slice;
}

impl Slice {
    /// `slice(start, stop, step)`.
    pub fn new(start: Word, stop: Word, step: Word) -> Own<Slice> {
        let object = alloc::plain(builtin(BuiltinType::Slice).ptr(), size_of::<Slice>()).cast::<Slice>();
        // SAFETY: fresh memory of the right size; the header is set.
        unsafe {
            (&raw mut (*object).start).write(start.own().into_raw());
            (&raw mut (*object).stop).write(stop.own().into_raw());
            (&raw mut (*object).step).write(step.own().into_raw());
            Own::from_ptr(object)
        }
    }

    fn words(&self) -> [Word; 3] {
        [self.start, self.stop, self.step]
    }
}

/// Operators of slice.
pub const SLOTS: Slots = Slots {
    compare: Some(compare),
    repr: Some(repr_slice),
    members: &[
        Member::new("start", |slice| Ok(this(slice).start.own())),
        Member::new("stop", |slice| Ok(this(slice).stop.own())),
        Member::new("step", |slice| Ok(this(slice).step.own())),
    ],
    construct: Some(|_, args| construct(args)),
    init: Some(|_, _| Ok(())),
    drop: Some(drop),
    traverse: Some(traverse),
    ..Slots::NONE
};

/// The slice that the slot is asked about.
fn this(word: Word) -> Ref<Slice> {
    // SAFETY: the slots of slice are called with slices.
    unsafe { word.cast_unchecked() }
}

fn compare(a: Word, b: Word, op: CompareOp) -> Result<OwnWord, Raised> {
    match b.cast::<Slice>() {
        Some(b) => {
            let (left, right) = (this(a).words(), b.words());
            let tuples = (crate::tuple::Tuple::from_words(&left), crate::tuple::Tuple::from_words(&right));
            items::compare(tuples.0.word(), tuples.1.word(), op)
        }
        None => Ok(OwnWord::NOT_IMPLEMENTED),
    }
}

fn repr_slice(slice: Word) -> Result<OwnWord, Raised> {
    let words = this(slice).words();
    let text = repr::sequence("slice(", ")", |parts, at| match words.get(at) {
        Some(&word) => parts.repr(word).map(|()| true),
        None => Ok(false),
    })?;
    Ok(text.into_word())
}

fn construct(args: Args) -> Result<OwnWord, Raised> {
    let words = args.expect_positional("slice", 1, 3)?;
    Ok(match *words {
        [stop] => Slice::new(Word::NONE, stop, Word::NONE),
        [start, stop] => Slice::new(start, stop, Word::NONE),
        _ => Slice::new(words[0], words[1], words[2]),
    }
    .into_word())
}

unsafe fn drop(object: *mut Header) {
    // SAFETY: called for slices only, when the last owner is gone.
    for word in unsafe { (*object.cast::<Slice>()).words() } {
        refcount::release(word);
    }
}

unsafe fn traverse(object: Ref<Obj>, visit: &mut dyn FnMut(Word)) {
    // SAFETY: called for slices only.
    for word in unsafe { object.cast::<Slice>() }.words() {
        visit(word);
    }
}
