//! The exceptions that have fields of their own.

use super::object::{self, Exception, set_field};
use crate::args::Args;
use crate::object::{OwnWord, Raised, Ref, TypeObject, Word, exception_type};
use crate::str::Str;
use taipan_rt_abi::BuiltinType;

/// The class with fields of its own that a class derives from, itself included.
fn with_fields(ty: Ref<TypeObject>) -> Option<BuiltinType> {
    use BuiltinType as T;
    const KINDS: [BuiltinType; 10] = [
        T::StopIteration,
        T::SystemExit,
        T::OSError,
        T::ImportError,
        T::NameError,
        T::AttributeError,
        T::UnicodeDecodeError,
        T::UnicodeEncodeError,
        T::SyntaxError,
        T::BaseExceptionGroup,
    ];
    // One walk along the classes: exceptions that have nothing of the kind are made often.
    ty.find_in_mro(|class| KINDS.into_iter().find(|&kind| kind as u32 == class.class_id))
}

/// The fields that the class of an exception adds, by index.
pub fn names(ty: Ref<TypeObject>) -> &'static [&'static str] {
    use BuiltinType as T;
    match with_fields(ty) {
        Some(T::StopIteration) => &["value"],
        Some(T::SystemExit) => &["code"],
        Some(T::OSError) => &["errno", "strerror", "filename", "filename2"],
        Some(T::ImportError) => &["msg", "name", "path"],
        Some(T::NameError) => &["name"],
        Some(T::AttributeError) => &["name", "obj"],
        Some(T::UnicodeDecodeError | T::UnicodeEncodeError) => &["encoding", "object", "start", "end", "reason"],
        Some(T::BaseExceptionGroup) => &["message", "exceptions"],
        Some(T::SyntaxError) => &["msg", "filename", "lineno", "offset", "text"],
        _ => &[],
    }
}

/// Sets the fields from the positional arguments.
pub fn fill(exception: Ref<Exception>, args: &[Word]) {
    use BuiltinType as T;
    let Some(kind) = with_fields(Word::from_ptr(exception.ptr()).ty()) else { return };
    // SAFETY: no other reference to the fields is in use.
    let fields = &raw mut unsafe { exception.get_mut() }.fields;
    let set = |index: usize, word: Word| set_field(unsafe { (&raw mut *fields).cast::<Word>().add(index) }, word);
    match kind {
        T::StopIteration => set(0, args.first().copied().unwrap_or(Word::NONE)),
        T::SystemExit => match args {
            [] => set(0, Word::NONE),
            [one] => set(0, *one),
            _ => set(0, exception.args),
        },
        T::OSError => {
            if let [errno, strerror, rest @ ..] = args {
                if rest.len() <= 3 {
                    set(0, *errno);
                    set(1, *strerror);
                    if let Some(&filename) = rest.first() {
                        set(2, filename);
                        let tuple = crate::tuple::Tuple::from_words(&args[..2]);
                        set_field(&raw mut unsafe { exception.get_mut() }.args, tuple.word());
                    }
                    if let Some(&second) = rest.get(2) {
                        set(3, second);
                    }
                }
            }
        }
        T::ImportError | T::SyntaxError => {
            if let Some(&message) = args.first() {
                set(0, message);
            }
        }
        T::UnicodeDecodeError | T::UnicodeEncodeError => {
            for (index, &word) in args.iter().take(5).enumerate() {
                set(index, word);
            }
        }
        _ => {}
    }
}

/// Takes the keyword arguments that some exceptions have; TypeError for others.
pub fn check_keywords(exception: Ref<Exception>, args: Args) -> Result<(), Raised> {
    let ty = Word::from_ptr(exception.ptr()).ty();
    for (name, value) in args.named() {
        let allowed: &[&str] = if ty.is_a(BuiltinType::ImportError) {
            &["name", "path"]
        } else if ty.is_a(BuiltinType::NameError) {
            &["name"]
        } else if ty.is_a(BuiltinType::AttributeError) {
            &["name", "obj"]
        } else {
            return raise!(TypeError, "{}() takes no keyword arguments", ty.name);
        };
        let text = name.text();
        if !allowed.contains(&&*text) {
            return raise!(TypeError, "'{text}' is an invalid keyword argument for {}()", ty.name);
        }
        set_named(exception, &text, value);
    }
    Ok(())
}

/// Sets the field of that name, where the class has one.
pub fn set_named(exception: Ref<Exception>, name: &str, value: Word) {
    let ty = Word::from_ptr(exception.ptr()).ty();
    if let Some(index) = names(ty).iter().position(|&field| field == name) {
        set_field(&raw mut unsafe { exception.get_mut() }.fields[index], value);
    }
}

/// The field of that name: None where it is not set.
pub fn get_named(exception: Ref<Exception>, name: &str) -> Option<Word> {
    let ty = Word::from_ptr(exception.ptr()).ty();
    let index = names(ty).iter().position(|&field| field == name)?;
    let word = exception.fields[index];
    Some(if word.is_null() { Word::NONE } else { word })
}

/// The subclass of OSError that CPython makes for an error number.
fn os_error_class(errno: i64) -> BuiltinType {
    use BuiltinType as T;
    match errno {
        1 | 13 => T::PermissionError,
        2 => T::FileNotFoundError,
        3 => T::ProcessLookupError,
        4 => T::InterruptedError,
        10 => T::ChildProcessError,
        11 | 114 | 115 => T::BlockingIOError,
        17 => T::FileExistsError,
        20 => T::NotADirectoryError,
        21 => T::IsADirectoryError,
        32 | 108 => T::BrokenPipeError,
        103 => T::ConnectionAbortedError,
        104 => T::ConnectionResetError,
        110 => T::TimeoutError,
        111 => T::ConnectionRefusedError,
        _ => T::OSError,
    }
}

