//! Arguments of a call: words, the last of which may be named.

use crate::object::{Raised, Ref, Word};
use crate::str::Str;
use crate::tuple::Tuple;

/// Borrowed arguments: positional ones, then as many as `names` has, each named by it.
#[derive(Clone, Copy)]
pub struct Args<'a> {
    /// All of them.
    pub words: &'a [Word],
    /// Names of the last ones.
    pub names: Option<Ref<Tuple>>,
}

impl<'a> Args<'a> {
    /// No arguments.
    pub const EMPTY: Args<'static> = Args { words: &[], names: None };

    /// Positional arguments only.
    pub const fn new(words: &'a [Word]) -> Args<'a> {
        Args { words, names: None }
    }

    /// The arguments as compiled code hands them over.
    ///
    /// # Safety
    /// `words` must point to `count` words, and `names` be a tuple of strs or 0.
    pub unsafe fn from_raw(words: *const u64, count: i64, names: Word) -> Args<'a> {
        // SAFETY: the caller's promise. A dangling pointer may come with a count of 0.
        unsafe {
            let words = if count == 0 { &[] } else { std::slice::from_raw_parts(words.cast::<Word>(), count as usize) };
            Args { words, names: if names.is_null() { None } else { Some(Ref::from_word(names)) } }
        }
    }

    /// Number of named arguments.
    pub fn named_count(&self) -> usize {
        self.names.map_or(0, |names| names.items().len())
    }

    /// The arguments without a name.
    pub fn positional(&self) -> &'a [Word] {
        &self.words[..self.words.len() - self.named_count()]
    }

    /// The arguments with a name.
    pub fn named(&self) -> impl Iterator<Item = (Ref<Str>, Word)> + use<'a> {
        let words = &self.words[self.words.len() - self.named_count()..];
        let names: &'static [Word] = match self.names {
            // SAFETY: the caller of the function keeps the tuple alive.
            Some(names) => unsafe { &*(names.items() as *const [Word]) },
            None => &[],
        };
        names.iter().zip(words).map(|(&name, &word)| (unsafe { name.cast_unchecked::<Str>() }, word))
    }

    /// Checks a builtin's argument count as CPython words it: `name expected at most 2 arguments, got 3`.
    pub fn expect_positional(&self, name: &str, least: usize, most: usize) -> Result<&'a [Word], Raised> {
        if self.named_count() != 0 {
            return raise!(TypeError, "{name}() takes no keyword arguments");
        }
        let count = self.words.len();
        if count >= least && count <= most {
            return Ok(self.words);
        }
        let (bound, limit) = match (least == most, count < least) {
            (true, _) => ("", least),
            (false, true) => ("at least ", least),
            (false, false) => ("at most ", most),
        };
        let plural = if limit == 1 { "" } else { "s" };
        raise!(TypeError, "{name} expected {bound}{limit} argument{plural}, got {count}")
    }

    /// The arguments of a builtin whose parameters bear these names, `least` of which must be given; 0 for one left out.
    pub fn bind<const N: usize>(&self, name: &str, params: [&str; N], least: usize) -> Result<[Word; N], Raised> {
        let positional = self.positional();
        let count = self.words.len();
        if count > N {
            let plural = if N == 1 { "" } else { "s" };
            return raise!(TypeError, "{name}() takes at most {N} argument{plural} ({count} given)");
        }
        let mut bound = [Word::NULL; N];
        bound[..positional.len()].copy_from_slice(positional);
        for (key, word) in self.named() {
            let text = key.text();
            match params.iter().position(|&param| param == &*text) {
                Some(at) if bound[at].is_null() => bound[at] = word,
                Some(at) => {
                    return raise!(TypeError, "argument for {name}() given by name ('{text}') and position ({})", at + 1);
                }
                None => return raise!(TypeError, "'{text}' is an invalid keyword argument for {name}()"),
            }
        }
        for at in 0..least {
            if bound[at].is_null() {
                return raise!(TypeError, "{name}() missing required argument '{}' (pos {})", params[at], at + 1);
            }
        }
        Ok(bound)
    }
}
