//! The frozen result of inference: what `mono` selects from. All types in it are canonical.
//!
//! Reading guide for `mono`: walk `instances` that are `live`. For each, take the body `Facts::bodies[func]`, skip
//! blocks that are not in `reachable`, and ask `types[value]` what an operand can be and `calls[value]` what an
//! operation reaches. An operation without an entry in `calls` reaches no code of the program directly:
//! do it on machine values when the operand types allow, by a runtime row otherwise. A value whose type
//! is `NEVER` is the result of an operation that never returns: what follows in its block is not reached.

use super::ranges::Interval;
use crate::ir::typed::SlotPlace;
use crate::ir::{Block, Body, ClassId, ConstId, FuncId, Global, IndexVec, ModuleId, Name, Span, Value};
use crate::types::{Atom, CellId, InferId, Ty, TypeTable};
use std::collections::{BTreeMap, BTreeSet};
use taipan_rt_abi::BuiltinType;

/// Everything that inference found out.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// What the ids of types mean.
    pub types: TypeTable,
    /// The generic body of each function, with `Refine` operations put in; shared by its instances. Empty where there are none.
    pub bodies: IndexVec<FuncId, Body>,
    /// Functions analysed for one signature each.
    pub instances: IndexVec<InferId, InferredInstance>,
    /// The top level of the script. Those of other modules: [`Facts::module_init`].
    pub main: Option<InferId>,
    /// The instance of the top level of each module that is imported.
    pub module_init: BTreeMap<FuncId, InferId>,
    /// What is known of each class statement.
    pub classes: IndexVec<ClassId, ClassFacts>,
    /// The join of all that is stored in a module-level variable; with `Unbound` unless it is proved to be set before any read.
    pub globals: IndexVec<Global, Ty>,
    /// The interval of the ints that are stored in a module-level variable that holds nothing else.
    pub global_ints: BTreeMap<Global, Interval>,
    /// Function objects, by function and maker (see [`Atom::Function`]).
    pub closures: BTreeMap<(FuncId, Option<InferId>), ClosureFacts>,
    /// Attribute and method names that dynamic operations reach, those of operators (`__add__`) included.
    pub dynamic_names: BTreeSet<Name>,
    /// Names are computed at run time (`getattr(x, name)`): any name may be reached.
    pub any_name: bool,
    /// Native modules all of whose names are seen: `vars(math)`.
    pub modules_seen: BTreeSet<ModuleId>,
    /// Modules that keep their variables in their `__dict__`.
    pub modules_in_dict: BTreeSet<ModuleId>,
    /// Values that became `Dyn`, and why: what `check --explain` prints.
    pub reasons: Vec<Reason>,
    /// `reveal_type(x)`, of `typing` or a function of that name: the place and the type as text, in order of the source.
    pub revealed: Vec<(Span, String)>,
}

/// A function analysed for one signature.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct InferredInstance {
    pub func: FuncId,
    /// The instance of the function that made the closure; `None` where nothing is captured.
    pub env: Option<InferId>,
    /// Types of the parameters, in the order of the entry block's.
    pub params: Vec<Ty>,
    /// The type of each value of the body; `NEVER` where not reached.
    pub types: IndexVec<Value, Ty>,
    /// What a call gives. For a generator function: the generator itself.
    pub result: Ty,
    /// Whether some `return` is reached.
    pub returns: bool,
    /// Generator: what it yields.
    pub yields: Ty,
    /// Generator: what a `yield` expression gives.
    pub sent: Ty,
    /// Generator: what `return` gives (the value of `yield from`).
    pub returned: Ty,
    /// Whether each block is reached.
    pub reachable: IndexVec<Block, bool>,
    /// What operations reach. See [`Resolution`].
    pub calls: BTreeMap<Value, Resolution>,
    /// Ints that provably lie in an interval within 64 bits, or are a constant.
    pub ints: BTreeMap<Value, Interval>,
    /// The same for the result.
    pub result_int: Option<Interval>,
    /// Whether it can be reached from the main module; the others need no code.
    pub live: bool,
    /// Whether the runtime calls it, through the entry of its function's descriptor: then `params` hold for
    /// whatever the runtime passes.
    pub open: bool,
}

/// What an operation reaches, by the class of one operand.
#[derive(Clone, Debug, PartialEq)]
pub struct Resolution {
    /// The operand whose class decides: callee, receiver, left or right side.
    pub on: Value,
    /// One arm for each kind of `on`. Arms with equal targets are merged. Together they cover the type of `on`.
    pub arms: Vec<Arm>,
}

