//! `import` and `from … import`: modules are known; what is left for run time is when each one runs.

use super::unit::Unit;
use crate::load::{Origin, absolute, native_names, part_of};
use ruff_python_ast as ast;
use ruff_text_size::{Ranged, TextRange};
use taipan_mir::ir::op::Binding;
use taipan_mir::ir::program::Constant;
use taipan_mir::ir::{ModuleId, Op, Span, Terminator, Value};

impl<'a> Unit<'_, 'a> {
    /// `import a.b.c as d`.
    pub fn import(&mut self, import: &'a ast::StmtImport) {
        for alias in &import.names {
            let range = alias.range();
            let Some(module) = self.run_module(&alias.name, range) else { return };
            let (bound, module) = match &alias.asname {
                Some(name) => (name.as_str(), module),
                None => {
                    let top = alias.name.split('.').next().unwrap_or(&alias.name);
                    (top, self.cx.graph.module(top).map_or(module, |index| ModuleId(index as u32)))
                }
            };
            let value = self.emit(Op::ModuleRef(module), range);
            self.store_name(bound, value, range);
        }
    }

    /// `from m import a, b as c`, `from . import x`, `from m import *`.
    pub fn import_from(&mut self, import: &'a ast::StmtImportFrom) {
        let range = import.range;
        if import.level == 0 && import.module.as_deref() == Some("__future__") {
            return;
        }
        let Some(name) = absolute(self.cx.loaded(self.module), import.level, import.module.as_deref()) else {
            return self.raise_import("ImportError", "attempted relative import beyond top-level package", None, range);
        };
        let Some(module) = self.run_module(&name, range) else { return };
        if import.names.iter().any(|alias| alias.name.as_str() == "*") {
            return self.import_star(module, import.range);
        }
        for alias in &import.names {
            let value = self.imported(module, &name, &alias.name, alias.range());
            let bound = alias.asname.as_ref().unwrap_or(&alias.name);
            self.store_name(bound, value, alias.range());
        }
    }

    /// Runs a module and the packages around it. `None` when it can't be found: then that is raised here.
    fn run_module(&mut self, dotted: &str, range: TextRange) -> Option<ModuleId> {
        let mut last = None;
        let ends = dotted.match_indices('.').map(|(at, _)| at).chain([dotted.len()]);
        for end in ends {
            let name = &dotted[..end];
            let Some(index) = self.cx.graph.module(name) else {
                let message = match name.rsplit_once('.') {
                    Some((parent, _)) if self.cx.graph.module(parent).is_some_and(|at| self.cx.graph.modules[at].folder.is_none()) => {
                        format!("No module named '{name}'; '{parent}' is not a package")
                    }
                    _ => format!("No module named '{name}'"),
                };
                self.raise_import("ModuleNotFoundError", &message, Some(name), range);
                return None;
            };
            let module = ModuleId(index as u32);
            if self.cx.graph.modules[index].origin == Origin::Native {
                self.register(module, self.span(range));
            } else if index != 0 {
                // The script itself runs already.
                self.emit(Op::ImportModule(module), range);
                if let Some(part) = part_of(name).and_then(|part| self.cx.graph.module(part)) {
                    self.emit(Op::ImportModule(ModuleId(part as u32)), range);
                }
            }
            last = Some(module);
        }
        last
    }

    /// Enters a module into `sys.modules`, in programs that mention it.
    pub fn register(&mut self, module: ModuleId, span: Span) {
        let Some(sys) = self.cx.module_table else { return };
        let sys = self.ssa.emit(Op::ModuleRef(sys), span);
        let name = self.cx.name("modules");
        let obj = self.ssa.emit(Op::GetAttr { obj: sys, name }, span);
        let key = self.constant(Constant::Str(self.cx.loaded(module).name.clone().into_bytes()), span);
        let value = self.ssa.emit(Op::ModuleRef(module), span);
        self.ssa.emit(Op::SetItem { obj, key, value }, span);
    }

    fn raise_import(&mut self, class: &str, message: &str, module: Option<&str>, range: TextRange) {
        let class = self.cx.name(class);
        let callee = self.emit(Op::BuiltinName(class), range);
        let mut args = vec![self.string(message, range)];
        args.extend(module.map(|module| self.string(module, range)));
        let names = module.map(|_| self.cx.name("name")).into_iter().collect();
        let exc = self.emit(Op::Call { callee, args, names }, range);
        self.emit(Op::Raise { exc, cause: None }, range);
        self.ssa.terminate(Terminator::Unreachable);
    }

    /// What `from module import name` gives: a variable of the module, else a submodule.
    fn imported(&mut self, module: ModuleId, dotted: &str, text: &str, range: TextRange) -> Value {
        let name = self.cx.name(text);
        if self.cx.loaded(module).origin == Origin::Native && may_have(dotted, text) {
            let obj = self.emit(Op::ModuleRef(module), range);
            return self.emit(Op::GetAttr { obj, name }, range);
        }
        let submodule = self.cx.graph.module(&format!("{dotted}.{text}")).map(|index| ModuleId(index as u32));
        let global = self.cx.globals.get(&(module, name)).copied();
        let Some(global) = global else {
            if let Some(submodule) = submodule {
                return self.import_submodule(submodule, range);
            }
            let known = match text {
                "__name__" => Some(Constant::Str(self.cx.loaded(module).name.clone().into_bytes())),
                "__file__" => Some(Constant::Str(self.cx.loaded(module).path.clone().into_bytes())),
                _ => None,
            };
            if let Some(constant) = known {
                return self.literal(constant, range);
            }
            let span = self.span(range);
            let value = self.ssa.unbound(span);
            return self.emit(Op::CheckBound { value, name, kind: Binding::Import(module) }, range);
        };
        let value = self.emit(Op::LoadGlobal(global), range);
        let Some(submodule) = submodule else {
            return self.emit(Op::CheckBound { value, name, kind: Binding::Import(module) }, range);
        };
        self.or_else(value, range, |unit| unit.import_submodule(submodule, range))
    }

    fn import_submodule(&mut self, module: ModuleId, range: TextRange) -> Value {
        self.emit(Op::ImportModule(module), range);
        self.emit(Op::ModuleRef(module), range)
    }

    /// Every name that the module exports; one that is not set yet stays unset here too.
    fn import_star(&mut self, module: ModuleId, range: TextRange) {
        for text in self.cx.stars_of(self.module, range) {
            let name = self.cx.name(&text);
            let value = match self.cx.globals.get(&(module, name)) {
                Some(&global) => self.emit(Op::LoadGlobal(global), range),
                None => {
                    let dotted = self.cx.loaded(module).name.clone();
                    self.imported(module, &dotted, &text, range)
                }
            };
            self.store_name(&text, value, range);
        }
    }
}

/// Whether a native module may have that name. The tables know all names of most, so that `from posix import _path_normpath` is the
/// ImportError that a program may be ready for. The row `_time.timezone` works out an attribute of `time`.
fn may_have(module: &str, name: &str) -> bool {
    matches!((module, name), ("sys" | "builtins", _) | ("posix", "environ"))
        || name.starts_with("__")
        || native_names(module).contains(&name)
        || native_names(&format!("_{module}")).contains(&name)
}
