"""Dataclasses and enums inventory."""
from dataclasses import dataclass, field, asdict, astuple, replace, fields
from enum import Enum, IntEnum, Flag, auto, unique
from typing import List, Optional, Dict


@unique
class Category(Enum):
    TOOL = "tool"
    FOOD = "food"
    TOY = "toy"

    @property
    def tax(self):
        return {Category.FOOD: 0.0}.get(self, 0.2)

    @classmethod
    def parse(cls, s):
        return cls(s.lower())

    def __str__(self):
        return self.value.capitalize()


class Priority(IntEnum):
    LOW = 1
    MID = 5
    HIGH = 10


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


@dataclass(order=True)
class Item:
    sort_key: tuple = field(init=False, repr=False)
    name: str
    price: float
    cat: Category = Category.TOOL
    qty: int = 1
    tags: List[str] = field(default_factory=list, compare=False)

    def __post_init__(self):
        self.sort_key = (self.cat.value, -self.price)

    @property
    def total(self):
        return round(self.price * self.qty * (1 + self.cat.tax), 2)


@dataclass(frozen=True)
class Point:
    x: int
    y: int = 0

    def __add__(self, o):
        return Point(self.x + o.x, self.y + o.y)


@dataclass
class Base:
    a: int
    b: Optional[str] = None


@dataclass
class Derived(Base):
    c: Dict[str, int] = field(default_factory=dict)
    count = 0

    def __eq__(self, other):
        return isinstance(other, Derived) and self.a == other.a


items = [Item("hammer", 12.5, qty=3), Item("apple", 0.25, Category.parse("FOOD"), 100, ["red"]), Item("car", 30, Category.TOY)]
for it in sorted(items):
    print(f"{it.name:<8}{it.cat!s:>6}{it.qty:5}{it.total:>9,.2f}", it)
print(items[0] == Item("hammer", 12.5, qty=3), items[0] < items[1])
print(asdict(items[1])["tags"], astuple(Point(1, 2)), replace(Point(1, 2), y=9), hash(Point(1)) == hash(Point(1, 0)))
try:
    Point(1).x = 3
except AttributeError as e:
    print(type(e).__name__, e)
print(Point(1) + Point(2, 3), {Point(1): "p"}[Point(1, 0)], Derived(1, c={"k": 1}), Derived(1) == Derived(1, "z"), [f.name for f in fields(Derived)])
try:
    Item()
except TypeError as e:
    print(e)
try:
    Category("metal")
except ValueError as e:
    print(e)
print(Category.TOOL, repr(Category.TOOL), Category["TOY"].tax, [c.name for c in Category], Category.FOOD is Category("food"))
print(Priority.HIGH > Priority.LOW, Priority.MID + 1, sorted([Priority.HIGH, Priority.LOW]), Priority(5), repr(Priority.MID), f"{Priority.MID}", f"{Priority.MID:>3}")
p = Perm.R | Perm.X
print(p, Perm.R in p, Perm.W in p, p & Perm.RW, Perm.RW, ~Perm.R, bool(p & Perm.W), Perm(0), p ^ Perm.X)
print({Priority.LOW: 1}[1], max(Priority), len(Category), Category.__members__.keys())
