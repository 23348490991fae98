class F:
    def __init__(self, **kw):
        self.__dict__.update(kw)
f = F(a=1, b=2)
print(f.a, f.__dict__)
f.__dict__["c"] = 9
print(f.c, vars(f))
f.a = 4
print(f.__dict__)
class Data:
    def __init__(self): self.n = 1
    def rows(self): return "method"
d = Data()
d.__dict__["rows"] = 5
print(d.rows, d.__dict__)
class Bunch(dict):
    def __init__(self, **kw):
        dict.__init__(self, kw)
        self.__dict__ = self
b = Bunch(a=1)
b.c = 5
print(b["c"], b.a, b)
class Borg:
    _shared = {}
    def __init__(self):
        self.__dict__ = self._shared
        self.__dict__.setdefault("n", 0)
    def inc(self): self.n += 1
x, y = Borg(), Borg()
x.inc(); y.inc()
print(x.n, y.n, Borg._shared, x.__dict__ is y.__dict__)
class P:
    def __init__(self, **kw):
        for k, v in kw.items(): setattr(self, k, v)
    def __repr__(self): return "P(" + ", ".join(f"{k}={v!r}" for k, v in self.__dict__.items()) + ")"
    def __eq__(self, o): return self.__dict__ == o.__dict__
print(P(z=1, a="b"), P(a=1) == P(a=1), vars(P(q=1)))
class S:
    __slots__ = ("a", "__p")
    def __init__(self): self.a = 1; self.__p = 5
    def p(self): return self.__p
class T(S): pass
s = S()
for f in (lambda: s.__dict__, lambda: setattr(s, "b", 1), lambda: s.zz):
    try: print(f())
    except AttributeError as e: print(e)
try: s.q = 1
except AttributeError as e: print(e)
t = T()
t.q = 1
print(t.__dict__, t.q, hasattr(s, "__dict__"), hasattr(t, "__dict__"), s.p(), t.p())
class E(Exception):
    def __init__(self, m): super().__init__(m); self.m = m
e = E("x"); e.__dict__["k"] = 3
print(e.k, e.m, e.__dict__)
class Point:
    def __init__(self, x, y): self.x, self.y = x, y
p = Point(1, 2)
vars(p)["x"] = 10
print(p.x, p.__dict__)
d = p.__dict__
p.z = 1
print(d, sorted(vars(p)))
del d["y"]
try: p.y
except AttributeError as e: print(e)
from functools import cached_property
class Data:
    def __init__(self): self.calls = 0
    @cached_property
    def rows(self):
        self.calls += 1
        return [1, 2]
d = Data(); print(d.rows, d.rows, d.calls, "rows" in d.__dict__)
del d.rows
print(d.rows, d.calls)
