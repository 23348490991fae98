class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __eq__(self, other):
        return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __repr__(self):
        return f"P({self.x}, {self.y})"


class Bad:
    """All hash alike, so every lookup compares."""

    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return 7

    def __eq__(self, other):
        return isinstance(other, Bad) and self.name == other.name


class NoHash:
    def __eq__(self, other):
        return self is other


class Identity:
    pass


d = {Point(1, 2): "a", Point(3, 4): "b"}
print(d[Point(1, 2)], Point(3, 4) in d, Point(9, 9) in d, d)
d[Point(1, 2)] = "replaced"
print(d, len({Point(0, 0), Point(0, 0), Point(0, 1)}))
crowd = {Bad(str(i)): i for i in range(30)}
print(crowd[Bad("17")], Bad("30") in crowd, sum(crowd.values()))
del crowd[Bad("17")]
print(len(crowd), Bad("17") in crowd, crowd.get(Bad("18")))
try:
    {NoHash(): 1}
except TypeError as e:
    print(e)
a, b = Identity(), Identity()
ids = {a: 1, b: 2}
print(ids[a], ids[b], a in ids, Identity() in ids)


class Grumpy:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 1

    def __eq__(self, other):
        raise ValueError("don't compare me")


g = Grumpy(1)
held = {g: 1}
print(held[g])
try:
    held[Grumpy(2)]
except ValueError as e:
    print(e)


class Upper(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)

    def __missing__(self, key):
        return "no " + key


u = Upper()
u["abc"] = 1
print(u, u["ABC"], u["abc"], u.get("abc"), len(u), isinstance(u, dict))
memo = {}


def paths(r, c):
    if (r, c) not in memo:
        memo[r, c] = 1 if r == 0 or c == 0 else paths(r - 1, c) + paths(r, c - 1)
    return memo[r, c]


print(paths(16, 16), len(memo))
