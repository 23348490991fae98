//! Lists, dicts, sets and bytearrays of compiled code that the host has, too.
//!
//! Compiled code keeps its own object, the host gets a real `list`. As control is on one side at a time, it is enough to make
//! them equal whenever it passes from one to the other: nobody can tell that there are two. What one side has changed is found
//! by comparing with what was there at the last crossing, by identity.
//!
//! A container that nobody on this side needs any more is not a twin: [`give`] moves its items. A twin ends when one side has let go.

use super::convert;
use super::ffi::{self, Object};
use super::held::{Held, check};
use super::state::{AddressMap, state};
use crate::bytes::ByteArray;
use crate::dict::Dict;
use crate::list::List;
use crate::object::{BuiltinType, OwnWord, Raised, Ref, Word};
use crate::set::Set;
use crate::tuple::Tuple;

/// Which container it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    List,
    Dict,
    Set,
    ByteArray,
}

struct Twin {
    kind: Kind,
    native: OwnWord,
    host: Held,
    /// What both held at the last crossing: items, or keys and values in turn. Nothing for a bytearray.
    words: Vec<OwnWord>,
    objects: Vec<Held>,
}

/// All twins.
#[derive(Default)]
pub struct Twins {
    list: Vec<Twin>,
    by_native: AddressMap<usize>,
    by_host: AddressMap<usize>,
}

impl Twins {
    /// Whether there are none.
    #[inline(always)]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    fn remove(&mut self, index: usize) -> Twin {
        let gone = self.list.swap_remove(index);
        self.by_native.remove(&(gone.native.word().0 as usize));
        self.by_host.remove(&(gone.host.get() as usize));
        if let Some(moved) = self.list.get(index) {
            self.by_native.insert(moved.native.word().0 as usize, index);
            self.by_host.insert(moved.host.get() as usize, index);
        }
        gone
    }
}

fn kind_of(word: Word) -> Option<Kind> {
    if word.is_exact(BuiltinType::List) {
        Some(Kind::List)
    } else if word.is_exact(BuiltinType::Dict) {
        Some(Kind::Dict)
    } else if word.is_exact(BuiltinType::Set) {
        Some(Kind::Set)
    } else if word.is_exact(BuiltinType::ByteArray) {
        Some(Kind::ByteArray)
    } else {
        None
    }
}

/// Whether [`give`] has something to do for a value.
pub fn is_container(word: Word) -> bool {
    kind_of(word).is_some() || word.is_exact(BuiltinType::Tuple)
}

/// The native object whose twin `object` is.
pub fn find_native(object: Object) -> Option<Word> {
    let twins = &state().twins;
    if twins.is_empty() {
        return None;
    }
    twins.by_host.get(&(object as usize)).map(|&index| twins.list[index].native.word())
}

/// The twin of a native container, made when there is none.
pub fn share(word: Word) -> Result<Held, Raised> {
    let twins = &mut state().twins;
    if let Some(&index) = twins.by_native.get(&(word.0 as usize)) {
        return Ok(twins.list[index].host.clone());
    }
    let kind = kind_of(word).expect("only containers have twins");
    let host = empty(kind)?;
    let index = twins.list.len();
    twins.by_native.insert(word.0 as usize, index);
    twins.by_host.insert(host.get() as usize, index);
    twins.list.push(Twin { kind, native: word.own(), host: host.clone(), words: Vec::new(), objects: Vec::new() });
    update_host(index)?;
    Ok(host)
}

fn empty(kind: Kind) -> Result<Held, Raised> {
    // SAFETY: the lock is held.
    Held::from_result(unsafe {
        match kind {
            Kind::List => ffi::PyList_New(0),
            Kind::Dict => ffi::PyDict_New(),
            Kind::Set => ffi::PySet_New(std::ptr::null_mut()),
            Kind::ByteArray => ffi::PyByteArray_FromStringAndSize(std::ptr::null(), 0),
        }
    })
}

