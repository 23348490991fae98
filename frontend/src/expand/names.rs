//! What a name of a module means, as far as its text says.

use crate::load::{LoadedModule, absolute};
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Expr, ExprContext, Pattern, Stmt};
use ruff_text_size::{Ranged, TextRange};
use std::collections::{BTreeSet, HashMap};

/// What binds a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Definition {
    /// `import module`, or `from module import attr`.
    Import {
        module: String,
        attr: Option<String>,
    },
    /// The class statement at that place.
    Class(u32),
    Function,
    Other,
}

/// The variables of a module; `None` for one that is bound in more than one place.
#[derive(Debug, Default)]
pub struct ModuleNames {
    variables: HashMap<String, Option<Definition>>,
}

impl ModuleNames {
    /// Reads the tree of a module.
    pub fn of(module: &LoadedModule, stars: &HashMap<TextRange, Vec<String>>) -> ModuleNames {
        let mut collector = Collector { module: Some(module), stars: Some(stars), depth: 0, found: Vec::new() };
        if let Some(tree) = &module.tree {
            collector.visit_body(&tree.body);
        }
        let mut names = ModuleNames::default();
        for (name, definition) in collector.found {
            // `import collections, collections.abc` binds one name twice, to one thing.
            let again = |old: &mut Option<Definition>| {
                if !matches!(&definition, Definition::Import { .. }) || old.as_ref() != Some(&definition) {
                    *old = None;
                }
            };
            names.variables.entry(name).and_modify(again).or_insert_with(|| Some(definition.clone()));
        }
        names
    }

    /// What a name that no function or class around hides means; `Ok(None)` for a builtin one, `Err` when that is not known.
    pub fn lookup(&self, name: &str) -> Result<Option<&Definition>, ()> {
        match self.variables.get(name) {
            None => Ok(None),
            Some(Some(definition)) => Ok(Some(definition)),
            Some(None) => Err(()),
        }
    }

    /// Whether some variable comes from a module, or is the module.
    pub fn imports(&self, from: &str) -> bool {
        self.definitions().any(|(_, definition)| matches!(definition, Definition::Import { module, .. } if module == from))
    }

    /// All variables with one definition.
    pub fn definitions(&self) -> impl Iterator<Item = (&str, &Definition)> {
        self.variables.iter().filter_map(|(name, definition)| Some((name.as_str(), definition.as_ref()?)))
    }
}

/// The names that a body binds, not those of the functions and classes in it; each as often as it is bound.
pub fn bound_in(body: &[Stmt]) -> Vec<String> {
    let mut collector = Collector { module: None, stars: None, depth: 0, found: Vec::new() };
    collector.visit_body(body);
    collector.found.into_iter().map(|(name, _)| name).collect()
}

/// The parameters and variables of a function.
pub fn bound_in_function(def: &ast::StmtFunctionDef) -> BTreeSet<String> {
    let mut names: BTreeSet<String> = def.parameters.iter().map(|parameter| parameter.name().to_string()).collect();
    names.extend(bound_in(&def.body));
    names
}

struct Collector<'a> {
    module: Option<&'a LoadedModule>,
    stars: Option<&'a HashMap<TextRange, Vec<String>>>,
    /// How many functions, classes and comprehensions are around.
    depth: usize,
    found: Vec<(String, Definition)>,
}

impl Collector<'_> {
    fn bind(&mut self, name: &str, definition: Definition) {
        if self.depth == 0 {
            self.found.push((name.to_string(), definition));
        }
    }

    fn import_from(&mut self, import: &ast::StmtImportFrom) {
        let source = self.module.and_then(|module| absolute(module, import.level, import.module.as_deref()));
        let stars = self.stars.and_then(|stars| stars.get(&import.range));
        for alias in &import.names {
            let mut bind = |name: &str, attr: &str| {
                let definition = match &source {
                    Some(module) => Definition::Import { module: module.clone(), attr: Some(attr.to_string()) },
                    None => Definition::Other,
                };
                self.bind(name, definition);
            };
            match alias.name.as_str() {
                "*" => stars.into_iter().flatten().for_each(|name| bind(name, name)),
                attr => bind(alias.asname.as_ref().unwrap_or(&alias.name), attr),
            }
        }
    }
}

impl<'t> Visitor<'t> for Collector<'_> {
    fn visit_stmt(&mut self, stmt: &'t Stmt) {
        match stmt {
            Stmt::FunctionDef(def) => {
                self.bind(&def.name, Definition::Function);
                self.depth += 1;
                self.visit_body(&def.body);
                self.depth -= 1;
            }
            Stmt::ClassDef(def) => {
                self.bind(&def.name, Definition::Class(def.range().start().to_u32()));
                self.depth += 1;
                self.visit_body(&def.body);
                self.depth -= 1;
            }
            Stmt::Import(import) => {
                for alias in &import.names {
                    let (name, module) = match &alias.asname {
                        Some(name) => (name.as_str(), alias.name.as_str()),
                        None => {
                            let top = alias.name.split('.').next().unwrap_or_default();
                            (top, top)
                        }
                    };
                    self.bind(name, Definition::Import { module: module.to_string(), attr: None });
                }
            }
            Stmt::ImportFrom(import) => self.import_from(import),
            // Whatever function says so may bind them.
            Stmt::Global(global) => self.found.extend(global.names.iter().map(|name| (name.to_string(), Definition::Other))),
            _ => visitor::walk_stmt(self, stmt),
        }
    }

    fn visit_expr(&mut self, expr: &'t Expr) {
        match expr {
            Expr::Name(name) if name.ctx != ExprContext::Load => self.bind(&name.id, Definition::Other),
            Expr::Lambda(_) => {}
            Expr::ListComp(_) | Expr::SetComp(_) | Expr::DictComp(_) | Expr::Generator(_) => {
                self.depth += 1;
                visitor::walk_expr(self, expr);
                self.depth -= 1;
            }
            Expr::Named(named) => {
                if let Expr::Name(name) = &*named.target {
                    self.found.push((name.id.to_string(), Definition::Other));
                }
                self.visit_expr(&named.value);
            }
            _ => visitor::walk_expr(self, expr),
        }
    }

    fn visit_except_handler(&mut self, handler: &'t ast::ExceptHandler) {
        let ast::ExceptHandler::ExceptHandler(inner) = handler;
        if let Some(name) = &inner.name {
            self.bind(name, Definition::Other);
        }
        visitor::walk_except_handler(self, handler);
    }

    fn visit_pattern(&mut self, pattern: &'t Pattern) {
        let name = match pattern {
            Pattern::MatchAs(inner) => inner.name.as_ref(),
            Pattern::MatchStar(inner) => inner.name.as_ref(),
            Pattern::MatchMapping(inner) => inner.rest.as_ref(),
            _ => None,
        };
        if let Some(name) = name {
            self.bind(name, Definition::Other);
        }
        visitor::walk_pattern(self, pattern);
    }
}
