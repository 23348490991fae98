//! Makes reference counts explicit, after Reinking et al., "Perceus: Garbage Free Reference Counting with
//! Reuse" (2021): a value is released after its last use on each path, moved where its last use takes it over, and
//! retained before any other use that takes it over.
//!
//! * An operation's result is owned (unless [`is_borrowed`]); so is a block parameter, which an edge's argument moves into.
//! * The parameters of a function are borrowed, and constants are immortal: nobody releases them.
//! * Rows say what a call does to each argument; a direct call borrows all of them; `Return` takes its operand. Where a program can tell
//!   when objects die, a function that assigns to its parameters owns them instead, so that it can let go of them.
//! * A value that is live where a path no longer needs it is released on that edge, for which the edge is split.
//! * Words in an array on the stack must live as long as the array is used.

use crate::analysis::liveness::{Liveness, ValueSet, liveness};
use crate::ir::op::Convert;
use crate::ir::typed::{Abi, TypedProgram};
use crate::ir::{Block, Body, Edge, IndexVec, InstanceId, Op, Span, Terminator, Value, ValueDef};
use taipan_rt_abi::{Builtin, Ownership, Repr};

/// Runs on every instance.
pub fn run(program: &mut TypedProgram) {
    let functions = &program.program.functions;
    let owns_params = program.instances.iter().map(|it| it.abi == Abi::Internal && functions[it.func].owns_params);
    let takers: IndexVec<InstanceId, bool> = owns_params.collect();
    for (instance, &owns_params) in program.instances.iter_mut().zip(takers.iter()) {
        write_holds(&mut instance.body);
        write_appends(&mut instance.body);
        insert(&mut instance.body, &takers, owns_params);
    }
}

/// Writes `hold_locals` as the runtime's function, which takes over the words of an array.
fn write_holds(body: &mut Body) {
    for block in body.blocks.ids() {
        if !body.blocks[block].ops.iter().any(|&op| matches!(body.op(op), Some(Op::HoldLocals(_)))) {
            continue;
        }
        for op in std::mem::take(&mut body.blocks[block].ops) {
            let Some(Op::HoldLocals(values)) = body.op(op).cloned() else {
                body.blocks[block].ops.push(op);
                continue;
            };
            let (count, span) = (values.len() as i64, body.values[op].span);
            if count > 0 {
                let array = body.emit(block, Op::StackArray(values), Repr::Ptr, span);
                let count = body.emit(block, Op::ConstI64(count), Repr::I64, span);
                body.emit(block, Op::CallBuiltin { builtin: Builtin::exc_hold, args: vec![array, count] }, Repr::Void, span);
            }
        }
    }
}

/// Writes `x += more` of a module-level str as one call, which may extend the str in place: the slot and the operation own it together.
fn write_appends(body: &mut Body) {
    for block in body.blocks.ids() {
        let ops = body.blocks[block].ops.clone();
        for (at, &op) in ops.iter().enumerate() {
            let Some((concat, args)) = append(body, &ops[..at], op) else { continue };
            body.values[op].def = ValueDef::Op(Op::CallBuiltin { builtin: Builtin::global_append, args });
            body.blocks[block].ops.retain(|&other| other != concat);
        }
    }
}

/// The concatenation, and the arguments for `global_append`, where an operation stores one that nothing else uses in the slot that its first
/// operand was read from.
fn append(body: &Body, before: &[Value], store: Value) -> Option<(Value, Vec<Value>)> {
    let call = |value: Value, wanted: &[Builtin]| match body.op(value) {
        Some(Op::CallBuiltin { builtin, args }) if wanted.contains(builtin) => Some(args),
        _ => None,
    };
    let number = |value: Value| if let Some(&Op::ConstI64(number)) = body.op(value) { Some(number) } else { None };
    let [slots, index, text] = call(store, &[Builtin::global_set])?[..] else { return None };
    let operands = call(text, &[Builtin::str_concat])?;
    let read = call(operands[0], &[Builtin::global_get, Builtin::global_peek])?;
    let is_quiet = |value: &&Value| matches!(body.op(**value), Some(Op::Globals | Op::ConstI64(_)));
    let last = before.iter().rev().find(|value| !is_quiet(value));
    let same = last == Some(&text) && number(read[1]) == number(index) && number(index).is_some();
    (same && uses(body, text) == 1).then(|| (text, vec![slots, index, operands[0], operands[1]]))
}

