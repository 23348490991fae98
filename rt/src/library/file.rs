//! Files: what `open` returns, and the standard streams as objects.

use super::stdio;
use super::text::{Ends, Form, standard_errors, text_of};
use crate::bytes::{Bytes, view};
use crate::exc::special::raise_os_error;
use crate::object::slots::{Member, Slots};
use crate::object::{BuiltinType, Header, Object, Own, OwnWord, Raised, Ref, Word, alloc, builtin, refcount};
use crate::sequence::repr;
use crate::str::Str;
use std::fs::OpenOptions;
use std::io::{Read, Seek, SeekFrom, Write};

/// A file.
#[repr(C)]
pub struct File {
    /// The header.
    pub header: Header,
    /// Everything else; null after the object was freed.
    pub state: *mut State,
}

// SAFETY: `#[repr(C)]`, and starts with a header.
unsafe impl Object for File {
    const TYPE: BuiltinType = BuiltinType::File;
}

/// Where bytes come from and go to.
pub enum Source {
    /// A file of the system.
    File(std::fs::File),
    /// The standard streams, which `print` and `input` share.
    Stdin,
    /// See [`Source::Stdin`].
    Stdout,
    /// See [`Source::Stdin`].
    Stderr,
    /// `close` was called.
    Closed,
}

/// What a file is doing.
pub struct State {
    source: Source,
    /// Whether the descriptor is closed with the file.
    owns_descriptor: bool,
    name: OwnWord,
    mode: String,
    readable: bool,
    writable: bool,
    binary: bool,
    /// A standard stream as a binary file, once it was asked for.
    buffer: OwnWord,
    /// How text is read and written.
    form: Form,
    input: Vec<u8>,
    input_at: usize,
    output: Vec<u8>,
    /// Whether what is written goes out at the end of a line.
    by_line: bool,
    /// Whether it goes out at once.
    unbuffered: bool,
}

/// The operators.
pub const SLOTS: Slots = Slots {
    iter: Some(crate::iter::itself),
    next: Some(|file| next_line(this(file))),
    repr: Some(|file| repr_file(this(file))),
    members: &[
        Member::new("name", |file| Ok(name(this(file)))),
        Member::new("mode", |file| Ok(mode(this(file)).into_word())),
        Member::new("closed", |file| Ok(OwnWord::from_bool(is_closed(this(file))))),
        Member::new("buffer", |file| binary(this(file))),
        Member::new("errors", |file| Ok(Str::new(&form(this(file), "errors")?.errors).into_word())),
        Member::new("encoding", |file| Ok(Str::new(&form(this(file), "encoding")?.name).into_word())),
        Member::new("line_buffering", |file| {
            form(this(file), "line_buffering")?;
            Ok(OwnWord::from_bool(this(file).state().by_line))
        }),
        Member::new("write_through", |file| form(this(file), "write_through").map(|_| OwnWord::from_bool(false))),
        Member::new("newlines", |file| Ok(form(this(file), "newlines")?.newlines())),
    ],
    drop: Some(drop),
    ..Slots::NONE
};

/// The file that a slot or row is about.
pub fn this(word: Word) -> Ref<File> {
    // SAFETY: slots and rows of the type are called with files.
    unsafe { word.cast_unchecked() }
}

impl Ref<File> {
    /// The state; not kept across user code.
    #[allow(clippy::mut_from_ref)]
    fn state<'a>(self) -> &'a mut State {
        // SAFETY: the state lives as long as the file; single threaded.
        unsafe { &mut *self.get_mut().state }
    }
}

/// How a text file reads and writes; AttributeError for a binary one.
fn form(file: Ref<File>, name: &str) -> Result<&'static Form, Raised> {
    let state = file.state();
    if state.binary {
        return raise!(AttributeError, "'{}' object has no attribute '{name}'", class_name(state));
    }
    Ok(&state.form)
}

fn class_name(state: &State) -> &'static str {
    match (state.binary, state.readable, state.writable) {
        (false, ..) => "_io.TextIOWrapper",
        (true, true, true) => "_io.BufferedRandom",
        (true, true, false) => "_io.BufferedReader",
        (true, false, _) => "_io.BufferedWriter",
    }
}

