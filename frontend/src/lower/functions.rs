//! `def` and `lambda`.

use super::unit::Unit;
use crate::diag::Code;
use crate::scope::{Called, ScopeId, evaluated_annotations};
use ruff_python_ast::{self as ast, Expr, Parameters};
use ruff_text_size::{Ranged, TextRange};
use taipan_mir::ir::program::{FunctionKind, Params};
use taipan_mir::ir::{Body, FuncId, Name, Op, Terminator, Value};

impl<'a> Unit<'_, 'a> {
    /// `def`: decorators, defaults, the function, the decorators' calls, the name.
    pub fn function_definition(&mut self, def: &'a ast::StmtFunctionDef) {
        let decorators: Vec<Value> = def.decorator_list.iter().map(|decorator| self.expr(&decorator.expression)).collect();
        let range = signature_range(def);
        let scope = self.scopes.of(def);
        let (defaults, keyword_defaults) = self.defaults(Some(&def.parameters));
        let func = match self.cx.functions.get(&(self.module, scope)) {
            Some(&func) => func,
            None => {
                let is_generator = self.scopes[scope].is_generator && !def.is_async;
                let kind = if is_generator { FunctionKind::Generator } else { FunctionKind::Plain };
                let func = self.declare(scope, kind, Some(&def.parameters), range);
                let returns = def.returns.as_ref().map(|annotation| self.text(annotation.range()).to_string());
                let doc = self.docstring(&def.body);
                self.cx.program.functions[func].returns = returns;
                self.cx.program.functions[func].doc = doc;
                let mut unit = self.function_unit(func, scope, Some(&def.parameters), range);
                if def.is_async {
                    let message = format!("'async def {}' is not supported yet", def.name);
                    unit.unsupported(Code::E0301, def.name.range, &message, "use plain functions or generators");
                } else {
                    unit.block(&def.body);
                }
                unit.finish(func);
                func
            }
        };
        let captures = self.captured_cells(scope);
        let mut value = self.emit(Op::MakeFunction { func, captures, defaults, keyword_defaults }, range);
        self.set_annotations(def, value, range);
        for (callee, decorator) in decorators.into_iter().zip(&def.decorator_list).rev() {
            value = self.emit(Op::Call { callee, args: vec![value], names: Vec::new() }, decorator.expression.range());
        }
        self.store_name(Called::of(&def.name).variable, value, def.name.range);
    }

    /// `__annotations__`, where something asks for it.
    fn set_annotations(&mut self, def: &'a ast::StmtFunctionDef, function: Value, range: TextRange) {
        let mut items = Vec::new();
        for (name, annotation) in evaluated_annotations(def) {
            items.push(self.string(name, name.range));
            items.push(self.expr(annotation));
        }
        if !items.is_empty() {
            let value = self.emit(Op::Dict(items), range);
            let name = self.cx.name("__annotations__");
            self.emit(Op::SetAttr { obj: function, name, value }, range);
        }
    }

    /// `lambda`.
    pub fn lambda(&mut self, lambda: &'a ast::ExprLambda) -> Value {
        let range = lambda.range;
        let scope = self.scopes.of(lambda);
        let parameters = lambda.parameters.as_deref();
        let (defaults, keyword_defaults) = self.defaults(parameters);
        let func = match self.cx.functions.get(&(self.module, scope)) {
            Some(&func) => func,
            None => {
                let kind = if self.scopes[scope].is_generator { FunctionKind::Generator } else { FunctionKind::Plain };
                let func = self.declare(scope, kind, parameters, range);
                let mut unit = self.function_unit(func, scope, parameters, range);
                let value = unit.expr(&lambda.body);
                if !unit.ssa.is_dead() {
                    unit.ssa.terminate(Terminator::Return(Some(value)));
                }
                unit.finish(func);
                func
            }
        };
        let captures = self.captured_cells(scope);
        self.emit(Op::MakeFunction { func, captures, defaults, keyword_defaults }, range)
    }

    /// Default values, in order: those of positional parameters, then one for each keyword-only parameter.
    fn defaults(&mut self, parameters: Option<&'a Parameters>) -> (Vec<Value>, Vec<Option<Value>>) {
        let Some(parameters) = parameters else { return (Vec::new(), Vec::new()) };
        let positional = parameters.posonlyargs.iter().chain(&parameters.args);
        let defaults = positional.filter_map(|param| param.default.as_deref()).map(|default| self.expr(default)).collect();
        let keyword_only = parameters.kwonlyargs.iter();
        (defaults, keyword_only.map(|param| param.default.as_deref().map(|default| self.expr(default))).collect())
    }

    /// Makes the function of a scope, without code.
    fn declare(&mut self, scope: ScopeId, kind: FunctionKind, parameters: Option<&'a Parameters>, range: TextRange) -> FuncId {
        let span = self.span(range);
        let table = &self.scopes[scope];
        let func = self.cx.new_function(&table.name, &table.qualname, self.module, kind, span);
        self.cx.functions.insert((self.module, scope), func);
        let captures: Vec<Name> = table.captures.iter().map(|&(_, name)| name).collect();
        let (params, annotations) = match parameters {
            Some(parameters) => self.parameters(parameters, scope),
            None => (Params::default(), Vec::new()),
        };
        let function = &mut self.cx.program.functions[func];
        function.captures = captures;
        function.params = params;
        function.annotations = annotations;
        func
    }

    fn parameters(&mut self, parameters: &'a Parameters, scope: ScopeId) -> (Params, Vec<Option<String>>) {
        let outer = std::mem::replace(&mut self.scope, scope);
        let positional: Vec<_> = parameters.posonlyargs.iter().chain(&parameters.args).collect();
        let mut annotated: Vec<&'a ast::Parameter> = positional.iter().map(|param| &param.parameter).collect();
        annotated.extend(parameters.kwonlyargs.iter().map(|param| &param.parameter));
        annotated.extend(parameters.vararg.as_deref());
        annotated.extend(parameters.kwarg.as_deref());
        let params = Params {
            positional: positional.iter().map(|param| self.intern(&param.parameter.name)).collect(),
            positional_only: parameters.posonlyargs.len(),
            defaults: positional.iter().filter(|param| param.default.is_some()).count(),
            keyword_only: parameters.kwonlyargs.iter().map(|param| (self.intern(&param.parameter.name), param.default.is_some())).collect(),
            varargs: parameters.vararg.as_ref().map(|param| self.intern(&param.name)),
            varkeywords: parameters.kwarg.as_ref().map(|param| self.intern(&param.name)),
        };
        self.scope = outer;
        let annotation = |annotation: &Expr| self.text(annotation.range()).to_string();
        let annotations = annotated.iter().map(|param| param.annotation.as_deref().map(annotation)).collect();
        (params, annotations)
    }

    /// A unit for a function's code: its parameters are there, its cells are made.
    fn function_unit(&mut self, func: FuncId, scope: ScopeId, parameters: Option<&'a Parameters>, range: TextRange) -> Unit<'_, 'a> {
        let span = self.span(range);
        let names: Vec<Name> = self.cx.program.functions[func].params.names().collect();
        let has_positional = parameters.is_some_and(|parameters| !parameters.posonlyargs.is_empty() || !parameters.args.is_empty());
        let mut unit = Unit::new(self.cx, self.module, self.scopes, scope, span);
        // With only `*args`, CPython's `super()` finds no first argument.
        unit.first_param = names.first().copied().filter(|_| has_positional);
        unit.params = names.clone();
        let params: Vec<(Name, Value)> = names.into_iter().map(|name| (name, unit.ssa.body.add_param(Body::ENTRY, span))).collect();
        unit.make_cells(&params, span);
        unit.guard_locals(span);
        unit
    }
}

/// From `def` to the end of the signature.
fn signature_range(def: &ast::StmtFunctionDef) -> TextRange {
    let start = def.decorator_list.last().map_or(def.range.start(), |_| def.name.range.start());
    let end = def.returns.as_ref().map_or(def.parameters.range.end(), |returns| returns.range().end());
    TextRange::new(start, end)
}
