//! Builds SSA while the tree is walked (Braun et al., "Simple and Efficient Construction of Static Single Assignment
//! Form", 2013), with one addition for exceptions.
//!
//! All raising operations of a block share its `unwind` edge, so the handler must see one version of each variable
//! for the whole block. [`Ssa::write`] keeps it so: where the current block has an `unwind` and has raised already, a
//! variable is written in a new block. Then the versions at the end of a block are those at its raising
//! operations, and handlers read them like any successor.

use crate::scope::ScopeId;
use std::collections::HashMap;
use taipan_mir::ir::{Block, Body, Edge, IndexVec, Name, Op, Site, Span, Terminator, Value};

/// A variable that is no cell: of a function or comprehension scope.
pub type Var = (ScopeId, Name);

/// What is known of a block only while it is built.
#[derive(Clone, Default)]
struct BlockState {
    versions: HashMap<Var, Value>,
    /// Parameters whose arguments wait until all predecessors are known.
    incomplete: Vec<(Var, Value)>,
    predecessors: Vec<Block>,
    sealed: bool,
    span: Span,
}

/// A body under construction. There is a current block, unless the code is dead.
pub struct Ssa {
    /// What is built.
    pub body: Body,
    /// The call that the operations to come are part of, where a frame of its own is to be seen in tracebacks.
    pub site: Option<Site>,
    states: IndexVec<Block, BlockState>,
    current: Option<Block>,
    /// Where the current block goes when it raises.
    unwind: Option<Block>,
    /// Whether the current block has an operation that may raise.
    raised: bool,
    /// Where the values of unbound variables come from: one operation at the start.
    unbound: Option<Value>,
    /// Parameters whose arguments are being looked for, and whether a loop led back to them.
    pending: HashMap<Value, bool>,
}

impl Ssa {
    /// An empty body; its entry is the current block.
    pub fn new(span: Span) -> Ssa {
        let mut ssa = Ssa {
            body: Body::default(),
            site: None,
            states: IndexVec::new(),
            current: None,
            unwind: None,
            raised: false,
            unbound: None,
            pending: HashMap::new(),
        };
        let entry = ssa.new_block(span);
        ssa.seal(entry);
        ssa.start(entry);
        ssa
    }

    /// A block that is not sealed: predecessors may come until [`Ssa::seal`].
    pub fn new_block(&mut self, span: Span) -> Block {
        self.states.push(BlockState { span, ..BlockState::default() });
        self.body.add_block()
    }

    /// Whether code that is added now would never run.
    pub fn is_dead(&self) -> bool {
        self.current.is_none()
    }

    /// Goes on in a block.
    pub fn start(&mut self, block: Block) {
        self.current = Some(block);
        self.raised = false;
    }

    /// Goes on in a sealed block, or is dead when nothing leads there.
    pub fn seal_and_start(&mut self, block: Block) {
        self.seal(block);
        if self.states[block].predecessors.is_empty() {
            self.current = None;
        } else {
            self.start(block);
        }
    }

    /// Where raising operations go from now on.
    pub fn set_unwind(&mut self, unwind: Option<Block>, span: Span) {
        if self.unwind != unwind && self.raised {
            self.split(span);
        }
        self.unwind = unwind;
    }

    /// Where raising operations go.
    pub fn unwind(&self) -> Option<Block> {
        self.unwind
    }

    fn split(&mut self, span: Span) {
        if self.current.is_some() {
            let next = self.new_block(span);
            self.jump(next, Vec::new());
            self.seal_and_start(next);
        }
    }

    /// The current block; a new one that nothing leads to when the code is dead.
    pub fn block(&mut self) -> Block {
        match self.current {
            Some(block) => block,
            None => {
                let block = self.new_block(Span::default());
                self.seal(block);
                self.start(block);
                block
            }
        }
    }

    /// Adds an operation.
    pub fn emit(&mut self, op: Op, span: Span) -> Value {
        let block = self.block();
        self.raised |= op.generic_may_raise();
        let value = self.body.push_op(block, op, span);
        self.body.values[value].site = self.site;
        value
    }

    /// The value of a variable that is not set.
    pub fn unbound(&mut self, span: Span) -> Value {
        if let Some(value) = self.unbound {
            return value;
        }
        let value = self.body.make_op(Op::Unbound, span);
        self.body.blocks[Body::ENTRY].ops.insert(0, value);
        self.unbound = Some(value);
        value
    }

