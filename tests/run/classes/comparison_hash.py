import functools


@functools.total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(int(p) for p in text.split("."))

    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts == other.parts

    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts < other.parts

    def __hash__(self):
        return hash(self.parts)

    def __repr__(self):
        return "v" + ".".join(map(str, self.parts))


a, b, c = Version("1.2"), Version("1.10"), Version("1.2")
print(a < b, a > b, a <= c, a >= c, a == c, a != c, a is c, a != "1.2", a == 5)
print(sorted([b, a, Version("0.9.9")]), max(a, b), {a: "x"}[c], len({a, b, c}), a in [c], [b, a].index(c))
try:
    a < "1.3"
except TypeError as e:
    print(e)


class OnlyEq:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n


print(OnlyEq(1) == OnlyEq(1), OnlyEq(1) != OnlyEq(1), OnlyEq(1) != OnlyEq(2), OnlyEq.__hash__)
try:
    {OnlyEq(1)}
except TypeError as e:
    print(e)


class Inherits(OnlyEq):
    __hash__ = object.__hash__


x = Inherits(3)
print(x in {x}, Inherits(3) == x)


class CaseInsensitive:
    def __init__(self, text):
        self.text = text

    def __eq__(self, other):
        return self.text.lower() == (other.text if isinstance(other, CaseInsensitive) else other).lower()

    def __hash__(self):
        return hash(self.text.lower())

    def __repr__(self):
        return self.text


table = {CaseInsensitive("Content-Type"): "text/html"}
print(table[CaseInsensitive("content-type")], "CONTENT-TYPE" in [*table], CaseInsensitive("a") == "A", table)


class BadHash:
    def __hash__(self):
        return "x"


class BigHash:
    def __hash__(self):
        return 2 ** 100 + 5


try:
    hash(BadHash())
except TypeError as e:
    print(e)
print(hash(BigHash()) == hash(2 ** 100 + 5), {BigHash(): 1} != {})


class Default:
    pass


d, e = Default(), Default()
print(d == d, d == e, d != e, hash(d) == hash(d), d in {d: 1}, len({d, e, d}))
try:
    d < e
except TypeError as err:
    print(err)


class Desc:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        return self.v > other.v


print([x.v for x in sorted([Desc(1), Desc(3), Desc(2)])], min(Desc(1), Desc(5)).v, max([Desc(1), Desc(5)], key=lambda x: x.v).v)
print((1, Version("2.0")) < (1, Version("3.0")), [a, b] == [c, b], (a, 1) == (c, 1.0))
