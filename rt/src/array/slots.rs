//! The operators of array for values of unknown type.

use super::item::Kind;
use super::{Array, construct, iter, rows};
use crate::args::Args;
use crate::bytes::{self, object::unbound};
use crate::object::slots::{Buffer, CompareOp, Member, Slots};
use crate::object::{Header, Obj, OwnWord, Raised, Ref, TypeObject, Word};
use crate::sequence::{self, index, items, repr};
use crate::slice::Slice;
use crate::str::Str;

/// Operators of array.
pub const SLOTS: Slots = Slots {
    buffer: Some(&Buffer { bytes: |a| unbound(&this(a).data), copy: bytes::object::copy }),
    concat: Some(concat),
    repeat: Some(|a, n| repeated(a, n).map(|data| Array::new(this(a).kind, data).into_word())),
    inplace_concat: Some(inplace_concat),
    inplace_repeat: Some(|a, n| {
        let data = repeated(a, n)?;
        *this(a).data_mut() = data;
        Ok(a.own())
    }),
    len: Some(|a| Ok(rows::array_len(object(a)))),
    getitem: Some(getitem),
    setitem: Some(setitem),
    contains: Some(|a, item| rows::array_contains(object(a), item)),
    compare: Some(compare),
    repr: Some(repr_array),
    iter: Some(|a| Ok(iter::new(a).into_word())),
    construct: Some(make),
    init: Some(|_, _| Ok(())),
    drop: Some(drop),
    members: &[
        Member::new("typecode", |a| Ok(Str::new(this(a).kind.code().encode_utf8(&mut [0; 4])).into_word())),
        Member::new("itemsize", |a| Ok(OwnWord::from_small(1 << this(a).kind.shift()))),
    ],
    ..Slots::NONE
};

fn this(word: Word) -> Ref<Array> {
    // SAFETY: the slots of array are called with arrays and objects of its subclasses.
    unsafe { word.cast_unchecked() }
}

fn object(word: Word) -> Ref<Obj> {
    // SAFETY: every object has a header.
    unsafe { this(word).cast() }
}

fn make(ty: Ref<TypeObject>, args: Args) -> Result<OwnWord, Raised> {
    if args.named_count() != 0 && !ty.is_heap() {
        return raise!(TypeError, "array.array() takes no keyword arguments");
    }
    match *args.positional() {
        [] => raise!(TypeError, "array() takes at least 1 argument (0 given)"),
        [typecode] => Ok(construct(ty, typecode, Word::NULL)?.into_word()),
        [typecode, initializer] => Ok(construct(ty, typecode, initializer)?.into_word()),
        ref more => raise!(TypeError, "array() takes at most 2 arguments ({} given)", more.len()),
    }
}

fn concat(a: Word, b: Word) -> Result<OwnWord, Raised> {
    let Some(other) = b.cast::<Array>() else {
        return raise!(TypeError, "can only append array (not \"{}\") to array", b.ty().name);
    };
    if other.kind != this(a).kind {
        return raise!(TypeError, "bad argument type for built-in operation");
    }
    let mut data = this(a).data.clone();
    data.extend_from_slice(&other.data);
    Ok(Array::new(other.kind, data).into_word())
}

fn inplace_concat(a: Word, b: Word) -> Result<OwnWord, Raised> {
    if b.cast::<Array>().is_none() {
        return raise!(TypeError, "can only extend array with array (not \"{}\")", b.ty().name);
    }
    rows::array_extend(object(a), b).map(|()| a.own())
}

fn repeated(a: Word, n: Word) -> Result<Vec<u8>, Raised> {
    let times = index::times(n)?;
    sequence::repeated_len(this(a).data.len(), times)?;
    Ok(this(a).data.repeat(times.max(0) as usize))
}

fn position(key: Word) -> Result<i64, Raised> {
    if !index::is_index(key) {
        return raise!(TypeError, "array indices must be integers");
    }
    let int = crate::int::index(key)?;
    index::fits(int.word(), key)
}

