//! Freezes the result: fields get their slots, types their canonical ids, and instances that nothing reaches are marked.

use super::engine::{Engine, State};
use super::facts::{Arm, ClassFacts, ClosureFacts, Facts, FieldFacts, FunctionSource, InferredInstance, Reason, Resolution, Target};
use super::layout::Layouts;
use super::tuples::Items;
use super::{places, ranges};
use crate::ir::typed::SlotPlace;
use crate::ir::{ClassId, FuncId, IndexVec, Name, Op, Program, Value};
use crate::types::{Atom, InferId, Ty, TypeTable};
use std::collections::{BTreeMap, BTreeSet};

/// See the module.
pub(super) fn finish(mut engine: Engine) -> Facts {
    let layouts = Layouts::new(&mut engine);
    let class_attrs = class_attrs(&engine);
    let main = engine.program.main.map(|module| engine.module_init[&engine.program.modules[module].init]);
    let bodies = engine.shapes.iter().map(|shape| shape.as_ref().map(|shape| shape.body.clone()).unwrap_or_default()).collect();
    let states = std::mem::take(&mut engine.instances);
    let mut instances: IndexVec<InferId, InferredInstance> =
        states.iter().map(|state| freeze(&mut engine, state, &layouts, &class_attrs)).collect();
    mark_live(&engine, &mut instances, main);
    let classes = engine.program.classes.ids().map(|class| class_facts(&mut engine, class, &layouts, &class_attrs)).collect();
    let globals = engine.globals.iter().map(|&ty| engine.types.canon(ty)).collect::<Vec<_>>();
    let closures = std::mem::take(&mut engine.closures);
    let closures = closures.into_iter().map(|(key, closure)| {
        let mut all = |list: Vec<Ty>| list.into_iter().map(|ty| engine.types.canon(ty)).collect::<Vec<_>>();
        let facts = ClosureFacts {
            captures: all(closure.captures),
            constants: closure.constants,
            defaults: all(closure.defaults),
            keyword_defaults: all(closure.keyword_defaults),
            open: closure.open,
            annotated: closure.annotated,
        };
        (key, facts)
    });
    let closures: BTreeMap<_, _> = closures.collect();
    engine.types.canon_cells();
    let of_unknown = |taken: bool| engine.open_modules.iter().copied().filter(move |_| taken);
    let modules_seen = engine.modules_seen.iter().copied().chain(of_unknown(engine.dicts_seen)).collect();
    let filled = engine.modules_filled.iter().copied().chain(of_unknown(engine.dicts_filled));
    // A host sees the slots of an extension module.
    let modules_in_dict = filled.filter(|&module| !engine.program.extension && !engine.program.modules[module].native).collect();
    let mut facts = Facts {
        types: engine.types,
        bodies,
        instances,
        main,
        module_init: engine.module_init,
        classes,
        globals: globals.into_iter().collect(),
        global_ints: BTreeMap::new(),
        closures,
        dynamic_names: engine.dynamic_names,
        any_name: engine.any_name,
        modules_seen,
        modules_in_dict,
        reasons: Vec::new(),
        revealed: Vec::new(),
    };
    ranges::infer(engine.program, &mut facts);
    places::assign(engine.program, &mut facts);
    explain(engine.program, &mut facts);
    facts
}

/// Names and types of the attributes of each class: those of the class body first.
fn class_attrs(engine: &Engine) -> IndexVec<ClassId, Vec<(Name, Ty)>> {
    let of_class = |class: ClassId| {
        let known = &engine.classes[class].attrs;
        let body = &engine.program.classes[class].attrs;
        let type_of = |name: Name| known.iter().find(|(other, _)| *other == name).map_or(Ty::NEVER, |&(_, ty)| ty);
        let mut list: Vec<(Name, Ty)> = body.iter().map(|&name| (name, type_of(name))).collect();
        list.extend(known.iter().filter(|(name, _)| !body.contains(name)));
        list
    };
    engine.program.classes.ids().map(of_class).collect()
}