/// The system's file behind a descriptor; the caller must not drop it.
pub fn raw_file(descriptor: i32) -> std::fs::File {
    use std::os::fd::FromRawFd;
    // SAFETY: the standard descriptors are open, or give an error when used.
    unsafe { std::fs::File::from_raw_fd(descriptor) }
}

fn new(state: State) -> Own<File> {
    let object = alloc::plain(builtin(BuiltinType::File).ptr(), size_of::<File>()).cast::<File>();
    // SAFETY: fresh memory of the right size; the header is set.
    unsafe {
        (&raw mut (*object).state).write(Box::into_raw(Box::new(state)));
        Own::from_ptr(object)
    }
}

/// One of the standard streams as a file.
pub fn standard(source: Source) -> Own<File> {
    let (name, mode, readable, errors) = match source {
        Source::Stdin => ("<stdin>", "r", true, standard_errors()),
        Source::Stdout => ("<stdout>", "w", false, standard_errors()),
        _ => ("<stderr>", "w", false, "backslashreplace"),
    };
    new(State {
        source,
        owns_descriptor: true,
        name: Str::new(name).into_word(),
        mode: mode.to_owned(),
        readable,
        writable: !readable,
        binary: false,
        buffer: OwnWord::NULL,
        form: Form::utf8("utf-8", errors),
        input: Vec::new(),
        input_at: 0,
        output: Vec::new(),
        by_line: false,
        unbuffered: false,
    })
}

/// `file.buffer`, which standard streams alone have here.
fn binary(file: Ref<File>) -> Result<OwnWord, Raised> {
    let state = file.state();
    let source = match state.source {
        Source::Stdin => Source::Stdin,
        Source::Stdout => Source::Stdout,
        Source::Stderr => Source::Stderr,
        _ => return raise!(AttributeError, "'_io.TextIOWrapper' object has no attribute 'buffer'"),
    };
    if state.binary {
        return raise!(AttributeError, "'_io.BufferedWriter' object has no attribute 'buffer'");
    }
    if state.buffer.is_null() {
        let made = standard(source);
        let inner = made.borrow().state();
        inner.binary = true;
        inner.mode.push('b');
        state.buffer = made.into_word();
    }
    Ok(state.buffer.clone())
}

/// `open(name, mode)`.
pub fn open(name: Word, mode: &str, buffering: i64, [encoding, errors, newline]: [Word; 3], closes: bool) -> Result<Own<File>, Raised> {
    let count = |wanted: &str| mode.chars().filter(|c| wanted.contains(*c)).count();
    if mode.chars().any(|c| !"rwxabt+".contains(c)) || mode.chars().any(|c| count(&c.to_string()) > 1) {
        return raise!(ValueError, "invalid mode: '{mode}'");
    }
    if mode.contains('b') && mode.contains('t') {
        return raise!(ValueError, "can't have text and binary mode at once");
    }
    if count("rwxa") != 1 {
        return raise!(ValueError, "must have exactly one of create/read/write/append mode");
    }
    let binary = mode.contains('b');
    for (word, what) in [(encoding, "an encoding"), (errors, "an errors"), (newline, "a newline")] {
        if binary && !word.is_null() && !word.is_none() {
            return raise!(ValueError, "binary mode doesn't take {what} argument");
        }
    }
    if buffering == 0 && !binary {
        return raise!(ValueError, "can't have unbuffered text I/O");
    }
    let plus = mode.contains('+');
    let mut options = OpenOptions::new();
    options.read(mode.contains('r') || plus).write(!mode.contains('r') || plus);
    match mode.chars().find(|c| "rwxa".contains(*c)) {
        Some('w') => options.create(true).truncate(true),
        Some('x') => options.create_new(true),
        Some('a') => options.create(true).write(false).append(true),
        _ => &mut options,
    };
    let file = if let Some(descriptor) = name.small_int() {
        raw_file(descriptor as i32)
    } else {
        if !closes {
            return raise!(ValueError, "Cannot use closefd=False with file name");
        }
        let path = super::path::of_word(name)?;
        let file = options.open(&path).map_err(|error| raise_os_error(&error, name))?;
        if file.metadata().is_ok_and(|data| data.is_dir()) {
            return Err(raise_os_error(&std::io::Error::from_raw_os_error(21), name));
        }
        file
    };
    let mut file = file;
    let form = Form::of(encoding, errors, newline);
    if !closes && form.is_err() {
        let _ = std::os::fd::IntoRawFd::into_raw_fd(file);
        return Err(Raised);
    }
    let mut form = form?;
    form.marked = mode.contains('a') && file.seek(SeekFrom::End(0)).is_ok_and(|position| position > 0);
    Ok(new(State {
        source: Source::File(file),
        owns_descriptor: closes,
        name: name.own(),
        mode: mode.to_owned(),
        readable: mode.contains('r') || plus,
        writable: !mode.contains('r') || plus,
        binary,
        buffer: OwnWord::NULL,
        form,
        input: Vec::new(),
        input_at: 0,
        output: Vec::new(),
        by_line: buffering == 1 && !binary,
        unbuffered: buffering == 0,
    }))
}

