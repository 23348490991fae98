//! Attributes of any value, as the library's own code needs them.

use crate::object::{OwnWord, Raised, Ref, Word};
use crate::str::{Str, intern};
use taipan_rt_abi::BuiltinType;

/// `getattr(obj, name)`, or null when there is no such attribute.
pub fn get_or_null(obj: Word, name: Word) -> Result<OwnWord, Raised> {
    match crate::imp::dyn_getattr(obj, name) {
        Ok(value) => Ok(value),
        Err(_) if crate::sequence::fault::catch(BuiltinType::AttributeError) => Ok(OwnWord::NULL),
        Err(raised) => Err(raised),
    }
}

/// `hasattr(obj, name)`.
pub fn has(obj: Word, name: Ref<Str>) -> Result<bool, Raised> {
    Ok(!get_or_null(obj, name.word())?.is_null())
}

/// Calls the method `name` of the value's class, if it has one.
pub fn call_type_method(obj: Word, name: &str, args: &[Word]) -> Result<Option<OwnWord>, Raised> {
    let name = intern::intern(name);
    let ty = obj.ty();
    let found = ty.find_in_mro(|ty| {
        let attr = ty.attrs.get(name.word());
        if attr.is_null() { None } else { Some(attr) }
    });
    if found.is_none() {
        return Ok(None);
    }
    crate::imp::dyn_call_special(obj, name.word(), args.as_ptr() as *mut u64, args.len() as i64).map(Some)
}

/// How messages name what is called: `f()`.
pub fn callee_name(callee: Word) -> String {
    match get_or_null(callee, intern::intern("__qualname__").word()) {
        Ok(name) if !name.is_null() => match name.word().cast::<Str>() {
            Some(name) => format!("{}()", name.text()),
            None => "function".to_owned(),
        },
        _ => callee.ty().name.to_owned(),
    }
}

/// The names that `dir` lists, in no order.
pub fn all_names(obj: Word) -> Result<crate::object::Own<crate::list::List>, Raised> {
    let names = crate::dict::Dict::new();
    let own = get_or_null(obj, intern::intern("__dict__").word())?;
    if let Some(dict) = own.word().cast::<crate::dict::Dict>() {
        dict.for_each(|key, _| names.borrow().insert(key, Word::NONE))?;
    }
    let class = match obj.cast::<crate::object::TypeObject>() {
        Some(class) => class,
        None => obj.ty(),
    };
    let mut outcome = Ok(());
    class.find_in_mro(|class| -> Option<()> {
        for name in class.attrs.names.iter().chain(&class.slot_names) {
            outcome = outcome.and_then(|()| names.borrow().insert(*name, Word::NONE));
        }
        None
    });
    outcome?;
    crate::imp::list_from(names.word())
}
