//! Interned strs: names of attributes, parameters and modules, compared by address.

use super::Str;
use crate::map::HashMap;
use crate::object::Ref;

#[unsafe(export_name = "tp_rt_interned")]
static mut INTERNED: Option<HashMap<Box<str>, Ref<Str>>> = None;

fn table() -> &'static mut HashMap<Box<str>, Ref<Str>> {
    // SAFETY: single threaded; no caller keeps the reference.
    unsafe { INTERNED.get_or_insert_with(HashMap::default) }
}

/// The one immortal str of that text.
pub fn intern(text: &str) -> Ref<Str> {
    if let Some(&known) = table().get(text) {
        return known;
    }
    insert(text, Str::new(text).into_raw().ptr())
}

const KNOWN_SIZE: usize = 256;

/// Texts of the runtime's own, by their address.
#[unsafe(export_name = "tp_rt_known_names")]
static mut KNOWN: [(usize, usize, Option<Ref<Str>>); KNOWN_SIZE] = [(0, 0, None); KNOWN_SIZE];

/// The one immortal str of a text that is part of the runtime.
#[inline]
pub fn known(text: &'static str) -> Ref<Str> {
    let (address, length) = (text.as_ptr() as usize, text.len());
    // SAFETY: single threaded; the index is within the table.
    let entry = unsafe { &mut *(&raw mut KNOWN).cast::<(usize, usize, Option<Ref<Str>>)>().add((address ^ address >> 8) % KNOWN_SIZE) };
    match *entry {
        (at, len, Some(name)) if (at, len) == (address, length) => name,
        _ => {
            let name = intern(text);
            *entry = (address, length, Some(name));
            name
        }
    }
}

/// The interned str equal to `text`, which becomes it when there was none.
pub fn intern_str(text: Ref<Str>) -> Ref<Str> {
    if text.interned.get() {
        return text;
    }
    let key = text.text();
    match table().get(&*key) {
        Some(&known) => known,
        None => insert(&key, text.own().into_raw().ptr()),
    }
}

fn insert(text: &str, object: *mut Str) -> Ref<Str> {
    // SAFETY: the caller gives a reference away, so the object lives for ever.
    let object = unsafe {
        (*object).header.make_immortal();
        Ref::from_ptr(object)
    };
    object.interned.set(true);
    table().insert(text.into(), object);
    object
}

/// The interned str equal to `text`, if there is one: a name that no one has interned names nothing.
pub fn find(text: Ref<Str>) -> Option<Ref<Str>> {
    if text.interned.get() { Some(text) } else { table().get(&*text.text()).copied() }
}
