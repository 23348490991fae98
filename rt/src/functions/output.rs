//! `print` and `input`.
#![allow(missing_docs)]

use crate::library::file::File;
use crate::library::stdio;
use crate::object::{BuiltinType, Own, Raised, Ref, Word};
use crate::sequence::{self, repr};
use crate::str::{Str, intern};
use crate::tuple::Tuple;

/// What a separator or end is: a str, or the default for None.
fn text(word: Word, default: &str, name: &str) -> Result<Ref<Str>, Raised> {
    if word.is_null() || word.is_none() {
        return Ok(intern::intern(default));
    }
    match word.cast::<Str>() {
        Some(text) => Ok(text),
        None => raise!(TypeError, "{name} must be None or a string, not {}", word.ty().name),
    }
}

pub fn builtin_print(values: Ref<Tuple>, sep: Word, end: Word, file: Word, flush: bool) -> Result<(), Raised> {
    let sep = text(sep, " ", "sep")?;
    let end = text(end, "\n", "end")?;
    let replaced = if file.is_null() || file.is_none() { stdio::replacement() } else { file.own() };
    if replaced.is_null() {
        for (at, &value) in values.items().iter().enumerate() {
            if at > 0 {
                stdio::write_stdout(sep)?;
            }
            print_one(value)?;
        }
        stdio::write_stdout(end)?;
        return if flush { stdio::flush() } else { Ok(()) };
    }
    // A builtin file has no method to look up: the program may not name any.
    let builtin = replaced.word().cast::<File>();
    let write = |text: Ref<Str>| -> Result<(), Raised> {
        if let Some(file) = builtin {
            return crate::library::file::write(file, text.word()).map(|_| ());
        }
        let method = crate::imp::dyn_getattr(replaced.word(), intern::intern("write").word())?;
        sequence::call(method.word(), &[text.word()])?;
        Ok(())
    };
    for (at, &value) in values.items().iter().enumerate() {
        if at > 0 {
            write(sep)?;
        }
        write(repr::str(value)?.borrow())?;
    }
    write(end)?;
    if let Some(file) = builtin.filter(|_| flush) {
        return crate::library::file::flush(file);
    }
    if flush {
        let method = crate::imp::dyn_getattr(replaced.word(), intern::intern("flush").word())?;
        sequence::call(method.word(), &[])?;
    }
    Ok(())
}

pub fn builtin_print_1(value: Word) -> Result<(), Raised> {
    if stdio::is_replaced() {
        let values = Tuple::from_words(&[value]);
        return builtin_print(values.borrow(), Word::NONE, Word::NONE, Word::NONE, false);
    }
    print_one(value)?;
    stdio::write_stdout(intern::intern("\n"))
}

/// Writes one value; ints take no detour by a str.
fn print_one(value: Word) -> Result<(), Raised> {
    if let Some(number) = value.small_int() {
        return stdio::write_int(number);
    }
    stdio::write_stdout(repr::str(value)?.borrow())
}

pub fn builtin_input(prompt: Word) -> Result<Own<Str>, Raised> {
    for (descriptor, name) in ["stdin", "stdout", "stderr"].iter().enumerate() {
        if crate::io::is_lost(descriptor) {
            return raise!(RuntimeError, "input(): lost sys.{name}");
        }
    }
    if !prompt.is_null() {
        stdio::write_stdout(repr::str(prompt)?.borrow())?;
    }
    stdio::flush()?;
    match stdio::read_line()? {
        Some(mut line) => {
            if line.last() == Some(&b'\n') {
                line.pop();
            }
            crate::library::text::decode_input(&line)
        }
        None => Err(crate::exc::raise_text(BuiltinType::EOFError, format_args!("EOF when reading a line"))),
    }
}
