//! Operations, grouped by the shape of their operands.

use super::entity::{ClassId, ConstId, FuncId, Global, InstanceId, ModuleId, Name, Value};
use super::literal::Step;
use super::typed::{ClassDescriptor, FuncDescriptor};
use std::sync::Arc;
use taipan_rt_abi::Builtin;

/// A binary operator of Python; `a op b`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum BinaryOp {
    Add,
    Sub,
    Mul,
    TrueDiv,
    FloorDiv,
    Mod,
    Pow,
    LShift,
    RShift,
    And,
    Or,
    Xor,
    MatMul,
}

/// A unary operator of Python (`not` is [`Op::Not`] of a truth).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum UnaryOp {
    Neg,
    Pos,
    Invert,
}

/// A comparison of Python. `In` has the container on the right, as in the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum CompareOp {
    Eq,
    Ne,
    Lt,
    Le,
    Gt,
    Ge,
    Is,
    IsNot,
    In,
    NotIn,
}

/// `!s`, `!r`, `!a` in an f-string.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Conversion {
    None,
    Str,
    Repr,
    Ascii,
}

/// Which variable a [`Op::CheckBound`] speaks of; decides the exception and its message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Binding {
    /// A local variable: UnboundLocalError.
    Local,
    /// A variable of an enclosing function: NameError, "cannot access free variable".
    Free,
    /// A module-level or builtin name: NameError, "name … is not defined".
    Global,
    /// A name that `from module import name` asks for: ImportError.
    Import(ModuleId),
}

/// What a branch on a value has proved of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Test {
    /// `value` is not the mark of an unset variable.
    Bound,
    /// `value is None`, or not.
    IsNone(bool),
    /// `value` is true, or false.
    Truthy(bool),
    /// `isinstance(value, class)` holds, or not; the class is a value (a class or a tuple of classes).
    IsInstance(Value, bool),
    /// `type(value) is class`, or not.
    ExactType(Value, bool),
    /// The comparison `value op other` holds; for ranges of ints.
    Compare(CompareOp, Value),
}

/// Machine operations on raw 64-bit integers; the result is proved to fit, apart from that of those that wrap around.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum I64Op {
    Add,
    Sub,
    Mul,
    WrappingAdd,
    WrappingSub,
    WrappingMul,
    And,
    Or,
    Xor,
    Shl,
    Shr,
}

/// Machine operations on doubles that can't raise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum F64Op {
    Add,
    Sub,
    Mul,
    Div,
}

/// A change of representation that is not a row of the runtime.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Convert {
    BoolToWord,
    WordToBool,
    BoolToI64,
    I64ToF64,
    F64ToBits,
    BitsToF64,
    WordToBits,
    BitsToWord,
    I64ToBool,
}

