//! What CPython's compiler refuses although it parses, in CPython's words.

use super::build::Builder;
use super::table::{ScopeKind, Scopes};
use crate::diag::Code;
use ruff_python_ast::comparable::ComparableExpr;
use ruff_python_ast::{self as ast, Expr, ExprContext, Pattern, Stmt};
use ruff_text_size::{Ranged, TextRange};

/// The features that `from __future__ import` knows.
const FEATURES: [&str; 10] = [
    "nested_scopes",
    "generators",
    "division",
    "absolute_import",
    "with_statement",
    "print_function",
    "unicode_literals",
    "barry_as_FLUFL",
    "generator_stop",
    "annotations",
];

/// Checks a statement by itself, before its parts are walked.
pub(super) fn statement(builder: &mut Builder, stmt: &Stmt) {
    let kind = builder.scopes[builder.current].kind;
    match stmt {
        Stmt::Return(_) if kind != ScopeKind::Function => builder.error(Code::E0110, stmt.range(), "'return' outside function"),
        Stmt::Break(_) if builder.loops == 0 => builder.error(Code::E0110, stmt.range(), "'break' outside loop"),
        Stmt::Continue(_) if builder.loops == 0 => builder.error(Code::E0110, stmt.range(), "'continue' not properly in loop"),
        Stmt::ImportFrom(import) => {
            future(builder, import);
            if import.names.iter().any(|alias| alias.name.as_str() == "*") && builder.current != Scopes::MODULE {
                builder.error(Code::E0110, import.range, "import * only allowed at module level");
            }
        }
        Stmt::Assign(assign) => {
            assign.targets.iter().for_each(|target| target_shape(builder, target, true));
            no_star(builder, Some(&assign.value));
        }
        Stmt::For(each) => {
            target_shape(builder, &each.target, true);
            no_star(builder, Some(&each.iter));
            if each.is_async {
                needs_async(builder, each.range, "'async for'");
            }
        }
        Stmt::Expr(expr) => no_star(builder, Some(&expr.value)),
        Stmt::Return(stmt) => {
            no_star(builder, stmt.value.as_deref());
            let scope = &builder.scopes[builder.current];
            if let (true, true, Some(value)) = (scope.is_async, scope.is_generator, &stmt.value) {
                builder.error(Code::E0110, value.range(), "'return' with value in async generator");
            }
        }
        Stmt::AnnAssign(assign) => no_star(builder, assign.value.as_deref()),
        Stmt::AugAssign(assign) => no_star(builder, Some(&assign.value)),
        Stmt::With(with) => {
            if with.is_async {
                needs_async(builder, with.range, "'async with'");
            }
            with.items.iter().filter_map(|item| item.optional_vars.as_deref()).for_each(|target| target_shape(builder, target, true));
        }
        Stmt::Match(choice) => patterns(builder, choice),
        Stmt::ClassDef(class) => {
            if let Some(arguments) = &class.arguments {
                repeated_keywords(builder, arguments);
            }
        }
        _ => {}
    }
    let docstring = matches!(stmt, Stmt::Expr(expr) if expr.value.is_string_literal_expr());
    let is_future = matches!(stmt, Stmt::ImportFrom(import) if import.level == 0 && import.module.as_deref() == Some("__future__"));
    builder.future_allowed &= is_future || (docstring && builder.at_start);
    builder.at_start = false;
}

/// Unreachable cases, and patterns that contradict themselves.
fn patterns(builder: &mut Builder, choice: &ast::StmtMatch) {
    for (index, case) in choice.cases.iter().enumerate() {
        let last = index + 1 == choice.cases.len();
        if case.guard.is_none() && !last {
            unreachable_after(builder, &case.pattern);
        }
        captures(builder, &case.pattern, &mut Vec::new());
    }
}

fn unreachable_after(builder: &mut Builder, pattern: &Pattern) {
    match pattern {
        Pattern::MatchAs(ast::PatternMatchAs { pattern: None, name, range, .. }) => {
            let message = match name {
                Some(name) => format!("name capture '{name}' makes remaining patterns unreachable"),
                None => "wildcard makes remaining patterns unreachable".into(),
            };
            builder.error(Code::E0115, *range, message);
        }
        Pattern::MatchAs(ast::PatternMatchAs { pattern: Some(inner), .. }) => unreachable_after(builder, inner),
        Pattern::MatchOr(either) => either.patterns.iter().last().into_iter().for_each(|last| unreachable_after(builder, last)),
        _ => {}
    }
}

