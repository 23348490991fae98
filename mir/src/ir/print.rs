//! The text form of MIR. [`super::parse`] reads it back; printing what was parsed gives the same text.
//!
//! ```text
//! function fn1 "f" "f" module0 plain params("n"):
//! bb0(v0):
//!   v1 = truth v0
//!   branch v1, bb1, bb2(v0)
//! bb1 unwind bb3(v0):
//!   v2 = getattr v0, "x"
//!   return v2
//! ```
//!
//! In the typed phase each value shows its representation (`v1: i64 = …`), and an operation that may raise where it
//! lands (`v2: word = call dyn_add, v0, v1 ! bb3(v0)`).

use super::body::{Body, Edge, Terminator, ValueDef};
use super::entity::{Entity, IndexVec, InstanceId, Name, Value};
use super::literal::Step;
use super::op::{Binding, CompareOp, Op, Test};
use super::program::{Class, Constant, Function, FunctionKind, Params, Program};
use super::typed::{Abi, Instance, TypedProgram};
use std::fmt::{Display, Write};
use taipan_rt_abi::Repr;

/// A whole program of the generic phase.
pub fn program(program: &Program) -> String {
    let mut out = String::new();
    for (id, module) in program.modules.iter_enumerated() {
        let native = if module.native { " native" } else { "" };
        let _ = writeln!(out, "module {id} {} {} init {}{native}", quote(&module.name), quote(&module.path), module.init);
    }
    for (id, global) in program.globals.iter_enumerated() {
        let _ = writeln!(out, "global {id} {} {}", global.module, name(program, global.name));
    }
    for (id, class) in program.classes.iter_enumerated() {
        let _ = writeln!(out, "class {id} {}", class_header(program, class));
    }
    for (id, function) in program.functions.iter_enumerated() {
        let _ = writeln!(out, "function {id} {}:", header(program, function));
        out.push_str(&body(program, &function.body));
    }
    out
}

/// A whole program of the typed phase: its instances.
pub fn typed_program(typed: &TypedProgram) -> String {
    let mut out = String::new();
    for (id, instance) in typed.instances.iter_enumerated() {
        let abi = match instance.abi {
            Abi::Internal => "internal",
            Abi::Entry => "entry",
            Abi::Resume => "resume",
            Abi::Main => "main",
        };
        let raises = if instance.raises { " raises" } else { "" };
        let _ = writeln!(out, "instance {id} {} {} {abi} {}{raises}:", quote(&instance.symbol), instance.func, repr(instance.result));
        out.push_str(&body_with(&typed.program, Some(&typed.instances), &instance.body));
    }
    out
}

/// What stands after a function's id.
pub fn header(program: &Program, function: &Function) -> String {
    let kind = match function.kind {
        FunctionKind::Module => "module",
        FunctionKind::Plain => "plain",
        FunctionKind::Generator => "generator",
    };
    let mut out =
        format!("{} {} {} {kind} {}", quote(&function.name), quote(&function.qualname), function.module, params(program, &function.params));
    if !function.captures.is_empty() {
        let _ = write!(out, " captures({})", list(function.captures.iter().map(|&it| name(program, it))));
    }
    if function.owns_params {
        out.push_str(" owns_params");
    }
    out
}

fn params(program: &Program, params: &Params) -> String {
    let mut parts = Vec::new();
    let first_default = params.positional.len() - params.defaults;
    for (index, &param) in params.positional.iter().enumerate() {
        let default = if index >= first_default { "=" } else { "" };
        parts.push(format!("{}{default}", name(program, param)));
        if index + 1 == params.positional_only {
            parts.push("/".into());
        }
    }
    if !params.keyword_only.is_empty() {
        parts.push("*".into());
    }
    for &(param, default) in &params.keyword_only {
        parts.push(format!("{}{}", name(program, param), if default { "=" } else { "" }));
    }
    parts.extend(params.varargs.map(|param| format!("*{}", name(program, param))));
    parts.extend(params.varkeywords.map(|param| format!("**{}", name(program, param))));
    format!("params({})", parts.join(", "))
}

