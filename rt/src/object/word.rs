//! A Python value as one machine word, and what can be asked of it without knowing its type.

use super::{Header, Object, Ref, TypeObject, builtin};
use taipan_rt_abi::{BuiltinType, word as abi};

/// Any Python value, borrowed; see `rt/abi/src/word.rs` for the encoding. [`Word::NULL`] is no value.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
#[repr(transparent)]
pub struct Word(pub u64);

#[allow(missing_docs)]
impl Word {
    pub const NULL: Word = Word(abi::NULL);
    pub const NONE: Word = Word(abi::NONE);
    pub const FALSE: Word = Word(abi::FALSE);
    pub const TRUE: Word = Word(abi::TRUE);
    pub const ELLIPSIS: Word = Word(abi::ELLIPSIS);
    pub const NOT_IMPLEMENTED: Word = Word(abi::NOT_IMPLEMENTED);
}

impl Word {
    /// Whether there is no value.
    #[inline(always)]
    pub const fn is_null(self) -> bool {
        self.0 == abi::NULL
    }

    /// The word itself, which is never "no value", as in a container: that spares a test for each.
    #[inline(always)]
    pub fn held(self) -> Word {
        debug_assert!(!self.is_null());
        // SAFETY: the caller has a value.
        unsafe { std::hint::assert_unchecked(!self.is_null()) };
        self
    }

    /// Whether the value is `None`.
    #[inline(always)]
    pub const fn is_none(self) -> bool {
        self.0 == abi::NONE
    }

    /// Whether the value is `NotImplemented`.
    #[inline(always)]
    pub const fn is_not_implemented(self) -> bool {
        self.0 == abi::NOT_IMPLEMENTED
    }

    /// Whether the value is `True` or `False`.
    #[inline(always)]
    pub const fn is_bool(self) -> bool {
        self.0 == abi::TRUE || self.0 == abi::FALSE
    }

    /// Whether the value is an int that the word itself holds.
    #[inline(always)]
    pub const fn is_small_int(self) -> bool {
        abi::is_small_int(self.0)
    }

    /// Whether the value is a float that the word itself holds.
    #[inline(always)]
    pub const fn is_inline_float(self) -> bool {
        abi::is_inline_float(self.0)
    }

    /// Whether the word is a pointer to an object.
    #[inline(always)]
    pub const fn is_pointer(self) -> bool {
        abi::is_pointer(self.0)
    }

    /// The int that the word itself holds.
    #[inline(always)]
    pub const fn small_int(self) -> Option<i64> {
        if self.is_small_int() { Some(abi::small_int_value(self.0)) } else { None }
    }

    /// The int that the word holds, where it must be a small one.
    #[inline(always)]
    pub const fn small_int_unchecked(self) -> i64 {
        abi::small_int_value(self.0)
    }

    /// A small int as a word; the caller knows that it fits 63 bits.
    #[inline(always)]
    pub const fn from_small(value: i64) -> Word {
        Word(((value << 1) | 1) as u64)
    }

    /// A truth value as a word.
    #[inline(always)]
    pub const fn from_bool(value: bool) -> Word {
        Word(abi::encode_bool(value))
    }

    /// The word of an object.
    #[inline(always)]
    pub fn from_ptr<T>(object: *const T) -> Word {
        Word(object as usize as u64)
    }

    /// The object that the word points to; it must be a pointer.
    #[inline(always)]
    pub fn ptr<T>(self) -> *mut T {
        self.0 as usize as *mut T
    }

    /// The header of the object that the word points to; it must be a pointer.
    #[inline(always)]
    pub fn header(self) -> *mut Header {
        self.ptr()
    }

    /// The class of the value.
    #[inline(always)]
    pub fn ty(self) -> Ref<TypeObject> {
        if self.is_pointer() {
            // SAFETY: a pointer word points to a live object, whose type is alive as long as it is.
            unsafe { Ref::from_ptr((*self.header()).ty) }
        } else {
            self.immediate_type()
        }
    }

    #[inline(never)]
    fn immediate_type(self) -> Ref<TypeObject> {
        if self.is_small_int() {
            builtin(BuiltinType::Int)
        } else if self.is_inline_float() {
            builtin(BuiltinType::Float)
        } else {
            match self {
                Word::TRUE | Word::FALSE => builtin(BuiltinType::Bool),
                Word::NONE => builtin(BuiltinType::NoneType),
                Word::ELLIPSIS => builtin(BuiltinType::EllipsisType),
                Word::NOT_IMPLEMENTED => builtin(BuiltinType::NotImplementedType),
                _ => unreachable!("the class of no value"),
            }
        }
    }

    /// Whether the value's class is exactly `ty`.
    #[inline(always)]
    pub fn is_exact(self, ty: BuiltinType) -> bool {
        self.ty().is(ty)
    }

    /// Whether the value's class is `ty` or derives from it.
    #[inline]
    pub fn is_a(self, ty: BuiltinType) -> bool {
        self.is_exact(ty) || self.ty().is_a(ty)
    }

    /// The object, when it is of `T`'s type or a subclass.
    #[inline]
    pub fn cast<T: Object>(self) -> Option<Ref<T>> {
        if self.is_pointer() && self.is_a(T::TYPE) { Some(unsafe { Ref::from_word(self) }) } else { None }
    }

    /// The object, when its class is exactly `T`'s.
    #[inline]
    pub fn cast_exact<T: Object>(self) -> Option<Ref<T>> {
        // SAFETY: the class was checked.
        if self.is_pointer() && self.is_exact(T::TYPE) { Some(unsafe { Ref::from_word(self) }) } else { None }
    }

    /// The object, which is known to be a `T`.
    ///
    /// # Safety
    /// The value must be an object of `T`'s type or of a subclass.
    #[inline(always)]
    pub unsafe fn cast_unchecked<T: Object>(self) -> Ref<T> {
        // SAFETY: the caller's promise.
        unsafe { Ref::from_word(self) }
    }
}
