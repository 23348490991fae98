//! What a host sees of an extension module: its variables, and functions that take what their annotations say.
//!
//! A host reads the variables of the script and never sets them. Whatever it gets may be called and filled with anything; whatever
//! it gives is `Dyn`, a value of the host's own among them. Those are of no native type, even where `isinstance` says so.

use super::engine::{Engine, Site};
use crate::ir::{FuncId, Program};
use crate::types::{Atom, InferId, Ty};
use taipan_rt_abi::BuiltinType;
use taipan_rt_abi::descriptor::exact_annotation;

impl Engine<'_> {
    /// A host may read a variable that holds values of a type.
    pub fn export(&mut self, ty: Ty) {
        // For a module it gets its own of that name.
        let seen = self.types.filter(ty, |atom| !matches!(atom, Atom::Module(_) | Atom::Unbound));
        self.escape(seen);
    }

    /// Gives a function an instance for arguments that are exactly what its annotations say, beside the one that takes anything.
    pub fn open_annotated(&mut self, func: FuncId, env: Option<InferId>) {
        if self.closures.entry((func, env)).or_default().annotated.is_some() {
            return;
        }
        let params = annotated_params(self.program, func);
        if params.iter().all(|&ty| ty == Ty::DYN) {
            return;
        }
        let params = self.catch_all_params(func, &params);
        let inst = self.new_instance(func, env, params, None);
        self.instances[inst].open = true;
        self.instances[inst].callers.insert((inst, Site::Runtime));
        self.closures.entry((func, env)).or_default().annotated = Some(inst);
        self.escape_result(inst);
    }

    /// Whether a value of a host may pass for one of a builtin type although it is not one.
    pub fn is_imitated(&self, kind: BuiltinType) -> bool {
        self.program.extension && !matches!(kind, BuiltinType::NoneType | BuiltinType::Bool)
    }

    /// Whether a value of a host may be of exactly a builtin type without being a native one.
    pub fn is_exactly_imitated(&self, kind: BuiltinType) -> bool {
        self.program.extension && !kind.crosses_by_value()
    }
}

/// The types that annotations promise; `DYN` where they say nothing that is checked.
fn annotated_params(program: &Program, func: FuncId) -> Vec<Ty> {
    let function = &program.functions[func];
    let plain = function.params.positional.len() + function.params.keyword_only.len();
    let type_of = |annotation: &Option<String>| match exact_annotation(annotation.as_deref()?)? {
        BuiltinType::Int => Some(Ty::INT),
        BuiltinType::Float => Some(Ty::FLOAT),
        BuiltinType::Bool => Some(Ty::BOOL),
        BuiltinType::Str => Some(Ty::STR),
        BuiltinType::Bytes => Some(Ty::BYTES),
        _ => None,
    };
    function.annotations.iter().take(plain).map(|annotation| type_of(annotation).unwrap_or(Ty::DYN)).collect()
}
