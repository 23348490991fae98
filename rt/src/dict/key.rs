//! Equality of keys.

use crate::object::{Raised, Word};
use crate::sequence::items;

/// Whether a stored key, which has the hash of `key` but is another word, equals it. The stored key is kept alive
/// meanwhile, as user code may take it out.
#[inline(always)]
pub fn equal(stored: Word, key: Word) -> Result<bool, Raised> {
    if stored.is_small_int() && key.is_small_int() {
        return Ok(false);
    }
    equal_slow(stored, key)
}

#[inline(never)]
fn equal_slow(stored: Word, key: Word) -> Result<bool, Raised> {
    if let (Some(stored), Some(key)) = (items::exact_str(stored), items::exact_str(key)) {
        return Ok(stored.equals(key));
    }
    let stored = stored.own();
    crate::imp::dyn_eq_bool(stored.word(), key)
}
