//! What selection shares between bodies, and the driver that makes all of them.

use super::{body, entry};
use crate::infer::facts::{ClassFacts, Facts, FieldFacts, InferredInstance};
use crate::ir::program::{Constant, Function, FunctionKind, Program};
use crate::ir::typed::{Abi, ClassDescriptorData, FuncDescriptor, FuncDescriptorData, Instance, TypedProgram};
use crate::ir::{Body, ClassId, ConstId, FuncId, Global, IndexVec, InstanceId, ModuleId, Name, Op, Value, ValueDef};
use crate::types::InferId;
use std::collections::{BTreeMap, BTreeSet};
use taipan_rt_abi::types::HOOKS;
use taipan_rt_abi::{Builtin, PYTHON, Repr, descriptor};

/// Tables that every body adds to.
pub struct Cx<'a> {
    /// The program; only its constants and names grow.
    pub program: Program,
    /// What inference found out.
    pub facts: &'a Facts,
    /// The code of each live instance.
    pub instances: BTreeMap<InferId, InstanceId>,
    /// Signatures of those, known before their bodies are made.
    pub signatures: BTreeMap<InferId, Signature>,
    /// Descriptors made so far, by function and maker.
    pub func_descriptors: IndexVec<FuncDescriptor, FuncDescriptorData>,
    descriptor_ids: BTreeMap<(FuncId, Option<InferId>), FuncDescriptor>,
    /// Rows that can be reached by name.
    pub methods: BTreeSet<usize>,
    /// Slots after those of the program's variables: class objects, module objects, flags of modules.
    hidden: BTreeMap<Hidden, u32>,
    /// Rows by owner and name, in the order of the table.
    pub rows: BTreeMap<(&'static str, &'static str), Vec<usize>>,
    /// Whether the statement of a class runs once at most, so that its class object has a hidden slot.
    pub runs_once: BTreeSet<ClassId>,
    /// Variables that keep the first value that they get.
    pub stable: BTreeSet<Global>,
}

/// A slot beside the program's variables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hidden {
    /// The class object of a statement that runs once.
    Class(ClassId),
    /// Set when a module's top level has begun.
    Started(ModuleId),
    /// The module as an object.
    Module(ModuleId),
}

/// How an instance is called.
#[derive(Clone, Debug)]
pub struct Signature {
    /// Representations of the parameters; the function object comes first where `closure` holds.
    pub params: Vec<Repr>,
    /// Whether the function captures variables.
    pub closure: bool,
    /// The result.
    pub result: Repr,
}

impl Cx<'_> {
    /// The constant of that value.
    pub fn constant(&mut self, constant: Constant) -> ConstId {
        self.program.constants.intern(constant)
    }

    /// A name as a str constant.
    pub fn name_constant(&mut self, name: Name) -> ConstId {
        let text = self.program.names[name].clone().into_bytes();
        self.constant(Constant::Str(text))
    }

    /// The number of a hidden slot.
    pub fn hidden(&mut self, which: Hidden) -> u32 {
        let next = (self.program.globals.len() + self.hidden.len()) as u32;
        *self.hidden.entry(which).or_insert(next)
    }

    /// The descriptor of a function as one maker makes it.
    pub fn descriptor(&mut self, func: FuncId, maker: Option<InferId>) -> FuncDescriptor {
        let key = self.closure_key(func, maker);
        if let Some(&id) = self.descriptor_ids.get(&key) {
            return id;
        }
        let id = self.func_descriptors.push(FuncDescriptorData { func, entry: None, annotated: None });
        self.descriptor_ids.insert(key, id);
        id
    }

    /// Inference names the maker only where something is captured.
    fn closure_key(&self, func: FuncId, maker: Option<InferId>) -> (FuncId, Option<InferId>) {
        let with_maker = (func, maker);
        if self.facts.closures.contains_key(&with_maker) { with_maker } else { (func, None) }
    }

    /// The function of an inferred instance.
    pub fn function(&self, infer: InferId) -> &Function {
        &self.program.functions[self.facts.instances[infer].func]
    }
}

/// Makes the typed program.
pub fn run(program: Program, facts: &Facts) -> TypedProgram {
    let mut cx = Cx {
        program,
        facts,
        instances: BTreeMap::new(),
        signatures: BTreeMap::new(),
        func_descriptors: IndexVec::new(),
        descriptor_ids: BTreeMap::new(),
        methods: BTreeSet::new(),
        hidden: BTreeMap::new(),
        rows: rows_by_name(),
        runs_once: BTreeSet::new(),
        stable: BTreeSet::new(),
    };
    cx.stable = super::stable::stable_globals(&cx.program, facts);
    cx.runs_once = super::class::run_once(facts, &cx.program);
    let mut instances: IndexVec<InstanceId, Instance> = IndexVec::new();
    for (infer, inferred) in facts.instances.iter_enumerated().filter(|(_, inferred)| inferred.live) {
        let signature = signature(&cx, inferred);
        let instance = declare(&cx, infer, &signature);
        cx.instances.insert(infer, instances.push(instance));
        cx.signatures.insert(infer, signature);
    }
    for (infer, id) in cx.instances.clone() {
        instances[id].body = body::select(&mut cx, infer);
    }
    entry::add_entries(&mut cx, &mut instances);
    let main = entry::add_main(&mut cx, &mut instances);
    collect_methods(&mut cx);
    number_methods(&cx, &mut instances);
    let class_descriptors = class_descriptors(&cx);
    let hidden = cx.hidden.len();
    let mut program = cx.program;
    for _ in 0..hidden {
        let module = program.main.expect("a program has a main module");
        program.globals.push(crate::ir::program::GlobalData { module, name: Name(0) });
    }
    TypedProgram {
        program,
        instances,
        func_descriptors: cx.func_descriptors,
        class_descriptors,
        methods: cx.methods.into_iter().collect(),
        main,
    }
}

