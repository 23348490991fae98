//! Attributes of native modules that are not functions: constants and classes.

use crate::object::{OwnWord, Word, builtin};
use taipan_rt_abi::BuiltinType;
use taipan_rt_abi::types::{NATIVE_CLASSES, NATIVE_CONSTANTS, native_class};

/// The attribute `name` of a native module.
pub fn attribute(module: &str, name: &str) -> Option<OwnWord> {
    let float = |value: f64| Some(crate::float::from_f64(value));
    if let Some(ty) = native_class(module, name) {
        return Some(builtin(ty).own().into_word());
    }
    match (module, name) {
        // A builtin function is found among the functions of the module without a name.
        ("builtins", name) => match BuiltinType::from_python_name(name) {
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

/// The types that `builtins` shows, beside the exceptions.
const TYPES: &[&str] = &[
    "bool",
    "bytearray",
    "bytes",
    "classmethod",
    "complex",
    "dict",
    "enumerate",
    "filter",
    "float",
    "frozenset",
    "int",
    "list",
    "map",
    "memoryview",
    "object",
    "property",
    "range",
    "reversed",
    "set",
    "slice",
    "staticmethod",
    "str",
    "super",
    "tuple",
    "type",
    "zip",
];

/// The attributes of a native module.
pub fn all(module: &str) -> Vec<(&'static str, OwnWord)> {
    let classes = NATIVE_CLASSES.iter().filter(|class| class.0 == module).map(|class| class.1);
    let constants = NATIVE_CONSTANTS.iter().filter(|constant| constant.0 == module).map(|constant| constant.1);
    let is_shown = |ty: &BuiltinType| TYPES.contains(&ty.python_name()) || ty.is_subtype(BuiltinType::BaseException);
    let types = BuiltinType::ALL.iter().filter(|ty| module == "builtins" && is_shown(ty)).map(|ty| ty.python_name());
    let types = types.filter(|name| !name.contains('.'));
    let others = if module == "sys" { super::sys::NAMES } else { &[] };
    let names = classes.chain(constants).chain(types).chain(others.iter().copied());
    names.filter_map(|name| Some((name, attribute(module, name)?))).collect()
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
