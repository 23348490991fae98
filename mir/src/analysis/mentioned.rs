//! Which functions of libraries the program can have in mind, by the names that it mentions.
//!
//! A class that flows where inference loses sight of it is compiled whole, and so are the modules that a library imports for its own needs: most of
//! that never runs. What no name leads to from the user's own code is not worth optimising (`codegen/cold` of the backend). Names are a guess: a
//! name made at run time leads anywhere; so nothing may depend on this but speed.
//!
//! ```text
//! from collections import Counter     # the user's: mentions Counter, and update below
//! Counter(words).update(more)         # Counter, its __init__ and update, and what these mention; not Counter.subtract, not deque
//! ```

use std::collections::BTreeSet;

use crate::ir::program::{Constant, FunctionKind, Program};
use crate::ir::{Body, ClassId, FuncId, IndexVec, Name, Op, Value};

/// A variable of a library's module, or a name of the body of one of its classes, and the value that it is given.
struct Definition {
    name: Name,
    class: Option<ClassId>,
    /// The top level where it is made.
    top: FuncId,
    value: Value,
}

/// Whether names lead to each function from the user's own modules.
pub fn mentioned(program: &Program) -> IndexVec<FuncId, bool> {
    let mut search =
        Search { program, names: BTreeSet::new(), classes: BTreeSet::new(), functions: IndexVec::filled(false, program.functions.len()) };
    for (func, function) in program.functions.iter_enumerated() {
        if program.modules[function.module].own {
            search.function(func);
        }
    }
    let mut pending = definitions(program);
    loop {
        let before = pending.len();
        pending.retain(|definition| !search.define(definition));
        if pending.len() == before {
            return search.functions;
        }
    }
}

fn definitions(program: &Program) -> Vec<Definition> {
    let mut result = Vec::new();
    for (top, function) in program.functions.iter_enumerated() {
        if function.kind != FunctionKind::Module || program.modules[function.module].own {
            continue;
        }
        for op in operations(&function.body) {
            match *op {
                Op::StoreGlobal { global, value } => {
                    result.push(Definition { name: program.globals[global].name, class: None, top, value });
                }
                Op::ClassSet { class, name, value, .. } => result.push(Definition { name, class: Some(class), top, value }),
                _ => {}
            }
        }
    }
    result
}

struct Search<'a> {
    program: &'a Program,
    names: BTreeSet<Name>,
    classes: BTreeSet<ClassId>,
    functions: IndexVec<FuncId, bool>,
}

impl Search<'_> {
    /// Follows a definition, if names lead to it.
    fn define(&mut self, definition: &Definition) -> bool {
        let is_special = || self.program.names[definition.name].starts_with("__");
        let reached = match definition.class {
            Some(class) => self.classes.contains(&class) && (is_special() || self.names.contains(&definition.name)),
            None => self.names.contains(&definition.name),
        };
        if reached {
            let program = self.program;
            self.expression(&program.functions[definition.top].body, definition.value, &mut BTreeSet::new());
        }
        reached
    }

    /// What the value of a definition is made of.
    fn expression(&mut self, body: &Body, value: Value, seen: &mut BTreeSet<Value>) {
        if let Some(op) = body.op(value)
            && seen.insert(value)
        {
            self.mention(op);
            op.for_each_use(|operand| self.expression(body, operand, seen));
        }
    }

    fn function(&mut self, func: FuncId) {
        if !std::mem::replace(&mut self.functions[func], true) {
            let program = self.program;
            operations(&program.functions[func].body).for_each(|op| self.mention(op));
        }
    }

    fn mention(&mut self, op: &Op) {
        match *op {
            Op::GetAttr { name, .. } | Op::CallMethod { name, .. } | Op::LookUp { name, .. } => {
                self.names.insert(name);
            }
            Op::LoadGlobal(global) => {
                self.names.insert(self.program.globals[global].name);
            }
            // `getattr(x, "name")`, `methodcaller("name")`.
            Op::Const(id) => {
                if let Constant::Str(text) = &self.program.constants[id] {
                    let name = std::str::from_utf8(text).ok().and_then(|text| self.program.names.lookup(text));
                    self.names.extend(name);
                }
            }
            Op::MakeFunction { func, .. } => self.function(func),
            Op::MakeClass { class, .. } => {
                self.classes.insert(class);
            }
            _ => {}
        }
    }
}

fn operations(body: &Body) -> impl Iterator<Item = &Op> {
    body.blocks.iter().flat_map(|block| &block.ops).filter_map(|&value| body.op(value))
}
