//! Operations that inference resolved: one way or a switch over classes, each arm a direct call, a row, or the runtime.

use super::attr::Slot;
use super::body::Select;
use super::cx::class_id;
use crate::infer::facts::{ArgSource, Arm, ClassRef, FunctionSource, Literal, Resolution, Target, is_plain_container};
use crate::infer::places;
use crate::ir::op::CompareOp;
use crate::ir::program::Constant;
use crate::ir::typed::{ClassDescriptor, SlotPlace};
use crate::ir::{Block, ClassId, Edge, FuncId, Op, Terminator, Value};
use crate::types::{Atom, InferId};
use std::collections::{BTreeMap, BTreeSet};
use taipan_rt_abi::{Arg, Builtin, BuiltinType, PYTHON, Repr, word};

impl Select<'_, '_> {
    /// Selects an operation by what inference says that it reaches.
    pub fn resolved(&mut self, value: Value, op: &Op) -> Value {
        if let Some(result) = self.tuple_of_class(value, op) {
            return result;
        }
        let inferred = self.inferred;
        match inferred.calls.get(&value) {
            None => self.by_runtime_unresolved(value, op),
            Some(Resolution { on, arms }) => match &arms[..] {
                [] => self.dynamic(value, op),
                [arm] => self.arm(value, op, *on, arm),
                arms => self.switch(value, op, *on, arms),
            },
        }
    }

    /// One block for each arm, entered by the class of `on`.
    pub fn switch(&mut self, value: Value, op: &Op, on: Value, arms: &[Arm]) -> Value {
        let word = self.word(on);
        let from = self.block;
        let repr = if gives_nothing(op) { Repr::Void } else { self.natural(value) };
        let (done, result) = match repr {
            Repr::Void => (self.new_block(), None),
            repr => {
                let (block, param) = self.join(repr);
                (block, Some(param))
            }
        };
        let mut blocks = Vec::new();
        for arm in arms {
            let block = self.new_block();
            blocks.push(block);
            self.block = block;
            let given = self.arm(value, op, on, arm);
            let given = result.map(|_| self.coerce(given, repr));
            self.jump(done, given);
        }
        let otherwise = arms.iter().position(|arm| arm.atoms.contains(&Atom::Dyn)).unwrap_or(arms.len() - 1);
        self.block = from;
        match switch_cases(arms) {
            Some(cases) => {
                // None is told by the bits.
                let is_none = |arm: &Arm| arm.atoms[..] == [Atom::Builtin(BuiltinType::NoneType)];
                let none = arms.iter().position(is_none);
                if let Some(none) = none {
                    let bits = self.none();
                    let holds = self.emit(Op::WordEq { lhs: word, rhs: bits }, Repr::Bool);
                    self.enter_if(holds, blocks[none]);
                }
                let otherwise = match none {
                    Some(none) if none == otherwise => (0..arms.len()).rev().find(|&arm| arm != none).expect("a switch has several arms"),
                    _ => otherwise,
                };
                let is_case = |&(_, arm): &(i64, usize)| arm != otherwise && Some(arm) != none;
                let cases: Vec<(i64, Edge)> = cases.into_iter().filter(is_case).map(|(id, arm)| (id, Edge::to(blocks[arm]))).collect();
                if cases.is_empty() {
                    self.jump(blocks[otherwise], None);
                } else {
                    let id = self.call(Builtin::class_id, vec![word]);
                    self.terminate(Terminator::Switch { value: id, cases, otherwise: Edge::to(blocks[otherwise]) });
                }
            }
            None => {
                self.test_in_turn(word, arms, &blocks);
                let given = self.dynamic(value, op);
                let given = result.map(|_| self.coerce(given, repr));
                self.jump(done, given);
            }
        }
        self.block = done;
        result.unwrap_or(word)
    }