/// See [`Resolution`].
#[derive(Clone, Debug, PartialEq)]
pub struct Arm {
    /// The atoms of `on` that lead here.
    pub atoms: Vec<Atom>,
    /// What they reach.
    pub target: Target,
}

/// What one arm of an operation reaches.
#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    /// The runtime does it, on words (or `mono`, with something equivalent that the operand types allow). All code of the program that it
    /// may call back has open instances.
    Runtime,
    /// A call of a function of the program (for a generator function: making the generator). For operators, attributes and iteration
    /// too: `a + b` that is `A.__add__`, `a.x` that is a property, `a == b`, `a[i]`, `len(a)` …
    /// `!=` that falls back on `__eq__`, and comparisons by the reflected method, say so in `negate` and by the order of `args`.
    Instance {
        /// Which.
        callee: InferId,
        /// Where the function object is, when the callee needs it (captures, defaults).
        function: FunctionSource,
        /// One for each parameter of the callee's entry block.
        args: Vec<ArgSource>,
        /// Take the truth of the result and negate it.
        negate: bool,
    },
    /// A new instance: all slots unset, then `__init__` (whose result is dropped). The class object is the operand `on`.
    Construct {
        /// Of which class.
        class: ClassId,
        /// `__init__`, a [`Target::Instance`], whose parameter `self` is [`ArgSource::New`].
        init: Option<Box<Target>>,
    },
    /// A row of the runtime's table: an index into `taipan_rt_abi::PYTHON`, with one argument for each parameter of its signature
    /// (`self` first; `*args` as [`ArgSource::Tuple`]). Its variants may still refuse the operand types: then as `Runtime`.
    Builtin {
        /// Which.
        row: u32,
        /// One for each parameter.
        args: Vec<ArgSource>,
    },
    /// `GetAttr`, `SetAttr`, `DelAttr`: a fixed slot of the instance. Check for 0 when the result type of the slot
    /// ([`FieldFacts::may_be_unset`]) says so.
    Slot {
        /// Position in [`ClassFacts::fields`] of the receiver's class.
        index: u32,
        /// Whether a read must check for 0 (AttributeError).
        may_be_unset: bool,
        /// Where the instances hold it.
        place: SlotPlace,
    },
    /// `GetAttr`: the value in an attribute slot of a class, as it is.
    ClassAttr {
        /// The class of the receiver's MRO (or the class itself) that holds it.
        class: ClassId,
        /// Position in [`ClassFacts::attrs`] of that class.
        index: u32,
    },
    /// `GetAttr` that gives a bound method: the function in that class attribute, and the receiver.
    Bind {
        /// The class of the receiver's MRO that holds the function.
        class: ClassId,
        /// Position in [`ClassFacts::attrs`] of that class.
        index: u32,
    },
    /// `GetAttr` or `SetAttr` on a module of the program.
    Global(Global),
    /// The answer is known: `isinstance(x, C)`, `callable(f)`.
    Truth(bool),
    /// It does nothing and gives None: `super().__init__()` that reaches `object.__init__`.
    Nothing,
    /// The operation always raises (a missing attribute, a wrong number of arguments): let the runtime do it.
    Raises,
}

/// Where a call finds the function object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FunctionSource {
    /// It is not needed.
    None,
    /// The operand `on` is the function.
    Operand,
    /// The operand `on` is a bound method of it.
    Method,
    /// In a variable of a module (`module.function()`).
    Global(Global),
    /// In an attribute slot of a class (a method).
    ClassAttr {
        /// The class of the receiver's MRO that holds it.
        class: ClassId,
        /// Position in [`ClassFacts::attrs`] of that class.
        index: u32,
    },
}

/// Where a parameter's value comes from.
#[derive(Clone, Debug, PartialEq)]
pub enum ArgSource {
    /// A value of the caller.
    Value(Value),
    /// The receiver inside the bound method (or class of a bound class method) that is operand `on`.
    Receiver,
    /// The new object of a [`Target::Construct`].
    New,
    /// The class of the operand `on` (for a class method called on an instance), or `on` itself when it is a class.
    Class,
    /// Default of positional parameter number `n`, counted from the first that has one: read from the function object.
    Default(u32),
    /// Default of keyword-only parameter `n`: read from the function object.
    KeywordDefault(u32),
    /// A default that is always this constant.
    Constant(ConstId),
    /// `*args`: a new tuple.
    Tuple(Vec<ArgSource>),
    /// `**kwargs`: a new dict.
    Keywords(Vec<(Name, ArgSource)>),
    /// An item of a tuple of known length (`f(*args)`).
    TupleItem(Value, u32),
    /// A row's default, as its signature says.
    Literal(Literal),
}

