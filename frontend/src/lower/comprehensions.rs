//! Comprehensions, built into the function around them (tracebacks show a frame of theirs all the same), and generator
//! expressions, which are functions unless the call around them uses them up ([`super::consumers`]).
//!
//! ```text
//! [f(x) for x in xs if x]     v1 = list; v2 = get_iter xs; jump head
//!                             head: next v2, body, done
//!                             body(v3): truth v3 … list_push v1, v4; jump head
//! ```

use super::consumers::Fold;
use super::unit::Unit;
use crate::diag::Code;
use crate::scope::{Resolution, ScopeId};
use ruff_python_ast::{Comprehension, Expr, ExprGenerator};
use ruff_text_size::{Ranged, TextRange};
use taipan_mir::ir::program::{FunctionKind, Params};
use taipan_mir::ir::{Body, Edge, Name, Op, Terminator, Value};

/// What the innermost loop does.
pub enum Element<'a> {
    List(Value, &'a Expr),
    Set(Value, &'a Expr),
    Dict(Value, &'a Expr, &'a Expr),
    Yield(&'a Expr),
    /// Of a generator expression that is no generator, as are those below.
    Entry(Value, &'a Expr, &'a Expr),
    /// Anything else than a dict.
    Fold(Fold, &'a Expr),
}

impl<'a> Unit<'_, 'a> {
    /// A list, set or dict comprehension.
    pub fn comprehension(&mut self, expr: &'a Expr) -> Value {
        let range = expr.range();
        let (scope, generators) = match expr {
            Expr::ListComp(comp) => (self.scopes.of(comp), &comp.generators),
            Expr::SetComp(comp) => (self.scopes.of(comp), &comp.generators),
            Expr::DictComp(comp) => (self.scopes.of(comp), &comp.generators),
            _ => unreachable!("only comprehensions"),
        };
        if self.is_async(generators) {
            return self.async_comprehension(range);
        }
        let iter = self.iterator(&generators[0].iter, range);
        let (result, element) = match expr {
            Expr::ListComp(comp) => {
                let list = self.emit(Op::List(Vec::new()), range);
                (list, Element::List(list, &comp.elt))
            }
            Expr::SetComp(comp) => {
                let set = self.emit(Op::Set(Vec::new()), range);
                (set, Element::Set(set, &comp.elt))
            }
            Expr::DictComp(comp) => {
                let dict = self.emit(Op::Dict(Vec::new()), range);
                let key = comp.key.as_deref().unwrap_or(&comp.value);
                (dict, Element::Dict(dict, key, &comp.value))
            }
            _ => unreachable!("only comprehensions"),
        };
        let outer = std::mem::replace(&mut self.scope, scope);
        self.fresh_variables(scope, range);
        self.enter_frame(FunctionKind::Plain, scope, range, range);
        let guard = self.guard_comprehension(range);
        self.generator_loops(generators, iter, &element, range);
        self.end_comprehension_guard(guard, iter, scope, range);
        self.leave_site();
        self.scope = outer;
        self.end_of_comprehension(scope, iter, range);
        result
    }

    /// `(f(x) for x in xs)`: the iterator of `xs` is made here, the rest when the generator runs.
    pub fn generator_expression(&mut self, generator: &'a ExprGenerator) -> Value {
        let range = generator.range;
        if self.is_async(&generator.generators) {
            return self.async_comprehension(range);
        }
        let scope = self.scopes.of(generator);
        let span = self.span(range);
        let iter = self.iterator(&generator.generators[0].iter, range);
        let func = match self.cx.functions.get(&(self.module, scope)) {
            Some(&func) => func,
            None => {
                let table = &self.scopes[scope];
                let func = self.cx.new_function(&table.name, &table.qualname, self.module, FunctionKind::Generator, span);
                self.cx.functions.insert((self.module, scope), func);
                let param = self.cx.name(".0");
                let captures: Vec<Name> = table.captures.iter().map(|&(_, name)| name).collect();
                let function = &mut self.cx.program.functions[func];
                function.params = Params { positional: vec![param], positional_only: 1, ..Params::default() };
                function.annotations = vec![None];
                function.captures = captures;
                let mut unit = Unit::new(self.cx, self.module, self.scopes, scope, span);
                let iter = unit.ssa.body.add_param(Body::ENTRY, span);
                unit.make_cells(&[], span);
                unit.guard_locals(span);
                unit.generator_loops(&generator.generators, iter, &Element::Yield(&generator.elt), range);
                unit.finish(func);
                func
            }
        };
        let captures = self.captured_cells(scope);
        let callee = self.emit(Op::MakeFunction { func, captures, defaults: Vec::new(), keyword_defaults: Vec::new() }, range);
        self.emit(Op::Call { callee, args: vec![iter], names: Vec::new() }, range)
    }

    /// The cells that a unit made here captures.
    pub fn captured_cells(&mut self, scope: ScopeId) -> Vec<Value> {
        let captures: &'a [(ScopeId, Name)] = &self.scopes[scope].captures;
        captures.iter().map(|&(owner, name)| self.cell(owner, name)).collect()
    }

    fn is_async(&self, generators: &[Comprehension]) -> bool {
        generators.iter().any(|generator| generator.is_async)
    }

    fn async_comprehension(&mut self, range: TextRange) -> Value {
        self.unsupported(Code::E0301, range, "asynchronous comprehensions are not supported yet", "use plain generators")
    }

    /// The iterator of a clause's iterable; `whole` is the comprehension, which is where CPython says that it is made.
    pub fn iterator(&mut self, iter: &'a Expr, whole: TextRange) -> Value {
        let value = self.expr(iter);
        self.emit(Op::GetIter(value), whole)
    }

    /// The variables of a comprehension begin unbound each time it runs.
    pub fn fresh_variables(&mut self, scope: ScopeId, range: TextRange) {
        let span = self.span(range);
        for &name in &self.scopes[scope].order {
            if self.scopes.resolution(scope, name) != Resolution::Variable(scope) {
                continue;
            }
            let unbound = self.ssa.unbound(span);
            if self.scopes.is_captured(scope, name) {
                let cell = self.ssa.emit(Op::CellNew(unbound), span);
                self.cells.insert((scope, name), cell);
            } else {
                self.ssa.write((scope, name), unbound);
            }
        }
    }

    /// `whole` is the comprehension: where a traceback sees the step of an iterator.
    pub fn generator_loops(&mut self, generators: &'a [Comprehension], iter: Value, element: &Element<'a>, whole: TextRange) {
        let Some((generator, rest)) = generators.split_first() else { return };
        let range = generator.range;
        let span = self.span(whole);
        let (head, body, done) = (self.new_block(range), self.new_block(range), self.new_block(range));
        self.ssa.jump(head, Vec::new());
        self.ssa.start(head);
        let item = self.ssa.body.add_param(body, span);
        // The step of the loop is part of the same frame.
        self.ssa.body.values[item].site = self.ssa.site;
        self.ssa.terminate(Terminator::Next { iter, body: Edge::to(body), done: Edge::to(done) });
        self.ssa.seal_and_start(body);
        self.assign(&generator.target, item);
        for test in &generator.ifs {
            let next = self.new_block(test.range());
            self.condition(test, next, head);
            self.ssa.seal_and_start(next);
        }
        if !self.ssa.is_dead() {
            match rest.first() {
                Some(inner) => {
                    let iter = self.iterator(&inner.iter, whole);
                    self.generator_loops(rest, iter, element, whole);
                }
                None => self.element(element, whole),
            }
            self.ssa.jump(head, Vec::new());
        }
        self.ssa.seal(head);
        self.ssa.seal_and_start(done);
    }

    /// Does with an item what the comprehension at `whole` is for.
    fn element(&mut self, element: &Element<'a>, whole: TextRange) {
        match *element {
            Element::List(list, item) => {
                let range = item.range();
                let item = self.expr(item);
                self.emit(Op::ListPush { list, item }, range);
            }
            Element::Set(set, item) => {
                let item = self.expr(item);
                self.emit(Op::SetInsert { set, item }, whole);
            }
            Element::Dict(dict, key, value) => {
                let key = self.expr(key);
                let value = self.expr(value);
                self.emit(Op::DictInsert { dict, key, value }, whole);
            }
            Element::Fold(fold, item) => {
                let range = item.range();
                let item = self.expr(item);
                if !self.ssa.is_dead() {
                    self.fold(fold, item, range);
                }
            }
            Element::Entry(dict, key, value) => {
                let range = key.range().cover(value.range());
                let key = self.expr(key);
                let value = self.expr(value);
                let inside = self.leave_site();
                self.emit(Op::DictInsert { dict, key, value }, range);
                self.ssa.site = inside;
            }
            Element::Yield(item) => {
                let range = item.range();
                let item = self.expr(item);
                self.emit(Op::Yield(item), range);
            }
        }
    }
}
