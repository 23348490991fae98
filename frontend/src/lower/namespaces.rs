//! `globals()`, `locals()`, `vars()` and `dir()` without arguments: the variables of the place as a dict, which is made anew by each call.

use super::unit::Unit;
use crate::scope::{Resolution, ScopeKind};
use ruff_python_ast::Expr;
use ruff_text_size::TextRange;
use taipan_mir::ir::program::Constant;
use taipan_mir::ir::{Name, Op, Value};

impl Unit<'_, '_> {
    /// What such a call gives; `None` where `text` is something else here.
    pub fn namespace(&mut self, text: &str, range: TextRange) -> Option<Value> {
        if !matches!(text, "globals" | "locals" | "vars" | "dir") || !self.is_builtin_here(text) {
            return None;
        }
        let kind = self.scopes[self.scope].kind;
        let dict = match (text, kind) {
            ("globals", _) | (_, ScopeKind::Module) => self.module_variables(range),
            (_, ScopeKind::Class) => {
                let (cls, _) = self.open_class();
                let name = self.cx.name("__dict__");
                let attrs = self.emit(Op::GetAttr { obj: cls, name }, range);
                self.call_builtin("dict", vec![attrs], range)
            }
            _ => self.local_variables(range),
        };
        Some(if text == "dir" { self.call_builtin("sorted", vec![dict], range) } else { dict })
    }

    /// Whether an expression is `globals()`.
    pub fn is_globals_call(&mut self, expr: &Expr) -> bool {
        let Expr::Call(call) = expr else { return false };
        let Expr::Name(name) = &*call.func else { return false };
        name.id.as_str() == "globals" && call.arguments.is_empty() && self.is_builtin_here("globals")
    }

    /// `globals()[key] = value`.
    pub fn store_in_globals(&mut self, key: Value, value: Value, range: TextRange) {
        let module = self.this_module(range);
        self.call_builtin("setattr", vec![module, key, value], range);
    }

    fn this_module(&mut self, range: TextRange) -> Value {
        self.emit(Op::ModuleRef(self.module), range)
    }

    fn module_variables(&mut self, range: TextRange) -> Value {
        let obj = self.this_module(range);
        let name = self.cx.name("__dict__");
        self.emit(Op::GetAttr { obj, name }, range)
    }

    fn local_variables(&mut self, range: TextRange) -> Value {
        let dict = self.emit(Op::Dict(Vec::new()), range);
        let scope = self.scope;
        let names: Vec<Name> = self.scopes[scope].order.clone();
        for name in names {
            let Resolution::Variable(owner) = self.scopes.resolution(scope, name) else { continue };
            // The compiler's own.
            if self.cx.program.names[name].starts_with('.') {
                continue;
            }
            let value = match self.scopes.is_captured(owner, name) {
                true => {
                    let cell = self.cell(owner, name);
                    self.emit(Op::CellGet(cell), range)
                }
                false => self.ssa.read((owner, name)),
            };
            let unbound = self.emit(Op::IsUnbound(value), range);
            let (found, next) = (self.new_block(range), self.new_block(range));
            self.ssa.branch(unbound, next, found);
            self.ssa.seal_and_start(found);
            let text = self.cx.program.names[name].clone();
            let key = self.literal(Constant::Str(text.into_bytes()), range);
            self.emit(Op::DictInsert { dict, key, value }, range);
            self.ssa.jump(next, Vec::new());
            self.ssa.seal_and_start(next);
        }
        dict
    }

    /// Calls a builtin.
    pub fn call_builtin(&mut self, text: &str, args: Vec<Value>, range: TextRange) -> Value {
        let name = self.cx.name(text);
        let callee = self.emit(Op::BuiltinName(name), range);
        self.emit(Op::Call { callee, args, names: Vec::new() }, range)
    }
}
