//! One generic operation becomes typed ones: constants, displays, cells, globals, exceptions here; the rest elsewhere.

use super::body::Select;
use super::cx::Hidden;
use super::operators::is_inline;
use crate::infer::facts::ClassRef;
use crate::ir::op::{Binding, CompareOp, Conversion};
use crate::ir::program::{Constant, GlobalData};
use crate::ir::{Block, ConstId, Global, ModuleId, Name, Op, Terminator, Value};
use crate::types::{Atom, Ty};
use taipan_rt_abi::{Builtin, BuiltinType, Fails, Repr, word};

impl Select<'_, '_> {
    /// Selects the operation that defines `value`; the typed value, if it gives one.
    pub fn operation(&mut self, value: Value, op: &Op) -> Option<Value> {
        if self.plan.elided.contains(&value) {
            return None;
        }
        if let Some(typed) = self.large_literal(value) {
            return Some(self.settle(value, typed));
        }
        let typed = match op {
            Op::Const(id) => self.constant(value, *id),
            Op::Unbound => self.null(),
            Op::IsUnbound(of) => self.is_unbound(*of),
            Op::Not(of) => {
                let truth = self.value(*of);
                let truth = self.coerce(truth, Repr::Bool);
                self.emit(Op::Not(truth), Repr::Bool)
            }
            Op::Unary { op, arg } => self.unary(value, *op, *arg),
            Op::Binary { op, lhs, rhs } => self.binary(value, *op, *lhs, *rhs, false),
            Op::InPlace { op, lhs, rhs } => self.binary(value, *op, *lhs, *rhs, true),
            Op::Compare { op, lhs, rhs } => self.compare(value, *op, *lhs, *rhs),
            Op::Truth(of) => self.truth(value, *of),
            Op::CheckBound { value: of, name, kind } => self.check_bound(value, *of, *name, *kind),
            Op::Refine { value: of, .. } => {
                let repr = self.natural(value);
                self.value_as(*of, repr)
            }
            Op::Tuple(items) => self.array_row(Builtin::tuple_new, items),
            Op::List(items) if items.is_empty() => self.empty_list(value),
            Op::List(items) => self.array_row(Builtin::list_new, items),
            Op::Set(items) => {
                // CPython makes a frozenset of three or more constants when it compiles, which shows in the order.
                let constant = items.iter().all(|&item| self.is_constant(item));
                let row = match constant {
                    true if self.is_walked_only(value) => Builtin::set_new_walked,
                    true if items.len() > 2 => Builtin::set_new_constants,
                    _ => Builtin::set_new,
                };
                self.array_row(row, items)
            }
            Op::Dict(items) => {
                let words = self.words(items);
                let pairs = words.len() as i64 / 2;
                let array = self.emit(Op::StackArray(words), Repr::Ptr);
                let count = self.number(pairs);
                self.call(Builtin::dict_new, vec![array, count])
            }
            Op::Slice { start, stop, step } => self.row(Builtin::slice_new, &[*start, *stop, *step]),
            Op::ListPush { list, item } => self.row(Builtin::list_push, &[*list, *item]),
            Op::ListExtend { list, items } => self.row(Builtin::list_extend_display, &[*list, *items]),
            Op::StarTuple(of) => {
                let is_tuple = self.cx.facts.types.is_exactly(self.ty(*of), BuiltinType::Tuple);
                if is_tuple { self.value(*of) } else { self.row(Builtin::tuple_of_star, &[*of]) }
            }
            Op::TupleJoin(parts) => self.array_row(Builtin::tuple_join, parts),
            Op::SetInsert { set, item } => self.row(Builtin::set_insert, &[*set, *item]),
            Op::SetUpdate { set, items } => self.row(Builtin::set_update_display, &[*set, *items]),
            Op::DictInsert { dict, key, value } => self.row(Builtin::dict_insert, &[*dict, *key, *value]),
            Op::DictUpdate { dict, other } => self.row(Builtin::dict_update_display, &[*dict, *other]),
            Op::DictMerge { dict, other, callee } => self.row(Builtin::dict_merge_keywords, &[*dict, *other, *callee]),
            Op::Unpack { iterable, before, star, after } => self.unpack(*iterable, *before, *star, *after),
            Op::TupleItem { tuple, index } => return Some(self.tuple_item(value, *tuple, *index)),
            Op::FormatValue { value, conversion, spec } => self.format_value(*value, *conversion, *spec),
            Op::BuildStr(parts) => self.array_row(Builtin::str_build, parts),
            Op::GetAttr { obj, name } => self.get_attr(value, *obj, *name),
            Op::SetAttr { obj, name, value: stored } => self.set_attr(value, *obj, *name, Some(*stored)),
            Op::DelAttr { obj, name } => self.set_attr(value, *obj, *name, None),
            Op::GetItem { .. }
            | Op::SetItem { .. }
            | Op::DelItem { .. }
            | Op::Call { .. }
            | Op::CallMethod { .. }
            | Op::CallSpecial { .. }
            | Op::CallEx { .. } => self.resolved(value, op),
            Op::LookUp { obj, name } => self.look_up(value, *obj, *name),
            Op::GetIter(of) => self.get_iter(value, *of),
            Op::BuiltinName(name) => self.builtin_name(*name),
            Op::ModuleRef(module) => self.module_object(*module),
            Op::ImportModule(module) => self.import(*module),
            Op::LoadGlobal(global) => self.load_global(*global),
            Op::StoreGlobal { global, value } => {
                let word = self.word(*value);
                self.store_global(*global, word)
            }
            Op::CellNew(of) => self.row(Builtin::cell_new, &[*of]),
            Op::CellGet(cell) => self.row(Builtin::cell_get, &[*cell]),
            Op::CellSet { cell, value } => self.row(Builtin::cell_set, &[*cell, *value]),
            Op::Capture(index) => {
                let closure = self.closure.expect("a function that captures has its function object");
                let index = self.number(i64::from(*index));
                self.call(Builtin::function_capture, vec![closure, index])
            }
            Op::MakeFunction { func, captures, defaults, keyword_defaults } => {
                self.make_function(*func, captures, defaults, keyword_defaults)
            }
            Op::MakeClass { class, bases } => self.make_class(*class, bases),
            Op::ClassGet { cls, class, name } => self.class_get(*cls, *class, *name),
            Op::ClassSet { cls, class, name, value } => self.class_set(*cls, *class, *name, *value),
            Op::FinishClass { cls, args, names, .. } => self.finish_class(*cls, args, names),
            Op::Super { cls, obj } => {
                let row = if self.is_super_known(*cls, *obj) { Builtin::super_of_known } else { Builtin::super_new };
                self.row(row, &[*cls, *obj])
            }
            Op::Raise { exc, cause } => {
                let exc = self.word(*exc);
                let cause = self.optional(*cause);
                self.call(Builtin::exc_raise, vec![exc, cause])
            }
            Op::Reraise => self.call(Builtin::exc_reraise, vec![]),
            Op::RaiseAssertion { message } => {
                let message = self.optional(*message);
                self.call(Builtin::raise_assertion, vec![message])
            }
            Op::EnterHandler => self.call(Builtin::exc_enter, vec![]),
            Op::LeaveHandler => self.call(Builtin::exc_leave, vec![]),
            Op::ExcMatches { exc, filter } => self.row(Builtin::exc_matches, &[*exc, *filter]),
            Op::KeepAlive(values) => {
                let typed = self.counted(values);
                self.emit(Op::KeepAlive(typed), Repr::Void)
            }
            Op::HoldLocals(values) => {
                let mut typed = self.counted(values);
                // Nobody can tell when these die.
                typed.retain(|&value| !matches!(self.repr(value), Repr::Int | Repr::Str | Repr::Bytes | Repr::Complex | Repr::Range));
                self.emit(Op::HoldLocals(typed), Repr::Void)
            }
            Op::Yield(yielded) => {
                let word = self.word(*yielded);
                self.emit(Op::Yield(word), Repr::Word)
            }
            typed => unreachable!("{typed:?} is not in generic bodies"),
        };
        Some(self.settle(value, typed))
    }

