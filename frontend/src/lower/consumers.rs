//! Calls that use up a generator expression, as loops without a generator.
//!
//! ```text
//! any(f(x) for x in xs)       v1 = get_iter xs; jump head
//!                             head: next v1, body, done
//!                             body(v2): v3 = call f(v2); branch truth(v3), found, head
//!                             done: jump end(False)
//!                             found: jump end(True)
//! ```
//!
//! What the generator would do has a [`Site`], so that tracebacks show its frame, and a StopIteration that leaves it is turned into
//! a RuntimeError; what the callee would do (the test of the item, the addition) has not.

use super::comprehensions::Element;
use super::unit::Unit;
use crate::scope::{Consumer, ScopeId, ScopeKind, consumer};
use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::{Ranged, TextRange};
use taipan_mir::ir::op::{BinaryOp, CompareOp};
use taipan_mir::ir::program::{Constant, FunctionKind, Params};
use taipan_mir::ir::{Block, Body, CallSite, FuncId, Op, Site, Terminator, Value};

/// What is done with each item that a generator would yield.
#[derive(Clone, Copy)]
pub enum Fold {
    /// Adds it to the list.
    Push(Value),
    /// Adds it to the set.
    Insert(Value),
    /// Goes to the block if its truth is that.
    Find(Block, bool),
    /// Takes it to the block.
    First(Block),
    /// Adds it to the variable.
    Sum,
    /// Keeps it in the variable if it compares so with what is there.
    Best(CompareOp, Option<Value>),
}

/// A sum so far, the best item, and its key: variables of the generator's scope with names that the source can't have.
const SO_FAR: &str = ".so_far";
const KEY_SO_FAR: &str = ".key_so_far";

