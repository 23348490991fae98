//! What the table of builtins says of one runtime function.

/// How a value travels between compiled code and the runtime.
///
/// The types of objects (`Str`, `List` …) are all a [`Repr::Word`] in a register; naming them lets
/// the compiler pick a variant by static type and lets the runtime take a typed reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Repr {
    /// No value; only as a result (`None` in Python).
    Void,
    /// A raw 64-bit integer, proved to fit.
    I64,
    /// A raw 64-bit integer without a sign, proved to fit: only in compiled code, for ints that leave [`Repr::I64`] upwards.
    U64,
    F64,
    /// A truth value, as an `i8` that is 0 or 1.
    Bool,
    /// A raw pointer to memory that is not an object (an array of words, a descriptor), of the target's width.
    Ptr,
    /// Any Python value.
    Word,
    /// A word known to hold an int (not a bool), small or big.
    Int,
    Str,
    Bytes,
    ByteArray,
    Complex,
    Tuple,
    List,
    Dict,
    Set,
    FrozenSet,
    Range,
    Slice,
    Function,
    Type,
    Exception,
    /// A word known to hold a pointer to an object of any type.
    Obj,
}

impl Repr {
    /// Whether a value of this kind is a word that may need counting.
    pub const fn is_word(self) -> bool {
        !matches!(self, Repr::Void | Repr::I64 | Repr::U64 | Repr::F64 | Repr::Bool | Repr::Ptr)
    }
}

/// What a call does to the count of an argument or result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ownership {
    /// Not counted.
    Copy,
    /// The caller keeps its reference; the callee may not outlive it.
    Borrow,
    /// The callee takes over the caller's reference, whether it raises or not.
    Steal,
    /// The caller owns the result.
    New,
}

/// What a call may touch, in increasing order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Effect {
    /// The result depends on the arguments alone (allocation is not an effect).
    Pure,
    /// Reads memory that others may write.
    Reads,
    /// Writes memory or the outside world, but frees nothing that the caller can see.
    Writes,
    /// May call back into compiled code or drop references (`__eq__`, `__del__` …).
    RunsUserCode,
}

/// How a call says that it raised; the exception itself waits in the runtime's state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fails {
    /// It never raises.
    Never,
    /// The result is a word, and 0 when it raised.
    Null,
    /// The result is [`Flagged`]; `failed` is 1 when it raised. A `Void` result is the flag alone, as an `i8`
    /// like a [`Repr::Bool`].
    Flag,
}

/// The result of a function that `fails Flag`: two machine words, which every target returns in two
/// integer registers. `value` holds the bits of an I64, F64 or Bool.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct Flagged {
    /// The bits of the result; unspecified when `failed`.
    pub value: u64,
    /// 0 or 1.
    pub failed: u64,
}

/// A parameter of a runtime function.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub struct Arg {
    pub name: &'static str,
    pub ownership: Ownership,
    pub repr: Repr,
}

/// A runtime function: one representation variant of a Python function, or an intrinsic.
#[derive(Debug)]
pub struct Row {
    /// The linker's name, `tp_` and the variant's name.
    pub symbol: &'static str,
    /// The parameters, in order.
    pub args: &'static [Arg],
    /// Ownership and representation of the result.
    pub ret: (Ownership, Repr),
    /// What it may touch.
    pub effect: Effect,
    /// How it says that it raised.
    pub fails: Fails,
    /// Names of the exceptions it raises itself (user code it runs may raise others).
    pub raises: &'static [&'static str],
    /// Whether its body is worth having in `rt.bc` for inlining.
    pub inline: bool,
}

impl Row {
    /// Whether a call may end in an exception.
    pub const fn may_raise(&self) -> bool {
        !matches!(self.fails, Fails::Never)
    }
}

/// A function or method as Python sees it, with its variants; the first whose arguments match is called.
#[derive(Debug)]
pub struct PythonRow {
    /// The signature in stub syntax: `str.split(self, sep: str | None = None) -> list[str]`; `-` for an
    /// intrinsic, which only the compiler calls.
    pub signature: &'static str,
    /// One line of documentation.
    pub doc: &'static str,
    /// Variants, the most special first and the one that takes any argument last.
    pub variants: &'static [crate::Builtin],
}

impl PythonRow {
    /// Whether only the compiler calls it.
    pub fn is_intrinsic(&self) -> bool {
        self.signature == "-"
    }

    /// The dotted name before the parameters, with type variables removed: `list.append` for
    /// `list[T].append(self, x: T) -> None`, split at the dot; the first part is empty for a builtin function.
    pub fn name(&self) -> (&'static str, &'static str) {
        let mut end = 0;
        let bytes = self.signature.as_bytes();
        let mut depth = 0;
        let mut dot = None;
        while end < bytes.len() {
            match bytes[end] {
                b'[' => depth += 1,
                b']' => depth -= 1,
                b'.' if depth == 0 => dot = Some(end),
                b'(' if depth == 0 => break,
                _ => {}
            }
            end += 1;
        }
        let Some(dot) = dot else { return ("", &self.signature[..end]) };
        let owner = &self.signature[..dot];
        let owner = owner.split('[').next().unwrap_or(owner);
        (owner, &self.signature[dot + 1..end])
    }
}

/// Stops the build when a row contradicts itself.
pub const fn check(row: Row, disagreement: &'static str) -> Row {
    let raises = !row.raises.is_empty();
    let runs_user_code = matches!(row.effect, Effect::RunsUserCode);
    if raises && !row.may_raise() {
        panic!("{}", disagreement)
    }
    if row.may_raise() && !raises && !runs_user_code {
        panic!("{}", disagreement)
    }
    if matches!(row.fails, Fails::Null) && !row.ret.1.is_word() {
        panic!("{}", disagreement)
    }
    if row.ret.1.is_word() && matches!(row.ret.0, Ownership::Copy | Ownership::Steal) {
        panic!("{}", disagreement)
    }
    row
}