    /// Brings the result of an operation into the representation that its type has.
    pub fn settle(&mut self, generic: Value, typed: Value) -> Value {
        match self.repr(typed) {
            Repr::Void => typed,
            _ => {
                let repr = self.natural(generic);
                if self.repr(typed).is_word() && repr == Repr::I64 && self.is_small(generic) {
                    return self.call(Builtin::int_to_small, vec![typed]);
                }
                let settled = self.coerce(typed, repr);
                if self.repr(settled) == Repr::Word && self.is_own_object(generic, settled) {
                    self.body.reprs[settled] = repr;
                }
                settled
            }
        }
    }

    /// Whether a word is the result of the operation at hand (not an operand that it passes on, which another path may see as
    /// another type) and never "no value".
    fn is_own_object(&self, generic: Value, typed: Value) -> bool {
        let passes_on = matches!(self.generic.op(generic), Some(Op::Refine { .. } | Op::CheckBound { .. } | Op::Unpack { .. }));
        match self.body.op(typed) {
            _ if self.is_read_item(typed) => !passes_on,
            Some(Op::CallBuiltin { builtin: Builtin::slot_get, .. }) => !passes_on,
            Some(Op::CallBuiltin { builtin, .. }) => !passes_on && builtin.row().fails == Fails::Null,
            _ => false,
        }
    }

