//! `match`: each case tests the subject part by part; names are bound when the whole pattern fits.
//!
//! ```text
//! match p:                 isinstance(p, tuple or another sequence), len(p) == 2, unpack,
//!     case (0, y): …       v1 == 0, y = v2, …
//! ```

use super::unit::Unit;
use crate::scope::ScopeKind;
use ruff_python_ast::{self as ast, Expr, Pattern, Singleton, Stmt};
use ruff_text_size::{Ranged, TextRange};
use taipan_mir::ir::op::CompareOp;
use taipan_mir::ir::program::Constant;
use taipan_mir::ir::{Block, Op, Value};

/// Names that a pattern binds, with their values, in order.
type Captures<'a> = Vec<(&'a str, TextRange, Value)>;

/// Types whose only positional sub-pattern is matched with the subject itself.
const MATCH_SELF: [&str; 11] = ["bool", "bytearray", "bytes", "dict", "float", "frozenset", "int", "list", "set", "str", "tuple"];

impl<'a> Unit<'_, 'a> {
    /// `match subject: case …`
    pub fn match_statement(&mut self, choice: &'a ast::StmtMatch) {
        let subject = self.expr(&choice.subject);
        let end = self.new_block(choice.range);
        for case in &choice.cases {
            if self.ssa.is_dead() {
                break;
            }
            let next = self.new_block(case.range);
            let mut captures = Vec::new();
            self.pattern(&case.pattern, subject, next, &mut captures);
            for (name, range, value) in captures {
                self.store_name(name, value, range);
            }
            if let Some(guard) = &case.guard {
                let body = self.new_block(guard.range());
                self.condition(guard, body, next);
                self.ssa.seal_and_start(body);
            }
            self.nested(&case.body);
            self.ssa.jump(end, Vec::new());
            self.ssa.seal_and_start(next);
        }
        self.ssa.jump(end, Vec::new());
        self.ssa.seal_and_start(end);
    }

    /// Goes on where the pattern fits, to `fail` where it does not.
    fn pattern(&mut self, pattern: &'a Pattern, subject: Value, fail: Block, captures: &mut Captures<'a>) {
        let range = pattern.range();
        match pattern {
            Pattern::MatchValue(value) => {
                let rhs = self.expr(&value.value);
                let equal = self.emit(Op::Compare { op: CompareOp::Eq, lhs: subject, rhs }, range);
                self.require(equal, fail, range);
            }
            Pattern::MatchSingleton(singleton) => {
                let constant = match singleton.value {
                    Singleton::None => Constant::None,
                    Singleton::True => Constant::Bool(true),
                    Singleton::False => Constant::Bool(false),
                };
                let rhs = self.literal(constant, range);
                let same = self.emit(Op::Compare { op: CompareOp::Is, lhs: subject, rhs }, range);
                self.require(same, fail, range);
            }
            Pattern::MatchSequence(sequence) => self.sequence_pattern(sequence, subject, fail, captures),
            Pattern::MatchMapping(mapping) => self.mapping_pattern(mapping, subject, fail, captures),
            Pattern::MatchClass(class) => self.class_pattern(class, subject, fail, captures),
            Pattern::MatchStar(star) => captures.extend(star.name.as_ref().map(|name| (name.as_str(), name.range, subject))),
            Pattern::MatchAs(binding) => {
                if let Some(inner) = &binding.pattern {
                    self.pattern(inner, subject, fail, captures);
                }
                captures.extend(binding.name.as_ref().map(|name| (name.as_str(), name.range, subject)));
            }
            Pattern::MatchOr(either) => self.or_pattern(either, subject, fail, captures),
        }
    }

    /// Goes on where a value is true.
    fn require(&mut self, value: Value, fail: Block, range: TextRange) {
        let truth = self.emit(Op::Truth(value), range);
        let next = self.new_block(range);
        self.ssa.branch(truth, next, fail);
        self.ssa.seal_and_start(next);
    }

    fn builtin_call(&mut self, function: &str, args: Vec<Value>, range: TextRange) -> Value {
        let name = self.cx.name(function);
        let callee = self.emit(Op::BuiltinName(name), range);
        self.emit(Op::Call { callee, args, names: Vec::new() }, range)
    }

    fn require_instance(&mut self, subject: Value, types: &[&str], fail: Block, range: TextRange) {
        let mut classes = Vec::new();
        for name in types {
            let name = self.cx.name(name);
            classes.push(self.emit(Op::BuiltinName(name), range));
        }
        let class = if let [only] = classes[..] { only } else { self.emit(Op::Tuple(classes), range) };
        let fits = self.builtin_call("isinstance", vec![subject, class], range);
        self.require(fits, fail, range);
    }

    fn require_length(&mut self, subject: Value, op: CompareOp, length: usize, fail: Block, range: TextRange) {
        let lhs = self.builtin_call("len", vec![subject], range);
        let rhs = self.literal(Constant::Int(length as i64), range);
        let fits = self.emit(Op::Compare { op, lhs, rhs }, range);
        self.require(fits, fail, range);
    }

    fn sequence_pattern(&mut self, sequence: &'a ast::PatternMatchSequence, subject: Value, fail: Block, captures: &mut Captures<'a>) {
        let range = sequence.range;
        self.require_instance(subject, &["list", "tuple", "range", "memoryview"], fail, range);
        let count = sequence.patterns.len();
        let star = sequence.patterns.iter().position(Pattern::is_match_star);
        match star {
            None => self.require_length(subject, CompareOp::Eq, count, fail, range),
            Some(_) if count > 1 => self.require_length(subject, CompareOp::Ge, count - 1, fail, range),
            Some(_) => {}
        }
        if let Some(star) = star
            && matches!(&sequence.patterns[star], Pattern::MatchStar(rest) if rest.name.is_none())
        {
            return self.items_around(&sequence.patterns, star, subject, fail, captures);
        }
        let before = star.unwrap_or(count) as u32;
        let after = count as u32 - before - u32::from(star.is_some());
        let tuple = self.emit(Op::Unpack { iterable: subject, before, star: star.is_some(), after }, range);
        let items: Vec<Value> = (0..count).map(|index| self.emit(Op::TupleItem { tuple, index: index as u32 }, range)).collect();
        for (pattern, item) in sequence.patterns.iter().zip(items) {
            self.pattern(pattern, item, fail, captures);
        }
    }

    /// `[first, *_, last]`: nobody asks for the items between, of which a range may have many.
    fn items_around(&mut self, patterns: &'a [Pattern], star: usize, subject: Value, fail: Block, captures: &mut Captures<'a>) {
        for (index, pattern) in patterns.iter().enumerate() {
            let is_blank = matches!(pattern, Pattern::MatchAs(capture) if capture.pattern.is_none() && capture.name.is_none());
            if index == star || is_blank {
                continue;
            }
            let place = if index < star { index as i64 } else { index as i64 - patterns.len() as i64 };
            let key = self.literal(Constant::Int(place), pattern.range());
            let item = self.emit(Op::GetItem { obj: subject, key }, pattern.range());
            self.pattern(pattern, item, fail, captures);
        }
    }

    fn mapping_pattern(&mut self, mapping: &'a ast::PatternMatchMapping, subject: Value, fail: Block, captures: &mut Captures<'a>) {
        let range = mapping.range;
        self.require_instance(subject, &["dict"], fail, range);
        if !mapping.keys.is_empty() {
            self.require_length(subject, CompareOp::Ge, mapping.keys.len(), fail, range);
        }
        let mut found = Vec::new();
        for key in &mapping.keys {
            let lhs = self.expr(key);
            let there = self.emit(Op::Compare { op: CompareOp::In, lhs, rhs: subject }, key.range());
            self.require(there, fail, key.range());
            found.push((lhs, self.emit(Op::GetItem { obj: subject, key: lhs }, key.range())));
        }
        for (pattern, &(_, value)) in mapping.patterns.iter().zip(&found) {
            self.pattern(pattern, value, fail, captures);
        }
        if let Some(rest) = &mapping.rest {
            let copy = self.builtin_call("dict", vec![subject], range);
            for &(key, _) in &found {
                self.emit(Op::DelItem { obj: copy, key }, range);
            }
            captures.push((rest.as_str(), rest.range, copy));
        }
    }

    fn class_pattern(&mut self, pattern: &'a ast::PatternMatchClass, subject: Value, fail: Block, captures: &mut Captures<'a>) {
        let range = pattern.range;
        let class = self.expr(&pattern.cls);
        let fits = self.builtin_call("isinstance", vec![subject, class], range);
        self.require(fits, fail, range);
        let positional = &pattern.arguments.patterns;
        let matches_self =
            matches!(&*pattern.cls, Expr::Name(name) if MATCH_SELF.contains(&name.id.as_str()) && self.is_builtin_here(&name.id));
        if let (true, [only]) = (matches_self, &positional[..]) {
            self.pattern(only, subject, fail, captures);
        } else if !positional.is_empty() {
            let known = self.match_args(&pattern.cls);
            for (index, inner) in positional.iter().enumerate() {
                let value = match known.as_ref().and_then(|names| names.get(index)) {
                    Some(name) => self.attribute(subject, name, fail, range),
                    None => {
                        let name = self.cx.name("__match_args__");
                        let names = self.emit(Op::GetAttr { obj: class, name }, range);
                        let key = self.literal(Constant::Int(index as i64), range);
                        let name = self.emit(Op::GetItem { obj: names, key }, range);
                        self.builtin_call("getattr", vec![subject, name], range)
                    }
                };
                self.pattern(inner, value, fail, captures);
            }
        }
        for keyword in &pattern.arguments.keywords {
            let value = self.attribute(subject, &keyword.attr, fail, keyword.range);
            self.pattern(&keyword.pattern, value, fail, captures);
        }
    }

    /// An attribute that the subject may not have.
    fn attribute(&mut self, subject: Value, attribute: &str, fail: Block, range: TextRange) -> Value {
        let name = self.intern(attribute);
        let text = self.cx.program.names[name].clone();
        let text = self.string(&text, range);
        let there = self.builtin_call("hasattr", vec![subject, text], range);
        self.require(there, fail, range);
        self.emit(Op::GetAttr { obj: subject, name }, range)
    }

    /// `__match_args__` of a class, where this module says it: a literal, or the fields of a dataclass without bases.
    fn match_args(&mut self, class: &Expr) -> Option<Vec<&'a str>> {
        let Expr::Name(name) = class else { return None };
        if self.scopes[self.unit].kind != ScopeKind::Module && !self.is_global(&name.id) {
            return None;
        }
        let tree = self.cx.loaded(self.module).tree.as_ref()?;
        let mut definitions = tree.body.iter().filter_map(|stmt| match stmt {
            Stmt::ClassDef(def) if def.name.as_str() == name.id.as_str() => Some(def),
            _ => None,
        });
        let (Some(def), None) = (definitions.next(), definitions.next()) else { return None };
        for stmt in &def.body {
            let Stmt::Assign(ast::StmtAssign { targets, value, .. }) = stmt else { continue };
            let named = |target: &Expr| matches!(target, Expr::Name(name) if name.id.as_str() == "__match_args__");
            if let (true, Expr::Tuple(tuple)) = (targets.iter().any(named), &**value) {
                return tuple.elts.iter().map(|element| element.as_string_literal_expr().map(|text| text.value.to_str())).collect();
            }
        }
        let is_dataclass = |decorator: &ast::Decorator| match &decorator.expression {
            Expr::Name(name) => name.id.as_str() == "dataclass",
            Expr::Attribute(attribute) => attribute.attr.as_str() == "dataclass",
            _ => false,
        };
        let plain = def.decorator_list.len() == 1 && is_dataclass(&def.decorator_list[0]) && def.arguments.is_none();
        plain.then(|| {
            let fields = def.body.iter().filter_map(|stmt| match stmt {
                Stmt::AnnAssign(ast::StmtAnnAssign { target, simple: true, .. }) => target.as_name_expr().map(|name| name.id.as_str()),
                _ => None,
            });
            fields.collect()
        })
    }

    /// `a | b`: the alternatives bind the same names.
    fn or_pattern(&mut self, either: &'a ast::PatternMatchOr, subject: Value, fail: Block, captures: &mut Captures<'a>) {
        let range = either.range;
        let span = self.span(range);
        let join = self.new_block(range);
        let mut names: Option<Captures<'a>> = None;
        for (index, alternative) in either.patterns.iter().enumerate() {
            let last = index + 1 == either.patterns.len();
            let next = if last { fail } else { self.new_block(range) };
            let mut bound = Vec::new();
            self.pattern(alternative, subject, next, &mut bound);
            bound.sort_by_key(|&(name, ..)| name);
            if names.is_none() {
                let params = bound.iter().map(|&(name, place, _)| (name, place, self.ssa.body.add_param(join, span)));
                names = Some(params.collect());
            }
            self.ssa.jump(join, bound.iter().map(|&(.., value)| value).collect());
            if !last {
                self.ssa.seal_and_start(next);
            }
        }
        self.ssa.seal_and_start(join);
        captures.extend(names.unwrap_or_default());
    }
}
