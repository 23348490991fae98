//! Text that becomes part of a tree: it is parsed, moved to one place, and expressions of the user's are put in.
//!
//! All of it stands where the class's name does, so that tracebacks point there. Helpers of the library have names that no program can write
//! (`.FACTORY`), so that they hide nothing.

use ruff_python_ast::visitor::transformer::{self, Transformer};
use ruff_python_ast::{self as ast, Expr, Mod, ModModule, Stmt};
use ruff_python_parser::{Mode, ParseOptions, parse_unchecked};
use ruff_text_size::{Ranged, TextRange};
use std::collections::BTreeSet;
use std::fmt::Write;

/// Before the names of helpers, in what is written.
const HELPER: &str = "__helper_";
/// Before the number of an expression of the user's.
const EXPRESSION: &str = "__expression_";

/// Helpers that a module needs: the library's module, and the name in it without its underscore.
pub type Helpers = BTreeSet<(&'static str, &'static str)>;

/// Text in the making.
pub struct Text<'a> {
    text: String,
    expressions: Vec<Expr>,
    helpers: &'a mut Helpers,
}

impl<'a> Text<'a> {
    /// Nothing is written yet.
    pub fn new(helpers: &'a mut Helpers) -> Text<'a> {
        Text { text: String::new(), expressions: Vec::new(), helpers }
    }

    /// Writes a line, `depth` levels deep.
    pub fn line(&mut self, depth: usize, line: impl AsRef<str>) {
        writeln!(self.text, "{:width$}{}", "", line.as_ref(), width = depth * 4).expect("a String takes all");
    }

    /// The text that stands for a helper of the library.
    pub fn helper(&mut self, module: &'static str, name: &'static str) -> String {
        self.helpers.insert((module, name));
        format!("{HELPER}{name}")
    }

    /// The text that stands for a variable that no program can name.
    pub fn hidden(name: &str) -> String {
        format!("{HELPER}{name}")
    }

    /// The text that stands for an expression of the user's.
    pub fn expression(&mut self, expr: &Expr) -> String {
        self.expressions.push(expr.clone());
        Text::numbered(self.expressions.len() - 1)
    }

    /// The text that stands for the expression of that number.
    pub fn numbered(number: usize) -> String {
        format!("{EXPRESSION}{number}")
    }

    /// The statements, all of them at `range`.
    pub fn parse(self, range: TextRange) -> Vec<Stmt> {
        parse(&self.text, range, &self.expressions)
    }
}

/// Imports the helpers at the top of a module.
pub fn import_helpers(tree: &mut ModModule, helpers: &Helpers) {
    let is_future = |stmt: &Stmt| matches!(stmt, Stmt::ImportFrom(import) if import.module.as_deref() == Some("__future__"));
    let first = tree.body.iter().rposition(is_future).map_or(usize::from(is_docstring(tree.body.first())), |last| last + 1);
    let place = tree.body.get(first).map_or(tree.range, Stmt::range).start();
    let lines: Vec<String> = helpers.iter().map(|(module, name)| format!("from {module} import _{name} as {HELPER}{name}")).collect();
    for stmt in parse(&lines.join("\n"), TextRange::empty(place), &[]) {
        tree.body.insert(first, stmt);
    }
}

/// Whether a statement is a text alone.
pub fn is_docstring(stmt: Option<&Stmt>) -> bool {
    matches!(stmt, Some(Stmt::Expr(stmt)) if stmt.value.is_string_literal_expr())
}

/// An identifier as a text.
pub fn quoted(name: impl AsRef<str>) -> String {
    format!("'{}'", name.as_ref())
}

/// A tuple display.
pub fn tuple(items: impl IntoIterator<Item = String>) -> String {
    let items: Vec<String> = items.into_iter().collect();
    match &items[..] {
        [] => "()".into(),
        [one] => format!("({one},)"),
        _ => format!("({})", items.join(", ")),
    }
}

/// Statements that stand at one place, with the expressions in theirs.
pub fn parse(text: &str, range: TextRange, expressions: &[Expr]) -> Vec<Stmt> {
    let parsed = parse_unchecked(text, ParseOptions::from(Mode::Module));
    debug_assert!(parsed.errors().is_empty(), "{text}");
    let Mod::Module(mut tree) = parsed.into_syntax() else { return Vec::new() };
    Settle { range, expressions }.visit_body(&mut tree.body);
    tree.body.into_iter().collect()
}

/// Moves what was parsed to its place.
struct Settle<'a> {
    range: TextRange,
    expressions: &'a [Expr],
}