/// An operation. Every operation is a [`Value`]; those that give nothing have a value that nobody uses.
///
/// "May raise" is a property of the operation; where control goes then is the `unwind` edge of the
/// block (see [`super::BlockData`]).
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub enum Op {
    // ---- both phases -----------------------------------------------------------------------
    /// A constant of the program.
    Const(ConstId),
    /// "No value": what an unassigned variable holds. The word 0 in the typed phase.
    Unbound,
    /// Whether a value is [`Op::Unbound`]; a truth.
    IsUnbound(Value),
    /// Negation of a truth. A truth is a Python bool that is known to be one, so it is a value like any other.
    Not(Value),

    // ---- generic phase: operators ----------------------------------------------------------
    Unary {
        op: UnaryOp,
        arg: Value,
    },
    Binary {
        op: BinaryOp,
        lhs: Value,
        rhs: Value,
    },
    /// `lhs op= rhs`; the result is to be stored where `lhs` came from.
    InPlace {
        op: BinaryOp,
        lhs: Value,
        rhs: Value,
    },
    /// The result is any value, as `__lt__` and its like may return anything; `is` and `in` give a bool.
    Compare {
        op: CompareOp,
        lhs: Value,
        rhs: Value,
    },
    /// Truth of a value (calls `__bool__` or `__len__`); the only kind of value that a branch takes.
    Truth(Value),
    /// The value itself where it is bound; otherwise raises as `kind` says.
    CheckBound {
        value: Value,
        name: Name,
        kind: Binding,
    },
    /// The same value, of which the branch that leads here has proved `test`. Inserted by `infer/refine`.
    Refine {
        value: Value,
        test: Test,
    },

    // ---- generic phase: displays -----------------------------------------------------------
    Tuple(Vec<Value>),
    List(Vec<Value>),
    Set(Vec<Value>),
    /// Keys and values in turn.
    Dict(Vec<Value>),
    /// `start:stop:step`; a missing one is None.
    Slice {
        start: Value,
        stop: Value,
        step: Value,
    },
    ListPush {
        list: Value,
        item: Value,
    },
    ListExtend {
        list: Value,
        items: Value,
    },
    /// `*x` where a tuple is made: its items. A tuple itself.
    StarTuple(Value),
    /// The items of several tuples in a new one: `(a, *b)`.
    TupleJoin(Vec<Value>),
    SetInsert {
        set: Value,
        item: Value,
    },
    SetUpdate {
        set: Value,
        items: Value,
    },
    DictInsert {
        dict: Value,
        key: Value,
        value: Value,
    },
    /// `{**other}`.
    DictUpdate {
        dict: Value,
        other: Value,
    },
    /// `callee(**other)`: refuses repeated and non-str keys.
    DictMerge {
        dict: Value,
        other: Value,
        callee: Value,
    },
    /// Unpacks into a tuple of `before + after` items, with a list between them where `star`.
    Unpack {
        iterable: Value,
        before: u32,
        star: bool,
        after: u32,
    },
    /// Item of a tuple that [`Op::Unpack`] made, or of one whose length is known.
    TupleItem {
        tuple: Value,
        index: u32,
    },
    FormatValue {
        value: Value,
        conversion: Conversion,
        spec: Option<Value>,
    },
    /// Joins strs.
    BuildStr(Vec<Value>),

    // ---- generic phase: access and calls ---------------------------------------------------
    GetAttr {
        obj: Value,
        name: Name,
    },
    SetAttr {
        obj: Value,
        name: Name,
        value: Value,
    },
    DelAttr {
        obj: Value,
        name: Name,
    },
    GetItem {
        obj: Value,
        key: Value,
    },
    SetItem {
        obj: Value,
        key: Value,
        value: Value,
    },
    DelItem {
        obj: Value,
        key: Value,
    },
    /// The last `names.len()` arguments are keywords of those names.
    Call {
        callee: Value,
        args: Vec<Value>,
        names: Vec<Name>,
    },
    /// `callee(*args, **keywords)`. `args` is a tuple, or what the source has where the call is `callee(*args)` with no
    /// other positional argument: any iterable. `keywords` is a dict.
    CallEx {
        callee: Value,
        args: Value,
        keywords: Option<Value>,
    },
    /// `obj.name(args)`. `found` is the [`Op::LookUp`] that stands before the arguments, where they may do something.
    CallMethod {
        obj: Value,
        name: Name,
        args: Vec<Value>,
        names: Vec<Name>,
        found: Option<Value>,
    },
    /// Finds the attribute `name` of `obj` for the [`Op::CallMethod`] that names this operation, and for nothing else: the method is there
    /// before the arguments are evaluated. Where types say that it is, nothing is done.
    LookUp {
        obj: Value,
        name: Name,
    },
    /// Looks `name` up on the type of `obj`, as `with` does for `__enter__`.
    CallSpecial {
        obj: Value,
        name: Name,
        args: Vec<Value>,
    },
    GetIter(Value),
    /// A name that is no variable of the program: a builtin function, type, or constant.
    BuiltinName(Name),
    /// A module as a value.
    ModuleRef(ModuleId),
    /// Runs the module's top level unless it has begun already.
    ImportModule(ModuleId),
    LoadGlobal(Global),
    /// Storing [`Op::Unbound`] deletes.
    StoreGlobal {
        global: Global,
        value: Value,
    },
    CellNew(Value),
    CellGet(Value),
    /// Storing [`Op::Unbound`] deletes.
    CellSet {
        cell: Value,
        value: Value,
    },
    /// The cell captured as the `index`th by the running function.
    Capture(u32),
    /// `captures` are cells; `defaults` belong to the last positional parameters, `keyword_defaults` to
    /// all keyword-only ones.
    MakeFunction {
        func: FuncId,
        captures: Vec<Value>,
        defaults: Vec<Value>,
        keyword_defaults: Vec<Option<Value>>,
    },
    /// The type object, before the class body (which follows in the same body, as [`Op::ClassSet`]s) runs.
    MakeClass {
        class: ClassId,
        bases: Vec<Value>,
    },
    /// A name of the class body; unbound when not set yet.
    ClassGet {
        cls: Value,
        class: ClassId,
        name: Name,
    },
    ClassSet {
        cls: Value,
        class: ClassId,
        name: Name,
        value: Value,
    },
    /// Ends the class body: `__set_name__`, `__init_subclass__`. `names` are the keywords of the class statement.
    FinishClass {
        cls: Value,
        class: ClassId,
        args: Vec<Value>,
        names: Vec<Name>,
    },
    /// `super()` of a method of the class whose type object is `cls`.
    Super {
        cls: Value,
        obj: Value,
    },

    // ---- generic phase: exceptions and generators ------------------------------------------
    /// Always raises; the block ends with [`super::Terminator::Unreachable`].
    Raise {
        exc: Value,
        cause: Option<Value>,
    },
    /// A bare `raise`, and the end of a handler list that did not match.
    Reraise,
    RaiseAssertion {
        message: Option<Value>,
    },
    /// First in a handler block: the exception, which is from here the one being handled.
    EnterHandler,
    /// On every way out of a handler, also when an exception leaves it: then it stands in the clean-up block that the
    /// handler's blocks unwind to, and the exception that waits stays waiting.
    LeaveHandler,
    /// Whether an exception is caught by a class or a tuple of classes; a truth.
    ExcMatches {
        exc: Value,
        filter: Value,
    },
    /// Does nothing, but its operands live until here: variables at the end of their scope, in programs whose objects
    /// can tell when they die.
    KeepAlive(Vec<Value>),
    /// An exception leaves the function, in such a program: its traceback's newest entry, which is this frame's, owns what the
    /// variables held. `rc_insert` writes it out.
    HoldLocals(Vec<Value>),
    /// Suspends the generator; the result is what `send` gave. Raises what `throw` gave.
    Yield(Value),

    // ---- typed phase -----------------------------------------------------------------------
    ConstI64(i64),
    ConstF64(f64),
    ConstBool(bool),
    /// A word whose bits are known: a singleton, a small int, an inline float.
    ConstWord(u64),
    I64Binary {
        op: I64Op,
        lhs: Value,
        rhs: Value,
    },
    F64Binary {
        op: F64Op,
        lhs: Value,
        rhs: Value,
    },
    F64Neg(Value),
    /// Only the six ordered comparisons.
    I64Compare {
        op: CompareOp,
        lhs: Value,
        rhs: Value,
    },
    F64Compare {
        op: CompareOp,
        lhs: Value,
        rhs: Value,
    },
    /// Equality of the bits of two words.
    WordEq {
        lhs: Value,
        rhs: Value,
    },
    /// `if cond { then } else { otherwise }`, both evaluated.
    Select {
        cond: Value,
        then: Value,
        otherwise: Value,
    },
    Convert {
        how: Convert,
        value: Value,
    },
    CallBuiltin {
        builtin: Builtin,
        args: Vec<Value>,
    },
    /// A direct call. The arguments are the parameters of the instance's entry block.
    CallInstance {
        instance: InstanceId,
        args: Vec<Value>,
    },
    /// An array of words on the stack; a pointer. It lives until the function returns, and is not counted.
    StackArray(Vec<Value>),
    /// The steps that make a literal, as data; a pointer.
    Literal(Arc<[Step]>),
    /// Sets word `index` of an array on the stack to a raw integer; nothing is counted.
    StoreWord {
        array: Value,
        index: u32,
        value: Value,
    },
    /// Word `index` of an array; borrowed.
    LoadWord {
        array: Value,
        index: u32,
    },
    /// Another name for a value. Only while a pass rewrites: none is left behind when it ends.
    Copy(Value),
    /// The array of module-level variables; a pointer.
    Globals,
    FuncDescriptor(FuncDescriptor),
    ClassDescriptor(ClassDescriptor),
    /// The code of a generator's instance, for `generator_new`.
    ResumePointer(InstanceId),
    /// The descriptor of this operation's own span, for `exc_trace`.
    Location,
    /// Adds an owner. Written by `rc_insert`.
    Retain(Value),
    /// Drops an owner. Written by `rc_insert`.
    Release(Value),
}

