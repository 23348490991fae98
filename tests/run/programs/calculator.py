"""A tokenizer, a parser and an evaluator for a small expression language."""


class ParseError(Exception):
    def __init__(self, message, position):
        super().__init__(f"{message} at {position}")
        self.position = position


class Token:
    def __init__(self, kind, value, position):
        self.kind = kind
        self.value = value
        self.position = position

    def __repr__(self):
        return f"{self.kind}:{self.value}"


def tokenize(text):
    tokens = []
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit() or c == ".":
            start = i
            while i < len(text) and (text[i].isdigit() or text[i] == "."):
                i += 1
            literal = text[start:i]
            try:
                value = float(literal) if "." in literal else int(literal)
            except ValueError:
                raise ParseError(f"bad number {literal!r}", start) from None
            tokens.append(Token("num", value, start))
        elif c.isalpha() or c == "_":
            start = i
            while i < len(text) and (text[i].isalnum() or text[i] == "_"):
                i += 1
            word = text[start:i]
            tokens.append(Token("key" if word in ("let", "if", "then", "else", "fn") else "name", word, start))
        elif text[i:i + 2] in ("**", "<=", ">=", "==", "!=", "=>"):
            tokens.append(Token("op", text[i:i + 2], i))
            i += 2
        elif c in "+-*/%()<>=,;":
            tokens.append(Token("op", c, i))
            i += 1
        else:
            raise ParseError(f"unexpected {c!r}", i)
    tokens.append(Token("end", None, len(text)))
    return tokens


class Number:
    def __init__(self, value):
        self.value = value

    def eval(self, env):
        return self.value

    def __str__(self):
        return str(self.value)


class Name:
    def __init__(self, name):
        self.name = name

    def eval(self, env):
        try:
            return env[self.name]
        except KeyError:
            raise NameError(f"{self.name} is not defined") from None

    def __str__(self):
        return self.name


class Binary:
    OPS = {
        "+": lambda a, b: a + b,
        "-": lambda a, b: a - b,
        "*": lambda a, b: a * b,
        "/": lambda a, b: a / b,
        "%": lambda a, b: a % b,
        "**": lambda a, b: a ** b,
        "<": lambda a, b: a < b,
        ">": lambda a, b: a > b,
        "<=": lambda a, b: a <= b,
        ">=": lambda a, b: a >= b,
        "==": lambda a, b: a == b,
        "!=": lambda a, b: a != b,
    }

    def __init__(self, op, left, right):
        self.op, self.left, self.right = op, left, right

    def eval(self, env):
        return self.OPS[self.op](self.left.eval(env), self.right.eval(env))

    def __str__(self):
        return f"({self.left} {self.op} {self.right})"


class Negate:
    def __init__(self, operand):
        self.operand = operand

    def eval(self, env):
        return -self.operand.eval(env)

    def __str__(self):
        return f"-{self.operand}"


class If:
    def __init__(self, condition, yes, no):
        self.condition, self.yes, self.no = condition, yes, no

    def eval(self, env):
        return (self.yes if self.condition.eval(env) else self.no).eval(env)

    def __str__(self):
        return f"if {self.condition} then {self.yes} else {self.no}"


class Function:
    def __init__(self, params, body):
        self.params, self.body = params, body

    def eval(self, env):
        def call(*args):
            if len(args) != len(self.params):
                raise TypeError(f"expected {len(self.params)} arguments, got {len(args)}")
            return self.body.eval({**env, **dict(zip(self.params, args))})

        return call

    def __str__(self):
        return f"fn({', '.join(self.params)}) => {self.body}"


class Call:
    def __init__(self, function, args):
        self.function, self.args = function, args

    def eval(self, env):
        f = self.function.eval(env)
        if not callable(f):
            raise TypeError(f"{self.function} is not a function")
        return f(*[a.eval(env) for a in self.args])

    def __str__(self):
        return f"{self.function}({', '.join(map(str, self.args))})"


