//! Reprs of containers: parts joined by commas, and `[...]` for a container inside itself.

use crate::object::{Own, OwnWord, Raised, Ref, Word};
use crate::str::{Str, intern};
use taipan_rt_abi::BuiltinType;

/// Containers whose repr is being made.
#[unsafe(export_name = "tp_rt_repr_active")]
static mut ACTIVE: Vec<Word> = Vec::new();

/// `repr(word)`.
pub fn repr(word: Word) -> Result<Own<Str>, Raised> {
    repr_for(word, "__repr__")
}

/// `repr(word)`, on behalf of the method that messages name.
fn repr_for(word: Word, method: &str) -> Result<Own<Str>, Raised> {
    let ty = word.ty();
    let result = match ty.slots.repr {
        Some(repr) => repr(word)?,
        None => return raise!(TypeError, "'{}' object has no repr", ty.name),
    };
    checked(result, method)
}

/// `str(word)`.
pub fn str(word: Word) -> Result<Own<Str>, Raised> {
    if let Some(text) = word.cast_exact::<Str>() {
        return Ok(text.own());
    }
    match word.ty().slots.str {
        Some(str) => checked(str(word)?, "__str__"),
        None => repr_for(word, "__str__"),
    }
}

fn checked(result: OwnWord, method: &str) -> Result<Own<Str>, Raised> {
    if result.word().is_a(BuiltinType::Str) {
        // SAFETY: the class was checked.
        return Ok(unsafe { result.cast_unchecked::<Str>() });
    }
    raise!(TypeError, "{method} returned non-string (type {})", result.word().ty().name)
}

/// Runs `body`, which makes the repr of `container`; gives `inside` when it is being made already.
pub fn guarded(container: Word, inside: &str, body: impl FnOnce() -> Result<Own<Str>, Raised>) -> Result<OwnWord, Raised> {
    // SAFETY: single threaded; no reference to the static is kept across `body`.
    unsafe {
        if (*&raw const ACTIVE).contains(&container) {
            return Ok(Str::new(inside).into_word());
        }
        crate::imp::check_stack()?;
        (*&raw mut ACTIVE).push(container);
        let result = body();
        (*&raw mut ACTIVE).pop();
        Ok(result?.into_word())
    }
}

/// Collects the parts of a text.
#[derive(Default)]
pub struct Parts {
    words: Vec<Word>,
    owned: Vec<OwnWord>,
}

impl Parts {
    /// Adds fixed text.
    pub fn text(&mut self, text: &str) {
        self.words.push(intern::intern(text).word());
    }

    /// Adds a str.
    pub fn push(&mut self, text: Own<Str>) {
        self.words.push(text.word());
        self.owned.push(text.into_word());
    }

    /// Adds the repr of a value.
    pub fn repr(&mut self, word: Word) -> Result<(), Raised> {
        let word = word.own();
        self.push(repr(word.word())?);
        Ok(())
    }

    /// All parts as one str.
    pub fn join(self) -> Own<Str> {
        crate::imp::str_build(self.words.as_ptr() as *mut u64, self.words.len() as i64)
    }
}

/// `open item, item, … close`, where `item(n)` adds the n-th item, or says that there is none.
pub fn sequence(open: &str, close: &str, mut item: impl FnMut(&mut Parts, usize) -> Result<bool, Raised>) -> Result<Own<Str>, Raised> {
    let mut parts = Parts::default();
    parts.text(open);
    let mut count = 0;
    loop {
        let before = parts.words.len();
        if count > 0 {
            parts.text(", ");
        }
        if !item(&mut parts, count)? {
            parts.words.truncate(before);
            break;
        }
        count += 1;
    }
    parts.text(close);
    Ok(parts.join())
}

/// The name of a value's class without its module, for reprs such as `deque([…])`.
pub fn class_name(word: Word) -> &'static str {
    let ty = word.ty();
    ty.name.rsplit('.').next().unwrap_or(ty.name)
}

/// The str that a word is, where that is known.
pub fn known_str(word: Word) -> Ref<Str> {
    // SAFETY: the caller says so.
    unsafe { word.cast_unchecked() }
}