/// A str as UTF-8.
pub fn encode(text: Ref<Str>) -> Result<Vec<u8>, Raised> {
    let mut bytes = Vec::with_capacity(text.len);
    for at in 0..text.len {
        let code = text.at(at);
        match char::from_u32(code) {
            Some(character) => bytes.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes()),
            None => return surrogate(code, at),
        }
    }
    Ok(bytes)
}

/// Raises for a lone surrogate, which UTF-8 does not have.
pub fn surrogate<T>(code: u32, at: usize) -> Result<T, Raised> {
    raise!(UnicodeEncodeError, "'utf-8' codec can't encode character '\\u{code:04x}' in position {at}: surrogates not allowed")
}

/// Raises for a closed file, or one opened for the other direction.
fn check(file: Ref<File>, reading: bool) -> Result<&'static mut State, Raised> {
    let state = file.state();
    if matches!(state.source, Source::Closed) {
        return raise!(ValueError, "I/O operation on closed file.");
    }
    if reading && !state.readable {
        return unsupported(if state.binary { "read" } else { "not readable" });
    }
    if !reading && !state.writable {
        return unsupported(if state.binary { "write" } else { "not writable" });
    }
    Ok(state)
}

fn unsupported<T>(what: &str) -> Result<T, Raised> {
    raise!(UnsupportedOperation, "{what}")
}

fn io_error(error: std::io::Error) -> Raised {
    raise_os_error(&error, Word::NULL)
}

impl State {
    /// Gives up the source; closes its descriptor where that is the file's own.
    fn let_go(&mut self) {
        match std::mem::replace(&mut self.source, Source::Closed) {
            Source::File(file) if !self.owns_descriptor => {
                let _ = std::os::fd::IntoRawFd::into_raw_fd(file);
            }
            _ => {}
        }
    }

    /// Reads more; false at the end.
    fn fill(&mut self) -> Result<bool, Raised> {
        self.flush()?;
        let Source::File(file) = &mut self.source else {
            let line = stdio::read_line()?.unwrap_or_default();
            if self.binary {
                self.input.extend_from_slice(&line);
            } else {
                self.form.take_in(&line, line.is_empty(), &mut self.input)?;
            }
            return Ok(!line.is_empty());
        };
        self.input.drain(..self.input_at);
        self.input_at = 0;
        if !self.binary {
            let all = self.form.needs_all();
            return self.fill_text(all);
        }
        let old = self.input.len();
        self.input.resize(old + (1 << 16), 0);
        let count = file.read(&mut self.input[old..]).map_err(io_error)?;
        self.input.truncate(old + count);
        Ok(count > 0)
    }

