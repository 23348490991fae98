//! Makes one instance of those that became the same code: types that differ in what no operation asks for (the identity of
//! a container, a class of which only a common attribute is read) give equal bodies.
//!
//! ```text
//! call_instance inst3 "f#3"(v1)        call_instance inst3 "f#3"(v1)
//! call_instance inst7 "f#7"(v2)   =>   call_instance inst3 "f#3"(v2)
//! ```
//!
//! Instances that call each other are compared by assuming that they are equal until a difference shows (partition
//! refinement), so that recursive ones are found too. Bodies of different functions are never merged: their tracebacks differ.

use crate::ir::typed::{Abi, TypedProgram};
use crate::ir::{Body, FuncId, IndexVec, InstanceId, Op, ValueDef};
use std::collections::{BTreeMap, HashMap};
use taipan_rt_abi::Repr;

/// Runs on the program.
pub fn run(program: &mut TypedProgram) {
    let classes = equal_instances(program);
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
    for instance in program.instances.iter_mut() {
        for_each_callee(&mut instance.body, |callee| *callee = moved[*callee]);
    }
    for descriptor in program.func_descriptors.iter_mut() {
        descriptor.entry.iter_mut().chain(&mut descriptor.annotated).for_each(|id| *id = moved[*id]);
    }
    program.main = moved[program.main];
}

/// What must agree from the start.
type Kind = (FuncId, Abi, Repr, bool);

/// The number of the class of each instance; equal ones have equal numbers.
fn equal_instances(program: &TypedProgram) -> IndexVec<InstanceId, u32> {
    let mut groups: BTreeMap<FuncId, Vec<InstanceId>> = BTreeMap::new();
    for (id, instance) in program.instances.iter_enumerated() {
        groups.entry(instance.func).or_default().push(id);
    }
    let mut callees: IndexVec<InstanceId, Vec<InstanceId>> = IndexVec::filled(Vec::new(), program.instances.len());
    let mut classes: IndexVec<InstanceId, u32> = IndexVec::filled(0, program.instances.len());
    let mut count = 0;
    for group in groups.values() {
        let mut shapes: Vec<(Kind, Body, u32)> = Vec::new();
        for &id in group {
            let instance = &program.instances[id];
            let mut body = instance.body.clone();
            // What is called is compared later, by class.
            for_each_callee(&mut body, |callee| callees[id].push(std::mem::replace(callee, InstanceId(0))));
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
        for id in program.instances.ids() {
            let key = (classes[id], callees[id].iter().map(|&callee| classes[callee]).collect());
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

/// Every instance that a body names, in the order of its values.
fn for_each_callee(body: &mut Body, mut visit: impl FnMut(&mut InstanceId)) {
    for value in body.values.iter_mut() {
        if let ValueDef::Op(Op::CallInstance { instance, .. } | Op::ResumePointer(instance)) = &mut value.def {
            visit(instance);
        }
    }
}
