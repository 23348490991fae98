from __future__ import annotations
import sys, math, enum, operator
from dataclasses import dataclass, field, replace, asdict, astuple
from typing import Union, Iterator
# --- match statements over an AST
@dataclass(frozen=True)
class Num: v: float
@dataclass(frozen=True)
class Var: name: str
@dataclass(frozen=True)
class Op:
    op: str
    l: "Expr"
    r: "Expr"
Expr = Union[Num, Var, Op]
def simplify(e):
    match e:
        case Op("+", Num(0), x) | Op("+", x, Num(0)): return simplify(x)
        case Op("*", Num(0), _) | Op("*", _, Num(0)): return Num(0)
        case Op("*", Num(1), x) | Op("*", x, Num(1)): return simplify(x)
        case Op(op, Num(a), Num(b)) if op in "+-*/" and not (op == "/" and b == 0):
            return Num({"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv}[op](a, b))
        case Op(op, l, r):
            s = Op(op, simplify(l), simplify(r))
            return simplify(s) if s != e else s
        case _: return e
def diff(e, x):
    match e:
        case Num(): return Num(0)
        case Var(name): return Num(1 if name == x else 0)
        case Op("+" | "-" as op, l, r): return Op(op, diff(l, x), diff(r, x))
        case Op("*", l, r): return Op("+", Op("*", diff(l, x), r), Op("*", l, diff(r, x)))
        case Op("/", l, r): return Op("/", Op("-", Op("*", diff(l, x), r), Op("*", l, diff(r, x))), Op("*", r, r))
def show(e):
    match e:
        case Num(v=v): return f"{v:g}"
        case Var(name=n): return n
        case Op(op=o, l=l, r=r): return f"({show(l)} {o} {show(r)})"
e = Op("+", Op("*", Num(3), Op("*", Var("x"), Var("x"))), Op("/", Num(1), Var("x")))
print(show(e), "|", show(simplify(diff(e, "x"))), hash(Num(1)) == hash(Num(1.0)), Num(1) == Num(True))
def command(line):
    match line.split():
        case []: return "empty"
        case ["go", ("north" | "south") as d]: return f"go {d}"
        case ["get", item, *rest] if rest: return f"get many {item} {rest}"
        case ["get", item]: return f"get {item}"
        case [x, y, z]: return f"three {x}{y}{z}"
        case [*_, "stop"]: return "stop!"
        case _: return "?"
print([command(c) for c in ("", "go north", "get a", "get a b c", "x y z", "a b c stop", "hm hm")])
def kind(x):
    match x:
        case None | False: return "falsy"
        case True: return "true"
        case int(n) if n < 0: return f"neg {n}"
        case int() | float(): return "number"
        case str(s): return f"str {s!r}"
        case {"type": "point", "x": x0, **rest}: return f"point {x0} {sorted(rest)}"
        case {}: return "dict"
        case (a, b): return f"pair {a} {b}"
        case [1, [2, *inner], 3]: return f"nested {inner}"
        case complex(real=r, imag=i): return f"c {r} {i}"
        case _: return type(x).__name__
print([kind(v) for v in (None, False, True, -5, 2.5, "q", {"type": "point", "x": 1, "y": 2}, {}, (1, 2), [1, [2, 9, 9], 3], 1j, {1}, b"x", range(3))])
# --- enums
class Color(enum.Enum):
    RED = 1; GREEN = "g"; BLUE = (0, 0, 255)
    CRIMSON = 1
    @property
    def pretty(self): return self.name.title()
    @classmethod
    def default(cls): return cls.GREEN
class Perm(enum.Flag):
    R = enum.auto(); W = enum.auto(); X = enum.auto()
    RW = R | W
class Pri(enum.IntEnum):
    LOW = 1; HIGH = 10
print(list(Color), Color.CRIMSON is Color.RED, Color("g"), Color["BLUE"].value, Color.default().pretty, Perm.R | Perm.X, Perm.RW & ~Perm.W, Perm(7), bool(Perm(0)), Pri.HIGH > 5, Pri.LOW + 1, sorted([Pri.HIGH, Pri.LOW]), f"{Pri.LOW} {Color.RED}", repr(Pri.LOW), Color.RED in Color, len(Color), {Color.RED: 1}[Color.CRIMSON])
for bad in (lambda: Color(9), lambda: Color["X"], lambda: setattr(Color.RED, "value", 3)):
    try: bad()
    except Exception as ex: print(type(ex).__name__, ex)
# --- operators with reflected forms
class Vec:
    __slots__ = ("x", "y")
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
    def __add__(s, o): return Vec(s.x + o.x, s.y + o.y) if isinstance(o, Vec) else NotImplemented
    def __radd__(s, o): return s if o == 0 else NotImplemented
    def __mul__(s, k): return Vec(s.x * k, s.y * k) if isinstance(k, (int, float)) else s.x * k.x + s.y * k.y if isinstance(k, Vec) else NotImplemented
    __rmul__ = __mul__
    def __matmul__(s, o): return s.x * o.y - s.y * o.x
    def __neg__(s): return Vec(-s.x, -s.y)
    def __abs__(s): return math.hypot(s.x, s.y)
    def __bool__(s): return bool(s.x or s.y)
    def __eq__(s, o): return isinstance(o, Vec) and (s.x, s.y) == (o.x, o.y)
    def __hash__(s): return hash((s.x, s.y))
    def __iter__(s): yield s.x; yield s.y
    def __getitem__(s, i): return (s.x, s.y)[i]
    def __len__(s): return 2
    def __repr__(s): return f"Vec({s.x!r}, {s.y!r})"
    def __format__(s, spec): return f"<{format(s.x, spec)}, {format(s.y, spec)}>"
    def __divmod__(s, k): return Vec(s.x // k, s.y // k), Vec(s.x % k, s.y % k)
    def __round__(s, n=None): return Vec(round(s.x, n), round(s.y, n))
    def __iadd__(s, o): s.x += o.x; s.y += o.y; return s
    def __contains__(s, v): return v in (s.x, s.y)
    def __lshift__(s, n): return Vec(s.x << n, s.y << n)
    def __invert__(s): return Vec(~s.x, ~s.y)
    def __pow__(s, k, m=None): return Vec(pow(s.x, k, m), pow(s.y, k, m))
    def __rpow__(s, b): return Vec(b ** s.x, b ** s.y)
    def __index__(s): return s.x
    def __call__(s, *a, **k): return (s, a, k)
v, w = Vec(3, 4), Vec(1, -2)
a, b = v
print(v + w, sum([v, w]), v * 2, 2 * v, v * w, v @ w, -v, abs(v), bool(Vec(0, 0)), v == Vec(3, 4), len({v, Vec(3, 4)}), a, b, v[1], v[-1], [*v], f"{v:.2f}", divmod(v, 2), round(Vec(1.256, 2.5), 1), 3 in v, v << 2, ~v, v ** 2, pow(v, 2, 5), 2 ** v, [10, 20, 30, 40][v], hex(v), v(1, k=2), max([v, w], key=abs))
v += w; print(v, v.x)
for bad in (lambda: v + 1, lambda: 1 + v, lambda: v * "a", lambda: v.z, lambda: v - w, lambda: setattr(v, "z", 1), lambda: v < w, lambda: v[2], lambda: del_x(v)):
    try: print(bad())
    except Exception as ex: print(type(ex).__name__, ex)
match v:
    case Vec(x, 2): print("matched", x)
    case Vec(x, y): print("other", x, y)
@dataclass(order=True)
class Card:
    rank: int
    suit: str = field(default="♠", compare=False)
    history: list[int] = field(default_factory=list, repr=False)
    def __post_init__(self):
        if self.rank < 1: raise ValueError("rank")
c = Card(5); d = replace(c, rank=7, suit="♥"); c.history.append(1)
print(c, d, c < d, asdict(d), astuple(c), max(c, d), Card(5, "x", [1]) == c)
try: Card(0)
except ValueError as ex: print(ex)
