//! How members look.

use super::define::stored;
use super::{inherited, is_enumeration, put};
use crate::class::lookup;
use crate::object::{BuiltinType, Own, Raised, Ref, TypeObject, Word};
use crate::str::{Str, intern};

/// Keeps as `_value_repr_` the `__repr__` of the class that is mixed in.
pub fn choose_repr(cls: Ref<TypeObject>) -> Result<(), Raised> {
    let name = intern::known("__repr__");
    for &chain in &cls.bases {
        let found = chain.find_in_mro(|base| {
            let method = if base.is(BuiltinType::Object) { Word::NULL } else { lookup::own_attribute(base, name) };
            (is_enumeration(base) || !method.is_null()).then_some((base, method))
        });
        match found {
            Some((base, _)) if is_enumeration(base) => return Ok(()),
            Some((_, method)) => return put(cls, "_value_repr_", method),
            None => {}
        }
    }
    Ok(())
}

/// `repr` of a member's value.
fn value_repr(member: Word) -> Result<Own<Str>, Raised> {
    let value = stored(member, "_value_")?;
    let method = inherited(member.ty(), "_value_repr_");
    if method.is_null() || method.is_none() {
        return crate::dynamic::repr(value.word());
    }
    let shown = crate::dynamic::call::call_words(method, &[value.word()])?;
    crate::dynamic::to_str(shown.word())
}

/// `repr(member)`.
pub fn show(member: Word) -> Result<Own<Str>, Raised> {
    let class = member.ty().name;
    let (name, value) = (stored(member, "_name_")?, value_repr(member)?);
    Ok(match name.word().cast::<Str>() {
        Some(name) => Str::new(&format!("<{class}.{}: {}>", name.text(), value.text())),
        None => Str::new(&format!("<{class}: {}>", value.text())),
    })
}

/// `str(member)`.
pub fn text(member: Word) -> Result<Own<Str>, Raised> {
    let class = member.ty().name;
    let name = stored(member, "_name_")?;
    Ok(match name.word().cast::<Str>() {
        Some(name) => Str::new(&format!("{class}.{}", name.text())),
        None => Str::new(&format!("{class}({})", crate::dynamic::repr(stored(member, "_value_")?.word())?.text())),
    })
}
