from collections import namedtuple

Point = namedtuple("Point", ["x", "y"])
p = Point(1, 2)
print(p, p.x, p[1], len(p), p == (1, 2), p + (3,), *p, tuple(p), isinstance(p, tuple), p._fields, p._asdict())
x, y = p
print(x, y, p._replace(y=5), Point(y=1, x=0), Point._make([7, 8]), max(Point(1, 2), Point(1, 3)), sorted([Point(2, 1), Point(1, 9)]), {p: "k"}[Point(1, 2)])
for f in (lambda: Point(1), lambda: Point(1, 2, 3), lambda: p.z, lambda: setattr(p, "x", 5), lambda: p[5], lambda: p._replace(z=1), lambda: namedtuple("Bad", "a a"), lambda: namedtuple("Bad", "class")):
    try:
        print(f())
    except (TypeError, AttributeError, IndexError, ValueError) as e:
        print(type(e).__name__, e)
Employee = namedtuple("Employee", "name age, title", defaults=["staff"])
staff = [Employee("Ann", 30, "boss"), Employee("Bob", 25), Employee(name="Cy", age=35)]
for e in staff:
    print(e.name, e.age, e.title, e)
print(min(staff, key=lambda e: e.age).name, [e._asdict() for e in staff][1], Employee._field_defaults, sum(e.age for e in staff))


class Vec(namedtuple("Vec", "x y")):
    def __add__(self, other):
        return Vec(self.x + other.x, self.y + other.y)

    @property
    def length(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __str__(self):
        return f"<{self.x}, {self.y}>"


v = Vec(3, 4)
print(v + Vec(1, 1), v.length, repr(v), str(v), v == (3, 4), hash(v) == hash((3, 4)), v._replace(x=0), [v])
print("%s,%s" % p, "{0.x}:{1}".format(p, p.y), f"{p.x}-{p}", p.count(1), p.index(2), p[::-1], 2 in p, Point.__name__, Point.__doc__)
Renamed = namedtuple("Renamed", ["ok", "def", "ok"], rename=True)
print(Renamed(1, 2, 3))
from typing import NamedTuple


class City(NamedTuple):
    name: str
    population: int = 0

    def big(self):
        return self.population > 1000


print(City("Oslo", 700000), City("Ny").big(), City("X", 2000).big(), City("a")._asdict(), City._fields)
