//! What a class has of its bases, and what is to be written into it.

use super::fields::{self, Decorated, Default, Field, Kind, Options, Place};
use super::names::{Definition, ModuleNames, bound_in, bound_in_function};
use super::{for_each_statement, key};
use crate::load::{Graph, Origin};
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Expr, Stmt};
use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use taipan_rt_abi::BuiltinType;

/// A class statement: its module, and where it stands.
pub type Key = (usize, u32);

/// The builtins that the methods use.
const USED: &[&str] = &["object", "id", "type", "hash", "super"];

/// What of `dataclasses` says nothing about the fields of a class.
const DECLARING: &[&str] = &["dataclass", "field", "InitVar", "KW_ONLY", "FrozenInstanceError"];

/// Texts by which a program may look at what the decorator leaves in a class.
const LOOKING: &[&str] = &["__dataclass_", "__dict__", "vars(", "dir("];

/// What is to be written into a class.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct Plan {
    pub options: Options,
    /// All fields, in order, those of bases first.
    pub fields: Vec<Inherited>,
    pub post_init: bool,
    /// `__slots__`, where they are asked for.
    pub slots: Option<Vec<String>>,
    /// What the class body binds: that is kept.
    pub bound: BTreeSet<String>,
    /// Whether the program may look at the description of the fields.
    pub described: bool,
}

/// A field, and the base that has it.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct Inherited {
    pub field: Field,
    /// The base as the class statement names it; `None` for a field of its own.
    pub base: Option<Expr>,
}

/// A class of the program.
struct Facts<'t> {
    def: &'t ast::StmtClassDef,
    module: usize,
    /// Whether it stands in no function.
    at_top: bool,
    decorated: Decorated,
    bases: Vec<Base>,
    fields: Option<Vec<Field>>,
    bound: BTreeSet<String>,
    /// Whether the builtins that the methods use are what they are called in them: a class is not seen from its methods.
    usual: bool,
}

impl Facts<'_> {
    /// Whether the default of a field of a base means the same in this class. `expr` is how this one names the base.
    fn can_inherit(&self, field: &Field, base: Key, expr: &Expr) -> bool {
        match &field.default {
            Default::None | Default::Constant(_) => true,
            Default::Attribute { .. } => !names_in(expr).iter().any(|name| self.bound.contains(name)),
            Default::Factory(factory) => {
                let is_builtin = |name: &str| BuiltinType::ALL.iter().any(|kind| kind.python_name() == name);
                self.at_top && (self.module == base.0 || factory.as_name_expr().is_some_and(|name| is_builtin(&name.id)))
            }
        }
    }
}

/// All names that an expression mentions.
fn names_in(expr: &Expr) -> BTreeSet<String> {
    struct Finder(BTreeSet<String>);
    impl<'t> Visitor<'t> for Finder {
        fn visit_expr(&mut self, expr: &'t Expr) {
            if let Expr::Name(name) = expr {
                self.0.insert(name.id.to_string());
            }
            visitor::walk_expr(self, expr);
        }
    }
    let mut finder = Finder(BTreeSet::new());
    finder.visit_expr(expr);
    finder.0
}

enum Base {
    Class(Key),
    /// Known to have neither fields nor `__post_init__`.
    Plain,
    Unknown,
}

/// What a class hands on.
#[derive(Clone, Default)]
struct Lineage {
    fields: Vec<Inherited>,
    post_init: bool,
    /// Whether there is a dataclass in it, and whether a frozen one.
    dataclass: Option<bool>,
    /// Names that are slots already.
    slots: BTreeSet<String>,
}

/// All classes of a program.
pub struct Lineages<'t> {
    classes: HashMap<Key, Facts<'t>>,
    described: bool,
    /// What is known; `None` while it is being found out, and for what stays unknown.
    known: RefCell<HashMap<Key, Option<(Lineage, Option<Plan>)>>>,
}

