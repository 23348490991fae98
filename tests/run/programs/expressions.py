"""Tokenizer, parser, evaluator with error handling."""
import sys
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Optional, List, Dict, Union

class Kind(Enum):
    NUM = auto()
    NAME = auto()
    OP = auto()
    END = auto()

@dataclass(frozen=True)
class Token:
    kind: Kind
    text: str
    pos: int = 0

class ParseError(Exception):
    def __init__(self, message, pos):
        super().__init__(message)
        self.pos = pos
    def __str__(self):
        return f"{self.args[0]} at {self.pos}"

def tokenize(src: str) -> List[Token]:
    out = []
    i = 0
    while i < len(src):
        c = src[i]
        if c.isspace():
            i += 1
        elif c.isdigit() or c == ".":
            j = i
            while j < len(src) and (src[j].isdigit() or src[j] == "."):
                j += 1
            out.append(Token(Kind.NUM, src[i:j], i))
            i = j
        elif c.isalpha() or c == "_":
            j = i
            while j < len(src) and (src[j].isalnum() or src[j] == "_"):
                j += 1
            out.append(Token(Kind.NAME, src[i:j], i))
            i = j
        elif c in "+-*/()=,^":
            out.append(Token(Kind.OP, c, i))
            i += 1
        else:
            raise ParseError(f"unexpected {c!r}", i)
    out.append(Token(Kind.END, "", len(src)))
    return out

@dataclass
class Node:
    def eval(self, env: Dict[str, float]) -> float:
        raise NotImplementedError

@dataclass
class Num(Node):
    value: float
    def eval(self, env): return self.value

@dataclass
class Var(Node):
    name: str
    def eval(self, env):
        try:
            return env[self.name]
        except KeyError:
            raise NameError(f"unknown variable {self.name}") from None

@dataclass
class Bin(Node):
    op: str
    left: Node
    right: Node
    OPS = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b, "^": lambda a, b: a ** b}
    def eval(self, env):
        return self.OPS[self.op](self.left.eval(env), self.right.eval(env))

@dataclass
class Call(Node):
    name: str
    args: List[Node] = field(default_factory=list)
    def eval(self, env):
        f = FUNCS.get(self.name)
        if f is None:
            raise NameError(f"unknown function {self.name}")
        return f(*[a.eval(env) for a in self.args])

FUNCS = {"max": max, "min": min, "abs": abs, "sum": lambda *a: sum(a)}

class Parser:
    PREC = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 3}
    def __init__(self, tokens): self.tokens, self.i = tokens, 0
    @property
    def cur(self): return self.tokens[self.i]
    def eat(self, text=None):
        t = self.cur
        if text is not None and t.text != text:
            raise ParseError(f"expected {text!r}, got {t.text!r}", t.pos)
        self.i += 1
        return t
    def expr(self, min_prec=0):
        left = self.atom()
        while self.cur.kind is Kind.OP and self.PREC.get(self.cur.text, -1) >= min_prec and self.cur.text in self.PREC:
            op = self.eat().text
            p = self.PREC[op]
            right = self.expr(p if op == "^" else p + 1)
            left = Bin(op, left, right)
        return left
    def atom(self):
        t = self.cur
        if t.kind is Kind.NUM:
            self.eat()
            return Num(float(t.text))
        if t.kind is Kind.NAME:
            self.eat()
            if self.cur.text == "(":
                self.eat("(")
                args = []
                if self.cur.text != ")":
                    args.append(self.expr())
                    while self.cur.text == ",":
                        self.eat(",")
                        args.append(self.expr())
                self.eat(")")
                return Call(t.text, args)
            return Var(t.text)
        if t.text == "(":
            self.eat()
            e = self.expr()
            self.eat(")")
            return e
        if t.text == "-":
            self.eat()
            return Bin("-", Num(0.0), self.atom())
        raise ParseError(f"unexpected {t.text or 'end'!r}", t.pos)

env = {"x": 3.0, "pi": 3.14159}
for src in ["1+2*3", "(1+2)*3", "2^3^2", "-x*2", "max(1, x, 2)", "sum()", "1/0", "y+1", "foo(1)", "1 +", "2 $ 3", "((1)", "1.5.2"]:
    try:
        p = Parser(tokenize(src))
        tree = p.expr()
        if p.cur.kind is not Kind.END:
            raise ParseError("trailing input", p.cur.pos)
        print(f"{src:>14} = {tree.eval(env):g}   {tree}")
    except ParseError as e:
        print(f"{src:>14} ! {e} {e.pos}")
    except (NameError, ZeroDivisionError, ValueError) as e:
        print(f"{src:>14} ! {type(e).__name__}: {e}")
print(Token(Kind.NUM, "1") == Token(Kind.NUM, "1"), hash(Token(Kind.OP, "+")) == hash(Token(Kind.OP, "+")), list(Kind), Kind["OP"], Kind(1))
