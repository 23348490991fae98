//! Each operation of the typed phase, as instructions.

use std::collections::HashMap;

use inkwell::IntPredicate;
use inkwell::basic_block::BasicBlock;
use inkwell::values::{BasicValueEnum, PointerValue};
use taipan_mir::ir::op::{Convert, F64Op, I64Op};
use taipan_mir::ir::{Block, Body, Op, Value};
use taipan_rt_abi::{Builtin, Fails, Repr, word};

use super::call::{float_predicate, int_predicate};
use super::func::FunctionCodegen;
use crate::error::{Result, internal};

impl<'ctx> FunctionCodegen<'_, 'ctx> {
    pub fn emit_op(&mut self, id: Value) -> Result<()> {
        let Some(op) = self.body.op(id) else { return Err(internal!("{id} is in a block, but is no operation")) };
        let g = self.g;
        let (builder, types) = (&g.cx.builder, &g.cx.types);
        let value: BasicValueEnum = match op {
            Op::Const(constant) => g.constant(*constant, self.repr(id))?,
            Op::ConstI64(value) => types.i64.const_int(*value as u64, false).into(),
            Op::ConstF64(value) => types.f64.const_float(*value).into(),
            Op::ConstBool(value) => types.i1.const_int((*value).into(), false).into(),
            Op::ConstWord(bits) => types.i64.const_int(*bits, false).into(),
            Op::Unbound => types.i64.const_int(word::NULL, false).into(),
            Op::IsUnbound(arg) => self.is_word(*arg, word::NULL)?,
            Op::Not(arg) => builder.build_not(self.int(*arg)?, "")?.into(),
            Op::I64Binary { op, lhs, rhs } => self.i64_binary(*op, *lhs, *rhs)?,
            Op::F64Binary { op, lhs, rhs } => self.f64_binary(*op, *lhs, *rhs)?,
            Op::F64Neg(arg) => builder.build_float_neg(self.float(*arg)?, "")?.into(),
            Op::I64Compare { op, lhs, rhs } => builder.build_int_compare(int_predicate(*op)?, self.int(*lhs)?, self.int(*rhs)?, "")?.into(),
            Op::F64Compare { op, lhs, rhs } => {
                builder.build_float_compare(float_predicate(*op)?, self.float(*lhs)?, self.float(*rhs)?, "")?.into()
            }
            Op::WordEq { lhs, rhs } => builder.build_int_compare(IntPredicate::EQ, self.int(*lhs)?, self.int(*rhs)?, "")?.into(),
            Op::Select { cond, then, otherwise } => {
                let (then, otherwise) = (self.value(*then)?, self.value(*otherwise)?);
                if then.get_type() != otherwise.get_type() {
                    return Err(internal!("{id} selects between unlike values"));
                }
                builder.build_select(self.int(*cond)?, then, otherwise, "")?
            }
            Op::Convert { how, value } => self.convert(*how, *value)?,
            Op::StackArray(words) => self.stack_array(id, words)?.into(),
            Op::Literal(steps) => g.literal(steps)?.into(),
            Op::LoadWord { array, index } => g.cx.load_word(self.pointer(*array)?, u64::from(*index))?,
            Op::StoreWord { array, index, value } => {
                let word = self.int(*value)?.into();
                g.cx.store_word(self.pointer(*array)?, u64::from(*index), word)?;
                return Ok(());
            }
            Op::KeepAlive(_) => return Ok(()),
            Op::Globals => g.globals.as_pointer_value().into(),
            Op::FuncDescriptor(descriptor) => g.func_descriptor(*descriptor).into(),
            Op::ClassDescriptor(descriptor) => g.class_descriptor(*descriptor).into(),
            Op::ResumePointer(instance) => g.functions[*instance].as_global_value().as_pointer_value().into(),
            Op::Location => g.location(self.func_of(id), self.body.values[id].span).into(),
            Op::CallBuiltin { builtin, args } => return self.call_builtin(id, *builtin, args),
            Op::CallInstance { instance, args } => return self.call_instance(id, *instance, args),
            Op::Retain(word) => {
                let row = match certainty(self.body, *word) {
                    Certainty::Object => Builtin::retain_object,
                    Certainty::Value => Builtin::retain_value,
                    Certainty::None => Builtin::retain,
                };
                return self.call_builtin(id, row, &[*word]);
            }
            Op::Release(word) => {
                let row = match certainty(self.body, *word) {
                    Certainty::Object => Builtin::release_object,
                    Certainty::Value => Builtin::release_value,
                    Certainty::None => Builtin::release,
                };
                return self.call_builtin(id, row, &[*word]);
            }
            op => return Err(internal!("{id} is of the generic phase: {op:?}")),
        };
        self.define(id, Some(value));
        Ok(())
    }

    fn is_word(&self, arg: Value, bits: u64) -> Result<BasicValueEnum<'ctx>> {
        let bits = self.g.cx.types.i64.const_int(bits, false);
        Ok(self.g.cx.builder.build_int_compare(IntPredicate::EQ, self.int(arg)?, bits, "")?.into())
    }

    /// The result fits, so LLVM may assume that it does.
    fn i64_binary(&self, op: I64Op, lhs: Value, rhs: Value) -> Result<BasicValueEnum<'ctx>> {
        let (lhs, rhs) = (self.int(lhs)?, self.int(rhs)?);
        let builder = &self.g.cx.builder;
        Ok(match op {
            I64Op::Add => builder.build_int_nsw_add(lhs, rhs, "")?,
            I64Op::Sub => builder.build_int_nsw_sub(lhs, rhs, "")?,
            I64Op::Mul => builder.build_int_nsw_mul(lhs, rhs, "")?,
            I64Op::WrappingAdd => builder.build_int_add(lhs, rhs, "")?,
            I64Op::WrappingSub => builder.build_int_sub(lhs, rhs, "")?,
            I64Op::WrappingMul => builder.build_int_mul(lhs, rhs, "")?,
            I64Op::And => builder.build_and(lhs, rhs, "")?,
            I64Op::Or => builder.build_or(lhs, rhs, "")?,
            I64Op::Xor => builder.build_xor(lhs, rhs, "")?,
            I64Op::Shl => builder.build_left_shift(lhs, rhs, "")?,
            I64Op::Shr => builder.build_right_shift(lhs, rhs, true, "")?,
        }
        .into())
    }

    fn f64_binary(&self, op: F64Op, lhs: Value, rhs: Value) -> Result<BasicValueEnum<'ctx>> {
        let (lhs, rhs) = (self.float(lhs)?, self.float(rhs)?);
        let builder = &self.g.cx.builder;
        Ok(match op {
            F64Op::Add => builder.build_float_add(lhs, rhs, "")?,
            F64Op::Sub => builder.build_float_sub(lhs, rhs, "")?,
            F64Op::Mul => builder.build_float_mul(lhs, rhs, "")?,
            F64Op::Div => builder.build_float_div(lhs, rhs, "")?,
        }
        .into())
    }

    fn convert(&self, how: Convert, value: Value) -> Result<BasicValueEnum<'ctx>> {
        let types = &self.g.cx.types;
        let builder = &self.g.cx.builder;
        Ok(match how {
            Convert::BoolToWord => {
                let word = |bits| types.i64.const_int(bits, false);
                builder.build_select(self.int(value)?, word(word::TRUE), word(word::FALSE), "")?
            }
            Convert::WordToBool => self.is_word(value, word::TRUE)?,
            Convert::BoolToI64 => builder.build_int_z_extend(self.int(value)?, types.i64, "")?.into(),
            Convert::I64ToF64 => builder.build_signed_int_to_float(self.int(value)?, types.f64, "")?.into(),
            Convert::F64ToBits => builder.build_bit_cast(self.float(value)?, types.i64, "")?,
            Convert::BitsToF64 => builder.build_bit_cast(self.int(value)?, types.f64, "")?,
            Convert::WordToBits | Convert::BitsToWord => self.int(value)?.into(),
            Convert::I64ToBool => builder.build_int_compare(IntPredicate::NE, self.int(value)?, types.i64.const_zero(), "")?.into(),
        })
    }

    fn stack_array(&mut self, id: Value, words: &[Value]) -> Result<PointerValue<'ctx>> {
        let array = match self.stack.take_free(id, words.len()) {
            Some(array) => array,
            None => self.reserve(words.len())?,
        };
        self.stack.hold(id, words.len(), array);
        for (index, &word) in words.iter().enumerate() {
            self.g.cx.store_word(array, index as u64, self.int(word)?.into())?;
        }
        Ok(array)
    }

    /// Room on the stack for the whole function, whatever loop this is in.
    fn reserve(&self, len: usize) -> Result<PointerValue<'ctx>> {
        let builder = &self.g.cx.builder;
        let home = self.stack.home();
        match home.get_first_instruction() {
            Some(first) => builder.position_before(&first),
            None => builder.position_at_end(home),
        }
        let array = builder.build_alloca(self.g.cx.types.i64.array_type(len as u32), "")?;
        builder.position_at_end(self.current);
        Ok(array)
    }
}