/// A container that its owner gives away, as the host's.
pub fn give(word: OwnWord) -> Result<Held, Raised> {
    let object = word.word();
    // SAFETY: the value is an object.
    let is_last = unsafe { (*object.header()).count == 1 };
    if !is_last || state().twins.by_native.contains_key(&(object.0 as usize)) {
        return convert::to_host(object);
    }
    // SAFETY, of the casts: as the kind says. Nobody else sees the items being taken out.
    unsafe {
        match kind_of(object) {
            None => {
                let items = object.ptr::<Tuple>().add(1).cast::<Word>();
                let count = object.cast_unchecked::<Tuple>().len;
                let places: Vec<*mut Word> = (0..count).map(|index| items.add(index)).collect();
                convert::tuple_to_host(&places, |&place| convert::give_host(OwnWord::from_raw(place.replace(Word::NONE))))
            }
            Some(Kind::List) => {
                let items = std::mem::take(object.cast_unchecked::<List>().items_mut());
                let list = Held::from_result(ffi::PyList_New(items.len() as isize))?;
                let mut items = items.into_iter().map(|item| OwnWord::from_raw(item));
                for index in 0..items.len() {
                    let item = convert::give_host(items.next().expect("as many as counted"))?;
                    ffi::PyList_SetItem(list.get(), index as isize, item.into_raw());
                }
                Ok(list)
            }
            Some(Kind::Dict) => {
                let dict = object.cast_unchecked::<Dict>();
                let host = empty(Kind::Dict)?;
                let mut position = 0;
                while let Some((at, entry)) = dict.next(position) {
                    position = at + 1;
                    let key = convert::to_host(Word(entry.key))?;
                    let value = dict.table_mut().replace_value(at, Word::NONE.0);
                    let value = convert::give_host(OwnWord::from_raw(Word(value)))?;
                    check(ffi::PyDict_SetItem(host.get(), key.get(), value.get()))?;
                }
                Ok(host)
            }
            Some(Kind::Set) => {
                let host = empty(Kind::Set)?;
                for item in native_words(Kind::Set, object) {
                    let item = convert::to_host(item.word())?;
                    check(ffi::PySet_Add(host.get(), item.get()))?;
                }
                Ok(host)
            }
            Some(Kind::ByteArray) => {
                let host = empty(Kind::ByteArray)?;
                copy_to_host(object, host.get())?;
                Ok(host)
            }
        }
    }
}

/// What a native container holds.
fn native_words(kind: Kind, word: Word) -> Vec<OwnWord> {
    let mut words = Vec::new();
    visit_native(kind, word, |item| {
        words.push(item.own());
        true
    });
    words
}

/// Calls `visit` with what a native container holds, until it returns false.
fn visit_native(kind: Kind, word: Word, mut visit: impl FnMut(Word) -> bool) {
    // SAFETY, of the casts: as the kind says. `visit` runs no user code.
    unsafe {
        match kind {
            Kind::List => {
                let list: Ref<List> = word.cast_unchecked();
                let _ = list.items().iter().all(|&item| visit(item));
            }
            Kind::Dict => {
                let dict: Ref<Dict> = word.cast_unchecked();
                let mut position = 0;
                while let Some((at, entry)) = dict.next(position) {
                    if !(visit(Word(entry.key)) && visit(Word(entry.value))) {
                        return;
                    }
                    position = at + 1;
                }
            }
            Kind::Set => {
                let set: Ref<Set> = word.cast_unchecked();
                let mut position = 0;
                while let Some((at, entry)) = set.table.next(position) {
                    if !visit(Word(entry.key)) {
                        return;
                    }
                    position = at + 1;
                }
            }
            Kind::ByteArray => {}
        }
    }
}

/// What the host's container holds.
fn host_objects(kind: Kind, object: Object) -> Vec<Held> {
    let mut objects = Vec::new();
    visit_host(kind, object, |item| {
        // SAFETY: the container keeps its items alive.
        objects.push(unsafe { Held::from_borrowed(item) });
        true
    });
    objects
}

/// Calls `visit` with what a container of the host holds, until it returns false.
fn visit_host(kind: Kind, object: Object, mut visit: impl FnMut(Object) -> bool) {
    // SAFETY: the lock is held; `visit` runs no code of the host.
    unsafe {
        match kind {
            Kind::List => {
                let _ = (0..ffi::PyList_Size(object)).all(|index| visit(ffi::PyList_GetItem(object, index)));
            }
            Kind::Dict => {
                let (mut position, mut key, mut value) = (0, std::ptr::null_mut(), std::ptr::null_mut());
                while ffi::PyDict_Next(object, &raw mut position, &raw mut key, &raw mut value) != 0 {
                    if !(visit(key) && visit(value)) {
                        return;
                    }
                }
            }
            Kind::Set => {
                let iterator = ffi::PyObject_GetIter(object);
                loop {
                    let item = ffi::PyIter_Next(iterator);
                    if item.is_null() || !visit(Held::from_owned(item).get()) {
                        break;
                    }
                }
                ffi::decref(iterator);
            }
            Kind::ByteArray => {}
        }
    }
}

