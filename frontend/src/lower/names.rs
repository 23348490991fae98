//! Reading, writing and deleting variables.

use super::builtins::is_builtin;
use super::unit::Unit;
use crate::scope::{Resolution, ScopeId};
use ruff_text_size::TextRange;
use taipan_mir::ir::op::Binding;
use taipan_mir::ir::program::Constant;
use taipan_mir::ir::{Block, Name, Op, Span, Terminator, Value, ValueDef};

impl<'a> Unit<'_, 'a> {
    /// Reads a variable as this scope has it.
    pub fn load_name(&mut self, text: &str, range: TextRange) -> Value {
        let name = self.intern(text);
        match self.scopes.resolution(self.scope, name) {
            Resolution::Variable(owner) => self.load_variable(owner, name, range),
            Resolution::Class => self.load_class_name(name, range),
            Resolution::Global => self.load_global(name, range),
        }
    }

    /// Writes a variable as this scope has it.
    pub fn store_name(&mut self, text: &str, value: Value, range: TextRange) {
        let name = self.intern(text);
        self.store_interned(name, value, range);
    }

    fn store_interned(&mut self, name: Name, value: Value, range: TextRange) {
        match self.scopes.resolution(self.scope, name) {
            Resolution::Variable(owner) => self.store_variable(owner, name, value, range),
            Resolution::Class => {
                let scope = self.scope;
                let open = self.classes.get_mut(&scope).expect("a class body is open");
                let (cls, class) = (open.value, open.class);
                if open.depth == 0 {
                    open.set.insert(name);
                }
                self.emit(Op::ClassSet { cls, class, name, value }, range);
            }
            Resolution::Global => {
                let global = self.cx.globals[&(self.module, name)];
                self.emit(Op::StoreGlobal { global, value }, range);
            }
        }
    }

    /// `del name`: an error when it is not set.
    pub fn delete_name(&mut self, text: &str, range: TextRange) {
        let name = self.intern(text);
        match self.scopes.resolution(self.scope, name) {
            Resolution::Variable(owner) => {
                self.load_variable(owner, name, range);
            }
            Resolution::Class => {
                let (cls, class) = self.open_class();
                let value = self.emit(Op::ClassGet { cls, class, name }, range);
                self.emit(Op::CheckBound { value, name, kind: Binding::Global }, range);
            }
            Resolution::Global => {
                let global = self.cx.globals[&(self.module, name)];
                let value = self.emit(Op::LoadGlobal(global), range);
                self.emit(Op::CheckBound { value, name, kind: Binding::Global }, range);
            }
        }
        self.unbind(text, range);
    }

    /// Makes a variable unbound, set or not.
    pub fn unbind(&mut self, text: &str, range: TextRange) {
        let name = self.intern(text);
        let span = self.span(range);
        let unbound = self.ssa.unbound(span);
        self.store_interned(name, unbound, range);
        if let (Resolution::Class, Some(open)) = (self.scopes.resolution(self.scope, name), self.classes.get_mut(&self.scope)) {
            open.set.remove(&name);
        }
    }

    /// The class whose body this is: the object, and the statement.
    pub fn open_class(&self) -> (Value, taipan_mir::ir::ClassId) {
        let open = &self.classes[&self.scope];
        (open.value, open.class)
    }

    /// The cell of a captured variable.
    pub fn cell(&mut self, owner: ScopeId, name: Name) -> Value {
        *self.cells.get(&(owner, name)).expect("a captured variable has its cell before it is used")
    }

    /// Reads a function's or comprehension's variable.
    pub fn load_variable(&mut self, owner: ScopeId, name: Name, range: TextRange) -> Value {
        let kind = if owner == self.scope { Binding::Local } else { Binding::Free };
        if self.scopes.is_captured(owner, name) {
            let cell = self.cell(owner, name);
            let value = self.emit(Op::CellGet(cell), range);
            return self.emit(Op::CheckBound { value, name, kind }, range);
        }
        let value = self.ssa.read((owner, name));
        let certain = match &self.ssa.body.values[value].def {
            ValueDef::Op(op) => !matches!(op, Op::Unbound),
            ValueDef::Param(block, _) => *block == taipan_mir::ir::Body::ENTRY,
        };
        if certain {
            return value;
        }
        let checked = self.emit(Op::CheckBound { value, name, kind }, range);
        self.ssa.refine((owner, name), checked);
        checked
    }

    /// Writes a function's or comprehension's variable.
    pub fn store_variable(&mut self, owner: ScopeId, name: Name, value: Value, range: TextRange) {
        if self.scopes.is_captured(owner, name) {
            let cell = self.cell(owner, name);
            self.emit(Op::CellSet { cell, value }, range);
        } else if self.cx.observes_death {
            let old = self.ssa.read((owner, name));
            self.rebinds_param |= owner == self.unit && self.params.contains(&name);
            self.ssa.write((owner, name), value);
            self.keep_alive(vec![old], range);
        } else {
            self.ssa.write((owner, name), value);
        }
    }

    /// Values that variables give up here.
    fn keep_alive(&mut self, mut values: Vec<Value>, range: TextRange) {
        values.retain(|&value| !matches!(self.ssa.body.op(value), Some(Op::Unbound | Op::Const(_))));
        if !values.is_empty() {
            self.emit(Op::KeepAlive(values), range);
        }
    }

    /// The function ends: its variables give up what they hold.
    pub fn end_of_scope(&mut self, range: TextRange) {
        if !self.cx.observes_death || self.ssa.is_dead() {
            return;
        }
        let values = self.held_by(self.unit);
        self.keep_alive(values, range);
    }

    /// A comprehension or a generator that never was ends: its variables and its iterator give up what they hold.
    pub fn end_of_comprehension(&mut self, scope: ScopeId, iter: Value, range: TextRange) {
        if !self.cx.observes_death || self.ssa.is_dead() {
            return;
        }
        let mut values = vec![iter];
        values.extend(self.held_by(scope));
        self.keep_alive(values, range);
    }

    /// What the variables of a scope hold now, in CPython's order.
    fn held_by(&mut self, scope: ScopeId) -> Vec<Value> {
        let mut values = Vec::new();
        for &name in &self.scopes[scope].order {
            if self.scopes.resolution(scope, name) == Resolution::Variable(scope) && !self.scopes.is_captured(scope, name) {
                values.push(self.ssa.read((scope, name)));
            }
        }
        values
    }

    /// From here, an exception that leaves the function takes along what the variables hold. Does nothing in a program that can't tell.
    pub fn guard_locals(&mut self, span: Span) {
        if self.cx.observes_death {
            let escape = self.ssa.new_block(span);
            self.ssa.set_unwind(Some(escape), span);
            self.escape = Some(escape);
        }
    }

    /// Writes what [`Unit::guard_locals`] began, behind all code of the function.
    pub fn end_guard(&mut self, range: TextRange) {
        if let Some(escape) = self.escape {
            self.set_unwind(None);
            self.write_escape(escape, None, self.unit, range);
        }
    }

    /// [`Unit::guard_locals`] for a comprehension's variables; gives what [`Unit::end_comprehension_guard`] asks for.
    pub fn guard_comprehension(&mut self, range: TextRange) -> Option<(Block, Option<Block>)> {
        let escape = self.cx.observes_death.then(|| self.new_block(range))?;
        let around = self.ssa.unwind();
        self.set_unwind(Some(escape));
        Some((escape, around))
    }

    /// The code of the comprehension over `iter` ends.
    pub fn end_comprehension_guard(&mut self, guard: Option<(Block, Option<Block>)>, iter: Value, scope: ScopeId, range: TextRange) {
        let Some((escape, around)) = guard else { return };
        let end = self.new_block(range);
        self.ssa.jump(end, Vec::new());
        self.set_unwind(around);
        self.write_escape(escape, Some(iter), scope, range);
        self.ssa.seal_and_start(end);
    }

    fn write_escape(&mut self, escape: Block, iter: Option<Value>, scope: ScopeId, range: TextRange) {
        self.ssa.seal_and_start(escape);
        if self.ssa.is_dead() {
            return;
        }
        let mut values: Vec<Value> = iter.into_iter().chain(self.held_by(scope)).collect();
        values.retain(|&value| !matches!(self.ssa.body.op(value), Some(Op::Unbound | Op::Const(_))));
        if !values.is_empty() {
            self.emit(Op::HoldLocals(values), range);
        }
        self.ssa.terminate(Terminator::Propagate);
    }

    /// A name that the class body binds: its own, or while that is not set the module's.
    fn load_class_name(&mut self, name: Name, range: TextRange) -> Value {
        let (cls, class) = self.open_class();
        let value = self.emit(Op::ClassGet { cls, class, name }, range);
        if self.classes[&self.scope].set.contains(&name) {
            return self.emit(Op::CheckBound { value, name, kind: Binding::Global }, range);
        }
        self.or_else(value, range, |unit| unit.load_global(name, range))
    }

    /// `value` where it is bound, otherwise what `other` makes.
    pub fn or_else(&mut self, value: Value, range: TextRange, other: impl FnOnce(&mut Self) -> Value) -> Value {
        let (missing, join) = (self.new_block(range), self.new_block(range));
        let span = self.span(range);
        let result = self.ssa.body.add_param(join, span);
        let unbound = self.emit(Op::IsUnbound(value), range);
        let found = self.new_block(range);
        self.ssa.branch(unbound, missing, found);
        self.ssa.seal_and_start(found);
        self.ssa.jump(join, vec![value]);
        self.ssa.seal_and_start(missing);
        let fallback = other(self);
        self.ssa.jump(join, vec![fallback]);
        self.ssa.seal_and_start(join);
        result
    }

    /// A module-level variable, or a builtin.
    fn load_global(&mut self, name: Name, range: TextRange) -> Value {
        let text = self.cx.program.names[name].clone();
        if let Some(&global) = self.cx.globals.get(&(self.module, name)) {
            let value = self.emit(Op::LoadGlobal(global), range);
            if is_builtin(&text) {
                return self.or_else(value, range, |unit| unit.emit(Op::BuiltinName(name), range));
            }
            return match self.module_constant(&text) {
                Some(constant) => {
                    let span = self.span(range);
                    self.or_else(value, range, |unit| unit.constant(constant, span))
                }
                None => self.emit(Op::CheckBound { value, name, kind: Binding::Global }, range),
            };
        }
        let span = self.span(range);
        if let Some(constant) = self.module_constant(&text) {
            return self.constant(constant, span);
        }
        if is_builtin(&text) {
            return self.emit(Op::BuiltinName(name), range);
        }
        // No statement binds it, but `globals()["name"] = value` may.
        let global = self.cx.declare_global(self.module, name);
        let value = self.emit(Op::LoadGlobal(global), range);
        self.emit(Op::CheckBound { value, name, kind: Binding::Global }, range)
    }

    /// What a module has before its first statement runs.
    pub fn module_constant(&mut self, text: &str) -> Option<Constant> {
        let loaded = self.cx.loaded(self.module);
        let string = |text: &str| Constant::Str(text.as_bytes().to_vec());
        Some(match text {
            "__name__" => string(&loaded.name),
            "__file__" => string(&loaded.path),
            "__debug__" => Constant::Bool(self.cx.config.asserts),
            "__package__" if loaded.name == "__main__" => Constant::None,
            "__package__" => string(loaded.package()),
            "__spec__" | "__loader__" => Constant::None,
            "__doc__" => {
                let init = self.cx.program.modules[self.module].init;
                match self.cx.program.functions[init].doc {
                    Some(doc) => self.cx.program.constants[doc].clone(),
                    None => Constant::None,
                }
            }
            _ => return None,
        })
    }

    /// Whether a name is a module-level variable here.
    pub fn is_global(&mut self, text: &str) -> bool {
        let name = self.intern(text);
        self.scopes.resolution(self.scope, name) == Resolution::Global
    }

    /// Whether a name is certainly the builtin.
    pub fn is_builtin_here(&mut self, text: &str) -> bool {
        let name = self.intern(text);
        self.scopes.resolution(self.scope, name) == Resolution::Global
            && !self.cx.globals.contains_key(&(self.module, name))
            && is_builtin(text)
    }
}
