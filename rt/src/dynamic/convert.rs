//! Truth, length, hash, `repr`, `str` of any value.

use crate::object::{Own, OwnWord, Raised, Word};
use crate::str::Str;

/// Truth of any value.
#[inline(always)]
pub fn truth(a: Word) -> Result<bool, Raised> {
    match a {
        Word::TRUE => Ok(true),
        Word::FALSE | Word::NONE => Ok(false),
        _ if a.is_small_int() => Ok(a != Word::from_small(0)),
        _ => tp_rt_truth_slow(a).read(),
    }
}

/// A truth value or an exception, for a slow path that compiled code calls.
#[repr(u8)]
enum Answer {
    No,
    Yes,
    Raised,
}

impl Answer {
    #[inline(always)]
    fn read(self) -> Result<bool, Raised> {
        match self {
            Answer::No => Ok(false),
            Answer::Yes => Ok(true),
            Answer::Raised => Err(Raised),
        }
    }
}

#[unsafe(no_mangle)]
#[inline(never)]
extern "C" fn tp_rt_truth_slow(a: Word) -> Answer {
    if a.is_inline_float() {
        return Answer::Yes;
    }
    let slots = &a.ty().slots;
    let result = match (slots.truth, slots.len) {
        (Some(truth), _) => truth(a),
        (None, Some(len)) => len(a).map(|len| len != 0),
        (None, None) => Ok(true),
    };
    match result {
        Ok(false) => Answer::No,
        Ok(true) => Answer::Yes,
        Err(Raised) => Answer::Raised,
    }
}

/// A row.
#[inline(always)]
pub fn dyn_truth(a: Word) -> Result<bool, Raised> {
    truth(a)
}

/// `len(a)`.
pub fn length(a: Word) -> Result<i64, Raised> {
    match a.ty().slots.len {
        Some(slot) => slot(a),
        None => raise!(TypeError, "object of type '{}' has no len()", a.ty().name),
    }
}

/// `hash(a)`.
pub fn hash(a: Word) -> Result<i64, Raised> {
    match a.ty().slots.hash {
        Some(slot) => slot(a),
        None => raise!(TypeError, "unhashable type: '{}'", a.ty().name),
    }
}

/// `repr(a)`.
pub fn repr(a: Word) -> Result<Own<Str>, Raised> {
    if a.is_null() {
        return Ok(Str::new("<NULL>"));
    }
    repr_for(a, "__repr__")
}

/// `repr(a)`, on behalf of the method that messages name.
pub fn repr_for(a: Word, method: &str) -> Result<Own<Str>, Raised> {
    crate::start::enter_call()?;
    match a.ty().slots.repr {
        Some(slot) => expect_str(slot(a)?, method),
        None => Ok(Str::new(&crate::class::object::default_repr(a))),
    }
}

/// `str(a)`.
pub fn to_str(a: Word) -> Result<Own<Str>, Raised> {
    if a.is_null() {
        return Ok(Str::new("<NULL>"));
    }
    if let Some(text) = a.cast_exact::<Str>() {
        return Ok(text.own());
    }
    match a.ty().slots.str {
        Some(slot) => {
            crate::start::enter_call()?;
            expect_str(slot(a)?, "__str__")
        }
        None => repr_for(a, "__str__"),
    }
}

fn expect_str(result: OwnWord, method: &str) -> Result<Own<Str>, Raised> {
    if result.word().cast::<Str>().is_some() {
        // SAFETY: just checked.
        return Ok(unsafe { result.cast_unchecked() });
    }
    raise!(TypeError, "{method} returned non-string (type {})", result.word().ty().name)
}
