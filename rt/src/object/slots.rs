//! What a type can do: one function pointer for each operator.
//!
//! A builtin type's module fills a constant `SLOTS`; [`super::table`] puts it into the type. A user class gets
//! functions that call its dunder methods.

use super::{Header, Obj, Own, OwnWord, Raised, Ref, TypeObject, Word};
use crate::args::Args;
use crate::str::Str;

/// One operand.
pub type Unary = fn(Word) -> Result<OwnWord, Raised>;
/// Two operands, either of which may be of the type (as in CPython's `nb_add`); `NotImplemented` when it can't.
pub type Binary = fn(Word, Word) -> Result<OwnWord, Raised>;
/// `setitem` and `setattr` and descriptors' set; the last word is null for a deletion.
pub type Set3 = fn(Word, Word, Word) -> Result<(), Raised>;

/// A binary operator; its number indexes [`Slots::binary`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
#[repr(usize)]
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
    DivMod,
}

/// Number of binary operators.
pub const BINARY_COUNT: usize = 14;

impl BinaryOp {
    /// All of them, by number.
    pub const ALL: [BinaryOp; BINARY_COUNT] = [
        BinaryOp::Add,
        BinaryOp::Sub,
        BinaryOp::Mul,
        BinaryOp::TrueDiv,
        BinaryOp::FloorDiv,
        BinaryOp::Mod,
        BinaryOp::Pow,
        BinaryOp::LShift,
        BinaryOp::RShift,
        BinaryOp::And,
        BinaryOp::Or,
        BinaryOp::Xor,
        BinaryOp::MatMul,
        BinaryOp::DivMod,
    ];

    /// How messages write it.
    pub const fn symbol(self) -> &'static str {
        ["+", "-", "*", "/", "//", "%", "** or pow()", "<<", ">>", "&", "|", "^", "@", "divmod()"][self as usize]
    }

    /// The dunder method.
    pub const fn method(self) -> &'static str {
        [
            "__add__",
            "__sub__",
            "__mul__",
            "__truediv__",
            "__floordiv__",
            "__mod__",
            "__pow__",
            "__lshift__",
            "__rshift__",
            "__and__",
            "__or__",
            "__xor__",
            "__matmul__",
            "__divmod__",
        ][self as usize]
    }

    /// The reflected dunder method.
    pub const fn reflected(self) -> &'static str {
        [
            "__radd__",
            "__rsub__",
            "__rmul__",
            "__rtruediv__",
            "__rfloordiv__",
            "__rmod__",
            "__rpow__",
            "__rlshift__",
            "__rrshift__",
            "__rand__",
            "__ror__",
            "__rxor__",
            "__rmatmul__",
            "__rdivmod__",
        ][self as usize]
    }

    /// The dunder method of augmented assignment.
    pub const fn inplace(self) -> &'static str {
        [
            "__iadd__",
            "__isub__",
            "__imul__",
            "__itruediv__",
            "__ifloordiv__",
            "__imod__",
            "__ipow__",
            "__ilshift__",
            "__irshift__",
            "__iand__",
            "__ior__",
            "__ixor__",
            "__imatmul__",
            "__idivmod__",
        ][self as usize]
    }
}

/// A rich comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
#[repr(usize)]
pub enum CompareOp {
    Lt,
    Le,
    Eq,
    Ne,
    Gt,
    Ge,
}

impl CompareOp {
    /// All of them, by number.
    pub const ALL: [CompareOp; 6] = [CompareOp::Lt, CompareOp::Le, CompareOp::Eq, CompareOp::Ne, CompareOp::Gt, CompareOp::Ge];

