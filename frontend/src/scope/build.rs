//! Walks the tree once: makes the scopes, and notes for each what its names are used for.

use super::called::Called;
use super::checks;
use super::consumed::{self, Candidate};
use super::resolve;
use super::table::{Scope, ScopeId, ScopeKind, Scopes, Symbol, address, mangle};
use crate::diag::{Code, Diagnostic};
use crate::load::{Tree, span_of};
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Comprehension, Expr, ExprContext, Pattern, Stmt};
use ruff_text_size::{Ranged, TextRange};
use std::collections::HashMap;
use taipan_mir::ir::program::Interner;
use taipan_mir::ir::{Name, Span};

/// Deeper trees are refused, as CPython's compiler does (three times its recursion limit).
const MAX_DEPTH: usize = 3000;

pub(super) struct Builder<'a> {
    pub(super) module: u32,
    pub(super) names: &'a mut Interner<Name, String>,
    pub(super) scopes: Scopes,
    pub(super) current: ScopeId,
    pub(super) diagnostics: Vec<Diagnostic>,
    /// Generator expressions that may turn out to be used up by the call around them.
    pub(super) candidates: Vec<Candidate>,
    /// How many loops of the current function are around.
    pub(super) loops: usize,
    /// How many `try` and `with` statements of the current function are around.
    attempts: usize,
    /// Whether the walk is inside the iterable of a comprehension.
    pub(super) in_iterable: bool,
    /// Whether a `from __future__` import may still come.
    pub(super) future_allowed: bool,
    /// Whether no statement was walked yet.
    pub(super) at_start: bool,
    depth: usize,
    too_deep: bool,
}

/// The scopes of a module, and what is wrong with it. `stars` are the names that each `from m import *`, by its place,
/// brings; `attached` are the names of its submodules. `None` when it is nested too deeply to be compiled.
pub fn build(
    tree: &Tree,
    module: u32,
    name: &str,
    stars: &HashMap<TextRange, Vec<String>>,
    attached: &[String],
    names: &mut Interner<Name, String>,
) -> (Option<Scopes>, Vec<Diagnostic>) {
    let mut builder = Builder {
        module,
        names,
        scopes: Scopes::default(),
        current: Scopes::MODULE,
        diagnostics: Vec::new(),
        candidates: Vec::new(),
        loops: 0,
        attempts: 0,
        in_iterable: false,
        future_allowed: true,
        at_start: true,
        depth: 0,
        too_deep: false,
    };
    builder.push_scope(ScopeKind::Module, name, None);
    builder.visit_body(&tree.body);
    let mut ranges: Vec<_> = stars.iter().collect();
    ranges.sort_by_key(|(range, _)| range.start());
    for name in ranges.into_iter().flat_map(|(_, names)| names) {
        let name = builder.names.intern(name.clone());
        builder.symbol(Scopes::MODULE, name).bound = true;
    }
    if builder.too_deep {
        return (None, builder.diagnostics);
    }
    consumed::settle(&mut builder, attached);
    resolve::resolve(&mut builder);
    (Some(builder.scopes), builder.diagnostics)
}

