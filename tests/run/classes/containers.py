class Grid:
    def __init__(self, w, h, fill=0):
        self.w, self.h = w, h
        self.cells = [fill] * (w * h)

    def __getitem__(self, key):
        if isinstance(key, tuple):
            x, y = key
            return self.cells[y * self.w + x]
        if isinstance(key, slice):
            return f"slice {key.start} {key.stop} {key.step}"
        if key is ...:
            return "ellipsis"
        if isinstance(key, int):
            if not -self.h <= key < self.h:
                raise IndexError(f"row {key}")
            key %= self.h
            return self.cells[key * self.w:(key + 1) * self.w]
        raise TypeError(f"bad key {key!r}")

    def __setitem__(self, key, value):
        x, y = key
        self.cells[y * self.w + x] = value

    def __delitem__(self, key):
        self[key] = None

    def __len__(self):
        return self.h

    def __contains__(self, value):
        return value in self.cells

    def __iter__(self):
        for y in range(self.h):
            yield self[y]


g = Grid(3, 2)
g[1, 0] = "a"
g[2, 1] = 7
g[0, 0] += 5
print(g[1, 0], g[0], g[-1], len(g), list(g), 7 in g, 8 in g, g[1:2], g[::3], g[...], bool(g), bool(Grid(1, 0)))
del g[2, 1]
print(g[1], [x for row in g for x in row], list(reversed(g)))
for key in (9, "k", 1.5):
    try:
        g[key]
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)


class DefaultDict:
    def __init__(self, make):
        self.make, self.data = make, {}

    def __getitem__(self, k):
        if k not in self.data:
            self.data[k] = self.make()
        return self.data[k]

    def __setitem__(self, k, v):
        self.data[k] = v

    def __getattr__(self, name):
        return getattr(self.data, name)

    def __len__(self):
        return len(self.data)

    def __repr__(self):
        return f"DefaultDict({self.data})"


d = DefaultDict(list)
d["a"].append(1)
d["a"].append(2)
d["b"] = [3]
print(d, len(d), d.keys(), list(d.items()))
n = DefaultDict(int)
for c in "hello":
    n[c] += 1
print(n)


class Sparse:
    def __missing__(self, k):
        return "unused"

    def __len__(self):
        return 3

    def __getitem__(self, i):
        if i >= len(self):
            raise IndexError
        return i * 100


s = Sparse()
print(list(s), list(reversed(s)), 200 in s, 300 in s, sorted(s, reverse=True), max(s), s[0], dict(enumerate(s)), [*s], tuple(zip(s, "abc")))


class Poly:
    def __init__(self, *coefficients):
        self.c = coefficients

    def __call__(self, x, y=0):
        total = 0
        for k in self.c:
            total = total * x + k
        return total + y


p = Poly(1, 2, 3)
print(p(2), p(2, y=10), p(1.5), list(map(p, range(3))), callable(p), callable(g))
for f in (lambda: len(p), lambda: p[0], lambda: 1 in p, lambda: iter(p), lambda: g(1), lambda: p.__missing__):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(e)
