//! What the boundary keeps in mind.

use super::ffi::{Object, PyTypeObject};
use super::held::Held;
use super::twin::Twins;
use crate::object::{BuiltinType, Ref, TypeObject, Word};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use taipan_rt_abi::descriptor::Extension;

/// A hash map whose keys are addresses.
pub type AddressMap<T> = HashMap<usize, T, BuildHasherDefault<AddressHasher>>;

/// Spreads addresses.
#[derive(Default)]
pub struct AddressHasher(u64);

impl Hasher for AddressHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, _: &[u8]) {
        unreachable!("keys are addresses")
    }

    fn write_usize(&mut self, value: usize) {
        self.0 = (value as u64 >> 4).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

/// The state; there is one module to a shared object.
pub struct State {
    /// The compiler's description of the module.
    pub extension: &'static Extension,
    /// The module, once made; borrowed from nobody, it lives for ever.
    pub module: Object,
    /// Namespace of the functions in `helpers.py`.
    pub helpers: Held,
    /// What the host has of native objects, by their words; borrowed, each takes itself out when it dies.
    pub wrappers: AddressMap<Object>,
    /// The native objects for those of the host; each takes itself out when it dies.
    pub foreigns: AddressMap<Word>,
    /// The native types of foreign objects, by the host's types, which live for ever.
    pub foreign_types: AddressMap<Ref<TypeObject>>,
    /// The host's types that have a native counterpart.
    pub builtin_types: AddressMap<BuiltinType>,
    /// The host's types for native ones: their counterparts, and those that foreign types stand for.
    pub host_types: AddressMap<*mut PyTypeObject>,
    /// The host's types that were made for native ones.
    pub wrapper_types: AddressMap<*mut PyTypeObject>,
    /// And back.
    pub native_types: AddressMap<Ref<TypeObject>>,
    /// Where instances of our types hold the native object.
    pub offsets: AddressMap<isize>,
    /// The host's classes for those of Taipan's library, as far as it was asked for.
    pub library_classes: AddressMap<Option<Held>>,
    /// The host's strs of interned names.
    pub names: AddressMap<Held>,
    /// Code objects for places in tracebacks.
    pub codes: AddressMap<Held>,
    /// Slots of the module's variables by the host's interned names.
    pub variables: AddressMap<usize>,
    /// What both sides hold.
    pub twins: Twins,
}

static mut STATE: Option<Box<State>> = None;

/// The state. No caller keeps the reference across a call that may lead to the host or back.
#[inline(always)]
pub fn state() -> &'static mut State {
    // SAFETY: single threaded, as the host's lock is held; set before anything else runs.
    unsafe { STATE.as_mut().expect("the module has been initialised") }
}

/// Whether the module has been made.
pub fn is_set() -> bool {
    // SAFETY: single threaded.
    unsafe { STATE.is_some() }
}

/// Sets the state.
pub fn set(state: State) {
    // SAFETY: single threaded.
    unsafe { STATE = Some(Box::new(state)) }
}
