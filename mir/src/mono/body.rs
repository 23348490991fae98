//! One typed body: its blocks and edges, and the small vocabulary in which the other files of `mono` build it.

use super::cx::{Cx, Signature};
use super::iterate::Walk;
use super::literals::{self, Literals};
use super::loops::{self, Plan};
use super::repr;
use super::spans;
use crate::infer::facts::InferredInstance;
use crate::ir::op::{Convert, I64Op};
use crate::ir::program::FunctionKind;
use crate::ir::{Block, Body, Edge, IndexVec, Op, Site, Span, Terminator, Value, ValueDef};
use crate::types::{InferId, Ty};
use std::collections::{BTreeMap, BTreeSet};
use taipan_rt_abi::{Builtin, Repr, word};

/// The state of selecting one body.
pub struct Select<'a, 'f> {
    /// Tables of the program.
    pub cx: &'a mut Cx<'f>,
    /// What inference says of this instance.
    pub inferred: &'f InferredInstance,
    /// Which instance it is.
    pub infer: InferId,
    /// The generic body.
    pub generic: &'f Body,
    /// The typed body.
    pub body: Body,
    /// Where operations go.
    pub block: Block,
    /// Where raising operations of the present generic block lead.
    pub unwind: Option<Edge>,
    /// Of the generic operation at hand.
    pub span: Span,
    /// The same for the call that it is part of.
    pub site: Option<Site>,
    /// How it is called.
    pub signature: Signature,
    /// The function object, where something is captured.
    pub closure: Option<Value>,
    /// The typed value of each generic one.
    pub values: IndexVec<Value, Option<Value>>,
    /// How often each generic value is used.
    pub uses: IndexVec<Value, u32>,
    /// The loops that need no iterator object.
    pub plan: Plan,
    /// Stores of a slice in a slice: the operation that takes it.
    pub fused: BTreeMap<Value, Value>,
    /// Displays that are data.
    pub literals: Literals,
    /// The call of each method that is looked up before its arguments, and what was found where it took the runtime: a callable, and whether
    /// it takes the receiver first.
    pub looked_up: BTreeMap<Value, Value>,
    pub found: BTreeMap<Value, (Value, Value)>,
    /// Heads of loops that may run long without a call, where Ctrl-C is looked for.
    polls: BTreeSet<Block>,
    /// Those that have begun, by iterator, and where they start.
    pub walks: BTreeMap<Value, (Walk, Vec<Value>)>,
    /// By the generic block that ends in the `Next`: its parameters that say where the loop is.
    pub states: BTreeMap<Block, Vec<Value>>,
    /// The same after the step.
    pub nexts: BTreeMap<Block, Vec<Value>>,
    /// The typed items of generic parameters in [`Plan::parts`].
    pub parts: BTreeMap<Value, Vec<Value>>,
    /// The generic block at hand.
    pub generic_block: Block,
    blocks: IndexVec<Block, Block>,
    trap: Option<Block>,
}

/// Makes the typed body of an instance.
pub fn select(cx: &mut Cx, infer: InferId) -> Body {
    let facts = cx.facts;
    let inferred = &facts.instances[infer];
    let generic = &facts.bodies[inferred.func];
    let signature = cx.signatures[&infer].clone();
    let uses = count_uses(generic);
    let mut plan = loops::plan(&cx.program, facts, inferred, &uses);
    let fused = spans::fused(&cx.program, facts, inferred, &uses);
    plan.elided.extend(fused.values());
    let literals = literals::find(generic, &uses);
    plan.elided.extend(&literals.parts);
    let mut select = Select {
        inferred,
        infer,
        generic,
        body: Body { sites: generic.sites.clone(), ..Body::default() },
        block: Body::ENTRY,
        unwind: None,
        span: cx.program.functions[inferred.func].span,
        site: None,
        signature,
        closure: None,
        values: IndexVec::filled(None, generic.values.len()),
        plan,
        fused,
        literals,
        uses,
        looked_up: super::lookups::calls(generic),
        found: BTreeMap::new(),
        polls: loops::polled(generic),
        walks: BTreeMap::new(),
        states: BTreeMap::new(),
        nexts: BTreeMap::new(),
        parts: BTreeMap::new(),
        generic_block: Body::ENTRY,
        blocks: IndexVec::new(),
        trap: None,
        cx,
    };
    select.declare_blocks();
    for block in generic.reverse_postorder() {
        if select.reached(block) {
            select.select_block(block);
        }
    }
    // Blocks that inference never reached, the entry of an instance that is never called among them.
    for data in select.body.blocks.iter_mut().filter(|data| data.terminator.is_none()) {
        data.terminator = Some(Terminator::Unreachable);
    }
    select.body
}

