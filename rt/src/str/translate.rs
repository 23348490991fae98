//! `str.translate` and `str.maketrans`.

use super::object::Str;
use super::units::TextBuf;
use crate::dict::Dict;
use crate::int::{self, value::is_int};
use crate::object::{BuiltinType, Own, OwnWord, Raised, Ref, Word};

/// A row: `a.translate(table)`.
pub fn str_translate(a: Ref<Str>, table: Word) -> Result<Own<Str>, Raised> {
    let mut buf = TextBuf::with_capacity(a.len);
    for c in a.units().chars() {
        let mapped = match crate::imp::dyn_getitem(table, Word::from_small(c as i64)) {
            Ok(mapped) => mapped,
            // What the table does not have stays.
            Err(Raised) if crate::sequence::fault::catch(BuiltinType::LookupError) => {
                buf.push(c);
                continue;
            }
            Err(Raised) => return Err(Raised),
        };
        let word = mapped.word();
        if word.is_none() {
            continue;
        }
        if let Some(text) = word.cast::<Str>() {
            buf.extend(text.units());
        } else if is_int(word) {
            match int::view(word).to_i64() {
                Some(c @ 0..0x110000) => buf.push(c as u32),
                _ => return raise!(ValueError, "character mapping must be in range(0x110000)"),
            }
        } else {
            return raise!(TypeError, "character mapping must return integer, None or str");
        }
    }
    Ok(Str::from_buf(&buf))
}

/// A row: `str.maketrans(x, y, z)`; `y` and `z` are 0 when left out.
pub fn str_maketrans(x: Word, y: Word, z: Word) -> Result<OwnWord, Raised> {
    let table = crate::imp::dict_new(std::ptr::null_mut(), 0)?;
    if y.is_null() {
        let Some(given) = x.cast::<Dict>() else {
            return raise!(TypeError, "if you give only one argument to maketrans it must be a dict");
        };
        fill_from_dict(table.borrow(), given)?;
        return Ok(table.into_word());
    }
    let Some(from) = x.cast::<Str>() else {
        return raise!(TypeError, "first maketrans argument must be a string if there is a second argument");
    };
    let Some(to) = y.cast::<Str>() else {
        return raise!(TypeError, "maketrans() argument 2 must be str, not {}", y.ty().name);
    };
    if from.len != to.len {
        return raise!(ValueError, "the first two maketrans arguments must have equal length");
    }
    for (from, to) in from.units().chars().zip(to.units().chars()) {
        crate::imp::dict_insert(table.borrow(), Word::from_small(from as i64), Word::from_small(to as i64))?;
    }
    if !z.is_null() {
        let Some(deleted) = z.cast::<Str>() else {
            return raise!(TypeError, "maketrans() argument 3 must be str, not {}", z.ty().name);
        };
        for c in deleted.units().chars() {
            crate::imp::dict_insert(table.borrow(), Word::from_small(c as i64), Word::NONE)?;
        }
    }
    Ok(table.into_word())
}

fn fill_from_dict(table: Ref<Dict>, given: Ref<Dict>) -> Result<(), Raised> {
    crate::sequence::walk::with_items(given.word(), "a dict is iterable", |keys| {
        for &key in keys {
            let value = crate::imp::dyn_getitem(given.word(), key)?;
            if let Some(text) = key.cast::<Str>() {
                if text.len != 1 {
                    return raise!(ValueError, "string keys in translate table must be of length 1");
                }
                crate::imp::dict_insert(table, Word::from_small(text.at(0) as i64), value.word())?;
            } else if is_int(key) {
                crate::imp::dict_insert(table, key, value.word())?;
            } else {
                return raise!(TypeError, "keys in translate table must be strings or integers");
            }
        }
        Ok(())
    })
}