/// Compiled code is about to lose control: the host's containers get what it has changed.
pub fn write_host() {
    let mut index = 0;
    while index < state().twins.list.len() {
        let twin = &state().twins.list[index];
        if has_changed(twin.kind, &twin.words, |visit| visit_native(twin.kind, twin.native.word(), visit), |word| word.word())
            && update_host(index).is_err()
        {
            drop(crate::exc::take());
        }
        index += 1;
    }
    drop_single();
}

/// Compiled code is about to get control: its containers get what the host has changed.
pub fn read_host() {
    let mut index = 0;
    while index < state().twins.list.len() {
        let twin = &state().twins.list[index];
        if has_changed(twin.kind, &twin.objects, |visit| visit_host(twin.kind, twin.host.get(), visit), |object| object.get())
            && update_native(index).is_err()
        {
            drop(crate::exc::take());
        }
        index += 1;
    }
    drop_single();
}

/// Whether a container holds something else than `known`.
fn has_changed<T, K: PartialEq>(kind: Kind, known: &[T], visit: impl FnOnce(&mut dyn FnMut(K) -> bool), id: impl Fn(&T) -> K) -> bool {
    if kind == Kind::ByteArray {
        return true;
    }
    let mut position = 0;
    let mut same = true;
    visit(&mut |item| {
        same = known.get(position).is_some_and(|known| id(known) == item);
        position += 1;
        same
    });
    !same || position != known.len()
}

/// Ends the twins that one side has let go.
fn drop_single() {
    let mut again = true;
    while again {
        again = false;
        let mut index = 0;
        while index < state().twins.list.len() {
            let twin = &state().twins.list[index];
            // SAFETY: both are live.
            let single = unsafe { (*twin.native.word().header()).count == 1 || (*twin.host.get()).ob_refcnt == 1 };
            if single {
                drop(state().twins.remove(index));
                again = true;
            } else {
                index += 1;
            }
        }
    }
}

/// The length of what two lists have in common at the start, in steps.
fn common<T>(a: &[T], b: &[T], step: usize, same: impl Fn(&T, &T) -> bool) -> usize {
    let equal = a.iter().zip(b).take_while(|(a, b)| same(a, b)).count();
    equal / step * step
}

fn update_host(index: usize) -> Result<(), Raised> {
    let twin = &mut state().twins.list[index];
    let (kind, host, native) = (twin.kind, twin.host.clone(), twin.native.clone());
    if kind == Kind::ByteArray {
        return copy_to_host(native.word(), host.get());
    }
    let (old_words, mut old_objects) = (std::mem::take(&mut twin.words), std::mem::take(&mut twin.objects));
    let words = native_words(kind, native.word());
    let step = if kind == Kind::Dict { 2 } else { 1 };
    let kept = if kind == Kind::Set { 0 } else { common(&old_words, &words, step, |a, b| a.word() == b.word()) };
    let old_tail = old_objects.split_off(kept);
    let mut objects = old_objects;
    for (at, word) in words.iter().enumerate().skip(kept) {
        let same = old_words.get(at).is_some_and(|old| old.word() == word.word());
        let object = if same { old_tail[at - kept].clone() } else { convert::to_host(word.word())? };
        objects.push(object);
    }
    let tail = &objects[kept..];
    // SAFETY: the lock is held.
    unsafe {
        match kind {
            Kind::List => {
                let items = convert::tuple_to_host(tail, |item| Ok(item.clone()))?;
                check(ffi::PyList_SetSlice(host.get(), kept as isize, isize::MAX, items.get()))?;
            }
            Kind::Dict => {
                let keys_match =
                    tail.len() == old_tail.len() && tail.chunks(2).zip(old_tail.chunks(2)).all(|(a, b)| a[0].get() == b[0].get());
                if !keys_match {
                    for entry in old_tail.chunks(2) {
                        check(ffi::PyDict_DelItem(host.get(), entry[0].get()))?;
                    }
                }
                for entry in tail.chunks(2) {
                    check(ffi::PyDict_SetItem(host.get(), entry[0].get(), entry[1].get()))?;
                }
            }
            _ => {
                ffi::PySet_Clear(host.get());
                for item in tail {
                    check(ffi::PySet_Add(host.get(), item.get()))?;
                }
                // A set has an order of its own.
                objects = host_objects(kind, host.get());
            }
        }
    }
    let twin = &mut state().twins.list[index];
    (twin.words, twin.objects) = (words, objects);
    Ok(())
}

