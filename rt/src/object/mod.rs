//! What every object has: a header, a place on the heap, a type.

pub mod header;

pub mod word;

pub mod own;

pub mod alloc;

pub mod refcount;

pub mod slots;

pub mod types;

pub mod table;

pub use header::{Header, IMMORTAL};
pub use own::{Own, OwnWord, Ref};
pub use table::{builtin, exception_type, is_everywhere};
pub use types::TypeObject;
pub use word::Word;

pub use taipan_rt_abi::BuiltinType;

/// An exception waits in the runtime's state; what a fallible function returns as its error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Raised;

/// A `#[repr(C)]` struct whose first field is a [`Header`].
///
/// # Safety
/// The struct must be `#[repr(C)]` and start with a [`Header`], and [`Object::TYPE`] must be the type of which
/// it is the layout.
pub unsafe trait Object {
    /// The builtin type whose objects, and those of its subclasses, have this layout.
    const TYPE: BuiltinType;
}

/// Any object: what is known when only the header is.
pub type Obj = Header;

// SAFETY: a header starts with itself, and every object has one.
unsafe impl Object for Header {
    const TYPE: BuiltinType = BuiltinType::Object;
}
