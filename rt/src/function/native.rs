//! Functions of the runtime as values, where no row declares them: `prop.setter`, `type.mro`.

use super::method;
use crate::args::Args;
use crate::map::HashMap;
use crate::object::slots::Slots;
use crate::object::{Header, Object, OwnWord, Raised, Ref, Word, alloc, builtin};
use taipan_rt_abi::BuiltinType;

/// What it runs.
pub type Code = fn(Args) -> Result<OwnWord, Raised>;

/// A function of the runtime.
#[repr(C)]
pub struct Native {
    /// The header.
    pub header: Header,
    code: Code,
}

// SAFETY: `#[repr(C)]`, and starts with a header.
unsafe impl Object for Native {
    const TYPE: BuiltinType = BuiltinType::NativeFunction;
}

/// Operators of the type.
pub const SLOTS: Slots = Slots {
    call: Some(|this, args| {
        // SAFETY: a slot of the type, which can't be derived from.
        let native = unsafe { Ref::<Native>::from_word(this) };
        (native.code)(args)
    }),
    descr_get: Some(|this, obj, _| Ok(if obj.is_null() { this.own() } else { method::method_new(this, obj) })),
    ..Slots::NONE
};

/// The one object of a function.
pub fn function(code: Code) -> Word {
    #[unsafe(export_name = "tp_rt_native_functions")]
    static mut MADE: Option<HashMap<usize, Word>> = None;
    // SAFETY: single threaded.
    let made = unsafe { MADE.get_or_insert_with(HashMap::default) };
    *made.entry(code as usize).or_insert_with(|| {
        let ty = builtin(BuiltinType::NativeFunction).ptr();
        let object = alloc::plain(ty, size_of::<Native>()).cast::<Native>();
        // SAFETY: fresh memory of the right size.
        unsafe { object.write(Native { header: Header::immortal(ty), code }) };
        Word::from_ptr(object)
    })
}

/// The function bound to its first argument.
pub fn bound(code: Code, this: Word) -> OwnWord {
    method::method_new(function(code), this)
}