impl<'t> Lineages<'t> {
    /// Reads the classes of all modules but the runtime's.
    pub fn read(graph: &'t Graph, names: &'t [ModuleNames]) -> Lineages<'t> {
        let modules = || {
            let trees = graph.modules.iter().enumerate().filter(|(_, module)| module.origin != Origin::Runtime);
            trees.filter_map(|(index, module)| Some((index, module, module.tree.as_ref()?)))
        };
        let stray = modules().any(|(index, _, tree)| has_stray_field(&tree.body, &names[index]));
        let mut classes = HashMap::new();
        let mut described = false;
        for (index, module, tree) in modules() {
            described |= looks_at_fields(&module.text, &names[index]);
            for_each_statement(&tree.body, |stmt, around, _| {
                let Stmt::ClassDef(def) = stmt else { return };
                let facts = facts(def, Place { names: &names[index], around }, graph, names, index, stray);
                described |= matches!(facts.decorated, Decorated::Unknown);
                classes.insert(key(index, def), facts);
            });
        }
        // Enumerations whose members are dataclasses look for the description.
        described |= classes.values().any(|facts: &Facts| facts.bases.len() > 1 && !matches!(facts.decorated, Decorated::Dataclass(_)));
        let lineages = Lineages { classes, described, known: RefCell::default() };
        let all_written = lineages.classes.keys().all(|&key| {
            let is_dataclass = matches!(lineages.classes[&key].decorated, Decorated::Dataclass(_));
            !is_dataclass || lineages.resolve(key).is_some_and(|(_, plan)| plan.is_some())
        });
        if all_written {
            return lineages;
        }
        // The library reads the fields of bases.
        Lineages { described: true, known: RefCell::default(), ..lineages }
    }

    /// The plans of the classes of a module, by place.
    pub fn plans(&self, module: usize) -> HashMap<u32, Plan> {
        let keys = self.classes.keys().filter(|key| key.0 == module);
        keys.filter_map(|&key| Some((key.1, self.resolve(key)?.1?))).collect()
    }

    fn resolve(&self, key: Key) -> Option<(Lineage, Option<Plan>)> {
        if let Some(known) = self.known.borrow().get(&key) {
            return known.clone();
        }
        self.known.borrow_mut().insert(key, None);
        let found = self.find(key);
        self.known.borrow_mut().insert(key, found.clone());
        found
    }

    fn find(&self, key: Key) -> Option<(Lineage, Option<Plan>)> {
        let facts = self.classes.get(&key)?;
        let mut lineage = self.inherited(facts)?;
        lineage.post_init |= facts.bound.contains("__post_init__");
        match facts.decorated {
            Decorated::Unknown => None,
            Decorated::Not => {
                // What a field of a base takes from its class attribute is not this class's.
                let hides = |inherited: &Inherited| facts.bound.contains(&inherited.field.name);
                (!lineage.fields.iter().any(hides)).then_some((lineage, None))
            }
            Decorated::Dataclass(options) => {
                let plan = self.plan(facts, options, &lineage)?;
                lineage.fields = plan.fields.iter().map(|inherited| Inherited { base: None, ..inherited.clone() }).collect();
                lineage.dataclass = Some(options.frozen);
                lineage.slots.extend(plan.slots.iter().flatten().cloned());
                Some((lineage, Some(plan)))
            }
        }
    }

    fn inherited(&self, facts: &Facts) -> Option<Lineage> {
        let mut lineage = Lineage::default();
        for (index, base) in facts.bases.iter().enumerate() {
            let key = match base {
                Base::Plain => continue,
                Base::Unknown => return None,
                Base::Class(key) => *key,
            };
            let expr = &facts.def.arguments.as_ref()?.args[index];
            let (base, _) = self.resolve(key)?;
            lineage.post_init |= base.post_init;
            lineage.slots.extend(base.slots);
            if base.dataclass.is_some() {
                if lineage.dataclass.is_some() {
                    return None;
                }
                lineage.dataclass = base.dataclass;
                if !base.fields.iter().all(|inherited| facts.can_inherit(&inherited.field, key, expr)) {
                    return None;
                }
                lineage.fields = base.fields.into_iter().map(|inherited| Inherited { base: Some(expr.clone()), ..inherited }).collect();
            }
        }
        Some(lineage)
    }

    /// `None` where the library is to do it, or to refuse it.
    fn plan(&self, facts: &Facts, options: Options, lineage: &Lineage) -> Option<Plan> {
        let own = facts.fields.as_ref()?;
        let frozen_differs = lineage.dataclass.is_some_and(|frozen| frozen != options.frozen);
        if !facts.usual || frozen_differs || options.order && !options.eq {
            return None;
        }
        let mut fields = lineage.fields.clone();
        for field in own {
            let inherited = Inherited { field: field.clone(), base: None };
            match fields.iter_mut().find(|old| old.field.name == field.name) {
                Some(old) => *old = inherited,
                None => fields.push(inherited),
            }
        }
        let binds = |names: &[&str]| names.iter().any(|&name| facts.bound.contains(name));
        let refused = options.order && binds(&["__lt__", "__le__", "__gt__", "__ge__"])
            || options.frozen && binds(&["__setattr__", "__delattr__"])
            || options.unsafe_hash && binds(&["__hash__"])
            || options.slots && binds(&["__slots__", "__getstate__", "__setstate__"])
            || options.init && (!are_in_order(&fields) || parameters_hide(&fields, options));
        if refused {
            return None;
        }
        let slots = options.slots.then(|| {
            let real = fields.iter().filter(|inherited| inherited.field.kind == Kind::Field).map(|inherited| &inherited.field.name);
            real.filter(|&name| !lineage.slots.contains(name)).cloned().collect()
        });
        Some(Plan { options, fields, post_init: lineage.post_init, slots, bound: facts.bound.clone(), described: self.described })
    }
}

