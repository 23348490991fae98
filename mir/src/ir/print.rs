//! MIR as text, for people and for tests.
//!
//! ```text
//! fn1 __main__.fib(n):
//! bb0(v0: I64):
//!   v1: I64 = ConstI64(2)
//!   v2: Bool = I64Compare { op: Lt, lhs: v0, rhs: v1 }
//!   branch v2, bb1, bb2(v0)
//! ```
//!
//! An operation is written as Rust would, apart from calls; ids of names, constants and instances are followed by what they mean.

use super::body::{Body, Edge, Terminator};
use super::entity::{Block, ConstId, Entity, InstanceId, Name, Value};
use super::op::Op;
use super::program::{Constant, Program};
use super::typed::TypedProgram;
use std::fmt::Write;

/// All functions of a program in the generic phase.
pub fn program(program: &Program) -> String {
    let mut out = String::new();
    let printer = Printer { program, typed: None };
    for (id, function) in program.functions.iter_enumerated() {
        let names: Vec<_> = function.params.names().map(|name| program.names[name].as_str()).collect();
        let module = &program.modules[function.module].name;
        line(&mut out, format_args!("{id} {module}.{}({}):", function.qualname, names.join(", ")));
        printer.body(&mut out, &function.body);
        out.push('\n');
    }
    out
}

/// All instances of a program in the typed phase.
pub fn typed_program(typed: &TypedProgram) -> String {
    let mut out = String::new();
    let printer = Printer { program: &typed.program, typed: Some(typed) };
    for (id, instance) in typed.instances.iter_enumerated() {
        let raises = if instance.raises { " raises" } else { "" };
        line(&mut out, format_args!("{id} {} [{:?}] -> {:?}{raises}:", instance.symbol, instance.abi, instance.result));
        printer.body(&mut out, &instance.body);
        out.push('\n');
    }
    out
}

/// One body, whose ids mean what `program` says.
pub fn body(program: &Program, body: &Body) -> String {
    let mut out = String::new();
    Printer { program, typed: None }.body(&mut out, body);
    out
}

struct Printer<'a> {
    program: &'a Program,
    typed: Option<&'a TypedProgram>,
}

impl Printer<'_> {
    fn body(&self, out: &mut String, body: &Body) {
        for (id, block) in body.blocks.iter_enumerated() {
            let params: Vec<_> = block.params.iter().map(|&param| typed_value(body, param)).collect();
            let params = if params.is_empty() { String::new() } else { format!("({})", params.join(", ")) };
            let unwind = block.unwind.as_ref().map(|to| format!(" unwind {}", edge(to))).unwrap_or_default();
            line(out, format_args!("{id}{params}:{unwind}"));
            for &value in &block.ops {
                self.op(out, body, value);
            }
            match &block.terminator {
                Some(end) => line(out, format_args!("  {}", terminator(end))),
                None => line(out, format_args!("  (no end)")),
            }
        }
    }

    fn op(&self, out: &mut String, body: &Body, value: Value) {
        let Some(op) = body.op(value) else {
            return line(out, format_args!("  {value} = (a parameter)"));
        };
        let landing = body.landings.get(value).and_then(Option::as_ref);
        let landing = landing.map(|to| format!(" landing {}", edge(to))).unwrap_or_default();
        let text = match op {
            Op::CallBuiltin { builtin, args } => format!("{}({})", builtin.name(), list(args)),
            Op::CallInstance { instance, args } => format!("{instance}({})", list(args)),
            op => format!("{op:?}"),
        };
        line(out, format_args!("  {} = {}{landing}", typed_value(body, value), self.with_meanings(&text)));
    }

    /// Puts after each id what it stands for: `name3` becomes `name3"append"`.
    fn with_meanings(&self, text: &str) -> String {
        let mut out = String::new();
        for word in text.split_inclusive(|c: char| !c.is_ascii_alphanumeric()) {
            let id = word.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
            out.push_str(id);
            if let Some(meaning) = self.meaning(id) {
                out.push_str(&meaning);
            }
            out.push_str(&word[id.len()..]);
        }
        out
    }

    fn meaning(&self, id: &str) -> Option<String> {
        let number = |prefix: &str| id.strip_prefix(prefix)?.parse::<usize>().ok();
        if let Some(index) = number("name") {
            return self.program.names.rows().get(Name::new(index)).map(|name| format!("{name:?}"));
        }
        if let Some(index) = number("const") {
            return self.program.constants.rows().get(ConstId::new(index)).map(constant);
        }
        let index = number("inst")?;
        Some(format!("<{}>", self.typed?.instances.get(InstanceId::new(index))?.symbol))
    }
}

fn constant(constant: &Constant) -> String {
    match constant {
        Constant::Str(text) => format!("<{:?}>", String::from_utf8_lossy(text)),
        Constant::Bytes(bytes) => format!("<b{:?}>", String::from_utf8_lossy(bytes)),
        Constant::Float(bits) => format!("<{:?}>", f64::from_bits(*bits)),
        constant => format!("<{constant:?}>"),
    }
}

fn typed_value(body: &Body, value: Value) -> String {
    match body.reprs.get(value) {
        Some(repr) => format!("{value}: {repr:?}"),
        None => value.to_string(),
    }
}

fn terminator(terminator: &Terminator) -> String {
    match terminator {
        Terminator::Jump(to) => format!("jump {}", edge(to)),
        Terminator::Branch { cond, then, otherwise } => format!("branch {cond}, {}, {}", edge(then), edge(otherwise)),
        Terminator::Next { iter, body, done } => format!("next {iter}, {}, done {}", edge(body), edge(done)),
        Terminator::Delegate { iter, sent, yielded, done } => {
            let sent = sent.map_or("throw".into(), |sent| sent.to_string());
            format!("delegate {iter}, {sent}, {}, done {}", edge(yielded), edge(done))
        }
        Terminator::Switch { value, cases, otherwise } => {
            let cases: String = cases.iter().map(|(number, to)| format!("{number}: {}, ", edge(to))).collect();
            format!("switch {value}, {cases}else {}", edge(otherwise))
        }
        Terminator::Return(None) => "return".into(),
        Terminator::Return(Some(value)) => format!("return {value}"),
        Terminator::Propagate => "propagate".into(),
        Terminator::Unreachable => "unreachable".into(),
    }
}

fn edge(edge: &Edge) -> String {
    let block: Block = edge.block;
    if edge.args.is_empty() { block.to_string() } else { format!("{block}({})", list(&edge.args)) }
}

fn list(values: &[Value]) -> String {
    values.iter().map(Value::to_string).collect::<Vec<_>>().join(", ")
}

fn line(out: &mut String, text: std::fmt::Arguments) {
    writeln!(out, "{text}").expect("a String takes all text");
}