/// Collects the names that a pattern binds.
fn captures<'t>(builder: &mut Builder, pattern: &'t Pattern, names: &mut Vec<&'t str>) {
    let bind = |builder: &mut Builder, name: &'t ast::Identifier, names: &mut Vec<&'t str>| {
        if names.contains(&name.as_str()) {
            builder.error(Code::E0115, name.range, format!("multiple assignments to name '{name}' in pattern"));
        }
        names.push(name.as_str());
    };
    match pattern {
        Pattern::MatchValue(_) | Pattern::MatchSingleton(_) => {}
        Pattern::MatchSequence(sequence) => {
            if sequence.patterns.iter().filter(|pattern| pattern.is_match_star()).count() > 1 {
                builder.error(Code::E0115, sequence.range, "multiple starred expressions in sequence pattern");
            }
            sequence.patterns.iter().for_each(|pattern| captures(builder, pattern, names));
        }
        Pattern::MatchMapping(mapping) => {
            for (index, key) in mapping.keys.iter().enumerate() {
                if key.is_literal_expr()
                    && mapping.keys[..index].iter().any(|other| ComparableExpr::from(other) == ComparableExpr::from(key))
                {
                    builder.error(Code::E0115, key.range(), "mapping pattern checks duplicate key");
                }
            }
            mapping.patterns.iter().for_each(|pattern| captures(builder, pattern, names));
            mapping.rest.iter().for_each(|name| bind(builder, name, names));
        }
        Pattern::MatchClass(class) => {
            class.arguments.patterns.iter().for_each(|pattern| captures(builder, pattern, names));
            for (index, keyword) in class.arguments.keywords.iter().enumerate() {
                if class.arguments.keywords[..index].iter().any(|other| other.attr.as_str() == keyword.attr.as_str()) {
                    builder.error(Code::E0115, keyword.range, format!("attribute name repeated in class pattern: {}", keyword.attr));
                }
                captures(builder, &keyword.pattern, names);
            }
        }
        Pattern::MatchStar(star) => star.name.iter().for_each(|name| bind(builder, name, names)),
        Pattern::MatchAs(binding) => {
            binding.pattern.iter().for_each(|inner| captures(builder, inner, names));
            binding.name.iter().for_each(|name| bind(builder, name, names));
        }
        Pattern::MatchOr(either) => alternatives(builder, either, names),
    }
}

fn alternatives<'t>(builder: &mut Builder, either: &'t ast::PatternMatchOr, names: &mut Vec<&'t str>) {
    let mut first: Option<Vec<&str>> = None;
    for (index, alternative) in either.patterns.iter().enumerate() {
        if index + 1 < either.patterns.len() {
            unreachable_after(builder, alternative);
        }
        let mut bound = names.clone();
        captures(builder, alternative, &mut bound);
        let mut own = bound.split_off(names.len());
        own.sort_unstable();
        if first.as_ref().is_some_and(|first| *first != own) {
            builder.error(Code::E0115, either.range, "alternative patterns bind different names");
        }
        first.get_or_insert(own);
    }
    names.extend(first.unwrap_or_default());
}

fn future(builder: &mut Builder, import: &ast::StmtImportFrom) {
    if import.module.as_deref() != Some("__future__") || import.level != 0 {
        return;
    }
    if !builder.future_allowed {
        return builder.error(Code::E0114, import.range, "from __future__ imports must occur at the beginning of the file");
    }
    for alias in &import.names {
        match alias.name.as_str() {
            "braces" => builder.error(Code::E0114, alias.range, "not a chance"),
            name if !FEATURES.contains(&name) => {
                builder.error(Code::E0114, alias.range, format!("future feature {name} is not defined"));
            }
            _ => {}
        }
    }
}

/// `*a = 1` and `*a, *b = c`.
fn target_shape(builder: &mut Builder, target: &Expr, top: bool) {
    match target {
        Expr::Starred(starred) if top => {
            builder.error(Code::E0113, starred.range, "starred assignment target must be in a list or tuple");
        }
        Expr::Tuple(ast::ExprTuple { elts, .. }) | Expr::List(ast::ExprList { elts, .. }) => {
            if elts.iter().filter(|element| element.is_starred_expr()).count() > 1 {
                builder.error(Code::E0113, target.range(), "multiple starred expressions in assignment");
            }
            for element in elts {
                let inner = if let Expr::Starred(starred) = element { &starred.value } else { element };
                target_shape(builder, inner, inner.is_starred_expr());
            }
        }
        _ => {}
    }
}

