//! Operations by their mnemonics.

use super::Result;
use super::cursor::Cursor;
use crate::ir::Program;
use crate::ir::entity::{Name, Value};
use crate::ir::op::{BinaryOp, Binding, CompareOp, Conversion, Convert, F64Op, I64Op, Op, Test, UnaryOp};
use crate::ir::print::COMPARISONS;
use taipan_rt_abi::Builtin;

const BINARY: [BinaryOp; 13] = [
    BinaryOp::Add,
    BinaryOp::Sub,
    BinaryOp::Mul,
    BinaryOp::TrueDiv,
    BinaryOp::FloorDiv,
    BinaryOp::Mod,
    BinaryOp::Pow,
    BinaryOp::LShift,
    BinaryOp::RShift,
    BinaryOp::And,
    BinaryOp::Or,
    BinaryOp::Xor,
    BinaryOp::MatMul,
];

const UNARY: [UnaryOp; 3] = [UnaryOp::Neg, UnaryOp::Pos, UnaryOp::Invert];

const I64: [I64Op; 11] = [
    I64Op::Add,
    I64Op::Sub,
    I64Op::Mul,
    I64Op::WrappingAdd,
    I64Op::WrappingSub,
    I64Op::WrappingMul,
    I64Op::And,
    I64Op::Or,
    I64Op::Xor,
    I64Op::Shl,
    I64Op::Shr,
];

const F64: [F64Op; 4] = [F64Op::Add, F64Op::Sub, F64Op::Mul, F64Op::Div];

const CONVERSIONS: [Conversion; 4] = [Conversion::None, Conversion::Str, Conversion::Repr, Conversion::Ascii];

const CONVERTS: [Convert; 9] = [
    Convert::BoolToWord,
    Convert::WordToBool,
    Convert::BoolToI64,
    Convert::I64ToF64,
    Convert::F64ToBits,
    Convert::BitsToF64,
    Convert::WordToBits,
    Convert::BitsToWord,
    Convert::I64ToBool,
];

/// The one whose word is `word`.
fn named<T: Copy + std::fmt::Debug>(all: &[T], word: &str) -> Option<T> {
    all.iter().copied().find(|it| format!("{it:?}").to_lowercase() == word)
}

fn comparison(line: &mut Cursor) -> Result<CompareOp> {
    let word = line.word();
    match named(&COMPARISONS, word) {
        Some(op) => Ok(op),
        None => line.error(format!("no comparison is called '{word}'")),
    }
}

fn two(line: &mut Cursor) -> Result<(Value, Value)> {
    let first = line.value()?;
    line.expect(",")?;
    Ok((first, line.value()?))
}

fn three(line: &mut Cursor) -> Result<(Value, Value, Value)> {
    let (first, second) = two(line)?;
    line.expect(",")?;
    Ok((first, second, line.value()?))
}

/// `v1, "name"`
fn value_name(line: &mut Cursor, program: &mut Program) -> Result<(Value, Name)> {
    let value = line.value()?;
    line.expect(",")?;
    Ok((value, line.name(program)?))
}

/// `(v1, "x"=v2)`
fn arguments(line: &mut Cursor, program: &mut Program) -> Result<(Vec<Value>, Vec<Name>)> {
    let mut names = Vec::new();
    let args = line.list(|line| {
        if line.at("\"") {
            names.push(line.name(program)?);
            line.expect("=")?;
        }
        line.value()
    })?;
    Ok((args, names))
}

fn instance(line: &mut Cursor) -> Result<crate::ir::InstanceId> {
    let id = line.id("inst")?;
    // The symbol is there for the reader.
    if line.at("\"") {
        line.text()?;
    }
    Ok(id)
}

