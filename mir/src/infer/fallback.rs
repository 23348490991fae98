//! What inference loses sight of: values that flow into `Dyn` *escape*, and code that the runtime calls gets
//! *open* instances.

use super::engine::{Cx, Engine, Site, Source};
use crate::ir::program::FunctionKind;
use crate::ir::{ClassId, FuncId, ModuleId, Name};
use crate::types::{Atom, CellId, InferId, Ty};
use std::collections::BTreeSet;

/// Methods that the runtime gives keys and places of its own making: ints to find all items, names in a format.
const KEYED: &[&str] = &["__getitem__", "__missing__", "__format__"];

/// Methods whose results the runtime goes on to ask.
const LEADING_ON: &[&str] = &["__iter__", "__reversed__", "__getitem__", "__missing__", "keys"];

impl Engine<'_> {
    /// Follows a value out of sight: from now on it may be called, filled and read by anyone.
    pub fn escape(&mut self, ty: Ty) {
        let ty = self.types.canon(ty);
        if ty == Ty::NEVER || ty == Ty::DYN || !self.escaped.insert(ty) {
            return;
        }
        self.dirty = true;
        let atoms: Vec<Atom> = self.types.atoms(ty).cloned().collect();
        for atom in atoms {
            self.escape_atom(atom);
        }
    }

    fn escape_atom(&mut self, atom: Atom) {
        match atom {
            Atom::Dyn | Atom::Unbound | Atom::Builtin(_) | Atom::Array(_) => {}
            Atom::BuiltinClass(_) | Atom::BuiltinFunction(_) | Atom::NamedBuiltin(_) => {}
            Atom::Tuple(items) => items.iter().for_each(|&item| self.escape(item)),
            Atom::Container(_, cell) | Atom::Variable(cell) => self.open_cell(cell),
            Atom::Instance(class) => self.open_class(class),
            Atom::Function(func, env) => self.open_function(func, env),
            Atom::Method(func, receiver) => {
                self.escape(func);
                self.escape(receiver);
            }
            Atom::Class(class) => {
                self.classes[class].class_escaped = true;
                self.classes[class].instantiated = true;
                self.open_class(class);
            }
            Atom::BuiltinMethod(_, receiver) | Atom::Super(_, receiver) => self.escape(receiver),
            Atom::Module(module) => self.open_globals(module),
            Atom::Generator(inst) => self.open_generator(inst),
            Atom::Property(get, set, del) => [get, set, del].into_iter().for_each(|part| self.escape(part)),
            Atom::ClassMethod(func) | Atom::StaticMethod(func) => self.escape(func),
        }
    }

    /// Lets anything be stored in a container.
    pub fn open_cell(&mut self, cell: CellId) {
        // What it holds is absorbed by `Dyn`, and so escapes.
        let mapping = self.types.contents(cell).0 != Ty::NEVER;
        self.types.add_contents(cell, if mapping { Ty::DYN } else { Ty::NEVER }, Ty::DYN);
        self.settle();
    }

    fn open_class(&mut self, class: ClassId) {
        if !std::mem::replace(&mut self.classes[class].open, true) {
            self.dirty = true;
        }
        let Some(cell) = self.classes[class].contents else { return };
        if !self.is_tuple_class(class) {
            return self.open_cell(cell);
        }
        let items = self.types.contents(cell).1;
        self.escape(items);
        if self.classes[class].class_escaped {
            self.open_cell(cell);
            self.unknown_items(class);
        }
    }

    /// Lets a function be called with anything.
    fn open_function(&mut self, func: FuncId, env: Option<InferId>) {
        let count = self.program.functions[func].params.count();
        let inst = self.open_instance(func, env, &vec![Ty::DYN; count]);
        self.escape_result(inst);
        if self.program.is_exported(self.program.functions[func].module) {
            self.open_annotated(func, env);
        }
    }

    /// The result of an instance goes where nothing is known of it.
    pub fn escape_result(&mut self, inst: InferId) {
        if self.program.functions[self.instances[inst].func].kind == FunctionKind::Generator {
            // The mark is the generator's own: what it yields has escaped.
            let generator = self.instances[inst].result;
            return self.escape(generator);
        }
        if !std::mem::replace(&mut self.instances[inst].escaped, true) {
            let result = self.instances[inst].result;
            self.escape(result);
        }
    }

    fn open_generator(&mut self, inst: InferId) {
        if std::mem::replace(&mut self.instances[inst].escaped, true) {
            return;
        }
        let state = &self.instances[inst];
        for ty in [state.yields, state.returned] {
            self.escape(ty);
        }
        self.send(inst, Ty::DYN);
    }

    /// A value is sent into a generator.
    pub fn send(&mut self, inst: InferId, ty: Ty) {
        if let Some(new) = self.grow_slot(self.instances[inst].sent, ty) {
            self.instances[inst].sent = new;
            self.wake(Source::Result(inst));
        }
    }

    /// Lets any code read and set the variables of a module.
    pub fn open_globals(&mut self, module: ModuleId) {
        if !self.open_modules.insert(module) {
            return;
        }
        for &(_, global) in &self.program.modules[module].globals {
            let ty = self.types.join(self.globals[global], Ty::DYN);
            self.globals[global] = ty;
            self.wake(Source::Global(global));
        }
    }

    /// The instance that answers calls by the runtime, with more argument types. A closure's is part of the recursion that made it.
    pub fn open_instance(&mut self, func: FuncId, env: Option<InferId>, params: &[Ty]) -> InferId {
        let mut params: Vec<Ty> = self.catch_all_params(func, params);
        self.join_defaults(func, env, &mut params);
        if let Some(inst) = self.closures.entry((func, env)).or_default().open {
            self.widen(inst, &params);
            return inst;
        }
        let inst = self.new_instance(func, env, params, env);
        self.instances[inst].open = true;
        self.instances[inst].callers.insert((inst, Site::Runtime));
        self.closures.entry((func, env)).or_default().open = Some(inst);
        inst
    }

    /// `*args` is always a tuple, `**kwargs` always a dict; both hold anything when the runtime makes them. A parameter
    /// with a default may also be left out.
    pub fn catch_all_params(&mut self, func: FuncId, params: &[Ty]) -> Vec<Ty> {
        let spec = &self.program.functions[func].params;
        let mut params = params.to_vec();
        params.resize(spec.count(), Ty::DYN);
        let plain = spec.positional.len() + spec.keyword_only.len();
        let mut next = plain;
        if spec.varargs.is_some() {
            if params[next] == Ty::DYN {
                params[next] = self.types.single(Atom::Container(taipan_rt_abi::BuiltinType::Tuple, CellId::OPEN));
            }
            next += 1;
        }
        if spec.varkeywords.is_some() && params[next] == Ty::DYN {
            params[next] = self.types.single(Atom::Container(taipan_rt_abi::BuiltinType::Dict, CellId::OPEN));
        }
        params
    }

    /// The runtime may call the methods `names` of what is in `ty`, itself or in containers, with `other` as every
    /// further argument (`Dyn` when that is `NEVER`).
    pub fn touch(&mut self, ty: Ty, names: &[&str], other: Ty) {
        let mut seen = BTreeSet::new();
        self.touch_inside(ty, names, other, &mut seen);
    }

    fn touch_inside(&mut self, ty: Ty, names: &[&str], other: Ty, seen: &mut BTreeSet<(Atom, Ty)>) {
        let atoms: Vec<Atom> = self.types.atoms(ty).filter(|atom| !matches!(atom, Atom::Builtin(_))).cloned().collect();
        for atom in atoms {
            match atom {
                Atom::Tuple(items) => items.iter().for_each(|&item| self.touch_inside(item, names, other, seen)),
                Atom::Container(_, cell) => {
                    let root = self.types.find(cell);
                    if seen.insert((Atom::Variable(root), Ty::NEVER)) {
                        let (key, item) = self.contents(root);
                        // Items meet items: `[A()] == [B()]`.
                        let met = self.types.join(other, item);
                        self.touch_inside(key, names, key, seen);
                        self.touch_inside(item, names, met, seen);
                    }
                }
                Atom::Instance(class) => {
                    if !seen.insert((atom, other)) {
                        continue;
                    }
                    for name in names {
                        let given = self.touch_method(class, name, if KEYED.contains(name) { Ty::DYN } else { other });
                        if LEADING_ON.contains(name) {
                            self.touch_inside(given, names, other, seen);
                        }
                    }
                    if let Some(cell) = self.classes[class].contents
                        && seen.insert((Atom::Variable(cell), Ty::NEVER))
                    {
                        let (key, item) = self.contents(cell);
                        self.touch_inside(key, names, key, seen);
                        self.touch_inside(item, names, item, seen);
                    }
                }
                Atom::Generator(inst) => {
                    self.read(Source::Result(inst));
                    let yields = self.instances[inst].yields;
                    if seen.insert((atom, Ty::NEVER)) {
                        self.touch_inside(yields, names, other, seen);
                    }
                }
                _ => {}
            }
        }
    }

    /// The runtime may call that method of instances of a class. Its result.
    pub fn touch_method(&mut self, class: ClassId, name: &str, other: Ty) -> Ty {
        let Some(name) = self.name(name) else { return Ty::NEVER };
        let other = if other == Ty::NEVER { Ty::DYN } else { other };
        self.open_method(class, name, other)
    }

    /// Opens a method of instances of a class, every argument but `self` being `other`. Its result.
    pub fn open_method(&mut self, class: ClassId, name: Name, other: Ty) -> Ty {
        let receiver = self.types.single(Atom::Instance(class));
        let found = self.find_attr(class, name);
        self.open_call_of(found.ty, Some(receiver), other)
    }

    /// Opens what a class attribute of that type calls when it is called on `receiver`. Its result.
    pub fn open_call_of(&mut self, attr: Ty, receiver: Option<Ty>, other: Ty) -> Ty {
        let mut result = Ty::NEVER;
        for atom in self.types.atoms(attr).cloned().collect::<Vec<_>>() {
            let ty = match atom {
                Atom::Function(func, env) => {
                    let count = self.program.functions[func].params.count();
                    let mut params = vec![other; count];
                    if let (Some(receiver), Some(first)) = (receiver, params.first_mut()) {
                        *first = receiver;
                    }
                    let params = self.with_defaults(func, env, params);
                    let inst = self.open_instance(func, env, &params);
                    self.call_result(inst)
                }
                Atom::StaticMethod(inner) => self.open_call_of(inner, None, other),
                Atom::Method(inner, inner_receiver) => self.open_call_of(inner, Some(inner_receiver), other),
                Atom::ClassMethod(inner) => {
                    let class = receiver.map(|receiver| self.classes_of(receiver));
                    self.open_call_of(inner, class, other)
                }
                Atom::Dyn => Ty::DYN,
                Atom::Unbound => Ty::NEVER,
                Atom::Builtin(taipan_rt_abi::BuiltinType::NoneType) => Ty::NEVER,
                _ => {
                    self.escape(attr);
                    self.escape(other);
                    if let Some(receiver) = receiver {
                        self.escape(receiver);
                    }
                    Ty::DYN
                }
            };
            result = self.types.join(result, ty);
        }
        result
    }

    /// A parameter may hold its default.
    fn join_defaults(&mut self, func: FuncId, env: Option<InferId>, params: &mut [Ty]) {
        let spec = &self.program.functions[func].params;
        let positional = spec.positional.len();
        if self.sets_defaults {
            for param in &mut params[..positional + spec.keyword_only.len()] {
                *param = self.types.join(*param, Ty::DYN);
            }
            return;
        }
        let Some(closure) = self.closures.get(&(func, env)) else { return };
        let (defaults, keyword_defaults) = (closure.defaults.clone(), closure.keyword_defaults.clone());
        let first = positional - defaults.len().min(positional);
        for (index, default) in defaults.into_iter().enumerate() {
            params[first + index] = self.types.join(params[first + index], default);
        }
        for (index, default) in keyword_defaults.into_iter().enumerate() {
            let param = &mut params[positional + index];
            *param = self.types.join(*param, default);
        }
    }

    /// The defaults of a function have grown: those who call it by way of the runtime may leave them to it.
    pub fn open_defaults(&mut self, func: FuncId, env: Option<InferId>) {
        if let Some(inst) = self.closures.get(&(func, env)).and_then(|closure| closure.open) {
            let params = self.instances[inst].params.clone();
            self.open_instance(func, env, &params);
        }
    }

    /// What a class method gets when it is called on values of a type, which are instances or classes.
    fn classes_of(&mut self, ty: Ty) -> Ty {
        let mut result = Ty::NEVER;
        for atom in self.types.atoms(ty).cloned().collect::<Vec<_>>() {
            let class = match atom {
                Atom::Instance(class) => self.types.single(Atom::Class(class)),
                Atom::Class(_) => self.types.single(atom),
                _ => Ty::DYN,
            };
            result = self.types.join(result, class);
        }
        result
    }

    /// A parameter that has a default may hold it, and `*args` and `**kwargs` are containers.
    fn with_defaults(&mut self, func: FuncId, env: Option<InferId>, mut params: Vec<Ty>) -> Vec<Ty> {
        self.read(Source::Closure(func, env));
        self.join_defaults(func, env, &mut params);
        let spec = &self.program.functions[func].params;
        let plain = spec.positional.len() + spec.keyword_only.len();
        for param in &mut params[plain..] {
            let ty = std::mem::replace(param, Ty::DYN);
            self.escape(ty);
        }
        params
    }

    /// A call of something unknown with those arguments: they escape.
    pub fn unknown_call(&mut self, args: impl IntoIterator<Item = Ty>) -> Ty {
        args.into_iter().for_each(|arg| self.escape(arg));
        Ty::DYN
    }

    /// Joins everything that dynamic operations reach, at a moment of rest.
    pub fn sweep(&mut self) {
        for class in self.classes.ids().collect::<Vec<_>>() {
            let state = &self.classes[class];
            let is_exception = || state.builtin_base.is_some_and(|base| base.is_subtype(taipan_rt_abi::BuiltinType::BaseException));
            let seen = self.classes_seen || self.exceptions_seen && is_exception();
            if seen && state.open && state.mro.is_some() && !state.class_escaped {
                self.escape_atom(Atom::Class(class));
            }
            if self.classes[class].class_escaped {
                self.open_subclass_hook(class, Ty::DYN);
            }
            let state = &self.classes[class];
            match state.mro {
                Some(_) if state.open || state.dict_seen => self.sweep_class(class),
                // Its instances are `Dyn`: whatever its body holds is reached through them.
                None if state.defined => state.attrs.clone().into_iter().for_each(|(_, ty)| self.escape(ty)),
                _ => {}
            }
        }
        self.sweep_lookups();
        self.sweep_cells();
    }

    /// `function.__closure__[0].cell_contents` gives and takes anything.
    fn sweep_cells(&mut self) {
        if !self.name("cell_contents").is_some_and(|name| self.dynamic_names.contains(&name) || self.dynamic_stores.contains_key(&name)) {
            return;
        }
        let captured: Vec<Ty> = self.closures.values().flat_map(|closure| closure.captures.iter().copied()).collect();
        captured.into_iter().for_each(|ty| self.escape(ty));
    }

    fn sweep_class(&mut self, class: ClassId) {
        let receiver = self.types.single(Atom::Instance(class));
        let mro: Vec<ClassId> = self.user_mro(class);
        if self.classes[class].class_escaped {
            if let Some(init) = self.name("__init__") {
                self.open_method(class, init, Ty::DYN);
            }
            if let Some(new) = self.name("__new__") {
                let attr = self.find_attr(class, new).ty;
                self.escape(attr);
            }
            for name in self.not_found.clone() {
                let stored = self.stored_dynamically(name);
                if stored != Ty::NEVER {
                    self.store_class_attr(class, name, stored);
                }
            }
        }
        for owner in mro {
            for (name, ty) in self.classes[owner].attrs.clone() {
                if self.is_reachable(name) {
                    self.sweep_attr(class, receiver, ty);
                }
                if let Some(&stored) = self.dynamic_stores.get(&name)
                    && !self.is_forbidden(class, name)
                {
                    self.store_field(class, name, stored);
                }
                let stored = self.stored_dynamically(name);
                if stored != Ty::NEVER && self.classes[class].class_escaped {
                    self.store_class_attr(class, name, stored);
                }
            }
        }
        let fields = self.fields_from_outside(class);
        for (name, ty) in fields {
            let filled = self.classes[class].in_dict;
            let stored = if filled { Ty::DYN } else { self.stored_dynamically(name) };
            if stored != Ty::NEVER {
                self.store_field(class, name, stored);
            }
            if self.classes[class].dict_seen || self.is_reachable(name) {
                self.escape(ty);
            }
        }
        let unknown_store = self.any_store != Ty::NEVER;
        let stored: Vec<Name> = self.dynamic_stores.keys().copied().collect();
        let stores_unknown_name = stored.into_iter().any(|name| self.field_type(class, name).is_none());
        if self.dicts_filled && self.classes[class].open {
            self.see_dict(class, true);
        }
        if (unknown_store || stores_unknown_name || self.classes[class].dict_seen) && self.can_have_dict(class) {
            self.classes[class].has_dict = true;
        }
    }

    /// The fields of a class, and those that only a dynamic store may fill: asked for in vain so far, or named in `__slots__`.
    fn fields_from_outside(&mut self, class: ClassId) -> Vec<(Name, Ty)> {
        let mut fields = self.classes[class].fields.clone();
        let missing = self.classes[class].missing.clone();
        let declared: Vec<Name> = match self.can_have_dict(class) {
            true => Vec::new(),
            false => self.user_mro(class).into_iter().flat_map(|at| self.program.classes[at].slots.clone().unwrap_or_default()).collect(),
        };
        for name in missing.into_iter().chain(declared) {
            if !fields.iter().any(|(other, _)| *other == name) && !self.is_forbidden(class, name) {
                fields.push((name, Ty::NEVER));
            }
        }
        fields
    }

    /// Whether a dynamic operation, or a host, may read the attribute `name` of what has escaped.
    fn is_reachable(&self, name: Name) -> bool {
        self.any_name || self.program.extension || self.dynamic_names.contains(&name)
    }

    fn stored_dynamically(&mut self, name: Name) -> Ty {
        let stored = self.dynamic_stores.get(&name).copied().unwrap_or(Ty::NEVER);
        self.types.join(stored, self.any_store)
    }

    /// A class attribute is read from an instance by the runtime.
    fn sweep_attr(&mut self, class: ClassId, receiver: Ty, ty: Ty) {
        for atom in self.types.atoms(ty).cloned().collect::<Vec<_>>() {
            match atom {
                Atom::Function(..) => {
                    let attr = self.types.single(atom);
                    self.open_call_of(attr, Some(receiver), Ty::DYN);
                    if let Atom::Function(func, env) = self.types.only(attr).cloned().expect("one atom")
                        && let Some(inst) = self.closures[&(func, env)].open
                    {
                        self.escape_result(inst);
                    }
                }
                Atom::Property(get, set, del) => {
                    for accessor in [get, set, del] {
                        let result = self.open_call_of(accessor, Some(receiver), Ty::DYN);
                        self.escape(result);
                    }
                }
                Atom::ClassMethod(func) => {
                    let class = self.types.single(Atom::Class(class));
                    let result = self.open_call_of(func, Some(class), Ty::DYN);
                    self.escape(result);
                }
                Atom::StaticMethod(func) => self.escape(func),
                other => {
                    let ty = self.types.single(other);
                    self.escape(ty);
                }
            }
        }
    }

    /// A dynamic operation reads or calls the attribute `name`.
    pub fn reach_name(&mut self, name: Name) {
        self.reach_format(name);
        if self.dynamic_names.insert(name) {
            self.dirty = true;
        }
    }

    /// A dynamic operation stores an attribute.
    pub fn reach_store(&mut self, name: Name, ty: Ty) {
        self.escape(ty);
        let old = self.dynamic_stores.get(&name).copied().unwrap_or(Ty::NEVER);
        if let Some(new) = self.grow_slot(old, ty) {
            self.dynamic_stores.insert(name, new);
            self.dirty = true;
        }
    }

    /// `yield x`.
    pub fn yield_value(&mut self, cx: Cx, value: crate::ir::Value) -> Ty {
        let ty = self.ty(cx.inst, value);
        if let Some(new) = self.grow_slot(self.instances[cx.inst].yields, ty) {
            self.instances[cx.inst].yields = new;
            self.wake(Source::Result(cx.inst));
        }
        if self.instances[cx.inst].escaped {
            self.escape(ty);
        }
        self.read(Source::Result(cx.inst));
        self.instances[cx.inst].sent
    }
}
