# exit: 3
"""Tokenizer, recursive descent parser, AST, interpreter."""
import sys
class Token:
    def __init__(self, kind, text, pos): self.kind, self.text, self.pos = kind, text, pos
    def __repr__(self): return f"<{self.kind}:{self.text}@{self.pos}>"
class ParseError(SyntaxError): pass
KEYWORDS = frozenset({"let", "if", "else", "while", "print", "fn", "return"})
def tokenize(src):
    i, n = 0, len(src)
    while i < n:
        c = src[i]
        if c.isspace():
            i += 1; continue
        if c.isdigit():
            j = i
            while j < n and (src[j].isdigit() or src[j] == "."): j += 1
            yield Token("num", src[i:j], i); i = j
        elif c.isalpha() or c == "_":
            j = i
            while j < n and (src[j].isalnum() or src[j] == "_"): j += 1
            w = src[i:j]
            yield Token("kw" if w in KEYWORDS else "id", w, i); i = j
        elif src[i:i+2] in ("==", "<=", ">=", "!="):
            yield Token("op", src[i:i+2], i); i += 2
        elif c in "+-*/%<>=(){};,":
            yield Token("op", c, i); i += 1
        else:
            raise ParseError(f"bad character {c!r} at {i}")
    yield Token("end", "", n)
class Return(Exception):
    def __init__(self, value): self.value = value
class Node:
    def eval(self, env): raise NotImplementedError(type(self).__name__)
class Num(Node):
    def __init__(self, v): self.v = v
    def eval(self, env): return self.v
class Var(Node):
    def __init__(self, n): self.n = n
    def eval(self, env):
        e = env
        while e is not None:
            if self.n in e[0]: return e[0][self.n]
            e = e[1]
        raise NameError(f"undefined {self.n}")
class Bin(Node):
    OPS = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b, "%": lambda a, b: a % b,
           "<": lambda a, b: a < b, ">": lambda a, b: a > b, "==": lambda a, b: a == b, "<=": lambda a, b: a <= b, ">=": lambda a, b: a >= b, "!=": lambda a, b: a != b}
    def __init__(self, op, l, r): self.op, self.l, self.r = op, l, r
    def eval(self, env): return self.OPS[self.op](self.l.eval(env), self.r.eval(env))
class Neg(Node):
    def __init__(self, e): self.e = e
    def eval(self, env): return -self.e.eval(env)
class Let(Node):
    def __init__(self, n, e, new): self.n, self.e, self.new = n, e, new
    def eval(self, env):
        v = self.e.eval(env)
        if self.new: env[0][self.n] = v
        else:
            e = env
            while e is not None and self.n not in e[0]: e = e[1]
            if e is None: raise NameError(self.n)
            e[0][self.n] = v
        return v
class Block(Node):
    def __init__(self, body): self.body = body
    def eval(self, env):
        r = None
        for s in self.body: r = s.eval(env)
        return r
class If(Node):
    def __init__(self, c, a, b): self.c, self.a, self.b = c, a, b
    def eval(self, env):
        if self.c.eval(env): return self.a.eval(env)
        if self.b is not None: return self.b.eval(env)
class While(Node):
    def __init__(self, c, b): self.c, self.b = c, b
    def eval(self, env):
        while self.c.eval(env): self.b.eval(env)
class Print(Node):
    def __init__(self, es): self.es = es
    def eval(self, env): print(*[e.eval(env) for e in self.es])
class Fn(Node):
    def __init__(self, params, body): self.params, self.body = params, body
    def eval(self, env):
        def call(*args):
            if len(args) != len(self.params): raise TypeError(f"arity {len(args)} != {len(self.params)}")
            try: return self.body.eval((dict(zip(self.params, args)), env))
            except Return as r: return r.value
        return call
class Call(Node):
    def __init__(self, f, args): self.f, self.args = f, args
    def eval(self, env): return self.f.eval(env)(*(a.eval(env) for a in self.args))
class Ret(Node):
    def __init__(self, e): self.e = e
    def eval(self, env): raise Return(self.e.eval(env))
class Parser:
    PREC = [("==", "!="), ("<", ">", "<=", ">="), ("+", "-"), ("*", "/", "%")]
    def __init__(self, src): self.toks = list(tokenize(src)); self.i = 0
    @property
    def tok(self): return self.toks[self.i]
    def next(self): t = self.tok; self.i += 1; return t
    def accept(self, *texts):
        if self.tok.text in texts and self.tok.kind != "end": return self.next()
    def expect(self, text):
        t = self.accept(text)
        if t is None: raise ParseError(f"expected {text!r}, got {self.tok}")
        return t
    def program(self):
        out = []
        while self.tok.kind != "end": out.append(self.statement())
        return Block(out)
    def block(self):
        self.expect("{"); out = []
        while not self.accept("}"): out.append(self.statement())
        return Block(out)
    def statement(self):
        if self.accept("let"):
            n = self.next().text; self.expect("="); e = self.expr(); self.expect(";"); return Let(n, e, True)
        if self.accept("if"):
            c = self.expr(); a = self.block(); b = self.block() if self.accept("else") else None; return If(c, a, b)
        if self.accept("while"): return While(self.expr(), self.block())
        if self.accept("print"):
            es = [self.expr()]
            while self.accept(","): es.append(self.expr())
            self.expect(";"); return Print(es)
        if self.accept("return"):
            e = self.expr(); self.expect(";"); return Ret(e)
        if self.tok.kind == "id" and self.toks[self.i + 1].text == "=":
            n = self.next().text; self.next(); e = self.expr(); self.expect(";"); return Let(n, e, False)
        e = self.expr(); self.expect(";"); return e
    def expr(self, level=0):
        if level == len(self.PREC): return self.unary()
        left = self.expr(level + 1)
        while (t := self.accept(*self.PREC[level])): left = Bin(t.text, left, self.expr(level + 1))
        return left
    def unary(self):
        if self.accept("-"): return Neg(self.unary())
        e = self.atom()
        while self.accept("("):
            args = []
            while not self.accept(")"):
                args.append(self.expr())
                if not self.accept(","): self.expect(")"); break
            e = Call(e, args)
        return e
    def atom(self):
        t = self.next()
        if t.kind == "num": return Num(float(t.text) if "." in t.text else int(t.text))
        if t.kind == "id": return Var(t.text)
        if t.text == "(": e = self.expr(); self.expect(")"); return e
        if t.text == "fn":
            self.expect("("); ps = []
            while not self.accept(")"):
                ps.append(self.next().text); self.accept(",")
            return Fn(ps, self.block())
        raise ParseError(f"unexpected {t}")
SRC = """
let fib = fn(n) { if n < 2 { return n; } return fib(n-1) + fib(n-2); };
let i = 0;
while i < 10 { print i, fib(i), fib(i) / 2, -i % 3; i = i + 1; }
let mk = fn(k) { return fn(x) { k = k + x; return k; }; };
let acc = mk(10); acc(1); print acc(2.5), 10 == 10.0, 7 % 4 * 2;
"""
Parser(SRC).program().eval(({}, None))
for bad in ("let x = $;", "print (1;", "print y;", "let f = fn(a){ return a; }; f(1,2);", "x = 1;", "print 1/0;"):
    try: Parser(bad).program().eval(({}, None))
    except (ParseError, NameError, TypeError, ZeroDivisionError) as e: print(type(e).__name__, e)
print(list(tokenize("a<=b+1.5")), file=sys.stdout)
sys.exit(3)