fn rows_by_name() -> BTreeMap<(&'static str, &'static str), Vec<usize>> {
    let mut rows: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for (index, row) in PYTHON.iter().enumerate().filter(|(_, row)| !row.is_intrinsic()) {
        rows.entry(row.name()).or_default().push(index);
    }
    rows
}

fn signature(cx: &Cx, inferred: &InferredInstance) -> Signature {
    let function = &cx.program.functions[inferred.func];
    let body = &cx.facts.bodies[inferred.func];
    let types = &cx.facts.types;
    let entry = &body.blocks[Body::ENTRY].params;
    let mut params: Vec<Repr> =
        entry.iter().zip(&inferred.params).map(|(value, &ty)| super::repr::repr(types, ty, inferred.ints.get(value))).collect();
    let closure = !function.captures.is_empty();
    if closure {
        params.insert(0, Repr::Function);
    }
    let result = match function.kind {
        FunctionKind::Module => Repr::Void,
        FunctionKind::Generator => Repr::Obj,
        FunctionKind::Plain => super::repr::repr(types, inferred.result, inferred.result_int.as_ref()),
    };
    Signature { params, closure, result }
}

fn declare(cx: &Cx, infer: InferId, signature: &Signature) -> Instance {
    let inferred = &cx.facts.instances[infer];
    let function = &cx.program.functions[inferred.func];
    let module = &cx.program.modules[function.module].name;
    Instance {
        func: inferred.func,
        symbol: format!("{module}.{}#{}", function.qualname, infer.0),
        abi: Abi::Internal,
        body: Body::default(),
        result: signature.result,
        raises: true,
    }
}

/// Rows that a dynamic operation may find by name: all of a name that the program mentions, and of a module whose names are listed.
fn collect_methods(cx: &mut Cx) {
    let modules = cx.facts.modules_seen.iter().map(|&module| &cx.program.modules[module]).filter(|module| module.native);
    let seen: BTreeSet<&str> = modules.map(|module| if module.name == "builtins" { "" } else { module.name.as_str() }).collect();
    for (index, row) in PYTHON.iter().enumerate() {
        if row.is_intrinsic() {
            continue;
        }
        let (owner, name) = row.name();
        let mut mentioned = cx.program.names.lookup(name).is_some();
        if owner == "sys" && HOOKS.contains(&name) {
            // `sys.__excepthook__` is the function that `sys.excepthook` is at first.
            mentioned |= cx.program.names.lookup(&format!("__{name}__")).is_some();
        }
        // A host may call what it likes of a generator that it gets.
        let exported = cx.program.extension && owner == "generator";
        if mentioned || exported || cx.facts.any_name || seen.contains(owner) {
            cx.methods.insert(index);
        }
    }
}

/// Turns the row numbers in `builtin_function` calls into positions in the program's table of methods.
fn number_methods(cx: &Cx, instances: &mut IndexVec<InstanceId, Instance>) {
    let position = |row: i64| cx.methods.iter().position(|&method| method as i64 == row).expect("rows used as values are in the table");
    for instance in instances.iter_mut() {
        let body = &mut instance.body;
        let is_use = |data: &crate::ir::ValueData| match &data.def {
            ValueDef::Op(Op::CallBuiltin { builtin: Builtin::builtin_function, args }) => Some(args[0]),
            _ => None,
        };
        let rows: Vec<Value> = body.values.iter().filter_map(is_use).collect();
        for row in rows {
            if let ValueDef::Op(Op::ConstI64(number)) = &mut body.values[row].def {
                *number = position(*number) as i64;
            }
        }
    }
}

fn class_descriptors(cx: &Cx) -> IndexVec<crate::ir::typed::ClassDescriptor, ClassDescriptorData> {
    cx.facts
        .classes
        .iter_enumerated()
        .map(|(class, facts)| {
            let has_dict = facts.has_dict || facts.mro.is_none();
            let closed = facts.closed && !has_dict;
            ClassDescriptorData {
                class,
                class_id: class_id(class) as u32,
                flags: if has_dict { descriptor::CLASS_HAS_DICT } else { 0 }
                    | if closed { descriptor::CLASS_CLOSED } else { 0 }
                    | if !has_dict && is_acyclic(cx, facts) { descriptor::CLASS_ACYCLIC } else { 0 },
                slots: facts.fields.iter().map(|field| (field.name, field.place)).collect(),
                attrs: facts.attrs.iter().map(|&(name, _)| name).collect(),
            }
        })
        .collect()
}

/// Whether instances of a class hold only values without contents. A host may store others.
fn is_acyclic(cx: &Cx, class: &ClassFacts) -> bool {
    let is_plain = |field: &FieldFacts| super::operators::is_plain(&cx.facts.types, field.ty);
    !cx.program.extension && class.mro.is_some() && class.builtin_base.is_none() && class.fields.iter().all(is_plain)
}

/// The number that a type switch finds in instances of a class of the program.
pub fn class_id(class: ClassId) -> i64 {
    i64::from(descriptor::FIRST_USER_CLASS) + i64::from(class.0)
}