/// How often a value is an operand.
fn uses(body: &Body, wanted: Value) -> usize {
    let mut found = 0;
    let mut count = |value: Value| found += usize::from(value == wanted);
    for data in body.blocks.iter() {
        for &op in &data.ops {
            body.op(op).into_iter().for_each(|op| op.for_each_use(&mut count));
            let landing = body.landings.get(op).and_then(Option::as_ref);
            landing.into_iter().flat_map(|edge| &edge.args).for_each(|&arg| count(arg));
        }
        data.terminator.iter().for_each(|terminator| terminator.for_each_use(&mut count));
    }
    found
}

/// Whether a word never needs counting: it is immortal, or someone else keeps it alive as long as the function runs.
fn is_borrowed(body: &Body, value: Value, owns_params: bool) -> bool {
    match &body.values[value].def {
        ValueDef::Param(block, _) => *block == Body::ENTRY && !owns_params,
        ValueDef::Op(Op::CallBuiltin { builtin, .. }) => builtin.row().ret.0 == Ownership::Borrow,
        ValueDef::Op(op) => {
            matches!(op, Op::Const(_) | Op::Unbound | Op::ConstWord(_) | Op::LoadWord { .. } | Op::Convert { how: Convert::BoolToWord, .. })
        }
    }
}

/// Whether the value never needs a count even where it is taken over.
fn is_immortal(body: &Body, value: Value) -> bool {
    matches!(body.op(value), Some(Op::Const(_) | Op::Unbound | Op::ConstWord(_) | Op::Convert { how: Convert::BoolToWord, .. }))
}

/// How often an operation takes over `value`, once for each operand that does.
fn consumed(body: &Body, takers: &IndexVec<InstanceId, bool>, op: &Op, mut visit: impl FnMut(Value)) {
    if let Op::CallInstance { instance, args } = op
        && takers[*instance]
    {
        args.iter().copied().filter(|&arg| body.reprs[arg].is_word()).for_each(&mut visit);
    }
    let Op::CallBuiltin { builtin, args } = op else { return };
    for (&arg, row) in args.iter().zip(builtin.row().args) {
        if row.ownership == Ownership::Steal && row.repr.is_word() {
            visit(arg);
        }
    }
    // These take over the words of their array.
    let array = match builtin {
        Builtin::tuple_new | Builtin::list_new | Builtin::exc_hold => args[0],
        Builtin::tuple_new_of => args[1],
        _ => return,
    };
    if let Some(Op::StackArray(words)) = body.op(array) {
        words.iter().copied().for_each(visit);
    }
}

struct Inserter<'a> {
    body: &'a mut Body,
    /// Instances that own their parameters.
    takers: &'a IndexVec<InstanceId, bool>,
    /// Values that this function counts.
    owned: IndexVec<Value, bool>,
    liveness: Liveness,
}

fn insert(body: &mut Body, takers: &IndexVec<InstanceId, bool>, owns_params: bool) {
    body.landings.resize(body.values.len(), None);
    let counts = |value| body.reprs[value].is_word() && !is_borrowed(body, value, owns_params);
    let owned: IndexVec<Value, bool> = body.values.ids().map(counts).collect();
    let liveness = liveness(body, |value| owned[value]);
    let mut inserter = Inserter { body, takers, owned, liveness };
    for block in inserter.body.reverse_postorder() {
        inserter.block(block);
    }
}