impl Builder<'_> {
    pub(super) fn span(&self, range: TextRange) -> Span {
        span_of(range, self.module)
    }

    pub(super) fn error(&mut self, code: Code, range: TextRange, message: impl Into<String>) {
        let span = self.span(range);
        self.diagnostics.push(Diagnostic::error(code, span, message));
    }

    fn push_scope(&mut self, kind: ScopeKind, name: &str, node: Option<usize>) -> ScopeId {
        let id = ScopeId(self.scopes.scopes.len() as u32);
        let parent = node.map(|_| self.current);
        let Called { name, qualname, .. } = Called::of(name);
        let unit = if kind.is_unit() { id } else { self.scopes[self.current].unit };
        let qualname = match (qualname, parent.map(|parent| &self.scopes[parent])) {
            (Some(qualname), _) => qualname.to_string(),
            (None, None) => name.to_string(),
            (None, Some(outer)) => match outer.kind {
                ScopeKind::Module => name.to_string(),
                ScopeKind::Class | ScopeKind::Comprehension | ScopeKind::Generator => format!("{}.{name}", outer.qualname),
                // A function that the enclosing one declares global is named as such.
                _ if self.declared_global(name) => name.to_string(),
                _ => format!("{}.<locals>.{name}", outer.qualname),
            },
        };
        let class_name = match kind {
            ScopeKind::Class => Some(name.to_string()),
            _ => parent.and_then(|parent| self.scopes[parent].class_name.clone()),
        };
        self.scopes.scopes.push(Scope {
            kind,
            parent,
            unit,
            name: name.to_string(),
            qualname,
            class_name,
            symbols: HashMap::new(),
            order: Vec::new(),
            is_generator: false,
            cleans_up: false,
            is_async: false,
            captures: Vec::new(),
        });
        if let Some(node) = node {
            self.scopes.by_node.insert(node, id);
        }
        self.current = id;
        id
    }

    fn declared_global(&self, name: &str) -> bool {
        let scope = &self.scopes[self.current];
        let name = mangle(scope.class_name.as_deref(), name);
        self.names.lookup(name.as_str()).and_then(|name| scope.symbols.get(&name)).is_some_and(|symbol| symbol.global.is_some())
    }

    /// The name as this scope has it, interned.
    pub(super) fn intern(&mut self, name: &str) -> Name {
        let name = mangle(self.scopes[self.current].class_name.as_deref(), name);
        self.names.intern(name)
    }

    pub(super) fn symbol(&mut self, scope: ScopeId, name: Name) -> &mut Symbol {
        let scope = &mut self.scopes[scope];
        if !scope.symbols.contains_key(&name) {
            scope.order.push(name);
        }
        scope.symbols.entry(name).or_default()
    }

    pub(super) fn bind(&mut self, name: &str, range: TextRange) {
        checks::binding(self, name, range);
        let interned = self.intern(name);
        let in_comprehension = matches!(self.scopes[self.current].kind, ScopeKind::Comprehension | ScopeKind::Generator);
        let symbol = self.symbol(self.current, interned);
        symbol.bound = true;
        symbol.iteration |= in_comprehension;
    }

    fn load(&mut self, name: &str) {
        let interned = self.intern(name);
        self.symbol(self.current, interned).used = true;
        if name == "super"
            && matches!(
                self.scopes[self.current].kind,
                ScopeKind::Function | ScopeKind::Lambda | ScopeKind::Generator | ScopeKind::Comprehension
            )
        {
            let class = self.names.intern("__class__".into());
            self.symbol(self.current, class).used = true;
        }
    }

    /// Walks what belongs to a new scope.
    fn inside(&mut self, kind: ScopeKind, name: &str, node: usize, walk: impl FnOnce(&mut Self)) {
        let outer = self.current;
        let (loops, attempts, in_iterable) = (self.loops, self.attempts, self.in_iterable);
        self.loops = if kind == ScopeKind::Comprehension { loops } else { 0 };
        self.attempts = if kind == ScopeKind::Comprehension { attempts } else { 0 };
        self.in_iterable = kind != ScopeKind::Function && in_iterable;
        self.push_scope(kind, name, Some(node));
        walk(self);
        self.current = outer;
        self.loops = loops;
        self.attempts = attempts;
        self.in_iterable = in_iterable;
    }

    fn function(&mut self, def: &ast::StmtFunctionDef) {
        def.decorator_list.iter().for_each(|decorator| self.visit_expr(&decorator.expression));
        self.defaults(&def.parameters);
        evaluated_annotations(def).for_each(|(_, annotation)| self.visit_expr(annotation));
        self.bind(Called::of(&def.name).variable, def.name.range);
        self.inside(ScopeKind::Function, &def.name, address(def), |builder| {
            builder.scopes.scopes.last_mut().expect("just pushed").is_async = def.is_async;
            builder.parameters(&def.parameters);
            builder.visit_body(&def.body);
        });
    }

    fn lambda(&mut self, lambda: &ast::ExprLambda) {
        if let Some(parameters) = &lambda.parameters {
            self.defaults(parameters);
        }
        self.inside(ScopeKind::Lambda, "<lambda>", address(lambda), |builder| {
            if let Some(parameters) = &lambda.parameters {
                builder.parameters(parameters);
            }
            builder.visit_expr(&lambda.body);
        });
    }

    fn defaults(&mut self, parameters: &ast::Parameters) {
        parameters.iter_non_variadic_params().filter_map(|param| param.default.as_deref()).for_each(|default| self.visit_expr(default));
    }

    fn parameters(&mut self, parameters: &ast::Parameters) {
        for parameter in parameters {
            let name = parameter.name();
            let interned = self.intern(name);
            if self.symbol(self.current, interned).param {
                self.error(Code::E0112, name.range, format!("duplicate argument '{name}' in function definition"));
            }
            checks::binding(self, name, name.range);
            let symbol = self.symbol(self.current, interned);
            symbol.param = true;
            symbol.bound = true;
        }
    }

    fn class(&mut self, def: &ast::StmtClassDef) {
        def.decorator_list.iter().for_each(|decorator| self.visit_expr(&decorator.expression));
        if let Some(arguments) = &def.arguments {
            self.visit_arguments(arguments);
        }
        self.bind(Called::of(&def.name).variable, def.name.range);
        self.inside(ScopeKind::Class, &def.name, address(def), |builder| builder.visit_body(&def.body));
    }

    fn comprehension(&mut self, node: usize, kind: ScopeKind, name: &str, generators: &[Comprehension], elements: &[&Expr]) {
        let Some((first, rest)) = generators.split_first() else { return };
        self.iterable(&first.iter);
        self.inside(kind, name, node, |builder| {
            builder.visit_expr(&first.target);
            first.ifs.iter().for_each(|test| builder.visit_expr(test));
            for generator in rest {
                builder.visit_expr(&generator.target);
                builder.iterable(&generator.iter);
                generator.ifs.iter().for_each(|test| builder.visit_expr(test));
            }
            elements.iter().for_each(|element| builder.visit_expr(element));
        });
    }

    fn iterable(&mut self, iter: &Expr) {
        let outer = std::mem::replace(&mut self.in_iterable, true);
        self.visit_expr(iter);
        self.in_iterable = outer;
    }

    /// `(name := value)`: binds in the nearest scope around that is no comprehension.
    fn walrus(&mut self, named: &ast::ExprNamed) {
        self.visit_expr(&named.value);
        let Expr::Name(target) = &*named.target else { return };
        if self.in_iterable {
            return self.error(Code::E0110, named.range, "assignment expression cannot be used in a comprehension iterable expression");
        }
        let name = self.intern(&target.id);
        let start = self.current;
        let mut scope = start;
        while matches!(self.scopes[scope].kind, ScopeKind::Comprehension | ScopeKind::Generator) {
            if self.scopes[scope].symbols.get(&name).is_some_and(|symbol| symbol.iteration) {
                let message = format!("assignment expression cannot rebind comprehension iteration variable '{}'", target.id);
                return self.error(Code::E0110, target.range, message);
            }
            scope = self.scopes[scope].parent.expect("a comprehension is inside something");
        }
        if scope != start && self.scopes[scope].kind == ScopeKind::Class {
            return self.error(Code::E0110, named.range, "assignment expression within a comprehension cannot be used in a class body");
        }
        if scope != start {
            self.symbol(start, name).used = true;
        }
        self.current = scope;
        self.bind(&target.id, target.range);
        self.current = start;
    }

    fn handlers(&mut self, attempt: &ast::StmtTry) {
        for (index, ast::ExceptHandler::ExceptHandler(handler)) in attempt.handlers.iter().enumerate() {
            match &handler.type_ {
                Some(filter) => self.visit_expr(filter),
                None if index + 1 < attempt.handlers.len() => self.error(Code::E0110, handler.range, "default 'except:' must be last"),
                None => {}
            }
            if let Some(name) = &handler.name {
                self.bind(name, name.range);
            }
            self.visit_body(&handler.body);
        }
    }
}