/// Whether no positional field without a default follows one with a default.
fn are_in_order(fields: &[Inherited]) -> bool {
    let positional =
        fields.iter().map(|inherited| &inherited.field).filter(|field| field.kind != Kind::Class && field.init && !field.kw_only);
    let required: Vec<bool> = positional.map(|field| matches!(field.default, Default::None)).collect();
    required.windows(2).all(|pair| pair[0] || !pair[1])
}

/// Whether a parameter of `__init__` has a name that its body uses for something else: `self`, or what a factory needs.
fn parameters_hide(fields: &[Inherited], options: Options) -> bool {
    let is_parameter = |name: &str| fields.iter().any(|inherited| inherited.field.name == name);
    is_parameter("self")
        || options.frozen && is_parameter("object")
        || fields.iter().any(|inherited| match &inherited.field.default {
            Default::Factory(factory) => names_in(factory).iter().any(|name| name == "self" || is_parameter(name)),
            _ => false,
        })
}

fn facts<'t>(def: &'t ast::StmtClassDef, place: Place, graph: &Graph, names: &[ModuleNames], module: usize, stray: bool) -> Facts<'t> {
    let bound: BTreeSet<String> = bound_in(&def.body).into_iter().collect();
    let decorated = fields::decorated(def, place);
    let mut inside = place.around.to_vec();
    inside.push(bound.clone());
    let inside = Place { around: &inside, ..place };
    let fields = match decorated {
        Decorated::Dataclass(options) => fields::read(def, inside, options, stray),
        _ => None,
    };
    let keywords = def.arguments.iter().any(|arguments| !arguments.keywords.is_empty());
    let bases = def.arguments.iter().flat_map(|arguments| &arguments.args);
    let bases = bases.map(|base| if keywords { Base::Unknown } else { base_of(base, place, graph, names, module) }).collect();
    Facts {
        def,
        module,
        at_top: place.around.is_empty(),
        decorated,
        bases,
        fields,
        bound,
        usual: USED.iter().all(|name| place.is_builtin(name)),
    }
}

