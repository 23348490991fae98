"""Abstract classes say what their instances are by methods."""
from abc import ABC
from collections.abc import Callable, Collection, Container, Generator, Hashable, Iterable, Iterator, Mapping, MutableSequence, Reversible
from collections.abc import Sequence, Set, Sized
from enum import Flag, auto


class HasIter:
    def __iter__(self):
        return iter([1])


class NoHash:
    __hash__ = None


class Called:
    def __call__(self):
        return 1


class Quacks(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Quacks:
            return any("quack" in base.__dict__ for base in other.__mro__)
        return NotImplemented


class Duck:
    def quack(self):
        return "quack"


def generator():
    yield 1


def flatten(items):
    for item in items:
        if isinstance(item, Iterable) and not isinstance(item, (str, bytes)):
            yield from flatten(item)
        else:
            yield item


kinds = (Callable, Collection, Container, Generator, Hashable, Iterable, Iterator, Mapping, MutableSequence, Reversible, Sequence, Set, Sized)
values = [[], (), "", b"", {}, set(), frozenset(), range(3), 5, 1.5, None, HasIter(), NoHash(), Called(), generator(), iter([]), len, int, generator, {}.keys(), {}.values()]
for value in values:
    print(f"{type(value).__name__:<28}", "".join("y" if isinstance(value, kind) else "-" for kind in kinds))
print(list(flatten([1, [2, (3, {4: 5}, "six")], generator(), HasIter(), range(2)])))
print(isinstance(Duck(), Quacks), isinstance(5, Quacks), issubclass(Duck, Quacks), issubclass(int, Quacks))
for name in ("__iter__", "__len__", "__hash__", "__bool__", "__contains__", "__call__"):
    print(name, [hasattr(value, name) for value in ("", [], {}, 5, int, HasIter, HasIter())], getattr(list, name, "none") is None)


class Access(Flag):
    READ = auto()
    WRITE = auto()
    BOTH = READ | WRITE
    RUN = auto()
    ALL = BOTH | RUN
    NEITHER = RUN & ~BOTH


print([f"{a.name}={a.value}" for a in Access.__members__.values()], Access.ALL, Access.NEITHER is Access.RUN)
