import copy
from dataclasses import asdict, astuple, dataclass, field, fields, replace


@dataclass
class Point:
    x: int
    y: int = 0

    def norm(self):
        return self.x ** 2 + self.y ** 2


p, q = Point(1, 2), Point(x=1, y=2)
print(p, p == q, p != Point(1), p is q, p.norm(), Point(5), repr(p), asdict(p), astuple(p), replace(p, y=9), [f.name for f in fields(p)])
p.x = 10
print(p, p == q, p == (10, 2))
try:
    {p: 1}
except TypeError as e:
    print(e)
try:
    Point()
except TypeError as e:
    print(e)


@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = 0
    label: str = field(default="", compare=False)


v = Version(1, 2, "a")
print(v < Version(1, 3), sorted([Version(2), v, Version(1)]), v == Version(1, 2, "b"), hash(v) == hash(Version(1, 2)), {v: "k"}[Version(1, 2)], max(v, Version(0, 9)))
try:
    v.major = 5
except Exception as e:
    print(type(e).__name__, e)


@dataclass
class Cart:
    owner: str
    items: list = field(default_factory=list)
    total: float = field(init=False, default=0.0)
    secret: str = field(default="s", repr=False)

    def __post_init__(self):
        self.total = sum(price for _, price in self.items)

    def add(self, name, price):
        self.items.append((name, price))
        self.total += price


a, b = Cart("ann"), Cart("bob", [("tea", 2.5)])
a.add("cake", 4)
print(a, b, a.items is b.items, asdict(b))


@dataclass
class Named(Point):
    name: str = "none"


print(Named(1, 2, "n"), Named(3), Named(1) == Point(1), isinstance(Named(1), Point))
nested = {"list": [1, [2, 3]], "point": Point(1, [5]), "tuple": (1, [2])}
shallow, deep = copy.copy(nested), copy.deepcopy(nested)
nested["list"][1].append("changed")
nested["point"].y.append(6)
nested["tuple"][1].append(3)
print(shallow, deep, shallow["list"] is nested["list"], deep["point"] is nested["point"])
cyclic = [1]
cyclic.append(cyclic)
twin = copy.deepcopy(cyclic)
print(twin[1] is twin, twin is cyclic, len(twin))
cyclic.clear()
twin.clear()
shared = [0]
pair = copy.deepcopy([shared, shared])
print(pair[0] is pair[1], pair[0] is shared, copy.copy([1, 2]), copy.copy({1}), copy.copy((1,)), copy.deepcopy("s"), copy.copy(5))


class Custom:
    def __init__(self, v):
        self.v = v

    def __copy__(self):
        return Custom(("copied", self.v))

    def __deepcopy__(self, memo):
        return Custom(("deep", copy.deepcopy(self.v, memo)))


c = Custom([1])
print(copy.copy(c).v, copy.deepcopy(c).v, copy.deepcopy([c])[0].v)