    /// Whether a word was read from a place of a container that is known to hold something.
    pub fn is_read_item(&self, typed: Value) -> bool {
        use Builtin::{dict_entry_key, dict_entry_value, list_item, set_entry_item, tuple_item};
        let Some(Op::CallBuiltin { builtin, .. }) = self.body.op(typed) else { return false };
        matches!(builtin, list_item | tuple_item | dict_entry_key | dict_entry_value | set_entry_item)
    }

    /// Calls a row with generic operands, each brought into the row's representation.
    pub fn row(&mut self, builtin: Builtin, operands: &[Value]) -> Value {
        let args = operands.iter().zip(builtin.row().args).map(|(&operand, arg)| self.value_as(operand, arg.repr)).collect();
        self.call(builtin, args)
    }

    /// Whether `obj` is sure to be an instance or a subclass of `cls`, so that `super(cls, obj)` can't raise.
    fn is_super_known(&self, cls: Value, obj: Value) -> bool {
        let types = &self.cx.facts.types;
        let Some(&Atom::Class(cls)) = types.only(self.ty(cls)) else { return false };
        types.atoms(self.ty(obj)).all(|atom| match atom {
            Atom::Instance(class) | Atom::Class(class) => {
                self.cx.facts.classes[*class].mro.as_ref().is_some_and(|mro| mro.contains(&ClassRef::User(cls)))
            }
            _ => false,
        })
    }

    /// Whether CPython's compiler folds the expression into a constant.
    fn is_constant(&self, value: Value) -> bool {
        match self.generic.op(value) {
            Some(Op::Const(_)) => true,
            Some(Op::Unary { arg, .. }) => self.is_constant(*arg),
            Some(Op::Binary { lhs, rhs, .. }) => self.is_constant(*lhs) && self.is_constant(*rhs),
            Some(Op::Tuple(items)) => items.iter().all(|&item| self.is_constant(item)),
            _ => false,
        }
    }

    pub fn array_row(&mut self, builtin: Builtin, items: &[Value]) -> Value {
        let words = self.words(items);
        let (array, count) = self.array(words);
        self.call(builtin, vec![array, count])
    }

