"""sum of iterators: ints of all sizes, bools and floats between them, and what fails on the way."""


class Number:
    def __init__(self, value):
        self.value = value

    def __add__(self, other):
        return Number(self.value + (other.value if isinstance(other, Number) else other))

    def __radd__(self, other):
        return Number(other + self.value)

    def __repr__(self):
        return f"Number({self.value})"


EDGE = [2**62 - 1, 2**62, -(2**62), -(2**62) - 1, 2**63 - 1, -(2**63), 2**64, 1, -1, 0]


def give(*items):
    for item in items:
        yield item


for a in EDGE:
    for b in EDGE:
        print(sum(give(a, b)), sum(give(a, b, a, b, -1)), sum(give(b), a), sum((a, b)), sum({a, b}), sum(map(int, (a, b))))
print(sum(give(True, 2, False, True)), sum(give(1, 2.5, 3)), sum(give(1.5, 2, 2**70)), sum(give(0.1, 0.2, 0.3)), sum(give(), 5), sum(give()))
print(sum(give(1, Number(2), 3)), sum(give(Number(1), 2, Number(3))), sum(give([1], [2]), []), sum(give(-0.0)), sum(give(-0.0), -0.0))
print(sum(give(2**62 - 1, 2**62 - 1, 2**62 - 1, 1j)), sum(range(10)), sum(range(2**62, 2**62 + 3)), sum(x for x in "" if x))


def fails():
    yield 1
    yield 2**62
    raise ValueError("third")


for items in (fails(), give(1, "a"), give("a"), give(1, None), 5):
    try:
        print(sum(items))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
for start in ("", b"", bytearray(), None):
    try:
        print(sum(give(1), start))
    except TypeError as error:
        print(error)
