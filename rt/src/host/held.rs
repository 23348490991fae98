//! Owned references to objects of the host.

use super::ffi::{self, Object};
use crate::object::Raised;

/// One owner of an object of the host.
pub struct Held(Object);

impl Held {
    /// Takes over a reference.
    ///
    /// # Safety
    /// `object` is live, and one of its owners passes to the result.
    #[inline(always)]
    pub unsafe fn from_owned(object: Object) -> Held {
        Held(object)
    }

    /// One more owner.
    ///
    /// # Safety
    /// `object` is live.
    #[inline(always)]
    pub unsafe fn from_borrowed(object: Object) -> Held {
        // SAFETY: the caller's promise.
        unsafe { ffi::incref(object) };
        Held(object)
    }

    /// The result of a function of the host: a new reference, or null when it raised.
    #[inline]
    pub fn from_result(object: Object) -> Result<Held, Raised> {
        if object.is_null() { Err(super::exception::fetch()) } else { Ok(Held(object)) }
    }

    /// The object, borrowed.
    #[inline(always)]
    pub fn get(&self) -> Object {
        self.0
    }

    /// Gives the reference away.
    #[inline(always)]
    pub fn into_raw(self) -> Object {
        std::mem::ManuallyDrop::new(self).0
    }
}

impl Clone for Held {
    fn clone(&self) -> Held {
        // SAFETY: the object is live.
        unsafe { Held::from_borrowed(self.0) }
    }
}

impl Drop for Held {
    #[inline]
    fn drop(&mut self) {
        // SAFETY: the reference is owned.
        unsafe { ffi::decref(self.0) }
    }
}

/// Whether a function of the host that gives a number failed.
#[inline]
pub fn check(result: std::ffi::c_int) -> Result<(), Raised> {
    if result < 0 { Err(super::exception::fetch()) } else { Ok(()) }
}

/// A question to the host that may raise.
#[inline]
pub fn answer(result: std::ffi::c_int) -> Result<bool, Raised> {
    check(result)?;
    Ok(result != 0)
}