    fn optional(&mut self, value: Option<Value>) -> Value {
        match value {
            Some(value) => self.word(value),
            None => self.null(),
        }
    }

    /// A str constant.
    pub fn str_constant(&mut self, id: ConstId) -> Value {
        self.emit(Op::Const(id), Repr::Str)
    }

    /// A name as a str.
    pub fn name(&mut self, name: Name) -> Value {
        let id = self.cx.name_constant(name);
        self.str_constant(id)
    }

    fn constant(&mut self, value: Value, id: ConstId) -> Value {
        let natural = self.natural(value);
        let constant = self.cx.program.constants[id].clone();
        match constant {
            Constant::None => self.none(),
            Constant::Ellipsis => self.emit(Op::ConstWord(word::ELLIPSIS), Repr::Word),
            Constant::NotImplemented => self.emit(Op::ConstWord(word::NOT_IMPLEMENTED), Repr::Word),
            Constant::Bool(truth) => self.emit(Op::ConstBool(truth), Repr::Bool),
            Constant::Int(int) if natural == Repr::I64 => self.number(int),
            Constant::BigInt(digits) if natural == Repr::U64 => {
                let bits = digits.parse::<u64>().expect("its interval says that it fits");
                self.emit(Op::ConstI64(bits as i64), Repr::U64)
            }
            Constant::Int(int) => match word::encode_small_int(int) {
                Some(bits) => self.emit(Op::ConstWord(bits), Repr::Int),
                None => {
                    let id = self.cx.constant(Constant::BigInt(int.to_string()));
                    self.emit(Op::Const(id), Repr::Int)
                }
            },
            Constant::Float(bits) => self.emit(Op::ConstF64(f64::from_bits(bits)), Repr::F64),
            Constant::BigInt(_) => self.emit(Op::Const(id), Repr::Int),
            Constant::Complex(..) => self.emit(Op::Const(id), Repr::Complex),
            Constant::Str(_) => self.str_constant(id),
            Constant::Bytes(_) => self.emit(Op::Const(id), Repr::Bytes),
        }
    }

    fn is_unbound(&mut self, of: Value) -> Value {
        let value = self.value(of);
        if !self.repr(value).is_word() {
            return self.emit(Op::ConstBool(false), Repr::Bool);
        }
        self.is_null(value)
    }

    /// Whether a word is 0.
    pub fn is_null(&mut self, word: Value) -> Value {
        let null = self.null();
        self.emit(Op::WordEq { lhs: word, rhs: null }, Repr::Bool)
    }

    fn check_bound(&mut self, value: Value, of: Value, name: Name, kind: Binding) -> Value {
        let typed = self.value(of);
        let may_be_unbound = self.cx.facts.types.may_be_unbound(self.ty(of)) || self.ty(of) == Ty::NEVER;
        if may_be_unbound && self.repr(typed).is_word() {
            let unbound = self.is_null(typed);
            self.raise_if(unbound, |select| select.raise_unbound(name, kind));
        }
        let repr = self.natural(value);
        self.coerce(typed, repr)
    }

    fn raise_unbound(&mut self, name: Name, kind: Binding) {
        let text = self.name(name);
        let number = match kind {
            Binding::Local => 0,
            Binding::Free => 1,
            Binding::Global => 2,
            Binding::Import(module) => {
                let module = self.module_name(module);
                self.call(Builtin::raise_import, vec![module, text]);
                return;
            }
        };
        let number = self.number(number);
        self.call(Builtin::raise_unbound, vec![text, number]);
    }

    fn module_name(&mut self, module: ModuleId) -> Value {
        let name = self.cx.program.modules[module].name.clone().into_bytes();
        let id = self.cx.constant(Constant::Str(name));
        self.str_constant(id)
    }

    /// Where `cond` holds, does what `raise` emits, which always raises; goes on elsewhere.
    pub fn raise_if(&mut self, cond: Value, raise: impl FnOnce(&mut Self)) {
        let (then, otherwise) = self.split(cond);
        self.block = then;
        raise(self);
        self.terminate(Terminator::Unreachable);
        self.block = otherwise;
    }

