//! All modules that a script may import, parsed.
//!
//! Every import statement counts, wherever it stands; only those under `if TYPE_CHECKING:` are left out. A module
//! that can't be found is an error, unless the program is prepared for it (`try`, `if`) or isn't the user's: then
//! the import raises ModuleNotFoundError when it is run.

use super::decode::decode;
use super::find::{self, Config, Found, Sources};
use super::parse::{Tree, parse, span_of};
use crate::diag::File;
use crate::diag::{Code, Diagnostic, Diagnostics, closest};
use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange};
use std::collections::HashMap;
use std::path::{Path, PathBuf};

pub use super::find::Origin;

/// A module with its tree.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct LoadedModule {
    pub name: String,
    pub path: String,
    pub text: String,
    pub tree: Option<Tree>,
    pub origin: Origin,
    /// Where its submodules are, if it is a package.
    pub folder: Option<PathBuf>,
}

impl LoadedModule {
    /// The package that relative imports start from.
    pub fn package(&self) -> &str {
        if self.folder.is_some() { &self.name } else { self.name.rsplit_once('.').map_or("", |(package, _)| package) }
    }
}

/// The modules of a program; the script is the first. Indexes are those of `mir::ir::ModuleId`.
#[derive(Debug, Default)]
#[allow(missing_docs)]
pub struct Graph {
    pub modules: Vec<LoadedModule>,
    names: HashMap<String, usize>,
}

impl Graph {
    /// The module of that dotted name.
    pub fn module(&self, name: &str) -> Option<usize> {
        self.names.get(name).copied()
    }
}

/// The absolute name that `from ..module import` means in `importer`; `None` when it leaves the package.
pub fn absolute(importer: &LoadedModule, level: u32, module: Option<&str>) -> Option<String> {
    let module = module.unwrap_or("");
    if level == 0 {
        return Some(module.to_string());
    }
    let mut package = importer.package();
    for _ in 1..level {
        package = package.rsplit_once('.')?.0;
    }
    if package.is_empty() {
        return None;
    }
    Some(if module.is_empty() { package.to_string() } else { format!("{package}.{module}") })
}

/// An import statement.
#[derive(Clone, Copy)]
pub struct Import<'a> {
    stmt: &'a Stmt,
    /// Whether the program goes on without the module: it stands in a `try` or an `if`.
    optional: bool,
}

struct Loader<'a> {
    sources: &'a dyn Sources,
    config: &'a Config,
    script_folder: PathBuf,
    graph: Graph,
    diagnostics: &'a mut Diagnostics,
}

/// Loads a script and what it imports.
pub fn load(sources: &dyn Sources, script: &Path, config: &Config, diagnostics: &mut Diagnostics) -> Graph {
    let script_folder = script.parent().map(Path::to_path_buf).unwrap_or_default();
    let mut loader = Loader { sources, config, script_folder, graph: Graph::default(), diagnostics };
    loader.add_file(config.main_name.clone(), script, None, Origin::User);
    let mut next = 0;
    while next < loader.graph.modules.len() {
        loader.imports_of(next);
        next += 1;
    }
    loader.graph
}

