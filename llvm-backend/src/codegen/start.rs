//! The C `main`, and what it tells the runtime of the program.

use inkwell::AddressSpace;
use inkwell::values::{FunctionValue, ValueKind};

use super::Codegen;
use crate::cx::{AddAttribute, Cx};
use crate::error::{Result, internal};

/// The runtime's entry point: `int tp_start(const Program *, int argc, char **argv)`.
const START: &str = "tp_start";

/// Reserves the name `main`, before an instance can have it.
pub(crate) fn declare_main<'ctx>(cx: &Cx<'ctx>) -> FunctionValue<'ctx> {
    let ty = cx.types.function(Some(cx.types.i32.into()), &[cx.types.i32.into(), cx.types.ptr.into()]);
    let main = cx.module.add_function("main", ty, None);
    main.add(cx.attrs.nounwind);
    main
}

/// Gives `main` its body. Must come after all functions, for they decide which constants there are.
pub(crate) fn define_main<'ctx>(codegen: &mut Codegen<'_, 'ctx>, main: FunctionValue<'ctx>) -> Result<()> {
    let cx = codegen.cx;
    let program = codegen.program;
    let methods = codegen.method_table()?;
    let (constants, constant_count) = codegen.constant_table()?;
    let count = |count: usize| cx.types.usize.const_int(count as u64, false).into();
    let fields = [
        constants.as_pointer_value().into(),
        count(constant_count),
        codegen.constants.words().as_pointer_value().into(),
        methods.as_pointer_value().into(),
        count(program.methods.len()),
        codegen.globals.as_pointer_value().into(),
        count(program.program.globals.len()),
        codegen.functions[program.main].as_global_value().as_pointer_value().into(),
    ];
    let description = cx.private_constant("program", cx.context.const_struct(&fields, false));

    let i32 = cx.types.i32;
    let ptr = cx.context.ptr_type(AddressSpace::default());
    let start_type = cx.types.function(Some(i32.into()), &[ptr.into(), i32.into(), ptr.into()]);
    let start = cx.module.add_function(START, start_type, None);
    let builder = &cx.builder;
    builder.unset_current_debug_location();
    builder.position_at_end(cx.context.append_basic_block(main, ""));
    let mut args = vec![description.as_pointer_value().into()];
    args.extend(main.get_param_iter().map(Into::<inkwell::values::BasicMetadataValueEnum>::into));
    let ValueKind::Basic(code) = builder.build_call(start, &args, "")?.try_as_basic_value() else {
        return Err(internal!("{START} gives nothing"));
    };
    builder.build_return(Some(&code))?;
    Ok(())
}
