//! Set displays of constants. CPython makes each a constant, and keeps one of those of a module that are equal: the first one, whose order the others
//! then have: `print({1, 17}, ...)`.

use super::expressions::is_constant;
use super::literals::{negated, number};
use crate::load::Graph;
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, CmpOp, Expr, Stmt};
use ruff_text_size::TextRange;
use std::collections::HashMap;

/// For each module, the display whose items another one has, by the place of that one.
pub fn resolve(graph: &Graph) -> Vec<HashMap<TextRange, &ast::ExprSet>> {
    let mut resolved = Vec::new();
    for tree in graph.modules.iter().map(|module| module.tree.as_ref()) {
        let mut collector = Collector::default();
        tree.into_iter().for_each(|tree| collector.visit_body(&tree.body));
        resolved.push(collector.same);
    }
    resolved
}

#[derive(Default)]
struct Collector<'t> {
    /// The first display of each content.
    first: HashMap<Vec<String>, &'t ast::ExprSet>,
    same: HashMap<TextRange, &'t ast::ExprSet>,
}

impl<'t> Collector<'t> {
    /// A display; one that is only walked over or searched is a constant however short it is.
    fn note(&mut self, display: &'t ast::ExprSet, only_read: bool) {
        if display.elts.is_empty() || (display.elts.len() < 3 && !only_read) || self.same.contains_key(&display.range) {
            return;
        }
        let Some(mut content) = display.elts.iter().map(key).collect::<Option<Vec<String>>>() else { return };
        content.sort_unstable();
        content.dedup();
        let first = *self.first.entry(content).or_insert(display);
        self.same.insert(display.range, first);
    }

    fn note_read(&mut self, expr: &'t Expr) {
        if let Expr::Set(display) = expr {
            self.note(display, true);
        }
    }
}

impl<'t> Visitor<'t> for Collector<'t> {
    fn visit_stmt(&mut self, stmt: &'t Stmt) {
        if let Stmt::For(statement) = stmt {
            self.note_read(&statement.iter);
        }
        visitor::walk_stmt(self, stmt);
    }

    fn visit_comprehension(&mut self, comprehension: &'t ast::Comprehension) {
        self.note_read(&comprehension.iter);
        visitor::walk_comprehension(self, comprehension);
    }

    fn visit_expr(&mut self, expr: &'t Expr) {
        match expr {
            Expr::Set(display) => self.note(display, false),
            Expr::Compare(compare) => {
                for (op, comparator) in compare.ops.iter().zip(&compare.comparators) {
                    if matches!(op, CmpOp::In | CmpOp::NotIn) {
                        self.note_read(comparator);
                    }
                }
            }
            _ => {}
        }
        visitor::walk_expr(self, expr);
    }
}

/// What tells a constant from others; `None` for what is none.
fn key(expr: &Expr) -> Option<String> {
    match expr {
        Expr::Tuple(tuple) => {
            let items = tuple.elts.iter().map(key).collect::<Option<Vec<String>>>()?;
            Some(format!("({})", items.join(",")))
        }
        Expr::NumberLiteral(literal) => Some(format!("{:?}", number(&literal.value))),
        Expr::UnaryOp(ast::ExprUnaryOp { operand, .. }) if is_constant(expr) => match &**operand {
            Expr::NumberLiteral(literal) => Some(format!("{:?}", negated(&literal.value)?)),
            _ => None,
        },
        Expr::StringLiteral(literal) => Some(format!("{:?}", literal.value.to_str())),
        Expr::BytesLiteral(literal) => Some(format!("b{:?}", literal.value.bytes().collect::<Vec<u8>>())),
        Expr::BooleanLiteral(literal) => Some(literal.value.to_string()),
        Expr::NoneLiteral(_) => Some("None".to_string()),
        Expr::EllipsisLiteral(_) => Some("...".to_string()),
        _ => None,
    }
}
