# Names of values of any type, and conversions by special methods.
import math


def f():
    pass


class C:
    """Docs."""

    kind = "class"

    def m(self):
        pass

    class D:
        pass


for x in (1, "a", f, C(), C, len, C().m, None, print, 2.5, [1], ValueError("v")):
    print(type(x).__name__, type(x).__qualname__, type(x).__module__)
for g in (f, C.m, len, C().m, C, C.D, int, lambda: 0, math.sqrt):
    print(g.__name__, g.__qualname__, g.__module__)
print(type(f).__name__, type(C).__name__, type(type).__name__, C.__doc__, C.__module__, C().kind)


class Number:
    def __complex__(self):
        return 4 + 7j

    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __trunc__(self):
        return 12


class Half:
    def __float__(self):
        return 2.5


class Wrong:
    def __complex__(self):
        return 3

    def __str__(self):
        return 1


class WrongRepr:
    def __repr__(self):
        return 1


print(complex(Number()), complex(Half()), complex(Half(), Half()), complex(Half(), 1))
print(math.floor(Number()), math.ceil(Number()), math.trunc(Number()), math.floor(Half()))
for make in (
    lambda: complex(Wrong()),
    lambda: complex(1, Number()),
    lambda: complex([]),
    lambda: str(Wrong()),
    lambda: repr(Wrong())[:10],
    lambda: format(Wrong()),
    lambda: str(WrongRepr()),
    lambda: repr(WrongRepr()),
    lambda: format(WrongRepr()),
    lambda: f"{WrongRepr()}",
    lambda: f"{WrongRepr()!r}",
):
    try:
        print(make())
    except TypeError as error:
        print(error)


def same(a, b):
    return a is b


print(same((), ()), same(tuple([]), ()), same((1, 2)[2:], tuple()), len(()), hash(()) == hash(tuple([])))


def every(a, *, b=1, **kw):
    return a, b, kw


for call in (lambda: every(1, **3), lambda: every(1, **{"a": 2}), lambda: every(**{1: 2}), lambda: f(1), lambda: C().m(1, 2), lambda: C.D(3)):
    try:
        print(call())
    except TypeError as error:
        print(error)
