//! A whole program in the generic phase: what the front end hands over.

use super::body::{Body, Span};
use super::entity::{ClassId, ConstId, Entity, FuncId, Global, IndexVec, ModuleId, Name};
use std::collections::HashMap;
use std::hash::Hash;

/// A constant. Equality and hashing are by representation, so `0.0`, `-0.0` and `0` differ.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Constant {
    None,
    Bool(bool),
    Ellipsis,
    NotImplemented,
    /// An int that fits 64 bits.
    Int(i64),
    /// A larger one, in decimal digits.
    BigInt(String),
    /// The bits.
    Float(u64),
    /// The bits of both parts.
    Complex(u64, u64),
    /// WTF-8: UTF-8, but lone surrogates are encoded too.
    Str(Vec<u8>),
    Bytes(Vec<u8>),
}

/// Rows that are told apart by their content.
#[derive(Clone, Debug)]
pub struct Interner<I: Entity, T> {
    rows: IndexVec<I, T>,
    ids: HashMap<T, I>,
}

impl<I: Entity, T: Clone + Eq + Hash> Interner<I, T> {
    /// The id of `row`, new or not.
    pub fn intern(&mut self, row: T) -> I {
        if let Some(&id) = self.ids.get(&row) {
            return id;
        }
        let id = self.rows.push(row.clone());
        self.ids.insert(row, id);
        id
    }

    /// The id of `row`, if it has one.
    pub fn lookup<Q>(&self, row: &Q) -> Option<I>
    where
        T: std::borrow::Borrow<Q>,
        Q: Eq + Hash + ?Sized,
    {
        self.ids.get(row).copied()
    }

    /// All rows.
    pub fn rows(&self) -> &IndexVec<I, T> {
        &self.rows
    }
}

impl<I: Entity, T> Default for Interner<I, T> {
    fn default() -> Self {
        Interner { rows: IndexVec::new(), ids: HashMap::new() }
    }
}

impl<I: Entity, T> std::ops::Index<I> for Interner<I, T> {
    type Output = T;
    fn index(&self, id: I) -> &T {
        &self.rows[id]
    }
}

/// A source file that takes part in the program.
#[derive(Clone, Debug)]
pub struct Module {
    /// Dotted name; `__main__` for the script.
    pub name: String,
    /// The path as Python shows it in tracebacks.
    pub path: String,
    /// The text, for diagnostics and locations.
    pub source: String,
    /// Byte offsets at which lines start.
    pub line_starts: Vec<u32>,
    /// The top level, as a function without parameters.
    pub init: FuncId,
    /// Variables by name, in order of first mention.
    pub globals: Vec<(Name, Global)>,
    /// Submodules. Once one is imported, the package's variable of its name holds it.
    pub submodules: Vec<(Name, ModuleId)>,
    /// Part of the runtime: its names are rows of the table of builtins (`math.sqrt`), its `init` does nothing.
    pub native: bool,
    /// The user's own, not part of a library.
    pub own: bool,
}

impl Module {
    /// Line (from 1) and column (bytes, from 0) of an offset.
    pub fn line_column(&self, offset: u32) -> (u32, u32) {
        let line = self.line_starts.partition_point(|&start| start <= offset);
        (line as u32, offset - self.line_starts[line - 1])
    }

    /// The variable of that name.
    pub fn global(&self, name: Name) -> Option<Global> {
        self.globals.iter().find(|(other, _)| *other == name).map(|&(_, global)| global)
    }
}

/// A module-level variable.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct GlobalData {
    pub module: ModuleId,
    pub name: Name,
}

/// The parameters of a function. The entry block has one parameter for each, in this order: positional,
/// keyword-only, `*args`, `**kwargs`.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct Params {
    pub positional: Vec<Name>,
    /// How many of `positional` are positional-only.
    pub positional_only: usize,
    /// How many of the last of `positional` have a default.
    pub defaults: usize,
    /// Keyword-only names, and whether each has a default.
    pub keyword_only: Vec<(Name, bool)>,
    pub varargs: Option<Name>,
    pub varkeywords: Option<Name>,
}

impl Params {
    /// Number of parameters of the entry block.
    pub fn count(&self) -> usize {
        self.positional.len() + self.keyword_only.len() + usize::from(self.varargs.is_some()) + usize::from(self.varkeywords.is_some())
    }

    /// All names, in the order of the entry block's parameters.
    pub fn names(&self) -> impl Iterator<Item = Name> + '_ {
        let keyword_only = self.keyword_only.iter().map(|&(name, _)| name);
        self.positional.iter().copied().chain(keyword_only).chain(self.varargs).chain(self.varkeywords)
    }
}

/// What a function is in the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum FunctionKind {
    /// The top level of a module.
    Module,
    Plain,
    /// Has a `yield`; calling it makes a generator. A generator expression is one whose only parameter is the iterator.
    Generator,
}

/// A function as the source wrote it.
#[derive(Clone, Debug)]
pub struct Function {
    /// `__name__`.
    pub name: String,
    /// `__qualname__`, with `<locals>`.
    pub qualname: String,
    /// Where it stands.
    pub module: ModuleId,
    /// What it is.
    pub kind: FunctionKind,
    /// Its parameters.
    pub params: Params,
    /// Annotation of each parameter as a dotted name or subscript in source form, in entry order; hints only.
    pub annotations: Vec<Option<String>>,
    /// Annotation of the result.
    pub returns: Option<String>,
    /// Names of captured variables, in the order of [`super::Op::Capture`].
    pub captures: Vec<Name>,
    /// Whether a call hands its arguments over for good: the function lets go of some by assigning to parameters, and the program
    /// can tell when objects die.
    pub owns_params: bool,
    /// Docstring.
    pub doc: Option<ConstId>,
    /// The `def` line, decorators left out.
    pub span: Span,
    /// Its code.
    pub body: Body,
}

/// A class as the source wrote it.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct Class {
    pub name: String,
    pub qualname: String,
    pub module: ModuleId,
    pub doc: Option<ConstId>,
    pub span: Span,
    /// Names bound in the class body, in order of first binding (`__module__`, `__qualname__` and `__doc__` left out).
    pub attrs: Vec<Name>,
    /// `__slots__` as a literal list or tuple of names.
    pub slots: Option<Vec<Name>>,
}

/// A program in the generic phase.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct Program {
    pub names: Interner<Name, String>,
    pub constants: Interner<ConstId, Constant>,
    pub modules: IndexVec<ModuleId, Module>,
    pub globals: IndexVec<Global, GlobalData>,
    pub functions: IndexVec<FuncId, Function>,
    pub classes: IndexVec<ClassId, Class>,
    /// The script; modules it needs are run by its [`super::Op::ImportModule`]s.
    pub main: Option<ModuleId>,
    /// Whether the script becomes an extension module: a host reads its variables and calls its functions.
    pub extension: bool,
}

impl Program {
    /// Whether a host reads the variables of a module.
    pub fn is_exported(&self, module: ModuleId) -> bool {
        self.extension && self.main == Some(module)
    }
}

impl Program {
    /// The variable of its package that holds a submodule.
    pub fn variable_of_submodule(&self, module: ModuleId) -> Option<Global> {
        let (parent, name) = self.modules[module].name.rsplit_once('.')?;
        let (_, parent) = self.modules.iter_enumerated().find(|(_, other)| other.name == parent)?;
        parent.global(self.names.lookup(name)?)
    }
}