fn getitem(array: Word, key: Word) -> Result<OwnWord, Raised> {
    match index::as_slice(key) {
        Some(slice) => {
            let span = index::span(&slice, || this(array).len())?;
            let (shift, data) = (this(array).kind.shift(), &this(array).data);
            let picked = span.positions().flat_map(|at| data[at << shift..(at + 1) << shift].iter().copied());
            Ok(Array::new(this(array).kind, picked.collect()).into_word())
        }
        None => rows::array_get(object(array), position(key)?),
    }
}

fn setitem(array: Word, key: Word, value: Word) -> Result<(), Raised> {
    match (index::as_slice(key), value.is_null()) {
        (Some(slice), _) => set_slice(this(array), slice, value),
        (None, true) => rows::array_delete(object(array), position(key)?),
        (None, false) => rows::array_set(object(array), position(key)?, value),
    }
}

/// Assigns to a slice, or deletes it when `value` is null.
fn set_slice(array: Ref<Array>, slice: Ref<Slice>, value: Word) -> Result<(), Raised> {
    let source = if value.is_null() {
        Vec::new()
    } else {
        match value.cast::<Array>() {
            Some(other) if other.kind == array.kind => other.data.clone(),
            Some(_) => return raise!(TypeError, "bad argument type for built-in operation"),
            None => return raise!(TypeError, "can only assign array (not \"{}\") to array slice", value.ty().name),
        }
    };
    let span = index::span(&slice, || array.len())?;
    let shift = array.kind.shift();
    let data = array.data_mut();
    if span.step == 1 {
        let start = (span.start as usize) << shift;
        data.splice(start..start + (span.count << shift), source);
        return Ok(());
    }
    if value.is_null() {
        let mut places: Vec<usize> = span.positions().collect();
        places.sort_unstable();
        places.into_iter().rev().for_each(|at| std::mem::drop(data.drain(at << shift..(at + 1) << shift)));
        return Ok(());
    }
    let count = source.len() >> shift;
    if count != span.count {
        return raise!(ValueError, "attempt to assign array of size {count} to extended slice of size {}", span.count);
    }
    for (at, item) in span.positions().zip(source.chunks_exact(1 << shift)) {
        data[at << shift..(at + 1) << shift].copy_from_slice(item);
    }
    Ok(())
}

fn compare(a: Word, b: Word, op: CompareOp) -> Result<OwnWord, Raised> {
    let (Some(left), Some(right)) = (a.cast::<Array>(), b.cast::<Array>()) else { return Ok(OwnWord::NOT_IMPLEMENTED) };
    if matches!(op, CompareOp::Eq | CompareOp::Ne) && left.len() != right.len() {
        return Ok(OwnWord::from_bool(op == CompareOp::Ne));
    }
    let mut at = 0;
    while at < left.len() && at < right.len() {
        let (x, y) = (left.get(at), right.get(at));
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

fn repr_array(array: Word) -> Result<OwnWord, Raised> {
    let this = this(array);
    let (name, code) = (repr::class_name(array), this.kind.code());
    if this.is_empty() {
        return Ok(Str::new(&format!("{name}('{code}')")).into_word());
    }
    if this.kind == Kind::Char {
        let mut parts = repr::Parts::default();
        parts.text(&format!("{name}('{code}', "));
        parts.repr(rows::array_tounicode(object(array))?.word())?;
        parts.text(")");
        return Ok(parts.join().into_word());
    }
    let text = repr::sequence(&format!("{name}('{code}', ["), "])", |parts, at| {
        if at >= this.len() {
            return Ok(false);
        }
        parts.repr(this.get(at).word()).map(|()| true)
    })?;
    Ok(text.into_word())
}

unsafe fn drop(object: *mut Header) {
    // SAFETY: called for arrays only, when the last owner is gone.
    std::mem::drop(unsafe { std::mem::take(&mut (*object.cast::<Array>()).data) });
}
