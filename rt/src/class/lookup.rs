//! Finding an attribute along the method resolution order, with a cache.

use super::dunder::{self, Dunder};
use crate::function::{BuiltinFunction, MemberDescriptor, WrapperDescriptor};
use crate::object::{BuiltinType, Ref, TypeObject, Word};
use crate::str::Str;

/// What a class has for a name.
#[derive(Clone, Copy)]
pub struct Found {
    /// The class attribute, borrowed from the class that has it; null when there is none.
    pub attr: Word,
    /// The instance slot of that name, or -1.
    pub slot: i32,
}

#[derive(Clone, Copy)]
struct Entry {
    ty: *const TypeObject,
    name: Word,
    version: u64,
    found: Found,
}

const CACHE_SIZE: usize = 1 << 10;

// All zeros, so that it takes no room in the executable.
#[unsafe(export_name = "tp_rt_method_cache")]
static mut CACHE: [Entry; CACHE_SIZE] =
    [Entry { ty: std::ptr::null(), name: Word::NULL, version: 0, found: Found { attr: Word::NULL, slot: 0 } }; CACHE_SIZE];

#[unsafe(export_name = "tp_rt_class_version")]
static mut VERSION: u64 = 1;

/// Forgets what is cached: a class has changed, or has been freed.
pub fn invalidate() {
    // SAFETY: single threaded.
    unsafe { VERSION += 1 }
}

/// A number that is another one after each change of a class.
pub fn version() -> u64 {
    // SAFETY: single threaded.
    unsafe { VERSION }
}

/// What the class `ty` has for the interned `name`.
#[inline]
pub fn find(ty: Ref<TypeObject>, name: Ref<Str>) -> Found {
    let hash = (ty.ptr() as usize >> 5) ^ (name.ptr() as usize >> 4);
    // SAFETY: single threaded; the index is masked.
    unsafe {
        let entry = &raw mut CACHE[hash & (CACHE_SIZE - 1)];
        if (*entry).ty == ty.ptr() && (*entry).name == name.word() && (*entry).version == VERSION {
            return (*entry).found;
        }
        let found = search(ty, name);
        *entry = Entry { ty: ty.ptr(), name: name.word(), version: VERSION, found };
        found
    }
}

#[cold]
#[inline(never)]
fn search(ty: Ref<TypeObject>, name: Ref<Str>) -> Found {
    let attr = ty.find_in_mro(|class| {
        let attr = own_attribute(class, name);
        if attr.is_null() { None } else { Some(attr) }
    });
    let slot = super::place::find(ty, name.word()).map_or(-1, |slot| slot as i32);
    Found { attr: attr.unwrap_or(Word::NULL), slot }
}

/// The class attribute for the interned `name`, or null.
#[inline]
pub fn class_attribute(ty: Ref<TypeObject>, name: Ref<Str>) -> Word {
    find(ty, name).attr
}

/// The class attribute of that name, or null.
pub fn class_attribute_named(ty: Ref<TypeObject>, name: &'static str) -> Word {
    class_attribute(ty, crate::str::intern::known(name))
}

/// What `class` itself has, its bases left out.
pub fn own_attribute(class: Ref<TypeObject>, name: Ref<Str>) -> Word {
    let attr = class.attrs.get(name.word());
    if !attr.is_null() || class.is_heap() {
        return attr;
    }
    let made = make_builtin_attribute(class, name);
    if !made.is_null() {
        // SAFETY: single threaded; no reference to the attributes is in use.
        let attrs = unsafe { &mut class.get_mut().attrs };
        let place = attrs.place(name.word());
        attrs.values[place] = made;
    }
    made
}

/// A method, operator or computed attribute of a builtin type as an object, which is immortal.
fn make_builtin_attribute(class: Ref<TypeObject>, name: Ref<Str>) -> Word {
    let text = name.text();
    // An operator's slot takes any operand; its rows only those whose types are known.
    let operator = dunder::from_name(&text).filter(|&dunder| has_own(class, dunder));
    let method = if operator.is_none() { crate::function::builtin::find_method(class.name, &text) } else { None };
    if let Some(method) = method {
        return BuiltinFunction::descriptor(class, method);
    }
    if let Some(member) = class.slots.members.iter().find(|member| member.name == text) {
        return MemberDescriptor::make(class, member);
    }
    if &*text == "__doc__" {
        return Word::NULL;
    }
    if &*text == "__hash__" && class.slots.hash.is_none() {
        return Word::NONE;
    }
    operator.map_or(Word::NULL, |dunder| WrapperDescriptor::make(class, dunder, name))
}

/// Whether the builtin type has the special method itself, rather than by its base.
fn has_own(class: Ref<TypeObject>, dunder: Dunder) -> bool {
    let is_object = class.class_id == BuiltinType::Object.class_id();
    if matches!(dunder, Dunder::GetAttribute | Dunder::SetAttr | Dunder::DelAttr | Dunder::Init) && is_object {
        return true;
    }
    // What `type` does for classes with members is not what it has; and what has a length has no truth of its own.
    let is_hidden = match dunder {
        Dunder::Iter | Dunder::Len | Dunder::Contains | Dunder::Bool if class.is(BuiltinType::Type) => true,
        // It is one for the few that are class methods.
        Dunder::Get => class.is(BuiltinType::BuiltinFunction),
        Dunder::Bool => class.slots.len.is_some() && !class.is(BuiltinType::Range),
        _ => false,
    };
    !is_hidden
        && dunder::has(&class.slots, dunder)
        && (is_object || class.base().is_none_or(|base| !dunder::has(&base.slots, dunder) || differs(class, base, dunder)))
}

fn differs(class: Ref<TypeObject>, base: Ref<TypeObject>, dunder: Dunder) -> bool {
    let (own, inherited) = (&class.slots, &base.slots);
    macro_rules! field {
        ($name:ident) => {
            own.$name.map(|f| f as usize) != inherited.$name.map(|f| f as usize)
        };
    }
    match dunder {
        Dunder::Compare(_) => field!(compare),
        Dunder::Hash => field!(hash),
        Dunder::Repr => field!(repr),
        Dunder::Str => field!(str),
        Dunder::Format => field!(format),
        Dunder::New => field!(construct),
        Dunder::Init => field!(init),
        Dunder::GetAttribute => field!(getattr),
        Dunder::SetAttr | Dunder::DelAttr => field!(setattr),
        Dunder::Iter => field!(iter),
        Dunder::Next => field!(next),
        Dunder::Len => field!(len),
        Dunder::GetItem => field!(getitem),
        Dunder::Bool => field!(truth),
        Dunder::Call => field!(call),
        Dunder::Binary(op) | Dunder::Reflected(op) => {
            own.binary[op as usize].map(|f| f as usize) != inherited.binary[op as usize].map(|f| f as usize)
        }
        _ => false,
    }
}