class Let:
    def __init__(self, name, value):
        self.name, self.value = name, value

    def eval(self, env):
        env[self.name] = self.value.eval(env)
        return env[self.name]

    def __str__(self):
        return f"let {self.name} = {self.value}"


class Parser:
    LEVELS = [("==", "!="), ("<", ">", "<=", ">="), ("+", "-"), ("*", "/", "%")]

    def __init__(self, text):
        self.tokens = tokenize(text)
        self.at = 0

    @property
    def current(self):
        return self.tokens[self.at]

    def take(self, *values):
        if self.current.kind in ("op", "key") and self.current.value in values:
            self.at += 1
            return self.tokens[self.at - 1].value
        return None

    def need(self, value):
        if not self.take(value):
            raise ParseError(f"expected {value!r}, found {self.current.value!r}", self.current.position)

    def name(self):
        if self.current.kind != "name":
            raise ParseError("expected a name", self.current.position)
        self.at += 1
        return self.tokens[self.at - 1].value

    def program(self):
        statements = [self.statement()]
        while self.take(";"):
            statements.append(self.statement())
        if self.current.kind != "end":
            raise ParseError(f"unexpected {self.current.value!r}", self.current.position)
        return statements

    def statement(self):
        if self.take("let"):
            name = self.name()
            self.need("=")
            return Let(name, self.expression())
        return self.expression()

    def expression(self):
        if self.take("if"):
            condition = self.expression()
            self.need("then")
            yes = self.expression()
            self.need("else")
            return If(condition, yes, self.expression())
        if self.take("fn"):
            self.need("(")
            params = []
            while not self.take(")"):
                params.append(self.name())
                if not self.take(","):
                    self.need(")")
                    break
            self.need("=>")
            return Function(params, self.expression())
        return self.binary(0)

    def binary(self, level):
        if level == len(self.LEVELS):
            return self.unary()
        left = self.binary(level + 1)
        while op := self.take(*self.LEVELS[level]):
            left = Binary(op, left, self.binary(level + 1))
        return left

    def unary(self):
        if self.take("-"):
            return Negate(self.unary())
        base = self.postfix()
        if self.take("**"):
            return Binary("**", base, self.unary())
        return base

    def postfix(self):
        value = self.atom()
        while self.take("("):
            args = []
            while not self.take(")"):
                args.append(self.expression())
                if not self.take(","):
                    self.need(")")
                    break
            value = Call(value, args)
        return value

    def atom(self):
        token = self.current
        if token.kind == "num":
            self.at += 1
            return Number(token.value)
        if token.kind == "name":
            return Name(self.name())
        self.need("(")
        inner = self.expression()
        self.need(")")
        return inner


env = {"pi": 3.14159, "max": max, "abs": abs, "sqrt": lambda x: x ** 0.5}
for line in [
    "1 + 2 * 3",
    "(1 + 2) * 3 - -4",
    "2 ** 3 ** 2",
    "-2 ** 2",
    "10 / 4; 10 % 4",
    "let x = 5; let y = x * 2; x + y",
    "if x > 3 then sqrt(16) else 0",
    "let fact = fn(n) => if n < 2 then 1 else n * n2; 1",
    "let add = fn(a, b) => a + b; add(1, add(2, 3))",
    "let twice = fn(f, v) => f(f(v)); twice(fn(n) => n * n, 3)",
    "max(1, 7, x, abs(-9))",
    "2 ** 100 + 1",
    "1.5 + .5 == 2",
    "fn() => 1",
    "1 +",
    "(1",
    "1 $ 2",
    "1.2.3",
    "unknown + 1",
    "5(1)",
    "add(1)",
    "1 / 0",
    "let = 3",
    "1 2",
]:
    try:
        statements = Parser(line).program()
        shown = "; ".join(map(str, statements))
        results = [s.eval(env) for s in statements]
        last = results[-1]
        print(f"{line}  ->  {shown}  =  {'function' if callable(last) else last}")
    except (ParseError, NameError, TypeError, ZeroDivisionError) as e:
        print(f"{line}  ->  {type(e).__name__}: {e}")
