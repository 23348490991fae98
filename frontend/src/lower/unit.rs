//! A function under construction, and how a module's top level becomes one.

use super::cleanup::cleanup;
use super::context::Cx;
use super::exits::Region;
use super::ssa::Ssa;
use crate::diag::Code;
use crate::load::{Origin, span_of};
use crate::scope::{Resolution, ScopeId, Scopes, mangle};
use ruff_python_ast::{Expr, Stmt};
use ruff_text_size::{Ranged, TextRange};
use std::collections::{HashMap, HashSet};
use taipan_mir::ir::program::Constant;
use taipan_mir::ir::{Block, ClassId, FuncId, ModuleId, Name, Op, Span, Terminator, Value};

/// A class whose body is being built.
#[derive(Clone)]
pub struct OpenClass {
    pub value: Value,
    pub class: ClassId,
    /// Names that are certainly set by now.
    pub set: HashSet<Name>,
    /// How many statements with a body are around, within the class.
    pub depth: usize,
}

/// A function under construction.
pub struct Unit<'c, 'a> {
    pub cx: &'c mut Cx<'a>,
    pub module: ModuleId,
    pub scopes: &'a Scopes,
    /// The scope that names are looked up in now: the unit's own, or that of a class body or comprehension in it.
    pub scope: ScopeId,
    /// The unit's own scope.
    pub unit: ScopeId,
    pub ssa: Ssa,
    /// What control leaves on a way out, outermost first.
    pub regions: Vec<Region<'a>>,
    pub cells: HashMap<(ScopeId, Name), Value>,
    pub classes: HashMap<ScopeId, OpenClass>,
    /// The first parameter, for `super()`.
    pub first_param: Option<Name>,
    /// The parameters.
    pub params: Vec<Name>,
    /// Where exceptions leave the function; see [`Unit::guard_locals`].
    pub escape: Option<Block>,
    /// Whether a variable that is a parameter gives up its argument before the function ends.
    pub rebinds_param: bool,
}

/// `__init__`, `__add__` …
fn is_special(name: &str) -> bool {
    name.starts_with("__") && name.ends_with("__")
}

/// Builds the top level of a module.
pub fn lower_module(cx: &mut Cx, index: usize) {
    let module = ModuleId(index as u32);
    let init = cx.program.modules[module].init;
    let span = Span { module: module.0, start: 0, end: 0 };
    let Some(scopes) = cx.scopes[index].as_ref() else {
        let mut ssa = Ssa::new(span);
        let none = cx.constant(Constant::None);
        let none = ssa.emit(Op::Const(none), span);
        ssa.terminate(Terminator::Return(Some(none)));
        cx.program.functions[init].body = ssa.body;
        return;
    };
    let loaded = cx.loaded(module);
    let body = loaded.tree.as_ref().map_or(&[][..], |tree| &tree.body[..]);
    let mut unit = Unit::new(cx, module, scopes, Scopes::MODULE, span);
    let doc = unit.docstring(body);
    let assigned = unit.cx.name("__doc__");
    if let (Some(doc), Some(&global)) = (doc, unit.cx.globals.get(&(module, assigned))) {
        let value = unit.ssa.emit(Op::Const(doc), span);
        unit.ssa.emit(Op::StoreGlobal { global, value }, span);
    }
    unit.register(module, span);
    unit.block(body);
    unit.finish(init);
    cx.program.functions[init].doc = doc;
}

impl<'c, 'a> Unit<'c, 'a> {
    /// An empty unit.
    pub fn new(cx: &'c mut Cx<'a>, module: ModuleId, scopes: &'a Scopes, scope: ScopeId, span: Span) -> Self {
        Unit {
            cx,
            module,
            scopes,
            scope,
            unit: scope,
            ssa: Ssa::new(span),
            regions: Vec::new(),
            cells: HashMap::new(),
            classes: HashMap::new(),
            first_param: None,
            params: Vec::new(),
            escape: None,
            rebinds_param: false,
        }
    }