fn count_uses(body: &Body) -> IndexVec<Value, u32> {
    let mut uses = IndexVec::filled(0, body.values.len());
    for data in body.blocks.iter() {
        for &value in &data.ops {
            match body.op(value).expect("an operation") {
                Op::KeepAlive(_) | Op::HoldLocals(_) | Op::LookUp { .. } => {}
                op => op.for_each_use(|used| uses[used] += 1),
            }
        }
        data.terminator.iter().for_each(|terminator| terminator.for_each_use(|used| uses[used] += 1));
        data.unwind.iter().for_each(|edge| edge.args.iter().for_each(|&used| uses[used] += 1));
    }
    uses
}

impl<'f> Select<'_, 'f> {
    /// Whether inference reached a block.
    pub fn reached(&self, block: Block) -> bool {
        self.inferred.reachable.get(block).copied().unwrap_or(false)
    }

    /// The type of a generic value.
    pub fn ty(&self, value: Value) -> Ty {
        self.inferred.types[value]
    }

    /// The representation that a generic value has here.
    pub fn natural(&self, value: Value) -> Repr {
        repr::repr(&self.cx.facts.types, self.ty(value), self.inferred.ints.get(&value))
    }

    fn declare_blocks(&mut self) {
        for block in self.generic.blocks.ids() {
            let typed = self.body.add_block();
            self.blocks.push(typed);
            if block == Body::ENTRY && self.signature.closure {
                let closure = self.param(typed, Repr::Function);
                self.closure = Some(closure);
            }
            for (index, &param) in self.generic.blocks[block].params.iter().enumerate() {
                self.span = self.generic.values[param].span;
                if let Some(reprs) = self.plan.parts.get(&param).cloned() {
                    let parts = reprs.into_iter().map(|repr| self.param(typed, repr)).collect();
                    self.parts.insert(param, parts);
                    continue;
                }
                let repr = if block == Body::ENTRY {
                    self.signature.params[index + usize::from(self.signature.closure)]
                } else {
                    self.natural(param)
                };
                let value = self.param(typed, repr);
                self.values[param] = Some(value);
            }
            if let Some(iter) = self.plan.heads.get(&block) {
                let states = (0..self.plan.sources[iter].states()).map(|_| self.param(typed, Repr::I64)).collect();
                self.states.insert(block, states);
            }
        }
    }

    /// Adds a parameter to a typed block.
    pub fn param(&mut self, block: Block, repr: Repr) -> Value {
        let value = self.body.add_param(block, self.span);
        self.body.reprs.push(repr);
        value
    }

    fn select_block(&mut self, generic: Block) {
        self.generic_block = generic;
        self.block = self.blocks[generic];
        self.unwind = self.unwind_edge(generic);
        self.body.blocks[self.block].unwind = self.unwind.clone();
        if generic == Body::ENTRY {
            self.enter();
        }
        // A handler may use what the block makes before its first operation that may raise.
        let mut polls = self.polls.contains(&generic);
        if polls && self.unwind.is_none() {
            self.call(Builtin::check_stack, vec![]);
            polls = false;
        }
        for &value in &self.generic.blocks[generic].ops {
            let ValueDef::Op(op) = &self.generic.values[value].def else { unreachable!("operations of a block are operations") };
            (self.span, self.site) = (self.generic.values[value].span, self.generic.values[value].site);
            if polls && op.generic_may_raise() {
                self.call(Builtin::check_stack, vec![]);
                polls = false;
            }
            let typed = self.operation(value, op);
            self.values[value] = typed;
        }
        if polls {
            self.call(Builtin::check_stack, vec![]);
        }
        self.terminator(generic);
    }

    /// What every call does first: the check of the stack's depth where calls may nest without bound.
    fn enter(&mut self) {
        if self.cx.function(self.infer).kind == FunctionKind::Module {
            return;
        }
        if self.unwind.is_none() {
            self.call(Builtin::check_stack, vec![]);
            return;
        }
        // A call that can't be made is none of this function's handlers' business, which may use what is not made yet.
        self.body.blocks[self.block].unwind = None;
        self.call(Builtin::check_stack, vec![]);
        let inside = self.new_block();
        self.jump(inside, None);
        self.block = inside;
    }

    /// The `unwind` edge of a block. Arguments that change representation do so in a block of their own, since
    /// the edge leaves from the middle.
    fn unwind_edge(&mut self, generic: Block) -> Option<Edge> {
        let edge = self.generic.blocks[generic].unwind.as_ref()?;
        if !self.reached(edge.block) {
            return None;
        }
        let between = self.body.add_block();
        let (block, outer) = (self.block, self.unwind.take());
        self.block = between;
        let edge = self.edge(edge);
        self.terminate(Terminator::Jump(edge));
        (self.block, self.unwind) = (block, outer);
        Some(Edge::to(between))
    }

    /// An edge to a generic block, its arguments in the representations that the block's parameters have. Converts at the
    /// end of the present block.
    pub fn edge(&mut self, edge: &Edge) -> Edge {
        self.edge_with(edge, &[])
    }

    /// The same with first arguments that no generic value stands for (the item of a `Next`).
    pub fn edge_with(&mut self, edge: &Edge, first: &[Value]) -> Edge {
        if !self.reached(edge.block) {
            return Edge::to(self.trap());
        }
        let target = self.blocks[edge.block];
        let params = self.body.blocks[target].params.clone();
        let mut given = first.to_vec();
        for &arg in &edge.args {
            given.push(self.value(arg));
        }
        given.extend(self.loop_states(edge.block));
        let args = given.into_iter().zip(params).map(|(value, param)| self.coerce(value, self.body.reprs[param])).collect();
        Edge { block: target, args }
    }

    /// Where a loop is when the present block leads to its head.
    fn loop_states(&self, head: Block) -> Vec<Value> {
        match self.plan.heads.get(&head) {
            None => Vec::new(),
            Some(iter) if self.plan.enters(self.generic_block, head) => self.walks[iter].1.clone(),
            Some(_) => self.nexts[&head].clone(),
        }
    }

    /// A block that inference says is never reached.
    fn trap(&mut self) -> Block {
        if let Some(block) = self.trap {
            return block;
        }
        let from = self.block;
        self.block = self.body.add_block();
        self.call(Builtin::unreached, vec![]);
        self.terminate(Terminator::Unreachable);
        let trap = std::mem::replace(&mut self.block, from);
        self.trap = Some(trap);
        trap
    }

    fn terminator(&mut self, generic: Block) {
        let terminator = self.generic.blocks[generic].terminator.as_ref().expect("built");
        match terminator {
            Terminator::Jump(edge) => {
                let edge = self.edge(edge);
                self.terminate(Terminator::Jump(edge));
            }
            Terminator::Branch { cond, then, otherwise } => self.branch(*cond, then, otherwise),
            Terminator::Next { iter, body, done } => {
                // The item knows which frame takes the step.
                self.site = self.generic.blocks[body.block].params.first().and_then(|&item| self.generic.values[item].site);
                self.next(generic, *iter, body, done);
            }
            Terminator::Delegate { iter, sent, yielded, done } => self.delegate(*iter, *sent, yielded, done),
            Terminator::Return(value) => {
                let value = match (value, self.signature.result) {
                    (_, Repr::Void) | (None, _) => None,
                    (Some(value), repr) => {
                        let generator = self.cx.function(self.infer).kind == FunctionKind::Generator;
                        let value = self.value(*value);
                        Some(self.coerce(value, if generator { Repr::Word } else { repr }))
                    }
                };
                self.terminate(Terminator::Return(value));
            }
            Terminator::Unreachable => self.terminate(Terminator::Unreachable),
            Terminator::Propagate => match self.unwind.clone() {
                Some(edge) => self.terminate(Terminator::Jump(edge)),
                None => self.terminate(Terminator::Propagate),
            },
            Terminator::Switch { .. } => unreachable!("a switch is not in generic bodies"),
        }
    }

    /// A two-way branch. Arguments of the edges are converted in blocks of their own where they need it.
    fn branch(&mut self, cond: Value, then: &Edge, otherwise: &Edge) {
        let cond = self.value(cond);
        let cond = self.coerce(cond, Repr::Bool);
        let from = self.block;
        let then = self.edge_block(then);
        let otherwise = self.edge_block(otherwise);
        self.block = from;
        self.terminate(Terminator::Branch { cond, then, otherwise });
    }

    /// A block that does nothing but lead along a generic edge.
    pub fn edge_block(&mut self, edge: &Edge) -> Edge {
        let between = self.new_block();
        self.block = between;
        let edge = self.edge(edge);
        self.terminate(Terminator::Jump(edge));
        Edge::to(between)
    }

    /// A new typed block with the present `unwind`.
    pub fn new_block(&mut self) -> Block {
        let block = self.body.add_block();
        self.body.blocks[block].unwind = self.unwind.clone();
        block
    }

    /// Ends the present block.
    pub fn terminate(&mut self, terminator: Terminator) {
        self.body.blocks[self.block].terminator = Some(terminator);
    }

    /// Ends the present block by a jump to `block`, with at most one argument.
    pub fn jump(&mut self, block: Block, arg: Option<Value>) {
        self.terminate(Terminator::Jump(Edge { block, args: arg.into_iter().collect() }));
    }

    /// Branches to two new blocks; the first is entered next.
    pub fn split(&mut self, cond: Value) -> (Block, Block) {
        let (then, otherwise) = (self.new_block(), self.new_block());
        self.terminate(Terminator::Branch { cond, then: Edge::to(then), otherwise: Edge::to(otherwise) });
        (then, otherwise)
    }

    /// Appends an operation.
    pub fn emit(&mut self, op: Op, repr: Repr) -> Value {
        let value = self.body.push_op(self.block, op, self.span);
        self.body.values[value].site = self.site;
        self.body.reprs.push(repr);
        value
    }

    /// Calls a row with arguments that have its representations already.
    pub fn call(&mut self, builtin: Builtin, args: Vec<Value>) -> Value {
        self.emit(Op::CallBuiltin { builtin, args }, builtin.row().ret.1)
    }

    /// The typed value of a generic one.
    pub fn value(&mut self, generic: Value) -> Value {
        match self.values[generic] {
            Some(value) => value,
            None => self.null(),
        }
    }

    /// The typed value of a generic one as a word.
    pub fn word(&mut self, generic: Value) -> Value {
        self.value_as(generic, Repr::Word)
    }

    /// The typed value of a generic one in a representation.
    pub fn value_as(&mut self, generic: Value, to: Repr) -> Value {
        let value = self.value(generic);
        if self.repr(value) == Repr::I64 && to.is_word() && self.is_small(generic) {
            return self.call(Builtin::int_from_small, vec![value]);
        }
        self.coerce(value, to)
    }

    /// Whether a generic value is an int that is in the word itself.
    pub fn is_small(&self, generic: Value) -> bool {
        self.ty(generic) == Ty::INT && self.inferred.ints.get(&generic).is_some_and(|interval| interval.is_small())
    }

    /// All of them as words.
    pub fn words(&mut self, generic: &[Value]) -> Vec<Value> {
        generic.iter().map(|&value| self.word(value)).collect()
    }

    /// "No value".
    pub fn null(&mut self) -> Value {
        self.emit(Op::ConstWord(word::NULL), Repr::Word)
    }

    /// `None`.
    pub fn none(&mut self) -> Value {
        self.emit(Op::ConstWord(word::NONE), Repr::Word)
    }

    /// A raw integer.
    pub fn number(&mut self, value: i64) -> Value {
        self.emit(Op::ConstI64(value), Repr::I64)
    }

    /// The representation of a typed value.
    pub fn repr(&self, value: Value) -> Repr {
        self.body.reprs[value]
    }

    /// Changes the representation of a value whose type has that representation.
    pub fn coerce(&mut self, value: Value, to: Repr) -> Value {
        let from = self.repr(value);
        if from == to || (from.is_word() && to.is_word()) || to == Repr::Void {
            return value;
        }
        match (from, to) {
            (Repr::Void, _) => {
                let none = self.none();
                self.coerce(none, to)
            }
            (Repr::I64, to) if to.is_word() => self.call(Builtin::int_from_i64, vec![value]),
            (Repr::U64, to) if to.is_word() => self.call(Builtin::int_from_u64, vec![value]),
            (Repr::F64, to) if to.is_word() => self.call(Builtin::float_box, vec![value]),
            (Repr::Bool, to) if to.is_word() => self.emit(Op::Convert { how: Convert::BoolToWord, value }, Repr::Word),
            (from, Repr::I64) if from.is_word() => self.call(Builtin::int_to_i64_unchecked, vec![value]),
            (from, Repr::U64) if from.is_word() => {
                let bits = self.call(Builtin::int_low_bits, vec![value]);
                self.coerce(bits, Repr::U64)
            }
            // What is proved of both says that the bits are the same.
            (Repr::I64, Repr::U64) | (Repr::U64, Repr::I64) => {
                let zero = self.number(0);
                self.emit(Op::I64Binary { op: I64Op::Or, lhs: value, rhs: zero }, to)
            }
            (Repr::Bool, Repr::U64) => self.emit(Op::Convert { how: Convert::BoolToI64, value }, Repr::U64),
            (Repr::U64, Repr::Bool) => self.emit(Op::Convert { how: Convert::I64ToBool, value }, Repr::Bool),
            (Repr::U64, Repr::F64) => self.call(Builtin::u64_to_f64, vec![value]),
            (from, Repr::F64) if from.is_word() => self.call(Builtin::float_unbox, vec![value]),
            (from, Repr::Bool) if from.is_word() => self.emit(Op::Convert { how: Convert::WordToBool, value }, Repr::Bool),
            (Repr::Bool, Repr::I64) => self.emit(Op::Convert { how: Convert::BoolToI64, value }, Repr::I64),
            (Repr::I64, Repr::Bool) => self.emit(Op::Convert { how: Convert::I64ToBool, value }, Repr::Bool),
            (Repr::I64, Repr::F64) => self.emit(Op::Convert { how: Convert::I64ToF64, value }, Repr::F64),
            // A type that inference never lets through here; the code is dead.
            (_, Repr::F64) => self.emit(Op::ConstF64(0.0), Repr::F64),
            (_, Repr::I64) => self.number(0),
            (_, Repr::U64) => self.emit(Op::ConstI64(0), Repr::U64),
            (_, Repr::Bool) => self.emit(Op::ConstBool(false), Repr::Bool),
            _ => self.null(),
        }
    }

    /// An array of words on the stack, and its length.
    pub fn array(&mut self, words: Vec<Value>) -> (Value, Value) {
        let count = self.number(words.len() as i64);
        (self.emit(Op::StackArray(words), Repr::Ptr), count)
    }

    /// Raises the exception that waits, through an operation that every body may have.
    pub fn propagate(&mut self) {
        self.call(Builtin::exc_propagate, vec![]);
        self.terminate(Terminator::Unreachable);
    }
}