    /// How messages write it.
    pub const fn symbol(self) -> &'static str {
        ["<", "<=", "==", "!=", ">", ">="][self as usize]
    }

    /// The dunder method.
    pub const fn method(self) -> &'static str {
        ["__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__"][self as usize]
    }

    /// The comparison with its operands exchanged.
    pub const fn swapped(self) -> CompareOp {
        [CompareOp::Gt, CompareOp::Ge, CompareOp::Eq, CompareOp::Ne, CompareOp::Lt, CompareOp::Le][self as usize]
    }

    /// The answer when the operands' order is known.
    pub const fn holds(self, order: std::cmp::Ordering) -> bool {
        match self {
            CompareOp::Lt => order.is_lt(),
            CompareOp::Le => order.is_le(),
            CompareOp::Eq => order.is_eq(),
            CompareOp::Ne => order.is_ne(),
            CompareOp::Gt => order.is_gt(),
            CompareOp::Ge => order.is_ge(),
        }
    }
}

/// The operators of a type. What is `None` is inherited from the base, or missing.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Slots {
    /// By [`BinaryOp`].
    pub binary: [Option<Binary>; BINARY_COUNT],
    /// Augmented assignment, by [`BinaryOp`].
    pub inplace: [Option<Binary>; BINARY_COUNT],
    /// Sequences' `a + b` (tried after `binary`, with the left operand of the type).
    pub concat: Option<Binary>,
    /// Sequences' `a * n`: the sequence first, then any value.
    pub repeat: Option<Binary>,
    /// Sequences' `a += b`.
    pub inplace_concat: Option<Binary>,
    /// Sequences' `a *= n`.
    pub inplace_repeat: Option<Binary>,
    /// `-a`.
    pub neg: Option<Unary>,
    /// `+a`.
    pub pos: Option<Unary>,
    /// `~a`.
    pub invert: Option<Unary>,
    /// `abs(a)`.
    pub abs: Option<Unary>,
    /// `operator.index(a)`: an int.
    pub index: Option<Unary>,
    /// `int(a)`.
    pub int: Option<Unary>,
    /// `float(a)`.
    pub float: Option<Unary>,
    /// Truth; a type without it is true, unless it has `len`.
    pub truth: Option<fn(Word) -> Result<bool, Raised>>,
    /// `len(a)`.
    pub len: Option<fn(Word) -> Result<i64, Raised>>,
    /// `a[key]`.
    pub getitem: Option<Binary>,
    /// `a[key] = value`, `del a[key]`.
    pub setitem: Option<Set3>,
    /// `item in a`: the container first.
    pub contains: Option<fn(Word, Word) -> Result<bool, Raised>>,
    /// Rich comparison, with the left operand of the type.
    pub compare: Option<fn(Word, Word, CompareOp) -> Result<OwnWord, Raised>>,
    /// `hash(a)`.
    pub hash: Option<fn(Word) -> Result<i64, Raised>>,
    /// `repr(a)`: a str.
    pub repr: Option<Unary>,
    /// `str(a)`: a str.
    pub str: Option<Unary>,
    /// `format(a, spec)`: a str.
    pub format: Option<fn(Word, Ref<Str>) -> Result<OwnWord, Raised>>,
    /// `iter(a)`.
    pub iter: Option<Unary>,
    /// `next(a)`: null when exhausted.
    pub next: Option<Unary>,
    /// `a(…)`.
    pub call: Option<fn(Word, Args) -> Result<OwnWord, Raised>>,
    /// `a.name`, in place of the usual lookup.
    pub getattr: Option<fn(Word, Ref<Str>) -> Result<OwnWord, Raised>>,
    /// `a.name = value`, `del a.name`, in place of the usual way.
    pub setattr: Option<fn(Word, Ref<Str>, Word) -> Result<(), Raised>>,
    /// Descriptor's get: descriptor, instance (null for the class), class.
    pub descr_get: Option<fn(Word, Word, Ref<TypeObject>) -> Result<OwnWord, Raised>>,
    /// Descriptor's set: descriptor, instance, value.
    pub descr_set: Option<Set3>,
    /// `cls(…)`'s `__new__`: makes an object of the class (which may be a subclass of the builtin type).
    pub construct: Option<fn(Ref<TypeObject>, Args) -> Result<OwnWord, Raised>>,
    /// `__init__`.
    pub init: Option<fn(Word, Args) -> Result<(), Raised>>,
    /// Releases what the object's own fields hold (not its memory, not attribute slots).
    pub drop: Option<unsafe fn(*mut Header)>,
    /// Calls the visitor with every word that the object's fields own.
    pub traverse: Option<unsafe fn(Ref<Obj>, &mut dyn FnMut(Word))>,
    /// Releases what could close a cycle and leaves the object valid: lists, dicts and the like become empty.
    /// A type whose objects are immutable needs none.
    pub clear: Option<unsafe fn(*mut Header)>,
    /// Bytes of an object whose size varies; others have the type's basic size.
    pub size: Option<unsafe fn(*mut Header) -> usize>,
    /// For bytes-like types.
    pub buffer: Option<&'static Buffer>,
    /// Attributes that are computed (`slice.start`, `exc.args`); the type's own, not inherited.
    pub members: &'static [Member],
}

