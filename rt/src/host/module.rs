//! The module that the host imports.

use super::convert::{self, import, new_text, to_host};
use super::ffi::{self, Object, PyTypeObject};
use super::held::{Held, check};
use super::hooks::{self, Hooks};
use super::state::{self, State};
use super::{exception, foreign, function, operators, traceback};
use crate::exc;
use crate::object::types::text;
use crate::object::{BuiltinType, Raised, Word, builtin};
use std::ffi::{c_int, c_void};
use taipan_rt_abi::descriptor::{Extension, Text};

static mut EXTENSION: *const Extension = std::ptr::null();
static mut TYPE: *mut PyTypeObject = std::ptr::null_mut();

/// Variable, so that no program of its own gets a copy with what it leads to.
#[unsafe(export_name = "tp_rt_host_table")]
static mut HOOKS: Hooks = Hooks {
    class_of: foreign::class_of,
    call_method: operators::call_method,
    is_instance: foreign::is_instance,
    is_subclass: foreign::is_subclass,
    special_method: foreign::special_method,
    write_stdout,
    flush_stdout,
};

/// What `PyInit_NAME` gives: how to make the module.
///
/// # Safety
/// Called once, by the host, with the compiler's description of the module.
#[unsafe(no_mangle)]
#[inline(never)]
pub unsafe extern "C" fn tp_extension_init(extension: *const Extension) -> Object {
    // SAFETY: the host calls with its lock held; descriptions are static data.
    unsafe {
        EXTENSION = extension;
        let slots = Box::leak(Box::new([
            ffi::PyModuleDef_Slot { slot: ffi::Py_mod_create, value: create as *mut c_void },
            ffi::PyModuleDef_Slot { slot: ffi::Py_mod_exec, value: exec as *mut c_void },
            ffi::PyModuleDef_Slot { slot: 0, value: std::ptr::null_mut() },
        ]));
        let null: *mut c_void = std::ptr::null_mut();
        let definition = Box::leak(Box::new(ffi::PyModuleDef {
            ob_base: ffi::PyObject { ob_refcnt: 1, ob_type: null.cast() },
            m_init: null,
            m_index: 0,
            m_copy: null.cast(),
            m_name: function::leak_name(text((*extension).name)),
            m_doc: std::ptr::null(),
            // With a state, a module that is reloaded is not run again.
            m_size: 1,
            m_methods: null,
            m_slots: slots.as_mut_ptr(),
            m_traverse: null,
            m_clear: null,
            m_free: null,
        }));
        ffi::PyModuleDef_Init(definition)
    }
}

/// A result for the host.
fn give(result: Result<Held, Raised>) -> Object {
    match result {
        Ok(held) => held.into_raw(),
        Err(Raised) => {
            exception::throw();
            std::ptr::null_mut()
        }
    }
}

/// Makes the module, before it runs.
unsafe extern "C" fn create(spec: Object, _: *mut c_void) -> Object {
    // SAFETY: the lock is held.
    unsafe {
        if state::is_set() {
            ffi::PyErr_SetString(ffi::PyExc_ImportError, c"a compiled module can be loaded only once in a process".as_ptr());
            return std::ptr::null_mut();
        }
        // Until the runtime has its types, the host's own complaint must do.
        let helpers = ffi::PyDict_New();
        if helpers.is_null() {
            return std::ptr::null_mut();
        }
        state::set(State {
            extension: &*EXTENSION,
            module: std::ptr::null_mut(),
            helpers: Held::from_owned(helpers),
            wrappers: Default::default(),
            wrapper_types: Default::default(),
            foreigns: Default::default(),
            foreign_types: Default::default(),
            builtin_types: Default::default(),
            host_types: Default::default(),
            native_types: Default::default(),
            offsets: Default::default(),
            library_classes: Default::default(),
            names: Default::default(),
            codes: Default::default(),
            variables: Default::default(),
            twins: Default::default(),
        });
        hooks::set(&*&raw const HOOKS);
        crate::start::run::init_extension(state::state().extension.program);
        give(super::inside(|| prepare(spec)))
    }
}

fn prepare(spec: Object) -> Result<Held, Raised> {
    link_types()?;
    state::state().helpers = traceback::load_helpers()?;
    function::init()?;
    let extension = state::state().extension;
    for index in 0..extension.name_count {
        // SAFETY: descriptions are static data.
        let (name, slot) = unsafe { (*extension.names.add(index), *extension.slots.add(index)) };
        let name = convert::name_to_host(crate::str::intern::intern(text(name)))?;
        state::state().variables.insert(name as usize, slot as usize);
    }
    take_arguments()?;
    register_exit()?;
    make_module(spec)
}

