//! Attributes of functions.

use inkwell::attributes::{Attribute, AttributeLoc};
use inkwell::context::Context;
use inkwell::values::FunctionValue;

/// LLVM's number of the calling convention `fastcc`.
pub(crate) const FAST_CC: u32 = 8;

/// The attributes that are used everywhere.
pub(crate) struct Attrs {
    /// Never unwinds: exceptions are results.
    pub nounwind: Attribute,
    /// Always comes back, and does not end the program.
    pub willreturn: Attribute,
    /// Does not write memory that anyone can see.
    pub readonly: Attribute,
    /// Does not touch memory that anyone can see.
    pub readnone: Attribute,
    /// Hardly ever called.
    pub cold: Attribute,
    /// Worth inlining even when it is a bit large.
    pub inlinehint: Attribute,
    /// Not worth inlining here.
    pub noinline: Attribute,
    /// Not worth optimising.
    pub optnone: Attribute,
    /// How C passes a `uint8_t` in a register of 32 bits.
    pub zeroext: Attribute,
}

/// `memory(read)` in LLVM's encoding: two bits for each kind of location (arguments, inaccessible, errno, other).
const MEMORY_READ: u64 = 0b01_01_01_01;

/// `memory(none)`.
const MEMORY_NONE: u64 = 0;

impl Attrs {
    pub fn new(context: &Context) -> Self {
        let make = |name, value| context.create_enum_attribute(Attribute::get_named_enum_kind_id(name), value);
        Attrs {
            nounwind: make("nounwind", 0),
            willreturn: make("willreturn", 0),
            readonly: make("memory", MEMORY_READ),
            readnone: make("memory", MEMORY_NONE),
            cold: make("cold", 0),
            inlinehint: make("inlinehint", 0),
            noinline: make("noinline", 0),
            optnone: make("optnone", 0),
            zeroext: make("zeroext", 0),
        }
    }
}

/// Adds an attribute to a function as a whole.
pub(crate) trait AddAttribute {
    fn add(self, attribute: Attribute);
}

impl AddAttribute for FunctionValue<'_> {
    fn add(self, attribute: Attribute) {
        self.add_attribute(AttributeLoc::Function, attribute);
    }
}