    /// A block that takes the result of several ways, in representation `repr`.
    pub fn join(&mut self, repr: Repr) -> (Block, Value) {
        let block = self.new_block();
        let param = self.param(block, repr);
        (block, param)
    }

    fn unpack(&mut self, iterable: Value, before: u32, star: bool, after: u32) -> Value {
        if !star && self.unpacked_length(iterable) == Some(before as usize) {
            return self.value(iterable);
        }
        let word = self.word(iterable);
        let length = if star { None } else { self.unpacked_in_place(iterable) };
        let expected = self.number(before.into());
        let Some((length, _)) = length else {
            let (star, after) = (self.number(star.into()), self.number(after.into()));
            return self.call(Builtin::unpack, vec![word, expected, star, after]);
        };
        let length = self.call(length, vec![word]);
        let wrong = self.emit(Op::I64Compare { op: CompareOp::Ne, lhs: length, rhs: expected }, Repr::Bool);
        self.raise_if(wrong, |select| {
            select.call(Builtin::raise_unpack, vec![length, expected]);
        });
        word
    }

    /// The rows that give the length and an item of what is unpacked without a tuple: the front end takes all items before
    /// anything else happens.
    fn unpacked_in_place(&self, iterable: Value) -> Option<(Builtin, Builtin)> {
        match self.cx.facts.types.only(self.ty(iterable)) {
            Some(Atom::Container(BuiltinType::List, _)) => Some((Builtin::list_length, Builtin::list_item)),
            Some(Atom::Container(BuiltinType::Tuple, _)) => Some((Builtin::tuple_len, Builtin::tuple_item)),
            _ => None,
        }
    }

    /// The length of a tuple of fixed shape.
    fn tuple_length(&self, value: Value) -> Option<usize> {
        match self.cx.facts.types.only(self.ty(value)) {
            Some(Atom::Tuple(items)) => Some(items.len()),
            _ => None,
        }
    }

    /// An item of a tuple; that of a display in this body is the operand itself, so that `a, b = b, a` makes no tuple.
    fn tuple_item(&mut self, value: Value, tuple: Value, index: u32) -> Value {
        let repr = self.natural(value);
        if let Some(part) = self.part(tuple, index) {
            return self.coerce(part, repr);
        }
        if let Some(item) = self.display_item(tuple, index) {
            let item = self.value(item);
            return self.coerce(item, repr);
        }
        let row = match self.generic.op(tuple) {
            Some(Op::Unpack { iterable, star: false, .. }) => {
                self.unpacked_in_place(*iterable).map_or(Builtin::tuple_item, |(_, item)| item)
            }
            _ => Builtin::tuple_item,
        };
        let tuple = self.word(tuple);
        let index = self.number(index.into());
        let word = self.call(row, vec![tuple, index]);
        self.settle(value, word)
    }

    /// An item of a tuple that a loop gives in parts.
    fn part(&self, tuple: Value, index: u32) -> Option<Value> {
        if let Some(parts) = self.parts.get(&tuple) {
            return parts.get(index as usize).copied();
        }
        match self.generic.op(tuple)? {
            Op::Unpack { iterable, star: false, .. } => self.part(*iterable, index),
            _ => None,
        }
    }

    fn display_item(&self, tuple: Value, index: u32) -> Option<Value> {
        match self.generic.op(tuple)? {
            Op::Tuple(items) => items.get(index as usize).copied(),
            Op::Unpack { iterable, before, star: false, .. } if self.tuple_length(*iterable) == Some(*before as usize) => {
                self.display_item(*iterable, index)
            }
            Op::Refine { value, .. } => self.display_item(*value, index),
            _ => None,
        }
    }

