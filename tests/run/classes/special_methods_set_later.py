# Special methods that are stored under computed names: the ones of `object` stay where none is stored.
from functools import total_ordering


def extend(cls, names):
    for name in names:

        def method(self, other=None, name=name):
            return name

        setattr(cls, name, method)
    return cls


class Pair:
    def __init__(self, a, b):
        self.a = a
        self.b = b


extend(Pair, ["__add__", "__str__", "__len__"])
pair = Pair(1, 2)
print(pair.a, pair.b, pair + 3, str(pair), hash(pair) == hash(pair), pair == pair, bool(pair) if False else "")
try:
    len(pair)
except TypeError as error:
    print(error)


@total_ordering
class Ratio:
    def __init__(self, n=0, d=1):
        self.n = n
        self.d = d

    def __eq__(self, other):
        return self.n * other.d == other.n * self.d

    def __lt__(self, other):
        return self.n * other.d < other.n * self.d

    def __pow__(self, e):
        return Ratio(self.n ** e, self.d ** e) if e >= 0 else Ratio(self.d ** -e, self.n ** -e)

    def __repr__(self):
        return f"Ratio({self.n}, {self.d})"


print(Ratio(2, 3) ** -2, Ratio(2, 3) ** 2, Ratio(1, 2) >= Ratio(1, 2), Ratio(1, 2) > Ratio(1, 3), Ratio(1) <= Ratio(0))
print(sorted([Ratio(3), Ratio(1, 2), Ratio(2)]), max(Ratio(1), Ratio(5)), Ratio.__gt__.__name__)


@total_ordering
class AtLeast:
    def __init__(self, v):
        self.v = v

    def __ge__(self, other):
        return self.v >= other.v


print(AtLeast(1) < AtLeast(2), AtLeast(1) <= AtLeast(2), AtLeast(1) > AtLeast(2), AtLeast(1) >= AtLeast(2))
