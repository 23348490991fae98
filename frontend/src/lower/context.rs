//! What all units of a program share while it is built.

use crate::diag::{Code, Diagnostic};
use crate::load::{Config, Graph, LoadedModule, Origin};
use crate::scope::{ScopeId, Scopes};
use ruff_python_ast::{Expr, ExprSet, Stmt};
use ruff_text_size::TextRange;
use std::collections::HashMap;
use taipan_mir::ir::program::{Class, Constant, Function, FunctionKind, GlobalData, Module, Params};
use taipan_mir::ir::{Body, ClassId, ConstId, FuncId, Global, ModuleId, Name, Program, Span};

/// The program so far.
pub struct Cx<'a> {
    pub program: Program,
    pub graph: &'a Graph,
    pub scopes: &'a [Option<Scopes>],
    pub config: &'a Config,
    /// What star imports bring, by module and place.
    pub stars: &'a [HashMap<TextRange, Vec<String>>],
    /// Which set displays have the items of another, by module and place.
    pub sets: Vec<HashMap<TextRange, &'a ExprSet>>,
    pub diagnostics: Vec<Diagnostic>,
    /// Whether the program can tell when an object dies (it has a `__del__`, weak references, or generators that clean up): then
    /// variables hold theirs up to the end of their scope.
    pub observes_death: bool,
    /// `sys`, where the user's code mentions `sys.modules`: then modules enter themselves into it.
    pub module_table: Option<ModuleId>,
    pub globals: HashMap<(ModuleId, Name), Global>,
    /// Functions by module and scope: a `finally` body may be built more than once, the functions in it only once.
    pub functions: HashMap<(ModuleId, ScopeId), FuncId>,
    pub classes: HashMap<(ModuleId, ScopeId), ClassId>,
}

