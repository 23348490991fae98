//! Turns generators into state machines.
//!
//! The instance of a generator function becomes two: one that makes the generator object and puts the
//! arguments into its frame, and the *resume* function, which jumps to where the generator stopped.
//!
//! ```text
//!   v3 = yield v2          =>    put what is live into the frame; set_state 1; return v2
//!   …                           resume1: take what was live; v3 = generator_sent frame; …
//! ```
//!
//! What is live across a `yield` is defined again at its resumption, so SSA form is repaired after the cuts.
//! It runs before counts exist: `generator_put` takes its argument over and `generator_take` gives a new reference,
//! so `rc_insert` sees to the rest.

use crate::analysis::liveness::{Liveness, add_edge_needs, liveness};
use crate::analysis::ssa;
use crate::ir::op::Convert;
use crate::ir::program::FunctionKind;
use crate::ir::typed::{Abi, FuncDescriptor, FuncDescriptorData, Instance, TypedProgram};
use crate::ir::{Block, Body, Edge, InstanceId, Op, Span, Terminator, Value, ValueDef};
use std::collections::BTreeMap;
use taipan_rt_abi::{Builtin, Repr, word};

/// Runs on every instance of a generator function.
pub fn run(program: &mut TypedProgram) {
    let mut resumes = BTreeMap::new();
    for id in program.instances.ids() {
        let instance = &program.instances[id];
        if instance.abi == Abi::Internal && program.program.functions[instance.func].kind == FunctionKind::Generator {
            resumes.insert(id, split(program, id));
        }
    }
    for instance in program.instances.iter_mut() {
        for data in instance.body.values.iter_mut() {
            if let ValueDef::Op(Op::ResumePointer(id)) = &mut data.def {
                *id = resumes.get(id).copied().unwrap_or(*id);
            }
        }
    }
}

/// Gives the resume function.
fn split(program: &mut TypedProgram, id: InstanceId) -> InstanceId {
    let descriptor = descriptor(program, id);
    let maker = &program.instances[id];
    let params: Vec<(Repr, Span)> =
        maker.body.blocks[Body::ENTRY].params.iter().map(|&param| (maker.body.reprs[param], maker.body.values[param].span)).collect();
    let mut resume =
        Instance { abi: Abi::Resume, result: Repr::Word, raises: true, symbol: format!("{}.resume", maker.symbol), ..maker.clone() };
    let slots = Resume::new(&mut resume.body).run();
    let resume = program.instances.push(resume);
    let maker = &mut program.instances[id];
    maker.body = maker_body(&params, resume, descriptor, slots);
    maker.result = Repr::Obj;
    maker.raises = false;
    resume
}

fn descriptor(program: &mut TypedProgram, id: InstanceId) -> FuncDescriptor {
    let func = program.instances[id].func;
    let known = program.func_descriptors.iter_enumerated().find(|(_, data)| data.func == func).map(|(id, _)| id);
    known.unwrap_or_else(|| program.func_descriptors.push(FuncDescriptorData { func, entry: None, annotated: None }))
}

fn call(body: &mut Body, block: Block, builtin: Builtin, args: Vec<Value>, span: Span) -> Value {
    body.emit(block, Op::CallBuiltin { builtin, args }, builtin.row().ret.1, span)
}

fn number(body: &mut Body, block: Block, value: i64, span: Span) -> Value {
    body.emit(block, Op::ConstI64(value), Repr::I64, span)
}

/// Any value as a word that a frame slot may hold.
fn to_word(body: &mut Body, block: Block, value: Value, span: Span) -> Value {
    match body.reprs[value] {
        Repr::I64 => call(body, block, Builtin::int_from_i64, vec![value], span),
        Repr::U64 => call(body, block, Builtin::int_from_u64, vec![value], span),
        Repr::F64 => call(body, block, Builtin::float_box, vec![value], span),
        Repr::Bool => body.emit(block, Op::Convert { how: Convert::BoolToWord, value }, Repr::Word, span),
        _ => value,
    }
}

/// The inverse of [`to_word`].
fn from_word(body: &mut Body, block: Block, word: Value, repr: Repr, span: Span) -> Value {
    match repr {
        Repr::I64 => call(body, block, Builtin::int_to_i64_unchecked, vec![word], span),
        Repr::U64 => body.emit(block, Op::CallBuiltin { builtin: Builtin::int_low_bits, args: vec![word] }, repr, span),
        Repr::F64 => call(body, block, Builtin::float_unbox, vec![word], span),
        Repr::Bool => body.emit(block, Op::Convert { how: Convert::WordToBool, value: word }, Repr::Bool, span),
        _ => word,
    }
}