impl Inserter<'_> {
    fn block(&mut self, block: Block) {
        let mut live = self.liveness.live_out[block].clone();
        let ops = std::mem::take(&mut self.body.blocks[block].ops);
        let span = ops.last().map_or(Span::default(), |&op| self.body.values[op].span);
        let tail = self.terminator(block, &live, span);
        // Built backwards, turned around at the end.
        let mut reversed = Vec::with_capacity(ops.len());
        for &value in ops.iter().rev() {
            self.operation(value, &mut live, &mut reversed);
        }
        for param in self.body.blocks[block].params.clone() {
            if self.is_owned(param) && !live.contains(param) {
                let span = self.body.values[param].span;
                reversed.push(self.make(Op::Release(param), span));
            }
        }
        reversed.reverse();
        reversed.extend(tail);
        self.body.blocks[block].ops = reversed;
    }

    fn is_owned(&self, value: Value) -> bool {
        self.owned.get(value).copied().unwrap_or(false)
    }

    fn make(&mut self, op: Op, span: Span) -> Value {
        let value = self.body.make_op(op, span);
        self.body.reprs.push(Repr::Void);
        self.body.landings.push(None);
        value
    }

    /// Walks over one operation: `live` is what is live after it, and becomes what is live before it.
    fn operation(&mut self, value: Value, live: &mut ValueSet, reversed: &mut Vec<Value>) {
        let span = self.body.values[value].span;
        self.append_in_place(value, live);
        let ValueDef::Op(op) = self.body.values[value].def.clone() else { unreachable!("block operations are operations") };
        let result_unused = self.is_owned(value) && !live.contains(value);
        live.remove(value);

        let mut taken = Vec::new();
        consumed(self.body, self.takers, &op, |arg| taken.push(arg));
        let mut uses = Vec::new();
        crate::analysis::liveness::for_each_deep_use(self.body, &op, &mut |used| {
            if self.is_owned(used) && !uses.contains(&used) {
                uses.push(used);
            }
        });

        // After the operation: what it used for the last time and did not take over.
        let mut after = Vec::new();
        if result_unused {
            after.push(Op::Release(value));
        }
        // An array on the stack only borrows; its words die after the array's user.
        let is_array = matches!(op, Op::StackArray(_));
        // What the landing needs, and of that what dies when the operation does not raise.
        let landing = self.body.landings[value].clone();
        let needs = landing.as_ref().map(|edge| self.edge_needs(edge));
        let needed_at_landing = |at: Value| needs.as_ref().is_some_and(|needs| needs.contains(at));
        after.extend(needs.iter().flat_map(ValueSet::iter).filter(|&at| !live.contains(at) && !uses.contains(&at)).map(Op::Release));
        // Values that the landing still owns.
        let mut owned_at_landing = live.clone();
        let mut before = Vec::new();
        for &used in &uses {
            let times = taken.iter().filter(|&&arg| arg == used).count();
            let live_after = live.contains(used);
            let kept = times == 0 || needed_at_landing(used);
            if kept {
                owned_at_landing.insert(used);
                if !live_after && !is_array {
                    after.push(Op::Release(used));
                }
            }
            let moves = usize::from(!kept && !live_after);
            (moves..times).for_each(|_| before.push(Op::Retain(used)));
            live.insert(used);
        }
        for &arg in &taken {
            if !self.is_owned(arg) && self.body.reprs[arg].is_word() && !is_immortal(self.body, arg) {
                before.push(Op::Retain(arg));
            }
        }
        if let Some(needs) = &needs {
            owned_at_landing.union(needs);
            live.union(needs);
        }
        if let Some(edge) = landing {
            let landing = self.counted_edge(edge, &owned_at_landing, span);
            self.body.landings[value] = Some(landing);
        }
        for op in after {
            let op = self.make(op, span);
            reversed.push(op);
        }
        // `after` must stand behind the operation in program order, so it was pushed first.
        reversed.push(value);
        for op in before {
            let op = self.make(op, span);
            reversed.push(op);
        }
    }

    /// `text += more` in a loop, or `text = text + more`: the old text, which nobody needs any more, may be the memory of the new one.
    fn append_in_place(&mut self, value: Value, live: &ValueSet) {
        let Some(&Op::CallBuiltin { builtin: Builtin::str_concat, ref args }) = self.body.op(value) else { return };
        let (text, more) = (args[0], args[1]);
        if text == more || !self.is_owned(text) || live.contains(text) || !self.is_grown(text) {
            return;
        }
        self.body.values[value].def = ValueDef::Op(Op::CallBuiltin { builtin: Builtin::str_append, args: vec![text, more] });
    }

    /// Whether a str is what a variable holds that changes, or that with something behind it. Others are left as small as they are.
    fn is_grown(&self, text: Value) -> bool {
        let mut text = text;
        while let Some(Op::CallBuiltin { builtin: Builtin::str_concat | Builtin::str_append, args }) = self.body.op(text) {
            text = args[0];
        }
        matches!(self.body.values[text].def, ValueDef::Param(..))
    }

    /// What must be live where an edge leaves: its owned arguments, and what its block needs.
    fn edge_needs(&self, edge: &Edge) -> ValueSet {
        let mut needs = self.liveness.live_in[edge.block].clone();
        for &arg in edge.args.iter().filter(|&&arg| self.is_owned(arg)) {
            needs.insert(arg);
        }
        needs
    }

    /// The edge with the counting that it needs when `held` is what the function owns where it leaves; a new block
    /// holds the counting when there is any.
    fn counted_edge(&mut self, edge: Edge, held: &ValueSet, span: Span) -> Edge {
        let ops = self.edge_ops(&edge, held);
        if ops.is_empty() {
            return edge;
        }
        let block = self.body.add_block();
        for op in ops {
            let op = self.make(op, span);
            self.body.blocks[block].ops.push(op);
        }
        self.body.blocks[block].terminator = Some(Terminator::Jump(edge));
        Edge::to(block)
    }

    fn edge_ops(&self, edge: &Edge, held: &ValueSet) -> Vec<Op> {
        let mut ops = Vec::new();
        let live_in = self.liveness.live_in.get(edge.block);
        for (index, &arg) in edge.args.iter().enumerate() {
            if !self.body.reprs[arg].is_word() || is_immortal(self.body, arg) {
                continue;
            }
            // The first argument moves the reference, unless the block needs the value besides.
            let moves = self.is_owned(arg) && !edge.args[..index].contains(&arg) && !live_in.is_some_and(|set| set.contains(arg));
            if !moves {
                ops.push(Op::Retain(arg));
            }
        }
        let needs = self.edge_needs(edge);
        ops.extend(held.iter().filter(|&value| self.is_owned(value) && !needs.contains(value)).map(Op::Release));
        ops
    }

    /// Counts at a terminator where `held` is owned: on its edges, or before it where there is only one way on. Returns
    /// the operations that go before it.
    fn terminator(&mut self, block: Block, held: &ValueSet, span: Span) -> Vec<Value> {
        let mut terminator = self.body.blocks[block].terminator.take().expect("every block has a terminator once built");
        let before = match &terminator {
            Terminator::Jump(edge) => self.edge_ops(edge, held),
            Terminator::Return(Some(value)) if self.body.reprs[*value].is_word() => {
                let needs_owner = !self.is_owned(*value) && !is_immortal(self.body, *value);
                needs_owner.then_some(Op::Retain(*value)).into_iter().collect()
            }
            _ => {
                let mut edges = Vec::new();
                terminator.for_each_edge(|edge| edges.push(edge.clone()));
                let counted: Vec<Edge> = edges.into_iter().map(|edge| self.counted_edge(edge, held, span)).collect();
                let mut counted = counted.into_iter();
                terminator.for_each_edge_mut(|edge| *edge = counted.next().expect("as many as before"));
                Vec::new()
            }
        };
        self.body.blocks[block].terminator = Some(terminator);
        before.into_iter().map(|op| self.make(op, span)).collect()
    }
}
