# What classes that derive from tuple hold: by position where all instances have one shape, and what breaks that.
import copy
from collections import namedtuple


class Pair(tuple):
    __slots__ = ()

    def __new__(cls, first, second):
        return tuple.__new__(cls, (first, second))

    first = property(lambda self: tuple.__getitem__(self, 0))
    second = property(lambda self: tuple.__getitem__(self, 1))

    def swapped(self):
        return self.__class__(self.second, self.first)


class Any(tuple):
    def __new__(cls, *args):
        return tuple.__new__(cls, args)

    def head(self):
        return tuple.__getitem__(self, 0)


class Two(tuple):
    def __new__(cls, x=None):
        if x is None:
            return tuple.__new__(cls, ("none",))
        return tuple.__new__(cls, (x, 2.5))

    def last(self):
        return tuple.__getitem__(self, -1)

    def second(self):
        return tuple.__getitem__(self, 1)


class Doubling(Pair):
    def __getitem__(self, index):
        return tuple.__getitem__(self, index) * 2

    def __iter__(self):
        return iter(["a", "b"])

    def __len__(self):
        return 7


class Plain(tuple):
    pass


class Filled(tuple):
    def __new__(cls, items):
        self = super().__new__(cls, items)
        self.note = len(items)
        return self


class Noisy(tuple):
    def __new__(cls, x):
        return tuple.__new__(cls, (x, x))

    def __del__(self):
        print("gone", tuple.__getitem__(self, 0))


class Initialized(tuple):
    def __new__(cls, x, y=0):
        return tuple.__new__(cls, (x, y))

    def __init__(self, x, y=1):
        self.total = x + y


class Other(tuple):
    def __new__(cls, x):
        return (x, x) if x else tuple.__new__(cls, (x,))


class Node(tuple):
    def __new__(cls, value, rest=None):
        return tuple.__new__(cls, (value, rest))

    def total(self):
        value, rest = self
        return value + (rest.total() if rest is not None else 0)


def show(*calls):
    for call in calls:
        try:
            print(call())
        except Exception as error:
            print(type(error).__name__, error)


p = Pair("a", 1)
s = p.swapped()
print(p, s, p.first.upper(), s.second.upper(), p.second + s.first, p[0], p[1], p[-1], p[:1], p[True], [*p])
a, b = p
c, d = s
print(a, b, c, d, [x for x in p], {**{k: v for k, v in [p, s]}}, dict([p, s]), len(p), p + (1,), p * 2, p == ("a", 1), hash(p) == hash(("a", 1)))
print(Any(1, "x").head(), Any("y").head(), Two().last(), Two(3).last(), Two(3).second())
show(lambda: Any().head(), lambda: Two().second(), lambda: p[2], lambda: Two()[1], lambda: Two("z")[1])
w = Doubling("q", 3)
e, f = w
print(w, w[0], w[1], w.first, w.second, e, f, len(w), w == ("q", 3))
print(Plain(), Plain([1, 2]), Plain("ab")[1], Filled([1, "a"]).note, Filled("xyz")[2], Filled([])[:1])
print(Initialized(1).total, Initialized(1, 5), Initialized(x=2).total, Other(0), Other(3), type(Other(3)).__name__)
print(Node(1, Node(2, Node(3))).total(), Node(4)[1])
Noisy("early")
n = Noisy("late")
x, y = n
del n
print("after", x, y)
show(lambda: Pair(1), lambda: Pair(1, 2, 3), lambda: tuple.__new__(Pair, 3), lambda: tuple.__getitem__(3, 0), lambda: tuple.__new__(int, ()))
show(lambda: [a for a, b, c in [p]], lambda: tuple.__getitem__(p, "x"), lambda: Pair(*[1]), lambda: Pair(*"ab", **{}), lambda: Pair(**{"first": 1, "second": 2}))

Mixed = namedtuple("Mixed", "x y")
m = [Mixed(1, 2.5), Mixed(2**70, -0.0), Mixed(True, 1e400)]
for item in m:
    x, y = item
    print(x, y, item.x + 1, item.y * 2, item[0] is x, item[1] == y)
m.append(Mixed._make("ab"))
print([i.x for i in m], m[-1], sorted(m[:3]), max(m[:3], key=lambda i: i.y), [x for x, _ in m], [y for _, y in m])
print(copy.copy(m[0]), copy.deepcopy(Mixed([1], {2: 3})), type(copy.copy(m[0])).__name__)


def any_of(value):
    return {"k": value, 1: [value]}


held = any_of(Mixed(1, [2]))
held["k"].y.append("more")
print(held, held["k"].x, held[1][0]._replace(x="new"), type(held["k"])(5, 6), held["k"].__class__._make([7, 8]))
makers = {"pair": Pair, "mixed": Mixed, "plain": lambda a, b: (a, b)}
for name, make in makers.items():
    print(name, make("k", name), make(1.5, None)[0])
for make in (Pair, Mixed):
    q = make("z", 0)
    print(q[0], q == ("z", 0), type(q).__name__)
print(list(map(Mixed._make, [(1, 2), ("a", "b")])), list(map(Pair, "ab", [1, 2])), [Mixed(*row) for row in ([1, 2], ("c", None))])


def patched():
    class Late(namedtuple("Late", "a b")):
        pass

    first = Late(1, 2)
    Late.__new__ = lambda cls, a, b: tuple.__new__(cls, (b, a, "three"))
    second = Late(1, 2)
    return first, tuple(second), second.a, second[2]


print(patched())
total = 0
for i in range(1000):
    q = Mixed(i, i * 0.5)
    u = q._replace(x=-i)
    x, y = q
    total += q.x + q.y + u.x + x - y + q[0]
print(total)
