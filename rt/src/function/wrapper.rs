//! What builtin types have under the names of special methods (`int.__add__`) and computed attributes
//! (`slice.start`), as objects.

use crate::args::Args;
use crate::class::dunder::{self, Dunder};
use crate::object::slots::{Member, Slots};
use crate::object::{Header, Object, OwnWord, Raised, Ref, TypeObject, Word, alloc, builtin};
use crate::str::Str;
use taipan_rt_abi::BuiltinType;

/// `int.__add__` and its like.
#[repr(C)]
pub struct WrapperDescriptor {
    /// The header.
    pub header: Header,
    owner: *const TypeObject,
    name: Word,
    dunder: Dunder,
}

/// `slice.start` and its like.
#[repr(C)]
pub struct MemberDescriptor {
    /// The header.
    pub header: Header,
    owner: *const TypeObject,
    member: *const Member,
}

// SAFETY: `#[repr(C)]`, and starts with a header.
unsafe impl Object for WrapperDescriptor {
    const TYPE: BuiltinType = BuiltinType::WrapperDescriptor;
}

// SAFETY: `#[repr(C)]`, and starts with a header.
unsafe impl Object for MemberDescriptor {
    const TYPE: BuiltinType = BuiltinType::GetSetDescriptor;
}

/// Operators of wrapper_descriptor.
pub const SLOTS: Slots = Slots {
    call: Some(call),
    repr: Some(repr),
    descr_get: Some(get),
    members: &[
        slot_member("__name__", |this| Ok(wrapper(this).name().word().own())),
        slot_member("__qualname__", |this| {
            let wrapper = wrapper(this);
            Ok(Str::new(&format!("{}.{}", wrapper.owner().qualname, wrapper.name().text())).into_word())
        }),
        slot_member("__doc__", |_| Ok(OwnWord::NONE)),
    ],
    ..Slots::NONE
};

/// Operators of getset_descriptor.
pub const MEMBER_SLOTS: Slots = Slots {
    descr_get: Some(member_get),
    descr_set: Some(member_set),
    repr: Some(member_repr),
    members: &[slot_member("__name__", |this| Ok(Str::new(member(this).member().name).into_word()))],
    ..Slots::NONE
};

const fn slot_member(name: &'static str, get: crate::object::slots::Unary) -> Member {
    Member::new(name, get)
}

fn wrapper(word: Word) -> Ref<WrapperDescriptor> {
    // SAFETY: a slot of the type, which can't be derived from.
    unsafe { Ref::from_word(word) }
}

fn member(word: Word) -> Ref<MemberDescriptor> {
    // SAFETY: a slot of the type, which can't be derived from.
    unsafe { Ref::from_word(word) }
}

impl WrapperDescriptor {
    /// An immortal one.
    pub fn make(owner: Ref<TypeObject>, dunder: Dunder, name: Ref<Str>) -> Word {
        let ty = builtin(BuiltinType::WrapperDescriptor).ptr();
        let object = alloc::plain(ty, size_of::<WrapperDescriptor>()).cast::<WrapperDescriptor>();
        // SAFETY: fresh memory of the right size; names are immortal.
        unsafe {
            let header = Header::immortal(ty);
            object.write(WrapperDescriptor { header, owner: owner.ptr(), name: name.word(), dunder });
        }
        Word::from_ptr(object)
    }

    /// The type that has it.
    pub fn owner(&self) -> Ref<TypeObject> {
        // SAFETY: builtin types are immortal.
        unsafe { Ref::from_ptr(self.owner) }
    }

    /// The special method's name.
    pub fn name(&self) -> Ref<Str> {
        // SAFETY: always a str.
        unsafe { self.name.cast_unchecked() }
    }

    /// Which special method it is.
    pub fn dunder(&self) -> Dunder {
        self.dunder
    }
}

impl MemberDescriptor {
    /// An immortal one.
    pub fn make(owner: Ref<TypeObject>, member: &'static Member) -> Word {
        let ty = builtin(BuiltinType::GetSetDescriptor).ptr();
        let object = alloc::plain(ty, size_of::<MemberDescriptor>()).cast::<MemberDescriptor>();
        // SAFETY: fresh memory of the right size.
        unsafe { object.write(MemberDescriptor { header: Header::immortal(ty), owner: owner.ptr(), member }) };
        Word::from_ptr(object)
    }

    fn member(&self) -> &'static Member {
        // SAFETY: made of a static.
        unsafe { &*self.member }
    }

    fn check(&self, obj: Word) -> Result<(), Raised> {
        // SAFETY: builtin types are immortal.
        let owner = unsafe { Ref::from_ptr(self.owner) };
        if obj.ty().is_subtype(owner) {
            return Ok(());
        }
        raise!(TypeError, "descriptor '{}' for '{}' objects doesn't apply to a '{}' object", self.member().name, owner.name, obj.ty().name)
    }
}

fn call(this: Word, args: Args) -> Result<OwnWord, Raised> {
    let wrapper = wrapper(this);
    dunder::call_slot(wrapper.owner(), wrapper.dunder, &wrapper.name().text(), args)
}

fn get(this: Word, obj: Word, _: Ref<TypeObject>) -> Result<OwnWord, Raised> {
    if obj.is_null() || wrapper(this).dunder == Dunder::New {
        return Ok(this.own());
    }
    Ok(super::method::method_new(this, obj))
}

fn repr(this: Word) -> Result<OwnWord, Raised> {
    let wrapper = wrapper(this);
    let text = if wrapper.dunder == Dunder::New {
        format!("<built-in method __new__ of type object at {:#x}>", wrapper.owner as usize)
    } else {
        format!("<slot wrapper '{}' of '{}' objects>", wrapper.name().text(), wrapper.owner().name)
    };
    Ok(Str::new(&text).into_word())
}

fn member_get(this: Word, obj: Word, _: Ref<TypeObject>) -> Result<OwnWord, Raised> {
    if obj.is_null() {
        return Ok(this.own());
    }
    member(this).check(obj)?;
    (member(this).member().get)(obj)
}

fn member_set(this: Word, obj: Word, value: Word) -> Result<(), Raised> {
    member(this).check(obj)?;
    let found = member(this).member();
    match found.set {
        Some(set) => set(obj, value),
        None => raise!(AttributeError, "attribute '{}' of '{}' objects is not writable", found.name, obj.ty().name),
    }
}

fn member_repr(this: Word) -> Result<OwnWord, Raised> {
    let descriptor = member(this);
    // SAFETY: builtin types are immortal.
    let owner = unsafe { &*descriptor.owner };
    Ok(Str::new(&format!("<attribute '{}' of '{}' objects>", descriptor.member().name, owner.name)).into_word())
}
