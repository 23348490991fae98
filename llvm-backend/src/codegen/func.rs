//! The body of one instance: its blocks in order, with a phi for each parameter of a block.

use inkwell::basic_block::BasicBlock;
use inkwell::values::{BasicValue, BasicValueEnum, FloatValue, FunctionValue, IntValue, PhiValue, PointerValue};
use taipan_mir::ir::typed::Instance;
use taipan_mir::ir::{Block, Body, FuncId, IndexVec, InstanceId, Value};
use taipan_rt_abi::Repr;

use super::Codegen;
use super::abi::Shape;
use super::cold;
use super::debuginfo::Frame;
use super::op::StackArrays;
use crate::error::{Result, internal};

/// A function under construction.
pub(crate) struct FunctionCodegen<'a, 'ctx> {
    pub g: &'a Codegen<'a, 'ctx>,
    pub instance: &'a Instance,
    pub body: &'a Body,
    pub function: FunctionValue<'ctx>,
    pub shape: Shape,
    /// What each value became; `None` for those that are not defined yet, or give nothing.
    values: IndexVec<Value, Option<BasicValueEnum<'ctx>>>,
    /// The LLVM block in which each block of the body starts; `None` where it can't be reached.
    starts: IndexVec<Block, Option<BasicBlock<'ctx>>>,
    /// One for each parameter of a block, in order; `None` for a parameter that is nothing at run time.
    phis: IndexVec<Block, Vec<Option<PhiValue<'ctx>>>>,
    /// Edges to fill the phis with, once all values are known.
    incoming: Vec<(BasicBlock<'ctx>, Block, Vec<Value>)>,
    /// Where instructions go now.
    pub current: BasicBlock<'ctx>,
    /// The blocks with parameters to which `current` has an edge already.
    led_to: Vec<Block>,
    pub stack: StackArrays<'ctx>,
    /// Blocks whose calls of runtime functions are not inlined.
    out_of_line: IndexVec<Block, bool>,
    /// Whether the block at hand is one.
    pub is_out_of_line: bool,
    frame: Option<Frame<'ctx>>,
}

/// Emits the body of an instance.
pub(crate) fn emit<'ctx>(g: &Codegen<'_, 'ctx>, id: InstanceId) -> Result<()> {
    let instance = &g.program.instances[id];
    let body = &instance.body;
    let function = g.functions[id];
    let entry = g.cx.context.append_basic_block(function, "entry");
    g.cx.builder.position_at_end(entry);
    let frame = g.debug.as_ref().map(|debug| {
        let (subprogram, frame) = debug.function(instance);
        function.set_subprogram(subprogram);
        frame
    });
    let mut codegen = FunctionCodegen {
        g,
        instance,
        body,
        function,
        shape: Shape::of_instance(instance),
        values: IndexVec::filled(None, body.values.len()),
        starts: IndexVec::filled(None, body.blocks.len()),
        phis: IndexVec::filled(Vec::new(), body.blocks.len()),
        incoming: Vec::new(),
        current: entry,
        led_to: Vec::new(),
        stack: StackArrays::new(entry),
        out_of_line: cold::out_of_line(instance, g.once[id]),
        is_out_of_line: false,
        frame,
    };
    codegen.emit().map_err(|error| match error {
        crate::BackendError::Internal(text) => internal!("{}: {text}", instance.symbol),
        error => error,
    })
}

