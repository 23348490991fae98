//! `str`, `repr`, `ascii` and `format` of any value.

use crate::object::{BuiltinType, Own, OwnWord, Raised, Ref, Word};
use crate::str::Str;

/// `str(word)`.
pub fn str_of(word: Word) -> Result<Own<Str>, Raised> {
    super::to_str(word)
}

/// `repr(word)`.
pub fn repr_of(word: Word) -> Result<Own<Str>, Raised> {
    super::repr(word)
}

/// `ascii(word)`.
pub fn ascii_of(word: Word) -> Result<Own<Str>, Raised> {
    Ok(crate::str::methods::ascii(repr_of(word)?.borrow()))
}

/// `format(word, spec)`.
pub fn format_of(word: Word, spec: Ref<Str>) -> Result<Own<Str>, Raised> {
    if spec.len == 0 && (word.cast_exact::<Str>().is_some() || word.is_small_int()) {
        return str_of(word);
    }
    let Some(format) = word.ty().slots.format else {
        if spec.len == 0 {
            return str_of(word);
        }
        return raise!(TypeError, "unsupported format string passed to {}.__format__", word.ty().name);
    };
    let result = format(word, spec)?;
    if result.word().is_pointer() && result.word().is_a(BuiltinType::Str) {
        // SAFETY: the class was checked.
        return Ok(unsafe { result.cast_unchecked() });
    }
    raise!(TypeError, "__format__ must return a str, not {}", result.word().ty().name)
}

/// A row: an f-string's field. Conversion 0 is none, 1 `!s`, 2 `!r`, 3 `!a`; `spec` is 0 when empty.
pub fn format_value(value: Word, conversion: i64, spec: Word) -> Result<Own<Str>, Raised> {
    let converted: OwnWord = match conversion {
        0 => value.own(),
        1 => str_of(value)?.into_word(),
        2 => repr_of(value)?.into_word(),
        _ => ascii_of(value)?.into_word(),
    };
    if spec.is_null() {
        return format_of(converted.word(), crate::str::empty().borrow());
    }
    // SAFETY: the row's spec is a str.
    format_of(converted.word(), unsafe { spec.cast_unchecked() })
}
