//! Calls: what a callee can be, and what each possibility reaches.

use super::arguments::{Arg, Args};
use super::engine::{Cx, Engine, Site};
use super::facts::{ArgSource, Arm, FunctionSource, Resolution, Target};
use super::names::lacks;
use super::shape::Point;
use crate::ir::{FuncId, Name, Op, Value};
use crate::types::{Atom, InferId, Ty};
use taipan_rt_abi::BuiltinType;

/// How a callee is reached.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Via {
    /// By compiled code, which finds the function object there.
    Code(FunctionSource),
    /// By the runtime: through the descriptor's entry, so it is an open instance.
    Runtime,
}

/// Collects the arms of a resolution.
#[derive(Default)]
pub(super) struct Arms {
    arms: Vec<Arm>,
    pub ty: Ty,
}

impl Arms {
    pub fn new() -> Arms {
        Arms { arms: Vec::new(), ty: Ty::NEVER }
    }
}

impl Default for Ty {
    fn default() -> Self {
        Ty::NEVER
    }
}

impl Engine<'_> {
    /// Adds what one atom of the deciding operand reaches.
    pub fn add_arm(&mut self, arms: &mut Arms, atom: Atom, (ty, target): (Ty, Target)) {
        arms.ty = self.types.join(arms.ty, ty);
        match arms.arms.iter_mut().find(|arm| arm.target == target) {
            Some(arm) => arm.atoms.push(atom),
            None => arms.arms.push(Arm { atoms: vec![atom], target }),
        }
    }

    /// Records what an operation reaches; its type.
    pub fn resolve(&mut self, cx: Cx, on: Value, arms: Arms) -> Ty {
        let plain = arms.arms.iter().all(|arm| arm.target == Target::Runtime);
        let state = &mut self.instances[cx.inst];
        let resolution = Resolution { on, arms: arms.arms };
        match (cx.site, plain) {
            (Site::Op(value), true) => drop(state.calls.remove(&value)),
            (Site::Op(value), false) => drop(state.calls.insert(value, resolution)),
            (Site::End(_) | Site::Runtime, _) => {}
        }
        arms.ty
    }

    /// The atoms of a type, to iterate over while things change.
    pub fn atoms_of(&mut self, ty: Ty) -> Vec<Atom> {
        let ty = self.types.canon(ty);
        self.types.atoms(ty).cloned().collect()
    }

    /// `callee(args)`.
    pub fn call(&mut self, cx: Cx, callee: Value, values: &[Value], names: &[Name]) -> Ty {
        let args = self.args(cx, values, names);
        let mut arms = Arms::new();
        for atom in self.atoms_of(self.ty(cx.inst, callee)) {
            let reached = self.call_atom(cx, &atom, &args, Via::Code(FunctionSource::Operand));
            self.add_arm(&mut arms, atom, reached);
        }
        self.resolve(cx, callee, arms)
    }

    /// Calls a value of any type from the runtime (`key=`, `map`): what it gives.
    pub fn runtime_call(&mut self, cx: Cx, callee: Ty, args: &Args) -> Ty {
        let mut result = Ty::NEVER;
        for atom in self.atoms_of(callee) {
            let (ty, _) = self.call_atom(cx, &atom, args, Via::Runtime);
            result = self.types.join(result, ty);
        }
        result
    }

    /// Calls what one atom describes.
    pub fn call_atom(&mut self, cx: Cx, atom: &Atom, args: &Args, via: Via) -> (Ty, Target) {
        match atom {
            Atom::Dyn => (self.unknown_call(args.types().collect::<Vec<_>>()), Target::Runtime),
            Atom::Unbound => (Ty::NEVER, Target::Raises),
            Atom::Function(func, env) => self.call_user(cx, *func, *env, args.clone(), via),
            Atom::Method(func, receiver) => {
                let args = args.with_receiver(*receiver, ArgSource::Receiver);
                let via = if via == Via::Runtime { via } else { Via::Code(FunctionSource::Method) };
                let mut result = (Ty::NEVER, Target::Runtime);
                for inner in self.atoms_of(*func) {
                    let (ty, target) = self.call_atom(cx, &inner, &args, via);
                    result = (self.types.join(result.0, ty), target);
                }
                if self.types.atoms(*func).len() == 1 { result } else { (self.by_runtime(cx, *func, &args), Target::Runtime) }
            }
            Atom::Class(class) => self.construct(cx, *class, args, via),
            Atom::BuiltinClass(ty) => self.construct_builtin(cx, *ty, args),
            Atom::BuiltinFunction(row) => self.call_builtin(cx, *row, args),
            Atom::NamedBuiltin(name) => self.call_named(cx, *name, args),
            Atom::BuiltinMethod(row, receiver) => {
                if matches!(taipan_rt_abi::PYTHON[*row as usize].name(), ("str", "format" | "format_map")) {
                    args.types().collect::<Vec<_>>().into_iter().for_each(|ty| self.open_attributes(ty));
                }
                let args = args.with_receiver(*receiver, ArgSource::Receiver);
                self.call_row(cx, *row, &args)
            }
            Atom::Instance(class) => {
                let Some(name) = self.name("__call__") else { return (Ty::NEVER, Target::Raises) };
                let receiver = self.types.single(atom.clone());
                let source = match via {
                    Via::Runtime => ArgSource::Receiver,
                    Via::Code(_) => match cx.site {
                        Site::Op(value) => self.callee_operand(cx, value).map_or(ArgSource::Receiver, ArgSource::Value),
                        _ => ArgSource::Receiver,
                    },
                };
                let via = if source == ArgSource::Receiver { Via::Runtime } else { via };
                if self.calling.contains(class) {
                    return (Ty::NEVER, Target::Runtime);
                }
                self.calling.push(*class);
                let called = self.call_found(cx, *class, name, receiver, source, args, via);
                self.calling.pop();
                called
            }
            Atom::StaticMethod(func) => (self.by_runtime(cx, *func, args), Target::Runtime),
            Atom::Builtin(
                BuiltinType::NoneType
                | BuiltinType::Int
                | BuiltinType::Bool
                | BuiltinType::Float
                | BuiltinType::Str
                | BuiltinType::Bytes
                | BuiltinType::EllipsisType
                | BuiltinType::NotImplementedType,
            )
            | Atom::Tuple(_)
            | Atom::Container(..)
            | Atom::Array(_)
            | Atom::Module(_)
            | Atom::Generator(_) => (Ty::NEVER, Target::Raises),
            _ => (self.unknown_call(args.types().collect::<Vec<_>>()), Target::Runtime),
        }
    }

    /// The operand of a `Call` that is the callee.
    fn callee_operand(&mut self, cx: Cx, op: Value) -> Option<Value> {
        let shape = self.shape(self.instances[cx.inst].func);
        match shape.body.op(op)? {
            crate::ir::Op::Call { callee, .. } => Some(*callee),
            _ => None,
        }
    }

    fn by_runtime(&mut self, cx: Cx, callee: Ty, args: &Args) -> Ty {
        self.runtime_call(cx, callee, args)
    }

    /// Calls a function of the program.
    pub fn call_user(&mut self, cx: Cx, func: FuncId, env: Option<InferId>, args: Args, via: Via) -> (Ty, Target) {
        let Some(bound) = self.bind(cx, func, env, args) else { return (Ty::NEVER, Target::Raises) };
        let types: Vec<Ty> = bound.iter().map(|arg| arg.ty).collect();
        if types.contains(&Ty::NEVER) {
            return (Ty::NEVER, Target::Runtime);
        }
        let is_default = |arg: &Arg| matches!(arg.source, ArgSource::Default(_));
        match via {
            Via::Code(function) if !self.sets_defaults || !bound.iter().any(is_default) => {
                let callee = self.select(cx, func, env, types);
                let args = bound.into_iter().map(|arg| arg.source).collect();
                (self.call_result(callee), Target::Instance { callee, function, args, negate: false })
            }
            _ => {
                let inst = self.open_instance(func, env, &types);
                (self.call_result(inst), Target::Runtime)
            }
        }
    }

    /// A method is looked up, which [`Self::sweep_lookups`] may have to follow.
    pub fn note_lookup(&mut self, cx: Cx) -> Ty {
        if let Site::Op(value) = cx.site
            && self.lookups.insert((cx.inst, value))
        {
            self.dirty = true;
        }
        Ty::NONE
    }

    /// Follows the lookups whose call is never made, since an argument always raises: `x.missing(fail())`. For the others the call does so.
    pub fn sweep_lookups(&mut self) {
        for (inst, lookup) in self.lookups.clone() {
            let shape = self.shape(self.instances[inst].func);
            let Some(&Op::LookUp { obj, name }) = shape.body.op(lookup) else { continue };
            let is_made = |at: &Point| {
                let block = shape.order[at.block as usize];
                match shape.body.blocks[block].ops.get(at.step as usize).and_then(|&call| shape.body.op(call)) {
                    Some(Op::CallMethod { args, .. }) => args.iter().all(|&arg| self.ty(inst, arg) != Ty::NEVER),
                    _ => true,
                }
            };
            if !shape.uses[lookup].iter().all(is_made) {
                let cx = Cx { inst, site: Site::Op(lookup) };
                for atom in self.atoms_of(self.ty(inst, obj)) {
                    self.get_attr_of(cx, &atom, name, None);
                }
            }
        }
    }

    /// `obj.name(args)`.
    pub fn call_method(&mut self, cx: Cx, obj: Value, name: Name, values: &[Value], names: &[Name]) -> Ty {
        let args = self.args(cx, values, names);
        let mut arms = Arms::new();
        for atom in self.atoms_of(self.ty(cx.inst, obj)) {
            let receiver = Arg { ty: self.types.single(atom.clone()), source: ArgSource::Value(obj) };
            let reached = self.call_method_of(cx, &atom, name, receiver, &args);
            self.add_arm(&mut arms, atom, reached);
        }
        self.resolve(cx, obj, arms)
    }

    /// A method looked up on the type, as `with` does.
    pub fn call_special(&mut self, cx: Cx, obj: Value, name: Name, values: &[Value]) -> Ty {
        self.call_method(cx, obj, name, values, &[])
    }

    fn call_method_of(&mut self, cx: Cx, atom: &Atom, name: Name, receiver: Arg, args: &Args) -> (Ty, Target) {
        match atom {
            Atom::Unbound => (Ty::NEVER, Target::Raises),
            Atom::Dyn => {
                self.reach_name(name);
                (self.unknown_call(args.types().collect::<Vec<_>>()), Target::Runtime)
            }
            Atom::Instance(class) => self.call_found(cx, *class, name, receiver.ty, receiver.source, args, Via::Code(FunctionSource::None)),
            Atom::Class(class) => self.call_on_class(cx, *class, name, args),
            Atom::BuiltinClass(ty) => self.call_on_builtin_class(cx, *ty, name, args),
            Atom::Super(class, object) => self.call_on_super(cx, *class, *object, name, receiver, args),
            Atom::Module(module) => self.call_on_module(cx, *module, name, args),
            Atom::Generator(inst) => (self.generator_method(*inst, name, args), Target::Runtime),
            Atom::Property(..) => (self.property_method(cx, atom, name, args), Target::Runtime),
            _ => self.builtin_method(cx, atom, name, receiver, args),
        }
    }

    /// Calls a method of a builtin object.
    fn builtin_method(&mut self, cx: Cx, atom: &Atom, name: Name, receiver: Arg, args: &Args) -> (Ty, Target) {
        let Some(kind) = atom.builtin_type() else {
            return (self.unknown_call(args.types().chain([receiver.ty]).collect::<Vec<_>>()), Target::Runtime);
        };
        let args = args.with_receiver(receiver.ty, receiver.source);
        if let Some(reached) = self.known_method(cx, atom, kind, name, &args) {
            return reached;
        }
        match self.method_row(kind, name) {
            Some(row) => self.call_row(cx, row, &args),
            None if lacks(&self.signatures, kind, self.text(name)) => (Ty::NEVER, Target::Raises),
            // A missing row is a gap of ours: nothing is known of the result.
            None => (self.unknown_call(args.types().collect::<Vec<_>>()), Target::Runtime),
        }
    }

    /// The row of a method of a builtin type or its bases.
    pub fn method_row(&self, kind: BuiltinType, name: Name) -> Option<u32> {
        let mut kind = kind;
        loop {
            if let Some(row) = self.signatures.first_row(kind.python_name(), self.text(name)) {
                return Some(row);
            }
            let short = kind.python_name().rsplit('.').next().unwrap_or_default();
            if let Some(row) = self.signatures.first_row(short, self.text(name)) {
                return Some(row);
            }
            if kind.base() == kind {
                return None;
            }
            kind = kind.base();
        }
    }

    /// `callee(*args, **keywords)`.
    pub fn call_ex(&mut self, cx: Cx, callee: Value, tuple: Value, keywords: Option<Value>) -> Ty {
        let no_keywords = match keywords.map(|value| self.ty(cx.inst, value)) {
            None => true,
            Some(ty) => self.mapping_contents(cx, ty).1 == Ty::NEVER,
        };
        let fixed = match self.types.only(self.ty(cx.inst, tuple)) {
            Some(Atom::Tuple(items)) => Some(items.clone()),
            _ => None,
        };
        let mut arms = Arms::new();
        for atom in self.atoms_of(self.ty(cx.inst, callee)) {
            let reached = match &fixed {
                Some(items) if no_keywords => {
                    let arg = |(index, &ty): (usize, &Ty)| Arg { ty, source: ArgSource::TupleItem(tuple, index as u32) };
                    let args = Args { positional: items.iter().enumerate().map(arg).collect(), named: Vec::new() };
                    // A keyword may yet arrive in a dict that is empty as far as is known: leave it to the runtime.
                    let via = if keywords.is_none() { Via::Code(FunctionSource::Operand) } else { Via::Runtime };
                    let reached = self.call_atom(cx, &atom, &args, via);
                    if keywords.is_none() { reached } else { (reached.0, Target::Runtime) }
                }
                _ => match self.shapes(self.ty(cx.inst, tuple)) {
                    Some(shapes) if no_keywords => (self.call_shapes(cx, &atom, &shapes), Target::Runtime),
                    _ => (self.call_spread(cx, &atom, tuple, keywords), Target::Runtime),
                },
            };
            self.add_arm(&mut arms, atom, reached);
        }
        self.resolve(cx, callee, arms)
    }

    /// The shapes of tuples, when all are known.
    fn shapes(&mut self, tuple: Ty) -> Option<Vec<Box<[Ty]>>> {
        self.types.atoms(tuple).map(|atom| if let Atom::Tuple(items) = atom { Some(items.clone()) } else { None }).collect()
    }

    /// A call with arguments of one of several shapes, by the runtime.
    fn call_shapes(&mut self, cx: Cx, atom: &Atom, shapes: &[Box<[Ty]>]) -> Ty {
        let mut result = Ty::NEVER;
        for items in shapes {
            let args = Self::runtime_args(items.iter().copied());
            let (ty, _) = self.call_atom(cx, atom, &args, Via::Runtime);
            result = self.types.join(result, ty);
        }
        result
    }

    /// A call with an unknown number of arguments, by the runtime.
    fn call_spread(&mut self, cx: Cx, atom: &Atom, tuple: Value, keywords: Option<Value>) -> Ty {
        let tuple = self.ty(cx.inst, tuple);
        let item = self.iterate_by_runtime(cx, tuple);
        let named = keywords.map_or(Ty::NEVER, |value| {
            let ty = self.ty(cx.inst, value);
            self.mapping_contents(cx, ty).1
        });
        let any = self.types.join(item, named);
        match atom {
            Atom::Function(func, env) => {
                let func_atom = self.types.single(Atom::Function(*func, *env));
                self.open_spread(func_atom, None, any)
            }
            Atom::Method(func, receiver) => self.open_spread(*func, Some(*receiver), any),
            Atom::Class(class) => self.construct_spread(*class, any),
            Atom::NamedBuiltin(name) if self.text(*name) == "print" => {
                self.touch(any, &["__str__", "__repr__"], Ty::NEVER);
                Ty::NONE
            }
            Atom::NamedBuiltin(_) | Atom::BuiltinFunction(_) | Atom::BuiltinClass(_) => self.spread_builtin(cx, atom, tuple, item, named),
            _ => self.unknown_call([tuple, any]),
        }
    }

    /// Opens a function whose parameters may each get any of the arguments.
    pub fn open_spread(&mut self, func: Ty, receiver: Option<Ty>, any: Ty) -> Ty {
        if any == Ty::NEVER {
            return self.open_call_of(func, receiver, Ty::DYN);
        }
        self.open_call_of(func, receiver, any)
    }
}