/// Arrays on the stack. One whose uses are all in the block that makes it is free after the last of them.
pub(crate) struct StackArrays<'ctx> {
    home: BasicBlock<'ctx>,
    free: HashMap<usize, Vec<PointerValue<'ctx>>>,
    /// Position in the current block of the last use of each array that can be freed.
    last_use: HashMap<Value, usize>,
    held: Vec<(usize, usize, PointerValue<'ctx>)>,
    /// How often each array is used in the whole body.
    uses: Option<HashMap<Value, usize>>,
}

impl<'ctx> StackArrays<'ctx> {
    /// None yet; `home` is the entry block, where room is made.
    pub fn new(home: BasicBlock<'ctx>) -> Self {
        StackArrays { home, free: HashMap::new(), last_use: HashMap::new(), held: Vec::new(), uses: None }
    }

    /// The entry block.
    pub fn home(&self) -> BasicBlock<'ctx> {
        self.home
    }

    /// Finds the arrays that live and die in `block`.
    pub fn enter_block(&mut self, body: &Body, block: Block) {
        self.last_use.clear();
        self.held.clear();
        let uses = self.uses.get_or_insert_with(|| count_uses(body));
        let mut seen: HashMap<Value, usize> = HashMap::new();
        for (position, &op) in body.blocks[block].ops.iter().enumerate() {
            let Some(op) = body.op(op) else { continue };
            op.for_each_use(|value| {
                if !matches!(body.op(value), Some(Op::StackArray(_))) {
                    return;
                }
                let count = seen.entry(value).or_default();
                *count += 1;
                if uses.get(&value) == Some(count) {
                    self.last_use.insert(value, position);
                }
            });
        }
        self.last_use.retain(|value, _| body.blocks[block].ops.contains(value));
    }

    /// Room that an array no longer needs. One that lives across blocks (the state of a loop) gets its own, so that
    /// nothing else takes its address and LLVM can keep it in registers.
    fn take_free(&mut self, id: Value, len: usize) -> Option<PointerValue<'ctx>> {
        self.last_use.get(&id)?;
        self.free.get_mut(&len)?.pop()
    }

    fn hold(&mut self, id: Value, len: usize, array: PointerValue<'ctx>) {
        if let Some(&last) = self.last_use.get(&id) {
            self.held.push((last, len, array));
        }
    }

    /// Frees the arrays whose last use was the operation at `position`.
    pub fn leave_op(&mut self, position: usize) {
        let free = &mut self.free;
        self.held.retain(|&(last, len, array)| {
            if last == position {
                free.entry(len).or_default().push(array);
            }
            last != position
        });
    }
}

