//! LLVM's type of each representation.

use inkwell::AddressSpace;
use inkwell::context::Context;
use inkwell::targets::TargetData;
use inkwell::types::{BasicType, BasicTypeEnum, FloatType, FunctionType, IntType, PointerType, StructType, VoidType};
use taipan_rt_abi::Repr;

/// The types that are used everywhere.
#[derive(Clone, Copy)]
pub(crate) struct Types<'ctx> {
    pub void: VoidType<'ctx>,
    /// A truth value in a register.
    pub i1: IntType<'ctx>,
    /// A truth value in a call of the runtime.
    pub i8: IntType<'ctx>,
    pub i32: IntType<'ctx>,
    /// A word, and a raw integer.
    pub i64: IntType<'ctx>,
    pub f64: FloatType<'ctx>,
    pub ptr: PointerType<'ctx>,
    /// The target's `usize`.
    pub usize: IntType<'ctx>,
    /// `taipan_rt_abi::row::Flagged`.
    pub flagged: StructType<'ctx>,
    /// `taipan_rt_abi::descriptor::Text`.
    pub text: StructType<'ctx>,
}

impl<'ctx> Types<'ctx> {
    pub fn new(context: &'ctx Context, layout: &TargetData) -> Self {
        let i64 = context.i64_type();
        let ptr = context.ptr_type(AddressSpace::default());
        let usize = context.ptr_sized_int_type(layout, None);
        Types {
            void: context.void_type(),
            i1: context.bool_type(),
            i8: context.i8_type(),
            i32: context.i32_type(),
            i64,
            f64: context.f64_type(),
            ptr,
            usize,
            flagged: context.struct_type(&[i64.into(), i64.into()], false),
            text: context.struct_type(&[ptr.into(), usize.into()], false),
        }
    }

    /// A value in a register, and between compiled functions; `None` for `Void`.
    pub fn of(&self, repr: Repr) -> Option<BasicTypeEnum<'ctx>> {
        Some(match repr {
            Repr::Void => return None,
            Repr::F64 => self.f64.into(),
            Repr::Bool => self.i1.into(),
            Repr::Ptr => self.ptr.into(),
            _ => self.i64.into(),
        })
    }

    /// A value in a call of the runtime; `None` for `Void`.
    pub fn in_row(&self, repr: Repr) -> Option<BasicTypeEnum<'ctx>> {
        match repr {
            Repr::Bool => Some(self.i8.into()),
            _ => self.of(repr),
        }
    }

    /// A function type; `None` returns nothing.
    pub fn function(&self, result: Option<BasicTypeEnum<'ctx>>, params: &[BasicTypeEnum<'ctx>]) -> FunctionType<'ctx> {
        let params: Vec<_> = params.iter().map(|&param| param.into()).collect();
        match result {
            Some(result) => result.fn_type(&params, false),
            None => self.void.fn_type(&params, false),
        }
    }
}