impl<'a> Cx<'a> {
    /// Nothing is built yet.
    pub fn new(
        program: Program,
        graph: &'a Graph,
        scopes: &'a [Option<Scopes>],
        stars: &'a [HashMap<TextRange, Vec<String>>],
        config: &'a Config,
    ) -> Cx<'a> {
        let telling: Vec<Name> = ["__del__", "weakref"].iter().filter_map(|&name| program.names.lookup(name)).collect();
        let users = graph.modules.iter().zip(scopes).filter(|(module, _)| module.origin == Origin::User);
        let mut tables = users.filter_map(|(_, scopes)| scopes.as_ref()).flat_map(|scopes| &scopes.scopes);
        let observes_death = tables.any(|scope| scope.cleans_up || telling.iter().any(|name| scope.symbols.contains_key(name)));
        let mentions_table = graph.modules.iter().any(|module| module.origin == Origin::User && module.text.contains("sys.modules"));
        let sys = graph.module("sys").filter(|_| mentions_table);
        Cx {
            observes_death,
            module_table: sys.map(|index| ModuleId(index as u32)),
            program,
            graph,
            scopes,
            config,
            stars,
            sets: super::sets::resolve(graph),
            diagnostics: Vec::new(),
            globals: HashMap::new(),
            functions: HashMap::new(),
            classes: HashMap::new(),
        }
    }

    /// Makes every module and its variables, so that any can refer to any.
    pub fn declare_modules(&mut self) {
        for (index, loaded) in self.graph.modules.iter().enumerate() {
            let id = ModuleId(index as u32);
            let init = self.new_function("<module>", "<module>", id, FunctionKind::Module, Span { module: id.0, ..Span::default() });
            let mut line_starts = vec![0];
            line_starts.extend(line_ends(&loaded.text));
            self.program.modules.push(Module {
                name: loaded.name.clone(),
                path: path_at_run_time(&loaded.path),
                source: loaded.text.clone(),
                line_starts,
                init,
                globals: Vec::new(),
                submodules: Vec::new(),
                native: loaded.origin == Origin::Native,
                own: loaded.origin == Origin::User,
            });
            let first = loaded.tree.as_ref().and_then(|tree| tree.body.first());
            if first.is_some_and(|first| matches!(first, Stmt::Expr(first) if first.value.is_string_literal_expr())) {
                let name = self.program.names.intern("__doc__".to_string());
                self.declare_global(id, name);
            }
            let Some(scopes) = &self.scopes[index] else { continue };
            for &name in &scopes[Scopes::MODULE].order {
                if scopes[Scopes::MODULE].symbols[&name].bound {
                    self.declare_global(id, name);
                }
            }
        }
        for (index, loaded) in self.graph.modules.iter().enumerate() {
            if let Some((parent, last)) = loaded.name.rsplit_once('.')
                && let Some(parent) = self.graph.module(parent)
            {
                let name = self.program.names.intern(last.to_string());
                let parent = ModuleId(parent as u32);
                self.program.modules[parent].submodules.push((name, ModuleId(index as u32)));
                if !self.program.modules[parent].native {
                    self.declare_global(parent, name);
                }
            }
        }
        self.program.main = Some(ModuleId(0));
    }

    /// Makes room for a variable of a module, unless there is.
    pub fn declare_global(&mut self, module: ModuleId, name: Name) -> Global {
        if let Some(&known) = self.globals.get(&(module, name)) {
            return known;
        }
        let global = self.program.globals.push(GlobalData { module, name });
        // What `expand` imports is no one else's to see.
        if !self.program.names[name].starts_with('.') {
            self.program.modules[module].globals.push((name, global));
        }
        self.globals.insert((module, name), global);
        global
    }

    /// The names that a star import brings.
    pub fn stars_of(&self, module: ModuleId, range: TextRange) -> Vec<String> {
        self.stars[module.0 as usize].get(&range).cloned().unwrap_or_default()
    }

    /// The items of a set display, in the order in which it is made.
    pub fn set_constant(&self, module: ModuleId, display: &'a ExprSet) -> &'a [Expr] {
        let first = self.sets[module.0 as usize].get(&display.range).copied().unwrap_or(display);
        &first.elts
    }

    /// The loaded form of a module.
    pub fn loaded(&self, module: ModuleId) -> &'a LoadedModule {
        &self.graph.modules[module.0 as usize]
    }

    /// A function without code.
    pub fn new_function(&mut self, name: &str, qualname: &str, module: ModuleId, kind: FunctionKind, span: Span) -> FuncId {
        self.program.functions.push(Function {
            name: name.to_string(),
            qualname: qualname.to_string(),
            module,
            kind,
            params: Params::default(),
            annotations: Vec::new(),
            returns: None,
            captures: Vec::new(),
            owns_params: false,
            doc: None,
            span,
            body: Body::default(),
        })
    }

    /// A class without attributes.
    pub fn new_class(&mut self, name: &str, qualname: &str, module: ModuleId, span: Span) -> ClassId {
        self.program.classes.push(Class {
            name: name.to_string(),
            qualname: qualname.to_string(),
            module,
            doc: None,
            span,
            attrs: Vec::new(),
            slots: None,
        })
    }

    /// The id of a name.
    pub fn name(&mut self, text: &str) -> Name {
        match self.program.names.lookup(text) {
            Some(name) => name,
            None => self.program.names.intern(text.to_string()),
        }
    }

    /// The id of a constant.
    pub fn constant(&mut self, constant: Constant) -> ConstId {
        self.program.constants.intern(constant)
    }

    /// Reports what Taipan can't compile.
    pub fn error(&mut self, code: Code, span: Span, message: impl Into<String>, help: &str) {
        self.diagnostics.push(Diagnostic::error(code, span, message).help(help));
    }
}

/// Offsets right after each line's end: `\n`, `\r\n` or `\r`.
fn line_ends(text: &str) -> Vec<u32> {
    let bytes = text.as_bytes();
    let ends = |at: &usize| bytes[*at] == b'\n' || (bytes[*at] == b'\r' && bytes.get(at + 1) != Some(&b'\n'));
    (0..bytes.len()).filter(ends).map(|at| at as u32 + 1).collect()
}

/// The path that tracebacks show: absolute, as CPython makes that of the script. What is no file keeps its name.
fn path_at_run_time(path: &str) -> String {
    let is_file = std::path::Path::new(path).is_file();
    let absolute = if is_file { std::path::absolute(path).ok() } else { None };
    absolute.map_or_else(|| path.to_owned(), |path| path.display().to_string())
}