fn class_facts(engine: &mut Engine, class: ClassId, layouts: &Layouts, attrs: &IndexVec<ClassId, Vec<(Name, Ty)>>) -> ClassFacts {
    let names = layouts.fields[class].clone();
    let fields = names.into_iter().map(|name| {
        let ty = engine.classes[class].fields.iter().find(|(other, _)| *other == name).map_or(Ty::NEVER, |&(_, ty)| ty);
        let may_be_unset = layouts.may_be_unset(class, name);
        FieldFacts { name, ty: engine.types.canon(ty), may_be_unset, interval: None, place: SlotPlace::Word(0) }
    });
    let fields = fields.collect();
    let attrs = attrs[class].iter().map(|&(name, ty)| (name, engine.types.canon(ty))).collect();
    let closed = !engine.can_have_dict(class);
    let enumeration = engine.may_be_enumeration(class);
    let items = match engine.classes[class].items.clone() {
        Items::Fixed(items) => Some(items.into_iter().map(|ty| engine.types.canon(ty)).collect()),
        Items::Unmade | Items::Any => None,
    };
    let state = &engine.classes[class];
    ClassFacts {
        closed,
        mro: state.mro.clone(),
        fields,
        attrs,
        open: state.open,
        set_otherwise: state.open || state.set_otherwise,
        escaped: state.class_escaped,
        instantiated: state.instantiated,
        has_dict: state.has_dict,
        subclasses: state.subclasses.clone(),
        builtin_base: state.builtin_base,
        enumeration,
        contents: state.contents,
        items,
    }
}

fn freeze(engine: &mut Engine, state: &State, layouts: &Layouts, attrs: &IndexVec<ClassId, Vec<(Name, Ty)>>) -> InferredInstance {
    let shape = engine.shape(state.func);
    let mut reachable = IndexVec::filled(false, shape.body.blocks.len());
    for (position, &block) in shape.order.iter().enumerate() {
        reachable[block] = state.reached[position];
    }
    let types = &mut engine.types;
    let mut resolution = |resolution: &Resolution| patch(types, resolution, layouts, attrs);
    let calls = state.calls.iter().map(|(&value, found)| (value, resolution(found))).collect();
    let mut canon = |ty: Ty| types.canon(ty);
    InferredInstance {
        func: state.func,
        env: state.env,
        params: state.params.iter().map(|&ty| canon(ty)).collect(),
        types: state.types.iter().map(|&ty| canon(ty)).collect(),
        result: canon(state.result),
        returns: state.returns,
        yields: canon(state.yields),
        sent: canon(state.sent),
        returned: canon(state.returned),
        reachable,
        calls,
        ints: BTreeMap::new(),
        result_int: None,
        live: false,
        open: state.open,
    }
}

/// Replaces the names that targets carry during inference by positions.
fn patch(types: &mut TypeTable, resolution: &Resolution, layouts: &Layouts, attrs: &IndexVec<ClassId, Vec<(Name, Ty)>>) -> Resolution {
    let attr_index = |class: ClassId, name: u32| {
        attrs[class].iter().position(|(other, _)| other.0 == name).expect("a class attribute that was found is listed") as u32
    };
    let source = |function: FunctionSource| match function {
        FunctionSource::ClassAttr { class, index } => FunctionSource::ClassAttr { class, index: attr_index(class, index) },
        other => other,
    };
    let mut arms: Vec<Arm> = Vec::new();
    for arm in &resolution.arms {
        for atom in &arm.atoms {
            let target = match &arm.target {
                Target::Slot { index, may_be_unset, place } => {
                    let Atom::Instance(class) = atom else { unreachable!("slots belong to instances") };
                    let name = Name(*index);
                    let position = layouts.fields[*class].iter().position(|&other| other == name).expect("stored fields have a slot");
                    let may_be_unset = *may_be_unset && layouts.may_be_unset(*class, name);
                    Target::Slot { index: position as u32, may_be_unset, place: *place }
                }
                Target::ClassAttr { class, index } => Target::ClassAttr { class: *class, index: attr_index(*class, *index) },
                Target::Bind { class, index } => Target::Bind { class: *class, index: attr_index(*class, *index) },
                Target::Instance { callee, function, args, negate } => {
                    Target::Instance { callee: *callee, function: source(*function), args: args.clone(), negate: *negate }
                }
                Target::Construct { class, init: Some(init) } => {
                    let init = match &**init {
                        Target::Instance { callee, function, args, negate } => {
                            Target::Instance { callee: *callee, function: source(*function), args: args.clone(), negate: *negate }
                        }
                        other => other.clone(),
                    };
                    Target::Construct { class: *class, init: Some(Box::new(init)) }
                }
                other => other.clone(),
            };
            let single = types.single(atom.clone());
            let canonical = types.canon(single);
            let atom = types.only(canonical).expect("one atom").clone();
            match arms.iter_mut().find(|arm| arm.target == target) {
                Some(arm) if arm.atoms.contains(&atom) => {}
                Some(arm) => arm.atoms.push(atom),
                None => arms.push(Arm { atoms: vec![atom], target }),
            }
        }
    }
    Resolution { on: resolution.on, arms }
}

