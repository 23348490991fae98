//! `str.translate` and `str.maketrans`.

use super::object::Str;
use super::units::{TextBuf, Units};
use crate::dict::Dict;
use crate::int::{self, value::is_int};
use crate::object::{BuiltinType, Own, OwnWord, Raised, Ref, Word};

/// What an ASCII character becomes when that isn't known yet, and when it is left out.
const UNKNOWN: u8 = 0xff;
const LEFT_OUT: u8 = 0xfe;

/// A row: `a.translate(table)`.
///
/// As in CPython, the table is asked once for each character of a text that is ASCII, up to the first that becomes something
/// else than an ASCII character or nothing; this one and those that follow are asked for each time,
/// and twice where they follow one that is left out: a run of such is looked for first.
pub fn str_translate(a: Ref<Str>, table: Word) -> Result<Own<Str>, Raised> {
    let mut bytes = Vec::new();
    let done = match a.units().ascii() {
        Some(text) => translate_ascii(text, table, &mut bytes)?,
        None => 0,
    };
    if done == a.len {
        return Ok(Str::from_units(Units::One(&bytes)));
    }
    let mut buf = TextBuf::One(bytes);
    let mut after_left_out = false;
    for c in a.units().sub(done, a.len).chars() {
        if after_left_out {
            if is_left_out(&asked(table, c)?) {
                continue;
            }
            after_left_out = false;
        }
        let answer = asked(table, c)?;
        if is_left_out(&answer) {
            after_left_out = true;
            continue;
        }
        let Some(mapped) = answer else {
            buf.push(c);
            continue;
        };
        let word = mapped.word();
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

/// Translates the characters up to the first that becomes something else than an ASCII character or nothing; how many these are.
fn translate_ascii(text: &[u8], table: Word, out: &mut Vec<u8>) -> Result<usize, Raised> {
    let mut known = [UNKNOWN; 128];
    let mut done = text.len();
    let mut count = 0;
    out.resize(text.len(), 0);
    for (at, &c) in text.iter().enumerate() {
        let mut mapped = known[c as usize];
        if mapped == UNKNOWN {
            match ascii_for(table, c as u32)? {
                Some(answer) => mapped = answer,
                None => {
                    done = at;
                    break;
                }
            }
            known[c as usize] = mapped;
        }
        // What is left out is written over by what follows.
        out[count] = mapped;
        count += usize::from(mapped != LEFT_OUT);
    }
    out.truncate(count);
    Ok(done)
}

/// What the table has for `c`; None when it has nothing, so that the character stays.
fn asked(table: Word, c: u32) -> Result<Option<OwnWord>, Raised> {
    match crate::imp::dyn_getitem(table, Word::from_small(c as i64)) {
        Ok(mapped) => Ok(Some(mapped)),
        Err(Raised) if crate::sequence::fault::catch(BuiltinType::LookupError) => Ok(None),
        Err(Raised) => Err(Raised),
    }
}

fn is_left_out(answer: &Option<OwnWord>) -> bool {
    answer.as_ref().is_some_and(|mapped| mapped.word().is_none())
}

/// The ASCII character that the table has for `c`, or [`LEFT_OUT`]; None when it has something else.
fn ascii_for(table: Word, c: u32) -> Result<Option<u8>, Raised> {
    let Some(mapped) = asked(table, c)? else { return Ok(Some(c as u8)) };
    let word = mapped.word();
    if word.is_none() {
        return Ok(Some(LEFT_OUT));
    }
    let single = match word.cast::<Str>() {
        Some(text) if text.len == 1 => Some(text.at(0) as i64),
        Some(_) => None,
        None if is_int(word) => int::view(word).to_i64(),
        None => None,
    };
    Ok(single.filter(|c| (0..128).contains(c)).map(|c| c as u8))
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