fn class_header(program: &Program, class: &Class) -> String {
    let attrs = list(class.attrs.iter().map(|&it| name(program, it)));
    let mut out = format!("{} {} {} attrs({attrs})", quote(&class.name), quote(&class.qualname), class.module);
    if let Some(slots) = &class.slots {
        let _ = write!(out, " slots({})", list(slots.iter().map(|&it| name(program, it))));
    }
    out
}

/// A body, one block after the other.
pub fn body(program: &Program, body: &Body) -> String {
    body_with(program, None, body)
}

/// The instances of a program, where calls are to show which one they mean.
type Instances<'a> = Option<&'a IndexVec<InstanceId, Instance>>;

fn body_with(program: &Program, instances: Instances, body: &Body) -> String {
    let mut out = String::new();
    for (id, block) in body.blocks.iter_enumerated() {
        let _ = write!(out, "{id}");
        if !block.params.is_empty() {
            let _ = write!(out, "({})", list(block.params.iter().map(|&param| typed_value(&body.reprs, param))));
        }
        if let Some(edge) = &block.unwind {
            let _ = write!(out, " unwind {}", self::edge(edge));
        }
        out.push_str(":\n");
        for &value in &block.ops {
            let ValueDef::Op(op) = &body.values[value].def else { continue };
            let _ = write!(out, "  {} = {}", typed_value(&body.reprs, value), op_with(program, instances, op));
            if let Some(Some(edge)) = body.landings.get(value) {
                let _ = write!(out, " ! {}", self::edge(edge));
            }
            out.push('\n');
        }
        if let Some(terminator) = &block.terminator {
            let _ = writeln!(out, "  {}", self::terminator(terminator));
        }
    }
    out
}

fn typed_value(reprs: &IndexVec<Value, Repr>, value: Value) -> String {
    match reprs.get(value) {
        Some(&of) => format!("{value}: {}", repr(of)),
        None => value.to_string(),
    }
}

/// The word for a representation.
pub fn repr(repr: Repr) -> String {
    format!("{repr:?}").to_lowercase()
}

fn edge(edge: &Edge) -> String {
    if edge.args.is_empty() { edge.block.to_string() } else { format!("{}({})", edge.block, values(&edge.args)) }
}

fn terminator(terminator: &Terminator) -> String {
    match terminator {
        Terminator::Jump(to) => format!("jump {}", edge(to)),
        Terminator::Branch { cond, then, otherwise } => format!("branch {cond}, {}, {}", edge(then), edge(otherwise)),
        Terminator::Next { iter, body, done } => format!("next {iter}, {}, {}", edge(body), edge(done)),
        Terminator::Delegate { iter, sent, yielded, done } => {
            format!("delegate {iter}, {}, {}, {}", optional(*sent), edge(yielded), edge(done))
        }
        Terminator::Switch { value, cases, otherwise } => {
            let cases = list(cases.iter().map(|(case, to)| format!("{case}: {}", edge(to))));
            format!("switch {value} [{cases}], {}", edge(otherwise))
        }
        Terminator::Return(None) => "return".into(),
        Terminator::Return(Some(value)) => format!("return {value}"),
        Terminator::Propagate => "propagate".into(),
        Terminator::Unreachable => "unreachable".into(),
    }
}

fn list(items: impl Iterator<Item = impl Display>) -> String {
    items.map(|item| item.to_string()).collect::<Vec<_>>().join(", ")
}

fn values(values: &[Value]) -> String {
    list(values.iter())
}

fn optional(value: Option<Value>) -> String {
    value.map_or("_".into(), |value| value.to_string())
}

fn name(program: &Program, name: Name) -> String {
    match program.names.rows().get(name) {
        Some(text) => quote(text),
        None => format!("\"?{}\"", name.index()),
    }
}

/// Text in double quotes.
pub fn quote(text: &str) -> String {
    quote_bytes(text.as_bytes())
}

