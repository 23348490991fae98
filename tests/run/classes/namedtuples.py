# `namedtuple` calls whose text says all become class statements.
import collections
import collections.abc
from collections import namedtuple, namedtuple as record

P = namedtuple("P", "x y")
Point = record("T", ["x", "y"], defaults=(None,) * 1)
Comma = collections.namedtuple("Comma", "a, b,c", defaults=[-1, ()])
One = namedtuple("One", ("only",), rename=False, module=None)
Empty = namedtuple("Empty", "")


def show(*calls):
    for call in calls:
        try:
            print(call())
        except Exception as error:
            print(type(error).__name__, error)


print(P, P.__name__, P.__qualname__, P.__module__, P.__bases__, P.__doc__, P._fields, P._field_defaults, P.__match_args__, P.__slots__)
print(Point, Point._field_defaults, Comma._field_defaults, One(1), Empty(), Empty()._replace(), Empty._make([]), One._make("z"))
p = P(1, 2)
print(p, repr(p), str(p), f"{p}", p.x, p.y, p[0], p[-1], p[:1], len(p), 2 in p, list(p), p == (1, 2), (1, 2) == p, p != (1, 2))
print(hash(p) == hash((1, 2)), {p: 1}[(1, 2)], p < (1, 3), sorted([P(2, 1), P(1, 9), P(1, 2)]), max(P(0, 5), P(3, 1)), p + (3,), p * 2)
x, y = p
print(x, y, *p, [*p, 3], isinstance(p, tuple), isinstance(p, P), type(p) is P, p.count(1), p.index(2), p._asdict(), p.__getnewargs__())
print(P(y=5, x=4), P(1, y=2), P(*(7, 8)), P(**{"x": 1, "y": 2}), P._make([3, 4]), P._make(range(2)), p._replace(x=10), p._replace(y="b", x="a"))
print(Point(1), Point(1).y, Point(1, 2), Comma(1), Comma(1, c=2), "%s-%s" % p, "{0.x}:{1}".format(p, p.y))
show(
    lambda: P(1),
    lambda: P(),
    lambda: P(1, 2, 3),
    lambda: P(1, z=2),
    lambda: P(1, x=2),
    lambda: Point(),
    lambda: Comma(1, 2, 3, 4),
    lambda: Empty(1),
    lambda: P._make([1]),
    lambda: P._make(range(3)),
    lambda: P._make(3),
    lambda: p._replace(z=1),
    lambda: p._replace(z=1, x=2, w=3),
    lambda: p._replace(3),
    lambda: setattr(p, "x", 1),
    lambda: delattr(p, "x"),
    lambda: setattr(p, "other", 1),
    lambda: p.other,
    lambda: p[2],
    lambda: p + [1],
    lambda: p < 3,
)
print(P.x.__doc__, P.y.__doc__, P.x.__get__(p), P.__new__.__qualname__, P._make.__qualname__, P.__repr__.__name__)


class Vector(namedtuple("Vector", "x y")):
    __slots__ = ()

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    @property
    def length(self):
        return (self.x**2 + self.y**2) ** 0.5


class Named(collections.namedtuple("Base", "first last", defaults=["?"])):
    def __new__(cls, first, last=None, extra=0):
        self = super().__new__(cls, first.title(), last or "none")
        self.extra = extra
        return self

    def __repr__(self):
        return "<" + super().__repr__() + ">"


class Sub(Named):
    pass


class Both(P, collections.abc.Hashable):
    pass


v = Vector(3, 4)
print(v, v + v, v.length, Vector.__mro__[1].__name__, Vector.__bases__[0].__bases__, v._replace(x=0), type(v._replace(x=0)), v == (3, 4))
n = Named("ann")
print(n, n.extra, n._fields, Named("bob", "lee", 5).extra, Sub("c"), Sub("c")._asdict(), type(Sub("c")._replace(last="z")).__name__, Both(1, 2))


def made(n):
    Local = namedtuple("Local", "a b")
    Renamed = namedtuple("Other", "a b")

    class Derived(namedtuple("Hidden", "a b")):
        def total(self):
            return self.a + self.b + n

    print(Local, Renamed, Derived, Derived.__mro__[1], Derived(1, 2).total(), sorted(locals()))
    show(lambda: Local(1), lambda: Renamed(), lambda: Derived(1), lambda: Derived(1, 2, 3))
    return Local


first, second = made(1), made(2)
print(first is second, first(1, 2) == second(1, 2), isinstance(first(1, 2), second))


class Outer:
    Inner = namedtuple("Inner", "a")
    Alias = namedtuple("Named", "a")
    __Private = namedtuple("__Private", "a")

    def get(self):
        return self.Inner(1), self.Alias(2), self.__Private(3)


print(Outer.Inner, Outer.Alias, Outer().get(), sorted(key for key in Outer.__dict__ if not key.startswith("__")))
print(sorted(name for name in globals() if not name.startswith("__")))
if len(P._fields) == 2:
    Conditional = namedtuple("Conditional", "yes")
else:
    Conditional = namedtuple("Conditional", "no")
print(Conditional(1))
for text in "ab":
    Again = namedtuple("Again", "x", defaults=[0])
    print(Again(), Again(text))
match P(1, 2):
    case P(1, other):
        print("matched", other)
match p:
    case (a, b):
        print(a, b)
recursive = P(1, [])
recursive.y.append(recursive)
print(recursive.y[0] is recursive, P("q'", None), P(x=P(1, 2), y=(P(3, 4),)))
Mixed = namedtuple("Mixed", "count index self cls other values iterable key")
m = Mixed(*range(8))
print(m, m.count, m.index, m.self, m.cls, m._replace(self=1, iterable=2, key=None), Mixed._make("abcdefgh"), m._asdict())
