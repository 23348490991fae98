//! Interned strs: names of attributes, parameters and modules, compared by address.

use super::Str;
use crate::map::HashMap;
use crate::object::{IMMORTAL, Ref};

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
        (*object).header.count += IMMORTAL;
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
