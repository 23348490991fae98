//! Reads the text form of MIR that [`super::print`] writes. For tests of passes, and for looking into a dump.
//!
//! `;` starts a comment. Ids are taken as they are written, so a text prints back as it was.

use super::body::{BlockData, Body, Edge, Span, Terminator, ValueData, ValueDef};
use super::entity::{Block, ClassId, Entity, FuncId, Global, IndexVec, InstanceId, ModuleId, Name, Value};
use super::literal::{Kind, Step};
use super::op::Op;
use super::program::{Class, Constant, Function, FunctionKind, GlobalData, Module, Params, Program};
use super::typed::{Abi, Instance, TypedProgram};
use taipan_rt_abi::Repr;

mod cursor;

mod operations;

use cursor::Cursor;

/// What does not fit, and on which line.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct ParseError {
    pub line: usize,
    pub message: String,
}

impl std::fmt::Display for ParseError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}: {}", self.line, self.message)
    }
}

type Result<T> = std::result::Result<T, ParseError>;

/// The lines of a text, without comments and empty ones.
struct Lines<'t> {
    lines: Vec<(usize, &'t str)>,
    next: usize,
}

impl<'t> Lines<'t> {
    fn new(text: &'t str) -> Lines<'t> {
        let lines = text.lines().enumerate().map(|(index, line)| (index + 1, without_comment(line).trim()));
        Lines { lines: lines.filter(|(_, line)| !line.is_empty()).collect(), next: 0 }
    }

    fn peek(&self) -> Option<Cursor<'t>> {
        self.lines.get(self.next).map(|&(line, text)| Cursor::new(line, text))
    }

    fn take(&mut self) -> Option<Cursor<'t>> {
        let cursor = self.peek();
        self.next += 1;
        cursor
    }
}

/// A line up to a `;` that is not in quotes.
fn without_comment(line: &str) -> &str {
    let (mut quoted, mut escaped) = (false, false);
    for (at, c) in line.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            ';' if !quoted => return &line[..at],
            _ => {}
        }
    }
    line
}

/// A whole program of the generic phase.
pub fn program(text: &str) -> Result<Program> {
    let mut lines = Lines::new(text);
    let mut program = Program::default();
    while let Some(mut line) = lines.take() {
        match line.word() {
            "module" => module(&mut line, &mut program)?,
            "global" => {
                let id: Global = line.id("global")?;
                let module = line.id("module")?;
                let name = line.name(&mut program)?;
                line.is(id, program.globals.push(GlobalData { module, name }))?;
                if module.index() < program.modules.len() {
                    program.modules[module].globals.push((name, id));
                }
            }
            "class" => class(&mut line, &mut program)?,
            "function" => {
                let id: FuncId = line.id("fn")?;
                let mut function = header(&mut line, &mut program)?;
                line.expect(":")?;
                function.body = body_lines(&mut lines, &mut program)?;
                line.is(id, program.functions.push(function))?;
                continue;
            }
            other => return line.error(format!("expected module, global, class or function, found '{other}'")),
        }
        line.end()?;
    }
    program.main = (!program.modules.is_empty()).then_some(ModuleId(0));
    Ok(program)
}

/// The instances of a typed program; names and constants go to `program`, which the other ids mean.
pub fn typed_program(text: &str, program: Program) -> Result<TypedProgram> {
    let mut lines = Lines::new(text);
    let mut typed = TypedProgram {
        program,
        instances: IndexVec::new(),
        func_descriptors: IndexVec::new(),
        class_descriptors: IndexVec::new(),
        methods: Vec::new(),
        main: InstanceId(0),
    };
    while let Some(mut line) = lines.take() {
        line.expect_word("instance")?;
        let id: InstanceId = line.id("inst")?;
        let symbol = line.text()?;
        let func = line.id("fn")?;
        let abi = match line.word() {
            "internal" => Abi::Internal,
            "entry" => Abi::Entry,
            "resume" => Abi::Resume,
            "main" => Abi::Main,
            other => return line.error(format!("no ABI is called '{other}'")),
        };
        let result = repr(&mut line)?;
        let raises = line.eat_word("raises");
        line.expect(":")?;
        let body = body_lines(&mut lines, &mut typed.program)?;
        line.is(id, typed.instances.push(Instance { func, symbol, abi, body, result, raises }))?;
        if abi == Abi::Main {
            typed.main = id;
        }
    }
    Ok(typed)
}

/// A body by itself.
pub fn body(text: &str, program: &mut Program) -> Result<Body> {
    let mut lines = Lines::new(text);
    let body = body_lines(&mut lines, program)?;
    match lines.peek() {
        Some(line) => line.error("expected a block"),
        None => Ok(body),
    }
}