fn quote_bytes(bytes: &[u8]) -> String {
    let mut out = String::from("\"");
    let mut rest = bytes;
    while !rest.is_empty() {
        let valid = match std::str::from_utf8(rest) {
            Ok(text) => text,
            Err(error) => std::str::from_utf8(&rest[..error.valid_up_to()]).expect("checked"),
        };
        for c in valid.chars() {
            match c {
                '"' => out.push_str("\\\""),
                '\\' => out.push_str("\\\\"),
                '\n' => out.push_str("\\n"),
                c if c.is_control() => c.to_string().bytes().for_each(|byte| out.push_str(&format!("\\x{byte:02x}"))),
                c => out.push(c),
            }
        }
        rest = &rest[valid.len()..];
        if let Some((&byte, after)) = rest.split_first() {
            let _ = write!(out, "\\x{byte:02x}");
            rest = after;
        }
    }
    out.push('"');
    out
}

/// A constant, its kind first.
pub fn constant(constant: &Constant) -> String {
    let float = |bits: u64| {
        let value = f64::from_bits(bits);
        if value.is_finite() { format!("{value:?}") } else { format!("bits:{bits:016x}") }
    };
    match constant {
        Constant::None => "none".into(),
        Constant::Bool(value) => format!("bool {value}"),
        Constant::Ellipsis => "ellipsis".into(),
        Constant::NotImplemented => "notimplemented".into(),
        Constant::Int(value) => format!("int {value}"),
        Constant::BigInt(digits) => format!("bigint {digits}"),
        Constant::Float(bits) => format!("float {}", float(*bits)),
        Constant::Complex(real, imaginary) => format!("complex {} {}", float(*real), float(*imaginary)),
        Constant::Str(bytes) => format!("str {}", quote_bytes(bytes)),
        Constant::Bytes(bytes) => format!("bytes {}", quote_bytes(bytes)),
    }
}

fn step(program: &Program, step: &Step) -> String {
    match *step {
        Step::Const(id) => program.constants.rows().get(id).map_or(id.to_string(), constant),
        Step::Make(kind, count) => format!("{} {count}", kind.name()),
    }
}

fn word(value: impl std::fmt::Debug) -> String {
    format!("{value:?}").to_lowercase()
}

/// Arguments, then keywords: `v1, v2, x=v3`.
fn arguments(program: &Program, args: &[Value], keywords: &[Name]) -> String {
    let plain = args.len() - keywords.len().min(args.len());
    let plain_args = args[..plain].iter().map(Value::to_string);
    let named = args[plain..].iter().zip(keywords).map(|(arg, &keyword)| format!("{}={arg}", name(program, keyword)));
    plain_args.chain(named).collect::<Vec<_>>().join(", ")
}

/// An operation: the mnemonic, then operands.
pub fn op(program: &Program, op: &Op) -> String {
    op_with(program, None, op)
}

