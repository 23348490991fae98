//! `_random.Random`: the generator under the module random, which is Python (`rt/lib/random.py`).

pub mod mersenne;

pub mod rows;

pub mod sha512;

use crate::args::Args;
use crate::object::slots::Slots;
use crate::object::{BuiltinType, Header, Object, Own, OwnWord, Raised, Ref, TypeObject};
use mersenne::Mersenne;

/// A generator.
#[repr(C)]
pub struct Random {
    /// The header.
    pub header: Header,
    /// Its state.
    pub generator: Mersenne,
}

// SAFETY: `#[repr(C)]`, and starts with a header.
unsafe impl Object for Random {
    const TYPE: BuiltinType = BuiltinType::Random;
}

/// The operators.
pub const SLOTS: Slots = Slots { construct: Some(construct), init: Some(|_, _| Ok(())), ..Slots::NONE };

/// A generator of the class `ty` in the state of seed 0.
pub fn new(ty: Ref<TypeObject>) -> Own<Random> {
    let object = crate::sequence::allocate::<Random>(ty, size_of::<Random>());
    // SAFETY: fresh memory of the right size; the header is set.
    unsafe {
        (&raw mut (*object).generator).write(Mersenne::new(&[0]));
        Own::from_ptr(object)
    }
}

fn construct(ty: Ref<TypeObject>, args: Args) -> Result<OwnWord, Raised> {
    let random = new(ty);
    let seed = args.positional().first().copied().unwrap_or(crate::object::Word::NONE);
    rows::seed(random.borrow(), seed)?;
    Ok(random.into_word())
}
