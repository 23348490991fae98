//! Type objects: builtin ones are statics, those of class statements are made when the statement runs.

use super::alloc::Pool;
use super::slots::Slots;
use super::{Header, Object, Ref, Word};
use crate::class::attributes::Attributes;
use crate::class::place::SlotPlace;
use taipan_rt_abi::{BuiltinType, descriptor};

/// Bits of [`TypeObject::flags`].
pub mod flags {
    /// Made by a class statement (or `type(…)`), so that instances own a reference to it.
    pub const HEAP: u32 = 1;
    /// The class or a base defines `__del__`.
    pub const FINALIZER: u32 = 2;
    /// Some instance has a weak reference to it.
    pub const WEAKLY_REFERENCED: u32 = 4;
    /// Instances have a hidden last slot for a `__dict__`.
    pub const HAS_DICT: u32 = 8;
    /// An attribute without a slot can't be set.
    pub const CLOSED: u32 = 16;
    /// Instances may be part of a cycle.
    pub const CYCLIC: u32 = 32;
    /// The class derives from BaseException.
    pub const EXCEPTION: u32 = 64;
    /// The class or a base overrides attribute access (`__getattribute__`, `__getattr__`).
    pub const CUSTOM_GETATTR: u32 = 128;
    /// Python code may not derive from it (`bool`, `range`, functions …).
    pub const FINAL: u32 = 256;
    /// The class is abstract: it has unimplemented abstract methods.
    pub const ABSTRACT: u32 = 512;
    /// Instances have no class-level descriptors that could hide a slot: `obj.name` is the slot where it is set.
    pub const PLAIN_SLOTS: u32 = 1024;
    /// Instances are objects of the host of an extension module.
    pub const FOREIGN: u32 = 2048;
    /// Instances are a header with attribute slots around it, from a pool: nothing but the slots has to be released.
    pub const SLOTS_ONLY: u32 = 4096;
    /// The class behaves as if it had `EnumType` for a metaclass: see `class/enumeration`.
    pub const ENUMERATION: u32 = 8192;
}

/// A class.
#[repr(C)]
pub struct TypeObject {
    /// Itself an object.
    pub header: Header,
    /// The number that a type switch tests.
    pub class_id: u32,
    /// [`flags`].
    pub flags: u32,
    /// Bytes of an instance, header included, attribute slots not.
    pub basic_size: usize,
    /// Bytes of attribute slots before an instance's header, the hidden `__dict__` slot included.
    pub prefix: usize,
    /// Where instances come from when `prefix` is not 0.
    pub pool: *mut Pool,
    /// Releases what an instance's own fields hold.
    pub drop: unsafe fn(*mut Header),
    /// The operators, inherited ones included.
    pub slots: Slots,
    /// `__name__`, with the module for builtin types that are not in `builtins`.
    pub name: &'static str,
    /// `__qualname__`.
    pub qualname: &'static str,
    /// `__module__`.
    pub module: &'static str,
    /// The first base; `object`'s is null.
    pub base: *const TypeObject,
    /// The nearest builtin type (itself for one): whose layout instances have.
    pub layout: BuiltinType,
    /// `__bases__` beyond [`TypeObject::base`] and the method resolution order, for classes of Python code.
    pub bases: Vec<Ref<TypeObject>>,
    /// The method resolution order, itself first; empty for a builtin type, whose bases are a chain.
    pub mro: Vec<Ref<TypeObject>>,
    /// Class attributes, those with a fixed slot first.
    pub attrs: Attributes,
    /// Names of the instance attributes with a fixed slot, by slot.
    pub slot_names: Vec<Word>,
    /// Where instances hold those.
    pub slot_places: Vec<SlotPlace>,
    /// The class statement.
    pub descriptor: *const descriptor::Class,
    /// Classes that name this one as a base; not owned.
    pub subclasses: Vec<*const TypeObject>,
}

// SAFETY: single threaded.
unsafe impl Sync for TypeObject {}

// SAFETY: `#[repr(C)]`, and starts with a header.
unsafe impl Object for TypeObject {
    const TYPE: BuiltinType = BuiltinType::Type;
}

unsafe fn drop_nothing(_: *mut Header) {}

/// The module and the rest of the name of a builtin type.
const fn split_name(name: &'static str) -> (&'static str, &'static str) {
    let mut dot = name.len();
    while dot > 0 {
        dot -= 1;
        if name.as_bytes()[dot] == b'.' {
            let (module, rest) = name.as_bytes().split_at(dot);
            let (_, own) = rest.split_at(1);
            // SAFETY: cut at an ASCII character.
            return unsafe { (std::str::from_utf8_unchecked(module), std::str::from_utf8_unchecked(own)) };
        }
    }
    ("builtins", name)
}