    /// Enters the arms by tests of their atoms one after another, where the class alone does not tell them apart: two
    /// functions, two classes, two bound methods. What no test tells apart (two builtin functions) stays in the last block.
    fn test_in_turn(&mut self, word: Value, arms: &[Arm], blocks: &[Block]) {
        let mut by_class: BTreeMap<i64, BTreeSet<usize>> = BTreeMap::new();
        for (index, arm) in arms.iter().enumerate() {
            for atom in &arm.atoms {
                if let Some(holds) = self.identity_test(word, atom) {
                    self.enter_if(holds, blocks[index]);
                } else if let Some(class) = atom_class(atom) {
                    by_class.entry(class).or_default().insert(index);
                }
            }
        }
        for (class, candidates) in by_class {
            if let [index] = candidates.into_iter().collect::<Vec<_>>()[..] {
                let id = self.call(Builtin::class_id, vec![word]);
                let expected = self.number(class);
                let holds = self.emit(Op::I64Compare { op: CompareOp::Eq, lhs: id, rhs: expected }, Repr::Bool);
                self.enter_if(holds, blocks[index]);
            }
        }
    }

    fn enter_if(&mut self, holds: Value, block: Block) {
        let next = self.new_block();
        self.terminate(Terminator::Branch { cond: holds, then: Edge::to(block), otherwise: Edge::to(next) });
        self.block = next;
    }

    /// Whether a word is one of the values that an atom describes, where more than its class says so.
    fn identity_test(&mut self, word: Value, atom: &Atom) -> Option<Value> {
        match atom {
            Atom::Function(func, maker) => Some(self.descriptor_test(Builtin::function_is, word, *func, *maker)),
            Atom::Class(class) => {
                let descriptor = self.emit(Op::ClassDescriptor(ClassDescriptor(class.0)), Repr::Ptr);
                Some(self.call(Builtin::class_is, vec![word, descriptor]))
            }
            Atom::BuiltinClass(ty) => {
                let class = self.builtin_type(*ty);
                Some(self.emit(Op::WordEq { lhs: word, rhs: class }, Repr::Bool))
            }
            Atom::Method(function, _) => match self.cx.facts.types.only(*function) {
                Some(Atom::Function(func, maker)) => Some(self.descriptor_test(Builtin::method_is, word, *func, *maker)),
                _ => None,
            },
            _ => None,
        }
    }

    fn descriptor_test(&mut self, row: Builtin, word: Value, func: FuncId, maker: Option<InferId>) -> Value {
        let descriptor = self.cx.descriptor(func, maker);
        let descriptor = self.emit(Op::FuncDescriptor(descriptor), Repr::Ptr);
        self.call(row, vec![word, descriptor])
    }

    fn arm(&mut self, value: Value, op: &Op, on: Value, arm: &Arm) -> Value {
        match &arm.target {
            Target::Runtime => self.by_runtime(value, op, on, arm),
            Target::Nothing => self.none(),
            Target::Raises => self.dynamic(value, op),
            Target::Truth(truth) => self.emit(Op::ConstBool(*truth), Repr::Bool),
            Target::Instance { callee, function, args, negate } => {
                let result = self.call_instance(*callee, *function, args, on, arm, None);
                let is_membership = matches!(op, Op::Compare { op: CompareOp::In | CompareOp::NotIn, .. });
                match (is_membership, negate) {
                    (true, _) => self.truth_of(result),
                    (false, false) => result,
                    (false, true) => {
                        let truth = self.truth_of(result);
                        self.emit(Op::Not(truth), Repr::Bool)
                    }
                }
            }
            Target::Construct { class, init } => self.construct(value, op, on, *class, init.as_deref(), arm),
            Target::Builtin { row, args } => self.builtin_call(value, op, *row as usize, args, on, arm),
            Target::Slot { index, may_be_unset, place } => {
                self.slot(value, op, on, Slot { index: *index, may_be_unset: *may_be_unset, place: *place }, arm)
            }
            Target::ClassAttr { class, index } => match self.class_attr(*class, *index, on, arm) {
                Some(attr) => attr,
                None => self.dynamic(value, op),
            },
            Target::Bind { class, index } => match self.class_attr(*class, *index, on, arm) {
                Some(function) => {
                    let receiver = self.word(on);
                    self.call(Builtin::method_new, vec![function, receiver])
                }
                None => self.dynamic(value, op),
            },
            Target::Global(global) => self.module_variable(value, op, *global),
        }
    }

