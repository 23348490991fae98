"""Values of every kind, in and out."""

VERSION = "1.2"
LIMIT = 10**30
PI = 3.25
NOTHING = None
FLAG = True
NAMES = ("a", "b", ("c", 1))


def same(x):
    """Gives back what it gets."""
    return x


def kind(x):
    return type(x).__name__


def describe(x):
    if x is None:
        return "none"
    if isinstance(x, bool):
        return "bool"
    if isinstance(x, int):
        return "int"
    if isinstance(x, (float, complex)):
        return "number"
    if isinstance(x, str):
        return "str"
    if isinstance(x, (list, tuple)):
        return "sequence of " + ", ".join(describe(i) for i in x)
    if isinstance(x, dict):
        return "dict of " + ", ".join(f"{k}: {describe(v)}" for k, v in x.items())
    if type(x) is set:
        return "set"
    return "other"


def double(x):
    return x * 2


def plus(a, b):
    return a + b


def powers(n: int):
    return [n**k for k in range(0, 100, 25)]


def fib(n: int) -> int:
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def halves(x: float) -> float:
    return x / 2


def both(x: float):
    return x, x + x


def text(s: str, b: bytes):
    return s.upper(), b[::-1], len(s), len(b)


def yes(flag: bool):
    return "yes" if flag else "no"


def nested():
    return {"list": [1, [2, [3]]], "tuple": (1, "x", [None]), "set": {1, 2}, "frozen": frozenset([3]), "bytes": bytearray(b"ab")}


def several():
    return range(2, 10, 3), slice(1, None, 2), ..., NotImplemented, 2 - 3j, int, ValueError, len


def compare(a, b):
    return a == b, a != b, a is b


def order(a, b):
    return a < b, a <= b, a > b, a >= b


def unpack(x):
    first, *rest = x
    return first, rest


def merge(a, b):
    return {**a, **b}


def spread(f, args, keywords):
    return f(*args, **keywords)