/// The annotations of parameters that are evaluated: those of a function that a decorator `….register` takes, since
/// `functools.singledispatch` registers by them. Others are only text.
pub fn evaluated_annotations(def: &ast::StmtFunctionDef) -> impl Iterator<Item = (&ast::Identifier, &Expr)> {
    let is_register = |expr: &Expr| matches!(expr, Expr::Attribute(attribute) if attribute.attr.as_str() == "register");
    let is_evaluated = def.decorator_list.iter().any(|decorator| is_register(&decorator.expression));
    let annotated = def.parameters.iter().filter_map(|param| Some((param.name(), param.annotation()?)));
    annotated.filter(move |_| is_evaluated)
}

impl<'t> Visitor<'t> for Builder<'_> {
    fn visit_stmt(&mut self, stmt: &'t Stmt) {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            self.give_up(stmt.range());
        } else {
            self.statement(stmt);
        }
        self.depth -= 1;
    }

    fn visit_expr(&mut self, expr: &'t Expr) {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            self.give_up(expr.range());
        } else {
            self.expression(expr);
        }
        self.depth -= 1;
    }

    fn visit_annotation(&mut self, _: &'t Expr) {}

    fn visit_pattern(&mut self, pattern: &'t Pattern) {
        match pattern {
            Pattern::MatchAs(ast::PatternMatchAs { name: Some(name), .. })
            | Pattern::MatchStar(ast::PatternMatchStar { name: Some(name), .. }) => {
                self.bind(name, name.range);
            }
            Pattern::MatchMapping(ast::PatternMatchMapping { rest: Some(name), .. }) => self.bind(name, name.range),
            _ => {}
        }
        visitor::walk_pattern(self, pattern);
    }
}

