//! Tuples with named items: which statements make a class of them, as far as their text says.
//!
//! ```text
//! Point = namedtuple("Point", "x y", defaults=(0,))
//! class Circle(namedtuple("Circle", "center radius")): …
//! class City(NamedTuple):
//!     name: str
//!     population: int = 0
//! ```
//!
//! What is computed, what CPython refuses, and what asks for `rename` or `module` is left to the library.

use super::fields::{Place, annotated_names, is_constant};
use super::names::bound_in;
use ruff_python_ast::name::Name;
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Expr, Number, Operator, Stmt};
use ruff_python_parser::{Mode, ParseOptions, parse_unchecked};
use std::collections::BTreeSet;

/// The builtins that the class bodies and methods use.
const USED: &[&str] = &["tuple", "property", "classmethod", "dict", "zip", "len", "isinstance"];
/// Those of them that a field must not hide.
const NEEDED: &[&str] = &["tuple", "property", "classmethod"];

/// What `class City(NamedTuple)` may not bind.
const PROHIBITED: &[&str] = &[
    "__new__",
    "__init__",
    "__slots__",
    "__getnewargs__",
    "_fields",
    "_field_defaults",
    "_field_types",
    "_make",
    "_replace",
    "_asdict",
    "_source",
];

/// A class that is to be written.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct Plan {
    pub typename: String,
    pub fields: Vec<Item>,
    pub form: Form,
    /// What the class body binds itself: that is kept.
    pub bound: BTreeSet<String>,
    /// Whether a function or a class is around.
    pub is_nested: bool,
}

/// How the class is asked for.
#[derive(Clone, Copy, Debug)]
pub enum Form {
    /// `Point = namedtuple(…)`.
    Assigned,
    /// As the base of that number in a class statement.
    Base(usize),
    /// `class City(NamedTuple)`.
    Annotated,
}

/// A named item.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct Item {
    pub name: String,
    pub default: Option<Filler>,
}

/// What an item is when it is not given.
#[derive(Clone, Debug)]
pub enum Filler {
    /// A literal.
    Constant(Expr),
    /// What the class body binds to the item's name.
    Bound,
    /// That, and nothing else in the body reads it, which runs once: it can be kept outside of the class.
    Outside,
}

/// The class that a statement asks for. `place` is where the statement stands, `in_class` whether directly in a class body.
pub fn read(stmt: &Stmt, place: Place, in_class: bool) -> Option<Plan> {
    if !USED.iter().all(|name| place.is_builtin(name)) {
        return None;
    }
    match stmt {
        Stmt::Assign(assign) => {
            let ([Expr::Name(_)], Expr::Call(call)) = (&assign.targets[..], &*assign.value) else { return None };
            called(call, place, Form::Assigned)
        }
        Stmt::ClassDef(def) => {
            let arguments = def.arguments.as_ref()?;
            if let [base] = &arguments.args[..]
                && arguments.keywords.is_empty()
                && place.imported(base) == Some(("typing", "NamedTuple"))
            {
                return annotated(def, !place.around.is_empty());
            }
            // The class for the base stands before the statement: what the others are must not depend on that.
            let is_call = |base: &Expr| base.is_call_expr();
            let index = arguments.args.iter().position(is_call)?;
            let simple = |base: &Expr| matches!(base, Expr::Name(_) | Expr::Attribute(_));
            let others_simple = arguments.args.iter().enumerate().all(|(other, base)| other == index || simple(base));
            let Expr::Call(call) = &arguments.args[index] else { return None };
            (others_simple && !in_class && def.decorator_list.is_empty()).then(|| called(call, place, Form::Base(index)))?
        }
        _ => None,
    }
}

/// `namedtuple("Point", "x y")`.
fn called(call: &ast::ExprCall, place: Place, form: Form) -> Option<Plan> {
    if place.imported(&call.func) != Some(("collections", "namedtuple")) {
        return None;
    }
    let [typename, names] = &call.arguments.args[..] else { return None };
    let typename = typename.as_string_literal_expr()?.value.to_str();
    let names = literal_names(names)?;
    let mut defaults = Vec::new();
    for keyword in &call.arguments.keywords {
        match (keyword.arg.as_deref()?, &keyword.value) {
            ("rename", Expr::BooleanLiteral(literal)) if !literal.value => {}
            ("defaults" | "module", Expr::NoneLiteral(_)) => {}
            ("defaults", value) => defaults = literal_defaults(value)?,
            _ => return None,
        }
    }
    let first = names.len().checked_sub(defaults.len())?;
    let mut defaults = defaults.into_iter().map(Filler::Constant);
    let fields = names.into_iter().enumerate();
    let fields = fields.map(|(index, name)| Item { name, default: if index < first { None } else { defaults.next() } });
    plan(typename, fields.collect(), form, BTreeSet::new(), !place.around.is_empty())
}