    /// Ends the current block.
    pub fn terminate(&mut self, terminator: Terminator) {
        let block = self.block();
        let raises = matches!(terminator, Terminator::Next { .. } | Terminator::Delegate { .. } | Terminator::Propagate);
        let mut targets = Vec::new();
        terminator.for_each_edge(|edge| targets.push(edge.block));
        if let Some(unwind) = self.unwind.filter(|_| raises || self.raised) {
            self.body.blocks[block].unwind = Some(Edge::to(unwind));
            targets.push(unwind);
        }
        self.body.blocks[block].terminator = Some(terminator);
        for target in targets {
            let predecessors = &mut self.states[target].predecessors;
            if !predecessors.contains(&block) {
                predecessors.push(block);
            }
        }
        self.current = None;
        self.raised = false;
    }

    /// Ends the current block with a jump; does nothing when the code is dead.
    pub fn jump(&mut self, block: Block, args: Vec<Value>) {
        if self.current.is_some() {
            self.terminate(Terminator::Jump(Edge { block, args }));
        }
    }

    /// Ends the current block with a branch on a truth.
    pub fn branch(&mut self, cond: Value, then: Block, otherwise: Block) {
        self.terminate(Terminator::Branch { cond, then: Edge::to(then), otherwise: Edge::to(otherwise) });
    }

    /// Assigns a variable.
    pub fn write(&mut self, var: Var, value: Value) {
        if self.raised && self.unwind.is_some() {
            let span = self.body.values[value].span;
            self.split(span);
        }
        let block = self.block();
        self.states[block].versions.insert(var, value);
    }

    /// Notes a better version of a variable's value, where that costs no new block.
    pub fn refine(&mut self, var: Var, value: Value) {
        if self.unwind.is_none() {
            self.write(var, value);
        }
    }

    /// The value of a variable, perhaps unbound.
    pub fn read(&mut self, var: Var) -> Value {
        let block = self.block();
        self.read_at(block, var)
    }

    fn read_at(&mut self, block: Block, var: Var) -> Value {
        if let Some(&value) = self.states[block].versions.get(&var) {
            if let Some(seen) = self.pending.get_mut(&value) {
                *seen = true;
            }
            return value;
        }
        let span = self.states[block].span;
        let value = if !self.states[block].sealed {
            let param = self.body.add_param(block, span);
            self.states[block].incomplete.push((var, param));
            param
        } else {
            match self.states[block].predecessors[..] {
                [] => self.unbound(span),
                [only] => self.read_at(only, var),
                _ => {
                    let param = self.body.add_param(block, span);
                    self.states[block].versions.insert(var, param);
                    self.pending.insert(param, false);
                    let args = self.arguments(block, var);
                    let seen = self.pending.remove(&param).unwrap_or(true);
                    match args[..] {
                        // All predecessors agree, and no loop has asked for the parameter: there is no need of it.
                        [(_, first), ..] if !seen && args.iter().all(|&(_, arg)| arg == first) => {
                            let position = self.body.blocks[block].params.iter().rposition(|&it| it == param);
                            if position.map(|at| at + 1) == Some(self.body.blocks[block].params.len()) {
                                self.body.blocks[block].params.pop();
                                first
                            } else {
                                self.add_arguments(block, args);
                                param
                            }
                        }
                        _ => {
                            self.add_arguments(block, args);
                            param
                        }
                    }
                }
            }
        };
        self.states[block].versions.insert(var, value);
        value
    }

    /// All predecessors of a block are there.
    pub fn seal(&mut self, block: Block) {
        if std::mem::replace(&mut self.states[block].sealed, true) {
            return;
        }
        for (var, _) in std::mem::take(&mut self.states[block].incomplete) {
            self.fill(block, var);
        }
    }

    fn fill(&mut self, block: Block, var: Var) {
        let args = self.arguments(block, var);
        self.add_arguments(block, args);
    }

    /// The versions of a variable at the end of a block's predecessors.
    fn arguments(&mut self, block: Block, var: Var) -> Vec<(Block, Value)> {
        let predecessors = self.states[block].predecessors.clone();
        predecessors.into_iter().map(|predecessor| (predecessor, self.read_at(predecessor, var))).collect()
    }

    /// Adds the arguments of a block's newest parameter to all edges that lead there.
    fn add_arguments(&mut self, block: Block, args: Vec<(Block, Value)>) {
        for (predecessor, value) in args {
            let data = &mut self.body.blocks[predecessor];
            let mut add = |edge: &mut Edge| {
                if edge.block == block {
                    edge.args.push(value);
                }
            };
            data.unwind.iter_mut().for_each(&mut add);
            data.terminator.as_mut().expect("a sealed block's predecessors are complete").for_each_edge_mut(add);
        }
    }
}
