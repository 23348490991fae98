//! The static data that a compiled program hands to the runtime. The backend emits these as LLVM
//! constants, field for field; the runtime reads them as `#[repr(C)]` structs.

use crate::BuiltinType;

/// UTF-8 text (WTF-8 where a literal holds lone surrogates) that lives as long as the program.
#[repr(C)]
#[derive(Clone, Copy)]
#[allow(missing_docs)]
pub struct Text {
    pub data: *const u8,
    pub len: usize,
}

/// A constant that is an object; the runtime makes it once, before the program starts, and it is immortal.
#[repr(C)]
pub struct Constant {
    /// Makes the object of the text: one of `tp_constant_*`. A function, so that a program contains only the types of its constants.
    pub make: unsafe extern "C" fn(*const u8, usize) -> u64,
    /// str: its text; bytes: its bytes; int: its decimal digits; float and complex: the bits, real part first, in little-endian order.
    pub text: Text,
}

/// A place in the source, for tracebacks. Columns count UTF-8 bytes from 0; 0,0 when there is no range.
#[repr(C)]
#[allow(missing_docs)]
pub struct Location {
    pub func: *const Function,
    pub line: u32,
    pub end_line: u32,
    pub column: u32,
    pub end_column: u32,
}

/// The entry that the runtime calls: `closure` is the function object, `args` one word a parameter
/// (positional, keyword-only, then the `*args` tuple and the `**kwargs` dict where the function has
/// them), all borrowed. Returns an owned word, or 0 when it raised.
pub type Entry = unsafe extern "C" fn(closure: u64, args: *const u64) -> u64;

/// Resumes a generator: `frame` is the generator object. Returns the yielded word, or 0 when it
/// finished or raised; see `generator_*` rows for how the two are told apart.
pub type Resume = unsafe extern "C" fn(frame: u64) -> u64;

/// A `def` or `lambda`, as the source wrote it.
#[repr(C)]
#[allow(missing_docs)]
pub struct Function {
    pub name: Text,
    pub qualname: Text,
    pub module: Text,
    pub file: Text,
    /// Docstring; a null `data` when there is none.
    pub doc: Text,
    pub line: u32,
    /// `FUNCTION_*` bits.
    pub flags: u32,
    /// Positional-only parameters, then all positional ones, then keyword-only ones.
    pub positional_only: u32,
    pub positional: u32,
    pub keyword_only: u32,
    pub captures: u32,
    /// Names of the parameters, in the order in which [`Entry`] takes them.
    pub params: *const Text,
    pub entry: Option<Entry>,
    /// What a host needs of an exported function; null in a program of its own.
    pub export: *const Export,
}

/// A function of an extension module, as its host calls it.
#[repr(C)]
#[allow(missing_docs)]
pub struct Export {
    /// The annotation of each parameter in the order of [`Function::params`], then that of the result; `data` is null for none.
    pub annotations: *const Text,
    /// The entry for arguments that are exactly what [`exact_annotation`] says; `None` where [`Function::entry`] is as good.
    pub annotated: Option<Entry>,
}

/// The builtin type that an annotation is the plain name of.
pub fn exact_annotation(text: &str) -> Option<BuiltinType> {
    let kind = BuiltinType::from_python_name(text.trim().trim_matches(['"', '\'']))?;
    let annotates = matches!(
        kind,
        BuiltinType::Int
            | BuiltinType::Float
            | BuiltinType::Complex
            | BuiltinType::Bool
            | BuiltinType::Str
            | BuiltinType::Bytes
            | BuiltinType::Tuple
            | BuiltinType::List
            | BuiltinType::Dict
            | BuiltinType::Set
            | BuiltinType::FrozenSet
    );
    annotates.then_some(kind)
}

/// [`Function::flags`]: takes `*args`.
pub const FUNCTION_VARARGS: u32 = 1;
/// [`Function::flags`]: takes `**kwargs`.
pub const FUNCTION_VARKEYWORDS: u32 = 2;
/// [`Function::flags`]: calling it makes a generator.
pub const FUNCTION_GENERATOR: u32 = 4;

