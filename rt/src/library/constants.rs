//! Attributes of native modules that are not functions: constants and classes.

use crate::object::{OwnWord, Word, builtin};
use taipan_rt_abi::types::native_class;

/// The attribute `name` of a native module.
pub fn attribute(module: &str, name: &str) -> Option<OwnWord> {
    let float = |value: f64| Some(crate::float::from_f64(value));
    if let Some(ty) = native_class(module, name) {
        return Some(builtin(ty).own().into_word());
    }
    match (module, name) {
        // A builtin function is found among the functions of the module without a name.
        ("builtins", name) => match taipan_rt_abi::BuiltinType::from_python_name(name) {
            Some(ty) => Some(builtin(ty).own().into_word()),
            None => crate::function::builtin::module_function("", name).map(Word::own),
        },
        ("sys", name) => super::sys::attribute(name).or_else(|| worked_out("_sys", name)),
        ("time", name) => super::time::clock(name).or_else(|| worked_out("_time", name)),
        ("posix", "environ") => Some(super::posix::environ()),
        ("math", "pi") => float(std::f64::consts::PI),
        ("math", "e") => float(std::f64::consts::E),
        ("math", "tau") => float(std::f64::consts::TAU),
        ("math", "inf") => float(f64::INFINITY),
        ("math", "nan") => float(f64::NAN),
        ("array", "typecodes") => Some(crate::str::Str::new("bBuhHiIlLqQfd").into_word()),
        _ => None,
    }
}

/// An attribute whose value a row works out, which only programs that mention its name contain.
fn worked_out(owner: &str, name: &str) -> Option<OwnWord> {
    let function = crate::function::builtin::module_function(owner, name)?;
    crate::dynamic::call::call_words(function, &[]).ok()
}

/// Sets an attribute of a native module that the runtime itself looks at; whether there is such a one.
pub fn set_attribute(module: &str, name: &str, value: Word) -> bool {
    module == "sys" && super::sys::set_attribute(name, value)
}