fn module(line: &mut Cursor, program: &mut Program) -> Result<()> {
    let id: ModuleId = line.id("module")?;
    let (name, path) = (line.text()?, line.text()?);
    line.expect_word("init")?;
    let init = line.id("fn")?;
    let native = line.eat_word("native");
    let row = Module {
        name,
        path,
        source: String::new(),
        line_starts: vec![0],
        init,
        globals: Vec::new(),
        submodules: Vec::new(),
        native,
        own: true,
    };
    line.is(id, program.modules.push(row))
}

fn class(line: &mut Cursor, program: &mut Program) -> Result<()> {
    let id: ClassId = line.id("class")?;
    let (name, qualname) = (line.text()?, line.text()?);
    let module = line.id("module")?;
    line.expect_word("attrs")?;
    let attrs = line.list(|line| line.name(program))?;
    let slots = if line.eat_word("slots") { Some(line.list(|line| line.name(program))?) } else { None };
    line.is(id, program.classes.push(Class { name, qualname, module, doc: None, span: Span::default(), attrs, slots }))
}

fn header(line: &mut Cursor, program: &mut Program) -> Result<Function> {
    let (name, qualname) = (line.text()?, line.text()?);
    let module = line.id("module")?;
    let kind = match line.word() {
        "module" => FunctionKind::Module,
        "plain" => FunctionKind::Plain,
        "generator" => FunctionKind::Generator,
        other => return line.error(format!("no kind of function is called '{other}'")),
    };
    line.expect_word("params")?;
    let params = params(line, program)?;
    let captures = if line.eat_word("captures") { line.list(|line| line.name(program))? } else { Vec::new() };
    let owns_params = line.eat_word("owns_params");
    let annotations = vec![None; params.count()];
    Ok(Function {
        name,
        qualname,
        module,
        kind,
        params,
        annotations,
        returns: None,
        captures,
        owns_params,
        doc: None,
        span: Span::default(),
        body: Body::default(),
    })
}

fn params(line: &mut Cursor, program: &mut Program) -> Result<Params> {
    let mut params = Params::default();
    let mut after_star = false;
    line.list(|line| {
        if line.eat("/") {
            params.positional_only = params.positional.len();
        } else if line.eat("**") {
            params.varkeywords = Some(line.name(program)?);
        } else if line.eat("*") {
            if line.at("\"") {
                params.varargs = Some(line.name(program)?);
            } else {
                after_star = true;
            }
        } else {
            let name = line.name(program)?;
            let default = line.eat("=");
            if after_star {
                params.keyword_only.push((name, default));
            } else {
                params.positional.push(name);
                params.defaults += usize::from(default);
            }
        }
        Ok(())
    })?;
    Ok(params)
}

/// Blocks up to the end, or up to a line that is none.
fn body_lines(lines: &mut Lines, program: &mut Program) -> Result<Body> {
    let mut builder = Builder::default();
    while let Some(mut line) = lines.peek().filter(|line| line.at("bb")) {
        lines.next += 1;
        let block: Block = line.id("bb")?;
        line.is(block, builder.body.blocks.push(BlockData::default()))?;
        if line.at("(") {
            let mut position = 0;
            line.list(|line| {
                let param = builder.definition(line, ValueDef::Param(block, position))?;
                position += 1;
                builder.body.blocks[block].params.push(param);
                Ok(())
            })?;
        }
        if line.eat_word("unwind") {
            builder.body.blocks[block].unwind = Some(edge(&mut line)?);
        }
        line.expect(":")?;
        line.end()?;
        while let Some(mut line) = lines.peek().filter(|line| !line.at("bb")) {
            if builder.body.blocks[block].terminator.is_some() {
                break;
            }
            lines.next += 1;
            if line.at_value() {
                builder.operation(&mut line, block, program)?;
            } else {
                builder.body.blocks[block].terminator = Some(terminator(&mut line)?);
            }
            line.end()?;
        }
    }
    Ok(builder.finish())
}

/// A body that is being read; rows appear in any order.
#[derive(Default)]
struct Builder {
    body: Body,
    reprs: Vec<(Value, Repr)>,
    landings: Vec<(Value, Edge)>,
}

impl Builder {
    /// `v1` or `v1: i64`, which is being defined.
    fn definition(&mut self, line: &mut Cursor, def: ValueDef) -> Result<Value> {
        let value = line.value()?;
        while self.body.values.len() <= value.index() {
            self.body.values.push(ValueData { def: ValueDef::Op(Op::Unbound), span: Span::default(), site: None });
        }
        self.body.values[value].def = def;
        if line.eat(":") {
            self.reprs.push((value, repr(line)?));
        }
        Ok(value)
    }

