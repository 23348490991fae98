//! Declarations of runtime functions: one for each row that the program calls, with what the row promises.

use std::cell::RefCell;
use std::collections::HashMap;

use inkwell::attributes::AttributeLoc;
use inkwell::module::Module;
use inkwell::values::FunctionValue;
use taipan_rt_abi::{Builtin, Effect, Fails, Ownership, Repr, Row};

use crate::cx::{AddAttribute, Cx};

/// The runtime functions that are declared so far.
pub(crate) struct Builtins<'ctx> {
    declared: RefCell<HashMap<Builtin, FunctionValue<'ctx>>>,
    /// The runtime's own code, where it is known: its types win, so that calls can be inlined.
    library: Option<Module<'ctx>>,
}

impl<'ctx> Builtins<'ctx> {
    pub fn new(library: Option<Module<'ctx>>) -> Self {
        Builtins { declared: RefCell::default(), library }
    }

    /// The function of a row.
    pub fn get(&self, cx: &Cx<'ctx>, builtin: Builtin) -> FunctionValue<'ctx> {
        *self.declared.borrow_mut().entry(builtin).or_insert_with(|| self.declare(cx, builtin.row()))
    }

    /// The runtime's code, to be linked in.
    pub fn into_library(self) -> Option<Module<'ctx>> {
        self.library
    }

    fn declare(&self, cx: &Cx<'ctx>, row: &Row) -> FunctionValue<'ctx> {
        let params: Vec<_> = row.args.iter().filter_map(|arg| cx.types.in_row(arg.repr)).collect();
        let result = match (row.fails, row.ret.1) {
            (Fails::Flag, Repr::Void) => Some(cx.types.i8.into()),
            (Fails::Flag, _) => Some(cx.types.flagged.into()),
            (Fails::Never | Fails::Null, repr) => cx.types.in_row(repr),
        };
        // A struct of two words is an array of two on some targets, in the same registers.
        let known = self.library.as_ref().and_then(|library| library.get_function(row.symbol));
        let ty = known.map_or_else(|| cx.types.function(result, &params), FunctionValue::get_type);
        let function = cx.module.add_function(row.symbol, ty, None);

        for (index, arg) in row.args.iter().filter(|arg| arg.repr != Repr::Void).enumerate() {
            if arg.repr == Repr::Bool {
                function.add_attribute(AttributeLoc::Param(index as u32), cx.attrs.zeroext);
            }
        }
        function.add(cx.attrs.nounwind);
        if row.effect < Effect::RunsUserCode {
            function.add(cx.attrs.willreturn);
        }
        if is_unobservable(row) {
            let reads = row.effect == Effect::Reads || row.args.iter().any(|arg| arg.repr.is_word() || arg.repr == Repr::Ptr);
            function.add(if reads { cx.attrs.readonly } else { cx.attrs.readnone });
        }
        if is_cold(row) {
            function.add(cx.attrs.cold);
        }
        function
    }
}

/// Whether a call may be dropped or shared with an equal one: it neither makes an object (each call owes a release of
/// its own), nor takes one over, nor raises.
fn is_unobservable(row: &Row) -> bool {
    row.effect <= Effect::Reads
        && row.fails == Fails::Never
        && row.ret.0 == Ownership::Copy
        && row.ret.1 != Repr::Void
        && row.args.iter().all(|arg| arg.ownership != Ownership::Steal)
}

/// Whether the row is only for the way to a handler.
fn is_cold(row: &Row) -> bool {
    row.symbol.starts_with("tp_raise_") || row.symbol == "tp_exc_trace"
}
