"""Subclasses of builtins, odd calls, operators everywhere."""
class Stack(list):
    def push(self, x): self.append(x); return self
    def peek(self): return self[-1] if self else None
    def __repr__(self): return f"Stack({super().__repr__()})"
class Bag(dict):
    def __missing__(self, k): self[k] = v = len(self); return v
    def __getattr__(self, n):
        try: return self[n] if n in self else super().__getattribute__(n)
        except AttributeError: return f"<no {n}>"
class Up(str):
    def __new__(cls, s, tag=None): o = super().__new__(cls, s.upper()); o.tag = tag; return o
    def __add__(self, o): return Up(str.__add__(self, o), self.tag)
class Even(int):
    def __new__(cls, v): return super().__new__(cls, v - v % 2)
    def __add__(self, o): return Even(int(self) + int(o))
    def __repr__(self): return f"Even({int(self)})"
class Celsius(float):
    @property
    def f(self): return self * 9 / 5 + 32
class Tup(tuple):
    def __new__(cls, *a): return tuple.__new__(cls, a)
    @property
    def first(self): return self[0]
class MySet(set):
    def add(self, x): print("adding", x); super().add(x)
class Err(ValueError):
    def __init__(self, a, b=2, *, c=3): super().__init__(a, b); self.c = c
class Vec:
    def __init__(self, *c): self.c = c
    def __add__(s, o): return Vec(*(a + b for a, b in zip(s.c, o.c)))
    def __sub__(s, o): return Vec(*(a - b for a, b in zip(s.c, o.c)))
    def __mul__(s, o): return sum(a * b for a, b in zip(s.c, o.c)) if isinstance(o, Vec) else Vec(*(a * o for a in s.c))
    def __rmul__(s, o): return s * o
    def __truediv__(s, k): return Vec(*(a / k for a in s.c))
    def __floordiv__(s, k): return Vec(*(a // k for a in s.c))
    def __mod__(s, k): return Vec(*(a % k for a in s.c))
    def __divmod__(s, k): return (s // k, s % k)
    def __pow__(s, k, m=None): return Vec(*(pow(a, k, m) if m else a ** k for a in s.c))
    def __neg__(s): return s * -1
    def __pos__(s): return s
    def __abs__(s): return (s * s) ** .5
    def __invert__(s): return Vec(*reversed(s.c))
    def __lshift__(s, k): return Vec(*(s.c[k:] + s.c[:k]))
    def __and__(s, o): return Vec(*(a & b for a, b in zip(s.c, o.c)))
    def __or__(s, o): return Vec(*(s.c + o.c))
    def __xor__(s, o): return "xor"
    def __eq__(s, o): return isinstance(o, Vec) and s.c == o.c
    def __ne__(s, o): return not s == o
    def __lt__(s, o): return abs(s) < abs(o)
    def __hash__(s): return hash(s.c)
    def __len__(s): return len(s.c)
    def __getitem__(s, i): return Vec(*s.c[i]) if isinstance(i, slice) else s.c[i]
    def __iter__(s): return iter(s.c)
    def __contains__(s, x): return x in s.c
    def __reversed__(s): return iter(s.c[::-1])
    def __bool__(s): return any(s.c)
    def __call__(s, f): return Vec(*map(f, s.c))
    def __int__(s): return int(sum(s.c))
    def __float__(s): return float(sum(s.c))
    def __index__(s): return len(s.c)
    def __complex__(s): return complex(*s.c[:2])
    def __round__(s, n=0): return Vec(*(round(a, n) for a in s.c))
    def __iadd__(s, o): s.c = tuple(a + b for a, b in zip(s.c, o.c)); return s
    def __str__(s): return "<" + ", ".join(map(str, s.c)) + ">"
    def __repr__(s): return f"Vec{s.c}"
    def __format__(s, spec): return "(" + ", ".join(format(a, spec) for a in s.c) + ")"
    def __enter__(s): return s
    def __exit__(s, *a): print("exit", a[0] is None); return True
    def __matmul__(s, o): return s * o
    def __rsub__(s, o): return Vec(*(o - a for a in s.c))
def f(a, b=2, /, c=3, *args, d, e=5, **kw): return (a, b, c, args, d, e, sorted(kw.items()))
def main():
    s = Stack([1]).push(2).push("x"); print(s, s.peek(), len(s), s + [3], type(s + [3]).__name__, s[1:], isinstance(s, list), s == [1, 2, "x"], Stack().peek())
    b = Bag(a=1); print(b["z"], b, b.a, b.q, "z" in b, b.get("k"), {**b}, dict(b), len(b))
    u = Up("abc", tag=3); print(u, u.tag, u + "d", type(u + "x").__name__, u.lower(), u[0], len(u), u == "ABC", {u: 1}["ABC"], f"{u:>5}", u.join("xy"))
    e = Even(7); print(e, e + 3, e * 2, e == 6, int(e), [10, 20, 30, 40, 50, 60, 70][e], hash(e) == hash(6), f"{e}", sorted([Even(4), Even(2)]), sum([Even(2), 3]), isinstance(e, int))
    print(Celsius(100).f, Celsius(1.5) + 1, Tup(1, 2).first, Tup(1, 2) == (1, 2), Tup(3) + (4,)); m = MySet([1]); m.add(2); m |= {3}; print(sorted(m), type(m | {9}).__name__)
    try: raise Err(1, c=9)
    except ValueError as x: print(x, x.args, x.c, repr(x))
    v, w = Vec(1, 2, 3), Vec(4.5, 5, 6)
    print(v + w, w - v, v * 2, 2 * v, v * w, w / 2, w // 2, w % 2, divmod(w, 4), v ** 2, pow(v, 2, 3), -v, +v, abs(Vec(3, 4)), ~v, v << 1, v & v, v | w, v ^ w, v @ v, sep="; ")
    print(v == Vec(1, 2, 3), v != w, v < w, w > v, {v: 1}[Vec(1, 2, 3)], len(v), v[0], v[1:], list(v), 2 in v, list(reversed(v)), bool(Vec(0)), v(str), int(v), float(v), hex(v), complex(v), round(Vec(1.256, 2), 1), f"{w:.2f}", str(v), [v], max(v, w), sorted([w, v]), 10 - v, [1, 2, 3, 4][v], sum([v, w], Vec(0, 0, 0)))
    x = v; x += w; print(x is v, v)
    with v as q: raise KeyError
    a, *rest = v; print(a, rest, *v, [*v, *w], dict(zip("abc", v)), max(*v), print("inner", end="; "))
    print(f(1, d=4), f(1, 2, 3, 4, 5, d=6, z=7, y=8), f(*[1, 2], **{"d": 1, "e": 2, "c": 3}), f(0, d=0, *(9,)))
    for call in ("f()", "f(1)", "f(1, d=1, a=2)", "f(b=1, d=2)"):
        pass
    for g in (lambda: f(), lambda: f(1), lambda: f(b=1, d=2), lambda: f(1, d=2, **{"d": 3}), lambda: (lambda x: x)(), lambda: (lambda x: x)(1, 2), lambda: (lambda: 0)(k=1), lambda: v.nope, lambda: v.nope(), lambda: Vec.nope, lambda: None.x, lambda: [].foo, lambda: "a" + 1, lambda: 1 + "a", lambda: [] + (), lambda: {}[1], lambda: [][0], lambda: "abc"[5], lambda: len(5), lambda: int([]), lambda: next(iter([])), lambda: [1].index(2), lambda: {}.popitem(), lambda: [].pop(), lambda: "x".index("y"), lambda: undefined, lambda: 1 / 0, lambda: 1 % 0, lambda: 0 ** -1, lambda: [1, 2] < [1, "x"], lambda: sorted([1, "a"]), lambda: sum(["a"]), lambda: ",".join([1]), lambda: chr(-1), lambda: ord("ab"), lambda: (1, 2) + [3], lambda: not_there.x, lambda: range(1.5), lambda: list(5), lambda: dict([1]), lambda: max([]), lambda: float("x"), lambda: int("5", 1), lambda: "{}".format(), lambda: "%d" % "x", lambda: "%s %s" % 1, lambda: "%s" % (1, 2), lambda: f"{1:z}", lambda: open("/nope"), lambda: isinstance(1, 2), lambda: hash([]), lambda: iter(5), lambda: abs("x"), lambda: round("x"), lambda: min(1), lambda: zip(1), lambda: enumerate(1), lambda: set([[]]), lambda: {[]: 1}, lambda: bytes([256]), lambda: b"a" + "b", lambda: "a" * "b", lambda: [1] * 1.5, lambda: 1 < "a", lambda: -"a", lambda: ~1.5, lambda: 1 << 1.0, lambda: 1 @ 2, lambda: object() + 1, lambda: main.foo, lambda: print(foo=1), lambda: int(x=1), lambda: "".split(""), lambda: [].sort(lambda: 0), lambda: int.from_bytes(5), lambda: (5).to_bytes(0, "big"), lambda: exit_()):
        try: print("no error", g())
        except Exception as ex: print(f"{type(ex).__name__}: {ex}")
main()
