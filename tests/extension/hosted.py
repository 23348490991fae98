"""A module among others: what it imports, prints and matches."""
import collections
import math
import sys
from dataclasses import dataclass

print("running", __name__, len(sys.argv))


@dataclass
class Item:
    name: str
    price: float = 1.5


def items():
    return [Item("a"), Item("b", 2)]


def classify(x):
    match x:
        case []:
            return "empty"
        case [a]:
            return "one", a
        case [a, *rest]:
            return "several", a, rest
        case {"kind": kind, **others}:
            return "mapping", kind, others
        case str() | bytes():
            return "text"
        case int(n) if n > 5:
            return "large", n
        case None:
            return "none"
        case float():
            return "float"
    return "other"


def counts(words):
    counter = collections.Counter(words)
    return dict(counter), counter.most_common(1)


def say(*args, **options):
    print(*args, **options)
    sys.stdout.write("written\n")


def area(r):
    return math.pi * r**2


def spin(n: int) -> int:
    total = 0
    for i in range(n):
        total += i * i % 7
    return total


def call_each(function, n):
    return [function(i) for i in range(n)]


def strings(s):
    return s.split(","), s[::-1], f"{s:>8}|{len(s)}", "%s/%r" % (s, s), ", ".join([s, s]), s.encode()


def sums(a, b):
    out = [0] * len(a)
    for i in range(len(a)):
        out[i] = a[i] + b[i]
    return out


def matrix(rows):
    return [[x * 2 for x in row] for row in rows], sum(map(sum, rows)), max(rows), list(zip(*rows)), {len(r) for r in rows}