/// An operation.
pub fn operation(line: &mut Cursor, program: &mut Program) -> Result<Op> {
    let word = line.word();
    if let Some(op) = word.strip_prefix("inplace_").and_then(|word| named(&BINARY, word)) {
        let (lhs, rhs) = two(line)?;
        return Ok(Op::InPlace { op, lhs, rhs });
    }
    if let Some(op) = named(&BINARY, word) {
        let (lhs, rhs) = two(line)?;
        return Ok(Op::Binary { op, lhs, rhs });
    }
    if let Some(op) = named(&UNARY, word) {
        return Ok(Op::Unary { op, arg: line.value()? });
    }
    match generic(word, line, program)? {
        Some(op) => Ok(op),
        None => match typed(word, line, program)? {
            Some(op) => Ok(op),
            None => line.error(format!("no operation is called '{word}'")),
        },
    }
}

fn generic(word: &str, line: &mut Cursor, program: &mut Program) -> Result<Option<Op>> {
    Ok(Some(match word {
        "const" => {
            let constant = line.constant()?;
            Op::Const(program.constants.intern(constant))
        }
        "unbound" => Op::Unbound,
        "is_unbound" => Op::IsUnbound(line.value()?),
        "not" => Op::Not(line.value()?),
        "compare" => {
            let op = comparison(line)?;
            let (lhs, rhs) = two(line)?;
            Op::Compare { op, lhs, rhs }
        }
        "truth" => Op::Truth(line.value()?),
        "check_bound" => {
            let (value, name) = value_name(line, program)?;
            line.expect(",")?;
            let kind = match line.word() {
                "local" => Binding::Local,
                "free" => Binding::Free,
                "global" => Binding::Global,
                "import" => Binding::Import(line.id("module")?),
                other => return line.error(format!("no kind of variable is called '{other}'")),
            };
            Op::CheckBound { value, name, kind }
        }
        "refine" => {
            let value = line.value()?;
            line.expect(",")?;
            let test = match line.word() {
                "bound" => Test::Bound,
                "is_none" => Test::IsNone(line.boolean()?),
                "truthy" => Test::Truthy(line.boolean()?),
                "isinstance" => Test::IsInstance(line.value()?, line.boolean()?),
                "exact_type" => Test::ExactType(line.value()?, line.boolean()?),
                "compare" => Test::Compare(comparison(line)?, line.value()?),
                other => return line.error(format!("no test is called '{other}'")),
            };
            Op::Refine { value, test }
        }
        "tuple" => Op::Tuple(line.values()?),
        "list" => Op::List(line.values()?),
        "set" => Op::Set(line.values()?),
        "dict" => Op::Dict(line.values()?),
        "slice" => three(line).map(|(start, stop, step)| Op::Slice { start, stop, step })?,
        "list_push" => two(line).map(|(list, item)| Op::ListPush { list, item })?,
        "list_extend" => two(line).map(|(list, items)| Op::ListExtend { list, items })?,
        "star_tuple" => Op::StarTuple(line.value()?),
        "tuple_join" => Op::TupleJoin(line.values()?),
        "set_insert" => two(line).map(|(set, item)| Op::SetInsert { set, item })?,
        "set_update" => two(line).map(|(set, items)| Op::SetUpdate { set, items })?,
        "dict_insert" => three(line).map(|(dict, key, value)| Op::DictInsert { dict, key, value })?,
        "dict_update" => two(line).map(|(dict, other)| Op::DictUpdate { dict, other })?,
        "dict_merge" => three(line).map(|(dict, other, callee)| Op::DictMerge { dict, other, callee })?,
        "unpack" => {
            let iterable = line.value()?;
            line.expect(",")?;
            let before = line.number()?;
            line.expect(",")?;
            let star = line.boolean()?;
            line.expect(",")?;
            Op::Unpack { iterable, before, star, after: line.number()? }
        }
        "tuple_item" => {
            let tuple = line.value()?;
            line.expect(",")?;
            Op::TupleItem { tuple, index: line.number()? }
        }
        "format" => {
            let value = line.value()?;
            line.expect(",")?;
            let word = line.word();
            let Some(conversion) = named(&CONVERSIONS, word) else { return line.error(format!("no conversion is called '{word}'")) };
            line.expect(",")?;
            Op::FormatValue { value, conversion, spec: line.optional()? }
        }
        "build_str" => Op::BuildStr(line.values()?),
        "getattr" => value_name(line, program).map(|(obj, name)| Op::GetAttr { obj, name })?,
        "setattr" => {
            let (obj, name) = value_name(line, program)?;
            line.expect(",")?;
            Op::SetAttr { obj, name, value: line.value()? }
        }
        "delattr" => value_name(line, program).map(|(obj, name)| Op::DelAttr { obj, name })?,
        "getitem" => two(line).map(|(obj, key)| Op::GetItem { obj, key })?,
        "setitem" => three(line).map(|(obj, key, value)| Op::SetItem { obj, key, value })?,
        "delitem" => two(line).map(|(obj, key)| Op::DelItem { obj, key })?,
        "call" => {
            let callee = line.value()?;
            let (args, names) = arguments(line, program)?;
            Op::Call { callee, args, names }
        }
        "call_ex" => {
            let (callee, args) = two(line)?;
            line.expect(",")?;
            Op::CallEx { callee, args, keywords: line.optional()? }
        }
        "call_method" => {
            let (obj, name) = value_name(line, program)?;
            let (args, names) = arguments(line, program)?;
            let found = if line.eat_word("found") { Some(line.value()?) } else { None };
            Op::CallMethod { obj, name, args, names, found }
        }
        "look_up" => {
            let (obj, name) = value_name(line, program)?;
            Op::LookUp { obj, name }
        }
        "call_special" => {
            let (obj, name) = value_name(line, program)?;
            Op::CallSpecial { obj, name, args: line.list(Cursor::value)? }
        }
        "get_iter" => Op::GetIter(line.value()?),
        "builtin" => Op::BuiltinName(line.name(program)?),
        "module_ref" => Op::ModuleRef(line.id("module")?),
        "import" => Op::ImportModule(line.id("module")?),
        "load_global" => Op::LoadGlobal(line.id("global")?),
        "store_global" => {
            let global = line.id("global")?;
            line.expect(",")?;
            Op::StoreGlobal { global, value: line.value()? }
        }
        "cell_new" => Op::CellNew(line.value()?),
        "cell_get" => Op::CellGet(line.value()?),
        "cell_set" => two(line).map(|(cell, value)| Op::CellSet { cell, value })?,
        "capture" => Op::Capture(line.number()?),
        "make_function" => {
            let func = line.id("fn")?;
            line.expect(", captures")?;
            let captures = line.list(Cursor::value)?;
            line.expect(", defaults")?;
            let defaults = line.list(Cursor::value)?;
            line.expect(", keywords")?;
            Op::MakeFunction { func, captures, defaults, keyword_defaults: line.list(Cursor::optional)? }
        }
        "make_class" => {
            let class = line.id("class")?;
            Op::MakeClass { class, bases: line.list(Cursor::value)? }
        }
        "class_get" => {
            let (cls, class) = class_of(line)?;
            line.expect(",")?;
            Op::ClassGet { cls, class, name: line.name(program)? }
        }
        "class_set" => {
            let (cls, class) = class_of(line)?;
            line.expect(",")?;
            let name = line.name(program)?;
            line.expect(",")?;
            Op::ClassSet { cls, class, name, value: line.value()? }
        }
        "finish_class" => {
            let (cls, class) = class_of(line)?;
            let (args, names) = arguments(line, program)?;
            Op::FinishClass { cls, class, args, names }
        }
        "super" => two(line).map(|(cls, obj)| Op::Super { cls, obj })?,
        "raise" => {
            let exc = line.value()?;
            line.expect(",")?;
            Op::Raise { exc, cause: line.optional()? }
        }
        "reraise" => Op::Reraise,
        "raise_assertion" => Op::RaiseAssertion { message: line.optional()? },
        "enter_handler" => Op::EnterHandler,
        "leave_handler" => Op::LeaveHandler,
        "exc_matches" => two(line).map(|(exc, filter)| Op::ExcMatches { exc, filter })?,
        "keep_alive" => Op::KeepAlive(line.values()?),
        "hold_locals" => Op::HoldLocals(line.values()?),
        "yield" => Op::Yield(line.value()?),
        _ => return Ok(None),
    }))
}