impl Op {
    /// Calls `visit` on every operand. With [`Op::map_uses`], the only place that knows where operands are.
    pub fn for_each_use(&self, mut visit: impl FnMut(Value)) {
        self.clone().map_uses(|value| {
            visit(value);
            value
        });
    }

    /// Replaces every operand.
    pub fn map_uses(&mut self, mut map: impl FnMut(Value) -> Value) {
        let mut one = |value: &mut Value| *value = map(*value);
        match self {
            Op::Const(_)
            | Op::Unbound
            | Op::BuiltinName(_)
            | Op::ModuleRef(_)
            | Op::ImportModule(_)
            | Op::LoadGlobal(_)
            | Op::Capture(_)
            | Op::Reraise
            | Op::EnterHandler
            | Op::LeaveHandler
            | Op::ConstI64(_)
            | Op::ConstF64(_)
            | Op::ConstBool(_)
            | Op::ConstWord(_)
            | Op::Literal(_)
            | Op::Globals
            | Op::FuncDescriptor(_)
            | Op::ClassDescriptor(_)
            | Op::ResumePointer(_)
            | Op::Location => {}
            Op::IsUnbound(value)
            | Op::Not(value)
            | Op::Truth(value)
            | Op::StarTuple(value)
            | Op::GetIter(value)
            | Op::CellNew(value)
            | Op::CellGet(value)
            | Op::Yield(value)
            | Op::F64Neg(value)
            | Op::Retain(value)
            | Op::Release(value)
            | Op::Unary { arg: value, .. }
            | Op::CheckBound { value, .. }
            | Op::Unpack { iterable: value, .. }
            | Op::TupleItem { tuple: value, .. }
            | Op::GetAttr { obj: value, .. }
            | Op::LookUp { obj: value, .. }
            | Op::DelAttr { obj: value, .. }
            | Op::StoreGlobal { value, .. }
            | Op::ClassGet { cls: value, .. }
            | Op::Convert { value, .. }
            | Op::Copy(value)
            | Op::LoadWord { array: value, .. } => one(value),
            Op::Refine { value, test } => {
                one(value);
                match test {
                    Test::IsInstance(other, _) | Test::ExactType(other, _) | Test::Compare(_, other) => one(other),
                    Test::Bound | Test::IsNone(_) | Test::Truthy(_) => {}
                }
            }
            Op::Binary { lhs, rhs, .. }
            | Op::InPlace { lhs, rhs, .. }
            | Op::Compare { lhs, rhs, .. }
            | Op::I64Binary { lhs, rhs, .. }
            | Op::F64Binary { lhs, rhs, .. }
            | Op::I64Compare { lhs, rhs, .. }
            | Op::F64Compare { lhs, rhs, .. }
            | Op::WordEq { lhs, rhs }
            | Op::ListPush { list: lhs, item: rhs }
            | Op::ListExtend { list: lhs, items: rhs }
            | Op::SetInsert { set: lhs, item: rhs }
            | Op::SetUpdate { set: lhs, items: rhs }
            | Op::DictUpdate { dict: lhs, other: rhs }
            | Op::SetAttr { obj: lhs, value: rhs, .. }
            | Op::GetItem { obj: lhs, key: rhs }
            | Op::DelItem { obj: lhs, key: rhs }
            | Op::CellSet { cell: lhs, value: rhs }
            | Op::StoreWord { array: lhs, value: rhs, .. }
            | Op::ClassSet { cls: lhs, value: rhs, .. }
            | Op::Super { cls: lhs, obj: rhs }
            | Op::ExcMatches { exc: lhs, filter: rhs } => {
                one(lhs);
                one(rhs);
            }
            Op::Slice { start: a, stop: b, step: c }
            | Op::DictInsert { dict: a, key: b, value: c }
            | Op::DictMerge { dict: a, other: b, callee: c }
            | Op::SetItem { obj: a, key: b, value: c }
            | Op::Select { cond: a, then: b, otherwise: c } => {
                one(a);
                one(b);
                one(c);
            }
            Op::Tuple(values)
            | Op::List(values)
            | Op::Set(values)
            | Op::Dict(values)
            | Op::BuildStr(values)
            | Op::TupleJoin(values)
            | Op::KeepAlive(values)
            | Op::HoldLocals(values)
            | Op::StackArray(values)
            | Op::MakeClass { bases: values, .. }
            | Op::CallBuiltin { args: values, .. }
            | Op::CallInstance { args: values, .. } => {
                values.iter_mut().for_each(one);
            }
            Op::FormatValue { value, spec, .. } => {
                one(value);
                spec.iter_mut().for_each(one);
            }
            Op::CallMethod { obj, args, found, .. } => {
                one(obj);
                args.iter_mut().for_each(&mut one);
                found.iter_mut().for_each(one);
            }
            Op::Call { callee: first, args, .. } | Op::CallSpecial { obj: first, args, .. } | Op::FinishClass { cls: first, args, .. } => {
                one(first);
                args.iter_mut().for_each(one);
            }
            Op::CallEx { callee, args, keywords } => {
                one(callee);
                one(args);
                keywords.iter_mut().for_each(one);
            }
            Op::MakeFunction { captures, defaults, keyword_defaults, .. } => {
                captures.iter_mut().for_each(&mut one);
                defaults.iter_mut().for_each(&mut one);
                keyword_defaults.iter_mut().flatten().for_each(one);
            }
            Op::Raise { exc, cause } => {
                one(exc);
                cause.iter_mut().for_each(one);
            }
            Op::RaiseAssertion { message } => message.iter_mut().for_each(one),
        }
    }

    /// Whether a generic operation may raise, whatever its operands are. Typed operations: see `typed::may_raise`.
    pub fn generic_may_raise(&self) -> bool {
        !matches!(
            self,
            Op::Const(_)
                | Op::Unbound
                | Op::IsUnbound(_)
                | Op::Not(_)
                | Op::Refine { .. }
                | Op::Tuple(_)
                | Op::List(_)
                | Op::Slice { .. }
                | Op::ListPush { .. }
                | Op::TupleJoin(_)
                | Op::TupleItem { .. }
                | Op::BuildStr(_)
                | Op::BuiltinName(_)
                | Op::KeepAlive(_)
                | Op::HoldLocals(_)
                | Op::ModuleRef(_)
                | Op::LoadGlobal(_)
                | Op::StoreGlobal { .. }
                | Op::CellNew(_)
                | Op::CellGet(_)
                | Op::CellSet { .. }
                | Op::Capture(_)
                | Op::MakeFunction { .. }
                | Op::ClassGet { .. }
                | Op::ClassSet { .. }
                | Op::EnterHandler
                | Op::LeaveHandler
        )
    }
}
