//! What the runtime calls: the entry of each function that dynamic calls can reach, and the main function.

use super::cx::Cx;
use crate::ir::op::Convert;
use crate::ir::typed::{Abi, Instance};
use crate::ir::{Body, FuncId, IndexVec, InstanceId, Op, Span, Terminator, Value};
use crate::types::InferId;
use taipan_rt_abi::{Builtin, Repr};

/// Makes an entry for every closure that has an open instance, and names it in the closure's descriptor.
pub fn add_entries(cx: &mut Cx, instances: &mut IndexVec<InstanceId, Instance>) {
    for (&(func, maker), closure) in &cx.facts.closures {
        if let Some(entry) = add_entry(cx, instances, func, closure.open) {
            let descriptor = cx.descriptor(func, maker);
            cx.func_descriptors[descriptor].entry = Some(entry);
        }
        if let Some(entry) = add_entry(cx, instances, func, closure.annotated) {
            let descriptor = cx.descriptor(func, maker);
            cx.func_descriptors[descriptor].annotated = Some(entry);
        }
    }
}

/// An entry that leads to `inferred`, if that has code.
fn add_entry(cx: &Cx, instances: &mut IndexVec<InstanceId, Instance>, func: FuncId, inferred: Option<InferId>) -> Option<InstanceId> {
    let inferred = inferred?;
    let callee = *cx.instances.get(&inferred)?;
    let signature = cx.signatures[&inferred].clone();
    let mut shim = Shim::new(cx.program.functions[func].span);
    let closure = shim.param(Repr::Word);
    let array = shim.param(Repr::Ptr);
    let mut args = Vec::new();
    if signature.closure {
        args.push(closure);
    }
    for (index, &repr) in signature.params[usize::from(signature.closure)..].iter().enumerate() {
        let word = shim.emit(Op::LoadWord { array, index: index as u32 }, Repr::Word);
        args.push(shim.unbox(word, repr));
    }
    let result = shim.emit(Op::CallInstance { instance: callee, args }, signature.result);
    let word = shim.boxed(result, signature.result);
    shim.body.blocks[Body::ENTRY].terminator = Some(Terminator::Return(Some(word)));
    let symbol = format!("{}.entry", instances[callee].symbol);
    Some(instances.push(Instance { func, symbol, abi: Abi::Entry, body: shim.body, result: Repr::Word, raises: true }))
}

/// Makes the function that the runtime calls to run the program.
pub fn add_main(cx: &mut Cx, instances: &mut IndexVec<InstanceId, Instance>) -> InstanceId {
    let infer = cx.facts.main.expect("inference starts at the main module");
    let func = cx.facts.instances[infer].func;
    let mut shim = Shim::new(cx.program.functions[func].span);
    shim.emit(Op::CallInstance { instance: cx.instances[&infer], args: vec![] }, Repr::Void);
    shim.body.blocks[Body::ENTRY].terminator = Some(Terminator::Return(None));
    instances.push(Instance { func, symbol: "main.run".into(), abi: Abi::Main, body: shim.body, result: Repr::Void, raises: true })
}

struct Shim {
    body: Body,
    span: Span,
}

impl Shim {
    fn new(span: Span) -> Shim {
        let mut body = Body::default();
        body.add_block();
        Shim { body, span }
    }

    fn param(&mut self, repr: Repr) -> Value {
        self.body.reprs.push(repr);
        self.body.add_param(Body::ENTRY, self.span)
    }

    fn emit(&mut self, op: Op, repr: Repr) -> Value {
        self.body.reprs.push(repr);
        self.body.push_op(Body::ENTRY, op, self.span)
    }

    fn call(&mut self, builtin: Builtin, arg: Value) -> Value {
        self.emit(Op::CallBuiltin { builtin, args: vec![arg] }, builtin.row().ret.1)
    }

    fn unbox(&mut self, word: Value, repr: Repr) -> Value {
        match repr {
            Repr::F64 => self.call(Builtin::float_unbox, word),
            Repr::I64 => self.call(Builtin::int_to_i64_unchecked, word),
            Repr::U64 => self.call(Builtin::int_low_bits, word),
            Repr::Bool => self.emit(Op::Convert { how: Convert::WordToBool, value: word }, Repr::Bool),
            _ => word,
        }
    }

    fn boxed(&mut self, value: Value, repr: Repr) -> Value {
        match repr {
            Repr::F64 => self.call(Builtin::float_box, value),
            Repr::I64 => self.call(Builtin::int_from_i64, value),
            Repr::U64 => self.call(Builtin::int_from_u64, value),
            Repr::Bool => self.emit(Op::Convert { how: Convert::BoolToWord, value }, Repr::Word),
            Repr::Void => self.emit(Op::ConstWord(taipan_rt_abi::word::NONE), Repr::Word),
            _ => value,
        }
    }
}
