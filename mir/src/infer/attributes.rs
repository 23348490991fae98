//! Attributes: where a name is found on an instance, a class, a module or a builtin object.

use super::arguments::{Arg, Args};
use super::call::{Arms, Via};
use super::engine::{Cx, Engine, Source};
use super::facts::{ArgSource, ClassRef, FunctionSource, Target};
use super::names::lacks;
use crate::ir::typed::SlotPlace;
use crate::ir::{ClassId, FuncId, Name, Value};
use crate::types::{Atom, InferId, Ty};
use taipan_rt_abi::BuiltinType;
use taipan_rt_abi::types::{makes_its_class, native_class, native_constant};

/// What looking a name up in an MRO finds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    /// The types of the class attributes that may be found, without `Unbound`; `NEVER` when there is none.
    pub ty: Ty,
    /// The class that holds it, when that is sure.
    pub owner: Option<ClassId>,
    /// A method of a builtin base.
    pub row: Option<u32>,
    /// The bases are known.
    pub known: bool,
}

impl Engine<'_> {
    /// Looks a name up in the classes of an MRO.
    pub fn find_attr(&mut self, class: ClassId, name: Name) -> Found {
        self.find_after(class, None, name)
    }

    /// Looks a name up in the MRO of `class`, from behind `after`.
    pub fn find_after(&mut self, class: ClassId, after: Option<ClassId>, name: Name) -> Found {
        self.read(Source::Mro(class));
        let mut found = Found { ty: Ty::NEVER, owner: None, row: None, known: true };
        let Some(mro) = self.classes[class].mro.clone() else { return Found { ty: Ty::DYN, known: false, ..found } };
        let skipped = after.map_or(0, |after| mro.iter().position(|&at| at == ClassRef::User(after)).map_or(mro.len(), |at| at + 1));
        let mut sure = true;
        for at in mro.into_iter().skip(skipped) {
            match at {
                ClassRef::User(owner) => {
                    let ty = self.class_attr(owner, name);
                    if ty == Ty::NEVER {
                        continue;
                    }
                    let bound = self.types.bound(ty);
                    found.ty = self.types.join(found.ty, bound);
                    if !self.types.may_be_unbound(ty) {
                        found.owner = sure.then_some(owner);
                        return found;
                    }
                    sure = false;
                }
                ClassRef::Builtin(kind) => {
                    found.row = self.signatures.first_row(kind.python_name(), self.text(name));
                    if found.row.is_some() {
                        return self.or_inherited(found, name);
                    }
                }
            }
        }
        if found.ty == Ty::NEVER && self.text(name).starts_with("__") {
            self.miss(name);
        }
        self.or_inherited(found, name)
    }

    /// No class is sure to have the special method (`setattr(cls, name, function)` may have stored it): what `object` does instead is possible too.
    fn or_inherited(&mut self, found: Found, name: Name) -> Found {
        if found.ty == Ty::NEVER || !self.text(name).starts_with("__") {
            return found;
        }
        Found { ty: self.types.join(found.ty, Ty::DYN), ..found }
    }

    /// Notes that nothing was found under that name.
    pub fn miss(&mut self, name: Name) {
        if self.not_found.insert(name) {
            self.dirty = true;
        }
    }

    /// Notes that instances of a class are asked for an attribute that none has as far as is known.
    pub fn miss_in_instance(&mut self, class: ClassId, name: Name) {
        if self.classes[class].missing.insert(name) {
            self.dirty = true;
        }
        self.miss(name);
    }

    /// The type of an attribute that the class itself holds.
    pub fn class_attr(&mut self, class: ClassId, name: Name) -> Ty {
        self.read(Source::Attr(class, name));
        self.classes[class].attrs.iter().find(|(other, _)| *other == name).map_or(Ty::NEVER, |&(_, ty)| ty)
    }

    /// The type of a field of instances of exactly that class; `None` when nothing is stored in it.
    pub fn field_type(&mut self, class: ClassId, name: Name) -> Option<Ty> {
        self.read(Source::Field(class, name));
        if self.classes[class].in_dict {
            return Some(Ty::DYN);
        }
        self.classes[class].fields.iter().find(|(other, _)| *other == name).map(|&(_, ty)| ty)
    }

    /// Stores in a field.
    pub fn store_field(&mut self, class: ClassId, name: Name, ty: Ty) {
        let position = self.classes[class].fields.iter().position(|(other, _)| *other == name);
        let index = position.unwrap_or_else(|| {
            self.classes[class].fields.push((name, Ty::NEVER));
            self.classes[class].fields.len() - 1
        });
        if let Some(new) = self.grow_slot(self.classes[class].fields[index].1, ty) {
            self.classes[class].fields[index].1 = new;
            self.wake(Source::Field(class, name));
        }
        if self.classes[class].open && (self.any_name || self.dynamic_names.contains(&name)) {
            self.escape(ty);
        }
    }

    /// Stores in a class attribute.
    pub fn store_class_attr(&mut self, class: ClassId, name: Name, ty: Ty) {
        let position = self.classes[class].attrs.iter().position(|(other, _)| *other == name);
        let index = position.unwrap_or_else(|| {
            // What is set from outside was not there before.
            let in_body = self.program.classes[class].attrs.contains(&name);
            let start = if in_body { Ty::NEVER } else { Ty::UNBOUND };
            self.classes[class].attrs.push((name, start));
            self.classes[class].attrs.len() - 1
        });
        if let Some(new) = self.grow_slot(self.classes[class].attrs[index].1, ty) {
            self.classes[class].attrs[index].1 = new;
            self.wake(Source::Attr(class, name));
        }
    }

    /// `obj.name`.
    pub fn get_attr(&mut self, cx: Cx, obj: Value, name: Name) -> Ty {
        let mut arms = Arms::new();
        for atom in self.atoms_of(self.ty(cx.inst, obj)) {
            let reached = self.get_attr_of(cx, &atom, name, Some(obj));
            self.add_arm(&mut arms, atom, reached);
        }
        self.resolve(cx, obj, arms)
    }

    /// An attribute of what one atom describes. Without `obj`, the runtime reads it.
    pub fn get_attr_of(&mut self, cx: Cx, atom: &Atom, name: Name, obj: Option<Value>) -> (Ty, Target) {
        let receiver = self.types.single(atom.clone());
        let text = self.text(name);
        let ty = match atom {
            Atom::Unbound => return (Ty::NEVER, Target::Raises),
            Atom::Dyn if text == "__dict__" => self.instance_dict(cx, atom),
            Atom::Dyn => {
                if text == "__class__" {
                    self.see_classes(cx, false);
                }
                self.reach_name(name);
                Ty::DYN
            }
            Atom::Instance(class) => return self.get_attr_of_instance(cx, *class, receiver, name, obj),
            Atom::Class(class) => return self.get_attr_of_class(*class, receiver, name),
            Atom::Module(_) if text == "__dict__" => self.instance_dict(cx, atom),
            Atom::Module(module) => return self.get_attr_of_module(*module, name),
            Atom::Super(class, object) => self.get_attr_of_super(cx, *class, *object, name),
            Atom::BuiltinClass(kind) => match self.method_row(*kind, name) {
                Some(row) => self.types.single(Atom::BuiltinFunction(row)),
                None if matches!(text, "__name__" | "__qualname__" | "__module__") => Ty::STR,
                None => Ty::DYN,
            },
            Atom::Function(..) | Atom::Method(..) | Atom::BuiltinFunction(_) | Atom::NamedBuiltin(_) | Atom::BuiltinMethod(..)
                if matches!(text, "__name__" | "__qualname__") =>
            {
                Ty::STR
            }
            _ if atom.builtin_type().is_some_and(|kind| lacks(&self.signatures, kind, text)) => return (Ty::NEVER, Target::Raises),
            _ => self.get_attr_of_builtin(atom, receiver, name),
        };
        (ty, Target::Runtime)
    }

    fn get_attr_of_builtin(&mut self, atom: &Atom, receiver: Ty, name: Name) -> Ty {
        let Some(kind) = atom.builtin_type() else {
            self.escape(receiver);
            return Ty::DYN;
        };
        if kind == BuiltinType::Property && matches!(self.text(name), "getter" | "setter" | "deleter") {
            let method = self.types.single(Atom::NamedBuiltin(name));
            return self.types.single(Atom::Method(method, receiver));
        }
        if let Atom::Property(get, set, del) = *atom {
            match self.text(name) {
                "fget" => return get,
                "fset" => return set,
                "fdel" => return del,
                _ => {}
            }
        }
        if let Some(row) = self.method_row(kind, name) {
            // A row of only `self` that returns at once is a method all the same: attributes that are data are listed here.
            if kind == BuiltinType::Str {
                self.reach_format(name);
            }
            return self.types.single(Atom::BuiltinMethod(row, receiver));
        }
        match (kind, self.text(name)) {
            (BuiltinType::Int | BuiltinType::Bool, "real" | "imag" | "numerator" | "denominator") => Ty::INT,
            (BuiltinType::Range, "start" | "stop" | "step") => Ty::INT,
            (BuiltinType::Float | BuiltinType::Complex, "real" | "imag") => Ty::FLOAT,
            (_, "__class__") => self.types.single(Atom::BuiltinClass(kind)),
            (_, "__doc__") => self.types.join(Ty::STR, Ty::NONE),
            _ => {
                self.reach_name(name);
                self.escape(receiver);
                Ty::DYN
            }
        }
    }

    fn get_attr_of_instance(&mut self, cx: Cx, class: ClassId, receiver: Ty, name: Name, obj: Option<Value>) -> (Ty, Target) {
        let text = self.text(name);
        if text == "__class__" {
            return (self.types.single(Atom::Class(class)), Target::Runtime);
        }
        if text == "__dict__" {
            return (self.instance_dict(cx, &Atom::Instance(class)), Target::Runtime);
        }
        let found = self.find_attr(class, name);
        if !found.known {
            self.reach_name(name);
            self.escape(receiver);
            return (Ty::DYN, Target::Runtime);
        }
        let field = self.field_type(class, name);
        if found.ty == Ty::NEVER && found.row.is_none() {
            return match field {
                // `__getattr__` answers where the slot is unset, `__getattribute__` always.
                Some(ty) if self.has_method(class, "__getattr__") || self.has_method(class, "__getattribute__") => {
                    let fallback = self.call_getattr(class);
                    (self.types.join(ty, fallback), Target::Runtime)
                }
                Some(ty) if self.classes[class].in_dict => (ty, Target::Runtime),
                Some(ty) => (ty, Target::Slot { index: name.0, may_be_unset: true, place: SlotPlace::Word(0) }),
                None => self.get_missing(class, receiver, name),
            };
        }
        if let Some(row) = found.row
            && found.ty == Ty::NEVER
        {
            if makes_its_class(text) {
                let of = self.types.single(Atom::Class(class));
                return (self.unknown_call([of]), Target::Runtime);
            }
            self.reach_format(name);
            return (self.types.single(Atom::BuiltinMethod(row, receiver)), Target::Runtime);
        }
        let attrs = self.atoms_of(found.ty);
        // A property goes before what the instance holds.
        let field = field.filter(|_| !attrs.iter().all(|atom| matches!(atom, Atom::Property(..))));
        if let ([attr], None) = (attrs.as_slice(), field) {
            return self.bind_attr(cx, attr, class, receiver, name, found.owner, obj);
        }
        // The runtime looks which it is.
        let mut ty = field.unwrap_or(Ty::NEVER);
        let mut target = None;
        for attr in &attrs {
            let (part, how) = self.bind_attr(cx, attr, class, receiver, name, found.owner, None);
            ty = self.types.join(ty, part);
            target = match target {
                None => Some(how),
                Some(other) if other == how => Some(how),
                Some(_) => Some(Target::Runtime),
            };
        }
        let target = if field.is_some() { Target::Runtime } else { target.unwrap_or(Target::Runtime) };
        (ty, target)
    }

    /// What reading a class attribute through an instance gives.
    #[allow(clippy::too_many_arguments)]
    fn bind_attr(
        &mut self,
        cx: Cx,
        atom: &Atom,
        class: ClassId,
        receiver: Ty,
        name: Name,
        owner: Option<ClassId>,
        obj: Option<Value>,
    ) -> (Ty, Target) {
        match atom {
            Atom::Function(..) => {
                let func = self.types.single(atom.clone());
                let ty = self.types.single(Atom::Method(func, receiver));
                (ty, owner.map_or(Target::Runtime, |class| Target::Bind { class, index: name.0 }))
            }
            Atom::Property(get, ..) => {
                let via = match (self.types.only(*get), obj) {
                    (Some(&Atom::Function(func, _)), Some(_)) if self.needs_no_object(func) => Via::Code(FunctionSource::None),
                    _ => Via::Runtime,
                };
                let source = obj.map_or(ArgSource::Receiver, ArgSource::Value);
                let args = Args::default().with_receiver(receiver, source);
                match self.atoms_of(*get).as_slice() {
                    [getter] => self.call_atom(cx, getter, &args, via),
                    _ => (self.runtime_call(cx, *get, &args), Target::Runtime),
                }
            }
            // It may be a function or a descriptor, which get the object and its class.
            Atom::Dyn => {
                let class = self.types.single(Atom::Class(class));
                (self.unknown_call([receiver, class]), Target::Runtime)
            }
            Atom::StaticMethod(func) => (*func, Target::Runtime),
            Atom::ClassMethod(func) => {
                let class = self.types.single(Atom::Class(class));
                (self.bind_to_class(*func, class), Target::Runtime)
            }
            Atom::Instance(descriptor) if self.has_method(*descriptor, "__get__") => {
                // It is given the object and its class.
                let class = self.types.single(Atom::Class(class));
                self.escape(receiver);
                self.escape(class);
                (self.touch_method(*descriptor, "__get__", Ty::DYN), Target::Runtime)
            }
            _ => {
                let ty = self.types.single(atom.clone());
                (ty, owner.map_or(Target::Runtime, |class| Target::ClassAttr { class, index: name.0 }))
            }
        }
    }

    /// What `classmethod(func)` gives on `class`: a descriptor that is no function is asked in turn, as for `@classmethod @property`.
    pub fn bind_to_class(&mut self, func: Ty, class: Ty) -> Ty {
        let mut result = Ty::NEVER;
        for atom in self.atoms_of(func) {
            let part = match atom {
                Atom::Property(get, ..) => self.open_call_of(get, Some(class), Ty::NEVER),
                Atom::StaticMethod(inner) => inner,
                Atom::ClassMethod(inner) => {
                    self.escape(inner);
                    Ty::DYN
                }
                Atom::Instance(descriptor) if self.has_method(descriptor, "__get__") => {
                    self.escape(class);
                    self.touch_method(descriptor, "__get__", Ty::DYN)
                }
                Atom::Dyn => {
                    self.escape(class);
                    Ty::DYN
                }
                other => {
                    let inner = self.types.single(other);
                    self.types.single(Atom::Method(inner, class))
                }
            };
            result = self.types.join(result, part);
        }
        result
    }

    /// Whether a function can be called without its function object: it captures nothing and its defaults are constants.
    pub fn needs_no_object(&self, func: FuncId) -> bool {
        let function = &self.program.functions[func];
        function.captures.is_empty() && function.params.defaults == 0 && function.params.keyword_only.is_empty()
    }

    /// Whether a class has a method of that name.
    pub fn has_method(&mut self, class: ClassId, name: &str) -> bool {
        self.name(name).is_some_and(|name| {
            let found = self.find_attr(class, name);
            found.ty != Ty::NEVER
        })
    }

    fn call_getattr(&mut self, class: ClassId) -> Ty {
        let by_hook = self.touch_method(class, "__getattr__", Ty::STR);
        let by_override = self.touch_method(class, "__getattribute__", Ty::STR);
        self.types.join(by_hook, by_override)
    }

    fn get_missing(&mut self, class: ClassId, receiver: Ty, name: Name) -> (Ty, Target) {
        if self.has_method(class, "__getattr__") || self.has_method(class, "__getattribute__") {
            self.miss_in_instance(class, name);
            return (self.call_getattr(class), Target::Runtime);
        }
        if self.classes[class].builtin_base.is_some() || self.text(name).starts_with("__") {
            self.escape(receiver);
            self.reach_name(name);
            return (Ty::DYN, Target::Runtime);
        }
        self.miss_in_instance(class, name);
        (Ty::NEVER, Target::Raises)
    }

    fn get_attr_of_class(&mut self, class: ClassId, receiver: Ty, name: Name) -> (Ty, Target) {
        let found = self.find_attr(class, name);
        if !found.known {
            self.escape(receiver);
            self.reach_name(name);
            return (Ty::DYN, Target::Runtime);
        }
        if let Some(row) = found.row
            && found.ty == Ty::NEVER
        {
            if makes_its_class(self.text(name)) {
                return (self.unknown_call([receiver]), Target::Runtime);
            }
            return (self.types.single(Atom::BuiltinFunction(row)), Target::Runtime);
        }
        if found.ty == Ty::NEVER {
            return match self.text(name) {
                "__name__" | "__qualname__" | "__module__" => (Ty::STR, Target::Runtime),
                "__doc__" => (self.types.join(Ty::STR, Ty::NONE), Target::Runtime),
                text if text.starts_with("__") || self.classes[class].builtin_base.is_some() || text == "mro" => {
                    self.escape(receiver);
                    (Ty::DYN, Target::Runtime)
                }
                _ => {
                    self.miss(name);
                    (Ty::NEVER, Target::Raises)
                }
            };
        }
        let mut ty = Ty::NEVER;
        let mut plain = found.owner;
        for atom in self.atoms_of(found.ty) {
            let part = match atom {
                Atom::StaticMethod(func) => {
                    plain = None;
                    func
                }
                Atom::ClassMethod(func) => {
                    plain = None;
                    self.bind_to_class(func, receiver)
                }
                Atom::Instance(descriptor) if self.has_method(descriptor, "__get__") => {
                    plain = None;
                    self.escape(receiver);
                    self.touch_method(descriptor, "__get__", Ty::DYN)
                }
                // It may be a descriptor, which gets the class.
                Atom::Dyn => {
                    plain = None;
                    self.escape(receiver);
                    Ty::DYN
                }
                other => self.types.single(other),
            };
            ty = self.types.join(ty, part);
        }
        (ty, plain.map_or(Target::Runtime, |class| Target::ClassAttr { class, index: name.0 }))
    }

    fn get_attr_of_super(&mut self, cx: Cx, class: ClassId, object: Ty, name: Name) -> Ty {
        let mut ty = Ty::NEVER;
        for atom in self.atoms_of(object) {
            let (of, receiver) = match atom {
                Atom::Instance(of) | Atom::Class(of) => (of, self.types.single(atom)),
                _ => {
                    self.escape(object);
                    return Ty::DYN;
                }
            };
            let found = self.find_after(of, Some(class), name);
            if !found.known || (found.ty == Ty::NEVER) {
                self.escape(object);
                ty = self.types.join(ty, Ty::DYN);
                continue;
            }
            let of_class = matches!(self.types.only(receiver), Some(Atom::Class(_)));
            for attr in self.atoms_of(found.ty) {
                let part = match attr {
                    // `super().__new__`: to the class, it is a plain function.
                    Atom::Function(..) if of_class => self.types.single(attr),
                    _ => self.bind_attr(cx, &attr, of, receiver, name, None, None).0,
                };
                ty = self.types.join(ty, part);
            }
        }
        ty
    }

    fn get_attr_of_module(&mut self, module: crate::ir::ModuleId, name: Name) -> (Ty, Target) {
        let data = &self.program.modules[module];
        if let Some(global) = data.global(name) {
            self.read(Source::Global(global));
            let ty = self.types.bound(self.globals[global]);
            return (ty, Target::Global(global));
        }
        if let Some(&(_, submodule)) = data.submodules.iter().find(|(other, _)| *other == name) {
            return (self.types.single(Atom::Module(submodule)), Target::Runtime);
        }
        if data.name == "builtins" {
            return (self.builtin_name(name), Target::Runtime);
        }
        if let Some(class) = native_class(&data.name, self.text(name)) {
            return (self.types.single(Atom::BuiltinClass(class)), Target::Runtime);
        }
        if let Some(row) = self.signatures.first_row(&data.name, self.text(name)) {
            return (self.types.single(Atom::BuiltinFunction(row)), Target::Runtime);
        }
        let ty = match (native_constant(&data.name, self.text(name)), self.text(name)) {
            (Some(kind), _) => self.types.single(Atom::Builtin(kind)),
            (None, "__name__") => Ty::STR,
            (None, _) => Ty::DYN,
        };
        (ty, Target::Runtime)
    }

    /// `obj.name = value`.
    pub fn set_attr(&mut self, cx: Cx, obj: Value, name: Name, value: Value) -> Ty {
        let ty = self.ty(cx.inst, value);
        let mut arms = Arms::new();
        for atom in self.atoms_of(self.ty(cx.inst, obj)) {
            let target = match &atom {
                Atom::Instance(class) => self.set_attr_of_instance(cx, *class, obj, name, value),
                Atom::Class(class) => {
                    self.store_class_attr(*class, name, ty);
                    Target::Runtime
                }
                Atom::Module(module) => match self.program.modules[*module].global(name) {
                    Some(global) => {
                        self.store_global(global, ty);
                        Target::Global(global)
                    }
                    None => {
                        self.reach_store(name, ty);
                        Target::Runtime
                    }
                },
                Atom::Builtin(BuiltinType::NoneType | BuiltinType::Int | BuiltinType::Str) => Target::Raises,
                _ => {
                    self.reach_store(name, ty);
                    Target::Runtime
                }
            };
            let ty = if target == Target::Raises { Ty::NEVER } else { Ty::NONE };
            self.add_arm(&mut arms, atom, (ty, target));
        }
        self.resolve(cx, obj, arms)
    }

    fn set_attr_of_instance(&mut self, cx: Cx, class: ClassId, obj: Value, name: Name, value: Value) -> Target {
        let receiver = Arg { ty: self.types.single(Atom::Instance(class)), source: ArgSource::Value(obj) };
        let value = Arg { ty: self.ty(cx.inst, value), source: ArgSource::Value(value) };
        self.store_in_instance(cx, class, receiver, name, value, Via::Code(FunctionSource::None))
    }

    /// Stores in an attribute of instances of a class, by whatever its class says.
    pub fn store_in_instance(&mut self, cx: Cx, class: ClassId, receiver: Arg, name: Name, value: Arg, via: Via) -> Target {
        let ty = value.ty;
        if self.text(name) == "__dict__" {
            self.see_dict(class, true);
            self.escape(ty);
            return Target::Runtime;
        }
        let found = self.find_attr(class, name);
        if !found.known || self.types.is_dyn(found.ty) || self.has_method(class, "__setattr__") {
            if let Some(hook) = self.name("__setattr__") {
                let any = self.types.join(Ty::STR, ty);
                self.open_method(class, hook, any);
            }
            self.escape(receiver.ty);
            if !self.is_forbidden(class, name) {
                self.store_field(class, name, ty);
            }
            self.reach_store(name, ty);
            return Target::Runtime;
        }
        let attrs = self.atoms_of(found.ty);
        let mut by_descriptor = false;
        for attr in &attrs {
            match *attr {
                Atom::Property(_, set, _) => {
                    let only = attrs.len() == 1;
                    let args = Args { positional: vec![receiver.clone(), value.clone()], named: Vec::new() };
                    if let (true, Via::Code(_), &[Atom::Function(func, env)]) = (only, via, self.atoms_of(set).as_slice())
                        && self.needs_no_object(func)
                    {
                        return self.call_user(cx, func, env, args, via).1;
                    }
                    self.runtime_call(cx, set, &args);
                    by_descriptor = true;
                }
                Atom::Instance(descriptor) if self.has_method(descriptor, "__set__") => {
                    self.escape(receiver.ty);
                    self.escape(ty);
                    self.touch_method(descriptor, "__set__", Ty::DYN);
                    by_descriptor = true;
                }
                _ => {}
            }
        }
        if by_descriptor && attrs.len() == 1 {
            return Target::Runtime;
        }
        if self.is_forbidden(class, name) {
            return Target::Raises;
        }
        self.store_field(class, name, ty);
        self.read(Source::Field(class, name));
        // A class attribute of the same name may be what a read finds before this store.
        if by_descriptor || self.classes[class].in_dict {
            Target::Runtime
        } else {
            Target::Slot { index: name.0, may_be_unset: false, place: SlotPlace::Word(0) }
        }
    }

    /// `del obj.name`.
    pub fn del_attr(&mut self, cx: Cx, obj: Value, name: Name) -> Ty {
        for atom in self.atoms_of(self.ty(cx.inst, obj)) {
            self.del_attr_of(atom, name);
        }
        Ty::NONE
    }

    /// Deletes an attribute of what one atom describes.
    pub fn del_attr_of(&mut self, atom: Atom, name: Name) {
        match atom {
            Atom::Instance(class) => {
                self.classes[class].deleted.insert(name);
                let found = self.find_attr(class, name);
                for attr in self.atoms_of(found.ty) {
                    match attr {
                        Atom::Property(_, _, delete) => {
                            let receiver = self.types.single(Atom::Instance(class));
                            self.open_call_of(delete, Some(receiver), Ty::DYN);
                        }
                        Atom::Instance(descriptor) => drop(self.touch_method(descriptor, "__delete__", Ty::DYN)),
                        _ => {}
                    }
                }
                self.touch_method(class, "__delattr__", Ty::STR);
            }
            Atom::Class(class) => self.store_class_attr(class, name, Ty::UNBOUND),
            Atom::Module(module) => {
                if let Some(global) = self.program.modules[module].global(name) {
                    self.store_global(global, Ty::UNBOUND);
                }
            }
            _ => {
                self.dynamic_deletes.insert(name);
                self.reach_name(name);
            }
        }
    }

    /// The cell that the running function has captured.
    pub fn capture(&mut self, inst: InferId, index: u32) -> Ty {
        let (func, env) = (self.instances[inst].func, self.instances[inst].env);
        self.read(Source::Closure(func, env));
        let closure = self.closures.get(&(func, env));
        closure.and_then(|closure| closure.captures.get(index as usize).copied()).unwrap_or(Ty::NEVER)
    }
}
