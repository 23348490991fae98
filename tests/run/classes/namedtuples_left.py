# What is left to the library, since it is computed, hidden or refused.
from collections import namedtuple
from typing import NamedTuple

names = "a b"
Computed = namedtuple("Computed", names)
Typed = NamedTuple("Typed", [("x", int), ("y", str)])
Renamed = namedtuple("Renamed", "a class a _b", rename=True)
Moved = namedtuple("Moved", "a", module="elsewhere")
Defaulted = namedtuple("Defaulted", "a b", defaults=[[]])
Hiding = namedtuple("Hiding", "tuple property classmethod")
print(Computed(1, 2), Typed(1, "a"), Renamed(1, 2, 3, 4), Moved.__module__, Defaulted(1).b is Defaulted(2).b, Hiding(1, 2, 3))


def refused(*makers):
    for maker in makers:
        try:
            print(maker())
        except Exception as error:
            print(type(error).__name__, error)


refused(
    lambda: namedtuple("Bad", "a a"),
    lambda: namedtuple("Bad", "a class"),
    lambda: namedtuple("Bad", "_a"),
    lambda: namedtuple("Bad", "1a"),
    lambda: namedtuple("class", "a"),
    lambda: namedtuple("Bad", "a", defaults=(1, 2)),
)


def statements():
    try:
        Bad = namedtuple("Bad", "a a")
    except ValueError as error:
        print(error)
    try:
        Bad = namedtuple("Bad", ["def"])
    except ValueError as error:
        print(error)
    try:
        Bad = namedtuple("Bad", "a", defaults=[1, 2])
    except TypeError as error:
        print(error)
    try:

        class Bad(NamedTuple):
            _a: int

    except ValueError as error:
        print(error)
    try:

        class Bad(NamedTuple):
            a: int = 1
            b: int

    except TypeError as error:
        print(error)
    try:

        class Bad(NamedTuple):
            a: int

            def _asdict(self):
                return {}

    except AttributeError as error:
        print(error)


statements()


def shadowed(namedtuple):
    Fake = namedtuple("Fake", "a b")
    return Fake


def builtins_hidden():
    tuple = list
    Local = namedtuple("Local", "a b")
    return Local(1, 2), tuple()


class Body:
    namedtuple = staticmethod(lambda *args: args)
    Fake = namedtuple("Fake", "a")


print(shadowed(lambda *args: args), builtins_hidden(), Body.Fake)