fn op_with(program: &Program, instances: Instances, op: &Op) -> String {
    let symbol = |instance: InstanceId| match instances.and_then(|rows| rows.get(instance)) {
        Some(row) => format!("{instance} {}", quote(&row.symbol)),
        None => instance.to_string(),
    };
    let name = |it: Name| name(program, it);
    match op {
        Op::Const(id) => match program.constants.rows().get(*id) {
            Some(row) => format!("const {}", constant(row)),
            None => format!("const ?{}", id.index()),
        },
        Op::Unbound => "unbound".into(),
        Op::IsUnbound(value) => format!("is_unbound {value}"),
        Op::Not(value) => format!("not {value}"),
        Op::Unary { op, arg } => format!("{} {arg}", word(op)),
        Op::Binary { op, lhs, rhs } => format!("{} {lhs}, {rhs}", word(op)),
        Op::InPlace { op, lhs, rhs } => format!("inplace_{} {lhs}, {rhs}", word(op)),
        Op::Compare { op, lhs, rhs } => format!("compare {} {lhs}, {rhs}", word(op)),
        Op::Truth(value) => format!("truth {value}"),
        Op::CheckBound { value, name: of, kind } => match kind {
            Binding::Local => format!("check_bound {value}, {}, local", name(*of)),
            Binding::Free => format!("check_bound {value}, {}, free", name(*of)),
            Binding::Global => format!("check_bound {value}, {}, global", name(*of)),
            Binding::Import(module) => format!("check_bound {value}, {}, import {module}", name(*of)),
        },
        Op::Refine { value, test } => match test {
            Test::Bound => format!("refine {value}, bound"),
            Test::IsNone(yes) => format!("refine {value}, is_none {yes}"),
            Test::Truthy(yes) => format!("refine {value}, truthy {yes}"),
            Test::IsInstance(class, yes) => format!("refine {value}, isinstance {class} {yes}"),
            Test::ExactType(class, yes) => format!("refine {value}, exact_type {class} {yes}"),
            Test::Compare(op, other) => format!("refine {value}, compare {} {other}", word(op)),
        },
        Op::Tuple(items) => format!("tuple {}", values(items)).trim_end().into(),
        Op::List(items) => format!("list {}", values(items)).trim_end().into(),
        Op::Set(items) => format!("set {}", values(items)).trim_end().into(),
        Op::Dict(items) => format!("dict {}", values(items)).trim_end().into(),
        Op::Slice { start, stop, step } => format!("slice {start}, {stop}, {step}"),
        Op::ListPush { list, item } => format!("list_push {list}, {item}"),
        Op::ListExtend { list, items } => format!("list_extend {list}, {items}"),
        Op::StarTuple(of) => format!("star_tuple {of}"),
        Op::TupleJoin(parts) => format!("tuple_join {}", values(parts)),
        Op::SetInsert { set, item } => format!("set_insert {set}, {item}"),
        Op::SetUpdate { set, items } => format!("set_update {set}, {items}"),
        Op::DictInsert { dict, key, value } => format!("dict_insert {dict}, {key}, {value}"),
        Op::DictUpdate { dict, other } => format!("dict_update {dict}, {other}"),
        Op::DictMerge { dict, other, callee } => format!("dict_merge {dict}, {other}, {callee}"),
        Op::Unpack { iterable, before, star, after } => format!("unpack {iterable}, {before}, {star}, {after}"),
        Op::TupleItem { tuple, index } => format!("tuple_item {tuple}, {index}"),
        Op::FormatValue { value, conversion, spec } => format!("format {value}, {}, {}", word(conversion), optional(*spec)),
        Op::BuildStr(parts) => format!("build_str {}", values(parts)).trim_end().into(),
        Op::KeepAlive(parts) => format!("keep_alive {}", values(parts)).trim_end().into(),
        Op::HoldLocals(parts) => format!("hold_locals {}", values(parts)).trim_end().into(),
        Op::GetAttr { obj, name: of } => format!("getattr {obj}, {}", name(*of)),
        Op::SetAttr { obj, name: of, value } => format!("setattr {obj}, {}, {value}", name(*of)),
        Op::DelAttr { obj, name: of } => format!("delattr {obj}, {}", name(*of)),
        Op::GetItem { obj, key } => format!("getitem {obj}, {key}"),
        Op::SetItem { obj, key, value } => format!("setitem {obj}, {key}, {value}"),
        Op::DelItem { obj, key } => format!("delitem {obj}, {key}"),
        Op::Call { callee, args, names } => format!("call {callee}({})", arguments(program, args, names)),
        Op::CallEx { callee, args, keywords } => format!("call_ex {callee}, {args}, {}", optional(*keywords)),
        Op::CallMethod { obj, name: of, args, names, found } => {
            let found = found.map(|value| format!(" found {value}")).unwrap_or_default();
            format!("call_method {obj}, {}({}){found}", name(*of), arguments(program, args, names))
        }
        Op::LookUp { obj, name: of } => format!("look_up {obj}, {}", name(*of)),
        Op::CallSpecial { obj, name: of, args } => format!("call_special {obj}, {}({})", name(*of), values(args)),
        Op::GetIter(value) => format!("get_iter {value}"),
        Op::BuiltinName(of) => format!("builtin {}", name(*of)),
        Op::ModuleRef(module) => format!("module_ref {module}"),
        Op::ImportModule(module) => format!("import {module}"),
        Op::LoadGlobal(global) => format!("load_global {global}"),
        Op::StoreGlobal { global, value } => format!("store_global {global}, {value}"),
        Op::CellNew(value) => format!("cell_new {value}"),
        Op::CellGet(cell) => format!("cell_get {cell}"),
        Op::CellSet { cell, value } => format!("cell_set {cell}, {value}"),
        Op::Capture(index) => format!("capture {index}"),
        Op::MakeFunction { func, captures, defaults, keyword_defaults } => {
            let keywords = list(keyword_defaults.iter().map(|&value| optional(value)));
            format!("make_function {func}, captures({}), defaults({}), keywords({keywords})", values(captures), values(defaults))
        }
        Op::MakeClass { class, bases } => format!("make_class {class}({})", values(bases)),
        Op::ClassGet { cls, class, name: of } => format!("class_get {cls}, {class}, {}", name(*of)),
        Op::ClassSet { cls, class, name: of, value } => format!("class_set {cls}, {class}, {}, {value}", name(*of)),
        Op::FinishClass { cls, class, args, names } => format!("finish_class {cls}, {class}({})", arguments(program, args, names)),
        Op::Super { cls, obj } => format!("super {cls}, {obj}"),
        Op::Raise { exc, cause } => format!("raise {exc}, {}", optional(*cause)),
        Op::Reraise => "reraise".into(),
        Op::RaiseAssertion { message } => format!("raise_assertion {}", optional(*message)),
        Op::EnterHandler => "enter_handler".into(),
        Op::LeaveHandler => "leave_handler".into(),
        Op::ExcMatches { exc, filter } => format!("exc_matches {exc}, {filter}"),
        Op::Yield(value) => format!("yield {value}"),
        Op::ConstI64(value) => format!("i64 {value}"),
        Op::ConstF64(value) if value.is_finite() => format!("f64 {value:?}"),
        Op::ConstF64(value) => format!("f64 bits:{:016x}", value.to_bits()),
        Op::ConstBool(value) => format!("bool {value}"),
        Op::ConstWord(value) => format!("word {value:#x}"),
        Op::I64Binary { op, lhs, rhs } => format!("i64_{} {lhs}, {rhs}", word(op)),
        Op::F64Binary { op, lhs, rhs } => format!("f64_{} {lhs}, {rhs}", word(op)),
        Op::F64Neg(value) => format!("f64_neg {value}"),
        Op::I64Compare { op, lhs, rhs } => format!("i64_compare {} {lhs}, {rhs}", word(op)),
        Op::F64Compare { op, lhs, rhs } => format!("f64_compare {} {lhs}, {rhs}", word(op)),
        Op::WordEq { lhs, rhs } => format!("word_eq {lhs}, {rhs}"),
        Op::Select { cond, then, otherwise } => format!("select {cond}, {then}, {otherwise}"),
        Op::Convert { how, value } => format!("convert {} {value}", word(how)),
        Op::CallBuiltin { builtin, args } => format!("builtin_call {}({})", builtin.row().symbol, values(args)),
        Op::CallInstance { instance, args } => format!("call_instance {}({})", symbol(*instance), values(args)),
        Op::StackArray(items) => format!("stack_array {}", values(items)).trim_end().into(),
        Op::Literal(steps) => format!("literal {}", steps.iter().map(|step| self::step(program, step)).collect::<Vec<_>>().join(", ")),
        Op::StoreWord { array, index, value } => format!("store_word {array}, {index}, {value}"),
        Op::LoadWord { array, index } => format!("load_word {array}, {index}"),
        Op::Copy(value) => format!("copy {value}"),
        Op::Globals => "globals".into(),
        Op::FuncDescriptor(id) => format!("func_descriptor {id}"),
        Op::ClassDescriptor(id) => format!("class_descriptor {id}"),
        Op::ResumePointer(instance) => format!("resume_pointer {}", symbol(*instance)),
        Op::Location => "location".into(),
        Op::Retain(value) => format!("retain {value}"),
        Op::Release(value) => format!("release {value}"),
    }
}

/// All comparisons, for the reader of the text.
pub(super) const COMPARISONS: [CompareOp; 10] = [
    CompareOp::Eq,
    CompareOp::Ne,
    CompareOp::Lt,
    CompareOp::Le,
    CompareOp::Gt,
    CompareOp::Ge,
    CompareOp::Is,
    CompareOp::IsNot,
    CompareOp::In,
    CompareOp::NotIn,
];