/// The host's `sys.argv` becomes that of compiled code.
fn take_arguments() -> Result<(), Raised> {
    // SAFETY: the lock is held; the list lives while it is read.
    unsafe {
        let list = ffi::PySys_GetObject(c"argv".as_ptr());
        if list.is_null() || ffi::type_of(list) != &raw mut ffi::PyList_Type {
            return Ok(());
        }
        let mut argv = Vec::new();
        for index in 0..ffi::PyList_Size(list) {
            let argument = ffi::PyList_GetItem(list, index);
            if ffi::type_of(argument) == &raw mut ffi::PyUnicode_Type {
                argv.push(convert::text_from_host(argument)?.text().into_owned().into_bytes());
            }
        }
        crate::start::run::set_argv(argv);
        Ok(())
    }
}

/// What compiled code registers for the end runs when the host ends.
fn register_exit() -> Result<(), Raised> {
    let definition = Box::leak(Box::new(ffi::PyMethodDef {
        name: c"run_at_exit".as_ptr(),
        function: run_at_exit as *mut c_void,
        flags: ffi::METH_NOARGS,
        doc: std::ptr::null(),
    }));
    // SAFETY: the lock is held; the definition lives for ever.
    let function = Held::from_result(unsafe { ffi::PyCFunction_NewEx(definition, std::ptr::null_mut(), std::ptr::null_mut()) })?;
    let register = convert::attribute_of(import("atexit")?.get(), "register")?;
    let args = convert::tuple_to_host(&[function], |part| Ok(part.clone()))?;
    // SAFETY: as above.
    Held::from_result(unsafe { ffi::PyObject_Call(register.get(), args.get(), std::ptr::null_mut()) }).map(drop)
}

unsafe extern "C" fn run_at_exit(_: Object, _: Object) -> Object {
    super::inside(crate::start::run::run_at_exit);
    // SAFETY: `None` lives for ever.
    unsafe { Held::from_borrowed(ffi::none()).into_raw() }
}

/// Finds the host's types for native ones. The exceptions come first: a name that the host lacks raises one.
fn link_types() -> Result<(), Raised> {
    let builtins = import("builtins")?;
    let is_exception = |kind: &&BuiltinType| kind.is_subtype(BuiltinType::BaseException);
    for &kind in BuiltinType::ALL.iter().filter(is_exception) {
        let found = match kind.python_name().split_once('.') {
            Some((module, name)) => convert::attribute_of(import(module)?.get(), name)?,
            None => convert::attribute_of(builtins.get(), kind.python_name())?,
        };
        link(kind, found);
    }
    for &kind in BuiltinType::ALL.iter().filter(|kind| !kind.python_name().contains('.') && !is_exception(kind)) {
        match convert::attribute_of(builtins.get(), kind.python_name()) {
            Ok(found) => link(kind, found),
            Err(Raised) => drop(exc::take()),
        }
    }
    Ok(())
}

fn link(kind: BuiltinType, found: Held) {
    // SAFETY: the lock is held.
    if unsafe { ffi::PyType_IsSubtype(ffi::type_of(found.get()), &raw mut ffi::PyType_Type) } != 0 {
        let host = found.into_raw();
        state::state().builtin_types.insert(host as usize, kind);
        state::state().host_types.insert(builtin(kind).ptr() as usize, host.cast());
    }
}

fn make_module(spec: Object) -> Result<Held, Raised> {
    let mut slots = [
        ffi::PyType_Slot { slot: ffi::Py_tp_getattro, pfunc: getattr as *mut c_void },
        ffi::PyType_Slot { slot: ffi::Py_tp_setattro, pfunc: setattr as *mut c_void },
        ffi::PyType_Slot { slot: 0, pfunc: std::ptr::null_mut() },
    ];
    // SAFETY: the lock is held.
    unsafe {
        let mut type_spec = ffi::PyType_Spec {
            name: c"taipan.module".as_ptr(),
            basicsize: 0,
            itemsize: 0,
            flags: ffi::Py_TPFLAGS_DEFAULT,
            slots: slots.as_mut_ptr(),
        };
        let base: Object = (&raw mut ffi::PyModule_Type).cast();
        let bases = convert::tuple_to_host(&[base], |&base| Ok(Held::from_borrowed(base)))?;
        let class = Held::from_result(ffi::PyType_FromSpecWithBases(&raw mut type_spec, bases.get()))?;
        TYPE = class.get().cast();
        let name = convert::attribute_of(spec, "name")?;
        let mut parts = vec![name];
        let doc: Text = state::state().extension.doc;
        if !doc.data.is_null() {
            parts.push(new_text(text(doc))?);
        }
        let args = convert::tuple_to_host(&parts, |part| Ok(part.clone()))?;
        let module = Held::from_result(ffi::PyObject_Call(class.into_raw(), args.get(), std::ptr::null_mut()))?;
        // It lives for ever: its functions do.
        state::state().module = module.clone().into_raw();
        Ok(module)
    }
}

