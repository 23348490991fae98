//! Builds programs of the typed phase by hand, and runs them on a runtime of a few lines of C.

#![allow(dead_code)] // Each test program uses its own part.

use std::path::Path;
use std::process::Command;

use taipan_llvm_backend::{Emit, OptLevel, Options, compile};
use taipan_mir::ir::program::{Function, FunctionKind, Module, Params};
use taipan_mir::ir::typed::{Abi, Instance, TypedProgram};
use taipan_mir::ir::{Block, Body, Edge, FuncId, IndexVec, InstanceId, ModuleId, Op, Program, Span, Terminator, Value};
use taipan_rt_abi::{Builtin, Repr};

/// The source that spans point into; line `n` starts at byte `10 * (n - 1)`.
const SOURCE: &str = "line one.\nline two.\nline 3333\nline four\n";

/// A body under construction.
pub struct Build {
    pub body: Body,
    /// Where operations go.
    pub at: Block,
}

impl Build {
    pub fn new() -> Self {
        let mut body = Body::default();
        let at = body.add_block();
        Build { body, at }
    }

    pub fn param(&mut self, block: Block, repr: Repr) -> Value {
        let value = self.body.add_param(block, Span::default());
        self.set_repr(value, repr);
        value
    }

    pub fn op(&mut self, op: Op, repr: Repr) -> Value {
        let span = Span { module: 0, start: 12, end: 15 };
        let value = self.body.push_op(self.at, op, span);
        self.set_repr(value, repr);
        value
    }

    pub fn i64(&mut self, value: i64) -> Value {
        self.op(Op::ConstI64(value), Repr::I64)
    }

    pub fn row(&mut self, builtin: Builtin, args: &[Value]) -> Value {
        self.op(Op::CallBuiltin { builtin, args: args.to_vec() }, builtin.row().ret.1)
    }

    pub fn land(&mut self, op: Value, edge: Edge) {
        self.body.landings.resize(self.body.values.len(), None);
        self.body.landings[op] = Some(edge);
    }

    pub fn end(&mut self, terminator: Terminator) {
        self.body.blocks[self.at].terminator = Some(terminator);
    }

    pub fn block(&mut self) -> Block {
        self.body.add_block()
    }

    fn set_repr(&mut self, value: Value, repr: Repr) {
        self.body.reprs.resize(value.0 as usize + 1, Repr::Void);
        self.body.reprs[value] = repr;
    }
}

/// An empty program with one module, `__main__`, and one function.
pub fn program() -> TypedProgram {
    let mut program = Program::default();
    let line_starts = (0..5).map(|line| line * 10).collect();
    program.modules.push(Module {
        name: "__main__".into(),
        path: "app.py".into(),
        source: SOURCE.into(),
        line_starts,
        init: FuncId(0),
        globals: Vec::new(),
        submodules: Vec::new(),
        native: false,
        own: true,
    });
    program.main = Some(ModuleId(0));
    let mut typed = TypedProgram {
        program,
        instances: IndexVec::new(),
        func_descriptors: IndexVec::new(),
        class_descriptors: IndexVec::new(),
        methods: Vec::new(),
        main: InstanceId(0),
    };
    function(&mut typed, "<module>", Params::default());
    typed
}

/// Adds a function of the source.
pub fn function(typed: &mut TypedProgram, name: &str, params: Params) -> FuncId {
    typed.program.functions.push(Function {
        name: name.into(),
        qualname: name.into(),
        module: ModuleId(0),
        kind: FunctionKind::Plain,
        params,
        annotations: Vec::new(),
        returns: None,
        owns_params: false,
        captures: Vec::new(),
        doc: None,
        span: Span { module: 0, start: 21, end: 25 },
        body: Body::default(),
    })
}

/// Adds an instance.
pub fn instance(typed: &mut TypedProgram, symbol: &str, abi: Abi, result: Repr, raises: bool, build: Build) -> InstanceId {
    typed.instances.push(Instance { func: FuncId(0), symbol: symbol.into(), abi, body: build.body, result, raises })
}

/// Adds the main instance, as the last one.
pub fn main_instance(typed: &mut TypedProgram, build: Build) {
    typed.main = instance(typed, "__main__", Abi::Main, Repr::Void, true, build);
}

/// The IR of a program, before the optimiser.
pub fn ir(typed: &TypedProgram) -> String {
    let options = Options { emit: Emit::LlvmIr, verify: true, debug_info: false, ..Options::default() };
    let output = compile(typed, &options).expect("it compiles");
    String::from_utf8(output.files.concat()).expect("IR is text")
}

/// Compiles, links with `stub.c`, runs, at each level, and checks the output.
pub fn check_output(name: &str, typed: &TypedProgram, expected: &str) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let stub = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/support/stub.c");
    for level in [OptLevel::None, OptLevel::Default, OptLevel::Aggressive] {
        let options = Options { level, verify: true, ..Options::default() };
        let object = folder.join(format!("{name}-{level:?}.o"));
        let exe = object.with_extension("exe");
        std::fs::write(&object, compile(typed, &options).expect("it compiles").files.concat()).unwrap();
        let linked = Command::new("cc").arg(&object).arg(&stub).arg("-o").arg(&exe).status().unwrap();
        assert!(linked.success(), "{name} at {level:?} does not link");
        let output = Command::new(&exe).output().unwrap();
        assert_eq!(String::from_utf8_lossy(&output.stdout), expected, "{name} at {level:?}");
    }
}