impl<'a> Unit<'_, 'a> {
    /// The value of a call that uses up a generator expression; `None` for any other call.
    pub fn consuming_call(&mut self, call: &'a ast::ExprCall) -> Option<Value> {
        let (consumer, generator) = consumer(call)?;
        let scope = self.scopes.of(generator);
        if self.scopes[scope].kind != ScopeKind::Comprehension {
            return None;
        }
        let range = call.range();
        Some(match consumer {
            Consumer::Any => self.find(generator, true, range),
            Consumer::All => self.find(generator, false, range),
            Consumer::Sum => self.sum(generator, call),
            Consumer::Min => self.best(generator, CompareOp::Lt, call),
            Consumer::Max => self.best(generator, CompareOp::Gt, call),
            Consumer::Next => self.first(generator, call),
            Consumer::Set => self.set_of(generator, range),
            Consumer::FrozenSet => {
                let set = self.set_of(generator, range);
                self.call_builtin("frozenset", vec![set], range)
            }
            Consumer::List => self.list_of(generator, range),
            Consumer::Tuple => {
                let list = self.list_of(generator, range);
                self.call_builtin("tuple", vec![list], range)
            }
            Consumer::Dict => self.dict_of(generator, range),
            Consumer::Sorted => self.sorted(generator, call),
            Consumer::Join => {
                let Expr::Attribute(attribute) = &*call.func else { unreachable!("`join` is an attribute") };
                let obj = self.expr(&attribute.value);
                let list = self.list_of(generator, range);
                let name = self.cx.name("join");
                let range = self.at_attribute(attribute, range);
                self.emit(Op::CallMethod { obj, name, args: vec![list], names: Vec::new(), found: None }, range)
            }
        })
    }

    fn list_of(&mut self, generator: &'a ast::ExprGenerator, range: TextRange) -> Value {
        let iter = self.iterator(&generator.generators[0].iter, generator.range);
        let list = self.emit(Op::List(Vec::new()), range);
        self.run(generator, iter, &Element::Fold(Fold::Push(list), &generator.elt), range);
        list
    }

    fn set_of(&mut self, generator: &'a ast::ExprGenerator, range: TextRange) -> Value {
        let iter = self.iterator(&generator.generators[0].iter, generator.range);
        let set = self.emit(Op::Set(Vec::new()), range);
        self.run(generator, iter, &Element::Fold(Fold::Insert(set), &generator.elt), range);
        set
    }

    /// `dict((k, v) for …)`.
    fn dict_of(&mut self, generator: &'a ast::ExprGenerator, range: TextRange) -> Value {
        let Expr::Tuple(pair) = &*generator.elt else { unreachable!("the items are pairs") };
        let iter = self.iterator(&generator.generators[0].iter, generator.range);
        let dict = self.emit(Op::Dict(Vec::new()), range);
        self.run(generator, iter, &Element::Entry(dict, &pair.elts[0], &pair.elts[1]), range);
        dict
    }

    /// `sorted` makes a list and calls its `sort`.
    fn sorted(&mut self, generator: &'a ast::ExprGenerator, call: &'a ast::ExprCall) -> Value {
        let iter = self.iterator(&generator.generators[0].iter, generator.range);
        let (mut args, mut names) = (Vec::new(), Vec::new());
        for keyword in &call.arguments.keywords {
            if let Some(name) = &keyword.arg {
                names.push(self.cx.name(name));
                args.push(self.expr(&keyword.value));
            }
        }
        let list = self.emit(Op::List(Vec::new()), call.range());
        self.run(generator, iter, &Element::Fold(Fold::Push(list), &generator.elt), call.range());
        let name = self.cx.name("sort");
        self.emit(Op::CallMethod { obj: list, name, args, names, found: None }, call.range());
        list
    }

    /// `any` looks for a true item, `all` for a false one.
    fn find(&mut self, generator: &'a ast::ExprGenerator, wanted: bool, range: TextRange) -> Value {
        let iter = self.iterator(&generator.generators[0].iter, generator.range);
        let (found, end) = (self.new_block(range), self.new_block(range));
        let span = self.span(range);
        let result = self.ssa.body.add_param(end, span);
        self.run(generator, iter, &Element::Fold(Fold::Find(found, wanted), &generator.elt), range);
        for is_found in [false, true] {
            if is_found {
                self.ssa.seal_and_start(found);
                self.give_up(generator, iter, range);
            }
            if !self.ssa.is_dead() {
                let value = self.constant(Constant::Bool(is_found == wanted), span);
                self.ssa.jump(end, vec![value]);
            }
        }
        self.ssa.seal_and_start(end);
        result
    }

    /// `next(…)` and `next(…, default)`.
    fn first(&mut self, generator: &'a ast::ExprGenerator, call: &'a ast::ExprCall) -> Value {
        let range = call.range();
        let iter = self.iterator(&generator.generators[0].iter, generator.range);
        let default = call.arguments.args.get(1).map(|default| self.expr(default));
        let (found, end) = (self.new_block(range), self.new_block(range));
        let span = self.span(range);
        let item = self.ssa.body.add_param(found, span);
        let result = self.ssa.body.add_param(end, span);
        self.run(generator, iter, &Element::Fold(Fold::First(found), &generator.elt), range);
        match default {
            Some(default) => self.ssa.jump(end, vec![default]),
            None => self.raise_builtin("StopIteration", None, range),
        }
        self.ssa.seal_and_start(found);
        if !self.ssa.is_dead() {
            self.give_up(generator, iter, range);
            self.ssa.jump(end, vec![item]);
        }
        self.ssa.seal_and_start(end);
        result
    }

    fn sum(&mut self, generator: &'a ast::ExprGenerator, call: &'a ast::ExprCall) -> Value {
        let iter = self.iterator(&generator.generators[0].iter, generator.range);
        let start = call.arguments.args.get(1).or_else(|| call.arguments.keywords.first().map(|keyword| &keyword.value));
        let start = match start {
            Some(start) => self.expr(start),
            None => {
                let span = self.span(call.range());
                self.constant(Constant::Int(0), span)
            }
        };
        let so_far = (self.scopes.of(generator), self.cx.name(SO_FAR));
        self.ssa.write(so_far, start);
        self.run(generator, iter, &Element::Fold(Fold::Sum, &generator.elt), call.range());
        self.ssa.read(so_far)
    }

    /// `min` and `max`.
    fn best(&mut self, generator: &'a ast::ExprGenerator, op: CompareOp, call: &'a ast::ExprCall) -> Value {
        let range = call.range();
        let iter = self.iterator(&generator.generators[0].iter, generator.range);
        let (mut key, mut default) = (None, None);
        for keyword in &call.arguments.keywords {
            let value = self.expr(&keyword.value);
            match keyword.arg.as_deref() {
                Some("key") => key = Some(value),
                _ => default = Some(value),
            }
        }
        let scope = self.scopes.of(generator);
        let (so_far, key_so_far) = ((scope, self.cx.name(SO_FAR)), (scope, self.cx.name(KEY_SO_FAR)));
        let span = self.span(range);
        let unbound = self.ssa.unbound(span);
        self.ssa.write(so_far, unbound);
        self.ssa.write(key_so_far, unbound);
        self.run(generator, iter, &Element::Fold(Fold::Best(op, key), &generator.elt), range);
        let best = self.ssa.read(so_far);
        self.or_else(best, range, |unit| {
            if let Some(default) = default {
                return default;
            }
            let name = if op == CompareOp::Lt { "min" } else { "max" };
            let message = unit.string(&format!("{name}() arg is an empty sequence"), range);
            unit.raise_builtin("ValueError", Some(message), range);
            best
        })
    }

    fn raise_builtin(&mut self, name: &str, message: Option<Value>, range: TextRange) {
        let exc = self.call_builtin(name, message.into_iter().collect(), range);
        self.emit(Op::Raise { exc, cause: None }, range);
        self.ssa.terminate(Terminator::Unreachable);
    }

    /// What the generator does, with its own scope and frame.
    fn run(&mut self, generator: &'a ast::ExprGenerator, iter: Value, element: &Element<'a>, call: TextRange) {
        let scope = self.scopes.of(generator);
        self.enter_frame(FunctionKind::Generator, scope, generator.range, call);
        let outer = std::mem::replace(&mut self.scope, scope);
        self.fresh_variables(scope, generator.range);
        let guard = self.guard_comprehension(generator.range);
        self.generator_loops(&generator.generators, iter, element, generator.range);
        self.end_comprehension_guard(guard, iter, scope, generator.range);
        self.leave_site();
        self.scope = outer;
        self.give_up(generator, iter, call);
    }

    /// The generator is gone, and lets go of what it held.
    fn give_up(&mut self, generator: &'a ast::ExprGenerator, iter: Value, range: TextRange) {
        if self.ssa.is_dead() {
            return;
        }
        let scope = self.scopes.of(generator);
        self.end_of_comprehension(scope, iter, range);
    }

    /// What follows is in a frame of its own, as tracebacks show it: that of the comprehension or generator expression at `range`, which
    /// `call` would call. [`Unit::leave_site`] ends it.
    pub fn enter_frame(&mut self, kind: FunctionKind, scope: ScopeId, range: TextRange, call: TextRange) {
        let func = self.function_of(kind, scope, range);
        let site = CallSite { func, span: self.span(call), outer: self.ssa.site };
        self.ssa.site = Some(self.ssa.body.sites.push(site));
    }

    /// A function that is never called, for the name of the frame.
    fn function_of(&mut self, kind: FunctionKind, scope: ScopeId, range: TextRange) -> FuncId {
        if let Some(&func) = self.cx.functions.get(&(self.module, scope)) {
            return func;
        }
        let (table, span) = (&self.scopes[scope], self.span(range));
        let func = self.cx.new_function(&table.name, &table.qualname, self.module, kind, span);
        self.cx.functions.insert((self.module, scope), func);
        let none = self.cx.constant(Constant::None);
        let mut body = Body::default();
        let entry = body.add_block();
        let none = body.push_op(entry, Op::Const(none), span);
        body.blocks[entry].terminator = Some(Terminator::Return(Some(none)));
        let function = &mut self.cx.program.functions[func];
        function.params = Params::default();
        function.body = body;
        func
    }

    /// What follows is done by the callee, in the frame of the call. Gives the site to come back to.
    pub fn leave_site(&mut self) -> Option<Site> {
        let caller = self.ssa.site.and_then(|site| self.ssa.body.sites[site].outer);
        std::mem::replace(&mut self.ssa.site, caller)
    }

    /// What the callee does with an item. The code may be dead afterwards.
    pub fn fold(&mut self, fold: Fold, item: Value, range: TextRange) {
        let inside = self.leave_site();
        let so_far = (self.scope, self.cx.name(SO_FAR));
        match fold {
            Fold::Push(list) => {
                self.emit(Op::ListPush { list, item }, range);
            }
            Fold::Insert(set) => {
                self.emit(Op::SetInsert { set, item }, range);
            }
            Fold::Find(found, wanted) => {
                let truth = self.emit(Op::Truth(item), range);
                let next = self.new_block(range);
                let (then, otherwise) = if wanted { (found, next) } else { (next, found) };
                self.ssa.branch(truth, then, otherwise);
                self.ssa.seal_and_start(next);
            }
            Fold::First(found) => self.ssa.jump(found, vec![item]),
            Fold::Sum => {
                let lhs = self.ssa.read(so_far);
                let sum = self.emit(Op::Binary { op: BinaryOp::Add, lhs, rhs: item }, range);
                self.ssa.write(so_far, sum);
            }
            Fold::Best(op, key) => self.fold_best(op, key, item, range),
        }
        self.ssa.site = inside;
    }

    fn fold_best(&mut self, op: CompareOp, key: Option<Value>, item: Value, range: TextRange) {
        let (so_far, key_so_far) = ((self.scope, self.cx.name(SO_FAR)), (self.scope, self.cx.name(KEY_SO_FAR)));
        let (value, var) = match key {
            Some(callee) => (self.emit(Op::Call { callee, args: vec![item], names: Vec::new() }, range), key_so_far),
            None => (item, so_far),
        };
        let best = self.ssa.read(var);
        let (compare, take, next) = (self.new_block(range), self.new_block(range), self.new_block(range));
        let is_first = self.emit(Op::IsUnbound(best), range);
        self.ssa.branch(is_first, take, compare);
        self.ssa.seal_and_start(compare);
        let better = self.emit(Op::Compare { op, lhs: value, rhs: best }, range);
        let better = self.emit(Op::Truth(better), range);
        self.ssa.branch(better, take, next);
        self.ssa.seal_and_start(take);
        self.ssa.write(so_far, item);
        if key.is_some() {
            self.ssa.write(key_so_far, value);
        }
        self.ssa.jump(next, Vec::new());
        self.ssa.seal_and_start(next);
    }
}
