//! Making instances, and calling methods on classes, instances, modules and `super()`.

use super::arguments::{Arg, Args};
use super::attributes::Found;
use super::call::Via;
use super::engine::{Cx, Engine, Source};
use super::facts::{ArgSource, FunctionSource, Target, is_made_by_new, is_plain_container};
use crate::ir::{ClassId, ModuleId, Name, Op, Value};
use crate::types::{Atom, InferId, Ty};
use taipan_rt_abi::BuiltinType;
use taipan_rt_abi::types::{makes_its_class, native_class};

impl Engine<'_> {
    /// `C(args)`.
    pub fn construct(&mut self, cx: Cx, class: ClassId, args: &Args, via: Via) -> (Ty, Target) {
        self.read(Source::Mro(class));
        if self.classes[class].mro.is_none() {
            let ty = self.types.single(Atom::Class(class));
            self.escape(ty);
            return (self.unknown_call(args.types().collect::<Vec<_>>()), Target::Runtime);
        }
        if self.may_be_enumeration(class) {
            // It looks a member up, or makes a class.
            return (self.unknown_call(args.types().collect::<Vec<_>>()), Target::Runtime);
        }
        self.instantiate(class);
        let instance = self.types.single(Atom::Instance(class));
        let builtin_base = self.classes[class].builtin_base;
        // The constructors of these fill nothing in: their `__init__` does.
        let is_bare = builtin_base.is_none_or(is_plain_container);
        let init = self.find_dunder(class, "__init__");
        let inits = self.atoms_of(init.ty);
        let is_python = init.known && !inits.is_empty() && inits.iter().all(|atom| matches!(atom, Atom::Function(..)));
        let new = self.find_dunder(class, "__new__");
        // Tuples are filled by their `__new__` alone.
        let is_filled = is_bare && is_python || new.ty != Ty::NEVER && self.is_tuple_class(class);
        if let (Some(base), false) = (builtin_base, is_filled) {
            self.fill_builtin_base(cx, class, base, args);
        }
        if new.ty != Ty::NEVER {
            return self.construct_by_new(cx, class, new, args, via);
        }
        if init.ty == Ty::NEVER {
            return match builtin_base {
                Some(_) if is_bare && via != Via::Runtime && args.types().next().is_none() => {
                    (instance, Target::Construct { class, init: None })
                }
                Some(_) => (instance, Target::Runtime),
                None if args.types().next().is_some() => (Ty::NEVER, Target::Raises),
                None => (instance, if via == Via::Runtime { Target::Runtime } else { Target::Construct { class, init: None } }),
            };
        }
        let args = args.with_receiver(instance, ArgSource::New);
        if let ([Atom::Function(func, env)], Some(owner), true, Via::Code(_)) =
            (self.atoms_of(init.ty).as_slice(), init.owner, is_bare, via)
        {
            let index = self.name("__init__").expect("it was found").0;
            let via = Via::Code(FunctionSource::ClassAttr { class: owner, index });
            let (result, target) = self.call_user(cx, *func, *env, args.clone(), via);
            if !matches!(result, Ty::NEVER | Ty::NONE) {
                // The runtime complains of what `__init__` returns.
                self.call_user(cx, *func, *env, args, Via::Runtime);
                return (instance, Target::Runtime);
            }
            let ty = if result == Ty::NEVER { Ty::NEVER } else { instance };
            return match target {
                Target::Instance { .. } => (ty, Target::Construct { class, init: Some(Box::new(target)) }),
                other => (ty, other),
            };
        }
        let result = self.runtime_call(cx, init.ty, &args);
        (if result == Ty::NEVER { Ty::NEVER } else { instance }, Target::Runtime)
    }

    /// A special method of a class.
    pub fn find_dunder(&mut self, class: ClassId, name: &str) -> Found {
        match self.name(name) {
            Some(name) => self.find_attr(class, name),
            None => Found { ty: Ty::NEVER, owner: None, row: None, known: true },
        }
    }

    /// An instance of the class may exist from now on.
    pub fn instantiate(&mut self, class: ClassId) {
        if !std::mem::replace(&mut self.classes[class].instantiated, true) {
            self.dirty = true;
        }
        self.touch_method(class, "__del__", Ty::DYN);
    }

    fn construct_by_new(&mut self, cx: Cx, class: ClassId, new: Found, args: &Args, via: Via) -> (Ty, Target) {
        let of = self.types.single(Atom::Class(class));
        let init = self.find_dunder(class, "__init__");
        // Lists and their like have an `__init__` that does something.
        let is_made = self.classes[class].builtin_base.is_none_or(is_made_by_new);
        if let ([Atom::Function(func, env)], Some(owner), Ty::NEVER, Via::Code(_), true) =
            (self.atoms_of(new.ty).as_slice(), new.owner, init.ty, via, is_made)
        {
            let index = self.name("__new__").expect("it was found").0;
            let via = Via::Code(FunctionSource::ClassAttr { class: owner, index });
            return self.call_user(cx, *func, *env, args.with_receiver(of, ArgSource::Class), via);
        }
        let new_args = args.with_receiver(of, ArgSource::Receiver);
        let ty = match self.types.only(new.ty) {
            Some(&Atom::StaticMethod(func)) => self.runtime_call(cx, func, &new_args),
            _ => self.runtime_call(cx, new.ty, &new_args),
        };
        if init.ty != Ty::NEVER {
            let instance = self.types.single(Atom::Instance(class));
            let args = args.with_receiver(instance, ArgSource::New);
            self.runtime_call(cx, init.ty, &args);
        }
        (ty, Target::Runtime)
    }

    /// What the constructor of a builtin base does with the arguments.
    fn fill_builtin_base(&mut self, cx: Cx, class: ClassId, base: BuiltinType, args: &Args) {
        let first = args.positional.first().map(|arg| arg.ty);
        if base == BuiltinType::Tuple && self.is_tuple_class(class) {
            return self.fill_tuple(cx, class, first);
        }
        match (self.classes[class].contents, first) {
            (Some(cell), first) if base.is_subtype(BuiltinType::Dict) => {
                let (key, item) = first.map_or((Ty::NEVER, Ty::NEVER), |first| self.mapping_or_pairs(cx, first));
                self.types.add_contents(cell, key, item);
                for (_, arg) in &args.named {
                    self.types.add_contents(cell, Ty::STR, arg.ty);
                }
            }
            (Some(cell), Some(first)) => {
                let item = self.iterate_by_runtime(cx, first);
                self.types.add_item(cell, item);
            }
            (Some(_), None) => {}
            (None, _) => args.types().collect::<Vec<_>>().into_iter().for_each(|ty| self.escape(ty)),
        }
    }

    /// `C(*args)` by the runtime.
    pub fn construct_spread(&mut self, class: ClassId, any: Ty) -> Ty {
        self.read(Source::Mro(class));
        self.instantiate(class);
        let looks_up = self.may_be_enumeration(class);
        if let Some(made) = self.construct_tuple_spread(class, any).filter(|_| !looks_up) {
            return made;
        }
        if looks_up || self.classes[class].mro.is_none() || self.classes[class].builtin_base.is_some() {
            let ty = self.types.single(Atom::Class(class));
            self.escape(ty);
            return self.unknown_call([any]);
        }
        let new = self.find_dunder(class, "__new__");
        if new.ty != Ty::NEVER {
            let ty = self.types.single(Atom::Class(class));
            return self.unknown_call([ty, any]);
        }
        let instance = self.types.single(Atom::Instance(class));
        let init = self.find_dunder(class, "__init__");
        self.open_call_of(init.ty, Some(instance), if any == Ty::NEVER { Ty::DYN } else { any });
        instance
    }

    /// `Point(*args)` of a class that derives from tuple, whose `__new__` is all that is called.
    fn construct_tuple_spread(&mut self, class: ClassId, any: Ty) -> Option<Ty> {
        let new = self.find_dunder(class, "__new__").ty;
        let init = self.find_dunder(class, "__init__").ty;
        let is_function = matches!(self.atoms_of(new).as_slice(), [Atom::Function(..)]);
        if self.classes[class].mro.is_none() || !self.is_tuple_class(class) || !is_function || init != Ty::NEVER {
            return None;
        }
        let of = self.types.single(Atom::Class(class));
        Some(self.open_call_of(new, Some(of), if any == Ty::NEVER { Ty::DYN } else { any }))
    }

    /// Calls the attribute `name` of an instance.
    #[allow(clippy::too_many_arguments)]
    pub fn call_found(
        &mut self,
        cx: Cx,
        class: ClassId,
        name: Name,
        receiver: Ty,
        source: ArgSource,
        args: &Args,
        via: Via,
    ) -> (Ty, Target) {
        let found = self.find_attr(class, name);
        let field = self.field_type(class, name);
        if !found.known || (found.ty == Ty::NEVER && field.is_none()) {
            return self.call_unfound(cx, class, name, receiver, source, args, found);
        }
        let mut result = Ty::NEVER;
        let mut target = None;
        for atom in self.atoms_of(found.ty) {
            let (ty, how) = match &atom {
                Atom::Function(func, env) => {
                    let args = args.with_receiver(receiver, source.clone());
                    let via = match (via, found.owner) {
                        (Via::Code(_), Some(owner)) if field.is_none() => {
                            Via::Code(FunctionSource::ClassAttr { class: owner, index: name.0 })
                        }
                        _ => Via::Runtime,
                    };
                    self.call_user(cx, *func, *env, args, via)
                }
                Atom::StaticMethod(func) => match self.atoms_of(*func).as_slice() {
                    &[Atom::Function(func, env)] if self.needs_no_object(func) && field.is_none() && via != Via::Runtime => {
                        self.call_user(cx, func, env, args.clone(), Via::Code(FunctionSource::None))
                    }
                    _ => (self.runtime_call(cx, *func, args), Target::Runtime),
                },
                Atom::ClassMethod(func) => {
                    let of = self.types.single(Atom::Class(class));
                    match self.atoms_of(*func).as_slice() {
                        &[Atom::Function(func, env)] if self.needs_no_object(func) && field.is_none() && via != Via::Runtime => {
                            let args = args.with_receiver(of, ArgSource::Class);
                            self.call_user(cx, func, env, args, Via::Code(FunctionSource::None))
                        }
                        _ => {
                            let callee = self.bind_to_class(*func, of);
                            (self.runtime_call(cx, callee, args), Target::Runtime)
                        }
                    }
                }
                other => {
                    let value = self.get_by_runtime(cx, other, class, receiver, name);
                    (self.runtime_call(cx, value, args), Target::Runtime)
                }
            };
            result = self.types.join(result, ty);
            target = match target {
                None => Some(how),
                Some(_) => {
                    // Several methods may be found: the runtime looks which, so both need open instances.
                    let all = args.with_receiver(receiver, source.clone());
                    for atom in self.atoms_of(found.ty) {
                        if let Atom::Function(func, env) = atom {
                            let (ty, _) = self.call_user(cx, func, env, all.clone(), Via::Runtime);
                            result = self.types.join(result, ty);
                        }
                    }
                    Some(Target::Runtime)
                }
            };
        }
        if let Some(field) = field {
            let ty = self.runtime_call(cx, field, args);
            return (self.types.join(result, ty), Target::Runtime);
        }
        (result, target.unwrap_or(Target::Runtime))
    }

    fn get_by_runtime(&mut self, cx: Cx, atom: &Atom, class: ClassId, receiver: Ty, name: Name) -> Ty {
        let _ = (atom, receiver);
        let instance = Atom::Instance(class);
        self.get_attr_of(cx, &instance, name, None).0
    }

    #[allow(clippy::too_many_arguments)]
    fn call_unfound(
        &mut self,
        cx: Cx,
        class: ClassId,
        name: Name,
        receiver: Ty,
        source: ArgSource,
        args: &Args,
        found: Found,
    ) -> (Ty, Target) {
        if let (Some(row), true) = (found.row, found.known) {
            if makes_its_class(self.text(name)) {
                let of = self.types.single(Atom::Class(class));
                return (self.unknown_call(args.types().chain([of]).collect::<Vec<_>>()), Target::Runtime);
            }
            let base = self.classes[class].builtin_base.unwrap_or(BuiltinType::Object);
            let as_base = match self.classes[class].contents {
                Some(cell) => Atom::Container(base, cell),
                None => Atom::Builtin(base),
            };
            let ty = self.types.single(as_base.clone());
            let args = args.with_receiver(ty, source);
            return match self.known_method(cx, &as_base, base, name, &args) {
                Some(reached) => reached,
                None => self.call_row(cx, row, &args),
            };
        }
        if found.known && (self.has_method(class, "__getattr__") || self.has_method(class, "__getattribute__")) {
            self.miss_in_instance(class, name);
            let by_hook = self.touch_method(class, "__getattr__", Ty::STR);
            let by_override = self.touch_method(class, "__getattribute__", Ty::STR);
            let callee = self.types.join(by_hook, by_override);
            return (self.runtime_call(cx, callee, args), Target::Runtime);
        }
        let text = self.text(name);
        if found.known && self.classes[class].builtin_base.is_none() && !text.starts_with("__") {
            self.miss_in_instance(class, name);
            return (Ty::NEVER, Target::Raises);
        }
        if found.known && text == "__init__" {
            args.types().collect::<Vec<_>>().into_iter().for_each(|ty| self.escape(ty));
            return (Ty::NONE, Target::Runtime);
        }
        self.reach_name(name);
        self.escape(receiver);
        (self.unknown_call(args.types().collect::<Vec<_>>()), Target::Runtime)
    }

    /// `C.name(args)`.
    pub fn call_on_class(&mut self, cx: Cx, class: ClassId, name: Name, args: &Args) -> (Ty, Target) {
        let found = self.find_attr(class, name);
        if found.known && found.ty == Ty::NEVER && self.text(name) == "__init__" {
            args.types().collect::<Vec<_>>().into_iter().for_each(|ty| self.escape(ty));
            return (Ty::NONE, Target::Runtime);
        }
        if found.known && found.ty == Ty::NEVER && self.text(name) == "__new__" {
            let base = self.classes[class].builtin_base.unwrap_or(BuiltinType::Object);
            return self.call_on_builtin_class(cx, base, name, args);
        }
        if let (Some(owner), true) = (found.owner, found.known) {
            match *self.atoms_of(found.ty).as_slice() {
                [Atom::Function(func, env)] => {
                    let via = Via::Code(FunctionSource::ClassAttr { class: owner, index: name.0 });
                    return self.call_user(cx, func, env, args.clone(), via);
                }
                [Atom::StaticMethod(func)] => {
                    if let &[Atom::Function(func, env)] = self.atoms_of(func).as_slice()
                        && self.needs_no_object(func)
                    {
                        return self.call_user(cx, func, env, args.clone(), Via::Code(FunctionSource::None));
                    }
                }
                [Atom::ClassMethod(func)] => {
                    if let &[Atom::Function(func, env)] = self.atoms_of(func).as_slice()
                        && self.needs_no_object(func)
                    {
                        let of = self.types.single(Atom::Class(class));
                        let args = args.with_receiver(of, ArgSource::Class);
                        return self.call_user(cx, func, env, args, Via::Code(FunctionSource::None));
                    }
                }
                _ => {}
            }
        }
        let (callee, _) = self.get_attr_of(cx, &Atom::Class(class), name, None);
        (self.runtime_call(cx, callee, args), Target::Runtime)
    }

    /// `str.upper(s)`, `dict.fromkeys(keys)`, `Exception.__init__(self, x)`.
    pub fn call_on_builtin_class(&mut self, cx: Cx, kind: BuiltinType, name: Name, args: &Args) -> (Ty, Target) {
        match (self.text(name), args.positional.first().map(|arg| arg.ty)) {
            ("__new__", Some(of)) => {
                let mut ty = Ty::NEVER;
                for atom in self.atoms_of(of) {
                    let made = match atom {
                        Atom::Class(class) if self.classes[class].mro.is_some() => {
                            self.instantiate(class);
                            self.classes[class].bare = true;
                            let rest = Args { positional: args.positional[1..].to_vec(), named: args.named.clone() };
                            if self.classes[class].builtin_base.is_some() {
                                self.fill_builtin_base(cx, class, kind, &rest);
                            }
                            self.types.single(Atom::Instance(class))
                        }
                        _ => self.unknown_call([of]),
                    };
                    ty = self.types.join(ty, made);
                }
                (ty, Target::Runtime)
            }
            ("__init__" | "__init_subclass__", _) => {
                let rest = Args { positional: args.positional.iter().skip(1).cloned().collect(), named: args.named.clone() };
                for atom in args.positional.first().map_or(Vec::new(), |this| self.atoms_of(this.ty)) {
                    if let Atom::Instance(class) = atom {
                        self.fill_builtin_base(cx, class, kind, &rest);
                    }
                }
                args.types().skip(1).collect::<Vec<_>>().into_iter().for_each(|ty| self.escape(ty));
                (Ty::NONE, Target::Runtime)
            }
            ("__setattr__", Some(object)) => {
                self.store_by_object(cx, object, args, 1);
                (Ty::NONE, Target::Runtime)
            }
            ("__getitem__", Some(of)) if kind == BuiltinType::Tuple && args.positional.len() == 2 => match self.fixed_item(cx, of, args) {
                Some(item) => (item, Target::Runtime),
                None => self.call_method_row(cx, kind, name, args),
            },
            ("__getitem__", Some(of)) if kind == BuiltinType::Dict => {
                let missing = self.missing_item(of, args.positional.get(1).map_or(Ty::DYN, |key| key.ty));
                let (item, target) = self.call_method_row(cx, kind, name, args);
                (self.types.join(item, missing), target)
            }
            _ => self.call_method_row(cx, kind, name, args),
        }
    }

    fn call_method_row(&mut self, cx: Cx, kind: BuiltinType, name: Name, args: &Args) -> (Ty, Target) {
        match self.method_row(kind, name) {
            Some(row) => self.call_row(cx, row, args),
            None => (self.unknown_call(args.types().collect::<Vec<_>>()), Target::Runtime),
        }
    }

    /// What the `__missing__` of dicts of classes that derive from dict gives, which `dict.__getitem__` calls.
    fn missing_item(&mut self, dict: Ty, key: Ty) -> Ty {
        let mut result = Ty::NEVER;
        for atom in self.atoms_of(dict) {
            if let Atom::Instance(class) = atom
                && self.has_method(class, "__missing__")
            {
                let given = self.touch_method(class, "__missing__", key);
                result = self.types.join(result, given);
            }
        }
        result
    }

    /// `object.__setattr__(obj, name, value)`, the name being that argument.
    fn store_by_object(&mut self, cx: Cx, object: Ty, args: &Args, name: usize) {
        let value = args.positional.get(name + 1).map_or(Ty::DYN, |arg| arg.ty);
        let Some(name) = self.constant_name(cx, args, name) else { return self.store_unknown_name(object, value) };
        for atom in self.atoms_of(object) {
            match atom {
                Atom::Instance(class) if self.classes[class].mro.is_some() => {
                    self.classes[class].set_otherwise = true;
                    self.store_field(class, name, value);
                }
                _ => {
                    let single = self.types.single(atom);
                    self.escape(single);
                    self.reach_store(name, value);
                }
            }
        }
    }

    /// `setattr(obj, name, value)` with a computed name: any field of `obj` may get it.
    pub fn store_unknown_name(&mut self, object: Ty, value: Ty) {
        self.escape(object);
        self.escape(value);
        if let Some(new) = self.grow_slot(self.any_store, value) {
            self.any_store = new;
            self.dirty = true;
        }
    }

    /// `super().name(args)`.
    pub fn call_on_super(&mut self, cx: Cx, class: ClassId, object: Ty, name: Name, receiver: Arg, args: &Args) -> (Ty, Target) {
        let source = self.super_operand(cx, &receiver);
        let objects = self.atoms_of(object);
        let mut result = Ty::NEVER;
        let mut targets = Vec::new();
        for atom in &objects {
            let (of, is_class) = match atom {
                Atom::Instance(of) => (*of, false),
                Atom::Class(of) => (*of, true),
                _ => {
                    self.reach_name(name);
                    return (self.unknown_call(args.types().chain([object]).collect::<Vec<_>>()), Target::Runtime);
                }
            };
            let found = self.find_after(of, Some(class), name);
            let this = self.types.single(atom.clone());
            let reached = match (self.atoms_of(found.ty).as_slice(), found.owner, &source) {
                (&[Atom::Function(func, env)], Some(owner), Some(source)) if !is_class && objects.len() == 1 => {
                    let args = args.with_receiver(this, ArgSource::Value(*source));
                    self.call_user(cx, func, env, args, Via::Code(FunctionSource::ClassAttr { class: owner, index: name.0 }))
                }
                (&[Atom::Function(func, env)], Some(owner), _) if is_class && objects.len() == 1 => {
                    let via = Via::Code(FunctionSource::ClassAttr { class: owner, index: name.0 });
                    self.call_user(cx, func, env, args.clone(), via)
                }
                ([], ..) if found.known => {
                    let is_nothing = self.text(name) == "__init__"
                        && args.types().next().is_none()
                        && self.classes[of].builtin_base.is_none()
                        && !is_class;
                    let ty = self.call_builtin_super(cx, of, is_class, this, name, args, found);
                    (ty, if is_nothing { Target::Nothing } else { Target::Runtime })
                }
                _ => {
                    let single = self.types.single(atom.clone());
                    let (callee, _) = self.get_attr_of(cx, &Atom::Super(class, single), name, None);
                    (self.runtime_call(cx, callee, args), Target::Runtime)
                }
            };
            result = self.types.join(result, reached.0);
            targets.push(reached.1);
        }
        targets.dedup_by(|one, other| matches!((one, other), (Target::Nothing, Target::Nothing)));
        match <[Target; 1]>::try_from(targets) {
            Ok([target]) => (result, target),
            Err(_) => (result, Target::Runtime),
        }
    }

    /// What `super().name(…)` does where no class of the program behind has the name.
    #[allow(clippy::too_many_arguments)]
    fn call_builtin_super(&mut self, cx: Cx, of: ClassId, is_class: bool, this: Ty, name: Name, args: &Args, found: Found) -> Ty {
        let base = self.classes[of].builtin_base;
        match self.text(name) {
            "__init__" => {
                if let Some(base) = base {
                    self.fill_builtin_base(cx, of, base, args);
                }
                Ty::NONE
            }
            "__init_subclass__" | "__set_name__" => Ty::NONE,
            "__new__" => {
                let args = args.clone();
                self.call_on_builtin_class(cx, base.unwrap_or(BuiltinType::Object), name, &args).0
            }
            "__setattr__" => {
                self.store_by_object(cx, this, args, 0);
                Ty::NONE
            }
            "__getattribute__" => self.read_unknown_name(this),
            "__repr__" | "__str__" | "__format__" => Ty::STR,
            "__hash__" => Ty::INT,
            "__eq__" | "__ne__" => {
                let refused = self.types.single(Atom::Builtin(BuiltinType::NotImplementedType));
                self.types.join(Ty::BOOL, refused)
            }
            _ if is_class => self.unknown_call(args.types().chain([this]).collect::<Vec<_>>()),
            "__getitem__" => {
                let item = self.call_unfound(cx, of, name, this, ArgSource::Receiver, args, found).0;
                let missing = self.missing_item(this, args.positional.first().map_or(Ty::DYN, |key| key.ty));
                self.types.join(item, missing)
            }
            _ => self.call_unfound(cx, of, name, this, ArgSource::Receiver, args, found).0,
        }
    }

    /// The `obj` of the `Super` operation that made the receiver.
    fn super_operand(&mut self, cx: Cx, receiver: &Arg) -> Option<Value> {
        let ArgSource::Value(value) = receiver.source else { return None };
        let shape = self.shape(self.instances[cx.inst].func);
        match shape.body.op(value) {
            Some(&Op::Super { obj, .. }) => Some(obj),
            _ => None,
        }
    }

    /// `module.name(args)`.
    pub fn call_on_module(&mut self, cx: Cx, module: ModuleId, name: Name, args: &Args) -> (Ty, Target) {
        let data = &self.program.modules[module];
        let Some(global) = data.global(name) else {
            if let Some(class) = native_class(&data.name, self.text(name)) {
                return self.construct_builtin(cx, class, args);
            }
            if let Some(row) = self.signatures.first_row(&data.name, self.text(name)) {
                return self.call_builtin(cx, row, args);
            }
            let (callee, _) = self.get_attr_of(cx, &Atom::Module(module), name, None);
            return (self.runtime_call(cx, callee, args), Target::Runtime);
        };
        self.read(Source::Global(global));
        let callee = self.types.bound(self.globals[global]);
        match *self.atoms_of(callee).as_slice() {
            [Atom::Function(func, env)] => self.call_user(cx, func, env, args.clone(), Via::Code(FunctionSource::Global(global))),
            // `struct.pack`, which `struct.py` has from `_struct`.
            [Atom::BuiltinFunction(row)] => self.call_builtin(cx, row, args),
            [Atom::BuiltinClass(class)] => self.construct_builtin(cx, class, args),
            _ => (self.runtime_call(cx, callee, args), Target::Runtime),
        }
    }

    /// `g.send(x)` and its like.
    pub fn generator_method(&mut self, inst: InferId, name: Name, args: &Args) -> Ty {
        self.read(Source::Result(inst));
        let first = args.positional.first().map_or(Ty::NONE, |arg| arg.ty);
        match self.text(name) {
            "send" => {
                self.send(inst, first);
                self.instances[inst].yields
            }
            "__next__" => self.instances[inst].yields,
            "__iter__" => self.types.single(Atom::Generator(inst)),
            "throw" => {
                args.types().collect::<Vec<_>>().into_iter().for_each(|ty| self.escape(ty));
                self.instances[inst].yields
            }
            "close" => Ty::NONE,
            _ => self.unknown_call(args.types().collect::<Vec<_>>()),
        }
    }

    /// `p.setter(f)`, `p.fget(obj)`.
    pub fn property_method(&mut self, cx: Cx, atom: &Atom, name: Name, args: &Args) -> Ty {
        let Atom::Property(get, set, del) = *atom else { return Ty::DYN };
        let func = args.positional.first().map_or(Ty::NONE, |arg| arg.ty);
        let property = match self.text(name) {
            "getter" => Atom::Property(func, set, del),
            "setter" => Atom::Property(get, func, del),
            "deleter" => Atom::Property(get, set, func),
            "fget" => return self.runtime_call(cx, get, args),
            "fset" => return self.runtime_call(cx, set, args),
            "fdel" => return self.runtime_call(cx, del, args),
            _ => return self.unknown_call(args.types().collect::<Vec<_>>()),
        };
        self.types.single(property)
    }
}
