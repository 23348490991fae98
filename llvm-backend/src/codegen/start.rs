//! The C `main`, or the `PyInit_NAME` of an extension module, and what it tells the runtime of the program.

use inkwell::AddressSpace;
use inkwell::types::BasicTypeEnum;
use inkwell::values::{BasicMetadataValueEnum, FunctionValue, GlobalValue, ValueKind};
use taipan_mir::ir::Program;
use taipan_mir::ir::entity::Entity;

use super::Codegen;
use crate::cx::{AddAttribute, Cx};
use crate::error::{Result, internal};

/// The runtime's entry point: `int tp_start(const Program *, int argc, char **argv)`.
const START: &str = "tp_start";

/// The runtime's entry point of an extension module: `PyObject *tp_extension_init(const Extension *)`.
const EXTENSION_INIT: &str = "tp_extension_init";

/// Reserves the name of the function that the system calls, before an instance can have it.
pub(crate) fn declare<'ctx>(cx: &Cx<'ctx>, program: &Program) -> FunctionValue<'ctx> {
    let function = if program.extension {
        let ty = cx.types.function(Some(cx.types.ptr.into()), &[]);
        cx.module.add_function(&init_symbol(module_name(program)), ty, None)
    } else {
        let ty = cx.types.function(Some(cx.types.i32.into()), &[cx.types.i32.into(), cx.types.ptr.into()]);
        cx.module.add_function("main", ty, None)
    };
    function.add(cx.attrs.nounwind);
    function
}

/// The function that CPython looks for in the extension module `module`.
pub fn init_symbol(module: &str) -> String {
    let name = module.rsplit('.').next().unwrap_or(module);
    if name.is_ascii() { format!("PyInit_{name}") } else { format!("PyInitU_{}", punycode(name)) }
}

/// A name in the ASCII form of PEP 489, where hyphens are underscores.
fn punycode(name: &str) -> String {
    let basic: String = name.chars().filter(char::is_ascii).collect();
    let mut output = basic.clone();
    if !basic.is_empty() {
        output.push('-');
    }
    let (mut n, mut delta, mut bias, mut handled) = (128u32, 0u32, 72u32, basic.len() as u32);
    let total = name.chars().count() as u32;
    let mut first = true;
    while handled < total {
        let next = name.chars().map(u32::from).filter(|&c| c >= n).min().unwrap_or(n);
        delta += (next - n) * (handled + 1);
        n = next;
        for c in name.chars().map(u32::from) {
            if c < n {
                delta += 1;
            }
            if c != n {
                continue;
            }
            let mut q = delta;
            for k in (36u32..).step_by(36) {
                let t = k.saturating_sub(bias).clamp(1, 26);
                if q < t {
                    break;
                }
                output.push(digit(t + (q - t) % (36 - t)));
                q = (q - t) / (36 - t);
            }
            output.push(digit(q));
            delta = if first { delta / 700 } else { delta / 2 };
            first = false;
            handled += 1;
            delta += delta / handled;
            let mut k = 0;
            while delta > 455 {
                delta /= 35;
                k += 36;
            }
            bias = k + 36 * delta / (delta + 38);
            delta = 0;
        }
        delta += 1;
        n += 1;
    }
    output.replace('-', "_")
}

fn digit(value: u32) -> char {
    char::from(if value < 26 { b'a' + value as u8 } else { b'0' + (value - 26) as u8 })
}

fn module_name(program: &Program) -> &str {
    program.main.map_or("", |main| &program.modules[main].name)
}

/// Gives the function of [`declare`] its body. Must come after all functions, for they decide which constants there are.
pub(crate) fn define<'ctx>(codegen: &mut Codegen<'_, 'ctx>, function: FunctionValue<'ctx>) -> Result<()> {
    let cx = codegen.cx;
    let description = describe_program(codegen)?;
    let (start, description) =
        if codegen.program.program.extension { (EXTENSION_INIT, describe_extension(codegen, description)) } else { (START, description) };
    let builder = &cx.builder;
    builder.unset_current_debug_location();
    builder.position_at_end(cx.context.append_basic_block(function, ""));
    let mut args: Vec<BasicMetadataValueEnum> = vec![description.as_pointer_value().into()];
    args.extend(function.get_param_iter().map(Into::<BasicMetadataValueEnum>::into));
    let mut types: Vec<BasicTypeEnum> = vec![cx.context.ptr_type(AddressSpace::default()).into()];
    types.extend(function.get_param_iter().map(|param| param.get_type()));
    let start_type = cx.types.function(function.get_type().get_return_type(), &types);
    let callee = cx.module.add_function(start, start_type, None);
    let ValueKind::Basic(result) = builder.build_call(callee, &args, "")?.try_as_basic_value() else {
        return Err(internal!("{start} gives nothing"));
    };
    builder.build_return(Some(&result))?;
    Ok(())
}

/// A `descriptor::Program`.
fn describe_program<'ctx>(codegen: &mut Codegen<'_, 'ctx>) -> Result<GlobalValue<'ctx>> {
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
    Ok(cx.private_constant("program", cx.context.const_struct(&fields, false)))
}

/// A `descriptor::Extension`.
fn describe_extension<'ctx>(codegen: &Codegen<'_, 'ctx>, description: GlobalValue<'ctx>) -> GlobalValue<'ctx> {
    let cx = codegen.cx;
    let program = &codegen.program.program;
    let main = &program.modules[program.main.expect("a program has a main module")];
    let slots: Vec<_> = main.globals.iter().map(|(_, global)| cx.types.i32.const_int(global.index() as u64, false)).collect();
    let fields = [
        description.as_pointer_value().into(),
        codegen.text(main.name.as_bytes()).into(),
        codegen.doc(program.functions[main.init].doc).into(),
        codegen.names(main.globals.iter().map(|&(name, _)| name)).into(),
        cx.private_constant("slots", cx.types.i32.const_array(&slots)).as_pointer_value().into(),
        cx.types.usize.const_int(main.globals.len() as u64, false).into(),
    ];
    cx.private_constant("extension", cx.context.const_struct(&fields, false))
}

#[cfg(test)]
mod tests {
    use super::init_symbol;

    #[test]
    fn names_are_those_that_cpython_looks_for() {
        assert_eq!(init_symbol("spam"), "PyInit_spam");
        assert_eq!(init_symbol("package.spam"), "PyInit_spam");
        // "lančmít".encode("punycode").replace(b"-", b"_")
        assert_eq!(init_symbol("lančmít"), "PyInitU_lanmt_2sa6t");
    }
}
