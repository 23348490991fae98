# Parsers made of parsers, as functions and as instances.
def char(c):
    return lambda s, i: (s[i], i + 1) if i < len(s) and s[i] == c else None

def satisfy(test):
    return lambda s, i: (s[i], i + 1) if i < len(s) and test(s[i]) else None

def seq(p, q):
    def parse(s, i):
        a = p(s, i)
        if a is None:
            return None
        b = q(s, a[1])
        if b is None:
            return None
        return ((a[0], b[0]), b[1])
    return parse

def alt(*ps):
    def parse(s, i):
        for p in ps:
            r = p(s, i)
            if r is not None:
                return r
        return None
    return parse

def many(p):
    def parse(s, i):
        out = []
        while True:
            r = p(s, i)
            if r is None:
                return (out, i)
            out.append(r[0])
            i = r[1]
    return parse

def fmap(f, p):
    def parse(s, i):
        r = p(s, i)
        return None if r is None else (f(r[0]), r[1])
    return parse

def lazy(f):
    return lambda s, i: f()(s, i)

digit = satisfy(str.isdigit)
number = fmap(lambda ds: int("".join([ds[0]] + ds[1])), seq(digit, many(digit)))
factor = alt(number, fmap(lambda t: t[0][1], seq(seq(char("("), lazy(lambda: expr)), char(")"))))
term = fmap(lambda t: fold(t), seq(factor, many(seq(alt(char("*"), char("/")), factor))))
expr = fmap(lambda t: fold(t), seq(term, many(seq(alt(char("+"), char("-")), term))))

def fold(t):
    left, rest = t
    for op, right in rest:
        left = (op, left, right)
    return left

def value(t):
    if isinstance(t, int):
        return t
    op, a, b = t
    a, b = value(a), value(b)
    return a + b if op == "+" else a - b if op == "-" else a * b if op == "*" else a // b

for text in ["1", "1+2*3", "(1+2)*3", "2*(3+4*(5-1))-7"]:
    tree, end = expr(text, 0)
    print(text, tree, value(tree), end)


class Parser:
    def __init__(self, run):
        self.run = run

    def __add__(self, other):
        return Parser(lambda s, i: self.both(other, s, i))

    def both(self, other, s, i):
        a = self.run(s, i)
        if a is None:
            return None
        b = other.run(s, a[1])
        return None if b is None else (a[0] + (b[0],), b[1])

    def __or__(self, other):
        return Parser(lambda s, i: self.run(s, i) or other.run(s, i))

    def many(self):
        def run(s, i):
            out = ()
            while True:
                r = self.run(s, i)
                if r is None:
                    return (out, i)
                out += (r[0],)
                i = r[1]
        return Parser(run)

def letter(c):
    return Parser(lambda s, i: ((c,), i + 1) if s[i:i+1] == c else None)

p = letter("a")
for c in "bcd":
    p = p + (letter(c) | p.many())
print(p.run("abcd", 0), p.run("aab", 0))
