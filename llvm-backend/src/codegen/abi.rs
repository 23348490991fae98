//! How a function says that it raised, in the types that LLVM sees.

use inkwell::types::{BasicTypeEnum, FunctionType};
use taipan_mir::ir::typed::{Abi, Instance};
use taipan_rt_abi::{Fails, Repr, Row};

use crate::cx::{Cx, Types};

/// The shape of a function's result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Nothing; can't raise.
    Void,
    /// The value; can't raise.
    Value,
    /// A word, or 0 when it raised.
    Null,
    /// Whether it raised, as an `i1`.
    Flag,
    /// Whether it raised, as an `i8`: in calls between C and Python.
    Byte,
    /// The value and an `i1` that says whether it raised.
    Pair,
    /// `taipan_rt_abi::row::Flagged`: the value's bits in an `i64`, and another that says whether it raised.
    Flagged,
}

impl Shape {
    /// The result of an instance.
    pub fn of_instance(instance: &Instance) -> Shape {
        match (instance.abi, instance.result, instance.raises) {
            (Abi::Main, ..) => Shape::Byte,
            (Abi::Entry | Abi::Resume, ..) => Shape::Null,
            (Abi::Internal, Repr::Void, false) => Shape::Void,
            (Abi::Internal, Repr::Void, true) => Shape::Flag,
            (Abi::Internal, _, false) => Shape::Value,
            (Abi::Internal, repr, true) if repr.is_word() => Shape::Null,
            (Abi::Internal, _, true) => Shape::Pair,
        }
    }

    /// The result of a runtime function.
    pub fn of_row(row: &Row) -> Shape {
        match (row.fails, row.ret.1) {
            (Fails::Never, Repr::Void) => Shape::Void,
            (Fails::Never, _) => Shape::Value,
            (Fails::Null, _) => Shape::Null,
            (Fails::Flag, Repr::Void) => Shape::Byte,
            (Fails::Flag, _) => Shape::Flagged,
        }
    }

    /// The type of the result of an instance, whose value is a `repr`.
    fn result_type<'ctx>(self, cx: &Cx<'ctx>, repr: Repr) -> Option<BasicTypeEnum<'ctx>> {
        let Types { i1, i8, i64, flagged, .. } = cx.types;
        match self {
            Shape::Void => None,
            Shape::Value => cx.types.of(repr),
            Shape::Null => Some(i64.into()),
            Shape::Flag => Some(i1.into()),
            Shape::Byte => Some(i8.into()),
            Shape::Pair => {
                let value = cx.types.of(repr).unwrap_or(i1.into());
                Some(cx.context.struct_type(&[value, i1.into()], false).into())
            }
            Shape::Flagged => Some(flagged.into()),
        }
    }
}

/// The LLVM type of an instance.
pub(crate) fn function_type<'ctx>(cx: &Cx<'ctx>, instance: &Instance) -> FunctionType<'ctx> {
    let result = Shape::of_instance(instance).result_type(cx, instance.result);
    let body = &instance.body;
    let entry = &body.blocks[taipan_mir::ir::Body::ENTRY];
    let params: Vec<_> = entry.params.iter().filter_map(|&param| cx.types.of(body.reprs[param])).collect();
    cx.types.function(result, &params)
}