    /// The truth of a typed value of any representation.
    pub fn truth_of(&mut self, value: Value) -> Value {
        match self.repr(value) {
            Repr::Bool => value,
            _ => {
                let word = self.coerce(value, Repr::Word);
                self.call(Builtin::dyn_truth, vec![word])
            }
        }
    }

    /// A direct call. `new` is the object under construction.
    fn call_instance(
        &mut self,
        callee: InferId,
        function: FunctionSource,
        args: &[ArgSource],
        on: Value,
        arm: &Arm,
        new: Option<Value>,
    ) -> Value {
        let signature = self.cx.signatures[&callee].clone();
        let needs_function =
            signature.closure || args.iter().any(|arg| matches!(arg, ArgSource::Default(_) | ArgSource::KeywordDefault(_)));
        let function = if needs_function { self.function_object(function, on, arm) } else { None };
        let mut typed = Vec::with_capacity(signature.params.len());
        if signature.closure {
            let function = function.unwrap_or_else(|| self.null());
            typed.push(function);
        }
        for arg in args {
            let value = self.argument(arg, on, arm, function, new);
            let repr = signature.params[typed.len()];
            typed.push(self.coerce(value, repr));
        }
        let instance = self.cx.instances[&callee];
        self.emit(Op::CallInstance { instance, args: typed }, signature.result)
    }

    fn function_object(&mut self, source: FunctionSource, on: Value, arm: &Arm) -> Option<Value> {
        match source {
            FunctionSource::None => None,
            FunctionSource::Operand => Some(self.word(on)),
            FunctionSource::Method => {
                let method = self.word(on);
                Some(self.call(Builtin::method_function, vec![method]))
            }
            FunctionSource::Global(global) => Some(self.load_global(global)),
            FunctionSource::ClassAttr { class, index } => {
                let attr = self.class_attr(class, index, on, arm)?;
                let name = self.cx.facts.classes[class].attrs[index as usize].0;
                // A class makes it static.
                let is_static = self.cx.program.names[name] == "__new__";
                Some(if is_static { self.call(Builtin::wrapped_function, vec![attr]) } else { attr })
            }
        }
    }

    fn argument(&mut self, arg: &ArgSource, on: Value, arm: &Arm, function: Option<Value>, new: Option<Value>) -> Value {
        match arg {
            ArgSource::Value(value) => self.value(*value),
            ArgSource::New => new.unwrap_or_else(|| self.null()),
            ArgSource::Receiver => {
                let method = self.word(on);
                self.call(Builtin::method_receiver, vec![method])
            }
            ArgSource::Class => self.class_of(on, arm),
            ArgSource::Default(index) => self.function_default(Builtin::function_default, function, *index),
            ArgSource::KeywordDefault(index) => self.function_default(Builtin::function_keyword_default, function, *index),
            ArgSource::Constant(id) => self.default_constant(*id),
            ArgSource::Tuple(values) => {
                let words = self.argument_words(values, on, arm, function, new);
                let (array, count) = self.array(words);
                self.call(Builtin::tuple_new, vec![array, count])
            }
            ArgSource::Keywords(pairs) => {
                let mut words = Vec::with_capacity(2 * pairs.len());
                for (name, value) in pairs {
                    words.push(self.name(*name));
                    words.extend(self.argument_words(std::slice::from_ref(value), on, arm, function, new));
                }
                let count = self.number(pairs.len() as i64);
                let array = self.emit(Op::StackArray(words), Repr::Ptr);
                self.call(Builtin::dict_new, vec![array, count])
            }
            ArgSource::TupleItem(tuple, index) => {
                let tuple = self.word(*tuple);
                let index = self.number(i64::from(*index));
                self.call(Builtin::tuple_item, vec![tuple, index])
            }
            ArgSource::Literal(literal) => self.literal(literal),
        }
    }

