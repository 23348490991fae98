//! The state of the analysis: what is known so far of every instance, class, global and cell, who has read it, and
//! what is to be looked at again.
//!
//! All that is known only grows, so that the order of work does not matter and an end is reached. A step (see
//! [`Point`]) that reads something is a reader of it; when that grows, the step is taken again.

use super::facts::{ClassRef, Resolution};
use super::shape::{Point, Shape};
use super::signature::Signatures;
use super::tuples::Items;
use crate::ir::op::Op;
use crate::ir::program::Constant;
use crate::ir::{Block, ClassId, ConstId, FuncId, Global, IndexVec, ModuleId, Name, Program, Value, ValueData, ValueDef};
use crate::types::{CellId, InferId, Ty, TypeTable};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::rc::Rc;
use taipan_rt_abi::BuiltinType;

/// Something that steps read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Source {
    Cell(CellId),
    Global(Global),
    /// Result, yields, sent values of an instance.
    Result(InferId),
    /// A field of instances of exactly that class.
    Field(ClassId, Name),
    /// An attribute of the class itself.
    Attr(ClassId, Name),
    /// The bases of a class.
    Mro(ClassId),
    /// The items of instances of a class that derives from tuple.
    Items(ClassId),
    /// Which classes there are.
    Classes,
    /// Captures and defaults of a function object.
    Closure(FuncId, Option<InferId>),
}

/// Where a call is made: an operation, or the terminator of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Site {
    Op(Value),
    End(Block),
    /// By the runtime.
    Runtime,
}

/// What is known of an instance.
#[derive(Debug)]
pub(super) struct State {
    pub func: FuncId,
    pub env: Option<InferId>,
    pub params: Vec<Ty>,
    pub types: IndexVec<Value, Ty>,
    pub result: Ty,
    pub returns: bool,
    pub yields: Ty,
    pub sent: Ty,
    pub returned: Ty,
    /// By position in reverse postorder: whether the block is reached, the first step that has not been completed, and whether its
    /// `unwind` edge is taken.
    pub reached: Vec<bool>,
    pub frontier: Vec<u32>,
    pub unwound: Vec<bool>,
    pub pending: BTreeSet<Point>,
    pub calls: BTreeMap<Value, Resolution>,
    /// The instance that a call last led to, for each class of the receiver.
    pub targets: BTreeMap<(Site, FuncId, Option<InferId>, Option<ClassId>), InferId>,
    pub callers: BTreeSet<(InferId, Site)>,
    /// The first caller; the chain of them shows recursion.
    pub parent: Option<InferId>,
    pub open: bool,
    /// Its result goes where nothing is known of it.
    pub escaped: bool,
}

/// What is known of a class.
#[derive(Debug, Default)]
pub(super) struct ClassState {
    pub defined: bool,
    /// `None` also while no class statement has run.
    pub mro: Option<Vec<ClassRef>>,
    pub fields: Vec<(Name, Ty)>,
    pub attrs: Vec<(Name, Ty)>,
    /// Names of fields that are read statically and had no store.
    pub missing: BTreeSet<Name>,
    pub deleted: BTreeSet<Name>,
    pub open: bool,
    pub instantiated: bool,
    /// Fields are set otherwise than by a `SetAttr` (`object.__setattr__`), so that ints have no intervals.
    pub set_otherwise: bool,
    /// Instances may be made without `__init__` (`object.__new__(C)`).
    pub bare: bool,
    pub class_escaped: bool,
    /// The `__dict__` of an instance is seen: any field may be read through it.
    pub dict_seen: bool,
    /// The `__dict__` of an instance may be filled, so all attributes are in it.
    pub in_dict: bool,
    /// It has a metaclass, which may say what its instances are.
    pub metaclass: bool,
    /// Its statement may run more than once: each time makes another class.
    pub repeated: bool,
    pub has_dict: bool,
    pub subclasses: Vec<ClassId>,
    pub builtin_base: Option<BuiltinType>,
    /// Contents of instances that are containers (`class Stack(list)`).
    pub contents: Option<CellId>,
    /// What each position holds, where it derives from tuple.
    pub items: Items,
}

/// Function objects of one `def` by one maker.
#[derive(Debug, Default)]
pub(super) struct ClosureState {
    pub captures: Vec<Ty>,
    /// Defaults that are always the same constant: those of positional parameters, then of keyword-only ones.
    pub constants: Vec<Option<ConstId>>,
    pub defaults: Vec<Ty>,
    pub keyword_defaults: Vec<Ty>,
    pub open: Option<InferId>,
    pub annotated: Option<InferId>,
}

/// The step that is being taken.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cx {
    pub inst: InferId,
    pub site: Site,
}