/// `None` for what CPython refuses.
fn plan(typename: &str, fields: Vec<Item>, form: Form, bound: BTreeSet<String>, is_nested: bool) -> Option<Plan> {
    let refused = |name: &String| !is_identifier(name) || name.starts_with('_') || NEEDED.contains(&name.as_str());
    let names: BTreeSet<&String> = fields.iter().map(|field| &field.name).collect();
    let in_order = fields.windows(2).all(|pair| pair[0].default.is_none() || pair[1].default.is_some());
    let usable = is_identifier(typename)
        && names.len() == fields.len()
        && in_order
        && !names.into_iter().any(refused)
        && !NEEDED.iter().any(|&name| bound.contains(name));
    usable.then(|| Plan { typename: typename.to_string(), fields, form, bound, is_nested })
}

/// The names in `"x y"`, `"x, y"` or `["x", "y"]`.
fn literal_names(names: &Expr) -> Option<Vec<String>> {
    let items = match names {
        Expr::StringLiteral(literal) => {
            let text = literal.value.to_str().replace(',', " ");
            return text.is_ascii().then(|| text.split_ascii_whitespace().map(str::to_string).collect());
        }
        Expr::List(list) => &list.elts,
        Expr::Tuple(tuple) => &tuple.elts,
        _ => return None,
    };
    items.iter().map(|item| Some(item.as_string_literal_expr()?.value.to_str().to_string())).collect()
}

/// The constants in `(1, 2)`, `[1, 2]` or `(None,) * 3`.
fn literal_defaults(defaults: &Expr) -> Option<Vec<Expr>> {
    let items = match defaults {
        Expr::List(list) => &list.elts,
        Expr::Tuple(tuple) => &tuple.elts,
        Expr::BinOp(product) if product.op == Operator::Mult => {
            let Expr::NumberLiteral(ast::ExprNumberLiteral { value: Number::Int(times), .. }) = &*product.right else { return None };
            let times = usize::from(times.as_u8()?);
            let once = literal_defaults(&product.left)?;
            return Some(once.iter().cycle().take(once.len() * times).cloned().collect());
        }
        _ => return None,
    };
    items.iter().all(is_fixed).then(|| items.clone())
}

/// `class City(NamedTuple)`.
fn annotated(def: &ast::StmtClassDef, is_nested: bool) -> Option<Plan> {
    let names = bound_in(&def.body);
    let mut fields: Vec<Item> = Vec::new();
    for (assign, name) in annotated_names(&def.body)? {
        // A second binding may be a method.
        if names.iter().filter(|other| **other == name.id.as_str()).count() > 1 {
            return None;
        }
        let default = assign.value.as_deref().map(|value| match value {
            _ if reads(&def.body, &name.id) => Filler::Bound,
            _ if is_fixed(value) => Filler::Constant(value.clone()),
            _ if is_nested => Filler::Bound,
            _ => Filler::Outside,
        });
        fields.push(Item { name: name.id.to_string(), default });
    }
    let bound: BTreeSet<String> = names.into_iter().collect();
    if PROHIBITED.iter().any(|&name| bound.contains(name)) {
        return None;
    }
    plan(&def.name, fields, Form::Annotated, bound, is_nested)
}

/// Whether a value is the same wherever and whenever it is evaluated.
fn is_fixed(value: &Expr) -> bool {
    match value {
        Expr::Tuple(tuple) => tuple.elts.is_empty(),
        _ => is_constant(value),
    }
}

/// Whether a class body itself, not its methods, reads a name.
fn reads(body: &[Stmt], name: &Name) -> bool {
    struct Finder<'a> {
        name: &'a Name,
        found: bool,
    }
    impl<'t> Visitor<'t> for Finder<'_> {
        fn visit_stmt(&mut self, stmt: &'t Stmt) {
            match stmt {
                Stmt::FunctionDef(def) => {
                    def.decorator_list.iter().for_each(|decorator| self.visit_decorator(decorator));
                    let defaults = def.parameters.iter_non_variadic_params().filter_map(|parameter| parameter.default.as_deref());
                    defaults.for_each(|default| self.visit_expr(default));
                }
                // The targets of annotations are written.
                Stmt::AnnAssign(assign) => assign.value.iter().for_each(|value| self.visit_expr(value)),
                _ => visitor::walk_stmt(self, stmt),
            }
        }

        fn visit_expr(&mut self, expr: &'t Expr) {
            // As do `locals()` and its like.
            self.found |=
                matches!(expr, Expr::Name(name) if name.id == *self.name || ["locals", "vars", "dir"].contains(&name.id.as_str()));
            visitor::walk_expr(self, expr);
        }
    }
    let mut finder = Finder { name, found: false };
    finder.visit_body(body);
    finder.found
}

/// Whether a text is an identifier and no keyword.
fn is_identifier(text: &str) -> bool {
    let parsed = parse_unchecked(text, ParseOptions::from(Mode::Expression));
    let is_name = |expr: &Expr| matches!(expr, Expr::Name(name) if name.id.as_str() == text);
    text.is_ascii() && parsed.errors().is_empty() && parsed.syntax().as_expression().is_some_and(|expression| is_name(&expression.body))
}