/// Runs the module.
unsafe extern "C" fn exec(_: Object) -> c_int {
    let failed = super::inside(|| {
        // SAFETY: descriptions are static data; `main` is the module's top level.
        let program = unsafe { &*state::state().extension.program };
        program.main.is_some_and(|main| unsafe { main() } != 0) || list_functions().is_err()
    });
    if failed {
        exception::throw();
        return -1;
    }
    0
}

/// Puts what can't change under its name into the module's dict, for those that look there.
fn list_functions() -> Result<(), Raised> {
    each_variable(|name, value| {
        let listed = value.is_a(BuiltinType::Function)
            || value.ty().flags & crate::object::types::flags::HEAP == 0 && !super::twin::is_container(value);
        if listed { list(name, value) } else { Ok(()) }
    })
}

/// Puts all variables as they are into the module's dict.
fn list_all() -> Result<(), Raised> {
    each_variable(list)
}

fn list(name: Text, value: Word) -> Result<(), Raised> {
    let Ok(value) = to_host(value) else {
        drop(exc::take());
        return Ok(());
    };
    let name = convert::name_to_host(crate::str::intern::intern(text(name)))?;
    // SAFETY: the lock is held.
    unsafe { check(ffi::PyDict_SetItem(ffi::PyModule_GetDict(state::state().module), name, value.get())) }
}

fn each_variable(mut visit: impl FnMut(Text, Word) -> Result<(), Raised>) -> Result<(), Raised> {
    let extension = state::state().extension;
    for index in 0..extension.name_count {
        // SAFETY: descriptions are static data; the slots are the program's.
        let (name, value) = unsafe { (*extension.names.add(index), variable(*extension.slots.add(index) as usize)) };
        if !value.is_null() {
            visit(name, value)?;
        }
    }
    Ok(())
}

/// What a variable holds, borrowed; null when unset.
fn variable(slot: usize) -> Word {
    // SAFETY: the compiler's slots.
    unsafe { *(*state::state().extension.program).globals.add(slot).cast::<Word>() }
}

/// The slot of a variable, by the host's name.
fn find_slot(name: Object) -> Option<usize> {
    let variables = &state::state().variables;
    if let Some(&slot) = variables.get(&(name as usize)) {
        return Some(slot);
    }
    // SAFETY: the lock is held; the reference is owned meanwhile. A name that was computed need not be the interned one.
    unsafe {
        let mut interned = name;
        ffi::incref(interned);
        ffi::PyUnicode_InternInPlace(&raw mut interned);
        let slot = variables.get(&(interned as usize)).copied();
        ffi::decref(interned);
        slot
    }
}

/// `module.name`: the variable as it is now.
unsafe extern "C" fn getattr(this: Object, name: Object) -> Object {
    if let Some(slot) = find_slot(name) {
        let value = variable(slot);
        if !value.is_null() {
            return give(super::inside(|| to_host(value)));
        }
    }
    // SAFETY: called by the host; the lock is held.
    unsafe {
        if convert::text_from_host(name).is_ok_and(|name| name.is_text("__dict__")) && super::inside(list_all).is_err() {
            return give(Err(Raised));
        }
        ffi::PyObject_GenericGetAttr(this, name)
    }
}

/// `module.name = value`: compiled code would not see it.
unsafe extern "C" fn setattr(this: Object, name: Object, value: Object) -> c_int {
    if find_slot(name).is_some() {
        let raised: Result<(), Raised> = super::inside(|| {
            let name = convert::text_from_host(name)?;
            let module = text(state::state().extension.name);
            raise!(AttributeError, "'{}' of the compiled module '{module}' can't be set from outside", name.text())
        });
        if raised.is_err() {
            exception::throw();
        }
        return -1;
    }
    // SAFETY: called by the host; the lock is held.
    unsafe { ffi::PyObject_GenericSetAttr(this, name, value) }
}

/// Calls a method of the host's `sys.stdout`, if there is one.
fn call_stdout(method: &str, args: &[Held]) -> Result<(), Raised> {
    // SAFETY: the lock is held; the object lives during the call.
    let stdout = unsafe {
        let stdout = ffi::PySys_GetObject(c"stdout".as_ptr());
        if stdout.is_null() || stdout == ffi::none() {
            return Ok(());
        }
        Held::from_borrowed(stdout)
    };
    let method = convert::attribute_of(stdout.get(), method)?;
    let args = convert::tuple_to_host(args, |arg| Ok(arg.clone()))?;
    // SAFETY: the lock is held.
    let result = super::outside(|| unsafe { ffi::PyObject_Call(method.get(), args.get(), std::ptr::null_mut()) });
    Held::from_result(result).map(drop)
}

fn write_stdout(bytes: &[u8]) -> Result<(), Raised> {
    let text = String::from_utf8_lossy(bytes);
    call_stdout("write", &[new_text(&text)?])
}

fn flush_stdout() -> Result<(), Raised> {
    call_stdout("flush", &[])
}