/// What a bytes-like type offers to functions that take any.
pub struct Buffer {
    /// The memory of an object, valid as long as the object is neither freed nor changed.
    pub bytes: fn(Word) -> &'static [u8],
    /// Makes a bytes object.
    pub copy: fn(&[u8]) -> OwnWord,
}

/// An attribute of a builtin type that is computed when it is read.
pub struct Member {
    /// Its name.
    pub name: &'static str,
    /// Reads it.
    pub get: Unary,
    /// Sets it, or deletes it (null); `None` for one that is read-only.
    pub set: Option<fn(Word, Word) -> Result<(), Raised>>,
}

impl Member {
    /// A read-only attribute.
    pub const fn new(name: &'static str, get: Unary) -> Member {
        Member { name, get, set: None }
    }
}

impl Slots {
    /// A type that can do nothing.
    pub const NONE: Slots = Slots {
        binary: [None; BINARY_COUNT],
        inplace: [None; BINARY_COUNT],
        concat: None,
        repeat: None,
        inplace_concat: None,
        inplace_repeat: None,
        neg: None,
        pos: None,
        invert: None,
        abs: None,
        index: None,
        int: None,
        float: None,
        truth: None,
        len: None,
        getitem: None,
        setitem: None,
        contains: None,
        compare: None,
        hash: None,
        repr: None,
        str: None,
        format: None,
        iter: None,
        next: None,
        call: None,
        getattr: None,
        setattr: None,
        descr_get: None,
        descr_set: None,
        construct: None,
        init: None,
        drop: None,
        traverse: None,
        clear: None,
        size: None,
        buffer: None,
        members: &[],
    };

    /// The table with the operators of `ops` set: `Slots::NONE.with_binary(&[(BinaryOp::Add, add)])`.
    pub const fn with_binary(mut self, ops: &[(BinaryOp, Binary)]) -> Slots {
        let mut index = 0;
        while index < ops.len() {
            self.binary[ops[index].0 as usize] = Some(ops[index].1);
            index += 1;
        }
        self
    }

    /// The table with the augmented assignments of `ops` set.
    pub const fn with_inplace(mut self, ops: &[(BinaryOp, Binary)]) -> Slots {
        let mut index = 0;
        while index < ops.len() {
            self.inplace[ops[index].0 as usize] = Some(ops[index].1);
            index += 1;
        }
        self
    }

    /// Takes from `base` what is missing here.
    pub const fn inherit(&mut self, base: &Slots) {
        macro_rules! take {
            ($($field:ident)*) => { $( if self.$field.is_none() { self.$field = base.$field; } )* };
        }
        let mut index = 0;
        while index < BINARY_COUNT {
            if self.binary[index].is_none() {
                self.binary[index] = base.binary[index];
            }
            if self.inplace[index].is_none() {
                self.inplace[index] = base.inplace[index];
            }
            index += 1;
        }
        take!(compare hash concat repeat inplace_concat inplace_repeat neg pos invert abs index int float truth len getitem setitem
            contains repr str format iter next call getattr setattr descr_get descr_set construct init drop traverse clear size buffer);
    }
}

/// A function result from an owned object.
pub fn ok<T>(object: Own<T>) -> Result<OwnWord, Raised> {
    Ok(object.into_word())
}