impl Settle<'_> {
    fn identifier(&self, identifier: &mut ast::Identifier) {
        identifier.range = self.range;
        if let Some(name) = identifier.id.strip_prefix(HELPER) {
            identifier.id = format!(".{name}").into();
        }
    }
}

impl Transformer for Settle<'_> {
    fn visit_stmt(&self, stmt: &mut Stmt) {
        match stmt {
            Stmt::FunctionDef(inner) => {
                inner.range = self.range;
                self.identifier(&mut inner.name);
            }
            Stmt::ClassDef(inner) => {
                inner.range = self.range;
                inner.arguments.iter_mut().for_each(|arguments| arguments.range = self.range);
                self.identifier(&mut inner.name);
            }
            Stmt::Assign(inner) => inner.range = self.range,
            Stmt::Expr(inner) => inner.range = self.range,
            Stmt::If(inner) => inner.range = self.range,
            Stmt::Return(inner) => inner.range = self.range,
            Stmt::Raise(inner) => inner.range = self.range,
            Stmt::Try(inner) => inner.range = self.range,
            Stmt::Pass(inner) => inner.range = self.range,
            Stmt::ImportFrom(inner) => inner.range = self.range,
            Stmt::Global(inner) => {
                inner.range = self.range;
                inner.names.iter_mut().for_each(|name| self.identifier(name));
            }
            _ => {}
        }
        transformer::walk_stmt(self, stmt);
    }

    fn visit_decorator(&self, decorator: &mut ast::Decorator) {
        decorator.range = self.range;
        transformer::walk_decorator(self, decorator);
    }

    fn visit_expr(&self, expr: &mut Expr) {
        let number = match expr {
            Expr::Name(name) => name.id.strip_prefix(EXPRESSION).and_then(|number| number.parse::<usize>().ok()),
            _ => None,
        };
        if let Some(number) = number {
            *expr = self.expressions[number].clone();
            return;
        }
        ast::relocate::relocate_expr(expr, self.range);
        if let Expr::Attribute(attribute) = expr {
            self.identifier(&mut attribute.attr);
        }
        if let Expr::Name(name) = expr
            && let Some(helper) = name.id.strip_prefix(HELPER)
        {
            name.id = format!(".{helper}").into();
        }
        transformer::walk_expr(self, expr);
    }

    fn visit_parameters(&self, parameters: &mut ast::Parameters) {
        parameters.range = self.range;
        for parameter in parameters.posonlyargs.iter_mut().chain(&mut parameters.args).chain(&mut parameters.kwonlyargs) {
            parameter.range = self.range;
        }
        transformer::walk_parameters(self, parameters);
    }

    fn visit_parameter(&self, parameter: &mut ast::Parameter) {
        parameter.range = self.range;
        self.identifier(&mut parameter.name);
    }

    fn visit_f_string(&self, f_string: &mut ast::FString) {
        f_string.range = self.range;
        transformer::walk_f_string(self, f_string);
    }

    fn visit_interpolated_string_element(&self, element: &mut ast::InterpolatedStringElement) {
        match element {
            ast::InterpolatedStringElement::Interpolation(inner) => inner.range = self.range,
            ast::InterpolatedStringElement::Literal(inner) => inner.range = self.range,
        }
        transformer::walk_interpolated_string_element(self, element);
    }

    fn visit_string_literal(&self, literal: &mut ast::StringLiteral) {
        literal.range = self.range;
    }

    fn visit_alias(&self, alias: &mut ast::Alias) {
        alias.range = self.range;
        self.identifier(&mut alias.name);
        alias.asname.iter_mut().for_each(|name| self.identifier(name));
    }
}
