//! Types as text, in the notation of annotations: `list[int | None]`.

use super::table::TypeTable;
use super::ty::{Atom, Ty};
use crate::ir::Program;
use taipan_rt_abi::{BuiltinType, PYTHON};

/// Recursive types are cut at this depth.
const MAX_DEPTH: usize = 5;

impl TypeTable {
    /// `ty` as an annotation would say it.
    pub fn display(&self, ty: Ty, program: &Program) -> String {
        self.at_depth(ty, program, 0)
    }

    fn at_depth(&self, ty: Ty, program: &Program, depth: usize) -> String {
        if depth > MAX_DEPTH {
            return "...".into();
        }
        let mut parts: Vec<(u8, String)> = self.atoms(ty).map(|atom| (rank(atom), self.atom_text(atom, program, depth + 1))).collect();
        parts.sort();
        parts.dedup();
        match parts.is_empty() {
            true => "Never".into(),
            false => parts.into_iter().map(|(_, text)| text).collect::<Vec<_>>().join(" | "),
        }
    }

    fn atom_text(&self, atom: &Atom, program: &Program, depth: usize) -> String {
        let show = |ty: Ty| self.at_depth(ty, program, depth);
        match atom {
            Atom::Dyn => "Any".into(),
            Atom::Unbound => "Unbound".into(),
            Atom::Builtin(BuiltinType::NoneType) => "None".into(),
            Atom::Builtin(ty) => ty.python_name().into(),
            Atom::Tuple(items) if items.is_empty() => "tuple[()]".into(),
            Atom::Tuple(items) => format!("tuple[{}]", items.iter().map(|&item| show(item)).collect::<Vec<_>>().join(", ")),
            Atom::Container(ty, cell) => {
                let (key, item) = self.contents(*cell);
                match ty {
                    BuiltinType::Object => format!("Iterator[{}]", show(item)),
                    BuiltinType::Tuple => format!("tuple[{}, ...]", show(item)),
                    _ if key != Ty::NEVER => format!("{}[{}, {}]", ty.python_name(), show(key), show(item)),
                    _ => format!("{}[{}]", ty.python_name(), show(item)),
                }
            }
            Atom::Array(code) => format!("array.array['{}']", code.letter()),
            Atom::Instance(class) => program.classes[*class].qualname.clone(),
            Atom::Function(func, _) => format!("def {}", program.functions[*func].qualname),
            Atom::Method(func, receiver) => format!("{} of {}", show(*func), show(*receiver)),
            Atom::Class(class) => format!("type[{}]", program.classes[*class].qualname),
            Atom::BuiltinClass(ty) => format!("type[{}]", ty.python_name()),
            Atom::BuiltinFunction(row) => format!("builtin {}", row_name(*row)),
            Atom::NamedBuiltin(name) => format!("builtin {}", program.names[*name]),
            Atom::BuiltinMethod(row, receiver) => format!("builtin {} of {}", row_name(*row), show(*receiver)),
            Atom::Module(module) => format!("module {}", program.modules[*module].name),
            Atom::Generator(_) => "Generator".into(),
            Atom::Super(class, _) => format!("super of {}", program.classes[*class].qualname),
            Atom::Property(get, _, _) => format!("property({})", show(*get)),
            Atom::ClassMethod(func) => format!("classmethod({})", show(*func)),
            Atom::StaticMethod(func) => format!("staticmethod({})", show(*func)),
            Atom::Variable(cell) => format!("variable[{}]", show(self.contents(*cell).1)),
        }
    }
}

/// `None` stands last in a union, as people write it.
fn rank(atom: &Atom) -> u8 {
    match atom {
        Atom::Unbound => 2,
        Atom::Builtin(BuiltinType::NoneType) => 1,
        _ => 0,
    }
}

fn row_name(row: u32) -> String {
    match PYTHON[row as usize].name() {
        ("", name) => name.into(),
        (owner, name) => format!("{owner}.{name}"),
    }
}
