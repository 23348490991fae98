//! Frames of compiled code in the host's tracebacks.

use super::convert::{import, new_text, tuple_to_host};
use super::ffi::{self, Object};
use super::held::Held;
use super::state::state;
use crate::object::Raised;
use crate::object::types::text;
use taipan_rt_abi::descriptor::Location;

/// The host's traceback of `places`, outermost first, before `inner`. What can't be made is left out.
pub fn build(places: &[(&'static Location, bool)], inner: Option<Held>) -> Option<Held> {
    let mut chain = inner;
    for &(place, _) in places.iter().rev() {
        match entry(place, chain.as_ref()) {
            Ok(made) => chain = Some(made),
            Err(Raised) => drop(crate::exc::take()),
        }
    }
    chain
}

fn entry(place: &'static Location, next: Option<&Held>) -> Result<Held, Raised> {
    let code = code(place)?;
    // SAFETY: the lock is held.
    unsafe {
        let globals = ffi::PyModule_GetDict(state().module);
        let frame = Held::from_result(ffi::PyFrame_New(ffi::PyThreadState_Get(), code, globals, std::ptr::null_mut()))?;
        let next = next.map_or_else(|| Held::from_borrowed(ffi::none()), Held::clone);
        let first = Held::from_result(ffi::PyLong_FromLongLong(0))?;
        let line = Held::from_result(ffi::PyLong_FromLongLong(place.line.into()))?;
        let args = tuple_to_host(&[next, frame, first, line], |part| Ok(part.clone()))?;
        let class: Object = (&raw mut ffi::PyTraceBack_Type).cast();
        Held::from_result(ffi::PyObject_Call(class, args.get(), std::ptr::null_mut()))
    }
}

/// A code object whose only place is that one; made once.
fn code(place: &'static Location) -> Result<Object, Raised> {
    let key = &raw const *place as usize;
    if let Some(known) = state().codes.get(&key) {
        return Ok(known.get());
    }
    // SAFETY: descriptors are static data.
    let function = unsafe { &*place.func };
    let texts = [function.file, function.name, function.qualname].map(|part| new_text(text(part)));
    let numbers = [function.line, place.line, place.end_line, place.column, place.end_column];
    // SAFETY: the lock is held.
    let numbers = numbers.map(|number| Held::from_result(unsafe { ffi::PyLong_FromLongLong(number.into()) }));
    let parts: Vec<Held> = texts.into_iter().chain(numbers).collect::<Result<_, Raised>>()?;
    let made = helper("code_at", &parts)?;
    let object = made.get();
    state().codes.insert(key, made);
    Ok(object)
}

/// Calls a function of `helpers.py`.
pub fn helper(name: &str, args: &[Held]) -> Result<Held, Raised> {
    let name = new_text(name)?;
    let args = tuple_to_host(args, |arg| Ok(arg.clone()))?;
    // SAFETY: the lock is held; the namespace keeps its functions alive.
    super::outside(|| unsafe {
        let function = ffi::PyDict_GetItemWithError(state().helpers.get(), name.get());
        if function.is_null() {
            return Ok(Held::from_borrowed(ffi::none()));
        }
        Held::from_result(ffi::PyObject_Call(function, args.get(), std::ptr::null_mut()))
    })
}

/// The namespace of `helpers.py`, after it has run.
pub fn load_helpers() -> Result<Held, Raised> {
    let exec = super::convert::attribute_of(import("builtins")?.get(), "exec")?;
    // SAFETY: the lock is held.
    unsafe {
        let namespace = Held::from_result(ffi::PyDict_New())?;
        let source = new_text(include_str!("helpers.py"))?;
        let args = tuple_to_host(&[source, namespace.clone()], |arg| Ok(arg.clone()))?;
        drop(Held::from_result(ffi::PyObject_Call(exec.get(), args.get(), std::ptr::null_mut()))?);
        Ok(namespace)
    }
}
