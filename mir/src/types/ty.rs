//! Atoms and types. A type is a set of atoms; each atom says all that is known of one kind of value.

use super::cells::CellId;
use super::typecode::Typecode;
use crate::entity;
use crate::ir::{ClassId, FuncId, ModuleId, Name};
use taipan_rt_abi::BuiltinType;

entity!(Ty, "ty", "An interned type: a set of atoms.");
entity!(AtomId, "atom", "An interned atom.");
entity!(InferId, "inf", "A function analysed for one signature: a row of `Facts::instances`.");

impl Ty {
    /// No value: the operation never gives one (or nothing has been stored yet).
    pub const NEVER: Ty = Ty(0);
    /// Any value.
    pub const DYN: Ty = Ty(1);
    /// `None`.
    pub const NONE: Ty = Ty(2);
    /// `True` or `False`.
    pub const BOOL: Ty = Ty(3);
    /// An int that is not a bool.
    pub const INT: Ty = Ty(4);
    /// A float.
    pub const FLOAT: Ty = Ty(5);
    /// An exact str.
    pub const STR: Ty = Ty(6);
    /// An exact bytes object.
    pub const BYTES: Ty = Ty(7);
    /// "No value" of an unassigned variable.
    pub const UNBOUND: Ty = Ty(8);
}

/// One kind of value. Instances are of *exactly* the class that is named: a subclass is another atom.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Atom {
    /// Any value at all (but not [`Atom::Unbound`]). Absorbs every other atom but `Unbound`.
    Dyn,
    /// The word 0: an unassigned variable, attribute or slot.
    Unbound,
    /// An object of exactly that builtin type, of which nothing more is known or matters: `None`, bool, int,
    /// float, str, range, an exception object, …
    Builtin(BuiltinType),
    /// A tuple of that length and those items.
    Tuple(Box<[Ty]>),
    /// An object of exactly that builtin type with a cell for its contents: list, set, dict, tuple of unknown
    /// length, their views and iterators, zip, map, enumerate, … `Container(Object, _)`, alone among them, is inexact:
    /// an iterator of some builtin type.
    Container(BuiltinType, CellId),
    /// An `array.array` whose typecode is known. An array can hold nothing but machine values of that type, whoever stores them.
    Array(Typecode),
    /// An instance of a class of the program.
    Instance(ClassId),
    /// A function of the program. With captures, also the instance of the function that made it.
    Function(FuncId, Option<InferId>),
    /// A bound method: the function (one atom, a function), and the receiver.
    Method(Ty, Ty),
    /// A class of the program, as a value.
    Class(ClassId),
    /// A builtin class, as a value.
    BuiltinClass(BuiltinType),
    /// A builtin function or a function of a native module: the first row of that name in `taipan_rt_abi::PYTHON`.
    BuiltinFunction(u32),
    /// A builtin function that has no row: what it gives is known here, the runtime does it.
    NamedBuiltin(Name),
    /// A builtin method bound to a receiver: the first row of that name and owner.
    BuiltinMethod(u32, Ty),
    /// A module of the program.
    Module(ModuleId),
    /// A generator that a call of that instance made.
    Generator(InferId),
    /// `super()` in a method of that class, for that receiver.
    Super(ClassId, Ty),
    /// A property: getter, setter, deleter (`None` where missing).
    Property(Ty, Ty, Ty),
    /// `classmethod(f)`.
    ClassMethod(Ty),
    /// `staticmethod(f)`.
    StaticMethod(Ty),
    /// A captured variable (never a Python value): the cell's contents are the variable's type.
    Variable(CellId),
}

impl Atom {
    /// The builtin type whose instances it describes exactly, if its class is a builtin one.
    pub fn builtin_type(&self) -> Option<BuiltinType> {
        Some(match self {
            Atom::Builtin(ty) | Atom::Container(ty, _) => *ty,
            Atom::Tuple(_) => BuiltinType::Tuple,
            Atom::Array(_) => BuiltinType::Array,
            Atom::Function(..) => BuiltinType::Function,
            Atom::Method(..) => BuiltinType::Method,
            Atom::BuiltinClass(_) => BuiltinType::Type,
            Atom::BuiltinFunction(_) | Atom::NamedBuiltin(_) | Atom::BuiltinMethod(..) => BuiltinType::BuiltinFunction,
            Atom::Module(_) => BuiltinType::Module,
            Atom::Generator(_) => BuiltinType::Generator,
            Atom::Super(..) => BuiltinType::Super,
            Atom::Property(..) => BuiltinType::Property,
            Atom::ClassMethod(_) => BuiltinType::ClassMethod,
            Atom::StaticMethod(_) => BuiltinType::StaticMethod,
            Atom::Dyn | Atom::Unbound | Atom::Instance(_) | Atom::Class(_) | Atom::Variable(_) => return None,
        })
    }
}