    fn argument_words(&mut self, args: &[ArgSource], on: Value, arm: &Arm, function: Option<Value>, new: Option<Value>) -> Vec<Value> {
        let word = |arg: &ArgSource| match arg {
            ArgSource::Value(value) => self.word(*value),
            _ => {
                let value = self.argument(arg, on, arm, function, new);
                self.coerce(value, Repr::Word)
            }
        };
        args.iter().map(word).collect()
    }

    fn function_default(&mut self, row: Builtin, function: Option<Value>, index: u32) -> Value {
        let Some(function) = function else { return self.null() };
        let index = self.number(index.into());
        self.call(row, vec![function, index])
    }

    fn default_constant(&mut self, id: crate::ir::ConstId) -> Value {
        match self.cx.program.constants[id].clone() {
            Constant::None => self.none(),
            Constant::Bool(truth) => self.emit(Op::ConstBool(truth), Repr::Bool),
            Constant::Float(bits) => self.emit(Op::ConstF64(f64::from_bits(bits)), Repr::F64),
            Constant::Int(int) if word::encode_small_int(int).is_some() => self.number(int),
            Constant::Int(int) => {
                let id = self.cx.constant(Constant::BigInt(int.to_string()));
                self.emit(Op::Const(id), Repr::Int)
            }
            Constant::Ellipsis => self.emit(Op::ConstWord(word::ELLIPSIS), Repr::Word),
            Constant::NotImplemented => self.emit(Op::ConstWord(word::NOT_IMPLEMENTED), Repr::Word),
            _ => self.emit(Op::Const(id), Repr::Word),
        }
    }

    fn literal(&mut self, literal: &Literal) -> Value {
        match literal {
            Literal::None => self.none(),
            Literal::Bool(truth) => self.emit(Op::ConstBool(*truth), Repr::Bool),
            Literal::Int(int) => self.number(*int),
            Literal::Float(float) => self.emit(Op::ConstF64(*float), Repr::F64),
            Literal::Str(text) => {
                let id = self.cx.constant(Constant::Str(text.clone().into_bytes()));
                self.str_constant(id)
            }
            Literal::Missing => self.null(),
        }
    }

    /// The class object of the operand that decides: itself when it is one.
    fn class_of(&mut self, on: Value, arm: &Arm) -> Value {
        let word = self.word(on);
        let is_class = arm.atoms.iter().any(|atom| matches!(atom, Atom::Class(_) | Atom::BuiltinClass(_)));
        if is_class { word } else { self.call(Builtin::type_of, vec![word]) }
    }

    /// What a class attribute slot holds, unbound. `None` where it takes a lookup that only the runtime can do.
    fn class_attr(&mut self, class: ClassId, index: u32, on: Value, arm: &Arm) -> Option<Value> {
        if self.cx.runs_once.contains(&class) {
            let slot = self.cx.hidden(super::cx::Hidden::Class(class));
            let cls = self.peek_slot(slot);
            let index = self.number(index.into());
            return Some(self.call(Builtin::class_slot_get, vec![cls, index]));
        }
        // `super().method()` in one of many classes of that statement: only the runtime knows which class is behind.
        if arm.atoms.iter().all(|atom| matches!(atom, Atom::Super(..))) {
            let object = self.word(on);
            let name = self.cx.facts.classes[class].attrs[index as usize].0;
            let name = self.name(name);
            let bound = self.call(Builtin::dyn_getattr, vec![object, name]);
            let of_class = |atom: &Atom| match atom {
                Atom::Super(_, object) => self.cx.facts.types.atoms(*object).all(|atom| matches!(atom, Atom::Class(_))),
                _ => false,
            };
            if arm.atoms.iter().all(of_class) {
                return Some(bound);
            }
            return Some(self.call(Builtin::method_function, vec![bound]));
        }
        let simple = |atom: &Atom| matches!(atom, Atom::Instance(_) | Atom::Class(_));
        if !arm.atoms.iter().all(simple) {
            return None;
        }
        let cls = self.class_of(on, arm);
        let name = self.cx.facts.classes[class].attrs[index as usize].0;
        let name = self.name(name);
        Some(self.call(Builtin::class_lookup, vec![cls, name]))
    }