/// The analysis.
pub(super) struct Engine<'p> {
    pub program: &'p Program,
    pub types: TypeTable,
    pub signatures: Rc<Signatures>,
    pub shapes: Vec<Option<Rc<Shape>>>,
    pub instances: IndexVec<InferId, State>,
    pub by_func: BTreeMap<(FuncId, Option<InferId>), Vec<InferId>>,
    pub classes: IndexVec<ClassId, ClassState>,
    pub globals: IndexVec<Global, Ty>,
    pub closures: BTreeMap<(FuncId, Option<InferId>), ClosureState>,
    pub module_init: BTreeMap<FuncId, InferId>,
    /// Cells of allocation sites.
    pub cells: BTreeMap<(InferId, Site, u8), CellId>,
    /// Attribute names that dynamic operations read or call; those that the runtime itself calls are always among them.
    pub dynamic_names: BTreeSet<Name>,
    pub any_name: bool,
    /// What dynamic operations store, by name.
    pub dynamic_stores: BTreeMap<Name, Ty>,
    /// What is stored under names computed at run time.
    pub any_store: Ty,
    pub dynamic_deletes: BTreeSet<Name>,
    /// Names that were looked for and not found: a class that has escaped may get a class attribute of such a name.
    pub not_found: BTreeSet<Name>,
    /// The steps that take the `__dict__` of something.
    pub dict_steps: BTreeSet<(InferId, Point)>,
    /// The lookups of methods that were reached, by instance and value.
    pub lookups: BTreeSet<(InferId, Value)>,
    /// The `__dict__` of something unknown is seen.
    pub dicts_seen: bool,
    /// The same may be filled.
    pub dicts_filled: bool,
    /// The class of something unknown is asked for, and more is done with it than to name it.
    pub classes_seen: bool,
    /// The same of exceptions alone.
    pub exceptions_seen: bool,
    /// Modules whose variables any code may read and set.
    pub open_modules: BTreeSet<ModuleId>,
    /// Modules whose `__dict__` is seen.
    pub modules_seen: BTreeSet<ModuleId>,
    /// Those whose `__dict__` may be filled.
    pub modules_filled: BTreeSet<ModuleId>,
    pub escaped: HashSet<Ty>,
    readers: HashMap<Source, BTreeSet<(InferId, Point)>>,
    queue: BTreeSet<InferId>,
    /// Classes whose instances are being called: one that is its own `__call__` never gets to a function.
    pub calling: Vec<ClassId>,
    /// The step being taken; `None` between steps.
    pub current: Option<(InferId, Point)>,
    /// The program sets the defaults of functions: `f.__defaults__ = (1, 2)`.
    pub sets_defaults: bool,
    /// Something grew that `sweep` looks at.
    pub dirty: bool,
}

impl<'p> Engine<'p> {
    pub fn new(program: &'p Program) -> Engine<'p> {
        let is_called = |name: &str| is_operator_name(name) || CALLED_BY_RUNTIME.contains(&name);
        let called = program.names.rows().iter_enumerated().filter(|(_, name)| is_called(name)).map(|(id, _)| id);
        Engine {
            program,
            types: TypeTable::new(),
            signatures: Rc::new(Signatures::new()),
            shapes: vec![None; program.functions.len()],
            instances: IndexVec::new(),
            by_func: BTreeMap::new(),
            classes: program.classes.ids().map(|_| ClassState::default()).collect(),
            globals: IndexVec::filled(Ty::UNBOUND, program.globals.len()),
            closures: BTreeMap::new(),
            module_init: BTreeMap::new(),
            cells: BTreeMap::new(),
            dynamic_names: called.collect(),
            any_name: false,
            dynamic_stores: BTreeMap::new(),
            any_store: Ty::NEVER,
            dynamic_deletes: BTreeSet::new(),
            not_found: BTreeSet::new(),
            dict_steps: BTreeSet::new(),
            lookups: BTreeSet::new(),
            dicts_seen: false,
            dicts_filled: false,
            classes_seen: false,
            exceptions_seen: false,
            open_modules: BTreeSet::new(),
            modules_seen: BTreeSet::new(),
            modules_filled: BTreeSet::new(),
            escaped: HashSet::new(),
            readers: HashMap::new(),
            queue: BTreeSet::new(),
            calling: Vec::new(),
            current: None,
            sets_defaults: sets_defaults(program),
            dirty: false,
        }
    }

    /// The interned name, if the program mentions it.
    pub fn name(&self, text: &str) -> Option<Name> {
        self.program.names.lookup(text)
    }

    /// The text of a name.
    pub fn text(&self, name: Name) -> &'p str {
        &self.program.names[name]
    }

    /// The refined body of a function.
    pub fn shape(&mut self, func: FuncId) -> Rc<Shape> {
        let program = self.program;
        self.shapes[func.0 as usize].get_or_insert_with(|| Rc::new(Shape::new(program, func))).clone()
    }

    /// Notes that the current step reads `source`.
    pub fn read(&mut self, source: Source) {
        if let Some(reader) = self.current {
            self.readers.entry(source).or_default().insert(reader);
        }
    }