impl<'t> Builder<'_> {
    fn give_up(&mut self, range: TextRange) {
        if !std::mem::replace(&mut self.too_deep, true) {
            self.error(
                Code::E0103,
                range,
                "nested too deeply to be compiled (CPython: maximum recursion depth exceeded during compilation)",
            );
        }
    }

    fn statement(&mut self, stmt: &'t Stmt) {
        checks::statement(self, stmt);
        match stmt {
            Stmt::FunctionDef(def) => self.function(def),
            Stmt::ClassDef(def) => self.class(def),
            Stmt::Import(import) => {
                for alias in &import.names {
                    let bound = alias.asname.as_ref().unwrap_or(&alias.name);
                    let name = if alias.asname.is_some() { bound.as_str() } else { bound.split('.').next().unwrap_or(bound) };
                    self.bind(name, bound.range);
                }
            }
            Stmt::ImportFrom(import) => {
                for alias in import.names.iter().filter(|alias| alias.name.as_str() != "*") {
                    let bound = alias.asname.as_ref().unwrap_or(&alias.name);
                    self.bind(bound, bound.range);
                }
            }
            Stmt::Global(ast::StmtGlobal { names, range, .. }) => {
                for name in names {
                    checks::declaration(self, name, *range, "global");
                    let interned = self.intern(name);
                    let span = self.span(name.range);
                    self.symbol(self.current, interned).global = Some(span);
                    self.symbol(Scopes::MODULE, interned);
                }
            }
            Stmt::Nonlocal(ast::StmtNonlocal { names, range, .. }) => {
                if self.current == Scopes::MODULE {
                    return self.error(Code::E0111, *range, "nonlocal declaration not allowed at module level");
                }
                for name in names {
                    checks::declaration(self, name, *range, "nonlocal");
                    let interned = self.intern(name);
                    let span = self.span(name.range);
                    self.symbol(self.current, interned).nonlocal = Some(span);
                }
            }
            Stmt::AnnAssign(assign) => {
                if let Some(value) = &assign.value {
                    self.visit_expr(value);
                }
                self.visit_expr(&assign.target);
                if let (Expr::Name(name), true) = (&*assign.target, assign.simple) {
                    checks::annotation(self, &name.id, name.range);
                    if self.scopes[self.current].kind == ScopeKind::Class {
                        self.bind("__annotations__", name.range);
                    }
                    let interned = self.intern(&name.id);
                    self.symbol(self.current, interned).annotated = true;
                }
            }
            Stmt::AugAssign(assign) => {
                if let Expr::Name(name) = &*assign.target {
                    self.load(&name.id);
                }
                visitor::walk_stmt(self, stmt);
            }
            Stmt::Assign(assign) => {
                self.visit_expr(&assign.value);
                assign.targets.iter().for_each(|target| self.visit_expr(target));
            }
            Stmt::For(ast::StmtFor { target, iter, body, orelse, .. }) => {
                self.visit_expr(iter);
                self.visit_expr(target);
                self.loops += 1;
                self.visit_body(body);
                self.loops -= 1;
                self.visit_body(orelse);
            }
            Stmt::While(ast::StmtWhile { test, body, orelse, .. }) => {
                self.visit_expr(test);
                self.loops += 1;
                self.visit_body(body);
                self.loops -= 1;
                self.visit_body(orelse);
            }
            Stmt::Try(attempt) => {
                self.attempts += 1;
                self.visit_body(&attempt.body);
                self.handlers(attempt);
                self.visit_body(&attempt.orelse);
                self.attempts -= 1;
                self.visit_body(&attempt.finalbody);
            }
            Stmt::With(_) => {
                self.attempts += 1;
                visitor::walk_stmt(self, stmt);
                self.attempts -= 1;
            }
            _ => visitor::walk_stmt(self, stmt),
        }
    }

