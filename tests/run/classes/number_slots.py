"""Attributes that are held as bare numbers: floats, and ints beyond a word, set or not, seen in every way."""

class P:
    def __init__(self, x, y):
        self.x = x * 1.5
        self.y = y
        self.n = 5
    def norm(self):
        return (self.x * self.x + self.y * self.y) ** 0.5
class Q(P):
    def __init__(self, x, y, h):
        super().__init__(x, y)
        self.h = h
        if x > 2:
            self.late = x / 2
    def mix(self, k):
        self.h = (self.h ^ k) & 0xFFFFFFFFFFFFFFFF
        return self.h
ps = [P(i, float(i)) for i in range(5)]
for p in ps:
    print(p.x, p.y, p.n, p.norm(), vars(p), getattr(p, "x"), hasattr(p, "late"))
qs = [Q(i, float(i) * 0.0 - 0.0, i * 7919) for i in range(6)]
for q in qs:
    print(q.mix(0x9E3779B97F4A7C15), q.h, q.norm())
    try:
        print(q.late)
    except AttributeError as e:
        print(e)
    print(sorted(vars(q).items()))
setattr(qs[3], "x", 2.5)
print(qs[3].x)
qs[4].late = float("nan")
print(qs[4].late, sorted(qs[4].__dict__.items()))
del qs[4].late
try:
    print(qs[4].late)
except AttributeError as e:
    print(e)
try:
    del qs[4].late
except AttributeError as e:
    print(e)
for v in (0.0, -0.0, 1e300, 5e-324, float("inf"), float("-inf")):
    qs[5].late = v
    print(qs[5].late, str(qs[5].late), qs[5].__dict__["late"])
class Z:
    __slots__ = ("a", "b")
    def __init__(self):
        self.a = 1.0
z = Z()
print(z.a)
try:
    print(z.b)
except AttributeError as e:
    print(e)
z.b = 2.25
print(z.b, z.a)
D = type("D", (P,), {})
d = D(2, 3.0)
print(d.x, d.y, d.n, d.norm(), sorted(vars(d)))
d.extra = "e"
print(d.extra, d.x)
class W:
    def __init__(self):
        self.n = 1
        object.__setattr__(self, "m", 2)
        self.m = 3
w = W()
object.__setattr__(w, "m", 1 << 90)
object.__setattr__(w, "n", 1 << 91)
print(w.m + 1, w.n - 1)
new = W.__new__(W)
try:
    print(new.n)
except AttributeError as e:
    print(e)
bare = object.__new__(P)
try:
    print(bare.x)
except AttributeError as e:
    print(e)
bare.x = 1.25
print(bare.x, vars(bare))
import copy
c = copy.copy(ps[3])
c.x += 1
print(c.x, ps[3].x, vars(c))
class R(P, Z):
    pass
r = R(1, 2.0)
r.a = r.b = 0.5
print(r.x, r.a, r.b)
