# `class City(NamedTuple)`: defaults of all kinds, methods, what stays as it is.
import typing
from typing import NamedTuple, Optional


def show(*calls):
    for call in calls:
        try:
            print(call())
        except Exception as error:
            print(type(error).__name__, error)


class City(NamedTuple):
    """A place."""

    name: str
    population: int = 0
    tags: list = []
    area: Optional[float] = None

    SIZE = 1000

    def big(self):
        return self.population > self.SIZE

    @property
    def density(self):
        return self.population / self.area if self.area else None

    @classmethod
    def of(cls, text):
        return cls(*text.split(":"))

    @staticmethod
    def twice(x):
        return 2 * x

    def __str__(self):
        return f"{self.name} ({self.population})"


def counted():
    print("evaluated")
    return {"k": 1}


class Lines(typing.NamedTuple):
    first: int = 1
    second: int = first + 1
    third: dict = counted()
    fourth: tuple = (1, [2])

    def total(self, second=0):
        return self.first + self.second + second


class Shown(NamedTuple):
    a: "int"
    b: "str" = "x"

    def __repr__(self):
        return "shown " + str(self.a)

    def __eq__(self, other):
        return self.a == other.a

    def __hash__(self):
        return 7


class Nothing(NamedTuple):
    pass


c = City("Oslo", 700000, area=2.0)
print(c, repr(c), c.big(), City("x").big(), c.density, City("x").density, City.of("a:b"), City.twice(2), c.SIZE, City.__doc__)
print(City._fields, City._field_defaults, City.__match_args__, City.__bases__, City.__mro__, City.__slots__, list(City.__annotations__))
print(City("a").tags is City("b").tags, City("a").tags is City._field_defaults["tags"], c._replace(name="B"), City._make("abcd"), c._asdict())
City("a").tags.append(5)
print(City("q").tags, c == ("Oslo", 700000, [5], 2.0), c[0], c[1:], [*c], sorted([City("b"), City("a")]), City.name.__doc__)
print(Lines(), Lines(5), Lines().total(), Lines().total(second=3), Lines()._field_defaults, Lines().third is Lines(2).third, Lines.__doc__)
print(Shown(1), Shown(1, "z") == Shown(1, "y"), hash(Shown(1)), Shown(1).b, Shown._fields, Nothing(), Nothing._fields, Nothing.__doc__)
show(
    lambda: City(),
    lambda: City("a", 1, 2, 3, 4),
    lambda: City("a", nme=3),
    lambda: City._make([]),
    lambda: c._replace(nme=3),
    lambda: setattr(c, "name", "x"),
    lambda: setattr(c, "nme", "x"),
    lambda: delattr(c, "name"),
    lambda: c.nme,
)


class Capital(City):
    def __new__(cls, name, country="?"):
        self = super().__new__(cls, name.upper())
        self.country = country
        return self


k = Capital("rome", "it")
print(k, repr(k), k.country, k.big(), isinstance(k, City), Capital._fields, k._asdict())


def inside(base):
    class Local(NamedTuple):
        a: int
        b: list = [base]
        c: int = base * 2

        def sum(self):
            return self.a + self.c + base

    print(Local, Local.__qualname__, Local.__new__.__qualname__, Local.sum.__qualname__, Local(1), Local(1).sum(), sorted(locals()))
    show(lambda: Local(), lambda: Local(1, 2, 3, 4))
    return Local


print(inside(1)(1) == inside(1)(1), inside(2)(1).b)


class Outer:
    class Inner(NamedTuple):
        x: int
        y: Optional["Outer"] = None

    def get(self):
        return self.Inner(1, None)


print(Outer().get(), Outer.Inner.__qualname__, Outer.Inner.__new__.__qualname__, sorted(key for key in Outer.__dict__ if not key.startswith("__")))


class Node(NamedTuple):
    value: int
    left: Optional["Node"] = None
    right: Optional["Node"] = None

    def total(self):
        return self.value + (self.left.total() if self.left else 0) + (self.right.total() if self.right else 0)


print(Node(1, Node(2), Node(3, Node(4))).total(), Node(1, Node(2)))
match c:
    case City(name, population=n) if n:
        print(name, n)
print(sorted(name for name in globals() if not name.startswith("__")))