    /// Ends the function (it returns None at the end of its code) and stores it.
    pub fn finish(mut self, func: FuncId) {
        if !self.ssa.is_dead() {
            let span = self.cx.program.functions[func].span;
            self.end_of_scope(TextRange::empty(span.end.into()));
            let none = self.constant(Constant::None, span);
            self.ssa.terminate(Terminator::Return(Some(none)));
        }
        self.end_guard(TextRange::empty(self.cx.program.functions[func].span.end.into()));
        let function = &mut self.cx.program.functions[func];
        // What operators and constructors give to a special method is held by the caller.
        function.owns_params = self.rebinds_param && !is_special(&function.name);
        let mut body = self.ssa.body;
        cleanup(&mut body);
        self.cx.program.functions[func].body = body;
    }

    /// Makes the cells of a unit: those that it captures, and those of its own variables that others capture.
    pub fn make_cells(&mut self, params: &[(Name, Value)], span: Span) {
        for (index, &key) in self.scopes[self.unit].captures.iter().enumerate() {
            let cell = self.ssa.emit(Op::Capture(index as u32), span);
            self.cells.insert(key, cell);
        }
        for &name in &self.scopes[self.unit].order {
            let own = self.scopes.resolution(self.unit, name) == Resolution::Variable(self.unit);
            let param = params.iter().find(|(param, _)| *param == name).map(|&(_, value)| value);
            if own && self.scopes.is_captured(self.unit, name) {
                let value = param.unwrap_or_else(|| self.ssa.unbound(span));
                let cell = self.ssa.emit(Op::CellNew(value), span);
                self.cells.insert((self.unit, name), cell);
            } else if let Some(value) = param {
                self.ssa.write((self.unit, name), value);
            }
        }
    }

    /// A span of this module.
    pub fn span(&self, node: impl Ranged) -> Span {
        span_of(node.range(), self.module.0)
    }

    /// Adds an operation that stands for a node.
    pub fn emit(&mut self, op: Op, range: TextRange) -> Value {
        let span = self.span(range);
        self.ssa.emit(op, span)
    }

    /// A constant.
    pub fn constant(&mut self, constant: Constant, span: Span) -> Value {
        let id = self.cx.constant(constant);
        self.ssa.emit(Op::Const(id), span)
    }

    /// `None`.
    pub fn none(&mut self, range: TextRange) -> Value {
        let span = self.span(range);
        self.constant(Constant::None, span)
    }

    /// A str.
    pub fn string(&mut self, text: &str, range: TextRange) -> Value {
        let span = self.span(range);
        self.constant(Constant::Str(text.as_bytes().to_vec()), span)
    }

    /// A new block.
    pub fn new_block(&mut self, range: TextRange) -> Block {
        let span = self.span(range);
        self.ssa.new_block(span)
    }

    /// A name as it is in this place, with `__name` changed in classes.
    pub fn intern(&mut self, text: &str) -> Name {
        let class = self.scopes[self.scope].class_name.as_deref();
        if class.is_none() || !text.starts_with("__") {
            return self.cx.name(text);
        }
        let text = mangle(class, text);
        self.cx.name(&text)
    }

    /// The text of a node.
    pub fn text(&self, range: TextRange) -> &'a str {
        let text: &'a str = &self.cx.loaded(self.module).text;
        text.get(range.start().to_usize()..range.end().to_usize()).unwrap_or("")
    }

    /// What Taipan can't compile: an error in the user's code; elsewhere it raises when it is run.
    pub fn unsupported(&mut self, code: Code, range: TextRange, message: &str, help: &str) -> Value {
        let span = self.span(range);
        if self.cx.loaded(self.module).origin == Origin::User {
            self.cx.error(code, span, message, help);
        } else {
            let name = self.cx.name("NotImplementedError");
            let class = self.emit(Op::BuiltinName(name), range);
            let message = self.string(message, range);
            let exc = self.emit(Op::Call { callee: class, args: vec![message], names: Vec::new() }, range);
            self.emit(Op::Raise { exc, cause: None }, range);
            self.ssa.terminate(Terminator::Unreachable);
        }
        self.none(range)
    }

    /// The docstring of a body, as a constant.
    pub fn docstring(&mut self, body: &[Stmt]) -> Option<taipan_mir::ir::ConstId> {
        let Stmt::Expr(first) = body.first()? else { return None };
        let Expr::StringLiteral(literal) = &*first.value else { return None };
        let bytes = self.string_bytes(literal);
        Some(self.cx.constant(Constant::Str(bytes)))
    }
}
