//! What a parameter's annotation says of an argument.

use super::foreign::object_of;
use super::state::state;
use crate::object::{BuiltinType, Word};
use taipan_rt_abi::descriptor::exact_annotation;

/// What arguments an annotation allows, as far as it is made of builtin types.
pub struct Annotation {
    /// The text, for complaints.
    pub text: &'static str,
    /// The types; any will do when there are none.
    allowed: Vec<BuiltinType>,
}

/// How an argument agrees with an annotation.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Match {
    /// It is what the code for that annotation takes.
    Exact,
    /// It may be used as such: a bool as an int, an int as a float, an object of a subclass.
    Similar,
    /// It may not.
    No,
}

impl Annotation {
    /// Reads an annotation.
    pub fn parse(text: &'static str) -> Annotation {
        let mut allowed = Vec::new();
        if !collect(text, &mut allowed) {
            allowed.clear();
        }
        Annotation { text, allowed }
    }

    /// How an argument agrees.
    pub fn check(&self, word: Word) -> Match {
        if self.allowed.is_empty() {
            return Match::Exact;
        }
        let specialized = match self.allowed.as_slice() {
            &[one] if is_specialized(one) => Some(one),
            _ => None,
        };
        let ty = word.ty();
        if specialized.is_some_and(|one| ty.class_id == one.class_id() && !ty.is_heap()) {
            return Match::Exact;
        }
        match self.allowed.iter().any(|&kind| is_similar(word, kind)) {
            true if specialized.is_some() => Match::Similar,
            true => Match::Exact,
            false => Match::No,
        }
    }
}

/// Whether the compiler makes code for arguments of exactly that type.
fn is_specialized(kind: BuiltinType) -> bool {
    matches!(kind, BuiltinType::Int | BuiltinType::Float | BuiltinType::Bool | BuiltinType::Str | BuiltinType::Bytes)
}

/// Adds the types that `text` names; false when it says something else, too.
fn collect(text: &str, allowed: &mut Vec<BuiltinType>) -> bool {
    let text = text.trim().trim_matches(['"', '\'']).trim();
    let mut depth = 0;
    let bar = text.char_indices().find(|&(_, c)| {
        depth += i32::from(c == '[') - i32::from(c == ']');
        c == '|' && depth == 0
    });
    if let Some((at, _)) = bar {
        return collect(&text[..at], allowed) && collect(&text[at + 1..], allowed);
    }
    for prefix in ["Optional[", "typing.Optional["] {
        if let Some(inner) = text.strip_prefix(prefix).and_then(|rest| rest.strip_suffix(']')) {
            allowed.push(BuiltinType::NoneType);
            return collect(inner, allowed);
        }
    }
    if text == "None" {
        allowed.push(BuiltinType::NoneType);
        return true;
    }
    let name = text.split('[').next().unwrap_or(text);
    match exact_annotation(name) {
        Some(kind) => {
            allowed.push(kind);
            true
        }
        None => false,
    }
}

/// Whether a value may be used where one of a type is expected, as type checkers see it.
fn is_similar(word: Word, kind: BuiltinType) -> bool {
    use BuiltinType as T;
    let promoted: &[T] = match kind {
        T::Float => &[T::Int],
        T::Complex => &[T::Int, T::Float],
        T::Bytes => &[T::ByteArray, T::MemoryView],
        _ => &[],
    };
    promoted.iter().chain([&kind]).any(|&kind| word.is_a(kind) || is_foreign_a(word, kind))
}

fn is_foreign_a(word: Word, kind: BuiltinType) -> bool {
    let Some(object) = object_of(word) else { return false };
    let class = state().host_types.get(&(crate::object::builtin(kind).ptr() as usize));
    // SAFETY: the lock is held.
    class.is_some_and(|&class| unsafe { super::ffi::PyType_IsSubtype(super::ffi::type_of(object), class) } != 0)
}