    fn construct(&mut self, value: Value, op: &Op, on: Value, class: ClassId, init: Option<&Target>, arm: &Arm) -> Value {
        let cls = self.word(on);
        let with_base = self.cx.facts.classes[class].builtin_base.is_some_and(|base| !is_plain_container(base));
        let new = match (with_base, op) {
            (false, _) if self.may_be_abstract(class) => self.call(Builtin::instance_new_concrete, vec![cls]),
            (false, _) => {
                let (words, numbers) = self.slot_counts(class);
                let args = [class_id(class), words, numbers].map(|number| self.number(number));
                self.call(Builtin::instance_new, [cls].into_iter().chain(args).collect())
            }
            (true, Op::Call { args, names, .. }) if names.is_empty() => {
                let words = self.words(args);
                let (array, count) = self.array(words);
                self.call(Builtin::instance_new_with, vec![cls, array, count])
            }
            (true, _) => return self.dynamic(value, op),
        };
        match init {
            None => {}
            Some(Target::Instance { callee, function, args, .. }) => {
                self.call_instance(*callee, *function, args, on, arm, Some(new));
            }
            Some(_) => return self.dynamic(value, op),
        }
        new
    }

    /// How many words and numbers instances of a class hold, where `instance_new` can make use of it; otherwise none.
    fn slot_counts(&self, class: ClassId) -> (i64, i64) {
        if !places::is_plain(self.cx.facts, class) {
            return (0, 0);
        }
        let fields = &self.cx.facts.classes[class].fields;
        let words = fields.iter().filter(|field| matches!(field.place, SlotPlace::Word(_))).count();
        (words as i64, (fields.len() - words) as i64)
    }

    /// Whether the class derives from `abc.ABC`.
    fn may_be_abstract(&self, class: ClassId) -> bool {
        let program = &self.cx.program;
        let is_abc = |at: &ClassRef| match at {
            ClassRef::User(id) => program.classes[*id].name == "ABC" && program.modules[program.classes[*id].module].name == "abc",
            ClassRef::Builtin(_) => false,
        };
        self.cx.facts.classes[class].mro.iter().flatten().any(is_abc)
    }

    /// Calls the first variant of a row that takes arguments of these types; the runtime does it when none does.
    fn builtin_call(&mut self, value: Value, op: &Op, row: usize, args: &[ArgSource], on: Value, arm: &Arm) -> Value {
        if let ("", "len") = PYTHON[row].name()
            && let [ArgSource::Value(obj)] = *args
            && let Some(length) = self.length(obj, on, arm)
        {
            return length;
        }
        if let ([ArgSource::Value(iter), ArgSource::Literal(Literal::Missing)], [Builtin::builtin_next]) = (args, PYTHON[row].variants)
            && let Some(item) = self.call_next_of(*iter)
        {
            return item;
        }
        if let ([ArgSource::Value(list)], [Builtin::tuple_from]) = (args, PYTHON[row].variants)
            && self.is_made_for(*list)
        {
            let list = self.value(*list);
            return self.call(Builtin::tuple_of_list, vec![list]);
        }
        // One that takes every int as it is comes before one that must narrow it, which may raise.
        let variant = self.variant(row, args, on, arm, true).or_else(|| self.variant(row, args, on, arm, false));
        match variant {
            Some(variant) => self.call_variant(row, variant, args, on, arm),
            None => self.dynamic(value, op),
        }
    }

