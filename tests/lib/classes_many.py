"""dataclasses, enum, abc, contextlib, copy, functools and typing: what classes of the library do and refuse."""

import abc
import contextlib
import copy
import dataclasses
import enum
import functools
import io
import string
import types
import typing


def outcome(f):
    try:
        return f()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


@dataclasses.dataclass
class Base:
    a: int
    b: list = dataclasses.field(default_factory=list)
    c: typing.ClassVar[int] = 7
    d: int = dataclasses.field(default=1, kw_only=True)


@dataclasses.dataclass(order=True)
class Derived(Base):
    e: str = "e"
    scale: dataclasses.InitVar[int] = 2

    def __post_init__(self, scale):
        self.a *= scale


print(Base(1), Base(1, [2], d=5), Derived(1), Derived(1, [], "x", 3, d=4), Derived(1) < Derived(2), Derived(2) >= Derived(2), Base.c)
for args, named in (((), {}), ((1, 2, 3), {}), ((1,), {"q": 1}), ((1,), {"a": 2}), ((1,), {"d": 2, "b": 3})):
    print(outcome(lambda: Base(*args, **named)))
print([(f.name, f.kw_only, f.init) for f in dataclasses.fields(Derived)], Derived.__match_args__, dataclasses.is_dataclass(Base), dataclasses.is_dataclass(5))


def bad_default():
    @dataclasses.dataclass
    class Bad:
        x: list = []


def bad_order():
    @dataclasses.dataclass
    class Bad:
        x: int = 1
        y: int


def bad_frozen():
    @dataclasses.dataclass(frozen=True)
    class Bad(Base):
        pass


print(outcome(bad_default), outcome(bad_order), outcome(bad_frozen), outcome(lambda: dataclasses.field(default=1, default_factory=list)))


@dataclasses.dataclass(frozen=True)
class Frozen:
    x: int
    y: tuple = ()


f = Frozen(1, (2,))
print(f, hash(f) == hash(Frozen(1, (2,))), {f: 1}[Frozen(1, (2,))], dataclasses.replace(f, x=5), outcome(lambda: setattr(f, "x", 2)), outcome(lambda: delattr(f, "x")), outcome(lambda: setattr(f, "new", 2)))
print(dataclasses.asdict(Derived(1, [Base(2)])), dataclasses.astuple(Derived(1, [Base(2), {"k": Base(3)}])), outcome(lambda: dataclasses.asdict(5)))
Made = dataclasses.make_dataclass("Made", ["x", ("y", int), ("z", int, 5)])
print(Made(1, 2), Made(1, 2) == Made(1, 2, 5))


@dataclasses.dataclass(eq=False, repr=False)
class Plain:
    x: int


print(Plain(1) == Plain(1), Plain(1).__eq__(1))


@dataclasses.dataclass
class Node:
    value: int
    next: "Node" = None


n = Node(1)
n.next = n
print(n, copy.copy(n) is n, copy.deepcopy(n).next.value)
n.next = None


class Color(enum.Enum):
    RED = 1
    GREEN = 2
    ALIAS = 1

    def describe(self):
        return f"{self.name}={self.value}"

    @property
    def bright(self):
        return self is Color.RED

    @classmethod
    def first(cls):
        return cls.RED


print(Color.RED, repr(Color.GREEN), Color(1) is Color.RED, Color["GREEN"], Color.ALIAS is Color.RED, Color.RED.describe(), Color.RED.bright, Color.first())
print(Color.RED == Color.RED, Color.RED == 1, Color.RED != Color.GREEN, isinstance(Color.RED, Color), {Color.RED: 1}[Color.RED], f"{Color.RED}", copy.deepcopy(Color.RED) is Color.RED)
print(outcome(lambda: Color(5)))


class Number(enum.IntEnum):
    ONE = 1
    TWO = 2


class Auto(enum.Enum):
    A = enum.auto()
    B = enum.auto()
    C = 10
    D = enum.auto()


class Perm(enum.Flag):
    R = enum.auto()
    W = enum.auto()
    X = enum.auto()


class Planet(enum.Enum):
    EARTH = (5, 6)
    MARS = (3, 4)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius


print(Number.ONE + 1, Number.TWO == 2, Number.ONE < Number.TWO, repr(Number.ONE), f"{Number.TWO}", [10, 20, 30][Number.ONE], Number(2) is Number.TWO, int(Number.ONE))
print(Auto.A.value, Auto.B.value, Auto.D.value, Planet.MARS.mass, Planet.EARTH.value, Planet((3, 4)).name)
print(Perm.R | Perm.W, repr(Perm.R & Perm.W), Perm.R in (Perm.R | Perm.X), bool(Perm.R & Perm.X), (Perm.R | Perm.W).value, ~Perm.R, Perm(5), Perm.R ^ Perm.R)


class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self):
        ...

    def twice(self):
        return 2 * self.area()


class Square(Shape):
    def area(self):
        return 9


print(Square().twice(), issubclass(Square, Shape), isinstance(Square(), Shape))