fn update_native(index: usize) -> Result<(), Raised> {
    let twin = &mut state().twins.list[index];
    let (kind, host, native) = (twin.kind, twin.host.clone(), twin.native.clone());
    if kind == Kind::ByteArray {
        return copy_to_native(host.get(), native.word());
    }
    let (mut old_words, old_objects) = (std::mem::take(&mut twin.words), std::mem::take(&mut twin.objects));
    let objects = host_objects(kind, host.get());
    let step = if kind == Kind::Dict { 2 } else { 1 };
    let kept = if kind == Kind::Set { 0 } else { common(&old_objects, &objects, step, |a, b| a.get() == b.get()) };
    let old_tail = old_words.split_off(kept);
    let mut words = old_words;
    for (at, object) in objects.iter().enumerate().skip(kept) {
        let same = kind != Kind::Set && old_objects.get(at).is_some_and(|old| old.get() == object.get());
        let word = if same { old_tail[at - kept].clone() } else { convert::from_host(object.get())? };
        words.push(word);
    }
    let tail = &words[kept..];
    // SAFETY, of the casts: as the kind says.
    unsafe {
        match kind {
            Kind::List => {
                let list: Ref<List> = native.word().cast_unchecked();
                let old = list.items_mut().split_off(kept.min(list.items().len()));
                list.items_mut().extend(tail.iter().map(|word| word.clone().into_raw()));
                old.into_iter().for_each(|word| drop(OwnWord::from_raw(word)));
            }
            Kind::Dict => {
                let dict: Ref<Dict> = native.word().cast_unchecked();
                let keys_match =
                    tail.len() == old_tail.len() && tail.chunks(2).zip(old_tail.chunks(2)).all(|(a, b)| a[0].word() == b[0].word());
                if !keys_match {
                    for entry in old_tail.chunks(2) {
                        dict.take(entry[0].word())?;
                    }
                }
                for entry in tail.chunks(2) {
                    dict.insert(entry[0].word(), entry[1].word())?;
                }
            }
            _ => {
                let set: Ref<Set> = native.word().cast_unchecked();
                crate::set::ops::clear(set);
                for word in tail {
                    crate::set::ops::add(set, word.word())?;
                }
                words = native_words(kind, native.word());
            }
        }
    }
    let twin = &mut state().twins.list[index];
    (twin.words, twin.objects) = (words, objects);
    Ok(())
}

fn host_bytes<'a>(object: Object) -> &'a [u8] {
    // SAFETY: the lock is held; the caller has a bytearray, and changes it only after the last use.
    unsafe { std::slice::from_raw_parts(ffi::PyByteArray_AsString(object).cast::<u8>(), ffi::PyByteArray_Size(object) as usize) }
}

fn copy_to_host(native: Word, host: Object) -> Result<(), Raised> {
    // SAFETY: the kind says so.
    let bytes = unsafe { native.cast_unchecked::<ByteArray>() };
    if host_bytes(host) == bytes.bytes() {
        return Ok(());
    }
    // SAFETY: the buffer has room for as many bytes.
    unsafe {
        check(ffi::PyByteArray_Resize(host, bytes.bytes().len() as isize))?;
        std::ptr::copy_nonoverlapping(bytes.bytes().as_ptr(), ffi::PyByteArray_AsString(host).cast(), bytes.bytes().len());
    }
    Ok(())
}

fn copy_to_native(host: Object, native: Word) -> Result<(), Raised> {
    // SAFETY: the kind says so; no other reference to the items is in use.
    let bytes = unsafe { native.cast_unchecked::<ByteArray>().get_mut() };
    if host_bytes(host) != bytes.items {
        bytes.items = host_bytes(host).to_vec();
    }
    Ok(())
}