    /// Whether the present block may be run again without the block that makes `value` being run in between.
    fn repeats_without(&self, value: Value) -> bool {
        let maker = self.generic.blocks.ids().find(|&block| self.generic.blocks[block].ops.contains(&value));
        let mut seen = BTreeSet::from_iter(maker);
        let mut pending = vec![self.generic_block];
        while let Some(block) = pending.pop() {
            for next in self.generic.successors(block) {
                if next == self.generic_block && maker != Some(next) {
                    return true;
                }
                if seen.insert(next) {
                    pending.push(next);
                }
            }
        }
        false
    }

    /// Whether a value is a list that was made here and is used in one place, once it has been filled.
    fn is_made_for(&self, list: Value) -> bool {
        let pushes = |&&op: &&Value| matches!(self.generic.op(op), Some(Op::ListPush { list: to, .. }) if *to == list);
        let filled = self.generic.blocks.iter().flat_map(|data| &data.ops).filter(pushes).count();
        let used_once = matches!(self.generic.op(list), Some(Op::List(_))) && self.uses[list] as usize == filled + 1;
        used_once && !self.repeats_without(list)
    }

    /// The first variant of a row that takes arguments of these types; with `exact`, without narrowing an int.
    pub fn variant(&self, row: usize, args: &[ArgSource], on: Value, arm: &Arm, exact: bool) -> Option<Builtin> {
        let variants = PYTHON[row].variants;
        let general = variants.last()?.row().args;
        variants.iter().copied().find(|variant| {
            let params = variant.row().args;
            let accepts = |(index, ((param, general), arg)): (usize, ((&Arg, &Arg), &ArgSource))| {
                // A parameter for any object takes `True` as it is, not as the int 1.
                let special = general.repr == Repr::Word && param.repr != Repr::Word;
                let given = if index == 0 { self.given_first(row, arg, on, arm) } else { self.given(arg, on, arm) };
                let number = param.repr == Repr::F64 && matches!(arg, ArgSource::Value(value) if self.is_number(*value));
                if special { given == param.repr } else { number || accepts(param.repr, given, arg, exact) }
            };
            params.len() == args.len() && params.iter().zip(general).zip(args).enumerate().all(accepts)
        })
    }

    /// Calls a variant that takes these arguments.
    pub fn call_variant(&mut self, row: usize, variant: Builtin, args: &[ArgSource], on: Value, arm: &Arm) -> Value {
        let pass = |(index, (param, arg)): (usize, (&Arg, &ArgSource))| {
            let given = if index == 0 { self.given_first(row, arg, on, arm) } else { self.given(arg, on, arm) };
            match arg {
                ArgSource::Value(value) if param.repr.is_word() && self.is_small(*value) => self.value_as(*value, param.repr),
                _ => {
                    let value = self.argument(arg, on, arm, None, None);
                    self.pass(value, given, param.repr)
                }
            }
        };
        let typed = variant.row().args.iter().zip(args).enumerate().map(pass).collect();
        self.call(variant, typed)
    }

    /// What is known of an argument of a row.
    pub fn given(&self, arg: &ArgSource, on: Value, arm: &Arm) -> Repr {
        match arg {
            ArgSource::Value(value) if *value == on => self.arm_repr(arm),
            ArgSource::Value(value) if self.natural(*value) == Repr::U64 => Repr::Int,
            ArgSource::Value(value) => self.natural(*value),
            ArgSource::Literal(Literal::Int(_)) => Repr::I64,
            ArgSource::Literal(Literal::Float(_)) => Repr::F64,
            ArgSource::Literal(Literal::Bool(_)) => Repr::Bool,
            ArgSource::Literal(Literal::Str(_)) => Repr::Str,
            ArgSource::Tuple(_) => Repr::Tuple,
            ArgSource::Keywords(_) => Repr::Dict,
            _ => Repr::Word,
        }
    }