@contextlib.contextmanager
def managed(log, swallow=False):
    log.append("in")
    try:
        yield "value"
    except ValueError as error:
        log.append(str(error))
        if not swallow:
            raise
    finally:
        log.append("out")


log = []
with managed(log) as value:
    log.append(value)
with managed(log, True):
    raise ValueError("swallowed")
print(log, outcome(lambda: managed(log).__exit__(None, None, None)))


def raising():
    with managed(log):
        raise ValueError("passed on")


print(outcome(raising), log)


@contextlib.contextmanager
def twice():
    yield 1
    yield 2


@contextlib.contextmanager
def never():
    if False:
        yield


def use(manager):
    with manager:
        pass


print(outcome(lambda: use(twice())), outcome(lambda: use(never())))
with contextlib.suppress(KeyError, ValueError):
    {}["x"]
out = io.StringIO()
with contextlib.redirect_stdout(out):
    print("captured", 5)
print(repr(out.getvalue()))
with contextlib.ExitStack() as stack:
    stack.callback(print, "last")
    print(stack.enter_context(managed(log)))
    stack.callback(print, "first", end="!\n")


class Closing:
    def close(self):
        print("closed")


with contextlib.closing(Closing()), contextlib.nullcontext(4) as four:
    print(four)


@managed(log)
def decorated(x):
    return x * 2


print(decorated(4), log[-2:])

s = io.StringIO("one\ntwo\n")
print(s.readline(), list(s), s.read(), s.tell(), s.seek(4), s.read(2), s.write("X"), s.getvalue(), s.truncate(3), s.getvalue())
s = io.StringIO()
print(s.write("a"), s.write("bc"), s.getvalue(), s.seek(1), s.write("Z"), s.getvalue(), s.seek(0, 2), s.tell(), outcome(lambda: s.write(5)))
s.close()
print(outcome(s.getvalue), s.closed)
b = io.BytesIO(b"ab\ncd")
print(b.readline(), b.read(1), b.tell(), b.seek(-1, 2), b.write(b"XY"), b.getvalue(), outcome(lambda: b.write("s")))

t = string.Template("$who owes ${amount}$$ to $who")
print(t.substitute(who="A", amount=5), t.safe_substitute(who="B"), outcome(lambda: t.substitute(who=1)), outcome(lambda: string.Template("a\n $1").substitute()), string.Template("$ x").safe_substitute())
print(string.capwords("hello  big wOrld"), string.capwords("a-b", "-"), string.ascii_letters, string.punctuation, string.hexdigits)


class WithState:
    def __init__(self):
        self.items = [1, [2]]

    def __eq__(self, other):
        return self.items == other.items


class Slotted:
    __slots__ = ("x", "y")


w = WithState()
w2, w3 = copy.copy(w), copy.deepcopy(w)
w.items[1].append(3)
print(w2.items, w3.items, w2 == w, w3 == w)
sl = Slotted()
sl.x = [1]
print(copy.copy(sl).x is sl.x, copy.deepcopy(sl).x, hasattr(copy.copy(sl), "y"), copy.deepcopy({"a": (1, [2]), "b": {3}}), copy.copy(range(3)), copy.deepcopy(ValueError("x", [1])).args)


@functools.lru_cache(maxsize=3, typed=True)
def cached(*args, **named):
    return (args, sorted(named.items()))


for call in ((1,), (1.0,), (1,), (2,), (3,), (4,), (1,)):
    cached(*call)
cached(x=1)
cached(x=1)
print(cached.cache_info(), cached.cache_parameters(), cached.__wrapped__(1))
zero = functools.lru_cache(maxsize=0)(len)
print(zero("ab"), zero("ab"), zero.cache_info(), outcome(lambda: functools.lru_cache("x")))
print(functools.reduce(lambda a, b: a - b, range(5)), functools.reduce(max, [], 3), outcome(lambda: functools.reduce(max, [])))
p = functools.partial(int, base=2)
print(p("101"), p.func is int, p.args, p.keywords, outcome(lambda: functools.partial(5)))


@functools.total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __gt__(self, other):
        return self.n > other.n


print(Version(1) < Version(2), Version(2) <= Version(2), Version(1) >= Version(2), outcome(lambda: functools.total_ordering(WithState)))
ns = types.SimpleNamespace(a=1, b="x")
ns.c = [1]
print(ns, ns == types.SimpleNamespace(a=1, b="x", c=[1]))


class Pair(typing.NamedTuple):
    left: int
    right: str = "r"

    def both(self):
        return f"{self.left}{self.right}"


print(Pair(1), Pair(1, "x").both(), Pair(2) == (2, "r"), Pair._fields, Pair(1)._replace(left=5), outcome(lambda: Pair()), Pair(3)[0], isinstance(Pair(1), tuple), Pair._make([1, 2]), Pair(1)._asdict())
print(typing.Optional[int], typing.Union[int, str], typing.List[int], typing.Dict[str, typing.Any], typing.TypeVar("T"), typing.cast(int, "s"), typing.Callable[[int], str])