fn count_uses(body: &Body) -> HashMap<Value, usize> {
    let mut uses = HashMap::new();
    let mut count = |value: Value| {
        if matches!(body.op(value), Some(Op::StackArray(_))) {
            *uses.entry(value).or_default() += 1;
        }
    };
    for block in body.blocks.iter() {
        block.ops.iter().filter_map(|&op| body.op(op)).for_each(|op| op.for_each_use(&mut count));
        if let Some(terminator) = &block.terminator {
            terminator.for_each_use(&mut count);
        }
    }
    for edge in body.landings.iter().flatten() {
        edge.args.iter().copied().for_each(&mut count);
    }
    uses
}

/// What is known of a word that is counted.
enum Certainty {
    /// It is a pointer.
    Object,
    /// It is a value, never "no value".
    Value,
    /// It may be "no value".
    None,
}

fn certainty(body: &Body, word: Value) -> Certainty {
    match body.reprs[word] {
        Repr::Int => Certainty::Value,
        Repr::Word => match body.op(word) {
            // A call that gave "no value" raised, and went elsewhere.
            Some(Op::CallBuiltin { builtin, .. }) if builtin.row().fails == Fails::Null => Certainty::Value,
            Some(Op::CallBuiltin { builtin: Builtin::list_item | Builtin::tuple_item | Builtin::slot_get, .. }) => Certainty::Value,
            _ => Certainty::None,
        },
        _ => Certainty::Object,
    }
}
