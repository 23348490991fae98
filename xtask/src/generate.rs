//! Random Python programs that run to an end: every expression has a type that fits where it stands, loops
//! are bounded, numbers are kept from exploding. What they print is all that CPython and Taipan may differ in.
//!
//! The names and types of variables are known while generating, so most of what is written means something;
//! the rest raises, and each function is called inside `try`.

use std::fmt::Write;

use crate::random::Random;

/// The types of generated expressions.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ty {
    Int,
    Float,
    Bool,
    Str,
    IntList,
    StrList,
    Dict,
    Pair,
    /// An instance of the class `P` of the prelude.
    Object,
    /// Anything: what inference can't type.
    Any,
}

const TYPES: &[Ty] = &[Ty::Int, Ty::Int, Ty::Float, Ty::Bool, Ty::Str, Ty::IntList, Ty::StrList, Ty::Dict, Ty::Pair, Ty::Object, Ty::Any];

/// What every program starts with: `clip` keeps ints within bounds that a loop can't blow up.
const PRELUDE: &str = r#"
def clip(x):
    return x if -10**40 < x < 10**40 else x % 1000003

def cut(x):
    return x[:40]

def show(*values):
    for value in values:
        if isinstance(value, float) and value != value:
            value = "nan"
        print(repr(value), end=" ")
    print()

class P:
    def __init__(self, a, b="p"):
        self.a = a
        self.b = b

    def grow(self, n):
        self.a = clip(self.a + n)
        return self.a

    def __eq__(self, other):
        return isinstance(other, P) and self.a == other.a

    def __hash__(self):
        return hash(self.b)

    def __repr__(self):
        return f"P({self.a!r}, {self.b!r})"

class Q(P):
    def grow(self, n):
        return super().grow(n) * 2

"#;

/// A program of a few functions and calls to them.
pub fn program(random: &mut Random) -> String {
    let mut generator =
        Generator { random, text: PRELUDE.to_owned(), indent: 0, scope: Vec::new(), functions: Vec::new(), loops: 0, fresh: 0 };
    let count = 2 + generator.random.below(4);
    for index in 0..count {
        generator.function(index);
    }
    for index in 0..count {
        generator.calls(index);
    }
    generator.text
}

struct Generator<'a> {
    random: &'a mut Random,
    text: String,
    indent: usize,
    /// The variables that may be read, each with its type.
    scope: Vec<(String, Ty)>,
    /// Parameter types and result type of each function so far.
    functions: Vec<(Vec<Ty>, Ty)>,
    /// How many loops surround this statement.
    loops: usize,
    /// Numbers names that must not meet.
    fresh: usize,
}

