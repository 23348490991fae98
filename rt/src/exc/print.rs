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
    let mut report = Report::default();
    report.chain(exception);
    report.out
}

const CAUSE: &str = "The above exception was the direct cause of the following exception:";
const CONTEXT: &str = "During handling of the above exception, another exception occurred:";

/// How many exceptions of a group are shown, and how deep groups in groups.
const GROUP_WIDTH: usize = 15;
const GROUP_DEPTH: usize = 10;

#[derive(Default)]
struct Report {
    out: String,
    sources: Sources,
    seen: Vec<Ref<Exception>>,
    /// How many groups are around.
    depth: usize,
    /// The frame around the exceptions of a group is open at its end.
    is_open: bool,
}

impl Report {
    fn chain(&mut self, exception: Ref<Exception>) {
        self.seen.push(exception);
        if let Some(cause) = exception.cause.cast::<Exception>() {
            self.before(cause, CAUSE);
        } else if let (Some(context), false) = (exception.context.cast::<Exception>(), exception.suppress_context) {
            self.before(context, CONTEXT);
        }
        if super::group::is_group(Word::from_ptr(exception.ptr())) { self.group(exception) } else { self.single(exception) }
    }

    /// An exception that led to the one that follows.
    fn before(&mut self, exception: Ref<Exception>, then: &str) {
        if self.seen.contains(&exception) {
            return;
        }
        let was_open = std::mem::replace(&mut self.is_open, false);
        self.chain(exception);
        self.is_open |= was_open;
        for line in ["", then, ""] {
            self.line(line);
        }
    }

    /// A line, behind the margin that groups have.
    fn line(&mut self, line: &str) {
        let margin = if self.depth > 0 { "| " } else { "" };
        let _ = writeln!(self.out, "{:indent$}{margin}{line}", "", indent = 2 * self.depth);
    }

    fn single(&mut self, exception: Ref<Exception>) {
        if !exception.traceback.is_null() && !exception.traceback.is_none() {
            if super::group::is_group(Word::from_ptr(exception.ptr())) {
                let mark = if self.depth == 1 { "+" } else { "|" };
                let indent = 2 * self.depth;
                let _ = writeln!(self.out, "{:indent$}{mark} Exception Group Traceback (most recent call last):", "");
            } else {
                self.line("Traceback (most recent call last):");
            }
            let mut text = String::new();
            frames(&traceback::places(exception.traceback), &mut text, &mut self.sources);
            text.lines().for_each(|line| self.line(line));
        }
        let line = last_line(exception);
        let (line, notes) = line.split_once('\n').unwrap_or((&line, ""));
        match super::suggest::attribute(exception) {
            Some(meant) => self.line(&format!("{line}. Did you mean: '{meant}'?")),
            None => self.line(line),
        }
        notes.lines().for_each(|line| self.line(line));
    }

    fn group(&mut self, group: Ref<Exception>) {
        if self.depth > GROUP_DEPTH {
            return self.line(&format!("... (max_group_depth is {GROUP_DEPTH})"));
        }
        let is_outermost = self.depth == 0;
        self.depth += usize::from(is_outermost);
        self.single(group);
        let exceptions = super::group::exceptions(Word::from_ptr(group.ptr()));
        let shown = exceptions.len().min(GROUP_WIDTH);
        let rows = if shown < exceptions.len() { shown + 1 } else { shown };
        self.is_open = false;
        for at in 0..rows {
            let is_last = at + 1 == rows;
            self.is_open |= is_last;
            let label = if at < shown { (at + 1).to_string() } else { "...".to_owned() };
            let corner = if at == 0 { "+-" } else { "  " };
            let _ = writeln!(self.out, "{:indent$}{corner}+---------------- {label} ----------------", "", indent = 2 * self.depth);
            self.depth += 1;
            match exceptions.get(at).filter(|_| at < shown).and_then(|item| item.word().cast::<Exception>()) {
                Some(exception) => self.chain(exception),
                None => {
                    let more = exceptions.len() - shown;
                    self.line(&format!("and {more} more exception{}", if more == 1 { "" } else { "s" }));
                }
            }
            if is_last && std::mem::replace(&mut self.is_open, false) {
                let _ = writeln!(self.out, "{:indent$}+------------------------------------", "", indent = 2 * self.depth);
            }
            self.depth -= 1;
        }
        self.depth -= usize::from(is_outermost);
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
