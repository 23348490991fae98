//! Typed references: [`Ref`] borrows, [`Own`] is one of the object's counted owners.

use super::{Object, Word, refcount};
use std::marker::PhantomData;
use std::mem::ManuallyDrop;
use std::ops::Deref;
use std::ptr::NonNull;

/// A borrowed object of type `T`. The caller of a function keeps it alive as long as the function runs.
#[repr(transparent)]
pub struct Ref<T>(NonNull<T>);

impl<T> Clone for Ref<T> {
    #[inline(always)]
    fn clone(&self) -> Ref<T> {
        *self
    }
}

impl<T> Copy for Ref<T> {}

impl<T> PartialEq for Ref<T> {
    #[inline(always)]
    fn eq(&self, other: &Ref<T>) -> bool {
        self.0 == other.0
    }
}

impl<T> Eq for Ref<T> {}

impl<T> Deref for Ref<T> {
    type Target = T;

    #[inline(always)]
    fn deref(&self) -> &T {
        // SAFETY: a `Ref` is made of a live object only, and its owner outlives the borrow.
        unsafe { self.0.as_ref() }
    }
}

impl<T> Ref<T> {
    /// The object at `ptr`.
    ///
    /// # Safety
    /// `ptr` must point to a live `T`.
    #[inline(always)]
    pub const unsafe fn from_ptr(ptr: *const T) -> Ref<T> {
        // SAFETY: the caller's promise.
        Ref(unsafe { NonNull::new_unchecked(ptr as *mut T) })
    }

    /// The object that `word` points to.
    ///
    /// # Safety
    /// `word` must point to a live `T`.
    #[inline(always)]
    pub unsafe fn from_word(word: Word) -> Ref<T> {
        // SAFETY: the caller's promise.
        unsafe { Ref::from_ptr(word.ptr::<T>()) }
    }

    /// The address.
    #[inline(always)]
    pub fn ptr(self) -> *mut T {
        self.0.as_ptr()
    }

    /// The object as any value.
    #[inline(always)]
    pub fn word(self) -> Word {
        Word::from_ptr(self.0.as_ptr())
    }

    /// One more owner.
    #[inline(always)]
    pub fn own(self) -> Own<T> {
        refcount::retain_object(self.0.as_ptr().cast());
        Own(self.0, PhantomData)
    }

    /// The object for writing.
    ///
    /// # Safety
    /// No other reference to the fields may be in use, in particular none across a call of user code.
    #[inline(always)]
    #[allow(clippy::mut_from_ref)]
    pub unsafe fn get_mut<'a>(self) -> &'a mut T {
        // SAFETY: the caller's promise.
        unsafe { &mut *self.0.as_ptr() }
    }

    /// The same object as another type of object.
    ///
    /// # Safety
    /// The object must have `U`'s layout.
    #[inline(always)]
    pub unsafe fn cast<U>(self) -> Ref<U> {
        Ref(self.0.cast())
    }
}

/// One counted owner of an object; dropping it releases the object.
#[repr(transparent)]
pub struct Own<T>(NonNull<T>, PhantomData<T>);

impl<T> Own<T> {
    /// Takes over a reference.
    ///
    /// # Safety
    /// `ptr` must point to a live `T`, one owner of which passes to the result.
    #[inline(always)]
    pub unsafe fn from_ptr(ptr: *mut T) -> Own<T> {
        // SAFETY: the caller's promise.
        Own(unsafe { NonNull::new_unchecked(ptr) }, PhantomData)
    }

    /// Takes over the reference that `word` is.
    ///
    /// # Safety
    /// As for [`Own::from_ptr`].
    #[inline(always)]
    pub unsafe fn from_word(word: Word) -> Own<T> {
        // SAFETY: the caller's promise.
        unsafe { Own::from_ptr(word.ptr()) }
    }

    /// The object, borrowed.
    #[inline(always)]
    pub fn borrow(&self) -> Ref<T> {
        Ref(self.0)
    }