/// A `class` statement, as the source wrote it. The runtime makes a type object of it each time the
/// statement runs.
#[repr(C)]
#[allow(missing_docs)]
pub struct Class {
    pub name: Text,
    pub qualname: Text,
    pub module: Text,
    pub doc: Text,
    /// Number of the class in the program, from [`FIRST_USER_CLASS`]; what a type switch tests.
    pub class_id: u32,
    /// `CLASS_*` bits.
    pub flags: u32,
    /// Attributes of an instance that have a fixed slot, those of the base classes first.
    pub slot_count: u32,
    /// Names set in the class body, or on the class from outside, each with a slot in the type object.
    pub attr_count: u32,
    pub slot_names: *const Text,
    pub attr_names: *const Text,
    /// The form of each slot; null where all are words.
    pub slot_forms: *const SlotForm,
}

/// How an instance holds an attribute that has a fixed slot.
///
/// Words stand before the object's header, the first one next to it; numbers behind it. Each kind keeps the order that the slots have
/// among themselves. A number is held as 64 bits, of which 0 says that it is unset: those of a float with the bits of `key` flipped, or
/// an int less `key`.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SlotForm {
    /// One of `SLOT_*`.
    pub kind: u64,
    /// See above; 0 for a word.
    pub key: u64,
}

/// [`SlotForm::kind`]: a word.
pub const SLOT_WORD: u64 = 0;
/// [`SlotForm::kind`]: a float.
pub const SLOT_FLOAT: u64 = 1;
/// [`SlotForm::kind`]: an int of 64 bits with a sign.
pub const SLOT_I64: u64 = 2;
/// [`SlotForm::kind`]: an int of 64 bits without a sign.
pub const SLOT_U64: u64 = 3;

/// The [`SlotForm::key`] of a float that may be unset: the bits of a signalling NaN, which no arithmetic gives.
pub const UNSET_FLOAT: u64 = 0xfff4_7a3c_51e9_d286;

/// [`Class::flags`]: instances take attributes beyond the fixed slots (`setattr` with a computed name, `__dict__`).
pub const CLASS_HAS_DICT: u32 = 1;
/// [`Class::flags`]: the class has `__slots__`, so that an unknown attribute can't be set.
pub const CLASS_CLOSED: u32 = 2;
/// [`Class::flags`]: what instances hold has no contents, so that they are part of no cycle.
pub const CLASS_ACYCLIC: u32 = 4;

/// Class ids below this are the runtime's own types.
pub const FIRST_USER_CLASS: u32 = 256;

/// A method of a builtin type, or a function of a builtin module, that the program may reach by name
/// at run time. Only the names that occur in the program are listed, so that the linker drops the rest.
#[repr(C)]
#[allow(missing_docs)]
pub struct Method {
    /// `str`, `list`, `math`; empty for a builtin function.
    pub owner: Text,
    pub name: Text,
    pub call: DynamicCall,
    /// The stub signature of the row, for binding of keywords and for messages.
    pub signature: Text,
}

/// The shell that unboxes `count` borrowed words (all parameters of the row, defaults filled in, 0 for
/// one left out that has no default) and calls a row. Returns an owned word, or 0 when it raised.
pub type DynamicCall = unsafe extern "C" fn(args: *const u64, count: usize) -> u64;

/// What `PyInit_NAME` hands to `tp_extension_init`.
#[repr(C)]
#[allow(missing_docs)]
pub struct Extension {
    pub program: *const Program,
    pub name: Text,
    pub doc: Text,
    /// Names of the module's variables, and the place of each in [`Program::globals`].
    pub names: *const Text,
    pub slots: *const u32,
    pub name_count: usize,
}

/// Everything the runtime has to know of a program: the one argument of `tp_start`.
#[repr(C)]
#[allow(missing_docs)]
pub struct Program {
    pub constants: *const Constant,
    pub constant_count: usize,
    /// Where the words of the constants go.
    pub constant_words: *mut u64,
    pub methods: *const Method,
    pub method_count: usize,
    /// Every module-level name: what is dropped at exit, in order.
    pub globals: *mut u64,
    pub global_count: usize,
    /// Runs the main module. Returns 1 when it raised.
    pub main: Option<unsafe extern "C" fn() -> u8>,
}