    fn format_value(&mut self, value: Value, conversion: Conversion, spec: Option<Value>) -> Value {
        let word = self.word(value);
        let conversion = self.number(match conversion {
            Conversion::None => 0,
            Conversion::Str => 1,
            Conversion::Repr => 2,
            Conversion::Ascii => 3,
        });
        let spec = self.optional(spec);
        self.call(Builtin::format_value, vec![word, conversion, spec])
    }

    /// Reads a module-level variable.
    pub fn load_global(&mut self, global: Global) -> Value {
        if let Some((module, name)) = self.place_in_dict(global) {
            return self.call(Builtin::module_get, vec![module, name]);
        }
        if self.cx.stable.contains(&global) { self.peek_slot(global.0) } else { self.load_slot(global.0) }
    }

    /// Reads a module-level slot whose first value lives until the program ends.
    pub fn peek_slot(&mut self, slot: u32) -> Value {
        let globals = self.emit(Op::Globals, Repr::Ptr);
        let index = self.number(slot.into());
        self.call(Builtin::global_peek, vec![globals, index])
    }

    /// Reads a module-level slot.
    pub fn load_slot(&mut self, slot: u32) -> Value {
        let globals = self.emit(Op::Globals, Repr::Ptr);
        let index = self.number(slot.into());
        self.call(Builtin::global_get, vec![globals, index])
    }

    /// Writes a module-level slot.
    pub fn store_slot(&mut self, slot: u32, word: Value) -> Value {
        self.store_slot_by(Builtin::global_set, slot, word)
    }

    /// Sets a module-level variable.
    pub fn store_global(&mut self, global: Global, word: Value) -> Value {
        if let Some((module, name)) = self.place_in_dict(global) {
            return self.call(Builtin::module_set, vec![module, name, word]);
        }
        let facts = self.cx.facts;
        let interval = facts.global_ints.get(&global).copied();
        let holds_inline = is_inline(&facts.types, facts.globals[global], interval);
        self.store_slot_by(if holds_inline { Builtin::global_set_inline } else { Builtin::global_set }, global.0, word)
    }

    /// The module and the name of a variable that is kept in the `__dict__` of its module.
    fn place_in_dict(&mut self, global: Global) -> Option<(Value, Value)> {
        let GlobalData { module, name } = self.cx.program.globals[global];
        let in_dict = self.cx.facts.modules_in_dict.contains(&module);
        in_dict.then(|| (self.module_object(module), self.name(name)))
    }

    fn store_slot_by(&mut self, row: Builtin, slot: u32, word: Value) -> Value {
        let globals = self.emit(Op::Globals, Repr::Ptr);
        let index = self.number(slot.into());
        self.call(row, vec![globals, index, word])
    }

    /// Runs a module's top level the first time.
    fn import(&mut self, module: ModuleId) -> Value {
        let init = self.cx.program.modules[module].init;
        if let Some(instance) = self.cx.facts.module_init.get(&init).and_then(|infer| self.cx.instances.get(infer)).copied() {
            let flag = self.cx.hidden(Hidden::Started(module));
            let started = self.load_slot(flag);
            let fresh = self.is_null(started);
            let (run, done) = self.split(fresh);
            self.block = run;
            let yes = self.emit(Op::ConstWord(word::TRUE), Repr::Word);
            self.store_slot(flag, yes);
            self.emit(Op::CallInstance { instance, args: vec![] }, Repr::Void);
            if let Some(variable) = self.cx.program.variable_of_submodule(module) {
                let object = self.module_object(module);
                self.store_global(variable, object);
            }
            self.jump(done, None);
            self.block = done;
        }
        self.none()
    }

    /// A module as an object, made when it is first asked for.
    fn module_object(&mut self, module: ModuleId) -> Value {
        let slot = self.cx.hidden(Hidden::Module(module));
        let known = self.load_slot(slot);
        let missing = self.is_null(known);
        let (make, found) = self.split(missing);
        let (done, result) = self.join(Repr::Word);
        self.block = found;
        self.jump(done, Some(known));
        self.block = make;
        let object = self.make_module(module);
        self.store_slot(slot, object);
        self.jump(done, Some(object));
        self.block = done;
        result
    }