impl Generator<'_> {
    fn line(&mut self, text: &str) {
        writeln!(self.text, "{:width$}{text}", "", width = self.indent * 4).expect("a String takes all text");
    }

    fn one_of(&mut self, choices: &[&str]) -> String {
        (*self.random.pick(choices)).to_owned()
    }

    fn ty(&mut self) -> Ty {
        *self.random.pick(TYPES)
    }

    fn fresh(&mut self, stem: &str) -> String {
        self.fresh += 1;
        format!("{stem}{}", self.fresh)
    }

    fn function(&mut self, index: usize) {
        let params: Vec<Ty> = (0..=self.random.below(3)).map(|_| self.ty()).collect();
        let result = self.ty();
        self.scope = params.iter().enumerate().map(|(number, ty)| (format!("p{number}"), *ty)).collect();
        let names: Vec<_> = self.scope.iter().map(|(name, _)| name.clone()).collect();
        self.line(&format!("def f{index}({}):", names.join(", ")));
        self.indent += 1;
        let length = 3 + self.random.below(5);
        self.block(length);
        let value = self.expr(result, 2);
        self.line(&format!("return {value}"));
        self.indent -= 1;
        self.line("");
        self.functions.push((params, result));
    }

    /// Calls a function with fresh arguments, and shows the result or the exception.
    fn calls(&mut self, index: usize) {
        self.scope.clear();
        for _ in 0..2 {
            let params = self.functions[index].0.clone();
            let args: Vec<_> = params.iter().map(|ty| self.expr(*ty, 2)).collect();
            self.line("try:");
            self.line(&format!("    show({index}, f{index}({}))", args.join(", ")));
            self.line("except Exception as error:");
            self.line(&format!("    print({index}, type(error).__name__, error)"));
        }
    }

    /// Statements in a scope of their own: what only one branch sets is not read after it.
    fn block(&mut self, length: usize) {
        for _ in 0..length {
            self.statement();
        }
    }

    fn inner_block(&mut self) {
        let outer = self.scope.len();
        self.indent += 1;
        let length = 1 + self.random.below(3);
        self.block(length);
        self.indent -= 1;
        self.scope.truncate(outer);
    }

    fn statement(&mut self) {
        let is_deep = self.indent > 3 || self.loops > 1;
        match self.random.below(if is_deep { 7 } else { 13 }) {
            0..=2 => self.assign(),
            3 => self.augment(),
            4 => self.mutate(),
            5 => {
                let ty = self.ty();
                let value = self.expr(ty, 2);
                self.line(&format!("show({value})"));
            }
            6 => self.unpack(),
            7 | 8 => self.branch(),
            9 | 10 => self.for_loop(),
            11 => self.while_loop(),
            _ => self.try_statement(),
        }
    }

    fn assign(&mut self) {
        let ty = self.ty();
        let value = self.expr(ty, 3);
        let known: Vec<_> = self.variables(ty);
        if !known.is_empty() && self.random.below(2) == 0 {
            let name = self.random.pick(&known).clone();
            self.line(&format!("{name} = {value}"));
            return;
        }
        let name = self.fresh("v");
        self.line(&format!("{name} = {value}"));
        self.scope.push((name, ty));
    }

    fn augment(&mut self) {
        let ints = self.variables(Ty::Int);
        if ints.is_empty() {
            return self.assign();
        }
        let name = self.random.pick(&ints).clone();
        let value = self.expr(Ty::Int, 2);
        let op = self.one_of(&["+", "-", "*", "//", "%", "&", "|", "^"]);
        self.line(&format!("{name} {op}= {value}"));
        self.line(&format!("{name} = clip({name})"));
    }

    /// Changes a container or an object in place.
    fn mutate(&mut self) {
        let (int, text) = (self.expr(Ty::Int, 2), self.expr(Ty::Str, 2));
        if let Some(list) = self.variable(Ty::IntList) {
            let text = match self.random.below(6) {
                0 => format!("{list}.append({int})"),
                1 => format!("{list}[{int} % (len({list}) or 1)] = {int}"),
                2 => format!("{list}.insert({int} % 5, {int})"),
                3 => format!("{list}.pop()"),
                4 => format!("{list}[1:2] = [{int}]"),
                _ => format!("{list}.sort(reverse={})", self.expr(Ty::Bool, 1)),
            };
            return self.line(&text);
        }
        if let Some(dict) = self.variable(Ty::Dict) {
            let text = match self.random.below(4) {
                0 => format!("{dict}[{text}] = {int}"),
                1 => format!("{dict}.setdefault({text}, {int})"),
                2 => format!("{dict}.pop({text}, None)"),
                _ => format!("del {dict}[{text}]"),
            };
            return self.line(&text);
        }
        if let Some(object) = self.variable(Ty::Object) {
            return self.line(&format!("{object}.grow({int})"));
        }
        self.assign();
    }

    fn unpack(&mut self) {
        let pair = self.expr(Ty::Pair, 2);
        let (first, second) = (self.fresh("v"), self.fresh("v"));
        self.line(&format!("{first}, {second} = {pair}"));
        self.scope.push((first, Ty::Int));
        self.scope.push((second, Ty::Str));
    }

    fn branch(&mut self) {
        let condition = self.expr(Ty::Bool, 3);
        self.line(&format!("if {condition}:"));
        self.inner_block();
        if self.random.below(2) == 0 {
            self.line("else:");
            self.inner_block();
        }
    }

    fn for_loop(&mut self) {
        let name = self.fresh("i");
        let (iterable, ty) = match self.random.below(5) {
            0 => (format!("list({})", self.expr(Ty::IntList, 1)), Ty::Int),
            1 => (format!("list({})[:8]", self.expr(Ty::Dict, 1)), Ty::Str),
            2 => (format!("cut({})[:6]", self.expr(Ty::Str, 2)), Ty::Str),
            3 => (format!("range({}, -1, -2)", self.random.below(9)), Ty::Int),
            _ => (format!("range({})", self.random.below(7)), Ty::Int),
        };
        self.line(&format!("for {name} in {iterable}:"));
        self.scope.push((name, ty));
        self.loops += 1;
        self.inner_block();
        self.loops -= 1;
        self.scope.pop();
    }

    fn while_loop(&mut self) {
        let name = self.fresh("n");
        let count = self.random.below(6);
        self.line(&format!("{name} = {count}"));
        self.line(&format!("while {name} > 0:"));
        self.line(&format!("    {name} -= 1"));
        if self.random.below(2) == 0 {
            let condition = self.expr(Ty::Bool, 2);
            let word = self.one_of(&["break", "continue"]);
            self.line(&format!("    if {condition}:"));
            self.line(&format!("        {word}"));
        }
        self.loops += 1;
        self.inner_block();
        self.loops -= 1;
    }

    fn try_statement(&mut self) {
        self.line("try:");
        self.inner_block();
        let class = self.one_of(&["ZeroDivisionError", "IndexError", "KeyError", "(TypeError, ValueError)", "Exception"]);
        self.line(&format!("except {class} as error:"));
        self.line("    show(type(error).__name__, str(error))");
        if self.random.below(3) == 0 {
            self.line("finally:");
            self.inner_block();
        }
    }

    fn variables(&self, ty: Ty) -> Vec<String> {
        // Loop variables and parameters are as good as others.
        let fitting = self.scope.iter().filter(|(_, found)| *found == ty);
        fitting.map(|(name, _)| name.clone()).collect()
    }

    fn variable(&mut self, ty: Ty) -> Option<String> {
        let names = self.variables(ty);
        (!names.is_empty()).then(|| self.random.pick(&names).clone())
    }

    /// An expression of type `ty`, at most `depth` operations deep.
    fn expr(&mut self, ty: Ty, depth: usize) -> String {
        if (depth == 0 || self.random.below(3) == 0)
            && let Some(name) = self.variable(ty)
        {
            return name;
        }
        if depth == 0 {
            return self.literal(ty);
        }
        let depth = depth - 1;
        match self.random.below(12) {
            0 => return self.literal(ty),
            1 => {
                let (yes, no, condition) = (self.expr(ty, depth), self.expr(ty, depth), self.expr(Ty::Bool, depth));
                return format!("({yes} if {condition} else {no})");
            }
            2 if self.loops == 0 => {
                if let Some(call) = self.call(ty, depth) {
                    return call;
                }
            }
            _ => {}
        }
        match ty {
            Ty::Int => self.int(depth),
            Ty::Float => self.float(depth),
            Ty::Bool => self.boolean(depth),
            Ty::Str => self.string(depth),
            Ty::IntList => self.int_list(depth),
            Ty::StrList => self.str_list(depth),
            Ty::Dict => self.dict(depth),
            Ty::Pair => format!("({}, {})", self.expr(Ty::Int, depth), self.expr(Ty::Str, depth)),
            Ty::Object => {
                let class = self.one_of(&["P", "Q"]);
                format!("{class}({}, {})", self.expr(Ty::Int, depth), self.expr(Ty::Str, depth))
            }
            Ty::Any => {
                let ty = self.ty();
                self.expr(ty, depth)
            }
        }
    }

    fn literal(&mut self, ty: Ty) -> String {
        match ty {
            Ty::Int => self.one_of(&["0", "1", "(-1)", "2", "7", "(-13)", "100", "4611686018427387903", "(2**62)", "(-2**63)", "(10**25)"]),
            Ty::Float => self.one_of(&["0.0", "(-0.0)", "0.5", "1e300", "(-2.75)", "3.0", "1e-7", "float('inf')", "123456789.125"]),
            Ty::Bool => self.one_of(&["True", "False"]),
            Ty::Str => self.one_of(&["''", "'a'", "'héllo'", "'x y'", "'日本'", "'😀z'", "('A' * 3)", "'\\n'", "'12'"]),
            Ty::IntList => self.one_of(&["[]", "[1]", "[3, 1, 2]", "([0] * 4)", "list(range(5))", "[2**70, -1]"]),
            Ty::StrList => self.one_of(&["[]", "['a']", "['b', 'a', 'é']", "'a b c'.split()"]),
            Ty::Dict => self.one_of(&["{}", "{'a': 1}", "{'x': 2, 'y': -3}", "dict(a=1, b=2)"]),
            Ty::Pair => self.one_of(&["(1, 'a')", "(2**64, '')"]),
            Ty::Object => self.one_of(&["P(1)", "Q(2, 'q')"]),
            Ty::Any => self.one_of(&["None", "1", "'s'", "2.5", "[1, 'a']", "(1, None)", "{1, 2}", "b'by'", "True"]),
        }
    }

    fn call(&mut self, ty: Ty, depth: usize) -> Option<String> {
        let fitting: Vec<_> = self.functions.iter().enumerate().filter(|(_, (_, result))| *result == ty).collect();
        if fitting.is_empty() {
            return None;
        }
        let (index, (params, _)) = self.random.pick(&fitting);
        let (index, params) = (*index, params.clone());
        let args: Vec<_> = params.iter().map(|ty| self.expr(*ty, depth.min(1))).collect();
        Some(format!("f{index}({})", args.join(", ")))
    }

    fn int(&mut self, depth: usize) -> String {
        let (a, b) = (self.expr(Ty::Int, depth), self.expr(Ty::Int, depth));
        match self.random.below(14) {
            0..=4 => {
                let op = self.one_of(&["+", "-", "*", "//", "%", "&", "|", "^"]);
                format!("({a} {op} {b})")
            }
            5 => format!("(clip({a}) << {})", self.random.below(70)),
            6 => format!("({a} >> {})", self.random.below(70)),
            7 => format!("(-{a})"),
            8 => format!("abs({a})"),
            9 => format!("len({})", {
                let ty = *self.random.pick(&[Ty::Str, Ty::IntList, Ty::Dict]);
                self.expr(ty, depth)
            }),
            10 => format!("min({a}, {b})"),
            11 => format!("sum({})", self.expr(Ty::IntList, depth)),
            12 => format!("{}[{a} % 3]", self.expr(Ty::IntList, depth)),
            _ => match self.random.below(4) {
                0 => format!("{}.get({}, {a})", self.expr(Ty::Dict, depth), self.expr(Ty::Str, depth)),
                1 => format!("int({})", self.expr(Ty::Float, depth)),
                2 => format!("{}.a", self.expr(Ty::Object, depth)),
                _ => format!("{}.grow({a})", self.expr(Ty::Object, depth)),
            },
        }
    }

    fn float(&mut self, depth: usize) -> String {
        let (a, b) = (self.expr(Ty::Float, depth), self.expr(Ty::Float, depth));
        match self.random.below(7) {
            0..=2 => {
                let op = self.one_of(&["+", "-", "*", "/", "//", "%"]);
                format!("({a} {op} {b})")
            }
            3 => format!("({} / {})", self.expr(Ty::Int, depth), self.expr(Ty::Int, depth)),
            4 => format!("float({})", self.expr(Ty::Int, depth)),
            5 => format!("round({a}, {})", self.random.below(4)),
            _ => format!("({a} * {})", self.expr(Ty::Int, depth)),
        }
    }

    fn boolean(&mut self, depth: usize) -> String {
        let compare = self.one_of(&["<", "<=", "==", "!=", ">", ">="]);
        match self.random.below(10) {
            0..=2 => format!("({} {compare} {})", self.expr(Ty::Int, depth), self.expr(Ty::Int, depth)),
            3 => format!("({} {compare} {})", self.expr(Ty::Int, depth), self.expr(Ty::Float, depth)),
            4 => format!("({} {compare} {})", self.expr(Ty::Str, depth), self.expr(Ty::Str, depth)),
            5 => format!("(not {})", self.expr(Ty::Bool, depth)),
            6 => format!("bool({} and {})", self.expr(Ty::Bool, depth), self.expr(Ty::Any, depth)),
            7 => format!("({} in {})", self.expr(Ty::Str, depth), self.expr(Ty::Dict, depth)),
            8 => format!("({} == {})", self.expr(Ty::Any, depth), self.expr(Ty::Any, depth)),
            _ => format!("isinstance({}, (int, str))", self.expr(Ty::Any, depth)),
        }
    }

    fn string(&mut self, depth: usize) -> String {
        let a = self.expr(Ty::Str, depth);
        match self.random.below(11) {
            0 | 1 => format!("cut({a} + {})", self.expr(Ty::Str, depth)),
            2 => format!("cut({a} * {})", self.random.below(4)),
            3 => format!("{a}[{}:{}]", self.random.below(3), self.random.below(6)),
            4 => format!("{a}[::-1]"),
            5 => format!("str({})", self.expr(Ty::Any, depth)),
            6 => format!("f'<{{{}!r:>6}}>'", self.literal(Ty::Int)),
            7 => format!("','.join({})", self.expr(Ty::StrList, depth)),
            8 => format!("{a}.{}()", self.one_of(&["upper", "lower", "title", "strip", "capitalize", "swapcase"])),
            9 => format!("{a}.replace('a', {})", self.expr(Ty::Str, depth)),
            _ => format!("'%s-%r' % ({}, {a})", self.expr(Ty::Int, depth)),
        }
    }

    fn int_list(&mut self, depth: usize) -> String {
        let (a, b) = (self.expr(Ty::IntList, depth), self.expr(Ty::Int, depth));
        let name = self.fresh("c");
        match self.random.below(7) {
            0 => format!("({a}[:5] + [{b}])"),
            1 => format!("sorted({a})"),
            2 => format!("[{name} + 1 for {name} in {a}]"),
            3 => format!("[{name} * 2 for {name} in range(6) if {name} % 2 == {}]", self.random.below(2)),
            4 => format!("{a}[::-1]"),
            5 => format!("list({}.values())", self.expr(Ty::Dict, depth)),
            _ => format!("[len({name}) for {name} in {}]", self.expr(Ty::StrList, depth)),
        }
    }

    fn str_list(&mut self, depth: usize) -> String {
        let name = self.fresh("c");
        match self.random.below(5) {
            0 => format!("{}.split()", self.expr(Ty::Str, depth)),
            1 => format!("[str({name}) for {name} in {}]", self.expr(Ty::IntList, depth)),
            2 => format!("sorted({})", self.expr(Ty::StrList, depth)),
            3 => format!("list({})", self.expr(Ty::Dict, depth)),
            _ => format!("[{}, {}]", self.expr(Ty::Str, depth), self.expr(Ty::Str, depth)),
        }
    }

    fn dict(&mut self, depth: usize) -> String {
        let name = self.fresh("c");
        match self.random.below(4) {
            0 => format!("{{{}: {}, 'k': {}}}", self.expr(Ty::Str, depth), self.expr(Ty::Int, depth), self.expr(Ty::Int, depth)),
            1 => format!("{{{name}: len({name}) for {name} in {}}}", self.expr(Ty::StrList, depth)),
            2 => format!("{{**{}, **{}}}", self.expr(Ty::Dict, depth), self.expr(Ty::Dict, depth)),
            _ => format!("dict({})", self.expr(Ty::Dict, depth)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_makes_one_program() {
        let make = |seed| program(&mut Random::new(seed));
        assert_eq!(make(1), make(1));
        assert_ne!(make(1), make(2));
    }
}
