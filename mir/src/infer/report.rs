//! What inference found, as text: for `taipan check --explain`, and to look at while working on the compiler.

use super::facts::{Facts, InferredInstance, Target};
use crate::ir::{Op, Program, Value};
use std::fmt::Write;

/// Every function instance with its types, the classes, and every dynamic value with its reason.
pub fn report(program: &Program, facts: &Facts) -> String {
    let mut text = String::new();
    for instance in facts.instances.iter().filter(|instance| instance.live) {
        text.push_str(&signature(program, facts, instance));
        text.push('\n');
    }
    for (class, found) in facts.classes.iter_enumerated() {
        let _ = writeln!(text, "class {}{}", program.classes[class].qualname, if found.open { " (open)" } else { "" });
        for field in &found.fields {
            let unset = if field.may_be_unset { "  # may be unset" } else { "" };
            let _ = writeln!(text, "    {}: {}{unset}", program.names[field.name], facts.types.display(field.ty, program));
        }
    }
    for (global, &ty) in facts.globals.iter_enumerated() {
        let data = &program.globals[global];
        let _ = writeln!(text, "{}.{}: {}", program.modules[data.module].name, program.names[data.name], facts.types.display(ty, program));
    }
    for reason in &facts.reasons {
        let module = &program.modules[reason.span.module_id()];
        let (line, _) = module.line_column(reason.span.start);
        let _ = writeln!(text, "{}:{line}: dynamic: {}", module.path, reason.text);
    }
    text
}

/// `def f(x: int) -> str`, of one instance.
pub fn signature(program: &Program, facts: &Facts, instance: &InferredInstance) -> String {
    let function = &program.functions[instance.func];
    let names = function.params.names();
    let params: Vec<String> =
        names.zip(&instance.params).map(|(name, &ty)| format!("{}: {}", program.names[name], facts.types.display(ty, program))).collect();
    let open = if instance.open { "  # called by the runtime" } else { "" };
    format!("def {}({}) -> {}{open}", function.qualname, params.join(", "), facts.types.display(instance.result, program))
}

/// The body of an instance: each operation with its type and what it reaches.
pub fn body(program: &Program, facts: &Facts, instance: &InferredInstance) -> String {
    let mut text = signature(program, facts, instance);
    text.push('\n');
    let body = &facts.bodies[instance.func];
    for (block, data) in body.blocks.iter_enumerated() {
        let show = |value: &Value| {
            let range = instance.ints.get(value).map(|range| format!(" [{}, {}]", range.low, range.high)).unwrap_or_default();
            format!("{value}: {}{range}", facts.types.display(instance.types[*value], program))
        };
        let params: Vec<String> = data.params.iter().map(show).collect();
        let reached = if instance.reachable[block] { "" } else { "  # not reached" };
        let _ = writeln!(text, "{block}({}):{reached}", params.join(", "));
        for value in &data.ops {
            let op: &Op = body.op(*value).expect("blocks list operations");
            let _ = writeln!(text, "    {} = {op:?}", show(value));
            for arm in instance.calls.get(value).into_iter().flat_map(|resolution| &resolution.arms) {
                let _ = writeln!(text, "        -> {}", target(program, &arm.target));
            }
        }
        let _ = writeln!(text, "    {:?}", data.terminator);
    }
    text
}

fn target(program: &Program, target: &Target) -> String {
    match target {
        Target::Instance { callee, args, .. } => format!("{callee} {args:?}"),
        Target::Construct { class, .. } => format!("new {}", program.classes[*class].qualname),
        Target::Builtin { row, args } => format!("{} {args:?}", taipan_rt_abi::PYTHON[*row as usize].signature),
        other => format!("{other:?}"),
    }
}
