//! `taipan check`: diagnostics; with `--explain` every function with its types, and what is dynamic.

use std::fmt::Write;
use std::process::ExitCode;

use taipan_mir::infer::Facts;
use taipan_mir::infer::facts::InferredInstance;
use taipan_mir::ir::typed::locate;
use taipan_mir::ir::{Body, Program, Span};

use crate::args::Check;
use crate::failure::Result;
use crate::pipeline::{self, Clock};
use crate::print;
use crate::sources::Files;

/// Runs it.
pub(crate) fn run(args: &Check) -> Result<ExitCode> {
    let files = Files::default();
    let mut clock = Clock::new();
    let program = pipeline::parse_and_lower(&files, &args.script, None, &mut clock)?;
    let facts = pipeline::infer(&program, &mut clock);
    let mut text = String::new();
    for (span, ty) in &facts.revealed {
        line(&mut text, &format!("{}: revealed type: {ty}", place(&program, *span)));
    }
    if args.explain {
        explain(&mut text, &program, &facts);
    }
    print::out(&text)?;
    Ok(ExitCode::SUCCESS)
}

/// Each function of the program's modules with its instances, in source order; under each instance, what is dynamic in it.
fn explain(text: &mut String, program: &Program, facts: &Facts) {
    for (id, function) in program.functions.iter_enumerated() {
        let mut instances = facts.instances.iter_enumerated().filter(|(_, instance)| instance.func == id && instance.live).peekable();
        if instances.peek().is_none() {
            continue;
        }
        line(text, &format!("{}: {}", place(program, function.span), function.qualname));
        for (instance_id, instance) in instances {
            line(text, &format!("    {}", signature(program, facts, instance)));
            for reason in facts.reasons.iter().filter(|reason| reason.instance == instance_id) {
                line(text, &format!("        {}: dynamic: {}", place(program, reason.span), reason.text));
            }
        }
    }
}

fn signature(program: &Program, facts: &Facts, instance: &InferredInstance) -> String {
    let function = &program.functions[instance.func];
    let names = function.params.names().map(|name| program.names[name].as_str());
    let body = &facts.bodies[instance.func];
    let entry_values = &body.blocks[Body::ENTRY].params;
    let params: Vec<_> = names
        .zip(&instance.params)
        .enumerate()
        .map(|(position, (name, &ty))| {
            let interval = entry_values.get(position).and_then(|value| instance.ints.get(value));
            let bits = if interval.is_some() { " (64 bits)" } else { "" };
            format!("{name}: {}{bits}", facts.types.display(ty, program))
        })
        .collect();
    let open = if instance.open { "  [open: may be called with anything]" } else { "" };
    format!("({}) -> {}{open}", params.join(", "), facts.types.display(instance.result, program))
}

fn place(program: &Program, span: Span) -> String {
    let (line, _, column, _) = locate(program, span);
    format!("{}:{line}:{}", program.modules[span.module_id()].path, column + 1)
}

fn line(text: &mut String, line: &str) {
    writeln!(text, "{line}").expect("a String takes all text");
}