fn put(body: &mut Body, block: Block, frame: Value, slot: usize, value: Value, span: Span) {
    let word = to_word(body, block, value, span);
    let index = number(body, block, slot as i64, span);
    call(body, block, Builtin::generator_put, vec![frame, index, word], span);
}

fn take(body: &mut Body, block: Block, frame: Value, slot: usize, repr: Repr, span: Span) -> Value {
    let index = number(body, block, slot as i64, span);
    let word = call(body, block, Builtin::generator_take, vec![frame, index], span);
    let value = from_word(body, block, word, repr, span);
    if value == word {
        body.reprs[word] = repr;
    }
    value
}

/// The function that makes the generator: its parameters go into the first slots.
fn maker_body(params: &[(Repr, Span)], resume: InstanceId, descriptor: FuncDescriptor, slots: usize) -> Body {
    let mut body = Body::default();
    let entry = body.add_block();
    let values: Vec<Value> = params
        .iter()
        .map(|&(repr, span)| {
            body.reprs.push(repr);
            body.landings.push(None);
            body.add_param(entry, span)
        })
        .collect();
    let span = params.first().map_or(Span::default(), |&(_, span)| span);
    let code = body.emit(entry, Op::ResumePointer(resume), Repr::Ptr, span);
    let descriptor = body.emit(entry, Op::FuncDescriptor(descriptor), Repr::Ptr, span);
    let count = number(&mut body, entry, slots as i64, span);
    let frame = call(&mut body, entry, Builtin::generator_new, vec![code, descriptor, count], span);
    for (slot, &value) in values.iter().enumerate() {
        put(&mut body, entry, frame, slot, value, span);
    }
    body.blocks[entry].terminator = Some(Terminator::Return(Some(frame)));
    body
}

/// Whether a value is made again at each resumption instead of being saved.
fn is_remade(body: &Body, value: Value) -> bool {
    matches!(
        body.op(value),
        Some(
            Op::Const(_)
                | Op::Unbound
                | Op::ConstWord(_)
                | Op::ConstI64(_)
                | Op::ConstF64(_)
                | Op::ConstBool(_)
                | Op::Literal(_)
                | Op::Globals
                | Op::FuncDescriptor(_)
                | Op::ClassDescriptor(_)
                | Op::ResumePointer(_)
        )
    )
}

struct Resume<'a> {
    body: &'a mut Body,
    frame: Value,
    /// Where each state goes on; state 0 is the start.
    states: Vec<Block>,
    /// Further definitions of each value that is live across a `yield`.
    redefined: BTreeMap<Value, Vec<Value>>,
    /// Slots that the widest suspension needs.
    slots: usize,
}

impl<'a> Resume<'a> {
    fn new(body: &'a mut Body) -> Self {
        body.landings.resize(body.values.len(), None);
        Resume { frame: Value(0), body, states: Vec::new(), redefined: BTreeMap::new(), slots: 0 }
    }

    /// Rewrites the body and returns the number of slots of a frame.
    fn run(mut self) -> usize {
        self.finish_returns();
        let start = self.move_entry();
        self.states.push(start);
        let points = self.end_blocks_at_yields();
        let liveness = {
            let (body, frame) = (&*self.body, self.frame);
            liveness(body, |value| value != frame && body.reprs[value] != Repr::Void)
        };
        for block in points {
            self.suspend(block, &liveness);
        }
        self.dispatch();
        let redefined: Vec<_> = std::mem::take(&mut self.redefined).into_iter().collect();
        ssa::repair(self.body, &redefined);
        self.slots
    }

    /// A `return` hands its value to the runtime and gives "no value".
    fn finish_returns(&mut self) {
        for block in self.body.blocks.ids() {
            let Some(Terminator::Return(value)) = self.body.blocks[block].terminator.clone() else { continue };
            let span = value.map_or(Span::default(), |value| self.body.values[value].span);
            let value = match value {
                Some(value) => to_word(self.body, block, value, span),
                None => self.body.emit(block, Op::ConstWord(word::NONE), Repr::Word, span),
            };
            let frame = Value(u32::MAX); // stands for the frame until `move_entry` makes it
            call(self.body, block, Builtin::generator_finish, vec![frame, value], span);
            let null = self.body.emit(block, Op::ConstWord(word::NULL), Repr::Word, span);
            self.body.blocks[block].terminator = Some(Terminator::Return(Some(null)));
        }
    }

