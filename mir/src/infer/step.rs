//! Takes one step of an instance: evaluates an operation, follows a terminator or an `unwind` edge.

use super::engine::{Cx, Engine, Site, Source};
use super::shape::{Point, Shape};
use crate::ir::op::Test;
use crate::ir::program::{Constant, FunctionKind};
use crate::ir::{ConstId, Edge, ModuleId, Op, Terminator, Value};
use crate::types::{Atom, InferId, Ty};
use taipan_rt_abi::BuiltinType;

/// How many shapes a tuple with stars may have.
const MAX_SHAPES: usize = 8;

impl Engine<'_> {
    /// Takes the step at `point`, unless control has not come there yet.
    pub fn step(&mut self, inst: InferId, point: Point) {
        let shape = self.shape(self.instances[inst].func);
        let position = point.block as usize;
        let state = &self.instances[inst];
        if !state.reached[position] || (point.step > state.frontier[position] && !state.unwound[position]) {
            return;
        }
        let block = shape.order[position];
        let data = &shape.body.blocks[block];
        if point.step as usize > data.ops.len() {
            if self.instances[inst].unwound[position] {
                self.unwind(inst, &shape, point.block);
            }
            return;
        }
        if point.step > self.instances[inst].frontier[position] {
            return;
        }
        let Some(&value) = data.ops.get(point.step as usize) else {
            return self.terminate(inst, &shape, point);
        };
        let op = shape.body.op(value).expect("blocks list operations");
        if op.generic_may_raise() && !self.instances[inst].unwound[position] && data.unwind.is_some() {
            self.instances[inst].unwound[position] = true;
            self.unwind(inst, &shape, point.block);
        }
        let mut known = true;
        op.for_each_use(|operand| known &= self.ty(inst, operand) != Ty::NEVER);
        if !known {
            return;
        }
        let cx = Cx { inst, site: Site::Op(value) };
        let ty = self.eval(cx, &shape, op, value);
        self.grow(inst, &shape, value, ty);
        let frontier = &mut self.instances[inst].frontier[position];
        if ty != Ty::NEVER && *frontier == point.step {
            *frontier += 1;
            self.push(inst, Point { step: point.step + 1, ..point });
        }
    }

    fn unwind(&mut self, inst: InferId, shape: &Shape, position: u32) {
        if let Some(edge) = &shape.body.blocks[shape.order[position as usize]].unwind {
            self.follow(inst, shape, edge, None);
        }
    }

    /// Goes along an edge; `first` is the type of the target's first parameter where the edge has no argument for it.
    fn follow(&mut self, inst: InferId, shape: &Shape, edge: &Edge, first: Option<Ty>) {
        let params = &shape.body.blocks[edge.block].params;
        let args = edge.args.iter().map(|&arg| self.ty(inst, arg));
        let types: Vec<Ty> = first.into_iter().chain(args).collect();
        for (&param, ty) in params.iter().zip(types) {
            self.grow(inst, shape, param, ty);
        }
        let position = shape.position[edge.block];
        if !std::mem::replace(&mut self.instances[inst].reached[position as usize], true) {
            self.push(inst, Point { block: position, step: 0 });
        }
    }

    fn terminate(&mut self, inst: InferId, shape: &Shape, point: Point) {
        let block = shape.order[point.block as usize];
        let data = &shape.body.blocks[block];
        match data.terminator.as_ref().expect("bodies are complete") {
            Terminator::Jump(edge) => self.follow(inst, shape, edge, None),
            Terminator::Branch { cond, then, otherwise } => {
                let known = self.known_truth(inst, shape, *cond);
                if known != Some(false) {
                    self.follow(inst, shape, then, None);
                }
                if known != Some(true) {
                    self.follow(inst, shape, otherwise, None);
                }
            }
            Terminator::Next { iter, body, done } => {
                let cx = Cx { inst, site: Site::End(block) };
                self.raises_at_end(inst, shape, point.block);
                let item = self.next_item(cx, *iter);
                if item != Ty::NEVER {
                    self.follow(inst, shape, body, Some(item));
                }
                self.follow(inst, shape, done, None);
            }
            Terminator::Delegate { iter, yielded, done, .. } => {
                let cx = Cx { inst, site: Site::End(block) };
                self.raises_at_end(inst, shape, point.block);
                let iter = self.ty(inst, *iter);
                let item = self.next_of(cx, iter);
                let result = self.delegate_result(iter);
                if item != Ty::NEVER {
                    self.follow(inst, shape, yielded, Some(item));
                }
                self.follow(inst, shape, done, Some(result));
            }
            Terminator::Return(value) => {
                let ty = value.map_or(Ty::NONE, |value| self.ty(inst, value));
                self.return_value(inst, ty);
            }
            Terminator::Propagate => self.raises_at_end(inst, shape, point.block),
            Terminator::Switch { .. } | Terminator::Unreachable => {}
        }
    }

    fn raises_at_end(&mut self, inst: InferId, shape: &Shape, position: u32) {
        if !std::mem::replace(&mut self.instances[inst].unwound[position as usize], true) {
            self.unwind(inst, shape, position);
        }
    }

    fn return_value(&mut self, inst: InferId, ty: Ty) {
        let is_generator = self.program.functions[self.instances[inst].func].kind == FunctionKind::Generator;
        let state = &mut self.instances[inst];
        let escaped = state.escaped;
        let old = if is_generator { state.returned } else { state.result };
        let first = !std::mem::replace(&mut state.returns, true);
        if let Some(new) = self.grow_slot(old, ty) {
            let state = &mut self.instances[inst];
            *(if is_generator { &mut state.returned } else { &mut state.result }) = new;
            self.wake(Source::Result(inst));
        } else if first {
            self.wake(Source::Result(inst));
        }
        if escaped {
            self.escape(ty);
        }
    }

    /// Which way a branch goes, where only one is possible.
    fn known_truth(&self, inst: InferId, shape: &Shape, cond: Value) -> Option<bool> {
        match shape.body.op(cond)? {
            Op::Not(inner) => self.known_truth(inst, shape, *inner).map(|truth| !truth),
            Op::Truth(value) => match shape.body.op(*value)? {
                Op::Const(id) => constant_truth(&self.program.constants[*id]),
                Op::Not(inner) => self.known_truth(inst, shape, *inner).map(|truth| !truth),
                _ => None,
            },
            Op::Const(id) => constant_truth(&self.program.constants[*id]),
            Op::IsUnbound(value) => {
                let ty = self.ty(inst, *value);
                if ty == Ty::UNBOUND {
                    Some(true)
                } else if !self.types.may_be_unbound(ty) {
                    Some(false)
                } else {
                    None
                }
            }
            _ => None,
        }
    }

    /// Runs the top level of a module; its instance.
    pub fn run_module(&mut self, module: ModuleId) -> InferId {
        let func = self.program.modules[module].init;
        if let Some(&inst) = self.module_init.get(&func) {
            return inst;
        }
        let inst = self.new_instance(func, None, Vec::new(), None);
        self.module_init.insert(func, inst);
        inst
    }

    /// The type of a constant.
    pub fn constant(&mut self, id: ConstId) -> Ty {
        let ty = match &self.program.constants[id] {
            Constant::None => BuiltinType::NoneType,
            Constant::Bool(_) => BuiltinType::Bool,
            Constant::Ellipsis => BuiltinType::EllipsisType,
            Constant::NotImplemented => BuiltinType::NotImplementedType,
            Constant::Int(_) | Constant::BigInt(_) => BuiltinType::Int,
            Constant::Float(_) => BuiltinType::Float,
            Constant::Complex(..) => BuiltinType::Complex,
            Constant::Str(_) => BuiltinType::Str,
            Constant::Bytes(_) => BuiltinType::Bytes,
        };
        self.types.single(Atom::Builtin(ty))
    }

    fn eval(&mut self, cx: Cx, shape: &Shape, op: &Op, value: Value) -> Ty {
        let inst = cx.inst;
        match op {
            Op::Const(id) => self.constant(*id),
            Op::Unbound => Ty::UNBOUND,
            Op::IsUnbound(_) | Op::Not(_) => Ty::BOOL,
            Op::Truth(arg) => self.truth(cx, *arg),
            Op::Unary { op, arg } => self.unary(cx, *op, *arg),
            Op::Binary { op, lhs, rhs } => self.binary(cx, *op, *lhs, *rhs, false),
            Op::InPlace { op, lhs, rhs } => self.binary(cx, *op, *lhs, *rhs, true),
            Op::Compare { op, lhs, rhs } => self.compare(cx, *op, *lhs, *rhs),
            Op::CheckBound { value, .. } => {
                let ty = self.ty(inst, *value);
                self.types.bound(ty)
            }
            Op::Refine { value, test } => self.refined(cx, *value, test),
            Op::Tuple(items) => {
                let items = items.iter().map(|&item| self.ty(inst, item)).collect();
                self.tuple(cx, 0, items)
            }
            Op::List(items) => self.display(cx, BuiltinType::List, items),
            Op::Set(items) => {
                let ty = self.display(cx, BuiltinType::Set, items);
                self.touch(ty, &["__hash__", "__eq__"], Ty::NEVER);
                ty
            }
            Op::Dict(items) => {
                let cell = self.site_cell(cx, 0);
                for pair in items.chunks(2) {
                    self.types.add_contents(cell, self.instances[inst].types[pair[0]], self.instances[inst].types[pair[1]]);
                }
                let keys = self.contents(cell).0;
                self.touch(keys, &["__hash__", "__eq__"], keys);
                self.types.single(Atom::Container(BuiltinType::Dict, cell))
            }
            Op::Slice { start, stop, step } => {
                for bound in [start, stop, step] {
                    self.touch(self.ty(inst, *bound), &["__index__"], Ty::NEVER);
                }
                self.types.single(Atom::Builtin(BuiltinType::Slice))
            }
            Op::ListPush { list: into, item } => self.add_to(cx, *into, Ty::NEVER, self.ty(inst, *item)),
            Op::SetInsert { set: into, item } => {
                self.hashed(cx, *into, *item);
                self.add_to(cx, *into, Ty::NEVER, self.ty(inst, *item))
            }
            Op::ListExtend { list: into, items } | Op::SetUpdate { set: into, items } => {
                let item = self.iterate_by_runtime(cx, self.ty(inst, *items));
                self.touch(item, &["__hash__", "__eq__"], item);
                self.add_to(cx, *into, Ty::NEVER, item)
            }
            Op::DictInsert { dict, key, value } => {
                self.hashed(cx, *dict, *key);
                self.add_to(cx, *dict, self.ty(inst, *key), self.ty(inst, *value))
            }
            Op::DictUpdate { dict, other } | Op::DictMerge { dict, other, .. } => {
                let (key, item) = self.mapping_contents(cx, self.ty(inst, *other));
                self.add_to(cx, *dict, key, item)
            }
            Op::StarTuple(of) => self.star_tuple(cx, self.ty(inst, *of)),
            Op::TupleJoin(parts) => self.tuple_join(cx, parts),
            Op::Unpack { iterable, before, star, after } => self.unpack(cx, *iterable, *before, *star, *after),
            Op::TupleItem { tuple, index } => self.tuple_item(cx, *tuple, *index),
            Op::FormatValue { value, spec, .. } => {
                self.touch(self.ty(inst, *value), &["__format__", "__str__", "__repr__"], Ty::STR);
                if let Some(spec) = spec {
                    self.touch(self.ty(inst, *spec), &["__str__"], Ty::NEVER);
                }
                Ty::STR
            }
            Op::BuildStr(_) => Ty::STR,
            Op::GetAttr { obj, name } => self.get_attr(cx, *obj, *name),
            Op::SetAttr { obj, name, value } => self.set_attr(cx, *obj, *name, *value),
            Op::DelAttr { obj, name } => self.del_attr(cx, *obj, *name),
            Op::GetItem { obj, key } => self.get_item(cx, shape, *obj, *key),
            Op::SetItem { obj, key, value } => self.set_item(cx, *obj, *key, *value),
            Op::DelItem { obj, key } => self.del_item(cx, *obj, *key),
            Op::Call { callee, args, names } => self.call(cx, *callee, args, names),
            Op::CallEx { callee, args, keywords } => self.call_ex(cx, *callee, *args, *keywords),
            Op::LookUp { .. } => self.note_lookup(cx),
            Op::CallMethod { obj, name, args, names, .. } => self.call_method(cx, *obj, *name, args, names),
            Op::CallSpecial { obj, name, args } => self.call_special(cx, *obj, *name, args),
            Op::GetIter(arg) => self.get_iter(cx, *arg),
            Op::BuiltinName(name) => self.builtin_name(*name),
            Op::ModuleRef(module) => self.types.single(Atom::Module(*module)),
            Op::ImportModule(module) => {
                self.run_module(*module);
                let ty = self.types.single(Atom::Module(*module));
                if let Some(global) = self.program.variable_of_submodule(*module) {
                    self.store_global(global, ty);
                }
                ty
            }
            Op::LoadGlobal(global) => {
                self.read(Source::Global(*global));
                self.globals[*global]
            }
            Op::StoreGlobal { global, value } => {
                self.store_global(*global, self.ty(inst, *value));
                Ty::NONE
            }
            Op::CellNew(arg) => {
                let cell = self.site_cell(cx, 0);
                self.types.add_item(cell, self.instances[inst].types[*arg]);
                self.types.single(Atom::Variable(cell))
            }
            Op::CellGet(cell) => match self.types.only(self.ty(inst, *cell)) {
                Some(&Atom::Variable(cell)) => self.contents(cell).1,
                _ => Ty::DYN,
            },
            Op::CellSet { cell, value } => {
                let ty = self.ty(inst, *value);
                match self.types.only(self.ty(inst, *cell)) {
                    Some(&Atom::Variable(cell)) => self.types.add_item(cell, ty),
                    _ => self.escape(ty),
                }
                Ty::NONE
            }
            Op::Capture(index) => self.capture(inst, *index),
            Op::MakeFunction { func, captures, defaults, keyword_defaults } => {
                self.make_function(cx, *func, captures, defaults, keyword_defaults)
            }
            Op::MakeClass { class, bases } => self.make_class(cx, *class, bases),
            Op::ClassGet { class, name, .. } => {
                let ty = self.class_attr(*class, *name);
                self.types.join(ty, Ty::UNBOUND)
            }
            Op::ClassSet { class, name, value, .. } => {
                let ty = self.ty(inst, *value);
                let ty = self.kept_in_body(*class, ty);
                self.store_class_attr(*class, *name, ty);
                Ty::NONE
            }
            Op::FinishClass { class, args, names, .. } => self.finish_class(cx, *class, args, names),
            Op::Super { cls, obj } => self.super_of(cx, *cls, *obj),
            Op::Raise { exc, cause } => {
                self.raise(self.ty(inst, *exc));
                if let Some(cause) = cause {
                    self.raise(self.ty(inst, *cause));
                }
                Ty::NEVER
            }
            Op::Reraise => Ty::NEVER,
            Op::RaiseAssertion { message } => {
                if let Some(message) = message {
                    self.escape(self.ty(inst, *message));
                }
                Ty::NEVER
            }
            Op::EnterHandler => Ty::DYN,
            Op::LeaveHandler | Op::KeepAlive(_) | Op::HoldLocals(_) => Ty::NONE,
            Op::ExcMatches { .. } => Ty::BOOL,
            Op::Yield(arg) => self.yield_value(cx, *arg),
            _ => unreachable!("{value}: a typed operation in the generic phase: {op:?}"),
        }
    }

    /// What `raise x` makes visible to handlers: the instance, or the class that is instantiated.
    fn raise(&mut self, ty: Ty) {
        self.escape(ty);
    }

    fn display(&mut self, cx: Cx, kind: BuiltinType, items: &[Value]) -> Ty {
        let cell = self.site_cell(cx, 0);
        for &item in items {
            self.types.add_item(cell, self.instances[cx.inst].types[item]);
        }
        self.types.single(Atom::Container(kind, cell))
    }

    /// A tuple of those items, of fixed shape where it is small enough.
    pub fn tuple(&mut self, cx: Cx, which: u8, items: Vec<Ty>) -> Ty {
        use crate::types::join::{MAX_TUPLE_DEPTH, MAX_TUPLE_ITEMS};
        let depth = items.iter().map(|&item| self.types.depth(item)).max().unwrap_or(0);
        if items.len() <= MAX_TUPLE_ITEMS && depth < MAX_TUPLE_DEPTH {
            let items = items.into_iter().map(|item| self.types.canon(item)).collect();
            return self.types.single(Atom::Tuple(items));
        }
        let cell = self.site_cell(cx, which);
        items.into_iter().for_each(|item| self.types.add_item(cell, item));
        self.types.single(Atom::Container(BuiltinType::Tuple, cell))
    }

    /// `*x` where a tuple is made.
    fn star_tuple(&mut self, cx: Cx, of: Ty) -> Ty {
        let is_tuple = |atom: &Atom| matches!(atom, Atom::Tuple(_) | Atom::Container(BuiltinType::Tuple, _));
        let tuples = self.types.filter(of, is_tuple);
        let mut others = Ty::NEVER;
        for atom in self.atoms_of(of) {
            if !is_tuple(&atom) && self.can_be_iterated(cx, &atom) {
                let single = self.types.single(atom);
                others = self.types.join(others, single);
            }
        }
        if others == Ty::NEVER {
            return tuples;
        }
        let item = self.iterate_by_runtime(cx, others);
        let cell = self.site_cell(cx, 0);
        self.types.add_item(cell, item);
        let collected = self.types.single(Atom::Container(BuiltinType::Tuple, cell));
        self.types.join(tuples, collected)
    }

    /// `(a, *b)`: of fixed shape when the parts are.
    fn tuple_join(&mut self, cx: Cx, parts: &[Value]) -> Ty {
        let mut shapes: Vec<Vec<Ty>> = vec![Vec::new()];
        for &part in parts {
            let atoms = self.atoms_of(self.ty(cx.inst, part));
            let of_part: Option<Vec<&[Ty]>> =
                atoms.iter().map(|atom| if let Atom::Tuple(items) = atom { Some(&**items) } else { None }).collect();
            match of_part {
                Some(of_part) if shapes.len() * of_part.len() <= MAX_SHAPES => {
                    let extended = |shape: &Vec<Ty>| of_part.iter().map(|items| [shape, *items].concat()).collect::<Vec<_>>();
                    shapes = shapes.iter().flat_map(extended).collect();
                }
                _ => return self.joined_items(cx, parts),
            }
        }
        let tuples: Vec<Ty> = shapes.into_iter().map(|items| self.tuple(cx, 0, items)).collect();
        self.types.join_all(tuples)
    }

    fn joined_items(&mut self, cx: Cx, parts: &[Value]) -> Ty {
        let cell = self.site_cell(cx, 0);
        for &part in parts {
            let item = self.iterate_by_runtime(cx, self.ty(cx.inst, part));
            self.types.add_item(cell, item);
        }
        self.types.single(Atom::Container(BuiltinType::Tuple, cell))
    }

    /// A key meets those that its container holds.
    fn hashed(&mut self, cx: Cx, container: Value, key: Value) {
        let ty = self.ty(cx.inst, key);
        let met = match self.types.only(self.ty(cx.inst, container)) {
            Some(&Atom::Container(kind, cell)) => {
                let (keys, items) = self.contents(cell);
                if kind == BuiltinType::Dict { keys } else { items }
            }
            _ => Ty::DYN,
        };
        let met = self.types.join_for_reading(met, ty);
        self.touch(ty, &["__hash__", "__eq__"], met);
        self.touch(met, &["__eq__"], met);
    }

    /// Adds to a container of a display or comprehension.
    fn add_to(&mut self, cx: Cx, into: Value, key: Ty, item: Ty) -> Ty {
        match self.types.only(self.ty(cx.inst, into)) {
            Some(&Atom::Container(_, cell)) => self.types.add_contents(cell, key, item),
            _ => {
                self.escape(key);
                self.escape(item);
            }
        }
        Ty::NONE
    }

    fn refined(&mut self, cx: Cx, value: Value, test: &Test) -> Ty {
        let ty = self.ty(cx.inst, value);
        match test {
            Test::IsInstance(class, holds) => self.narrow_instance(ty, self.ty(cx.inst, *class), *holds),
            Test::ExactType(class, holds) => self.narrow_exact(ty, self.ty(cx.inst, *class), *holds),
            Test::Bound => self.types.bound(ty),
            Test::IsNone(holds) => self.narrow_none(ty, *holds),
            Test::Truthy(holds) => self.narrow_truth(ty, *holds),
            Test::Compare(..) => ty,
        }
    }
}

fn constant_truth(constant: &Constant) -> Option<bool> {
    Some(match constant {
        Constant::None => false,
        Constant::Bool(value) => *value,
        Constant::Int(value) => *value != 0,
        Constant::Str(text) => !text.is_empty(),
        _ => return None,
    })
}