impl<'ctx> FunctionCodegen<'_, 'ctx> {
    fn emit(&mut self) -> Result<()> {
        let order = self.body.reverse_postorder();
        for &block in &order {
            let start = self.g.cx.context.append_basic_block(self.function, "");
            self.starts[block] = Some(start);
            self.g.cx.builder.position_at_end(start);
            self.make_phis(block)?;
        }
        self.enter()?;
        for &block in &order {
            self.move_to(self.start_of(block)?);
            self.stack.enter_block(self.body, block);
            self.is_out_of_line = self.out_of_line[block];
            for (position, &op) in self.body.blocks[block].ops.iter().enumerate() {
                self.locate(op);
                self.emit_op(op)?;
                self.stack.leave_op(position);
            }
            self.emit_terminator(block)?;
        }
        self.fill_phis()
    }

    /// The parameters of the function become those of the first block.
    fn enter(&mut self) -> Result<()> {
        let params: Vec<_> = self.function.get_param_iter().collect();
        let first = self.start_of(Body::ENTRY)?;
        let phis = self.phis[Body::ENTRY].iter().flatten();
        let entry = self.stack.home();
        for (phi, param) in phis.zip(&params) {
            phi.add_incoming(&[(param, entry)]);
        }
        self.g.cx.builder.position_at_end(entry);
        if let Some(frame) = &self.frame {
            let debug = self.g.debug.as_ref().expect("a frame comes of it");
            self.g.cx.builder.set_current_debug_location(debug.start(self.g.cx, frame));
        }
        self.g.cx.builder.build_unconditional_branch(first)?;
        Ok(())
    }

    fn make_phis(&mut self, block: Block) -> Result<()> {
        self.g.cx.builder.unset_current_debug_location();
        for &param in &self.body.blocks[block].params {
            let phi = match self.g.cx.types.of(self.body.reprs[param]) {
                Some(ty) => Some(self.g.cx.builder.build_phi(ty, "")?),
                None => None,
            };
            self.values[param] = phi.map(|phi| phi.as_basic_value());
            self.phis[block].push(phi);
        }
        Ok(())
    }

    fn fill_phis(&mut self) -> Result<()> {
        for (from, block, args) in std::mem::take(&mut self.incoming) {
            if args.len() != self.phis[block].len() {
                return Err(internal!("an edge to {block} has {} arguments for {} parameters", args.len(), self.phis[block].len()));
            }
            for (arg, phi) in args.into_iter().zip(&self.phis[block]) {
                if let Some(phi) = phi {
                    let value = self.value(arg)?;
                    phi.add_incoming(&[(&value as &dyn BasicValue, from)]);
                }
            }
        }
        Ok(())
    }

    /// The LLVM block to jump to for an edge of the current one; it takes the edge's arguments along.
    pub fn lead_to(&mut self, edge: &taipan_mir::ir::Edge) -> Result<BasicBlock<'ctx>> {
        let start = self.start_of(edge.block)?;
        if edge.args.is_empty() {
            return Ok(start);
        }
        if !self.led_to.contains(&edge.block) {
            self.led_to.push(edge.block);
            self.incoming.push((self.current, edge.block, edge.args.clone()));
            return Ok(start);
        }
        // A phi has one value for each block that leads to it: a second edge needs a block of its own.
        let split = self.block_after_current();
        self.g.cx.builder.position_at_end(split);
        self.g.cx.builder.build_unconditional_branch(start)?;
        self.g.cx.builder.position_at_end(self.current);
        self.incoming.push((split, edge.block, edge.args.clone()));
        Ok(split)
    }

    /// A new, empty block.
    pub fn block_after_current(&self) -> BasicBlock<'ctx> {
        self.g.cx.context.insert_basic_block_after(self.current, "")
    }

    /// Goes on in another LLVM block.
    pub fn move_to(&mut self, block: BasicBlock<'ctx>) {
        self.current = block;
        self.led_to.clear();
        self.g.cx.builder.position_at_end(block);
    }

    fn start_of(&self, block: Block) -> Result<BasicBlock<'ctx>> {
        self.starts[block].ok_or_else(|| internal!("{block} is led to, but was not reached"))
    }

    /// The function whose code a value is: the instance's own, or one that was inlined into it.
    pub fn func_of(&self, value: Value) -> FuncId {
        self.body.values[value].site.map_or(self.instance.func, |site| self.body.sites[site].func)
    }

    /// Sets the Python line of the instructions to come.
    pub fn locate(&self, value: Value) {
        if let (Some(debug), Some(frame)) = (&self.g.debug, &self.frame) {
            let location = debug.location(self.g.cx, frame, self.body, &self.body.values[value]);
            self.g.cx.builder.set_current_debug_location(location);
        }
    }

    /// Sets what a value became.
    pub fn define(&mut self, value: Value, became: Option<BasicValueEnum<'ctx>>) {
        self.values[value] = became;
    }

    /// What a value became.
    pub fn value(&self, value: Value) -> Result<BasicValueEnum<'ctx>> {
        self.values[value].ok_or_else(|| internal!("{value} is used, but nothing defines it before"))
    }

    /// A value that is a word, a raw integer or a truth.
    pub fn int(&self, value: Value) -> Result<IntValue<'ctx>> {
        match self.value(value)? {
            BasicValueEnum::IntValue(int) => Ok(int),
            _ => Err(internal!("{value} is a {:?}, not an integer", self.repr(value))),
        }
    }

    /// A value that is a double.
    pub fn float(&self, value: Value) -> Result<FloatValue<'ctx>> {
        match self.value(value)? {
            BasicValueEnum::FloatValue(float) => Ok(float),
            _ => Err(internal!("{value} is a {:?}, not a double", self.repr(value))),
        }
    }

    /// A value that is a raw pointer.
    pub fn pointer(&self, value: Value) -> Result<PointerValue<'ctx>> {
        match self.value(value)? {
            BasicValueEnum::PointerValue(pointer) => Ok(pointer),
            _ => Err(internal!("{value} is a {:?}, not a pointer", self.repr(value))),
        }
    }

    /// The representation of a value.
    pub fn repr(&self, value: Value) -> Repr {
        self.body.reprs[value]
    }
}