    /// The object as any value, borrowed.
    #[inline(always)]
    pub fn word(&self) -> Word {
        self.borrow().word()
    }

    /// Gives the reference away as a raw word.
    #[inline(always)]
    pub fn into_raw(self) -> Word {
        ManuallyDrop::new(self).word()
    }

    /// The object as an owned value of any type.
    #[inline(always)]
    pub fn into_word(self) -> OwnWord {
        OwnWord(self.into_raw())
    }

    /// The same object as another type of object.
    ///
    /// # Safety
    /// The object must have `U`'s layout.
    #[inline(always)]
    pub unsafe fn cast<U>(self) -> Own<U> {
        let pointer = ManuallyDrop::new(self).0;
        Own(pointer.cast(), PhantomData)
    }
}

impl<T> Clone for Own<T> {
    #[inline(always)]
    fn clone(&self) -> Own<T> {
        self.borrow().own()
    }
}

impl<T> Drop for Own<T> {
    #[inline(always)]
    fn drop(&mut self) {
        refcount::release_object(self.0.as_ptr().cast());
    }
}

impl<T> Deref for Own<T> {
    type Target = T;

    #[inline(always)]
    fn deref(&self) -> &T {
        // SAFETY: the owner keeps the object alive.
        unsafe { self.0.as_ref() }
    }
}

/// An owned value of any type; may be [`Word::NULL`], which owns nothing.
#[repr(transparent)]
#[derive(Debug)]
pub struct OwnWord(Word);

#[allow(missing_docs)]
impl OwnWord {
    pub const NULL: OwnWord = OwnWord(Word::NULL);
    pub const NONE: OwnWord = OwnWord(Word::NONE);
    pub const NOT_IMPLEMENTED: OwnWord = OwnWord(Word::NOT_IMPLEMENTED);
}

impl OwnWord {
    /// Takes over the reference that `word` is.
    ///
    /// # Safety
    /// The caller must own a reference to the value (which is nothing for one that is not a pointer).
    #[inline(always)]
    pub const unsafe fn from_raw(word: Word) -> OwnWord {
        OwnWord(word)
    }

    /// One more owner of `word`.
    #[inline(always)]
    pub fn from_borrowed(word: Word) -> OwnWord {
        refcount::retain(word);
        OwnWord(word)
    }

    /// A small int; the caller knows that it fits 63 bits.
    #[inline(always)]
    pub const fn from_small(value: i64) -> OwnWord {
        OwnWord(Word::from_small(value))
    }

    /// A truth value.
    #[inline(always)]
    pub const fn from_bool(value: bool) -> OwnWord {
        OwnWord(Word::from_bool(value))
    }

    /// The value, borrowed.
    #[inline(always)]
    pub fn word(&self) -> Word {
        self.0
    }

    /// Whether there is no value.
    #[inline(always)]
    pub fn is_null(&self) -> bool {
        self.0.is_null()
    }

    /// Gives the reference away as a raw word.
    #[inline(always)]
    pub fn into_raw(self) -> Word {
        ManuallyDrop::new(self).0
    }

    /// The value as an object of type `T`.
    ///
    /// # Safety
    /// The value must be an object of `T`'s type or of a subclass.
    #[inline(always)]
    pub unsafe fn cast_unchecked<T: Object>(self) -> Own<T> {
        // SAFETY: the caller's promise; the reference moves.
        unsafe { Own::from_word(self.into_raw()) }
    }
}

impl Clone for OwnWord {
    #[inline(always)]
    fn clone(&self) -> OwnWord {
        OwnWord::from_borrowed(self.0)
    }
}

impl Drop for OwnWord {
    #[inline(always)]
    fn drop(&mut self) {
        refcount::release(self.0);
    }
}

impl<T> From<Own<T>> for OwnWord {
    #[inline(always)]
    fn from(object: Own<T>) -> OwnWord {
        object.into_word()
    }
}

impl Word {
    /// One more owner of the value.
    #[inline(always)]
    pub fn own(self) -> OwnWord {
        OwnWord::from_borrowed(self)
    }
}