    /// What an operand is in one arm of a switch.
    fn arm_repr(&self, arm: &Arm) -> Repr {
        let mut reprs = arm.atoms.iter().map(|atom| match atom {
            Atom::Instance(_) => Repr::Obj,
            Atom::Class(_) => Repr::Type,
            Atom::Dyn | Atom::Unbound => Repr::Word,
            atom => atom.builtin_type().map_or(Repr::Word, super::repr::of_builtin),
        });
        let first = reprs.next().unwrap_or(Repr::Word);
        if reprs.all(|repr| repr == first) { first } else { Repr::Word }
    }

    /// An argument in the representation of a row's parameter; ints are converted with CPython's checks. A word is known
    /// to be `given`, which its own representation need not say.
    fn pass(&mut self, value: Value, given: Repr, to: Repr) -> Value {
        let value = if self.repr(value) == Repr::U64 { self.coerce(value, Repr::Int) } else { value };
        let from = self.repr(value);
        match (if from.is_word() { given } else { from }, to) {
            (Repr::Int | Repr::Word, Repr::I64) => self.call(Builtin::int_to_i64, vec![value]),
            (Repr::Int, Repr::F64) => self.call(Builtin::int_to_f64, vec![value]),
            (Repr::Word, Repr::F64) => self.call(Builtin::num_to_f64, vec![value]),
            (Repr::Bool, Repr::I64 | Repr::Int | Repr::F64) => {
                let truth = self.coerce(value, Repr::Bool);
                let raw = self.coerce(truth, Repr::I64);
                self.coerce(raw, to)
            }
            _ => self.coerce(value, to),
        }
    }
}

/// Whether a parameter of a row takes an argument without more than a change of representation; with `exact`, of any int.
fn accepts(param: Repr, given: Repr, arg: &ArgSource, exact: bool) -> bool {
    if matches!(arg, ArgSource::Literal(Literal::Missing)) {
        return param.is_word();
    }
    match param {
        Repr::Word => true,
        Repr::I64 if exact => matches!(given, Repr::I64 | Repr::Bool),
        Repr::I64 | Repr::Int => matches!(given, Repr::I64 | Repr::Int | Repr::Bool),
        Repr::F64 => matches!(given, Repr::F64 | Repr::I64 | Repr::Int | Repr::Bool),
        Repr::Obj => given.is_word() && !matches!(given, Repr::Word | Repr::Int),
        other => given == other,
    }
}

/// Whether the operation is a statement.
fn gives_nothing(op: &Op) -> bool {
    matches!(op, Op::SetItem { .. } | Op::DelItem { .. } | Op::SetAttr { .. } | Op::DelAttr { .. })
}

/// The arm of each class id; `None` when two arms can't be told apart by it.
fn switch_cases(arms: &[Arm]) -> Option<BTreeMap<i64, usize>> {
    let mut cases = BTreeMap::new();
    for (index, arm) in arms.iter().enumerate() {
        for atom in &arm.atoms {
            let id = match atom {
                Atom::Dyn | Atom::Unbound | Atom::Variable(_) => continue,
                atom => atom_class(atom)?,
            };
            if *cases.entry(id).or_insert(index) != index {
                return None;
            }
        }
    }
    Some(cases)
}

/// The number that a type switch finds in values of an atom.
fn atom_class(atom: &Atom) -> Option<i64> {
    match atom {
        Atom::Instance(class) => Some(class_id(*class)),
        Atom::Class(_) => Some(BuiltinType::Type.class_id().into()),
        atom => atom.builtin_type().map(|ty| ty.class_id().into()),
    }
}
