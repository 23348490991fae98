//! Puts the bodies of small functions in the place of calls, so that the passes behind see through them: an object that
//! a callee makes or takes need not exist, a test that the caller has made need not be made again.
//!
//! ```text
//!   v3: word = call_instance f(v1) ! bb7       =>      jump bb20
//!   v4: … v3                                         bb20:              (the body of f, with v1 for its parameter)
//!                                                      v30: word = …  ! bb21
//!                                                      jump bb22(v30)
//!                                                    bb21:
//!                                                      exc_trace …      (the frame of f)
//!                                                      jump bb7         (was: propagate)
//!                                                    bb22(v3: word):
//!                                                      v4: … v3
//! ```
//!
//! It runs behind `lower_exceptions`, where the frames that tracebacks show are explicit, and before anything is counted: a callee
//! borrows its arguments, which is what a value in scope is. Callees come before callers, so that what is inlined is final. A member of a
//! recursion is never inlined: the check of the stack's depth stays where the frames are.

use super::simplify::Renamed;
use crate::analysis::calls::Calls;
use crate::analysis::loops::in_loops;
use crate::analysis::once::run_once;
use crate::analysis::warm::warm_blocks;
use crate::ir::entity::Entity;
use crate::ir::program::FunctionKind;
use crate::ir::typed::{Abi, TypedProgram};
use crate::ir::{Block, BlockData, Body, CallSite, Edge, FuncId, IndexVec, InstanceId, Op, Site, Terminator, Value, ValueData, ValueDef};

/// A callee of at most this many operations (see [`warm_size`]) is inlined wherever it is called.
const SMALL: usize = 40;

/// A callee that is called in one place only may be larger.
const CALLED_ONCE: usize = 200;

/// No function grows beyond this many operations.
const CALLER: usize = 3000;

/// Runs on every instance, callees first; what nobody calls any more loses its body.
pub fn run(program: &mut TypedProgram) {
    let calls = Calls::new(program);
    let once = run_once(program);
    for &id in calls.bottom_up() {
        inline_into(program, &calls, id, once[id]);
    }
    empty_uncalled(program);
}

fn inline_into(program: &mut TypedProgram, calls: &Calls, caller: InstanceId, runs_once: bool) {
    let mut size = warm_size(&program.instances[caller].body);
    let mut wanted = Vec::new();
    for (block, at, callee) in warm_calls(&program.instances[caller].body, runs_once) {
        let callee_size = warm_size(&program.instances[callee].body);
        if is_worth_it(program, calls, callee, callee_size) && size + callee_size <= CALLER {
            size += callee_size;
            wanted.push((block, at, callee));
        }
    }
    if wanted.is_empty() {
        return;
    }
    let mut body = std::mem::take(&mut program.instances[caller].body);
    body.landings.resize(body.values.len(), None);
    let mut inliner = Inliner { renamed: Renamed::new(&body), body: &mut body };
    // From the back, so that what is split off never holds a call that is still to come.
    for (block, at, callee) in wanted.into_iter().rev() {
        let instance = &program.instances[callee];
        inliner.replace(block, at, &instance.body, instance.func);
    }
    inliner.renamed.apply(inliner.body);
    program.instances[caller].body = body;
}

/// The direct calls that are worth looking at, in order.
fn warm_calls(body: &Body, runs_once: bool) -> Vec<(Block, Value, InstanceId)> {
    let warm = warm_blocks(body);
    let repeated = in_loops(body);
    let mut list = Vec::new();
    for (block, data) in body.blocks.iter_enumerated().filter(|&(block, _)| warm[block] && (repeated[block] || !runs_once)) {
        for &at in &data.ops {
            if let Some(&Op::CallInstance { instance, .. }) = body.op(at) {
                list.push((block, at, instance));
            }
        }
    }
    list
}