impl TypeObject {
    /// A builtin type; `slots` with what it inherits, `ty` is `type`.
    pub const fn builtin(
        id: BuiltinType,
        basic_size: usize,
        slots: Slots,
        flags: u32,
        ty: *const TypeObject,
        base: *const TypeObject,
    ) -> TypeObject {
        let (module, qualname) = split_name(id.python_name());
        TypeObject {
            header: Header::immortal(ty),
            class_id: id as u32,
            flags: if slots.traverse.is_some() { flags | flags::CYCLIC } else { flags },
            basic_size,
            prefix: 0,
            pool: std::ptr::null_mut(),
            drop: match slots.drop {
                Some(drop) => drop,
                None => drop_nothing,
            },
            slots,
            name: id.python_name(),
            qualname,
            module,
            base,
            layout: id,
            bases: Vec::new(),
            mro: Vec::new(),
            attrs: Attributes::new(),
            slot_names: Vec::new(),
            slot_places: Vec::new(),
            descriptor: std::ptr::null(),
            subclasses: Vec::new(),
        }
    }

    /// The first base.
    pub fn base(&self) -> Option<Ref<TypeObject>> {
        // SAFETY: a type keeps its bases alive.
        if self.base.is_null() { None } else { Some(unsafe { Ref::from_ptr(self.base) }) }
    }

    /// Whether the class is `ancestor` or derives from it.
    #[inline]
    pub fn is_subtype(&self, ancestor: Ref<TypeObject>) -> bool {
        if self.mro.is_empty() {
            let mut ty: *const TypeObject = self;
            while !ty.is_null() {
                if std::ptr::eq(ty, ancestor.ptr()) {
                    return true;
                }
                // SAFETY: a type keeps its bases alive.
                ty = unsafe { (*ty).base };
            }
            false
        } else {
            self.mro.contains(&ancestor)
        }
    }

    /// Calls `visit` along the method resolution order until it returns something.
    #[inline]
    pub fn find_in_mro<R>(&self, mut visit: impl FnMut(Ref<TypeObject>) -> Option<R>) -> Option<R> {
        if self.mro.is_empty() {
            let mut ty: *const TypeObject = self;
            while !ty.is_null() {
                // SAFETY: a type keeps its bases alive.
                unsafe {
                    if let Some(found) = visit(Ref::from_ptr(ty)) {
                        return Some(found);
                    }
                    ty = (*ty).base;
                }
            }
            None
        } else {
            self.mro.iter().find_map(|&ty| visit(ty))
        }
    }

    /// Whether the class is exactly the builtin type `id`.
    #[inline(always)]
    pub fn is(&self, id: BuiltinType) -> bool {
        if super::is_everywhere(id) { std::ptr::eq(self, super::builtin(id).ptr()) } else { self.class_id == id as u32 }
    }

    /// Whether the class is the builtin type `id` or derives from it.
    #[inline]
    pub fn is_a(&self, id: BuiltinType) -> bool {
        if super::table::is_everywhere(id) {
            return self.is_subtype(super::builtin(id));
        }
        self.find_in_mro(|ty| (ty.class_id == id as u32).then_some(())).is_some()
    }

    /// The builtin type whose layout instances have.
    pub fn layout_type(&self) -> Ref<TypeObject> {
        self.find_in_mro(|ty| (ty.class_id == self.layout as u32).then_some(ty)).expect("a layout comes from a base")
    }

    /// Whether it was made by Python code.
    #[inline(always)]
    pub fn is_heap(&self) -> bool {
        self.flags & flags::HEAP != 0
    }

    /// Bytes of `object`, header included, attribute slots not.
    ///
    /// # Safety
    /// `object` must be a live instance of this type.
    #[inline]
    pub unsafe fn size_of(&self, object: *mut Header) -> usize {
        match self.slots.size {
            // SAFETY: the caller's promise.
            Some(size) => unsafe { size(object) },
            None => self.basic_size,
        }
    }
}

impl TypeObject {
    /// The name as messages about objects show it.
    pub fn display_name(&self) -> &'static str {
        self.name
    }

    /// The name without the module.
    pub fn qualname_last(&self) -> &'static str {
        self.name.rsplit('.').next().unwrap_or(self.name)
    }
}

/// The text of a descriptor, where a lone surrogate reads `?`.
pub fn text(text: descriptor::Text) -> &'static str {
    if text.data.is_null() {
        return "";
    }
    // SAFETY: descriptors point to static data.
    let bytes = unsafe { std::slice::from_raw_parts(text.data, text.len) };
    match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => Box::leak(String::from_utf8_lossy(bytes).replace('\u{fffd}', "?").into_boxed_str()),
    }
}
