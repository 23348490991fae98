//! The names that `from m import *` brings: `__all__` where it is a literal, otherwise every variable of `m`
//! without a leading underscore.

use crate::load::{Graph, LoadedModule, absolute, native_names};
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Expr, ExprContext, Stmt};
use ruff_text_size::TextRange;
use std::collections::HashMap;

/// For each module, the names of each of its star imports, by the statement's place.
pub fn resolve(graph: &Graph) -> Vec<HashMap<TextRange, Vec<String>>> {
    graph.modules.iter().map(|module| of_module(graph, module)).collect()
}

fn of_module(graph: &Graph, module: &LoadedModule) -> HashMap<TextRange, Vec<String>> {
    let mut found = HashMap::new();
    for import in star_imports(module) {
        let source = absolute(module, import.level, import.module.as_deref()).and_then(|name| graph.module(&name));
        let names = source.map(|source| exports(graph, source, &mut Vec::new())).unwrap_or_default();
        found.insert(import.range, names);
    }
    found
}

fn star_imports(module: &LoadedModule) -> Vec<&ast::StmtImportFrom> {
    let mut collector = Collector::default();
    if let Some(tree) = &module.tree {
        collector.visit_body(&tree.body);
    }
    collector.stars
}

/// What a star import of a module brings; `open` are the modules whose exports are being found.
fn exports(graph: &Graph, index: usize, open: &mut Vec<usize>) -> Vec<String> {
    let module = &graph.modules[index];
    let Some(tree) = &module.tree else {
        return native_names(&module.name).into_iter().map(str::to_string).collect();
    };
    if open.contains(&index) {
        return Vec::new();
    }
    open.push(index);
    let mut collector = Collector::default();
    collector.visit_body(&tree.body);
    let names = if let (Some(all), false) = (collector.all, collector.all_is_open) {
        all
    } else {
        let mut names = collector.bound;
        for import in collector.stars {
            let source = absolute(module, import.level, import.module.as_deref()).and_then(|name| graph.module(&name));
            names.extend(source.map(|source| exports(graph, source, open)).unwrap_or_default());
        }
        names.retain(|name| !name.starts_with('_'));
        names
    };
    open.pop();
    let mut unique: Vec<String> = Vec::new();
    let mut seen = std::collections::HashSet::new();
    unique.extend(names.into_iter().filter(|name| seen.insert(name.clone())));
    unique
}

/// The module-level names of a tree.
#[derive(Default)]
struct Collector<'t> {
    bound: Vec<String>,
    all: Option<Vec<String>>,
    /// `__all__` is more than a sum of literals.
    all_is_open: bool,
    stars: Vec<&'t ast::StmtImportFrom>,
}

impl Collector<'_> {
    fn add_all(&mut self, value: &Expr) {
        let (Expr::List(ast::ExprList { elts, .. }) | Expr::Tuple(ast::ExprTuple { elts, .. })) = value else {
            self.all_is_open = true;
            return;
        };
        let all = self.all.get_or_insert_default();
        for element in elts {
            match element {
                Expr::StringLiteral(literal) => all.push(literal.value.to_str().to_string()),
                _ => self.all_is_open = true,
            }
        }
    }
}

fn is_all(target: &Expr) -> bool {
    matches!(target, Expr::Name(name) if name.id.as_str() == "__all__")
}

impl<'t> Visitor<'t> for Collector<'t> {
    fn visit_stmt(&mut self, stmt: &'t Stmt) {
        match stmt {
            Stmt::FunctionDef(def) => self.bound.push(def.name.to_string()),
            Stmt::ClassDef(def) => self.bound.push(def.name.to_string()),
            Stmt::Import(import) => {
                for alias in &import.names {
                    let bound = alias.asname.as_ref().unwrap_or(&alias.name);
                    self.bound.push(bound.split('.').next().unwrap_or_default().to_string());
                }
            }
            Stmt::ImportFrom(import) if import.names.iter().any(|alias| alias.name.as_str() == "*") => self.stars.push(import),
            Stmt::ImportFrom(import) => {
                self.bound.extend(import.names.iter().map(|alias| alias.asname.as_ref().unwrap_or(&alias.name).to_string()));
            }
            Stmt::Assign(assign) if assign.targets.iter().any(is_all) => self.add_all(&assign.value),
            Stmt::AugAssign(assign) if is_all(&assign.target) => self.add_all(&assign.value),
            _ => visitor::walk_stmt(self, stmt),
        }
    }

    fn visit_expr(&mut self, expr: &'t Expr) {
        match expr {
            Expr::Name(name) if name.ctx == ExprContext::Store => self.bound.push(name.id.to_string()),
            Expr::Lambda(_) | Expr::ListComp(_) | Expr::SetComp(_) | Expr::DictComp(_) | Expr::Generator(_) => {}
            _ => visitor::walk_expr(self, expr),
        }
    }

    fn visit_annotation(&mut self, _: &'t Expr) {}
}