fn is_worth_it(program: &TypedProgram, calls: &Calls, callee: InstanceId, size: usize) -> bool {
    let instance = &program.instances[callee];
    let is_plain = instance.abi == Abi::Internal && program.program.functions[instance.func].kind == FunctionKind::Plain;
    is_plain && !calls.is_recursive(callee) && size <= if calls.times_called(callee) == 1 { CALLED_ONCE } else { SMALL }
}

/// The number of operations that are run unless something raises; constants cost nothing.
fn warm_size(body: &Body) -> usize {
    let warm = warm_blocks(body);
    let counts = |&value: &Value| !body.op(value).is_some_and(is_free);
    body.blocks.iter_enumerated().filter(|&(block, _)| warm[block]).map(|(_, data)| data.ops.iter().filter(|op| counts(op)).count()).sum()
}

fn is_free(op: &Op) -> bool {
    matches!(
        op,
        Op::Const(_)
            | Op::ConstI64(_)
            | Op::ConstF64(_)
            | Op::ConstBool(_)
            | Op::ConstWord(_)
            | Op::Unbound
            | Op::Globals
            | Op::KeepAlive(_)
            | Op::HoldLocals(_)
    )
}

/// Takes the bodies of instances that nothing mentions any more.
fn empty_uncalled(program: &mut TypedProgram) {
    let mut mentioned: IndexVec<InstanceId, bool> = IndexVec::filled(false, program.instances.len());
    let mut pending: Vec<InstanceId> = program.instances.ids().filter(|&id| program.instances[id].abi != Abi::Internal).collect();
    while let Some(id) = pending.pop() {
        if std::mem::replace(&mut mentioned[id], true) {
            continue;
        }
        let body = &program.instances[id].body;
        for op in body.blocks.iter().flat_map(|data| &data.ops).filter_map(|&value| body.op(value)) {
            if let Op::CallInstance { instance, .. } | Op::ResumePointer(instance) = op {
                pending.push(*instance);
            }
        }
    }
    for id in program.instances.ids().filter(|&id| !mentioned[id]).collect::<Vec<_>>() {
        program.instances[id].body.forget();
    }
}

struct Inliner<'a> {
    body: &'a mut Body,
    /// What stands for the result of a call that is gone.
    renamed: Renamed,
}