    /// Reads more text: as much as CPython does at once, or all there is.
    fn fill_text(&mut self, all: bool) -> Result<bool, Raised> {
        let Source::File(file) = &mut self.source else { return Ok(false) };
        if all {
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).map_err(io_error)?;
            return self.form.take_in(&bytes, true, &mut self.input);
        }
        let mut chunk = [0; 8192];
        let count = file.read(&mut chunk).map_err(io_error)?;
        let grown = self.form.take_in(&chunk[..count], count == 0, &mut self.input)?;
        Ok(count > 0 || grown)
    }

    fn flush(&mut self) -> Result<(), Raised> {
        if self.output.is_empty() {
            return Ok(());
        }
        let pending = std::mem::take(&mut self.output);
        match &mut self.source {
            Source::File(file) => file.write_all(&pending).map_err(io_error),
            _ => Ok(()),
        }
    }

    fn unread(&self) -> &[u8] {
        &self.input[self.input_at..]
    }

    /// Takes bytes from the input as a value of the file's kind.
    fn give(&mut self, count: usize) -> Result<OwnWord, Raised> {
        let bytes = &self.input[self.input_at..self.input_at + count];
        let value = if self.binary {
            Bytes::new(bytes).into_word()
        } else if self.form.ends == Ends::Translated && bytes.contains(&b'\r') {
            text_of(&translated(bytes)).into_word()
        } else {
            text_of(bytes).into_word()
        };
        self.input_at += count;
        Ok(value)
    }

    /// Length of the next line with its end, or of what is left; 0 at the end of the file.
    fn line_length(&mut self) -> Result<usize, Raised> {
        let mut searched = 0;
        loop {
            let unread = self.unread();
            let found = match self.binary {
                true => memchr::memchr(b'\n', &unread[searched..]).map(|end| searched + end + 1),
                false => self.form.line_length(unread, searched),
            };
            if let Some(length) = found {
                return Ok(length);
            }
            searched = unread.len();
            if !self.fill()? {
                return Ok(self.unread().len());
            }
        }
    }
}

fn translated(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at] == b'\r' {
            out.push(b'\n');
            at += 1 + usize::from(bytes.get(at + 1) == Some(&b'\n'));
        } else {
            out.push(bytes[at]);
            at += 1;
        }
    }
    out
}

/// `file.read(count)`; a negative count reads all. In text mode it counts characters.
pub fn read(file: Ref<File>, count: i64) -> Result<OwnWord, Raised> {
    let state = check(file, true)?;
    if count < 0 {
        if matches!(state.source, Source::File(_)) && !state.binary {
            state.flush()?;
            state.fill_text(true)?;
        }
        while state.fill()? {}
        let all = state.unread().len();
        return state.give(all);
    }
    let wanted = count as usize;
    loop {
        let unread = state.unread();
        let (length, reached) = if state.binary {
            (wanted.min(unread.len()), unread.len() >= wanted)
        } else {
            characters(unread, wanted, state.form.ends == Ends::Translated)
        };
        if reached || !state.fill()? {
            let length = if reached { length } else { state.unread().len() };
            return state.give(length);
        }
    }
}

/// Bytes of the first `wanted` characters, and whether there are so many (and what follows can't belong to the last).
fn characters(bytes: &[u8], wanted: usize, translate: bool) -> (usize, bool) {
    let mut at = 0;
    for _ in 0..wanted {
        let Some(&first) = bytes.get(at) else { return (at, false) };
        at += match first {
            0..0xc0 => 1,
            0xc0..0xe0 => 2,
            0xe0..0xf0 => 3,
            _ => 4,
        };
        if at > bytes.len() {
            return (bytes.len(), false);
        }
        if first == b'\r' && translate {
            match bytes.get(at) {
                None => return (at, false),
                Some(b'\n') => at += 1,
                _ => {}
            }
        }
    }
    (at, true)
}

/// `file.read1(count)`: what waits in the buffer, or what the system gives at once.
pub fn read_some(file: Ref<File>, count: i64) -> Result<OwnWord, Raised> {
    let state = check(file, true)?;
    if state.unread().is_empty() && count != 0 {
        state.fill()?;
    }
    let waiting = state.unread().len();
    state.give(if count < 0 { waiting } else { waiting.min(count as usize) })
}

/// `file.peek()`: what `read1` would give.
pub fn peek(file: Ref<File>) -> Result<OwnWord, Raised> {
    let state = check(file, true)?;
    if state.unread().is_empty() {
        state.fill()?;
    }
    Ok(Bytes::new(state.unread()).into_word())
}