    /// Takes all steps that have read `source` again.
    pub fn wake(&mut self, source: Source) {
        self.dirty = true;
        if let Some(readers) = self.readers.get(&source) {
            for &(inst, point) in readers {
                self.instances[inst].pending.insert(point);
                self.queue.insert(inst);
            }
        }
    }

    /// Takes a step again.
    pub fn push(&mut self, inst: InferId, point: Point) {
        self.instances[inst].pending.insert(point);
        self.queue.insert(inst);
    }

    /// Works until nothing changes.
    pub fn run(&mut self) {
        loop {
            while let Some(inst) = self.queue.pop_last() {
                while let Some(point) = self.instances[inst].pending.pop_first() {
                    self.current = Some((inst, point));
                    self.types.at(Some((inst, point.block, point.step)));
                    self.step(inst, point);
                    self.settle();
                    self.current = None;
                }
            }
            self.dirty = false;
            self.types.at(None);
            self.sweep();
            self.settle();
            if self.queue.is_empty() && !self.dirty {
                return;
            }
        }
    }

    /// Follows up what joins have changed behind the scenes.
    pub fn settle(&mut self) {
        while self.types.has_news() {
            for cell in self.types.take_changed() {
                self.wake(Source::Cell(cell));
            }
            for ty in self.types.take_absorbed() {
                self.escape(ty);
            }
        }
    }

    /// The type of a value in an instance.
    pub fn ty(&self, inst: InferId, value: Value) -> Ty {
        self.instances[inst].types[value]
    }

    /// Adds to the type of a value.
    pub fn grow(&mut self, inst: InferId, shape: &Shape, value: Value, ty: Ty) {
        let old = self.instances[inst].types[value];
        let new = self.types.join(old, ty);
        if new == old {
            return;
        }
        let changed = self.types.canon(old) != new;
        self.instances[inst].types[value] = new;
        if changed {
            let state = &mut self.instances[inst];
            state.pending.extend(shape.uses[value].iter().copied());
            if !state.pending.is_empty() {
                self.queue.insert(inst);
            }
        }
    }

    /// Adds to something by `slot`; true when it grew.
    pub fn grow_slot(&mut self, old: Ty, ty: Ty) -> Option<Ty> {
        let new = self.types.join(old, ty);
        (self.types.canon(old) != new).then_some(new)
    }

    /// Adds to a module-level variable.
    pub fn store_global(&mut self, global: Global, ty: Ty) {
        if let Some(new) = self.grow_slot(self.globals[global], ty) {
            self.globals[global] = new;
            self.wake(Source::Global(global));
        }
        let module = self.program.globals[global].module;
        if self.open_modules.contains(&module) {
            self.escape(ty);
        } else if self.program.is_exported(module) {
            self.export(ty);
        }
    }

    /// The cell of an allocation site.
    pub fn site_cell(&mut self, cx: Cx, which: u8) -> CellId {
        let key = (cx.inst, cx.site, which);
        match self.cells.get(&key) {
            Some(&cell) => self.types.find(cell),
            None => {
                let cell = self.types.new_cell();
                self.cells.insert(key, cell);
                cell
            }
        }
    }

    /// What a container holds.
    pub fn contents(&mut self, cell: CellId) -> (Ty, Ty) {
        let root = self.types.find(cell);
        self.read(Source::Cell(root));
        self.types.contents(root)
    }
}

/// Methods beside `__…__` that the runtime calls on objects of any class: of files, mappings, and what `yield from` goes through.
const CALLED_BY_RUNTIME: &[&str] = &["write", "flush", "keys", "send", "throw", "close", "derive", "_missing_", "_generate_next_value_"];

/// Whether a name is looked up by operators and builtin functions: `__add__`, not `__init__` or `__name__`.
fn is_operator_name(name: &str) -> bool {
    let special = ["__init__", "__new__", "__class__", "__dict__", "__name__", "__doc__", "__module__", "__qualname__", "__slots__"];
    name.len() > 4 && name.starts_with("__") && name.ends_with("__") && !special.contains(&name)
}

/// Whether the program may set the defaults of a function after the `def`: it stores to the attribute, or has its name as a text for `setattr`.
fn sets_defaults(program: &Program) -> bool {
    let is_name = |text: &str| matches!(text, "__defaults__" | "__kwdefaults__");
    let stores = |value: &ValueData| match value.def {
        ValueDef::Op(Op::SetAttr { name, .. } | Op::DelAttr { name, .. }) => is_name(&program.names[name]),
        _ => false,
    };
    let is_text = |constant: &Constant| matches!(constant, Constant::Str(text) if std::str::from_utf8(text).is_ok_and(is_name));
    program.constants.rows().iter().any(is_text)
        || program.names.rows().iter().any(|name| is_name(name))
            && program.functions.iter().any(|function| function.body.values.iter().any(stores))
}