/// Checks an expression by itself.
pub(super) fn expression(builder: &mut Builder, expr: &Expr) {
    let kind = builder.scopes[builder.current].kind;
    match expr {
        Expr::Yield(_) | Expr::YieldFrom(_) => {
            let word = if expr.is_yield_expr() { "yield" } else { "yield from" };
            match kind {
                ScopeKind::Module | ScopeKind::Class => builder.error(Code::E0110, expr.range(), format!("'{word}' outside function")),
                ScopeKind::Comprehension | ScopeKind::Generator => {
                    let place = match builder.scopes[builder.current].name.as_str() {
                        "<listcomp>" => "list comprehension",
                        "<setcomp>" => "set comprehension",
                        "<dictcomp>" => "dict comprehension",
                        _ => "generator expression",
                    };
                    builder.error(Code::E0110, expr.range(), format!("'yield' inside {place}"));
                }
                ScopeKind::Function if expr.is_yield_from_expr() && builder.scopes[builder.current].is_async => {
                    builder.error(Code::E0110, expr.range(), "'yield from' inside async function");
                }
                ScopeKind::Function | ScopeKind::Lambda => {}
            }
        }
        Expr::Await(_) => {
            let unit = builder.scopes[builder.current].unit;
            match builder.scopes[unit].kind {
                ScopeKind::Module => builder.error(Code::E0110, expr.range(), "'await' outside function"),
                _ if !builder.scopes[unit].is_async && builder.scopes[unit].kind != ScopeKind::Generator => {
                    builder.error(Code::E0110, expr.range(), "'await' outside async function");
                }
                _ => {}
            }
        }
        Expr::Call(call) => repeated_keywords(builder, &call.arguments),
        Expr::Attribute(attribute) if attribute.attr.as_str() == "__debug__" && attribute.ctx == ExprContext::Store => {
            builder.error(Code::E0113, attribute.range, "cannot assign to __debug__");
        }
        Expr::ListComp(ast::ExprListComp { generators, .. })
        | Expr::SetComp(ast::ExprSetComp { generators, .. })
        | Expr::DictComp(ast::ExprDictComp { generators, .. })
        | Expr::Generator(ast::ExprGenerator { generators, .. }) => {
            generators.iter().for_each(|generator| target_shape(builder, &generator.target, true));
            if generators.iter().any(|generator| generator.is_async) && !expr.is_generator_expr() {
                needs_async(builder, expr.range(), "asynchronous comprehension");
            }
        }
        _ => {}
    }
}

fn repeated_keywords(builder: &mut Builder, arguments: &ast::Arguments) {
    for (index, keyword) in arguments.keywords.iter().enumerate() {
        let Some(name) = &keyword.arg else { continue };
        let repeated =
            arguments.keywords[..index].iter().any(|other| other.arg.as_ref().is_some_and(|other| other.as_str() == name.as_str()));
        if repeated {
            builder.error(Code::E0112, keyword.range, format!("keyword argument repeated: {name}"));
        }
        if name.as_str() == "__debug__" {
            builder.error(Code::E0113, keyword.range, "cannot assign to __debug__");
        }
    }
}

/// A name is bound.
pub(super) fn binding(builder: &mut Builder, name: &str, range: TextRange) {
    if name == "__debug__" {
        builder.error(Code::E0113, range, "cannot assign to __debug__");
    }
}

/// `*a` where only one value can stand.
fn no_star(builder: &mut Builder, expr: Option<&Expr>) {
    if let Some(Expr::Starred(starred)) = expr {
        builder.error(Code::E0101, starred.range, "can't use starred expression here");
    }
}

/// An asynchronous statement or comprehension needs an `async def` around it.
fn needs_async(builder: &mut Builder, range: TextRange, what: &str) {
    let unit = builder.scopes[builder.current].unit;
    if !builder.scopes[unit].is_async {
        builder.error(Code::E0110, range, format!("{what} outside async function"));
    }
}

/// A name is declared `global` or `nonlocal`.
pub(super) fn declaration(builder: &mut Builder, name: &ast::Identifier, range: TextRange, word: &str) {
    let interned = builder.intern(name);
    let symbol = builder.scopes[builder.current].symbols.get(&interned).cloned().unwrap_or_default();
    let message = if symbol.param {
        format!("name '{name}' is parameter and {word}")
    } else if (word == "global" && symbol.nonlocal.is_some()) || (word == "nonlocal" && symbol.global.is_some()) {
        format!("name '{name}' is nonlocal and global")
    } else if symbol.annotated {
        format!("annotated name '{name}' can't be {word}")
    } else if symbol.global.is_some() || symbol.nonlocal.is_some() {
        return;
    } else if symbol.used {
        format!("name '{name}' is used prior to {word} declaration")
    } else if symbol.bound {
        format!("name '{name}' is assigned to before {word} declaration")
    } else {
        return;
    };
    builder.error(Code::E0111, range, message);
}

/// A name is annotated: `x: int`.
pub(super) fn annotation(builder: &mut Builder, name: &str, range: TextRange) {
    let interned = builder.intern(name);
    let Some(symbol) = builder.scopes[builder.current].symbols.get(&interned) else { return };
    // CPython allows it at module level, where a global is just a variable.
    if builder.current == Scopes::MODULE {
        return;
    }
    if symbol.global.is_some() {
        builder.error(Code::E0111, range, format!("annotated name '{name}' can't be global"));
    } else if symbol.nonlocal.is_some() {
        builder.error(Code::E0111, range, format!("annotated name '{name}' can't be nonlocal"));
    }
}
