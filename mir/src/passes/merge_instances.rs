//! Makes one instance of those that became the same code: types that differ in what no operation asks for (the identity of
//! a container, a class of which only a common attribute is read) give equal bodies.
//!
//! ```text
//! call_instance inst3 "f#3"(v1)        call_instance inst3 "f#3"(v1)
//! call_instance inst7 "f#7"(v2)   =>   call_instance inst3 "f#3"(v2)
//! ```
//!
//! Instances that call each other are compared by assuming that they are equal until a difference shows (partition
//! refinement), so that recursive ones are found too. The descriptors of closures are compared by what they lead to, unless some code tells
//! them apart by their address. Bodies of different functions are never merged: their tracebacks differ.

use crate::ir::typed::{Abi, FuncDescriptor, FuncDescriptorData, TypedProgram};
use crate::ir::{Body, FuncId, IndexVec, InstanceId, Op, ValueData, ValueDef};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use taipan_rt_abi::{Builtin, Repr};

/// Runs on the program.
pub fn run(program: &mut TypedProgram) {
    let tested = tested_descriptors(program);
    let classes = equal_instances(program, &tested);
    let mut first: HashMap<u32, InstanceId> = HashMap::new();
    let mut moved: IndexVec<InstanceId, InstanceId> = IndexVec::new();
    let mut kept = IndexVec::new();
    for (id, instance) in program.instances.iter_enumerated() {
        let target = *first.entry(classes[id]).or_insert_with(|| kept.push(instance.clone()));
        moved.push(target);
    }
    if kept.len() == program.instances.len() {
        return;
    }
    program.instances = kept;
    for descriptor in program.func_descriptors.iter_mut() {
        descriptor.entry.iter_mut().chain(&mut descriptor.annotated).for_each(|id| *id = moved[*id]);
    }
    let mut first = HashMap::new();
    let same = |(id, data): (FuncDescriptor, &FuncDescriptorData)| {
        let itself = tested.contains(&id).then_some(id);
        *first.entry((data.func, data.entry, data.annotated, itself)).or_insert(id)
    };
    let descriptors: IndexVec<FuncDescriptor, FuncDescriptor> = program.func_descriptors.iter_enumerated().map(same).collect();
    for instance in program.instances.iter_mut() {
        for_each_named(&mut instance.body, |named| match named {
            Named::Instance(id) => *id = moved[*id],
            Named::Descriptor(id) => *id = descriptors[*id],
        });
    }
    program.main = moved[program.main];
}

/// What must agree from the start.
type Kind = (FuncId, Abi, Repr, bool);

/// The number of the class of each instance; equal ones have equal numbers.
fn equal_instances(program: &TypedProgram, tested: &BTreeSet<FuncDescriptor>) -> IndexVec<InstanceId, u32> {
    let mut groups: BTreeMap<FuncId, Vec<InstanceId>> = BTreeMap::new();
    for (id, instance) in program.instances.iter_enumerated() {
        groups.entry(instance.func).or_default().push(id);
    }
    let mut names: IndexVec<InstanceId, Vec<Named>> = IndexVec::filled(Vec::new(), program.instances.len());
    let mut classes: IndexVec<InstanceId, u32> = IndexVec::filled(0, program.instances.len());
    let mut count = 0;
    for group in groups.values() {
        let mut shapes: Vec<(Kind, Body, u32)> = Vec::new();
        for &id in group {
            let instance = &program.instances[id];
            let mut body = instance.body.clone();
            // What is named is compared later, by class.
            for_each_named(&mut body, |named| {
                names[id].push(match named {
                    Named::Instance(id) => Named::Instance(std::mem::replace(id, InstanceId(0))),
                    Named::Descriptor(id) => Named::Descriptor(std::mem::replace(id, FuncDescriptor(0))),
                });
            });
            let kind = (instance.func, instance.abi, instance.result, instance.raises);
            let known = shapes.iter().find(|(other, shape, _)| *other == kind && *shape == body).map(|(.., class)| *class);
            classes[id] = known.unwrap_or_else(|| {
                shapes.push((kind, body, count));
                count += 1;
                count - 1
            });
        }
    }
    loop {
        let mut numbers: HashMap<(u32, Vec<u32>), u32> = HashMap::new();
        let mut refined: IndexVec<InstanceId, u32> = IndexVec::new();
        let class = |id: Option<InstanceId>| id.map_or(0, |id| classes[id] + 1);
        for id in program.instances.ids() {
            let classes_of = |name: &Named| match *name {
                Named::Instance(id) => [0, class(Some(id)), 0],
                Named::Descriptor(id) if tested.contains(&id) => [u32::MAX, id.0, 0],
                Named::Descriptor(id) => {
                    let data = &program.func_descriptors[id];
                    [data.func.0, class(data.entry), class(data.annotated)]
                }
            };
            let key = (classes[id], names[id].iter().flat_map(classes_of).collect());
            let next = numbers.len() as u32;
            refined.push(*numbers.entry(key).or_insert(next));
        }
        classes = refined;
        // Classes only ever split, so an equal number of them is the same partition.
        if numbers.len() as u32 == count {
            return classes;
        }
        count = numbers.len() as u32;
    }
}

/// The descriptors by which calls find out which of several closures they have.
fn tested_descriptors(program: &TypedProgram) -> BTreeSet<FuncDescriptor> {
    let tests = |body: &Body| {
        let descriptor = |data: &ValueData| match &data.def {
            ValueDef::Op(Op::CallBuiltin { builtin: Builtin::function_is | Builtin::method_is, args }) => match body.op(args[1]) {
                Some(&Op::FuncDescriptor(id)) => Some(id),
                _ => None,
            },
            _ => None,
        };
        body.values.iter().filter_map(descriptor).collect::<Vec<_>>()
    };
    program.instances.iter().flat_map(|instance| tests(&instance.body)).collect()
}

/// What an operation names, or the places of it.
#[derive(Clone)]
enum Named<I = InstanceId, D = FuncDescriptor> {
    Instance(I),
    Descriptor(D),
}

/// Everything that a body names, in the order of its values.
fn for_each_named(body: &mut Body, mut visit: impl FnMut(Named<&mut InstanceId, &mut FuncDescriptor>)) {
    for value in body.values.iter_mut() {
        match &mut value.def {
            ValueDef::Op(Op::CallInstance { instance, .. } | Op::ResumePointer(instance)) => visit(Named::Instance(instance)),
            ValueDef::Op(Op::FuncDescriptor(descriptor)) => visit(Named::Descriptor(descriptor)),
            _ => {}
        }
    }
}