/// `OSError(errno, strerror, filename)` makes the subclass that fits the number.
pub fn construct_os_error(ty: Ref<TypeObject>, args: Args) -> Result<OwnWord, Raised> {
    let words = args.positional();
    let mut made = ty;
    if ty.is(BuiltinType::OSError) && words.len() >= 2 {
        if let Some(errno) = words[0].small_int() {
            made = exception_type(os_error_class(errno));
        }
    }
    let exception = object::new(made, words);
    fill(exception.borrow(), words);
    Ok(exception.into_word())
}

/// Raises the OSError of a system error; `filename` may be null.
pub fn raise_os_error(error: &std::io::Error, filename: Word) -> Raised {
    let errno = error.raw_os_error().unwrap_or(5);
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or(&text).to_owned();
    let message = Str::new(&text);
    let mut words = vec![Word::from_small(i64::from(errno)), message.word()];
    if !filename.is_null() {
        words.push(filename);
    }
    super::raise_type(exception_type(os_error_class(i64::from(errno))), &words)
}

fn exception(word: Word) -> Ref<Exception> {
    // SAFETY: these functions are slots of exception classes only.
    unsafe { word.cast_unchecked() }
}

fn text_of(word: Word) -> Result<String, Raised> {
    let word = if word.is_null() { Word::NONE } else { word };
    Ok(crate::dynamic::to_str(word)?.text().into_owned())
}

fn repr_of(word: Word) -> Result<String, Raised> {
    Ok(crate::dynamic::repr(word)?.text().into_owned())
}

fn give(text: &str) -> Result<OwnWord, Raised> {
    Ok(Str::new(text).into_word())
}

/// A missing key is shown as its repr.
pub fn str_key_error(this: Word) -> Result<OwnWord, Raised> {
    match exception(this).arguments() {
        [one] => Ok(crate::dynamic::repr(*one)?.into_word()),
        _ => object::str_base(this),
    }
}

/// `[Errno 2] No such file or directory: 'x'`.
pub fn str_os_error(this: Word) -> Result<OwnWord, Raised> {
    let [errno, strerror, filename, filename2, _] = exception(this).fields;
    if errno.is_null() && strerror.is_null() {
        return object::str_base(this);
    }
    let head = format!("[Errno {}] {}", text_of(errno)?, text_of(strerror)?);
    if filename.is_null() || filename.is_none() {
        return give(&head);
    }
    if filename2.is_null() || filename2.is_none() {
        return give(&format!("{head}: {}", repr_of(filename)?));
    }
    give(&format!("{head}: {} -> {}", repr_of(filename)?, repr_of(filename2)?))
}

/// The message.
pub fn str_import_error(this: Word) -> Result<OwnWord, Raised> {
    let message = exception(this).fields[0];
    if message.is_pointer() && message.is_exact(BuiltinType::Str) { Ok(message.own()) } else { object::str_base(this) }
}

/// The message, with file and line where they are known.
pub fn str_syntax_error(this: Word) -> Result<OwnWord, Raised> {
    let [message, filename, line, ..] = exception(this).fields;
    let text = text_of(message)?;
    match (filename.is_null(), line.is_null()) {
        (true, true) => give(&text),
        (true, false) => give(&format!("{text} (line {})", text_of(line)?)),
        (false, true) => give(&format!("{text} ({})", text_of(filename)?)),
        (false, false) => give(&format!("{text} ({}, line {})", text_of(filename)?, text_of(line)?)),
    }
}

/// `'utf-8' codec can't decode byte 0xff in position 0: invalid start byte`.
pub fn str_decode_error(this: Word) -> Result<OwnWord, Raised> {
    let [encoding, object, start, end, reason] = exception(this).fields;
    let (Some(start), Some(end)) = (start.small_int(), end.small_int()) else { return object::str_base(this) };
    let (encoding, reason) = (text_of(encoding)?, text_of(reason)?);
    if let Some(bytes) = object.cast::<crate::bytes::Bytes>() {
        if end == start + 1 && (start as usize) < bytes.bytes().len() {
            let byte = bytes.bytes()[start as usize];
            return give(&format!("'{encoding}' codec can't decode byte 0x{byte:02x} in position {start}: {reason}"));
        }
    }
    give(&format!("'{encoding}' codec can't decode bytes in position {start}-{}: {reason}", end - 1))
}

/// `'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)`.
pub fn str_encode_error(this: Word) -> Result<OwnWord, Raised> {
    let [encoding, object, start, end, reason] = exception(this).fields;
    let (Some(start), Some(end)) = (start.small_int(), end.small_int()) else { return object::str_base(this) };
    let (encoding, reason) = (text_of(encoding)?, text_of(reason)?);
    if let Some(text) = object.cast::<Str>() {
        if end == start + 1 && (start as usize) < text.len {
            let shown = match text.at(start as usize) {
                c @ 0..0x100 => format!("\\x{c:02x}"),
                c @ 0x100..0x1_0000 => format!("\\u{c:04x}"),
                c => format!("\\U{c:08x}"),
            };
            return give(&format!("'{encoding}' codec can't encode character '{shown}' in position {start}: {reason}"));
        }
    }
    give(&format!("'{encoding}' codec can't encode characters in position {start}-{}: {reason}", end - 1))
}