impl Loader<'_> {
    fn add(&mut self, module: LoadedModule) -> usize {
        let index = self.graph.modules.len();
        self.graph.names.insert(module.name.clone(), index);
        self.diagnostics.files.push(File { path: module.path.clone(), text: module.text.clone() });
        self.graph.modules.push(module);
        index
    }

    fn add_file(&mut self, name: String, path: &Path, folder: Option<PathBuf>, origin: Origin) -> usize {
        let index = self.graph.modules.len() as u32;
        let shown = path.display().to_string();
        let bytes = match self.sources.read(path) {
            Ok(bytes) => bytes,
            Err(error) => {
                let reason = error.to_string();
                let reason = reason.split(" (os error ").next().unwrap_or_default();
                let message = format!("can't open file '{shown}': {reason}");
                self.diagnostics.push(Diagnostic::file_error(Code::E0001, message).help("check the path and its permissions"));
                Vec::new()
            }
        };
        let (text, error) = decode(&bytes, index);
        let broken = error.is_some();
        self.diagnostics.list.extend(error);
        let (tree, errors) = if broken { (None, Vec::new()) } else { parse(&text, index) };
        let usable = errors.is_empty();
        self.diagnostics.list.extend(errors);
        self.add(LoadedModule { name, path: shown, text, tree: tree.filter(|_| usable), origin, folder })
    }

    /// Loads what a module imports.
    fn imports_of(&mut self, importer: usize) {
        let Some(tree) = self.graph.modules[importer].tree.take() else { return };
        let mut imports = Vec::new();
        collect(&tree.body, false, &mut imports);
        for Import { stmt, optional } in imports {
            match stmt {
                Stmt::Import(import) => {
                    for alias in &import.names {
                        self.require(importer, &alias.name, alias.range(), optional);
                    }
                }
                Stmt::ImportFrom(import) if import.module.as_deref() == Some("__future__") => {}
                Stmt::ImportFrom(import) => self.require_from(importer, import, optional),
                _ => {}
            }
        }
        self.graph.modules[importer].tree = Some(tree);
    }

    fn require_from(&mut self, importer: usize, import: &ast::StmtImportFrom, optional: bool) {
        let module = &self.graph.modules[importer];
        let Some(name) = absolute(module, import.level, import.module.as_deref()) else {
            if module.origin == Origin::User && !optional {
                let span = span_of(import.range, importer as u32);
                let (message, help) = match module.package() {
                    "" => (
                        "attempted relative import with no known parent package",
                        "a script that is run by itself belongs to no package: import by the module's plain name".to_string(),
                    ),
                    package => (
                        "attempted relative import beyond top-level package",
                        format!("this module is in the package '{package}': one dot is that, each more the one around it"),
                    ),
                };
                self.diagnostics.push(Diagnostic::error(Code::E0202, span, message).help(help));
            }
            return;
        };
        let range = import.module.as_ref().map_or(import.range, |module| module.range);
        let Some(package) = self.require(importer, &name, range, optional) else { return };
        if self.graph.modules[package].folder.is_some() {
            for alias in import.names.iter().filter(|alias| alias.name.as_str() != "*") {
                self.find(&format!("{name}.{}", alias.name));
            }
        }
    }

    fn require(&mut self, importer: usize, name: &str, range: TextRange, optional: bool) -> Option<usize> {
        let found = self.find(name);
        if let Some(part) = part_of(name).filter(|_| found.is_some() && self.graph.modules[importer].text.contains(".abc")) {
            self.find(part);
        }
        if found.is_none() && !optional && self.graph.modules[importer].origin == Origin::User {
            let span = span_of(range, importer as u32);
            let message = match name.rsplit_once('.') {
                Some((parent, _)) if self.graph.module(parent).is_some_and(|at| self.graph.modules[at].folder.is_none()) => {
                    format!("No module named '{name}'; '{parent}' is not a package")
                }
                _ => format!("No module named '{name}'"),
            };
            let natives = find::native_modules();
            let known = natives.iter().copied().chain(self.graph.names.keys().map(String::as_str));
            let help = match closest(name, known) {
                Some(near) => format!("did you mean '{near}'?"),
                None => {
                    "put the module's source beside the script or on PYTHONPATH; an import inside 'try: … except ImportError:' may fail"
                        .into()
                }
            };
            self.diagnostics.push(Diagnostic::error(Code::E0201, span, message).label("not found").help(help));
        }
        found
    }

    /// The module of a dotted name, loaded with the packages around it.
    fn find(&mut self, name: &str) -> Option<usize> {
        if let Some(index) = self.graph.module(name) {
            return Some(index);
        }
        if name.is_empty() {
            return None;
        }
        let found = match name.rsplit_once('.') {
            None => find::find_top(self.sources, self.config, &self.script_folder, name),
            Some((parent, last)) => {
                let parent = self.find(parent)?;
                let LoadedModule { folder, origin, .. } = &self.graph.modules[parent];
                find::find_in(self.sources, &folder.clone()?, last, *origin)
            }
        }?;
        Some(match found {
            Found::File { path, folder, origin } => self.add_file(name.to_string(), &path, folder, origin),
            Found::Namespace { folder, origin } => {
                let tree = parse("", self.graph.modules.len() as u32).0;
                let path = folder.display().to_string();
                self.add(LoadedModule { name: name.to_string(), path, text: String::new(), tree, origin, folder: Some(folder) })
            }
            Found::Native => {
                let path = format!("<{name}>");
                self.add(LoadedModule {
                    name: name.to_string(),
                    path,
                    text: String::new(),
                    tree: None,
                    origin: Origin::Native,
                    folder: None,
                })
            }
        })
    }
}

/// The submodule that a package of the library imports itself. Here it is only part of programs that mention it.
pub fn part_of(package: &str) -> Option<&'static str> {
    (package == "collections").then_some("collections.abc")
}

/// Whether a condition is false in every run: `TYPE_CHECKING`, `typing.TYPE_CHECKING`, `False`, `0`.
pub fn statically_false(test: &Expr) -> bool {
    match test {
        Expr::Name(name) => name.id.as_str() == "TYPE_CHECKING",
        Expr::Attribute(attribute) => attribute.attr.as_str() == "TYPE_CHECKING",
        Expr::BooleanLiteral(literal) => !literal.value,
        Expr::NumberLiteral(literal) => matches!(&literal.value, ast::Number::Int(int) if int.as_u64() == Some(0)),
        _ => false,
    }
}

/// All import statements below some statements.
fn collect<'a>(body: &'a [Stmt], optional: bool, out: &mut Vec<Import<'a>>) {
    for stmt in body {
        match stmt {
            Stmt::Import(_) | Stmt::ImportFrom(_) => out.push(Import { stmt, optional }),
            Stmt::FunctionDef(def) => collect(&def.body, optional, out),
            Stmt::ClassDef(def) => collect(&def.body, optional, out),
            Stmt::For(each) => {
                collect(&each.body, optional, out);
                collect(&each.orelse, optional, out);
            }
            Stmt::While(each) => {
                collect(&each.body, optional, out);
                collect(&each.orelse, optional, out);
            }
            Stmt::If(branch) => {
                if !statically_false(&branch.test) {
                    collect(&branch.body, true, out);
                }
                for clause in &branch.elif_else_clauses {
                    if !clause.test.as_ref().is_some_and(statically_false) {
                        collect(&clause.body, true, out);
                    }
                }
            }
            Stmt::With(with) => collect(&with.body, optional, out),
            Stmt::Match(choice) => choice.cases.iter().for_each(|case| collect(&case.body, true, out)),
            Stmt::Try(attempt) => {
                collect(&attempt.body, optional || !attempt.handlers.is_empty(), out);
                for ast::ExceptHandler::ExceptHandler(handler) in &attempt.handlers {
                    collect(&handler.body, true, out);
                }
                collect(&attempt.orelse, optional, out);
                collect(&attempt.finalbody, optional, out);
            }
            _ => {}
        }
    }
}