/// The default of a parameter in the signature of a row.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub enum Literal {
    None,
    Bool(bool),
    Int(i64),
    Float(f64),
    Str(String),
    /// `...`: the word 0, "not given".
    Missing,
}

/// Function objects made by one function (instance) from one `def`.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct ClosureFacts {
    /// What is captured, each a variable.
    pub captures: Vec<Ty>,
    /// Defaults that are always the same constant.
    pub constants: Vec<Option<ConstId>>,
    /// Types of the defaults of the last positional parameters.
    pub defaults: Vec<Ty>,
    /// Types of the defaults of keyword-only parameters; `NEVER` for those without.
    pub keyword_defaults: Vec<Ty>,
    /// The instance that answers dynamic calls: the entry of the descriptor. `None` where none can happen.
    pub open: Option<InferId>,
    /// The instance that answers calls by a host whose arguments are what the annotations say.
    pub annotated: Option<InferId>,
}

/// A class in an MRO.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum ClassRef {
    User(ClassId),
    Builtin(BuiltinType),
}

/// What is known of a class.
#[derive(Clone, Debug, Default)]
pub struct ClassFacts {
    /// The order of lookup, from the class itself to `object`; `None` where the bases are not known (then nothing is
    /// resolved on it).
    pub mro: Option<Vec<ClassRef>>,
    /// Slots of an instance: those of the bases first and in the same order, so that with single inheritance a
    /// base's are a prefix.
    pub fields: Vec<FieldFacts>,
    /// Attributes of the class itself: those of `Class::attrs` first, then those set from outside.
    pub attrs: Vec<(Name, Ty)>,
    /// Instances are seen by dynamic code.
    pub open: bool,
    /// Fields may be set by more than the `SetAttr`s of the program.
    pub set_otherwise: bool,
    /// The class itself is seen by dynamic code, which may give it any attribute.
    pub escaped: bool,
    /// Some instance may exist.
    pub instantiated: bool,
    /// Instances take attributes that have no slot (a computed name).
    pub has_dict: bool,
    /// Instances take no attributes beyond those of `__slots__`.
    pub closed: bool,
    /// What instances hold that are containers (`class Stack(list)`).
    pub contents: Option<CellId>,
    /// The items of instances that are tuples of one shape.
    pub items: Option<Vec<Ty>>,
    /// Direct subclasses.
    pub subclasses: Vec<ClassId>,
    /// The builtin class that gives instances their layout, where it is not `object` (`class E(Exception)`).
    pub builtin_base: Option<BuiltinType>,
    /// It may derive from `enum.Enum`: the runtime keeps something other than what its body sets.
    pub enumeration: bool,
}

/// Whether a builtin type is a container whose own methods do the same on instances of subclasses, and whose layout they share.
pub fn is_plain_container(base: BuiltinType) -> bool {
    matches!(base, BuiltinType::List | BuiltinType::Dict | BuiltinType::Set)
}

/// Whether `__new__` alone makes instances of a builtin type: its `__init__` is that of `object`.
pub fn is_made_by_new(base: BuiltinType) -> bool {
    use BuiltinType::*;
    matches!(base, Tuple | Int | Float | Complex | Str | Bytes | FrozenSet)
}

impl ClassFacts {
    /// The slot of that attribute.
    pub fn field(&self, name: Name) -> Option<u32> {
        self.fields.iter().position(|field| field.name == name).map(|index| index as u32)
    }

    /// The position of that class attribute.
    pub fn attr(&self, name: Name) -> Option<u32> {
        self.attrs.iter().position(|&(other, _)| other == name).map(|index| index as u32)
    }
}

/// A slot of an instance.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct FieldFacts {
    pub name: Name,
    /// The join of all that is stored, without `Unbound`.
    pub ty: Ty,
    /// A read may find it unset.
    pub may_be_unset: bool,
    /// What is known of an int.
    pub interval: Option<Interval>,
    pub place: SlotPlace,
}

/// Why a value is `Dyn`.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct Reason {
    pub instance: InferId,
    pub value: Value,
    pub span: Span,
    pub text: String,
}
