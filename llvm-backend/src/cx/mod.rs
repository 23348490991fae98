//! A thin layer over inkwell: the module under construction with its types, and the few operations that
//! inkwell marks `unsafe` or does not have. The only place in the crate with `unsafe`.

mod attrs;

mod diagnostics;

mod link;

mod memory;

mod switches;

mod types;

pub(crate) use attrs::{AddAttribute, Attrs, FAST_CC};
pub(crate) use diagnostics::Diagnostics;
pub(crate) use link::{link_in, read_lazily};
pub(crate) use switches::set_switches;
pub(crate) use types::Types;

use inkwell::builder::Builder;
use inkwell::context::Context;
use inkwell::module::Module;
use inkwell::targets::TargetMachine;
use inkwell::values::{BasicValue, BasicValueEnum, InstructionValue};

/// The module under construction.
pub(crate) struct Cx<'ctx> {
    /// Owns all of LLVM's types and constants.
    pub context: &'ctx Context,
    /// What becomes the object.
    pub module: Module<'ctx>,
    /// Where instructions go.
    pub builder: Builder<'ctx>,
    /// The types that are used everywhere.
    pub types: Types<'ctx>,
    /// The attributes that are used everywhere.
    pub attrs: Attrs,
    /// Metadata kind of branch weights.
    prof: u32,
    invariant_load: u32,
    noundef: u32,
}

impl<'ctx> Cx<'ctx> {
    /// An empty module for `machine`.
    pub fn new(context: &'ctx Context, machine: &TargetMachine) -> Self {
        let module = context.create_module("program");
        module.set_triple(&machine.get_triple());
        module.set_data_layout(&machine.get_target_data().get_data_layout());
        Cx {
            context,
            builder: context.create_builder(),
            types: Types::new(context, &machine.get_target_data()),
            attrs: Attrs::new(context),
            prof: context.get_kind_id("prof"),
            invariant_load: context.get_kind_id("invariant.load"),
            noundef: context.get_kind_id("noundef"),
            module,
        }
    }

    /// Says that the first successor of a branch is hardly ever taken.
    pub fn mark_unlikely(&self, branch: InstructionValue<'ctx>) {
        let weight = |weight: u64| self.types.i32.const_int(weight, false).into();
        let name = self.context.metadata_string("branch_weights").into();
        let node = self.context.metadata_node(&[name, weight(1), weight(2000)]);
        branch.set_metadata(node, self.prof).expect("it is a node");
    }

    /// Says that the memory of a load never changes once the program runs.
    pub fn mark_invariant(&self, load: BasicValueEnum<'ctx>) {
        let Some(load) = load.as_instruction_value() else { return };
        let node = self.context.metadata_node(&[]);
        load.set_metadata(node, self.invariant_load).expect("it is a node");
        load.set_metadata(node, self.noundef).expect("it is a node");
    }
}