/// Marks what can be reached from the main module, and by the runtime.
fn mark_live(engine: &Engine, instances: &mut IndexVec<InferId, InferredInstance>, main: Option<InferId>) {
    let mut work: Vec<InferId> = main.into_iter().collect();
    work.extend(instances.iter_enumerated().filter(|(_, instance)| instance.open).map(|(id, _)| id));
    while let Some(id) = work.pop() {
        if std::mem::replace(&mut instances[id].live, true) {
            continue;
        }
        let instance = &instances[id];
        for resolution in instance.calls.values() {
            for arm in &resolution.arms {
                match &arm.target {
                    Target::Instance { callee, .. } => work.push(*callee),
                    Target::Construct { init: Some(init), .. } => {
                        if let Target::Instance { callee, .. } = &**init {
                            work.push(*callee);
                        }
                    }
                    _ => {}
                }
            }
        }
        let shape = engine.shapes[instance.func.0 as usize].as_ref().expect("instances have shapes");
        for (block, data) in shape.body.blocks.iter_enumerated() {
            if !instance.reachable[block] {
                continue;
            }
            for op in data.ops.iter().filter_map(|&op| shape.body.op(op)) {
                if let Op::ImportModule(module) = op {
                    work.extend(engine.module_init.get(&engine.program.modules[*module].init));
                }
            }
        }
    }
}

/// Fills in `reasons` and `revealed`.
fn explain(program: &Program, facts: &mut Facts) {
    let mut reasons = Vec::new();
    let mut revealed: BTreeMap<(FuncId, Value), Ty> = BTreeMap::new();
    for (id, instance) in facts.instances.iter_enumerated().filter(|(_, instance)| instance.live) {
        let body = &facts.bodies[instance.func];
        for (block, data) in body.blocks.iter_enumerated() {
            for &value in data.ops.iter().filter(|_| instance.reachable[block]) {
                let op = body.op(value).expect("blocks list operations");
                if let Op::Call { callee, args, .. } = op
                    && let Some(Atom::Function(func, None)) = facts.types.only(instance.types[*callee])
                    && program.functions[*func].name == "reveal_type"
                    && let Some(arg) = args.first()
                {
                    let ty = revealed.entry((instance.func, value)).or_insert(Ty::NEVER);
                    *ty = facts.types.join_for_reading(*ty, instance.types[*arg]);
                }
                if instance.types[value] == Ty::DYN {
                    let mut from_dyn = false;
                    op.for_each_use(|operand| from_dyn |= instance.types[operand] == Ty::DYN);
                    if !from_dyn {
                        reasons.push(Reason { instance: id, value, span: body.values[value].span, text: reason(program, op) });
                    }
                }
            }
        }
    }
    let mut seen = BTreeSet::new();
    reasons.retain(|reason| seen.insert((reason.span.module, reason.span.start, reason.span.end, reason.text.clone())));
    facts.reasons = reasons;
    let mut lines: Vec<_> =
        revealed.into_iter().map(|((func, value), ty)| (facts.bodies[func].values[value].span, facts.types.display(ty, program))).collect();
    lines.sort_by_key(|(span, _)| (span.module, span.start));
    facts.revealed = lines;
}

fn reason(program: &Program, op: &Op) -> String {
    let name = |id: &Name| program.names[*id].clone();
    match op {
        Op::Call { .. } | Op::CallEx { .. } => "the result of this call is not known".into(),
        Op::CallMethod { name: id, .. } | Op::CallSpecial { name: id, .. } => format!("the result of the method {} is not known", name(id)),
        Op::GetAttr { name: id, .. } => format!("the type of the attribute {} is not known", name(id)),
        Op::GetItem { .. } => "the container may be filled by code whose types are not known".into(),
        Op::LoadGlobal(global) => format!("the variable {} may hold too many types", name(&program.globals[*global].name)),
        Op::EnterHandler => "any exception may be caught here".into(),
        Op::BuiltinName(id) => format!("the builtin {} is not known to the compiler", name(id)),
        Op::Binary { .. } | Op::InPlace { .. } | Op::Unary { .. } | Op::Compare { .. } => "the operator of these types is not known".into(),
        _ => "nothing is known of this value".into(),
    }
}
