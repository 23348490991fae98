//! A whole program in the typed phase: what the backend gets.

use super::body::{Body, Span};
use super::entity::{ClassId, Entity, FuncId, IndexVec, InstanceId, Name};
use super::op::Op;
use super::program::Program;
use crate::entity;
use taipan_rt_abi::{Builtin, Repr};

entity!(FuncDescriptor, "fdesc", "A function as the runtime sees it: its signature and the instance that answers dynamic calls.");
entity!(ClassDescriptor, "cdesc", "A class as the runtime sees it: its slots.");

/// How an instance is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Abi {
    /// By compiled code: parameters and result in their own representations. One that may raise returns 0 for a
    /// word, and a pair with a flag otherwise.
    Internal,
    /// By the runtime, as `taipan_rt_abi::descriptor::Entry`: parameters `(closure: Word, args: Ptr)`, result a word or 0.
    Entry,
    /// By the runtime, as `taipan_rt_abi::descriptor::Resume`: parameter `(frame: Word)`, result a word or 0.
    Resume,
    /// The main module: no parameters; returns whether it raised.
    Main,
}

/// A function specialised for the types of its arguments.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct Instance {
    /// The function it comes from: names, descriptor and file for debug information.
    pub func: FuncId,
    /// Unique, readable: `module.function#types`.
    pub symbol: String,
    pub abi: Abi,
    pub body: Body,
    pub result: Repr,
    /// Whether a call may end in an exception.
    pub raises: bool,
}

/// See [`FuncDescriptor`].
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct FuncDescriptorData {
    pub func: FuncId,
    /// An instance with [`Abi::Entry`]; `None` where no dynamic call can reach it.
    pub entry: Option<InstanceId>,
    /// The same for arguments that are exactly what the annotations say; `None` where there is no such instance.
    pub annotated: Option<InstanceId>,
}

/// See [`ClassDescriptor`].
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct ClassDescriptorData {
    pub class: ClassId,
    /// The number that type switches test; from `FIRST_USER_CLASS`.
    pub class_id: u32,
    /// `CLASS_*` bits of the descriptor.
    pub flags: u32,
    /// Fixed attribute slots of an instance, those of the bases first.
    pub slots: Vec<(Name, SlotPlace)>,
    /// Class attribute slots.
    pub attrs: Vec<Name>,
}

/// How an instance holds an attribute that has a fixed slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlotPlace {
    /// A word: its position among the words.
    Word(u32),
    /// A number: its position among the numbers.
    Number(u32, Number),
}

/// A number as an instance holds it: see [`taipan_rt_abi::descriptor::SlotForm`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    /// `F64`, `I64` or `U64`.
    pub repr: Repr,
    /// What the bits differ by, so that 0 means unset; 0 where nobody reads it unset.
    pub key: u64,
}

/// A program that is ready for code generation.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct TypedProgram {
    /// Names, constants, modules and classes; the bodies of its functions are no longer looked at.
    pub program: Program,
    pub instances: IndexVec<InstanceId, Instance>,
    pub func_descriptors: IndexVec<FuncDescriptor, FuncDescriptorData>,
    pub class_descriptors: IndexVec<ClassDescriptor, ClassDescriptorData>,
    /// Rows that can be reached by name at run time, as indexes into `taipan_rt_abi::PYTHON`, sorted.
    pub methods: Vec<usize>,
    /// The instance with [`Abi::Main`].
    pub main: InstanceId,
}

impl TypedProgram {
    /// Whether a typed operation may raise.
    pub fn may_raise(&self, op: &Op) -> bool {
        match op {
            Op::CallBuiltin { builtin, .. } => builtin.row().may_raise(),
            Op::CallInstance { instance, .. } => self.instances[*instance].raises,
            _ => false,
        }
    }
}

/// A symbol of the runtime that a typed operation calls.
pub fn symbol(builtin: Builtin) -> &'static str {
    builtin.row().symbol
}

/// Where an operation stands: module, line, columns.
pub fn locate(program: &Program, span: Span) -> (u32, u32, u32, u32) {
    let module = &program.modules[super::ModuleId::new(span.module as usize)];
    let (line, column) = module.line_column(span.start);
    let (end_line, end_column) = module.line_column(span.end);
    (line, end_line, column, end_column)
}
