"""Dataclasses in all their forms: what the decorator makes of the text of a class."""
import dataclasses as dc
from dataclasses import InitVar, KW_ONLY, FrozenInstanceError, dataclass, field
from functools import total_ordering
from typing import ClassVar, Generic, List, Optional, TypeVar


def show(make):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)


@dataclass
class Point:
    x: float
    y: float = 0.0

    def norm(self):
        return (self.x * self.x + self.y * self.y) ** 0.5


print(Point(3, 4), Point(3, 4).norm(), Point(1) == Point(1, 0.0), Point(1) == Point(2), Point(y=2, x=1), Point(1) != 1)
for make in (lambda: Point(), lambda: Point(1, 2, 3), lambda: Point(1, z=2), lambda: Point(1, x=1), lambda: hash(Point(1)),
             lambda: Point(1) < Point(2), lambda: Point.__match_args__, lambda: Point.y, lambda: Point.x, lambda: Point.__hash__):
    show(make)


def counted():
    print("(default evaluated)")
    return 7


@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = counted()
    note: str = field(default="", compare=False, repr=False)
    parts: tuple = field(default_factory=tuple, hash=False)


versions = [Version(2), Version(1, 9, "b"), Version(1, 9, "a"), Version(1, 2, parts=(3,)), Version(1, 2)]
print(sorted(versions), max(versions), len(set(versions)), Version(1, 9, "a") == Version(1, 9, "b"), Version.minor, Version.note)
for make in (lambda: setattr(Version(1), "major", 2), lambda: delattr(Version(1), "minor"), lambda: setattr(Version(1), "other", 2),
             lambda: Version(1) < 3, lambda: Version(1) <= Version(1), lambda: hash(Version(1)) == hash(Version(1, parts=(2,)))):
    show(make)


@dataclass
class Base:
    name: str
    tags: List[str] = field(default_factory=list)
    shared: ClassVar[int] = 0
    scale: InitVar[Optional[int]] = None

    def __post_init__(self, scale):
        self.scaled = len(self.name) * (scale or 1)


@dataclass
class Derived(Base):
    extra: int = 5
    name: str = "d"
    made: list = field(default_factory=lambda: [1, 2, 3], repr=False, compare=False)

    def describe(self):
        return f"{self.name}:{self.extra}:{self.scaled}"


first, second = Derived(), Derived("dd", ["t"], 3, 6)
first.tags.append("only here")
first.made.append(4)
print(first, second, first.describe(), second.describe(), second.made, Derived("x", scale=2).describe(), Derived.shared)
print(Base("abc", scale=2).scaled, Base("b") == Base("b"), Base("b") == Derived("b"), isinstance(first, Base))


@dataclass
class Plain(Base):
    pass


class Undecorated(Derived):
    more = 1


print(Plain("p"), Undecorated("u", extra=9), Undecorated("u") == Derived("u"))


@dataclass(kw_only=True)
class Options:
    debug: bool = False
    level: int


@dataclass
class Mixed:
    a: int
    _: KW_ONLY
    b: int = 2
    c: int


print(Options(level=3), Mixed(1, c=3), Mixed.__match_args__)
for make in (lambda: Options(3), lambda: Mixed(1, 2, 3), lambda: Mixed(1)):
    show(make)


@dataclass(slots=True)
class Slotted:
    a: int
    b: str = "b"
    c: list = field(default_factory=list)


@dataclass(slots=True)
class MoreSlots(Slotted):
    d: int = 4


slotted = Slotted(1)
slotted.a = 5
print(slotted, Slotted.__slots__, MoreSlots(1, "x"), MoreSlots.__slots__)
show(lambda: setattr(slotted, "other", 1))
show(lambda: slotted.__dict__)


@dataclass(eq=False)
class Identity:
    a: int


@dataclass(unsafe_hash=True)
class Hashed:
    a: int
    b: int = field(default=1, hash=False)


@dataclass(init=False, repr=False)
class Own:
    a: int = 3

    def __init__(self, a):
        self.a = a * 2

    def __repr__(self):
        return f"<{self.a}>"


@dataclass
class Kept:
    a: int

    def __init__(self):
        self.a = 11

    def __eq__(self, other):
        return True


print(Identity(1) == Identity(1), hash(Hashed(1, 2)) == hash(Hashed(1, 3)), Own(4), Kept(), Kept() == 5)


@dataclass
class Node:
    value: int
    next: "Optional[Node]" = None


@dataclass
class Holder:
    items: list = field(default_factory=list)


ring = Holder()
ring.items.append(ring)
print(Node(1, Node(2)), ring)

T = TypeVar("T")


@dataclass
class Box(Generic[T]):
    item: T


print(Box(1), Box("a"), Box(Box(2.5)))


@total_ordering
@dataclass
class Ranked:
    rank: int
    name: str = field(default="?", compare=False)

    def __lt__(self, other):
        return self.rank < other.rank


print(Ranked(1) <= Ranked(2), Ranked(3) > Ranked(2), sorted([Ranked(3, "c"), Ranked(1, "a")]))


def local(scale):
    @dataclass
    class Inner:
        a: int = scale
        b: list = field(default_factory=lambda: [scale])

    return Inner


small, large = local(1), local(100)
print(small(), large(), small.__qualname__, small.__init__.__qualname__)


@dc.dataclass
class Dotted:
    a: int = dc.field(default=1)
    list: list = dc.field(default_factory=list)


print(Dotted(), Dotted(list=[2]))


class Vector:
    def __eq__(self, other):
        return True


def refuse():
    @dataclass
    class Refused:
        v: Vector = Vector()


show(refuse)


def out_of_order():
    @dataclass
    class Refused:
        a: int = 1
        b: int


show(out_of_order)


def match_it(value):
    match value:
        case Point(x=0, y=0):
            return "origin"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Node(v, None):
            return f"leaf {v}"
        case Node(v, Node(w)):
            return f"pair {v} {w}"
    return "other"


print([match_it(v) for v in (Point(0, 0), Point(2, 2), Point(1, 2), Node(1), Node(1, Node(2)))])


@dataclass(frozen=True)
class Named:
    id: int
    type: str = "t"
    hash: tuple = field(default_factory=tuple)
    super: int = 0


@dataclass(frozen=True)
class Hiding:
    object: int
    self: int = 2


print(Named(1), hash(Named(1)) == hash(Named(1)), Named(1) == Named(1), len({Named(1), Named(2)}), Hiding(1), Hiding(object=3, self=4))
show(lambda: setattr(Named(1), "id", 2))
show(lambda: setattr(Hiding(1), "self", 2))
