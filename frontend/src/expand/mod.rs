//! `@dataclass`, done before the program is built: the methods that the decorator would make at run time are written into the class, where
//! inference sees them as it sees any others.
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
//! A class is left to the library (`rt/lib/dataclasses.py`) where its text does not say all: a decorator that is called with computed
//! arguments, a base that is not known, a default that may turn out to be a `Field`, and whatever the decorator refuses, since its
//! message is to come at run time. [`names`] knows what a name means, [`fields`] reads a class, [`lineage`] adds what it inherits, and
//! [`write`] writes the methods.

mod fields;

mod lineage;

mod names;

mod write;

use crate::load::{Graph, Origin};
use lineage::{Key, Lineages};
use names::ModuleNames;
use ruff_python_ast::visitor::transformer::{self, Transformer};
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Stmt};
use ruff_text_size::{Ranged, TextRange};
use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};

/// Expands the dataclasses of all modules but the runtime's own. `stars` are the names that star imports bring.
pub fn expand(graph: &mut Graph, stars: &[HashMap<TextRange, Vec<String>>]) {
    if graph.module("dataclasses").is_none_or(|index| graph.modules[index].origin != Origin::Runtime) {
        return;
    }
    let names: Vec<ModuleNames> = graph.modules.iter().zip(stars).map(|(module, stars)| ModuleNames::of(module, stars)).collect();
    let expanded: Vec<HashMap<u32, lineage::Plan>> = {
        let lineages = Lineages::read(graph, &names);
        (0..graph.modules.len()).map(|module| lineages.plans(module)).collect()
    };
    for (module, plans) in graph.modules.iter_mut().zip(expanded) {
        let Some(tree) = module.tree.as_mut().filter(|_| !plans.is_empty()) else { continue };
        let splice = Splice { plans, helpers: RefCell::new(BTreeSet::new()) };
        splice.visit_body(&mut tree.body);
        write::import_helpers(tree, &splice.helpers.into_inner());
    }
}

/// Puts the methods into the classes.
struct Splice {
    plans: HashMap<u32, lineage::Plan>,
    helpers: RefCell<BTreeSet<&'static str>>,
}

impl Transformer for Splice {
    fn visit_stmt(&self, stmt: &mut Stmt) {
        if let Stmt::ClassDef(def) = stmt
            && let Some(plan) = self.plans.get(&def.range.start().to_u32())
        {
            write::splice(def, plan, &mut self.helpers.borrow_mut());
        }
        transformer::walk_stmt(self, stmt);
    }
}

/// Calls `visit` on every class statement, with the names that are bound in the functions and classes around it.
fn for_each_class<'t>(body: &'t [Stmt], visit: impl FnMut(&'t ast::StmtClassDef, &[BTreeSet<String>])) {
    Classes { visit, around: Vec::new() }.visit_body(body);
}

struct Classes<F> {
    visit: F,
    around: Vec<BTreeSet<String>>,
}

impl<'t, F: FnMut(&'t ast::StmtClassDef, &[BTreeSet<String>])> Visitor<'t> for Classes<F> {
    fn visit_stmt(&mut self, stmt: &'t Stmt) {
        match stmt {
            Stmt::ClassDef(def) => {
                (self.visit)(def, &self.around);
                // Names of a class are not seen by what is in it.
                visitor::walk_stmt(self, stmt);
            }
            Stmt::FunctionDef(def) => {
                self.around.push(names::bound_in_function(def));
                visitor::walk_stmt(self, stmt);
                self.around.pop();
            }
            _ => visitor::walk_stmt(self, stmt),
        }
    }
}

/// A class statement, by its module and place.
fn key(module: usize, def: &ast::StmtClassDef) -> Key {
    (module, def.range().start().to_u32())
}
