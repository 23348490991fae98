//! Iterators that count through a sequence: list, tuple, str, bytes, anything with `__getitem__`.

use super::{END, ITERATOR, allocate};
use crate::args::Args;
use crate::list::List;
use crate::object::slots::Slots;
use crate::object::{Header, Obj, Own, OwnWord, Raised, Ref, TypeObject, Word, refcount};
use crate::str::Str;
use crate::tuple::Tuple;
use taipan_rt_abi::BuiltinType;

/// A place in a sequence.
#[repr(C)]
pub struct SequenceIterator {
    /// The header.
    pub header: Header,
    /// The sequence, owned; null once the end was reached.
    pub source: Word,
    /// The next index; for reversed iterators the index after the next.
    pub at: i64,
}

/// An iterator of type `id`.
#[inline(always)]
pub fn new(id: BuiltinType, source: Word, at: i64) -> Own<Obj> {
    let object = allocate::<SequenceIterator>(id);
    // SAFETY: fresh memory of the right size; the header is set.
    unsafe {
        (&raw mut (*object).source).write(source.own().into_raw());
        (&raw mut (*object).at).write(at);
        Own::from_ptr(object.cast())
    }
}

/// `iter(list)`.
#[inline(always)]
pub fn list_iterator(list: Ref<List>) -> Own<Obj> {
    new(BuiltinType::ListIterator, list.word(), 0)
}

/// `reversed(list)`.
pub fn list_reverse_iterator(list: Ref<List>) -> Own<Obj> {
    new(BuiltinType::ListReverseIterator, list.word(), list.items().len() as i64)
}

/// The iterator's struct, for changing it.
#[inline(always)]
fn this<'a>(iterator: Ref<Obj>) -> &'a mut SequenceIterator {
    // SAFETY: called with iterators of this layout; the reference is not kept across user code.
    unsafe { iterator.cast::<SequenceIterator>().get_mut() }
}

/// Forgets the sequence: the iterator stays exhausted even if the sequence grows.
#[inline(never)]
fn finish(iterator: Ref<Obj>) -> OwnWord {
    let source = std::mem::replace(&mut this(iterator).source, Word::NULL);
    refcount::release(source);
    END
}

/// Next item of a list.
#[inline(always)]
pub fn list_next(iterator: Ref<Obj>) -> OwnWord {
    let this = this(iterator);
    if this.source.is_null() {
        return END;
    }
    // SAFETY: the source of a list iterator is a list.
    let list = unsafe { this.source.cast_unchecked::<List>() };
    match list.items().get(this.at as usize) {
        Some(&item) => {
            this.at += 1;
            item.own()
        }
        None => finish(iterator),
    }
}

/// Next item of a tuple.
#[inline(always)]
pub fn tuple_next(iterator: Ref<Obj>) -> OwnWord {
    let this = this(iterator);
    if this.source.is_null() {
        return END;
    }
    // SAFETY: the source of a tuple iterator is a tuple.
    let tuple = unsafe { this.source.cast_unchecked::<Tuple>() };
    match tuple.items().get(this.at as usize) {
        Some(&item) => {
            this.at += 1;
            item.own()
        }
        None => finish(iterator),
    }
}

/// Next item of a list from its end.
pub fn list_reverse_next(iterator: Ref<Obj>) -> OwnWord {
    let this = this(iterator);
    if this.source.is_null() {
        return END;
    }
    // SAFETY: the source of a list iterator is a list.
    let list = unsafe { this.source.cast_unchecked::<List>() };
    this.at -= 1;
    match list.items().get(this.at as usize) {
        Some(&item) => item.own(),
        None => finish(iterator),
    }
}

/// Next character of a str.
#[inline]
pub fn str_next(iterator: Ref<Obj>) -> OwnWord {
    let this = this(iterator);
    if this.source.is_null() {
        return END;
    }
    // SAFETY: the source of a str iterator is a str.
    let text = unsafe { this.source.cast_unchecked::<Str>() };
    if this.at as usize >= text.len {
        return finish(iterator);
    }
    let code = text.at(this.at as usize);
    this.at += 1;
    crate::functions::text::character(code).into_word()
}

