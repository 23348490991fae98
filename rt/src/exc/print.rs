//! The text of an uncaught exception, byte for byte as CPython 3.11 writes it.

use super::hooks::{hooks, write_error};
use super::object::Exception;
use super::source::Sources;
use super::{carets, traceback};
use crate::object::types::text as descriptor_text;
use crate::object::{BuiltinType, Ref, Word};
use std::fmt::Write;
use taipan_rt_abi::descriptor::Location;

/// How often the same line is shown before it is folded.
const REPEATS_SHOWN: usize = 3;

/// The whole text: causes and contexts first, then the exception itself.
pub fn report(exception: Ref<Exception>) -> String {
    let mut text = String::new();
    let mut seen = Vec::new();
    chain(exception, &mut text, &mut Sources::default(), &mut seen);
    text
}

fn chain(exception: Ref<Exception>, out: &mut String, sources: &mut Sources, seen: &mut Vec<Ref<Exception>>) {
    seen.push(exception);
    if let Some(cause) = exception.cause.cast::<Exception>() {
        if !seen.contains(&cause) {
            chain(cause, out, sources, seen);
            out.push_str("\nThe above exception was the direct cause of the following exception:\n\n");
        }
    } else if let (Some(context), false) = (exception.context.cast::<Exception>(), exception.suppress_context) {
        if !seen.contains(&context) {
            chain(context, out, sources, seen);
            out.push_str("\nDuring handling of the above exception, another exception occurred:\n\n");
        }
    }
    if !exception.traceback.is_null() && !exception.traceback.is_none() {
        out.push_str("Traceback (most recent call last):\n");
        frames(&traceback::places(exception.traceback), out, sources);
    }
    let line = last_line(exception);
    match (super::suggest::attribute(exception), line.split_once('\n')) {
        (Some(meant), Some((line, notes))) => {
            let _ = write!(out, "{line}. Did you mean: '{meant}'?\n{notes}");
        }
        _ => out.push_str(&line),
    }
}

/// The frames, where a line that repeats itself is folded.
pub fn frames(places: &[(&Location, bool)], out: &mut String, sources: &mut Sources) {
    let mut previous: Option<&Location> = None;
    let mut repeats = 0;
    for &(place, looking_up) in places {
        let same = previous.is_some_and(|last| last.line == place.line && std::ptr::eq(last.func, place.func));
        if !same {
            fold(repeats, out);
            repeats = 0;
        }
        previous = Some(place);
        repeats += 1;
        if repeats <= REPEATS_SHOWN {
            frame(place, looking_up, out, sources);
        }
    }
    fold(repeats, out);
}

fn fold(repeats: usize, out: &mut String) {
    if repeats > REPEATS_SHOWN {
        let more = repeats - REPEATS_SHOWN;
        let _ = writeln!(out, "  [Previous line repeated {more} more time{}]", if more == 1 { "" } else { "s" });
    }
}

fn frame(place: &Location, looking_up: bool, out: &mut String, sources: &mut Sources) {
    // SAFETY: descriptors are static data of the program.
    let func = unsafe { &*place.func };
    let file = descriptor_text(func.file);
    let _ = writeln!(out, "  File \"{file}\", line {}, in {}", place.line, descriptor_text(func.name));
    let Some(line) = sources.line(file, place.line) else { return };
    let shown = line.trim_matches([' ', '\t', '\x0c']);
    if shown.is_empty() && line.is_empty() {
        return;
    }
    let _ = writeln!(out, "    {}", line.trim_start_matches([' ', '\t', '\x0c']));
    if place.column == 0 && place.end_column == 0 {
        return;
    }
    let characters: Vec<char> = line.chars().collect();
    let column = |bytes: u32| line.bytes().take(bytes as usize).filter(|byte| byte & 0xc0 != 0x80).count();
    let mut one_line = place.end_line == place.line;
    let (start, mut end) = (column(place.column), column(place.end_column));
    if looking_up {
        if let Some(callee) = carets::callee_end(&characters, start, if one_line { end } else { characters.len() }) {
            (end, one_line) = (callee, true);
        }
    }
    if let Some(marks) = carets::marks(&characters, start, end, one_line) {
        let _ = writeln!(out, "{marks}");
    }
}

/// `module.Class: message`, and the notes.
pub fn last_line(exception: Ref<Exception>) -> String {
    let word = Word::from_ptr(exception.ptr());
    let ty = word.ty();
    let mut text = match ty.module {
        "builtins" | "__main__" => ty.qualname.to_owned(),
        module => format!("{module}.{}", ty.qualname),
    };
    match crate::dynamic::to_str(word) {
        Ok(message) if message.len == 0 => {}
        Ok(message) => {
            let _ = write!(text, ": {}", message.text());
        }
        Err(_) => {
            drop(super::take());
            text.push_str(": <exception str() failed>");
        }
    }
    text.push('\n');
    if !exception.dict.is_null() {
        if let Ok(notes) = crate::dynamic::getattr(word, crate::str::intern::intern("__notes__").word()) {
            if let Some(list) = notes.word().cast::<crate::list::List>() {
                for &note in list.items() {
                    if let Ok(note) = crate::dynamic::to_str(note) {
                        let _ = writeln!(text, "{}", note.text());
                    }
                }
            }
        }
        drop(super::take());
    }
    text
}

/// Reports an exception that can't be raised: one in `__del__` or in a callback.
pub fn unraisable(during: Word) {
    let exception = super::take();
    let Some(raised) = exception.word().cast::<Exception>() else { return };
    match hooks().unraisable {
        Some(hook) => hook(raised, during),
        None => ignored("Exception ignored in", raised, during),
    }
}

/// Reports an exception that can't be raised, and what it is ignored in.
pub fn ignored(message: &str, raised: Ref<Exception>, during: Word) {
    let what = crate::dynamic::repr(during).map(|text| text.text().into_owned());
    drop(super::take());
    let mut text = format!("{message}: {}\n", what.unwrap_or_else(|_| "<object repr() failed>".into()));
    if !raised.traceback.is_null() {
        text.push_str("Traceback (most recent call last):\n");
        frames(&traceback::places(raised.traceback), &mut text, &mut Sources::default());
    }
    text.push_str(&last_line(raised));
    write_error(&text);
}

/// The exit code of an uncaught exception, and what SystemExit prints.
pub fn exit_code(exception: Ref<Exception>) -> i32 {
    let word = Word::from_ptr(exception.ptr());
    if !word.is_a(BuiltinType::SystemExit) {
        crate::start::flush_stdout();
        if let Some(code) = hooks().uncaught.and_then(|hook| hook(exception)) {
            return code;
        }
        write_error(&report(exception));
        return 1;
    }
    let code = super::special::get_named(exception, "code").unwrap_or(Word::NONE);
    match code {
        Word::NONE => 0,
        Word::TRUE => 1,
        Word::FALSE => 0,
        _ => match code.small_int() {
            Some(code) => (code & 0xff) as i32,
            // CPython makes -1 of an int that C has no room for.
            None if code.is_a(BuiltinType::Int) => 0xff,
            None => {
                crate::start::flush_stdout();
                if let Ok(text) = crate::dynamic::to_str(code) {
                    crate::start::write_stderr(&format!("{}\n", text.text()));
                }
                1
            }
        },
    }
}