    /// Makes the first block an empty one with the frame as its parameter, and the old entry the code of state 0,
    /// where the parameters come out of the frame. Nothing jumps to an entry block, so no edge changes.
    fn move_entry(&mut self) -> Block {
        let start = self.body.add_block();
        let mut old = std::mem::take(&mut self.body.blocks[Body::ENTRY]);
        let params = std::mem::take(&mut old.params);
        let ops = std::mem::take(&mut old.ops);
        self.body.blocks[start] = old;
        let span = params.first().map_or(Span::default(), |&param| self.body.values[param].span);
        self.frame = self.body.add_param(Body::ENTRY, span);
        self.body.reprs.push(Repr::Obj);
        self.body.landings.push(None);
        let frame = self.frame;
        self.replace(Value(u32::MAX), frame);
        self.give_frame_to_delegates();
        self.slots = params.len();
        for (slot, param) in params.into_iter().enumerate() {
            let repr = self.body.reprs[param];
            let value = take(self.body, start, self.frame, slot, repr, span);
            self.replace(param, value);
        }
        self.body.blocks[start].ops.extend(ops);
        // Until `dispatch` knows all states, so that the analyses reach the body.
        self.body.blocks[Body::ENTRY].terminator = Some(Terminator::Jump(Edge::to(start)));
        start
    }

    fn give_frame_to_delegates(&mut self) {
        let frame = self.frame;
        for data in self.body.values.iter_mut() {
            if let ValueDef::Op(Op::CallBuiltin { builtin: Builtin::generator_delegate, args }) = &mut data.def {
                args[0] = frame;
            }
        }
    }

    fn replace(&mut self, from: Value, to: Value) {
        self.body.map_all_uses(|value| if value == from { to } else { value });
    }

    /// Cuts blocks so that each `yield` is the last operation of its block, which then jumps on. Returns those blocks.
    fn end_blocks_at_yields(&mut self) -> Vec<Block> {
        let mut points = Vec::new();
        let mut pending: Vec<Block> = self.body.blocks.ids().collect();
        while let Some(block) = pending.pop() {
            let is_yield = |&op: &Value| matches!(self.body.op(op), Some(Op::Yield(_)));
            let Some(at) = self.body.blocks[block].ops.iter().position(is_yield) else { continue };
            let rest = self.body.blocks[block].ops.split_off(at + 1);
            let next = self.body.add_block();
            self.body.blocks[next].ops = rest;
            self.body.blocks[next].terminator = self.body.blocks[block].terminator.replace(Terminator::Jump(Edge::to(next)));
            points.push(block);
            pending.push(next);
        }
        points.sort();
        points
    }

    /// Rewrites a block that ends with a `yield`: it saves what is live and returns, and a new block restores that,
    /// receives what was sent, and goes on.
    fn suspend(&mut self, block: Block, liveness: &Liveness) {
        let point = self.body.blocks[block].ops.pop().expect("the block ends with a yield");
        let Some(&Op::Yield(yielded)) = self.body.op(point) else { unreachable!("the block ends with a yield") };
        let span = self.body.values[point].span;
        let mut live = liveness.live_out[block].clone();
        live.remove(point);
        if let Some(edge) = &self.body.landings[point] {
            add_edge_needs(edge, &liveness.live_in, &mut live);
        }
        let resumption = self.body.add_block();
        let state = self.states.len() as i64;
        self.states.push(resumption);

        let mut slot = 0;
        for value in live.iter().filter(|&value| value != self.frame).collect::<Vec<_>>() {
            let again = if is_remade(self.body, value) {
                let op = self.body.op(value).expect("only operations are remade").clone();
                self.body.emit(resumption, op, self.body.reprs[value], span)
            } else {
                put(self.body, block, self.frame, slot, value, span);
                slot += 1;
                take(self.body, resumption, self.frame, slot - 1, self.body.reprs[value], span)
            };
            self.redefined.entry(value).or_default().push(again);
        }
        self.slots = self.slots.max(slot);
        let number = number(self.body, block, state, span);
        call(self.body, block, Builtin::generator_set_state, vec![self.frame, number], span);
        self.body.blocks[resumption].terminator = self.body.blocks[block].terminator.replace(Terminator::Return(Some(yielded)));
        // The `yield` itself becomes the operation that receives what was sent, and keeps its landing.
        self.body.values[point].def = ValueDef::Op(Op::CallBuiltin { builtin: Builtin::generator_sent, args: vec![self.frame] });
        self.body.blocks[resumption].ops.push(point);
    }

    /// The entry jumps to where the state number says.
    fn dispatch(&mut self) {
        let span = self.body.values[self.frame].span;
        let state = call(self.body, Body::ENTRY, Builtin::generator_state, vec![self.frame], span);
        let cases = self.states.iter().enumerate().skip(1).map(|(state, &block)| (state as i64, Edge::to(block))).collect();
        self.body.blocks[Body::ENTRY].terminator = Some(Terminator::Switch { value: state, cases, otherwise: Edge::to(self.states[0]) });
    }
}