    fn make_module(&mut self, module: ModuleId) -> Value {
        let name = self.module_name(module);
        let origin = self.module_origin(module);
        if self.cx.facts.modules_in_dict.contains(&module) {
            return self.call(Builtin::module_in_dict, vec![name, origin]);
        }
        let variables: Vec<(Name, Global)> = self.cx.program.modules[module].globals.clone();
        let names: Vec<Value> = variables.iter().map(|&(name, _)| self.name(name)).collect();
        let slots: Vec<Value> = variables.iter().map(|&(_, global)| self.number(global.0.into())).collect();
        let (names, count) = self.array(names);
        let slots = self.emit(Op::StackArray(slots), Repr::Ptr);
        let globals = self.emit(Op::Globals, Repr::Ptr);
        self.call(Builtin::module_new, vec![name, origin, names, globals, slots, count])
    }

    /// `__doc__`, `__package__` and `__file__` of a module.
    fn module_origin(&mut self, module: ModuleId) -> Value {
        let data = &self.cx.program.modules[module];
        let (native, path, init) = (data.native, data.path.clone(), data.init);
        let package = match data.name.rsplit_once('.') {
            _ if data.name == "__main__" => None,
            _ if path.ends_with("__init__.py") => Some(data.name.clone()),
            Some((parent, _)) => Some(parent.to_string()),
            None => Some(String::new()),
        };
        let doc = match self.cx.program.functions[init].doc.map(|doc| &self.cx.program.constants[doc]) {
            Some(Constant::Str(text)) => Some(text.clone()),
            _ => None,
        };
        let texts = [doc, package.map(String::into_bytes), (!native).then_some(path.into_bytes())];
        let word = |text: Option<Vec<u8>>| match text {
            Some(text) => {
                let id = self.cx.constant(Constant::Str(text));
                self.str_constant(id)
            }
            None => self.none(),
        };
        let words: Vec<Value> = texts.into_iter().map(word).collect();
        self.emit(Op::StackArray(words), Repr::Ptr)
    }

    /// A builtin function, class, or constant as a value.
    fn builtin_name(&mut self, name: Name) -> Value {
        let text = self.cx.program.names[name].clone();
        if let Some(ty) = BuiltinType::from_python_name(&text) {
            return self.builtin_type(ty);
        }
        match text.as_str() {
            "NotImplemented" => return self.emit(Op::ConstWord(word::NOT_IMPLEMENTED), Repr::Word),
            "Ellipsis" => return self.emit(Op::ConstWord(word::ELLIPSIS), Repr::Word),
            "EnvironmentError" | "IOError" => return self.builtin_type(BuiltinType::OSError),
            _ => {}
        }
        self.builtin_function("", &text)
    }

    /// The class object of a builtin type.
    pub fn builtin_type(&mut self, ty: BuiltinType) -> Value {
        let id = self.number(ty.class_id().into());
        self.call(Builtin::builtin_type, vec![id])
    }

    /// A builtin function, or one of a native module, as an object. An unknown name raises NameError.
    pub fn builtin_function(&mut self, owner: &str, name: &str) -> Value {
        // The last overload takes any arguments.
        let row = self.cx.rows.get(&(owner, name)).and_then(|rows| rows.last()).copied();
        match row {
            Some(row) => {
                self.cx.methods.insert(row);
                // The number of the row; `cx::run` makes it the position in the program's table once that is complete.
                let row = self.number(row as i64);
                self.call(Builtin::builtin_function, vec![row])
            }
            None => {
                let id = self.cx.constant(Constant::Str(name.into()));
                let text = self.str_constant(id);
                let kind = self.number(2);
                self.call(Builtin::raise_unbound, vec![text, kind])
            }
        }
    }
}
