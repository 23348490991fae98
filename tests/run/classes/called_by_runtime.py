from collections import namedtuple
class Vec(namedtuple("Vec", "x y")):
    def __add__(self, other):
        return Vec(self.x + other.x, self.y + other.y)
    def __call__(self, k): return self.x * k
    def __getitem__(self, k): return tuple.__getitem__(self, k) * 2
    @property
    def length(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5
    def __str__(self):
        return f"<{self.x}, {self.y}>"
    def __contains__(self, x): return x == 77
    @staticmethod
    def make(): return Vec(1, 2)
    @classmethod
    def of(cls, x, *, y=5): return cls(x, y)
v = Vec(3, 4)
print(v + Vec(1, 1), v.length, str(v), v(2), v[1], 77 in v, Vec.make(), v.of(3), Vec.of(2, y=1))
class W(Vec):
    def __sub__(self, o): return "w"
    def __enter__(self): return self.x
    def __exit__(self, *a): print(a)
with W(1, 2) as w: print(w)
print(W(1, 2) - 4, W(1,2) + v)
class M:
    def __init__(self, d): self.d = d
    def keys(self): return list(self.d)
    def __getitem__(self, k): return self.d[k]
class File:
    def __init__(self): self.lines = []
    def write(self, text): self.lines.append(text)
    def flush(self): self.lines.append("!")
f = File()
print("into", "file", 5, file=f)
print("x", end="", file=f, flush=True)
print(f.lines)
m = M({"a": 1, "b": 2})
print(dict(m))
def show(**k): print(k)
show(**m)
d = {}
d.update(m)
print(d, {**m})
class Sq:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i):
        if i >= self.n: raise IndexError
        return i * i
print(list(Sq(4)), [x for x in Sq(3)], list(reversed(Sq(3))), 4 in Sq(4), tuple(Sq(2)), sum(Sq(4)), dict(enumerate(Sq(2))), list(zip(Sq(2), Sq(3))))
a, b, *c = Sq(5)
print(a, b, c)
