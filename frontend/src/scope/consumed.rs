//! Generator expressions that the call around them uses up, so that no generator need exist:
//!
//! ```text
//! any(x.dead for x in xs)        sorted(f(x) for x in xs)        ", ".join(str(x) for x in xs)
//! ```
//!
//! Nobody else can get hold of such a generator, so its code may be part of the function around it, as that of a
//! comprehension is; its scope then is no unit, and what it reads of the function needs no cells. Whether the callee is the
//! builtin is known when all names of the module are.

use super::build::Builder;
use super::resolve::resolution;
use super::table::{Resolution, ScopeId, ScopeKind, Scopes, address};
use ruff_python_ast::{self as ast, Expr};
use taipan_mir::ir::Name;

/// What is done with the items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Consumer {
    Any,
    All,
    Sum,
    Min,
    Max,
    Next,
    List,
    Tuple,
    Set,
    FrozenSet,
    Dict,
    Sorted,
    /// `join` of a str literal.
    Join,
}

/// How a call uses up the generator expression that is its first argument; `None` where it does something else, or might.
pub fn consumer(call: &ast::ExprCall) -> Option<(Consumer, &ast::ExprGenerator)> {
    let (Expr::Generator(generator), rest) = call.arguments.args.split_first()? else { return None };
    let keywords: Option<Vec<(&str, &Expr)>> =
        call.arguments.keywords.iter().map(|keyword| Some((keyword.arg.as_ref()?.as_str(), &keyword.value))).collect();
    let keywords = keywords?;
    let alone = rest.is_empty() && keywords.is_empty();
    let consumer = match &*call.func {
        Expr::Attribute(attribute) => {
            let joins = attribute.attr.as_str() == "join" && attribute.value.is_string_literal_expr();
            (joins && alone).then_some(Consumer::Join)?
        }
        Expr::Name(name) => match name.id.as_str() {
            "any" if alone => Consumer::Any,
            "all" if alone => Consumer::All,
            "list" if alone => Consumer::List,
            "tuple" if alone => Consumer::Tuple,
            "set" if alone => Consumer::Set,
            "frozenset" if alone => Consumer::FrozenSet,
            "dict" if alone && is_pair(&generator.elt) => Consumer::Dict,
            "sorted" if rest.is_empty() && keywords.iter().all(|(name, _)| matches!(*name, "key" | "reverse")) => Consumer::Sorted,
            "next" if rest.len() <= 1 && keywords.is_empty() && !rest.iter().any(Expr::is_starred_expr) => Consumer::Next,
            "sum" if has_plain_start(rest, &keywords) => Consumer::Sum,
            "min" if rest.is_empty() && keywords.iter().all(is_extreme_keyword) => Consumer::Min,
            "max" if rest.is_empty() && keywords.iter().all(is_extreme_keyword) => Consumer::Max,
            _ => return None,
        },
        _ => return None,
    };
    (!generator.generators.iter().any(|generator| generator.is_async)).then_some((consumer, generator))
}

/// `(key, value)`.
fn is_pair(element: &Expr) -> bool {
    matches!(element, Expr::Tuple(tuple) if tuple.elts.len() == 2 && !tuple.elts.iter().any(Expr::is_starred_expr))
}

/// Whether the start of a sum is certainly none of the types that `sum` refuses.
fn has_plain_start(rest: &[Expr], keywords: &[(&str, &Expr)]) -> bool {
    let start = match (rest, keywords) {
        ([], []) => return true,
        ([start], []) => start,
        ([], [("start", start)]) => *start,
        _ => return false,
    };
    let number = match start {
        Expr::UnaryOp(negated) => &*negated.operand,
        other => other,
    };
    number.is_number_literal_expr() || start.is_list_expr() || start.is_tuple_expr()
}

/// A keyword of `min` and `max`; a key that may be None at run time is left to the runtime.
fn is_extreme_keyword((name, value): &(&str, &Expr)) -> bool {
    match *name {
        "default" => true,
        "key" => value.is_lambda_expr(),
        _ => false,
    }
}

/// A generator expression that is used up if a name is the builtin.
pub(super) struct Candidate {
    generator: ScopeId,
    /// The name, and the scope in which it is called; `None` where there is no question.
    callee: Option<(ScopeId, Name)>,
}

/// Notes the generator expression that a call, whose parts have been walked, uses up.
pub(super) fn note(builder: &mut Builder, call: &ast::ExprCall) {
    let Some((_, generator)) = consumer(call) else { return };
    let Some(&scope) = builder.scopes.by_node.get(&address(generator)) else { return };
    let callee = match &*call.func {
        Expr::Name(name) => Some((builder.current, builder.intern(&name.id))),
        _ => None,
    };
    builder.candidates.push(Candidate { generator: scope, callee });
}

/// Makes the scopes of generator expressions that are used up like those of comprehensions. `attached` are names that become variables of
/// the module although it does not bind them: its submodules.
pub(super) fn settle(builder: &mut Builder, attached: &[String]) {
    let attached: Vec<Name> = attached.iter().map(|name| builder.names.intern(name.clone())).collect();
    let class = builder.names.intern("__class__".into());
    let zero_super = builder.names.intern("super".into());
    for Candidate { generator, callee } in std::mem::take(&mut builder.candidates) {
        let is_builtin = callee.is_none_or(|(scope, name)| {
            let bound = builder.scopes.scopes.iter().enumerate().any(|(index, scope)| {
                let is_module = ScopeId(index as u32) == Scopes::MODULE;
                scope.symbols.get(&name).is_some_and(|symbol| symbol.bound && (is_module || symbol.global.is_some()))
            });
            resolution(builder, scope, name, class) == Resolution::Global && !bound && !attached.contains(&name)
        });
        // `super()` takes the first parameter of the generator, which raises; left to the way that does.
        if is_builtin && !builder.scopes[generator].symbols.contains_key(&zero_super) {
            builder.scopes[generator].kind = ScopeKind::Comprehension;
        }
    }
    // Parents come before what is in them.
    for index in 0..builder.scopes.scopes.len() {
        let scope = &builder.scopes.scopes[index];
        if let (false, Some(parent)) = (scope.kind.is_unit(), scope.parent) {
            builder.scopes.scopes[index].unit = builder.scopes[parent].unit;
        }
    }
}
