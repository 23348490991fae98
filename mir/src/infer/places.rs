//! How instances hold their attributes: most as words, but floats, and ints that fit 64 bits and not always a word, as bare numbers.
//!
//! ```text
//! class Point:                      instance: | word y | header | number x |
//!     def __init__(self, x, y):     x: always a float, set before anybody reads it
//!         self.x = x * 1.0          y: anything
//!         self.y = y
//! ```
//!
//! A number that may be unset is held so that 0 says so ([`taipan_rt_abi::descriptor::SlotForm`]). Only classes without a builtin
//! base and a `__dict__` have numbers, and only in programs of their own: a host could set an attribute to anything.

use super::facts::{Arm, ClassFacts, ClassRef, Facts, FieldFacts, Resolution, Target};
use crate::ir::typed::{Number, SlotPlace};
use crate::ir::{ClassId, Program};
use crate::types::{Atom, Ty};
use taipan_rt_abi::{Repr, descriptor};

/// Instances of more slots are made by the runtime, and have no numbers.
const MAX_SLOTS: usize = 64;

/// Decides it for all classes, and lets each access know.
pub fn assign(program: &Program, facts: &mut Facts) {
    let plain: Vec<ClassId> = facts.classes.ids().filter(|&class| !program.extension && is_plain(facts, class)).collect();
    for class in facts.classes.ids() {
        let numbers = plain.contains(&class);
        place(&mut facts.classes[class], numbers);
    }
    let classes = &facts.classes;
    for instance in facts.instances.iter_mut() {
        for resolution in instance.calls.values_mut() {
            let by_place = |arm: Arm| {
                by_place(arm, |atom| match atom {
                    Atom::Instance(class) => &classes[*class].fields,
                    _ => unreachable!("slots belong to instances"),
                })
            };
            if resolution.arms.iter().any(|arm| matches!(arm.target, Target::Slot { .. })) {
                let Resolution { on, arms } = std::mem::replace(resolution, Resolution { on: resolution.on, arms: Vec::new() });
                *resolution = Resolution { on, arms: arms.into_iter().flat_map(by_place).collect() };
            }
        }
    }
}

/// Whether instances of a class are a header with slots around it, and nothing else.
pub fn is_plain(facts: &Facts, class: ClassId) -> bool {
    let found = &facts.classes[class];
    let has_dict = |at: &ClassRef| match at {
        ClassRef::User(base) => facts.classes[*base].has_dict || facts.classes[*base].mro.is_none(),
        ClassRef::Builtin(_) => false,
    };
    found.builtin_base.is_none() && found.fields.len() < MAX_SLOTS && found.mro.as_ref().is_some_and(|mro| !mro.iter().any(has_dict))
}

fn place(class: &mut ClassFacts, may_have_numbers: bool) {
    let (mut words, mut numbers) = (0, 0);
    let next = |count: &mut u32| std::mem::replace(count, *count + 1);
    for field in &mut class.fields {
        field.place = match number(field).filter(|_| may_have_numbers) {
            Some(number) => SlotPlace::Number(next(&mut numbers), number),
            None => SlotPlace::Word(next(&mut words)),
        };
    }
}

/// The number as which a field can be held.
fn number(field: &FieldFacts) -> Option<Number> {
    if field.ty == Ty::FLOAT {
        return Some(Number { repr: Repr::F64, key: if field.may_be_unset { descriptor::UNSET_FLOAT } else { 0 } });
    }
    let interval = field.interval.filter(|_| field.ty == Ty::INT)?;
    let repr = interval.repr();
    if repr == Repr::Int || interval.is_small() {
        return None;
    }
    if !field.may_be_unset {
        return Some(Number { repr, key: 0 });
    }
    // One that is no value of the field.
    let key = [interval.low - 1, interval.high + 1].map(|key| key as u64).into_iter().find(|&key| key != 0)?;
    let is_value = |at: i128| at as u64 == key;
    (!is_value(interval.low) && !is_value(interval.high)).then_some(Number { repr, key })
}

/// An arm for each place in which the instances of an arm hold the attribute.
fn by_place<'f>(arm: Arm, fields: impl Fn(&Atom) -> &'f Vec<FieldFacts>) -> Vec<Arm> {
    let Target::Slot { index, may_be_unset, .. } = arm.target else { return vec![arm] };
    let mut arms: Vec<Arm> = Vec::new();
    for atom in arm.atoms {
        let place = fields(&atom)[index as usize].place;
        let target = Target::Slot { index, may_be_unset, place };
        match arms.iter_mut().find(|arm| arm.target == target) {
            Some(arm) => arm.atoms.push(atom),
            None => arms.push(Arm { atoms: vec![atom], target }),
        }
    }
    arms
}