/// Next byte, of bytes or a bytearray.
pub fn bytes_next(iterator: Ref<Obj>) -> OwnWord {
    let this = this(iterator);
    if this.source.is_null() {
        return END;
    }
    match crate::functions::text::byte_at(this.source, this.at as usize) {
        Some(byte) => {
            this.at += 1;
            OwnWord::from_small(i64::from(byte))
        }
        None => finish(iterator),
    }
}

/// Next item by `__getitem__`, until IndexError or StopIteration.
fn getitem_next(iterator: Word) -> Result<OwnWord, Raised> {
    // SAFETY: called with iterators of this layout.
    let iterator = unsafe { iterator.cast_unchecked::<Obj>() };
    let source = this(iterator).source;
    if source.is_null() {
        return Ok(END);
    }
    let source = source.own();
    let at = this(iterator).at;
    match crate::imp::dyn_getitem(source.word(), crate::int::from_i64(at).word()) {
        Ok(item) => {
            this(iterator).at = at + 1;
            Ok(item)
        }
        Err(raised)
            if crate::sequence::fault::catch(BuiltinType::IndexError) || crate::sequence::fault::catch(BuiltinType::StopIteration) =>
        {
            let _ = raised;
            Ok(finish(iterator))
        }
        Err(raised) => Err(raised),
    }
}

/// Next item by `__getitem__` from the end.
fn reversed_next(iterator: Word) -> Result<OwnWord, Raised> {
    // SAFETY: called with iterators of this layout.
    let iterator = unsafe { iterator.cast_unchecked::<Obj>() };
    let source = this(iterator).source;
    if source.is_null() {
        return Ok(END);
    }
    this(iterator).at -= 1;
    let at = this(iterator).at;
    if at < 0 {
        return Ok(finish(iterator));
    }
    let source = source.own();
    match crate::imp::dyn_getitem(source.word(), crate::int::from_i64(at).word()) {
        Ok(item) => Ok(item),
        Err(_) if crate::sequence::fault::catch(BuiltinType::IndexError) || crate::sequence::fault::catch(BuiltinType::StopIteration) => {
            Ok(finish(iterator))
        }
        Err(raised) => Err(raised),
    }
}

/// Number of items that are known to be left.
pub fn length_hint(iterator: Ref<Obj>) -> i64 {
    let this = this(iterator);
    if this.source.is_null() {
        return 0;
    }
    // SAFETY: asked of list iterators only.
    let list = unsafe { this.source.cast_unchecked::<List>() };
    (list.items().len() as i64 - this.at).max(0)
}

macro_rules! infallible {
    ($($slot:ident = $function:ident;)*) => { $(
        fn $slot(iterator: Word) -> Result<OwnWord, Raised> {
            // SAFETY: the slot is called with iterators of its type.
            Ok($function(unsafe { iterator.cast_unchecked::<Obj>() }))
        }
    )* };
}

infallible! {
    list_slot = list_next;
    list_reverse_slot = list_reverse_next;
    tuple_slot = tuple_next;
    str_slot = str_next;
    bytes_slot = bytes_next;
}

/// Operators of these iterators.
pub const fn slots(id: BuiltinType) -> Slots {
    use BuiltinType as T;
    let next: crate::object::slots::Unary = match id {
        T::ListIterator => list_slot,
        T::ListReverseIterator => list_reverse_slot,
        T::TupleIterator => tuple_slot,
        T::StrIterator => str_slot,
        T::BytesIterator | T::ByteArrayIterator => bytes_slot,
        T::Reversed => reversed_next,
        _ => getitem_next,
    };
    let base = Slots { next: Some(next), drop: Some(drop), traverse: Some(traverse), ..ITERATOR };
    match id {
        T::Reversed => Slots { construct: Some(construct_reversed), init: Some(|_, _| Ok(())), ..base },
        _ => base,
    }
}

fn construct_reversed(_: Ref<TypeObject>, args: Args) -> Result<OwnWord, Raised> {
    let words = args.expect_positional("reversed", 1, 1)?;
    crate::functions::rows::builtin_reversed(words[0])
}

unsafe fn drop(object: *mut Header) {
    // SAFETY: called for these iterators only, when the last owner is gone.
    refcount::release(unsafe { (*object.cast::<SequenceIterator>()).source });
}

unsafe fn traverse(object: Ref<Obj>, visit: &mut dyn FnMut(Word)) {
    // SAFETY: called for these iterators only.
    visit(unsafe { object.cast::<SequenceIterator>() }.source);
}
