//! The ends of blocks, and the way out of a function.

use inkwell::values::IntValue;
use taipan_mir::ir::{Block, Edge, Terminator, Value};

use super::abi::Shape;
use super::func::FunctionCodegen;
use crate::error::{Result, internal};

impl<'ctx> FunctionCodegen<'_, 'ctx> {
    pub fn emit_terminator(&mut self, block: Block) -> Result<()> {
        let body = self.body;
        let builder = &self.g.cx.builder;
        match body.blocks[block].terminator.as_ref() {
            Some(Terminator::Jump(edge)) => {
                let to = self.lead_to(edge)?;
                builder.build_unconditional_branch(to)?;
            }
            Some(Terminator::Branch { cond, then, otherwise }) => {
                let cond = self.int(*cond)?;
                let then = self.lead_to(then)?;
                let otherwise = self.lead_to(otherwise)?;
                builder.build_conditional_branch(cond, then, otherwise)?;
            }
            Some(Terminator::Switch { value, cases, otherwise }) => self.emit_switch(*value, cases, otherwise)?,
            Some(Terminator::Return(value)) => self.emit_return(*value)?,
            Some(Terminator::Propagate) => self.emit_propagate()?,
            Some(Terminator::Unreachable) => {
                builder.build_unreachable()?;
            }
            Some(Terminator::Next { .. } | Terminator::Delegate { .. }) => {
                return Err(internal!("{block} ends as only the generic phase does"));
            }
            None => return Err(internal!("{block} has no end")),
        }
        Ok(())
    }

    fn emit_switch(&mut self, value: Value, cases: &[(i64, Edge)], otherwise: &Edge) -> Result<()> {
        let value = self.int(value)?;
        let otherwise = self.lead_to(otherwise)?;
        let cases = cases
            .iter()
            .map(|(number, edge)| Ok((value.get_type().const_int(*number as u64, false), self.lead_to(edge)?)))
            .collect::<Result<Vec<_>>>()?;
        self.g.cx.builder.build_switch(value, otherwise, &cases)?;
        Ok(())
    }

    fn emit_return(&mut self, value: Option<Value>) -> Result<()> {
        let types = &self.g.cx.types;
        let builder = &self.g.cx.builder;
        let value = value.map(|value| self.value(value)).transpose()?;
        match (self.shape, value) {
            (Shape::Void, _) => builder.build_return(None)?,
            (Shape::Flag, _) => builder.build_return(Some(&types.i1.const_zero()))?,
            (Shape::Byte, _) => builder.build_return(Some(&types.i8.const_zero()))?,
            (Shape::Value | Shape::Null, Some(value)) => builder.build_return(Some(&value))?,
            (Shape::Pair, Some(value)) => builder.build_aggregate_return(&[value, types.i1.const_zero().into()])?,
            (shape, _) => return Err(internal!("a return without a value, where the result is {shape:?}")),
        };
        Ok(())
    }

    /// Ends the function with the exception that waits.
    pub fn emit_propagate(&mut self) -> Result<()> {
        let types = &self.g.cx.types;
        let builder = &self.g.cx.builder;
        match self.shape {
            Shape::Null => builder.build_return(Some(&types.i64.const_zero()))?,
            Shape::Flag => builder.build_return(Some(&types.i1.const_all_ones()))?,
            Shape::Byte => builder.build_return(Some(&types.i8.const_int(1, false)))?,
            Shape::Pair => {
                let nothing = types.of(self.instance.result).unwrap_or(types.i1.into()).const_zero();
                builder.build_aggregate_return(&[nothing, types.i1.const_all_ones().into()])?
            }
            shape => return Err(internal!("it raises, but its result is {shape:?}")),
        };
        Ok(())
    }

    /// Leaves for the landing of `op` when `raised` holds; goes on in a new block otherwise.
    pub fn land(&mut self, op: Value, raised: IntValue<'ctx>) -> Result<()> {
        let going_on = self.block_after_current();
        let landing = self.body.landings.get(op).and_then(Option::as_ref);
        let landing = match landing {
            Some(edge) => self.lead_to(edge)?,
            None => {
                let out = self.block_after_current();
                self.g.cx.builder.position_at_end(out);
                self.emit_propagate()?;
                self.g.cx.builder.position_at_end(self.current);
                out
            }
        };
        let branch = self.g.cx.builder.build_conditional_branch(raised, landing, going_on)?;
        self.g.cx.mark_unlikely(branch);
        self.move_to(going_on);
        Ok(())
    }
}
