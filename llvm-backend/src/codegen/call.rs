//! Calls of runtime functions and of instances, with the check for an exception.

use inkwell::attributes::AttributeLoc;
use inkwell::values::{BasicMetadataValueEnum, BasicValueEnum, CallSiteValue, FunctionValue, IntValue, ValueKind};
use inkwell::{FloatPredicate, IntPredicate};
use taipan_mir::ir::op::CompareOp;
use taipan_mir::ir::{InstanceId, Op, Value};
use taipan_rt_abi::{Builtin, Repr};

use super::abi::Shape;
use super::func::FunctionCodegen;
use crate::cx::FAST_CC;
use crate::error::{Result, internal};

impl<'ctx> FunctionCodegen<'_, 'ctx> {
    /// Calls a runtime function; `op` is the operation that does so.
    pub fn call_builtin(&mut self, op: Value, builtin: Builtin, args: &[Value]) -> Result<()> {
        let row = builtin.row();
        if args.len() != row.args.len() {
            return Err(internal!("{op} calls {} with {} arguments", row.symbol, args.len()));
        }
        let mut passed = Vec::with_capacity(args.len());
        for (&arg, declared) in args.iter().zip(row.args) {
            let value = self.value(arg)?;
            if self.g.cx.types.of(declared.repr) != Some(value.get_type()) {
                return Err(internal!(
                    "{op} calls {}: `{}` is a {:?}, {arg} a {:?}",
                    row.symbol,
                    declared.name,
                    declared.repr,
                    self.repr(arg)
                ));
            }
            passed.push(match declared.repr {
                Repr::Bool => self.g.cx.builder.build_int_z_extend(self.int(arg)?, self.g.cx.types.i8, "")?.into(),
                _ => value.into(),
            });
        }
        let function = self.g.builtins.get(self.g.cx, builtin);
        // What asks only for numbers that are known here (the object of a builtin type) leaves an address behind; called, it
        // would keep the whole table of such objects in the program.
        let folds = !args.is_empty() && args.iter().all(|&arg| matches!(self.body.op(arg), Some(Op::ConstI64(_))));
        let result = self.call(function, &passed, self.is_out_of_line && !folds)?;
        self.finish_call(op, result, Shape::of_row(row), row.ret.1)
    }

    /// Calls an instance; `op` is the operation that does so.
    pub fn call_instance(&mut self, op: Value, instance: InstanceId, args: &[Value]) -> Result<()> {
        let callee = &self.g.program.instances[instance];
        let function = self.g.functions[instance];
        let params: Vec<_> = function.get_param_iter().map(|param| param.get_type()).collect();
        let mut passed: Vec<BasicMetadataValueEnum> = Vec::with_capacity(args.len());
        for &arg in args.iter().filter(|&&arg| self.repr(arg) != Repr::Void) {
            let value = self.value(arg)?;
            if params.get(passed.len()) != Some(&value.get_type()) {
                return Err(internal!("{op} calls {}: {arg} is a {:?}", callee.symbol, self.repr(arg)));
            }
            passed.push(value.into());
        }
        if passed.len() != params.len() {
            return Err(internal!("{op} calls {} with {} arguments for {} parameters", callee.symbol, passed.len(), params.len()));
        }
        let result = self.call(function, &passed, false)?;
        self.finish_call(op, result, Shape::of_instance(callee), callee.result)
    }

    fn call(
        &self,
        function: FunctionValue<'ctx>,
        args: &[BasicMetadataValueEnum<'ctx>],
        out_of_line: bool,
    ) -> Result<Option<BasicValueEnum<'ctx>>> {
        let call: CallSiteValue = self.g.cx.builder.build_call(function, args, "")?;
        if out_of_line {
            call.add_attribute(AttributeLoc::Function, self.g.cx.attrs.noinline);
        }
        if function.get_call_conventions() == FAST_CC {
            call.set_call_convention(FAST_CC);
        }
        Ok(match call.try_as_basic_value() {
            ValueKind::Basic(value) => Some(value),
            ValueKind::Instruction(_) => None,
        })
    }

    /// Takes a result apart: leaves when the call raised, and defines `op` as the value.
    fn finish_call(&mut self, op: Value, result: Option<BasicValueEnum<'ctx>>, shape: Shape, repr: Repr) -> Result<()> {
        let types = self.g.cx.types;
        let builder = &self.g.cx.builder;
        let result = match (shape, result) {
            (Shape::Void, _) => return Ok(()),
            (_, Some(result)) => result,
            (shape, None) => return Err(internal!("{op} should give {shape:?}")),
        };
        let not_zero = |value: IntValue<'ctx>| builder.build_int_compare(IntPredicate::NE, value, value.get_type().const_zero(), "");
        let value = match shape {
            Shape::Void => None,
            Shape::Value if repr == Repr::Bool && result.get_type() == types.i8.into() => Some(not_zero(result.into_int_value())?.into()),
            Shape::Value => Some(result),
            Shape::Null => {
                let word = result.into_int_value();
                let raised = builder.build_int_compare(IntPredicate::EQ, word, types.i64.const_zero(), "")?;
                self.land(op, raised)?;
                Some(result)
            }
            Shape::Flag => {
                self.land(op, result.into_int_value())?;
                None
            }
            Shape::Byte => {
                let raised = not_zero(result.into_int_value())?;
                self.land(op, raised)?;
                None
            }
            Shape::Pair | Shape::Flagged => {
                let (value, flag) = match result {
                    BasicValueEnum::ArrayValue(array) => {
                        (builder.build_extract_value(array, 0, "")?, builder.build_extract_value(array, 1, "")?)
                    }
                    _ => {
                        let pair = result.into_struct_value();
                        (builder.build_extract_value(pair, 0, "")?, builder.build_extract_value(pair, 1, "")?)
                    }
                };
                let raised = match shape {
                    Shape::Pair => flag.into_int_value(),
                    _ => not_zero(flag.into_int_value())?,
                };
                self.land(op, raised)?;
                Some(if shape == Shape::Pair { value } else { self.value_of_bits(value.into_int_value(), repr)? })
            }
        };
        self.define(op, value);
        Ok(())
    }

    /// The value whose bits `Flagged` carries.
    fn value_of_bits(&self, bits: IntValue<'ctx>, repr: Repr) -> Result<BasicValueEnum<'ctx>> {
        let types = &self.g.cx.types;
        let builder = &self.g.cx.builder;
        Ok(match repr {
            Repr::F64 => builder.build_bit_cast(bits, types.f64, "")?,
            Repr::Bool => builder.build_int_truncate(bits, types.i1, "")?.into(),
            Repr::Ptr => builder.build_int_to_ptr(bits, types.ptr, "")?.into(),
            _ => bits.into(),
        })
    }
}

/// How LLVM says a comparison of signed integers.
pub(crate) fn int_predicate(op: CompareOp) -> Result<IntPredicate> {
    Ok(match op {
        CompareOp::Eq => IntPredicate::EQ,
        CompareOp::Ne => IntPredicate::NE,
        CompareOp::Lt => IntPredicate::SLT,
        CompareOp::Le => IntPredicate::SLE,
        CompareOp::Gt => IntPredicate::SGT,
        CompareOp::Ge => IntPredicate::SGE,
        _ => return Err(internal!("{op:?} does not compare integers")),
    })
}

/// How LLVM says a comparison of doubles: with a NaN all are false but `!=`.
pub(crate) fn float_predicate(op: CompareOp) -> Result<FloatPredicate> {
    Ok(match op {
        CompareOp::Eq => FloatPredicate::OEQ,
        CompareOp::Ne => FloatPredicate::UNE,
        CompareOp::Lt => FloatPredicate::OLT,
        CompareOp::Le => FloatPredicate::OLE,
        CompareOp::Gt => FloatPredicate::OGT,
        CompareOp::Ge => FloatPredicate::OGE,
        _ => return Err(internal!("{op:?} does not compare doubles")),
    })
}
