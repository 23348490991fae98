//! The rows of list.
#![allow(missing_docs)]

use super::{List, search, slicing};
use crate::object::slots::CompareOp;
use crate::object::{Own, OwnWord, Raised, Ref, Word};
use crate::sequence::{self, index, items, walk};
use crate::slice::Slice;
use crate::tuple::Tuple;
use taipan_rt_abi::word;

pub fn list_new(words: *mut u64, count: i64) -> Own<List> {
    // SAFETY: the row gives `count` owned words.
    let words = unsafe { sequence::raw_words(words, count) };
    List::from_owned(words.to_vec())
}

/// The most items that a list gets room for on the promise that they will come.
const MOST_ROOM: i64 = 1 << 16;

/// An empty list that `count` items are likely to be added to.
pub fn list_with_room(count: i64) -> Own<List> {
    List::from_owned(Vec::with_capacity(count.clamp(0, MOST_ROOM) as usize))
}

#[inline(always)]
pub fn list_push(list: Ref<List>, item: OwnWord) {
    list.push(item);
}

pub fn list_extend_display(list: Ref<List>, items: Word) -> Result<(), Raised> {
    check_star(items)?;
    list_extend(list, items)
}

/// Whether `*items` can be; a TypeError where not.
pub fn check_star(items: Word) -> Result<(), Raised> {
    if items.ty().slots.iter.is_none() && items.ty().slots.getitem.is_none() {
        return raise!(TypeError, "Value after * must be an iterable, not {}", items.ty().name);
    }
    Ok(())
}

pub fn list_from(iterable: Word) -> Result<Own<List>, Raised> {
    if iterable.is_null() {
        return Ok(List::from_owned(Vec::new()));
    }
    Ok(List::from_owned(walk::collect(iterable)?))
}

/// `list.__init__`: drops what there is, then fills.
pub fn list_init(list: Ref<List>, iterable: Word) -> Result<(), Raised> {
    list_clear(list);
    if iterable.is_null() { Ok(()) } else { list_extend(list, iterable) }
}

#[inline(always)]
pub fn list_append(list: Ref<List>, item: Word) {
    list.push(item.own());
}

pub fn list_extend(list: Ref<List>, iterable: Word) -> Result<(), Raised> {
    let itself = (iterable == list.word()).then_some(list);
    if let Some(other) = iterable.cast_exact::<List>().or(itself) {
        sequence::retain_all(other.items());
        let count = other.items().len();
        let items = list.items_mut();
        items.reserve(count);
        // SAFETY: there is space for `count` more, behind the items that are copied where `other` is `list` itself.
        unsafe {
            std::ptr::copy_nonoverlapping(other.items().as_ptr(), items.as_mut_ptr().add(items.len()), count);
            items.set_len(items.len() + count);
        }
        return Ok(());
    }
    if let Some(other) = iterable.cast_exact::<Tuple>() {
        sequence::retain_all(other.items());
        list.items_mut().extend_from_slice(other.items());
        return Ok(());
    }
    if let Some(range) = iterable.cast_exact::<crate::range::Range>() {
        let count = crate::imp::range_len(range)? as usize;
        if list.items_mut().try_reserve(count).is_err() {
            return Err(crate::exc::raise_text(crate::BuiltinType::MemoryError, format_args!("")));
        }
    }
    walk::for_each_measured(iterable, |item| {
        list.push(item);
        Ok(())
    })
}