    fn operation(&mut self, line: &mut Cursor, block: Block, program: &mut Program) -> Result<()> {
        let value = self.definition(line, ValueDef::Op(Op::Unbound))?;
        line.expect("=")?;
        self.body.values[value].def = ValueDef::Op(operations::operation(line, program)?);
        self.body.blocks[block].ops.push(value);
        if line.eat("!") {
            let edge = edge(line)?;
            self.landings.push((value, edge));
        }
        Ok(())
    }

    fn finish(self) -> Body {
        let mut body = self.body;
        if !self.reprs.is_empty() {
            body.reprs = IndexVec::filled(Repr::Void, body.values.len());
            self.reprs.into_iter().for_each(|(value, repr)| body.reprs[value] = repr);
        }
        if !self.landings.is_empty() {
            body.landings = IndexVec::filled(None, body.values.len());
            self.landings.into_iter().for_each(|(value, edge)| body.landings[value] = Some(edge));
        }
        body
    }
}

/// A representation by its word.
pub(super) fn repr(line: &mut Cursor) -> Result<Repr> {
    const ALL: [Repr; 22] = [
        Repr::Void,
        Repr::I64,
        Repr::U64,
        Repr::F64,
        Repr::Bool,
        Repr::Ptr,
        Repr::Word,
        Repr::Int,
        Repr::Str,
        Repr::Bytes,
        Repr::ByteArray,
        Repr::Complex,
        Repr::Tuple,
        Repr::List,
        Repr::Dict,
        Repr::Set,
        Repr::FrozenSet,
        Repr::Range,
        Repr::Slice,
        Repr::Function,
        Repr::Type,
        Repr::Exception,
    ];
    let word = line.word();
    let all = ALL.into_iter().chain([Repr::Obj]);
    match all.into_iter().find(|&repr| super::print::repr(repr) == word) {
        Some(repr) => Ok(repr),
        None => line.error(format!("no representation is called '{word}'")),
    }
}

/// `bb1` or `bb1(v2, v3)`.
fn edge(line: &mut Cursor) -> Result<Edge> {
    let block = line.id("bb")?;
    let args = if line.at("(") { line.list(Cursor::value)? } else { Vec::new() };
    Ok(Edge { block, args })
}

fn terminator(line: &mut Cursor) -> Result<Terminator> {
    Ok(match line.word() {
        "jump" => Terminator::Jump(edge(line)?),
        "branch" => {
            let cond = line.value()?;
            let (then, otherwise) = two_edges(line)?;
            Terminator::Branch { cond, then, otherwise }
        }
        "next" => {
            let iter = line.value()?;
            let (body, done) = two_edges(line)?;
            Terminator::Next { iter, body, done }
        }
        "delegate" => {
            let iter = line.value()?;
            line.expect(",")?;
            let sent = line.optional()?;
            let (yielded, done) = two_edges(line)?;
            Terminator::Delegate { iter, sent, yielded, done }
        }
        "switch" => {
            let value = line.value()?;
            let cases = line.between("[", "]", |line| {
                let case = line.number()?;
                line.expect(":")?;
                Ok((case, edge(line)?))
            })?;
            line.expect(",")?;
            Terminator::Switch { value, cases, otherwise: edge(line)? }
        }
        "return" => Terminator::Return(if line.at_value() { Some(line.value()?) } else { None }),
        "propagate" => Terminator::Propagate,
        "unreachable" => Terminator::Unreachable,
        other => return line.error(format!("no terminator is called '{other}'")),
    })
}

fn two_edges(line: &mut Cursor) -> Result<(Edge, Edge)> {
    line.expect(",")?;
    let first = edge(line)?;
    line.expect(",")?;
    Ok((first, edge(line)?))
}

/// A name or constant of the program.
impl Cursor<'_> {
    /// A name in quotes.
    fn name(&mut self, program: &mut Program) -> Result<Name> {
        let text = self.text()?;
        Ok(program.names.intern(text))
    }

    /// A step of a literal.
    fn step(&mut self, program: &mut Program) -> Result<Step> {
        for (kind, name) in Kind::ALL {
            if self.eat_word(name) {
                return Ok(Step::Make(kind, self.number()?));
            }
        }
        let constant = self.constant()?;
        Ok(Step::Const(program.constants.intern(constant)))
    }

    /// A constant, its kind first.
    fn constant(&mut self) -> Result<Constant> {
        Ok(match self.word() {
            "none" => Constant::None,
            "bool" => Constant::Bool(self.boolean()?),
            "ellipsis" => Constant::Ellipsis,
            "notimplemented" => Constant::NotImplemented,
            "int" => Constant::Int(self.number()?),
            "bigint" => Constant::BigInt(self.token().to_string()),
            "float" => Constant::Float(self.float()?),
            "complex" => Constant::Complex(self.float()?, self.float()?),
            "str" => Constant::Str(self.bytes()?),
            "bytes" => Constant::Bytes(self.bytes()?),
            other => return self.error(format!("no constant is called '{other}'")),
        })
    }
}