    fn expression(&mut self, expr: &'t Expr) {
        checks::expression(self, expr);
        match expr {
            Expr::Name(name) => match name.ctx {
                ExprContext::Load => self.load(&name.id),
                ExprContext::Store | ExprContext::Del => self.bind(&name.id, name.range),
                ExprContext::Invalid => {}
            },
            Expr::Lambda(lambda) => self.lambda(lambda),
            Expr::Named(named) => self.walrus(named),
            Expr::ListComp(comp) => {
                self.comprehension(address(comp), ScopeKind::Comprehension, "<listcomp>", &comp.generators, &[&comp.elt]);
            }
            Expr::SetComp(comp) => {
                self.comprehension(address(comp), ScopeKind::Comprehension, "<setcomp>", &comp.generators, &[&comp.elt]);
            }
            Expr::DictComp(comp) => {
                let elements: Vec<&Expr> = comp.key.iter().map(|key| &**key).chain([&*comp.value]).collect();
                self.comprehension(address(comp), ScopeKind::Comprehension, "<dictcomp>", &comp.generators, &elements);
            }
            Expr::Generator(comp) => {
                self.comprehension(address(comp), ScopeKind::Generator, "<genexpr>", &comp.generators, &[&comp.elt]);
            }
            Expr::Call(call) => {
                visitor::walk_expr(self, expr);
                consumed::note(self, call);
            }
            Expr::Yield(_) | Expr::YieldFrom(_) => {
                let cleans_up = self.attempts > 0;
                let scope = &mut self.scopes.scopes[self.current.0 as usize];
                scope.is_generator = true;
                scope.cleans_up |= cleans_up;
                visitor::walk_expr(self, expr);
            }
            _ => visitor::walk_expr(self, expr),
        }
    }
}