pub fn list_insert(list: Ref<List>, at: i64, item: Word) {
    let at = index::clamp(at, list.items.len());
    list.items_mut().insert(at, item.own().into_raw());
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
extern "C" fn tp_rt_list_index_error(kind: i64, len: usize) {
    let text = match kind {
        0 => "list index out of range",
        1 => "list assignment index out of range",
        _ if len == 0 => "pop from empty list",
        _ => "pop index out of range",
    };
    crate::exc::raise_text(crate::BuiltinType::IndexError, format_args!("{text}"));
}

#[inline(always)]
pub fn list_pop(list: Ref<List>, at: i64) -> Result<OwnWord, Raised> {
    let items = list.items_mut();
    let Some(at) = index::place(at, items.len()) else {
        tp_rt_list_index_error(2, items.len());
        return Err(Raised);
    };
    let item = if at + 1 == items.len() {
        // SAFETY: the list is not empty.
        unsafe {
            items.set_len(at);
            *items.as_ptr().add(at)
        }
    } else {
        items.remove(at)
    };
    // SAFETY: the list gave its reference up.
    Ok(unsafe { OwnWord::from_raw(item) })
}

pub fn list_remove(list: Ref<List>, value: Word) -> Result<(), Raised> {
    match search::find_first(list, value)? {
        Some(at) => {
            // The comparison may have run user code that shortened the list.
            if at < list.items.len() {
                let item = list.items_mut().remove(at);
                crate::object::refcount::release(item);
            }
            Ok(())
        }
        None => raise!(ValueError, "list.remove(x): x not in list"),
    }
}

pub fn list_index(list: Ref<List>, value: Word, start: i64, stop: i64) -> Result<i64, Raised> {
    match search::find(list, value, start, stop)? {
        Some(at) => Ok(at as i64),
        None => raise!(ValueError, "{} is not in list", sequence::repr::repr(value)?.text()),
    }
}

pub fn list_count(list: Ref<List>, value: Word) -> Result<i64, Raised> {
    search::count(list, value)
}

pub fn list_contains(list: Ref<List>, value: Word) -> Result<bool, Raised> {
    Ok(search::find_first(list, value)?.is_some())
}

pub fn list_clear(list: Ref<List>) {
    let items = std::mem::take(list.items_mut());
    sequence::release_backwards(items);
}

pub fn list_copy(list: Ref<List>) -> Own<List> {
    List::from_words(list.items())
}

pub fn list_reverse(list: Ref<List>) {
    list.items_mut().reverse();
}

pub fn list_sort(list: Ref<List>, key: Word, reverse: bool) -> Result<(), Raised> {
    super::sorting::sort_list(list, key, reverse)
}

#[inline(always)]
pub fn list_len(list: Ref<List>) -> i64 {
    list.items.len() as i64
}

#[inline(always)]
pub fn list_get(list: Ref<List>, at: i64) -> Result<OwnWord, Raised> {
    Ok(list_get_peek(list, at)?.own())
}

#[inline(always)]
pub fn list_get_peek(list: Ref<List>, at: i64) -> Result<Word, Raised> {
    let items = list.items();
    match index::place(at, items.len()) {
        // SAFETY: `place` is below the length; an item is never null, which spares compiled code a test.
        Some(place) => unsafe {
            let item = *items.get_unchecked(place);
            std::hint::assert_unchecked(!item.is_null());
            Ok(item)
        },
        None => {
            tp_rt_list_index_error(0, 0);
            Err(Raised)
        }
    }
}

#[inline(always)]
pub fn list_get_int(list: Ref<List>, at: Word) -> Result<OwnWord, Raised> {
    list_get(list, place_of_int(at)?)
}

#[inline(always)]
pub fn list_get_int_peek(list: Ref<List>, at: Word) -> Result<Word, Raised> {
    list_get_peek(list, place_of_int(at)?)
}

#[inline(always)]
fn place_of_int(at: Word) -> Result<i64, Raised> {
    if at.is_small_int() { Ok(at.small_int_unchecked()) } else { index::fits(at, at) }
}

#[inline(always)]
pub fn list_length(list: Ref<List>) -> i64 {
    list_len(list)
}

#[inline(always)]
pub fn list_item(list: Ref<List>, at: i64) -> OwnWord {
    // SAFETY: the row's promise.
    unsafe { *list.items().get_unchecked(at as usize) }.held().own()
}

#[inline(always)]
pub fn list_set(list: Ref<List>, at: i64, value: Word) -> Result<(), Raised> {
    let items = list.items_mut();
    match index::place(at, items.len()) {
        Some(place) => {
            // SAFETY: `place` is below the length.
            let slot = unsafe { items.get_unchecked_mut(place) };
            // The new owner first: the release may run user code.
            let old = std::mem::replace(slot, value.own().into_raw());
            crate::object::refcount::release(old.held());
            Ok(())
        }
        None => {
            tp_rt_list_index_error(1, 0);
            Err(Raised)
        }
    }
}

#[inline(always)]
pub fn list_set_int(list: Ref<List>, at: Word, value: Word) -> Result<(), Raised> {
    list_set(list, place_of_int(at)?, value)
}

#[inline(always)]
pub fn list_set_float(list: Ref<List>, at: i64, value: f64) -> Result<(), Raised> {
    let items = list.items_mut();
    match index::place(at, items.len()) {
        Some(place) => {
            // SAFETY: `place` is below the length.
            let slot = unsafe { items.get_unchecked_mut(place) };
            match word::encode_float(value) {
                // Neither the old value nor the new one is counted.
                Some(new) if !slot.is_pointer() => *slot = Word(new),
                _ => tp_rt_list_store_float(slot, value),
            }
            Ok(())
        }
        None => {
            tp_rt_list_index_error(1, 0);
            Err(Raised)
        }
    }
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
fn tp_rt_list_store_float(slot: &mut Word, value: f64) {
    let old = std::mem::replace(slot, crate::float::from_f64(value).into_raw());
    crate::object::refcount::release(old);
}

#[inline(always)]
pub fn list_set_int_float(list: Ref<List>, at: Word, value: f64) -> Result<(), Raised> {
    list_set_float(list, place_of_int(at)?, value)
}

pub use list_set as list_set_plain;
pub use list_set_int as list_set_int_plain;

pub fn list_delete(list: Ref<List>, at: i64) -> Result<(), Raised> {
    match index::place(at, list.items.len()) {
        Some(place) => {
            let item = list.items_mut().remove(place);
            crate::object::refcount::release(item);
            Ok(())
        }
        None => {
            tp_rt_list_index_error(1, 0);
            Err(Raised)
        }
    }
}

pub fn list_slice(list: Ref<List>, slice: Ref<Slice>) -> Result<Own<List>, Raised> {
    slicing::get(list, slice.start, slice.stop, slice.step)
}

pub fn list_span(list: Ref<List>, start: Word, stop: Word, step: Word) -> Result<Own<List>, Raised> {
    slicing::get(list, start, stop, step)
}

pub fn list_set_span(list: Ref<List>, start: Word, stop: Word, step: Word, values: Word) -> Result<(), Raised> {
    slicing::set(list, start, stop, step, values)
}

#[allow(clippy::too_many_arguments)]
pub fn list_set_span_of(
    list: Ref<List>,
    start: Word,
    stop: Word,
    source: Ref<List>,
    first: Word,
    last: Word,
    step: Word,
) -> Result<(), Raised> {
    slicing::set_from(list, (start, stop), source, (first, last, step))
}

pub fn list_set_slice(list: Ref<List>, slice: Ref<Slice>, values: Word) -> Result<(), Raised> {
    slicing::set(list, slice.start, slice.stop, slice.step, values)
}

pub fn list_delete_slice(list: Ref<List>, slice: Ref<Slice>) -> Result<(), Raised> {
    slicing::delete(list, slice)
}

pub fn list_add(a: Ref<List>, b: Ref<List>) -> Own<List> {
    let items = a.items().iter().chain(b.items()).copied();
    List::from_owned(sequence::owned(items, a.items.len() + b.items.len()))
}

pub fn list_iadd(list: Ref<List>, other: Word) -> Result<Own<List>, Raised> {
    list_extend(list, other)?;
    Ok(list.own())
}

pub fn list_mul(list: Ref<List>, times: i64) -> Result<Own<List>, Raised> {
    let total = sequence::repeated_len(list.items.len(), times)?;
    let source = list.items();
    if let [item] = *source {
        if item.is_pointer() {
            for _ in 0..total {
                crate::object::refcount::retain(item);
            }
        }
        return Ok(List::from_owned(vec![item; total]));
    }
    let mut items = Vec::with_capacity(total);
    while items.len() < total {
        items.extend_from_slice(source);
    }
    sequence::retain_all(&items);
    Ok(List::from_owned(items))
}

pub fn list_imul(list: Ref<List>, times: i64) -> Result<Own<List>, Raised> {
    let len = list.items.len();
    let total = sequence::repeated_len(len, times)?;
    if total == 0 {
        list_clear(list);
    } else {
        list.items_mut().reserve(total - len);
        while list.items.len() < total {
            for at in 0..len {
                let item = list.items()[at].own();
                list.push(item);
            }
        }
    }
    Ok(list.own())
}

pub fn list_eq(a: Ref<List>, b: Ref<List>) -> Result<bool, Raised> {
    Ok(compare(a, b, CompareOp::Eq)?.word() == Word::TRUE)
}

pub fn list_ne(a: Ref<List>, b: Ref<List>) -> Result<bool, Raised> {
    Ok(compare(a, b, CompareOp::Ne)?.word() == Word::TRUE)
}

/// Rich comparison of two lists.
pub(super) fn compare(a: Ref<List>, b: Ref<List>, op: CompareOp) -> Result<OwnWord, Raised> {
    items::compare_sequences(|| items_of(a), || items_of(b), op)
}

/// The items, read anew each time, as user code may change the list.
fn items_of<'a>(list: Ref<List>) -> &'a [Word] {
    // SAFETY: `compare_sequences` keeps no slice across user code.
    unsafe { &*(list.items() as *const [Word]) }
}

pub fn list_rmul(list: Ref<List>, times: i64) -> Result<Own<List>, Raised> {
    list_mul(list, times)
}

#[inline(always)]
pub fn list_iter(list: Ref<List>) -> Own<crate::object::Obj> {
    crate::iter::list_iterator(list)
}

pub fn list_reversed(list: Ref<List>) -> Own<crate::object::Obj> {
    crate::iter::list_reverse_iterator(list)
}
