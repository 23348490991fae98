//! `obj.__dict__`. Attributes of an instance are in fixed slots as long as code only looks at its `__dict__`, which is then
//! made of them when it is asked for. Where the dict is filled or goes elsewhere, instances of the class have no slots.

use super::engine::{Cx, Engine, Site, Source};
use super::shape::Shape;
use crate::ir::op::CompareOp;
use crate::ir::{ClassId, Name, Op, Value};
use crate::types::{Atom, CellId, Ty};
use taipan_rt_abi::BuiltinType;

/// Methods that leave a dict as it is, and don't give it away.
const READING: &[&str] = &["items", "keys", "values", "get", "copy", "__contains__", "__getitem__", "__len__", "__iter__"];

/// Builtin functions and classes of which the same holds.
const READERS: &[&str] = &[
    "print",
    "len",
    "sorted",
    "dict",
    "list",
    "tuple",
    "set",
    "frozenset",
    "str",
    "repr",
    "any",
    "all",
    "min",
    "max",
    "sum",
    "bool",
    "enumerate",
    "isinstance",
    "type",
    "iter",
    "zip",
];

impl Engine<'_> {
    /// Reads the `__dict__` of what one atom describes. The dict is the result of the operation at hand.
    pub fn instance_dict(&mut self, cx: Cx, atom: &Atom) -> Ty {
        let filled = !self.is_only_read(cx);
        match atom {
            Atom::Instance(class) => {
                self.see_dict(*class, filled);
                let receiver = self.types.single(atom.clone());
                self.escape(receiver);
                self.types.single(Atom::Container(BuiltinType::Dict, CellId::OPEN))
            }
            _ => {
                self.any_name = true;
                self.dirty = true;
                if filled {
                    self.dicts_filled = true;
                    self.store_unknown_name(Ty::DYN, Ty::DYN);
                }
                Ty::DYN
            }
        }
    }

    /// The `__dict__` of an instance is seen; `filled` says that more may happen to it than a look.
    pub fn see_dict(&mut self, class: ClassId, filled: bool) {
        if !self.can_have_dict(class) {
            return;
        }
        if !std::mem::replace(&mut self.classes[class].dict_seen, true) {
            self.dirty = true;
        }
        if filled && !std::mem::replace(&mut self.classes[class].in_dict, true) {
            self.dirty = true;
            self.wake(Source::Mro(class));
        }
    }

    /// Whether instances of a class take attributes beyond those in the `__slots__` of its classes.
    pub fn can_have_dict(&mut self, class: ClassId) -> bool {
        self.read(Source::Mro(class));
        let dict = self.name("__dict__");
        let lacks = |slots: &Option<Vec<Name>>| slots.as_ref().is_some_and(|slots| !slots.iter().any(|&slot| Some(slot) == dict));
        let state = &self.classes[class];
        let has_plain_base = state.builtin_base.is_some_and(|base| base.is_subtype(BuiltinType::BaseException));
        state.mro.is_none() || has_plain_base || !self.user_mro(class).iter().all(|&at| lacks(&self.program.classes[at].slots))
    }

    /// Whether `__slots__` forbids an attribute of that name.
    pub fn is_forbidden(&mut self, class: ClassId, name: Name) -> bool {
        let is_slot = |engine: &Self, at: ClassId| engine.program.classes[at].slots.as_ref().is_some_and(|slots| slots.contains(&name));
        !self.can_have_dict(class) && !self.user_mro(class).into_iter().any(|at| is_slot(self, at))
    }

    fn is_only_read(&mut self, cx: Cx) -> bool {
        let Site::Op(value) = cx.site else { return false };
        let shape = self.shape(self.instances[cx.inst].func);
        self.uses_only_read(cx, &shape, value)
    }

    fn uses_only_read(&self, cx: Cx, shape: &Shape, dict: Value) -> bool {
        shape.uses[dict].iter().all(|point| {
            let block = &shape.body.blocks[shape.order[point.block as usize]];
            let Some(&at) = block.ops.get(point.step as usize) else { return false };
            match shape.body.op(at).expect("blocks list operations") {
                Op::Refine { .. } | Op::CheckBound { .. } => self.uses_only_read(cx, shape, at),
                Op::GetItem { obj, .. } => *obj == dict,
                Op::CallMethod { obj, name, args, .. } => {
                    let name = self.text(*name);
                    let into_container = || self.types.atoms(self.ty(cx.inst, *obj)).all(|atom| matches!(atom, Atom::Container(..)));
                    match *obj == dict {
                        true => READING.contains(&name) && !args.contains(&dict),
                        false => name == "update" && into_container(),
                    }
                }
                Op::Call { callee, .. } => *callee != dict && self.is_reader(self.ty(cx.inst, *callee)),
                Op::Compare { op, .. } => !matches!(op, CompareOp::Is | CompareOp::IsNot),
                Op::GetIter(_)
                | Op::Truth(_)
                | Op::FormatValue { .. }
                | Op::DictUpdate { .. }
                | Op::DictMerge { .. }
                | Op::KeepAlive(_)
                | Op::HoldLocals(_) => true,
                _ => false,
            }
        })
    }

    fn is_reader(&self, callee: Ty) -> bool {
        self.types.only(callee).is_some_and(|atom| match atom {
            Atom::BuiltinClass(kind) => READERS.contains(&kind.python_name()),
            Atom::BuiltinFunction(row) => {
                let (owner, name) = taipan_rt_abi::PYTHON[*row as usize].name();
                owner.is_empty() && READERS.contains(&name)
            }
            Atom::NamedBuiltin(name) => READERS.contains(&self.text(*name)),
            _ => false,
        })
    }
}
