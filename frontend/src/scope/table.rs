//! The table of scopes of a module.

use std::collections::HashMap;
use taipan_mir::ir::{Name, Span};

/// An index into [`Scopes::scopes`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ScopeId(pub u32);

/// What makes a scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum ScopeKind {
    Module,
    Class,
    Function,
    Lambda,
    /// A list, set or dict comprehension.
    Comprehension,
    /// A generator expression.
    Generator,
}

impl ScopeKind {
    /// Whether it is compiled to a function of its own.
    pub fn is_unit(self) -> bool {
        matches!(self, ScopeKind::Module | ScopeKind::Function | ScopeKind::Lambda | ScopeKind::Generator)
    }

    /// Whether its variables are seen by the scopes in it.
    pub fn is_function_like(self) -> bool {
        !matches!(self, ScopeKind::Module | ScopeKind::Class)
    }
}

/// Which variable a name means in a scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resolution {
    /// A variable of that scope (of a function or comprehension): the scope itself, or one around it.
    Variable(ScopeId),
    /// A name of the class body that is the scope.
    Class,
    /// A module-level variable or a builtin.
    Global,
}

/// A name in a scope.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct Symbol {
    pub bound: bool,
    pub param: bool,
    pub used: bool,
    pub annotated: bool,
    /// A target of the comprehension that is the scope.
    pub iteration: bool,
    pub global: Option<Span>,
    pub nonlocal: Option<Span>,
    /// Another unit reads or writes it.
    pub captured: bool,
    pub resolution: Option<Resolution>,
}

/// A scope.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct Scope {
    pub kind: ScopeKind,
    pub parent: Option<ScopeId>,
    /// The scope that is compiled to the function which this one is part of; itself, if it is a unit.
    pub unit: ScopeId,
    pub name: String,
    pub qualname: String,
    /// The innermost class around, for `__name`.
    pub class_name: Option<String>,
    pub symbols: HashMap<Name, Symbol>,
    /// Names in order of first mention.
    pub order: Vec<Name>,
    /// Has a `yield`.
    pub is_generator: bool,
    /// Has a `yield` inside `try` or `with`, so that what follows runs when the generator dies.
    pub cleans_up: bool,
    pub is_async: bool,
    /// Of a unit: the variables of units around it that it or a unit inside it uses.
    pub captures: Vec<(ScopeId, Name)>,
}

/// All scopes of a module; the first is the module's.
#[derive(Debug, Default)]
#[allow(missing_docs)]
pub struct Scopes {
    pub scopes: Vec<Scope>,
    pub(super) by_node: HashMap<usize, ScopeId>,
}

impl Scopes {
    /// The module's own scope.
    pub const MODULE: ScopeId = ScopeId(0);

    /// The scope that a node of the tree makes.
    pub fn of<T>(&self, node: &T) -> ScopeId {
        self.by_node[&address(node)]
    }

    /// What a name means in a scope.
    pub fn resolution(&self, scope: ScopeId, name: Name) -> Resolution {
        self[scope].symbols.get(&name).and_then(|symbol| symbol.resolution).unwrap_or(Resolution::Global)
    }

    /// Whether another unit uses that variable.
    pub fn is_captured(&self, owner: ScopeId, name: Name) -> bool {
        self[owner].symbols.get(&name).is_some_and(|symbol| symbol.captured)
    }
}

impl std::ops::Index<ScopeId> for Scopes {
    type Output = Scope;
    fn index(&self, id: ScopeId) -> &Scope {
        &self.scopes[id.0 as usize]
    }
}

impl std::ops::IndexMut<ScopeId> for Scopes {
    fn index_mut(&mut self, id: ScopeId) -> &mut Scope {
        &mut self.scopes[id.0 as usize]
    }
}

/// Nodes are told apart by where they are: the tree does not move while a module is compiled.
pub(super) fn address<T>(node: &T) -> usize {
    std::ptr::from_ref(node) as usize
}

/// `__name` in `class _Point` is `_Point__name`.
pub fn mangle(class: Option<&str>, name: &str) -> String {
    let Some(class) = class else { return name.to_string() };
    if !name.starts_with("__") || name.ends_with("__") || name.contains('.') {
        return name.to_string();
    }
    match class.trim_start_matches('_') {
        "" => name.to_string(),
        class => format!("_{class}{name}"),
    }
}
