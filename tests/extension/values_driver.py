import collections
import enum
import fractions

import values


class Level(enum.IntEnum):
    LOW = 1
    HIGH = 2


class Name(str):
    pass


class Bag:
    def __init__(self, items):
        self.items = items

    def __repr__(self):
        return f"Bag({self.items})"

    def __add__(self, other):
        return Bag(self.items + [other])

    def __mul__(self, count):
        return Bag(self.items * count)

    def __iter__(self):
        return iter(self.items)

    def __eq__(self, other):
        return isinstance(other, Bag) and self.items == other.items


print(values.VERSION, values.LIMIT, values.PI, values.NOTHING, values.FLAG, values.NAMES)
print(values.__doc__, values.__name__, values.same.__doc__)

SAMPLES = [
    0, 1, -1, 2**62, -(2**62), 2**63, 2**64, -(2**64), 10**50, -(10**50),
    0.0, -0.0, 1.5, 1e300, -1e-300, float("inf"), float("nan"), 2.5 + 1j,
    True, False, None, ..., NotImplemented,
    "", "a", "hello", "é", "ü€", "日本", "😀x", "\ud800", "a\0b",
    b"", b"abc\0\xff", (), (1,), (1, ("a", (None,))),
    [], [1, [2]], {}, {"k": [1]}, {1, 2}, frozenset([1]), bytearray(b"xy"),
    range(3), slice(1, 2), int, list, dict, ValueError, Bag, Level, Level.HIGH, Name("n"),
    collections.OrderedDict(a=1), collections.deque([1, 2]), fractions.Fraction(1, 3), len, print,
]
for sample in SAMPLES:
    back = values.same(sample)
    print(ascii(back), type(back).__name__, values.kind(sample), back is sample or type(back) is type(sample))
for sample in [None, True, 3, 2.5, 1j, "s", [1, "a", [None]], (1.5,), {"a": {"b": [1]}}, {1}, Level.LOW, Name("x"), Bag([1]), b"x"]:
    print(values.describe(sample))
for sample in [3, 10**30, 1.5, "ab", b"ab", (1, 2), [1], Bag([1, 2]), Level.HIGH, fractions.Fraction(1, 3)]:
    print(repr(values.double(sample)))
for a, b in [(1, 2.5), (2**62, 2**62), ("a", "b"), ([1], [2]), ((1,), (2,)), (Bag([]), 7), (Level.LOW, 1), (1, Level.LOW), (1, fractions.Fraction(1, 2))]:
    print(repr(values.plus(a, b)))
print(values.powers(10), values.powers(-3))
print(values.fib(10), values.fib(300))
print(values.halves(3.0), values.halves(3), values.halves(True), values.both(2), values.both(2.5))
print(values.text("straße", b"abc"), values.yes(True), values.yes(False))
result = values.nested()
print(result, {k: type(v).__name__ for k, v in result.items()})
print(values.several())
print(values.compare([1], [1]), values.compare("a", "a"), values.compare(Bag([1]), Bag([1])), values.compare(1, True))
print(values.unpack([1, 2, 3]), values.unpack("ab"), values.unpack(Bag([4, 5])), values.unpack({1: 2, 3: 4}))
print(values.merge({"a": 1}, collections.OrderedDict(b=2)))
print(values.spread(lambda *a, **k: (a, k), [1, 2], {"x": 3}), values.spread(dict, [], {"y": 1}))


class Small(int):
    pass


class Level(__import__("enum").IntEnum):
    LOW = 1


class Name(str):
    pass


for left in (Small(5), Level.LOW):
    for right in (1.5, 5, 2 ** 70, True):
        print(values.compare(left, right), values.order(left, right), values.order(right, left))
print(values.order(Name("a"), "b"), values.order("b", Name("a")))
