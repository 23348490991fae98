//! complex.

pub mod arith;

pub mod slots;

pub mod methods;

pub use slots::SLOTS;

use crate::object::{Header, Object, Own, OwnWord, Ref, TypeObject, alloc, builtin};
use taipan_rt_abi::BuiltinType;

/// A complex number.
#[repr(C)]
#[allow(missing_docs)]
pub struct Complex {
    pub header: Header,
    pub real: f64,
    pub imag: f64,
}

// SAFETY: `#[repr(C)]`, and starts with a header.
unsafe impl Object for Complex {
    const TYPE: BuiltinType = BuiltinType::Complex;
}

impl Complex {
    /// A complex number.
    pub fn new(real: f64, imag: f64) -> Own<Complex> {
        Complex::of_type(builtin(BuiltinType::Complex), real, imag)
    }

    /// An object of `ty`, complex or a subclass.
    pub fn of_type(ty: Ref<TypeObject>, real: f64, imag: f64) -> Own<Complex> {
        let object = alloc::object(&ty, size_of::<Complex>()).cast::<Complex>();
        // SAFETY: fresh memory of the right size; the header is set.
        unsafe {
            (&raw mut (*object).real).write(real);
            (&raw mut (*object).imag).write(imag);
            Own::from_ptr(object)
        }
    }

    /// Real and imaginary part.
    pub fn parts(&self) -> (f64, f64) {
        (self.real, self.imag)
    }
}

/// A pair as a value.
pub fn value((real, imag): (f64, f64)) -> OwnWord {
    Complex::new(real, imag).into_word()
}