/// `file.readinto(target)`: reads as much as `target` holds, or (`at_once`) as the system gives; how much it was.
pub fn read_into(file: Ref<File>, target: Word, at_once: bool) -> Result<i64, Raised> {
    let Some(room) = view::writable(target).map(|memory| memory.len()) else {
        let what = if at_once { "readinto1" } else { "readinto" };
        return raise!(TypeError, "{what}() argument must be read-write bytes-like object, not {}", target.ty().name);
    };
    let bytes = if at_once { read_some(file, room as i64)? } else { read(file, room as i64)? };
    let bytes = crate::functions::text::data(bytes.word());
    if let Some(place) = view::writable(target).and_then(|memory| memory.get_mut(..bytes.len())) {
        place.copy_from_slice(bytes);
    }
    Ok(bytes.len() as i64)
}

/// AttributeError unless the file is a binary one; what it alone has.
pub fn check_binary(file: Ref<File>, name: &str, binary: bool) -> Result<(), Raised> {
    let state = file.state();
    if state.binary == binary {
        return Ok(());
    }
    raise!(AttributeError, "'{}' object has no attribute '{name}'", class_name(state))
}

/// `file.reconfigure(…)`: null or None leaves something as it is.
pub fn reconfigure(file: Ref<File>, [encoding, errors, newline]: [Word; 3], by_line: Option<bool>) -> Result<(), Raised> {
    flush(file)?;
    let state = file.state();
    let mut form = state.form.clone();
    form.reconfigure(encoding, errors, newline)?;
    if matches!(state.source, Source::Stdout) {
        if form.needs_all() {
            return raise!(NotImplementedError, "sys.stdout in {}", form.name);
        }
        stdio::set_form(form.clone());
        by_line.into_iter().for_each(stdio::set_by_line);
    }
    state.form = form;
    state.by_line = by_line.unwrap_or(state.by_line);
    Ok(())
}

/// `file.readline(limit)`.
pub fn read_line(file: Ref<File>, limit: i64) -> Result<OwnWord, Raised> {
    let state = check(file, true)?;
    let length = state.line_length()?;
    state.give(if limit < 0 { length } else { length.min(limit as usize) })
}

fn next_line(file: Ref<File>) -> Result<OwnWord, Raised> {
    let state = check(file, true)?;
    match state.line_length()? {
        0 => Ok(OwnWord::NULL),
        length => state.give(length),
    }
}

/// `file.write(data)`: how much was written.
pub fn write(file: Ref<File>, data: Word) -> Result<i64, Raised> {
    let state = check(file, false)?;
    let (bytes, count);
    if state.binary {
        if !data.is_a(BuiltinType::Bytes) && !data.is_a(BuiltinType::ByteArray) {
            return raise!(TypeError, "a bytes-like object is required, not '{}'", data.ty().name);
        }
        bytes = crate::functions::text::data(data).to_vec();
        count = bytes.len();
    } else {
        let Some(text) = data.cast::<Str>() else {
            return raise!(TypeError, "write() argument must be str, not {}", data.ty().name);
        };
        if matches!(state.source, Source::Stdout) {
            stdio::write_stdout(text)?;
            return Ok(text.len as i64);
        }
        bytes = state.form.encode(text)?;
        count = text.len;
    }
    match &mut state.source {
        Source::Stderr => stdio::write_stderr(&bytes)?,
        Source::Stdout => stdio::write_bytes(&bytes)?,
        Source::File(file) => {
            let rest = &state.input[state.input_at..];
            let unread = if state.binary { rest.len() } else { state.form.size_in_file(rest) };
            if unread > 0 {
                file.seek(SeekFrom::Current(-(unread as i64))).map_err(io_error)?;
                state.input.clear();
                state.input_at = 0;
            }
            state.output.extend_from_slice(&bytes);
            if state.output.len() > 1 << 16 || state.unbuffered || state.by_line && bytes.contains(&b'\n') {
                state.flush()?;
            }
        }
        _ => {}
    }
    Ok(count as i64)
}

/// `file.flush()`.
pub fn flush(file: Ref<File>) -> Result<(), Raised> {
    let state = file.state();
    match state.source {
        Source::Closed => raise!(ValueError, "I/O operation on closed file."),
        Source::Stdout => stdio::flush(),
        _ => state.flush(),
    }
}

/// `file.close()`.
pub fn close(file: Ref<File>) -> Result<(), Raised> {
    let state = file.state();
    let outcome = match state.source {
        Source::Stdout => stdio::flush(),
        _ => state.flush(),
    };
    state.let_go();
    outcome
}

