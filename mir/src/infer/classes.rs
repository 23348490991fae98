//! Class statements and function objects.

use super::engine::{Cx, Engine, Site, Source};
use super::facts::ClassRef;
use crate::ir::program::FunctionKind;
use crate::ir::{Block, ClassId, ConstId, FuncId, Name, Op, Value};
use crate::types::{Atom, Ty};
use taipan_rt_abi::BuiltinType;

impl Engine<'_> {
    /// `def` or `lambda`.
    pub fn make_function(
        &mut self,
        cx: Cx,
        func: FuncId,
        captures: &[Value],
        defaults: &[Value],
        keyword_defaults: &[Option<Value>],
    ) -> Ty {
        let env = (!captures.is_empty()).then_some(cx.inst);
        let shape = self.shape(self.instances[cx.inst].func);
        let constant = |value: Value| match shape.body.op(value) {
            Some(&Op::Const(id)) => Some(id),
            _ => None,
        };
        let all = defaults.iter().map(|&value| Some(value)).chain(keyword_defaults.iter().copied());
        let constants: Vec<Option<ConstId>> = all.map(|value| value.and_then(constant)).collect();
        let type_of = |engine: &Self, value: &Value| engine.ty(cx.inst, *value);
        let captures: Vec<Ty> = captures.iter().map(|value| type_of(self, value)).collect();
        let defaults: Vec<Ty> = defaults.iter().map(|value| type_of(self, value)).collect();
        let keyword_defaults: Vec<Ty> =
            keyword_defaults.iter().map(|value| value.map_or(Ty::NEVER, |value| self.ty(cx.inst, value))).collect();
        let mut closure = std::mem::take(self.closures.entry((func, env)).or_default());
        let mut grown = false;
        for (slots, types) in
            [(&mut closure.captures, captures), (&mut closure.defaults, defaults), (&mut closure.keyword_defaults, keyword_defaults)]
        {
            grown |= slots.is_empty() && !types.is_empty();
            slots.resize(types.len(), Ty::NEVER);
            for (slot, ty) in slots.iter_mut().zip(types) {
                if let Some(new) = self.grow_slot(*slot, ty) {
                    *slot = new;
                    grown = true;
                }
            }
        }
        if closure.constants.is_empty() {
            closure.constants = constants;
        } else {
            for (old, new) in closure.constants.iter_mut().zip(constants) {
                if *old != new && old.is_some() {
                    *old = None;
                    grown = true;
                }
            }
        }
        self.closures.insert((func, env), closure);
        if grown {
            self.wake(Source::Closure(func, env));
            self.open_defaults(func, env);
        }
        self.types.single(Atom::Function(func, env))
    }

    /// The head of a class statement.
    pub fn make_class(&mut self, cx: Cx, class: ClassId, bases: &[Value]) -> Ty {
        let mut list = Some(Vec::new());
        for &base in bases {
            let one = match self.types.only(self.ty(cx.inst, base)) {
                Some(&Atom::Class(base)) => Some(ClassRef::User(base)),
                Some(&Atom::BuiltinClass(base)) => Some(ClassRef::Builtin(base)),
                _ => None,
            };
            list = list.zip(one).map(|(mut list, one): (Vec<ClassRef>, ClassRef)| {
                list.push(one);
                list
            });
        }
        let mro = list.as_ref().and_then(|bases| self.linearize(class, bases));
        let is_first = !std::mem::replace(&mut self.classes[class].defined, true);
        if is_first && self.may_run_again(cx) {
            self.classes[class].repeated = true;
        }
        let ty = self.types.single(Atom::Class(class));
        if is_first || (self.classes[class].mro.is_some() && self.classes[class].mro != mro) {
            // A class statement that runs again with other bases is not followed.
            let mro = if is_first { mro } else { None };
            for base in list.into_iter().flatten() {
                if let ClassRef::User(base) = base
                    && !self.classes[base].subclasses.contains(&class)
                {
                    self.classes[base].subclasses.push(class);
                }
            }
            let builtin_base = mro.iter().flatten().find_map(|at| match at {
                ClassRef::Builtin(kind) if *kind != BuiltinType::Object => Some(*kind),
                _ => None,
            });
            if builtin_base.is_some_and(has_contents) && self.classes[class].contents.is_none() {
                self.classes[class].contents = Some(self.types.new_cell());
            }
            self.classes[class].builtin_base = builtin_base;
            self.classes[class].mro = mro;
            self.wake(Source::Mro(class));
            self.wake(Source::Classes);
        }
        if self.classes[class].mro.is_none() {
            self.escape(ty);
            for &base in bases {
                self.escape(self.ty(cx.inst, base));
            }
        }
        ty
    }

    /// Whether the operation may run more than once: it stands in a function, or in a loop of a module.
    fn may_run_again(&mut self, cx: Cx) -> bool {
        let func = self.instances[cx.inst].func;
        let Site::Op(value) = cx.site else { return true };
        if self.program.functions[func].kind != FunctionKind::Module {
            return true;
        }
        let shape = self.shape(func);
        let home = |block: &&Block| shape.body.blocks[**block].ops.contains(&value);
        let Some(&home) = shape.order.iter().find(home) else { return true };
        let mut reached = shape.body.successors(home);
        let mut next = 0;
        while let Some(&block) = reached.get(next) {
            let more = shape.body.successors(block).into_iter().filter(|to| !reached.contains(to)).collect::<Vec<_>>();
            reached.extend(more);
            next += 1;
        }
        reached.contains(&home)
    }

    /// The C3 linearisation; `None` when there is none, or a base is not known.
    fn linearize(&mut self, class: ClassId, bases: &[ClassRef]) -> Option<Vec<ClassRef>> {
        let mut sequences: Vec<Vec<ClassRef>> = Vec::new();
        for &base in bases {
            sequences.push(match base {
                ClassRef::User(base) => {
                    self.read(Source::Mro(base));
                    self.classes[base].mro.clone()?
                }
                ClassRef::Builtin(kind) => builtin_mro(kind),
            });
        }
        if bases.is_empty() {
            sequences.push(vec![ClassRef::Builtin(BuiltinType::Object)]);
        }
        sequences.push(bases.to_vec());
        let mut result = vec![ClassRef::User(class)];
        loop {
            sequences.retain(|sequence| !sequence.is_empty());
            if sequences.is_empty() {
                return Some(result);
            }
            let is_free = |candidate: &ClassRef| sequences.iter().all(|sequence| !sequence[1..].contains(candidate));
            let next = sequences.iter().map(|sequence| sequence[0]).find(|candidate| is_free(candidate))?;
            result.push(next);
            for sequence in &mut sequences {
                if sequence[0] == next {
                    sequence.remove(0);
                }
            }
        }
    }

    /// The classes of the program in an MRO; the class alone where it is not known.
    pub fn user_mro(&self, class: ClassId) -> Vec<ClassId> {
        let Some(mro) = &self.classes[class].mro else { return vec![class] };
        let user = mro.iter().filter_map(|at| match at {
            ClassRef::User(class) => Some(*class),
            ClassRef::Builtin(_) => None,
        });
        user.collect()
    }

    /// Whether a class of the program derives from (or is) another class; `None` when that is not known.
    pub fn derives(&mut self, class: ClassId, from: ClassRef) -> Option<bool> {
        self.read(Source::Mro(class));
        let derives = self.classes[class].mro.as_ref()?.contains(&from);
        // It may be the class that the same statement made another time.
        let is_vague = matches!(from, ClassRef::User(from) if self.classes[from].repeated);
        (!derives || !is_vague).then_some(derives)
    }

    /// The end of a class statement: hooks run.
    pub fn finish_class(&mut self, cx: Cx, class: ClassId, args: &[Value], names: &[Name]) -> Ty {
        let inst = cx.inst;
        if names.iter().any(|&name| self.text(name) == "metaclass") && !std::mem::replace(&mut self.classes[class].metaclass, true) {
            self.wake(Source::Mro(class));
        }
        let of = self.types.single(Atom::Class(class));
        for &arg in args {
            self.escape(self.ty(inst, arg));
        }
        if let Some(hook) = self.name("__init_subclass__") {
            let found = self.find_after(class, Some(class), hook);
            for atom in self.atoms_of(found.ty) {
                let func = match atom {
                    Atom::ClassMethod(func) => func,
                    other => self.types.single(other),
                };
                self.open_call_of(func, Some(of), Ty::DYN);
                self.escape(of);
            }
        }
        if self.may_be_enumeration(class) {
            self.finish_enumeration(class);
        }
        for (_, ty) in self.classes[class].attrs.clone() {
            for atom in self.atoms_of(ty) {
                if let Atom::Instance(descriptor) = atom
                    && self.has_method(descriptor, "__set_name__")
                {
                    self.touch_method(descriptor, "__set_name__", Ty::DYN);
                    self.escape(of);
                }
            }
        }
        Ty::NONE
    }

    /// `super()` or `super(C, obj)`.
    pub fn super_of(&mut self, cx: Cx, cls: Value, obj: Value) -> Ty {
        let object = self.ty(cx.inst, obj);
        let cls = self.types.bound(self.instances[cx.inst].types[cls]);
        match self.types.only(cls) {
            Some(&Atom::Class(class)) => self.types.single(Atom::Super(class, object)),
            _ => {
                self.escape(object);
                self.escape(cls);
                Ty::DYN
            }
        }
    }
}

/// The MRO of a builtin type.
fn builtin_mro(kind: BuiltinType) -> Vec<ClassRef> {
    let mut list = vec![ClassRef::Builtin(kind)];
    let mut kind = kind;
    while kind.base() != kind {
        kind = kind.base();
        list.push(ClassRef::Builtin(kind));
    }
    list
}

/// Builtin types whose contents a cell describes.
pub(super) fn has_contents(kind: BuiltinType) -> bool {
    use BuiltinType::*;
    matches!(
        kind,
        List | Dict
            | Set
            | FrozenSet
            | Tuple
            | Deque
            | Array
            | DictKeys
            | DictValues
            | DictItems
            | MappingProxy
            | ListIterator
            | ListReverseIterator
            | TupleIterator
            | SetIterator
            | DictKeyIterator
            | DictValueIterator
            | DictItemIterator
            | DictReverseKeyIterator
            | DictReverseValueIterator
            | DictReverseItemIterator
            | CallableIterator
            | SequenceIterator
            | Enumerate
            | Reversed
            | Zip
            | Map
            | Filter
            | Object
    )
}
