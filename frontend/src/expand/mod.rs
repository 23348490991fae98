//! `@dataclass`, `namedtuple` and `NamedTuple`, done before the program is built: what they would make at run time is written into the class, where
//! inference sees it as it sees any other code.
//!
//! ```text
//! @dataclass(order=True)                 class Point:
//! class Point:                               x: int
//!     x: int                                 tags: list
//!     tags: list = field(compare=False,      def __init__(self, x, tags=<unset>):
//!                        default_factory=list)     self.x = x
//!                                     ──▶          self.tags = list() if tags is <unset> else tags
//!                                            def __repr__(self): …
//!                                            def __lt__(self, other): …
//! ```
//!
//! A class is left to the library (`rt/lib/dataclasses.py`, `collections`, `typing`) where its text does not say all: a decorator that is called
//! with computed arguments, a base that is not known, a default that may turn out to be a `Field`, and whatever CPython refuses, since its
//! message is to come at run time. [`names`] knows what a name means. For dataclasses, [`fields`] reads a class, [`lineage`] adds what it
//! inherits, and [`write`] writes the methods; for tuples, [`tuples`] reads and [`write_tuples`] writes. [`text`] makes a tree of it.

mod fields;

mod lineage;

mod names;

mod text;

mod tuples;

mod write;

mod write_tuples;

use crate::load::{Graph, Origin};
use fields::Place;
use lineage::{Key, Lineages};
use names::ModuleNames;
use ruff_python_ast::visitor::transformer::{self, Transformer};
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Stmt};
use ruff_text_size::{Ranged, TextRange};
use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use text::Helpers;

/// Expands the dataclasses and named tuples of all modules. `stars` are the names that star imports bring.
pub fn expand(graph: &mut Graph, stars: &[HashMap<TextRange, Vec<String>>]) {
    let is_ours = |name: &str| graph.module(name).is_some_and(|index| graph.modules[index].origin == Origin::Runtime);
    let (dataclasses, collections) = (is_ours("dataclasses"), is_ours("collections"));
    if !dataclasses && !collections {
        return;
    }
    let names: Vec<ModuleNames> = graph.modules.iter().zip(stars).map(|(module, stars)| ModuleNames::of(module, stars)).collect();
    let splices: Vec<Splice> = {
        let lineages = dataclasses.then(|| Lineages::read(graph, &names));
        let splice = |module: usize| {
            let classes = lineages.as_ref().map(|lineages| lineages.plans(module)).unwrap_or_default();
            let tuples = if collections { named_tuples(graph, &names, module) } else { HashMap::new() };
            Splice { classes, tuples, helpers: RefCell::default() }
        };
        (0..graph.modules.len()).map(splice).collect()
    };
    for (module, splice) in graph.modules.iter_mut().zip(splices) {
        let nothing = splice.classes.is_empty() && splice.tuples.is_empty();
        let Some(tree) = module.tree.as_mut().filter(|_| !nothing) else { continue };
        splice.visit_body(&mut tree.body);
        text::import_helpers(tree, &splice.helpers.into_inner());
    }
}

/// The statements of a module that make a class of named tuples, by place.
fn named_tuples(graph: &Graph, names: &[ModuleNames], module: usize) -> HashMap<u32, tuples::Plan> {
    let mut plans = HashMap::new();
    let names = &names[module];
    let Some(tree) = graph.modules[module].tree.as_ref().filter(|_| names.imports("collections") || names.imports("typing")) else {
        return plans;
    };
    for_each_statement(&tree.body, |stmt, functions, class| {
        let around: Vec<BTreeSet<String>> = functions.iter().chain(class).cloned().collect();
        if let Some(plan) = tuples::read(stmt, Place { names, around: &around }, class.is_some()) {
            plans.insert(stmt.range().start().to_u32(), plan);
        }
    });
    plans
}

/// Puts into the classes what is to be written.
struct Splice {
    classes: HashMap<u32, lineage::Plan>,
    tuples: HashMap<u32, tuples::Plan>,
    helpers: RefCell<Helpers>,
}

impl Transformer for Splice {
    fn visit_stmt(&self, stmt: &mut Stmt) {
        let start = stmt.range().start().to_u32();
        // What is written stands where the statement does, so it must not be looked at.
        transformer::walk_stmt(self, stmt);
        let mut helpers = self.helpers.borrow_mut();
        match (stmt, self.tuples.get(&start), self.classes.get(&start)) {
            (Stmt::ClassDef(def), _, Some(plan)) => write::splice(def, plan, &mut helpers),
            (stmt, Some(plan), None) => write_tuples::splice(stmt, plan, &mut helpers),
            _ => {}
        }
    }
}

/// Calls `visit` on every statement, with the names that are bound in the functions around, and in the class that it stands in directly.
fn for_each_statement<'t>(body: &'t [Stmt], visit: impl FnMut(&'t Stmt, &[BTreeSet<String>], Option<&BTreeSet<String>>)) {
    Statements { visit, functions: Vec::new(), class: None }.visit_body(body);
}

struct Statements<F> {
    visit: F,
    functions: Vec<BTreeSet<String>>,
    class: Option<BTreeSet<String>>,
}

impl<'t, F: FnMut(&'t Stmt, &[BTreeSet<String>], Option<&BTreeSet<String>>)> Visitor<'t> for Statements<F> {
    fn visit_stmt(&mut self, stmt: &'t Stmt) {
        (self.visit)(stmt, &self.functions, self.class.as_ref());
        match stmt {
            Stmt::ClassDef(def) => {
                // Names of a class are not seen by the functions in it.
                let outer = self.class.replace(names::bound_in(&def.body).into_iter().collect());
                visitor::walk_stmt(self, stmt);
                self.class = outer;
            }
            Stmt::FunctionDef(def) => {
                self.functions.push(names::bound_in_function(def));
                let outer = self.class.take();
                visitor::walk_stmt(self, stmt);
                self.class = outer;
                self.functions.pop();
            }
            _ => visitor::walk_stmt(self, stmt),
        }
    }
}

/// A class statement, by its module and place.
fn key(module: usize, def: &ast::StmtClassDef) -> Key {
    (module, def.range().start().to_u32())
}