/// What a base of a class is.
fn base_of(expr: &Expr, place: Place, graph: &Graph, names: &[ModuleNames], module: usize) -> Base {
    let expr = match expr {
        Expr::Subscript(subscript) => &*subscript.value,
        other => other,
    };
    if let Expr::Name(name) = expr {
        match place.lookup(&name.id) {
            Ok(None) => return Base::Plain,
            Ok(Some(&Definition::Class(start))) => return Base::Class((module, start)),
            _ => {}
        }
    }
    let Some((from, name)) = place.imported(expr) else { return Base::Unknown };
    let Some(index) = graph.module(from) else { return Base::Unknown };
    match graph.modules[index].origin {
        Origin::Runtime | Origin::Native => Base::Plain,
        Origin::User | Origin::Library => match names[index].lookup(name) {
            Ok(Some(&Definition::Class(start))) => Base::Class((index, start)),
            _ => Base::Unknown,
        },
    }
}

/// Whether a module may ask for the fields of a class.
fn looks_at_fields(text: &str, names: &ModuleNames) -> bool {
    let asks = |(name, definition): (&str, &Definition)| match definition {
        Definition::Import { module, attr } if module == "dataclasses" => match attr {
            Some(attr) => !DECLARING.contains(&attr.as_str()),
            None => {
                let is_declaring = |rest: &str| {
                    let end = rest.find(|letter: char| letter != '_' && !letter.is_alphanumeric()).unwrap_or(rest.len());
                    DECLARING.contains(&&rest[..end])
                };
                let prefix = format!("{name}.");
                text.match_indices(prefix.as_str()).any(|(place, _)| !is_declaring(&text[place + prefix.len()..]))
            }
        },
        _ => false,
    };
    LOOKING.iter().any(|word| text.contains(word)) || names.definitions().any(asks)
}

/// Whether `field` is used for anything but the value of an annotated name.
fn has_stray_field(body: &[ast::Stmt], names: &ModuleNames) -> bool {
    struct Finder<'a> {
        names: &'a ModuleNames,
        around: Vec<BTreeSet<String>>,
        found: bool,
    }
    impl Finder<'_> {
        fn is_field(&self, expr: &Expr) -> bool {
            is_field(Place { names: self.names, around: &self.around }, expr)
        }
    }
    impl<'t> Visitor<'t> for Finder<'_> {
        fn visit_stmt(&mut self, stmt: &'t ast::Stmt) {
            match stmt {
                ast::Stmt::AnnAssign(assign) => match assign.value.as_deref() {
                    Some(Expr::Call(call)) if self.is_field(&call.func) => self.visit_arguments(&call.arguments),
                    _ => visitor::walk_stmt(self, stmt),
                },
                ast::Stmt::FunctionDef(def) => {
                    self.around.push(bound_in_function(def));
                    visitor::walk_stmt(self, stmt);
                    self.around.pop();
                }
                _ => visitor::walk_stmt(self, stmt),
            }
        }

        fn visit_expr(&mut self, expr: &'t Expr) {
            self.found |= self.is_field(expr);
            let targets = match expr {
                Expr::ListComp(inner) => &inner.generators[..],
                Expr::SetComp(inner) => &inner.generators,
                Expr::DictComp(inner) => &inner.generators,
                Expr::Generator(inner) => &inner.generators,
                _ => return visitor::walk_expr(self, expr),
            };
            self.around.push(targets.iter().flat_map(|target| names_in(&target.target)).collect());
            visitor::walk_expr(self, expr);
            self.around.pop();
        }
    }
    let mut finder = Finder { names, around: Vec::new(), found: false };
    finder.visit_body(body);
    finder.found
}

fn is_field(place: Place, expr: &Expr) -> bool {
    matches!(place.imported(expr), Some(("dataclasses", "field" | "Field")))
}