fn class_of(line: &mut Cursor) -> Result<(Value, crate::ir::ClassId)> {
    let cls = line.value()?;
    line.expect(",")?;
    Ok((cls, line.id("class")?))
}

fn typed(word: &str, line: &mut Cursor, program: &mut Program) -> Result<Option<Op>> {
    if let Some(op) = word.strip_prefix("i64_").and_then(|word| named(&I64, word)) {
        return two(line).map(|(lhs, rhs)| Some(Op::I64Binary { op, lhs, rhs }));
    }
    if let Some(op) = word.strip_prefix("f64_").and_then(|word| named(&F64, word)) {
        return two(line).map(|(lhs, rhs)| Some(Op::F64Binary { op, lhs, rhs }));
    }
    Ok(Some(match word {
        "i64" => Op::ConstI64(line.number()?),
        "f64" => Op::ConstF64(f64::from_bits(line.float()?)),
        "bool" => Op::ConstBool(line.boolean()?),
        "word" => {
            let token = line.token();
            match u64::from_str_radix(token.trim_start_matches("0x"), 16) {
                Ok(bits) => Op::ConstWord(bits),
                Err(_) => return line.error(format!("'{token}' is no hexadecimal number")),
            }
        }
        "f64_neg" => Op::F64Neg(line.value()?),
        "i64_compare" => {
            let op = comparison(line)?;
            two(line).map(|(lhs, rhs)| Op::I64Compare { op, lhs, rhs })?
        }
        "f64_compare" => {
            let op = comparison(line)?;
            two(line).map(|(lhs, rhs)| Op::F64Compare { op, lhs, rhs })?
        }
        "word_eq" => two(line).map(|(lhs, rhs)| Op::WordEq { lhs, rhs })?,
        "select" => three(line).map(|(cond, then, otherwise)| Op::Select { cond, then, otherwise })?,
        "convert" => {
            let word = line.word();
            let Some(how) = named(&CONVERTS, word) else { return line.error(format!("no conversion is called '{word}'")) };
            Op::Convert { how, value: line.value()? }
        }
        "builtin_call" => {
            let symbol = line.word();
            let Some(builtin) = Builtin::ALL.iter().copied().find(|builtin| builtin.row().symbol == symbol) else {
                return line.error(format!("no row is called '{symbol}'"));
            };
            Op::CallBuiltin { builtin, args: line.list(Cursor::value)? }
        }
        "call_instance" => {
            let instance = instance(line)?;
            Op::CallInstance { instance, args: line.list(Cursor::value)? }
        }
        "literal" => {
            let mut steps = Vec::new();
            loop {
                steps.push(line.step(program)?);
                if !line.eat(",") {
                    break Op::Literal(steps.into());
                }
            }
        }
        "stack_array" => Op::StackArray(line.values()?),
        "store_word" => {
            let array = line.value()?;
            line.expect(",")?;
            let index = line.number()?;
            line.expect(",")?;
            Op::StoreWord { array, index, value: line.value()? }
        }
        "load_word" => {
            let array = line.value()?;
            line.expect(",")?;
            Op::LoadWord { array, index: line.number()? }
        }
        "copy" => Op::Copy(line.value()?),
        "globals" => Op::Globals,
        "func_descriptor" => Op::FuncDescriptor(line.id("fdesc")?),
        "class_descriptor" => Op::ClassDescriptor(line.id("cdesc")?),
        "resume_pointer" => Op::ResumePointer(instance(line)?),
        "location" => Op::Location,
        "retain" => Op::Retain(line.value()?),
        "release" => Op::Release(line.value()?),
        _ => return Ok(None),
    }))
}
