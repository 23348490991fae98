//! `obj.__dict__`. Attributes of an instance are in fixed slots as long as code only looks at its `__dict__`, which is then
//! made of them when it is asked for. Where the dict is filled or goes elsewhere, instances of the class have no slots. The same holds of the
//! variables of a module.

use super::engine::{Cx, Engine, Site, Source};
use super::facts::Target;
use super::shape::{Point, Shape};
use crate::ir::op::CompareOp;
use crate::ir::{Block, ClassId, Name, Op, Value};
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
        self.dict_steps.extend(self.current);
        match atom {
            Atom::Instance(class) => {
                self.see_dict(*class, filled);
                let receiver = self.types.single(atom.clone());
                self.escape(receiver);
                self.types.single(Atom::Container(BuiltinType::Dict, CellId::OPEN))
            }
            Atom::Module(module) => {
                self.modules_seen.insert(*module);
                self.open_globals(*module);
                if filled {
                    self.modules_filled.insert(*module);
                }
                self.open_container(BuiltinType::Dict)
            }
            _ => {
                self.any_name = true;
                self.dicts_seen = true;
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
        self.uses_only_read(cx, &shape, value) && self.is_used_at_once(cx, &shape, value)
    }

    /// Whether nothing that may change the instance is done between the making of its dict and the uses of it.
    fn is_used_at_once(&mut self, cx: Cx, shape: &Shape, dict: Value) -> bool {
        let place = |block: &Block| shape.body.blocks[*block].ops.iter().position(|&op| op == dict);
        let Some((made, step)) = shape.order.iter().find_map(|block| Some((*block, place(block)?))) else { return false };
        let mut uses: Vec<Point> = shape.uses[dict].clone();
        let narrowed = |at: &Point| {
            let op = *shape.body.blocks[shape.order[at.block as usize]].ops.get(at.step as usize)?;
            matches!(shape.body.op(op), Some(Op::Refine { .. } | Op::CheckBound { .. })).then_some(op)
        };
        let mut index = 0;
        while let Some(at) = uses.get(index) {
            uses.extend(narrowed(at).iter().flat_map(|&op| shape.uses[op].clone()).filter(|at| !uses.contains(at)).collect::<Vec<_>>());
            index += 1;
        }
        uses.iter().all(|at| {
            let (used, until) = (shape.order[at.block as usize], at.step as usize);
            if used == made && until > step {
                return self.are_quiet(cx, shape, &shape.body.blocks[made].ops[step + 1..until]);
            }
            let before = &shape.body.blocks[used].ops[..until.min(shape.body.blocks[used].ops.len())];
            self.are_quiet(cx, shape, &shape.body.blocks[made].ops[step + 1..])
                && self.are_quiet(cx, shape, before)
                && blocks_between(shape, made, used).iter().all(|&block| self.are_quiet(cx, shape, &shape.body.blocks[block].ops))
        })
    }

    fn are_quiet(&mut self, cx: Cx, shape: &Shape, ops: &[Value]) -> bool {
        ops.iter().all(|&op| self.is_quiet(cx, shape, op))
    }

    /// Whether an operation runs no code of the program, and changes no attribute.
    fn is_quiet(&mut self, cx: Cx, shape: &Shape, op: Value) -> bool {
        match shape.body.op(op).expect("blocks list operations") {
            Op::Const(_) | Op::Unbound | Op::IsUnbound(_) | Op::Not(_) | Op::Refine { .. } | Op::CheckBound { .. } => true,
            Op::Tuple(_) | Op::List(_) | Op::ListPush { .. } | Op::TupleItem { .. } | Op::BuildStr(_) | Op::BuiltinName(_) => true,
            Op::ModuleRef(_) | Op::LoadGlobal(_) | Op::CellGet(_) | Op::Capture(_) | Op::LookUp { .. } => true,
            Op::GetAttr { name, .. } if self.text(*name) == "__dict__" => true,
            Op::GetAttr { .. } => self.instances[cx.inst].calls.get(&op).is_some_and(|resolution| {
                let is_plain = |target: &Target| matches!(target, Target::Slot { .. } | Target::ClassAttr { .. } | Target::Bind { .. });
                resolution.arms.iter().all(|arm| is_plain(&arm.target))
            }),
            Op::SetAttr { .. } | Op::DelAttr { .. } | Op::ImportModule(_) | Op::Yield(_) => false,
            other => {
                let mut operands = Vec::new();
                other.for_each_use(|value| operands.push(self.instances[cx.inst].types[value]));
                let is_plain = |atom: &Atom| {
                    matches!(atom, Atom::Builtin(_) | Atom::BuiltinFunction(_) | Atom::NamedBuiltin(_) | Atom::BuiltinClass(_))
                };
                operands.into_iter().all(|ty| self.types.atoms(ty).all(is_plain))
            }
        }
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
                Op::Call { callee, .. } => *callee != dict && self.is_builtin_of(self.ty(cx.inst, *callee), READERS),
                Op::Compare { op, .. } => !matches!(op, CompareOp::Is | CompareOp::IsNot),
                Op::GetIter(_)
                | Op::LookUp { .. }
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

    /// Whether a callee is one of the builtin functions and classes of those names.
    pub fn is_builtin_of(&self, callee: Ty, names: &[&str]) -> bool {
        self.types.only(callee).is_some_and(|atom| match atom {
            Atom::BuiltinClass(kind) => names.contains(&kind.python_name()),
            Atom::BuiltinFunction(row) => {
                let (owner, name) = taipan_rt_abi::PYTHON[*row as usize].name();
                owner.is_empty() && names.contains(&name)
            }
            Atom::NamedBuiltin(name) => names.contains(&self.text(*name)),
            _ => false,
        })
    }
}

/// The blocks on the ways from the end of one block to the start of another.
fn blocks_between(shape: &Shape, from: Block, to: Block) -> Vec<Block> {
    let mut after = Vec::new();
    let mut pending = shape.body.successors(from);
    while let Some(block) = pending.pop() {
        if block != from && !after.contains(&block) {
            after.push(block);
            pending.extend(shape.body.successors(block));
        }
    }
    // Those of them from which there is a way on; `to` itself only where it lies on a circle.
    let mut between: Vec<Block> = Vec::new();
    loop {
        let leads_on = |&&block: &&Block| shape.body.successors(block).iter().any(|next| *next == to || between.contains(next));
        let more: Vec<Block> = after.iter().filter(|block| !between.contains(block)).filter(leads_on).copied().collect();
        if more.is_empty() {
            return between;
        }
        between.extend(more);
    }
}