/// `file.seek(offset, whence)`.
pub fn seek(file: Ref<File>, offset: i64, whence: i64) -> Result<i64, Raised> {
    let state = file.state();
    if matches!(state.source, Source::Closed) {
        return raise!(ValueError, "I/O operation on closed file.");
    }
    state.flush()?;
    let unread = if state.binary { state.unread().len() } else { state.form.size_in_file(state.unread()) } as i64;
    let (binary, Source::File(inner)) = (state.binary, &mut state.source) else {
        return unsupported("underlying stream is not seekable");
    };
    if !binary && whence == 1 && offset != 0 {
        return unsupported("can't do nonzero cur-relative seeks");
    }
    if !binary && whence == 2 && offset != 0 {
        return unsupported("can't do nonzero end-relative seeks");
    }
    let to = match whence {
        0 if offset < 0 => return raise!(ValueError, "negative seek position {offset}"),
        0 => SeekFrom::Start(offset as u64),
        1 => SeekFrom::Current(offset - unread),
        2 => SeekFrom::End(offset),
        _ => return raise!(ValueError, "invalid whence ({whence}, should be 0, 1 or 2)"),
    };
    let position = inner.seek(to).map_err(io_error)?;
    state.form.forget();
    state.input.clear();
    state.input_at = 0;
    Ok(position as i64)
}

/// `file.tell()`.
pub fn tell(file: Ref<File>) -> Result<i64, Raised> {
    seek(file, 0, 1)
}

/// `file.truncate(size)`: cuts the file off there, or at its place (null or None).
pub fn truncate(file: Ref<File>, size: Word) -> Result<i64, Raised> {
    let size = if size.is_null() || size.is_none() { tell(file)? } else { crate::int::index_to_i64(size)? };
    flush(file)?;
    match &file.state().source {
        Source::File(inner) if file.state().writable => inner.set_len(size as u64).map_err(io_error)?,
        _ => return unsupported("truncate"),
    }
    Ok(size)
}

/// `file.closed`.
pub fn is_closed(file: Ref<File>) -> bool {
    matches!(file.state().source, Source::Closed)
}

/// `file.readable()` and `file.writable()`.
pub fn directions(file: Ref<File>) -> (bool, bool) {
    (file.state().readable, file.state().writable)
}

/// `file.seekable()`.
pub fn is_seekable(file: Ref<File>) -> Result<bool, Raised> {
    match &mut file.state().source {
        Source::File(inner) => Ok(inner.stream_position().is_ok()),
        Source::Closed => raise!(ValueError, "I/O operation on closed file."),
        _ => Ok(false),
    }
}

/// `file.name`.
pub fn name(file: Ref<File>) -> OwnWord {
    file.state().name.clone()
}

/// `file.mode`.
pub fn mode(file: Ref<File>) -> Own<Str> {
    Str::new(&file.state().mode)
}

/// `file.fileno()`.
pub fn descriptor(file: Ref<File>) -> Result<i64, Raised> {
    use std::os::fd::AsRawFd;
    match &file.state().source {
        Source::File(file) => Ok(i64::from(file.as_raw_fd())),
        Source::Stdin => Ok(0),
        Source::Stdout => Ok(1),
        Source::Stderr => Ok(2),
        Source::Closed => raise!(ValueError, "I/O operation on closed file."),
    }
}

fn repr_file(file: Ref<File>) -> Result<OwnWord, Raised> {
    let state = file.state();
    let mut parts = repr::Parts::default();
    parts.text("<");
    parts.text(class_name(state));
    parts.text(" name=");
    parts.repr(state.name.word())?;
    if !state.binary {
        parts.push(Str::new(&format!(" mode='{}' encoding='{}'", state.mode, state.form.name)));
    }
    parts.text(">");
    Ok(parts.join().into_word())
}

unsafe fn drop(object: *mut Header) {
    // SAFETY: called for files only, when the last owner is gone.
    let mut state = unsafe { Box::from_raw((*object.cast::<File>()).state) };
    let _ = state.flush();
    state.let_go();
    let name = std::mem::replace(&mut state.name, OwnWord::NONE);
    refcount::release(name.into_raw());
}