impl Inliner<'_> {
    /// Replaces the call `at` of `block` by the body of its callee.
    fn replace(&mut self, block: Block, at: Value, callee: &Body, func: FuncId) {
        let ValueData { def: ValueDef::Op(Op::CallInstance { args, .. }), span, site } = self.body.values[at].clone() else {
            unreachable!("a call is to be replaced")
        };
        let site = self.body.sites.push(CallSite { func, span, outer: site });
        let landing = self.body.landings[at].take();
        let rest = self.split_behind(block, at);
        let first = Block::new(self.body.blocks.len());
        let values = self.copy_values(callee, &args, first, site);
        let result = self.result(callee, at, rest, &values);
        for data in callee.blocks.iter() {
            let copy = self.body.add_block();
            self.copy_block(copy, data, &values, first);
            let end = match self.body.blocks[copy].terminator.take() {
                Some(Terminator::Return(value)) => {
                    Terminator::Jump(Edge { block: rest, args: value.filter(|_| result.is_some()).into_iter().collect() })
                }
                Some(Terminator::Propagate) => Terminator::Jump(landing.clone().expect("the call of a function that raises has a landing")),
                end => end.expect("every block has a terminator once built"),
            };
            self.body.blocks[copy].terminator = Some(end);
        }
        self.body.blocks[block].terminator = Some(Terminator::Jump(Edge::to(first)));
    }

    /// Ends `block` before `at`; what followed goes into a new block. The call itself is dropped.
    fn split_behind(&mut self, block: Block, at: Value) -> Block {
        let rest = self.body.add_block();
        let data = &mut self.body.blocks[block];
        let position = data.ops.iter().position(|&op| op == at).expect("the call is in its block");
        let ops = data.ops.split_off(position + 1);
        data.ops.pop();
        let terminator = data.terminator.take();
        let data = &mut self.body.blocks[rest];
        data.ops = ops;
        data.terminator = terminator;
        rest
    }

    /// A value of the caller for each of the callee: the arguments for its parameters, new ones for all others.
    fn copy_values(&mut self, callee: &Body, args: &[Value], first: Block, site: Site) -> IndexVec<Value, Value> {
        let mut sites: IndexVec<Site, Site> = IndexVec::new();
        for inner in callee.sites.iter() {
            let outer = Some(inner.outer.map_or(site, |outer| sites[outer]));
            sites.push(self.body.sites.push(CallSite { outer, ..*inner }));
        }
        let mut values: IndexVec<Value, Value> = IndexVec::new();
        for (value, data) in callee.values.iter_enumerated() {
            if let ValueDef::Param(Body::ENTRY, index) = data.def {
                values.push(args[index as usize]);
                continue;
            }
            let def = match &data.def {
                ValueDef::Param(block, index) => ValueDef::Param(moved(*block, first), *index),
                def => def.clone(),
            };
            let inner = data.site.map_or(site, |inner| sites[inner]);
            values.push(self.body.values.push(ValueData { def, span: data.span, site: Some(inner) }));
            self.body.reprs.push(callee.reprs[value]);
            self.body.landings.push(callee.landings.get(value).cloned().flatten());
        }
        // Operands can stand before their definitions in the table.
        for (value, &copy) in callee.values.ids().zip(values.iter()) {
            if matches!(callee.values[value].def, ValueDef::Param(Body::ENTRY, _)) {
                continue;
            }
            if let ValueDef::Op(op) = &mut self.body.values[copy].def {
                op.map_uses(|used| values[used]);
            }
            if let Some(edge) = &mut self.body.landings[copy] {
                *edge = moved_edge(edge, &values, first);
            }
        }
        values
    }

    fn copy_block(&mut self, copy: Block, data: &BlockData, values: &IndexVec<Value, Value>, first: Block) {
        let is_entry = copy == first;
        let target = &mut self.body.blocks[copy];
        // The entry's parameters are the arguments.
        target.params = data.params.iter().filter(|_| !is_entry).map(|&param| values[param]).collect();
        target.ops = data.ops.iter().map(|&op| values[op]).collect();
        let mut terminator = data.terminator.clone().expect("every block has a terminator once built");
        terminator.map_uses(|used| values[used]);
        terminator.for_each_edge_mut(|edge| edge.block = moved(edge.block, first));
        target.terminator = Some(terminator);
    }

    /// Lets something stand for the result of the call: what the one `return` of the callee gives, or else a parameter of the
    /// block behind, which is then returned.
    fn result(&mut self, callee: &Body, at: Value, rest: Block, values: &IndexVec<Value, Value>) -> Option<Value> {
        let returns: Vec<Value> = callee
            .blocks
            .iter()
            .filter_map(|data| match data.terminator {
                Some(Terminator::Return(Some(value))) => Some(values[value]),
                _ => None,
            })
            .collect();
        match returns[..] {
            [] => None,
            [only] => {
                self.renamed.set(at, only);
                None
            }
            _ => {
                let ValueData { span, site, .. } = self.body.values[at];
                let param = self.body.add_param(rest, span);
                self.body.values[param].site = site;
                self.body.reprs.push(self.body.reprs[at]);
                self.body.landings.push(None);
                self.renamed.set(at, param);
                Some(param)
            }
        }
    }
}

fn moved(block: Block, first: Block) -> Block {
    Block::new(first.index() + block.index())
}

fn moved_edge(edge: &Edge, values: &IndexVec<Value, Value>, first: Block) -> Edge {
    Edge { block: moved(edge.block, first), args: edge.args.iter().map(|&arg| values[arg]).collect() }
}
