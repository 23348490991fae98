//! Addresses: inkwell marks their computation `unsafe`, for it can be out of bounds.

use inkwell::module::Linkage;
use inkwell::types::BasicType;
use inkwell::values::{BasicValue, BasicValueEnum, GlobalValue, InstructionValue, PointerValue, UnnamedAddress};

use super::Cx;
use crate::error::Result;

/// Alignment of words on every target.
const WORD_ALIGN: u32 = 8;

impl<'ctx> Cx<'ctx> {
    /// The address of word `index` of an array.
    pub fn word_address(&self, array: PointerValue<'ctx>, index: u64) -> Result<PointerValue<'ctx>> {
        if index == 0 {
            return Ok(array);
        }
        let index = self.types.i64.const_int(index, false);
        // SAFETY: the array has that word: it is a stack array of the function, or a row of the constants' table.
        Ok(unsafe { self.builder.build_in_bounds_gep(self.types.i64, array, &[index], "")? })
    }

    /// Word `index` of an array.
    pub fn load_word(&self, array: PointerValue<'ctx>, index: u64) -> Result<BasicValueEnum<'ctx>> {
        let address = self.word_address(array, index)?;
        let load = self.builder.build_load(self.types.i64, address, "")?;
        align(load.as_instruction_value());
        Ok(load)
    }

    /// Sets word `index` of an array.
    pub fn store_word(&self, array: PointerValue<'ctx>, index: u64, word: BasicValueEnum<'ctx>) -> Result<()> {
        let address = self.word_address(array, index)?;
        align(Some(self.builder.build_store(address, word)?));
        Ok(())
    }

    /// A constant of this object file that nothing compares by address.
    pub fn private_constant(&self, name: &str, value: impl BasicValue<'ctx>) -> GlobalValue<'ctx> {
        let value = value.as_basic_value_enum();
        let global = self.module.add_global(value.get_type(), None, name);
        global.set_initializer(&value);
        global.set_constant(true);
        global.set_linkage(Linkage::Private);
        global.set_unnamed_address(UnnamedAddress::Global);
        global
    }

    /// A zeroed variable of this object file.
    pub fn zeroed(&self, name: &str, ty: impl BasicType<'ctx>) -> GlobalValue<'ctx> {
        let ty = ty.as_basic_type_enum();
        let global = self.module.add_global(ty, None, name);
        global.set_initializer(&ty.const_zero());
        global.set_linkage(Linkage::Internal);
        global
    }
}

fn align(instruction: Option<InstructionValue>) {
    if let Some(instruction) = instruction {
        let _ = instruction.set_alignment(WORD_ALIGN);
    }
}
